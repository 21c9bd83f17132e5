import { Decimal } from "decimal.js";
import { type Cents, UsageError } from "../values/index.js";
import { checkBooked } from "./caller-amount.js";
import { addCount, type Counts, mergeCounts } from "./counts.js";
import { variantOf } from "./definitions.js";
import type { KpiResult, Measure } from "./measure.js";
import { emptyTally, tallyResult } from "./tally.js";

const Exact = Decimal.clone({ precision: 30, rounding: Decimal.ROUND_HALF_EVEN });

/** What one entity's books say at the end of a period. No file of a payer has it. */
export interface ReceivablesItem {
  /** Net of credits and, for the net form, of contractual allowances. */
  readonly receivablesCents: Cents;
  /** Net patient service revenue of the period; charges for the practice form. */
  readonly revenueCents: Cents;
  /** Days of the period. */
  readonly days: number;
}

export interface ReceivablesState {
  receivablesCents: number;
  /** Revenue by the length of its period in days. */
  revenueCents: Counts;
}

/**
 * Days in accounts receivable: receivables ÷ average daily net patient service revenue (MAP Key FM-1),
 * or, in the `practice` form, ÷ average daily charges (AAFP). Entities add up: their receivables and
 * their daily revenues are summed, never their days averaged.
 *
 * @throws UsageError when the days of an item are no whole number of 1 or more, or an amount is none.
 * @example
 * measureAll(daysInReceivables(), [{ receivablesCents: 500_00, revenueCents: 900_00, days: 90 }]).value; //=> 50
 */
export function daysInReceivables(
  options: { readonly form?: "net" | "practice" | undefined } = {},
): Measure<ReceivablesItem, ReceivablesState, KpiResult> {
  const id = options.form === "practice" ? "days-in-receivables-practice" : "days-in-receivables";
  const definition = variantOf(id, { id: [] });
  return {
    id: definition.id,
    empty: () => ({ receivablesCents: 0, revenueCents: {} }),
    add(state, { receivablesCents, revenueCents, days }) {
      if (!Number.isSafeInteger(days) || days < 1) {
        throw new UsageError("daysInReceivables: expected whole days of 1 or more");
      }
      checkBooked("receivablesCents", receivablesCents);
      checkBooked("revenueCents", revenueCents);
      state.receivablesCents += receivablesCents;
      addCount(state.revenueCents, String(days), revenueCents);
      return state;
    },
    merge: (a, b) => ({
      receivablesCents: a.receivablesCents + b.receivablesCents,
      revenueCents: mergeCounts(a.revenueCents, b.revenueCents),
    }),
    result: ({ receivablesCents, revenueCents }) => {
      const daily = Object.entries(revenueCents)
        .sort(([a], [b]) => Number(a) - Number(b))
        .reduce((sum, [days, cents]) => sum.plus(new Exact(cents).div(days)), new Exact(0));
      return tallyResult(emptyTally(), definition, {
        value: daily.isZero() ? null : new Exact(receivablesCents).div(daily).toNumber(),
        numerator: receivablesCents,
        denominator: daily.toNumber(),
      });
    },
  };
}
