import { variantOf } from "./definitions.js";
import { countOpen, countsIn, type DenialOptions, openness } from "./denial-population.js";
import type { DenialItem } from "./items.js";
import type { KpiResult, Measure } from "./measure.js";
import { count, leaveOut, type TallyState, tallyMeasure } from "./tally.js";

export interface AppealRateOptions extends DenialOptions {
  /** Whether denials without appeal rights (remark MA130) stay out. Default: true. */
  readonly appealableOnly?: boolean | undefined;
}

/**
 * The appeal rate: denials with an appeal filed while they were open ÷ denials, by the day of the
 * denial. Several levels count once; a corrected claim is no appeal.
 *
 * @example
 * measureAll(ofDenials(appealRate()), ledger.histories()).value; //=> 0.12
 */
export function appealRate(
  options: AppealRateOptions = {},
): Measure<DenialItem, TallyState, KpiResult> {
  const { population = "primary", appealableOnly = true } = options;
  const definition = variantOf("appeal-rate", {
    id: [population, appealableOnly ? undefined : "all-denials"],
    formula: appealableOnly ? undefined : "denials with an appeal filed while open ÷ denials",
  });
  return tallyMeasure(
    definition,
    (state, item) => {
      if (!countsIn(state, item, population)) return;
      const { episode, isAppealed } = item;
      if (appealableOnly && episode.remarkCodes.includes("MA130")) {
        leaveOut(state, "noAppealRights", episode.deniedCents);
        return;
      }
      countOpen(state, item);
      count(state, isAppealed ? 1 : 0, 1, episode.openedOn);
    },
    openness,
  );
}
