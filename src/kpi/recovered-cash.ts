import { variantOf } from "./definitions.js";
import { countsIn, type DenialOptions } from "./denial-population.js";
import type { DenialItem } from "./items.js";
import type { KpiResult, Measure } from "./measure.js";
import { count, type TallyState, tallyMeasure } from "./tally.js";

/**
 * Recovered cash, in cents: what payers paid on denied lines after the denial, what they took back
 * netted, interest apart (AMT*I is no part of CLP04). The denominator counts the denials that brought
 * anything.
 *
 * @example
 * measureAll(ofDenials(recoveredCash()), ledger.histories()).value; //=> 1845000
 */
export function recoveredCash(
  options: DenialOptions = {},
): Measure<DenialItem, TallyState, KpiResult> {
  const { population = "primary" } = options;
  return tallyMeasure(
    variantOf("recovered-cash", { id: [population] }),
    (state, item) => {
      if (!countsIn(state, item, population)) return;
      const { resolvedOn, openedOn } = item.episode;
      const { recoveredCents } = item;
      if (recoveredCents !== 0) count(state, recoveredCents, 1, resolvedOn ?? openedOn);
    },
    ({ numerator }) => ({ value: numerator }),
  );
}
