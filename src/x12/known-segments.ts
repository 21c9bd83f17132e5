/**
 * Segment ids that may be named in a diagnostic. In a damaged file anything may stand where an id
 * belongs, a patient's name too; so an id is shown only when it is one of the standard's.
 */
const KNOWN = new Set(
  (
    "AAA AK1 AK2 AK3 AK4 AK5 AK9 AMT BGN BHT BPR CAS CLM CLP CN1 CR1 CRC CTX CUR DMG DTM DTP DUR EB " +
    "FA1 GE GS HCP HD HI HL IEA IK3 IK4 IK5 ISA K3 LE LIN LQ LS LUI LX MIA MOA MPI N1 N3 N4 NM1 NTE " +
    "NX1 OI PAT PER PLB PRV PS1 PWK QTY RDM REF SBR SE ST STC SV1 SV2 SV3 SV5 SVC SVD TA1 TOO TRN TS2 TS3 UM"
  ).split(" "),
);

/** The id, where it is one of the standard's; else `undefined`. */
export function knownSegmentId(id: string): string | undefined {
  return KNOWN.has(id) ? id : undefined;
}
