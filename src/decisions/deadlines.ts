import type { Category } from "../denials/index.js";
import {
  addBusinessDays,
  addDays,
  addMonths,
  type CalendarDate,
  daysBetween,
  isBusinessDay,
} from "../values/index.js";
import type { Anchors } from "./anchors.js";
import { businessDaysBetween } from "./business-days.js";
import { holdsOn } from "./effective.js";
import type { Deadline, DeadlineConflict, PayerKind } from "./model.js";
import {
  bookOf,
  type CountedDays,
  type Days,
  type KeptRow,
  type PayerBook,
  payerIn,
} from "./payer-book.js";
import type { ClockedStep, Policy } from "./policy-schema.js";

export type Row = Policy["deadlines"][number];
type Length = Pick<Row, "days" | "months" | "businessDays">;

/** What a row may ask for, beside the payer and the days. */
export interface RowTerms {
  /** Of an appeal or reconsideration; 1 where left out. */
  readonly level?: number | undefined;
  readonly category?: Category | (string & {}) | undefined;
  readonly network?: "in" | "out" | undefined;
  readonly goodCause?: boolean | undefined;
}

/** Whose deadline is asked for, counted from what, seen from which day. */
export interface DeadlineQuestion extends RowTerms {
  readonly payerId: string;
  readonly payerKind: PayerKind;
  readonly anchors: Anchors;
  readonly asOf: CalendarDate;
}

const NO_ROW: Deadline = Object.freeze({
  status: "unknown",
  note: "No deadline row fits this payer and step; look in the contract or the payer's manual.",
});
const NO_ANCHOR: Deadline = Object.freeze({
  status: "unknown",
  note: "The date that this deadline counts from is not known.",
});

/**
 * The last day for a step under a policy. The row is the payer's own, else its playbook's, else its
 * kind's, else one for any payer; among equals the later in the list. A row counts where the anchor
 * day lies in its `effectiveFrom` to `effectiveTo`.
 *
 * @example
 * deadlineFor("appeal", question, defaultPolicy()).date; //=> "2026-05-20" for 2026-01-15, Medicare
 */
export function deadlineFor(
  step: ClockedStep,
  question: DeadlineQuestion,
  policy: Policy,
): Deadline {
  const { payerId, payerKind, anchors, asOf } = question;
  const playbook = payerIn(policy, payerId, asOf)?.playbook;
  const book = bookOf(policy, payerId, payerKind, playbook);
  return deadlineIn(book, step, question, anchors, asOf, policy);
}

/** `deadlineFor` with the payer's rows at hand. */
export function deadlineIn(
  book: PayerBook,
  step: ClockedStep,
  terms: RowTerms,
  anchors: Anchors,
  asOf: CalendarDate,
  policy: Policy,
): Deadline {
  const found = rowIn(book, step, terms, anchors);
  if (found === "noRow") return NO_ROW;
  if (found === "noAnchor") return NO_ANCHOR;
  return deadlineSeenFrom(asOf, found.row, countedDays(found, anchors, policy), policy);
}

/**
 * Whether the time for a step is over: most deadlines are only asked this. Where sources disagree it is
 * over when the last of their days is, because a denial that is closed in doubt is money given away; the
 * deadline itself is the stricter day.
 */
export function statusIn(
  book: PayerBook,
  step: ClockedStep,
  terms: RowTerms,
  anchors: Anchors,
  asOf: CalendarDate,
  policy: Policy,
): Deadline["status"] {
  const found = rowIn(book, step, terms, anchors);
  if (typeof found === "string") return "unknown";
  return asOf > countedDays(found, anchors, policy).days.latest ? "passed" : "known";
}

/** Days like 9999-12-31 mean that none is known; what is counted from them has no four-digit year. */
const LAST_COUNTED = "9899-12-31";

/** The row that times a step, or why there is none. */
export function rowIn(
  book: PayerBook,
  step: ClockedStep,
  terms: RowTerms,
  anchors: Anchors,
): KeptRow | "noRow" | "noAnchor" {
  const rows = book.rows.get(step);
  if (rows === undefined) return "noRow";
  const { level = 1 } = terms;
  let anchorIsMissing = false;
  for (let at = 0; at < rows.length; at += 1) {
    const found = rows[at]!;
    const { row } = found;
    if (row.level !== level || !fits(row, terms)) continue;
    const anchor = anchors[row.anchor] ?? fallbackAnchor(row, anchors);
    if (anchor === undefined || anchor > LAST_COUNTED) anchorIsMissing = true;
    else if (holdsOn(row, anchor)) return found;
  }
  return anchorIsMissing ? "noAnchor" : "noRow";
}

function fits(row: Row, terms: RowTerms): boolean {
  if (row.network !== undefined && row.network !== terms.network) return false;
  if (row.needsGoodCause === true && terms.goodCause !== true) return false;
  return (
    row.categories === undefined ||
    (terms.category !== undefined && row.categories.includes(terms.category as Category))
  );
}

/** A notice without a date of its own is the remittance. */
function fallbackAnchor(row: Row, anchors: Anchors): CalendarDate | undefined {
  return row.anchor === "noticeDate" ? anchors.remitDate : undefined;
}

// Days are slow to count, and thousands of denials share a row and a day that it counts from.
const MOST_DAYS_KEPT = 10_000;
const MOST_VIEWS_KEPT = 16;

/** The days of a row for one day that it counts from; counted once. */
function countedDays({ row, kept }: KeptRow, anchors: Anchors, policy: Policy): CountedDays {
  const anchor = (anchors[row.anchor] ?? fallbackAnchor(row, anchors))!;
  // The presumption of receipt gives way to the day on which it can be shown to have arrived.
  const received = row.receiptPresumptionDays > 0 ? anchors.receiptDate : undefined;
  if (received === undefined && anchor === kept.lastAnchor) return kept.lastDays!;
  const key = received === undefined ? anchor : `${anchor} ${received}`;
  let counted = kept.days.get(key);
  if (counted === undefined) {
    if (kept.days.size >= MOST_DAYS_KEPT) kept.days.clear();
    counted = { days: daysOf(row, anchor, received, policy), views: new Map() };
    kept.days.set(key, counted);
  }
  if (received === undefined) {
    kept.lastAnchor = anchor;
    kept.lastDays = counted;
  }
  return counted;
}

function deadlineSeenFrom(
  asOf: CalendarDate,
  row: Row,
  counted: CountedDays,
  policy: Policy,
): Deadline {
  const { days, views } = counted;
  let deadline = views.get(asOf);
  if (deadline === undefined) {
    if (views.size >= MOST_VIEWS_KEPT) views.clear();
    const { date, targetDate, source, conflicts } = days;
    deadline = Object.freeze<Deadline>({
      status: asOf > date ? "passed" : "known",
      date,
      targetDate,
      daysLeft: daysBetween(asOf, date),
      businessDaysLeft: businessDaysBetween(asOf, date, policy.closedDays as CalendarDate[]),
      filedWhen: row.filedWhen,
      rowId: row.id,
      source,
      confidence: row.confidence,
      conflicts,
      note: row.note,
    });
    views.set(asOf, deadline);
  }
  return deadline;
}

function daysOf(
  row: Row,
  anchor: CalendarDate,
  received: CalendarDate | undefined,
  policy: Policy,
): Days {
  const closed = policy.closedDays as readonly CalendarDate[];
  const start = received ?? addDays(anchor, row.receiptPresumptionDays);
  let date = lastDay(row, row, start, closed);
  let source = row.source;
  let latest = date;
  let conflicts: DeadlineConflict[] | undefined;
  if (row.conflicts !== undefined) {
    const readings = row.conflicts.map((other) => ({
      date: lastDay(row, other, start, closed),
      source: other.source,
    }));
    // The stricter reading of an open conflict costs nothing; of a settled one it is only told.
    const counts = row.conflictsAre !== "settled" || policy.alwaysStricter;
    const own = date;
    // The row's own source says another day where a stricter reading is used.
    for (const other of counts ? readings : []) {
      if (other.date < date) ({ date, source } = other);
      if (other.date > latest) latest = other.date;
    }
    conflicts = readings.map((other) => ({ ...other, used: counts && other.date === date }));
    if (date !== own) conflicts.unshift({ date: own, source: row.source, used: false });
  }
  date = extended(row, date, policy);
  // The day after, minus one business day, is `date` itself where that is a business day.
  const margin = policy.safetyMarginBusinessDays + 1;
  return {
    date,
    targetDate: addBusinessDays(addDays(date, 1), -margin, closed),
    latest: extended(row, latest, policy),
    source,
    conflicts: conflicts && Object.freeze(conflicts),
  };
}

/** A last day, moved by the policy's extensions of its row. */
function extended(row: Row, lastDay: CalendarDate, policy: Policy): CalendarDate {
  let date = lastDay;
  for (const extension of policy.extensions) {
    if (extension.rowId !== row.id || date < extension.dueFrom || date > extension.dueTo) continue;
    // By the day it moves, never by the day of asking: a window that closed does not open again.
    if (!holdsOn(extension, date)) continue;
    date =
      extension.until === undefined
        ? addDays(date, extension.days ?? 0)
        : (extension.until as CalendarDate);
  }
  return date;
}

/**
 * The last day of a length counted from a start by a row's way of counting. Months clamp to the end
 * of a shorter month; business days skip weekends, federal holidays and the caller's closed days.
 */
function lastDay(
  row: Row,
  length: Length,
  start: CalendarDate,
  closed: readonly CalendarDate[],
): CalendarDate {
  let date: CalendarDate;
  if (length.businessDays !== undefined) {
    const { businessDays } = length;
    const firstCounts =
      row.countFirstDay === true && isBusinessDay(start, closed) && businessDays > 0;
    date = addBusinessDays(start, businessDays - (firstCounts ? 1 : 0), closed);
  } else {
    date =
      length.months === undefined
        ? addDays(start, length.days ?? 0)
        : addMonths(start, length.months);
  }
  return row.weekendRoll === "forward" && !isBusinessDay(date, closed)
    ? addBusinessDays(date, 1, closed)
    : date;
}
