import { Decimal } from "decimal.js";
import { daysBetween } from "../values/index.js";
import { widen } from "./cohort.js";
import { addCount, type Counts, mergeCounts } from "./counts.js";
import type { KpiDefinition } from "./definitions.js";
import type { KpiResult, Measure } from "./measure.js";
import { emptyTally, mergeTallies, type TallyState, tallyResult } from "./tally.js";

const Exact = Decimal.clone({ precision: 30, rounding: Decimal.ROUND_HALF_EVEN });

/**
 * How many items took how many days. Durations are whole days, so counting them by day keeps every
 * quantile exact at any size; the state grows with the number of different durations, not of items.
 */
export type DayCounts = Counts;

/** Counts one duration. */
export function addDuration(days: DayCounts, duration: number): void {
  addCount(days, String(duration), 1);
}

/** Number of durations counted. */
export function durationsIn(days: DayCounts): number {
  return Object.values(days).reduce((sum, count) => sum + count, 0);
}

/**
 * The p-quantile of counted days, p in hundredths; `null` where none is counted. Between two days it is
 * interpolated in a straight line (type 7 of Hyndman and Fan), so the median of two is their mean.
 *
 * @example
 * quantile({ "10": 1, "20": 1 }, 50); //=> 15
 */
export function quantile(days: DayCounts, hundredths: number): number | null {
  const rows = Object.entries(days)
    .map(([day, count]) => ({ day: Number(day), count }))
    .sort((a, b) => a.day - b.day);
  const n = durationsIn(days);
  if (n === 0) return null;
  const at = (n - 1) * hundredths;
  const low = dayAt(rows, Math.floor(at / 100));
  const high = dayAt(rows, Math.ceil(at / 100));
  return new Exact(high - low)
    .times(at % 100)
    .div(100)
    .plus(low)
    .toNumber();
}

function dayAt(rows: readonly { day: number; count: number }[], rank: number): number {
  let seen = 0;
  for (const { day, count } of rows) {
    seen += count;
    if (rank < seen) return day;
  }
  return rows.at(-1)?.day ?? 0;
}

/** The state of a measure of days: a tally, and its durations by day. */
export interface DayTallyState {
  tally: TallyState;
  days: DayCounts;
  /** Ages of what is still open. */
  openDays: DayCounts;
}

/** A duration with its spread. `value` is the mean; all are days. */
export interface DaysResult extends KpiResult {
  readonly median: number | null;
  /** 90 % took no longer. */
  readonly p90: number | null;
  readonly max: number | null;
  /** Median age of what is still open: durations of settled items alone look too good. */
  readonly openMedian: number | null;
}

/** A measure of days. `add` counts into the tally with `countDays`. */
export function dayMeasure<Item>(
  definition: KpiDefinition,
  add: (state: DayTallyState, item: Item) => void,
): Measure<Item, DayTallyState, DaysResult> {
  return {
    id: definition.id,
    empty: () => ({ tally: emptyTally(), days: {}, openDays: {} }),
    add(state, item) {
      add(state, item);
      return state;
    },
    merge: (a, b) => ({
      tally: mergeTallies(a.tally, b.tally),
      days: mergeCounts(a.days, b.days),
      openDays: mergeCounts(a.openDays, b.openDays),
    }),
    result: ({ tally, days, openDays }) => ({
      ...tallyResult(tally, definition, { openCount: tally.open }),
      median: quantile(days, 50),
      p90: quantile(days, 90),
      max: quantile(days, 100),
      openMedian: quantile(openDays, 50),
    }),
  };
}

/** Counts the days from one day to another; `false` where one of them is not known. */
export function countDays(
  state: DayTallyState,
  from: string | undefined,
  to: string | undefined,
  date: string | undefined,
): boolean {
  if (from === undefined || to === undefined) return false;
  const duration = daysBetween(from, to);
  const { tally } = state;
  tally.numerator += duration;
  tally.denominator += 1;
  addDuration(state.days, duration);
  widen(tally.window, date);
  return true;
}
