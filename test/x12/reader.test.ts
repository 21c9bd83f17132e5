import { describe, expect, it } from "vitest";
import { UsageError } from "../../src/values/index.js";
import { element, parseX12, readX12, type X12Event, x12Reader } from "../../src/x12/index.js";
import { fixtures } from "./fixture.js";

const collect = async (events: AsyncIterable<X12Event>) => {
  const all: X12Event[] = [];
  for await (const event of events) all.push(event);
  return all;
};

describe("x12Reader", () => {
  it("tells envelopes and segments in the order of the file", () => {
    const { bytes } = fixtures("x12/valid").find(({ name }) => name === "mixed-transactions")!;
    const kinds = parseX12(bytes).map((event) => {
      if (event.kind === "segment") return event.segment.id;
      if (event.kind === "diagnostic") return event.diagnostic.code;
      return event.kind;
    });
    expect(kinds.slice(0, 9)).toEqual([
      "interchange",
      "TA1",
      "x12/interchange-acknowledgment",
      "group",
      "transaction",
      "AK1",
      "AK9",
      "transactionEnd",
      "groupEnd",
    ]);
    expect(kinds.slice(-3)).toEqual(["transactionEnd", "groupEnd", "interchangeEnd"]);
  });

  it("gives a segment its transaction, and none to a stray one", () => {
    const events = parseX12("ST*835*7~BPR*I*0~SE*3*7~REF*1~");
    const segments = events.flatMap((event) => (event.kind === "segment" ? [event] : []));
    expect(segments.map(({ transaction }) => transaction?.controlNumber)).toEqual(["7", undefined]);
    expect(element(segments[0]!.segment, 2)).toBe("0");
    expect(element(segments[0]!.segment, 9)).toBe("");
  });

  it.each(
    ["x12/valid", "x12/invalid"].flatMap((folder) =>
      fixtures(folder).map((fixture) => ({ ...fixture, name: `${folder}/${fixture.name}` })),
    ),
  )(
    "the three doors agree, byte by byte too: $name",
    async ({ bytes, expectation: { limits } }) => {
      const whole = parseX12(bytes, { limits });
      expect(await collect(readX12(bytes, { limits }))).toEqual(whole);
      const reader = x12Reader({ limits });
      const single: X12Event[] = [];
      for (const byte of bytes) single.push(...reader.push(new Uint8Array([byte])));
      expect([...single, ...reader.end()]).toEqual(whole);
    },
  );

  it("refuses wrong calls", () => {
    const reader = x12Reader();
    reader.end();
    expect(() => reader.push("")).toThrow(UsageError);
    expect(() => reader.end()).toThrow(UsageError);
    expect(() => x12Reader({ limit: {} } as never)).toThrow(UsageError);
    expect(() => parseX12(5 as never)).toThrow(UsageError);
    expect(() => readX12("", { x: 1 } as never)).toThrow(UsageError);
  });
});
