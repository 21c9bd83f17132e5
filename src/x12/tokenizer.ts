import type { DelimiterBytes } from "./delimiters.js";
import { findStart, startMustWait } from "./file-start.js";
import type { Limits } from "./limits.js";
import { type SegmentSink, SegmentWalk } from "./segment-walk.js";
import { blanksEnd, isPadding, skipLead } from "./surroundings.js";
import { InputWindow } from "./window.js";

/**
 * Cuts bytes into segments: feeds a window, finds where the first interchange begins, has the segments
 * read and keeps the tail for the next bytes. It knows no segment but ISA, because an ISA may change
 * the delimiters.
 */
export class Tokenizer {
  private readonly window = new InputWindow();
  private readonly walk: SegmentWalk;
  /** Bytes of the too long segment that is being passed over. */
  private discarded = 0;
  /** The input is not X12: the rest of it is not looked at. */
  private hopeless = false;

  constructor(
    private readonly sink: SegmentSink,
    private readonly limits: Limits,
  ) {
    this.walk = new SegmentWalk(this.window, sink, limits);
  }

  /** Segments seen so far. */
  get segmentCount(): number {
    return this.walk.segments;
  }

  /** Bytes taken in so far. */
  get byteCount(): number {
    return this.window.offset + this.window.fill;
  }

  push(chunk: Uint8Array): void {
    const { window, walk } = this;
    let taken = 0;
    while (taken < chunk.length) {
      const piece = window.take(chunk, taken);
      taken += piece.length;
      // Without a terminator in the new bytes nothing can end: do not walk the tail again.
      const known: DelimiterBytes | undefined = walk.delimiters;
      const long = window.fill > this.limits.maxSegmentBytes;
      const waits = known === undefined || walk.waitingForIsa;
      if (waits || window.isFull || long || piece.includes(known.segment)) this.drain(false);
    }
  }

  end(): void {
    // Where the begin was found, an empty window has nothing to tell.
    if (this.window.fill > 0 || this.walk.delimiters === undefined) this.drain(true);
    this.finishTail();
    this.walk.close();
    this.window.close();
  }

  private drain(final: boolean): void {
    try {
      this.keepTail(this.read(final));
    } finally {
      this.walk.release();
    }
  }

  /** Reads what the window holds; answers where the tail begins that needs more bytes. */
  private read(final: boolean): number {
    const { walk, window } = this;
    let from = 0;
    if (!this.hopeless && walk.delimiters === undefined) {
      if (startMustWait(window, final)) return 0;
      const start = findStart(window, final, (...told) => this.sink.framing(...told));
      if (start === undefined) this.hopeless = true;
      else from = walk.begin(start.header, start.at);
    }
    if (this.hopeless) return window.fill;
    for (;;) {
      const next = walk.walk(from, final);
      from = next.from;
      if (!next.again) return from;
    }
  }

  private keepTail(from: number): void {
    const { walk, window } = this;
    window.drop(from);
    if (walk.discarding) this.discard();
    else if (walk.delimiters !== undefined && !walk.waitingForIsa) this.checkTail();
    window.shrink();
  }

  /** A tail that is longer than any segment may be is not kept; nor are blanks without end. */
  private checkTail(): void {
    const { walk, window } = this;
    const { maxSegmentBytes } = this.limits;
    if (window.fill <= maxSegmentBytes) return;
    const lead = blanksEnd(window.bytes, 0, window.fill);
    if (window.fill - lead <= maxSegmentBytes && lead <= maxSegmentBytes) return;
    // Told before the segment, as for one that is complete.
    skipLead(window.bytes, 0, lead, walk.tell);
    window.drop(lead);
    if (window.fill <= maxSegmentBytes) return;
    walk.tell("x12/segment-too-long", 0);
    walk.discarding = true;
    this.discarded = 0;
    this.discard();
  }

  private discard(): void {
    this.discarded += this.window.fill;
    this.window.drop(this.window.fill);
  }

  /** What is left after the last terminator: nothing, blanks, an old end-of-file mark, or a cut. */
  private finishTail(): void {
    const { bytes, fill, offset } = this.window;
    if (this.hopeless || this.walk.delimiters === undefined) return;
    if (this.walk.discarding) {
      this.sink.framing("x12/unterminated-segment", offset, { bytes: this.discarded });
      return;
    }
    const from = blanksEnd(bytes, 0, fill);
    if (from === fill) return;
    const junk = isPadding(bytes, from, fill);
    const code = junk ? "x12/trailing-junk" : "x12/unterminated-segment";
    this.sink.framing(code, offset + from, { bytes: fill - from });
  }
}
