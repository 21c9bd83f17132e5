import type { CalendarDate, Cents } from "../values/index.js";
import type { Step } from "./chain.js";
import type { OpenLine } from "./lines.js";
import type { RiskBasis } from "./model.js";

/** What is asked of the caller's contract engine or fee schedule. */
export interface AllowedQuestion {
  readonly payerKey: string;
  readonly patientControlNumber: string;
  /** `undefined`: the claim as a whole. */
  readonly lineControlNumber: string | undefined;
  /** "HC:99213:25"; `undefined` for the claim as a whole. */
  readonly procedure: string | undefined;
  readonly serviceDate: CalendarDate | undefined;
  readonly chargeCents: Cents;
}

/** What the caller knows about prices. Both answer in cents, or `undefined` where they do not know. */
export interface PriceSource {
  /** What the contract should allow. */
  readonly expectedAllowedCents?: ((question: AllowedQuestion) => number | undefined) | undefined;
  /** What the payer allowed for the like on other claims (AMT*B6 of paid lines). */
  readonly comparableAllowedCents?: ((question: AllowedQuestion) => number | undefined) | undefined;
}

/** An amount with what it rests on. */
export interface Risk {
  readonly cents: Cents;
  readonly basis: RiskBasis;
}

/** What a claim's steps and lines tell about prices. */
export interface RiskContext {
  readonly steps: readonly Step[];
  readonly lines: readonly OpenLine[];
  readonly indexes: ReadonlyMap<Step, readonly number[]>;
  readonly prices: PriceSource;
}

/**
 * Dollars at risk of one denial reason in one decision: what may still be won for the lines that carry
 * it. Each line counts what it should have been allowed, by the first of these that is known, less what
 * was allowed already, and never more than was denied:
 *
 * 1. the caller's expected allowed amount (its `submitted` event, else `expectedAllowedCents`);
 * 2. what the payer allowed for a paid line of the same procedure and charge in this claim, else
 *    `comparableAllowedCents`;
 * 3. the denied charge: several times too high as a rule, and named "charge".
 *
 * Reasons that share a line share its amount by their denied cents.
 */
export function riskOf(
  step: Step,
  reason: { readonly groupCode: string; readonly reasonCode: string },
  context: RiskContext,
): Risk {
  const own = new Map<number | undefined, number>();
  const all = new Map<number | undefined, number>();
  for (const denial of step.fact.denials) {
    const { lineIndex, deniedCents, groupCode, reasonCode } = denial;
    all.set(lineIndex, (all.get(lineIndex) ?? 0) + deniedCents);
    if (groupCode === reason.groupCode && reasonCode === reason.reasonCode) {
      own.set(lineIndex, (own.get(lineIndex) ?? 0) + deniedCents);
    }
  }
  let cents = 0;
  let basis: RiskBasis | undefined;
  for (const [at, denied] of own) {
    const total = all.get(at) ?? denied;
    const [expected, from] = expectedOf(step, at, context);
    const whole =
      expected === undefined ? total : clamp(expected - allowedAlready(step, at), total);
    cents += shareOf(whole, denied, total);
    basis = basis === undefined || basis === from ? from : "mixed";
  }
  return { cents, basis: basis ?? "charge" };
}

function clamp(amount: number, most: number): number {
  return Math.max(0, Math.min(amount, most));
}

/** `whole` times `part` over `total`, rounded down: exact where the product leaves safe integers. */
function shareOf(whole: number, part: number, total: number): Cents {
  if (part === total || total === 0) return whole;
  return Number((BigInt(whole) * BigInt(part)) / BigInt(total));
}

/** What the decision itself allowed for the line, or for the claim as a whole. */
function allowedAlready({ fact }: Step, at: number | undefined): number {
  const lines = at === undefined ? fact.lines : fact.lines.slice(at, at + 1);
  if (lines.length > 0) {
    return lines.reduce((sum, line) => sum + line.paidCents + line.patientShareCents, 0);
  }
  return fact.paidCents + (fact.classCents[2] ?? 0);
}

function expectedOf(
  step: Step,
  at: number | undefined,
  context: RiskContext,
): readonly [number | undefined, RiskBasis] {
  const index = at === undefined ? undefined : context.indexes.get(step)?.[at];
  const line = index === undefined ? undefined : context.lines[index];
  const question: AllowedQuestion = {
    payerKey: step.payment.payerKey,
    patientControlNumber: step.fact.patientControlNumber,
    lineControlNumber: line?.lineControlNumber,
    procedure: line?.procedure,
    serviceDate: line?.serviceDate ?? step.fact.serviceFrom,
    chargeCents: line?.chargeCents ?? Math.abs(step.fact.chargeCents),
  };
  const known = line === undefined ? wholeClaim(context) : line.expectedAllowedCents;
  const expected = known ?? context.prices.expectedAllowedCents?.(question);
  if (expected !== undefined) return [expected, "expectedAllowed"];
  const comparable =
    (line === undefined ? undefined : comparableHere(step, line, context)) ??
    context.prices.comparableAllowedCents?.(question);
  return comparable === undefined ? [undefined, "charge"] : [comparable, "comparablePaid"];
}

/** Expected for the whole claim, where the caller named it for every line. */
function wholeClaim({ lines }: RiskContext): number | undefined {
  let sum = 0;
  for (const { expectedAllowedCents } of lines) {
    if (expectedAllowedCents === undefined) return undefined;
    sum += expectedAllowedCents;
  }
  return lines.length === 0 ? undefined : sum;
}

/** The latest line of this claim paid by then, with the same procedure and charge at the same payer. */
function comparableHere(step: Step, line: OpenLine, { steps }: RiskContext): number | undefined {
  let found: number | undefined;
  // What was paid later is no basis for what was known then.
  for (const other of steps.slice(0, steps.indexOf(step) + 1)) {
    if (other.role !== "decision" || other.payment.payerKey !== step.payment.payerKey) continue;
    for (const one of other.fact.lines) {
      const isAlike = one.procedure === line.procedure && one.chargeCents === line.chargeCents;
      if (isAlike && one.paidCents > 0 && one.deniedCents === 0 && (one.allowedCents ?? 0) > 0) {
        found = one.allowedCents;
      }
    }
  }
  return found;
}
