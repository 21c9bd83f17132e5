import { describe, expect, it } from "vitest";
import type { CallerEvent } from "../../src/claims/index.js";
import { claimLedger } from "../../src/claims/index.js";
import {
  appealRate,
  by,
  CLAIM_DIMENSIONS,
  denialItems,
  finalDenialRate,
  initialDenialRate,
  measureAll,
  ofDenials,
  ofRemits,
  recoveredCash,
  remittanceDenialRate,
  wilson,
} from "../../src/kpi/index.js";
import { stepsOf } from "../claims/story.js";
import { historiesOf } from "./edi.js";

function storyOf(name: string) {
  const ledger = claimLedger();
  for (const step of stepsOf(name)) step(ledger);
  return [...ledger.histories({ asOf: "2026-12-31" })];
}

const initial = initialDenialRate();
const lines = initialDenialRate({ basis: "line-count" });
const dollars = initialDenialRate({ basis: "charge-dollars" });
const remits = ofRemits(remittanceDenialRate());

describe("counting traps", () => {
  it("claim and line: a claim's charge is never summed over its lines", () => {
    // Two of three lines denied, 300 of 600: by claims 1 of 1, by lines 2 of 3, by dollars a half.
    const histories = historiesOf([
      {
        date: "2026-01-27",
        trace: "T1",
        claims: [
          ...["CLP*A1*1*600*300**12*C1*11*1", "NM1*QC*1*DOE*PAT"],
          ...["SVC*HC:99213*300*300**1", "REF*6R*1"],
          ...["SVC*HC:99214*200*0**1", "CAS*CO*197*200", "REF*6R*2"],
          ...["SVC*HC:80053*100*0**1", "CAS*CO*16*100", "REF*6R*3", "LQ*HE*N290"],
        ],
      },
    ]);
    expect(measureAll(initial, histories)).toMatchObject({ numerator: 1, denominator: 1 });
    expect(measureAll(lines, histories)).toMatchObject({ numerator: 2, denominator: 3 });
    expect(measureAll(dollars, histories)).toMatchObject({
      numerator: 300_00,
      denominator: 600_00,
      value: 0.5,
    });
  });

  it("reversal and correction: neither is a first decision, and the first denial stays", () => {
    const histories = storyOf("partly-denied-corrected-paid");
    expect(measureAll(initial, histories)).toMatchObject({ numerator: 1, denominator: 1 });
    // The correction is a decision of its own; the reversal is none.
    const rate = measureAll(remits, histories);
    expect(rate).toMatchObject({ numerator: 1, denominator: 2 });
    expect(rate.exclusions).toEqual([{ reason: "reversal", count: 1, cents: -350_00 }]);
  });

  it("an orphan reversal: no first decision is made up for it", () => {
    const rate = measureAll(initial, storyOf("orphan-reversal"));
    expect(rate).toMatchObject({ numerator: 0, denominator: 1 });
    expect(rate.exclusions).toEqual([{ reason: "noFirstDecision", count: 1, cents: 1200_00 }]);
  });

  it("a duplicate 835 counts once", () => {
    expect(measureAll(initial, storyOf("duplicate-era"))).toMatchObject({ denominator: 1 });
    expect(measureAll(remits, storyOf("duplicate-era"))).toMatchObject({ denominator: 1 });
  });

  it("a copy of a claim within a payment is named and left out", () => {
    const { exclusions } = measureAll(remits, storyOf("duplicate-claims"));
    expect(exclusions).toEqual([{ reason: "duplicate", count: 1, cents: 1200_00 }]);
  });

  it("secondary payers: not in the default rate, and by themselves when asked", () => {
    const histories = storyOf("crossover-to-secondary");
    const rate = measureAll(remits, histories);
    expect(rate.denominator).toBe(1);
    expect(rate.exclusions).toEqual([{ reason: "notPrimary", count: 1, cents: 200_00 }]);
    const secondary = measureAll(
      ofRemits(remittanceDenialRate({ population: "secondary" })),
      histories,
    );
    expect(secondary).toMatchObject({ numerator: 0, denominator: 1 });
    // What the primary payer paid (OA-23) is no denial of the secondary's.
    expect(histories.flatMap(denialItems)).toEqual([]);
  });

  it("a split claim (MA15): its parts are one claim, of their charges together", () => {
    const histories = storyOf("split-claim");
    expect(measureAll(initial, histories)).toMatchObject({ numerator: 1, denominator: 1 });
    expect(measureAll(dollars, histories)).toMatchObject({
      numerator: 200_00,
      denominator: 500_00,
    });
    expect(measureAll(initialDenialRate({ includePartial: false }), histories).numerator).toBe(0);
  });

  it("split lines (REF*6R) are one submitted line", () => {
    // Four SVC: two are one line of three units, two are lines bundled under one code.
    const rate = measureAll(lines, storyOf("split-and-bundled-lines"));
    expect(rate.denominator).toBe(3);
  });

  it("zero charges: in the counts, out of the dollars", () => {
    const histories = historiesOf([
      {
        date: "2026-01-27",
        trace: "T1",
        claims: [
          ...["CLP*A1*1*0*0**12*C1*11*1", "NM1*QC*1*DOE*PAT"],
          ...["CLP*A2*1*100*0**12*C2*11*1", "NM1*QC*1*DOE*PAT", "CAS*CO*197*100"],
        ],
      },
    ]);
    expect(measureAll(initial, histories)).toMatchObject({ numerator: 1, denominator: 2 });
    const byDollars = measureAll(dollars, histories);
    expect(byDollars).toMatchObject({ value: 1, denominator: 100_00 });
    expect(byDollars.exclusions).toEqual([{ reason: "zeroCharge", count: 1, cents: 0 }]);
  });

  it("cohort and remittance month: a denial made again is of the first month in one, of both in the other", () => {
    const histories = storyOf("denied-again-for-another-reason");
    const byMonth = measureAll(by(initial, [CLAIM_DIMENSIONS.month]), histories);
    expect(byMonth.cells.map(({ values }) => values)).toEqual([["2026-01"]]);
    expect(byMonth.total.timeBasis).toBe("denial-cohort");
    const remitted = measureAll(remits, histories);
    expect([remitted.numerator, remitted.timeBasis]).toEqual([3, "remit-month"]);
  });

  it("few items: n and the interval stand beside the rate", () => {
    const rate = measureAll(initial, storyOf("split-claim"));
    expect(rate.interval).toEqual(wilson(1, 1));
    expect(rate.warnings[0]).toContain("Fewer than 30");
  });

  it("a duplicate denied as such (CARC 18) is no denial of the claim", () => {
    const histories = historiesOf([
      {
        date: "2026-01-27",
        trace: "T1",
        claims: ["CLP*A1*1*100*0**12*C1*11*1", "NM1*QC*1*DOE*PAT", "CAS*CO*18*100"],
      },
    ]);
    expect(measureAll(initial, histories)).toMatchObject({ value: null, denominator: 0 });
    expect(measureAll(initial, histories).exclusions[0]?.reason).toBe("exactDuplicate");
  });

  it("a replacement whose first decision is not in the files is no first submission", () => {
    const histories = historiesOf([
      {
        date: "2026-01-27",
        trace: "T1",
        claims: ["CLP*A1*1*100*0**12*C1*11*7", "NM1*QC*1*DOE*PAT", "CAS*CO*197*100"],
      },
    ]);
    const rate = measureAll(initial, histories);
    expect(rate.denominator).toBe(0);
    expect(rate.exclusions).toEqual([{ reason: "resubmission", count: 1, cents: 100_00 }]);
    // It was remitted all the same.
    expect(measureAll(remits, histories)).toMatchObject({ numerator: 1, denominator: 1 });
  });

  it("one payment on a line that was denied for two reasons is recovered once", () => {
    const line = (paid: number, ...cas: string[]) => [
      `CLP*A1*1*100*${paid}**12*C1*11*${paid > 0 ? 7 : 1}`,
      ...[
        "NM1*QC*1*DOE*PAT",
        `SVC*HC:99213*100*${paid}**1`,
        "DTM*472*20260105",
        ...cas,
        "REF*6R*1",
      ],
    ];
    const histories = historiesOf([
      { date: "2026-01-27", trace: "T1", claims: line(0, "CAS*CO*197*70**16*30") },
      { date: "2026-03-03", trace: "T2", claims: line(80, "CAS*CO*45*20") },
    ]);
    const items = histories.flatMap(denialItems);
    expect(items.map(({ episode }) => episode.recoveredCents)).toEqual([80_00, 80_00]);
    expect(items.map(({ recoveredCents }) => recoveredCents).sort()).toEqual([24_00, 56_00]);
    expect(measureAll(ofDenials(recoveredCash()), histories).value).toBe(80_00);
  });
});

describe("cohort maturity", () => {
  const denied = {
    date: "2026-01-27",
    trace: "T1",
    claims: [
      ...["CLP*A1*1*100*0**12*C1*11*1", "NM1*QC*1*DOE*PAT", "CAS*CO*197*100"],
      ...["CLP*A2*1*100*100**12*C2*11*1", "NM1*QC*1*DOE*PAT"],
    ],
  };
  const writtenOff: CallerEvent = {
    kind: "writtenOff",
    date: "2026-03-01",
    claim: "A1",
    amountCents: 40_00,
  };

  it("an open denial keeps its cohort immature: null, and how many are open", () => {
    const rate = measureAll(finalDenialRate(), historiesOf([denied]));
    expect(rate).toMatchObject({ value: null, nullReason: "immature-cohort", openCount: 1 });
  });

  it("rates of denials that are still open say that they are not final", () => {
    const rate = measureAll(ofDenials(appealRate()), historiesOf([denied]));
    expect([rate.value, rate.openCount]).toEqual([0, 1]);
    expect(rate.warnings.join()).toContain("not final");
    const settled = measureAll(ofDenials(appealRate()), historiesOf([denied], [writtenOff]));
    expect(settled.warnings.join()).not.toContain("not final");
  });

  it("settled, it matures; and an old open one no longer holds it up", () => {
    const settled = measureAll(finalDenialRate(), historiesOf([denied], [writtenOff]));
    expect(settled).toMatchObject({ value: 0.5, numerator: 1, denominator: 2, openCount: 0 });
    const old = measureAll(finalDenialRate(), historiesOf([denied], [], "2027-01-27"));
    expect(old).toMatchObject({ value: 0, openCount: 1 });
    expect(old.warnings.join()).toContain("still open");
    const younger = measureAll(finalDenialRate(), historiesOf([denied], [], "2027-01-26"));
    expect(younger.nullReason).toBe("immature-cohort");
  });

  it("each month of a cube matures by itself", () => {
    const later = { ...denied, date: "2026-05-05", trace: "T2" };
    const claims = later.claims.map((segment) =>
      segment.replace(/\*A(\d)/, "*B$1").replace(/\*C(\d)\*/, "*D$1*"),
    );
    const histories = historiesOf([denied, { ...later, claims }], [writtenOff]);
    const { cells, total } = measureAll(by(finalDenialRate(), [CLAIM_DIMENSIONS.month]), histories);
    expect(cells.map(({ values, result }) => [values[0], result.value, result.nullReason])).toEqual(
      [
        ["2026-01", 0.5, undefined],
        ["2026-05", null, "immature-cohort"],
      ],
    );
    expect(total.nullReason).toBe("immature-cohort");
  });
});
