import type { Deadline } from "../decisions/index.js";
import { formatPercent, type KpiResult } from "../kpi/index.js";
import { formatDollars } from "../values/index.js";
import type { DeadlineBucket, DenialReport, PaymentRow, WorkRow } from "./model.js";

/** Sentences that both the terminal and the page say. */

export const BUCKET_LABELS: Readonly<Record<DeadlineBucket, string>> = {
  passed: "Passed",
  within7Days: "Within 7 days",
  within14Days: "8 to 14 days",
  within30Days: "15 to 30 days",
  later: "Later",
  unknown: "No known deadline",
};

/** Whole numbers with thousands separated. */
export function formatCount(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ",");
}

export function plural(count: number, one: string, many = `${one}s`): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}

export function rateText(kpi: KpiResult): string {
  return kpi.value === null ? "n/a" : formatPercent(kpi.value);
}

/** "9 of 42 claims", or why there is no rate. */
export function rateDetail(kpi: KpiResult, format: (value: number) => string, of: string): string {
  if (kpi.value === null) return `no ${of} to count`;
  return `${format(kpi.numerator)} of ${format(kpi.denominator)} ${of}`;
}

export function deadlineText(deadline: Deadline): string {
  if (deadline.status === "unknown") return "unknown";
  if (deadline.status === "passed") {
    return deadline.date === undefined ? "passed" : `${deadline.date} (passed)`;
  }
  const days = deadline.daysLeft ?? 0;
  return `${deadline.date} (${days === 0 ? "today" : plural(days, "day")})`;
}

export function verdictText(payment: PaymentRow): string {
  if (!payment.complete) return "cut short";
  if (payment.verdict === "balanced") return "balanced";
  return payment.verdict === "unbalanced" ? "does not balance" : "can't be told";
}

/** Whether somebody should look at the payment before it is posted. */
export function isOdd(payment: PaymentRow): boolean {
  return payment.verdict !== "balanced" || !payment.complete;
}

export function placeText(row: WorkRow): string {
  const line = row.line === undefined ? "" : `, line ${row.line}`;
  return `${row.claimSegment === undefined ? "claim" : `segment ${row.claimSegment}`}${line}`;
}

/** "Payments of 2026-01-09 to 2026-02-03". */
export function windowText(report: DenialReport): string {
  const { from, to } = report.totals.window;
  if (from === null || to === null) return "No dated payments";
  return from === to ? `Payments of ${from}` : `Payments of ${from} to ${to}`;
}

/** How the denials to work differ from those that the figures count. */
export function toWorkText(report: DenialReport): string {
  const denials = plural(report.denials, "denial");
  return report.deniedCents === report.byPayer.deniedCents
    ? `${denials} to work`
    : `${denials} to work, ${formatDollars(report.deniedCents)} with those that the rates leave out`;
}

/** Words for the exclusion reasons of the measures. */
const EXCLUSIONS: Readonly<Record<string, string>> = {
  reversal: "reversals",
  predetermination: "predeterminations",
  forwardedOnly: "forwarded only",
  incompleteClaim: "cut short",
  unknownStatus: "unknown status",
  notPrimary: "adjudicated by a later payer",
  notSecondary: "adjudicated as primary",
  zeroCharge: "no charge",
  unreadableCharge: "unreadable charge",
  noFirstDecision: "no first decision known",
  forwarded: "forwarded only",
  resubmission: "replacements whose first decision is not known",
  exactDuplicate: "denied for being duplicates alone",
  duplicate: "copies",
  pending: "appeals without a decision",
  open: "still open",
  settled: "settled",
  notSettled: "not settled",
  settledByPayer: "settled by the payer before that",
  replaced: "denied again for another reason",
  undated: "without a date",
  noMinutes: "without minutes",
  noDenialKnown: "appeals of no known denial",
  noAppealRights: "without appeal rights",
  noExpected: "without an expected amount",
  noLines: "without lines",
  noSubmissionDay: "without a day of submission",
  notAcknowledged: "not acknowledged",
  neverTouched: "never touched",
  notAppealed: "not appealed",
  notCorrected: "not corrected",
  tooYoung: "too young to tell",
  editsNotKnown: "edits not known",
  unknown: "unknown",
};

/** "reversals 3, forwarded only 2"; "" where nothing was left out. */
export function exclusionsText(kpi: Pick<KpiResult, "exclusions">): string {
  return kpi.exclusions
    .map(({ reason, count }) => `${EXCLUSIONS[reason] ?? reason} ${formatCount(count)}`)
    .join(", ");
}
