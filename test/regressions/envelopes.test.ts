import { describe, expect, test } from "vitest";
import { parse835, remittanceReader } from "../../src/835/index.js";
import { bytesOfText } from "../../src/testing/index.js";

const isa = (number: number, marks = "*^:~") =>
  [
    ...["ISA", "00", " ".repeat(10), "00", " ".repeat(10), "ZZ", "A".padEnd(15), "ZZ"],
    ...["B".padEnd(15), "260131", "1253", marks[1], "00501", `00000000${number}`, "0", "P"],
    `${marks[2]}${marks[3]}`,
  ].join(marks[0]);

const transaction = (number: number) => `ST*835*${number}~BPR*I*0*C~TRN*1*A~SE*4*${number}~`;

describe("envelopes", () => {
  test("a transaction behind IEA throws nothing and is told of", () => {
    const { diagnostics } = parse835(`${isa(1)}IEA*0*000000001~${transaction(1)}`);
    expect(diagnostics.length).toBeGreaterThan(0);
  });

  test("a group behind IEA throws nothing and is told of", () => {
    const group = `GS*HP*A*B*20260131*1253*1*X*005010X221A1~${transaction(1)}GE*1*1~`;
    const { diagnostics } = parse835(`${isa(1)}IEA*0*000000001~${group}IEA*1*000000001~`);
    expect(diagnostics.length).toBeGreaterThan(0);
  });

  test("what an ISA ends is told at that ISA, whatever the chunks", () => {
    const text = `${isa(1)}ST*835*1~BPR*I*0*C~${isa(2)}${transaction(2)}IEA*0*000000002~`;
    const where = text.lastIndexOf("ISA");
    for (const size of [1, 100, 1000]) {
      const reader = remittanceReader();
      const bytes = bytesOfText(text);
      const events = [];
      for (let at = 0; at < bytes.length; at += size) {
        events.push(...reader.push(bytes.subarray(at, at + size)));
      }
      events.push(...reader.end());
      const offsets = events.flatMap((event) =>
        event.kind === "diagnostic" && /missing-(transac|interch)/.test(event.diagnostic.code)
          ? [event.diagnostic.location.byteOffset]
          : [],
      );
      expect(offsets.length).toBe(2);
      for (const offset of offsets) expect(offset).toBeLessThanOrEqual(where);
      expect(new Set(offsets).size).toBe(1);
    }
  });

  test("a second interchange is found where the file was wrapped inside its ISA", () => {
    const one = `${isa(1)}${transaction(1)}IEA*0*000000001~`;
    const two = `${isa(2)}${transaction(2)}IEA*0*000000002~`;
    for (const cut of [1, 2, 3, 4, 50]) {
      const text = `${one}${two.slice(0, cut)}\r\n${two.slice(cut)}`;
      expect(parse835(text).remittances.length, `wrapped behind ${cut}`).toBe(2);
    }
  });

  test("so is one with other delimiters", () => {
    const one = `${isa(1)}${transaction(1)}IEA*0*000000001~`;
    const two = `${isa(2, "|^:!")}${transaction(2).replaceAll("*", "|").replaceAll("~", "!")}`;
    for (const cut of [1, 2, 3, 4, 50]) {
      const text = `${one}${two.slice(0, cut)}\r\n${two.slice(cut)}IEA|0|000000002!`;
      expect(parse835(text).remittances.length, `wrapped behind ${cut}`).toBe(2);
    }
  });

  test("an empty segment is told of where a control character terminates", () => {
    const text = `${isa(1)}${transaction(1).replace("SE", "~SE")}IEA*0*000000001~`;
    const codes = parse835(text.replaceAll("~", "\x1e")).diagnostics.map(({ code }) => code);
    expect(codes).toContain("x12/empty-segment");
  });
});
