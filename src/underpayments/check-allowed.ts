import { Decimal } from "decimal.js";
import { type Cents, UsageError } from "../values/index.js";
import {
  type AllowedOptions,
  actualAllowedOf,
  type LevelAmounts,
  levelAmounts,
} from "./actual-allowed.js";
import {
  type ExpectedAllowed,
  type ExpectedFunction,
  type ExpectedQuestion,
  type ExpectedSource,
  questionsOf,
  sourceOf,
} from "./expected.js";
import type {
  ActualAllowed,
  AdjudicatedClaim,
  AllowedTerm,
  LineEvidence,
  NotEvaluable,
  SeparateAmounts,
  VarianceClass,
} from "./model.js";

const Exact = Decimal.clone({ precision: 40, rounding: Decimal.ROUND_DOWN });

/** How far an allowed amount may be off and still match: the larger of the two. */
export interface Tolerance {
  readonly cents: Cents;
  /** Of the expected amount; decimal text, "1" is one percent. Rounded down to a cent. */
  readonly percent?: string | undefined;
}

/** What `checkAllowed` is told. */
export interface CheckOptions extends AllowedOptions {
  readonly expected: ExpectedSource | ExpectedFunction;
  /** Default: one cent, for rounding. */
  readonly tolerance?: Tolerance | undefined;
  /** Whether the contract pays the lesser of fee and charge. Default true. */
  readonly lesserOfCharges?: boolean | undefined;
  /** Price what was billed (SVC06, the default) or what the payer made of it (SVC01). */
  readonly priceBy?: "submitted" | "adjudicated" | undefined;
  /**
   * Compare line by line (the default), or each claim as a whole, as contracts by DRG or case pay. A
   * claim without lines is always taken whole.
   */
  readonly grain?: "line" | "claim" | undefined;
}

/** One line (or one claim without lines), compared. Amounts in cents. */
export interface LineVariance {
  readonly class: VarianceClass;
  /** Why, where the class alone does not say. */
  readonly reason: NotEvaluable | "partlyDenied" | undefined;
  readonly payer: string;
  readonly procedure: string | null;
  readonly modifiers: readonly string[];
  readonly chargeCents: Cents | null;
  /** The price before the charge caps it. */
  readonly feeCents: Cents | null;
  readonly expectedCents: Cents | null;
  /** Fee above the charge, cut by the lesser-of-charges rule; in no variance. */
  readonly aboveChargeCents: Cents;
  readonly expectedBasis: string | null;
  readonly expectedSteps: readonly string[];
  readonly actual: ActualAllowed | null;
  /** Expected less actual: positive is underpaid. `null` where one of them is not known. */
  readonly varianceCents: Cents | null;
  readonly toleranceCents: Cents | null;
  readonly separate: SeparateAmounts;
  /** AMT*B6 that neither payment nor any adjustment explains; 0 where there is none, or no AMT*B6. */
  readonly allowedNotPaidCents: Cents;
  readonly evidence: LineEvidence & { readonly terms: readonly AllowedTerm[] };
}

/**
 * Compares the allowed amount of each line with the expected one. Under- and overpayments stand line
 * by line and are never netted; denied and bundled lines, sequestration, withholds, interest and the
 * cap at the charge stay apart. A line with denied dollars that falls short is `denied`, reason
 * `partlyDenied`: what is missing may be the denial's.
 *
 * @throws UsageError when the tolerance or an expected amount is not whole cents of 0 or more.
 * @example
 * checkAllowed(item, { expected: feeSchedule(rows) }).filter((line) => line.class === "underpaid");
 */
export function checkAllowed(
  item: AdjudicatedClaim,
  options: CheckOptions,
): readonly LineVariance[] {
  const tolerance = checkedTolerance(options.tolerance);
  const questions = questionsOf(item, options.priceBy ?? "submitted", options.grain ?? "line");
  const prices = sourceOf(options.expected).priceClaim(questions);
  return questions.map((question, at) => {
    const level = levelAmounts(item, question.serviceIndex ?? "whole");
    const stop = stopOf(item, question, level);
    // A reversal's charge is negative, and so may be what a share of it comes to: no price is asked.
    const price = stop === undefined ? prices[at] : undefined;
    if (price !== undefined && (!Number.isSafeInteger(price.cents) || price.cents < 0)) {
      throw new UsageError("checkAllowed: an expected amount: expected whole cents, 0 or more");
    }
    return varianceOf(item, question, price, { level, stop, tolerance, options });
  });
}

function checkedTolerance(tolerance: Tolerance = { cents: 1 }): Tolerance {
  const { cents, percent } = tolerance;
  if (!Number.isSafeInteger(cents) || cents < 0) {
    throw new UsageError("checkAllowed: tolerance.cents: expected whole cents, 0 or more");
  }
  if (percent !== undefined && !/^\d{1,3}(\.\d{1,6})?$/.test(percent)) {
    throw new UsageError('checkAllowed: tolerance.percent: expected a percentage such as "1.5"');
  }
  return tolerance;
}

interface Ground {
  readonly level: LevelAmounts;
  readonly stop: NotEvaluable | undefined;
  readonly tolerance: Tolerance;
  readonly options: CheckOptions;
}

function varianceOf(
  item: AdjudicatedClaim,
  question: ExpectedQuestion,
  price: ExpectedAllowed | undefined,
  { level, stop, tolerance, options }: Ground,
): LineVariance {
  const { serviceIndex } = question;
  const found = actualAllowedOf(item, serviceIndex, options);
  const actual = "cannotEvaluate" in found ? null : found;
  const capped = cappedBy(question.chargeCents, price, options.lesserOfCharges ?? true);
  const expectedCents = capped?.cents ?? null;
  const varianceCents =
    expectedCents === null || actual === null ? null : expectedCents - actual.cents;
  const toleranceCents = expectedCents === null ? null : toleranceOf(expectedCents, tolerance);
  const verdict = verdictOf({
    stop,
    denied: deniedWhole(item, serviceIndex, level, actual),
    bundled: level.bundled && (actual === null || actual.cents === 0),
    notActual: "cannotEvaluate" in found ? found.cannotEvaluate : undefined,
    partlyDenied: level.hasDenial,
    varianceCents,
    toleranceCents,
  });
  const service = serviceIndex === undefined ? undefined : item.claim.services[serviceIndex];
  return {
    ...verdict,
    payer: item.payer,
    procedure: question.procedure?.code ?? null,
    modifiers: question.procedure?.modifiers ?? [],
    chargeCents: question.chargeCents ?? null,
    feeCents: price?.cents ?? null,
    expectedCents,
    aboveChargeCents: capped?.aboveChargeCents ?? 0,
    expectedBasis: price?.basis ?? null,
    expectedSteps: price?.steps ?? [],
    actual,
    varianceCents,
    toleranceCents,
    separate: level.separate,
    allowedNotPaidCents: allowedNotPaid(actual, service?.paidCents, level),
    evidence: {
      source: item.source ?? null,
      claimSegment: item.claim.segment ?? null,
      serviceSegment: service?.segment ?? null,
      serviceIndex: serviceIndex ?? null,
      chargeCents: question.chargeCents ?? null,
      allowedCents: actual?.cents ?? null,
      basis: actual?.basis ?? null,
      terms: actual?.terms ?? [],
    },
  };
}

interface Standing {
  readonly stop: NotEvaluable | undefined;
  readonly denied: boolean;
  readonly bundled: boolean;
  readonly notActual: NotEvaluable | undefined;
  readonly partlyDenied: boolean;
  readonly varianceCents: Cents | null;
  readonly toleranceCents: Cents | null;
}

function verdictOf(standing: Standing): Pick<LineVariance, "class" | "reason"> {
  const cannot = (reason: NotEvaluable) => ({ class: "cannotEvaluate" as const, reason });
  const is = (name: VarianceClass) => ({ class: name, reason: undefined });
  if (standing.stop !== undefined) return cannot(standing.stop);
  if (standing.denied) return is("denied");
  if (standing.bundled) return is("bundled");
  if (standing.notActual !== undefined) return cannot(standing.notActual);
  const { varianceCents, toleranceCents } = standing;
  if (varianceCents === null || toleranceCents === null) return cannot("noExpected");
  if (Math.abs(varianceCents) <= toleranceCents) return is("match");
  if (varianceCents < 0) return is("overpaid");
  return standing.partlyDenied ? { class: "denied", reason: "partlyDenied" } : is("underpaid");
}

/** What keeps a line out of any comparison, whatever its amounts. */
function stopOf(
  { claim, denials }: AdjudicatedClaim,
  { serviceIndex, chargeCents }: ExpectedQuestion,
  level: { readonly capitated: boolean },
): NotEvaluable | undefined {
  if (!claim.complete) return "incompleteClaim";
  const state = serviceIndex === undefined ? denials.state : denials.lineStates[serviceIndex];
  for (const name of ["reversal", "predetermination", "forwarded"] as const) {
    if (state === name || denials.state === name) return name;
  }
  if (level.capitated) return "capitated";
  return chargeCents === undefined || chargeCents <= 0 ? "noCharge" : undefined;
}

/** Denied, and nothing allowed: nothing paid, nothing for the patient to pay as their share. */
function deniedWhole(
  { denials }: AdjudicatedClaim,
  serviceIndex: number | undefined,
  { hasDenial, separate }: LevelAmounts,
  actual: ActualAllowed | null,
): boolean {
  const state = serviceIndex === undefined ? denials.state : denials.lineStates[serviceIndex];
  if (state !== "denied") return false;
  if (!hasDenial) return true;
  if (actual === null || actual.cents <= 0) return true;
  // AMT*B6 may name a price for what was refused; only a patient's share shows a part was covered.
  return actual.basis === "amtB6" && separate.patientShareCents <= 0;
}

function cappedBy(
  chargeCents: Cents | undefined,
  price: ExpectedAllowed | undefined,
  lesserOf: boolean,
): { readonly cents: Cents; readonly aboveChargeCents: Cents } | undefined {
  if (price === undefined) return undefined;
  const cap = lesserOf && chargeCents !== undefined && chargeCents >= 0 ? chargeCents : price.cents;
  const cents = Math.min(price.cents, cap);
  return { cents, aboveChargeCents: price.cents - cents };
}

function toleranceOf(expectedCents: Cents, { cents, percent }: Tolerance): Cents {
  if (percent === undefined) return cents;
  const part = new Exact(expectedCents).times(percent).div(100).toDecimalPlaces(0).toNumber();
  return Math.max(cents, part);
}

/** AMT*B6 less payment and everything on the line that says who else bears a part of it. */
function allowedNotPaid(
  actual: ActualAllowed | null,
  paidCents: Cents | undefined,
  level: LevelAmounts,
): Cents {
  if (actual?.basis !== "amtB6" || paidCents === undefined) return 0;
  const explained = level.terms.reduce((sum, term) => sum + term.cents, paidCents);
  const { deniedCents, priorPayerCents } = level.separate;
  return Math.max(0, actual.cents - explained - deniedCents - priorPayerCents);
}
