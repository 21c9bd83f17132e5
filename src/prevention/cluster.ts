import type { ClaimFact, DenialFact, FactEvidence } from "./denial-fact.js";

/** What denials can be grouped by. `reason` is group and reason code together: "CO-197". */
export const DIMENSIONS = [
  "payer",
  "category",
  "rootCause",
  "reason",
  "procedure",
  "serviceLine",
  "provider",
  "site",
  "workType",
  "pattern",
  "controlPoint",
  "owner",
  "gate",
] as const;

/** One of `DIMENSIONS`. */
export type Dimension = (typeof DIMENSIONS)[number];

/** Dimensions that a claim has whether it was denied or not: rates can be taken within them. */
export const CLAIM_DIMENSIONS = ["payer", "serviceLine", "provider", "site"] as const;

/** The value of each dimension of a cluster; `null` where the file has none. */
export type Cluster = Readonly<Partial<Record<Dimension, string | null>>>;

/** The value of one dimension of a denial. */
export function dimensionOf(fact: DenialFact, dimension: Dimension): string | null {
  return dimension === "reason" ? `${fact.groupCode}-${fact.reasonCode}` : fact[dimension];
}

/** The cluster of a denial as a key: JSON, so that no value is taken for another. */
export function keyOf(fact: DenialFact, by: readonly Dimension[]): string {
  return JSON.stringify(by.map((dimension) => [dimension, dimensionOf(fact, dimension)]));
}

/** The part of a key that a claim has as well. */
export function claimKeyOf(fact: ClaimFact, by: readonly Dimension[]): string {
  return JSON.stringify(
    CLAIM_DIMENSIONS.filter((name) => by.includes(name)).map((name) => [name, fact[name]]),
  );
}

export function clusterOf(key: string): Cluster {
  return Object.fromEntries(JSON.parse(key) as [Dimension, string | null][]);
}

/** A row of evidence: one denial, where it stands and what it was. Plain JSON. */
export interface EvidenceRow {
  readonly date: string | null;
  readonly reason: string;
  readonly procedure: string | null;
  readonly cents: number;
  readonly place: FactEvidence;
}

export function rowOf(fact: DenialFact): EvidenceRow {
  return {
    date: fact.date,
    reason: `${fact.groupCode}-${fact.reasonCode}`,
    procedure: fact.procedure,
    cents: fact.attributedCents,
    place: fact.evidence,
  };
}

/** The largest rows, in an order that does not depend on who counted first. */
export function largestRows(rows: readonly EvidenceRow[], limit: number): EvidenceRow[] {
  const text = (row: EvidenceRow) => JSON.stringify(row);
  return [...rows].sort((a, b) => b.cents - a.cents || byText(text(a), text(b))).slice(0, limit);
}

/** `compare` for sort: by code units, not by anyone's language. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Adds to a count under any name, "constructor" among them. */
export function addCount(counts: Record<string, number>, name: string, more: number): void {
  if (Object.hasOwn(counts, name)) {
    counts[name] = counts[name]! + more;
    return;
  }
  Object.defineProperty(counts, name, {
    value: more,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}

export function mergeCounts(
  a: Readonly<Record<string, number>>,
  b: Readonly<Record<string, number>>,
): Record<string, number> {
  const merged: Record<string, number> = {};
  for (const counts of [a, b]) {
    for (const [name, count] of Object.entries(counts)) addCount(merged, name, count);
  }
  return merged;
}

/** Names by count, largest first; ties by name. */
export function byCount(counts: Readonly<Record<string, number>>): readonly string[] {
  return Object.entries(counts)
    .sort(([a, one], [b, other]) => other - one || byText(a, b))
    .map(([name]) => name);
}
