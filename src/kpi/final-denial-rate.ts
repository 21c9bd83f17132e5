import type { ClaimHistory } from "../claims/index.js";
import { daysBetween } from "../values/index.js";
import { type Population, widen } from "./cohort.js";
import { type KpiDefinition, variantOf } from "./definitions.js";
import { denialItems } from "./denial-item.js";
import { chargeOf, cohortExclusion } from "./initial-denial-rate.js";
import { firstDecision, positionExclusion } from "./items.js";
import type { KpiResult, Measure } from "./measure.js";
import { emptyTally, leaveOut, mergeTallies, type TallyState, tallyResult } from "./tally.js";

export interface FinalDenialOptions {
  /** Claims, or dollars written off ÷ dollars expected. Default: `claim-count`. */
  readonly basis?: "claim-count" | "expected-dollars" | undefined;
  /** By the payer of the first decision. Default: `primary`. */
  readonly population?: Population | undefined;
  /**
   * An open denial this old no longer keeps its cohort immature. Default: 365 days, a year being about
   * the longest that payers leave for corrections and appeals.
   */
  readonly maturityDays?: number | undefined;
}

export interface FinalDenialState {
  tally: TallyState;
  /** First decisions with a denial that is still open, by the day that denial was made ("" unknown). */
  youngestOpen: string | null;
}

/**
 * The final denial rate: claims whose denials ended in a write-off, or were closed unpaid, ÷ claims with
 * a first decision. What was transferred to the patient or another payer is no final denial. By dollars: cents written off to end denials ÷ expected allowed cents, over claims
 * whose every line has an expected amount (`submitted` events).
 *
 * Cohort maturity: while a denial of the cohort is open that was made less than `maturityDays` before
 * `asOf`, the value is `null` (`immature-cohort`) and `openCount` says how many claims are open. Without
 * `asOf` any open denial keeps the cohort immature. Cut by month (`by`), each month matures by itself.
 *
 * @example
 * measureAll(finalDenialRate(), ledger.histories({ asOf })).nullReason; //=> "immature-cohort"
 */
export function finalDenialRate(
  options: FinalDenialOptions = {},
): Measure<ClaimHistory, FinalDenialState, KpiResult> {
  const { basis = "claim-count", population = "primary", maturityDays = 365 } = options;
  const byDollars = basis === "expected-dollars";
  const definition = variantOf("final-denial-rate", {
    id: [basis, population, `${maturityDays}-days`],
    name: byDollars ? "dollars" : undefined,
    basis,
    formula: byDollars
      ? "dollars written off to end denials ÷ expected allowed dollars of the mature cohort"
      : undefined,
  });
  return {
    id: definition.id,
    empty: () => ({ tally: emptyTally(), youngestOpen: null }),
    add(state, history) {
      const { tally } = state;
      const first = firstDecision(history);
      const excluded = cohortExclusion(first, population);
      const expected = byDollars ? expectedOf(history) : 1;
      if (excluded !== undefined || expected === undefined) {
        leaveOut(tally, excluded ?? "noExpected", chargeOf(history));
        return state;
      }
      widen(tally.window, first?.date);
      widen(tally.seen, history.asOf);
      tally.denominator += expected;
      const own = denialItems(history).filter(
        ({ episode }) => positionExclusion(episode.position, population) === undefined,
      );
      const open = own.filter(({ episode }) => episode.resolution === "open");
      if (open.length > 0) tally.open += 1;
      for (const { episode } of open) {
        state.youngestOpen = laterOf(state.youngestOpen, episode.openedOn ?? UNKNOWN);
      }
      const ended = own.filter(({ episode: { resolution } }) => {
        return resolution === "writtenOff" || resolution === "closed";
      });
      if (byDollars) tally.numerator += own.reduce((sum, item) => sum + item.writtenOffCents, 0);
      else if (open.length === 0 && ended.length > 0) tally.numerator += 1;
      return state;
    },
    merge: (a, b) => ({
      tally: mergeTallies(a.tally, b.tally),
      youngestOpen:
        a.youngestOpen === null
          ? b.youngestOpen
          : b.youngestOpen === null
            ? a.youngestOpen
            : laterOf(a.youngestOpen, b.youngestOpen),
    }),
    result: (state) => resultOf(state, definition, maturityDays),
  };
}

function resultOf(
  { tally, youngestOpen }: FinalDenialState,
  definition: KpiDefinition,
  maturityDays: number,
): KpiResult {
  const openCount = tally.open;
  if (youngestOpen !== null && !isOld(youngestOpen, tally, maturityDays)) {
    const over = { value: null, nullReason: "immature-cohort", openCount } as const;
    return tallyResult(tally, definition, over);
  }
  const warnings = openCount === 0 ? [] : [`${openCount} claims are still open, long after.`];
  return tallyResult(tally, definition, { openCount, warnings });
}

/** Later than any day: a denial of an unknown day is never old. */
const UNKNOWN = "9999-12-31";

function laterOf(a: string | null, b: string): string {
  return a === null || b > a ? b : a;
}

function isOld(youngest: string, { seen }: TallyState, maturityDays: number): boolean {
  // The earliest day is the careful one, should the claims have been looked at on several.
  if (seen.from === null || youngest === UNKNOWN) return false;
  return daysBetween(youngest, seen.from) >= maturityDays;
}

/** Expected allowed cents of a claim; `undefined` where a line has none. */
function expectedOf({ lines }: ClaimHistory): number | undefined {
  let sum = 0;
  for (const { expectedAllowedCents } of lines) {
    if (expectedAllowedCents === undefined) return undefined;
    sum += expectedAllowedCents;
  }
  return lines.length === 0 ? undefined : sum;
}
