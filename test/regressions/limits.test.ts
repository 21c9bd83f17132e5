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
