import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { classify, ROOT_CAUSES } from "../../src/denials/index.js";
import { measureAll } from "../../src/kpi/index.js";
import {
  type ClaimFact,
  claimFact,
  type DenialFact,
  denialDrift,
  gateBacktest,
  type PastClaim,
  parseClaimDraft,
  preventionEffect,
  repeatPatterns,
  rootCauseTrails,
  STANDARD_GATES,
  topThisWeek,
} from "../../src/prevention/index.js";
import { remittanceFile } from "../../src/testing/index.js";
import { claim, line } from "../denials/build-claim.js";
import { remittance } from "../underpayments/build.js";
import { frozen, obeysTheLaws } from "../underpayments/laws.js";
import { fact } from "./build.js";

const anyDate = fc.option(fc.constantFrom("2026-03-02", "2026-04-20", "2026-05-11", "2026-06-24"), {
  nil: null,
  freq: 9,
});
const anyFact: fc.Arbitrary<DenialFact> = fc
  .record({
    payer: fc.constantFrom("P1", "P1", "__proto__"),
    category: fc.constantFrom("priorAuthorization", "bundling"),
    date: anyDate,
    deniedCents: fc.integer({ min: 0, max: 5 }),
    primary: fc.integer({ min: 0, max: 4 }).map((n) => n > 0),
    missing: fc.subarray(["invoice", "constructor"]),
    evidence: fc.nat(5).map((n) => ({
      source: "a.edi",
      claimSegment: n,
      serviceSegment: null,
      adjustmentSegment: null,
    })),
  })
  .map((over) =>
    fact({ ...over, attributedCents: over.primary ? over.deniedCents : 0 } as Partial<DenialFact>),
  );
const anyClaim: fc.Arbitrary<ClaimFact> = fc
  .record({
    date: anyDate,
    payer: fc.constantFrom("P1", "__proto__"),
    denials: fc.array(anyFact, { maxLength: 2 }),
  })
  .map(({ date, payer, denials }) => ({
    payer,
    serviceLine: null,
    provider: null,
    site: "11",
    date,
    chargeCents: 100,
    denials: denials.map((denial) => ({ ...denial, payer, date })),
  }));
const anyPast: fc.Arbitrary<PastClaim> = fc
  .record({
    authorizationRequired: fc.boolean(),
    memberId: fc.option(fc.constant("on file"), { nil: undefined }),
    covered: fc.boolean(),
    denials: fc.array(anyFact, { maxLength: 2 }),
  })
  .map(({ authorizationRequired, memberId, covered, denials }) => ({
    draft: parseClaimDraft({
      id: "D",
      payer: "P1",
      memberId,
      authorizationRequired,
      coverages: covered ? [{ payer: "P1" }] : [],
      serviceFrom: "2026-03-01",
      lines: [{ procedure: "99213" }],
    }),
    denials,
  }));

const asOf = "2026-06-30";
obeysTheLaws(
  "repeatPatterns",
  repeatPatterns({ asOf, inPeriods: 2 }),
  anyFact,
  (r) => r.patterns.length > 0,
);
obeysTheLaws(
  "topThisWeek",
  topThisWeek({ asOf: "2026-06-24" }),
  anyFact,
  (r) => r.patterns.length > 1,
);
obeysTheLaws("rootCauseTrails", rootCauseTrails({ evidence: 2 }), anyFact, (r) => r.length > 1);
obeysTheLaws("denialDrift", denialDrift({ asOf, baselinePeriods: 2 }), anyClaim, (r) =>
  r.strata.some(({ verdict }) => verdict !== "tooShort"),
);
obeysTheLaws(
  "preventionEffect",
  preventionEffect({
    before: { from: "2026-03-01", to: "2026-04-30" },
    after: { from: "2026-05-01", to: "2026-06-30" },
  }),
  anyClaim,
  (r) => r.interval !== null,
);
obeysTheLaws("gateBacktest", gateBacktest(STANDARD_GATES), anyPast, (r) => r.together.caught > 0);

describe("facts of generated remittances", () => {
  const files = remittanceFile({ odd: true, remittancesOnly: true });

  it("are plain JSON, and add up to the denied dollars", () => {
    let denials = 0;
    fc.assert(
      fc.property(files, ({ remittances }) => {
        for (const { header, claims } of remittances) {
          for (const one of claims) {
            const classified = classify(one);
            const found = claimFact(
              { claim: frozen(one), remittance: frozen(header), denials: frozen(classified) },
              { population: "all" },
            );
            const decided = !["reversal", "predetermination", "forwarded"].includes(
              classified.state,
            );
            expect(found !== undefined).toBe(decided && one.complete);
            if (found === undefined) continue;
            denials += found.denials.length;
            expect(JSON.parse(JSON.stringify(found))).toEqual(found);
            const sum = found.denials.reduce(
              (cents, { attributedCents }) => cents + attributedCents,
              0,
            );
            expect(sum).toBe(classified.deniedCents);
          }
        }
      }),
      { numRuns: 40 },
    );
    expect(denials).toBeGreaterThan(50);
  });

  it("patterns and trails over them lose no cent", () => {
    fc.assert(
      fc.property(files, ({ remittances }) => {
        const facts = remittances.flatMap(({ header, claims }) =>
          claims.flatMap((one) => {
            const found = claimFact(
              { claim: one, remittance: header, denials: classify(one) },
              { population: "all" },
            );
            return found?.denials ?? [];
          }),
        );
        const cents = facts.reduce((sum, { attributedCents }) => sum + attributedCents, 0);
        const trails = measureAll(rootCauseTrails(), facts);
        expect(trails.reduce((sum, trail) => sum + trail.cents, 0)).toBe(cents);
        for (const trail of trails) {
          const { yes, partly, no } = trail.byPreventable;
          expect(yes + partly + no).toBe(trail.cents);
          expect(ROOT_CAUSES).toContain(trail.rootCause);
        }
        const dates = facts.flatMap(({ date }) => (date === null ? [] : [date])).sort();
        const last = dates.at(-1) ?? "2026-01-01";
        const wide = repeatPatterns({ asOf: last, inPeriods: 1, ofPeriods: 520 });
        const { patterns, undatedDenials } = measureAll(wide, facts);
        const undated = facts.filter(({ date, primary }) => date === null && primary);
        expect(undatedDenials).toBe(undated.length);
        const early = dates.filter((date) => date < `${Number(last.slice(0, 4)) - 43}`).length;
        if (early > 0) return;
        const placed = patterns.reduce((sum, pattern) => sum + pattern.cents, 0);
        const lost = undated.reduce((sum, { attributedCents }) => sum + attributedCents, 0);
        expect(placed + lost).toBe(cents);
      }),
      { numRuns: 30 },
    );
  });
});

describe("a claim as a fact", () => {
  const denied = claim({
    facility: "22",
    lines: [line({ cas: ["CO-197 60", "CO-16 40"], rarcs: ["N290"], submitted: "99214" })],
    over: {
      patientControlNumber: "SECRET-PCN",
      patient: { type: "1", lastName: "SECRET-NAME", id: "SECRET-ID" },
      renderingProvider: { type: "1", lastName: "SECRET-NAME", id: "9000000205" },
      dates: [{ qualifier: "232", date: "2026-02-01" }],
    },
  });
  const input = { claim: denied, remittance, denials: classify(denied), source: "a.edi" };

  it("has payer, place, provider, days and segments; no patient", () => {
    const found = claimFact(input, { serviceLineOf: () => "cardiology" });
    expect(found).toMatchObject({
      payer: "unknown",
      site: "22",
      provider: "9000000205",
      serviceLine: "cardiology",
      date: "2026-03-31",
      chargeCents: 10_000,
    });
    expect(found?.denials).toHaveLength(2);
    expect(found?.denials[0]).toMatchObject({
      reasonCode: "197",
      rootCause: "authorizationMissing",
      procedure: "99214",
      serviceDate: "2026-02-01",
      evidence: { source: "a.edi", claimSegment: 10, serviceSegment: 19, adjustmentSegment: 20 },
    });
    expect(JSON.stringify(found)).not.toContain("SECRET");
  });

  it("later payers count only when asked for", () => {
    const second = { ...input, claim: { ...denied, statusCode: "2" } };
    expect(claimFact(second)).toBeUndefined();
    expect(claimFact(second, { population: "all" })).toBeDefined();
  });
});
