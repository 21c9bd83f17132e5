import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Measure } from "../../src/kpi/index.js";

// Law 11 for every measure. It catches a field that add() counts and merge() forgets, a first- or
// last-one-wins that depends on order, state that JSON loses, and arguments that merge() changes.
export function obeysTheLaws<Item, State, Result>(
  name: string,
  measure: Measure<Item, State, Result>,
  item: fc.Arbitrary<Item>,
  params: { readonly numRuns?: number } = {},
): void {
  const stateOf = (items: readonly Item[]) =>
    items.reduce((state, each) => measure.add(state, each), measure.empty());
  const throughJson = (state: State) => JSON.parse(JSON.stringify(state)) as State;
  const items = fc.array(item, { maxLength: 12 });

  describe(name, () => {
    it("merge is associative and commutative", () => {
      fc.assert(
        fc.property(items, items, items, (a, b, c) => {
          const [x, y, z] = [stateOf(a), stateOf(b), stateOf(c)] as const;
          const left = measure.result(measure.merge(measure.merge(x, y), z));
          expect(measure.result(measure.merge(x, measure.merge(y, z)))).toEqual(left);
          expect(measure.result(measure.merge(z, measure.merge(y, x)))).toEqual(left);
        }),
        params,
      );
    });

    it("empty is neutral", () => {
      fc.assert(
        fc.property(items, (a) => {
          const whole = measure.result(stateOf(a));
          expect(measure.result(measure.merge(stateOf(a), measure.empty()))).toEqual(whole);
          expect(measure.result(measure.merge(measure.empty(), stateOf(a)))).toEqual(whole);
        }),
        params,
      );
    });

    it("shards give what one pass gives, in any order and through JSON", () => {
      fc.assert(
        fc.property(
          items,
          fc.array(fc.nat(3), { minLength: 12, maxLength: 12 }),
          (all, shardOf) => {
            const shards = [0, 1, 2, 3].map((shard) =>
              throughJson(stateOf(all.filter((_, index) => shardOf[index] === shard).reverse())),
            );
            const merged = shards.reduce((a, b) => measure.merge(a, b));
            expect(measure.result(merged)).toEqual(measure.result(stateOf(all)));
          },
        ),
        params,
      );
    });

    it("goes on from a state that was stored", () => {
      fc.assert(
        fc.property(items, items, (a, b) => {
          const resumed = b.reduce((s, each) => measure.add(s, each), throughJson(stateOf(a)));
          expect(measure.result(resumed)).toEqual(measure.result(stateOf([...a, ...b])));
        }),
        params,
      );
    });

    it("merge and result leave their arguments alone and keep nothing of them", () => {
      fc.assert(
        fc.property(items, items, item, (a, b, more) => {
          const [x, y] = [stateOf(a), stateOf(b)];
          const [before, after] = [JSON.stringify(x), JSON.stringify(y)];
          const merged = measure.merge(x, y);
          measure.result(x);
          const result = measure.result(merged);
          const told = JSON.stringify(result);
          measure.add(merged, more);
          expect([JSON.stringify(x), JSON.stringify(y)]).toEqual([before, after]);
          expect(JSON.stringify(result)).toBe(told);
        }),
        params,
      );
    });
  });
}
