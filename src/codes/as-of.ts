import { type CalendarDate, calendarDate } from "../values/index.js";
import type { DatedCodeEntry } from "./code-list.js";
import { type CodeLookups, codeListDates, currentCodes } from "./lookups.js";

/**
 * Tells whether a code was in force on a day: started on or before it and not stopped by it (the
 * stop date is the first day out of force). `undefined` where a date that would decide is unknown.
 *
 * @param listDate the day from which the entry's own `active` flag holds; see `codeListDates`
 * @throws UsageError when `date` is not a real day.
 * @example
 * inForceOn({ start: "2020-01-01", active: true }, "2019-12-31"); //=> false
 */
export function inForceOn(
  entry: Pick<DatedCodeEntry, "start" | "stop" | "active">,
  date: string,
  listDate?: string,
): boolean | undefined {
  const day = calendarDate(date);
  if (entry.stop !== undefined && day >= entry.stop) return false;
  if (entry.start !== undefined && day < entry.start) return false;
  const stopKnown = entry.active || entry.stop !== undefined;
  if (entry.start !== undefined && stopKnown) return true;
  return listDate !== undefined && day >= listDate ? entry.active : undefined;
}

/**
 * The lookups as of a day: each answers only for codes in force then, with `active: true`, so the
 * edge of a list moves with the date of service or of the remittance. Labels and rules are always
 * those of the newest list.
 *
 * A code whose start date is unknown keeps `start: undefined` and is answered for every day before
 * its stop: better a code too many than a valid one called unknown. `inForceOn` tells such a code
 * apart. The same holds for a retired code whose stop date is unknown, up to the date of its list.
 * Group codes and PLB reasons have no dates and are answered as they stand.
 *
 * @throws UsageError when `date` is not a real day written "YYYY-MM-DD".
 * @example
 * codesAsOf("2018-04-30").carc("15")?.active; //=> true
 * codesAsOf("2018-05-01").carc("15"); //=> undefined
 */
export function codesAsOf(date: string): CodeLookups {
  const day = calendarDate(date);
  const { carc, rarc, claimStatusCode, claimStatusCategory, ...undated } = currentCodes();
  return {
    ...undated,
    carc: inForce(carc, codeListDates.carc, day),
    rarc: inForce(rarc, codeListDates.rarc, day),
    claimStatusCode: inForce(claimStatusCode, codeListDates.claimStatusCode, day),
    claimStatusCategory: inForce(claimStatusCategory, codeListDates.claimStatusCategory, day),
  };
}

function inForce<Entry extends DatedCodeEntry>(
  lookup: (code: string) => Entry | undefined,
  listDate: string,
  day: CalendarDate,
): (code: string) => Entry | undefined {
  const since = new Map<string, Entry>();
  return (code) => {
    const entry = lookup(code);
    if (entry === undefined || inForceOn(entry, day, listDate) === false) return undefined;
    if (entry.active) return entry;
    const known = since.get(code);
    if (known !== undefined) return known;
    const then = Object.freeze({ ...entry, active: true });
    since.set(code, then);
    return then;
  };
}
