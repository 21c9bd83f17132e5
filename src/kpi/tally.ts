import type { CalendarDate } from "../values/index.js";
import { mergeWindows, type WindowState, widen } from "./cohort.js";
import { addCount, byText, type Counts, mergeCounts, mergeRecords, ownValue } from "./counts.js";
import type { KpiDefinition } from "./definitions.js";
import type { KpiResult, Measure } from "./measure.js";
import { ratio, wilson } from "./ratio.js";

/** Fewer than this, and the interval is given beside the rate. */
export const FEW = 30;

/** The state of a measure that divides one sum by another. Plain JSON. */
export interface TallyState {
  numerator: number;
  denominator: number;
  /** Items that are not settled yet. */
  open: number;
  parts: Counts;
  exclusions: Record<string, { count: number; cents: number }>;
  window: WindowState;
  /** First and last day as of which the items were looked at. */
  seen: WindowState;
}

export function emptyTally(): TallyState {
  return {
    numerator: 0,
    denominator: 0,
    open: 0,
    parts: {},
    exclusions: {},
    window: { from: null, to: null },
    seen: { from: null, to: null },
  };
}

/** Counts an item into both sums. */
export function count(
  state: TallyState,
  numerator: number,
  denominator: number,
  date: CalendarDate | undefined,
): void {
  state.numerator += numerator;
  state.denominator += denominator;
  widen(state.window, date);
}

/** Leaves an item out of both sums, with the reason and the charges that go with it. */
export function leaveOut(state: TallyState, reason: string, cents: number): void {
  const entry = ownValue(state.exclusions, reason, () => ({ count: 0, cents: 0 }));
  entry.count += 1;
  entry.cents += cents;
}

/** Adds to a named sum beside the two. */
export function addPart(state: TallyState, name: string, more: number): void {
  addCount(state.parts, name, more);
}

export function mergeTallies(a: TallyState, b: TallyState): TallyState {
  return {
    numerator: a.numerator + b.numerator,
    denominator: a.denominator + b.denominator,
    open: a.open + b.open,
    parts: mergeCounts(a.parts, b.parts),
    exclusions: mergeExclusionRecords(a.exclusions, b.exclusions),
    window: mergeWindows(a.window, b.window),
    seen: mergeWindows(a.seen, b.seen),
  };
}

export function mergeExclusionRecords(
  a: TallyState["exclusions"],
  b: TallyState["exclusions"],
): TallyState["exclusions"] {
  return mergeRecords(
    a,
    b,
    () => ({ count: 0, cents: 0 }),
    (one, other) => ({ count: one.count + other.count, cents: one.cents + other.cents }),
  );
}

export function exclusionRows(exclusions: TallyState["exclusions"]): KpiResult["exclusions"] {
  return Object.entries(exclusions)
    .map(([reason, entry]) => ({ reason, ...entry }))
    .sort((a, b) => byText(a.reason, b.reason));
}

/** Histories looked at as of different days cannot be told apart any more: say so. */
export function seenWarning(seen: WindowState): readonly string[] {
  return seen.from === seen.to ? [] : ["The claims were not all looked at as of the same day."];
}

/**
 * The result of a tally. A rate of counts under 30 has Wilson's interval, where the numerator is part
 * of the denominator. `over` replaces what a measure tells otherwise.
 */
export function tallyResult(
  state: TallyState,
  definition: KpiDefinition,
  over: Partial<KpiResult> = {},
): KpiResult {
  const { numerator, denominator } = state;
  const value = over.value === undefined ? ratio(numerator, denominator) : over.value;
  const isShare = definition.unit === "ratio" && definition.basis.endsWith("-count");
  const few = isShare && value !== null && denominator > 0 && denominator < FEW;
  const { unit, direction, basis, timeBasis } = definition;
  const warnings = [
    ...(few ? [`Fewer than ${FEW} in the denominator: read the interval, not the rate.`] : []),
    ...seenWarning(state.seen),
    ...(over.warnings ?? []),
  ];
  return {
    id: definition.id,
    value,
    unit,
    direction,
    numerator,
    denominator,
    basis,
    timeBasis,
    window: { ...state.window },
    exclusions: exclusionRows(state.exclusions),
    interval: few && numerator <= denominator ? wilson(numerator, denominator) : undefined,
    definition,
    ...(Object.keys(state.parts).length === 0 ? {} : { parts: { ...state.parts } }),
    ...over,
    nullReason: value === null ? (over.nullReason ?? "empty-denominator") : undefined,
    warnings,
  };
}

/** A measure that is one tally: how an item is counted, and what its result says beyond the ratio. */
export function tallyMeasure<Item>(
  definition: KpiDefinition,
  add: (state: TallyState, item: Item) => void,
  finish: (state: TallyState) => Partial<KpiResult> = () => ({}),
): Measure<Item, TallyState, KpiResult> {
  return {
    id: definition.id,
    empty: emptyTally,
    add(state, item) {
      add(state, item);
      return state;
    },
    merge: mergeTallies,
    result: (state) => tallyResult(state, definition, finish(state)),
  };
}
