import fc from "fast-check";
import { describe, expect, it } from "vitest";

interface Countable<Item, State, Result> {
  readonly id: string;
  empty(): State;
  add(state: State, item: Item): State;
  merge(a: State, b: State): State;
  result(state: State): Result;
}

/** Freezes a plain value, all the way down: whoever changes an input throws. */
export function frozen<T>(value: T): T {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  for (const entry of Object.values(value)) frozen(entry);
  return Object.freeze(value);
}

// Law 11. It catches a field that add() counts and merge() forgets, evidence whose choice depends on
// who counted first, state that JSON loses, and items or arguments that add() and merge() change.
export function obeysTheLaws<Item, State, Result>(
  name: string,
  measure: Countable<Item, State, Result>,
  anyItem: fc.Arbitrary<Item>,
  sees: (result: Result) => boolean,
): void {
  const stateOf = (items: readonly Item[]) =>
    items.reduce((state, each) => measure.add(state, each), measure.empty());
  const throughJson = (state: State) => JSON.parse(JSON.stringify(state)) as State;
  const item = anyItem.map(frozen);
  const items = fc.array(item, { maxLength: 14 });

  describe(name, () => {
    it("merge is associative and commutative, and empty is neutral", () => {
      fc.assert(
        fc.property(items, items, items, (a, b, c) => {
          const [x, y, z] = [stateOf(a), stateOf(b), stateOf(c)] as const;
          const before = JSON.stringify([x, y, z]);
          const left = measure.result(measure.merge(measure.merge(x, y), z));
          expect(measure.result(measure.merge(x, measure.merge(y, z)))).toEqual(left);
          expect(measure.result(measure.merge(z, measure.merge(y, x)))).toEqual(left);
          expect(measure.result(measure.merge(x, measure.empty()))).toEqual(measure.result(x));
          expect(JSON.stringify([x, y, z])).toBe(before);
        }),
        { numRuns: 50 },
      );
    });

    it("shards, through JSON, are the whole, in any order", () => {
      let seen = 0;
      fc.assert(
        fc.property(items, fc.nat(14), (all, cut) => {
          const whole = measure.result(stateOf(all));
          if (sees(whole)) seen += 1;
          const [a, b] = [all.slice(0, cut), all.slice(cut)];
          const shards = measure.merge(throughJson(stateOf(b)), throughJson(stateOf(a)));
          expect(measure.result(shards)).toEqual(whole);
          expect(measure.result(stateOf([...all].reverse()))).toEqual(whole);
        }),
      );
      // Laws about results that are always empty would hold for nothing.
      expect(seen).toBeGreaterThan(5);
    });

    it("a merge shares nothing with what it was made of", () => {
      fc.assert(
        fc.property(items, items, item, (a, b, more) => {
          const [x, y] = [stateOf(a), stateOf(b)] as const;
          const before = JSON.stringify([x, y]);
          let merged = measure.merge(x, y);
          for (let i = 0; i < 3; i += 1) merged = measure.add(merged, more);
          measure.result(merged);
          expect(JSON.stringify([x, y])).toBe(before);
        }),
      );
    });
  });
}
