import { type CalendarDate, dayOfWeek, daysBetween, federalHolidays } from "../values/index.js";

/**
 * Business days after `from`, up to and with `to`; negative where `to` lies before `from`. Counted
 * by arithmetic, so that a deadline years away costs no more than one next week.
 *
 * @example
 * businessDaysBetween("2026-07-02", "2026-07-06", []); //=> 1 (3 July is observed, 4 and 5 a weekend)
 */
export function businessDaysBetween(
  from: CalendarDate,
  to: CalendarDate,
  closed: readonly CalendarDate[],
): number {
  if (to < from) {
    const back = businessDaysBetween(to, from, closed);
    return back === 0 ? 0 : -back;
  }
  const span = daysBetween(from, to);
  let count = Math.floor(span / 7) * 5;
  const weekday = dayOfWeek(from);
  for (let step = 1; step <= span % 7; step += 1) {
    const day = (weekday + step) % 7;
    if (day !== 0 && day !== 6) count += 1;
  }
  const inside = (day: CalendarDate) => from < day && day <= to;
  const yearOf = (day: CalendarDate) => Number(day.slice(0, 4));
  const first = yearOf(from);
  const last = yearOf(to);
  let off = 0;
  for (let year = first; year <= last; year += 1) {
    // Observed holidays never fall on a weekend. Those of the years between all count.
    const days = federalHolidays(year);
    off += year === first || year === last ? days.filter(inside).length : days.length;
  }
  for (const day of new Set(closed)) {
    const weekend = dayOfWeek(day) === 0 || dayOfWeek(day) === 6;
    if (inside(day) && !weekend && !federalHolidays(yearOf(day)).includes(day)) off += 1;
  }
  return count - off;
}
