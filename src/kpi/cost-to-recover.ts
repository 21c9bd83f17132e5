import { Decimal } from "decimal.js";
import { UsageError } from "../values/index.js";
import { checkAmount } from "./caller-amount.js";
import { variantOf } from "./definitions.js";
import { countsIn, type DenialOptions } from "./denial-population.js";
import type { DenialItem } from "./items.js";
import type { KpiResult, Measure } from "./measure.js";
import { count, leaveOut, type TallyState, tallyMeasure } from "./tally.js";

const Exact = Decimal.clone({ precision: 30, rounding: Decimal.ROUND_HALF_EVEN });
const THOUSANDTHS_PER_HOUR = 60_000;

/**
 * What it costs to win back a dollar: minutes on denials at `centsPerHour` ÷ cents recovered, over
 * denials with recorded minutes. Denials without stay out, with their count.
 *
 * @throws UsageError when `centsPerHour` is no amount of 0 or more.
 * @example
 * measureAll(ofDenials(costToRecover({ centsPerHour: 4200 })), ledger.histories()).value; //=> 0.09
 */
export function costToRecover(
  options: DenialOptions & { readonly centsPerHour: number },
): Measure<DenialItem, TallyState, KpiResult> {
  const { centsPerHour, population = "primary" } = options;
  if (centsPerHour === undefined) throw new UsageError("costToRecover: expected centsPerHour");
  checkAmount("centsPerHour", centsPerHour);
  return tallyMeasure(
    variantOf("cost-to-recover", { id: [String(centsPerHour), population] }),
    (state, item) => {
      if (!countsIn(state, item, population)) return;
      const { openedOn, deniedCents } = item.episode;
      if (item.minuteThousandths === undefined) leaveOut(state, "noMinutes", deniedCents);
      else count(state, item.minuteThousandths, item.recoveredCents, openedOn);
    },
    ({ numerator, denominator }) => {
      const cost = new Exact(numerator).times(centsPerHour).div(THOUSANDTHS_PER_HOUR);
      const value = denominator === 0 ? null : cost.div(denominator).toNumber();
      return { value, numerator: cost.toNumber() };
    },
  );
}
