import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SegmentCursor } from "../../src/x12/cursor.js";
import { usualProcedureAt } from "../../src/x12/usual-procedure.js";

/** A cursor on `SVC*<element>`, as the tokenizer would aim it. */
function cursorOn(element: string, componentByte: number): SegmentCursor {
  const cursor = new SegmentCursor();
  const bytes = new Uint8Array(element.length + 16);
  bytes.set(Uint8Array.from(`SVC*${element}~`, (char) => char.charCodeAt(0)));
  cursor.bytes = bytes;
  cursor.view = new DataView(bytes.buffer);
  cursor.marks = Int32Array.of(3, 4 + element.length);
  cursor.count = 1;
  cursor.componentByte = componentByte;
  return cursor;
}

/** Short, and of few characters, so that delimiters come up at every place. */
const elements = fc.string({ unit: fc.constantFrom("A", "7", ":", ">", "\u00ff"), maxLength: 15 });

describe("the usual procedure", () => {
  it.each([
    ["HC:99213", 4],
    ["HC:99213:25", 4],
    ["HC:99213:25:59", -1],
    ["HC:9921", -1],
    ["HC:992133", -1],
    ["HC99213:", -1],
    ["HC:992:3", -1],
    ["HC:9921:", -1],
    [":C:99213", -1],
    ["H::99213", -1],
    ["HC::9213", -1],
    ["HC:99213::5", -1],
    ["HC:99213:2:", -1],
    ["HC:99213225", -1],
    ["HC:99213*25", -1],
    ["", -1],
  ])("%s stands at %d", (element, at) => {
    expect(usualProcedureAt(cursorOn(element, 58), 1)).toBe(at);
  });

  it("is not in an element that the segment does not have", () => {
    expect(usualProcedureAt(cursorOn("HC:99213", 58), 2)).toBe(-1);
  });

  it("is two, five and perhaps two characters without a delimiter, whatever that is", () => {
    const shape = (delimiter: string) =>
      new RegExp(
        `^[^${delimiter}]{2}${delimiter}[^${delimiter}]{5}(${delimiter}[^${delimiter}]{2})?$`,
      );
    fc.assert(
      fc.property(
        // Most of what is drawn has some other shape, so half is put into this one.
        fc.oneof(
          elements,
          fc.tuple(elements, elements, elements).map(([a, b, c]) => {
            const parts = [a.slice(0, 2), b.slice(0, 5), c.slice(0, 2)];
            return parts.filter((part) => part !== "").join(":");
          }),
        ),
        fc.constantFrom(":", ">"),
        (element, delimiter) => {
          const found = usualProcedureAt(cursorOn(element, delimiter.charCodeAt(0)), 1);
          expect(found).toBe(shape(delimiter).test(element) ? 4 : -1);
        },
      ),
      { numRuns: 3000 },
    );
  });
});
