import type { Denial } from "../denials/index.js";
import type { CalendarDate } from "../values/index.js";
import type { DenialContext } from "./context.js";
import type { Row } from "./deadlines.js";
import { exceeds } from "./economics.js";
import { holdsOn } from "./effective.js";
import {
  attemptsOf,
  type EstimateQuestion,
  estimateOf,
  type PathEstimate,
  patternAttempt,
  timesOver,
} from "./estimates.js";
import type { Facts, YesNo } from "./facts.js";
import { attemptOf, type IdrEstimate } from "./idr.js";
import type { Action, AmountBasis } from "./model.js";
import { rankOf } from "./payer-book.js";
import type { Policy } from "./policy-schema.js";

/**
 * What can be recovered, in cents: the caller's expected allowed amount without the patient's share
 * and what was paid; else the charge, which overstates it several times.
 */
export function recoverableOf(
  deniedCents: number,
  known: DenialContext,
): readonly [number, AmountBasis] {
  const { expectedAllowedCents, patientShareCents = 0, paidCents = 0 } = known;
  return expectedAllowedCents === undefined
    ? [Math.max(0, deniedCents), "charge"]
    : [Math.max(0, expectedAllowedCents - patientShareCents - paidCents), "allowed"];
}

/** Whether the amount reaches the least amount of a level, by the year of the request. */
export function amountOf(
  row: Row,
  asOf: CalendarDate,
  recoverableCents: number,
): Facts["amountInControversy"] {
  const { minimumCents, minimumCentsByYear } = row;
  const year = asOf.slice(0, 4);
  const least = minimumCentsByYear === undefined ? minimumCents : minimumCentsByYear[year];
  if (least !== undefined) return recoverableCents >= least ? "reached" : "below";
  // The amounts only rise: what is too little for the last year that is known stays too little.
  const lastYear = Object.keys(minimumCentsByYear ?? {})
    .sort()
    .at(-1);
  const last = lastYear === undefined ? undefined : minimumCentsByYear?.[lastYear];
  const isTooLittle =
    lastYear !== undefined && lastYear < year && last !== undefined && recoverableCents < last;
  return isTooLittle ? "below" : "unknown";
}

/** Whether each way is worth more than the threshold. */
export interface Worth {
  readonly appeal: YesNo;
  readonly dispute: YesNo;
  readonly fix: YesNo;
  readonly pattern: YesNo;
}
const UNKNOWN_WORTH: Worth = Object.freeze({
  appeal: "unknown",
  dispute: "unknown",
  fix: "unknown",
  pattern: "unknown",
});

/** The steps whose worth is asked for. */
export interface WeighedSteps {
  readonly appeal: Action;
  /** Appeal level that comes next. */
  readonly level: number;
  readonly dispute: Action;
  readonly fix: Action;
  /** Where the No Surprises Act opens a dispute, that is the one weighed. */
  readonly idr: IdrEstimate | undefined;
}

/** Whether an appeal, a dispute, a fix and the pattern are worth more than the threshold. */
export function worthOf(
  recoverableCents: number,
  known: DenialContext,
  question: EstimateQuestion,
  policy: Policy,
  steps: WeighedSteps,
): Worth {
  if (policy.costs.length === 0) return UNKNOWN_WORTH;
  const { closeAtOrBelowCents, closesFixes, patternCount } = policy.thresholds;
  const { idr } = steps;
  const appealEstimate = estimateOf("appeal", question, policy, steps.level, steps.appeal);
  const appeal = isWorth(appealEstimate, recoverableCents, known, closeAtOrBelowCents);
  const disputeEstimate = estimateOf("escalate", question, policy, 1, steps.dispute);
  const dispute =
    idr === undefined
      ? isWorth(disputeEstimate, recoverableCents, known, closeAtOrBelowCents)
      : idrIsWorth(idr, closeAtOrBelowCents);
  let pattern: YesNo = "unknown";
  const { patternCount: count = 0, patternCents } = known;
  // Underpayments are disputed, everything else is appealed.
  const isDispute = question.category === "contractAndFee";
  if (count >= patternCount && (isDispute ? dispute : appeal) === "no") {
    const cents = patternCents ?? recoverableCents * count;
    const one = isDispute && idr !== undefined ? attemptOf(idr) : undefined;
    const batch =
      one === undefined
        ? patternAttempt(isDispute ? disputeEstimate : appealEstimate, count, cents)
        : timesOver(one, count, patternCents ?? one.recoverableCents * count);
    if (batch !== undefined) pattern = exceeds([batch], closeAtOrBelowCents) ? "yes" : "no";
  }
  let fix: YesNo = "unknown";
  if (closesFixes && appeal === "no" && pattern !== "yes") {
    const estimate = estimateOf("fix", question, policy, 1, steps.fix);
    fix = isWorth(estimate, recoverableCents, known, closeAtOrBelowCents);
  }
  return { appeal, dispute, fix, pattern };
}

function idrIsWorth(idr: IdrEstimate, thresholdCents: number): YesNo {
  const attempt = attemptOf(idr);
  return attempt === undefined ? "unknown" : exceeds([attempt], thresholdCents) ? "yes" : "no";
}

/** Compares with the break-even amount, which is worked out once for all denials of a payer. */
function isWorth(
  estimate: PathEstimate,
  recoverableCents: number,
  { successProbability }: DenialContext,
  thresholdCents: number,
): YesNo {
  if (successProbability !== undefined && estimate.costKnown) {
    const attempts = attemptsOf(estimate, recoverableCents, successProbability);
    return exceeds(attempts, thresholdCents) ? "yes" : "no";
  }
  if (!estimate.known) return "unknown";
  const { breakEvenCents } = estimate;
  return breakEvenCents !== null && recoverableCents >= breakEvenCents ? "yes" : "no";
}

/** Id of the last close rule of the policy that fits; empty where none does. */
export function closeRuleOf(
  { category, reasonCode }: Pick<Denial, "category" | "reasonCode">,
  recoverableCents: number,
  { payerId, payerKind, asOf }: EstimateQuestion,
  playbook: string | undefined,
  policy: Policy,
): string {
  for (let at = policy.closeRules.length - 1; at >= 0; at -= 1) {
    const rule = policy.closeRules[at]!;
    if (rankOf(rule, payerId, playbook, payerKind) === 0) continue;
    if (rule.category !== undefined && rule.category !== category) continue;
    if (rule.reasonCodes !== undefined && !rule.reasonCodes.includes(reasonCode)) continue;
    if (rule.atMostCents !== undefined && recoverableCents > rule.atMostCents) continue;
    if (holdsOn(rule, asOf)) return rule.id;
  }
  return "";
}

/** Whether what is missing of the expected amount is within the policy's tolerance. */
export function varianceOf(known: DenialContext, policy: Policy): Facts["variance"] {
  const { expectedAllowedCents, patientShareCents = 0, paidCents } = known;
  if (expectedAllowedCents === undefined || paidCents === undefined) return "unknown";
  const missing = expectedAllowedCents - patientShareCents - paidCents;
  return missing > policy.thresholds.underpaymentToleranceCents ? "over" : "withinTolerance";
}
