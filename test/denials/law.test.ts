import fc from "fast-check";
import { expect, test } from "vitest";
import type { Adjustment, Claim } from "../../src/835/index.js";
import { allCarcs, allRarcs } from "../../src/codes/index.js";
import {
  ADJUSTMENT_CLASSES,
  centsByClass,
  classify,
  SPECIALTY_OVERLAYS,
  taxonomyWith,
} from "../../src/denials/index.js";
import { claim, line } from "./build-claim.js";

const carcCodes = [...allCarcs().map((entry) => entry.code), "999", "", "constructor"];
const rarcCodes = [...allRarcs().map((entry) => entry.code), "ZZZ"];

const adjustment: fc.Arbitrary<Adjustment> = fc.record({
  groupCode: fc.constantFrom("CO", "PR", "OA", "PI", "CR", "", "XX"),
  reasonCode: fc.constantFrom(...carcCodes),
  amountCents: fc.option(fc.integer({ min: -500_000, max: 500_000 }), { nil: undefined }),
});
const dollars = fc.integer({ min: -1000, max: 1000 });
const service = fc
  .record({
    charge: dollars,
    paid: dollars,
    rarcs: fc.array(fc.constantFrom(...rarcCodes), { maxLength: 4 }),
    procedure: fc.constantFrom("99213", "00140", "27447", "45378", "A0430", "90837", ""),
    adjustments: fc.array(adjustment, { maxLength: 6 }),
  })
  .map(({ adjustments, ...spec }) => ({ ...line(spec), adjustments }));
const anyClaim: fc.Arbitrary<Claim> = fc
  .record({
    status: fc.constantFrom("1", "2", "3", "4", "19", "20", "21", "22", "23", "25", "13"),
    filing: fc.constantFrom("12", "MA", "MB", "MC", "WC", "16", ""),
    moa: fc.array(fc.constantFrom(...rarcCodes), { maxLength: 3 }),
    own: fc.array(adjustment, { maxLength: 4 }),
    lines: fc.array(service, { maxLength: 5 }),
  })
  .map(({ own, ...spec }) => ({ ...claim(spec), adjustments: own }));

const overlaid = { taxonomy: taxonomyWith(SPECIALTY_OVERLAYS), asOf: "2026-06-01" };

test("law 8: every adjustment is in exactly one class, and the classes sum to the adjustments", () => {
  fc.assert(
    fc.property(anyClaim, fc.boolean(), (input, withOverlays) => {
      const result = classify(input, withOverlays ? overlaid : undefined);
      const entries = [...result.denials, ...result.notDenials];
      const all = [input.adjustments, ...input.services.map((entry) => entry.adjustments)].flat();
      expect(entries).toHaveLength(all.length);
      expect(new Set(entries.map((entry) => entry.adjustment))).toEqual(new Set(all));
      const sums = centsByClass(result);
      const sum = all.reduce((total, entry) => total + (entry.amountCents ?? 0), 0);
      expect(ADJUSTMENT_CLASSES.reduce((total, name) => total + sums[name], 0)).toBe(sum);
      expect(result.deniedCents).toBe(sums.denial);
      const attributed = result.denials.reduce((total, entry) => total + entry.attributedCents, 0);
      expect(attributed).toBe(result.deniedCents);
      expect(result.lineStates).toHaveLength(input.services.length);
      for (const denial of result.denials) expect(denial.deniedCents).toBeGreaterThanOrEqual(0);
      if (["22", "23", "25"].includes(input.statusCode)) expect(result.denials).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test("one primary per line and claim level that has a denial; the input is left alone", () => {
  fc.assert(
    fc.property(anyClaim, (input) => {
      const before = JSON.stringify(input);
      const result = classify(input);
      const units = new Set(result.denials.map((denial) => denial.serviceIndex));
      const primaries = result.denials.filter((denial) => denial.primary);
      expect(primaries.map((denial) => denial.serviceIndex).sort()).toEqual([...units].sort());
      expect(JSON.stringify(input)).toBe(before);
      expect(classify(input)).toEqual(result);
    }),
  );
});

test("what was classified before changes nothing, not even a flood of made-up remark codes", () => {
  const sample = claim({
    moa: ["MA01", "N290"],
    lines: [line({ cas: ["CO-16 60", "CO-197 40"], rarcs: ["M51", "N54", "M51"] })],
  });
  const before = classify(sample);
  for (let at = 0; at < 6000; at += 1) {
    const rarcs = [`X${at % 5000}`, "M51", "a remark code of any length"];
    const flood = classify(claim({ lines: [line({ cas: ["CO-16 1"], rarcs })] }));
    expect(flood.denials[0]!.remarkCodes).toEqual(rarcs);
  }
  const after = classify(sample);
  expect(after).toEqual(before);
  // The flood has pushed out what was kept: memory has a bound.
  expect(after.denials[0]!.remarkCodes).not.toBe(before.denials[0]!.remarkCodes);
  expect(classify(sample).denials[0]!.remarkCodes).toBe(after.denials[0]!.remarkCodes);
});

test("a remark code that stands twice counts once, where it stands first", () => {
  const lines = [line({ cas: ["CO-16 60"], rarcs: ["M51", "N54", "M51", ""] })];
  const [denial] = classify(claim({ moa: ["MA01", "N54"], lines })).denials;
  expect(denial?.remarkCodes).toEqual(["M51", "N54", "MA01"]);
  expect(denial?.evidence.remarkSegments).toEqual([30, 31, 13]);
});

test("what is shared between denials cannot be written to", () => {
  const spec = { cas: ["CO-16 60"], rarcs: ["N290", "MA130"] };
  const { denials } = classify(claim({ lines: [line(spec), line(spec)] }));
  for (const list of ["remarkCodes", "missing", "flags"] as const) {
    expect(Object.isFrozen(denials[0]![list]), list).toBe(true);
  }
  expect(Object.isFrozen(denials[0]!.evidence.rows)).toBe(true);
});
