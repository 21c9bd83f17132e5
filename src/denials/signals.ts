import type { Adjustment, Claim, ServiceLine } from "../835/index.js";
import { SIGNALS, type SignalId } from "./guards.js";
import { MARKS } from "./marks.js";
import type { Signal } from "./model.js";
import type { Pass } from "./pass.js";

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

/** Signals of one contractual adjustment that its marks make worth a look. */
export function adjustmentSignals(
  pass: Pass,
  adjustment: Adjustment,
  marks: number,
  service: ServiceLine | undefined,
  serviceIndex: number | undefined,
): Signals {
  if (pass.mode === "reversal") return pass.signals;
  if ((marks & MARKS.bundledAway) !== 0) return add(pass.signals, "bundledReview", serviceIndex);
  const { chargeCents = 0, paidCents = 0 } = service ?? pass.claim;
  return chargeCents > 0 && paidCents <= 0 && adjustment.amountCents === chargeCents
    ? add(pass.signals, "chargeTakenWhole", serviceIndex)
    : pass.signals;
}

/** Signals of a line, once its adjustments are known. */
export function lineSignals(pass: Pass, service: ServiceLine, at: number): Signals {
  let list = pass.signals;
  const submitted = service.submittedProcedure;
  if (submitted !== undefined && submitted.code !== service.procedure.code) {
    list = add(list, "adjudicatedOtherCode", at);
  }
  if (pass.levelDenials === 0 && service.amounts.length > 0 && allowedNotPaid(pass, service)) {
    list = add(list, "allowedNotPaid", at);
  }
  return list;
}

/**
 * AMT*B6 is the allowed amount before patient share and not lowered by earlier payments, so what
 * it holds beyond payment, patient share, earlier payers, known reductions and what the contract
 * settles elsewhere is unexplained. Lines with a denial are not asked: their allowed amount may
 * count the denied part.
 */
function allowedNotPaid(pass: Pass, service: ServiceLine): boolean {
  if (service.paidCents === undefined || service.paidCents < 0) return false;
  for (const entry of service.amounts) {
    if (entry.qualifier === "B6") {
      return entry.amountCents > service.paidCents + pass.levelExplainedCents;
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
