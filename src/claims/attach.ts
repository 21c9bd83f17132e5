import type { CalendarDate } from "../values/index.js";
import type { AdjudicationFact, ClaimFact, EventFact, StatusFact } from "./fact.js";
import { type Gathering, unite } from "./gathering.js";
import { chargeOf as chargeOfAdjudication, payerOf } from "./join-adjudications.js";
import { eventKeyOf, isKnownNumber } from "./key.js";
import type { LinkMethod } from "./model.js";
import { meansPayer } from "./payer-name.js";

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
export function attachLoose(
  loose: readonly (StatusFact | EventFact)[],
  groups: Set<Gathering>,
): void {
  const settled = settledOf(groups);
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
  const known = settledOf(byDay.values());
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
  readonly keys: ReadonlySet<string>;
  /** What payers call it: payer and claim number (CLP07, REF*1K). */
  readonly names: ReadonlySet<string>;
}

/** Groups by the keys and by the payers' claim numbers of their facts. */
interface SettledGroups {
  readonly byKey: ReadonlyMap<string, readonly Settled[]>;
  readonly byControl: ReadonlyMap<string, readonly Settled[]>;
}

function settledOf(groups: Iterable<Gathering>): SettledGroups {
  const byKey = new Map<string, Settled[]>();
  const byControl = new Map<string, Settled[]>();
  const put = (map: Map<string, Settled[]>, name: string, one: Settled) => {
    const list = map.get(name);
    if (list === undefined) map.set(name, [one]);
    else if (list.at(-1) !== one) list.push(one);
  };
  for (const group of groups) {
    const keys = new Set<string>();
    const names = new Set<string>();
    const one: Settled = { group, facts: [...group.facts], keys, names };
    for (const fact of one.facts) {
      put(byKey, fact.key, one);
      keys.add(fact.key);
      const control = controlOf(fact);
      if (!isKnownNumber(control)) continue;
      put(byControl, control.trim(), one);
      const name = fact.kind === "E" ? undefined : nameOf(payerKeyOf(fact), control);
      if (name !== undefined) names.add(name);
    }
  }
  return { byKey, byControl };
}

/** Finds the one group that a loose fact fits. False where none does. */
function place(
  fact: StatusFact | EventFact,
  pointer: Pointer,
  settled: SettledGroups,
  groups: Set<Gathering>,
): boolean {
  const { control, day, chargeCents, payer } = pointer;
  if (isKnownNumber(control)) {
    // Under another patient control number it is the same claim for the same payer only: what else is
    // looked at together, because of facts that say nothing of this one, must not count.
    const name = fact.kind === "S" ? nameOf(fact.payerKey, control) : undefined;
    const same = (settled.byControl.get(control.trim()) ?? []).filter(
      ({ keys, names }) => keys.has(pointer.key) || (name !== undefined && names.has(name)),
    );
    if (same.length === 1) {
      join(same[0]!.group, fact, "payerClaimControlNumber");
      return true;
    }
  }
  let fitting = settled.byKey.get(pointer.key) ?? [];
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

function payerKeyOf(fact: AdjudicationFact | StatusFact): string {
  return fact.kind === "A" ? payerOf(fact) : fact.payerKey;
}

/** Payer and claim number; nothing that equals another's where the payer is not known. */
function nameOf(payerKey: string, control: string): string | undefined {
  return payerKey === "unknown" ? undefined : `${payerKey}|${control.trim()}`;
}

function controlOf(fact: ClaimFact): string | undefined {
  return fact.kind === "E" ? fact.event.payerClaimControlNumber : fact.payerClaimControlNumber;
}

function dayOf(fact: ClaimFact): CalendarDate | undefined {
  return fact.kind === "E" ? fact.event.serviceDate : fact.serviceFrom;
}

function chargeOf(fact: ClaimFact): number | undefined {
  if (fact.kind === "A") return chargeOfAdjudication(fact);
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
export function joinByCaller(
  loose: readonly (StatusFact | EventFact)[],
  groups: Set<Gathering>,
): void {
  for (const fact of loose) {
    if (fact.kind !== "E" || fact.event.kind !== "correctedClaimSubmitted") continue;
    if (fact.event.newClaim === undefined) continue;
    const key = eventKeyOf(fact.event.newClaim);
    let own: Gathering | undefined;
    const others: Gathering[] = [];
    for (const group of groups) {
      if (group.facts.includes(fact)) own = group;
      else if (group.facts.some((one) => one.key === key)) others.push(group);
    }
    if (own === undefined) continue;
    if (others.length > 1) for (const group of others) own.candidates.add(group);
    const [other] = others;
    if (other === undefined || others.length > 1) continue;
    const one = other.facts.find((entry) => entry.key === key)!;
    unite(own, other, { one: fact, other: one, method: "callersLink" });
    groups.delete(other);
  }
}
