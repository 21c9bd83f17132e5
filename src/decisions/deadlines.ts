import type { Claim, Remittance, ServiceLine } from "../835/index.js";
import {
  addBusinessDays,
  addDays,
  addMonths,
  type CalendarDate,
  daysBetween,
  isBusinessDay,
} from "../values/index.js";
import type { Action, Deadline, PayerKind } from "./model.js";
import type { Policy } from "./policy.js";

type Row = Policy["deadlines"][number];
type Anchor = Row["anchor"];

/** The days that deadlines count from, as far as an 835 has them. */
export type Anchors = { readonly [Name in Anchor]: CalendarDate | undefined };

/** Whose deadline is asked for, counted from what, seen from which day. */
export interface DeadlineQuestion {
  readonly payerId: string;
  readonly payerKind: PayerKind;
  readonly anchors: Anchors;
  readonly asOf: CalendarDate;
}

/**
 * The days an 835 gives to count from. The remittance date is the earlier of the payment's date
 * (BPR16) and the production date (DTM*405), because a deadline counted too early costs nothing.
 * The service date is the earliest of the line's (DTM*472, 150), else of the claim's (DTM*232).
 *
 * @example
 * anchorsOf(remittance, claim, claim.services[0]).remitDate; //=> "2026-01-15"
 */
export function anchorsOf(
  remittance: Remittance,
  claim: Claim,
  line: ServiceLine | undefined,
): Anchors {
  let remitDate = remittance.payment?.date;
  for (const entry of remittance.dates) {
    if (entry.qualifier === "405") remitDate = earlier(remitDate, entry.date);
  }
  let serviceDate: CalendarDate | undefined;
  for (const { dates } of line === undefined ? claim.services : [line]) {
    for (const entry of dates) {
      if (entry.qualifier === "472" || entry.qualifier === "150") {
        serviceDate = earlier(serviceDate, entry.date);
      }
    }
  }
  serviceDate ??= claim.dates.find((entry) => entry.qualifier === "232")?.date;
  return { remitDate, serviceDate };
}

function earlier(a: CalendarDate | undefined, b: CalendarDate): CalendarDate {
  return a === undefined || b < a ? b : a;
}

const NO_ROW: Deadline = Object.freeze({
  status: "unknown",
  note: "No deadline row fits this payer and step; look in the contract or the payer's manual.",
});
const NO_ANCHOR: Deadline = Object.freeze({
  status: "unknown",
  note: "The file does not hold the date that this deadline counts from.",
});

/**
 * The last day for an action under a policy. The row is the payer's own, else its kind's, else one
 * for any payer; among equals the later in the list. A row that starts after the anchor day does
 * not count.
 *
 * @example
 * deadlineFor("appeal", question, defaultPolicy()).date; //=> "2026-05-20" for 2026-01-15, Medicare
 */
export function deadlineFor(action: Action, question: DeadlineQuestion, policy: Policy): Deadline {
  let best: Row | undefined;
  let bestRank = 1;
  let anchorIsMissing = false;
  for (const row of policy.deadlines) {
    if (row.action !== action) continue;
    const rank = rankOf(row, question);
    if (rank < bestRank) continue;
    const anchor = question.anchors[row.anchor];
    if (anchor === undefined) anchorIsMissing = true;
    else if (row.effectiveFrom === undefined || row.effectiveFrom <= anchor) {
      best = row;
      bestRank = rank;
    }
  }
  const anchor = best && question.anchors[best.anchor];
  if (best === undefined || anchor === undefined) return anchorIsMissing ? NO_ANCHOR : NO_ROW;
  return countedDeadline(best, anchor, question.asOf, policy);
}

function rankOf(row: Row, question: DeadlineQuestion): 0 | 1 | 2 | 3 {
  if (row.payerId !== undefined) return row.payerId === question.payerId ? 3 : 0;
  if (row.payerKind === "any") return 1;
  return row.payerKind === question.payerKind ? 2 : 0;
}

/** What is kept of a policy: last days by row and anchor, and deadlines by row, anchor and asOf. */
interface Kept {
  readonly days: Map<string, { readonly date: CalendarDate; readonly targetDate: CalendarDate }>;
  readonly deadlines: Map<string, Deadline>;
}

// Business days are slow to count, and thousands of denials share a row and a remittance date.
const keptOf = new WeakMap<Policy, Kept>();
const MOST_KEPT = 10_000;

function countedDeadline(
  row: Row,
  anchor: CalendarDate,
  asOf: CalendarDate,
  policy: Policy,
): Deadline {
  let kept = keptOf.get(policy);
  if (kept === undefined) keptOf.set(policy, (kept = { days: new Map(), deadlines: new Map() }));
  return once(kept.deadlines, `${anchor} ${asOf} ${row.id}`, () => {
    const days = once(kept.days, `${anchor} ${row.id}`, () => {
      const date = lastDay(row, anchor);
      // The day after, minus one business day, is `date` itself where that is a business day.
      const margin = policy.safetyMarginBusinessDays + 1;
      return { date, targetDate: addBusinessDays(addDays(date, 1), -margin) };
    });
    return Object.freeze<Deadline>({
      status: asOf > days.date ? "passed" : "known",
      ...days,
      daysLeft: daysBetween(asOf, days.date),
      filedWhen: row.filedWhen,
      rowId: row.id,
      source: row.source,
      note: row.note,
    });
  });
}

function once<T>(kept: Map<string, T>, key: string, make: () => T): T {
  let value = kept.get(key);
  if (value === undefined) {
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(key, (value = make()));
  }
  return value;
}

function lastDay(row: Row, anchor: CalendarDate): CalendarDate {
  const start = addDays(anchor, row.receiptPresumptionDays);
  let date: CalendarDate;
  if (row.businessDays !== undefined) {
    const firstCounts = row.countFirstDay === true && isBusinessDay(start) && row.businessDays > 0;
    date = addBusinessDays(start, row.businessDays - (firstCounts ? 1 : 0));
  } else {
    date = row.months === undefined ? addDays(start, row.days ?? 0) : addMonths(start, row.months);
  }
  return row.weekendRoll === "forward" && !isBusinessDay(date) ? addBusinessDays(date, 1) : date;
}
