import type { SegmentCursor } from "./cursor.js";

/** As long as HC:99213, and as long as HC:99213:25. */
const PLAIN = 8;
const MODIFIED = 11;

/** A byte of a word is 0: taking 1 from each sets the upper bit of that one, if of no other below it. */
const ONES = 0x01010101;
const UPPER_BITS = 0x80808080;

function zeroByteOf(word: number): number {
  return (word - ONES) & ~word & UPPER_BITS;
}

/**
 * Where element `n` begins, if it is written as most procedures are: a qualifier of two characters, a
 * code of five, and perhaps one modifier of two (`HC:99213:25`). -1 for any other. So much can be told
 * from three words; to walk over the bytes, and to ask for one component after the other, costs twice.
 */
export function usualProcedureAt(cursor: SegmentCursor, n: number): number {
  if (n > cursor.count) return -1;
  const from = cursor.from(n);
  const length = cursor.to(n) - from;
  if (length !== PLAIN && length !== MODIFIED) return -1;
  const { bytes, view, componentByte } = cursor;
  if (bytes[from + 2] !== componentByte) return -1;
  if (length === MODIFIED && bytes[from + 8] !== componentByte) return -1;
  // No other byte is a component delimiter. Bytes that are not asked about get all their bits.
  const delimiters = Math.imul(componentByte, ONES);
  const modifier =
    length === MODIFIED ? view.getInt32(from + 7, true) | 0xff00 : bytes[from + 7]! | -256;
  const found =
    zeroByteOf((view.getInt32(from, true) | 0xff0000) ^ delimiters) |
    zeroByteOf(view.getInt32(from + 3, true) ^ delimiters) |
    zeroByteOf(modifier ^ delimiters);
  return found === 0 ? from : -1;
}
