import { UsageError } from "../values/index.js";
import { type Attempt, expectedValue } from "./economics.js";
import { Exact } from "./exact.js";

/** What a federal IDR dispute is weighed by. Amounts in cents. */
export interface IdrDispute {
  /** Chance that the entity chooses the offer, 0 to 1. */
  readonly probability: number;
  readonly offerCents: number;
  readonly initialPaymentCents: number;
  /** Paid by either party, whoever wins. */
  readonly administrativeFeeCents: number;
  /** Paid by the loser. */
  readonly entityFeeCents: number;
  /** Work on this item. */
  readonly staffCents: number;
  /** Items of one dispute, which share both fees; 1 where left out. */
  readonly items?: number | undefined;
  /** Days until the money is there. */
  readonly days?: number | undefined;
  readonly discountPerYear?: number | undefined;
}

/**
 * A federal IDR dispute as an attempt: the fees are shared by the items of the dispute.
 *
 * @throws UsageError when `items` is no whole number of 1 or more.
 * @example
 * idrAttempt({ ...dispute, entityFeeCents: 40_000, items: 4 }).lossCents; //=> 10_000
 */
export function idrAttempt(dispute: IdrDispute): Attempt {
  const { offerCents, initialPaymentCents, items = 1, days, discountPerYear } = dispute;
  if (!Number.isSafeInteger(items) || items < 1) {
    throw new UsageError("items: expected a whole number of 1 or more");
  }
  const share = (feeCents: number) => new Exact(feeCents).div(items);
  return {
    probability: dispute.probability,
    recoverableCents: Math.max(0, offerCents - initialPaymentCents),
    costCents: share(dispute.administrativeFeeCents).plus(dispute.staffCents).toNumber(),
    lossCents: share(dispute.entityFeeCents).toNumber(),
    days,
    discountPerYear,
  };
}

/**
 * Value of one item of a federal IDR dispute in cents: p·(offer − initial payment) − administrative
 * fee − (1 − p)·the entity's fee − staff; the fees divided by the items of the dispute.
 *
 * @throws UsageError as `expectedValue` and `idrAttempt`.
 * @example
 * idrValue({
 *   probability: 0.85, offerCents: 60_000, initialPaymentCents: 20_000,
 *   administrativeFeeCents: 1_500, entityFeeCents: 40_000, staffCents: 5_000,
 * }); //=> 21_500
 */
export function idrValue(dispute: IdrDispute): number {
  return expectedValue(idrAttempt(dispute));
}
