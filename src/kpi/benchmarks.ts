import type { KpiId } from "./definitions.js";
import type { Unit } from "./measure.js";
import { formatPercent } from "./ratio.js";
import { KPI_SOURCES, type SourceKey } from "./sources.js";

/** What a benchmark is about: a KPI, or the cost of reworking a claim, which no KPI here divides out. */
export type BenchmarkSubject = KpiId | "rework-cost-per-claim";

/**
 * A published figure. It never stands without its year, its population and its source: a figure of
 * hospitals in 2016 says little about a practice in 2026.
 */
export interface Benchmark {
  readonly kpi: BenchmarkSubject;
  /** In `unit`: a ratio, or cents. */
  readonly value: number;
  readonly unit: Unit;
  /** Published as "less than" or "about". */
  readonly qualifier: "less than" | "about" | undefined;
  /** The year of the claims, not of the publication. */
  readonly year: number;
  readonly population: string;
  /** What exactly was counted, where that is not the KPI's own definition. */
  readonly note: string | undefined;
  readonly source: SourceKey;
}

const row = (
  kpi: BenchmarkSubject,
  value: number,
  year: number,
  population: string,
  source: SourceKey,
  more: Partial<Pick<Benchmark, "qualifier" | "note" | "unit">> = {},
): Benchmark => ({
  kpi,
  value,
  unit: "ratio",
  qualifier: undefined,
  note: undefined,
  year,
  population,
  source,
  ...more,
});

const KODIAK = "US hospitals and health systems in Kodiak's data";
const PREMIER = "US hospitals and health systems surveyed by Premier";
const ACA = "HealthCare.gov marketplace plans";
const CHANGE = "US hospitals in Change Healthcare's data";
const cents = { unit: "usd-cents" } as const;

/** Published figures that state a year and a population. Others are not here, however often quoted. */
export const BENCHMARKS: readonly Benchmark[] = [
  row("initial-denial-rate", 0.1181, 2024, KODIAK, "kodiak", {
    note: "of claims by HFMA; the press reports the same figure as of dollars",
  }),
  row("initial-denial-rate", 0.1153, 2023, KODIAK, "kodiak"),
  row("initial-denial-rate", 0.15, 2022, `${PREMIER}, private payers`, "premier", {
    qualifier: "about",
  }),
  row("initial-denial-rate", 0.157, 2022, `${PREMIER}, Medicare Advantage`, "premier"),
  row("initial-denial-rate", 0.139, 2022, `${PREMIER}, commercial`, "premier"),
  row("initial-denial-rate", 0.151, 2022, `${PREMIER}, managed Medicaid`, "premier"),
  row("initial-denial-rate", 0.167, 2022, `${PREMIER}, Medicaid`, "premier"),
  row("initial-denial-rate", 0.084, 2022, `${PREMIER}, Medicare`, "premier"),
  row("initial-denial-rate", 0.19, 2023, `${ACA}, in network`, "kff"),
  row("initial-denial-rate", 0.37, 2023, `${ACA}, out of network`, "kff"),
  row("denials-by", 0.0349, 2024, KODIAK, "kodiak", {
    note: "requests for information, of claims",
  }),
  row("denials-by", 0.0152, 2024, KODIAK, "kodiak", { note: "authorization, of claims" }),
  row("denials-by", 0.0098, 2024, KODIAK, "kodiak", { note: "medical necessity, of claims" }),
  row("denials-by", 0.239, 2016, CHANGE, "change", {
    note: "registration and eligibility, of denials",
  }),
  row("denials-by", 0.146, 2016, CHANGE, "change", { note: "missing or invalid data, of denials" }),
  row("denials-by", 0.27, 2020, CHANGE, "relias", {
    note: "registration and eligibility, of denials",
  }),
  row("denials-by", 0.18, 2023, ACA, "kff", { note: "administrative, of in-network denials" }),
  row("denials-by", 0.16, 2023, ACA, "kff", { note: "excluded service, of in-network denials" }),
  row("denials-by", 0.12, 2023, ACA, "kff", { note: "benefit limit, of in-network denials" }),
  row("denials-by", 0.09, 2023, ACA, "kff", {
    note: "authorization or referral, of in-network denials",
  }),
  row("denials-by", 0.06, 2023, ACA, "kff", { note: "medical necessity, of in-network denials" }),
  row("appeal-rate", 0.01, 2023, ACA, "kff", {
    qualifier: "less than",
    note: "appeals of patients, not of providers",
  }),
  row("appeal-rate", 0.117, 2023, "Medicare Advantage, prior authorization", "leadingAge", {
    note: "of denied prior authorization requests",
  }),
  row("overturn-rate", 0.44, 2023, ACA, "kff", { note: "internal appeals" }),
  row("overturn-rate", 0.34, 2024, ACA, "kffAppeals2024", { note: "internal appeals" }),
  row("overturn-rate", 0.817, 2023, "Medicare Advantage, prior authorization", "ossur"),
  row("initial-denials-overturned", 0.543, 2022, `${PREMIER}, private payers`, "revcare", {
    note: "denied claims ultimately paid",
  }),
  row("initial-denials-overturned", 0.527, 2022, `${PREMIER}, Medicare Advantage`, "hci", {
    note: "denied claims ultimately paid",
  }),
  row("initial-denials-overturned", 0.7, 2023, PREMIER, "premier2023", {
    qualifier: "about",
    note: "denied claims ultimately paid",
  }),
  row("recovery-yield", 0.63, 2016, CHANGE, "change", { note: "recoverable, of charges denied" }),
  row("preventable-rate", 0.86, 2020, CHANGE, "relias", { note: "potentially avoidable" }),
  row("rework-cost-per-claim", 118_00, 2016, CHANGE, "change", { ...cents, note: "appeals" }),
  row("rework-cost-per-claim", 43_84, 2022, `${PREMIER}, private payers`, "premier", cents),
  row("rework-cost-per-claim", 47_77, 2022, `${PREMIER}, Medicare Advantage`, "hci", cents),
  row("rework-cost-per-claim", 57_23, 2023, PREMIER, "premier2023", cents),
];

/**
 * The published figures for a KPI, newest first. `population` keeps those whose population has the
 * words. Rates of specialties and payer mixes differ: the caller's own targets come first.
 *
 * @example
 * benchmarkFor("initial-denial-rate", { population: "Kodiak" })[0]?.year; //=> 2024
 */
export function benchmarkFor(
  kpi: BenchmarkSubject,
  options: { readonly population?: string | undefined } = {},
): readonly Benchmark[] {
  const words = options.population?.toLowerCase() ?? "";
  return BENCHMARKS.filter(
    (one) => one.kpi === kpi && one.population.toLowerCase().includes(words),
  ).sort((a, b) => b.year - a.year);
}

/**
 * A benchmark in words, always with its year, population and source.
 *
 * @example
 * benchmarkText(benchmarkFor("overturn-rate")[1]); //=> "44.0% (2023, HealthCare.gov marketplace plans, …"
 */
export function benchmarkText(benchmark: Benchmark): string {
  const { value, unit, qualifier, year, population, note, source } = benchmark;
  const figure = unit === "ratio" ? formatPercent(value) : `$${(value / 100).toFixed(2)}`;
  const { name, isSecondary } = KPI_SOURCES[source];
  const about = [year, population, note, isSecondary ? `${name}, second hand` : name];
  const start = qualifier === undefined ? figure : `${qualifier} ${figure}`;
  return `${start} (${about.filter((part) => part !== undefined).join("; ")})`;
}
