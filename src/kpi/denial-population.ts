import type { Population } from "./cohort.js";
import { type DenialItem, positionExclusion } from "./items.js";
import type { KpiResult } from "./measure.js";
import { leaveOut, type TallyState } from "./tally.js";

/** Which denials count. */
export interface DenialOptions {
  /** By the place of the payer that denied. Default: `primary`. */
  readonly population?: Population | undefined;
}

/**
 * Whether a denial counts; where it does not, it is left out with its reason. Denials of copies and of
 * exact duplicates (CARC 18) are no denials of a claim.
 */
export function countsIn(
  state: TallyState,
  { history, episode }: DenialItem,
  population: Population,
): boolean {
  const { asOf } = history;
  const excluded =
    positionExclusion(episode.position, population) ??
    (episode.reasonCode === "18" ? "exactDuplicate" : undefined);
  if (excluded !== undefined) {
    leaveOut(state, excluded, episode.deniedCents);
    return false;
  }
  if (asOf !== undefined) {
    if (state.seen.from === null || asOf < state.seen.from) state.seen.from = asOf;
    if (state.seen.to === null || asOf > state.seen.to) state.seen.to = asOf;
  }
  return true;
}

/** Counts a denial that is not settled yet: what comes of it will change the figure of its cohort. */
export function countOpen(state: TallyState, { episode }: DenialItem): void {
  if (episode.resolution === "open") state.open += 1;
}

/** How much of a cohort is not settled, and a warning where any of it is. */
export function openness({ open }: TallyState): Pick<KpiResult, "openCount" | "warnings"> {
  const noun = open === 1 ? "denial is" : "denials are";
  const warnings = open === 0 ? [] : [`${open} ${noun} still open: the figure is not final.`];
  return { openCount: open, warnings };
}
