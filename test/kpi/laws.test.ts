import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  balanceVerdicts,
  type ClaimItem,
  denialKpis,
  denialRate,
  deniedByCategory,
  deniedByPayer,
  deniedByReason,
  type Measure,
  measureAll,
  portfolioTotals,
  type RemittanceItem,
} from "../../src/kpi/index.js";
import {
  anyClaim,
  anyDenial,
  anyRemittance,
  denialsOf,
  otherAdjustmentOf,
} from "../decisions/build.js";

const anyItem: fc.Arbitrary<ClaimItem> = fc
  .record({
    claim: anyClaim,
    remittance: anyRemittance,
    denials: fc.array(anyDenial, { maxLength: 3 }),
    state: fc.constantFrom("denied", "partiallyDenied", "paid", "reversal"),
    other: fc.array(
      fc.record({
        kind: fc.constantFrom("contractual", "patientShare", "unmapped"),
        amount: fc.integer({ min: -9_000, max: 9_000 }),
      }),
      { maxLength: 2 },
    ),
  })
  .map(({ claim, remittance, denials, state, other }) => ({
    claim,
    remittance,
    denials: denialsOf(denials, {
      state: state as ClaimItem["denials"]["state"],
      notDenials: other.map(({ kind, amount }) => otherAdjustmentOf(kind as "unmapped", amount)),
    }),
  }));

const count = fc.nat(50);
const counts = fc.record({ balanced: count, unbalanced: count, notEvaluable: count });
const anyEnd: fc.Arbitrary<RemittanceItem> = fc
  .record({
    complete: fc.boolean(),
    verdict: fc.constantFrom("balanced", "unbalanced", "notEvaluable"),
    claims: counts,
    services: counts,
    payment: fc.integer({ min: -1e6, max: 1e9 }),
  })
  .map(({ complete, verdict, claims, services, payment }) => ({
    complete,
    balance: { transaction: { verdict }, claims, services, findings: [] },
    totals: { paymentCents: payment, providerAdjustmentCents: -payment },
  })) as unknown as fc.Arbitrary<RemittanceItem>;

// Law 11 for every measure. It catches a field that add() counts and merge() forgets, a first- or
// last-one-wins that depends on order, state that JSON loses, and arguments that merge() changes.
function obeysTheLaws<Item, State, Result>(
  name: string,
  measure: Measure<Item, State, Result>,
  item: fc.Arbitrary<Item>,
) {
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
      );
    });

    it("empty is neutral", () => {
      fc.assert(
        fc.property(items, (a) => {
          const whole = measure.result(stateOf(a));
          expect(measure.result(measure.merge(stateOf(a), measure.empty()))).toEqual(whole);
          expect(measure.result(measure.merge(measure.empty(), stateOf(a)))).toEqual(whole);
        }),
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
      );
    });

    it("goes on from a state that was stored", () => {
      fc.assert(
        fc.property(items, items, (a, b) => {
          const resumed = b.reduce((s, each) => measure.add(s, each), throughJson(stateOf(a)));
          expect(measure.result(resumed)).toEqual(measure.result(stateOf([...a, ...b])));
        }),
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
      );
    });
  });
}

obeysTheLaws("denial rate by claims", denialRate(), anyItem);
obeysTheLaws("denial rate by dollars", denialRate({ basis: "charge-dollars" }), anyItem);
obeysTheLaws(
  "full denials of later payers",
  denialRate({ population: "secondary", includePartial: false }),
  anyItem,
);
obeysTheLaws("by payer", deniedByPayer(), anyItem);
obeysTheLaws("by category", deniedByCategory({ population: "all" }), anyItem);
obeysTheLaws("by reason", deniedByReason(), anyItem);
obeysTheLaws("portfolio totals", portfolioTotals(), anyItem);
obeysTheLaws("balance verdicts", balanceVerdicts(), anyEnd);
obeysTheLaws("the bundle", denialKpis(), anyItem);

describe("across measures", () => {
  it("the three breakdowns and the bundle agree on the denied dollars; shares sum to one", () => {
    fc.assert(
      fc.property(fc.array(anyItem, { maxLength: 15 }), (items) => {
        const { byPayer, byCategory, byReason } = measureAll(denialKpis(), items);
        expect([byCategory.deniedCents, byReason.deniedCents]).toEqual([
          byPayer.deniedCents,
          byPayer.deniedCents,
        ]);
        for (const { rows, deniedCents } of [byPayer, byCategory, byReason]) {
          const shares = rows.reduce((sum, row) => sum + (row.share ?? 0), 0);
          if (deniedCents !== 0 && rows.length > 0) expect(shares).toBeCloseTo(1, 9);
        }
      }),
    );
  });

  it("every claim counts in the rate or in one exclusion", () => {
    fc.assert(
      fc.property(fc.array(anyItem, { maxLength: 15 }), (items) => {
        for (const population of ["primary", "secondary", "all"] as const) {
          const rate = measureAll(denialRate({ population }), items);
          const excluded = rate.exclusions.reduce((sum, entry) => sum + entry.count, 0);
          expect(rate.denominator + excluded).toBe(items.length);
          expect(rate.numerator).toBeLessThanOrEqual(rate.denominator);
        }
      }),
    );
  });
});
