import { type CalendarDate, calendarDate, UsageError } from "../values/index.js";

/** First and last day of a period, both included. */
export interface Period {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** Whether a day lies in a period. */
export function isIn({ from, to }: Period, date: CalendarDate | undefined): boolean {
  return date !== undefined && from <= date && date <= to;
}

/**
 * Checks two periods that are compared.
 *
 * @throws UsageError when one ends before it begins, or they overlap.
 */
export function checkPeriods(before: Period, after: Period): void {
  for (const { from, to } of [before, after]) {
    if (calendarDate(from) > calendarDate(to)) {
      throw new UsageError("expected a period that ends after it begins");
    }
  }
  if (before.from <= after.to && after.from <= before.to) {
    throw new UsageError("expected periods that do not overlap");
  }
}
