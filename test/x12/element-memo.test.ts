import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DEFAULT_LIMITS, ElementMemo, type SegmentCursor } from "../../src/x12/index.js";
import { Tokenizer } from "../../src/x12/tokenizer.js";
import { sinkOf } from "./sink.js";

/** Shows a look every segment that begins with X, of files with this component separator. */
function each(elements: readonly string[], component: string, look: (c: SegmentCursor) => void) {
  const isa = `ISA*00*          *00*          *ZZ*A              *ZZ*B              *260312*0915*^*00501*000000001*0*P*${component}~`;
  const sink = sinkOf({ insideInterchange: true, header() {}, framing() {}, segment: look });
  const tokenizer = new Tokenizer(sink, DEFAULT_LIMITS);
  tokenizer.push(new TextEncoder().encode(isa + elements.map((text) => `X1*${text}~`).join("")));
  tokenizer.end();
}

describe("a memo of elements", () => {
  it("gives what was kept for the same bytes and separator, and nothing else", () => {
    const element = fc.stringMatching(/^[A7:>2]{0,13}$/);
    const files = fc.array(fc.tuple(fc.array(element), fc.constantFrom(":", ">")));
    fc.assert(
      fc.property(files, (all) => {
        const memo = new ElementMemo<string>();
        for (const [elements, component] of all) {
          each(elements, component, (cursor) => {
            const key = `${component} ${cursor.text(1)}`;
            const found = memo.find(cursor, 1);
            if (found === undefined) memo.keep(key);
            else expect(found).toBe(key);
            expect(memo.find(cursor, 2)).toBe(undefined);
            // Not the element that was looked for last: there is none.
            memo.keep("another");
          });
        }
      }),
    );
  });

  it("finds what it keeps, up to twelve bytes", () => {
    const memo = new ElementMemo<string>();
    const texts = ["A2:20:PR", "A", "A7", "A7:5", "A7:56", "DR01:1234:PR", "DR01:1234:PRX"];
    const found: (string | undefined)[] = [];
    each([...texts, ...texts], ":", (cursor) => {
      const one = memo.find(cursor, 1);
      found.push(one);
      if (one === undefined) memo.keep(cursor.text(1));
    });
    expect(found.slice(7, 14)).toEqual([...texts.slice(0, 6), undefined]);
  });

  it.each([
    ["first", (n: string) => `${n}AAAAAAAA`],
    ["second", (n: string) => `AAAA${n}AAAA`],
    ["third", (n: string) => `AAAAAAAA${n}`],
  ])("tells more elements than it has room for apart by their %s four bytes", (_, text) => {
    const memo = new ElementMemo<string>();
    const texts = Array.from({ length: 999 }, (_none, n) => text(String(n).padStart(4, "0")));
    each([...texts, ...texts], ":", (cursor) => {
      const one = memo.find(cursor, 1);
      if (one === undefined) memo.keep(cursor.text(1));
      else expect(one).toBe(cursor.text(1));
    });
  });
});
