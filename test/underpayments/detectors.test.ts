import { describe, expect, expectTypeOf, it } from "vitest";
import { type Measure, measureAll } from "../../src/kpi/index.js";
import {
  type AllowedLine,
  allowedLines,
  checkAllowed,
  type Detector,
  downcoding,
  excessContractual,
  inconsistentAllowed,
  stepChanges,
  unexpectedNetworkReduction,
} from "../../src/underpayments/index.js";
import { type LineSpec, line } from "../denials/build-claim.js";
import { dated, item } from "./build.js";

/** One allowed line: dollars allowed of a charge of 200, on a day. */
function seen(allowed: number, date?: string, spec: LineSpec = {}, payer = "P1"): AllowedLine {
  const over = Math.round((200 - allowed) * 100) / 100;
  const one = dated({ charge: 200, paid: allowed, cas: [`CO-45 ${over}`], ...spec }, date);
  const lines = allowedLines(item({ facility: "11", lines: [one] }, { payer }));
  expect(lines).toHaveLength(1);
  return lines[0]!;
}

const times = <T>(count: number, make: () => T) => Array.from({ length: count }, make);

it("a detector is a measure of the KPI room", () => {
  expectTypeOf<Detector<1, 2, 3>>().toExtend<Measure<1, 2, 3>>();
});

describe("allowed lines", () => {
  it.each([
    ["denied", { lines: [line({ cas: ["CO-50 100"] })] }],
    ["partly denied", { lines: [line({ paid: 50, cas: ["PR-119 50"] })] }],
    ["nothing allowed", { lines: [line({ paid: 0, cas: ["CO-45 100"] })] }],
    ["reversed", { status: "22", lines: [line({ paid: 80, cas: ["CO-45 20"] })] }],
    ["cut short", { lines: [line({ paid: 80, cas: ["CO-45 20"] })], over: { complete: false } }],
    ["capitated", { lines: [line({ paid: 1, cas: ["CO-24 99"] })] }],
  ])("leave out what is no price: %s", (_, spec) => {
    expect(allowedLines(item(spec))).toEqual([]);
  });

  it("are flat JSON with their evidence", () => {
    const [found] = allowedLines(
      item({
        lines: [dated({ paid: 80, cas: ["CO-45 20"], modifiers: ["LT", "26"] }, "2026-02-01")],
      }),
    );
    expect(JSON.parse(JSON.stringify(found))).toEqual(found);
    expect(found).toMatchObject({
      modifiers: ["26", "LT"],
      serviceDate: "2026-02-01",
      paidOn: "2026-03-31",
      evidence: { source: "a.edi", claimSegment: 10, serviceSegment: 19, serviceIndex: 0 },
    });
  });
});

describe("inconsistent allowed amounts", () => {
  it("two modes of one stratum, with what the lower one costs", () => {
    const lines = [...times(6, () => seen(90)), ...times(3, () => seen(75)), seen(88)];
    const [found, ...others] = measureAll(inconsistentAllowed(), lines);
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      payer: "P1",
      procedure: "99213",
      site: "11",
      lines: 10,
      otherLines: 1,
      spreadCents: 1500,
      belowHighestCents: 4500,
    });
    expect(found?.modes.map(({ allowedCents, lines: count }) => [allowedCents, count])).toEqual([
      [9000, 6],
      [7500, 3],
    ]);
    expect(found?.modes[0]?.evidence).toHaveLength(5);
  });

  it.each([
    ["one price", times(9, () => seen(90))],
    [
      "another payer",
      [...times(3, () => seen(90)), ...times(3, () => seen(75, undefined, {}, "P2"))],
    ],
    [
      "another modifier",
      [...times(3, () => seen(90)), ...times(3, () => seen(75, undefined, { modifiers: ["26"] }))],
    ],
    ["a rare amount", [...times(40, () => seen(90)), ...times(2, () => seen(75))]],
  ])("is none: %s", (_, lines) => {
    expect(measureAll(inconsistentAllowed(), lines)).toEqual([]);
  });

  it("refuses a share of 101 %", () => {
    expect(() => inconsistentAllowed({ minSharePercent: 101 })).toThrow(/minSharePercent/);
  });
});

describe("step changes", () => {
  const days = (month: string, allowed: number, count = 4) =>
    Array.from({ length: count }, (_, at) => seen(allowed, `2026-${month}-0${at + 1}`));

  it("finds the day, the size and the effect", () => {
    const lines = [...days("01", 90), ...days("02", 90), ...days("03", 80), seen(90)];
    const { steps, undatedLines } = measureAll(stepChanges(), lines);
    expect(undatedLines).toBe(1);
    expect(steps).toHaveLength(1);
    expect(steps[0]).toMatchObject({
      from: "2026-03-01",
      lastBefore: "2026-02-04",
      beforeCents: 9000,
      afterCents: 8000,
      stepCents: -1000,
      linesBefore: 8,
      linesAfter: 4,
      effectCents: -4000,
    });
    expect(steps[0]?.evidenceAfter[0]).toMatchObject({ allowedCents: 8000 });
  });

  it("finds several, losses first, and lives with a stray line", () => {
    const lines = [...days("01", 90), seen(12, "2026-01-02"), ...days("03", 80), ...days("05", 95)];
    const { steps } = measureAll(stepChanges(), lines);
    expect(steps.map(({ from, stepCents }) => [from, stepCents])).toEqual([
      ["2026-03-01", -1000],
      ["2026-05-01", 1500],
    ]);
  });

  it.each([
    [
      "prices that alternate",
      [1, 2, 3, 4, 5, 6, 7, 8].map((day) => seen(day % 2 ? 90 : 80, `2026-01-0${day}`)),
    ],
    ["too few lines after", [...days("01", 90), ...days("02", 80, 2)]],
    ["one price", [...days("01", 90), ...days("02", 90)]],
  ])("is none: %s", (_, lines) => {
    expect(measureAll(stepChanges(), lines).steps).toEqual([]);
  });
});

describe("downcoding", () => {
  const swapped = (allowed: number) =>
    seen(allowed, undefined, { procedure: "99213", submitted: "99214" });
  const accepted = (allowed: number) => seen(allowed, undefined, { procedure: "99214" });

  it("against what this payer allows for the submitted code", () => {
    const lines = [...times(3, () => accepted(130)), accepted(110), ...times(2, () => swapped(90))];
    const { findings } = measureAll(downcoding(), lines);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      submitted: { procedure: "99214" },
      adjudicated: { procedure: "99213" },
      lines: 2,
      allowedCents: 9000,
      referenceCents: 13_000,
      referenceBasis: "observedMode",
      referenceLines: 3,
      shortfallCents: 8000,
    });
  });

  it("of two amounts as frequent, the lower is the reference", () => {
    for (const lines of [
      [accepted(130), accepted(120), swapped(90)],
      [accepted(120), accepted(130), swapped(90)],
    ]) {
      expect(measureAll(downcoding(), lines).findings[0]?.referenceCents).toBe(12_000);
    }
  });

  it("against the caller's price first", () => {
    const options = { referenceCents: () => 12_000 };
    const { findings } = measureAll(downcoding(options), [accepted(130), swapped(90)]);
    expect(findings[0]).toMatchObject({ referenceBasis: "caller", shortfallCents: 3000 });
  });

  it("counts what has no price, and what is no loss", () => {
    expect(measureAll(downcoding(), [swapped(90)])).toEqual({
      findings: [],
      unpricedLines: 1,
      notLowerLines: 0,
    });
    expect(measureAll(downcoding(), [accepted(80), swapped(90)]).notLowerLines).toBe(1);
  });
});

describe("reductions that no contract explains", () => {
  it("a network the provider is not in", () => {
    const lines = [
      seen(90, "2026-01-01"),
      seen(150, "2026-02-01", { cas: ["CO-131 50"] }),
      seen(90, undefined, {}, "P2"),
      seen(90, undefined, {}, "P3"),
    ];
    const contracted = ({ payer }: AllowedLine) =>
      payer === "P1" ? false : payer === "P2" ? true : undefined;
    expect(measureAll(unexpectedNetworkReduction({ contracted }), lines)).toMatchObject([
      { payer: "P1", groupCode: "CO", reasonCode: "45", lines: 1, reducedCents: 11_000 },
      { payer: "P1", reasonCode: "131", reducedCents: 5000, serviceDates: { from: "2026-02-01" } },
    ]);
  });

  it("CO-45 beyond charge less expected", () => {
    const check = (paid: number, cas: string[]) =>
      checkAllowed(item({ lines: [line({ charge: 100, paid, cas })] }), {
        expected: () => ({ cents: 8000, basis: "contract" }),
      });
    const lines = [
      ...check(70, ["CO-45 30"]),
      ...check(80, ["CO-45 20"]),
      ...check(65, ["CO-45 20", "CO-59 15"]),
      ...check(0, ["CO-45 30", "CO-50 70"]),
    ];
    expect(measureAll(excessContractual(), lines)).toMatchObject([
      {
        payer: "P1",
        procedure: "99213",
        lines: 1,
        excessCents: 1000,
        evidence: [{ serviceSegment: 19 }],
      },
    ]);
  });
});
