import { SegmentCursor } from "./cursor.js";
import {
  type DelimiterBytes,
  type DetectedHeader,
  detectIsa,
  ISA_LOOKAHEAD,
  isaStandsAt,
} from "./delimiters.js";
import type { Limits } from "./limits.js";
import { Marks } from "./marks.js";
import { isBlank, isLineBreak, leadEnd, skipLead, type TellFraming } from "./surroundings.js";
import { Unwrapped } from "./unwrapped.js";
import { type InputWindow, WINDOW } from "./window.js";

/** What is marked at once after an ISA that changed the delimiters; it doubles from there. */
const SPAN = 2048;
const SPACE = 32;
/** By an id's length, which of three bytes belong to it: an id of another length is packed as 0. */
const ID_MASKS = Int32Array.of(0, 0, 0xffff00, 0xffffff);

const latin1 = new TextDecoder("latin1");
/** The faster one, for ASCII. */
const utf8 = new TextDecoder("utf-8", { ignoreBOM: true });

/** What the tokenizer tells of: headers, segments, and framing that is out of the ordinary. */
export interface SegmentSink {
  /** An ISA, or (no elements) the delimiters guessed for a file without one. */
  header(header: DetectedHeader, segmentNumber: number, byteOffset: number): void;
  segment(cursor: SegmentCursor): void;
  /** As `segment`, for one inside an interchange that is ASCII and has an id of two or three bytes. */
  usual(cursor: SegmentCursor): void;
  framing(code: string, byteOffset: number, details?: Readonly<Record<string, number>>): void;
  /** Whether an interchange is open: outside one, "ISA" is searched for inside odd segments. */
  readonly insideInterchange: boolean;
}

/** Where to go on in the window; `again`: at once, with a new header, else with more bytes. */
export interface Step {
  readonly from: number;
  readonly again: boolean;
}

/** Walks over the segments of a window, once the delimiters are known. */
export class SegmentWalk {
  private readonly cursor = new SegmentCursor();
  private readonly marks = new Marks();
  /** Few files need one. */
  private unwrapped: Unwrapped | undefined;
  delimiters: DelimiterBytes | undefined;
  /** How many bytes are marked at once. */
  private span = WINDOW;
  /** The segment being read is too long, and passed over up to its terminator. */
  discarding = false;
  /** The window begins with an ISA that needs more bytes to be read. */
  waitingForIsa = false;
  /** Tells of what stands at an offset of the window. */
  readonly tell: TellFraming = (code, at) => this.sink.framing(code, this.window.offset + at);

  constructor(
    private readonly window: InputWindow,
    private readonly sink: SegmentSink,
    private readonly limits: Limits,
  ) {}

  /** Segments seen so far. */
  get segments(): number {
    return this.cursor.segmentNumber;
  }

  /** A header at `at`: its delimiters hold from here on. Answers where the next segment begins. */
  begin(header: DetectedHeader, at: number): number {
    const bytes = header.delimiters;
    this.delimiters = bytes;
    this.waitingForIsa = false;
    this.marks.setDelimiters(bytes.element, bytes.segment);
    this.cursor.componentByte = bytes.component;
    if (header.elements.length > 0) this.cursor.segmentNumber += 1;
    this.sink.header(header, this.segments, this.window.offset + at);
    return header.next;
  }

  /** The window moves: the marks are no longer needed. */
  release(): void {
    this.marks.release();
  }

  /** The input has ended. */
  close(): void {
    this.cursor.letGo();
  }

  /** Reads segments from `begin` on. Two passes: the offsets of all delimiters, a walk over them. */
  walk(begin: number, final: boolean): Step {
    const { cursor, sink, marks } = this;
    const { bytes: window, fill, offset } = this.window;
    const { element, segment: terminator } = this.delimiters!;
    const { maxSegmentBytes } = this.limits;
    const end = Math.min(fill, begin + this.span);
    marks.release();
    marks.find(window, begin, end);
    const { offsets, stops, stopCount, ascii, hasBreaks } = marks;
    cursor.ascii = ascii;
    // Latin-1 gives one character a byte, so that offsets hold; the cursor decodes UTF-8 by field. What
    // stands before `begin` was not looked at, and may not be ASCII.
    const decoder = ascii && begin === 0 ? utf8 : latin1;
    cursor.windowText = decoder.decode(window.subarray(0, end));
    cursor.bytes = window;
    cursor.view = this.window.view;
    cursor.marks = offsets;
    cursor.origin = offset;
    const { view } = this.window;
    const { maxElements } = this.limits;
    let start = begin;
    let base = 0;
    let broken = false;
    // What a segment needs to be a usual one, as far as all have it in common. It changes only in an odd
    // segment: what opens or closes an interchange is one.
    let usual = ascii && sink.insideInterchange && !this.discarding;
    for (let s = 0; s < stopCount; s += 1) {
      const m = stops[s]!;
      const at = offsets[m]!;
      if (hasBreaks === true && window[at] !== terminator) {
        // A line break: after a terminator it is only a follower.
        if (at === start && !this.discarding) {
          start = at + 1;
          base = m + 1;
        } else broken = true;
        continue;
      }
      const word = view.getInt32(start);
      const lead = word >>> 24;
      const count = m - base;
      const idLength = offsets[base]! - start;
      if (
        usual === true &&
        broken === false &&
        (idLength === 3 || idLength === 2) &&
        lead > 64 &&
        lead < 91 &&
        lead !== 73 &&
        at - start <= maxSegmentBytes &&
        count <= maxElements &&
        window[at - 1]! > SPACE
      ) {
        // `aim`, written out: the usual segment, of which a file is made.
        cursor.id = (word >>> 8) & ID_MASKS[idLength]!;
        cursor.start = start;
        cursor.end = at;
        cursor.base = base;
        cursor.count = count;
        cursor.segmentNumber += 1;
        sink.usual(cursor);
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
          base = m;
          while (base < marks.count && offsets[base]! < next.from) base += 1;
          broken = false;
          usual = ascii && sink.insideInterchange && !this.discarding;
          continue;
        }
        usual = ascii && sink.insideInterchange && !this.discarding;
      }
      start = at + 1;
      base = m + 1;
      broken = false;
    }
    if (end < fill) {
      this.span *= 2;
      return { from: start, again: true };
    }
    const waiting = this.discarding ? undefined : this.tailIsIsa(start, final);
    return waiting ?? { from: start, again: false };
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
    const { marks, cursor, sink } = this;
    const { bytes: window, fill } = this.window;
    if (this.discarding) {
      this.discarding = false;
      cursor.segmentNumber += 1;
      return undefined;
    }
    const start = skipLead(window, begin, at, this.tell);
    if (isaStandsAt(window, start, fill)) {
      const next = this.restart(start, final);
      if (next !== undefined) return next;
    }
    if (start >= at) {
      // Blank lines are no segments where a line break is the terminator.
      if (!isLineBreak(window[at]!)) this.tell("x12/empty-segment", at);
      return undefined;
    }
    if (at - start > this.limits.maxSegmentBytes) {
      this.tell("x12/segment-too-long", start);
      cursor.segmentNumber += 1;
      return undefined;
    }
    if (!sink.insideInterchange) {
      const next = this.isaInside(start, start, at, final);
      if (next !== undefined) return next;
    }
    if (broken) return this.brokenSegment(start, at);
    let base = firstMark;
    while (base < m && marks.offsets[base]! < start) base += 1;
    cursor.end = at;
    this.aim(start, at, base, m - base);
    cursor.segmentNumber += 1;
    sink.segment(cursor);
    return undefined;
  }

  /** A segment with line breaks inside (a file wrapped at 80 columns): read from a cleaned copy. */
  private brokenSegment(start: number, at: number): undefined {
    const { cursor } = this;
    this.unwrapped ??= new Unwrapped();
    const { unwrapped } = this;
    const { bytes, view, offset } = this.window;
    const { windowText, marks } = cursor;
    const wrapped = unwrapped.copy(bytes, start, at, this.delimiters!.element);
    if (wrapped) this.tell("x12/line-break-in-segment", start);
    else this.tell("x12/space-around-terminator", at);
    unwrapped.show(cursor);
    cursor.origin = offset + start;
    cursor.end = at - start;
    this.aim(0, unwrapped.length, 0, unwrapped.count);
    cursor.segmentNumber += 1;
    this.sink.segment(cursor);
    cursor.origin = offset;
    cursor.bytes = bytes;
    cursor.view = view;
    cursor.marks = marks;
    cursor.windowText = windowText;
  }

  /** The tail after the last terminator may begin an ISA with delimiters of its own. */
  private tailIsIsa(from: number, final: boolean): Step | undefined {
    const { bytes: window, fill } = this.window;
    this.waitingForIsa = false;
    const start = leadEnd(window, from, fill);
    if (isaStandsAt(window, start, fill)) {
      if (this.mustWait(start, final)) return { from, again: false };
      if (detectIsa(window, start, fill) !== undefined) skipLead(window, from, start, this.tell);
      return this.restart(start, final);
    }
    return this.sink.insideInterchange ? undefined : this.isaInside(from, start, fill, final);
  }

  /**
   * Outside an interchange: searches the next ISA in what stands from `start` on, and tells of the
   * junk before it; from `lead` to `start` are blanks not told of yet.
   */
  private isaInside(lead: number, start: number, to: number, final: boolean): Step | undefined {
    const { bytes: window, fill, offset } = this.window;
    // Only as far as a segment may be long: what is longer is passed over, however it arrives.
    const seen = Math.min(fill, start + this.limits.maxSegmentBytes + 1);
    for (let i = start; i < to && i < seen; i += 1) {
      if (window[i] !== 73 || !isaStandsAt(window, i, seen)) continue;
      if (this.mustWait(i, final)) return { from: lead, again: false };
      const header = detectIsa(window, i, fill);
      if (header === undefined) continue;
      skipLead(window, lead, start, this.tell);
      this.sink.framing("x12/leading-junk", offset + start, { bytes: i - start });
      return { from: this.begin(header, i), again: true };
    }
    return undefined;
  }

  /** An ISA at `start`: reads it, waits for more bytes, or (`undefined`) it is none after all. */
  private restart(start: number, final: boolean): Step | undefined {
    if (this.mustWait(start, final)) return { from: start, again: false };
    const header = detectIsa(this.window.bytes, start, this.window.fill);
    return header && { from: this.begin(header, start), again: true };
  }

  /** Whether an ISA at `start` can only be read with more bytes. */
  private mustWait(start: number, final: boolean): boolean {
    if (final || this.window.fill - start >= ISA_LOOKAHEAD) return false;
    this.waitingForIsa = true;
    return true;
  }

  /** Points the cursor at a segment; `marks` gets the end of its last element, without blanks. */
  private aim(start: number, at: number, base: number, count: number): void {
    const { cursor } = this;
    const { bytes, marks, view } = cursor;
    cursor.start = start;
    cursor.base = base;
    cursor.count = count;
    const { element } = this.delimiters!;
    let limit = at;
    // A tab that separates elements is no blank: behind it stands an empty one.
    while (limit > start && isBlank(bytes[limit - 1]!) && bytes[limit - 1] !== element) limit -= 1;
    if (limit < at) {
      marks[base + count] = limit;
      if (limit > start) this.sink.framing("x12/space-around-terminator", cursor.byteEnd);
    }
    const { maxElements } = this.limits;
    if (count > maxElements) {
      this.sink.framing("x12/too-many-elements", cursor.byteOffset, { elements: count });
      cursor.count = maxElements;
    }
    const idLength = marks[base]! - start;
    cursor.id = idLength > 3 ? 0 : (view.getInt32(start) >>> 8) & ID_MASKS[idLength]!;
  }
}
