/**
 * The call is wrong: a bad option, policy or argument. Thrown at once, at the border.
 * Data that is wrong never throws; it becomes a diagnostic.
 */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** Our own invariant failed: a defect of remitkit, not of the data or the call. */
export function assert(condition: unknown, what: string): asserts condition {
  if (!condition) throw new Error(`remitkit invariant failed: ${what}`);
}
