import { Decimal } from "decimal.js";

// Our own constructor: settings of the application's Decimal neither reach it nor come from it.
const Exact = Decimal.clone({ precision: 30, rounding: Decimal.ROUND_HALF_EVEN });

/**
 * Divides two whole numbers; `null` where the denominator is 0. Rounded once, to the nearest binary
 * number, on the way out.
 *
 * @example
 * ratio(1, 8); //=> 0.125
 */
export function ratio(numerator: number, denominator: number): number | null {
  return denominator === 0 ? null : new Exact(numerator).div(denominator).toNumber();
}

const Z = "1.959963984540054";

/**
 * The Wilson score interval of a proportion at 95 %: what a rate over few items can really mean.
 *
 * @example
 * wilson(1, 10); //=> { low: 0.0179, high: 0.4042 } (rounded here)
 */
export function wilson(successes: number, trials: number): { low: number; high: number } {
  const n = new Exact(trials);
  const p = new Exact(successes).div(n);
  const zz = new Exact(Z).pow(2);
  const middle = p.plus(zz.div(n.times(2)));
  const spread = p
    .times(new Exact(1).minus(p))
    .div(n)
    .plus(zz.div(n.pow(2).times(4)))
    .sqrt()
    .times(Z);
  const scale = zz.div(n).plus(1);
  return {
    low: Decimal.max(0, middle.minus(spread).div(scale)).toNumber(),
    high: Decimal.min(1, middle.plus(spread).div(scale)).toNumber(),
  };
}

/**
 * Formats a ratio as a percentage with one digit, rounded half to even; "n/a" for `null`.
 *
 * @example
 * formatPercent(0.1181); //=> "11.8%"
 */
export function formatPercent(value: number | null): string {
  return value === null ? "n/a" : `${new Exact(value).times(100).toFixed(1)}%`;
}
