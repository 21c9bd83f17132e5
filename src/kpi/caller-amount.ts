import { UsageError } from "../values/index.js";

/**
 * Checks an amount of the caller's books, in cents: a figure that rests on one that is no number would be
 * no number either.
 *
 * @throws UsageError where it is given and no finite number of 0 or more.
 */
export function checkAmount(name: string, cents: number | undefined): void {
  if (cents === undefined || (Number.isFinite(cents) && cents >= 0)) return;
  throw new UsageError(`${name}: expected cents, 0 or more`);
}

/**
 * Checks a sum of the caller's books, in cents; refunds and credits may make it negative.
 *
 * @throws UsageError where it is no finite number.
 */
export function checkBooked(name: string, cents: number): void {
  if (!Number.isFinite(cents)) throw new UsageError(`${name}: expected cents`);
}
