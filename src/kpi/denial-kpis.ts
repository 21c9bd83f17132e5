import { type Breakdown, deniedByCategory, deniedByPayer, deniedByReason } from "./breakdown.js";
import type { ClaimItem, Population } from "./cohort.js";
import { denialRate } from "./denial-rate.js";
import { combine, type KpiResult, type Measure } from "./measure.js";
import { type PortfolioTotals, portfolioTotals } from "./portfolio.js";

export interface DenialKpiOptions {
  /** Default: `primary`. The totals always cover everything. */
  readonly population?: Population | undefined;
}

/** The denial measures over one set of claims. */
export interface DenialKpis {
  readonly rateByClaims: KpiResult;
  readonly rateByDollars: KpiResult;
  readonly byPayer: Breakdown;
  readonly byCategory: Breakdown;
  readonly byReason: Breakdown;
  readonly totals: PortfolioTotals;
}

function partsOf(options: DenialKpiOptions) {
  const { population } = options;
  return {
    rateByClaims: denialRate({ basis: "claim-count", population }),
    rateByDollars: denialRate({ basis: "charge-dollars", population }),
    byPayer: deniedByPayer({ population }),
    byCategory: deniedByCategory({ population }),
    byReason: deniedByReason({ population }),
    totals: portfolioTotals(),
  };
}

/** The state of `denialKpis`: plain JSON, one part per measure. */
export type DenialKpisState = {
  [Name in keyof ReturnType<typeof partsOf>]: ReturnType<ReturnType<typeof partsOf>[Name]["empty"]>;
};

/**
 * The denial measures as one, for streams: denial rate by claims and by dollars, denied dollars by
 * payer, by category and by reason, and the totals. `add` changes the state it is given.
 *
 * @example
 * const kpis = denialKpis();
 * let state = kpis.empty();
 * for (const item of items) state = kpis.add(state, item);
 * kpis.result(state).rateByClaims.value; //=> 0.118
 */
export function denialKpis(
  options: DenialKpiOptions = {},
): Measure<ClaimItem, DenialKpisState, DenialKpis> {
  const parts = partsOf(options);
  return {
    ...combine<ClaimItem, typeof parts>("denial-kpis", parts),
    // Spelled out: this runs once per claim, and a call per name is faster than a loop over names.
    add(state, item) {
      parts.rateByClaims.add(state.rateByClaims, item);
      parts.rateByDollars.add(state.rateByDollars, item);
      parts.byPayer.add(state.byPayer, item);
      parts.byCategory.add(state.byCategory, item);
      parts.byReason.add(state.byReason, item);
      parts.totals.add(state.totals, item);
      return state;
    },
  };
}
