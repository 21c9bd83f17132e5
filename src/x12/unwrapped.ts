import { READ_AHEAD, type SegmentCursor } from "./cursor.js";
import { isBlank, isLineBreak } from "./surroundings.js";

const latin1 = new TextDecoder("latin1");

/** A copy of one segment without the line breaks in it, as in files that are wrapped at 80 columns. */
export class Unwrapped {
  private bytes = new Uint8Array(0);
  private view = new DataView(this.bytes.buffer);
  private marks = new Int32Array(0);
  /** How long the copy is, and how many elements it has. */
  length = 0;
  count = 0;

  /**
   * Copies the segment from `start` to `at`. Answers whether line breaks stood inside of it; those
   * only at its end are space before its terminator, not wrapping.
   */
  copy(window: Uint8Array, start: number, at: number, element: number): boolean {
    this.makeRoom(at - start);
    const { bytes, marks } = this;
    let length = 0;
    let count = 0;
    let lineBreaks = 0;
    for (let i = start; i < at; i += 1) {
      const byte = window[i]!;
      if (isLineBreak(byte)) {
        lineBreaks += 1;
        continue;
      }
      if (byte === element) marks[count++] = length;
      bytes[length++] = byte;
    }
    marks[count] = length;
    this.length = length;
    this.count = count;
    for (let i = at - 1; i >= start && isBlank(window[i]!); i -= 1) {
      if (isLineBreak(window[i]!)) lineBreaks -= 1;
    }
    return lineBreaks > 0;
  }

  /** Has a cursor read the copy. */
  show(cursor: SegmentCursor): void {
    cursor.bytes = this.bytes;
    cursor.view = this.view;
    cursor.marks = this.marks;
    cursor.windowText = latin1.decode(this.bytes.subarray(0, this.length));
  }

  private makeRoom(length: number): void {
    if (this.bytes.length >= length + READ_AHEAD) return;
    this.bytes = new Uint8Array(length * 2 + READ_AHEAD);
    this.view = new DataView(this.bytes.buffer);
    this.marks = new Int32Array(length * 2 + 8);
  }
}
