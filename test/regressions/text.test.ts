import { describe, expect, test } from "vitest";
import { parse835, remittanceReader } from "../../src/835/index.js";
import type { Diagnostic } from "../../src/values/index.js";

const ISA =
  "ISA*00*          *00*          *ZZ*A              *ZZ*B              " +
  "*260131*1253*^*00501*000000001*0*P*:~";

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
    const text = `${ISA}ST*835*1~BPR*I*0*C~\xef\xbb\xbfTRN*1*A~SE*4*1~IEA*0*000000001~`;
    const bytes = Uint8Array.from(text, (c) => c.charCodeAt(0));
    for (const size of [1, 7, 50, bytes.length]) {
      const reader = remittanceReader();
      const codes: string[] = [];
      const take = (events: ReturnType<typeof reader.end>) => {
        for (const event of events) {
          if (event.kind === "diagnostic") codes.push(event.diagnostic.code);
        }
      };
      for (let at = 0; at < bytes.length; at += size) {
        take(reader.push(bytes.subarray(at, at + size)));
      }
      take(reader.end());
      expect(codes.filter((code) => code === "x12/byte-order-mark").length).toBe(1);
    }
  });
});

describe("blanks before junk in which an ISA may begin", () => {
  test("are told of whatever the chunks", () => {
    const text = `${ISA}IEA*0*000000001~  junkISA*x~`;
    for (let cut = ISA.length; cut < text.length; cut += 1) {
      const reader = remittanceReader();
      const events = [...reader.push(text.slice(0, cut)), ...reader.push(text.slice(cut))];
      events.push(...reader.end());
      const codes = events.flatMap((event) =>
        event.kind === "diagnostic" ? [event.diagnostic.code] : [],
      );
      expect(codes, `cut at ${cut}`).toContain("x12/space-around-terminator");
    }
  });
});
