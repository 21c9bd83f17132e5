import type { Claim, ServiceLine } from "../835/index.js";
import { SIGNALS, type SignalId } from "./guards.js";
import type { ClassifiedAdjustment, Signal } from "./model.js";

const NO_SIGNALS: readonly Signal[] = Object.freeze([]);

/** Looks for what is worth a look but is no denial. Most claims have none and share one list. */
export function signalsOf(
  claim: Claim,
  notDenials: readonly ClassifiedAdjustment[],
): readonly Signal[] {
  let signals: Signal[] | undefined;
  if (claim.statusCode === "4") signals = add(signals, "statusFour", undefined);
  if (claim.correctedInsured !== undefined) signals = add(signals, "correctedInsured", undefined);
  if (
    claim.crossoverCarrier !== undefined ||
    claim.correctedPriorityPayer !== undefined ||
    claim.otherSubscriber !== undefined
  ) {
    signals = add(signals, "otherPayerNamed", undefined);
  }
  // A reversal undoes amounts; hints about them would be about the earlier claim.
  if (claim.statusCode === "22") return signals ?? NO_SIGNALS;
  for (const entry of notDenials) {
    if (entry.ruleId === "guard/bundled-paid-elsewhere")
      signals = add(signals, "bundledReview", entry.serviceIndex);
    else if (entry.adjustment.reasonCode === "45" && takesWhole(claim, entry)) {
      signals = add(signals, "chargeTakenWhole", entry.serviceIndex);
    }
  }
  for (let at = 0; at < claim.services.length; at += 1) {
    const service = claim.services[at]!;
    if (service.submittedProcedure !== undefined && isOtherCode(service)) {
      signals = add(signals, "adjudicatedOtherCode", at);
    }
    if (service.amounts.length > 0 && allowedNotPaid(service, at, notDenials)) {
      signals = add(signals, "allowedNotPaid", at);
    }
  }
  return signals ?? NO_SIGNALS;
}

function add(
  signals: Signal[] | undefined,
  id: SignalId,
  serviceIndex: number | undefined,
): Signal[] {
  const list = signals ?? [];
  for (const have of list) if (have.id === id && have.serviceIndex === serviceIndex) return list;
  list.push({ id, serviceIndex, reason: SIGNALS[id] });
  return list;
}

function takesWhole(claim: Claim, entry: ClassifiedAdjustment): boolean {
  const owner = entry.serviceIndex === undefined ? claim : claim.services[entry.serviceIndex]!;
  const charge = owner.chargeCents ?? 0;
  return charge > 0 && (owner.paidCents ?? 0) <= 0 && entry.adjustment.amountCents === charge;
}

function isOtherCode(service: ServiceLine): boolean {
  return service.submittedProcedure?.code !== service.procedure.code;
}

/**
 * AMT*B6 is the allowed amount before patient share and not lowered by earlier payments, so what
 * it holds beyond payment, patient share, earlier payers and known reductions is unexplained. Lines
 * with a denial are not asked: their allowed amount may count the denied part.
 */
function allowedNotPaid(
  service: ServiceLine,
  at: number,
  notDenials: readonly ClassifiedAdjustment[],
): boolean {
  let allowed: number | undefined;
  for (const entry of service.amounts) {
    if (entry.qualifier === "B6") allowed = entry.amountCents;
  }
  if (allowed === undefined || service.paidCents === undefined) return false;
  let explained = service.paidCents as number;
  let seen = 0;
  for (const { serviceIndex, adjustmentClass, adjustment } of notDenials) {
    if (serviceIndex !== at) continue;
    seen += 1;
    if (adjustmentClass !== "contractual") explained += adjustment.amountCents ?? 0;
  }
  return seen === service.adjustments.length && allowed > explained;
}
