import { type ClaimKpis, type DaysResult, type KpiResult, valueLabel } from "../kpi/index.js";
import { csvRecord } from "./csv.js";
import type { KpiStateFile } from "./kpi-state.js";
import { printable } from "./output.js";

/** Everything as one object on one line. */
export function kpiJson({ asOf, by, claims, payers }: KpiStateFile, result: ClaimKpis): string {
  return JSON.stringify({ asOf, by, claims, payers, ...result });
}

/** The columns of `--format csv`. */
export const KPI_COLUMNS = [
  "figure",
  "definition",
  "dimensions",
  "values",
  "value",
  "unit",
  "direction",
  "numerator",
  "denominator",
  "basis",
  "timeBasis",
  "from",
  "to",
  "low",
  "high",
  "nullReason",
  "openCount",
  "excluded",
  "median",
  "p90",
  "source",
] as const;

/** One record for each figure and each of its cells; the whole has no dimensions. */
export function kpiCsv({ payers }: KpiStateFile, { figures }: ClaimKpis): readonly string[] {
  const lines = [csvRecord(KPI_COLUMNS)];
  for (const [name, cube] of Object.entries(figures)) {
    lines.push(csvLine(name, cube.total, [], []));
    if (cube.dimensions.length === 0) continue;
    for (const { values, result } of cube.cells) {
      const texts = values.map((value, at) => cellText(cube.dimensions[at] ?? "", value, payers));
      lines.push(csvLine(name, result, cube.dimensions, texts));
    }
  }
  return lines;
}

function csvLine(
  name: string,
  result: KpiResult,
  dimensions: readonly string[],
  values: readonly string[],
): string {
  const { median = null, p90 = null } = result as Partial<DaysResult>;
  return csvRecord([
    name,
    result.definition.id,
    dimensions.join("; "),
    values.join("; "),
    result.value,
    result.unit,
    result.direction,
    result.numerator,
    result.denominator,
    result.basis,
    result.timeBasis,
    result.window.from,
    result.window.to,
    result.interval?.low ?? null,
    result.interval?.high ?? null,
    result.nullReason ?? null,
    result.openCount ?? null,
    result.exclusions.reduce((sum, { count }) => sum + count, 0),
    median,
    p90,
    result.definition.source,
  ]);
}

/** A value for people: payers by name, categories in words. */
export function cellText(
  dimension: string,
  value: string | null,
  payers: KpiStateFile["payers"],
): string {
  if (dimension === "payer" && value !== null && Object.hasOwn(payers, value)) {
    return printable(payers[value] ?? value);
  }
  return printable(valueLabel(dimension, value));
}
