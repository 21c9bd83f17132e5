/**
 * One segment as plain data. `elements[0]` is the first element (CLP01 of a CLP); composites are
 * kept as their text, component separators included.
 */
export interface Segment {
  readonly id: string;
  readonly elements: readonly string[];
  /** 1-based position among the segments of the input, where it was read from one. */
  readonly segment?: number | undefined;
}

/**
 * Element `n` of a segment, 1-based as the guide counts (`element(clp, 3)` is CLP03). Absent is "".
 *
 * @example
 * element({ id: "CLP", elements: ["A1", "1"] }, 2); //=> "1"
 */
export function element(segment: Segment, n: number): string {
  return segment.elements[n - 1] ?? "";
}

/** A stretch of the input: bytes from its start, and how many. */
export interface SourceRange {
  readonly offset: number;
  readonly length: number;
}
