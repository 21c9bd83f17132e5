import { addMonths, type CalendarDate, isCalendarDate, UsageError } from "../values/index.js";

/** A calendar month, "YYYY-MM". */
export type Month = string;

/**
 * The month of a day.
 *
 * @example
 * monthOf("2026-03-15"); //=> "2026-03"
 */
export function monthOf(date: CalendarDate): Month {
  return date.slice(0, 7);
}

/**
 * The month some months later, or earlier where negative.
 *
 * @throws UsageError when it is no month written YYYY-MM.
 * @example
 * monthAfter("2026-01", -1); //=> "2025-12"
 */
export function monthAfter(month: Month, months = 1): Month {
  return monthOf(addMonths(firstDayOf(month), months));
}

/** @throws UsageError when it is no month written YYYY-MM. */
export function firstDayOf(month: Month): CalendarDate {
  const day = `${month}-01`;
  if (!/^\d{4}-\d{2}$/.test(month) || !isCalendarDate(day)) {
    throw new UsageError("expected a month written YYYY-MM");
  }
  return day;
}

/** Every month from one to another, both included; none where the first is later. */
export function monthsBetween(from: Month, to: Month): readonly Month[] {
  const months: Month[] = [];
  for (let month = from; month <= to; month = monthAfter(month)) months.push(month);
  return months;
}
