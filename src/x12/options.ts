import { UsageError } from "../values/index.js";
import type { Limits } from "./limits.js";

/** Options of every reader. */
export interface ReaderOptions {
  /** Bounds on what the reader holds; see `Limits` for the defaults. */
  readonly limits?: Partial<Limits> | undefined;
}

/**
 * Checks the options' names, so that a typing mistake is told at once.
 *
 * @throws UsageError for what is no object, and for a name that is not among `known`.
 */
export function checkOptions(options: unknown, known: readonly string[]): void {
  if (options === undefined) return;
  if (options === null || typeof options !== "object") {
    throw new UsageError("options: expected an object");
  }
  for (const name of Object.keys(options)) {
    if (!known.includes(name)) {
      throw new UsageError(`options: unknown option; the options are ${known.join(", ")}`);
    }
  }
}
