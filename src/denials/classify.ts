import type { Adjustment, Claim, ServiceLine } from "../835/index.js";
import { type CalendarDate, type Cents, calendarDate } from "../values/index.js";
import { denialOf, type OpenDenial } from "./denial.js";
import type { ClaimDenials, ClassifiedAdjustment, DenialState, Signal } from "./model.js";
import { outcomeOf } from "./outcome.js";
import { type ClassifyOptions, modeOf, type Pass } from "./pass.js";
import { shippedTaxonomy } from "./rules.js";
import { adjustmentSignals, claimSignals, lineSignals } from "./signals.js";
import type { Outcome } from "./taxonomy.js";
import { ADJUSTMENT_CLASSES, type AdjustmentClass, payerKindOf } from "./terms.js";

const DEFAULTS: ClassifyOptions = Object.freeze({});
const NONE: readonly never[] = Object.freeze([]);
/** The last `asOf` found to be a real day: a run over a file asks about one day only. */
let checkedDay: CalendarDate | undefined;
// Never written to: it has no lines.
const NO_STATES = NONE as unknown as DenialState[];

/** What one level (the claim's own adjustments, or one line's) came to. */
export interface LevelTotals {
  deniedCents: number;
  denials: number;
  /** What is neither denied nor contractual: patient share, prior payers, reductions, the rest. */
  explainedCents: number;
  reduced: boolean;
  forwarded: boolean;
  corrected: boolean;
}

/** The output while it grows. Lists are made when their first entry comes. */
interface Growing {
  denials: OpenDenial[] | undefined;
  notDenials: ClassifiedAdjustment[] | undefined;
  signals: Signal[] | undefined;
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
  const out: Growing = { denials: undefined, notDenials: undefined, signals: claimSignals(claim) };
  const own = classifyLevel(pass, out, emptyTotals(), claim.adjustments, undefined, undefined);
  let deniedCents = own.deniedCents;
  let forwarded = own.forwarded;
  let corrected = own.corrected;
  let reduced = own.reduced;
  const services = claim.services;
  const lineStates: DenialState[] = services.length === 0 ? NO_STATES : new Array(services.length);
  // One record serves all lines in turn: a claim may have hundreds.
  const totals = emptyTotals();
  for (let at = 0; at < services.length; at += 1) {
    const service = services[at]!;
    classifyLevel(pass, out, totals, service.adjustments, service, at);
    deniedCents += totals.deniedCents;
    forwarded ||= totals.forwarded;
    corrected ||= totals.corrected;
    const state = lineState(pass, service, totals, own);
    reduced ||= state === "reduced";
    lineStates[at] = state;
    out.signals = lineSignals(out.signals, service, at, totals);
  }
  const denials = out.denials ?? NONE;
  return {
    denials,
    deniedCents,
    state: claimState(pass, denials.length, reduced, forwarded, corrected, lineStates),
    lineStates,
    notDenials: out.notDenials ?? NONE,
    payerKind: pass.payerKind,
    signals: out.signals ?? NONE,
  };
}

function emptyTotals(): LevelTotals {
  return {
    deniedCents: 0,
    denials: 0,
    explainedCents: 0,
    reduced: false,
    forwarded: false,
    corrected: false,
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

/** Classifies the adjustments of one level into `out`, and says in `totals` what they came to. */
function classifyLevel(
  pass: Pass,
  out: Growing,
  totals: LevelTotals,
  adjustments: readonly Adjustment[],
  service: ServiceLine | undefined,
  serviceIndex: number | undefined,
): LevelTotals {
  totals.deniedCents = 0;
  totals.denials = 0;
  totals.explainedCents = 0;
  totals.reduced = false;
  totals.forwarded = false;
  totals.corrected = false;
  let primary: OpenDenial | undefined;
  for (const adjustment of adjustments) {
    const outcome = outcomeOf(pass, adjustment, service);
    if (outcome.adjustmentClass === "denial") {
      const denial = denialOf(pass, adjustment, outcome, service, serviceIndex);
      (out.denials ??= []).push(denial);
      totals.deniedCents += denial.deniedCents;
      totals.denials += 1;
      if (primary === undefined || outranks(denial, primary)) primary = denial;
    } else {
      (out.notDenials ??= []).push({
        adjustment,
        adjustmentClass: outcome.adjustmentClass,
        level: service === undefined ? "claim" : "line",
        serviceIndex,
        reason: outcome.reason,
        ruleId: outcome.ruleId,
      });
      note(totals, outcome, adjustment);
      out.signals = adjustmentSignals(
        out.signals,
        pass,
        adjustment,
        outcome,
        service,
        serviceIndex,
      );
    }
  }
  if (primary !== undefined) {
    primary.primary = true;
    primary.attributedCents = totals.deniedCents;
  }
  return totals;
}

/** Keeps what the states ask of adjustments that are not denials. */
function note(totals: LevelTotals, outcome: Outcome, adjustment: Adjustment): void {
  switch (outcome.adjustmentClass) {
    case "contractual":
      return;
    case "paymentReduction":
      // Sequestration lowers every federal payment; it does not single this line out.
      totals.reduced ||= outcome.ruleId !== "guard/sequestration";
      break;
    case "informational":
      totals.forwarded ||= outcome.ruleId === "guard/forwarded";
      break;
    case "interestOrOffset":
      totals.corrected ||= outcome.ruleId === "guard/correction-group";
      break;
  }
  totals.explainedCents += adjustment.amountCents ?? 0;
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
  reduced: boolean,
  forwarded: boolean,
  corrected: boolean,
  lineStates: readonly DenialState[],
): DenialState {
  if (pass.mode !== "decision") return pass.mode;
  const paid = pass.claim.paidCents ?? 0;
  if (denials > 0)
    return paid > 0 || hasOtherLine(pass.claim, lineStates) ? "partiallyDenied" : "denied";
  if (corrected) return "reversal";
  if (paid > 0) return reduced ? "reduced" : "paid";
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
