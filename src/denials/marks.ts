import type { AdjustmentClass } from "./terms.js";

/**
 * What the states of a line and the signals ask of an outcome, as bits: they are worked out once
 * per rule, so that each adjustment costs one number and no comparison of texts.
 */
export const MARKS = {
  denial: 1,
  /** Its amount lies within the allowed amount (AMT*B6) and says where that part went. */
  explains: 2,
  reduces: 4,
  forwards: 8,
  corrects: 16,
  /** Above the contract or fee schedule (reason 45): may not take the whole charge. */
  aboveFee: 32,
  bundledAway: 64,
} as const;

/**
 * Contractual rules whose amount was allowed and then not paid: the contract settles it elsewhere
 * (capitation, funding), the provider bears the cost share, or pays early payment's discount (44).
 * Every other contractual amount is the part of the charge that was never allowed.
 */
const WITHIN_ALLOWED: ReadonlySet<string> = new Set([
  "guard/capitation",
  "guard/value-based",
  "guard/provider-liable-share",
  "guard/regulatory-no-collect",
  "carc/44",
]);

/** The marks of an outcome, from its class and rule. */
export function marksOf(adjustmentClass: AdjustmentClass, ruleId: string): number {
  switch (adjustmentClass) {
    case "denial":
      return MARKS.denial;
    case "contractual":
      if (WITHIN_ALLOWED.has(ruleId)) return MARKS.explains;
      if (ruleId === "guard/charge-above-fee") return MARKS.aboveFee;
      return ruleId === "guard/bundled-paid-elsewhere" ? MARKS.bundledAway : 0;
    case "paymentReduction":
      // Sequestration lowers every federal payment; it does not single this line out.
      return MARKS.explains | (ruleId === "guard/sequestration" ? 0 : MARKS.reduces);
    case "informational":
      return MARKS.explains | (ruleId === "guard/forwarded" ? MARKS.forwards : 0);
    case "interestOrOffset":
      return MARKS.explains | (ruleId === "guard/correction-group" ? MARKS.corrects : 0);
    default:
      return MARKS.explains;
  }
}
