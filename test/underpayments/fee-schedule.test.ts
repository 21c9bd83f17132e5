import { describe, expect, it, test } from "vitest";
import type { ServiceLine } from "../../src/835/index.js";
import {
  checkAllowed,
  expectedTable,
  type FeeScheduleInput,
  feeSchedule,
} from "../../src/underpayments/index.js";
import { line } from "../denials/build-claim.js";
import { dated, item } from "./build.js";

const schedule = (more: Partial<FeeScheduleInput>): FeeScheduleInput => ({
  id: "S26",
  source: "a contract of the tests",
  rows: [],
  ...more,
});

function feesOf(
  input: FeeScheduleInput,
  lines: readonly ServiceLine[],
  facility = "11",
  payer = "P1",
) {
  const claim = item({ facility, lines }, { payer });
  return checkAllowed(claim, { expected: feeSchedule(input) }).map(({ feeCents }) => feeCents);
}

describe("which row prices a line", () => {
  const rows: FeeScheduleInput["rows"] = [
    { id: "base", procedure: "71046", allowedCents: 1000 },
    { id: "later base", procedure: "71046", allowedCents: 1001 },
    {
      id: "2026",
      procedure: "71046",
      allowedCents: 2000,
      effectiveFrom: "2026-01-01",
      effectiveTo: "2026-06-30",
    },
    { id: "site", procedure: "71046", allowedCents: 3000, sites: ["22"] },
    { id: "payer", procedure: "71046", allowedCents: 4000, payer: "P2" },
    { id: "professional", procedure: "71046", modifiers: ["26"], allowedCents: 5000 },
    { id: "professional left", procedure: "71046", modifiers: ["26", "LT"], allowedCents: 6000 },
    { id: "nu only", procedure: "0450", qualifier: "NU", allowedCents: 7000 },
  ];
  const charge = 1000;
  const x = (modifiers: string[], date?: string) =>
    dated({ charge, procedure: "71046", modifiers }, date);
  test.each([
    ["the later of equal rows", x([]), "11", "P1", 1001],
    ["a dated row in its time", x([], "2026-06-30"), "11", "P1", 2000],
    ["not after it", x([], "2026-07-01"), "11", "P1", 1001],
    ["from its first day", x([], "2026-01-01"), "11", "P1", 2000],
    ["nor before it", x([], "2025-12-31"), "11", "P1", 1001],
    ["a row for the site", x([]), "22", "P1", 3000],
    ["a row for the payer before one for the site", x([]), "22", "P2", 4000],
    ["a modifier before a payer", x(["26"]), "11", "P2", 5000],
    ["more modifiers before fewer, in any order", x(["LT", "26"]), "11", "P1", 6000],
    ["another qualifier is another code", dated({ charge, procedure: "0450" }), "11", "P1", null],
    ["a code without a row has no price", dated({ charge, procedure: "99999" }), "11", "P1", null],
  ] as const)("%s", (_, one, facility, payer, fee) => {
    expect(feesOf(schedule({ rows }), [one], facility, payer)).toEqual([fee]);
  });
});

describe("units, modifiers and rounding", () => {
  const charge = 100_000;
  const rows: FeeScheduleInput["rows"] = [
    { procedure: "J1", allowedCents: 333, maxUnits: 4 },
    { procedure: "CASE", allowedCents: 50_000, perUnit: false },
    { procedure: "S1", modifiers: ["80"], allowedCents: 777 },
    { procedure: "S1", allowedCents: 1001 },
  ];
  const modifierEffects = [
    { modifier: "50", percent: "150" },
    { modifier: "80", percent: "16" },
    { modifier: "22", percent: "120", payer: "P9" },
  ];
  const one = (procedure: string, modifiers: string[] = [], units?: string) =>
    dated({ charge, procedure, modifiers }, undefined, { paidUnits: units });
  test.each([
    ["units multiply", one("J1", [], "3"), 999],
    ["up to the most", one("J1", [], "9"), 1332],
    ["fractions too, rounded half up once", one("J1", [], "1.5"), 500],
    ["not a case rate", one("CASE", [], "3"), 50_000],
    ["a modifier's percentage: 1001 × 1.5 = 1501.5", one("S1", ["50"]), 1502],
    ["not where the row asks for the modifier", one("S1", ["80"]), 777],
    ["two percentages multiply: 777 × 1.5 = 1165.5", one("S1", ["80", "50"]), 1166],
    ["another payer's percentage is not ours", one("S1", ["22"]), 1001],
    ["units that are no number have no price", one("J1", [], "-1"), null],
  ])("%s", (_, input, fee) => {
    expect(feesOf(schedule({ rows, modifierEffects }), [input])).toEqual([fee]);
  });

  it("prices submitted units (SVC07) before paid ones (SVC05)", () => {
    const cut = dated({ charge, procedure: "J1" }, undefined, {
      paidUnits: "1",
      submittedUnits: "3",
    });
    expect(feesOf(schedule({ rows }), [cut])).toEqual([999]);
  });
});

describe("multiple procedures", () => {
  const rows = ["A", "B", "C"].map((procedure, at) => ({
    procedure,
    allowedCents: (at + 1) * 1000,
  }));
  const multipleProcedures = [
    {
      id: "surgery",
      procedures: ["A", "B", "C"],
      percents: ["100", "50", "25"],
      exemptModifiers: ["59"],
    },
  ];
  const input = schedule({ rows, multipleProcedures });
  const on = (procedure: string, date = "2026-02-01", modifiers: string[] = [], units = "1") =>
    dated({ charge: 900, procedure, modifiers }, date, { paidUnits: units });

  it("the dearest whole, the next half, the rest at the last percentage", () => {
    expect(feesOf(input, [on("A"), on("B"), on("C"), on("A")])).toEqual([250, 1000, 3000, 250]);
  });
  it("each day for itself", () => {
    expect(feesOf(input, [on("A"), on("C"), on("A", "2026-02-02")])).toEqual([500, 3000, 1000]);
  });
  it("an exempt line takes no rank", () => {
    expect(feesOf(input, [on("C", undefined, ["59"]), on("A"), on("B")])).toEqual([
      3000, 500, 2000,
    ]);
  });
  it("units of one line rank like lines: 3000 × (100 + 50 + 25) %", () => {
    expect(feesOf(input, [on("C", undefined, [], "3"), on("A")])).toEqual([5250, 250]);
  });
  it("says what was done", () => {
    const claim = item({ lines: [on("A"), on("C")] });
    const [first] = checkAllowed(claim, { expected: feeSchedule(input) });
    expect(first).toMatchObject({
      expectedBasis: "S26 row 1",
      expectedSteps: ["1 units", "surgery: 50 %"],
    });
  });
});

test.each([
  [{ rows: [{ procedure: "A", allowedCents: 1.5 }] }, /rows\.0\.allowedCents/],
  [{ rows: [{ procedure: "A", allowedCents: 1, effectiveFrom: "2026-02-30" }] }, /effectiveFrom/],
  [{ modifierEffects: [{ modifier: "50", percent: "150%" }] }, /modifierEffects\.0\.percent/],
  [{ surprise: true }, /schedule/],
])("a schedule that is not valid names the path: %#", (wrong, path) => {
  expect(() => feeSchedule(schedule(wrong as Partial<FeeScheduleInput>))).toThrow(path);
});

describe("a table of a contract engine", () => {
  const rows = [
    { patientControlNumber: "PCN1", lineControlNumber: "L2", cents: 2000, basis: "engine" },
    { patientControlNumber: "PCN1", serviceIndex: 0, cents: 1000, basis: "engine" },
    { patientControlNumber: "PCN1", cents: 9000, basis: "engine" },
  ];
  it("finds a line by REF*6R, by its place, and a claim as a whole", () => {
    const named = { ...line({}), references: [{ qualifier: "6R", value: "L2" }] };
    const fees = (input: Parameters<typeof item>[0]) =>
      checkAllowed(item(input), { expected: expectedTable(rows) }).map(({ feeCents }) => feeCents);
    expect(fees({ lines: [line({}), named, line({})] })).toEqual([1000, 2000, null]);
    expect(fees({ charge: 100, paid: 90 })).toEqual([9000]);
  });
  it("refuses a line priced twice, and fractions of a cent", () => {
    expect(() => expectedTable([rows[0]!, rows[0]!])).toThrow(/rows\[1\]: a line priced twice/);
    expect(() => expectedTable([{ ...rows[0]!, cents: 0.5 }])).toThrow(/rows\[0\]\.cents/);
  });
});
