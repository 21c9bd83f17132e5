import type { LineVariance } from "../underpayments/index.js";
import { variantOf } from "./definitions.js";
import type { KpiResult, Measure } from "./measure.js";
import { addPart, count, leaveOut, type TallyState, tallyMeasure } from "./tally.js";

/** Classes that were compared; denied and bundled lines are other measures' business. */
const COMPARED = new Set(["match", "underpaid", "overpaid"]);

/** Counts a line that was compared; leaves out every other with its class. */
function isCompared(state: TallyState, line: LineVariance): boolean {
  if (COMPARED.has(line.class)) return true;
  leaveOut(state, line.class, line.chargeCents ?? 0);
  return false;
}

/**
 * The underpayment rate: lines allowed less than expected ÷ lines that could be compared; by dollars:
 * cents underpaid ÷ cents expected. Overpaid lines stand beside (`parts`) and make up for nothing.
 *
 * @example
 * measureAll(underpaymentRate(), lines.map((line) => checkAllowed(line))).value; //=> 0.05
 */
export function underpaymentRate(
  options: { readonly basis?: "line-count" | "expected-dollars" | undefined } = {},
): Measure<LineVariance, TallyState, KpiResult> {
  const { basis = "line-count" } = options;
  const definition = variantOf("underpayment-rate", {
    id: [basis],
    name: basis === "expected-dollars" ? "dollars" : undefined,
    basis,
    formula:
      basis === "expected-dollars"
        ? "dollars underpaid ÷ dollars expected on lines that could be compared"
        : undefined,
  });
  return tallyMeasure(definition, (state, line) => {
    if (!isCompared(state, line)) return;
    const isUnderpaid = line.class === "underpaid";
    const weight = basis === "line-count" ? 1 : Math.abs(line.varianceCents ?? 0);
    if (line.class === "overpaid") addPart(state, "overpaid", weight);
    const whole = basis === "line-count" ? 1 : (line.expectedCents ?? 0);
    count(state, isUnderpaid ? weight : 0, whole, undefined);
  });
}

/**
 * The underpayment variance, in cents: what is missing on underpaid lines. Overpayments stand beside
 * (`parts.overpaidCents`) and are never taken off. The denominator is what was expected of all lines
 * compared.
 *
 * @example
 * measureAll(underpaymentVariance(), variances).value; //=> 48200
 */
export function underpaymentVariance(): Measure<LineVariance, TallyState, KpiResult> {
  return tallyMeasure(
    variantOf("underpayment-variance", { id: [] }),
    (state, line) => {
      if (!isCompared(state, line)) return;
      const cents = Math.abs(line.varianceCents ?? 0);
      if (line.class === "overpaid") addPart(state, "overpaidCents", cents);
      if (line.class === "underpaid") addPart(state, "underpaidLines", 1);
      count(state, line.class === "underpaid" ? cents : 0, line.expectedCents ?? 0, undefined);
    },
    ({ numerator }) => ({ value: numerator }),
  );
}
