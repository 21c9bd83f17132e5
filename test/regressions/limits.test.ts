import { describe, expect, test } from "vitest";
import { parse835, remittanceReader } from "../../src/835/index.js";

const ISA =
  "ISA*00*          *00*          *ZZ*A              *ZZ*B              " +
  "*260131*1253*^*00501*000000001*0*P*:~";
const LIMITS = { maxClaimSegments: 10 };

describe("limits", () => {
  const open: readonly [name: string, begin: string, more: string][] = [
    ["header", "BPR*I*0*C~", "REF*EV*A~"],
    ["header of foreign segments", "BPR*I*0*C~", "ZZZ*A~"],
    ["party", "BPR*I*0*C~N1*PR*A~", "PER*CX*A~"],
    ["loop", "BPR*I*0*C~LX*1~", "ZZZ*A~"],
    ["summary", "BPR*I*0*C~PLB*1*20261231*FB*1~", "ZZZ*A~"],
    ["run of empty claims", "BPR*I*0*C~LX*1~", "CLP~"],
  ];

  for (const [name, begin, more] of open) {
    test(`a ${name} does not grow without end`, () => {
      const kept = (times: number) => {
        const text = `${ISA}ST*835*1~${begin}${more.repeat(times)}SE*1*1~`;
        const reader = remittanceReader({ limits: LIMITS });
        const events = [...reader.push(text), ...reader.end()];
        expect(events.some((event) => event.kind === "diagnostic")).toBe(true);
        return JSON.stringify(events.filter((event) => event.kind !== "diagnostic")).length;
      };
      expect(kept(40_000)).toBeLessThan(kept(20_000) + 1000);
    });
  }

  test("a claim cut short by the end of the input is not complete", () => {
    const { remittances } = parse835(`${ISA}ST*835*1~BPR*I*1*C~CLP*A*1*1*1~REF*1L*A~`);
    expect(remittances[0]?.claims[0]?.complete).toBe(false);
  });
});

describe("a segment about as long as the limit", () => {
  const LIMIT = { maxSegmentBytes: 256 };
  // The first thousand bytes are read at once: what depends on chunks shows behind them.
  const more = "TA1*000000001*260131*1253*A*000~".repeat(40);
  const rest = "ISA*00*A~".repeat(3);
  for (const lead of ["", "\n", "  ", "\n  ", "\r\n\t"]) {
    for (const length of [250, 255, 256, 257, 300]) {
      for (const end of ["~", `~${rest}`, `\n${rest}`, "", "\r\nX\r\nY\r\nZ"]) {
        const what = JSON.stringify({ lead, length, end: end.slice(0, 2) });
        test(`is told of in one way, whatever the chunks: ${what}`, () => {
          const text = `${ISA}${more}GS*HP~${lead}${"B*".repeat(length).slice(0, length)}${end}`;
          const events = (size: number) => {
            const reader = remittanceReader({ limits: LIMIT });
            const all = [];
            for (let at = 0; at < text.length; at += size) {
              all.push(...reader.push(text.slice(at, at + size)));
            }
            all.push(...reader.end());
            return JSON.stringify(all);
          };
          const whole = events(text.length);
          for (const size of [1, 7, 40, 100, 115, 260]) expect(events(size)).toBe(whole);
        });
      }
    }
  }
});
