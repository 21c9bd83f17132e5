import { describe, expect, it } from "vitest";
import { UsageError } from "../../src/values/index.js";
import { DEFAULT_DELIMITERS, padInterchangeHeader, segmentWriter } from "../../src/x12/index.js";

describe("segmentWriter", () => {
  it("writes elements and composites, without the empty ones at the end", () => {
    const writer = segmentWriter();
    writer.write("SVC", [
      ["HC", "99213", "", "25", "", undefined],
      "100",
      undefined,
      "",
      undefined,
    ]);
    writer.write("SE", []);
    writer.write("CLP", [undefined, "1", "", "5"]);
    expect(writer.text()).toBe("SVC*HC:99213::25*100~SE~CLP**1**5~");
  });

  it("writes a segment as it was read: empty elements at the end kept", () => {
    const writer = segmentWriter({ ...DEFAULT_DELIMITERS, newline: "\r\n" });
    writer.writeSegment({ id: "CLP", elements: ["", "A:B", "", ""] });
    expect(writer.text()).toBe("CLP**A:B**~\r\n");
  });

  it("counts what was written since it was asked last", () => {
    const writer = segmentWriter();
    writer.write("ST", ["835", "1"]);
    writer.write("BPR", ["I", "0"]);
    expect([writer.count(), writer.count()]).toEqual([2, 0]);
    writer.write("SE", ["3", "1"]);
    expect(writer.count()).toBe(1);
  });

  it("writes an ISA with its delimiters in ISA11 and ISA16", () => {
    const delimiters = {
      element: "|",
      component: ">",
      repetition: "!",
      segment: "'",
      newline: "\n",
    };
    const elements = "00  00  ZZ A ZZ B 260312 0915 ^ 00501 000000001 0 P :".split(" ");
    const writer = segmentWriter(delimiters);
    writer.writeInterchangeHeader(elements);
    expect(writer.text()).toBe("ISA|00||00||ZZ|A|ZZ|B|260312|0915|!|00501|000000001|0|P|>'\n");
    const old = segmentWriter({ ...delimiters, repetition: undefined });
    old.writeInterchangeHeader(elements.map((text, i) => (i === 10 ? "U" : text)));
    expect(old.text()).toContain("|0915|U|00501|");
  });

  it.each(["*", "~", "\n", "\r", ":", "^"])("refuses %j in a value, naming its place", (char) => {
    const writer = segmentWriter();
    expect(() => writer.write("CLP", ["1", `JANE${char}DOE`])).toThrow(UsageError);
    expect(() => writer.write("CLP", ["1", `JANE${char}DOE`])).toThrow(
      /^CLP02: the value contains a delimiter or a line break$/,
    );
    expect(() => writer.write("SVC", [["HC", char]])).toThrow(/^SVC01/);
    expect(writer.text()).toBe("");
  });

  it("takes component and repetition separators in a segment as it was read", () => {
    const writer = segmentWriter();
    writer.writeSegment({ id: "SVC", elements: ["HC:1^HC:2"] });
    expect(writer.text()).toBe("SVC*HC:1^HC:2~");
    for (const char of ["*", "~", "\n", "\r"]) {
      expect(() => writer.writeSegment({ id: "SVC", elements: [char] })).toThrow(UsageError);
      expect(() => writer.writeSegment({ id: `S${char}`, elements: [] })).toThrow(UsageError);
    }
  });

  it.each(["", "A", "ABCD", "clp", "1AB", "CL*", "C P"])("refuses the segment id %j", (id) => {
    expect(() => segmentWriter().write(id, [])).toThrow(UsageError);
  });

  it.each([
    { element: "~" },
    { component: "*" },
    { repetition: ":" },
    { element: "x" },
    { segment: "5" },
    { component: " " },
    { component: "" },
    { segment: "ab" },
    { segment: "ü" },
    { element: "\n" },
    { component: "\r" },
    { newline: " " },
    { newline: "\n\n" },
    { element: undefined },
  ])("refuses the delimiters %j", (wrong) => {
    expect(() => segmentWriter({ ...DEFAULT_DELIMITERS, ...(wrong as object) })).toThrow(
      UsageError,
    );
  });

  it.each(["\n", "\r", "\x1e"])("takes %j as the terminator", (segment) => {
    const writer = segmentWriter({ ...DEFAULT_DELIMITERS, segment });
    writer.write("SE", ["1"]);
    expect(writer.text()).toBe(`SE*1${segment}`);
  });
});

describe("padInterchangeHeader", () => {
  it("gives each element its fixed width", () => {
    const padded = padInterchangeHeader("00  00  ZZ A ZZ B 260312 0915 ^ 00501 7 0 P :".split(" "));
    expect(padded.join("*")).toBe(
      "00*          *00*          *ZZ*A              *ZZ*B              *260312*0915*^*00501*000000007*0*P*:",
    );
    // 106 bytes with "ISA*" and the terminator.
    expect(padInterchangeHeader([]).join("*")).toHaveLength(101);
  });
});
