import { KERNEL_INPUT, type Kernel, sharedKernel } from "./kernel.js";
import { NO_BYTES, NO_MARKS } from "./no-memory.js";

const CR = 13;
const LF = 10;

/** Shorter stretches are not worth the way into the kernel and back. */
const LEAST_FOR_KERNEL = 1024;
/** Offsets may be written past the last that is kept. */
const SPARE = 16;

function classesOf(marked: readonly number[]): Uint8Array {
  const classes = new Uint8Array(256);
  for (const byte of marked) classes[byte] = 1;
  return classes;
}

/**
 * Where the delimiters of a window stand: the first of two passes over the bytes. Component delimiters
 * are not among them; few elements have any.
 */
export class Marks {
  /** Offsets of element delimiters, terminators and line breaks, in order. They hold until `release`. */
  offsets: Int32Array = NO_MARKS;
  /** Indexes into `offsets` of those that are no element delimiter. */
  stops: Int32Array = NO_MARKS;
  count = 0;
  stopCount = 0;
  /** All bytes looked at are below 128. */
  ascii = true;
  /** Some of the stops are line breaks, not terminators. */
  hasBreaks = false;
  /** 1 for the bytes that are marked; made when the loop needs it. */
  private classes: Uint8Array = NO_BYTES;
  private element = 0;
  private terminator = 0;
  private ownOffsets: Int32Array = NO_MARKS;
  private ownStops: Int32Array = NO_MARKS;
  /** The kernel whose memory holds the offsets now. */
  private held: Kernel | undefined;

  /** `kernel`: where it answers `undefined`, the loop in JavaScript does the work. */
  constructor(private readonly kernel: () => Kernel | undefined = sharedKernel) {}

  setDelimiters(element: number, terminator: number): void {
    this.element = element;
    this.terminator = terminator;
    this.classes = NO_BYTES;
  }

  /** Finds the delimiters in `window` between two offsets. */
  find(window: Uint8Array, from: number, end: number): void {
    const length = end - from;
    // To the kernel a line break always ends something, also where it is the element delimiter.
    const { element } = this;
    const fits = length <= KERNEL_INPUT && element !== CR && element !== LF;
    const kernel = fits && length >= LEAST_FOR_KERNEL ? this.kernel() : undefined;
    // There is one kernel for all readers; one that is read inside another has to do without.
    if (kernel === undefined || kernel.held) this.findInLoop(window, from, end);
    else this.findInKernel(kernel, window, from, end);
  }

  /** The offsets are no longer needed: others may use the memory they stand in. */
  release(): void {
    if (this.held === undefined) return;
    this.held.held = false;
    this.held = undefined;
  }

  private findInKernel(kernel: Kernel, window: Uint8Array, from: number, end: number): void {
    kernel.held = true;
    this.held = kernel;
    const { input, results } = kernel;
    const length = end - from;
    input.set(window.subarray(from, end));
    // What an earlier call left behind the end must not count as text.
    input.fill(0, length, Math.min(input.length, length + 64));
    this.count = kernel.find(length, from, this.element, this.terminator);
    this.stopCount = results[0]!;
    this.ascii = results[1] === 0;
    this.hasBreaks = results[2] !== 0;
    this.offsets = kernel.offsets;
    this.stops = kernel.stops;
  }

  private findInLoop(window: Uint8Array, from: number, end: number): void {
    if (from < end && this.ownOffsets.length < end - from + SPARE) {
      this.ownOffsets = new Int32Array(end - from + SPARE);
      this.ownStops = new Int32Array(end - from + SPARE);
    }
    const offsets = this.ownOffsets;
    const stops = this.ownStops;
    const { element, terminator } = this;
    if (this.classes === NO_BYTES) this.classes = classesOf([CR, LF, element, terminator]);
    const { classes } = this;
    let count = 0;
    let high = 0;
    let i = from;
    // Branchless: the offset is always written and kept only where the byte is a delimiter. Eight
    // bytes a turn: measured, it runs at about twice the speed of the plain loop.
    for (const last = end - 8; i <= last; i += 8) {
      const a = window[i]!;
      const b = window[i + 1]!;
      const c = window[i + 2]!;
      const d = window[i + 3]!;
      const e = window[i + 4]!;
      const f = window[i + 5]!;
      const g = window[i + 6]!;
      const h = window[i + 7]!;
      high |= a | b | c | d | e | f | g | h;
      offsets[count] = i;
      count += classes[a]!;
      offsets[count] = i + 1;
      count += classes[b]!;
      offsets[count] = i + 2;
      count += classes[c]!;
      offsets[count] = i + 3;
      count += classes[d]!;
      offsets[count] = i + 4;
      count += classes[e]!;
      offsets[count] = i + 5;
      count += classes[f]!;
      offsets[count] = i + 6;
      count += classes[g]!;
      offsets[count] = i + 7;
      count += classes[h]!;
    }
    for (; i < end; i += 1) {
      const byte = window[i]!;
      offsets[count] = i;
      count += classes[byte]!;
      high |= byte;
    }
    let found = 0;
    let breaks = 0;
    for (let m = 0; m < count; m += 1) {
      const byte = window[offsets[m]!]!;
      stops[found] = m;
      found += byte === element ? 0 : 1;
      breaks += byte === element || byte === terminator ? 0 : 1;
    }
    this.count = count;
    this.stopCount = found;
    this.ascii = high < 128;
    this.hasBreaks = breaks > 0;
    this.offsets = offsets;
    this.stops = stops;
  }
}
