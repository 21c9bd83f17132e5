import { packId } from "../x12/index.js";

// Segment ids of the guides, packed for dispatch.
export const BHT = packId("BHT");
export const HL = packId("HL");
export const NM1 = packId("NM1");
export const PER = packId("PER");
export const DMG = packId("DMG");
export const TRN = packId("TRN");
export const STC = packId("STC");
export const REF = packId("REF");
export const DTP = packId("DTP");
export const AMT = packId("AMT");
export const QTY = packId("QTY");
export const PWK = packId("PWK");
export const N1 = packId("N1");
export const N3 = packId("N3");
export const N4 = packId("N4");
export const SVC = packId("SVC");
