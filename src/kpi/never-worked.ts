import { daysBetween } from "../values/index.js";
import { variantOf } from "./definitions.js";
import { countsIn, type DenialOptions } from "./denial-population.js";
import type { DenialItem } from "./items.js";
import type { KpiResult, Measure } from "./measure.js";
import { count, leaveOut, type TallyState, tallyMeasure } from "./tally.js";

export interface NeverWorkedOptions extends DenialOptions {
  /** How long a denial may wait, in days. Default: 30. */
  readonly days?: number | undefined;
}

/**
 * Denials never worked: denials without appeal, corrected claim or decision to close (write-off,
 * closing, transfer) within `days` of the remittance ÷ denials at least that old on `asOf`. Denials
 * that the payer settled by itself before that stay out. Histories need an `asOf`.
 *
 * @example
 * measureAll(ofDenials(neverWorked()), ledger.histories({ asOf: "2026-03-31" })).value;
 */
export function neverWorked(
  options: NeverWorkedOptions = {},
): Measure<DenialItem, TallyState, KpiResult> {
  const { days = 30, population = "primary" } = options;
  const definition = variantOf("never-worked", {
    id: [`${days}-days`, population],
    formula: `denials without appeal, corrected claim or decision to close within ${days} days ÷ denials that old`,
  });
  return tallyMeasure(definition, (state, item) => {
    if (!countsIn(state, item, population)) return;
    const { openedOn, resolvedOn, resolution, deniedCents } = item.episode;
    const { asOf } = item.history;
    const within = (day: string) => openedOn !== undefined && daysBetween(openedOn, day) <= days;
    if (openedOn === undefined || asOf === undefined) leaveOut(state, "undated", deniedCents);
    else if (daysBetween(openedOn, asOf) < days) leaveOut(state, "tooYoung", deniedCents);
    else if (item.firstActionOn !== undefined && within(item.firstActionOn)) {
      count(state, 0, 1, openedOn);
    } else if (resolution !== "open" && resolvedOn !== undefined && within(resolvedOn)) {
      leaveOut(state, "settledByPayer", deniedCents);
    } else count(state, 1, 1, openedOn);
  });
}
