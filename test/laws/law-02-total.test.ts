import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse835, remittanceReader, write835 } from "../../src/835/index.js";
import { anyBytes, bytesOfText, remittanceFile, x12Soup } from "../../src/testing/index.js";
import type { Limits } from "../../src/x12/index.js";
import { rounds } from "./rounds.js";

const SMALL = { maxSegmentBytes: 256, maxElements: 32, maxClaimSegments: 3, maxDiagnostics: 5 };
const ISA =
  "ISA*00*          *00*          *ZZ*A              *ZZ*B              " +
  "*260131*1253*^*00501*000000001*0*P*:~";
const HEADER = `${ISA}GS*HP*A*B*20260131*1253*1*X*005010X221A1~ST*835*1~BPR*I*1~`;

/** What there must be of any input: an end for every 835, no more diagnostics than the limit. */
function check(bytes: Uint8Array, limits?: Partial<Limits>): void {
  const reader = remittanceReader({ limits });
  const events = [...reader.push(bytes), ...reader.end()];
  let open = 0;
  let diagnostics = 0;
  for (const event of events) {
    if (event.kind === "remittance") open += 1;
    if (event.kind === "remittanceEnd") open -= 1;
    if (event.kind === "claim") expect(open).toBe(1);
    if (event.kind === "diagnostic") diagnostics += 1;
  }
  expect(open).toBe(0);
  expect(diagnostics).toBeLessThanOrEqual((limits?.maxDiagnostics ?? 10_000) + 1);
}

describe("law 2: whatever the bytes, nothing throws, nothing hangs, memory stays bounded", () => {
  test("any bytes, and what looks like X12", () => {
    fc.assert(
      fc.property(fc.oneof(anyBytes(), x12Soup()), (bytes) => {
        check(bytes);
        check(bytes, SMALL);
      }),
      rounds(2000),
    );
  });

  test("what was read of any input can be written, and reading that changes nothing more", () => {
    fc.assert(
      fc.property(fc.oneof(anyBytes(), x12Soup()), (bytes) => {
        const read = parse835(bytes);
        expect(write835(read)).toEqual(bytes);
      }),
      rounds(1000),
    );
  });

  test("files with bytes overwritten", () => {
    const files = remittanceFile({ odd: true, nonAscii: true }).map((model) => write835(model));
    const damage = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), {
      minLength: 1,
      maxLength: 20,
    });
    fc.assert(
      fc.property(files, damage, (file, hits) => {
        const bytes = file.slice();
        for (const [at, value] of hits) bytes[at % bytes.length] = value;
        check(bytes);
        check(bytes, SMALL);
      }),
      rounds(500),
    );
  });

  const blow = (text: string) => bytesOfText(text.repeat(Math.ceil(65_536 / text.length)));
  const numbered = (make: (n: number) => string) => (chunk: number) => {
    let text = "";
    for (let n = chunk * 1000; text.length < 65_536; n += 1) text += make(n);
    return bytesOfText(text);
  };
  const always = (bytes: Uint8Array) => () => bytes;
  const long = "L".repeat(30_000);
  const claim = "CLP*A*1*100*90*10~";
  const hostile: readonly [name: string, begin: string, chunk: (n: number) => Uint8Array][] = [
    ["no X12 at all", "", always(blow("lorem ipsum "))],
    ["blanks", "", always(blow(" \r\n"))],
    ["zero bytes", "", always(new Uint8Array(65_536))],
    ["a segment that never ends", HEADER, always(blow("A"))],
    ["elements that never end", HEADER, always(blow("*"))],
    ["components that never end", `${HEADER}${claim}SVC*HC`, always(blow(":"))],
    ["line breaks that never end", HEADER, always(blow("\r\n"))],
    ["terminators that never end", HEADER, always(blow("~"))],
    ["a claim that never ends", HEADER + claim, always(blow("REF*1L*A~"))],
    ["lines that never end", HEADER + claim, always(blow("SVC*HC:99213*1*1~"))],
    ["adjustments that never end", HEADER + claim, always(blow("CAS*CO*45*1~"))],
    ["claims that never end", HEADER, always(blow(`${claim}SVC*HC:1*7*3~`))],
    ["a header that never ends", HEADER, always(blow("REF*EV*A~"))],
    ["a header of foreign segments", HEADER, always(blow("ZZZ*A~"))],
    ["an address that never ends", `${HEADER}N1*PR*A~`, always(blow("N3*A*B~"))],
    ["contacts that never end", `${HEADER}N1*PR*A~`, always(blow("PER*CX*B~"))],
    ["loops that never end", HEADER, always(blow("LX*1~TS3*1~"))],
    ["a loop of foreign segments", `${HEADER}LX*1~`, always(blow("ZZZ*A~"))],
    [
      "what stands behind provider adjustments",
      `${HEADER}PLB*1*20261231*FB*1~`,
      always(blow("N1*A~")),
    ],
    ["empty claims", `${HEADER}LX*1~`, always(blow("CLP~"))],
    ["provider adjustments that never end", HEADER, always(blow("PLB*1*20261231*FB*1~"))],
    ["segments outside a transaction", ISA, always(blow("ZZZ*A~"))],
    ["a transaction of another kind", `${ISA}ST*277*1~`, always(blow("HL*1~"))],
    ["transactions, each with its number", ISA, numbered((n) => `ST*835*${n}~SE*2*${n}~`)],
    ["groups, each with its number", ISA, numbered((n) => `GS*HP*A*B*1*1*${n}*X*1~GE*0*${n}~`)],
    ["long control numbers", ISA, numbered((n) => `GS*HP*A*B*1*1*${n}${long}*X*1~GE*0*1~`)],
    ["long transaction numbers", ISA, numbered((n) => `ST*835*${n}${long}~SE*2*1~`)],
    [
      "interchanges",
      "",
      numbered((n) => `${ISA.replace("000000001", String(n).padStart(9, "0"))}IEA*0*1~`),
    ],
    [
      "interchanges of changing delimiters",
      "",
      always(blow(`${ISA}IEA*0*1~${ISA.replaceAll("*", "|").replace("~", "!")}IEA|0|1!`)),
    ],
    ["qualifiers of which each is new", HEADER + claim, numbered((n) => `${claim}REF*Q${n}*A~`)],
    [
      "long qualifiers of which each is new",
      HEADER + claim,
      numbered((n) => `${claim}REF*${n}${long}*A~`),
    ],
    ["ISA without end", "", always(blow("ISA*"))],
    ["ISA within an ISA", ISA, always(blow("ISA*00*~"))],
  ];

  for (const [name, begin, chunk] of hostile) {
    test(`16 MB of ${name} leave little in memory`, () => {
      const limits = { maxClaimSegments: 1000, maxDiagnostics: 100, maxSegmentBytes: 65_536 };
      const reader = remittanceReader({ limits });
      reader.push(bytesOfText(begin));
      reader.push(chunk(0));
      const before = memory();
      const started = performance.now();
      for (let sent = 0, n = 1; sent < 16_000_000; n += 1) {
        const bytes = chunk(n);
        sent += bytes.length;
        reader.push(bytes);
      }
      const seconds = (performance.now() - started) / 1000;
      const kept = memory() - before;
      reader.end();
      expect(kept, "bytes kept").toBeLessThan(8_000_000);
      expect(seconds, "seconds").toBeLessThan(15);
    });
  }
});

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

/** Bytes in use, after a collection. */
function memory(): number {
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
