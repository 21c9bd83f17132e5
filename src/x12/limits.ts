import { UsageError } from "../values/index.js";

/** Bounds on what a reader holds, so that no input can take all memory. */
export interface Limits {
  /** Longest segment, in bytes. A longer one is passed over and reported. Default 262,144. */
  readonly maxSegmentBytes: number;
  /** Most elements of a segment; further ones are cut off and reported. Default 512. */
  readonly maxElements: number;
  /** Most segments of one open claim or other loop; further ones are passed over. Default 100,000. */
  readonly maxClaimSegments: number;
  /** Most diagnostics handed out; further ones are counted. Default 10,000. */
  readonly maxDiagnostics: number;
}

export const DEFAULT_LIMITS: Limits = {
  maxSegmentBytes: 262_144,
  maxElements: 512,
  maxClaimSegments: 100_000,
  maxDiagnostics: 10_000,
};

/** Lowest value of each limit that still lets a legal file through. */
const LEAST: Limits = {
  maxSegmentBytes: 256,
  maxElements: 32,
  maxClaimSegments: 1,
  maxDiagnostics: 1,
};

/**
 * The limits in force: the caller's over the defaults.
 *
 * @throws UsageError when a limit is unknown, not an integer, or too small to read any file.
 */
export function limitsOf(limits: Partial<Limits> | undefined): Limits {
  if (limits === undefined) return DEFAULT_LIMITS;
  if (limits === null || typeof limits !== "object") {
    throw new UsageError("limits: expected an object");
  }
  for (const [name, value] of Object.entries(limits)) {
    if (!Object.hasOwn(DEFAULT_LIMITS, name)) {
      const known = Object.keys(DEFAULT_LIMITS).join(", ");
      throw new UsageError(`limits: unknown limit; the limits are ${known}`);
    }
    const least = LEAST[name as keyof Limits];
    if (value !== undefined && !(Number.isSafeInteger(value) && value >= least)) {
      throw new UsageError(`limits.${name}: expected an integer of at least ${least}`);
    }
  }
  const set = Object.entries(limits).filter(([, value]) => value !== undefined);
  return { ...DEFAULT_LIMITS, ...Object.fromEntries(set) };
}
