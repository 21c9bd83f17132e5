import { Decimal } from "decimal.js";
import { UsageError } from "../values/index.js";
import { Exact } from "./exact.js";

/** One attempt: what it may bring, how likely, how late, and at what cost. Amounts in cents. */
export interface Attempt {
  /** Chance of success, 0 to 1. */
  readonly probability: number;
  /** What success brings, net of the patient's share and of what was already paid. */
  readonly recoverableCents: number;
  /** Spent whether it succeeds or not. */
  readonly costCents: number;
  /** Spent only where it fails: the IDR entity's fee, which the loser pays. */
  readonly lossCents?: number | undefined;
  /** Days until the money is there. */
  readonly days?: number | undefined;
  /** Yearly rate at which later money is worth less: 0.08 is 8 %. */
  readonly discountPerYear?: number | undefined;
}

/** Rounds an amount to whole cents, half to even. */
const toCents = (amount: Exact): number => amount.toDecimalPlaces(0).toNumber();

function checked(attempt: Attempt): Attempt {
  const { probability, recoverableCents, costCents, lossCents, days, discountPerYear } = attempt;
  if (!(probability >= 0 && probability <= 1)) {
    throw new UsageError("probability: expected a number from 0 to 1");
  }
  const numbers = { recoverableCents, costCents, lossCents, days, discountPerYear };
  for (const [name, value] of Object.entries(numbers)) {
    if (value !== undefined && !(Number.isFinite(value) && value >= 0)) {
      throw new UsageError(`${name}: expected a number of 0 or more`);
    }
  }
  return attempt;
}

/** 1 / (1 + r)^(days / 365). */
function discountOf({ days = 0, discountPerYear = 0 }: Attempt): Exact {
  if (days === 0 || discountPerYear === 0) return new Exact(1);
  return new Exact(1).div(new Exact(1).plus(discountPerYear).pow(new Exact(days).div(365)));
}

/** p·R·d − C − (1 − p)·L, exactly. */
function worthOfAttempt(attempt: Attempt): Exact {
  const p = new Exact(attempt.probability);
  return p
    .times(attempt.recoverableCents)
    .times(discountOf(attempt))
    .minus(attempt.costCents)
    .minus(new Exact(1).minus(p).times(attempt.lossCents ?? 0));
}

/**
 * Expected value of one attempt in cents, rounded half to even: EV = p·R/(1+r)^(t/365) − C, less the
 * loser's cost where there is one.
 *
 * @throws UsageError when the probability is not from 0 to 1 or an amount is negative.
 * @example
 * expectedValue({ probability: 0.5, recoverableCents: 20_000, costCents: 2_500 }); //=> 7_500
 */
export function expectedValue(attempt: Attempt): number {
  return toCents(worthOfAttempt(checked(attempt)));
}

/**
 * Expected value where success has several sizes: Σ pⱼ·Rⱼ in place of p·R. The chances may leave
 * some room for nothing at all.
 *
 * @throws UsageError when the chances together are more than 1.
 * @example
 * expectedPartialValue([[0.3, 10_000], [0.2, 4_000]], { costCents: 1_000 }); //=> 2_800
 */
export function expectedPartialValue(
  outcomes: readonly (readonly [probability: number, recoverableCents: number])[],
  options: Omit<Attempt, "probability" | "recoverableCents">,
): number {
  let sum = new Exact(0);
  let chance = new Exact(0);
  for (const [probability, recoverableCents] of outcomes) {
    const attempt = checked({ ...options, probability, recoverableCents });
    chance = chance.plus(probability);
    sum = sum.plus(new Exact(probability).times(recoverableCents).times(discountOf(attempt)));
  }
  if (chance.gt(1)) throw new UsageError("outcomes: expected chances of 1 or less together");
  const failure = new Exact(1).minus(chance).times(options.lossCents ?? 0);
  return toCents(sum.minus(options.costCents).minus(failure));
}

/** What a chain of levels is worth. */
export interface ChainValue {
  /** Cents, rounded half to even. */
  readonly valueCents: number;
  /** How many levels are worth going to if each one before is lost; 0 where none is. */
  readonly levels: number;
  /** Value of each level with those that follow it, in cents. */
  readonly byLevel: readonly number[];
}

/**
 * Value of appeal levels that follow one another, with the right to stop after each:
 * V(n) = −C(n) + p(n)·R·d(n) + (1 − p(n))·max(0, V(n+1)). `days` of each level count from today.
 *
 * @example
 * chainValue([
 *   { probability: 0.4, recoverableCents: 10_000, costCents: 2_000 },
 *   { probability: 0.1, recoverableCents: 10_000, costCents: 5_000 },
 * ]); //=> { valueCents: 2_000, levels: 1, byLevel: [2_000, -4_000] }
 */
export function chainValue(levels: readonly Attempt[]): ChainValue {
  const byLevel: number[] = [];
  let next = new Exact(0);
  let worthwhile = 0;
  for (let at = levels.length - 1; at >= 0; at -= 1) {
    const attempt = checked(levels[at]!);
    const lost = new Exact(1).minus(attempt.probability);
    const value = worthOfAttempt(attempt).plus(lost.times(Decimal.max(0, next)));
    worthwhile = value.gt(0) ? worthwhile + 1 : 0;
    byLevel.unshift(toCents(value));
    next = value;
  }
  return { valueCents: byLevel[0] ?? 0, levels: worthwhile, byLevel };
}

/** Value of a chain from its first level on, exactly. */
function worthOfChain(levels: readonly Attempt[]): Exact {
  let next = new Exact(0);
  for (let at = levels.length - 1; at >= 0; at -= 1) {
    const attempt = levels[at]!;
    const lost = new Exact(1).minus(attempt.probability);
    next = worthOfAttempt(attempt).plus(lost.times(Decimal.max(0, next)));
  }
  return next;
}

/**
 * Whether a chain of levels is worth more than a threshold, compared before anything is rounded.
 *
 * @example
 * exceeds([{ probability: 0.5, recoverableCents: 4_001, costCents: 2_000 }], 0); //=> true (half a cent)
 */
export function exceeds(levels: readonly Attempt[], thresholdCents: number): boolean {
  return worthOfChain(levels.map(checked)).gt(thresholdCents);
}

/**
 * The chance at which an attempt pays for itself: p* = (C + L) / (R·d + L). `null` where nothing can
 * be recovered; above 1 where even certain success would not pay.
 *
 * @example
 * breakEvenProbability({ recoverableCents: 10_000, costCents: 2_500 }); //=> 0.25
 */
export function breakEvenProbability(attempt: Omit<Attempt, "probability">): number | null {
  const whole = checked({ ...attempt, probability: 0 });
  const loss = attempt.lossCents ?? 0;
  const gain = new Exact(attempt.recoverableCents).times(discountOf(whole)).plus(loss);
  return gain.isZero() ? null : new Exact(attempt.costCents).plus(loss).div(gain).toNumber();
}

/**
 * The least amount, in whole cents, whose chain is worth more than a threshold; `null` where none up
 * to a thousand million dollars is. The value grows with the amount, so halving finds it.
 *
 * @example
 * breakEvenAmount([{ probability: 0.5, costCents: 2_500 }], 0); //=> 5_001
 */
export function breakEvenAmount(
  levels: readonly Omit<Attempt, "recoverableCents">[],
  thresholdCents: number,
): number | null {
  const isWorth = (recoverableCents: number) =>
    worthOfChain(levels.map((level) => ({ ...level, recoverableCents }))).gt(thresholdCents);
  let low = 0;
  let high = 100_000_000_000;
  if (levels.length === 0 || !isWorth(high)) return null;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (isWorth(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * The least chance at the first level at which a chain is worth more than a threshold, in steps of
 * 0.0001; `null` where even certainty is not.
 *
 * @example
 * flipProbability([{ recoverableCents: 10_000, costCents: 2_500 }], 0); //=> 0.2501
 */
export function flipProbability(
  levels: readonly (Omit<Attempt, "probability"> & { readonly probability?: number })[],
  thresholdCents: number,
): number | null {
  const isWorth = (step: number) =>
    worthOfChain(
      levels.map((level, at) => ({
        ...level,
        probability: at === 0 ? step / 10_000 : (level.probability ?? 0),
      })),
    ).gt(thresholdCents);
  let low = 0;
  let high = 10_000;
  if (levels.length === 0 || !isWorth(high)) return null;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (isWorth(middle)) high = middle;
    else low = middle + 1;
  }
  return low / 10_000;
}

/**
 * Cost of work in cents, rounded half to even: minutes at an hourly rate, and fees. `items` share
 * the minutes of a batch.
 *
 * @throws UsageError when `items` is no whole number of 1 or more.
 * @example
 * costOf({ minutes: 30, ratePerHourCents: 4_000, feeCents: 250 }); //=> 2_250
 */
export function costOf(work: {
  readonly minutes: number;
  readonly ratePerHourCents: number;
  readonly feeCents?: number | undefined;
  readonly batchMinutes?: number | undefined;
  readonly items?: number | undefined;
}): number {
  const { minutes, ratePerHourCents, feeCents = 0, batchMinutes = 0, items = 1 } = work;
  if (!Number.isSafeInteger(items) || items < 1) {
    throw new UsageError("items: expected a whole number of 1 or more");
  }
  const shared = new Exact(batchMinutes).div(items);
  return toCents(new Exact(minutes).plus(shared).times(ratePerHourCents).div(60).plus(feeCents));
}

/** Decided outcomes of one group, and how many of them brought money. */
export interface Outcomes {
  readonly won: number;
  readonly decided: number;
}

/** A chance of success with what stands behind it. */
export interface Estimate {
  readonly probability: number;
  /** Outcomes of the finest group that had any. */
  readonly n: number;
}

/**
 * Chance of success by Beta-binomial shrinkage: from the coarsest group to the finest, each group's
 * own outcomes are weighed against the estimate of the one before, which counts for `strength`
 * outcomes: p = (won + m·k) / (decided + k). `undefined` where there is neither prior nor history.
 *
 * @throws UsageError when a count is not a whole number, or more was won than decided.
 * @example
 * shrunkEstimate([{ won: 50, decided: 100 }, { won: 0, decided: 2 }], { strength: 10 });
 * //=> { probability: 0.4166666666666667, n: 2 }
 */
export function shrunkEstimate(
  groups: readonly Outcomes[],
  prior: { readonly mean?: number | undefined; readonly strength: number },
): Estimate | undefined {
  let mean = prior.mean === undefined ? undefined : new Exact(prior.mean);
  let n = 0;
  for (const { won, decided } of groups) {
    const whole = Number.isSafeInteger(won) && Number.isSafeInteger(decided);
    if (!whole || won < 0 || won > decided) {
      throw new UsageError("outcomes: expected whole counts, and won no more than decided");
    }
    if (decided === 0) continue;
    n = decided;
    mean =
      mean === undefined
        ? new Exact(won).div(decided)
        : mean.times(prior.strength).plus(won).div(new Exact(prior.strength).plus(decided));
  }
  return mean === undefined ? undefined : { probability: mean.toNumber(), n };
}
