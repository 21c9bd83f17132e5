import { type CalendarDate, isCalendarDate, UsageError } from "../values/index.js";

/** A day further off is a slip, and next to the ends of the calendar nothing can be counted. */
const FIRST = "1900-01-01";
const LAST = "2199-12-31";

/**
 * The day given to `--as-of`.
 *
 * @throws UsageError when it is no real day, or centuries off.
 */
export function asOfDay(text: string): CalendarDate {
  if (isCalendarDate(text) && text >= FIRST && text <= LAST) return text;
  throw new UsageError("--as-of: expected a real day from 1900 to 2199, written YYYY-MM-DD");
}
