import type { BalanceVerdict } from "../835/index.js";
import type { Action, Confidence, Deadline, Path } from "../decisions/index.js";
import type { WorkType } from "../denials/index.js";
import type { BalanceVerdicts, Breakdown, KpiResult, PortfolioTotals } from "../kpi/index.js";
import type { CalendarDate } from "../values/index.js";

/** One file that was offered to the report. */
export interface ReportFile {
  readonly name: string;
  readonly payments: number;
  readonly claims: number;
  readonly errors: number;
  readonly warnings: number;
  /** Why no payment of it, or not every one, is in the report; `undefined` where all are. */
  readonly notRead: string | undefined;
}

/** One 835 transaction: one payment. */
export interface PaymentRow {
  readonly file: string;
  readonly payer: string;
  /** TRN02; its last four characters unless the report shows ids. */
  readonly trace: string;
  readonly date: CalendarDate | undefined;
  /** BPR02, negative for a debit (BPR03 D). */
  readonly amountCents: number;
  readonly claims: number;
  readonly deniedCents: number;
  readonly verdict: BalanceVerdict;
  /** What the payment is off by; `undefined` where that can't be told. */
  readonly differenceCents: number | undefined;
  readonly complete: boolean;
}

/** A group of denials: how many, and how much was withheld with them. */
export interface DenialGroup<Key extends string> {
  readonly key: Key;
  readonly denials: number;
  readonly deniedCents: number;
}

export type DeadlineBucket =
  | "passed"
  | "within7Days"
  | "within14Days"
  | "within30Days"
  | "later"
  | "unknown";

/** One denial to work, with its decision. */
export interface WorkRow {
  /** 1 for the largest. The same input gives the same numbers. */
  readonly row: number;
  readonly file: string;
  /** Position of the CLP in the file, 1-based: finds the claim without naming the patient. */
  readonly claimSegment: number | undefined;
  /** Service line, 1-based; `undefined` at claim level. */
  readonly line: number | undefined;
  /** CLP01; only where the report shows ids. */
  readonly patientControlNumber: string | undefined;
  readonly payer: string;
  readonly date: CalendarDate | undefined;
  /** "CO-197". */
  readonly reason: string;
  readonly label: string;
  readonly remarkCodes: readonly string[];
  readonly category: string;
  readonly workType: WorkType;
  readonly deniedCents: number;
  readonly path: Path;
  readonly action: Action;
  readonly deadline: Deadline;
  readonly why: string;
  readonly ruleId: string;
  readonly confidence: Confidence;
}

/** Everything that a denial report says, as plain data. */
export interface DenialReport {
  readonly asOf: CalendarDate;
  /** Id of the policy that the deadlines come from. */
  readonly policy: string;
  readonly showsIds: boolean;
  readonly files: readonly ReportFile[];
  readonly payments: readonly PaymentRow[];
  readonly balance: BalanceVerdicts;
  readonly totals: PortfolioTotals;
  readonly rateByClaims: KpiResult;
  readonly rateByDollars: KpiResult;
  readonly byPayer: Breakdown;
  readonly byCategory: Breakdown;
  readonly byReason: Breakdown;
  /** All denials, later payers' included: they too must be worked. */
  readonly byPath: readonly DenialGroup<Path>[];
  readonly byDeadline: readonly DenialGroup<DeadlineBucket>[];
  /** The largest denials first. */
  readonly worklist: readonly WorkRow[];
  /** How many denials there are in all. */
  readonly denials: number;
  readonly deniedCents: number;
}
