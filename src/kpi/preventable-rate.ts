import { ROOT_CAUSE_DEFAULTS } from "../denials/index.js";
import { variantOf } from "./definitions.js";
import { countsIn, type DenialOptions } from "./denial-population.js";
import type { DenialItem } from "./items.js";
import type { KpiResult, Measure } from "./measure.js";
import { addPart, count, type TallyState, tallyMeasure } from "./tally.js";

export interface PreventableOptions extends DenialOptions {
  /** Whether what is partly preventable counts as preventable. Default: false. */
  readonly includePartly?: boolean | undefined;
}

/**
 * The preventable denial rate: denials whose root cause the taxonomy calls preventable ÷ denials.
 * Preventable has three values; `parts` has the count of each: `yes`, `partly`, `no`.
 *
 * @example
 * measureAll(ofDenials(preventableRate()), ledger.histories()).parts; //=> { yes: 84, partly: 9, no: 7 }
 */
export function preventableRate(
  options: PreventableOptions = {},
): Measure<DenialItem, TallyState, KpiResult> {
  const { population = "primary", includePartly = false } = options;
  const definition = variantOf("preventable-rate", {
    id: [population, includePartly ? "or-partly" : undefined],
    name: includePartly ? "partly preventable included" : undefined,
  });
  return tallyMeasure(definition, (state, item) => {
    if (!countsIn(state, item, population)) return;
    const { rootCause, openedOn } = item.episode;
    const { preventable } = ROOT_CAUSE_DEFAULTS[rootCause];
    const counts = preventable === "yes" || (includePartly && preventable === "partly");
    addPart(state, preventable, 1);
    count(state, counts ? 1 : 0, 1, openedOn);
  });
}
