import { variantOf } from "./definitions.js";
import { countOpen, countsIn, type DenialOptions, openness } from "./denial-population.js";
import type { DenialItem } from "./items.js";
import type { KpiResult, Measure } from "./measure.js";
import { addPart, count, leaveOut, type TallyState, tallyMeasure } from "./tally.js";

/**
 * The re-denial rate: denials that were made again, for the same group and reason code, after a
 * corrected claim was sent ÷ denials with a corrected claim. Whether it was made again while open or
 * came back after it was settled makes no difference. Denials without a corrected claim stay out.
 *
 * @example
 * measureAll(ofDenials(redenialRate()), ledger.histories()).value; //=> 0.2
 */
export function redenialRate(
  options: DenialOptions = {},
): Measure<DenialItem, TallyState, KpiResult> {
  const { population = "primary" } = options;
  return tallyMeasure(
    variantOf("redenial-rate", { id: [population] }),
    (state, item) => {
      if (!countsIn(state, item, population)) return;
      const { history, episode, isCorrected } = item;
      if (!isCorrected) {
        leaveOut(state, "notCorrected", episode.deniedCents);
        return;
      }
      const again = episode.redenials.some((index) => isAfterCorrection(item, index));
      const cameBack = history.episodes.some(({ redenialOf }) => redenialOf === episode.id);
      if (cameBack) addPart(state, "cameBack", 1);
      countOpen(state, item);
      count(state, again || cameBack ? 1 : 0, 1, episode.openedOn);
    },
    openness,
  );
}

/** Whether a corrected claim had been sent, since the denial, when an entry came. */
function isAfterCorrection({ history, episode }: DenialItem, index: number): boolean {
  return history.entries
    .slice(episode.openedBy + 1, index)
    .some((entry) => entry.kind === "event" && entry.event.kind === "correctedClaimSubmitted");
}
