import { addDays, addMonths, type CalendarDate, dayOfWeek } from "../values/index.js";

/** A calendar month, or a week from Monday to Sunday. */
export type PeriodUnit = "month" | "week";

/**
 * The first day of the period a day lies in.
 *
 * @example
 * periodOf("2026-03-12", "month"); //=> "2026-03-01"
 */
export function periodOf(date: CalendarDate, unit: PeriodUnit): CalendarDate {
  if (unit === "month") return `${date.slice(0, 7)}-01`;
  return addDays(date, -((dayOfWeek(date) + 6) % 7));
}

/** The first day of the period `count` periods later (earlier, where negative). */
export function periodAfter(period: CalendarDate, count: number, unit: PeriodUnit): CalendarDate {
  return unit === "month" ? addMonths(period, count) : addDays(period, count * 7);
}

/** The last `count` periods up to and including the one a day lies in, oldest first. */
export function lastPeriods(
  asOf: CalendarDate,
  count: number,
  unit: PeriodUnit,
): readonly CalendarDate[] {
  const last = periodOf(asOf, unit);
  return Array.from({ length: count }, (_, at) => periodAfter(last, at - count + 1, unit));
}

/** All periods from the first to the last of two, both included. */
export function periodsBetween(
  first: CalendarDate,
  last: CalendarDate,
  unit: PeriodUnit,
): readonly CalendarDate[] {
  const periods: CalendarDate[] = [];
  for (let period = first; period <= last; period = periodAfter(period, 1, unit)) {
    periods.push(period);
  }
  return periods;
}
