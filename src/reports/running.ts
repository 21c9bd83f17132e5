import type { Measure } from "../kpi/index.js";

/** A measure with its state, fed item by item. */
export interface Running<Item, Result> {
  add(item: Item): void;
  result(): Result;
}

/** Starts a measure. */
export function running<Item, State, Result>(
  measure: Measure<Item, State, Result>,
): Running<Item, Result> {
  let state = measure.empty();
  return {
    add(item) {
      state = measure.add(state, item);
    },
    result: () => measure.result(state),
  };
}
