import { execFileSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Kernel, sharedKernel } from "../../src/x12/kernel.js";
import { Marks } from "../../src/x12/marks.js";

const ELEMENT = 42;
const TERMINATOR = 126;

/** What is found in a stretch, and by what. */
function found(marks: Marks, bytes: Uint8Array, from = 0, end = bytes.length) {
  marks.find(bytes, from, end);
  const { count, stopCount, ascii, hasBreaks } = marks;
  const offsets = [...marks.offsets.subarray(0, count)];
  const stops = [...marks.stops.subarray(0, stopCount)];
  marks.release();
  return { offsets, stops, ascii, hasBreaks };
}

function marksOf(kernel?: () => Kernel | undefined, element = ELEMENT, terminator = TERMINATOR) {
  const marks = new Marks(kernel);
  marks.setDelimiters(element, terminator);
  return marks;
}

/** By the definition, byte for byte. */
function expected(bytes: Uint8Array, from: number, end: number) {
  const offsets: number[] = [];
  const stops: number[] = [];
  for (let i = from; i < end; i += 1) {
    const byte = bytes[i]!;
    const ends = byte === TERMINATOR || byte === 13 || byte === 10;
    if (ends) stops.push(offsets.length);
    if (ends || byte === ELEMENT) offsets.push(i);
  }
  const stretch = bytes.subarray(from, end);
  const hasBreaks = stretch.some((byte) => byte === 13 || byte === 10);
  return {
    offsets,
    stops,
    hasBreaks,
    ascii: !bytes.subarray(from, end).some((byte) => byte > 127),
  };
}

/** Stretches long enough for the kernel, rich in delimiters and poor in high bytes. */
const stretches = fc
  .record({
    length: fc.integer({ min: 1024, max: 3000 }),
    density: fc.constantFrom(1, 3, 9, 60),
    high: fc.boolean(),
    salt: fc.nat(),
  })
  .map(({ length, density, high, salt }) => {
    let state = salt | 1;
    const next = () => {
      state = (Math.imul(state, 1103515245) + 12345) | 0;
      return state >>> 8;
    };
    const bytes = Uint8Array.from({ length }, () =>
      next() % density === 0 ? [42, 126, 13, 10, 58][next() % 5]! : 32 + (next() % 90),
    );
    if (high) bytes[next() % length] = 200;
    return bytes;
  });

describe("the delimiters of a window", () => {
  it("are the same by the kernel, by the loop and by the definition", () => {
    expect(sharedKernel()).toBeDefined();
    const kernel = marksOf();
    const loop = marksOf(() => undefined);
    fc.assert(
      fc.property(stretches, fc.nat({ max: 70 }), fc.nat({ max: 70 }), (bytes, before, after) => {
        const end = Math.max(before, bytes.length - after);
        const truth = expected(bytes, before, end);
        expect(found(kernel, bytes, before, end)).toEqual(truth);
        expect(found(loop, bytes, before, end)).toEqual(truth);
      }),
    );
  });

  it("are all found in a full window of nothing else", () => {
    const bytes = new Uint8Array(65_536).fill(TERMINATOR);
    expect(found(marksOf(), bytes)).toEqual(expected(bytes, 0, bytes.length));
  });

  it("are found without the kernel where the window is larger than its memory", () => {
    const bytes = new Uint8Array(70_000).fill(65);
    bytes[69_999] = TERMINATOR;
    expect(found(marksOf(), bytes).offsets).toEqual([69_999]);
  });

  it("end nothing where a line break is the element delimiter", () => {
    const bytes = new Uint8Array(2000).fill(65);
    bytes[5] = 10;
    bytes[1999] = TERMINATOR;
    expect(found(marksOf(undefined, 10), bytes)).toMatchObject({ offsets: [5, 1999], stops: [1] });
  });

  it("do not come from what an earlier window left in the kernel", () => {
    const marks = marksOf();
    found(marks, new Uint8Array(65_536).fill(200));
    const bytes = new Uint8Array(1025).fill(65);
    expect(found(marks, bytes)).toEqual({ offsets: [], stops: [], ascii: true, hasBreaks: false });
  });

  it("hold while another window is looked at", () => {
    const outer = marksOf();
    const bytes = new Uint8Array(2000).fill(ELEMENT);
    outer.find(bytes, 0, bytes.length);
    found(marksOf(), new Uint8Array(3000).fill(TERMINATOR));
    expect([...outer.offsets.subarray(0, 4)]).toEqual([0, 1, 2, 3]);
    expect(outer.stopCount).toBe(0);
    outer.release();
    expect(sharedKernel()?.held).toBe(false);
  });
});

describe("the kernel's bytes", () => {
  it("are what its source assembles to", () => {
    execFileSync(process.execPath, ["scripts/generate-kernel.mjs", "--check"]);
  });
});
