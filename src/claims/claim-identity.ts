import type { CalendarDate } from "../values/index.js";
import { isSameThread, type Step } from "./chain.js";
import type { Draft } from "./draft.js";
import type { ClaimFact } from "./fact.js";
import { ledgerFinding } from "./findings.js";
import { confidenceOf } from "./gathering.js";
import type { FactGroup } from "./identity.js";
import { isKnownNumber } from "./key.js";
import type { ClaimIdentity, LedgerFinding } from "./model.js";
import { sumOf } from "./sum.js";

/**
 * The first decision, the primary payer's where there is one; of a split claim all its parts. None
 * where a reversal before it takes back what was never seen: then the first decision came earlier.
 */
export function initialOf(steps: readonly Step[]): readonly Step[] {
  const decisions = steps.filter((step) => step.role === "decision" && step.fact.occurrence === 0);
  const first = decisions.find((step) => step.position === "primary") ?? decisions[0];
  if (first === undefined) return [];
  const { payerKey } = first.payment;
  const isEarlierOrphan = (step: Step) =>
    step.role === "reversal" && step.reverses === undefined && step.payment.payerKey === payerKey;
  if (steps.slice(0, steps.indexOf(first)).some(isEarlierOrphan)) return [];
  if (!first.fact.splitPart) return [first];
  const parts = [first];
  for (const step of decisions) {
    const isPart = step.fact.splitPart && step.payment.payerKey === first.payment.payerKey;
    if (isPart && !parts.some((part) => isSameThread(part, step))) parts.push(step);
  }
  return parts;
}

export function identityOf(
  { facts, links }: FactGroup,
  drafts: readonly Draft[],
  steps: readonly Step[],
  candidates: readonly string[],
): ClaimIdentity {
  const places = placesOf(drafts);
  const made = links
    .map(({ one, other, method }) => ({
      entries: [places.get(one) ?? -1, places.get(other) ?? -1].sort((a, b) => a - b) as [
        number,
        number,
      ],
      method,
      confidence: confidenceOf(method),
    }))
    .sort((a, b) => a.entries[1] - b.entries[1] || a.entries[0] - b.entries[0]);
  const strong = made.some(({ confidence }) => confidence === "strong");
  const first = initialOf(steps)[0] ?? steps[0];
  const submitted = facts.flatMap((fact) => chargeSubmitted(fact))[0];
  const days = (pick: (fact: ClaimFact) => CalendarDate | undefined) =>
    [...new Set(facts.map(pick))].filter((day) => day !== undefined).sort();
  return {
    confidence: candidates.length > 0 ? "ambiguous" : strong ? "strong" : "certain",
    patientControlNumbers: uniqueOf(facts, numberOf),
    payerClaimControlNumbers: uniqueOf(facts, controlOf),
    serviceFrom: first?.fact.serviceFrom ?? days(dayOf)[0],
    serviceTo: first?.fact.serviceTo ?? first?.fact.serviceFrom ?? days(dayOf).at(-1),
    chargeCents:
      submitted ??
      (first === undefined ? chargeTold(facts) : sumOf(initialOrOnly(steps), chargeOf)),
    links: made,
    candidates,
  };
}

const chargeOf = (step: Step) => Math.abs(step.fact.chargeCents);

function initialOrOnly(steps: readonly Step[]): readonly Step[] {
  const initial = initialOf(steps);
  return initial.length > 0 ? initial : steps.slice(0, 1);
}

function chargeSubmitted(fact: ClaimFact): readonly number[] {
  if (fact.kind !== "E" || fact.event.kind !== "submitted") return [];
  return fact.event.chargeCents === undefined ? [] : [fact.event.chargeCents];
}

function chargeTold(facts: readonly ClaimFact[]): number | undefined {
  for (const fact of facts) {
    if (fact.kind === "S" && fact.chargeCents !== undefined) return fact.chargeCents;
  }
  return undefined;
}

function dayOf(fact: ClaimFact): CalendarDate | undefined {
  return fact.kind === "E" ? fact.event.serviceDate : fact.serviceFrom;
}

function numberOf(fact: ClaimFact): string | undefined {
  const number = fact.kind === "E" ? fact.event.claim : fact.patientControlNumber;
  return isKnownNumber(number) ? number : undefined;
}

function controlOf(fact: ClaimFact): string | undefined {
  return fact.kind === "E" ? fact.event.payerClaimControlNumber : fact.payerClaimControlNumber;
}

function uniqueOf(
  facts: readonly ClaimFact[],
  pick: (fact: ClaimFact) => string | undefined,
): readonly string[] {
  return [...new Set(facts.map(pick))].filter((value) => value !== undefined).sort();
}

/** Where each fact stands in the time line. */
function placesOf(drafts: readonly Draft[]): ReadonlyMap<ClaimFact, number> {
  const places = new Map<ClaimFact, number>();
  for (const [at, draft] of drafts.entries()) {
    if (draft.kind === "A") places.set(draft.step.fact, at);
    else if (draft.kind !== "B") places.set(draft.fact, at);
  }
  return places;
}

export function findingsOf(
  id: string,
  { candidates }: ClaimIdentity,
  steps: readonly Step[],
): readonly LedgerFinding[] {
  const findings: LedgerFinding[] = [];
  if (candidates.length > 0) {
    findings.push(ledgerFinding("claims/ambiguous-identity", { histories: [id, ...candidates] }));
  }
  const about = (code: string, own: readonly Step[]) =>
    findings.push(
      ledgerFinding(code, {
        histories: [id],
        payments: [...new Set(own.map((step) => step.fact.payment))],
        details: { paidCents: own.at(-1)?.fact.paidCents ?? 0 },
      }),
    );
  for (const [at, step] of steps.entries()) {
    if (step.role === "reversal" && step.reverses === undefined) {
      about("claims/orphan-reversal", [step]);
    }
    if (step.fact.occurrence > 0) about("claims/duplicate-claim-in-payment", [step]);
    const earlier = steps.slice(0, at).find((one) => isRepeated(one, step));
    if (earlier !== undefined) about("claims/claim-in-two-payments", [earlier, step]);
  }
  return findings;
}

/**
 * The same paid adjudication, with the payer's same number, in another payment; neither taken back. A
 * denial that is told again, as after an appeal, is a denial made again.
 */
function isRepeated(one: Step, other: Step): boolean {
  return (
    one.role === "decision" &&
    other.role === "decision" &&
    one.reversedBy === undefined &&
    other.reversedBy === undefined &&
    one.fact.payment !== other.fact.payment &&
    one.fact.mirror === other.fact.mirror &&
    one.fact.paidCents !== 0 &&
    one.payment.payerKey === other.payment.payerKey &&
    one.fact.payerClaimControlNumber === other.fact.payerClaimControlNumber
  );
}
