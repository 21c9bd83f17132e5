import { describe, expect, it, test } from "vitest";
import { measureAll } from "../../src/kpi/index.js";
import {
  type AdjudicatedClaim,
  actualAllowedOf,
  type CheckOptions,
  checkAllowed,
  type LineVariance,
  varianceTotals,
} from "../../src/underpayments/index.js";
import { type LineSpec, line } from "../denials/build-claim.js";
import { item } from "./build.js";

const cents = (dollars: number) => Math.round(dollars * 100);
const priced = (dollars: number, more: Partial<CheckOptions> = {}): CheckOptions => ({
  expected: () => ({ cents: cents(dollars), basis: "contract" }),
  ...more,
});
const only = (lines: readonly LineVariance[]) => {
  expect(lines).toHaveLength(1);
  return lines[0]!;
};

describe("the actual allowed amount", () => {
  // Each row: what stands on the line, and the allowed amount in dollars with its basis.
  const rows: readonly [string, LineSpec & { status?: string }, number | string, string?][] = [
    [
      "AMT*B6 first, whatever was paid",
      { paid: 70, allowed: 90, cas: ["CO-45 10", "PR-1 20"] },
      90,
      "amtB6",
    ],
    [
      "payment and patient share",
      { paid: 70, cas: ["CO-45 10", "PR-2 20"] },
      90,
      "paidPlusPatientShare",
    ],
    [
      "all of it the patient's",
      { paid: 0, cas: ["CO-45 10", "PR-1 90"] },
      90,
      "paidPlusPatientShare",
    ],
    [
      "sequestration cut the payment, not the price",
      { paid: 78.4, cas: ["CO-45 20", "CO-253 1.6"] },
      80,
      "paidPlusPatientShare",
    ],
    [
      "a withhold is settled later",
      { paid: 72, cas: ["CO-45 20", "CO-104 8"] },
      80,
      "paidPlusPatientShare",
    ],
    [
      "late filing cut the payment",
      { paid: 75, cas: ["CO-45 20", "CO-B4 5"] },
      80,
      "paidPlusPatientShare",
    ],
    [
      "interest inside the line is no price",
      { paid: 82, cas: ["CO-45 20", "OA-225 -2"] },
      80,
      "paidPlusPatientShare",
    ],
    [
      "a multiple-procedure cut is a price",
      { paid: 40, cas: ["CO-45 20", "CO-59 40"] },
      40,
      "paidPlusPatientShare",
    ],
    [
      "PR-45 is above the allowed amount",
      { paid: 70, cas: ["PR-45 30"] },
      70,
      "paidPlusPatientShare",
    ],
    [
      "PR denials are no patient share",
      { paid: 60, cas: ["PR-204 40"] },
      60,
      "paidPlusPatientShare",
    ],
    ["OA-23 holds write-offs too", { paid: 20, cas: ["OA-23 80"] }, "priorPaymentUnknown"],
    ["a reason nobody knows", { paid: 20, cas: ["CO-9999 80"] }, "unmappedAdjustment"],
  ];
  it.each(rows)("%s", (_, spec, allowed, basis) => {
    const found = actualAllowedOf(item({ lines: [line(spec)] }), 0);
    if (typeof allowed === "string") expect(found).toEqual({ cannotEvaluate: allowed });
    else expect(found).toMatchObject({ cents: cents(allowed), basis });
  });

  it("charge less contractual, where no payment can be read", () => {
    const broken = { ...line({ charge: 100, cas: ["CO-45 20"] }), paidCents: undefined };
    expect(actualAllowedOf(item({ lines: [broken] }), 0)).toMatchObject({
      cents: 8000,
      basis: "chargeLessContractual",
    });
    const denied = {
      ...line({ charge: 100, cas: ["CO-45 20", "CO-50 80"] }),
      paidCents: undefined,
    };
    expect(actualAllowedOf(item({ lines: [denied] }), 0)).toEqual({ cannotEvaluate: "noAmount" });
  });

  it("takes the prior payment from the caller", () => {
    const second = item({ status: "2", lines: [line({ paid: 20, cas: ["OA-23 80"] })] });
    const found = actualAllowedOf(second, 0, { priorPaidCents: () => 5000 });
    expect(found).toMatchObject({
      cents: 7000,
      terms: [{ name: "paid" }, { name: "priorPayment" }],
    });
  });

  it("claim-level write-offs can't be laid on lines, claim-level patient share needs no laying", () => {
    const lines = [line({ charge: 100, paid: 80, cas: ["CO-45 20"] })];
    expect(actualAllowedOf(item({ lines, cas: ["CO-45 10"] }), 0)).toEqual({
      cannotEvaluate: "claimLevelAdjustment",
    });
    for (const cas of ["PR-1 50", "CO-253 1.6"]) {
      expect(actualAllowedOf(item({ lines, cas: [cas] }), 0)).toMatchObject({ cents: 8000 });
    }
  });

  it("names the segment of each term", () => {
    const found = actualAllowedOf(item({ lines: [line({ paid: 70, cas: ["PR-1 20"] })] }), 0);
    expect(found).toMatchObject({
      terms: [
        { name: "paid", cents: 7000, segment: 19 },
        { name: "patientShare", cents: 2000, segment: 20 },
      ],
    });
  });

  it("a claim without lines is taken whole", () => {
    const whole = item({ charge: 1000, paid: 600, cas: ["CO-45 250", "PR-1 150"] });
    expect(actualAllowedOf(whole, undefined)).toMatchObject({ cents: 75_000 });
    expect(only(checkAllowed(whole, priced(800)))).toMatchObject({
      class: "underpaid",
      varianceCents: 5000,
      evidence: { claimSegment: 10, serviceSegment: null },
    });
  });
});

describe("a claim compared as a whole, as by DRG", () => {
  const lines = [
    line({ charge: 600, paid: 600 }),
    line({ charge: 400, paid: 350, cas: ["PR-2 50"] }),
  ];
  const drg = item({ lines, cas: ["CO-45 200", "CO-253 15"], paid: 735, over: { drgCode: "470" } });
  const expected: CheckOptions["expected"] = ({ drgCode, serviceIndex, procedure }) =>
    drgCode === "470" && serviceIndex === undefined && procedure === undefined
      ? { cents: 90_000, basis: "DRG 470" }
      : undefined;

  it("counts the adjustments of both levels", () => {
    expect(only(checkAllowed(drg, { expected, grain: "claim" }))).toMatchObject({
      class: "underpaid",
      actual: { cents: 80_000 },
      varianceCents: 10_000,
      separate: { sequestrationCents: 1500, patientShareCents: 5000, contractualCents: 20_000 },
      evidence: { serviceSegment: null, serviceIndex: null },
    });
    expect(checkAllowed(drg, { expected }).map(({ reason }) => reason)).toEqual([
      "claimLevelAdjustment",
      "claimLevelAdjustment",
    ]);
  });

  it("short, with a denied line, belongs to the denial", () => {
    const partly = item({
      lines: [...lines, line({ cas: ["CO-50 100"] })],
      over: { drgCode: "470" },
    });
    const found = only(
      checkAllowed(partly, { expected: () => ({ cents: 110_000, basis: "b" }), grain: "claim" }),
    );
    expect(found).toMatchObject({ class: "denied", reason: "partlyDenied", varianceCents: 10_000 });
  });
});

describe("the class", () => {
  const rows: readonly [string, LineSpec, number, Partial<LineVariance>][] = [
    ["equal", { paid: 80, cas: ["CO-45 20"] }, 80, { class: "match", varianceCents: 0 }],
    ["one cent off is rounding", { paid: 80, cas: ["CO-45 20"] }, 80.01, { class: "match" }],
    [
      "two cents are not",
      { paid: 80, cas: ["CO-45 20"] },
      80.02,
      { class: "underpaid", varianceCents: 2 },
    ],
    ["too much", { paid: 80, cas: ["CO-45 20"] }, 75, { class: "overpaid", varianceCents: -500 }],
    ["denied", { cas: ["CO-50 100"] }, 80, { class: "denied", varianceCents: 8000 }],
    ["denied with a stated price", { allowed: 80, cas: ["CO-197 100"] }, 80, { class: "denied" }],
    [
      "partly denied and short",
      { paid: 50, cas: ["CO-45 20", "PR-119 30"] },
      80,
      { class: "denied", reason: "partlyDenied", varianceCents: 3000 },
    ],
    ["partly denied and whole", { paid: 80, cas: ["PR-119 20"] }, 80, { class: "match" }],
    ["partly denied and over", { paid: 85, cas: ["PR-119 15"] }, 80, { class: "overpaid" }],
    ["capitated", { cas: ["CO-24 100"] }, 80, { class: "cannotEvaluate", reason: "capitated" }],
    ["no charge", { charge: 0, paid: 0 }, 80, { class: "cannotEvaluate", reason: "noCharge" }],
  ];
  it.each(rows)("%s", (_, spec, expected, wanted) => {
    expect(only(checkAllowed(item({ lines: [line(spec)] }), priced(expected)))).toMatchObject(
      wanted,
    );
  });

  it("bundled, beside the line it is paid in", () => {
    const lines = [
      line({ charge: 200, paid: 150, cas: ["CO-45 50"] }),
      line({ charge: 100, cas: ["CO-97 100"] }),
    ];
    const [paid, bundled] = checkAllowed(item({ lines }), priced(150));
    expect(paid?.class).toBe("match");
    expect(bundled).toMatchObject({ class: "bundled", reason: undefined });
  });

  it("denied as a whole claim, without a CAS on the line", () => {
    const whole = item({ lines: [line({ charge: 100, paid: 0 })], cas: ["CO-50 100"], paid: 0 });
    expect(only(checkAllowed(whole, priced(80))).class).toBe("denied");
  });

  it.each([
    ["22", "reversal"],
    ["25", "predetermination"],
    ["23", "forwarded"],
  ])("CLP02 %s is no decision: %s", (status, reason) => {
    const lines = [line({ paid: 80, cas: ["CO-45 20"] })];
    expect(only(checkAllowed(item({ status, lines }), priced(80)))).toMatchObject({
      class: "cannotEvaluate",
      reason,
    });
  });

  it("a share of a reversal's charge is no wrong call", () => {
    const lines = [line({ charge: -100, paid: -80, cas: ["CO-45 -20"] })];
    const share: CheckOptions["expected"] = ({ chargeCents = 0 }) => ({
      cents: Math.round(chargeCents * 0.6),
      basis: "60 % of charge",
    });
    expect(only(checkAllowed(item({ status: "22", lines }), { expected: share }))).toMatchObject({
      reason: "reversal",
      feeCents: null,
    });
  });

  it("no price, no verdict; a claim cut short, none either", () => {
    const lines = [line({ paid: 80, cas: ["CO-45 20"] })];
    const none = only(checkAllowed(item({ lines }), { expected: () => undefined }));
    expect(none).toMatchObject({
      class: "cannotEvaluate",
      reason: "noExpected",
      varianceCents: null,
    });
    const cut = item({ lines, over: { complete: false } });
    expect(only(checkAllowed(cut, priced(80))).reason).toBe("incompleteClaim");
  });
});

describe("what stands apart", () => {
  it("the charge caps the fee, and the cut is told", () => {
    const lines = [line({ charge: 60, paid: 60 })];
    expect(only(checkAllowed(item({ lines }), priced(80)))).toMatchObject({
      class: "match",
      feeCents: 8000,
      expectedCents: 6000,
      aboveChargeCents: 2000,
    });
    expect(
      only(checkAllowed(item({ lines }), priced(80, { lesserOfCharges: false }))),
    ).toMatchObject({ class: "underpaid", varianceCents: 2000, aboveChargeCents: 0 });
  });

  it("sequestration, withhold and late filing change no variance", () => {
    const spec = { paid: 60, cas: ["CO-45 20", "CO-253 5", "CO-104 10", "CO-B4 5"] };
    expect(only(checkAllowed(item({ lines: [line(spec)] }), priced(80)))).toMatchObject({
      class: "match",
      separate: {
        sequestrationCents: 500,
        withholdCents: 1000,
        lateFilingPenaltyCents: 500,
        contractualCents: 2000,
      },
    });
  });

  it("an allowed amount that was not paid is not a variance of price", () => {
    const spec = { paid: 50, allowed: 80, cas: ["CO-45 20", "PR-1 10", "OA-209 20"] };
    const found = only(checkAllowed(item({ lines: [line(spec)] }), priced(80)));
    expect(found).toMatchObject({ class: "match", allowedNotPaidCents: 2000 });
  });
});

describe("the tolerance", () => {
  const lines = [line({ charge: 200, paid: 98, cas: ["CO-45 102"] })];
  test.each([
    [{ cents: 199 }, "underpaid"],
    [{ cents: 200 }, "match"],
    [{ cents: 0, percent: "2" }, "match"],
    [{ cents: 0, percent: "1.99" }, "underpaid"],
    [{ cents: 200, percent: "0.5" }, "match"],
  ])("%j: %s", (tolerance, verdict) => {
    expect(only(checkAllowed(item({ lines }), priced(100, { tolerance }))).class).toBe(verdict);
  });

  test.each([
    [{ cents: -1 }, /cents/],
    [{ cents: 1.5 }, /cents/],
    [{ cents: 0, percent: "1 %" }, /percent/],
  ])("%j is a wrong call", (tolerance, message) => {
    expect(() => checkAllowed(item({ lines }), priced(100, { tolerance }))).toThrow(message);
  });

  test("an expected amount that is no whole cents is a wrong call", () => {
    const expected = () => ({ cents: 10.5, basis: "x" });
    expect(() => checkAllowed(item({ lines }), { expected })).toThrow(/whole cents/);
  });
});

test("a reversal cancels nothing in the totals", () => {
  const paid = { charge: 100, paid: 70, cas: ["CO-45 20", "CO-253 2", "PR-1 8"] };
  const back = { charge: -100, paid: -70, cas: ["CO-45 -20", "CO-253 -2", "PR-1 -8"] };
  const lines = [
    ...checkAllowed(item({ lines: [line(paid)] }), priced(90)),
    ...checkAllowed(item({ status: "22", lines: [line(back)] }), priced(90)),
  ];
  const totals = measureAll(varianceTotals(), lines);
  expect(totals.classes.underpaid).toMatchObject({ lines: 1, varianceCents: 1000 });
  expect(totals.classes.cannotEvaluate).toMatchObject({ lines: 1, chargeCents: 0, actualCents: 0 });
  expect(totals.separate.sequestrationCents).toBe(200);
  expect(totals.cannotEvaluate).toEqual([{ reason: "reversal", lines: 1 }]);
});

test("prices what was submitted, or what the payer made of it", () => {
  const lines = [line({ paid: 60, cas: ["CO-45 40"], procedure: "99213", submitted: "99214" })];
  const fees: Record<string, number> = { "99213": 6000, "99214": 9000 };
  const expected: CheckOptions["expected"] = ({ procedure }) => ({
    cents: fees[procedure?.code ?? ""] ?? 0,
    basis: "schedule",
  });
  const input: AdjudicatedClaim = item({ lines });
  expect(only(checkAllowed(input, { expected }))).toMatchObject({
    class: "underpaid",
    varianceCents: 3000,
  });
  expect(only(checkAllowed(input, { expected, priceBy: "adjudicated" })).class).toBe("match");
});
