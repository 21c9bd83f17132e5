import { READ_AHEAD, SegmentCursor } from "./cursor.js";
import {
  type DelimiterBytes,
  type DetectedHeader,
  detectIsa,
  detectWithoutIsa,
  ISA_LOOKAHEAD,
  isaStandsAt,
  START_LOOKAHEAD,
} from "./delimiters.js";
import type { Limits } from "./limits.js";
import { Marks } from "./marks.js";

/** Larger windows leave the young heap of V8 and cost half the speed. */
const WINDOW = 65_536;
/** What is marked at once after an ISA that changed the delimiters; it doubles from there. */
const SPAN = 2048;
const CR = 13;
const LF = 10;
const SPACE = 32;
const TAB = 9;

const latin1 = new TextDecoder("latin1");

/** Where to go on in the window; `again`: at once, with a new header, else with more bytes. */
interface Step {
  readonly from: number;
  readonly again: boolean;
}

/** What the tokenizer tells of: headers, segments, and framing that is out of the ordinary. */
export interface SegmentSink {
  /** An ISA, or (no elements) the delimiters guessed for a file without one. */
  header(header: DetectedHeader, segmentNumber: number, byteOffset: number): void;
  segment(cursor: SegmentCursor): void;
  framing(code: string, byteOffset: number, details?: Readonly<Record<string, number>>): void;
  /** Whether an interchange is open: outside one, "ISA" is searched for inside odd segments. */
  readonly insideInterchange: boolean;
}

/**
 * Cuts bytes into segments. Two passes per window: the offsets of all delimiters, then a walk over
 * them. It knows no segment but ISA, because an ISA may change the delimiters.
 */
export class Tokenizer {
  private readonly cursor = new SegmentCursor();
  private window = new Uint8Array(WINDOW + READ_AHEAD);
  private view = new DataView(this.window.buffer);
  private fill = 0;
  /** Bytes of the input before the window. */
  private windowOffset = 0;
  private readonly marks = new Marks();
  private delimiters: DelimiterBytes | undefined;
  private segments = 0;
  /** How many bytes are marked at once. */
  private span = WINDOW;
  private discarding = false;
  private discarded = 0;
  private hopeless = false;
  /** The window begins with an ISA that needs more bytes to be read. */
  private waitingForIsa = false;
  private scratch = new Uint8Array(0);
  private scratchView = new DataView(this.scratch.buffer);
  private scratchMarks = new Int32Array(0);

  constructor(
    private readonly sink: SegmentSink,
    private readonly limits: Limits,
  ) {}

  /** Segments seen so far. */
  get segmentCount(): number {
    return this.segments;
  }

  /** Bytes taken in so far. */
  get byteCount(): number {
    return this.windowOffset + this.fill;
  }

  push(chunk: Uint8Array): void {
    let taken = 0;
    while (taken < chunk.length) {
      if (this.fill === this.window.length - READ_AHEAD) this.grow();
      const room = Math.min(chunk.length - taken, this.window.length - READ_AHEAD - this.fill);
      const piece =
        taken === 0 && room === chunk.length ? chunk : chunk.subarray(taken, taken + room);
      this.window.set(piece, this.fill);
      this.fill += room;
      taken += room;
      // Without a terminator in the new bytes nothing can end: do not walk the tail again.
      const known = this.delimiters;
      const full = this.fill === this.window.length - READ_AHEAD;
      const long = this.fill > this.limits.maxSegmentBytes;
      const waits = known === undefined || this.waitingForIsa;
      if (waits || full || long || piece.includes(known.segment)) {
        this.drain(false);
      }
    }
  }

  end(): void {
    this.drain(true);
    this.finishTail();
  }

  private grow(): void {
    const larger = new Uint8Array((this.window.length - READ_AHEAD) * 2 + READ_AHEAD);
    larger.set(this.window);
    this.window = larger;
    this.view = new DataView(larger.buffer);
  }

  private drain(final: boolean): void {
    try {
      this.keepTail(this.read(final));
    } finally {
      this.marks.release();
    }
  }

  /** Reads what the window holds; answers where the tail begins that needs more bytes. */
  private read(final: boolean): number {
    let from = 0;
    for (;;) {
      if (this.hopeless) from = this.fill;
      else if (this.delimiters === undefined) {
        const next = this.start(from, final);
        if (next === undefined) break;
        from = next;
        continue;
      } else {
        const next = this.walk(from, final);
        from = next.from;
        if (next.again) continue;
      }
      break;
    }
    return from;
  }

  private keepTail(from: number): void {
    if (from > 0) {
      this.window.copyWithin(0, from, this.fill);
      this.windowOffset += from;
      this.fill -= from;
    }
    if (this.discarding) this.discard();
    else if (this.delimiters !== undefined && !this.waitingForIsa) this.checkTail();
    if (this.window.length > WINDOW + READ_AHEAD && this.fill <= WINDOW / 2) {
      this.window = this.window.slice(0, WINDOW + READ_AHEAD);
      this.view = new DataView(this.window.buffer);
    }
  }

  /** A tail that is longer than any segment may be is not kept; nor are blanks without end. */
  private checkTail(): void {
    const { window, fill } = this;
    const { maxSegmentBytes } = this.limits;
    if (fill <= maxSegmentBytes) return;
    let lead = 0;
    while (lead < fill && isBlank(window[lead]!)) lead += 1;
    if (fill - lead <= maxSegmentBytes && lead <= maxSegmentBytes) return;
    // Told before the segment, as for one that is complete.
    this.skipLead(0, lead);
    window.copyWithin(0, lead, fill);
    this.windowOffset += lead;
    this.fill -= lead;
    if (this.fill <= maxSegmentBytes) return;
    this.sink.framing("x12/segment-too-long", this.windowOffset);
    this.discarding = true;
    this.discarded = 0;
    this.discard();
  }

  private discard(): void {
    this.discarded += this.fill;
    this.windowOffset += this.fill;
    this.fill = 0;
  }

  /** Searches the start of the first interchange. Answers where to go on, or `undefined`: wait. */
  private start(from: number, final: boolean): number | undefined {
    const { window, fill } = this;
    if (!final && fill - from < START_LOOKAHEAD) {
      // An ISA at the very start needs only itself, and what follows it, to be read.
      const bom = isMark(window, 0) ? 3 : 0;
      if (fill - bom < ISA_LOOKAHEAD || detectIsa(window, bom, fill) === undefined)
        return undefined;
    }
    let at = from;
    if (at === 0 && this.windowOffset === 0) {
      if (fill >= 3 && isMark(window, 0)) {
        this.sink.framing("x12/byte-order-mark", 0);
        at = 3;
      }
      if (fill >= 2 && looksLikeUtf16(window, fill)) {
        this.sink.framing("x12/utf-16", 0);
        this.hopeless = true;
        return fill;
      }
    }
    const limit = Math.min(fill, START_LOOKAHEAD);
    let first = at;
    while (first < limit && isBlank(window[first]!)) first += 1;
    if (first >= fill) {
      this.sink.framing(final ? "x12/empty-input" : "x12/not-x12", this.windowOffset);
      if (final) return undefined;
      this.hopeless = true;
      return fill;
    }
    for (let i = at; i < limit; i += 1) {
      const isa = window[i] === 73 ? detectIsa(window, i, fill) : undefined;
      if (isa === undefined) continue;
      if (i > first)
        this.sink.framing("x12/leading-junk", this.windowOffset + at, { bytes: i - at });
      return this.begin(isa, i);
    }
    const guess = detectWithoutIsa(window, first, fill);
    if (guess !== undefined) return this.begin(guess, first);
    this.sink.framing("x12/not-x12", this.windowOffset + first);
    this.hopeless = true;
    return fill;
  }

  private begin(header: DetectedHeader, at: number): number {
    const bytes = header.delimiters;
    this.delimiters = bytes;
    this.waitingForIsa = false;
    this.marks.setDelimiters(bytes.element, bytes.segment);
    this.cursor.componentByte = bytes.component;
    if (header.elements.length > 0) this.segments += 1;
    this.sink.header(header, this.segments, this.windowOffset + at);
    return header.next;
  }

  /** Pass 2: walks the offsets segment by segment. */
  private walk(begin: number, final: boolean): Step {
    const { window, cursor, sink, fill, marks } = this;
    const { element, segment: terminator } = this.delimiters!;
    const { maxSegmentBytes } = this.limits;
    const end = Math.min(fill, begin + this.span);
    marks.release();
    marks.find(window, begin, end);
    const { offsets, stops, stopCount } = marks;
    cursor.ascii = marks.ascii;
    // Latin-1 gives one character a byte, so that offsets hold; the cursor decodes UTF-8 by field.
    cursor.windowText = latin1.decode(window.subarray(0, end));
    cursor.bytes = window;
    cursor.view = this.view;
    cursor.marks = offsets;
    let start = begin;
    let raw = begin;
    let base = 0;
    let broken = false;
    for (let s = 0; s < stopCount; s += 1) {
      const m = stops[s]!;
      const at = offsets[m]!;
      if (window[at] !== terminator) {
        // A line break: after a terminator it is only a follower.
        if (at === start && !this.discarding) {
          start = at + 1;
          raw = start;
          base = m + 1;
        } else broken = true;
        continue;
      }
      const lead = window[start]!;
      const plain = lead > 64 && lead !== 73 && lead < 127 && !broken && !this.discarding;
      if (plain && start < at && at - raw <= maxSegmentBytes && sink.insideInterchange) {
        cursor.segmentNumber = this.segments + 1;
        cursor.byteOffset = this.windowOffset + start;
        cursor.byteEnd = this.windowOffset + at;
        this.aim(start, at, base, m - base);
        this.segments += 1;
        sink.segment(cursor);
      } else {
        const next = this.oddSegment(start, at, base, m, broken, final);
        if (next !== undefined) {
          const goesOn = next.again && this.delimiters!.element === element;
          if (!goesOn || this.delimiters!.segment !== terminator) {
            // Marks behind the ISA were in vain: where delimiters change often, mark less at once.
            if (next.again) this.span = SPAN;
            return next;
          }
          // An ISA with the same delimiters: the marks of this window still hold.
          while (s + 1 < stopCount && offsets[stops[s + 1]!]! < next.from) s += 1;
          start = next.from;
          raw = start;
          base = m;
          while (base < marks.count && offsets[base]! < next.from) base += 1;
          broken = false;
          continue;
        }
      }
      start = at + 1;
      raw = start;
      base = m + 1;
      broken = false;
    }
    if (end < fill) {
      this.span *= 2;
      return { from: raw, again: true };
    }
    const waiting = this.discarding ? undefined : this.tailIsIsa(start, final);
    return waiting ?? { from: raw, again: false };
  }

  /**
   * A segment that needs a closer look: blanks or line breaks in or around it, an ISA, empty, too
   * long, or outside any interchange. Answers where to go on where an ISA begins in it.
   */
  private oddSegment(
    begin: number,
    at: number,
    firstMark: number,
    m: number,
    broken: boolean,
    final: boolean,
  ): Step | undefined {
    const { window, marks, cursor, sink, fill } = this;
    if (this.discarding) {
      this.discarding = false;
      this.segments += 1;
      return undefined;
    }
    const start = this.skipLead(begin, at);
    if (isaStandsAt(window, start, fill)) {
      const next = this.restart(start, final);
      if (next !== undefined) return next;
    }
    if (start >= at) {
      // Blank lines are no segments where a line break is the terminator.
      const told = window[at] !== CR && window[at] !== LF;
      if (told) sink.framing("x12/empty-segment", this.windowOffset + at);
      return undefined;
    }
    if (at - start > this.limits.maxSegmentBytes) {
      sink.framing("x12/segment-too-long", this.windowOffset + start);
      this.segments += 1;
      return undefined;
    }
    if (!sink.insideInterchange) {
      const next = this.isaInside(start, start, at, final);
      if (next !== undefined) return next;
    }
    cursor.segmentNumber = this.segments + 1;
    cursor.byteOffset = this.windowOffset + start;
    cursor.byteEnd = this.windowOffset + at;
    if (broken) {
      const { windowText } = cursor;
      this.unwrap(start, at);
      this.segments += 1;
      sink.segment(cursor);
      cursor.bytes = window;
      cursor.view = this.view;
      cursor.marks = marks.offsets;
      cursor.windowText = windowText;
      return undefined;
    }
    let base = firstMark;
    while (base < m && marks.offsets[base]! < start) base += 1;
    this.aim(start, at, base, m - base);
    this.segments += 1;
    sink.segment(cursor);
    return undefined;
  }

  /** The tail after the last terminator may begin an ISA with delimiters of its own. */
  private tailIsIsa(from: number, final: boolean): Step | undefined {
    const { window, fill } = this;
    this.waitingForIsa = false;
    // Looked at in silence: what is told of a segment is told when it is complete.
    let start = from;
    while (start < fill && (isBlank(window[start]!) || isMark(window, start))) {
      start += isMark(window, start) ? 3 : 1;
    }
    if (isaStandsAt(window, start, fill)) {
      if (this.mustWait(start, final)) return { from, again: false };
      if (detectIsa(window, start, fill) !== undefined) this.skipLead(from, start);
      return this.restart(start, final);
    }
    return this.sink.insideInterchange ? undefined : this.isaInside(from, start, fill, final);
  }

  /**
   * Outside an interchange: searches the next ISA in what stands from `start` on, and tells of the
   * junk before it; from `lead` to `start` are blanks not told of yet.
   */
  private isaInside(lead: number, start: number, to: number, final: boolean): Step | undefined {
    const { window, fill } = this;
    // Only as far as a segment may be long: what is longer is passed over, however it arrives.
    const seen = Math.min(fill, start + this.limits.maxSegmentBytes + 1);
    for (let i = start; i < to && i < seen; i += 1) {
      if (window[i] !== 73 || !isaStandsAt(window, i, seen)) continue;
      if (this.mustWait(i, final)) return { from: lead, again: false };
      const header = detectIsa(window, i, fill);
      if (header === undefined) continue;
      this.skipLead(lead, start);
      this.sink.framing("x12/leading-junk", this.windowOffset + start, { bytes: i - start });
      return { from: this.begin(header, i), again: true };
    }
    return undefined;
  }

  /** An ISA at `start`: reads it, waits for more bytes, or (`undefined`) it is none after all. */
  private restart(start: number, final: boolean): Step | undefined {
    if (this.mustWait(start, final)) return { from: start, again: false };
    const header = detectIsa(this.window, start, this.fill);
    return header && { from: this.begin(header, start), again: true };
  }

  /** Whether an ISA at `start` can only be read with more bytes. */
  private mustWait(start: number, final: boolean): boolean {
    if (final || this.fill - start >= ISA_LOOKAHEAD) return false;
    this.waitingForIsa = true;
    return true;
  }

  /** Pads before a segment id: spaces, and a byte order mark where files were joined. */
  private skipLead(from: number, to: number): number {
    const { window } = this;
    let start = from;
    for (;;) {
      const byte = window[start]!;
      if (start >= to) return start;
      if (byte === SPACE || byte === TAB) {
        this.sink.framing("x12/space-around-terminator", this.windowOffset + start);
      } else if (isMark(window, start)) {
        this.sink.framing("x12/byte-order-mark", this.windowOffset + start);
        start += 2;
      } else if (byte !== CR && byte !== LF) return start;
      start += 1;
    }
  }

  private aim(start: number, at: number, base: number, count: number): void {
    const { cursor } = this;
    const bytes = cursor.bytes;
    let limit = at;
    if (bytes[limit - 1]! <= SPACE) {
      while (limit > start && isBlank(bytes[limit - 1]!)) limit -= 1;
      if (limit < at) this.trimmed(start, limit);
    }
    cursor.start = start;
    cursor.base = base;
    cursor.count = count;
    cursor.limit = limit;
    if (count > this.limits.maxElements) {
      this.sink.framing("x12/too-many-elements", cursor.byteOffset, { elements: count });
      cursor.count = this.limits.maxElements;
      cursor.limit = cursor.marks[base + cursor.count]!;
    }
    const idEnd = cursor.count === 0 ? limit : cursor.marks[base]!;
    const idLength = idEnd - start;
    cursor.id =
      idLength === 3
        ? (bytes[start]! << 16) | (bytes[start + 1]! << 8) | bytes[start + 2]!
        : idLength === 2
          ? (bytes[start]! << 16) | (bytes[start + 1]! << 8)
          : 0;
  }

  private trimmed(start: number, limit: number): void {
    if (limit > start) this.sink.framing("x12/space-around-terminator", this.cursor.byteEnd);
  }

  /** A segment with line breaks inside (a file wrapped at 80 columns): read from a cleaned copy. */
  private unwrap(start: number, at: number): void {
    const { window, cursor } = this;
    const element = this.delimiters!.element;
    if (this.scratch.length < at - start + READ_AHEAD) {
      this.scratch = new Uint8Array((at - start) * 2 + READ_AHEAD);
      this.scratchView = new DataView(this.scratch.buffer);
      this.scratchMarks = new Int32Array((at - start) * 2 + 8);
    }
    let length = 0;
    let count = 0;
    let lineBreaks = 0;
    for (let i = start; i < at; i += 1) {
      const byte = window[i]!;
      if (byte === CR || byte === LF) {
        lineBreaks += 1;
        continue;
      }
      if (byte === element) this.scratchMarks[count++] = length;
      this.scratch[length++] = byte;
    }
    this.scratchMarks[count] = length;
    // Breaks only at the end of the segment are space before its terminator, not wrapping.
    let trailing = 0;
    while (isBlank(window[at - 1 - trailing]!) && trailing < at - start) trailing += 1;
    let inside = lineBreaks;
    for (let i = at - trailing; i < at; i += 1) {
      if (window[i] === CR || window[i] === LF) inside -= 1;
    }
    if (inside > 0) this.sink.framing("x12/line-break-in-segment", this.windowOffset + start);
    else this.sink.framing("x12/space-around-terminator", this.windowOffset + at);
    cursor.bytes = this.scratch;
    cursor.view = this.scratchView;
    cursor.marks = this.scratchMarks;
    cursor.windowText = latin1.decode(this.scratch.subarray(0, length));
    this.aim(0, length, 0, count);
  }

  /** What is left after the last terminator: nothing, blanks, an old end-of-file mark, or a cut. */
  private finishTail(): void {
    const { window, fill } = this;
    if (this.hopeless || this.delimiters === undefined) return;
    if (this.discarding) {
      this.sink.framing("x12/unterminated-segment", this.windowOffset, { bytes: this.discarded });
      return;
    }
    let from = 0;
    while (from < fill && isBlank(window[from]!)) from += 1;
    if (from === fill) return;
    let junk = true;
    for (let i = from; i < fill; i += 1) {
      if (window[i] !== 26 && window[i] !== 0 && !isBlank(window[i]!)) junk = false;
    }
    const code = junk ? "x12/trailing-junk" : "x12/unterminated-segment";
    this.sink.framing(code, this.windowOffset + from, { bytes: fill - from });
  }
}

function isBlank(byte: number): boolean {
  return byte === SPACE || byte === CR || byte === LF || byte === TAB;
}

/** A byte order mark in UTF-8. */
function isMark(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === 0xef && bytes[at + 1] === 0xbb && bytes[at + 2] === 0xbf;
}

/** A UTF-16 mark, or every other byte zero at the start. */
function looksLikeUtf16(bytes: Uint8Array, fill: number): boolean {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return true;
  }
  return fill >= 8 && [0, 1].some((k) => [0, 2, 4, 6].every((i) => bytes[i + k] === 0));
}
