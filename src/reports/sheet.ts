import { formatPercent, type KpiResult, type Unit } from "../kpi/index.js";
import { formatDollars } from "../values/index.js";
import { formatCount, plural } from "./wording.js";

/** What a cell holds: text, or a number in a unit of the KPIs. */
export type CellKind = "text" | Unit;

export interface SheetColumn {
  readonly title: string;
  /** `own`: each row says it for itself (`unit`, `definition`). */
  readonly kind: CellKind | "own";
  /** Id of the definition of the column's numbers. */
  readonly definition?: string | undefined;
}

export type Cell = string | number | null;

export interface SheetRow {
  readonly cells: readonly Cell[];
  /** Of the `own` column. */
  readonly unit?: Unit | undefined;
  readonly definition?: string | undefined;
}

/** A table of the report: what CSV, Markdown and HTML all write. */
export interface Sheet {
  readonly id: string;
  readonly title: string;
  /** What to know when reading it. */
  readonly note?: string | undefined;
  /** How many columns from the left name a row. */
  readonly keys: number;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly SheetRow[];
  /** Whether its dollars are to the cent on a page too, as what is posted has to be. */
  readonly exactCents?: boolean | undefined;
}

/** The kind of a cell, its column's or its row's own. */
export function kindOf(column: SheetColumn, row: SheetRow): CellKind {
  return column.kind === "own" ? (row.unit ?? "text") : column.kind;
}

/** The definition of a cell's number. */
export function definitionOf(column: SheetColumn, row: SheetRow): string | undefined {
  return column.kind === "own" ? row.definition : column.definition;
}

/**
 * A cell for people: dollars, percentages with one digit, days with at most one; "–" where there is none.
 *
 * @example
 * formatCell(0.1181, "ratio"); //=> "11.8%"
 */
export function formatCell(value: Cell, kind: CellKind): string {
  if (value === null) return "–";
  if (typeof value === "string") return value;
  switch (kind) {
    case "ratio":
      return formatPercent(value);
    case "usd-cents":
      return formatDollars(Math.round(value));
    case "usd-cents-per-hour":
      return `${formatDollars(Math.round(value))} an hour`;
    case "days":
      return `${oneDigit(value)} days`;
    case "minutes":
      return `${oneDigit(value)} min`;
    default:
      return Number.isInteger(value) ? formatCount(value) : oneDigit(value);
  }
}

/**
 * Dollars as a leader reads them: without cents from $1,000 on.
 *
 * @example
 * formatRoundDollars(4117733); //=> "$41,177"
 */
export function formatRoundDollars(cents: number): string {
  if (Math.abs(cents) < 100_000) return formatDollars(Math.round(cents));
  return formatDollars(Math.round(cents / 100) * 100).replace(/\.00$/, "");
}

function oneDigit(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(1);
}

/** A figure for people: "11.8%", "$41,177", or why there is none. */
export function figureText(kpi: KpiResult): string {
  if (kpi.value !== null && kpi.unit === "usd-cents") return formatRoundDollars(kpi.value);
  if (kpi.value !== null) return formatCell(kpi.value, kpi.unit);
  if (kpi.nullReason === "immature-cohort") return "not yet known";
  return kpi.nullReason === "missing-input" ? "not known" : "none to count";
}

/** "628 of 4,986 claims": what the figure divides, in the words of its basis. */
export function divisionText({ numerator, denominator, basis, unit }: KpiResult): string {
  const [over, of] = {
    "claim-count": ["count", "claims"],
    "line-count": ["count", "lines"],
    "denial-count": ["count", "denials"],
    "appeal-count": ["count", "decided appeals"],
    "charge-dollars": ["usd-cents", "charges"],
    "expected-dollars": ["usd-cents", "at stake"],
    "paid-dollars": ["usd-cents", "paid"],
    "revenue-dollars": ["usd-cents", "revenue"],
    "labor-minutes": ["count", "hours"],
  }[basis] as [CellKind, string];
  if (unit === "usd-cents") return plural(denominator, "denial");
  if (unit === "days" || unit === "minutes") return `over ${plural(denominator, "denial")}`;
  if (unit === "usd-cents-per-hour") return `${formatCell(denominator, "count")} hours`;
  return `${formatCell(numerator, over)} of ${formatCell(denominator, over)} ${of}`;
}
