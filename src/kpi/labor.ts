import { variantOf } from "./definitions.js";
import { countsIn, type DenialOptions } from "./denial-population.js";
import type { DenialItem } from "./items.js";
import type { KpiResult, Measure } from "./measure.js";
import { ratio } from "./ratio.js";
import { count, leaveOut, type TallyState, tallyMeasure } from "./tally.js";

/**
 * Labor intensity: minutes that events state while denials were open ÷ denials that have any. One
 * event about several open denials is shared equally. Denials without minutes stay out, with their
 * count: missing minutes are not 0 minutes.
 *
 * @example
 * measureAll(ofDenials(laborIntensity()), ledger.histories()).value; //=> 38.5
 */
export function laborIntensity(
  options: DenialOptions = {},
): Measure<DenialItem, TallyState, KpiResult> {
  const { population = "primary" } = options;
  return tallyMeasure(
    variantOf("labor-intensity", { id: [population] }),
    (state, item) => {
      if (!countsIn(state, item, population)) return;
      const { deniedCents, openedOn } = item.episode;
      if (item.minuteThousandths === undefined) leaveOut(state, "noMinutes", deniedCents);
      else count(state, item.minuteThousandths, 1, openedOn);
    },
    ({ numerator, denominator }) => ({
      value: ratio(numerator, denominator * 1000),
      numerator: numerator / 1000,
      nullReason: "missing-input",
    }),
  );
}

/**
 * Touches per denial: how often denials were worked, asked after, documented, corrected or appealed
 * while open ÷ denials. One touch of several open denials is shared equally.
 *
 * @example
 * measureAll(ofDenials(touchesPerDenial()), ledger.histories()).value; //=> 2.4
 */
export function touchesPerDenial(
  options: DenialOptions = {},
): Measure<DenialItem, TallyState, KpiResult> {
  const { population = "primary" } = options;
  return tallyMeasure(
    variantOf("touches-per-denial", { id: [population] }),
    (state, item) => {
      if (countsIn(state, item, population)) {
        count(state, item.touchThousandths, 1, item.episode.openedOn);
      }
    },
    ({ numerator, denominator }) => ({
      value: ratio(numerator, denominator * 1000),
      numerator: numerator / 1000,
    }),
  );
}
