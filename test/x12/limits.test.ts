import { describe, expect, it } from "vitest";
import { UsageError } from "../../src/values/index.js";
import { DEFAULT_LIMITS, parseX12, x12Reader } from "../../src/x12/index.js";
import { limitsOf } from "../../src/x12/limits.js";

describe("limitsOf", () => {
  it("has the defaults that the documentation states", () => {
    expect(limitsOf(undefined)).toEqual({
      maxSegmentBytes: 262_144,
      maxElements: 512,
      maxClaimSegments: 100_000,
      maxDiagnostics: 10_000,
    });
  });

  it("puts the caller's over the defaults; undefined is no limit of the caller's", () => {
    expect(limitsOf({ maxElements: 64, maxDiagnostics: undefined as never })).toEqual({
      ...DEFAULT_LIMITS,
      maxElements: 64,
    });
  });

  it.each([
    [{ maxSegments: 5 }],
    [{ maxElements: 31 }],
    [{ maxSegmentBytes: 255 }],
    [{ maxClaimSegments: 0 }],
    [{ maxDiagnostics: -1 }],
    [{ maxElements: 64.5 }],
    [{ maxElements: Number.NaN }],
    [{ maxElements: Number.POSITIVE_INFINITY }],
    [{ maxElements: "64" }],
    [{ toString: 5 }],
    [null],
    [5],
  ])("refuses %j", (limits) => {
    expect(() => limitsOf(limits as never)).toThrow(UsageError);
  });
});

describe("limits in force", () => {
  it("a segment without end is passed over, and what follows is read", () => {
    const limits = { maxSegmentBytes: 1000 };
    const reader = x12Reader({ limits });
    const events = [...reader.push("ST*835*1~BPR*I*0~NTE*")];
    // Ten megabytes in pieces: more than any window.
    const piece = "X".repeat(100_000);
    for (let i = 0; i < 100; i += 1) events.push(...reader.push(piece));
    events.push(...reader.push("~TRN*1*2~SE*5*1~"), ...reader.end());
    const codes = events.flatMap((e) => (e.kind === "diagnostic" ? [e.diagnostic.code] : []));
    expect(codes).toEqual(["x12/no-interchange-header", "x12/segment-too-long"]);
    const ids = events.flatMap((e) => (e.kind === "segment" ? [e.segment.id] : []));
    expect(ids).toEqual(["BPR", "TRN"]);
  });

  it("a segment without end at the end of the input is told as cut", () => {
    const reader = x12Reader({ limits: { maxSegmentBytes: 1000 } });
    const events = [
      ...reader.push("ST*835*1~BPR*I*0~"),
      ...reader.push("NTE*".padEnd(70_000, "X")),
    ];
    events.push(...reader.end());
    const found = events.flatMap((e) => (e.kind === "diagnostic" ? [e.diagnostic] : []));
    expect(found.map(({ code }) => code)).toEqual([
      "x12/no-interchange-header",
      "x12/segment-too-long",
      "x12/unterminated-segment",
      "x12/missing-transaction-trailer",
    ]);
    expect(found[2]!.details).toEqual({ bytes: 70_000 });
  });

  it("a segment as long as the limit is read, one byte more is not", () => {
    for (const [length, read] of [
      [300, 1],
      [301, 0],
    ] as const) {
      // With a line break inside, too: such a segment is read another way.
      for (const start of ["NTE*", "NTE*\nX"]) {
        const text = `ST*835*1~BPR*I*0~${start.padEnd(length, "X")}~SE*4*1~`;
        const events = parseX12(text, { limits: { maxSegmentBytes: 300 } });
        const notes = events.filter((e) => e.kind === "segment" && e.segment.id === "NTE");
        expect(notes, `${length}`).toHaveLength(read);
      }
    }
  });

  it("elements beyond the limit are cut off and told, those before are read", () => {
    const text = `ST*835*1~BPR*I*0~NTE${"*A".repeat(33)}~SE*4*1~`;
    const events = parseX12(text, { limits: { maxElements: 32 } });
    const note = events.find((e) => e.kind === "segment" && e.segment.id === "NTE");
    expect(note).toMatchObject({ segment: { elements: Array(32).fill("A") } });
    expect(events).toContainEqual(
      expect.objectContaining({
        diagnostic: expect.objectContaining({
          code: "x12/too-many-elements",
          details: { elements: 33 },
        }),
      }),
    );
  });

  it("diagnostics beyond the limit are counted", () => {
    const text = `ISA*00*          *00*          *ZZ*A              *ZZ*B              *260312*0915*^*00501*000000001*0*P*:~${"REF*1~".repeat(25)}IEA*0*000000001~`;
    const found = parseX12(text, { limits: { maxDiagnostics: 10 } }).flatMap((e) =>
      e.kind === "diagnostic" ? [e.diagnostic] : [],
    );
    expect(found).toHaveLength(11);
    expect(found.at(-1)).toMatchObject({
      code: "x12/diagnostics-limit",
      details: { suppressed: 15 },
    });
  });

  it("junk without any interchange is given up early: memory stays small", () => {
    const reader = x12Reader();
    const piece = new Uint8Array(1 << 20).fill(120);
    const before = process.memoryUsage().arrayBuffers;
    for (let i = 0; i < 64; i += 1) reader.push(piece);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(4 << 20);
    expect(reader.end()).toEqual([]);
  });
});
