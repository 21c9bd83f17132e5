import type {
  Aging,
  Benchmark,
  CycleImpact,
  DaysResult,
  Definition,
  DenialsBy,
  DenialTrend,
  HistoryEffect,
  KpiResult,
  Month,
  PayerConcentration,
  Population,
  ProgressMonth,
  Window,
} from "../kpi/index.js";
import type { Diagnosis, RepeatPattern, RootCauseTrail } from "../prevention/index.js";
import type { CalendarDate, Cents } from "../values/index.js";
import type { DeadlineBucket, DenialGroup, DenialReport, WorkRow } from "./model.js";

/** Where the dollars of a denial stand on the day of the report. Every denial is in one. */
export type StandingKey =
  /** Paid after all, wholly. */
  | "wonBack"
  /** Open, with an appeal or a corrected claim on its way. */
  | "inProgress"
  /** Open, and its last day has not passed or is not known. */
  | "recoverable"
  /** Open, but its last day passed without an appeal or correction, or policy closes it. */
  | "outOfReach"
  /** Paid in part; nothing was done about the rest. */
  | "remainder"
  /** Written off or closed unpaid. */
  | "lost"
  /** The patient owes it now. */
  | "patient";

export interface StandingRow {
  readonly key: StandingKey;
  readonly denials: number;
  /** Charge basis, when denied. */
  readonly deniedCents: Cents;
  /**
   * By expected allowed amounts, else what is allowed for the like, else charges: of open denials what
   * may still be won, of lost ones what was; of those won back what was paid.
   */
  readonly worthCents: Cents;
  /** Paid since. */
  readonly recoveredCents: Cents;
  /** Denials whose worth is the bare charge, which overstates it. */
  readonly chargeBasis: number;
}

/** A payer's score. */
export interface PayerScore {
  readonly key: string;
  readonly name: string;
  readonly initialDenialRate: KpiResult;
  readonly initialDenialRateByDollars: KpiResult;
  readonly denials: number;
  readonly deniedCents: Cents;
  /** Of all denied dollars. */
  readonly share: number | null;
  readonly recoveredCents: Cents;
  /** Open and within reach, by worth. */
  readonly recoverableCents: Cents;
  /** Not known, rather than 0, where `figures.lost` is not. */
  readonly lostCents: Cents;
  readonly overturnRate: KpiResult | undefined;
  readonly daysToResolution: DaysResult | undefined;
  /** This and `neverWorked` are not known where the figures of these names are not. */
  readonly touchesPerDenial: KpiResult | undefined;
  readonly neverWorked: KpiResult | undefined;
  /** The category with most denied dollars. */
  readonly topCategory: string | undefined;
}

/** How recoverable a category of denials has been, and what it costs. */
export interface CategoryScore {
  readonly category: string;
  readonly denials: number;
  readonly deniedCents: Cents;
  readonly share: number | null;
  /** Settled by a payment ÷ settled. */
  readonly overturned: KpiResult | undefined;
  readonly recoveryYield: KpiResult | undefined;
  readonly recoveredCents: Cents;
  readonly recoverableCents: Cents;
  /** Not known, rather than 0, where `figures.lost` is not. */
  readonly lostCents: Cents;
  readonly daysToResolution: DaysResult | undefined;
  readonly laborIntensity: KpiResult | undefined;
  readonly preventableRate: KpiResult | undefined;
}

/** Denials of a provider, a site or a department: what the files or the caller tell apart. */
export interface SegmentRow {
  /** A provider's id shows its last four characters unless the report shows ids. */
  readonly name: string;
  readonly claims: number;
  readonly deniedClaims: number;
  /** `deniedClaims` ÷ `claims`. */
  readonly rate: number | null;
  readonly deniedCents: Cents;
}

export interface AppealRow {
  readonly level: number;
  readonly filed: number;
  readonly pending: number;
  readonly overturned: number;
  readonly partlyOverturned: number;
  readonly upheld: number;
  readonly dismissed: number;
  readonly overturnRate: KpiResult;
}

/** One of the four areas that an assessment looks into, with the denied dollars it let through. */
export interface AssessmentRow {
  readonly area: "frontEnd" | "clinicalSupport" | "billing" | "recovery";
  readonly denials: number;
  readonly deniedCents: Cents;
  readonly share: number | null;
}

/** A repeated denial with where to stop it. */
export interface PatternRow extends RepeatPattern {
  readonly payerName: string | undefined;
  readonly trail: RootCauseTrail | undefined;
}

/** What the work brought: the four questions of an ROI scorecard. */
export interface RoiScorecard {
  readonly recoveredCash: KpiResult;
  readonly recoveryPerHour: KpiResult;
  readonly laborIntensity: KpiResult;
  readonly touchesPerDenial: KpiResult;
  /** Days to resolution of two periods, like for like. */
  readonly cycleImpact: CycleImpact;
  /** Initial denials per 1,000 claims of two periods. */
  readonly preventionEffect: HistoryEffect;
}

/** Denials that are still open, each with its decision: of every payer, duplicates among them. */
export interface OpenWork {
  readonly denials: number;
  readonly deniedCents: Cents;
  /** Those of them that the rates leave out: duplicates, and payers of another population. */
  readonly outsideRates: { readonly denials: number; readonly deniedCents: Cents };
  readonly byPath: readonly DenialGroup<WorkRow["path"]>[];
  readonly byDeadline: readonly DenialGroup<DeadlineBucket>[];
  /** The largest first. */
  readonly worklist: readonly WorkRow[];
}

/** One of the figures that lead the report, or of those that follow; all keep `KpiResult`'s contract. */
export type FigureName =
  | "denied"
  | "lost"
  | "recoverable"
  | "outOfReach"
  | "recoveredCash"
  | "initialDenialRate"
  | "initialDenialRateByDollars"
  | "initialDenialRateByLines"
  | "initialDenialRateInFull"
  | "initialDenialRateHfma"
  | "remittanceDenialRate"
  | "remittanceDenialRateByDollars"
  | "primaryDenialRate"
  | "finalDenialRate"
  | "preventableRate"
  | "cleanClaimsAccepted"
  | "cleanClaimsFirstPass"
  | "firstPassYield"
  | "appealRate"
  | "overturnRate"
  | "overturnRateByDollars"
  | "initialDenialsOverturned"
  | "recoveryYield"
  | "writeOffRate"
  | "daysToAppeal"
  | "daysToResolution"
  | "identificationLag"
  | "neverWorked"
  | "redenialRate"
  | "touchesPerDenial"
  | "laborIntensity";

/** Everything that the full report says, as plain data. */
export interface FullReport {
  readonly asOf: CalendarDate;
  readonly policy: string;
  readonly population: Population;
  readonly showsIds: boolean;
  /** Days of first decisions. */
  readonly window: Window;
  /** Claims, each once, however often it was remitted. */
  readonly claims: number;
  readonly figures: Readonly<Record<FigureName, KpiResult>>;
  /** Where the denied dollars stand; sums to all denials. */
  readonly standing: readonly StandingRow[];
  /** Denials that another reason took over; their successors are counted, not they. */
  readonly superseded: { readonly denials: number; readonly deniedCents: Cents };
  /** The rate of claims and of dollars, month over month, up to the last whole month. */
  readonly progress: {
    readonly claims: readonly ProgressMonth[];
    readonly dollars: readonly ProgressMonth[];
  };
  readonly trend: DenialTrend;
  /** Where denials enter the revenue cycle. */
  readonly entry: { readonly controlPoint: DenialsBy; readonly rootCause: DenialsBy };
  readonly payers: readonly PayerScore[];
  readonly categories: readonly CategoryScore[];
  readonly concentration: PayerConcentration;
  readonly reasons: DenialsBy;
  readonly appeals: readonly AppealRow[];
  readonly aging: Aging;
  readonly segments: {
    readonly provider: readonly SegmentRow[];
    readonly site: readonly SegmentRow[];
    readonly serviceLine: readonly SegmentRow[];
  };
  readonly inventory: DenialsBy;
  readonly patterns: {
    readonly repeated: readonly PatternRow[];
    /** Of the week of the report; of the week before where that has none yet. */
    readonly thisWeek: readonly PatternRow[];
    readonly thisMonth: readonly RepeatPattern[];
    readonly trails: readonly RootCauseTrail[];
    readonly diagnoses: readonly Diagnosis[];
  };
  readonly assessment: readonly AssessmentRow[];
  readonly scorecard: RoiScorecard;
  readonly work: OpenWork;
  readonly benchmarks: readonly Benchmark[];
  /** Payers by key, for people. */
  readonly payerNames: Readonly<Record<string, string>>;
  /** The last whole month before `asOf`: trends end here. */
  readonly lastMonth: Month;
  /** Payments read more than once; each counts once everywhere but in `remittances`. */
  readonly repeatedPayments: number;
  /** What the files themselves say: files, payments, balance. */
  readonly remittances: DenialReport;
  /** What every figure means, each once. */
  readonly definitions: readonly Definition[];
}
