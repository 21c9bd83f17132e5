import type { CalendarDate } from "../values/index.js";
import type { AdjudicationFact, ClaimFact, EventFact, StatusFact } from "./fact.js";
import { eventKeyOf, isKnownNumber, paymentPartsOf } from "./key.js";
import type { LinkMethod } from "./model.js";
import { meansPayer } from "./payer-name.js";

/** Two facts that are taken for the same claim, and why. */
export interface FactLink {
  readonly one: ClaimFact;
  readonly other: ClaimFact;
  readonly method: LinkMethod;
}

/** The facts of one claim. */
export interface FactGroup {
  readonly facts: readonly ClaimFact[];
  readonly links: readonly FactLink[];
  /** Other groups that may be the same claim. */
  readonly candidates: readonly FactGroup[];
}

/** A group that is still being gathered. */
interface Gathering {
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

function rootOf(group: Gathering): Gathering {
  let root = group;
  while (root.joined !== undefined) root = root.joined;
  return root;
}

function unite(a: Gathering, b: Gathering, link: FactLink): void {
  const one = rootOf(a);
  const other = rootOf(b);
  one.links.push(link);
  if (one === other) return;
  for (const fact of other.facts) one.facts.push(fact);
  for (const entry of other.links) one.links.push(entry);
  for (const entry of other.candidates) one.candidates.add(entry);
  other.joined = one;
}

/** Joins facts that share a token to the first of them. */
function joinBy(
  facts: readonly AdjudicationFact[],
  groupOf: ReadonlyMap<ClaimFact, Gathering>,
  method: LinkMethod,
  tokenOf: (fact: AdjudicationFact) => string | undefined,
): void {
  const first = new Map<string, AdjudicationFact>();
  for (const fact of facts) {
    const token = tokenOf(fact);
    if (token === undefined) continue;
    const one = first.get(token);
    if (one === undefined) first.set(token, fact);
    else {
      const a = groupOf.get(one)!;
      const b = groupOf.get(fact)!;
      // A link that tells nothing new is left out, so that each join is proven once.
      if (rootOf(a) !== rootOf(b)) unite(a, b, { one, other: fact, method });
    }
  }
}

const payerOf = (fact: AdjudicationFact) => paymentPartsOf(fact.payment).payerKey;
const charge = (fact: AdjudicationFact) => Math.abs(fact.chargeCents);

/** Payer and claim number; claims of unknown payers only under their own patient control number. */
function controlToken(fact: AdjudicationFact, number: string | undefined): string | undefined {
  if (!isKnownNumber(number)) return undefined;
  const payer = payerOf(fact);
  return `${payer === "unknown" ? fact.key : payer}|${number.trim()}`;
}

function joinAdjudications(
  facts: readonly AdjudicationFact[],
  groupOf: ReadonlyMap<ClaimFact, Gathering>,
): void {
  const numbered = facts.filter((fact) => isKnownNumber(fact.patientControlNumber));
  joinBy(facts, groupOf, "payerClaimControlNumber", (fact) =>
    controlToken(fact, fact.payerClaimControlNumber),
  );
  joinByOriginal(facts, groupOf);
  joinBy(numbered, groupOf, "numberDateCharge", (fact) =>
    fact.serviceFrom === undefined ? undefined : `${fact.key}|${fact.serviceFrom}|${charge(fact)}`,
  );
  joinBy(numbered, groupOf, "split", (fact) =>
    fact.splitPart ? `${fact.key}|${payerOf(fact)}` : undefined,
  );
  joinToOnly(numbered, groupOf, "exactNegative", {
    seeks: (facts) => facts.every(isReversal),
    fits: (fact, other) =>
      !isReversal(other) &&
      (other.mirror === fact.mirror || (fact.correctionGroup && negates(fact, other))),
  });
  joinBy(numbered, groupOf, "numberCharge", (fact) =>
    fact.serviceFrom === undefined ? `${fact.key}|${payerOf(fact)}|${charge(fact)}` : undefined,
  );
  joinToOnly(numbered, groupOf, "numberCharge", {
    seeks: (facts) => facts.every((fact) => fact.serviceFrom === undefined),
    fits: (fact, other) => charge(fact) === charge(other),
  });
  joinToOnly(numbered, groupOf, "replacement", {
    seeks: (facts) => facts.every((fact) => isReversal(fact) || isReplacement(fact)),
    fits: (fact, other) =>
      isReplacement(fact) &&
      !isReplacement(other) &&
      fact.serviceFrom !== undefined &&
      fact.serviceFrom === other.serviceFrom,
  });
}

const isReversal = (fact: AdjudicationFact) => fact.statusCode === "22";
/** CLP09: 7 replaces a claim, 8 voids one. */
const isReplacement = ({ frequencyCode }: AdjudicationFact) =>
  frequencyCode === "7" || frequencyCode === "8";

/** Whether CLP03 and CLP04 of a reversal negate those of a decision. */
export function negates(reversal: AdjudicationFact, decision: AdjudicationFact): boolean {
  return (
    reversal.chargeCents + decision.chargeCents === 0 &&
    reversal.paidCents + decision.paidCents === 0
  );
}

/** REF*F8 names the CLP07 of the claim that this one takes back or replaces. */
function joinByOriginal(
  facts: readonly AdjudicationFact[],
  groupOf: ReadonlyMap<ClaimFact, Gathering>,
): void {
  const byNumber = new Map<string, AdjudicationFact>();
  for (const fact of facts) {
    const token = controlToken(fact, fact.payerClaimControlNumber);
    if (token !== undefined && !byNumber.has(token)) byNumber.set(token, fact);
  }
  const byOriginal = new Map<string, AdjudicationFact>();
  for (const fact of facts) {
    const token = controlToken(fact, fact.originalReference);
    if (token === undefined) continue;
    // Two claims that name the same original belong together even where it was never seen.
    const one = byNumber.get(token) ?? byOriginal.get(token);
    if (one === undefined) byOriginal.set(token, fact);
    else if (rootOf(groupOf.get(one)!) !== rootOf(groupOf.get(fact)!)) {
      const link = { one, other: fact, method: "originalReference" as const };
      unite(groupOf.get(one)!, groupOf.get(fact)!, link);
    }
  }
}

/**
 * Joins groups that seek another to the one group of their patient control number and payer that
 * fits. All are judged before any is joined. Where several groups fit, they are candidates.
 */
function joinToOnly(
  facts: readonly AdjudicationFact[],
  groupOf: ReadonlyMap<ClaimFact, Gathering>,
  method: LinkMethod,
  rule: {
    readonly seeks: (facts: readonly AdjudicationFact[]) => boolean;
    readonly fits: (fact: AdjudicationFact, other: AdjudicationFact) => boolean;
  },
): void {
  const byKey = new Map<string, AdjudicationFact[]>();
  for (const fact of facts) {
    const token = `${fact.key}|${payerOf(fact)}`;
    const list = byKey.get(token);
    if (list === undefined) byKey.set(token, [fact]);
    else list.push(fact);
  }
  const found: FactLink[] = [];
  for (const list of byKey.values()) {
    if (list.length < 2) continue;
    for (const own of new Set(list.map((fact) => rootOf(groupOf.get(fact)!)))) {
      if (!rule.seeks(own.facts as AdjudicationFact[])) continue;
      const fitting = new Map<Gathering, FactLink>();
      for (const fact of own.facts as AdjudicationFact[]) {
        for (const one of list) {
          const group = rootOf(groupOf.get(one)!);
          if (group === own || fitting.has(group) || !rule.fits(fact, one)) continue;
          fitting.set(group, { one, other: fact, method });
        }
      }
      const [only] = fitting.values();
      if (fitting.size === 1) found.push(only!);
      else for (const group of fitting.keys()) own.candidates.add(group);
    }
  }
  for (const link of found) {
    const one = rootOf(groupOf.get(link.one)!);
    if (one !== rootOf(groupOf.get(link.other)!)) unite(one, groupOf.get(link.other)!, link);
  }
}

/** What a 277 or an event says of which claim it is about. */
interface Pointer {
  readonly key: string;
  readonly control: string | undefined;
  readonly day: CalendarDate | undefined;
  readonly chargeCents: number | undefined;
  readonly payer: string | undefined;
}

function pointerOf(fact: StatusFact | EventFact): Pointer {
  if (fact.kind === "S") {
    return {
      key: fact.key,
      control: fact.payerClaimControlNumber,
      day: fact.serviceFrom,
      chargeCents: fact.chargeCents,
      payer: fact.payerKey,
    };
  }
  const { payerClaimControlNumber, serviceDate, chargeCents, payer } = fact.event;
  return {
    key: fact.key,
    control: payerClaimControlNumber,
    day: serviceDate,
    chargeCents,
    payer,
  };
}

/** Puts 277s and events with the claim they are about, or into groups of their own. */
function attachLoose(loose: readonly (StatusFact | EventFact)[], groups: Set<Gathering>): void {
  const settled = [...groups].map((group) => ({ group, facts: [...group.facts] }));
  const left: { readonly fact: StatusFact | EventFact; readonly pointer: Pointer }[] = [];
  // First against the adjudicated claims alone, so that the order of the loose facts cannot matter.
  for (const fact of loose) {
    const pointer = pointerOf(fact);
    if (!place(fact, pointer, settled, groups)) left.push({ fact, pointer });
  }
  // What no adjudicated claim fits: by day of service, then what has no day to what is there by now.
  const byDay = new Map<string, Gathering>();
  for (const { fact, pointer } of left.filter((one) => one.pointer.day !== undefined)) {
    const token = `${pointer.key}|${pointer.day}`;
    const group = byDay.get(token);
    if (group === undefined) byDay.set(token, newGroup(fact, groups));
    else join(group, fact, "number");
  }
  const known = [...byDay.values()].map((group) => ({ group, facts: [...group.facts] }));
  const byKey = new Map<string, Gathering>();
  for (const { fact, pointer } of left.filter((one) => one.pointer.day === undefined)) {
    if (place(fact, pointer, known, groups)) continue;
    const group = byKey.get(pointer.key);
    if (group === undefined) byKey.set(pointer.key, newGroup(fact, groups));
    else join(group, fact, "number");
  }
}

function newGroup(fact: ClaimFact, groups: Set<Gathering>): Gathering {
  const group: Gathering = { facts: [fact], links: [], joined: undefined, candidates: new Set() };
  groups.add(group);
  return group;
}

function join(group: Gathering, fact: ClaimFact, method: LinkMethod): void {
  group.links.push({ one: group.facts[0]!, other: fact, method });
  group.facts.push(fact);
}

interface Settled {
  readonly group: Gathering;
  /** Its facts before any loose one was put to it. */
  readonly facts: readonly ClaimFact[];
}

/** Finds the one group that a loose fact fits. False where none does. */
function place(
  fact: StatusFact | EventFact,
  pointer: Pointer,
  settled: readonly Settled[],
  groups: Set<Gathering>,
): boolean {
  const { control, day, chargeCents, payer } = pointer;
  if (isKnownNumber(control)) {
    const same = settled.filter(({ facts }) => facts.some((one) => controlOf(one) === control));
    if (same.length === 1) {
      join(same[0]!.group, fact, "payerClaimControlNumber");
      return true;
    }
  }
  let fitting = settled.filter(({ facts }) => facts.some((one) => one.key === pointer.key));
  if (day !== undefined) {
    fitting = fitting.filter(({ facts }) => {
      const days = facts.filter((one) => dayOf(one) !== undefined);
      return days.length === 0 || days.some((one) => covers(one, day));
    });
  }
  const narrowed = (holds: (one: ClaimFact) => boolean) => {
    if (fitting.length < 2) return;
    const some = fitting.filter(({ facts }) => facts.some(holds));
    if (some.length > 0) fitting = some;
  };
  if (chargeCents !== undefined) narrowed((one) => chargeOf(one) === chargeCents);
  if (payer !== undefined) narrowed((one) => one.kind === "A" && isPayer(payer, payerOf(one)));
  if (fitting.length === 0) return false;
  if (fitting.length > 1) {
    const own = newGroup(fact, groups);
    for (const { group } of fitting) own.candidates.add(group);
    return true;
  }
  const [{ group, facts }] = fitting as [Settled];
  const same = (one: ClaimFact) =>
    day !== undefined && covers(one, day) && chargeOf(one) === chargeCents;
  join(group, fact, facts.some(same) ? "numberDateCharge" : "number");
  return true;
}

function isPayer(word: string, key: string): boolean {
  return meansPayer(word, { key, name: undefined });
}

function controlOf(fact: ClaimFact): string | undefined {
  return fact.kind === "E" ? fact.event.payerClaimControlNumber : fact.payerClaimControlNumber;
}

function dayOf(fact: ClaimFact): CalendarDate | undefined {
  return fact.kind === "E" ? fact.event.serviceDate : fact.serviceFrom;
}

function chargeOf(fact: ClaimFact): number | undefined {
  if (fact.kind === "A") return charge(fact);
  return fact.kind === "E" ? fact.event.chargeCents : fact.chargeCents;
}

/** Whether a day is the first day of service of a fact, or lies within its period. */
function covers(fact: ClaimFact, day: CalendarDate): boolean {
  const from = dayOf(fact);
  if (from === undefined) return false;
  const to = fact.kind === "A" ? (fact.serviceTo ?? from) : from;
  return from <= day && day <= to;
}

/** The caller says which new patient control number a corrected claim got. */
function joinByCaller(loose: readonly (StatusFact | EventFact)[], groups: Set<Gathering>): void {
  for (const fact of loose) {
    if (fact.kind !== "E" || fact.event.kind !== "correctedClaimSubmitted") continue;
    const { newClaim } = fact.event;
    if (newClaim === undefined) continue;
    const key = eventKeyOf(newClaim);
    const own = [...groups].find((group) => group.facts.includes(fact));
    const others = [...groups].filter(
      (group) => group !== own && group.facts.some((one) => one.key === key),
    );
    if (own === undefined) continue;
    if (others.length > 1) for (const group of others) own.candidates.add(group);
    const [other] = others;
    if (other === undefined || others.length > 1) continue;
    const one = other.facts.find((entry) => entry.key === key)!;
    unite(own, other, { one: fact, other: one, method: "callersLink" });
    groups.delete(other);
  }
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
    for (const candidate of group.candidates) {
      const other = made.get(rootOf(candidate));
      if (other !== undefined && other !== own && !own.candidates.includes(other)) {
        own.candidates.push(other);
      }
    }
  }
  return [...made.values()];
}
