import type { Cents } from "../values/index.js";

const ZERO = 48;
const MINUS = 45;
const PLUS = 43;
const POINT = 46;
const SPACE = 32;

/** Two numbers of two digits, in the first and third byte. */
const PAIRS = 0x00ff00ff;
/** Four zeros; a digit's byte and 48 exclusively or'ed give the digit. */
const ZEROS = 0x30303030;
const POINT_XOR = POINT ^ ZERO;
/** By an amount's length, which of the eight bytes up to its end belong to it: the first four, the last. */
const HIGH_MASKS = Int32Array.of(0, 0, 0, 0, 0, -0x1000000, -0x10000, -0x100, -1);
const LOW_MASKS = Int32Array.of(0, -0x1000000, -0x10000, -0x100, -1, -1, -1, -1, -1);

// How the last four bytes are read, by where the point stands: before two digits, before one, or nowhere
// among them. The digits behind it stay, those before it move up by one byte and take its place.
const STAY = Int32Array.of(-0x10000, -0x1000000, -1);
const MOVE = Int32Array.of(0xff, 0xffff, 0);
/** By how much the first four digits outweigh the last ones. */
const WEIGHT = Int32Array.of(1000, 1000, 10_000);
/** What the last digit is worth, in cents. */
const UNIT = Int32Array.of(1, 10, 100);
/** First four digits of an amount without cents from which on cents need more than 31 bits. */
const TOO_MANY = 2000;

/**
 * The amount in `bytes` from `begin` to `end`, in cents. `undefined` where it is none: no decimal, a
 * fraction of a cent, or beyond a safe integer. `view` is on the same bytes.
 *
 * Amounts are mostly written without a sign, in at most eight characters, with cents or none. The
 * eight bytes up to the end are taken as two numbers, four digits in each, and where the point stands
 * chooses among constants: a loop over digits, or a branch on the point, of which every amount has
 * another, costs more than all of this. Written out, because calls cost as much as what they do.
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
  // 1 where the byte is the point: only 0 less 1 has its upper bits set.
  const beforeTwo = ((((low >>> 8) & 0xff) ^ POINT_XOR) - 1) >>> 31;
  const beforeOne = ((((low >>> 16) & 0xff) ^ POINT_XOR) - 1) >>> 31;
  const form = 2 - beforeOne - (beforeTwo << 1);
  if (form < 0) return undefined;
  const last = (low & STAY[form]!) | ((low & MOVE[form]!) << 8);
  const noDigits = (high | (high + 0x76767676) | last | (last + 0x76767676)) & 0x80808080;
  // Four digits, the first in the lowest byte: in pairs, then as one number. Multiplying adds a digit,
  // ten times, to the next.
  const highPairs = (Math.imul(high, 10 * 256 + 1) >>> 8) & PAIRS;
  const lastPairs = (Math.imul(last, 10 * 256 + 1) >>> 8) & PAIRS;
  const highDigits = Math.imul(highPairs, 100 * 65_536 + 1) >>> 16;
  const lastDigits = Math.imul(lastPairs, 100 * 65_536 + 1) >>> 16;
  if (noDigits !== 0 || (highDigits >= TOO_MANY && form === 2)) {
    return anyCentsOfBytes(bytes, begin, end);
  }
  return Math.imul(Math.imul(highDigits, WEIGHT[form]!) + lastDigits, UNIT[form]!) as Cents;
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
