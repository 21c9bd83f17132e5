import type { CalendarDate, Cents } from "../values/index.js";
import { centsOfBytes } from "./amount.js";
import { dateOfBytes } from "./day.js";
import { findListedCode, keepListedCode } from "./listed-codes.js";
import { NO_BYTES, NO_MARKS, NO_VIEW } from "./no-memory.js";
import type { Segment } from "./segment.js";
import { COPIED, copied, internalized } from "./texts.js";

/** Composites of the standard have far fewer components. */
const MAX_PARTS = 32;
const HYPHEN = 45;
/** Some hundred codes are met in a file. Larger tables find fewer of them in the processor's cache. */
const CODE_SLOTS = 2048;
/** The upper 11 bits of a 32-bit hash index the slots. */
const CODE_SHIFT = 21;
/** How many slots a code may stand in: making the text anew each time costs a hundred times as much. */
const CODE_WAYS = 4;

// Tables of texts already made. They are shared by all cursors, because filling them anew for each of
// a thousand small files costs more than reading the files. They change no answer, only its cost.
const codeKeys = new Int32Array(CODE_SLOTS);
const codes: string[] = Array.from({ length: CODE_SLOTS }, () => "");
const codeMarks = new Int32Array(CODE_SLOTS);

/** The bytes of a code of one, two or three characters among four read at once. */
const CODE_MASKS = Int32Array.of(0, 0xff, 0xffff, 0xffffff);
/** Reading four bytes at once may go this far beyond the last. */
export const READ_AHEAD = 8;

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
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
  /** @internal The tokenizer writes these; behind the last byte are `READ_AHEAD` to spare. */
  bytes: Uint8Array = NO_BYTES;
  /** @internal The same bytes, to read several at once. */
  view: DataView = NO_VIEW;
  /** @internal */
  windowText = "";
  /**
   * @internal Offsets of the delimiters; `base` is the one that ends the segment id, and `count` further
   * on stands the end of the last element.
   */
  marks: Int32Array = NO_MARKS;
  /** @internal */
  base = 0;
  /** @internal Where the segment begins in `bytes`. */
  start = 0;
  /** @internal How far its terminator is from `origin`. */
  end = 0;
  /** @internal Bytes of the input before `bytes`. */
  origin = 0;
  /** @internal All bytes of the window are below 128. */
  ascii = true;
  /** @internal */
  componentByte = 58;
  /** Made when an element is first taken apart. */
  private partStarts: Int32Array = NO_MARKS;
  private partCount = 0;
  /** Slot of the code just read; -1 where it has none. */
  private slot = -1;

  /** Bytes from the start of the input to the segment's first byte. */
  get byteOffset(): number {
    return this.origin + this.start;
  }

  /** Bytes from the start of the input to the segment's terminator. */
  get byteEnd(): number {
    return this.origin + this.end;
  }

  /** @internal Where element `n` begins. */
  from(n: number): number {
    return this.marks[this.base + n - 1]! + 1;
  }

  /** @internal Where element `n` ends. */
  to(n: number): number {
    return this.marks[this.base + n]!;
  }

  /** Whether element `n` is there and not empty. */
  has(n: number): boolean {
    return n <= this.count && this.to(n) > this.from(n);
  }

  /** The segment id as text. */
  idText(): string {
    return this.slice(this.start, this.to(0));
  }

  /** @internal The input has ended: whoever kept the cursor must not see what is read into the same memory. */
  letGo(): void {
    this.bytes = NO_BYTES;
    this.view = NO_VIEW;
    this.windowText = "";
    this.count = 0;
    this.partCount = 0;
  }

  // What follows runs for every element of every file: the usual case first and short, so that it is
  // compiled into its callers; everything else behind a call.

  /** Element `n` as text; "" where absent. */
  text(n: number): string {
    if (n > this.count) return "";
    const from = this.from(n);
    const to = this.to(n);
    return to - from <= COPIED && this.ascii === true ? this.short(from, to) : this.slice(from, to);
  }

  /** Element `n` as text; `undefined` where absent or empty. */
  optional(n: number): string | undefined {
    if (n > this.count) return undefined;
    const from = this.from(n);
    const to = this.to(n);
    if (to <= from) return undefined;
    return to - from <= COPIED && this.ascii === true ? this.short(from, to) : this.slice(from, to);
  }

  /** As `optional`; where it is the text that is `likely`, that one, which costs no memory. */
  optionalLike(n: number, likely: string | undefined): string | undefined {
    if (!likely || n > this.count || !this.ascii) return this.optional(n);
    const from = this.from(n);
    if (this.to(n) - from !== likely.length) return this.optional(n);
    const { bytes } = this;
    for (let i = 0; i < likely.length; i += 1) {
      if (bytes[from + i] !== likely.charCodeAt(i)) return this.optional(n);
    }
    return likely;
  }

  /**
   * Element `n` as text, for codes: up to three bytes come from a table, so they cost no memory. What is
   * longer may be a patient's data, and the table outlives the reader.
   */
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
   * As `code`, for what a code list has and a patient has not (procedures, revenue codes, remarks): up
   * to five bytes come from a table.
   */
  listed(n: number): string {
    if (n > this.count) return "";
    return this.listedAt(this.from(n), this.to(n));
  }

  /**
   * Element `n` as cents. `undefined` where it is absent (see `has`) or no amount: not a decimal, a
   * fraction of a cent, or beyond a safe integer.
   */
  cents(n: number): Cents | undefined {
    if (n > this.count) return undefined;
    return centsOfBytes(this.bytes, this.view, this.from(n), this.to(n));
  }

  /** Element `n` as a calendar day (CCYYMMDD, or YYMMDD of 4010). `undefined` where it is none. */
  date(n: number): CalendarDate | undefined {
    if (n > this.count) return undefined;
    return dateOfBytes(this.bytes, this.view, this.from(n), this.to(n));
  }

  /** The first day of a range (CCYYMMDD-CCYYMMDD) in element `n`. `undefined` where it is none. */
  rangeFrom(n: number): CalendarDate | undefined {
    if (!this.isRange(n)) return undefined;
    const from = this.from(n);
    return dateOfBytes(this.bytes, this.view, from, from + 8);
  }

  /** The last day of a range in element `n`, as `rangeFrom`. */
  rangeTo(n: number): CalendarDate | undefined {
    if (!this.isRange(n)) return undefined;
    const to = this.to(n);
    return dateOfBytes(this.bytes, this.view, to - 8, to);
  }

  private isRange(n: number): boolean {
    if (n > this.count) return false;
    const from = this.from(n);
    return this.to(n) - from === 17 && this.bytes[from + 8] === HYPHEN;
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
    if (this.partStarts === NO_MARKS) this.partStarts = new Int32Array(MAX_PARTS + 2);
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

  /** As `part`, for what a code list has: see `listed`. */
  listedPart(c: number): string {
    if (c > this.partCount) return "";
    return this.listedAt(this.partStarts[c - 1]!, this.partStarts[c]! - 1);
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
    const limit = this.to(this.count);
    if (this.ascii || !this.hasHighByte(this.start, limit)) return "ascii";
    try {
      utf8.decode(this.bytes.subarray(this.start, limit));
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
    return copied(this.view, this.windowText, from, to);
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

  /** @internal As `code`, for the bytes between two offsets. */
  codeAt(from: number, to: number): string {
    const length = to - from;
    if (length <= 0 || length > 3) return this.longCode(from, to);
    const key = (this.view.getInt32(from, true) & CODE_MASKS[length]!) | (length << 24);
    const slot = Math.imul(key, 0x9e3779b1) >>> CODE_SHIFT;
    this.slot = slot;
    return codeKeys[slot] === key ? codes[slot]! : this.otherCode(from, to, key);
  }

  private longCode(from: number, to: number): string {
    this.slot = -1;
    return this.slice(from, to);
  }

  /** @internal As `listed`, for the bytes between two offsets. */
  listedAt(from: number, to: number): string {
    const length = to - from;
    if (length !== 5 && length !== 4) return this.codeAt(from, to);
    return findListedCode(this.view, from, length) ?? this.newListed(from, to);
  }

  private newListed(from: number, to: number): string {
    const made = this.slice(from, to);
    keepListedCode(this.view, from, made);
    return made;
  }

  /** A code that is not in its own slot: another was first there, or it is new. */
  private otherCode(from: number, to: number, key: number): string {
    const own = this.slot;
    // Slots are filled in this order and never emptied: behind a free one nothing is to be found.
    let slot = own;
    for (let way = 1; way < CODE_WAYS && codeKeys[slot] !== 0; way += 1) {
      slot = own ^ way;
      if (codeKeys[slot] === key) return this.codeIn(slot);
    }
    if (codeKeys[slot] !== 0) slot = own;
    codeKeys[slot] = key;
    codes[slot] = internalized(this.slice(from, to));
    codeMarks[slot] = 0;
    return this.codeIn(slot);
  }

  private codeIn(slot: number): string {
    this.slot = slot;
    return codes[slot]!;
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
}
