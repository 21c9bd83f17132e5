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
import { bookOf, type KeptRow, type PayerBook, payerIn } from "./payer-book.js";
import type { ClockedStep, Policy } from "./policy-schema.js";

export type Row = Policy["deadlines"][number];
type Length = Pick<Row, "days" | "months" | "businessDays">;

/** Whose deadline is asked for, counted from what, seen from which day. */
export interface DeadlineQuestion {
  readonly payerId: string;
  readonly payerKind: PayerKind;
  readonly anchors: Anchors;
  readonly asOf: CalendarDate;
  /** Of an appeal or reconsideration; 1 where left out. */
  readonly level?: number | undefined;
  readonly category?: Category | (string & {}) | undefined;
  readonly network?: "in" | "out" | undefined;
  readonly goodCause?: boolean | undefined;
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
  const { payerId, payerKind, asOf } = question;
  const playbook = payerIn(policy, payerId, asOf)?.playbook;
  return deadlineIn(bookOf(policy, payerId, payerKind, playbook), step, question, policy);
}

/** `deadlineFor` with the payer's rows at hand. */
export function deadlineIn(
  book: PayerBook,
  step: ClockedStep,
  question: DeadlineQuestion,
  policy: Policy,
): Deadline {
  const found = rowIn(book, step, question);
  if (found === "noRow") return NO_ROW;
  if (found === "noAnchor") return NO_ANCHOR;
  return countedDeadline(found, question, policy);
}

/** The row that times a step, or why there is none. */
export function rowIn(
  book: PayerBook,
  step: ClockedStep,
  question: DeadlineQuestion,
): KeptRow | "noRow" | "noAnchor" {
  const rows = book.rows.get(step);
  if (rows === undefined) return "noRow";
  const { level = 1, anchors } = question;
  let anchorIsMissing = false;
  for (let at = 0; at < rows.length; at += 1) {
    const found = rows[at]!;
    const { row } = found;
    if (row.level !== level || !fits(row, question)) continue;
    const anchor = anchors[row.anchor] ?? fallbackAnchor(row, anchors);
    if (anchor === undefined) anchorIsMissing = true;
    else if (holdsOn(row, anchor)) return found;
  }
  return anchorIsMissing ? "noAnchor" : "noRow";
}

function fits(row: Row, question: DeadlineQuestion): boolean {
  if (row.network !== undefined && row.network !== question.network) return false;
  if (row.needsGoodCause === true && question.goodCause !== true) return false;
  return (
    row.categories === undefined ||
    (question.category !== undefined && row.categories.includes(question.category as Category))
  );
}

/** A notice without a date of its own is the remittance. */
function fallbackAnchor(row: Row, anchors: Anchors): CalendarDate | undefined {
  return row.anchor === "noticeDate" ? anchors.remitDate : undefined;
}

interface Days {
  readonly date: CalendarDate;
  readonly targetDate: CalendarDate;
  readonly conflicts: readonly DeadlineConflict[] | undefined;
}

// Business days are slow to count, and thousands of denials share a row and a remittance date.
const MOST_KEPT = 10_000;

function countedDeadline(
  { row, kept }: KeptRow,
  question: DeadlineQuestion,
  policy: Policy,
): Deadline {
  const { anchors, asOf } = question;
  const anchor = (anchors[row.anchor] ?? fallbackAnchor(row, anchors))!;
  // The presumption of receipt gives way to the day on which it can be shown to have arrived.
  const received = row.receiptPresumptionDays > 0 ? anchors.receiptDate : undefined;
  if (received === undefined && anchor === kept.lastAnchor && asOf === kept.lastAsOf) {
    return kept.lastDeadline!;
  }
  const key = received === undefined ? anchor : `${anchor} ${received}`;
  const deadline = once(kept.deadlines, key + asOf, () => {
    const days = once(kept.days as Map<string, Days>, key, () =>
      daysOf(row, anchor, received, policy),
    );
    const { date, targetDate, conflicts } = days;
    return Object.freeze<Deadline>({
      status: asOf > date ? "passed" : "known",
      date,
      targetDate,
      daysLeft: daysBetween(asOf, date),
      businessDaysLeft: businessDaysBetween(asOf, date, policy.closedDays as CalendarDate[]),
      filedWhen: row.filedWhen,
      rowId: row.id,
      source: row.source,
      confidence: row.confidence,
      conflicts,
      note: row.note,
    });
  });
  if (received === undefined) {
    kept.lastAnchor = anchor;
    kept.lastAsOf = asOf;
    kept.lastDeadline = deadline;
  }
  return deadline;
}

/** `get` of a map, made where it is missing. A map that grows too large starts anew. */
function once<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  let value = map.get(key);
  if (value === undefined) {
    if (map.size >= MOST_KEPT) map.clear();
    map.set(key, (value = make()));
  }
  return value;
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
  let conflicts: DeadlineConflict[] | undefined;
  if (row.conflicts !== undefined) {
    const readings = row.conflicts.map((other) => ({
      date: lastDay(row, other, start, closed),
      source: other.source,
    }));
    // The stricter reading of an open conflict costs nothing; of a settled one it is only told.
    const counts = row.conflictsAre !== "settled" || policy.alwaysStricter;
    const own = date;
    if (counts) for (const other of readings) if (other.date < date) date = other.date;
    conflicts = readings.map((other) => ({ ...other, used: counts && other.date === date }));
    if (date !== own) conflicts.unshift({ date: own, source: row.source, used: false });
  }
  for (const extension of policy.extensions) {
    if (extension.rowId !== row.id || date < extension.dueFrom || date > extension.dueTo) continue;
    // By the day it moves, never by the day of asking: a window that closed does not open again.
    if (!holdsOn(extension, date)) continue;
    date =
      extension.until === undefined
        ? addDays(date, extension.days ?? 0)
        : (extension.until as CalendarDate);
  }
  // The day after, minus one business day, is `date` itself where that is a business day.
  const margin = policy.safetyMarginBusinessDays + 1;
  return {
    date,
    targetDate: addBusinessDays(addDays(date, 1), -margin, closed),
    conflicts: conflicts && Object.freeze(conflicts),
  };
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
