import { describe, expect, it } from "vitest";
import { measureAll } from "../../src/kpi/index.js";
import { type ClaimFact, type DriftOptions, denialDrift } from "../../src/prevention/index.js";
import { claimWith } from "./build.js";

/** Claims of one payer: per month, how many, and how many of them denied. */
function monthly(
  payer: string,
  months: readonly (readonly [claims: number, denied: number])[],
  category: "bundling" | "eligibility" = "bundling",
): readonly ClaimFact[] {
  return months.flatMap(([claims, denied], at) => {
    const date = `2026-${String(at + 1).padStart(2, "0")}-10`;
    return Array.from({ length: claims }, (_, n) =>
      n < denied ? claimWith({ payer, date }, { category }) : claimWith({ payer, date }),
    );
  });
}

const flat = (claims: number, denied: number, count: number) =>
  Array.from({ length: count }, () => [claims, denied] as const);

const driftOf = (facts: readonly ClaimFact[], more: Partial<DriftOptions> = {}) =>
  measureAll(denialDrift({ asOf: "2026-10-05", ...more }), facts).strata;
const verdicts = (facts: readonly ClaimFact[], more: Partial<DriftOptions> = {}) =>
  Object.fromEntries(driftOf(facts, more).map(({ cluster, verdict }) => [cluster.payer, verdict]));

const calm = [...flat(40, 4, 6), ...flat(40, 4, 3)];
const risen = [...flat(40, 4, 6), ...flat(40, 11, 3)];
const busier = [...flat(40, 4, 6), ...flat(120, 12, 3)];

describe("what moved", () => {
  it("a rate that rises at one payer alone is the payer's change", () => {
    const facts = [...monthly("A", risen), ...monthly("B", calm), ...monthly("C", calm)];
    expect(verdicts(facts)).toEqual({ A: "payerChange", B: "stable", C: "stable" });
    const [first] = driftOf(facts);
    expect(first).toMatchObject({
      cluster: { payer: "A", category: "bundling" },
      tactic: "policyEdits",
      since: "2026-07-01",
      baseline: { periods: 6, claims: 240, deniedClaims: 24 },
    });
    expect(first?.baseline?.rate).toBeCloseTo(24.5 / 240, 12);
    expect(first?.firstSignal).not.toBeNull();
    expect(first?.test?.averageRunLength).toBeGreaterThanOrEqual(100);
  });

  it("a rate that rises everywhere is our own process", () => {
    const facts = [...monthly("A", risen), ...monthly("B", risen), ...monthly("C", risen)];
    expect(verdicts(facts)).toEqual({ A: "ownProcess", B: "ownProcess", C: "ownProcess" });
    expect(driftOf(facts)[0]?.tactic).toBeNull();
  });

  it("more claims at the same rate are volume, and no alarm", () => {
    const facts = [...monthly("A", busier), ...monthly("B", calm)];
    expect(verdicts(facts)).toEqual({ A: "volume", B: "stable" });
    const [first] = driftOf(facts);
    expect(first?.periods.every(({ signal }) => !signal)).toBe(true);
    expect(first?.change?.total).toBeCloseTo(8, 12);
    expect(first?.change?.byVolume).toBeCloseTo(8, 12);
    expect(first?.change?.byRate).toBeCloseTo(0, 12);
  });

  it("fewer claims at a higher rate still are a change, though the count is the same", () => {
    const fewer = [...flat(80, 8, 6), ...flat(24, 8, 3)];
    expect(verdicts([...monthly("A", fewer), ...monthly("B", calm)])).toMatchObject({
      A: "payerChange",
    });
  });

  it("without other payers nobody can tell whose it is", () => {
    expect(verdicts(monthly("A", risen))).toEqual({ A: "rateRise" });
  });

  it("a stratum that never was denied before can alarm", () => {
    const fresh = [...flat(40, 0, 6), ...flat(40, 5, 3)];
    expect(verdicts([...monthly("A", fresh), ...monthly("B", calm)])).toMatchObject({
      A: "payerChange",
    });
  });

  it("a rise that is over is no alarm now", () => {
    const over = [...flat(40, 4, 6), [40, 14], [40, 0], [40, 0], [40, 0]] as const;
    const [first] = driftOf([...monthly("A", over), ...monthly("B", calm)], {
      asOf: "2026-11-01",
    }).filter(({ cluster }) => cluster.payer === "A");
    expect(first).toMatchObject({ verdict: "stable", firstSignal: "2026-07-01" });
  });

  it("only whole periods count, and without a whole baseline nothing is said", () => {
    const facts = [...monthly("A", risen), ...monthly("B", calm)];
    const early = driftOf(facts, { asOf: "2026-08-31" });
    expect(early[0]?.periods.map(({ period }) => period)).toEqual(["2026-07-01"]);
    expect(verdicts(facts, { asOf: "2026-06-30" })).toEqual({ A: "tooShort", B: "tooShort" });
  });

  it("the baseline may begin later than the claims do", () => {
    const facts = [
      ...monthly("A", [...flat(40, 15, 2), ...risen]),
      ...monthly("B", [...flat(40, 4, 2), ...calm]),
    ];
    const options = { asOf: "2026-12-01" };
    const early = driftOf(facts, options).find(({ cluster }) => cluster.payer === "A");
    const late = driftOf(facts, { ...options, baselineFrom: "2026-03-20" })[0];
    expect(early?.baseline?.deniedClaims).toBe(15 + 15 + 4 * 4);
    expect(late).toMatchObject({ verdict: "payerChange", baseline: { deniedClaims: 24 } });
  });

  it("a claim counts once in a stratum, by primary reasons only", () => {
    const twice = claimWith(
      {},
      { category: "bundling" },
      { category: "bundling" },
      { category: "eligibility", primary: false },
    );
    const baseline = monthly("P1", flat(4, 0, 6)).map((claim) => ({
      ...claim,
      date: "2026-01-10",
    }));
    const found = driftOf([...baseline, { ...twice, date: "2026-01-10" }], { baselinePeriods: 1 });
    expect(found).toHaveLength(1);
    expect(found[0]?.baseline).toMatchObject({ claims: 25, deniedClaims: 1 });
  });

  it("rates are taken within site where sites are asked for", () => {
    const at = (site: string, months: typeof risen) =>
      monthly("A", months).map((claim) => ({
        ...claim,
        site,
        denials: claim.denials.map((denial) => ({ ...denial, site })),
      }));
    const found = driftOf([...at("11", risen), ...at("22", calm)], { by: ["site", "payer"] });
    expect(found.map(({ cluster, verdict }) => [cluster.site, verdict])).toEqual([
      ["11", "rateRise"],
      ["22", "stable"],
    ]);
    expect(found[0]?.periods[0]?.claims).toBe(40);
  });

  it("counts claims without a day", () => {
    const facts = [claimWith({ date: null }), ...monthly("A", calm)];
    expect(measureAll(denialDrift({ asOf: "2026-10-05" }), facts).undatedClaims).toBe(1);
  });

  it.each([
    [{ baselinePeriods: 0 }, /baselinePeriods/],
    [{ ratio: 1 }, /ratio/],
    [{ averageRunLength: 0 }, /averageRunLength/],
    [{ growthPercent: Number.NaN }, /growthPercent/],
    [{ asOf: "soon" }, /calendar day/],
    [{ baselineFrom: "then" }, /calendar day/],
  ])("refuses %j", (wrong, message) => {
    expect(() => denialDrift({ asOf: "2026-10-05", ...wrong })).toThrow(message);
  });
});
