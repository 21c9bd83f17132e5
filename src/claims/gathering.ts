import type { ClaimFact } from "./fact.js";
import type { LinkMethod } from "./model.js";

/** Two facts that are taken for the same claim, and why. */
export interface FactLink {
  readonly one: ClaimFact;
  readonly other: ClaimFact;
  readonly method: LinkMethod;
}

/** A group that is still being gathered. */
export interface Gathering {
  facts: ClaimFact[];
  links: FactLink[];
  /** Where it was joined into another. */
  joined: Gathering | undefined;
  readonly candidates: Set<Gathering>;
}

const CERTAIN: ReadonlySet<LinkMethod> = new Set<LinkMethod>([
  "payerClaimControlNumber",
  "originalReference",
  "exactNegative",
  "callersLink",
]);

/** How sure a link makes it. */
export function confidenceOf(method: LinkMethod): "certain" | "strong" {
  return CERTAIN.has(method) ? "certain" : "strong";
}

/** The group that a group was joined into, itself where it was not. */
export function rootOf(group: Gathering): Gathering {
  let root = group;
  while (root.joined !== undefined) root = root.joined;
  return root;
}

/** Joins two groups, and keeps why. */
export function unite(a: Gathering, b: Gathering, link: FactLink): void {
  const one = rootOf(a);
  const other = rootOf(b);
  one.links.push(link);
  if (one === other) return;
  for (const fact of other.facts) one.facts.push(fact);
  for (const entry of other.links) one.links.push(entry);
  for (const entry of other.candidates) one.candidates.add(entry);
  other.joined = one;
}
