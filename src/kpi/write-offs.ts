import { checkAmount } from "./caller-amount.js";
import { variantOf } from "./definitions.js";
import { countOpen, countsIn, type DenialOptions, openness } from "./denial-population.js";
import type { DenialItem } from "./items.js";
import type { KpiResult, Measure } from "./measure.js";
import { firstDayOf, type Month, monthOf } from "./month.js";
import { addPart, count, type TallyState, tallyMeasure } from "./tally.js";

/**
 * The denial write-off rate: cents written off to end denials (the caller's `writtenOff` events) ÷
 * denied cents, by the day of the denial. Write-offs that ended no denial are none of these, and
 * contractual adjustments (CO-45) never are.
 *
 * @example
 * measureAll(ofDenials(writeOffRate()), ledger.histories()).value; //=> 0.021
 */
export function writeOffRate(
  options: DenialOptions = {},
): Measure<DenialItem, TallyState, KpiResult> {
  const { population = "primary" } = options;
  return tallyMeasure(
    variantOf("write-off-rate", { id: [population] }),
    (state, item) => {
      if (!countsIn(state, item, population)) return;
      const { deniedCents, openedOn, resolution } = item.episode;
      if (resolution === "writtenOff") addPart(state, "denialsWrittenOff", 1);
      countOpen(state, item);
      count(state, item.writtenOffCents, deniedCents, openedOn);
    },
    openness,
  );
}

export interface RevenueShareOptions extends DenialOptions {
  /** The month of the write-offs, "YYYY-MM". */
  readonly month: Month;
  /** Average monthly net patient service revenue, in cents: the caller's books have it. */
  readonly averageMonthlyRevenueCents: number | undefined;
}

/**
 * Denial write-offs as a share of net patient service revenue (MAP Key AR-6, HFMA metric 3): cents
 * written off to end denials in a month ÷ average monthly revenue. It may exceed 1. What was recovered
 * after a write-off is netted where the caller books it as a negative write-off. Without the revenue
 * the value is `null`, `missing-input`.
 *
 * @throws UsageError when `month` is no month, or the revenue no amount of 0 or more.
 * @example
 * ofDenials(writeOffShareOfRevenue({ month: "2026-03", averageMonthlyRevenueCents: 1_250_000_00 }));
 */
export function writeOffShareOfRevenue(
  options: RevenueShareOptions,
): Measure<DenialItem, TallyState, KpiResult> {
  const { month, averageMonthlyRevenueCents: revenue, population = "primary" } = options;
  firstDayOf(month);
  checkAmount("averageMonthlyRevenueCents", revenue);
  const definition = variantOf("write-off-share-of-revenue", {
    id: [population, month, String(revenue)],
  });
  const measure = tallyMeasure<DenialItem>(
    definition,
    (state, item) => {
      if (!countsIn(state, item, population)) return;
      const { resolvedOn } = item.episode;
      if (item.writtenOffCents === 0 || resolvedOn === undefined) return;
      if (monthOf(resolvedOn) === month) count(state, item.writtenOffCents, 0, resolvedOn);
    },
    () => ({ nullReason: "missing-input" }),
  );
  // The revenue is the caller's, not the items': it comes in once, at the end.
  return {
    ...measure,
    result: (state) => measure.result({ ...state, denominator: revenue ?? 0 }),
  };
}
