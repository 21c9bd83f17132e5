import { attachLoose, joinByCaller } from "./attach.js";
import type { AdjudicationFact, ClaimFact, EventFact, StatusFact } from "./fact.js";
import { type FactLink, type Gathering, rootOf } from "./gathering.js";
import { joinAdjudications } from "./join-adjudications.js";

/** The facts of one claim. */
export interface FactGroup {
  readonly facts: readonly ClaimFact[];
  readonly links: readonly FactLink[];
  /** Other groups that may be the same claim. */
  readonly candidates: readonly FactGroup[];
}

/**
 * Sorts facts into claims. Only the set of facts counts, never their order: they are sorted by their
 * text first, and every rule looks at all facts before it joins any. What fits several claims is
 * joined to none and names them as candidates.
 */
export function groupFacts(facts: readonly ClaimFact[]): readonly FactGroup[] {
  const sorted = [...facts].sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0));
  const groupOf = new Map<ClaimFact, Gathering>();
  const adjudications: AdjudicationFact[] = [];
  const loose: (StatusFact | EventFact)[] = [];
  for (const fact of sorted) {
    if (fact.kind === "A") {
      adjudications.push(fact);
      groupOf.set(fact, { facts: [fact], links: [], joined: undefined, candidates: new Set() });
    } else loose.push(fact);
  }
  if (adjudications.length > 1) joinAdjudications(adjudications, groupOf);
  const groups = new Set(adjudications.map((fact) => rootOf(groupOf.get(fact)!)));
  if (loose.length > 0) attachLoose(loose, groups);
  joinByCaller(loose, groups);
  markLookalikes([...groups]);
  return finished(groups);
}

/**
 * Adjudicated claims of one patient control number that agree in the day of service but not in the
 * charge, or whose day is not known: they may be one claim, and nothing says so.
 */
function markLookalikes(groups: readonly Gathering[]): void {
  const byKey = new Map<string, Gathering[]>();
  for (const group of groups) {
    for (const key of new Set(group.facts.map((fact) => fact.key))) {
      if (!key.startsWith("#")) continue;
      const list = byKey.get(key);
      if (list === undefined) byKey.set(key, [group]);
      else list.push(group);
    }
  }
  for (const list of byKey.values()) {
    if (list.length < 2) continue;
    const byDay = new Map<string, Gathering[]>();
    for (const group of list) {
      for (const day of daysOf(group)) byDay.set(day, [...(byDay.get(day) ?? []), group]);
    }
    for (const [day, same] of byDay) {
      const close = day === "" && list.length <= LOOKALIKES ? list : same;
      for (const group of same) {
        for (const other of close) {
          if (other === group || !other.facts.some((fact) => fact.kind === "A")) continue;
          group.candidates.add(other);
          other.candidates.add(group);
        }
      }
    }
  }
}

/** Beyond so many claims under one number, one without a day is no lookalike of each of them. */
const LOOKALIKES = 16;

function daysOf(group: Gathering): ReadonlySet<string> {
  const days = new Set<string>();
  for (const fact of group.facts) if (fact.kind === "A") days.add(fact.serviceFrom ?? "");
  if (days.size > 1) days.delete("");
  return days;
}

function finished(groups: ReadonlySet<Gathering>): readonly FactGroup[] {
  const made = new Map<
    Gathering,
    { facts: ClaimFact[]; links: FactLink[]; candidates: FactGroup[] }
  >();
  for (const group of groups) {
    const { facts, links } = group;
    if (group.joined === undefined) made.set(group, { facts, links, candidates: [] });
  }
  for (const [group, own] of made) {
    // Candidates that were joined since may be one by now.
    const others = new Set<FactGroup>();
    for (const candidate of group.candidates) {
      const other = made.get(rootOf(candidate));
      if (other !== undefined && other !== own) others.add(other);
    }
    own.candidates.push(...others);
  }
  return [...made.values()];
}
