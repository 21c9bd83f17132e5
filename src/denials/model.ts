import type { Adjustment, Claim, Remark, ServiceLine } from "../835/index.js";
import type { Cents } from "../values/index.js";

/** What one adjustment is. Every adjustment of every claim is in exactly one class. */
export type AdjustmentClass =
  | "denial"
  | "contractual"
  | "patientShare"
  | "priorPayer"
  | "paymentReduction"
  | "interestOrOffset"
  | "informational"
  | "unmapped";

/** Who touches a denial first. */
export type WorkType = "frontEnd" | "authorization" | "coding" | "documentation" | "payer";

/** What became of a line or a claim. */
export type DenialState =
  | "denied"
  | "partiallyDenied"
  | "reduced"
  | "paid"
  | "zeroPaidNotDenied"
  | "reversal"
  | "predetermination"
  | "forwarded";

/** An adjustment with its class and why it is in it. */
export interface ClassifiedAdjustment {
  readonly adjustment: Adjustment;
  readonly adjustmentClass: AdjustmentClass;
  readonly level: "claim" | "line";
  /** Index into `claim.services`; `undefined` at claim level. */
  readonly serviceIndex: number | undefined;
  /** One sentence: why this class. Fixed text, no value of the file. */
  readonly reason: string;
  /** Id of the rule or table row that decided. */
  readonly ruleId: string;
}

/** A denial: one adjustment of class "denial", in two layers, with its evidence. */
export interface Denial extends ClassifiedAdjustment {
  readonly adjustmentClass: "denial";
  readonly groupCode: string;
  readonly reasonCode: string;
  /** RARCs that stand with it: of its line, and of the claim (MIA, MOA). */
  readonly remarkCodes: readonly string[];
  /** Charge basis: the amount of the CAS. */
  readonly deniedCents: Cents;
  readonly category: string;
  readonly workType: WorkType;
  readonly rootCause: string;
  /** Whether it is the reason chosen for its line or claim; shares are counted over these. */
  readonly primary: boolean;
  readonly evidence: DenialEvidence;
}

/** Where each fact of a denial stands. Segment numbers are 1-based positions in the input. */
export interface DenialEvidence {
  readonly claimSegment: number | undefined;
  readonly serviceSegment: number | undefined;
  readonly adjustmentSegment: number | undefined;
  readonly remarkSegments: readonly (number | undefined)[];
  readonly taxonomyVersion: string;
}

/** A claim, classified. */
export interface ClaimDenials {
  readonly denials: readonly Denial[];
  readonly deniedCents: Cents;
  readonly state: DenialState;
  readonly lineStates: readonly DenialState[];
  /** Every other adjustment, with its class: what is not a denial is explained too. */
  readonly notDenials: readonly ClassifiedAdjustment[];
}

export type { Claim, Remark, ServiceLine };
