import type { ClaimHistory } from "../claims/index.js";
import type { Population } from "./cohort.js";
import { variantOf } from "./definitions.js";
import { chargeOf, cohortExclusion, isDenied } from "./initial-denial-rate.js";
import { firstDecision } from "./items.js";
import type { KpiResult, Measure } from "./measure.js";
import { firstDayOf, type Month, monthAfter, monthOf } from "./month.js";
import { ratio } from "./ratio.js";
import { addPart, count, leaveOut, type TallyState, tallyMeasure } from "./tally.js";

export interface HfmaOptions {
  /** The reporting month, "YYYY-MM": initial denials of this month. */
  readonly month: Month;
  /** Claims, or their gross charges (CLP03; of what was submitted, the claim's charge). */
  readonly basis?: "claim-count" | "charge-dollars" | undefined;
  /** By the payer of the first decision. Default: `primary`. */
  readonly population?: Population | undefined;
}

/**
 * HFMA's initial denial rate (Claim Integrity Task Force, metrics 1a and 1b): initial denials of the
 * reporting month ÷ the average of the claims submitted in each of the three months before it. The
 * two sides are different claims: the rate may exceed 1 and is not clamped. The day of submission
 * comes from the caller's `submitted` events; without any in those months the value is `null`.
 *
 * @throws UsageError when `month` is no month.
 * @example
 * measureAll(initialDenialRateHfma({ month: "2026-03" }), ledger.histories()).value;
 */
export function initialDenialRateHfma(
  options: HfmaOptions,
): Measure<ClaimHistory, TallyState, KpiResult> {
  const { month, basis = "claim-count", population = "primary" } = options;
  firstDayOf(month);
  const from = monthAfter(month, -3);
  const definition = variantOf("initial-denial-rate-hfma", {
    id: [basis, population, month],
    name: basis === "charge-dollars" ? "dollars" : undefined,
    basis,
  });
  return tallyMeasure(
    definition,
    (state, history) => {
      const submitted = history.submittedOn;
      if (submitted === undefined) leaveOut(state, "noSubmissionDay", chargeOf(history));
      else if (monthOf(submitted) >= from && monthOf(submitted) < month) {
        state.denominator += basis === "claim-count" ? 1 : chargeOf(history);
        addPart(state, "claimsSubmitted", 1);
      }
      const first = firstDecision(history);
      if (first === undefined || first.date === undefined) return;
      if (cohortExclusion(first, population) !== undefined || monthOf(first.date) !== month) return;
      if (!isDenied(first, true)) return;
      count(state, basis === "claim-count" ? 1 : first.chargeCents, 0, first.date);
    },
    ({ numerator, denominator }) => ({
      value: ratio(3 * numerator, denominator),
      nullReason: "missing-input",
      denominator: denominator / 3,
      interval: undefined,
      warnings: [],
    }),
  );
}
