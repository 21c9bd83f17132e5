import type { Cents } from "../values/index.js";
import { checkBooked } from "./caller-amount.js";
import { variantOf } from "./definitions.js";
import type { KpiResult, Measure } from "./measure.js";
import { count, type TallyState, tallyMeasure } from "./tally.js";

/** What one entity's books say of a period. */
export interface CollectionItem {
  /** Everything the revenue cycle cost. */
  readonly costCents: Cents;
  /** Patient service cash collected. */
  readonly collectedCents: Cents;
}

/**
 * Cost to collect (MAP Key FM-6): cost of the revenue cycle ÷ patient service cash collected, in cents,
 * from the caller's books. Entities and periods add up.
 *
 * @throws UsageError when an amount of an item is none.
 * @example
 * measureAll(costToCollect(), [{ costCents: 3_000_00, collectedCents: 100_000_00 }]).value; //=> 0.03
 */
export function costToCollect(): Measure<CollectionItem, TallyState, KpiResult> {
  return tallyMeasure(
    variantOf("cost-to-collect", { id: [] }),
    (state, { costCents, collectedCents }) => {
      checkBooked("costCents", costCents);
      checkBooked("collectedCents", collectedCents);
      count(state, costCents, collectedCents, undefined);
    },
  );
}
