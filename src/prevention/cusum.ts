import { UsageError } from "../values/index.js";

// Probabilities and run lengths are no money: plain floating point, with its error far below the
// error of any estimated rate.

/** A one-sided Poisson CUSUM (Lucas 1985) that looks for a rate `ratio` times the expected one. */
export interface CusumPlan {
  /** Denials expected in a period while nothing has changed. */
  readonly expected: number;
  /** The rise it is tuned to find: 1.5 is half as much again. */
  readonly ratio: number;
  /** Taken off each period's count, per denial expected: (ratio − 1) ÷ ln ratio. */
  readonly referencePerExpected: number;
  /** It signals when the sum is above this. */
  readonly threshold: number;
  /** Mean number of periods until a false alarm, from a sum of 0 (ARL0), for this plan. */
  readonly averageRunLength: number;
}

/** The grid has at least so many steps in one reference value, and so many finer ones are tried. */
const LEAST_STEPS = 4;
const GRIDS_TRIED = 30;
/** Share of the reference value that rounding it down to the grid may take away. */
const GRID_ERROR = 0.005;
/** Beyond this many states the threshold stays, and the plan says what run length it has. */
const MOST_STATES = 300;

/**
 * Plans a Poisson CUSUM: the smallest threshold whose mean time to a false alarm is at least
 * `averageRunLength` periods (where denials are so rare that the reckoning ends first, the plan states
 * the shorter time it has). Run lengths come from the Markov chain of the sum (Brook and Evans
 * 1972) on a grid where the reference value is rounded down, which can only make alarms more
 * frequent: so the true mean time is at least the stated one, as long as the expected count holds.
 *
 * @throws UsageError when a number is out of range.
 * @example
 * planCusum({ expected: 4, ratio: 1.5, averageRunLength: 100 }).threshold;
 */
export function planCusum(wanted: {
  readonly expected: number;
  readonly ratio: number;
  readonly averageRunLength: number;
}): CusumPlan {
  const { expected, ratio, averageRunLength } = wanted;
  if (!(expected > 0 && expected <= 1e7)) {
    throw new UsageError("planCusum: expected: expected a number above 0, at most 10 million");
  }
  if (!(ratio >= 1.05 && ratio <= 20)) {
    throw new UsageError("planCusum: ratio: expected a number from 1.05 to 20");
  }
  if (!(averageRunLength >= 2 && averageRunLength <= 10_000)) {
    throw new UsageError("planCusum: averageRunLength: expected a number from 2 to 10,000");
  }
  const referencePerExpected = (ratio - 1) / Math.log(ratio);
  const reference = referencePerExpected * expected;
  const grid = gridFor(reference);
  const chain = { expected, grid, reference: Math.floor(reference * grid) };
  const { points, length } = smallestThreshold(chain, averageRunLength);
  return {
    expected,
    ratio,
    referencePerExpected,
    threshold: points / grid,
    averageRunLength: length,
  };
}

/** Grid points in one denial: the coarsest grid that the reference value nearly lies on. */
function gridFor(reference: number): number {
  const first = Math.max(1, Math.ceil(LEAST_STEPS / reference));
  const lost = (grid: number) => 1 - Math.floor(reference * grid) / (reference * grid);
  let best = first;
  for (let grid = first; grid < first + GRIDS_TRIED && lost(best) > GRID_ERROR; grid += 1) {
    if (lost(grid) < lost(best)) best = grid;
  }
  return best;
}

/** The least threshold, in grid points, with the run length wanted, and the run length it has. */
function smallestThreshold(chain: Chain, wanted: number): { points: number; length: number } {
  let low = { points: -1, length: 1 };
  let high = { points: 0, length: runLengthOf(chain, 0) };
  while (high.length < wanted && high.points < MOST_STATES) {
    low = high;
    const points = Math.min(MOST_STATES, Math.max(chain.grid, high.points * 2));
    high = { points, length: runLengthOf(chain, points) };
  }
  while (high.points - low.points > 1 && high.length >= wanted) {
    // Run lengths grow about exponentially with the threshold, so their logarithms say where to look.
    const share = Math.log(wanted / low.length) / Math.log(high.length / low.length);
    const guess = low.points + Math.round((high.points - low.points) * share);
    const points = Math.min(high.points - 1, Math.max(low.points + 1, guess));
    const found = { points, length: runLengthOf(chain, points) };
    if (found.length >= wanted) high = found;
    else low = found;
  }
  return high;
}

interface Chain {
  readonly expected: number;
  /** Grid points in one denial. */
  readonly grid: number;
  /** The reference value in grid points. */
  readonly reference: number;
}

/** Mean periods to a signal from a sum of 0: (I − Q)·L = 1, solved for L[0]. */
function runLengthOf({ expected, grid, reference }: Chain, threshold: number): number {
  const size = threshold + 1;
  const rows: Float64Array[] = [];
  const mass = poissonMass(expected, Math.floor((threshold + reference) / grid));
  for (let from = 0; from < size; from += 1) {
    const row = new Float64Array(size + 1);
    // From `from` the sum goes to max(0, from + count·grid − reference).
    for (let count = 0; count < mass.length; count += 1) {
      const to = Math.max(0, from + count * grid - reference);
      if (to >= size) break;
      row[to]! -= mass[count]!;
    }
    row[from]! += 1;
    row[size] = 1;
    rows.push(row);
  }
  return solveFirst(rows);
}

/** P(count = 0), …, P(count = last) of a Poisson count. */
function poissonMass(expected: number, last: number): readonly number[] {
  const mass: number[] = [];
  const logExpected = Math.log(expected);
  let log = -expected;
  for (let count = 0; count <= last; count += 1) {
    mass.push(Math.exp(log));
    log += logExpected - Math.log(count + 1);
  }
  return mass;
}

/** The first unknown of a linear system by elimination with partial pivoting. */
function solveFirst(rows: Float64Array[]): number {
  const size = rows.length;
  // Eliminated from the last column to the first, so that the first unknown is left.
  for (let column = size - 1; column > 0; column -= 1) {
    let pivot = column;
    for (let row = 0; row < column; row += 1) {
      if (Math.abs(rows[row]![column]!) > Math.abs(rows[pivot]![column]!)) pivot = row;
    }
    [rows[pivot], rows[column]] = [rows[column]!, rows[pivot]!];
    const own = rows[column]!;
    for (let row = 0; row < column; row += 1) {
      const other = rows[row]!;
      const factor = other[column]! / own[column]!;
      if (factor === 0) continue;
      for (let at = 0; at < column; at += 1) other[at]! -= factor * own[at]!;
      other[size]! -= factor * own[size]!;
    }
  }
  const left = rows[0]![0]!;
  // A chain that practically never signals has no number for it.
  return left <= 1e-12 ? 1e12 : Math.min(1e12, rows[0]![size]! / left);
}

/** One period on the chart. */
export interface CusumPoint {
  readonly sum: number;
  readonly signal: boolean;
}

/**
 * Runs a plan over counts with what was expected of each period (baseline rate × claims): sum =
 * max(0, sum + count − reference × expected); it signals while the sum is above the threshold.
 *
 * @example
 * runCusum(plan, [{ count: 4, expected: 3.2 }]).at(-1)?.signal; //=> false
 */
export function runCusum(
  plan: Pick<CusumPlan, "referencePerExpected" | "threshold">,
  periods: readonly { readonly count: number; readonly expected: number }[],
): readonly CusumPoint[] {
  let sum = 0;
  return periods.map(({ count, expected }) => {
    sum = Math.max(0, sum + count - plan.referencePerExpected * expected);
    return { sum, signal: sum > plan.threshold };
  });
}
