import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type ClaimHistory,
  type ClaimLedger,
  claimLedger,
  partitionLedger,
} from "../../src/claims/index.js";
import {
  APPEAL_DIMENSIONS,
  aging,
  appealItems,
  appealRate,
  by,
  CLAIM_DIMENSIONS,
  claimKpis,
  cleanClaimRate,
  costToCollect,
  costToRecover,
  cycleImpact,
  DENIAL_DIMENSIONS,
  type DenialItem,
  daysInReceivables,
  daysToAppeal,
  daysToResolution,
  denialItems,
  denialsBy,
  denialTrend,
  dimension,
  finalDenialRate,
  firstPassYield,
  identificationLag,
  initialDenialEffect,
  initialDenialRate,
  initialDenialRateHfma,
  initialDenialsOverturned,
  type KpiResult,
  laborIntensity,
  type Measure,
  measureAll,
  neverWorked,
  ofAppeals,
  ofDenials,
  ofRemits,
  overturnRate,
  payerConcentration,
  preventableRate,
  primaryDenialRate,
  REMIT_DIMENSIONS,
  recoveredCash,
  recoveryYield,
  redenialRate,
  remittanceDenialRate,
  touchesPerDenial,
  underpaymentRate,
  underpaymentVariance,
  writeOffRate,
  writeOffShareOfRevenue,
} from "../../src/kpi/index.js";
import { claimStories } from "../../src/testing/index.js";
import { VARIANCE_CLASSES } from "../../src/underpayments/index.js";
import { addDays } from "../../src/values/index.js";
import { obeysTheLaws } from "./obeys-the-laws.js";
import { AS_OF, portfolio } from "./portfolio.js";

const HISTORIES = portfolio(60, 11);
const anyHistory = fc.constantFrom(...HISTORIES);

const deadlineOf = ({
  episode,
}: {
  readonly episode: { readonly openedOn?: string | undefined };
}) => (episode.openedOn === undefined ? undefined : addDays(episode.openedOn, 60));
const before = { from: "2026-01-01", to: "2026-02-05" };
const after = { from: "2026-02-06", to: "2026-12-31" };
const provider = dimension(
  "provider",
  (history: ClaimHistory) =>
    ["A", "B", null, undefined, "__proto__", "constructor"][history.id.length % 6],
);
const all = { population: "all" } as const;

/** Every measure of histories, in each of its forms. */
// biome-ignore lint/suspicious/noExplicitAny: each measure has a state and a result of its own.
const MEASURES: readonly Measure<ClaimHistory, any, any>[] = [
  initialDenialRate(),
  initialDenialRate({ basis: "line-count", includePartial: false }),
  initialDenialRate({ basis: "charge-dollars" }),
  initialDenialRate({ basis: "charge-dollars", dollars: "wholeClaim", ...all }),
  initialDenialRateHfma({ month: "2026-02" }),
  initialDenialRateHfma({ month: "2026-03", basis: "charge-dollars" }),
  finalDenialRate(),
  finalDenialRate({ basis: "expected-dollars", maturityDays: 30, ...all }),
  ofRemits(remittanceDenialRate()),
  ofRemits(remittanceDenialRate({ basis: "charge-dollars", includePartial: false, ...all })),
  ofRemits(primaryDenialRate({ endsOn: "2026-02-20" })),
  cleanClaimRate({ variant: "edits", passedEdits: ({ id }) => id.length % 3 === 0 }),
  cleanClaimRate({ variant: "accepted" }),
  cleanClaimRate({ variant: "firstPass" }),
  firstPassYield(),
  denialsBy([DENIAL_DIMENSIONS.payer, DENIAL_DIMENSIONS.reason]),
  denialTrend(),
  denialTrend({ dimension: DENIAL_DIMENSIONS.payer, through: "2026-02" }),
  initialDenialEffect({ before, after }),
  ofDenials(appealRate()),
  ofDenials(initialDenialsOverturned({ basis: "charge-dollars" })),
  ofDenials(daysToAppeal()),
  ofDenials(daysToResolution()),
  ofDenials(identificationLag({ deadlineOf })),
  ofDenials(preventableRate({ includePartly: true })),
  ofDenials(writeOffRate()),
  ofDenials(writeOffShareOfRevenue({ month: "2026-03", averageMonthlyRevenueCents: 12_345_67 })),
  ofDenials(recoveryYield()),
  ofDenials(recoveryYield({ form: "net", centsPerHour: 4_210 })),
  ofDenials(recoveryYield({ form: "perHour" })),
  ofDenials(recoveredCash()),
  ofDenials(costToRecover({ centsPerHour: 4_210 })),
  ofDenials(laborIntensity()),
  ofDenials(touchesPerDenial()),
  ofDenials(neverWorked()),
  ofDenials(redenialRate()),
  ofDenials(payerConcentration({ leastDenials: 3 })),
  ofDenials(aging({ deadlineOf })),
  ofDenials(cycleImpact({ baseline: before, now: after, annualRate: "0.06" })),
  ofAppeals(overturnRate()),
  ofAppeals(overturnRate({ basis: "expected-dollars", level: 1, includePartial: false })),
  by(initialDenialRate(), [provider, CLAIM_DIMENSIONS.month, CLAIM_DIMENSIONS.payer]),
  by(finalDenialRate({ maturityDays: 20 }), [CLAIM_DIMENSIONS.month]),
  ofDenials(by(daysToResolution(), Object.values(DENIAL_DIMENSIONS))),
  ofRemits(by(remittanceDenialRate(), Object.values(REMIT_DIMENSIONS))),
  ofAppeals(by(overturnRate(), Object.values(APPEAL_DIMENSIONS))),
  claimKpis({ asOf: AS_OF, by: ["payer", "category", "month"] }),
];

for (const measure of MEASURES) obeysTheLaws(measure.id, measure, anyHistory, { numRuns: 12 });

const anyVariance = fc.record({
  class: fc.constantFrom(...VARIANCE_CLASSES),
  chargeCents: fc.option(fc.nat(90_000)),
  expectedCents: fc.nat(90_000),
  varianceCents: fc.integer({ min: -9_000, max: 9_000 }),
}) as unknown as fc.Arbitrary<Parameters<ReturnType<typeof underpaymentRate>["add"]>[1]>;
const anyBooks = fc.record({
  receivablesCents: fc.nat(1e9),
  revenueCents: fc.nat(1e9),
  days: fc.constantFrom(28, 30, 31, 90, 365),
});
const anyCosts = fc.record({ costCents: fc.nat(1e9), collectedCents: fc.nat(1e9) });

obeysTheLaws("underpayment rate", underpaymentRate(), anyVariance);
obeysTheLaws("by dollars", underpaymentRate({ basis: "expected-dollars" }), anyVariance);
obeysTheLaws("underpayment variance", underpaymentVariance(), anyVariance);
obeysTheLaws("days in receivables", daysInReceivables(), anyBooks);
obeysTheLaws("practice form", daysInReceivables({ form: "practice" }), anyBooks);
obeysTheLaws("cost to collect", costToCollect(), anyCosts);

type Told = { readonly denominator: number; readonly exclusions: readonly { count: number }[] };
const countedOrLeftOut = ({ denominator, exclusions }: Told) =>
  denominator + exclusions.reduce((sum, { count }) => sum + count, 0);

describe("across measures", () => {
  it.each([
    initialDenialRate(),
    finalDenialRate(),
    cleanClaimRate({ variant: "edits", passedEdits: () => true }),
    cleanClaimRate({ variant: "accepted" }),
    cleanClaimRate({ variant: "firstPass" }),
    firstPassYield(),
  ] as Measure<ClaimHistory, unknown, Told>[])(
    "$id counts every claim, or says why not",
    (measure) => {
      expect(countedOrLeftOut(measureAll(measure, HISTORIES))).toBe(HISTORIES.length);
    },
  );

  it.each([
    appealRate(),
    initialDenialsOverturned(),
    daysToAppeal(),
    daysToResolution(),
    identificationLag(),
    preventableRate(),
    laborIntensity(),
    touchesPerDenial(),
    neverWorked(),
    redenialRate(),
  ] as Measure<DenialItem, unknown, Told>[])(
    "$id counts every denial, or says why not",
    (measure) => {
      const denials = HISTORIES.flatMap(denialItems).length;
      expect(countedOrLeftOut(measureAll(ofDenials(measure), HISTORIES))).toBe(denials);
    },
  );

  it("shards of one ledger, merged, are the whole", () => {
    const kpis = claimKpis({ asOf: AS_OF, by: ["payer", "month"] });
    const stateOf = (ledger: ClaimLedger) =>
      [...ledger.histories({ asOf: AS_OF })].reduce(kpis.add, kpis.empty());
    for (const story of fc.sample(claimStories(), { seed: 3, numRuns: 25 })) {
      const whole = claimLedger();
      for (const document of story.documents) whole.addDocument(document);
      for (const event of story.events) whole.addEvent(event);
      const states = partitionLedger(whole.state(), 3).map((facts) => {
        const shard = claimLedger();
        shard.merge(facts);
        return stateOf(shard);
      });
      const merged = states.reduce(kpis.merge);
      expect(kpis.result(merged)).toEqual(kpis.result(stateOf(whole)));
    }
  });

  it("no figure is NaN, infinite or -0, and shares of counts are shares", () => {
    const isTold = (value: unknown): value is KpiResult =>
      typeof value === "object" && value !== null && "nullReason" in value;
    for (let from = 0; from < HISTORIES.length; from += 7) {
      const some = HISTORIES.slice(from, from + 7);
      for (const measure of MEASURES) {
        const result: unknown = measureAll(measure, some);
        if (!isTold(result)) continue;
        const { value, numerator, denominator, unit, basis, definition } = result;
        if (value !== null) expect(Number.isFinite(value), measure.id).toBe(true);
        expect(Object.is(value, -0), measure.id).toBe(false);
        expect(value === null, measure.id).toBe(result.nullReason !== undefined);
        const isShare = unit === "ratio" && basis.endsWith("-count");
        if (isShare && !definition.id.includes("hfma")) {
          expect(numerator, measure.id).toBeLessThanOrEqual(denominator);
        }
      }
    }
  });

  it("no two measures share an id", () => {
    const ids = MEASURES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("a cube's whole is the measure without dimensions", () => {
    const whole = measureAll(initialDenialRate(), HISTORIES);
    const cube = measureAll(by(initialDenialRate(), [provider, CLAIM_DIMENSIONS.payer]), HISTORIES);
    expect(cube.cells.length).toBeGreaterThan(5);
    expect(cube.total).toEqual(whole);
  });

  it("the cash of a claim's denials is never more than what its payers paid", () => {
    // A payment on a line that was denied for two reasons stands in both episodes.
    for (const history of HISTORIES) {
      const cash = denialItems(history).reduce((sum, item) => sum + item.recoveredCents, 0);
      const paid = history.entries.reduce(
        (sum, entry) =>
          entry.kind === "adjudication" ? sum + Math.max(0, entry.adjudication.paidCents) : sum,
        0,
      );
      expect(cash).toBeLessThanOrEqual(paid);
    }
  });

  it("every decided appeal's claim counts once, whatever its levels", () => {
    const decided = HISTORIES.filter((history) =>
      history.appeals.some(({ outcome }) => outcome !== undefined),
    );
    const rate = measureAll(ofAppeals(overturnRate()), HISTORIES);
    expect(rate.denominator).toBe(decided.length);
    expect(HISTORIES.flatMap(appealItems).length).toBeGreaterThan(decided.length);
  });
});
