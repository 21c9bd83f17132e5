import type { Adjustment, ServiceLine } from "../835/index.js";
import { MARKS, marksOf } from "./marks.js";
import type { Pass } from "./pass.js";
import { dayOf, payersOf } from "./payer.js";
import { remarksOf } from "./remarks.js";
import { type RuleFacts, ruleHolds } from "./rules.js";
import { guardOutcome, type Outcome } from "./taxonomy.js";

const REVERSAL = guardOutcome("reversal", "interestOrOffset");
const CORRECTION = guardOutcome("correction-group", "interestOrOffset");
const PREDETERMINATION = guardOutcome("predetermination", "informational");
const FORWARDED = guardOutcome("forwarded", "informational");
const NEGATIVE = guardOutcome("negative-amount", "interestOrOffset");
const ZERO = guardOutcome("zero-amount", "informational");
const BUNDLED = guardOutcome("bundled-paid-elsewhere", "contractual");
const UNKNOWN_REASON = guardOutcome("unknown-reason", "unmapped");
const NO_REASON = guardOutcome("no-reason", "unmapped");
const UNKNOWN_GROUP = guardOutcome("unknown-group", "unmapped");

/**
 * Decides what one adjustment is: by its group, reason, amount, place, the payment of its line or
 * claim, the payer kind and CLP02. The table decides first; guards then take away what only looks
 * like a denial. They never turn anything into a denial.
 */
export function outcomeOf(
  pass: Pass,
  adjustment: Adjustment,
  service: ServiceLine | undefined,
): Outcome {
  if (adjustment.groupCode === "CR") return CORRECTION;
  const outcome = tableOutcome(pass, adjustment, service);
  return outcome.marks === MARKS.denial ? guarded(pass, adjustment, service, outcome) : outcome;
}

function guarded(
  pass: Pass,
  adjustment: Adjustment,
  service: ServiceLine | undefined,
  outcome: Outcome,
): Outcome {
  switch (pass.mode) {
    case "reversal":
      return REVERSAL;
    case "predetermination":
      return PREDETERMINATION;
    case "forwarded":
      return FORWARDED;
  }
  const amount = adjustment.amountCents;
  if (amount !== undefined && amount <= 0) {
    if (amount < 0) return NEGATIVE;
    const charge = service === undefined ? pass.claim.chargeCents : service.chargeCents;
    if (charge !== 0) return ZERO;
  }
  // Under PR the payer says that the patient owes it: a refusal, not a price inside another line's.
  if (service === undefined || adjustment.groupCode === "PR" || !isBundled(pass, adjustment)) {
    return outcome;
  }
  // An overlay that calls a bundled line a denial has the last word on it.
  if (outcome.ruleId.startsWith("overlay/")) return outcome;
  return otherLinePaid(pass, service) ? BUNDLED : outcome;
}

function tableOutcome(
  pass: Pass,
  adjustment: Adjustment,
  service: ServiceLine | undefined,
): Outcome {
  const group = groupIndex(adjustment.groupCode);
  if (group < 0) return UNKNOWN_GROUP;
  const row = pass.taxonomy.tables.carcs.get(adjustment.reasonCode);
  const ruled =
    pass.taxonomy.classRules.length === 0 ? undefined : overlayOutcome(pass, adjustment, service);
  if (ruled !== undefined) return ruled;
  if (row === undefined) return adjustment.reasonCode === "" ? NO_REASON : UNKNOWN_REASON;
  if (row.byPayer !== undefined) {
    const own = row.byPayer.get(pass.payerKind);
    if (own !== undefined) return own;
  }
  const paid = service === undefined ? pass.claim.paidCents : service.paidCents;
  return row.outcomes[group + (paid !== undefined && paid > 0 ? 1 : 0)]!;
}

/** Twice the place of the group in CO, PR, OA, PI: where its outcomes stand in a row. */
function groupIndex(groupCode: string): number {
  switch (groupCode) {
    case "CO":
      return 0;
    case "PR":
      return 2;
    case "OA":
      return 4;
    case "PI":
      return 6;
    default:
      return -1;
  }
}

function overlayOutcome(
  pass: Pass,
  adjustment: Adjustment,
  service: ServiceLine | undefined,
): Outcome | undefined {
  const facts = factsOf(pass, adjustment, service);
  const bucket = pass.taxonomy.tables.carcs.get(adjustment.reasonCode)?.bucket;
  const rules = pass.taxonomy.classRules;
  for (let at = rules.length - 1; at >= 0; at -= 1) {
    const rule = rules[at]!;
    if (ruleHolds(rule.when, facts, bucket)) {
      const { adjustmentClass } = rule;
      const marks = marksOf(adjustmentClass!, rule.id);
      return {
        adjustmentClass: adjustmentClass!,
        ruleId: rule.id,
        reason: rule.why,
        // Whoever calls reason 45 contractual, it may not take the whole charge.
        marks: marks === 0 && adjustment.reasonCode === "45" ? MARKS.aboveFee : marks,
      };
    }
  }
  return undefined;
}

/** The facts of an adjustment that overlay rules may ask for. */
export function factsOf(
  pass: Pass,
  adjustment: Adjustment,
  service: ServiceLine | undefined,
): RuleFacts {
  return {
    reasonCode: adjustment.reasonCode,
    groupCode: adjustment.groupCode,
    remarkCodes: remarksOf(pass, service).set.codes,
    service,
    facilityTypeCode: pass.claim.facilityTypeCode,
    payerKind: pass.payerKind,
    payers: payersOf(pass.options),
    plan: pass.options.plan,
    asOf: dayOf(pass.options),
  };
}

function isBundled(pass: Pass, adjustment: Adjustment): boolean {
  return pass.taxonomy.tables.carcs.get(adjustment.reasonCode)?.bundled === true;
}

function otherLinePaid(pass: Pass, service: ServiceLine): boolean {
  for (const other of pass.claim.services) {
    if (other !== service && other.paidCents !== undefined && other.paidCents > 0) return true;
  }
  return false;
}
