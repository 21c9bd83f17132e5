import type { Adjustment, Claim, Remark, ServiceLine } from "../835/index.js";
import type { Cents } from "../values/index.js";
import type { SignalId } from "./guards.js";
import type {
  AdjustmentClass,
  Category,
  ControlPoint,
  Gate,
  Hardness,
  Owner,
  Pattern,
  PayerKind,
  Preventable,
  RemarkFlag,
  RootCause,
  WorkType,
} from "./terms.js";

export type { AdjustmentClass, WorkType } from "./terms.js";

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
  /** Id of the rule or table row that decided: "guard/capitation", "carc/197", "carc/45/PR". */
  readonly ruleId: string;
}

/** The two layers and what stands beside them. */
export interface Bucket {
  readonly category: Category;
  /** Layer one: who touches it first. */
  readonly workType: WorkType;
  /** Layer two: which upstream fix stops the next one. */
  readonly rootCause: RootCause;
  readonly pattern: Pattern;
  readonly controlPoint: ControlPoint;
  readonly hardness: Hardness;
  readonly preventable: Preventable;
  readonly owner: Owner;
  readonly gate: Gate;
  /** Rank in the choice of the primary reason, 1 to 99; the lowest wins. */
  readonly priority: number;
}

/** A denial: one adjustment of class "denial", in two layers, with its evidence. */
export interface Denial extends ClassifiedAdjustment, Bucket {
  readonly adjustmentClass: "denial";
  readonly groupCode: string;
  readonly reasonCode: string;
  /** RARCs that stand with it: of its line, and of the claim (MIA, MOA). */
  readonly remarkCodes: readonly string[];
  /** Charge basis: the amount of the CAS. */
  readonly deniedCents: Cents;
  /** Whether it is the reason chosen for its line or claim; shares are counted over these. */
  readonly primary: boolean;
  /** The denied amount of the whole line (or claim level) where primary, else 0: sums to `deniedCents`. */
  readonly attributedCents: Cents;
  /** True under PR: the payer refuses, and says the patient owes it. */
  readonly patientLiable: boolean;
  /** What the remarks say is missing or wrong: data elements, documents, identifiers (camelCase). */
  readonly missing: readonly string[];
  /** What the remarks say beside the bucket: appeal rights, whose law applies, and so on. */
  readonly flags: readonly RemarkFlag[];
  /** Finer cause from a specialty overlay. */
  readonly specialty: SpecialtyDetail | undefined;
  readonly evidence: DenialEvidence;
}

/** A cause that only a specialty names, as far as the 835 can show it. */
export interface SpecialtyDetail {
  /** Id of the overlay: "anesthesia", ... */
  readonly overlay: string;
  /** camelCase id of the cause. */
  readonly cause: string;
  readonly label: string;
  /** False where the 835 does not hold enough to tell: `note` says what is needed. */
  readonly certain: boolean;
  readonly note: string;
  /** What mends it in this specialty, where the overlay says so. */
  readonly fix?: string | undefined;
}

/** Where each fact of a denial stands. Segment numbers are 1-based positions in the input. */
export interface DenialEvidence {
  readonly claimSegment: number | undefined;
  readonly serviceSegment: number | undefined;
  readonly adjustmentSegment: number | undefined;
  /** One per remark code, in the same order. */
  readonly remarkSegments: readonly (number | undefined)[];
  readonly taxonomyVersion: string;
  /** Ids of the table and overlay rows used, in the order they were applied. */
  readonly rows: readonly string[];
  /** 0 to 1: how much the codes alone say; lowered when a required remark is missing. */
  readonly confidence: number;
  /** The reason code asks for a remark code (not an alert), and none came. */
  readonly remarkMissing: boolean;
}

/** Something worth a look that is not a denial. */
export interface Signal {
  readonly id: SignalId;
  readonly serviceIndex: number | undefined;
  readonly reason: string;
}

/** A claim, classified. */
export interface ClaimDenials {
  readonly denials: readonly Denial[];
  readonly deniedCents: Cents;
  readonly state: DenialState;
  readonly lineStates: readonly DenialState[];
  /** Every other adjustment, with its class: what is not a denial is explained too. */
  readonly notDenials: readonly ClassifiedAdjustment[];
  /** From the claim filing indicator (CLP06). */
  readonly payerKind: PayerKind;
  /** Hints for people and for the rooms above; they never change a class. */
  readonly signals: readonly Signal[];
}

export type { Claim, Remark, ServiceLine };
