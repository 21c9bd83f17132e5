import type { Cents } from "../values/index.js";

/** Adds up one amount of each item, in cents. */
export function sumOf<T>(items: readonly T[], amountOf: (item: T) => number): Cents {
  let total = 0;
  for (const item of items) total += amountOf(item);
  return total;
}
