import { type CalendarDate, isRealDay } from "../values/index.js";

const ZERO = 48;
const SPACE = 32;
const SLOTS = 2048;

// Dates already made: files hold few days. Shared by all readers; a table changes no answer, only its
// cost. The keys are the eight digits of a date as two numbers: an empty slot has the key of eight bytes
// of zero, which are no date. The days of a year lie beside each other, so that those of a file are few
// lines of the processor's cache.
const keys = new Int32Array(SLOTS * 2);
const dates: (CalendarDate | undefined)[] = Array.from({ length: SLOTS }, () => undefined);

/**
 * The day in `bytes` from `from` to `to`: CCYYMMDD, or YYMMDD of 4010. `undefined` where it is none.
 * `view` is on the same bytes.
 */
export function dateOfBytes(
  bytes: Uint8Array,
  view: DataView,
  from: number,
  to: number,
): CalendarDate | undefined {
  if (to - from !== 8) return readDate(bytes, from, to);
  const year = view.getInt32(from, true);
  const day = view.getInt32(from + 4, true);
  // The year modulo 4, the month, the day: of other bytes than digits some slot, never a match.
  const month = ((day >>> 8) & 15) + (day & 1) * 10;
  const dayOfMonth = ((day >>> 24) & 15) + ((day >>> 16) & 3) * 10;
  const slot = (((year >>> 24) << 9) | (month << 5) | dayOfMonth) & (SLOTS - 1);
  if (keys[2 * slot] === year && keys[2 * slot + 1] === day) return dates[slot];
  const made = readDate(bytes, from, to);
  if (made !== undefined) {
    keys[2 * slot] = year;
    keys[2 * slot + 1] = day;
    dates[slot] = made;
  }
  return made;
}

/** A date not read before, with spaces around it perhaps. */
function readDate(bytes: Uint8Array, begin: number, end: number): CalendarDate | undefined {
  let from = begin;
  let to = end;
  while (from < to && bytes[from] === SPACE) from += 1;
  while (to > from && bytes[to - 1] === SPACE) to -= 1;
  if (to - from !== 8 && to - from !== 6) return undefined;
  let value = 0;
  for (let i = from; i < to; i += 1) {
    const digit = bytes[i]! - ZERO;
    if (digit < 0 || digit > 9) return undefined;
    value = value * 10 + digit;
  }
  // Two-digit years (4010): 70 to 99 are 19xx, 00 to 69 are 20xx.
  if (to - from === 6) value += value < 700000 ? 20000000 : 19000000;
  const year = Math.floor(value / 10000);
  const month = Math.floor(value / 100) % 100;
  const day = value % 100;
  if (!isRealDay(year, month, day)) return undefined;
  return `${String(year).padStart(4, "0")}-${pad2(month)}-${pad2(day)}` as CalendarDate;
}

function pad2(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
