import type { RootCause } from "../denials/index.js";
import type { Measure } from "../kpi/index.js";
import { type CalendarDate, type Cents, calendarDate, UsageError } from "../values/index.js";
import {
  addCount,
  byCount,
  byText,
  type Cluster,
  clusterOf,
  type Dimension,
  type EvidenceRow,
  keyOf,
  largestRows,
  mergeCounts,
  rowOf,
} from "./cluster.js";
import type { DenialFact } from "./denial-fact.js";
import { lastPeriods, type PeriodUnit, periodOf } from "./period.js";

/** Denials that come back: the same cluster in `k` of the last `m` periods. */
export interface RepeatPattern {
  /** Stable: the same cluster has the same id in every run. RCA records name it. */
  readonly id: string;
  readonly cluster: Cluster;
  /** Each of the last `m` periods, oldest first; a period without a denial has zeros. */
  readonly periods: readonly {
    readonly period: CalendarDate;
    readonly denials: number;
    readonly cents: Cents;
  }[];
  readonly unit: PeriodUnit;
  /** Periods with at least `minDenials`. */
  readonly periodsHit: number;
  readonly denials: number;
  /** Denied dollars of the window, each line once. */
  readonly cents: Cents;
  /** The root cause with the most denied dollars. */
  readonly rootCause: RootCause;
  readonly rootCauses: readonly RootCause[];
  /** What remarks say is missing, most frequent first. */
  readonly missing: readonly string[];
  /** The largest denials of the window. */
  readonly evidence: readonly EvidenceRow[];
}

/** What counts as a repeat. */
export interface RepeatOptions {
  /** The window ends with the period this day lies in; later denials wait. */
  readonly asOf: CalendarDate;
  /** Default payer, category, reason. */
  readonly by?: readonly Dimension[] | undefined;
  /** Default month. */
  readonly unit?: PeriodUnit | undefined;
  /** `k`: periods that must be hit. Default 3. */
  readonly inPeriods?: number | undefined;
  /** `m`: periods looked at. Default 4. */
  readonly ofPeriods?: number | undefined;
  /** Denials that make a period count as hit. Default 1. */
  readonly minDenials?: number | undefined;
  /** The first so many by dollars; all where absent. */
  readonly limit?: number | undefined;
}

interface Cell {
  denials: number;
  cents: number;
  rootCauses: Record<string, number>;
  missing: Record<string, number>;
  evidence: EvidenceRow[];
}

/** Cluster, then period. */
export type RepeatState = { clusters: Record<string, Record<string, Cell>>; undated: number };

/** The patterns, and what could not be placed in time. */
export interface RepeatResult {
  /** By denied dollars of the window, then by count. */
  readonly patterns: readonly RepeatPattern[];
  /** Denials without a payment date. */
  readonly undatedDenials: number;
}

const EVIDENCE = 5;

/**
 * Finds denials that repeat: the same payer, category, code (or whatever `by` names) in `inPeriods`
 * of the last `ofPeriods` periods, ranked by denied dollars, then count. One line counts once, with
 * the reason chosen for it and the denied dollars of the whole line, so that clusters never overlap
 * and their dollars add up.
 *
 * @throws UsageError when `asOf` is no day, or a number is no whole number of its range.
 * @example
 * measureAll(repeatPatterns({ asOf: "2026-06-30" }), facts).patterns[0]?.periodsHit; //=> 4
 */
export function repeatPatterns(
  options: RepeatOptions,
): Measure<DenialFact, RepeatState, RepeatResult> {
  const { by = ["payer", "category", "reason"], unit = "month" } = options;
  const { inPeriods = 3, ofPeriods = 4, minDenials = 1, limit } = options;
  const asOf = calendarDate(options.asOf);
  for (const [name, value] of Object.entries({ inPeriods, ofPeriods, minDenials, limit })) {
    if (value !== undefined && (!Number.isInteger(value) || value < 1)) {
      throw new UsageError(`repeatPatterns: ${name}: expected a whole number, 1 or more`);
    }
  }
  if (inPeriods > ofPeriods || ofPeriods > 520) {
    throw new UsageError("repeatPatterns: expected inPeriods <= ofPeriods <= 520");
  }
  if (by.length === 0) throw new UsageError("repeatPatterns: by: expected at least one dimension");
  const window = lastPeriods(asOf, ofPeriods, unit);
  return {
    id: `repeat-patterns/${by.join()}/${unit}/${inPeriods}-of-${ofPeriods}/${minDenials}/${asOf}`,
    empty: () => ({ clusters: {}, undated: 0 }),
    add(state, fact) {
      if (!fact.primary) return state;
      if (fact.date === null) {
        state.undated += 1;
        return state;
      }
      const periods = (state.clusters[keyOf(fact, by)] ??= {});
      addFact((periods[periodOf(fact.date, unit)] ??= emptyCell()), fact);
      return state;
    },
    merge: mergeStates,
    result(state) {
      const patterns = Object.entries(state.clusters)
        .map(([id, periods]) => patternOf(id, periods, window, unit, minDenials))
        .filter((pattern) => pattern.periodsHit >= inPeriods)
        .sort((a, b) => b.cents - a.cents || b.denials - a.denials || byText(a.id, b.id));
      return { patterns: patterns.slice(0, limit), undatedDenials: state.undated };
    },
  };
}

/**
 * The clusters with the most denied dollars of the week that `asOf` lies in: the three to look into,
 * unless told otherwise.
 *
 * @example
 * measureAll(topThisWeek({ asOf: "2026-06-30" }), facts).patterns.length; //=> 3
 */
export function topThisWeek(
  options: Pick<RepeatOptions, "asOf" | "by" | "limit">,
): Measure<DenialFact, RepeatState, RepeatResult> {
  const { asOf, by = ["payer", "rootCause"], limit = 3 } = options;
  return repeatPatterns({ asOf, by, limit, unit: "week", inPeriods: 1, ofPeriods: 1 });
}

/**
 * The reasons (group and reason code) with the most denied dollars of the month that `asOf` lies in.
 *
 * @example
 * measureAll(topReasonsThisMonth({ asOf: "2026-06-30" }), facts).patterns[0]?.cluster.reason;
 */
export function topReasonsThisMonth(
  options: Pick<RepeatOptions, "asOf" | "by" | "limit">,
): Measure<DenialFact, RepeatState, RepeatResult> {
  const { asOf, by = ["reason"], limit = 10 } = options;
  return repeatPatterns({ asOf, by, limit, unit: "month", inPeriods: 1, ofPeriods: 1 });
}

function emptyCell(): Cell {
  return { denials: 0, cents: 0, rootCauses: {}, missing: {}, evidence: [] };
}

function addFact(cell: Cell, fact: DenialFact): void {
  cell.denials += 1;
  cell.cents += fact.attributedCents;
  addCount(cell.rootCauses, fact.rootCause, fact.attributedCents);
  for (const name of fact.missing) addCount(cell.missing, name, 1);
  const smallest = cell.evidence.length < EVIDENCE ? undefined : cell.evidence.at(-1);
  if (smallest !== undefined && smallest.cents > fact.attributedCents) return;
  cell.evidence = largestRows([...cell.evidence, rowOf(fact)], EVIDENCE);
}

function mergeCells(cells: readonly (Cell | undefined)[]): Cell {
  const merged = emptyCell();
  for (const cell of cells) {
    if (cell === undefined) continue;
    merged.denials += cell.denials;
    merged.cents += cell.cents;
    merged.rootCauses = mergeCounts(merged.rootCauses, cell.rootCauses);
    merged.missing = mergeCounts(merged.missing, cell.missing);
    merged.evidence = largestRows([...merged.evidence, ...cell.evidence], EVIDENCE);
  }
  return merged;
}

function mergeStates(a: RepeatState, b: RepeatState): RepeatState {
  const clusters: RepeatState["clusters"] = {};
  for (const key of new Set([...Object.keys(a.clusters), ...Object.keys(b.clusters)])) {
    const [left = {}, right = {}] = [a.clusters[key], b.clusters[key]];
    const periods: Record<string, Cell> = {};
    for (const period of new Set([...Object.keys(left), ...Object.keys(right)])) {
      periods[period] = mergeCells([left[period], right[period]]);
    }
    clusters[key] = periods;
  }
  return { clusters, undated: a.undated + b.undated };
}

function patternOf(
  id: string,
  periods: Readonly<Record<string, Cell>>,
  window: readonly CalendarDate[],
  unit: PeriodUnit,
  minDenials: number,
): RepeatPattern {
  const rows = window.map((period) => ({
    period,
    denials: periods[period]?.denials ?? 0,
    cents: periods[period]?.cents ?? 0,
  }));
  const whole = mergeCells(window.map((period) => periods[period]));
  const rootCauses = byCount(whole.rootCauses) as readonly RootCause[];
  return {
    id,
    cluster: clusterOf(id),
    periods: rows,
    unit,
    periodsHit: rows.filter(({ denials }) => denials >= minDenials).length,
    denials: whole.denials,
    cents: whole.cents,
    rootCause: rootCauses[0] ?? "payerProcess",
    rootCauses,
    missing: byCount(whole.missing),
    evidence: whole.evidence,
  };
}
