import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  balanceVerdicts,
  by,
  type ClaimItem,
  denialKpis,
  denialRate,
  deniedByCategory,
  deniedByPayer,
  deniedByReason,
  measureAll,
  portfolioTotals,
  type RemittanceItem,
  STREAM_DIMENSIONS,
} from "../../src/kpi/index.js";
import {
  anyClaim,
  anyDenial,
  anyRemittance,
  denialsOf,
  otherAdjustmentOf,
} from "../decisions/build.js";
import { obeysTheLaws } from "./obeys-the-laws.js";

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
obeysTheLaws(
  "denial rate by what a remittance tells",
  by(denialRate(), Object.values(STREAM_DIMENSIONS)),
  anyItem,
);

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
