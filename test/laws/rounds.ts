import type { Parameters } from "fast-check";

/** The share of the rounds that a run of all tests makes; REMITKIT_ROUNDS=1 makes all of them. */
const SHARE = Number(process.env["REMITKIT_ROUNDS"] ?? "0.6");

/**
 * How often a property is tried. Ends the search for a smaller counterexample in time, because
 * whole files shrink slowly.
 */
export function rounds<T>(numRuns: number): Parameters<T> {
  return {
    numRuns: Math.ceil(numRuns * SHARE),
    interruptAfterTimeLimit: 60_000,
    markInterruptAsFailure: true,
  };
}
