/** The days that a row of a policy holds for. */
export interface Span {
  /** First day, "unknown" where the row's source names none. */
  readonly effectiveFrom: string;
  readonly effectiveTo?: string | undefined;
}

/**
 * Whether a row holds on a day. A row whose start is not known holds from the beginning: its source
 * says that it holds, and not since when.
 */
export function holdsOn({ effectiveFrom, effectiveTo }: Span, day: string): boolean {
  return (
    (effectiveFrom === "unknown" || effectiveFrom <= day) &&
    (effectiveTo === undefined || day <= effectiveTo)
  );
}

/** The first day as something to compare: before every day where it is not known. */
export function startOf({ effectiveFrom }: Span): string {
  return effectiveFrom === "unknown" ? "" : effectiveFrom;
}

/** Whether one span of days has every day of another. */
export function covers(outer: Span, inner: Span): boolean {
  return (
    startOf(outer) <= startOf(inner) &&
    (outer.effectiveTo ?? "9999") >= (inner.effectiveTo ?? "9999")
  );
}
