import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ClaimHistory } from "../../src/claims/index.js";
import {
  aging,
  appealRate,
  by,
  CLAIM_DIMENSIONS,
  cleanClaimRate,
  costToRecover,
  cycleImpact,
  DENIAL_DIMENSIONS,
  daysToAppeal,
  daysToResolution,
  denialsBy,
  denialTrend,
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
  recoveredCash,
  recoveryYield,
  redenialRate,
  remittanceDenialRate,
  touchesPerDenial,
  writeOffRate,
  writeOffShareOfRevenue,
} from "../../src/kpi/index.js";
import { flatDatabase, numbersOf, rowsOfQuery } from "./flat-tables.js";
import { portfolio } from "./portfolio.js";

const VIEWS = readFileSync(join(import.meta.dirname, "kpi-views.sql"), "utf8");
const HISTORIES = portfolio(500, 2026);

let db: DuckDBConnection;
beforeAll(async () => {
  db = await flatDatabase(HISTORIES, VIEWS);
});
afterAll(() => db.closeSync());

/** Equal to 1e-12 of its size; sums are compared as whole numbers elsewhere. */
function expectClose(actual: number | null, expected: number | null, what: string): void {
  if (expected === null || actual === null) expect(actual, what).toBe(expected);
  else {
    const off = Math.abs(actual - expected) / Math.max(1, Math.abs(expected));
    expect(off, `${what}: ${actual} and ${expected}`).toBeLessThan(1e-12);
  }
}

// biome-ignore lint/suspicious/noExplicitAny: each measure has a state of its own.
type Row = readonly [measure: Measure<ClaimHistory, any, KpiResult>, sql: string];

/** `n` and `d` are compared exactly; the value is n ÷ d unless the query has a `v`. */
const RATIOS: readonly Row[] = [
  [initialDenialRate(), "SELECT count(*) FILTER (is_denied) n, count(*) d FROM cohort"],
  [
    initialDenialRate({ includePartial: false }),
    "SELECT count(*) FILTER (is_denied AND is_full) n, count(*) d FROM cohort",
  ],
  [
    initialDenialRate({ basis: "charge-dollars" }),
    "SELECT sum(denied) FILTER (is_denied) n, sum(charge) d FROM cohort WHERE charge <> 0",
  ],
  [
    initialDenialRate({ basis: "charge-dollars", dollars: "wholeClaim" }),
    "SELECT sum(charge) FILTER (is_denied) n, sum(charge) d FROM cohort WHERE charge <> 0",
  ],
  [
    initialDenialRate({ basis: "line-count" }),
    `SELECT count(*) FILTER (was) n, count(*) d FROM (
       SELECT h, line, bool_or(l.denied > 0 OR l.state IN ('denied', 'partiallyDenied')) was
       FROM adj_line l JOIN adj a USING (h, i) WHERE a.initial AND h IN (SELECT h FROM cohort) GROUP BY ALL)`,
  ],
  [
    initialDenialRateHfma({ month: "2026-02" }),
    `SELECT n, d / 3 d, 3 * n / d v FROM
       (SELECT count(*) n FROM cohort WHERE is_denied AND strftime(day, '%Y-%m') = '2026-02'),
       (SELECT count(*) d FROM claim WHERE strftime(submitted, '%Y-%m') IN ('2025-11', '2025-12', '2026-01'))`,
  ],
  [
    ofRemits(remittanceDenialRate()),
    "SELECT count(*) FILTER (denied > 0) n, count(*) d FROM decision",
  ],
  [
    ofRemits(remittanceDenialRate({ basis: "charge-dollars" })),
    "SELECT sum(denied) FILTER (denied > 0) n, sum(charge) d FROM decision WHERE charge <> 0",
  ],
  [
    ofRemits(primaryDenialRate({ endsOn: "2026-02-14" })),
    `SELECT count(*) FILTER (paid = 0) n, count(*) d FROM decision
     WHERE day > DATE '2026-02-14' - 28 AND day <= DATE '2026-02-14'`,
  ],
  [
    finalDenialRate({ maturityDays: 0 }),
    `SELECT count(*) FILTER (ended AND NOT still) n, count(*) d FROM (
       SELECT c.h, coalesce(bool_or(e.resolution IN ('writtenOff', 'closed')), false) ended,
         coalesce(bool_or(e.resolution = 'open'), false) still
       FROM cohort c LEFT JOIN ep e ON e.h = c.h AND e.position = 'primary' GROUP BY c.h)`,
  ],
  [
    finalDenialRate({ basis: "expected-dollars", maturityDays: 0 }),
    `WITH priced AS (SELECT h, sum(expected) e FROM line GROUP BY h HAVING count(*) = count(expected))
     SELECT coalesce((SELECT sum(cents) FROM write_off WHERE position = 'primary' AND h IN (SELECT h FROM priced)
         AND h IN (SELECT h FROM cohort)), 0) n,
       (SELECT sum(e) FROM priced JOIN cohort USING (h)) d`,
  ],
  [
    cleanClaimRate({ variant: "accepted" }),
    `WITH good AS (SELECT h, min(i) i FROM st WHERE state IN ('accepted', 'pending') OR state LIKE 'finalized%' GROUP BY h),
       bad AS (SELECT h, min(i) i FROM st WHERE state = 'rejected' GROUP BY h)
     SELECT count(*) FILTER (good.i IS NOT NULL AND (bad.i IS NULL OR bad.i > good.i)) n, count(*) d
     FROM good FULL JOIN bad USING (h)`,
  ],
  [
    cleanClaimRate({ variant: "firstPass" }),
    `SELECT count(*) FILTER (NOT is_denied AND NOT EXISTS
       (SELECT 1 FROM st WHERE st.h = c.h AND st.i < c.i AND st.state = 'rejected')) n, count(*) d FROM cohort c`,
  ],
  [
    firstPassYield(),
    `SELECT count(*) FILTER (NOT is_denied
       AND NOT EXISTS (SELECT 1 FROM st WHERE st.h = c.h AND st.i < c.i AND st.state = 'rejected')
       AND NOT EXISTS (SELECT 1 FROM ev WHERE ev.h = c.h AND ev.i < c.i AND ev.kind IN
         ('worked', 'statusChecked', 'documentsSent', 'appealFiled', 'correctedClaimSubmitted'))) n,
       count(*) d FROM cohort c`,
  ],
  [
    ofDenials(appealRate()),
    `SELECT count(*) FILTER (EXISTS (SELECT 1 FROM mine m WHERE m.h = dp.h AND m.ep = dp.ep AND kind = 'appealFiled')) n,
       count(*) d FROM dp WHERE NOT ma130`,
  ],
  [
    ofDenials(initialDenialsOverturned()),
    `SELECT count(*) FILTER (resolution IN ('paid', 'partlyPaid', 'overturnedOnAppeal', 'corrected')) n, count(*) d
     FROM dp WHERE resolution NOT IN ('open', 'replaced')`,
  ],
  [
    ofDenials(initialDenialsOverturned({ basis: "charge-dollars" })),
    `SELECT sum(denied) FILTER (resolution IN ('paid', 'partlyPaid', 'overturnedOnAppeal', 'corrected')) n, sum(denied) d
     FROM dp WHERE resolution NOT IN ('open', 'replaced')`,
  ],
  [
    ofDenials(preventableRate()),
    "SELECT count(*) FILTER (preventable = 'yes') n, count(*) d FROM dp JOIN cause USING (cause)",
  ],
  [
    ofDenials(writeOffRate()),
    `SELECT (SELECT sum(cents) FROM write_off WHERE position = 'primary' AND reason NOT LIKE '%-18') n, sum(denied) d FROM dp`,
  ],
  [
    ofDenials(writeOffShareOfRevenue({ month: "2026-02", averageMonthlyRevenueCents: 7_654_321 })),
    `SELECT sum(cents) n, 7654321 d FROM write_off
     WHERE position = 'primary' AND reason NOT LIKE '%-18' AND strftime(resolved, '%Y-%m') = '2026-02'`,
  ],
  [ofDenials(recoveryYield()), "SELECT sum(recovered) n, sum(opened_risk) d FROM dp"],
  [
    ofDenials(recoveryYield({ form: "net", centsPerHour: 4_200 })),
    `SELECT sum(recovered) - (SELECT sum(milli) FROM mine) * 4200 / 60000 n, sum(opened_risk) d FROM dp`,
  ],
  [
    ofDenials(recoveryYield({ form: "perHour" })),
    "SELECT sum(recovered) n, (SELECT sum(milli) FROM mine) / 60000 d FROM dp",
  ],
  [
    ofDenials(recoveredCash()),
    "SELECT sum(recovered) n, count(*) FILTER (recovered <> 0) d, sum(recovered) v FROM dp",
  ],
  [
    ofDenials(costToRecover({ centsPerHour: 4_200 })),
    `SELECT (SELECT sum(milli) FROM mine) * 4200 / 60000 n, sum(recovered) d FROM dp
     WHERE (h, ep) IN (SELECT (h, ep) FROM mine WHERE milli IS NOT NULL)`,
  ],
  [
    ofDenials(laborIntensity()),
    "SELECT sum(milli) / 1000 n, count(DISTINCT (h, ep)) d FROM mine WHERE milli IS NOT NULL",
  ],
  [
    ofDenials(touchesPerDenial()),
    "SELECT (SELECT sum(touch) FROM mine) / 1000 n, count(*) d FROM dp",
  ],
  [
    ofDenials(neverWorked({ days: 20 })),
    `WITH acted AS (
       SELECT h, ep, min(m.day) AS acted_on FROM dp JOIN mine m USING (h, ep)
       WHERE m.kind IN ('appealFiled', 'correctedClaimSubmitted')
         OR (m.kind IN ('writtenOff', 'closed', 'transferredToPatient') AND m.i = dp.last_proof AND dp.resolution <> 'open')
       GROUP BY ALL)
     SELECT count(*) FILTER (NOT coalesce(acted_on - opened <= 20, false)) n, count(*) d
     FROM dp JOIN claim USING (h) LEFT JOIN acted USING (h, ep)
     WHERE as_of - opened >= 20
       AND (coalesce(acted_on - opened <= 20, false) OR NOT coalesce(resolved - opened <= 20, false))`,
  ],
  [
    ofDenials(redenialRate()),
    `WITH fixed AS (SELECT h, ep, min(i) i FROM mine WHERE kind = 'correctedClaimSubmitted' GROUP BY ALL)
     SELECT count(*) FILTER (
         EXISTS (SELECT 1 FROM ep_again a WHERE a.h = f.h AND a.ep = f.ep AND a.i > f.i)
         OR EXISTS (SELECT 1 FROM ep b WHERE b.h = f.h AND b.redenial_of = f.ep)) n, count(*) d FROM fixed f`,
  ],
  [
    ofAppeals(overturnRate()),
    "SELECT count(*) FILTER (outcome IN ('overturned', 'partlyOverturned')) n, count(*) d FROM last_appeal",
  ],
  [
    ofAppeals(overturnRate({ level: 1, includePartial: false })),
    `SELECT count(*) FILTER (outcome = 'overturned') n, count(*) d FROM (
       SELECT * FROM appeal WHERE level = 1 AND outcome IS NOT NULL
       QUALIFY row_number() OVER (PARTITION BY h ORDER BY decided DESC, n DESC) = 1)`,
  ],
  [
    ofAppeals(overturnRate({ basis: "expected-dollars" })),
    `SELECT sum(recovered) FILTER (outcome IN ('overturned', 'partlyOverturned')) n, sum(opened_risk) d
     FROM last_appeal a JOIN ep e USING (h)
     WHERE EXISTS (SELECT 1 FROM appeal_proof p JOIN ep_proof q USING (h, i)
       WHERE p.h = a.h AND p.n = a.n AND q.h = e.h AND q.ep = e.ep)`,
  ],
];

describe("each formula agrees with SQL over flat tables", () => {
  it("of a portfolio that has everything", async () => {
    const sizes = await numbersOf(
      db,
      "SELECT (SELECT count(*) FROM cohort) c, (SELECT count(*) FROM dp) d, (SELECT count(*) FROM last_appeal) a",
    );
    expect(sizes["c"]).toBeGreaterThan(1000);
    expect(sizes["d"]).toBeGreaterThan(500);
    expect(sizes["a"]).toBeGreaterThan(100);
  });

  it.each(RATIOS.map(([measure, sql]) => [measure.id, measure, sql] as const))(
    "%s",
    async (id, measure, sql) => {
      const { numerator, denominator, value, nullReason } = measureAll(measure, HISTORIES);
      const { n = null, d = null, v } = await numbersOf(db, sql);
      expect(nullReason).toBeUndefined();
      expectClose(numerator, n, `${id}, numerator`);
      expectClose(denominator, d, `${id}, denominator`);
      // A measure that found nothing would agree with a query that found nothing.
      expect(numerator).toBeGreaterThan(0);
      expectClose(value, v ?? (n ?? 0) / (d ?? 0), id);
    },
  );

  it.each([
    [
      ofDenials(daysToAppeal()),
      `SELECT min(m.day) - any_value(opened) AS days FROM dp JOIN mine m USING (h, ep) WHERE kind = 'appealFiled' GROUP BY h, ep`,
    ],
    [
      ofDenials(daysToResolution()),
      "SELECT resolved - opened AS days FROM dp WHERE resolution NOT IN ('open', 'replaced')",
    ],
    [
      ofDenials(identificationLag()),
      "SELECT min(m.day) - any_value(opened) AS days FROM dp JOIN mine m USING (h, ep) WHERE touch > 0 GROUP BY h, ep",
    ],
  ] as const)("days: mean, median and percentile %#", async (measure, sql) => {
    const result = measureAll(measure, HISTORIES);
    const { n, d, mean, median, p90, most } = await numbersOf(
      db,
      `SELECT sum(days) n, count(*) d, avg(days) mean, quantile_cont(days, 0.5) median,
         quantile_cont(days, 0.9) p90, max(days) most FROM (${sql})`,
    );
    expect([result.numerator, result.denominator, result.max]).toEqual([n, d, most]);
    expectClose(result.value, mean!, "mean");
    expectClose(result.median, median!, "median");
    expectClose(result.p90, p90!, "p90");
  });

  it("cubes: each cell of a rate by payer and month", async () => {
    const cube = measureAll(
      by(initialDenialRate(), [CLAIM_DIMENSIONS.payer, CLAIM_DIMENSIONS.month]),
      HISTORIES,
    );
    const cells = cube.cells
      .filter(({ result }) => result.denominator > 0)
      .map(({ values, result }) => [...values, result.numerator, result.denominator]);
    const rows = await rowsOfQuery(
      db,
      `SELECT payer, strftime(day, '%Y-%m') m, count(*) FILTER (is_denied)::INT n, count(*)::INT d FROM cohort
       GROUP BY ALL ORDER BY payer, m`,
    );
    expect(cells.length).toBeGreaterThan(5);
    expect(cells).toEqual(rows.map(({ payer, m, n, d }) => [payer, m, n, d]));
  });

  it("denials by reason, with shares and rates", async () => {
    const told = measureAll(denialsBy([DENIAL_DIMENSIONS.reason]), HISTORIES);
    const rows = await rowsOfQuery(
      db,
      `SELECT reason, count(*)::INT n, sum(denied)::DOUBLE cents, sum(recovered)::DOUBLE got,
         sum(denied) / sum(sum(denied)) OVER () AS share,
         count(DISTINCT CASE WHEN h IN (SELECT h FROM cohort) AND (h, opened_by) IN (SELECT (h, i) FROM adj WHERE initial)
           THEN h END) / (SELECT count(*) FROM cohort) rate
       FROM dp GROUP BY reason ORDER BY cents DESC, reason`,
    );
    expect(told.rows).toHaveLength(rows.length);
    for (const [at, row] of told.rows.entries()) {
      const { reason, n, cents, got, share, rate } = rows[at] as Record<string, number>;
      expect([row.values[0], row.denials, row.deniedCents, row.recoveredCents]).toEqual([
        reason,
        n,
        cents,
        got,
      ]);
      expectClose(row.shareOfCents, share!, "share");
      expectClose(row.rate, rate!, "rate");
    }
    const shares = told.rows.reduce((sum, row) => sum + (row.shareOfDenials ?? 0), 0);
    expect(shares).toBeCloseTo(1, 12);
  });

  it("payer concentration: top 1, top 3 and HHI of each category", async () => {
    const { rows } = measureAll(ofDenials(payerConcentration()), HISTORIES);
    const told = await rowsOfQuery(
      db,
      `SELECT category, sum(c)::DOUBLE AS cents, max(c) / sum(c) top1,
         sum(c) FILTER (place <= 3) / sum(c) top3, sum(c * c) / (sum(c) * sum(c)) hhi, max(n) / sum(n) AS by_count
       FROM (SELECT *, row_number() OVER (PARTITION BY category ORDER BY c DESC) AS place FROM
         (SELECT category, payer, sum(denied)::DOUBLE AS c, count(*) AS n FROM dp GROUP BY category, payer))
       GROUP BY category ORDER BY cents DESC, category`,
    );
    expect(rows.map(({ category }) => category)).toEqual(told.map(({ category }) => category));
    for (const [at, row] of rows.entries()) {
      const { cents, top1, top3, hhi, by_count: byCount } = told[at] as Record<string, number>;
      expect(row.deniedCents).toBe(cents);
      expectClose(row.byCents.top1, top1!, "top 1");
      expectClose(row.byCents.top3, top3!, "top 3");
      expectClose(row.byCents.hhi, hhi!, "HHI");
      expectClose(row.byCount.top1, byCount!, "top 1 by count");
    }
  });

  it("aging of open denials", async () => {
    const { byAge } = measureAll(ofDenials(aging()), HISTORIES);
    const told = await rowsOfQuery(
      db,
      `SELECT CASE WHEN age <= 30 THEN 0 WHEN age <= 60 THEN 1 WHEN age <= 90 THEN 2 WHEN age <= 120 THEN 3 ELSE 4 END b,
         count(*)::INT n, sum(at_risk)::DOUBLE cents
       FROM (SELECT *, as_of - opened age FROM dp JOIN claim USING (h) WHERE resolution = 'open') GROUP BY b ORDER BY b`,
    );
    expect(told.length).toBeGreaterThan(1);
    for (const { b, n, cents } of told as Record<string, number>[]) {
      expect([byAge[b!]?.denials, byAge[b!]?.atRiskCents]).toEqual([n, cents]);
    }
  });

  it("the trend, month by month", async () => {
    const { total } = measureAll(denialTrend(), HISTORIES);
    const told = await rowsOfQuery(
      db,
      `SELECT m, coalesce(n, 0)::INT n, coalesce(cents, 0)::DOUBLE cents, coalesce(c, 0)::INT c FROM
         (SELECT strftime(opened, '%Y-%m') m, count(*) n, sum(denied) cents FROM dp GROUP BY m)
         FULL JOIN (SELECT strftime(day, '%Y-%m') m, count(*) c FROM cohort GROUP BY m) USING (m) ORDER BY m`,
    );
    const rows = total.months.map((one) => [one.month, one.denials, one.deniedCents, one.claims]);
    expect(rows).toEqual(told.map(({ m, n, cents, c }) => [m, n, cents, c]));
  });

  it("cycle impact: medians by category, weighed by the mix of now", async () => {
    const baseline = { from: "2026-01-01", to: "2026-02-10" };
    const now = { from: "2026-02-11", to: "2026-12-31" };
    const told = measureAll(
      ofDenials(cycleImpact({ baseline, now, annualRate: "0.0625" })),
      HISTORIES,
    );
    const { v, cash } = await numbersOf(
      db,
      `WITH side AS (SELECT category, resolved > DATE '2026-02-10' late, count(*) n, median(days) m, sum(recovered) r
         FROM dp WHERE resolution NOT IN ('open', 'replaced') AND resolved >= DATE '2026-01-01' GROUP BY ALL)
       SELECT sum(b.n * (b.m - a.m)) / sum(b.n) v, sum(b.r) cash
       FROM side a JOIN side b USING (category) WHERE NOT a.late AND b.late`,
    );
    expectClose(told.value, v!, "days");
    expect(told.recoveredCents).toBe(cash);
    expect(told.accelerationCents).toBe(Math.round((cash! * -v! * 0.0625) / 365));
  });

  it("the effect of a fix per 1,000 claims", async () => {
    const effect = measureAll(
      initialDenialEffect({
        before: { from: "2026-01-01", to: "2026-01-25" },
        after: { from: "2026-01-26", to: "2026-12-31" },
        aimedAt: ({ episode }) => episode.reasonCode === "197",
        name: "197",
      }),
      HISTORIES,
    );
    const sql = await numbersOf(
      db,
      `WITH own AS (SELECT c.h, day > DATE '2026-01-25' late, count(e.ep) n, coalesce(sum(e.denied), 0) cents
         FROM cohort c LEFT JOIN ep e ON e.h = c.h AND e.reason LIKE '%-197'
           AND (e.h, e.opened_by) IN (SELECT (h, i) FROM adj WHERE initial) GROUP BY ALL)
       SELECT count(*) FILTER (n > 0 AND NOT late) b, count(*) FILTER (NOT late) cb,
         count(*) FILTER (n > 0 AND late) a, count(*) FILTER (late) ca, sum(cents) FILTER (NOT late) cents FROM own`,
    );
    const { a, b, ca, cb, cents } = sql as Record<string, number>;
    expectClose(effect.value, 1000 * (a! / ca! - b! / cb!), "change");
    expectClose(effect.avoidedDenials, (b! / cb! - a! / ca!) * ca!, "avoided");
    expect(effect.avoidedCents).toBe(Math.round((b! / cb! - a! / ca!) * ca! * (cents! / b!)));
    expect(effect.changeInterval!.low).toBeLessThan(effect.value!);
    expect(effect.changeInterval!.high).toBeGreaterThan(effect.value!);
  });
});
