import {
  type ClaimKpis,
  type Comparison,
  type Cube,
  type DaysResult,
  formatPercent,
  type KpiResult,
  progress,
} from "../kpi/index.js";
import { divisionText } from "../reports/index.js";
import { formatDollars } from "../values/index.js";
import { cellText } from "./kpi-export.js";
import type { KpiStateFile } from "./kpi-state.js";
import { countText, type Output, plural, wrap } from "./output.js";
import { type Column, tableLines } from "./table.js";

const COLUMNS: readonly Column[] = [
  { title: "KPI", least: 20 },
  { title: "Value", align: "right" },
  // Never cut: an amount that lost digits is a wrong amount.
  { title: "Of", align: "right" },
  { title: "Note", least: 10 },
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
  if (isUntold(figures)) lines.push(...wrap(UNTOLD, out.width));
  for (const cube of cubes) {
    if (cube.dimensions.length > 0) lines.push(...cubeLines(cube, payers, out));
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

/** What only the caller's events tell, and nothing here does. */
const UNTOLD =
  "No event here tells of appeals, write-offs, touches or minutes (--events): their figures count none, which says nothing of the work.";

function isUntold({
  appealRate,
  writeOffRate,
  touchesPerDenial,
  laborIntensity,
}: ClaimKpis["figures"]) {
  const told = [appealRate, writeOffRate, touchesPerDenial].some(
    (cube) => (cube?.total.numerator ?? 0) !== 0,
  );
  return !told && (laborIntensity?.total.denominator ?? 0) === 0;
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

/** A figure cut by dimensions: a row for each cell that counts anything, months as columns. */
function cubeLines(
  cube: Cube<KpiResult>,
  payers: KpiStateFile["payers"],
  out: Pick<Output, "paint" | "width">,
): readonly string[] {
  const cells = cube.cells.filter(({ result }) => result.denominator !== 0);
  if (cells.length === 0) return [];
  const title = `${cube.total.definition.name}, by ${cube.dimensions.join(" and ")}`;
  if (cube.dimensions.includes("month")) {
    return ["", out.paint("bold", title), ...monthLines({ ...cube, cells }, payers, out)];
  }
  const rows = cells.map(({ values, result }) =>
    rowOf(`  ${namesOfCell(cube.dimensions, values, payers)}`, result),
  );
  return ["", out.paint("bold", title), ...table(rows, out).slice(1)];
}

/** The newest months that fit, and how the newest compares with the one before. */
const MONTHS_SHOWN = 6;

function monthLines(
  cube: Cube<KpiResult>,
  payers: KpiStateFile["payers"],
  out: Pick<Output, "paint" | "width">,
): readonly string[] {
  const rows = progress(cube);
  const known = new Set(rows.flatMap(({ months }) => months.map(({ month }) => month)));
  const shown = [...known].sort().slice(-MONTHS_SHOWN);
  const others = cube.dimensions.filter((name) => name !== "month");
  const columns: readonly Column[] = [
    { title: "", least: 12 },
    ...shown.map((title) => ({ title, align: "right" as const })),
  ];
  const seen = rows.filter(({ months }) => months.some(({ month }) => shown.includes(month)));
  const cells = seen.map(({ values, months }) => {
    const name = others.length === 0 ? "all" : namesOfCell(others, values, payers);
    const figures = shown.map((month) => {
      const one = months.find((each) => each.month === month);
      return one === undefined ? "" : valueText(one.result);
    });
    const last = months.at(-1);
    const change = last?.month === shown.at(-1) ? (last?.comparison ?? null) : null;
    return [`  ${name}`, ...figures, change === null ? "" : changeText(change)];
  });
  const isCompared = cells.some((row) => row.at(-1) !== "");
  const [titles = "", ...lines] = tableLines(
    isCompared ? [...columns, { title: "Change" }] : columns,
    isCompared ? cells : cells.map((row) => row.slice(0, -1)),
    out.width,
  );
  const earlier = rows.length - seen.length;
  // A row without a figure would read as one without denials.
  const note = earlier === 0 ? [] : [`  ${earlier} more in earlier months (--format json)`];
  return [out.paint("dim", titles), ...lines, ...note];
}

function namesOfCell(
  dimensions: readonly string[],
  values: readonly (string | null)[],
  payers: KpiStateFile["payers"],
): string {
  return values.map((value, at) => cellText(dimensions[at] ?? "", value, payers)).join(", ");
}

function changeText({ change, current, isBetter }: Comparison): string {
  if (change === null) return "";
  if (change === 0) return "no change";
  const word = isBetter === null ? "" : isBetter ? ", better" : ", worse";
  const size = valueText({ ...current, value: Math.abs(change) });
  const points = current.unit === "ratio" ? size.replace("%", " points") : size;
  return `${change > 0 ? "+" : "−"}${points}${word}`;
}

function rowOf(name: string, result: KpiResult): readonly string[] {
  return [name, valueText(result), divisionText(result), noteText(result)];
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
    { title: "Of claims", align: "right" },
    { title: "Top payer", least: 10 },
  ];
  // By category alone, what share of it one payer has.
  const top = new Map(concentration.rows.map((row) => [row.category as string, row]));
  const isByCategory = dimensions.length === 1 && dimensions[0] === "category";
  const cells = rows
    .slice(0, SHOWN)
    .map((row) => [
      namesOfCell(dimensions, row.values, payers),
      countText(row.denials),
      formatDollars(row.deniedCents),
      formatPercent(row.shareOfCents),
      formatPercent(row.rate),
      isByCategory ? topText(top.get(row.values[0] ?? ""), payers) : "",
    ]);
  const [titles = "", ...lines] = tableLines(
    isByCategory ? columns : columns.slice(0, -1),
    isByCategory ? cells : cells.map((row) => row.slice(0, -1)),
    out.width,
  );
  const more = rows.length > SHOWN ? ` (${rows.length - SHOWN} more in --format json)` : "";
  const sum = `${plural(denials, "denial")}, ${formatDollars(deniedCents)} denied at charges${more}`;
  const meaning = `Share: of denied dollars. Of claims: claims first denied for it, of all first decided.${
    isByCategory ? " Top payer: its share of the category's denied dollars." : ""
  }`;
  return [out.paint("dim", titles), ...lines, sum, ...wrap(meaning, out.width)];
}

/** The payer with most of a category's denied dollars, and its share: "61.2% ACME HEALTH". */
function topText(
  row: ClaimKpis["concentration"]["rows"][number] | undefined,
  payers: KpiStateFile["payers"],
): string {
  if (row === undefined || row.byCents.top1 === null) return "n/a";
  return `${formatPercent(row.byCents.top1)} ${cellText("payer", row.topPayer, payers)}`;
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
