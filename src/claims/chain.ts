import type { AdjudicationFact } from "./fact.js";
import { negates } from "./join-adjudications.js";
import { type PaymentParts, paymentPartsOf } from "./key.js";
import type { AdjudicationRole, PayerPosition } from "./model.js";

/** An adjudication in its place among the claim's others. */
export interface Step {
  readonly fact: AdjudicationFact;
  readonly payment: PaymentParts;
  readonly role: AdjudicationRole;
  position: PayerPosition;
  reversedBy: Step | undefined;
  reverses: Step | undefined;
  corrects: Step | undefined;
}

const POSITIONS: Readonly<Record<string, PayerPosition>> = {
  "1": "primary",
  "4": "primary",
  "19": "primary",
  "2": "secondary",
  "20": "secondary",
  "3": "tertiary",
  "21": "tertiary",
};

/** Primary first; what is not known after all that is. */
export const POSITION_ORDER: readonly PayerPosition[] = [
  "primary",
  "secondary",
  "tertiary",
  "unknown",
];

function roleOf({ statusCode, state }: AdjudicationFact): AdjudicationRole {
  // 4010 has reversals that only their group code CR tells.
  if (statusCode === "22" || state === "reversal") return "reversal";
  if (statusCode === "25") return "predetermination";
  return statusCode === "23" ? "forwarded" : "decision";
}

/**
 * Puts the adjudications of one claim in order, and pairs each reversal with what it takes back and
 * each correction with what it puts right.
 *
 * Order: by payment date. On one day, a decision stands before the reversal that takes it back, and
 * reversals before other decisions; then by position of the payer; then by the text of the fact.
 *
 * @example
 * chainOf(facts).filter((step) => step.role === "reversal" && step.reverses === undefined); // orphans
 */
export function chainOf(facts: readonly AdjudicationFact[]): readonly Step[] {
  const steps = facts.map((fact): Step => {
    const role = roleOf(fact);
    return {
      fact,
      payment: paymentPartsOf(fact.payment),
      role,
      position: role === "reversal" ? "unknown" : (POSITIONS[fact.statusCode] ?? "unknown"),
      reversedBy: undefined,
      reverses: undefined,
      corrects: undefined,
    };
  });
  if (steps.length === 1) return steps;
  steps.sort((a, b) => compare(dayOf(a), dayOf(b)) || compare(a.fact.text, b.fact.text));
  for (const step of steps) if (step.role === "reversal") pair(step, steps);
  for (const step of steps) if (step.position === "unknown") step.position = inferred(step, steps);
  steps.sort(
    (a, b) =>
      compare(dayOf(a), dayOf(b)) ||
      rankOf(a) - rankOf(b) ||
      POSITION_ORDER.indexOf(a.position) - POSITION_ORDER.indexOf(b.position) ||
      compare(a.fact.text, b.fact.text),
  );
  for (const step of steps) if (step.reversedBy !== undefined) correct(step, steps);
  return steps;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const dayOf = (step: Step): string => step.payment.date ?? "";

function rankOf(step: Step): number {
  if (step.role === "reversal") return 1;
  return step.reversedBy !== undefined && dayOf(step.reversedBy) === dayOf(step) ? 0 : 2;
}

/**
 * Finds what a reversal takes back: a decision of the same payer with every amount and code negated,
 * else with the charge and payment negated. The latest of an earlier day; else one of the same day;
 * else, because payers send them in the wrong order, the earliest of a later day.
 */
function pair(reversal: Step, steps: readonly Step[]): void {
  const open = steps.filter(
    (step) =>
      (step.role === "decision" || step.role === "forwarded") &&
      step.reversedBy === undefined &&
      step.payment.payerKey === reversal.payment.payerKey &&
      negates(reversal.fact, step.fact),
  );
  const exact = open.filter((step) => step.fact.mirror === reversal.fact.mirror);
  const fitting = exact.length > 0 ? exact : open;
  const day = dayOf(reversal);
  const found =
    fitting.filter((step) => dayOf(step) < day).at(-1) ??
    fitting.find((step) => dayOf(step) === day) ??
    fitting[0];
  if (found === undefined) return;
  found.reversedBy = reversal;
  reversal.reverses = found;
  reversal.position = found.position;
}

/** Where CLP02 does not tell a payer's place, its other adjudications may. */
function inferred({ payment }: Step, steps: readonly Step[]): PayerPosition {
  const other = steps.find(
    (step) => step.position !== "unknown" && step.payment.payerKey === payment.payerKey,
  );
  return other?.position ?? "unknown";
}

/** The correction of a reversed decision: in the reversal's payment, else the next of that payer. */
function correct(original: Step, steps: readonly Step[]): void {
  const later = steps
    .slice(steps.indexOf(original) + 1)
    .filter(
      (step) =>
        step.role === "decision" &&
        step.corrects === undefined &&
        step.payment.payerKey === original.payment.payerKey,
    );
  const found =
    later.find((step) => step.fact.payment === original.reversedBy?.fact.payment) ?? later[0];
  if (found !== undefined) found.corrects = original;
}

/** Whether two decisions of one payer are about the same part of a claim that the payer split. */
export function isSameThread(one: Step, other: Step): boolean {
  if (one.payment.payerKey !== other.payment.payerKey) return false;
  if (one.position !== other.position) return false;
  if (!one.fact.splitPart || !other.fact.splitPart) return true;
  return one.fact.payerClaimControlNumber === other.fact.payerClaimControlNumber;
}
