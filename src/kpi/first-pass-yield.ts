import { type ClaimHistory, TOUCHES } from "../claims/index.js";
import { firstIndex, wasRejectedBefore } from "./clean-claim-rate.js";
import type { Population } from "./cohort.js";
import { variantOf } from "./definitions.js";
import { chargeOf, cohortExclusion, isDenied } from "./initial-denial-rate.js";
import { firstDecision } from "./items.js";
import type { KpiResult, Measure } from "./measure.js";
import { addPart, count, leaveOut, type TallyState, tallyMeasure } from "./tally.js";

/**
 * The first-pass yield: claims paid on the first submission without rework ÷ claims with a first
 * decision. Paid: nothing denied, and paid something, or owed nothing by the payer (the patient's
 * share; `parts.withoutPayment` counts these). Rework: a rejection, or any touch, before that decision.
 *
 * @example
 * measureAll(firstPassYield(), ledger.histories()).value; //=> 0.91
 */
export function firstPassYield(
  options: { readonly population?: Population | undefined } = {},
): Measure<ClaimHistory, TallyState, KpiResult> {
  const { population = "primary" } = options;
  return tallyMeasure(variantOf("first-pass-yield", { id: [population] }), (state, history) => {
    const first = firstDecision(history);
    const excluded = cohortExclusion(first, population);
    if (excluded !== undefined || first === undefined) {
      leaveOut(state, excluded ?? "noFirstDecision", chargeOf(history));
      return;
    }
    const index = firstIndex(history);
    const passed =
      !isDenied(first, true) && !wasRejectedBefore(history, index) && !wasTouched(history, index);
    if (passed && first.paidCents === 0) addPart(state, "withoutPayment", 1);
    count(state, passed ? 1 : 0, 1, first.date);
  });
}

function wasTouched({ entries }: ClaimHistory, index: number): boolean {
  return entries
    .slice(0, index)
    .some((entry) => entry.kind === "event" && TOUCHES.has(entry.event.kind));
}
