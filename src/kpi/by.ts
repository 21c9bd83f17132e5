import { byText, mergeRecords, ownValue } from "./counts.js";
import type { Dimension } from "./dimension.js";
import type { Measure } from "./measure.js";

/** The states of a measure by the values of its dimensions (JSON of the values as key). */
export interface CubeState<State> {
  cells: Record<string, State>;
}

/** A measure's result for one combination of values. */
export interface Cell<Result> {
  /** A value for each dimension, in their order; `null` where it is not known. */
  readonly values: readonly (string | null)[];
  readonly result: Result;
}

/** A measure cut by dimensions. */
export interface Cube<Result> {
  readonly id: string;
  readonly dimensions: readonly string[];
  /** By their values. */
  readonly cells: readonly Cell<Result>[];
  /** Of all items together: computed from their sums, never from the cells' ratios. */
  readonly total: Result;
}

/**
 * Any measure, cut by dimensions of its items: a result for each combination of values that occurs, and
 * one for the whole. It is a measure itself: cubes merge, and can be cut again.
 *
 * A dimension is of the items that the measure takes. A rate of claims has no category of denial to be
 * cut by (a claim that was paid has none): see `denialsBy` for rates of each category.
 *
 * @example
 * const cube = measureAll(ofDenials(by(appealRate(), [DENIAL_DIMENSIONS.payer])), histories);
 * cube.cells[0]?.result.value;
 */
export function by<Item, State, Result>(
  measure: Measure<Item, State, Result>,
  dimensions: readonly Dimension<Item>[],
): Measure<Item, CubeState<State>, Cube<Result>> {
  const names = dimensions.map(({ name }) => name);
  const valuesOf = (item: Item) => dimensions.map(({ keyOf }) => keyOf(item));
  const id = `${measure.id} by ${names.join(", ")}`;
  return {
    id,
    empty: () => ({ cells: {} }),
    add(state, item) {
      const key = names.length === 0 ? "[]" : JSON.stringify(valuesOf(item));
      const cell = ownValue(state.cells, key, measure.empty);
      state.cells[key] = measure.add(cell, item);
      return state;
    },
    merge: (a, b) => ({ cells: mergeRecords(a.cells, b.cells, measure.empty, measure.merge) }),
    result(state) {
      const keys = Object.keys(state.cells).sort(byText);
      let whole = measure.empty();
      const cells = keys.map((key) => {
        const cell = state.cells[key] as State;
        whole = measure.merge(whole, cell);
        const values = JSON.parse(key) as (string | null)[];
        return { values, result: measure.result(cell) };
      });
      return { id, dimensions: names, cells, total: measure.result(whole) };
    },
  };
}
