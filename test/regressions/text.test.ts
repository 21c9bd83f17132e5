import { describe, expect, test } from "vitest";
import { parse835, remittanceReader } from "../../src/835/index.js";
import type { Diagnostic } from "../../src/values/index.js";

const ISA =
  "ISA*00*          *00*          *ZZ*A              *ZZ*B              " +
  "*260131*1253*^*00501*000000001*0*P*:~";

/** The first thousand bytes are read at once: what depends on chunks shows behind them. */
const LONG = "TA1*000000001*260131*1253*A*000~".repeat(40);

describe("text", () => {
  test("text outside ASCII before an ISA with other delimiters does not shift what follows", () => {
    const first = `${ISA}ST*835*1~BPR*I*0*C~TRN*1*ÄÖÜ~SE*4*1~IEA*0*000000001~`;
    const second = first
      .replace("ÄÖÜ", "AOU")
      .replaceAll("000000001", "000000002")
      .replaceAll("*", "|")
      .replaceAll("~", "!");
    const { remittances } = parse835(first + second);
    expect(remittances.map(({ header }) => header.trace?.number)).toEqual(["ÄÖÜ", "AOU"]);
  });

  test("the doors tell the same of bytes that are not UTF-8 outside a transaction", () => {
    const bytes = Uint8Array.from(`${ISA}X1*\x80~IEA*0*000000001~`, (c) => c.charCodeAt(0));
    const reader = remittanceReader();
    const pushed: Diagnostic[] = [...reader.push(bytes), ...reader.end()].flatMap((event) =>
      event.kind === "diagnostic" ? [event.diagnostic] : [],
    );
    expect(parse835(bytes).diagnostics).toEqual(pushed);
  });
});

describe("byte order marks inside a file", () => {
  test("are told once each, whatever the chunks", () => {
    const text = `${ISA}${LONG}ST*835*1~BPR*I*0*C~\xef\xbb\xbfTRN*1*A~SE*4*1~IEA*0*000000001~`;
    const bytes = Uint8Array.from(text, (c) => c.charCodeAt(0));
    for (let cut = 1100; cut < bytes.length; cut += 1) {
      const codes = codesOf(bytes.subarray(0, cut), bytes.subarray(cut));
      const told = codes.filter((code) => code === "x12/byte-order-mark").length;
      expect(told, `cut at ${cut}`).toBe(1);
    }
  });
});

describe("blanks before junk in which an ISA may begin", () => {
  test("are told of whatever the chunks", () => {
    const text = `${ISA}${LONG}IEA*0*000000001~  junkISA*x~`;
    for (let cut = 1100; cut < text.length; cut += 1) {
      const codes = codesOf(text.slice(0, cut), text.slice(cut));
      expect(codes, `cut at ${cut}`).toContain("x12/space-around-terminator");
    }
  });
});

function codesOf(...chunks: readonly (string | Uint8Array)[]): readonly string[] {
  const reader = remittanceReader();
  const events = [...chunks.flatMap((chunk) => reader.push(chunk)), ...reader.end()];
  return events.flatMap((event) => (event.kind === "diagnostic" ? [event.diagnostic.code] : []));
}
