import { describe, expect, it } from "vitest";
import { parse835 } from "../../src/835/index.js";
import { claimLine } from "../../src/cli/claims.js";
import { printable, wantsColour, wrap } from "../../src/cli/output.js";
import { progressOn, progressText } from "../../src/cli/progress.js";
import { passedOverText } from "../../src/cli/read-file.js";
import { tableLines } from "../../src/cli/table.js";

const MEGABYTE = 1024 * 1024;
const input = (size: number | undefined) => ({ name: "a", size, open: () => empty() });
async function* empty(): AsyncGenerator<Uint8Array> {}

/** A stream that keeps what is written to it. */
function terminal(isTTY: boolean) {
  const written: string[] = [];
  return { isTTY, written, write: (text: string) => written.push(text) > 0 } as never as {
    isTTY: boolean;
    written: string[];
    write: () => boolean;
  };
}

describe("progress", () => {
  it.each<[string, boolean, number | undefined, boolean]>([
    ["a large file on a terminal", true, 64 * MEGABYTE, true],
    ["a small file on a terminal", true, 19 * MEGABYTE, false],
    ["a large file in a pipe", false, 64 * MEGABYTE, false],
    ["standard input on a terminal", true, undefined, true],
  ])("%s", (_, isTTY, size, expected) => {
    const stream = terminal(isTTY);
    let time = 0;
    const progress = progressOn(stream, [input(size)], () => {
      time += 1000;
      return time;
    });
    for (let i = 0; i < 30; i += 1) progress.add(MEGABYTE);
    progress.clear();
    expect(stream.written.length > 0).toBe(expected);
    if (expected) expect(stream.written.at(-1)).toBe("\r\u001b[K");
  });

  it("says how much of how much", () => {
    expect(progressText(32 * MEGABYTE, 64 * MEGABYTE)).toBe("reading  50 %  32 MB of 64 MB");
    expect(progressText(32 * MEGABYTE, undefined)).toBe("reading  32 MB");
  });
});

describe("colour", () => {
  it.each<[boolean, Record<string, string>, boolean]>([
    [true, {}, true],
    [false, {}, false],
    [true, { NO_COLOR: "1" }, false],
    [true, { NO_COLOR: "" }, true],
    [true, { TERM: "dumb" }, false],
  ])("terminal %s, environment %o: %s", (isTTY, env, expected) => {
    expect(wantsColour({ isTTY }, env)).toBe(expected);
  });
});

describe("a table", () => {
  const columns = [
    { title: "Payer", least: 8 },
    { title: "Paid", align: "right" as const },
  ];

  it("aligns, and keeps within its width by shortening what may be", () => {
    const rows = [
      ["AN INSURER WITH A LONG NAME", "$1.00"],
      ["B", "$1,000.00"],
    ];
    expect(tableLines(columns, rows, 20)).toEqual([
      "Payer           Paid",
      "AN INSURE…     $1.00",
      "B          $1,000.00",
    ]);
  });

  it("never cuts an amount", () => {
    const lines = tableLines(columns, [["AN INSURER", "$1,000,000.00"]], 10);
    expect(lines[1]).toContain("$1,000,000.00");
  });
});

describe("text", () => {
  it("is made safe, wrapped and counted", () => {
    expect(printable("a\u001b[2Jb\u009b")).toBe("a·[2Jb·");
    expect(wrap("one two three", 7)).toEqual(["one two", "three"]);
    expect(
      passedOverText(
        new Map([
          ["277", 2],
          ["999", 1],
        ]),
      ),
    ).toBe("2 of 277, 999 passed over");
  });
});

describe("claims", () => {
  it("judges by the day of the payment: a reason out of use by then is trusted less", () => {
    const confidenceOn = (day: string): number => {
      const [document] = parse835(
        [
          "ISA*00*          *00*          *ZZ*PAYER          *ZZ*CLINIC         *260115*0900*^*00501*000000001*0*T*:",
          "GS*HP*PAYER*CLINIC*20260115*0900*1*X*005010X221A1",
          "ST*835*0001",
          `BPR*I*0*C*NON************${day}`,
          "TRN*1*1*1999999999",
          "LX*1",
          "CLP*A*1*100*0**12*B*11*1",
          "SVC*HC:99213*100*0",
          "CAS*CO*15*100",
          "SE*8*0001",
          "GE*1*1",
          "IEA*1*000000001~",
        ].join("~"),
      ).remittances;
      const line = JSON.parse(claimLine("a", document!.claims[0]!, document!.header, true));
      return line.classification.denials[0].evidence.confidence;
    };
    expect(confidenceOn("20170101")).toBe(0.8);
    expect(confidenceOn("20260115")).toBe(0.5);
  });
});
