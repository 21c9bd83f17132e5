import { describe, expect, it } from "vitest";
import { DEFAULT_LIMITS, type SegmentCursor } from "../../src/x12/index.js";
import { Tokenizer } from "../../src/x12/tokenizer.js";
import { InputWindow, WINDOW } from "../../src/x12/window.js";
import { sinkOf } from "./sink.js";

const bytesOf = (text: string) => new TextEncoder().encode(text);

describe("the memory of a window that is closed", () => {
  it("goes to the next one, wiped", () => {
    const first = new InputWindow();
    const memory = first.bytes;
    first.take(bytesOf("x".repeat(1000)), 0);
    first.close();
    const next = new InputWindow();
    expect(next.bytes).toBe(memory);
    expect(next.view.buffer).toBe(memory.buffer);
    expect(next.bytes.every((byte) => byte === 0)).toBe(true);
  });

  it("goes to one window only, and is gone from the closed one", () => {
    const first = new InputWindow();
    const memory = first.bytes;
    first.take(bytesOf("abc"), 0);
    first.close();
    expect(first.bytes).toHaveLength(0);
    expect(first.offset + first.fill).toBe(3);
    const [a, b] = [new InputWindow(), new InputWindow()];
    expect(a.bytes).toBe(memory);
    expect(b.bytes).not.toBe(memory);
  });

  it("is let go where the window had grown", () => {
    const first = new InputWindow();
    const long = bytesOf("x".repeat(WINDOW));
    first.take(long, 0);
    first.take(long, 0);
    const grown = first.bytes;
    expect(grown.length).toBeGreaterThan(2 * WINDOW);
    first.close();
    expect(new InputWindow().bytes).not.toBe(grown);
  });
});

describe("a cursor kept after the end of its input", () => {
  it("sees nothing of the next input", () => {
    let kept: SegmentCursor | undefined;
    const keep = (cursor: SegmentCursor) => {
      kept ??= cursor;
    };
    const read = (text: string) => {
      const sink = sinkOf({
        insideInterchange: true,
        header: () => undefined,
        framing: () => undefined,
        segment: keep,
      });
      const tokenizer = new Tokenizer(sink, DEFAULT_LIMITS);
      tokenizer.push(bytesOf(`ST*835*1~REF*EA*${text}*20250102*12.50~`));
      tokenizer.end();
    };
    read("FIRST");
    const cursor = kept!;
    read("OTHER");
    expect([1, 2].map((n) => cursor.text(n))).toEqual(["", ""]);
    expect([cursor.code(1), cursor.date(3), cursor.cents(4)]).toEqual(["", undefined, undefined]);
    expect([cursor.parts(1), cursor.part(1)]).toEqual([0, ""]);
    expect(cursor.segment()).toMatchObject({ id: "", elements: [] });
  });
});
