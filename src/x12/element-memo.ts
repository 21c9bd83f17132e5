import type { SegmentCursor } from "./cursor.js";

/** Longer elements are not looked up. */
const MAX_LENGTH = 12;
const SLOTS = 256;
/** The upper 8 bits of a 32-bit hash. */
const SHIFT = 24;
const KEYS = 4;

/** By an element's length, which bytes of each of three numbers belong to it. */
const MASKS = [0, 4, 8].map((before) =>
  Int32Array.from({ length: MAX_LENGTH + 1 }, (_, length) => {
    const bytes = Math.min(4, Math.max(0, length - before));
    return bytes === 4 ? -1 : (1 << (8 * bytes)) - 1;
  }),
) as [Int32Array, Int32Array, Int32Array];

/**
 * What was made of an element's bytes, to be found again by them: for composites of codes, of which a
 * file has few, each of them many times. It changes no answer, only its cost. Keep nothing in it but
 * what is on a list of codes: other elements may hold a patient's data.
 */
export class ElementMemo<T> {
  private readonly keys = new Int32Array(SLOTS * KEYS);
  private readonly values: (T | undefined)[] = new Array(SLOTS).fill(undefined);
  /** Of the element looked for last: its place, -1 where it has none, and its bytes. */
  private slot = -1;
  private first = 0;
  private second = 0;
  private third = 0;
  private shape = 0;

  /** What was kept for the bytes of element `n`. */
  find(cursor: SegmentCursor, n: number): T | undefined {
    this.slot = -1;
    if (n > cursor.count) return undefined;
    const from = cursor.from(n);
    const length = cursor.to(n) - from;
    const { view } = cursor;
    if (length < 1 || length > MAX_LENGTH || from + MAX_LENGTH > view.byteLength) return undefined;
    const first = view.getInt32(from, true) & MASKS[0][length]!;
    const second = view.getInt32(from + 4, true) & MASKS[1][length]!;
    const third = view.getInt32(from + 8, true) & MASKS[2][length]!;
    // The same bytes say something else where another one separates components.
    const shape = (cursor.componentByte << 8) | length;
    const mixed = first ^ Math.imul(second, 0x85ebca6b) ^ Math.imul(third, 0xc2b2ae35) ^ shape;
    const slot = Math.imul(mixed, 0x9e3779b1) >>> SHIFT;
    const { keys } = this;
    const at = slot * KEYS;
    if (
      keys[at] === first &&
      keys[at + 1] === second &&
      keys[at + 2] === third &&
      keys[at + 3] === shape
    ) {
      return this.values[slot];
    }
    this.slot = slot;
    this.first = first;
    this.second = second;
    this.third = third;
    this.shape = shape;
    return undefined;
  }

  /** Keeps a value for the element that was just looked for and not found. */
  keep(value: T): void {
    const { keys, slot } = this;
    if (slot < 0) return;
    const at = slot * KEYS;
    keys[at] = this.first;
    keys[at + 1] = this.second;
    keys[at + 2] = this.third;
    keys[at + 3] = this.shape;
    this.values[slot] = value;
  }
}
