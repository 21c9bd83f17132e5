import type { Cents } from "../values/index.js";

const ZERO = 48;
const MINUS = 45;
const PLUS = 43;
const POINT = 46;
const SPACE = 32;

/** Four zeros; a digit's byte and 48 exclusively or'ed give the digit. */
const ZEROS = 0x30303030;
const POINT_XOR = POINT ^ ZERO;
/** By an amount's length, which of the eight bytes up to its end belong to it: the first four, the last. */
const HIGH_MASKS = Int32Array.of(0, 0, 0, 0, 0, -0x1000000, -0x10000, -0x100, -1);
const LOW_MASKS = Int32Array.of(0, -0x1000000, -0x10000, -0x100, -1, -1, -1, -1, -1);

/** Whether one of four bytes is above 9. */
function notDigits(four: number): boolean {
  return ((four | (four + 0x76767676)) & 0x80808080) !== 0;
}

/** Four digits, the first in the lowest byte, as a number. */
function fourDigits(four: number): number {
  const pairs = Math.imul(four, 10) + (four >>> 8);
  return (pairs & 0xff) * 100 + ((pairs >>> 16) & 0xff);
}

/**
 * The amount in `bytes` from `begin` to `end`, in cents. `undefined` where it is none: no decimal, a
 * fraction of a cent, or beyond a safe integer. `view` is on the same bytes.
 *
 * Amounts are mostly written without a sign, in at most eight characters, with cents or none. The
 * eight bytes up to the end are taken as two numbers, four digits in each: a loop over digits, of which
 * every amount has another number, costs more than all of this.
 */
export function centsOfBytes(
  bytes: Uint8Array,
  view: DataView,
  begin: number,
  end: number,
): Cents | undefined {
  const length = end - begin;
  if (length > 8 || length < 1 || end < 8) return anyCentsOfBytes(bytes, begin, end);
  // What stands before the amount counts as zeros.
  const high = (view.getInt32(end - 8, true) ^ ZEROS) & HIGH_MASKS[length]!;
  const low = (view.getInt32(end - 4, true) ^ ZEROS) & LOW_MASKS[length]!;
  const last = low >>> 24;
  if (((low >>> 8) & 0xff) === POINT_XOR) {
    if (notDigits(high) || notDigits(low & ~0xff00)) return anyCentsOfBytes(bytes, begin, end);
    const cents = ((low >>> 16) & 0xff) * 10 + last;
    return (fourDigits(high) * 1000 + (low & 0xff) * 100 + cents) as Cents;
  }
  if (((low >>> 16) & 0xff) === POINT_XOR) {
    if (notDigits(high) || notDigits(low & ~0xff0000)) return anyCentsOfBytes(bytes, begin, end);
    const tenths = ((low >>> 8) & 0xff) * 10 + last;
    return ((fourDigits(high) * 1000 + (low & 0xff) * 100 + tenths) * 10) as Cents;
  }
  if (notDigits(high) || notDigits(low)) return anyCentsOfBytes(bytes, begin, end);
  return ((fourDigits(high) * 10_000 + fourDigits(low)) * 100) as Cents;
}

/** Amounts written in any way that X12 allows, and with spaces around them. */
function anyCentsOfBytes(bytes: Uint8Array, begin: number, end: number): Cents | undefined {
  let from = begin;
  let to = end;
  while (from < to && bytes[from] === SPACE) from += 1;
  while (to > from && bytes[to - 1] === SPACE) to -= 1;
  let negative = false;
  if (from < to && (bytes[from] === MINUS || bytes[from] === PLUS)) {
    negative = bytes[from] === MINUS;
    from += 1;
  }
  let value = 0;
  let digits = 0;
  let i = from;
  for (; i < to; i += 1) {
    const digit = bytes[i]! - ZERO;
    if (digit < 0 || digit > 9) break;
    value = value * 10 + digit;
    digits += 1;
  }
  let fraction = 0;
  if (i < to) {
    if (bytes[i] !== POINT) return undefined;
    for (i += 1; i < to; i += 1) {
      const digit = bytes[i]! - ZERO;
      if (digit < 0 || digit > 9) return undefined;
      if (fraction < 2) value = value * 10 + digit;
      else if (digit !== 0) return undefined;
      fraction += 1;
      digits += 1;
    }
  }
  if (digits === 0) return undefined;
  if (fraction === 0) value *= 100;
  else if (fraction === 1) value *= 10;
  if (value > Number.MAX_SAFE_INTEGER) return undefined;
  return (negative && value !== 0 ? -value : value) as Cents;
}
