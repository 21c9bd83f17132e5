import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { CallerEvent } from "../../src/claims/index.js";
import * as kpi from "../../src/kpi/index.js";
import {
  aging,
  BENCHMARKS,
  benchmarkFor,
  benchmarkText,
  by,
  CLAIM_DIMENSIONS,
  claimKpis,
  cleanClaimRate,
  compare,
  costToCollect,
  costToRecover,
  cycleImpact,
  DENIAL_DIMENSIONS,
  daysInReceivables,
  daysToResolution,
  denialTrend,
  dimension,
  identificationLag,
  initialDenialEffect,
  initialDenialRate,
  initialDenialRateHfma,
  KPI_DEFINITIONS,
  KPI_SOURCES,
  laborIntensity,
  measureAll,
  ofDenials,
  progress,
  quantile,
  recoveryYield,
  underpaymentRate,
  underpaymentVariance,
  valueLabel,
  writeOffShareOfRevenue,
} from "../../src/kpi/index.js";
import type { LineVariance } from "../../src/underpayments/index.js";
import { UsageError } from "../../src/values/index.js";
import { historiesOf } from "./edi.js";

const claim = (number: string, denied: boolean, charge = 100) => [
  `CLP*${number}*1*${charge}*${denied ? 0 : charge}**12*C${number}*11*1`,
  "NM1*QC*1*DOE*PAT",
  ...(denied ? [`CAS*CO*197*${charge}`] : []),
];
const some = (prefix: string, denied: number, paid: number) => [
  ...Array.from({ length: denied }, (_, at) => claim(`${prefix}D${at}`, true)).flat(),
  ...Array.from({ length: paid }, (_, at) => claim(`${prefix}P${at}`, false)).flat(),
];

describe("quantiles of days", () => {
  it.each([
    [{ "10": 1 }, 50, 10],
    [{ "10": 1, "20": 1 }, 50, 15],
    [{ "1": 9, "11": 1 }, 90, 2],
    [{ "0": 1, "1": 1, "2": 1, "3": 1, "4": 1 }, 90, 3.6],
    [{ "-2": 1, "5": 3 }, 0, -2],
    [{ "7": 5_000_000, "8": 5_000_000 }, 50, 7.5],
    [{}, 50, null],
  ] as const)("of %j at %i %% is %s", (days, hundredths, expected) => {
    expect(quantile(days, hundredths)).toBe(expected);
  });
});

describe("what the caller has to bring", () => {
  const histories = historiesOf([{ date: "2026-01-27", trace: "T1", claims: some("A", 1, 1) }]);

  it.each([
    ["submission days", initialDenialRateHfma({ month: "2026-01" })],
    ["edit results", cleanClaimRate({ variant: "edits" })],
    [
      "revenue",
      ofDenials(
        writeOffShareOfRevenue({ month: "2026-01", averageMonthlyRevenueCents: undefined }),
      ),
    ],
    ["minutes", ofDenials(laborIntensity())],
    ["minutes for net", ofDenials(recoveryYield({ form: "net", centsPerHour: 1 }))],
  ])("without %s: null, and it says so", (_, measure) => {
    const { value, nullReason } = measureAll(measure, histories);
    expect([value, nullReason]).toEqual([null, "missing-input"]);
  });

  it.each([
    ["a variant", () => cleanClaimRate(undefined as never), /variant: expected one of edits/],
    ["a known variant", () => cleanClaimRate({ variant: "first" } as never), /firstPass/],
    ["a day", () => claimKpis(undefined as never), /calendar day/],
  ])("without %s: a UsageError", (_, call, message) => {
    expect(call).toThrow(UsageError);
    expect(call).toThrow(message);
  });

  it("the interval of a change stays within what can change", () => {
    const two = historiesOf([
      { date: "2026-01-27", trace: "T1", claims: some("A", 9, 0) },
      { date: "2026-02-27", trace: "T2", claims: some("B", 0, 3) },
    ]);
    const { value, changeInterval } = measureAll(
      initialDenialEffect({
        before: { from: "2026-01-01", to: "2026-01-31" },
        after: { from: "2026-02-01", to: "2026-02-28" },
      }),
      two,
    );
    expect(value).toBe(-1000);
    expect(changeInterval?.low).toBe(-1000);
  });

  it("hours without minutes are none, and not the denied dollars", () => {
    const { value, nullReason, denominator } = measureAll(
      ofDenials(recoveryYield({ form: "perHour" })),
      historiesOf([{ date: "2026-01-27", trace: "T1", claims: some("A", 1, 1) }]),
    );
    expect([value, nullReason, denominator]).toEqual([null, "missing-input", 0]);
  });

  it("HFMA's rate may exceed 1 and is not clamped", () => {
    const events: CallerEvent[] = [{ kind: "submitted", date: "2025-12-30", claim: "AD0" }];
    const two = historiesOf([{ date: "2026-01-27", trace: "T1", claims: some("A", 2, 0) }], events);
    expect(measureAll(initialDenialRateHfma({ month: "2026-01" }), two)).toMatchObject({
      value: 6,
      numerator: 2,
      denominator: 1 / 3,
    });
  });

  it("days in receivables: entities add up, their days are not averaged", () => {
    const items = [
      { receivablesCents: 500_00, revenueCents: 900_00, days: 90 },
      { receivablesCents: 100_00, revenueCents: 31_000_00, days: 31 },
    ];
    expect(measureAll(daysInReceivables(), items).value).toBe(600_00 / (10_00 + 1000_00));
    expect(measureAll(costToCollect(), [{ costCents: 3, collectedCents: 100 }]).value).toBe(0.03);
    expect(() => measureAll(daysInReceivables(), [{ ...items[0]!, days: 0 }])).toThrow(UsageError);
  });
});

describe("underpayments", () => {
  const line = (over: Partial<LineVariance>) =>
    ({ chargeCents: 200, expectedCents: 100, ...over }) as LineVariance;

  it("are never netted against overpayments, and denied lines are not among them", () => {
    const lines = [
      line({ class: "underpaid", varianceCents: 30 }),
      line({ class: "overpaid", varianceCents: -30 }),
      line({ class: "match", varianceCents: 0 }),
      line({ class: "denied", varianceCents: 100 }),
      line({ class: "cannotEvaluate", expectedCents: null }),
    ];
    const rate = measureAll(underpaymentRate(), lines);
    expect(rate).toMatchObject({ numerator: 1, denominator: 3, parts: { overpaid: 1 } });
    expect(rate.exclusions.map(({ reason }) => reason)).toEqual(["cannotEvaluate", "denied"]);
    expect(measureAll(underpaymentRate({ basis: "expected-dollars" }), lines).value).toBe(0.1);
    expect(measureAll(underpaymentVariance(), lines)).toMatchObject({
      value: 30,
      parts: { overpaidCents: 30 },
    });
  });
});

describe("progress", () => {
  const histories = historiesOf([
    { date: "2026-01-27", trace: "T1", claims: some("A", 2, 2) },
    { date: "2026-02-27", trace: "T2", claims: some("B", 1, 3) },
    { date: "2026-04-27", trace: "T3", claims: some("C", 1, 0) },
  ]);
  const cube = measureAll(by(initialDenialRate(), [CLAIM_DIMENSIONS.month]), histories);

  it("compares each month with the one before it, and bridges no gap", () => {
    const [row] = progress(cube);
    expect(row?.months.map(({ month, comparison }) => [month, comparison?.change])).toEqual([
      ["2026-01", undefined],
      ["2026-02", -0.25],
      ["2026-04", undefined],
    ]);
    expect(row?.months[1]?.comparison).toMatchObject({ relativeChange: -0.5, isBetter: true });
  });

  it("the whole is of all claims, not the mean of the months", () => {
    expect(cube.total.value).toBe(4 / 9);
  });

  it("refuses results of two definitions, and cubes without months", () => {
    const other = measureAll(initialDenialRate({ basis: "charge-dollars" }), histories);
    expect(() => compare(cube.total, other)).toThrow(UsageError);
    expect(() => progress({ ...cube, dimensions: ["payer"] })).toThrow(UsageError);
  });

  it("a trend fills empty months and names what grows beyond chance", () => {
    const grown = historiesOf([
      { date: "2026-01-27", trace: "T1", claims: some("A", 1, 9) },
      { date: "2026-03-27", trace: "T2", claims: some("B", 9, 1) },
    ]);
    const trend = measureAll(denialTrend(), grown);
    expect(trend.total.months.map(({ month, denials }) => [month, denials])).toEqual([
      ["2026-01", 1],
      ["2026-02", 0],
      ["2026-03", 9],
    ]);
    expect(trend.total.z).toBe(3);
    expect(trend.growing).toEqual(["priorAuthorization"]);
    // With the last month cut off, nothing grew.
    expect(measureAll(denialTrend({ through: "2026-02" }), grown).growing).toEqual([]);
  });
});

describe("denials in time", () => {
  const payment = { date: "2026-01-27", trace: "T1", claims: some("A", 1, 0) };

  it("are aged as of a day, at the border of each bucket", () => {
    for (const [asOf, bucket] of [
      ["2026-02-26", "0-30"],
      ["2026-02-27", "31-60"],
      ["2026-05-27", "91-120"],
      ["2026-05-28", ">120"],
    ]) {
      const { byAge } = measureAll(ofDenials(aging()), historiesOf([payment], [], asOf));
      expect(byAge.find(({ denials }) => denials > 0)?.bucket).toBe(bucket);
    }
  });

  it("the lag until somebody looks, and the days left then", () => {
    const events: CallerEvent[] = [{ kind: "worked", date: "2026-02-06", claim: "AD0" }];
    const lag = measureAll(
      ofDenials(identificationLag({ deadlineOf: () => "2026-02-01" })),
      historiesOf([payment], events),
    );
    expect(lag).toMatchObject({
      value: 10,
      parts: { withDeadline: 1, daysLeft: -5, afterDeadline: 1 },
    });
  });

  it("open denials stand beside the days of those settled", () => {
    const days = measureAll(ofDenials(daysToResolution()), historiesOf([payment]));
    expect(days).toMatchObject({ value: null, openCount: 1, openMedian: 154 });
  });

  it("periods that overlap are refused", () => {
    const period = { from: "2026-01-01", to: "2026-01-31" };
    expect(() => cycleImpact({ baseline: period, now: period })).toThrow(UsageError);
  });
});

describe("dimensions", () => {
  it("take any value, and tell what is not known", () => {
    const own = dimension(
      "site",
      ({ identity }: { identity: { patientControlNumbers: readonly string[] } }) =>
        identity.patientControlNumbers[0] === "AD0" ? "__proto__" : undefined,
    );
    const histories = historiesOf([{ date: "2026-01-27", trace: "T1", claims: some("A", 1, 1) }]);
    const { cells } = measureAll(by(initialDenialRate(), [own]), histories);
    expect(cells.map(({ values, result }) => [values[0], result.value])).toEqual([
      ["__proto__", 1],
      [null, 0],
    ]);
  });

  it("say nothing that is no code where a code belongs", () => {
    const histories = historiesOf([
      {
        date: "2026-01-27",
        trace: "T1",
        claims: ["CLP*A1*1*100*0**JANE DOE*C1*11*1", "CAS*CO*JANE*100"],
      },
    ]);
    const kpis = measureAll(claimKpis({ asOf: "2026-06-30", by: ["plan", "reason"] }), histories);
    expect(JSON.stringify(kpis)).not.toContain("JANE");
    expect(Object.keys(DENIAL_DIMENSIONS)).toContain("reason");
  });

  it("have words for people", () => {
    expect(valueLabel("category", "priorAuthorization")).not.toBe("priorAuthorization");
    expect(valueLabel("category", null)).toBe("not known");
    expect(valueLabel("payer", "constructor")).toBe("constructor");
  });

  it("that are none are refused", () => {
    // biome-ignore lint/suspicious/noExplicitAny: what a caller without types may do.
    expect(() => claimKpis({ asOf: "2026-06-30", by: ["shoe size" as any] })).toThrow(UsageError);
  });
});

describe("what the caller's books say", () => {
  const [baseline, now] = [
    { from: "2026-01-01", to: "2026-01-31" },
    { from: "2026-02-01", to: "2026-02-28" },
  ];
  const item = { receivablesCents: 1, revenueCents: 1, days: 1 };

  it.each([
    ["no number for revenue", () => revenue(Number.NaN), "averageMonthlyRevenueCents"],
    ["revenue without end", () => revenue(Number.POSITIVE_INFINITY), "averageMonthlyRevenueCents"],
    ["no cost of an hour", () => costToRecover({} as never), "centsPerHour"],
    ["no number for an hour", () => costToRecover({ centsPerHour: Number.NaN }), "centsPerHour"],
    ["an hour that pays", () => recoveryYield({ form: "net", centsPerHour: -1 }), "centsPerHour"],
    ["another form", () => recoveryYield({ form: "hourly" as never }), "gross, net, perHour"],
    ["a rate in words", () => cycleImpact({ baseline, now, annualRate: "6 %" }), "annualRate"],
    [
      "no number for receivables",
      () => measureAll(daysInReceivables(), [{ ...item, receivablesCents: Number.NaN }]),
      "receivablesCents",
    ],
    [
      "nothing collected, not even 0",
      () => measureAll(costToCollect(), [{ costCents: 1 } as never]),
      "collectedCents",
    ],
  ])("with %s: a UsageError, not a figure that is none", (_, call, name) => {
    expect(call).toThrow(UsageError);
    expect(call).toThrow(name);
  });

  function revenue(averageMonthlyRevenueCents: number) {
    return writeOffShareOfRevenue({ month: "2026-02", averageMonthlyRevenueCents });
  }

  it("of a population that is none: a UsageError, not the secondary payers' figure", () => {
    const histories = historiesOf([{ date: "2026-02-01", trace: "T1", claims: some("A", 1, 0) }]);
    const measure = initialDenialRate({ population: "Primary" as never });
    expect(() => measureAll(measure, histories)).toThrow("primary, secondary, all");
  });
});

describe("definitions and benchmarks", () => {
  it("docs/kpi.md has the tables of the code", () => {
    const script = fileURLToPath(new URL("../../scripts/generate-kpi-tables.mjs", import.meta.url));
    const { status, stderr } = spawnSync(process.execPath, [script, "--check"], {
      encoding: "utf8",
    });
    expect(stderr).toBe("");
    expect(status).toBe(0);
  });

  it("each KPI is a function of its name", () => {
    const elsewhere = ["days-in-receivables-practice", "prevention-effect"];
    for (const id of Object.keys(KPI_DEFINITIONS)) {
      if (elsewhere.includes(id)) continue;
      const name = id.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase());
      expect((kpi as Readonly<Record<string, unknown>>)[name], name).toBeTypeOf("function");
    }
  });

  it("no benchmark stands without year, population and source", () => {
    for (const benchmark of BENCHMARKS) {
      const text = benchmarkText(benchmark);
      expect(benchmark.year).toBeGreaterThan(2010);
      expect(text).toContain(String(benchmark.year));
      expect(text).toContain(benchmark.population);
      expect(text).toContain(KPI_SOURCES[benchmark.source].name);
    }
    expect(
      benchmarkFor("initial-denial-rate", { population: "kodiak" }).map(({ year }) => year),
    ).toEqual([2024, 2023]);
    expect(benchmarkFor("aging")).toEqual([]);
  });
});
