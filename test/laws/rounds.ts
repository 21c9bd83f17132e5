import type { Parameters } from "fast-check";

/**
 * How often a property is tried. Ends the search for a smaller counterexample in time, because
 * whole files shrink slowly.
 */
export function rounds<T>(numRuns: number): Parameters<T> {
  return { numRuns, interruptAfterTimeLimit: 60_000, markInterruptAsFailure: true };
}
