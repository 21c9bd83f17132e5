import { type CalendarDate, isCalendarDate, UsageError } from "../values/index.js";

/**
 * The day given to `--as-of`.
 *
 * @throws UsageError when it is no real day.
 */
export function asOfDay(text: string): CalendarDate {
  if (isCalendarDate(text)) return text;
  throw new UsageError("--as-of: expected a real day written YYYY-MM-DD");
}
