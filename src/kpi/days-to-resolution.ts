import {
  addDuration,
  countDays,
  type DaysResult,
  type DayTallyState,
  dayMeasure,
} from "./day-tally.js";
import { variantOf } from "./definitions.js";
import { countsIn, type DenialOptions } from "./denial-population.js";
import type { DenialItem } from "./items.js";
import type { Measure } from "./measure.js";
import { leaveOut } from "./tally.js";

/**
 * Days from the remittance that denied (BPR16) to the denial's end: paid, corrected, overturned, written
 * off, closed or transferred (HFMA metric 5): mean, median, 90th percentile. Open denials stay out, so
 * their count and their median age stand beside: a backlog would make the mean look short. A denial
 * that another reason took over (`replaced`) is not settled by that and stays out.
 *
 * @example
 * measureAll(ofDenials(daysToResolution()), ledger.histories({ asOf })).p90; //=> 96
 */
export function daysToResolution(
  options: DenialOptions = {},
): Measure<DenialItem, DayTallyState, DaysResult> {
  const { population = "primary" } = options;
  return dayMeasure(variantOf("days-to-resolution", { id: [population] }), (state, item) => {
    if (!countsIn(state.tally, item, population)) return;
    const { openedOn, resolvedOn, resolution, days, deniedCents } = item.episode;
    if (resolution === "open") {
      state.tally.open += 1;
      if (days !== undefined) addDuration(state.openDays, days);
      leaveOut(state.tally, "open", deniedCents);
    } else if (resolution === "replaced") leaveOut(state.tally, "replaced", deniedCents);
    else if (!countDays(state, openedOn, resolvedOn, resolvedOn)) {
      leaveOut(state.tally, "undated", deniedCents);
    }
  });
}
