import { variantOf } from "./definitions.js";
import type { AppealItem } from "./items.js";
import type { KpiResult, Measure } from "./measure.js";
import { addPart, count, leaveOut, type TallyState, tallyMeasure } from "./tally.js";

export interface OverturnOptions {
  /** Claims won, or dollars won. Default: `appeal-count`. */
  readonly basis?: "appeal-count" | "expected-dollars" | undefined;
  /** Only appeals of this level; each claim once at its last level where left out. */
  readonly level?: number | undefined;
  /** Whether an appeal won in part counts as won. Default: true. */
  readonly includePartial?: boolean | undefined;
}

/**
 * The overturn rate: decided appeals that were overturned ÷ decided appeals, never ÷ filed ones. Each
 * claim counts once, at its last decided level, unless a level is asked for. A dismissed appeal is
 * decided and not won; appeals without a decision stay out, with their count. By dollars: cents paid
 * on the appealed lines since the denial ÷ cents at risk when it was made, of won and lost appeals.
 *
 * @example
 * measureAll(ofAppeals(overturnRate()), ledger.histories()).value; //=> 0.44
 */
export function overturnRate(
  options: OverturnOptions = {},
): Measure<AppealItem, TallyState, KpiResult> {
  const { basis = "appeal-count", level, includePartial = true } = options;
  const byDollars = basis === "expected-dollars";
  const definition = variantOf("overturn-rate", {
    id: [
      basis,
      level === undefined ? "last-level" : `level-${level}`,
      includePartial ? undefined : "full",
    ],
    name:
      [byDollars ? "dollars" : "", level === undefined ? "" : `level ${level}`]
        .filter((part) => part !== "")
        .join(", ") || undefined,
    basis,
    ...(byDollars
      ? {
          formula:
            "dollars paid since the denial on appealed lines ÷ dollars at risk under decided appeals",
        }
      : {}),
  });
  return tallyMeasure(
    definition,
    (state, item) => {
      const { appeal, episodes } = item;
      if (level !== undefined && appeal.level !== level) return;
      if (appeal.outcome === undefined) {
        leaveOut(state, "pending", sumOf(episodes, "deniedCents"));
        return;
      }
      // Earlier levels of the same claim are the same appeal, gone on.
      if (level === undefined ? !item.isLastDecided : !item.isLastOfLevel) return;
      const { outcome, decidedOn } = appeal;
      const isWon = outcome === "overturned" || (includePartial && outcome === "partlyOverturned");
      if (!byDollars) {
        addPart(state, outcome, 1);
        count(state, isWon ? 1 : 0, 1, decidedOn);
      } else if (episodes.length === 0) leaveOut(state, "noDenialKnown", 0);
      else {
        const won = isWon ? item.recoveredCents : 0;
        count(state, won, sumOf(episodes, "openedAtRiskCents"), decidedOn);
        if (episodes.some(({ riskBasis }) => riskBasis !== "expectedAllowed")) {
          addPart(state, "notByExpected", 1);
        }
      }
    },
    ({ parts }) =>
      (parts["notByExpected"] ?? 0) > 0 ? { warnings: [NOT_BY_EXPECTED] } : { warnings: [] },
  );
}

/** Where dollars at risk rest on charges or comparable lines. */
export const NOT_BY_EXPECTED =
  "Some dollars at risk are not by expected allowed amounts; where they are charges, they are overstated several times.";

function sumOf(
  episodes: AppealItem["episodes"],
  field: "deniedCents" | "openedAtRiskCents",
): number {
  return episodes.reduce((sum, episode) => sum + episode[field], 0);
}
