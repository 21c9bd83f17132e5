import { Decimal } from "decimal.js";
import { type Cents, UsageError } from "../values/index.js";
import { byText, mergeCounts, mergeRecords, ownValue } from "./counts.js";
import { addDuration, type DayCounts, durationsIn, quantile } from "./day-tally.js";
import { type KpiDefinition, variantOf } from "./definitions.js";
import { countsIn, type DenialOptions } from "./denial-population.js";
import type { DenialItem } from "./items.js";
import type { KpiResult, Measure } from "./measure.js";
import { checkPeriods, isIn, type Period } from "./period.js";
import {
  count,
  emptyTally,
  leaveOut,
  mergeTallies,
  type TallyState,
  tallyResult,
} from "./tally.js";

const Exact = Decimal.clone({ precision: 30, rounding: Decimal.ROUND_HALF_EVEN });

export interface CycleOptions extends DenialOptions {
  /** Both by the day the denial was settled. */
  readonly baseline: Period;
  readonly now: Period;
  /** What money costs in a year, decimal text: "0.06" is six percent. Without it no cash value. */
  readonly annualRate?: string | undefined;
}

/** One category in both periods. Days. */
export interface CycleRow {
  readonly category: string;
  readonly settledBefore: number;
  readonly settledNow: number;
  readonly medianBefore: number | null;
  readonly medianNow: number | null;
}

/** `value`: change of the median days, weighed by the mix of now; negative is faster. */
export interface CycleImpact extends KpiResult {
  readonly rows: readonly CycleRow[];
  /** Recovered now, on denials of categories that both periods have. */
  readonly recoveredCents: Cents;
  /** What having that money sooner is worth: recovered × days sooner × rate ÷ 365; half even. */
  readonly accelerationCents: Cents | null;
}

interface Side {
  before: DayCounts;
  now: DayCounts;
  recoveredCents: number;
}

export interface CycleState {
  tally: TallyState;
  categories: Record<string, Side>;
}

const noSide = (): Side => ({ before: {}, now: {}, recoveredCents: 0 });

/**
 * Cycle impact: how many days sooner denials are settled than in a baseline period. Like is compared
 * with like: each category's change of the median, weighed by how many of it were settled now, over
 * categories that both periods have (the others are left out). What is faster is worth the cash that
 * came sooner.
 *
 * @throws UsageError when a period is none, the two overlap, or the rate is no decimal text.
 * @example
 * ofDenials(cycleImpact({ baseline: q1, now: q2, annualRate: "0.06" }));
 */
export function cycleImpact(options: CycleOptions): Measure<DenialItem, CycleState, CycleImpact> {
  const { baseline, now, annualRate, population = "primary" } = options;
  checkPeriods(baseline, now);
  if (annualRate !== undefined && !/^-?\d*\.?\d+$/.test(annualRate)) {
    throw new UsageError('cycleImpact: annualRate: expected decimal text, such as "0.06"');
  }
  const definition = variantOf("cycle-impact", {
    id: [baseline.from, baseline.to, now.from, now.to, annualRate, population],
  });
  return {
    id: definition.id,
    empty: () => ({ tally: emptyTally(), categories: {} }),
    add(state, item) {
      if (!countsIn(state.tally, item, population)) return state;
      const { resolution, resolvedOn, days, category } = item.episode;
      if (resolution === "open" || resolution === "replaced" || days === undefined) {
        leaveOut(
          state.tally,
          resolution === "open" ? "open" : "notSettled",
          item.episode.deniedCents,
        );
        return state;
      }
      if (isIn(baseline, resolvedOn)) {
        addDuration(ownValue(state.categories, category, noSide).before, days);
      } else if (isIn(now, resolvedOn)) {
        const side = ownValue(state.categories, category, noSide);
        addDuration(side.now, days);
        side.recoveredCents += item.recoveredCents;
        count(state.tally, 0, 0, resolvedOn);
      }
      return state;
    },
    merge: (a, b) => ({
      tally: mergeTallies(a.tally, b.tally),
      categories: mergeRecords(a.categories, b.categories, noSide, (one, other) => ({
        before: mergeCounts(one.before, other.before),
        now: mergeCounts(one.now, other.now),
        recoveredCents: one.recoveredCents + other.recoveredCents,
      })),
    }),
    result: (state) => impactOf(state, definition, annualRate),
  };
}

function impactOf(
  { tally, categories }: CycleState,
  definition: KpiDefinition,
  annualRate: string | undefined,
): CycleImpact {
  const rows = Object.entries(categories)
    .map(([category, side]) => ({
      category,
      settledBefore: durationsIn(side.before),
      settledNow: durationsIn(side.now),
      medianBefore: quantile(side.before, 50),
      medianNow: quantile(side.now, 50),
    }))
    .sort((a, b) => byText(a.category, b.category));
  let weight = 0;
  let recoveredCents = 0;
  let weighed = new Exact(0);
  for (const { category, settledBefore, settledNow, medianBefore, medianNow } of rows) {
    if (settledBefore === 0 || settledNow === 0) continue;
    const change = new Exact(medianNow ?? 0).minus(medianBefore ?? 0);
    weight += settledNow;
    weighed = weighed.plus(change.times(settledNow));
    recoveredCents += categories[category]?.recoveredCents ?? 0;
  }
  const change = weight === 0 ? null : weighed.div(weight);
  const worth =
    change === null || annualRate === undefined
      ? null
      : change.negated().times(recoveredCents).times(annualRate).div(365).toDecimalPlaces(0);
  return {
    ...tallyResult(tally, definition, {
      value: change === null ? null : plain(change),
      numerator: plain(weighed),
      denominator: weight,
    }),
    rows,
    recoveredCents,
    accelerationCents: worth === null ? null : plain(worth),
  };
}

/** As a number; never "-0". */
function plain(value: Decimal): number {
  return value.isZero() ? 0 : value.toNumber();
}
