import { describe, expect, it } from "vitest";
import { DEFAULT_LIMITS, type Segment, type SegmentCursor } from "../../src/x12/index.js";
import { Tokenizer } from "../../src/x12/tokenizer.js";
import { sinkOf } from "./sink.js";

const WINDOW = 65_536;
const ISA =
  "ISA*00*          *00*          *ZZ*A              *ZZ*B              *260312*0915*^*00501*000000001*0*P*:~";

/** The segments of an input pushed in chunks; each with its place, and the framing told. */
function tokens(chunks: readonly (string | Uint8Array)[], limits = DEFAULT_LIMITS) {
  const segments: (Segment & { from: number; to: number })[] = [];
  const framing: string[] = [];
  const headers: number[] = [];
  const tokenizer = new Tokenizer(
    sinkOf({
      insideInterchange: true,
      header: (_, __, byteOffset) => headers.push(byteOffset),
      framing: (code, byteOffset) => framing.push(`${code} ${byteOffset}`),
      segment: (cursor: SegmentCursor) =>
        segments.push({ ...cursor.segment(), from: cursor.byteOffset, to: cursor.byteEnd }),
    }),
    limits,
  );
  for (const chunk of chunks) {
    tokenizer.push(typeof chunk === "string" ? new TextEncoder().encode(chunk) : chunk);
  }
  tokenizer.end();
  return { segments, framing, headers, bytes: tokenizer.byteCount, count: tokenizer.segmentCount };
}

const line = (n: number) => `REF*EA*NUMBER ${n}*${"x".repeat(n % 97)}`;
const long = (count: number, end = "~") =>
  ISA + Array.from({ length: count }, (_, n) => line(n) + end).join("");

describe("windows", () => {
  it("end anywhere: each segment is whole, with its number and its bytes", () => {
    const text = long(6000);
    expect(text.length).toBeGreaterThan(5 * WINDOW);
    const { segments, framing, bytes } = tokens([text]);
    expect(framing).toEqual([]);
    expect(bytes).toBe(text.length);
    expect(segments).toHaveLength(6000);
    segments.forEach((segment, n) => {
      if (text.slice(segment.from, segment.to) !== line(n)) expect.fail(`segment ${n}`);
      if (segment.elements[1] !== `NUMBER ${n}`) expect.fail(`segment ${n}`);
      if (segment.segment !== n + 2) expect.fail(`number ${n}`);
    });
  });

  it.each([1, 2, 3, 5, 64, 1023, 4096, WINDOW - 1, WINDOW, WINDOW + 1])(
    "of chunks of %d bytes give the same",
    (size) => {
      const text = long(size < 10 ? 300 : 2500, "~\r\n");
      const chunks: string[] = [];
      for (let i = 0; i < text.length; i += size) chunks.push(text.slice(i, i + size));
      expect(tokens(chunks)).toEqual(tokens([text]));
    },
  );

  it("grow for a long segment and shrink again", () => {
    const value = "Y".repeat(200_000);
    const { segments, framing } = tokens([ISA, `NTE*ADD*${value}~`, `${line(1)}~`]);
    expect(framing).toEqual([]);
    expect(segments.map(({ elements }) => elements[1]!.length)).toEqual([200_000, 8]);
  });

  it("read a terminator that is the first byte of a chunk", () => {
    expect(tokens([ISA, "REF*EA*1", "~", "REF*EA*2", "~"]).segments).toHaveLength(2);
  });

  it("keep non-ASCII apart: one name outside ASCII changes no other segment", () => {
    const segments = [line(1), "NM1*QC*1*NÚÑEZ", line(2)];
    const found = tokens([`${ISA}${segments.join("~")}~`]).segments;
    expect(found.map(({ id, elements }) => [id, ...elements].join("*"))).toEqual(segments);
  });

  it("are not changed by what the caller does with his chunk afterwards", () => {
    const chunk = new TextEncoder().encode(`${ISA}${line(1)}~REF*EA`);
    const segments: Segment[] = [];
    const tokenizer = new Tokenizer(
      sinkOf({
        insideInterchange: true,
        header: () => undefined,
        framing: () => undefined,
        segment: (cursor) => segments.push(cursor.segment()),
      }),
      DEFAULT_LIMITS,
    );
    tokenizer.push(chunk);
    chunk.fill(0);
    tokenizer.push(new TextEncoder().encode("*2~"));
    tokenizer.end();
    expect(segments.map(({ elements }) => elements[1])).toEqual(["NUMBER 1", "2"]);
  });
});

describe("line breaks", () => {
  it.each(["\n", "\r\n", "\r", "\n\n", "\r\n\r\n"])(
    "after a terminator are no data: %j",
    (mark) => {
      const { segments, framing } = tokens([
        ISA + [1, 2, 3].map((n) => `${line(n)}~${mark}`).join(""),
      ]);
      expect(segments.map(({ elements }) => elements[1])).toEqual([
        "NUMBER 1",
        "NUMBER 2",
        "NUMBER 3",
      ]);
      expect(framing).toEqual([]);
    },
  );

  it.each([20, 37, 80, 132])("every %d bytes are taken out, wherever they stand", (width) => {
    const plain = long(300);
    const parts: string[] = [];
    for (let i = 0; i < plain.length; i += width) parts.push(plain.slice(i, i + width));
    for (const mark of ["\n", "\r\n"]) {
      const found = tokens([parts.join(mark)]).segments;
      expect(found.map(({ elements }) => elements)).toEqual(
        tokens([plain]).segments.map(({ elements }) => elements),
      );
    }
  });

  it("inside one segment leave the next one alone", () => {
    const { segments } = tokens([`${ISA}REF*EA*ON\r\nE~REF*EA*TWO~`]);
    expect(segments.map(({ elements }) => elements[1])).toEqual(["ONE", "TWO"]);
  });
});

describe("blanks", () => {
  it("around terminators are no data; inside they are", () => {
    const { segments, framing } = tokens([`${ISA} REF*EA* A B  ~\t REF*EA*C ~REF* ~`]);
    expect(segments.map(({ id, elements }) => [id, ...elements])).toEqual([
      ["REF", "EA", " A B"],
      ["REF", "EA", "C"],
      ["REF", ""],
    ]);
    expect(framing.length).toBeGreaterThan(0);
  });
});

describe("an ISA in the middle", () => {
  const other = ISA.replaceAll("*", "|").replace(":~", ">\n");
  it("changes the delimiters from there on, however the bytes are cut", () => {
    const text = `${ISA}REF*EA*1~${other}REF|EA|2\nREF|EA|*~\n`;
    const expected = [
      ["EA", "1"],
      ["EA", "2"],
      ["EA", "*~"],
    ];
    for (const size of [1, 13, 500, 5000]) {
      const chunks: string[] = [];
      for (let i = 0; i < text.length; i += size) chunks.push(text.slice(i, i + size));
      const { segments, headers } = tokens(chunks);
      expect(segments.map(({ elements }) => elements)).toEqual(expected);
      expect(headers).toEqual([0, text.indexOf("ISA|")]);
    }
  });

  it("is not found in a value", () => {
    const { headers, segments } = tokens([`${ISA}NTE*ADD*ISA*00*TEXT~REF*ISA*1~`]);
    expect(headers).toEqual([0]);
    expect(segments).toHaveLength(2);
  });
});
