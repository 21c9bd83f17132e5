import type { CalendarDate, Cents } from "../values/index.js";
import { isRealDay } from "../values/index.js";
import type { Segment } from "./segment.js";

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

/** Strings under 13 characters are copied by V8; longer substrings would pin their whole window. */
const COPIED = 12;
/** Composites of the standard have far fewer components. */
const MAX_PARTS = 32;
const CODE_SLOTS = 8192;
/** The upper 13 bits of a 32-bit hash index the slots. */
const CODE_SHIFT = 19;
const DATE_SLOTS = 4096;
/** The upper 12 bits of a 32-bit hash. */
const DATE_SHIFT = 20;

// Tables of texts already made. They are shared by all cursors, because filling them anew for each of
// a thousand small files costs more than reading the files. They change no answer, only its cost.
const codeKeys = new Int32Array(CODE_SLOTS);
const codes: string[] = new Array(CODE_SLOTS).fill("");
const codeMarks = new Int32Array(CODE_SLOTS);
/** The eight digits of each date as two numbers. */
const dateKeys = new Int32Array(DATE_SLOTS * 2);
const dates: string[] = new Array(DATE_SLOTS).fill("");

/** The bytes of a code of one, two or three characters among four read at once. */
const CODE_MASKS = Int32Array.of(0, 0xff, 0xffff, 0xffffff);
/** Reading four bytes at once may go this far beyond the last. */
export const READ_AHEAD = 8;

const utf8 = new TextDecoder("utf-8", { fatal: true });
const latin1 = new TextDecoder("latin1");

/**
 * Packs a segment id into a number, for dispatch without strings: `packId("CLP")`.
 *
 * @example
 * packId("N1"); //=> 5124352
 */
export function packId(id: string): number {
  return (
    (id.charCodeAt(0) << 16) | (id.charCodeAt(1) << 8) | (id.length > 2 ? id.charCodeAt(2) : 0)
  );
}

/** Codes known in one place, with a bit of their own among all sets of the program. */
export interface CodeSet {
  readonly bit: number;
  readonly codes: ReadonlySet<string>;
}

/**
 * A view on the segment being read. It is reused: what it answers holds until the next segment.
 * Elements are counted from 1 as the guide does: `cursor.text(3)` of a CLP is CLP03.
 */
export class SegmentCursor {
  /** Packed segment id, see `packId`. */
  id = 0;
  /** How many elements the segment has. */
  count = 0;
  /** 1-based position among the segments of the input. */
  segmentNumber = 0;
  /** Bytes from the start of the input to the segment's first byte, and to its terminator. */
  byteOffset = 0;
  byteEnd = 0;
  /** @internal The tokenizer writes these; behind the last byte are `READ_AHEAD` to spare. */
  bytes: Uint8Array = new Uint8Array(0);
  /** @internal The same bytes, to read several at once. */
  view: DataView = new DataView(new ArrayBuffer(0));
  /** @internal */
  windowText = "";
  /** @internal Offsets of the delimiters; `base` is the one that ends the segment id. */
  marks: Int32Array = new Int32Array(0);
  /** @internal */
  base = 0;
  /** @internal */
  start = 0;
  /** @internal End of the last element. */
  limit = 0;
  /** @internal All bytes of the window are below 128. */
  ascii = true;
  /** @internal */
  componentByte = 58;
  private readonly partStarts = new Int32Array(MAX_PARTS + 2);
  private partCount = 0;
  /** Slot of the code just read; -1 where it has none. */
  private slot = -1;

  /** Where element `n` begins. */
  private from(n: number): number {
    return this.marks[this.base + n - 1]! + 1;
  }

  /** Where element `n` ends. */
  private to(n: number): number {
    return n === this.count ? this.limit : this.marks[this.base + n]!;
  }

  /** Whether element `n` is there and not empty. */
  has(n: number): boolean {
    return n <= this.count && this.to(n) > this.from(n);
  }

  /** The segment id as text. */
  idText(): string {
    return this.slice(this.start, this.count === 0 ? this.limit : this.marks[this.base]!);
  }

  // What follows runs for every element of every file: the usual case first and short, so that it is
  // compiled into its callers; everything else behind a call.

  /** Element `n` as text; "" where absent. */
  text(n: number): string {
    if (n > this.count) return "";
    const from = this.from(n);
    const to = this.to(n);
    return to - from <= COPIED && this.ascii ? this.short(from, to) : this.slice(from, to);
  }

  /** Element `n` as text; `undefined` where absent or empty. */
  optional(n: number): string | undefined {
    if (n > this.count) return undefined;
    const from = this.from(n);
    const to = this.to(n);
    if (to <= from) return undefined;
    return to - from <= COPIED && this.ascii ? this.short(from, to) : this.slice(from, to);
  }

  /** Element `n` as text, for codes: up to three bytes come from a table, so they cost no memory. */
  code(n: number): string {
    if (n > this.count) return "";
    return this.codeAt(this.from(n), this.to(n));
  }

  /** As `code`, but `undefined` where absent or empty. */
  optionalCode(n: number): string | undefined {
    if (n > this.count) return undefined;
    const from = this.from(n);
    const to = this.to(n);
    return to > from ? this.codeAt(from, to) : undefined;
  }

  /**
   * Element `n` as cents. `undefined` where it is absent (see `has`) or no amount: not a decimal, a
   * fraction of a cent, or beyond a safe integer.
   */
  cents(n: number): Cents | undefined {
    if (n > this.count) return undefined;
    return this.centsAt(this.from(n), this.to(n));
  }

  /** Element `n` as a calendar day (CCYYMMDD, or YYMMDD of 4010). `undefined` where it is none. */
  date(n: number): CalendarDate | undefined {
    if (n > this.count) return undefined;
    return this.dateAt(this.from(n), this.to(n));
  }

  /**
   * Takes element `n` apart: answers how many components it has (0 where it is absent), which `part`
   * then reads.
   */
  parts(n: number): number {
    this.partCount = 0;
    if (n > this.count) return 0;
    const to = this.to(n);
    let at = this.from(n);
    if (at >= to) return 0;
    const { bytes, componentByte, partStarts } = this;
    let found = 1;
    partStarts[0] = at;
    for (; at < to; at += 1) {
      if (bytes[at] !== componentByte) continue;
      if (found < MAX_PARTS) partStarts[found] = at + 1;
      found += 1;
    }
    this.partCount = Math.min(found, MAX_PARTS);
    partStarts[this.partCount] = to + 1;
    return found;
  }

  /** Component `c`, 1-based, of the element given to `parts`; "" where absent. */
  part(c: number): string {
    if (c > this.partCount) return "";
    return this.codeAt(this.partStarts[c - 1]!, this.partStarts[c]! - 1);
  }

  /** Component `c` of element `n`, both 1-based; "" where absent. */
  component(n: number, c: number): string {
    return this.parts(n) === 0 ? "" : this.part(c);
  }

  /** The segment as plain data, independent of the cursor. */
  segment(): Segment {
    const elements: string[] = [];
    for (let n = 1; n <= this.count; n += 1) elements.push(this.text(n));
    return { id: this.idText(), elements, segment: this.segmentNumber };
  }

  /** How the segment's text is encoded. */
  encoding(): "ascii" | "utf-8" | "latin-1" {
    if (this.ascii || !this.hasHighByte(this.start, this.limit)) return "ascii";
    try {
      utf8.decode(this.bytes.subarray(this.start, this.limit));
      return "utf-8";
    } catch {
      return "latin-1";
    }
  }

  private short(from: number, to: number): string {
    return this.windowText.substring(from, to);
  }

  private slice(from: number, to: number): string {
    if (from >= to) return "";
    if (!this.ascii && this.hasHighByte(from, to)) return this.decode(from, to);
    return copied(this.windowText, from, to);
  }

  private hasHighByte(from: number, to: number): boolean {
    for (let i = from; i < to; i += 1) if (this.bytes[i]! > 127) return true;
    return false;
  }

  /** UTF-8 where it is valid, else Latin-1: every byte becomes some character, none is lost. */
  private decode(from: number, to: number): string {
    const field = this.bytes.subarray(from, to);
    try {
      return utf8.decode(field);
    } catch {
      return latin1.decode(field);
    }
  }

  private codeAt(from: number, to: number): string {
    const length = to - from;
    if (length <= 0 || length > 3) return this.longCode(from, to);
    const key = (this.view.getInt32(from, true) & CODE_MASKS[length]!) | (length << 24);
    const slot = Math.imul(key, 0x9e3779b1) >>> CODE_SHIFT;
    this.slot = slot;
    return codeKeys[slot] === key ? codes[slot]! : this.newCode(from, to, key, slot);
  }

  private longCode(from: number, to: number): string {
    this.slot = -1;
    return this.slice(from, to);
  }

  private newCode(from: number, to: number, key: number, slot: number): string {
    const made = internalized(this.slice(from, to));
    codeKeys[slot] = key;
    codes[slot] = made;
    codeMarks[slot] = 0;
    return made;
  }

  /** Whether the code just read is one of a set. The set is asked once for each code it has. */
  codeIsIn(set: CodeSet, code: string): boolean {
    const { slot } = this;
    return (slot >= 0 && (codeMarks[slot]! & set.bit) !== 0) || this.asksSet(set, code);
  }

  private asksSet(set: CodeSet, code: string): boolean {
    const { slot } = this;
    if (!set.codes.has(code)) return false;
    if (slot >= 0) codeMarks[slot]! |= set.bit;
    return true;
  }

  /**
   * Amounts as they are mostly written: no sign, at most eight characters, cents or none. The eight
   * bytes up to the end are taken as two numbers, four digits in each: a loop over digits, of which
   * every amount has another number, costs more than all of this.
   */
  private centsAt(begin: number, end: number): Cents | undefined {
    const length = end - begin;
    if (length > 8 || length < 1 || end < 8) return this.anyCentsAt(begin, end);
    const { view } = this;
    // What stands before the amount counts as zeros; a digit's value is its byte less 48.
    const high = ((view.getInt32(end - 8, true) ^ ZEROS) & HIGH_MASKS[length]!) | 0;
    const low = ((view.getInt32(end - 4, true) ^ ZEROS) & LOW_MASKS[length]!) | 0;
    let whole: number;
    let cents: number;
    if (((low >>> 8) & 0xff) === POINT_XOR) {
      whole = high;
      cents = (low & 0xff) * 100 + ((low >>> 16) & 0xff) * 10 + (low >>> 24);
      if (notDigits(low & ~0xff00)) return this.anyCentsAt(begin, end);
      if (notDigits(whole)) return this.anyCentsAt(begin, end);
      return (fourDigits(whole) * 1000 + cents) as Cents;
    }
    if (((low >>> 16) & 0xff) === POINT_XOR) {
      whole = high;
      cents = (low & 0xff) * 100 + ((low >>> 8) & 0xff) * 10 + (low >>> 24);
      if (notDigits(low & ~0xff0000)) return this.anyCentsAt(begin, end);
      if (notDigits(whole)) return this.anyCentsAt(begin, end);
      return ((fourDigits(whole) * 1000 + cents) * 10) as Cents;
    }
    if (notDigits(low) || notDigits(high)) return this.anyCentsAt(begin, end);
    return ((fourDigits(high) * 10000 + fourDigits(low)) * 100) as Cents;
  }

  private anyCentsAt(begin: number, end: number): Cents | undefined {
    const bytes = this.bytes;
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

  private dateAt(from: number, to: number): CalendarDate | undefined {
    const length = to - from;
    if (length !== 8) return length === 6 ? this.newDateAt(from, to) : undefined;
    const year = this.view.getInt32(from, true);
    const day = this.view.getInt32(from + 4, true);
    const slot = Math.imul(year ^ Math.imul(day, 0x85ebca6b), 0x9e3779b1) >>> DATE_SHIFT;
    if (dateKeys[2 * slot] === year && dateKeys[2 * slot + 1] === day) {
      return dates[slot] as CalendarDate;
    }
    const made = this.newDateAt(from, to);
    if (made !== undefined) {
      dateKeys[2 * slot] = year;
      dateKeys[2 * slot + 1] = day;
      dates[slot] = made;
    }
    return made;
  }

  private newDateAt(from: number, to: number): CalendarDate | undefined {
    const bytes = this.bytes;
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
}

/**
 * The one copy of a text that V8 keeps for property names. Codes are compared all the time, and two
 * such copies are compared by their addresses.
 */
function internalized(text: string): string {
  return Object.keys({ [text]: 0 })[0]!;
}

function pad2(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}

/** A substring that does not keep the window alive: pieces short enough to be copied, joined. */
function copied(text: string, from: number, to: number): string {
  const length = to - from;
  if (length <= COPIED) return text.substring(from, to);
  if (length <= 2 * COPIED) {
    return text.substring(from, from + COPIED) + text.substring(from + COPIED, to);
  }
  let made = text.substring(from, from + COPIED);
  for (let i = from + COPIED; i < to; i += COPIED) {
    made += text.substring(i, Math.min(i + COPIED, to));
  }
  return made;
}
