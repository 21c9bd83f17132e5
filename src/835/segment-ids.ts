import { packId } from "../x12/index.js";

// Segment ids of the guide, packed for dispatch.
export const BPR = packId("BPR");
export const TRN = packId("TRN");
export const CUR = packId("CUR");
export const REF = packId("REF");
export const DTM = packId("DTM");
export const N1 = packId("N1");
export const N3 = packId("N3");
export const N4 = packId("N4");
export const PER = packId("PER");
export const RDM = packId("RDM");
export const LX = packId("LX");
export const TS3 = packId("TS3");
export const TS2 = packId("TS2");
export const CLP = packId("CLP");
export const CAS = packId("CAS");
export const NM1 = packId("NM1");
export const MIA = packId("MIA");
export const MOA = packId("MOA");
export const AMT = packId("AMT");
export const QTY = packId("QTY");
export const SVC = packId("SVC");
export const LQ = packId("LQ");
export const PLB = packId("PLB");
