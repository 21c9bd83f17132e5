import { describe, expect, it } from "vitest";
import {
  allCarcs,
  allClaimStatusCategories,
  allClaimStatusCodes,
  allGroupCodes,
  allPlbReasons,
  allRarcs,
  type CodeEntry,
  currentCodes,
} from "../../src/codes/index.js";
import { isCalendarDate } from "../../src/values/index.js";

const lists = [
  { name: "carc", all: allCarcs, size: 407 },
  { name: "rarc", all: allRarcs, size: 1216 },
  { name: "groupCode", all: allGroupCodes, size: 5 },
  { name: "plbReason", all: allPlbReasons, size: 50 },
  { name: "claimStatusCode", all: allClaimStatusCodes, size: 786 },
  { name: "claimStatusCategory", all: allClaimStatusCategories, size: 56 },
] as const;

const traps = [
  "constructor",
  "__proto__",
  "toString",
  "hasOwnProperty",
  "",
  " ",
  "0045",
  "999",
  "co45",
  "\u0000",
  "\n",
  "1\t2",
  "x".repeat(1_000_000),
];

describe.each(lists)("the list $name", ({ name, all, size }) => {
  const entries: readonly CodeEntry[] = all();
  const lookup: (code: string) => CodeEntry | undefined = currentCodes()[name];

  it(`has ${size} codes, each once`, () => {
    expect(entries).toHaveLength(size);
    expect(new Set(entries.map((entry) => entry.code)).size).toBe(size);
  });

  it("finds each of its codes, the same frozen object each time", () => {
    for (const entry of entries) {
      expect(lookup(entry.code)).toBe(entry);
      expect(Object.isFrozen(entry)).toBe(true);
    }
    expect(Object.isFrozen(entries)).toBe(true);
    expect(all()).toBe(entries);
  });

  it("answers undefined for every text that is no code of it", () => {
    for (const trap of traps) expect(lookup(trap)).toBeUndefined();
    for (const trap of [undefined, null, 45, {}]) expect(lookup(trap as never)).toBeUndefined();
  });

  it("labels each code in one to eight words", () => {
    for (const { code, label } of entries) {
      expect(label.trim(), code).toBe(label);
      const words = label.split(/\s+/).filter(Boolean).length;
      expect(words, `${code}: ${label}`).toBeGreaterThanOrEqual(1);
      expect(words, `${code}: ${label}`).toBeLessThanOrEqual(8);
    }
  });

  it("gives few codes the same label", () => {
    const labels = new Set(entries.map((entry) => entry.label.toLowerCase()));
    expect(labels.size).toBeGreaterThanOrEqual(Math.floor(size * 0.98));
  });

  it("has real dates in order", () => {
    for (const entry of entries as readonly { code: string; start?: string; stop?: string }[]) {
      if (entry.start !== undefined) expect(isCalendarDate(entry.start), entry.code).toBe(true);
      if (entry.stop !== undefined) expect(isCalendarDate(entry.stop), entry.code).toBe(true);
      if (entry.start !== undefined && entry.stop !== undefined) {
        expect(entry.start < entry.stop, entry.code).toBe(true);
      }
    }
  });
});

describe("CARC labels", () => {
  it("are all different", () => {
    expect(new Set(allCarcs().map((entry) => entry.label)).size).toBe(407);
  });
});
