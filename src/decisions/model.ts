import type { WorkType } from "../denials/index.js";
import type { CalendarDate } from "../values/index.js";

/** What to do with a denial. Every denial gets exactly one. */
export type Path = "fix" | "appeal" | "close" | "hold" | "transfer" | "escalate";

/** The six paths, in the order in which people list them. */
export const PATHS: readonly Path[] = ["fix", "appeal", "escalate", "transfer", "hold", "close"];

/** The concrete next step within a path. */
export type Action =
  | "correctedClaim"
  | "newClaim"
  | "reopening"
  | "sendDocuments"
  | "verifyCoverage"
  | "resolveEnrollment"
  | "billPrimaryPayer"
  | "billOtherPayer"
  | "awaitNextPayer"
  | "billPatient"
  | "contactPatient"
  | "appeal"
  | "reconsideration"
  | "peerToPeer"
  | "openNegotiation"
  | "stateDispute"
  | "enforceOutcome"
  | "askPayer"
  | "contractDispute"
  | "filingException"
  | "checkOriginal"
  | "awaitPayer"
  | "awaitCorrection"
  | "writeOff"
  | "none";

/** Who pays, as far as deadlines and appeal rights go. */
export type PayerKind =
  | "medicareFfs"
  | "medicareAdvantage"
  | "medicareAdvantageNonContract"
  | "medicaid"
  | "tricare"
  | "va"
  | "commercial"
  | "blue"
  | "workersCompensation"
  | "auto"
  | "liability"
  | "unknown";

export type Confidence = "high" | "medium" | "low";

/**
 * The last day for an action. `unknown` is an answer: no row of the policy fits, or the file does
 * not hold the date the row counts from. It is never a guess.
 */
export interface Deadline {
  readonly status: "known" | "unknown" | "passed";
  /** The last day, by the row. */
  readonly date?: CalendarDate | undefined;
  /** When to have it done: a business day, the policy's safety margin before `date`. */
  readonly targetDate?: CalendarDate | undefined;
  /** Calendar days from `asOf` to `date`; negative once passed. */
  readonly daysLeft?: number | undefined;
  /** What counts as filing: arrival, the postmark, or sending. */
  readonly filedWhen?: "received" | "postmarked" | "submitted" | undefined;
  readonly rowId?: string | undefined;
  readonly source?: string | undefined;
  /** Why it is unknown or passed without a date, or what to know about the row. Fixed text. */
  readonly note?: string | undefined;
}

export type FactValue = string | number | boolean | readonly string[];

/** One thing a rule looked at: its name, its value, and the segments it was read from. */
export interface Fact {
  readonly name: string;
  readonly value: FactValue;
  /** 1-based positions in the input; empty where the fact comes from the policy or the caller. */
  readonly segments: readonly number[];
}

/** One rule that was tried. The last entry of a trace is the one that held. */
export interface TraceEntry {
  readonly ruleId: string;
  readonly held: boolean;
  readonly read: readonly Fact[];
}

export interface Decision {
  readonly path: Path;
  readonly action: Action;
  readonly deadline: Deadline;
  /** Plain sentences, the rule's own first. Never a value of the file beyond its codes. */
  readonly reasons: readonly string[];
  readonly ruleId: string;
  readonly trace: readonly TraceEntry[];
  readonly confidence: Confidence;
  /** Who touches it first, from the taxonomy. */
  readonly owner: WorkType;
}
