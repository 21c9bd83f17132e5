import type { CalendarDate } from "../values/index.js";
import { planCusum, runCusum } from "./cusum.js";

/** One period of a stratum against its baseline. */
export interface DriftPeriod {
  readonly period: CalendarDate;
  readonly claims: number;
  /** Claims with at least one denial of the stratum, by its primary reason. */
  readonly deniedClaims: number;
  /** Baseline rate × claims. */
  readonly expected: number;
  readonly sum: number;
  readonly signal: boolean;
}

/** The first periods, which the later ones are held against. */
export interface DriftBaseline {
  readonly periods: number;
  readonly claims: number;
  readonly deniedClaims: number;
  /** (denied claims + ½) ÷ claims: a stratum that never had a denial can still be tested. */
  readonly rate: number;
}

/** The test of a stratum: see `planCusum`. */
export interface DriftTest {
  readonly ratio: number;
  readonly threshold: number;
  readonly averageRunLength: number;
}

/**
 * Change of denied claims per period against the baseline, split: what more (or fewer) claims at the
 * old rate explain, and what the new rate explains. The two add up to the change.
 */
export interface DriftChange {
  readonly total: number;
  readonly byVolume: number;
  readonly byRate: number;
}

/** Counts of one stratum, or of several pooled. */
export interface Series {
  readonly claims: Readonly<Record<string, number>>;
  readonly denied: Readonly<Record<string, number>>;
}

/** What a stratum's counts came to. */
export interface Chart {
  readonly baseline: DriftBaseline | null;
  readonly test: DriftTest | null;
  readonly periods: readonly DriftPeriod[];
}

/** What of the options a chart needs. */
export interface ChartSettings {
  readonly baselinePeriods: number;
  readonly ratio: number;
  readonly averageRunLength: number;
}

/** Tests the periods after the baseline; nothing where there is no whole baseline. */

export function chartOf(
  series: Series,
  periods: readonly CalendarDate[],
  settings: ChartSettings,
): Chart {
  const { baselinePeriods, ratio, averageRunLength } = settings;
  const base = periods.slice(0, baselinePeriods);
  const total = (counts: Readonly<Record<string, number>>) =>
    base.reduce((sum, period) => sum + (counts[period] ?? 0), 0);
  const baseline = {
    periods: base.length,
    claims: total(series.claims),
    deniedClaims: total(series.denied),
    rate: (total(series.denied) + 0.5) / total(series.claims),
  };
  if (periods.length <= baselinePeriods || baseline.claims === 0) {
    return { baseline: null, test: null, periods: [] };
  }
  const expected = (baseline.rate * baseline.claims) / baselinePeriods;
  const plan = planCusum({ expected, ratio, averageRunLength });
  const rows = periods.slice(baselinePeriods).map((period) => {
    const claims = series.claims[period] ?? 0;
    const deniedClaims = series.denied[period] ?? 0;
    return { period, claims, deniedClaims, expected: baseline.rate * claims };
  });
  const points = runCusum(
    plan,
    rows.map((row) => ({ count: row.deniedClaims, expected: row.expected })),
  );
  return {
    baseline,
    test: { ratio, threshold: plan.threshold, averageRunLength: plan.averageRunLength },
    periods: rows.map((row, at) => ({ ...row, ...points[at]! })),
  };
}

/** Mean denied claims per period from one period on, less the baseline's, split by volume and rate. */
export function changeOf({ baseline, periods }: Chart, from: number): DriftChange | null {
  const recent = periods.slice(from);
  if (baseline === null || recent.length === 0) return null;
  const mean = (of: (row: DriftPeriod) => number) =>
    recent.reduce((sum, row) => sum + of(row), 0) / recent.length;
  const claimsBefore = baseline.claims / baseline.periods;
  const deniedBefore = baseline.deniedClaims / baseline.periods;
  const total = mean(({ deniedClaims }) => deniedClaims) - deniedBefore;
  const byVolume = (mean(({ claims }) => claims) - claimsBefore) * (deniedBefore / claimsBefore);
  return { total, byVolume, byRate: total - byVolume };
}
