import { READ_AHEAD } from "./cursor.js";
import { NO_BYTES } from "./no-memory.js";

/** Larger windows leave the young heap of V8 and cost half the speed. */
export const WINDOW = 65_536;

/**
 * The memory of a window that is no longer used, for the next one: to ask for new memory, which comes
 * zeroed, is half of what it takes to start reading, and some read a thousand small files.
 */
let spare: Uint8Array<ArrayBuffer> | undefined;

function takeMemory(): Uint8Array<ArrayBuffer> {
  const bytes = spare ?? new Uint8Array(WINDOW + READ_AHEAD);
  spare = undefined;
  return bytes;
}

/**
 * The stretch of the input that is being read: whole chunks are copied in, the tail of one window is
 * the begin of the next. Behind the last byte there is room for reading several at once.
 */
export class InputWindow {
  bytes: Uint8Array<ArrayBuffer> = takeMemory();
  /** The same bytes, to read several at once. */
  view: DataView = new DataView(this.bytes.buffer);
  /** How many bytes are filled. */
  fill = 0;
  /** How many bytes were ever filled. */
  private most = 0;
  /** Bytes of the input before the window. */
  offset = 0;

  get isFull(): boolean {
    return this.fill === this.bytes.length - READ_AHEAD;
  }

  /** Takes in what fits of a chunk from `taken` on; grows first where nothing would. */
  take(chunk: Uint8Array, taken: number): Uint8Array {
    if (this.isFull) this.grow();
    const room = Math.min(chunk.length - taken, this.bytes.length - READ_AHEAD - this.fill);
    const piece =
      taken === 0 && room === chunk.length ? chunk : chunk.subarray(taken, taken + room);
    this.bytes.set(piece, this.fill);
    this.fill += room;
    if (this.fill > this.most) this.most = this.fill;
    return piece;
  }

  /** Gives up what stands before `from`. */
  drop(from: number): void {
    if (from === 0) return;
    this.bytes.copyWithin(0, from, this.fill);
    this.offset += from;
    this.fill -= from;
  }

  /** Back to its usual size, where a long segment made it grow. */
  shrink(): void {
    if (this.bytes.length === WINDOW + READ_AHEAD || this.fill > WINDOW / 2) return;
    this.hold(this.bytes.slice(0, WINDOW + READ_AHEAD));
  }

  /** The input has ended: nothing is read from the window any more. What it held is wiped out. */
  close(): void {
    if (this.bytes.length === WINDOW + READ_AHEAD) spare = this.bytes.fill(0, 0, this.most);
    this.hold(NO_BYTES);
    this.offset += this.fill;
    this.fill = 0;
  }

  private grow(): void {
    const larger = new Uint8Array((this.bytes.length - READ_AHEAD) * 2 + READ_AHEAD);
    larger.set(this.bytes);
    this.hold(larger);
  }

  private hold(bytes: Uint8Array<ArrayBuffer>): void {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer);
  }
}
