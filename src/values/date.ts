// One by one: the index of date-fns loads three hundred files.
import { addDays as addDaysToDate } from "date-fns/addDays";
import { addMonths as addMonthsToDate } from "date-fns/addMonths";
import { differenceInCalendarDays } from "date-fns/differenceInCalendarDays";
import type { Brand } from "./brand.js";
import { UsageError } from "./error.js";

/** A calendar day as "YYYY-MM-DD". It has no time zone and no time of day. */
export type CalendarDate = Brand<string, "CalendarDate">;

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Tells whether year, month (1 to 12) and day name a real day of the Gregorian calendar. */
export function isRealDay(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1 || year < 1) return false;
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day <= (LENGTHS[month - 1] ?? 0) + (leap ? 1 : 0);
}

/** Tells whether a text is a calendar day written "YYYY-MM-DD". */
export function isCalendarDate(text: string): text is CalendarDate {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match !== null && isRealDay(Number(match[1]), Number(match[2]), Number(match[3]));
}

/**
 * Checks a "YYYY-MM-DD" text.
 *
 * @throws UsageError when it is not a real calendar day.
 * @example
 * calendarDate("2026-02-28"); //=> "2026-02-28"
 */
export function calendarDate(text: string): CalendarDate {
  if (typeof text !== "string" || !isCalendarDate(text)) {
    throw new UsageError('calendarDate: expected a real calendar day written "YYYY-MM-DD"');
  }
  return text;
}

/**
 * Reads an X12 date, CCYYMMDD or (4010) YYMMDD. Answers `undefined` where it names no real day.
 * Two-digit years follow the usual window: 70 to 99 are 19xx, 00 to 69 are 20xx.
 *
 * @example
 * dateFromX12("20260131"); //=> "2026-01-31"
 */
export function dateFromX12(text: string): CalendarDate | undefined {
  const trimmed = text.trim();
  const full = /^\d{6}$/.test(trimmed) ? (trimmed < "70" ? "20" : "19") + trimmed : trimmed;
  if (!/^\d{8}$/.test(full)) return undefined;
  const date = `${full.slice(0, 4)}-${full.slice(4, 6)}-${full.slice(6)}`;
  return isCalendarDate(date) ? date : undefined;
}

/**
 * Writes a calendar day as X12 CCYYMMDD.
 *
 * @throws UsageError when it is no real day.
 * @example
 * dateToX12(calendarDate("2026-01-31")); //=> "20260131"
 */
export function dateToX12(date: CalendarDate): string {
  if (!isCalendarDate(date)) {
    throw new UsageError('dateToX12: expected a real calendar day written "YYYY-MM-DD"');
  }
  return date.replaceAll("-", "");
}

/**
 * A Date whose local parts are its UTC parts. date-fns reckons with local parts, and local calendars
 * have holes: Samoa had no 30 December 2011.
 */
class UtcDay extends Date {
  override getFullYear(): number {
    return this.getUTCFullYear();
  }
  override getMonth(): number {
    return this.getUTCMonth();
  }
  override getDate(): number {
    return this.getUTCDate();
  }
  override setFullYear(year: number, month = this.getUTCMonth(), day = this.getUTCDate()): number {
    return this.setUTCFullYear(year, month, day);
  }
  override setMonth(month: number, day = this.getUTCDate()): number {
    return this.setUTCMonth(month, day);
  }
  override setDate(day: number): number {
    return this.setUTCDate(day);
  }
  override setHours(hours: number, minutes = 0, seconds = 0, ms = 0): number {
    return this.setUTCHours(hours, minutes, seconds, ms);
  }
  override getTimezoneOffset(): number {
    return 0;
  }
}

const inUtc = { in: (value: Date | number | string) => new UtcDay(value) };

function toDay(date: CalendarDate): UtcDay {
  const day = new UtcDay(0);
  day.setUTCFullYear(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8)));
  return day;
}

function fromDay(date: Date): CalendarDate {
  const year = String(date.getUTCFullYear()).padStart(4, "0");
  const month = String(date.getUTCMonth() + 1).padStart(2, "0");
  return `${year}-${month}-${String(date.getUTCDate()).padStart(2, "0")}` as CalendarDate;
}

/**
 * The day `days` after (or, negative, before) a date.
 *
 * @example
 * addDays(calendarDate("2026-01-15"), 125); //=> "2026-05-20"
 */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return fromDay(addDaysToDate(toDay(date), days, inUtc));
}

/**
 * The same day of the month `months` later, clamped to the end of a shorter month.
 *
 * @example
 * addMonths(calendarDate("2024-02-29"), 12); //=> "2025-02-28"
 */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  return fromDay(addMonthsToDate(toDay(date), months, inUtc));
}

/**
 * Whole calendar days from `from` to `to`; negative when `to` is earlier.
 *
 * @example
 * daysBetween(calendarDate("2026-01-01"), calendarDate("2026-01-31")); //=> 30
 */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return differenceInCalendarDays(toDay(to), toDay(from), inUtc);
}
