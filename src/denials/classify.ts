import type { Adjustment, Claim, ServiceLine } from "../835/index.js";
import { type CalendarDate, type Cents, calendarDate } from "../values/index.js";
import { denialOf, type OpenDenial } from "./denial.js";
import type { ClaimDenials, ClassifiedAdjustment, DenialState } from "./model.js";
import { outcomeOf } from "./outcome.js";
import { type ClassifyOptions, modeOf, type Pass } from "./pass.js";
import { shippedTaxonomy } from "./rules.js";
import { signalsOf } from "./signals.js";
import { ADJUSTMENT_CLASSES, type AdjustmentClass, payerKindOf } from "./terms.js";

const DEFAULTS: ClassifyOptions = Object.freeze({});
const NO_DENIALS: readonly never[] = Object.freeze([]);
/** The last `asOf` found to be a real day: a run over a file asks about one day only. */
let checkedDay: CalendarDate | undefined;
const NO_STATES: readonly DenialState[] = Object.freeze([]);

/** What one level (the claim's own adjustments, or one line's) came to. */
interface LevelTotals {
  deniedCents: number;
  denials: number;
  reduced: boolean;
  forwarded: boolean;
  corrected: boolean;
}

/** The output while it grows. */
interface Growing {
  denials: OpenDenial[] | undefined;
  notDenials: ClassifiedAdjustment[] | undefined;
}

/**
 * Classifies every adjustment of a claim (CAS of loops 2100 and 2110): the denials, in two layers
 * and with their evidence, and everything that is not one, each with its reason. Pure: the same
 * claim and options give the same answer. Amounts are cents; an unreadable amount counts as 0.
 *
 * @throws UsageError when `asOf` is not a real day.
 * @example
 * classify(claim).denials.filter((denial) => denial.primary);
 */
export function classify(claim: Claim, options: ClassifyOptions = DEFAULTS): ClaimDenials {
  const pass = passOf(claim, options);
  const out: Growing = { denials: undefined, notDenials: undefined };
  const own = classifyLevel(pass, out, claim.adjustments, undefined, undefined);
  let deniedCents = own.deniedCents;
  let forwarded = own.forwarded;
  let corrected = own.corrected;
  const services = claim.services;
  const lineStates = services.length === 0 ? NO_STATES : new Array<DenialState>(services.length);
  for (let at = 0; at < services.length; at += 1) {
    const service = services[at]!;
    const totals = classifyLevel(pass, out, service.adjustments, service, at);
    deniedCents += totals.deniedCents;
    forwarded ||= totals.forwarded;
    corrected ||= totals.corrected;
    (lineStates as DenialState[])[at] = lineState(pass, service, totals, own);
  }
  const denials = out.denials ?? NO_DENIALS;
  return {
    denials,
    deniedCents,
    state: claimState(pass, denials.length, own, forwarded, corrected, lineStates),
    lineStates,
    notDenials: out.notDenials ?? NO_DENIALS,
    payerKind: pass.payerKind,
    signals: signalsOf(claim, out.notDenials ?? (NO_DENIALS as readonly ClassifiedAdjustment[])),
  };
}

function passOf(claim: Claim, options: ClassifyOptions): Pass {
  if (options.asOf !== checkedDay && options.asOf !== undefined) {
    checkedDay = calendarDate(options.asOf);
  }
  return {
    claim,
    options,
    taxonomy: options.taxonomy ?? shippedTaxonomy(),
    payerKind: payerKindOf(claim.filingIndicator),
    mode: modeOf(claim.statusCode),
    remarks: undefined,
    remarksFor: undefined,
  };
}

function classifyLevel(
  pass: Pass,
  out: Growing,
  adjustments: readonly Adjustment[],
  service: ServiceLine | undefined,
  serviceIndex: number | undefined,
): LevelTotals {
  const totals: LevelTotals = {
    deniedCents: 0,
    denials: 0,
    reduced: false,
    forwarded: false,
    corrected: false,
  };
  if (adjustments.length === 0) return totals;
  let primary: OpenDenial | undefined;
  for (const adjustment of adjustments) {
    const outcome = outcomeOf(pass, adjustment, service);
    if (outcome.adjustmentClass === "denial") {
      const denial = denialOf(pass, adjustment, outcome, service, serviceIndex);
      (out.denials ??= []).push(denial);
      totals.deniedCents += denial.deniedCents;
      totals.denials += 1;
      if (primary === undefined || outranks(denial, primary)) primary = denial;
      continue;
    }
    if (outcome.adjustmentClass === "paymentReduction") {
      totals.reduced ||= outcome.ruleId !== "guard/sequestration";
    } else if (outcome.ruleId === "guard/forwarded") totals.forwarded = true;
    else if (outcome.ruleId === "guard/correction-group") totals.corrected = true;
    (out.notDenials ??= []).push({
      adjustment,
      adjustmentClass: outcome.adjustmentClass,
      level: service === undefined ? "claim" : "line",
      serviceIndex,
      reason: outcome.reason,
      ruleId: outcome.ruleId,
    });
  }
  if (primary !== undefined) {
    primary.primary = true;
    primary.attributedCents = totals.deniedCents;
  }
  return totals;
}

/**
 * The choice of the primary reason: one that withholds money before one that withholds none, then
 * the lower priority number, then the larger amount, then the order of the file.
 */
function outranks(one: OpenDenial, other: OpenDenial): boolean {
  const counts = one.deniedCents > 0;
  if (counts !== other.deniedCents > 0) return counts;
  if (one.priority !== other.priority) return one.priority < other.priority;
  return one.deniedCents > other.deniedCents;
}

function lineState(
  pass: Pass,
  service: ServiceLine,
  totals: LevelTotals,
  claimLevel: LevelTotals,
): DenialState {
  if (pass.mode !== "decision") return pass.mode;
  const paid = service.paidCents ?? 0;
  if (totals.denials > 0) return paid > 0 ? "partiallyDenied" : "denied";
  if (paid > 0) return totals.reduced ? "reduced" : "paid";
  // A claim denied as a whole carries no CAS on its lines.
  if (claimLevel.denials > 0 && service.adjustments.length === 0) return "denied";
  if (totals.corrected) return "reversal";
  return totals.forwarded ? "forwarded" : "zeroPaidNotDenied";
}

function claimState(
  pass: Pass,
  denials: number,
  own: LevelTotals,
  forwarded: boolean,
  corrected: boolean,
  lineStates: readonly DenialState[],
): DenialState {
  if (pass.mode !== "decision") return pass.mode;
  const paid = pass.claim.paidCents ?? 0;
  if (denials > 0)
    return paid > 0 || hasOtherLine(pass.claim, lineStates) ? "partiallyDenied" : "denied";
  if (corrected) return "reversal";
  if (paid > 0) return own.reduced || lineStates.includes("reduced") ? "reduced" : "paid";
  return forwarded ? "forwarded" : "zeroPaidNotDenied";
}

/** Whether a line with a charge was decided otherwise than by denial (paid, or the patient's). */
function hasOtherLine(claim: Claim, lineStates: readonly DenialState[]): boolean {
  for (let at = 0; at < lineStates.length; at += 1) {
    if (lineStates[at] !== "denied" && claim.services[at]?.chargeCents !== 0) return true;
  }
  return false;
}

/**
 * Adds up a classified claim by class. The sums of all classes together equal the sum of the
 * claim's adjustments, in cents; an unreadable amount counts as 0.
 *
 * @example
 * centsByClass(classify(claim)).contractual;
 */
export function centsByClass(classified: ClaimDenials): Record<AdjustmentClass, Cents> {
  const sums = {} as Record<AdjustmentClass, Cents>;
  for (const name of ADJUSTMENT_CLASSES) sums[name] = 0;
  for (const list of [classified.denials, classified.notDenials]) {
    for (const { adjustment, adjustmentClass } of list) {
      sums[adjustmentClass] += adjustment.amountCents ?? 0;
    }
  }
  return sums;
}
