import { describe, expect, it } from "vitest";
import { measureAll } from "../../src/kpi/index.js";
import {
  type ClaimFact,
  type EffectOptions,
  preventionEffect,
} from "../../src/prevention/index.js";
import { claimWith } from "./build.js";

const before = { from: "2026-01-01", to: "2026-03-31" };
const after = { from: "2026-05-01", to: "2026-06-30" };

const claims = (
  date: string | null,
  count: number,
  denied: number,
  over: Partial<ClaimFact> = {},
) =>
  Array.from({ length: count }, (_, at) =>
    at < denied
      ? claimWith({ date, ...over }, { deniedCents: 10_000 }, { deniedCents: 2500 })
      : claimWith({ date, ...over }),
  );
const effect = (facts: readonly ClaimFact[], more: Partial<EffectOptions> = {}) =>
  measureAll(preventionEffect({ before, after, ...more }), facts);

describe("prevention effect", () => {
  it("rates per 1,000, their difference with its interval, denials and dollars avoided", () => {
    const found = effect([...claims("2026-02-10", 1000, 30), ...claims("2026-05-10", 1000, 15)]);
    expect(found).toMatchObject({
      before: { claims: 1000, deniedClaims: 30, deniedCents: 375_000, ratePer1000: 30 },
      after: { claims: 1000, deniedClaims: 15, ratePer1000: 15 },
      changePer1000: -15,
      avoidedDenials: 15,
      avoidedCents: 187_500,
      fell: true,
      nullReason: undefined,
    });
    // Agresti–Caffo by hand: 31/1002 and 16/1002, ±1.959964 × 0.0067530.
    expect(found.interval?.low).toBeCloseTo(-28.206, 2);
    expect(found.interval?.high).toBeCloseTo(-1.734, 2);
  });

  it("fewer claims are not fewer denials", () => {
    const found = effect([...claims("2026-02-10", 1000, 30), ...claims("2026-05-10", 100, 3)]);
    expect(found).toMatchObject({
      changePer1000: 0,
      avoidedDenials: 0,
      avoidedCents: 0,
      fell: false,
    });
  });

  it("a small fall may be chance, a rise is negative", () => {
    expect(effect([...claims("2026-02-10", 50, 4), ...claims("2026-05-10", 50, 2)])).toMatchObject({
      changePer1000: -40,
      fell: false,
    });
    expect(effect([...claims("2026-02-10", 50, 2), ...claims("2026-05-10", 100, 8)])).toMatchObject(
      {
        avoidedDenials: -4,
        avoidedCents: -50_000,
      },
    );
    expect(effect([...claims("2026-02-10", 50, 0), ...claims("2026-05-10", 50, 2)])).toMatchObject({
      avoidedCents: -25_000,
    });
  });

  it("nothing to compare with is null, never 0", () => {
    expect(effect(claims("2026-05-10", 5, 1))).toMatchObject({
      changePer1000: null,
      interval: null,
      avoidedDenials: null,
      before: { ratePer1000: null },
      nullReason: "noClaimsBefore",
    });
    expect(effect(claims("2026-02-10", 5, 1)).nullReason).toBe("noClaimsAfter");
  });

  it("counts the windows' days, the cluster's claims and the denials aimed at", () => {
    const facts = [
      ...[
        "2025-12-31",
        "2026-01-01",
        "2026-03-31",
        "2026-04-01",
        "2026-05-01",
        "2026-06-30",
        "2026-07-01",
        null,
      ].flatMap((date) => claims(date, 1, 1)),
      ...claims("2026-02-10", 5, 5, { payer: "P2" }),
      claimWith({ date: "2026-02-10" }, { category: "duplicate" }),
      claimWith({ date: "2026-02-10" }, { primary: false }),
    ];
    const found = effect(facts, { aimedAt: { payer: "P1", category: "priorAuthorization" } });
    expect(found.before).toMatchObject({ claims: 4, deniedClaims: 2 });
    expect(found.after).toMatchObject({ claims: 2, deniedClaims: 2 });
    expect(found.undatedClaims).toBe(1);
  });

  it.each([
    [{ after: { from: "2026-03-31", to: "2026-06-30" } }, /overlap/],
    [{ after: { from: "2026-06-30", to: "2026-05-01" } }, /ends after/],
    [{ before: { from: "x", to: "y" } }, /calendar day/],
  ])("refuses %j", (wrong, message) => {
    expect(() => preventionEffect({ before, after, ...wrong })).toThrow(message);
  });
});
