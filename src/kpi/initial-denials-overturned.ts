import { variantOf } from "./definitions.js";
import { countsIn, type DenialOptions, openness } from "./denial-population.js";
import type { DenialItem } from "./items.js";
import type { KpiResult, Measure } from "./measure.js";
import { addPart, count, leaveOut, type TallyState, tallyMeasure } from "./tally.js";

export interface OverturnedOptions extends DenialOptions {
  /** Denials, or their denied charges. Default: `denial-count`. */
  readonly basis?: "denial-count" | "charge-dollars" | undefined;
}

const PAID = new Set(["paid", "partlyPaid", "overturnedOnAppeal", "corrected"]);

/**
 * Initial denials overturned (HFMA metric 6, by volume and by charges): denials settled by a payment,
 * in full or in part (`parts.partlyPaid`), ÷ denials settled. Open denials, and those that another
 * reason took over, stay out.
 *
 * @example
 * measureAll(ofDenials(initialDenialsOverturned()), ledger.histories()).value; //=> 0.54
 */
export function initialDenialsOverturned(
  options: OverturnedOptions = {},
): Measure<DenialItem, TallyState, KpiResult> {
  const { basis = "denial-count", population = "primary" } = options;
  const definition = variantOf("initial-denials-overturned", {
    id: [basis, population],
    name: basis === "charge-dollars" ? "dollars" : undefined,
    basis,
    formula:
      basis === "charge-dollars"
        ? "charges of denials settled by a payment ÷ charges of denials settled (HFMA metric 6)"
        : undefined,
  });
  return tallyMeasure(
    definition,
    (state, item) => {
      if (!countsIn(state, item, population)) return;
      const { resolution, resolvedOn, deniedCents } = item.episode;
      if (resolution === "open" || resolution === "replaced") {
        if (resolution === "open") state.open += 1;
        leaveOut(state, resolution, deniedCents);
        return;
      }
      const weight = basis === "denial-count" ? 1 : deniedCents;
      if (resolution === "partlyPaid") addPart(state, "partlyPaid", weight);
      count(state, PAID.has(resolution) ? weight : 0, weight, resolvedOn);
    },
    openness,
  );
}
