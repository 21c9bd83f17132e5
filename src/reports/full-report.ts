import type { ClaimHistory } from "../claims/index.js";
import { ROOT_CAUSE_DEFAULTS } from "../denials/index.js";
import {
  aging,
  BENCHMARKS,
  type ClaimKpis,
  claimKpis,
  cycleImpact,
  DENIAL_DIMENSIONS,
  type DenialItem,
  denialItems,
  denialsBy,
  denialTrend,
  dimension,
  initialDenialEffect,
  type KpiResult,
  type Month,
  monthOf,
  ofDenials,
  type Period,
  progress,
  recoveryYield,
} from "../kpi/index.js";
import type { RepeatPattern } from "../prevention/index.js";
import { addDays, addMonths, type CalendarDate, calendarDate } from "../values/index.js";
import { appealCounter } from "./appeal-rows.js";
import { assessmentOf } from "./assessment.js";
import type { Gathered } from "./full-builder.js";
import { definitionsOf } from "./full-definitions.js";
import type { FigureName, FullReport, PatternRow } from "./full-model.js";
import { printable } from "./masking.js";
import { openWorkGroups } from "./open-work-groups.js";
import { idOf, namesApart } from "./payer-names.js";
import type { PreventionFindings } from "./prevention-parts.js";
import { type Running, running } from "./running.js";
import { categoryScores, payerScores } from "./scores.js";
import { SEGMENTS } from "./segments.js";
import { leadFigures, STANDINGS } from "./standing.js";
import { countsFor, standingBooks } from "./standing-books.js";

/** Where in the revenue cycle a denial enters: the control point that goes with its root cause. */
const CONTROL_POINT = dimension("control point", ({ episode }: DenialItem) => {
  return ROOT_CAUSE_DEFAULTS[episode.rootCause].controlPoint;
});

/** The measures of a report over histories, each with its state. */
function measuresOf(gathered: Gathered) {
  const { options, asOf, decisions } = gathered;
  const { population = "primary", centsPerHour } = options;
  const who = { population };
  const { before, after } = options.compare ?? lastMonths(asOf);
  const deadlineOf = ({ history, episode }: DenialItem) =>
    decisions.decisionOf(history, episode)?.deadline.date;
  const kpis = (by: "payer" | "category" | "month") =>
    running(claimKpis({ asOf, population, by: [by] }));
  return {
    byPayer: kpis("payer"),
    byCategory: kpis("category"),
    byMonth: kpis("month"),
    controlPoint: running(denialsBy([CONTROL_POINT], who)),
    rootCause: running(denialsBy([DENIAL_DIMENSIONS.rootCause], who)),
    reasons: running(denialsBy([DENIAL_DIMENSIONS.reason], who)),
    inventory: running(denialsBy([DENIAL_DIMENSIONS.payer, DENIAL_DIMENSIONS.category], who)),
    trend: running(denialTrend({ population, through: lastWholeMonth(asOf) })),
    aging: running(ofDenials(aging({ population, deadlineOf }))),
    perHour: running(ofDenials(recoveryYield({ population, form: "perHour", centsPerHour }))),
    cycle: running(ofDenials(cycleImpact({ population, baseline: before, now: after }))),
    effect: running(initialDenialEffect({ population, before, after })),
  };
}

/** What one pass over the claims counts. */
interface Counted {
  readonly measures: ReturnType<typeof measuresOf>;
  readonly appeals: ReturnType<typeof appealCounter>;
  readonly books: ReturnType<typeof standingBooks>;
  readonly work: ReturnType<typeof openWorkGroups>;
  readonly payerNames: ReadonlyMap<string, string>;
  readonly claims: number;
  readonly hasEvents: boolean;
}

function count(gathered: Gathered): Counted {
  const { options, asOf, ledger, decisions } = gathered;
  const { population = "primary" } = options;
  const measures = measuresOf(gathered);
  const appeals = appealCounter();
  const books = standingBooks();
  const work = openWorkGroups(options.worklistRows ?? 50);
  const payerNames = new Map(gathered.payerNames);
  let claims = 0;
  let hasEvents = false;
  for (const history of ledger.histories({ asOf })) {
    claims += 1;
    for (const measure of Object.values(measures)) {
      (measure as Running<ClaimHistory, unknown>).add(history);
    }
    appeals.add(history);
    hasEvents ||= history.entries.some(({ kind }) => kind === "event");
    for (const { payer } of history.payers) {
      if (payer.name !== undefined && !payerNames.has(payer.key)) {
        payerNames.set(payer.key, payer.name);
      }
    }
    for (const item of denialItems(history)) {
      const decision = decisions.decisionOf(history, item.episode);
      const isCounted = countsFor(item, population);
      if (isCounted) books.add(item, decision);
      // A duplicate, or a later payer's denial, is in no rate; it must be worked all the same.
      work.add(item, decision, isCounted);
    }
  }
  return { measures, appeals, books, work, payerNames, claims, hasEvents };
}

/** The report on what was gathered: one pass over the claims. */
export function fullReportOf(gathered: Gathered): FullReport {
  const { options, asOf } = gathered;
  const { population = "primary" } = options;
  const { measures, appeals, books, work, payerNames, claims, hasEvents } = count(gathered);
  const named = namesApart(payerNames);
  const nameOf = (key: string) => payerLabel(key, named);
  const byPayer = measures.byPayer.result();
  const inventory = measures.inventory.result();
  const controlPoint = measures.controlPoint.result();
  const figures = figuresOf(byPayer, books, hasEvents);
  const body = {
    asOf,
    policy: "",
    population,
    showsIds: options.showIds ?? false,
    window: figures.initialDenialRate.window,
    claims,
    figures,
    standing: STANDINGS.map((key) => ({ ...books.all[key] })),
    superseded: { ...books.superseded },
    progress: progressOf(measures.byMonth.result(), lastWholeMonth(asOf)),
    trend: measures.trend.result(),
    entry: { controlPoint, rootCause: measures.rootCause.result() },
    payers: payerScores({ kpis: byPayer, books }, inventory, nameOf),
    categories: categoryScores({ kpis: measures.byCategory.result(), books }),
    concentration: byPayer.concentration,
    reasons: measures.reasons.result(),
    appeals: appeals.rows(),
    aging: measures.aging.result(),
    segments: segmentsOf(gathered),
    inventory,
    patterns: patternsOf(gathered.prevention.findings(), nameOf),
    assessment: assessmentOf(controlPoint),
    scorecard: {
      recoveredCash: figures.recoveredCash,
      recoveryPerHour: measures.perHour.result(),
      laborIntensity: figures.laborIntensity,
      touchesPerDenial: figures.touchesPerDenial,
      cycleImpact: measures.cycle.result(),
      preventionEffect: measures.effect.result(),
    },
    work: work.work(),
    benchmarks: BENCHMARKS,
    payerNames: Object.fromEntries([...payerNames.keys()].sort().map((key) => [key, nameOf(key)])),
    lastMonth: lastWholeMonth(asOf),
    repeatedPayments: gathered.repeatedPayments,
    remittances: gathered.remittances.report(),
  };
  const report = { ...body, policy: body.remittances.policy };
  return { ...report, definitions: definitionsOf(report) };
}

/** Figures of what the caller did: nothing but events tells of it. */
const TOLD_BY_EVENTS = ["appealRate", "writeOffRate", "neverWorked", "touchesPerDenial"] as const;

const NOT_FIGURES = new Set<string>(["denied", "lost", "recoverable", "outOfReach"]);

function figuresOf(
  { figures }: ClaimKpis,
  books: ReturnType<typeof standingBooks>,
  hasEvents: boolean,
): Readonly<Record<FigureName, KpiResult>> {
  const totals = Object.entries(figures)
    .filter(([name]) => !NOT_FIGURES.has(name))
    .map(([name, { total }]) => [name, total] as const);
  const all = Object.fromEntries(totals) as Record<FigureName, KpiResult>;
  if (!hasEvents) {
    // Work that nobody told of is not work that was left undone.
    for (const name of TOLD_BY_EVENTS) {
      all[name] = { ...all[name], value: null, nullReason: "missing-input" };
    }
  }
  return { ...leadFigures(books.all, all.initialDenialRate.window, hasEvents), ...all };
}

function progressOf({ figures }: ClaimKpis, last: Month): FullReport["progress"] {
  const monthsOf = (name: string) => {
    const cube = figures[name];
    const months = cube === undefined ? [] : (progress(cube)[0]?.months ?? []);
    return months.filter(({ month }) => month <= last);
  };
  return {
    claims: monthsOf("initialDenialRate"),
    dollars: monthsOf("initialDenialRateByDollars"),
  };
}

function segmentsOf({ segments, options }: Gathered): FullReport["segments"] {
  const showIds = options.showIds ?? false;
  return Object.fromEntries(
    SEGMENTS.map((segment) => [segment, segments.rows(segment, showIds)]),
  ) as unknown as FullReport["segments"];
}

function patternsOf(
  { trails, repeated, thisWeek, ...rest }: PreventionFindings,
  nameOf: (key: string) => string,
): FullReport["patterns"] {
  const withTrail = (pattern: RepeatPattern): PatternRow => ({
    ...pattern,
    payerName: pattern.cluster.payer ? nameOf(pattern.cluster.payer) : undefined,
    trail: trails.find(
      ({ rootCause, cluster }) =>
        rootCause === pattern.rootCause && cluster.payer === pattern.cluster.payer,
    ),
  });
  return { ...rest, trails, repeated: repeated.map(withTrail), thisWeek: thisWeek.map(withTrail) };
}

/** A name that may stand in a report: the payer's own, else its key without the element's name. */
function payerLabel(key: string, names: ReadonlyMap<string, string>): string {
  if (key === "unknown") return "(no payer named)";
  return printable(names.get(key) ?? idOf(key));
}

/** The month that ends on `asOf`, else the one before: a month under way says nothing of a month. */
function lastWholeMonth(asOf: CalendarDate): Month {
  const month = monthOf(asOf);
  return monthOf(addDays(asOf, 1)) === month ? monthOf(addMonths(asOf, -1)) : month;
}

/** The last whole month, and the one before it. */
function lastMonths(asOf: CalendarDate): { readonly before: Period; readonly after: Period } {
  const start = calendarDate(`${lastWholeMonth(asOf)}-01`);
  return {
    before: { from: addMonths(start, -1), to: addDays(start, -1) },
    after: { from: start, to: addDays(addMonths(start, 1), -1) },
  };
}
