import { addDays, calendarDate } from "../values/index.js";
import { variantOf } from "./definitions.js";
import type { RemitItem } from "./items.js";
import type { KpiResult, Measure } from "./measure.js";
import { remitExclusion } from "./remittance-denial-rate.js";
import { count, leaveOut, type TallyState, tallyMeasure } from "./tally.js";

export interface PrimaryDenialOptions {
  /** The last of the 28 days, "YYYY-MM-DD". */
  readonly endsOn: string;
}

/**
 * The primary denial rate (HFMA Claim Integrity Task Force, metric 2): decisions of primary payers that
 * paid 0 (CLP04) ÷ all decisions of primary payers, copies left out, over the 28 days that end on
 * `endsOn`. A zero payment is not always a denial (deductibles): HFMA counts it all the same.
 *
 * @throws UsageError when `endsOn` is no day.
 * @example
 * measureAll(ofRemits(primaryDenialRate({ endsOn: "2026-03-31" })), ledger.histories()).value;
 */
export function primaryDenialRate(
  options: PrimaryDenialOptions,
): Measure<RemitItem, TallyState, KpiResult> {
  const endsOn = calendarDate(options.endsOn);
  const from = addDays(endsOn, -27);
  return tallyMeasure(variantOf("primary-denial-rate", { id: [endsOn] }), (state, item) => {
    // Other days are another period, not an exclusion from this one.
    if (item.date === undefined || item.date < from || item.date > endsOn) return;
    const excluded = remitExclusion(item, "primary");
    if (excluded !== undefined) leaveOut(state, excluded, item.chargeCents);
    else count(state, item.paidCents === 0 ? 1 : 0, 1, item.date);
  });
}
