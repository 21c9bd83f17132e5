import { daysBetween } from "../values/index.js";
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
import { addPart, leaveOut } from "./tally.js";

export interface IdentificationOptions extends DenialOptions {
  /** The last day to appeal, such as `decide` of remitkit/decisions gives it. */
  readonly deadlineOf?: ((item: DenialItem) => string | undefined) | undefined;
}

/**
 * Days from the remittance that denied (BPR16) to the first touch (worked, status checked, documents
 * sent, appealed, corrected), over denials touched. With `deadlineOf`, `parts` tell how many days were
 * left then (`daysLeft`, over `withDeadline` denials) and how many denials were found too late
 * (`afterDeadline`). Open denials without a touch count as open, with their age.
 *
 * @example
 * measureAll(ofDenials(identificationLag()), ledger.histories({ asOf })).median; //=> 4
 */
export function identificationLag(
  options: IdentificationOptions = {},
): Measure<DenialItem, DayTallyState, DaysResult> {
  const { population = "primary", deadlineOf } = options;
  return dayMeasure(variantOf("identification-lag", { id: [population] }), (state, item) => {
    const { tally } = state;
    if (!countsIn(tally, item, population)) return;
    const { openedOn, resolution, days, deniedCents } = item.episode;
    const { firstTouchOn } = item;
    if (firstTouchOn === undefined) {
      if (resolution === "open") {
        tally.open += 1;
        if (days !== undefined) addDuration(state.openDays, days);
      }
      leaveOut(tally, "neverTouched", deniedCents);
    } else if (!countDays(state, openedOn, firstTouchOn, openedOn)) {
      leaveOut(tally, "undated", deniedCents);
    } else {
      const deadline = deadlineOf?.(item);
      if (deadline === undefined) return;
      const left = daysBetween(firstTouchOn, deadline);
      addPart(tally, "withDeadline", 1);
      addPart(tally, "daysLeft", left);
      if (left < 0) addPart(tally, "afterDeadline", 1);
    }
  });
}
