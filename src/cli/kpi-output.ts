import {
  type ClaimKpis,
  type Comparison,
  type Cube,
  type DaysResult,
  formatPercent,
  type KpiResult,
  progress,
  valueLabel,
} from "../kpi/index.js";
import { formatDollars } from "../values/index.js";
import { csvRecord } from "./csv.js";
import type { KpiStateFile } from "./kpi-state.js";
import { countText, type Output, plural, printable, wrap } from "./output.js";
import { type Column, tableLines } from "./table.js";

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

const COLUMNS: readonly Column[] = [
  { title: "KPI", least: 24 },
  { title: "Value", align: "right" },
  { title: "Of", align: "right", least: 12 },
  { title: "Note", least: 12 },
];

/** The figures for people: the whole first, then what it was cut by. */
export function kpiTable(
  { asOf, claims, payers }: KpiStateFile,
  result: ClaimKpis,
  out: Pick<Output, "paint" | "width">,
): readonly string[] {
  const { figures } = result;
  const lines = [out.paint("bold", `${plural(claims, "claim")} as of ${asOf}`), ""];
  const cubes = Object.values(figures);
  lines.push(
    ...table(
      cubes.map(({ total }) => rowOf(total.definition.name, total)),
      out,
    ),
  );
  const first = figures["initialDenialRate"]?.total;
  if (first !== undefined) lines.push(...leftOutLines(first, out));
  for (const cube of cubes) {
    if (cube.dimensions.length === 0 || cube.cells.length === 0) continue;
    lines.push("", ...cubeLines(cube, payers, out));
  }
  lines.push("", ...denialLines(result, payers, out), "", ...agingLines(result, out));
  const { growing } = result.trend;
  const names = growing.map((value) => cellText("category", value, payers));
  const text =
    growing.length === 0
      ? "No category grew beyond chance in the last whole month."
      : `Growing beyond chance in the last whole month: ${names.join(", ")}.`;
  return [...lines, "", ...wrap(text, out.width)];
}

function table(rows: readonly (readonly string[])[], out: Pick<Output, "paint" | "width">) {
  const [titles = "", ...lines] = tableLines(COLUMNS, rows, out.width);
  return [out.paint("dim", titles), ...lines];
}

const WORDS: Readonly<Record<string, string>> = {
  noFirstDecision: "no first decision in these files",
  notPrimary: "first decided by a later payer",
  resubmission: "first seen as a replacement",
  exactDuplicate: "denied as a duplicate (CARC 18)",
};

/** Why the first rate is of fewer claims than there are. */
function leftOutLines({ exclusions }: KpiResult, out: Pick<Output, "width">): readonly string[] {
  if (exclusions.length === 0) return [];
  const parts = exclusions.map(({ reason, count }) => {
    return `${countText(count)} ${WORDS[reason] ?? reason}`;
  });
  return wrap(`Not in the initial denial rate: ${parts.join(", ")}.`, out.width);
}

/** A figure cut by dimensions; months with their change to the month before. */
function cubeLines(
  cube: Cube<KpiResult>,
  payers: KpiStateFile["payers"],
  out: Pick<Output, "paint" | "width">,
): readonly string[] {
  const changes = new Map<KpiResult, Comparison | null>();
  if (cube.dimensions.includes("month")) {
    for (const { months } of progress(cube)) {
      for (const { result, comparison } of months) changes.set(result, comparison);
    }
  }
  const rows = cube.cells.map(({ values, result }) => {
    const name = values.map((value, at) => cellText(cube.dimensions[at] ?? "", value, payers));
    const row = rowOf(`  ${name.join(", ")}`, result);
    const change = changes.get(result);
    return change ? [...row.slice(0, 3), changeText(change, row[3] ?? "")] : row;
  });
  const title = `${cube.total.definition.name} by ${cube.dimensions.join(", ")}`;
  const [, ...lines] = table(rows, out);
  return [out.paint("bold", title), ...lines];
}

function changeText({ change, current, isBetter }: Comparison, note: string): string {
  if (change === null) return note;
  const word = isBetter === null ? "" : isBetter ? ", better" : ", worse";
  const size = valueText({ ...current, value: Math.abs(change) });
  const points = current.unit === "ratio" ? size.replace("%", " points") : size;
  const text = change === 0 ? "no change" : `${change > 0 ? "+" : "−"}${points}${word}`;
  return note === "" ? text : `${text}; ${note}`;
}

function rowOf(name: string, result: KpiResult): readonly string[] {
  return [name, valueText(result), ofText(result), noteText(result)];
}

/** A figure in its unit; "n/a" where there is none. */
export function valueText({ value, unit }: Pick<KpiResult, "value" | "unit">): string {
  if (value === null) return "n/a";
  switch (unit) {
    case "ratio":
      return formatPercent(value);
    case "usd-cents":
      return formatDollars(Math.round(value));
    case "usd-cents-per-hour":
      return `${formatDollars(Math.round(value))}/h`;
    case "days":
      return `${value.toFixed(1)} days`;
    case "minutes":
      return `${value.toFixed(1)} min`;
    case "count":
      return value.toFixed(2);
  }
}

function ofText({ basis, unit, numerator, denominator }: KpiResult): string {
  if (unit === "usd-cents") return countText(denominator);
  if (unit !== "ratio") return `${countText(Math.round(denominator))}`;
  if (basis.endsWith("-dollars")) {
    return `${formatDollars(numerator)} of ${formatDollars(Math.round(denominator))}`;
  }
  const whole = Number.isInteger(denominator) ? countText(denominator) : denominator.toFixed(1);
  return `${countText(numerator)} of ${whole}`;
}

const WHY = {
  "empty-denominator": "nothing to count",
  "immature-cohort": "cohort not mature",
  "missing-input": "needs more input",
} as const;

function noteText(result: KpiResult): string {
  const { nullReason, interval, openCount = 0 } = result;
  const { median } = result as Partial<DaysResult>;
  const range = interval && `${formatPercent(interval.low)} to ${formatPercent(interval.high)}`;
  const parts = [
    nullReason && WHY[nullReason],
    range && `95 %: ${range}`,
    median === undefined || median === null ? undefined : `median ${median}`,
    openCount > 0 ? `${countText(openCount)} open` : undefined,
  ];
  return parts.filter((part) => part !== undefined).join("; ");
}

/** Rows that a list shows; the rest is in JSON. */
const SHOWN = 10;

function denialLines(
  { denialsBy, concentration }: ClaimKpis,
  payers: KpiStateFile["payers"],
  out: Pick<Output, "paint" | "width">,
): readonly string[] {
  const { dimensions, rows, denials, deniedCents } = denialsBy;
  const columns: readonly Column[] = [
    { title: `Denials by ${dimensions.join(", ")}`, least: 20 },
    { title: "Denials", align: "right" },
    { title: "Denied", align: "right" },
    { title: "Share", align: "right" },
    { title: "Claims", align: "right" },
    { title: "Top payer", align: "right" },
  ];
  // By category alone, what share of it one payer has.
  const top = new Map(concentration.rows.map((row) => [row.category as string, row]));
  const isByCategory = dimensions.length === 1 && dimensions[0] === "category";
  const cells = rows
    .slice(0, SHOWN)
    .map((row) => [
      row.values.map((value, at) => cellText(dimensions[at] ?? "", value, payers)).join(", "),
      countText(row.denials),
      formatDollars(row.deniedCents),
      formatPercent(row.shareOfCents),
      formatPercent(row.rate),
      isByCategory ? formatPercent(top.get(row.values[0] ?? "")?.byCents.top1 ?? null) : "",
    ]);
  const [titles = "", ...lines] = tableLines(
    isByCategory ? columns : columns.slice(0, -1),
    isByCategory ? cells : cells.map((row) => row.slice(0, -1)),
    out.width,
  );
  const more = rows.length > SHOWN ? ` (${rows.length - SHOWN} more in --format json)` : "";
  const sum = `${plural(denials, "denial")}, ${formatDollars(deniedCents)} denied at charges${more}`;
  return [out.paint("dim", titles), ...lines, sum];
}

function agingLines({ aging }: ClaimKpis, out: Pick<Output, "paint" | "width">): readonly string[] {
  const columns: readonly Column[] = [
    { title: "Open denials, days old" },
    { title: "Denials", align: "right" },
    { title: "At risk", align: "right" },
    { title: "Share", align: "right" },
  ];
  const rows = aging.byAge
    .filter(({ bucket, denials }) => bucket !== "undated" || denials > 0)
    .map(({ bucket, denials, atRiskCents, share }) => [
      bucket,
      countText(denials),
      formatDollars(atRiskCents),
      formatPercent(share),
    ]);
  const [titles = "", ...lines] = tableLines(columns, rows, out.width);
  return [out.paint("dim", titles), ...lines];
}

/** A value for people: payers by name, categories in words. */
function cellText(dimension: string, value: string | null, payers: KpiStateFile["payers"]): string {
  if (dimension === "payer" && value !== null && Object.hasOwn(payers, value)) {
    return printable(payers[value] ?? value);
  }
  return printable(valueLabel(dimension, value));
}
