import { countDays, type DaysResult, type DayTallyState, dayMeasure } from "./day-tally.js";
import { variantOf } from "./definitions.js";
import { countsIn, type DenialOptions } from "./denial-population.js";
import type { DenialItem } from "./items.js";
import type { Measure } from "./measure.js";
import { leaveOut } from "./tally.js";

/**
 * Days from the remittance that denied (BPR16) to the first appeal filed while the denial was open
 * (HFMA metric 4): mean, median, 90th percentile, over appealed denials. Denials never appealed stay
 * out, with their count.
 *
 * @example
 * measureAll(ofDenials(daysToAppeal()), ledger.histories()).median; //=> 21
 */
export function daysToAppeal(
  options: DenialOptions = {},
): Measure<DenialItem, DayTallyState, DaysResult> {
  const { population = "primary" } = options;
  return dayMeasure(variantOf("days-to-appeal", { id: [population] }), (state, item) => {
    if (!countsIn(state.tally, item, population)) return;
    const { openedOn, deniedCents } = item.episode;
    if (!item.isAppealed) leaveOut(state.tally, "notAppealed", deniedCents);
    else if (!countDays(state, openedOn, item.appealedOn, openedOn)) {
      leaveOut(state.tally, "undated", deniedCents);
    }
  });
}
