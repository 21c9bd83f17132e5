import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { classify } from "../../src/denials/index.js";
import { measureAll } from "../../src/kpi/index.js";
import { remittanceFile } from "../../src/testing/index.js";
import {
  type AdjudicatedClaim,
  type AllowedLine,
  allowedLines,
  type CheckOptions,
  checkAllowed,
  downcoding,
  excessContractual,
  inconsistentAllowed,
  interestDue,
  type LineVariance,
  stepChanges,
  surpriseBillingCandidates,
  unexpectedNetworkReduction,
  VARIANCE_CLASSES,
  varianceTotals,
} from "../../src/underpayments/index.js";
import { dated, item } from "./build.js";
import { frozen, obeysTheLaws } from "./laws.js";

/** Claims of generated 835s, odd ones too, classified. */
const generated: fc.Arbitrary<readonly AdjudicatedClaim[]> = remittanceFile({
  odd: true,
  remittancesOnly: true,
}).map(({ remittances }) =>
  remittances.flatMap(({ header, claims }, at) =>
    claims.map((claim) => ({
      claim: frozen(claim),
      remittance: frozen(header),
      denials: classify(claim),
      payer: `P${at}`,
      source: "generated",
    })),
  ),
);

const anyOptions: fc.Arbitrary<CheckOptions> = fc.record({
  expected: fc
    .tuple(fc.integer({ min: 0, max: 90_000 }), fc.integer({ min: 2, max: 5 }))
    // Every so many lines have no price.
    .map(
      ([fee, gap]) =>
        ({ serviceIndex = 0 }: { serviceIndex: number | undefined }) =>
          serviceIndex % gap === gap - 1 ? undefined : { cents: fee, basis: "generated" },
    ),
  lesserOfCharges: fc.boolean(),
  tolerance: fc.record({ cents: fc.nat(500), percent: fc.constantFrom("0", "1.5", "10") }),
});

describe("over generated remittances", () => {
  it("every line gets one class that its own numbers bear out", () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(generated, anyOptions, (claims, options) => {
        for (const input of claims) {
          const lines = checkAllowed(input, options);
          expect(lines).toHaveLength(Math.max(1, input.claim.services.length));
          for (const found of lines) {
            seen.set(found.class, (seen.get(found.class) ?? 0) + 1);
            bearsOut(found);
          }
          interestDue(input, { source: "s", days: 30, annualPercent: "10" });
          surpriseBillingCandidates(input);
        }
      }),
      { numRuns: 40 },
    );
    for (const name of VARIANCE_CLASSES) {
      if (name !== "match" && name !== "bundled") expect(seen.get(name), name).toBeGreaterThan(3);
    }
  });

  function bearsOut(found: LineVariance): void {
    const { actual, expectedCents, varianceCents, toleranceCents, feeCents, aboveChargeCents } =
      found;
    if (actual !== null) {
      expect(actual.terms.reduce((sum, { cents }) => sum + cents, 0)).toBe(actual.cents);
    }
    if (feeCents !== null) expect(expectedCents! + aboveChargeCents).toBe(feeCents);
    if (varianceCents !== null) expect(varianceCents).toBe(expectedCents! - actual!.cents);
    const limit = toleranceCents ?? 0;
    switch (found.class) {
      case "match":
        expect(Math.abs(varianceCents!)).toBeLessThanOrEqual(limit);
        break;
      case "underpaid":
        expect(varianceCents).toBeGreaterThan(limit);
        break;
      case "overpaid":
        expect(varianceCents).toBeLessThan(-limit);
        break;
      case "denied":
        if (found.reason === "partlyDenied") {
          expect(found.separate.deniedCents).toBeGreaterThan(0);
          expect(varianceCents).toBeGreaterThan(limit);
        }
        break;
      case "cannotEvaluate":
        expect(found.reason).toBeDefined();
        break;
    }
  }

  it("totals are the lines', to the cent, and never netted", () => {
    fc.assert(
      fc.property(generated, anyOptions, (claims, options) => {
        const lines = claims.flatMap((input) => checkAllowed(input, options));
        const totals = measureAll(varianceTotals(), lines);
        expect(totals.lines).toBe(lines.length);
        for (const name of VARIANCE_CLASSES) {
          const own = lines.filter((found) => found.class === name);
          const sum = own.reduce((cents, found) => cents + Math.abs(found.varianceCents ?? 0), 0);
          expect(totals.classes[name]).toMatchObject({ lines: own.length, varianceCents: sum });
          const byPayer = totals.payers.map(({ classes }) => classes[name].varianceCents);
          expect(byPayer.reduce((one, other) => one + other, 0)).toBe(sum);
        }
        const stopped = totals.cannotEvaluate.reduce((sum, row) => sum + row.lines, 0);
        expect(stopped).toBe(totals.classes.cannotEvaluate.lines);
        // Another overpaid line changes no underpayment.
        const over = lines.find((found) => found.class === "overpaid");
        if (over === undefined) return;
        const more = measureAll(varianceTotals(), [...lines, over]);
        expect(more.classes.underpaid).toEqual(totals.classes.underpaid);
      }),
      { numRuns: 30 },
    );
  });

  it("detectors take whatever the lines are", () => {
    let lines = 0;
    fc.assert(
      fc.property(generated, (claims) => {
        const all = claims.flatMap((input) => allowedLines(input));
        lines += all.length;
        for (const { allowedCents, evidence } of all) {
          expect(allowedCents).toBeGreaterThan(0);
          expect(evidence.allowedCents).toBe(allowedCents);
        }
        measureAll(inconsistentAllowed({ minLines: 1, minSharePercent: 0 }), all);
        measureAll(stepChanges({ minLines: 1 }), all);
        measureAll(downcoding(), all);
        measureAll(unexpectedNetworkReduction({ contracted: () => false }), all);
      }),
      { numRuns: 40 },
    );
    expect(lines).toBeGreaterThan(20);
  });
});

/** Few payers, codes, days and amounts, so that strata fill up. */
const smallLine: fc.Arbitrary<AllowedLine> = fc
  .record({
    allowed: fc.constantFrom(60, 80, 90),
    procedure: fc.constantFrom("99213", "99214"),
    submitted: fc.option(fc.constantFrom("99214", "99215"), { nil: undefined, freq: 3 }),
    date: fc.option(fc.constantFrom("2026-01-05", "2026-02-05", "2026-03-05"), {
      nil: undefined,
      freq: 8,
    }),
    payer: fc.constantFrom("P1", "P1", "__proto__"),
    segment: fc.integer({ min: 1, max: 9 }),
  })
  .map(({ allowed, date, payer, segment, procedure, submitted }) => {
    const spec = { charge: 100, paid: allowed, cas: [`CO-45 ${100 - allowed}`], procedure };
    const one = dated(submitted === undefined ? spec : { ...spec, submitted }, date, { segment });
    return allowedLines(item({ lines: [one] }, { payer }))[0]!;
  });

const smallVariance: fc.Arbitrary<LineVariance> = fc
  .record({
    paid: fc.constantFrom(0, 60, 80, 90),
    payer: fc.constantFrom("P1", "__proto__"),
    expected: fc.option(fc.constantFrom(7000, 8000), { nil: undefined, freq: 5 }),
    segment: fc.integer({ min: 1, max: 9 }),
  })
  .map(({ paid, payer, expected, segment }) => {
    const cas = [paid === 0 ? "CO-50 100" : `CO-45 ${100 - paid}`];
    const input = item(
      { lines: [dated({ charge: 100, paid, cas }, undefined, { segment })] },
      { payer },
    );
    return checkAllowed(input, {
      expected: () => (expected === undefined ? undefined : { cents: expected, basis: "b" }),
    })[0]!;
  });

obeysTheLaws("inconsistentAllowed", inconsistentAllowed(), smallLine, (r) => r.length > 0);
obeysTheLaws("stepChanges", stepChanges({ minLines: 1 }), smallLine, (r) => r.steps.length > 0);
obeysTheLaws("downcoding", downcoding(), smallLine, (r) => r.findings.length > 0);
obeysTheLaws(
  "unexpectedNetworkReduction",
  unexpectedNetworkReduction({ contracted: ({ payer }) => payer === "P2" }),
  smallLine,
  (r) => r.length > 0,
);
obeysTheLaws("excessContractual", excessContractual(), smallVariance, (r) => r.length > 0);
obeysTheLaws(
  "varianceTotals",
  varianceTotals({ keep: 2 }),
  smallVariance,
  (r) => r.largestUnderpaid.length > 1,
);
