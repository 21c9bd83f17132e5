import type { CalendarDate } from "../values/index.js";

/**
 * A KPI that can be computed piece by piece, on any number of machines.
 *
 * The state is plain JSON. `add` may change the state it is given and returns it: the caller owns
 * that state and goes on with what `add` returns. `empty`, `merge` and `result` change nothing, and
 * `merge` shares nothing with its arguments. Whatever the split of the items and the order of the
 * merges, the result is the same.
 *
 * @example
 * let state = measure.empty();
 * for (const item of items) state = measure.add(state, item);
 * measure.result(state);
 */
export interface Measure<Item, State, Result> {
  readonly id: string;
  empty(): State;
  add(state: State, item: Item): State;
  merge(a: State, b: State): State;
  result(state: State): Result;
}

/** What `value` counts. `minutes` per denial, `usd-cents-per-hour` of labor. */
export type Unit = "ratio" | "usd-cents" | "days" | "count" | "minutes" | "usd-cents-per-hour";

export type Direction = "lower-better" | "higher-better" | "neutral";

/** What the denominator counts, or weighs. */
export type Basis =
  | "claim-count"
  | "line-count"
  | "denial-count"
  | "appeal-count"
  | "charge-dollars"
  | "expected-dollars"
  | "paid-dollars"
  | "revenue-dollars"
  | "labor-minutes";

export type TimeBasis =
  | "remit-month"
  | "submission-month"
  | "denial-cohort"
  | "service-month"
  | "decision-month"
  | "snapshot";

/** What a figure means, in one sentence, and who defined it so. */
export interface Definition {
  readonly id: string;
  readonly name: string;
  readonly formula: string;
  readonly source: string;
  /** What it tells, in a plain sentence. */
  readonly meaning?: string | undefined;
}

/** Items that were left out, from numerator and denominator alike, and why. */
export interface Exclusion {
  readonly reason: string;
  readonly count: number;
  /** Charges (CLP03) of the items left out. */
  readonly cents: number;
}

/** First and last day of the time basis among the items counted; `null` where none is dated. */
export interface Window {
  readonly from: CalendarDate | null;
  readonly to: CalendarDate | null;
}

/** One figure with everything needed to argue about it. */
export interface KpiResult {
  readonly id: string;
  /** Not rounded. `null` where there is nothing to divide by: never 0, which reads as perfect. */
  readonly value: number | null;
  readonly nullReason?: "empty-denominator" | "immature-cohort" | "missing-input" | undefined;
  readonly unit: Unit;
  readonly direction: Direction;
  readonly numerator: number;
  readonly denominator: number;
  readonly basis: Basis;
  readonly timeBasis: TimeBasis;
  readonly window: Window;
  readonly exclusions: readonly Exclusion[];
  /** Wilson score interval at 95 %, given where a count is under 30. */
  readonly interval?: { readonly low: number; readonly high: number } | undefined;
  readonly definition: Definition;
  readonly warnings: readonly string[];
  /** Items of the cohort that are not settled yet, where the measure waits for them. */
  readonly openCount?: number | undefined;
  /** Further sums by name, such as the partly preventable denials beside the preventable ones. */
  readonly parts?: Readonly<Record<string, number | null>> | undefined;
}

type States<Measures> = {
  [Name in keyof Measures]: Measures[Name] extends Measure<never, infer State, unknown>
    ? State
    : never;
};

type Results<Measures> = {
  [Name in keyof Measures]: Measures[Name] extends Measure<never, infer _State, infer Result>
    ? Result
    : never;
};

/**
 * Bundles measures over the same items into one: its state and its result have a part for each.
 *
 * @example
 * combine("both", { byCount: denialRate(), totals: portfolioTotals() }).result(state).totals.claims
 */
export function combine<
  Item,
  // biome-ignore lint/suspicious/noExplicitAny: each measure has a state and a result of its own.
  Measures extends Readonly<Record<string, Measure<Item, any, any>>>,
>(id: string, measures: Measures): Measure<Item, States<Measures>, Results<Measures>> {
  const names = Object.keys(measures);
  // biome-ignore lint/suspicious/noExplicitAny: see above.
  const parts: readonly (readonly [string, Measure<Item, any, any>])[] = Object.entries(measures);
  const each = <T>(part: (name: string, measure: Measure<Item, unknown, unknown>) => T) =>
    Object.fromEntries(parts.map(([name, measure]) => [name, part(name, measure)]));
  return {
    id,
    empty: () => each((_, measure) => measure.empty()) as States<Measures>,
    add(state, item) {
      const states = state as Record<string, unknown>;
      for (let index = 0; index < parts.length; index += 1) {
        const name = names[index] as string;
        states[name] = parts[index]?.[1].add(states[name], item);
      }
      return state;
    },
    merge: (a, b) =>
      each((name, measure) =>
        measure.merge((a as Record<string, unknown>)[name], (b as Record<string, unknown>)[name]),
      ) as States<Measures>,
    result: (state) =>
      each((name, measure) =>
        measure.result((state as Record<string, unknown>)[name]),
      ) as Results<Measures>,
  };
}

/**
 * Folds items into a fresh state and gives the result: a measure used in one place, in one go.
 *
 * @example
 * measureAll(denialRate(), items).value; //=> 0.118
 */
export function measureAll<Item, State, Result>(
  measure: Measure<Item, State, Result>,
  items: Iterable<Item>,
): Result {
  let state = measure.empty();
  for (const item of items) state = measure.add(state, item);
  return measure.result(state);
}
