import { addDays, type CalendarDate, calendarDate } from "./date.js";

/** 0 is Sunday, 6 is Saturday. Sakamoto's congruence: no Date, so no time zone. */
export function dayOfWeek(date: CalendarDate): number {
  let year = Number(date.slice(0, 4));
  const month = Number(date.slice(5, 7));
  if (month < 3) year -= 1;
  const shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1] ?? 0;
  const leaps = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return (year + leaps + shift + Number(date.slice(8))) % 7;
}

function day(year: number, month: number, dayOfMonth: number): CalendarDate {
  const pad = (n: number) => String(n).padStart(2, "0");
  return calendarDate(`${String(year).padStart(4, "0")}-${pad(month)}-${pad(dayOfMonth)}`);
}

function nthWeekday(year: number, month: number, weekday: number, nth: number): CalendarDate {
  const first = day(year, month, 1);
  return addDays(first, ((weekday - dayOfWeek(first) + 7) % 7) + (nth - 1) * 7);
}

/** Saturday holidays are observed on Friday, Sunday ones on Monday (5 USC 6103(b), EO 11582). */
function observed(date: CalendarDate): CalendarDate {
  const weekday = dayOfWeek(date);
  return weekday === 6 ? addDays(date, -1) : weekday === 0 ? addDays(date, 1) : date;
}

/**
 * The observed US federal holidays that fall in a calendar year (5 USC 6103), in order. New Year's
 * Day of the next year is among them when it is observed on 31 December.
 *
 * @example
 * federalHolidays(2027).at(-1); //=> "2027-12-31"
 */
export function federalHolidays(year: number): readonly CalendarDate[] {
  let days = known.get(year);
  if (days === undefined) {
    days = Object.freeze(holidaysOf(year));
    known.set(year, days);
  }
  return days;
}

// A deadline counted from a day centuries off asks for all the years between. The table changes no
// answer, only its cost; a calendar has no more than 9,999 years.
const known = new Map<number, readonly CalendarDate[]>();

function holidaysOf(year: number): CalendarDate[] {
  const lastOfMay = day(year, 5, 31);
  const lastOfYear = day(year, 12, 31);
  const memorial = addDays(lastOfMay, -((dayOfWeek(lastOfMay) + 6) % 7));
  const days = [
    observed(day(year, 1, 1)),
    nthWeekday(year, 1, 1, 3),
    nthWeekday(year, 2, 1, 3),
    memorial,
    // Juneteenth is a federal holiday since 2021 (Public Law 117-17).
    ...(year >= 2021 ? [observed(day(year, 6, 19))] : []),
    observed(day(year, 7, 4)),
    nthWeekday(year, 9, 1, 1),
    nthWeekday(year, 10, 1, 2),
    observed(day(year, 11, 11)),
    nthWeekday(year, 11, 4, 4),
    observed(day(year, 12, 25)),
    // A Friday: New Year's Day is a Saturday. Asked of this year, because none follows 9999.
    ...(dayOfWeek(lastOfYear) === 5 ? [lastOfYear] : []),
  ];
  const prefix = String(year).padStart(4, "0");
  return days.filter((date) => date.startsWith(prefix));
}

/**
 * Tells whether a day is a business day: Monday to Friday, no observed federal holiday, and not
 * among the caller's own closed days.
 *
 * @example
 * isBusinessDay(calendarDate("2026-07-03")); //=> false
 */
export function isBusinessDay(date: CalendarDate, closed: readonly CalendarDate[] = []): boolean {
  const weekday = dayOfWeek(date);
  if (weekday === 0 || weekday === 6 || closed.includes(date)) return false;
  return !federalHolidays(Number(date.slice(0, 4))).includes(date);
}

/**
 * The `count`th business day after `date` (before it, where negative); `date` itself is not counted.
 *
 * @example
 * addBusinessDays(calendarDate("2026-07-02"), 1); //=> "2026-07-06"
 */
export function addBusinessDays(
  date: CalendarDate,
  count: number,
  closed: readonly CalendarDate[] = [],
): CalendarDate {
  const step = count < 0 ? -1 : 1;
  let current = date;
  for (let left = Math.abs(count); left > 0; ) {
    current = addDays(current, step);
    if (isBusinessDay(current, closed)) left -= 1;
  }
  return current;
}
