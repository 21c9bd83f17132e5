import type { Category, RootCause } from "../denials/index.js";
import type { Measure } from "../kpi/index.js";
import { type Cents, UsageError } from "../values/index.js";
import { byText, type Cluster, clusterOf } from "./cluster.js";
import { payerTacticOf } from "./payer-tactic.js";

/** What became of the work on one denial; the caller's, from worklist and appeals. Plain JSON. */
export interface WorkOutcome {
  readonly payer: string;
  readonly category: Category;
  readonly rootCause: RootCause;
  readonly serviceLine: string | null;
  readonly appeal: "none" | "pending" | "overturned" | "upheld";
  readonly deniedCents: Cents;
  readonly recoveredCents: Cents;
  /** Whole minutes of work; `null` where nobody counted, which is not 0. */
  readonly minutes: number | null;
}

/** What work on denials teaches those upstream. */
export interface FeedbackSignal {
  /**
   * `documentationStandard`: appeals keep failing for what the record lacks, so change the standard.
   * `flagEarlier`: the payer keeps applying a policy to a service line, so flag those claims before
   * service. `stopOverworking`: much labor, little cash.
   */
  readonly kind: "documentationStandard" | "flagEarlier" | "stopOverworking";
  readonly cluster: Cluster;
  readonly says: string;
  readonly denials: number;
  readonly deniedCents: Cents;
  readonly recoveredCents: Cents;
  /** Decided appeals, and those the payer upheld. */
  readonly decided: number;
  readonly upheld: number;
  /** Minutes, over the denials for which they were counted, and what those recovered. */
  readonly minutes: number;
  readonly timedDenials: number;
  readonly timedRecoveredCents: Cents;
}

/** From when on a signal is one. */
export interface FeedbackOptions {
  /** Cost of an hour of work, in cents: labor that recovers less is overworked. */
  readonly hourCents: Cents;
  /** Decided appeals, or denials of one service line, or timed denials. Default 5. */
  readonly minCount?: number | undefined;
  /** Share of decided appeals upheld, in whole percent. Default 60. */
  readonly upheldPercent?: number | undefined;
}

type Counts = {
  -readonly [Name in Exclude<keyof FeedbackSignal, "kind" | "cluster" | "says">]: number;
};

export type FeedbackState = { clusters: Record<string, Counts> };

const NONE: Counts = {
  denials: 0,
  deniedCents: 0,
  recoveredCents: 0,
  decided: 0,
  upheld: 0,
  minutes: 0,
  timedDenials: 0,
  timedRecoveredCents: 0,
};

const SAYS: Readonly<Record<FeedbackSignal["kind"], string>> = {
  documentationStandard:
    "Appeals keep failing for what the record lacks: change the documentation standard.",
  flagEarlier:
    "The payer keeps applying a policy to this service line: flag these claims earlier and build the record then.",
  stopOverworking:
    "Much labor and little cash: stop overworking these denials; prevent or close them.",
};

const RECORD_CAUSES: ReadonlySet<string> = new Set(["documentationGap", "clinicalCriteria"]);

/**
 * Closes the loop from work to upstream: which documentation standards to change, which service lines
 * to flag earlier, which denials to stop overworking. Minutes nobody counted are left out of the labor
 * figure together with what those denials recovered.
 *
 * @throws UsageError when an option or an outcome's minutes are no whole number of their range.
 * @example
 * measureAll(feedbackSignals({ hourCents: 4500 }), outcomes)[0]?.kind; //=> "stopOverworking"
 */
export function feedbackSignals(
  options: FeedbackOptions,
): Measure<WorkOutcome, FeedbackState, readonly FeedbackSignal[]> {
  const { hourCents, minCount = 5, upheldPercent = 60 } = options;
  for (const [name, value] of Object.entries({ hourCents, minCount, upheldPercent })) {
    if (!Number.isSafeInteger(value) || value < 0) {
      throw new UsageError(`feedbackSignals: ${name}: expected a whole number, 0 or more`);
    }
  }
  const isSignal: Readonly<Record<FeedbackSignal["kind"], (counts: Counts) => boolean>> = {
    documentationStandard: ({ decided, upheld }) =>
      decided >= minCount && decided > 0 && upheld * 100 >= upheldPercent * decided,
    flagEarlier: ({ denials }) => denials >= minCount,
    stopOverworking: ({ timedDenials, minutes, timedRecoveredCents }) =>
      timedDenials >= minCount && timedRecoveredCents * 60 < minutes * hourCents,
  };
  return {
    id: `feedback-signals/${hourCents}/${minCount}/${upheldPercent}`,
    empty: () => ({ clusters: {} }),
    add(state, outcome) {
      if (
        outcome.minutes !== null &&
        !(Number.isSafeInteger(outcome.minutes) && outcome.minutes >= 0)
      ) {
        throw new UsageError("feedbackSignals: minutes: expected a whole number, 0 or more");
      }
      for (const key of keysOf(outcome)) addOutcome((state.clusters[key] ??= { ...NONE }), outcome);
      return state;
    },
    merge(a, b) {
      const clusters: FeedbackState["clusters"] = {};
      for (const source of [a.clusters, b.clusters]) {
        for (const [key, counts] of Object.entries(source)) {
          const into = (clusters[key] ??= { ...NONE });
          for (const name of Object.keys(NONE) as (keyof Counts)[]) into[name] += counts[name];
        }
      }
      return { clusters };
    },
    result: (state) =>
      Object.entries(state.clusters)
        .map(([key, counts]) => {
          const [kind, cluster] = JSON.parse(key) as [FeedbackSignal["kind"], unknown];
          return { key, kind, cluster: clusterOf(JSON.stringify(cluster)), counts };
        })
        .filter(({ kind, counts }) => isSignal[kind](counts))
        .sort((a, b) => b.counts.deniedCents - a.counts.deniedCents || byText(a.key, b.key))
        .map(({ kind, cluster, counts }) => ({ kind, cluster, says: SAYS[kind], ...counts })),
  };
}

/** The clusters an outcome counts in, one for each kind of signal it can bear on. */
function keysOf({ payer, category, rootCause, serviceLine }: WorkOutcome): readonly string[] {
  const key = (kind: FeedbackSignal["kind"], ...pairs: readonly (readonly [string, string])[]) =>
    JSON.stringify([kind, [["payer", payer], ...pairs]]);
  return [
    key("stopOverworking", ["category", category]),
    ...(RECORD_CAUSES.has(rootCause)
      ? [key("documentationStandard", ["rootCause", rootCause])]
      : []),
    ...(serviceLine !== null && payerTacticOf(category) !== null
      ? [key("flagEarlier", ["serviceLine", serviceLine], ["category", category])]
      : []),
  ];
}

function addOutcome(counts: Counts, outcome: WorkOutcome): void {
  const { appeal, minutes } = outcome;
  counts.denials += 1;
  counts.deniedCents += outcome.deniedCents;
  counts.recoveredCents += outcome.recoveredCents;
  if (appeal === "overturned" || appeal === "upheld") counts.decided += 1;
  if (appeal === "upheld") counts.upheld += 1;
  if (minutes === null) return;
  counts.timedDenials += 1;
  counts.minutes += minutes;
  counts.timedRecoveredCents += outcome.recoveredCents;
}
