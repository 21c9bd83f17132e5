/**
 * The 835 guide as data: where segments stand, which codes it knows, and the layout of the segments
 * that are mere lists of amounts. Codes only; what they mean is in docs/835.md in our own words.
 */

import type { CodeSet } from "../x12/index.js";

/** How an element of a list-like segment is read: cents, decimal text, a date, or plain text. */
export type FieldKind = "cents" | "quantity" | "date" | "text";

/** One element of a list-like segment: its number, the model's name for it, its kind. */
export type Field = readonly [element: number, name: string, kind: FieldKind];

/** TS3, loop 2000. Elements 6 to 12, 14, 16 and 19 are 4010's. */
export const TS3_FIELDS: readonly Field[] = [
  [1, "providerId", "text"],
  [2, "facilityTypeCode", "text"],
  [3, "fiscalPeriodDate", "date"],
  [4, "claimCount", "quantity"],
  [5, "chargeCents", "cents"],
  [6, "coveredChargeCents", "cents"],
  [7, "noncoveredChargeCents", "cents"],
  [8, "deniedChargeCents", "cents"],
  [9, "providerPaymentCents", "cents"],
  [10, "interestCents", "cents"],
  [11, "contractualAdjustmentCents", "cents"],
  [12, "grammRudmanReductionCents", "cents"],
  [13, "mspPayerCents", "cents"],
  [14, "bloodDeductibleCents", "cents"],
  [15, "nonLabChargeCents", "cents"],
  [16, "coinsuranceCents", "cents"],
  [17, "hcpcsReportableChargeCents", "cents"],
  [18, "hcpcsPayableCents", "cents"],
  [19, "deductibleCents", "cents"],
  [20, "professionalComponentCents", "cents"],
  [21, "mspPatientLiabilityMetCents", "cents"],
  [22, "patientReimbursementCents", "cents"],
  [23, "pipClaimCount", "quantity"],
  [24, "pipAdjustmentCents", "cents"],
];

/** TS2, loop 2000. */
export const TS2_FIELDS: readonly Field[] = [
  [1, "drgCents", "cents"],
  [2, "federalSpecificCents", "cents"],
  [3, "hospitalSpecificCents", "cents"],
  [4, "disproportionateShareCents", "cents"],
  [5, "capitalCents", "cents"],
  [6, "indirectMedicalEducationCents", "cents"],
  [7, "outlierDays", "quantity"],
  [8, "dayOutlierCents", "cents"],
  [9, "costOutlierCents", "cents"],
  [10, "averageDrgLengthOfStay", "quantity"],
  [11, "dischargeCount", "quantity"],
  [12, "costReportDays", "quantity"],
  [13, "coveredDays", "quantity"],
  [14, "noncoveredDays", "quantity"],
  [15, "mspPassThroughCents", "cents"],
  [16, "averageDrgWeight", "quantity"],
  [17, "ppsCapitalFspDrgCents", "cents"],
  [18, "ppsCapitalHspDrgCents", "cents"],
  [19, "ppsDisproportionateShareDrgCents", "cents"],
];

/** MIA, loop 2100, without its remark codes. */
export const MIA_FIELDS: readonly Field[] = [
  [1, "coveredDays", "quantity"],
  [2, "ppsOperatingOutlierCents", "cents"],
  [3, "lifetimePsychiatricDays", "quantity"],
  [4, "drgCents", "cents"],
  [6, "disproportionateShareCents", "cents"],
  [7, "mspPassThroughCents", "cents"],
  [8, "ppsCapitalCents", "cents"],
  [9, "ppsCapitalFspDrgCents", "cents"],
  [10, "ppsCapitalHspDrgCents", "cents"],
  [11, "ppsCapitalDshDrgCents", "cents"],
  [12, "oldCapitalCents", "cents"],
  [13, "ppsCapitalImeCents", "cents"],
  [14, "ppsOperatingHspDrgCents", "cents"],
  [15, "costReportDays", "quantity"],
  [16, "ppsOperatingFspDrgCents", "cents"],
  [17, "ppsCapitalOutlierCents", "cents"],
  [18, "indirectTeachingCents", "cents"],
  [19, "nonpayableProfessionalCents", "cents"],
  [24, "ppsCapitalExceptionCents", "cents"],
];
/** The elements of MIA that hold remark codes. */
export const MIA_REMARKS: readonly number[] = [5, 20, 21, 22, 23];

/** MOA, loop 2100, without its remark codes. */
export const MOA_FIELDS: readonly Field[] = [
  [1, "reimbursementRate", "quantity"],
  [2, "hcpcsPayableCents", "cents"],
  [8, "esrdCents", "cents"],
  [9, "nonpayableProfessionalCents", "cents"],
];
/** The elements of MOA that hold remark codes. */
export const MOA_REMARKS: readonly number[] = [3, 4, 5, 6, 7];

/** NM101 of loop 2100 and the property of `Claim` each stands under, in the guide's order. */
export const CLAIM_ENTITIES = [
  ["QC", "patient"],
  ["IL", "insured"],
  ["74", "correctedInsured"],
  ["82", "renderingProvider"],
  ["TT", "crossoverCarrier"],
  ["PR", "correctedPriorityPayer"],
  ["GB", "otherSubscriber"],
] as const;

/** Segment ids the guide has somewhere between ST and SE. */
export const GUIDE_SEGMENTS: ReadonlySet<string> = new Set(
  "BPR TRN CUR REF DTM N1 N3 N4 PER RDM LX TS3 TS2 CLP CAS NM1 MIA MOA AMT QTY SVC LQ PLB".split(
    " ",
  ),
);

/** A set of codes; `place` numbers it, for the cursor's marks. */
function set(place: number, codes: string): CodeSet {
  return { bit: 1 << place, codes: new Set(codes.split(" ")) };
}

const FEDERAL_MANDATE = "ZK ZL ZM ZN ZO";
const PROVIDER_IDS = "0B 1A 1B 1C 1D 1G 1H 1J D3 G2 LU";

/** The qualifiers the guide knows, by place. Others are kept as they are and reported once. */
export const HEADER_QUALIFIERS = {
  date: set(0, "405"),
  reference: set(1, "EV F2"),
  payerReference: set(2, "2U EO HI NF"),
  payeeReference: set(3, "0B D3 PQ TJ"),
} as const;

/** The qualifiers of one loop's segments. */
export interface LoopQualifiers {
  readonly reference: CodeSet;
  readonly date: CodeSet;
  readonly amount: CodeSet;
  readonly quantity: CodeSet;
}

export const CLAIM_QUALIFIERS: LoopQualifiers = {
  reference: set(4, `1L 1W 28 6P 9A 9C BB CE EA F8 G1 G3 IG SY ${PROVIDER_IDS}`),
  date: set(5, "232 233 036 050"),
  amount: set(6, `AU D8 DY F5 I NL T T2 ${FEDERAL_MANDATE}`),
  quantity: set(7, `CA CD LA LE NE NR OU PS VS ${FEDERAL_MANDATE}`),
};

export const LINE_QUALIFIERS: LoopQualifiers = {
  reference: set(8, `1S APC BB E9 G1 G3 LU RB 6R 0K HPI SY TJ ${PROVIDER_IDS}`),
  date: set(9, "150 151 472"),
  amount: set(10, `B6 KH T T2 ${FEDERAL_MANDATE}`),
  quantity: set(11, FEDERAL_MANDATE),
};

/** CLP02 of 005010X221A1. Older values are kept and reported. */
export const CLAIM_STATUS_CODES = set(12, "1 2 3 4 19 20 21 22 23 25");
/** CAS01 of 005010X221A1. */
export const GROUP_CODES = set(13, "CO OA PI PR");
