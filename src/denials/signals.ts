import type { Adjustment, Claim, ServiceLine } from "../835/index.js";
import type { LevelTotals } from "./classify.js";
import { SIGNALS, type SignalId } from "./guards.js";
import type { Signal } from "./model.js";
import type { Pass } from "./pass.js";
import type { Outcome } from "./taxonomy.js";

/**
 * Signals: what is worth a look and no denial. Each function takes the list so far (`undefined`
 * while there is none, which is the common case) and answers the list with its own added.
 */
type Signals = Signal[] | undefined;

/** Signals of the claim's own segments. */
export function claimSignals(claim: Claim): Signals {
  let signals: Signals;
  if (claim.statusCode === "4") signals = add(signals, "statusFour", undefined);
  if (claim.correctedInsured !== undefined) signals = add(signals, "correctedInsured", undefined);
  if (
    claim.crossoverCarrier !== undefined ||
    claim.correctedPriorityPayer !== undefined ||
    claim.otherSubscriber !== undefined
  ) {
    signals = add(signals, "otherPayerNamed", undefined);
  }
  return signals;
}

/** Signals of one adjustment that is not a denial. */
export function adjustmentSignals(
  signals: Signals,
  pass: Pass,
  adjustment: Adjustment,
  outcome: Outcome,
  service: ServiceLine | undefined,
  serviceIndex: number | undefined,
): Signals {
  // Nearly every class but this one is passed over at once.
  if (outcome.adjustmentClass !== "contractual" || pass.mode === "reversal") return signals;
  if (adjustment.reasonCode === "45") {
    const { chargeCents = 0, paidCents = 0 } = service ?? pass.claim;
    if (chargeCents > 0 && paidCents <= 0 && adjustment.amountCents === chargeCents) {
      return add(signals, "chargeTakenWhole", serviceIndex);
    }
  } else if (outcome.ruleId === "guard/bundled-paid-elsewhere") {
    return add(signals, "bundledReview", serviceIndex);
  }
  return signals;
}

/** Signals of a line, once its adjustments are known. */
export function lineSignals(
  signals: Signals,
  service: ServiceLine,
  at: number,
  totals: LevelTotals,
): Signals {
  let list = signals;
  const submitted = service.submittedProcedure;
  if (submitted !== undefined && submitted.code !== service.procedure.code) {
    list = add(list, "adjudicatedOtherCode", at);
  }
  if (totals.denials === 0 && service.amounts.length > 0 && allowedNotPaid(service, totals)) {
    list = add(list, "allowedNotPaid", at);
  }
  return list;
}

/**
 * AMT*B6 is the allowed amount before patient share and not lowered by earlier payments, so what
 * it holds beyond payment, patient share, earlier payers and known reductions is unexplained. Lines
 * with a denial are not asked: their allowed amount may count the denied part.
 */
function allowedNotPaid(service: ServiceLine, totals: LevelTotals): boolean {
  if (service.paidCents === undefined || service.paidCents < 0) return false;
  for (const entry of service.amounts) {
    if (entry.qualifier === "B6") {
      return entry.amountCents > service.paidCents + totals.explainedCents;
    }
  }
  return false;
}

function add(signals: Signals, id: SignalId, serviceIndex: number | undefined): Signal[] {
  const list = signals ?? [];
  for (const have of list) if (have.id === id && have.serviceIndex === serviceIndex) return list;
  list.push({ id, serviceIndex, reason: SIGNALS[id] });
  return list;
}
