import { CATEGORY_ROOT_CAUSE, ROOT_CAUSE_DEFAULTS } from "../../src/denials/index.js";
import type { ClaimFact, DenialFact } from "../../src/prevention/index.js";

let segment = 0;

/** A denial fact; what follows from its category follows. */
export function fact(over: Partial<DenialFact> = {}): DenialFact {
  const category = over.category ?? "priorAuthorization";
  const rootCause = over.rootCause ?? CATEGORY_ROOT_CAUSE[category];
  const { pattern, controlPoint, preventable, owner, gate } = ROOT_CAUSE_DEFAULTS[rootCause];
  const deniedCents = over.deniedCents ?? 10_000;
  segment += 1;
  return {
    payer: "P1",
    category,
    rootCause,
    workType: "authorization",
    pattern,
    controlPoint,
    owner,
    gate,
    preventable,
    groupCode: "CO",
    reasonCode: "197",
    remarkCodes: [],
    missing: [],
    procedure: "70551",
    serviceLine: null,
    provider: "9000000106",
    site: "11",
    date: "2026-03-15",
    serviceDate: "2026-03-01",
    deniedCents,
    primary: true,
    attributedCents: deniedCents,
    evidence: {
      source: "a.edi",
      claimSegment: segment,
      serviceSegment: null,
      adjustmentSegment: null,
    },
    ...over,
  };
}

/** A claim fact with denials that share its payer, place and day. */
export function claimWith(
  over: Partial<ClaimFact> = {},
  ...denials: readonly Partial<DenialFact>[]
): ClaimFact {
  const shared = {
    payer: over.payer ?? "P1",
    serviceLine: over.serviceLine ?? null,
    provider: over.provider ?? "9000000106",
    site: over.site ?? "11",
    date: over.date === undefined ? "2026-03-15" : over.date,
  };
  return {
    ...shared,
    chargeCents: over.chargeCents ?? 20_000,
    denials: denials.map((denial) => fact({ ...shared, ...denial })),
  };
}

/** Mulberry32: a small generator of numbers in [0, 1) that a seed repeats for ever. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A Poisson count by inversion. */
export function poisson(expected: number, random: () => number): number {
  let left = random();
  let mass = Math.exp(-expected);
  let count = 0;
  while (left > mass && count < 10_000) {
    left -= mass;
    count += 1;
    mass *= expected / count;
  }
  return count;
}
