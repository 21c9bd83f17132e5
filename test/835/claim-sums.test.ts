import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ClaimSums } from "../../src/835/claim-sums.js";
import { balanceClaim, balanceService, type Claim, type ServiceLine } from "../../src/835/index.js";
import type { Cents } from "../../src/values/index.js";

// Few small amounts, so that what is drawn balances often, and every equation is off alone at times.
const cents = fc.oneof(
  { weight: 12, arbitrary: fc.integer({ min: -2, max: 2 }) },
  { weight: 1, arbitrary: fc.constant(undefined) },
) as fc.Arbitrary<Cents | undefined>;
const adjustment = fc.record({
  groupCode: fc.constantFrom("CO", "PR", "CR", ""),
  reasonCode: fc.constantFrom("45", "2", ""),
  amountCents: cents,
  quantity: fc.constant(undefined),
});
const line = fc.record({
  chargeCents: cents,
  paidCents: cents,
  adjustments: fc.array(adjustment, { maxLength: 2 }),
});
const drawn = fc.record({
  statusCode: fc.constantFrom("1", "22"),
  chargeCents: cents,
  paidCents: cents,
  patientResponsibilityCents: cents,
  adjustments: fc.array(adjustment, { maxLength: 2 }),
  services: fc.array(line, { maxLength: 3 }),
});
type Drawn = typeof drawn extends fc.Arbitrary<infer T> ? T : never;

const sum = (amounts: readonly (number | undefined)[]) =>
  amounts.reduce<number>((total, amount) => total + (amount ?? 0), 0) as Cents;
const amountsOf = (owner: {
  readonly adjustments: readonly { amountCents: Cents | undefined }[];
}) => owner.adjustments.map(({ amountCents }) => amountCents);

/** The same with those totals put right that `righted` has a bit for: one equation after the other. */
function balancedIn(claim: Drawn, righted: number): Drawn {
  const services = claim.services.map((service) => ({
    ...service,
    paidCents:
      righted & 1 && service.chargeCents !== undefined
        ? ((service.chargeCents - sum(amountsOf(service))) as Cents)
        : service.paidCents,
  }));
  const own = sum(amountsOf(claim));
  const all = [claim, ...services].flatMap((owner) => owner.adjustments);
  const chargeCents =
    righted & 2 && services.length > 0
      ? sum(services.map((service) => service.chargeCents))
      : claim.chargeCents;
  const paidOfLines = sum(services.map((service) => service.paidCents));
  return {
    ...claim,
    services,
    chargeCents,
    paidCents:
      righted & 4
        ? services.length > 0
          ? ((paidOfLines - own) as Cents)
          : (((chargeCents ?? 0) - own) as Cents)
        : claim.paidCents,
    patientResponsibilityCents:
      righted & 8
        ? sum(all.filter(({ groupCode }) => groupCode === "PR").map((one) => one.amountCents))
        : claim.patientResponsibilityCents,
  };
}

/** As the reader does while the claim's segments come by. */
function read(sums: ClaimSums, claim: Drawn): boolean {
  const add = (owner: Pick<Drawn, "adjustments">) => {
    for (const { groupCode, reasonCode, amountCents } of owner.adjustments) {
      sums.adjustment(groupCode, reasonCode, amountCents);
    }
  };
  sums.begin();
  add(claim);
  for (const service of claim.services) {
    sums.line(service.chargeCents, service.paidCents);
    add(service);
  }
  return sums.end(claim as unknown as Claim);
}

describe("sums of a claim while it is read", () => {
  it("give the verdict of all its equations, also after another claim", () => {
    const sums = new ClaimSums();
    const verdicts = { balanced: 0, off: 0 };
    fc.assert(
      fc.property(drawn, fc.nat({ max: 15 }), (random, righted) => {
        const claim = balancedIn(random, righted);
        const services = claim.services as unknown as readonly ServiceLine[];
        const findings = [
          ...balanceClaim(claim as unknown as Claim),
          ...services.map((service) => balanceService(service)),
        ];
        const expected = findings.every(({ verdict }) => verdict === "balanced");
        expect(read(sums, claim)).toBe(expected);
        const adjustments = [claim, ...claim.services].flatMap((owner) => owner.adjustments);
        expect(sums.adjustmentCents).toBe(sum(adjustments.map((one) => one.amountCents)));
        expect(sums.adjustments).toBe(adjustments.filter((one) => one.reasonCode !== "").length);
        verdicts[expected ? "balanced" : "off"] += 1;
      }),
      { numRuns: 4000 },
    );
    // Neither side is a rare one.
    expect(Math.min(verdicts.balanced, verdicts.off)).toBeGreaterThan(300);
  });
});
