import type { WorkType } from "../denials/index.js";
import type { CalendarDate } from "../values/index.js";

/** What to do with a denial. Every denial gets exactly one. */
export type Path = "fix" | "appeal" | "close" | "hold" | "transfer" | "escalate";

/** The six paths, in the order in which people list them. */
export const PATHS: readonly Path[] = ["fix", "appeal", "escalate", "transfer", "hold", "close"];

/** The concrete next step within a path, grouped by the path it usually belongs to. */
export const ACTIONS = [
  // fix
  "correctedClaim",
  "newClaim",
  "voidClaim",
  "reopening",
  "sendDocuments",
  "respondToRequest",
  "verifyCoverage",
  "resolveEnrollment",
  "billPrimaryPayer",
  // appeal
  "appeal",
  "reconsideration",
  "peerToPeer",
  "retroAuthorization",
  // escalate
  "contractDispute",
  "paymentDispute",
  "openNegotiation",
  "idr",
  "stateDispute",
  "enforceOutcome",
  "askPayer",
  "filingException",
  "executiveEscalation",
  // transfer
  "billPatient",
  "billOtherPayer",
  "workPriorPayer",
  "awaitNextPayer",
  "contactPatient",
  // hold
  "awaitPayer",
  "awaitCorrection",
  "checkOriginal",
  // close
  "workOriginal",
  "writeOff",
  "none",
] as const;

/** The concrete next step within a path: one of `ACTIONS`. */
export type Action = (typeof ACTIONS)[number];

/** Who pays, as far as deadlines and appeal rights go. `unknown` is an answer. */
export const PAYER_KINDS = [
  "medicareFfs",
  /** Part C, the provider has a contract with the plan (or it is not known to lack one). */
  "medicareAdvantage",
  "medicareAdvantageNonContract",
  /** Fee for service, the state pays. */
  "medicaid",
  "medicaidManagedCare",
  "tricare",
  "va",
  "erisaSelfFunded",
  "commercial",
  "blue",
  "workersCompensation",
  "auto",
  "liability",
  "patient",
  "unknown",
] as const;

/** Who pays, as far as deadlines and appeal rights go: one of `PAYER_KINDS`. */
export type PayerKind = (typeof PAYER_KINDS)[number];

/** How sure a decision is: by how much it leans on what an 835 cannot show. */
export type Confidence = "high" | "medium" | "low";

/** Another reading of the same deadline, in another source. */
export interface DeadlineConflict {
  /** The last day by that reading. */
  readonly date: CalendarDate;
  readonly source: string;
  /** Whether this reading gave the deadline's `date`, because it is the stricter one. */
  readonly used: boolean;
}

/**
 * The last day for an action. `unknown` is an answer: no row of the policy fits, or the date that
 * the row counts from is not known. It is never a guess.
 */
export interface Deadline {
  readonly status: "known" | "unknown" | "passed";
  /** The last day, by the row. */
  readonly date?: CalendarDate | undefined;
  /** When to have it done: a business day, the policy's safety margin before `date`. */
  readonly targetDate?: CalendarDate | undefined;
  /** Calendar days from `asOf` to `date`; negative once passed. */
  readonly daysLeft?: number | undefined;
  /** Business days after `asOf` up to and with `date`; 0 on the last day, negative once passed. */
  readonly businessDaysLeft?: number | undefined;
  /** What counts as filing: arrival, the postmark, or sending. */
  readonly filedWhen?: "received" | "postmarked" | "submitted" | undefined;
  readonly rowId?: string | undefined;
  /** Who says so: the row's source, or that of the stricter reading (`conflicts`) that is used. */
  readonly source?: string | undefined;
  /** How sure the row is; `conflict` where its sources disagree. */
  readonly confidence?: Confidence | "conflict" | undefined;
  /** Other readings, where sources disagree. */
  readonly conflicts?: readonly DeadlineConflict[] | undefined;
  /** Why it is unknown or passed without a date, or what to know about the row. Fixed text. */
  readonly note?: string | undefined;
}

export type FactValue = string | number | boolean | readonly string[];

/** One thing that rules looked at: its name, its value, and where it comes from. */
export interface Fact {
  readonly name: string;
  readonly value: FactValue;
  /**
   * `file`: read from segments. `caller`: told beside the file. `clock`: counted from `asOf`.
   * `nobody`: not told, so it is unknown.
   */
  readonly source: "file" | "policy" | "caller" | "clock" | "nobody";
  /** 1-based positions in the input; empty where the fact does not come from the file. */
  readonly segments: readonly number[];
}

/**
 * One rule that was tried. The last entry of a trace is the one that held. `read` names facts of
 * `Decision.facts`; `traceOf` puts the two together.
 */
export interface TraceEntry {
  readonly ruleId: string;
  readonly held: boolean;
  readonly read: readonly string[];
}

/** Another way the denial could go, and what it would be worth. */
export interface Alternative {
  readonly path: Path;
  readonly action: Action;
  /** Cents after all costs, discounted; `null` where a rate or a cost is not known. */
  readonly expectedValueCents: number | null;
  /** Chance of success used for it; `null` where no history and no prior was given. */
  readonly probability: number | null;
  /** How many past outcomes stand behind the probability, and whose. */
  readonly basis: string;
  readonly deadline: Deadline;
  /** Why it is not open; empty where it is. */
  readonly barredBy: readonly string[];
}

/** What the path that was decided is worth, as far as costs and chances are known. */
export interface PathValue {
  /** What could be recovered at most, in cents. */
  readonly recoverableCents: number;
  readonly amountBasis: AmountBasis;
  /** Cents after all costs, discounted, over all levels; `null` where a part is not known. */
  readonly expectedValueCents: number | null;
  readonly probability: number | null;
  /** Chance at which it would pay for itself; `null` where no cost is known. */
  readonly breakEvenProbability: number | null;
  readonly basis: string;
}

/** The change of inputs that a counterfactual stands for. `withChange` applies it. */
export type Change =
  | { readonly kind: "known"; readonly name: string; readonly value: string | number | boolean }
  | { readonly kind: "asOf"; readonly date: CalendarDate };

/** A smallest change that flips the path: applying it to the inputs does flip it. */
export interface Counterfactual {
  readonly change: Change;
  /** What the changed input is now; "unknown" where it was not given. */
  readonly from: string | number | boolean;
  readonly path: Path;
  readonly action: Action;
  readonly ruleId: string;
  /** One plain sentence. */
  readonly text: string;
}

/** What is not known and would settle the path. */
export interface Needed {
  /** Member of `DenialContext`. */
  readonly name: string;
  readonly question: string;
  /** The paths that the answers would lead to, this one's own left out. */
  readonly wouldLeadTo: readonly Path[];
}

/** A closure: documented, and fed to prevention. */
export interface Closure {
  readonly ruleId: string;
  readonly amountCents: number;
  /** Whether `amountCents` is what the payer would allow, or only the charge. */
  readonly amountBasis: AmountBasis;
  readonly rootCause: string;
  readonly category: string;
  /** The upstream fix is worth a look: the loss could have been prevented, or it repeats. */
  readonly feedsPrevention: boolean;
}

/**
 * `allowed`: the caller's expected allowed amount. `offer`: what is offered in a federal dispute.
 * `charge`: the adjustment, several times either.
 */
export type AmountBasis = "allowed" | "offer" | "charge";

/**
 * What was decided about one denial, why, by when, and what else could be done. `facts`, and `value`
 * with what follows it, are getters: JSON has them, a spread (`{ ...decision }`) has not.
 */
export interface Decision {
  readonly path: Path;
  readonly action: Action;
  /** Appeal level, 1-based, where the action is filed at one. */
  readonly level: number | undefined;
  readonly deadline: Deadline;
  /** For what is held: when to look again, a business day by the policy's status cadence. */
  readonly checkOn: CalendarDate | undefined;
  /** Plain sentences, the rule's own first. Never a value of the file beyond its codes. */
  readonly reasons: readonly string[];
  readonly ruleId: string;
  /** Every rule that was tried, in order. */
  readonly trace: readonly TraceEntry[];
  /** Every fact that those rules read, once. Worked out when first read. */
  readonly facts: readonly Fact[];
  readonly confidence: Confidence;
  /** Who touches it first: the policy's owner of the action, else the taxonomy's. */
  readonly owner: WorkType | (string & {});
  /** What has to go with it. */
  readonly requiredEvidence: readonly string[];
  /** What stands in the way although the path is right. */
  readonly blockers: readonly string[];
  /** Where the path is `close`: what prevention has to know. */
  readonly closure: Closure | undefined;
  /** What the path is worth. Worked out when first read. */
  readonly value: PathValue;
  /** Every other way, best first. Worked out when first read. */
  readonly alternatives: readonly Alternative[];
  /** The smallest changes that flip the path. Worked out when first read. */
  readonly counterfactuals: readonly Counterfactual[];
  /** What would have to be known to decide better. Worked out when first read. */
  readonly needed: readonly Needed[];
}
