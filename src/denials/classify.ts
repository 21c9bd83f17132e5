import type { Adjustment, Claim, ServiceLine } from "../835/index.js";
import { type CalendarDate, type Cents, calendarDate, UsageError } from "../values/index.js";
import { denialOf, type OpenDenial } from "./denial.js";
import { MARKS } from "./marks.js";
import type { ClaimDenials, ClassifiedAdjustment, DenialState } from "./model.js";
import { outcomeOf } from "./outcome.js";
import { type ClassifyOptions, modeOf, type Pass } from "./pass.js";
import { shippedTaxonomy } from "./rules.js";
import { adjustmentSignals, claimSignals, lineSignals } from "./signals.js";
import type { Outcome } from "./taxonomy.js";
import { ADJUSTMENT_CLASSES, type AdjustmentClass, type PayerKind, payerKindOf } from "./terms.js";

const DEFAULTS: ClassifyOptions = Object.freeze({});
const NONE: readonly never[] = Object.freeze([]);
/** The last `asOf` found to be a real day: a run over a file asks about one day only. */
let checkedDay: CalendarDate | undefined;
// Never written to: it has no lines.
const NO_STATES = NONE as unknown as DenialState[];

/**
 * Classifies every adjustment of a claim (CAS of loops 2100 and 2110): the denials, in two layers
 * and with their evidence, and everything that is not one, each with its reason. Pure: the same
 * claim and options give the same answer. Amounts are cents; an unreadable amount counts as 0.
 *
 * @throws UsageError when it is given no claim, or `asOf` is not a real day.
 * @example
 * classify(claim).denials.filter((denial) => denial.primary);
 */
export function classify(claim: Claim, options: ClassifyOptions = DEFAULTS): ClaimDenials {
  if (!isClaim(claim)) {
    throw new UsageError(
      "classify: expected a claim as remitkit/835 reads it: event.claim, or one of remittances[0].claims",
    );
  }
  const pass = passOf(claim, options);
  const services = claim.services;
  if (claim.adjustments.length > 0) {
    classifyLevel(pass, claim.adjustments, undefined, undefined);
  }
  const ownDenials = pass.levelDenials;
  let marks = pass.levelMarks;
  let reduced = (marks & MARKS.reduces) !== 0;
  const lineStates: DenialState[] = services.length === 0 ? NO_STATES : new Array(services.length);
  for (let at = 0; at < services.length; at += 1) {
    const service = services[at]!;
    classifyLevel(pass, service.adjustments, service, at);
    marks |= pass.levelMarks;
    const state = lineState(pass, service, ownDenials);
    reduced ||= state === "reduced";
    lineStates[at] = state;
    pass.signals = lineSignals(pass, service, at);
  }
  const denials = pass.denials ?? NONE;
  return {
    denials,
    deniedCents: pass.deniedCents,
    state: claimState(pass, denials.length, reduced, marks, lineStates),
    lineStates,
    notDenials: pass.notDenials ?? NONE,
    payerKind: pass.payerKind,
    signals: pass.signals ?? NONE,
  };
}

/** Whether it has what a claim is classified by; an event or a whole remittance has not. */
function isClaim(value: Claim | undefined): boolean {
  return value?.services !== undefined && value.adjustments !== undefined;
}

function passOf(claim: Claim, options: ClassifyOptions): Pass {
  if (options.asOf !== checkedDay && options.asOf !== undefined) {
    checkedDay = calendarDate(options.asOf);
  }
  return {
    claim,
    options,
    taxonomy: options.taxonomy ?? shippedTaxonomy(),
    payerKind: kindOf(claim, options),
    mode: modeOf(claim.statusCode),
    denials: undefined,
    notDenials: undefined,
    signals: claimSignals(claim),
    deniedCents: 0,
    levelMarks: 0,
    levelDenials: 0,
    levelDeniedCents: 0,
    levelExplainedCents: 0,
    remarks: undefined,
    remarksFor: undefined,
  };
}

function kindOf(claim: Claim, options: ClassifyOptions): PayerKind {
  const kind = payerKindOf(claim.filingIndicator);
  return kind === "other" ? (options.payerKind ?? kind) : kind;
}

/** Classifies the adjustments of one level, and says in `pass` what they came to. */
function classifyLevel(
  pass: Pass,
  adjustments: readonly Adjustment[],
  service: ServiceLine | undefined,
  serviceIndex: number | undefined,
): void {
  pass.levelDenials = 0;
  pass.levelDeniedCents = 0;
  let levelMarks = 0;
  let explainedCents = 0;
  let primary: OpenDenial | undefined;
  for (let at = 0; at < adjustments.length; at += 1) {
    const adjustment = adjustments[at]!;
    const outcome = outcomeOf(pass, adjustment, service);
    const marks = outcome.marks;
    levelMarks |= marks;
    if (marks === MARKS.denial) {
      const denial = openDenial(pass, adjustment, outcome, service, serviceIndex);
      if (primary === undefined || outranks(denial, primary)) primary = denial;
      continue;
    }
    const entry: ClassifiedAdjustment = {
      adjustment,
      adjustmentClass: outcome.adjustmentClass,
      level: service === undefined ? "claim" : "line",
      serviceIndex,
      reason: outcome.reason,
      ruleId: outcome.ruleId,
    };
    if (pass.notDenials === undefined) pass.notDenials = [entry];
    else pass.notDenials.push(entry);
    if ((marks & MARKS.explains) !== 0) explainedCents += adjustment.amountCents ?? 0;
    else if (marks !== 0) {
      pass.signals = adjustmentSignals(pass, adjustment, marks, service, serviceIndex);
    }
  }
  pass.levelMarks = levelMarks;
  pass.levelExplainedCents = explainedCents;
  if (primary !== undefined) {
    primary.primary = true;
    primary.attributedCents = pass.levelDeniedCents;
  }
}

function openDenial(
  pass: Pass,
  adjustment: Adjustment,
  outcome: Outcome,
  service: ServiceLine | undefined,
  serviceIndex: number | undefined,
): OpenDenial {
  const denial = denialOf(pass, adjustment, outcome, service, serviceIndex);
  if (pass.denials === undefined) pass.denials = [denial];
  else pass.denials.push(denial);
  pass.levelDenials += 1;
  pass.levelDeniedCents += denial.deniedCents;
  pass.deniedCents += denial.deniedCents;
  return denial;
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

function lineState(pass: Pass, service: ServiceLine, claimLevelDenials: number): DenialState {
  if (pass.mode !== "decision") return pass.mode;
  const paid = service.paidCents ?? 0;
  const marks = pass.levelMarks;
  if (pass.levelDenials > 0) return paid > 0 ? "partiallyDenied" : "denied";
  if (paid > 0) return (marks & MARKS.reduces) !== 0 ? "reduced" : "paid";
  // A claim denied as a whole carries no CAS on its lines.
  if (claimLevelDenials > 0 && service.adjustments.length === 0) return "denied";
  if ((marks & MARKS.corrects) !== 0) return "reversal";
  return (marks & MARKS.forwards) !== 0 ? "forwarded" : "zeroPaidNotDenied";
}

function claimState(
  pass: Pass,
  denials: number,
  reduced: boolean,
  marks: number,
  lineStates: readonly DenialState[],
): DenialState {
  if (pass.mode !== "decision") return pass.mode;
  const paid = pass.claim.paidCents ?? 0;
  if (denials > 0)
    return paid > 0 || hasOtherLine(pass.claim, lineStates) ? "partiallyDenied" : "denied";
  if ((marks & MARKS.corrects) !== 0) return "reversal";
  if (paid > 0) return reduced ? "reduced" : "paid";
  return (marks & MARKS.forwards) !== 0 ? "forwarded" : "zeroPaidNotDenied";
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
