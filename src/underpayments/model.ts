import type { Claim, Remittance } from "../835/index.js";
import type { ClaimDenials } from "../denials/index.js";
import type { CalendarDate, Cents } from "../values/index.js";

/** What this room reads: one claim of a remittance, classified, and whose it is. */
export interface AdjudicatedClaim {
  readonly claim: Claim;
  readonly remittance: Remittance;
  /** What `classify` of remitkit/denials says of the claim. */
  readonly denials: ClaimDenials;
  /** The caller's key of the payer, such as `payerIdentity(remittance).key` of remitkit/decisions. */
  readonly payer: string;
  /** The caller's name of the file: segment positions mean nothing without it. */
  readonly source?: string | undefined;
}

/** Where a finding stands. Segment numbers are 1-based positions in `source`. */
export interface LineEvidence {
  readonly source: string | null;
  /** The CLP. */
  readonly claimSegment: number | null;
  /** The SVC; `null` where the claim has no lines. */
  readonly serviceSegment: number | null;
  /** Index into `claim.services`; `null` where the claim is judged as a whole. */
  readonly serviceIndex: number | null;
  readonly chargeCents: Cents | null;
  readonly allowedCents: Cents | null;
  /** How the allowed amount is known. */
  readonly basis: AllowedBasis | null;
}

/**
 * How the actual allowed amount is known, best first. `amtB6`: the payer says it (AMT*B6).
 * `paidPlusPatientShare`: payment, patient share, prior payment and what was taken off the payment.
 * `chargeLessContractual`: charge less the contractual adjustments, where no payment can be read.
 */
export type AllowedBasis = "amtB6" | "paidPlusPatientShare" | "chargeLessContractual";

/** One summand of an actual allowed amount. The terms of a line add up to it, to the cent. */
export interface AllowedTerm {
  readonly name:
    | "allowed"
    | "paid"
    | "charge"
    | "patientShare"
    | "priorPayment"
    | "sequestration"
    | "withhold"
    | "lateFilingPenalty"
    | "interestOrOffset"
    | "contractual";
  readonly cents: Cents;
  /** Position of the segment it is read from. */
  readonly segment: number | null;
}

/** An actual allowed amount, how it is known, and what it is made of. */
export interface ActualAllowed {
  readonly cents: Cents;
  readonly basis: AllowedBasis;
  readonly terms: readonly AllowedTerm[];
}

/** Why a line cannot be compared. */
export type NotEvaluable =
  | "incompleteClaim"
  | "reversal"
  | "predetermination"
  | "forwarded"
  | "capitated"
  | "noCharge"
  | "noAmount"
  | "priorPaymentUnknown"
  | "claimLevelAdjustment"
  | "unmappedAdjustment"
  | "noExpected";

/** What a line's allowed amount came to against the expected one. */
export type VarianceClass =
  | "match"
  | "underpaid"
  | "overpaid"
  | "denied"
  | "bundled"
  | "cannotEvaluate";

/** In this order wherever all classes are listed. */
export const VARIANCE_CLASSES = [
  "match",
  "underpaid",
  "overpaid",
  "denied",
  "bundled",
  "cannotEvaluate",
] as const satisfies readonly VarianceClass[];

/**
 * Amounts of a line that are never part of its variance, in cents: CAS amounts by what they are, so
 * positive lowered the payment.
 */
export interface SeparateAmounts {
  /** CARC 253. */
  readonly sequestrationCents: Cents;
  /** CARC 104: the contract settles it later. */
  readonly withholdCents: Cents;
  /** CARC B4: paid less because filed late. */
  readonly lateFilingPenaltyCents: Cents;
  /** Interest, penalties and offsets inside the line's CAS (CARC 225 and its like). */
  readonly interestOrOffsetCents: Cents;
  /** Deductible, coinsurance, copay. */
  readonly patientShareCents: Cents;
  /** OA-23: what earlier payers paid and adjusted. */
  readonly priorPayerCents: Cents;
  /** Denied dollars, charge basis. */
  readonly deniedCents: Cents;
  /** CO-45: the charge above the fee schedule, written off. */
  readonly contractualCents: Cents;
}

/**
 * Something counted piece by piece: the shape of a `Measure` of remitkit/kpi. The state is plain
 * JSON; `add` may change the state it is given; however the items are split and merged, the result
 * is the same.
 */
export interface Detector<Item, State, Result> {
  readonly id: string;
  empty(): State;
  add(state: State, item: Item): State;
  merge(a: State, b: State): State;
  result(state: State): Result;
}

/** First and last day of something; `null` where none is dated. */
export interface DaySpan {
  readonly from: CalendarDate | null;
  readonly to: CalendarDate | null;
}
