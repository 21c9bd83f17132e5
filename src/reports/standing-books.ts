import type { DenialItem, Population } from "../kpi/index.js";
import type { DecidedDenial } from "./open-work.js";
import { addStanding, emptyStanding, type StandingSums, standingOf } from "./standing.js";

/** Where denials stand: all, by payer, by category. */
export interface StandingBooks {
  readonly all: StandingSums;
  readonly byPayer: ReadonlyMap<string, StandingSums>;
  readonly byCategory: ReadonlyMap<string, StandingSums>;
  /** Denials that another reason took over. */
  readonly superseded: { denials: number; deniedCents: number };
  add(item: DenialItem, decision: DecidedDenial | undefined): void;
}

/** Books that count each denial once for each way to look at it. */
export function standingBooks(): StandingBooks {
  const all = emptyStanding();
  const byPayer = new Map<string, StandingSums>();
  const byCategory = new Map<string, StandingSums>();
  const superseded = { denials: 0, deniedCents: 0 };
  const sumsIn = (book: Map<string, StandingSums>, name: string) => {
    let sums = book.get(name);
    if (sums === undefined) book.set(name, (sums = emptyStanding()));
    return sums;
  };
  return {
    all,
    byPayer,
    byCategory,
    superseded,
    add(item, decision) {
      const { episode } = item;
      const key = standingOf(item, decision);
      if (key === undefined) {
        superseded.denials += 1;
        superseded.deniedCents += episode.deniedCents;
        return;
      }
      addStanding(all, key, episode);
      addStanding(sumsIn(byPayer, episode.payer.key), key, episode);
      addStanding(sumsIn(byCategory, episode.category), key, episode);
    },
  };
}

/**
 * Whether a denial counts, as the measures of `remitkit/kpi` count it: of the population's payers, and
 * not for being a duplicate alone (CARC 18).
 */
export function countsFor({ episode }: DenialItem, population: Population): boolean {
  if (episode.reasonCode === "18") return false;
  if (population === "all") return true;
  if (population === "primary") return episode.position === "primary";
  return episode.position !== "primary" && episode.position !== "unknown";
}
