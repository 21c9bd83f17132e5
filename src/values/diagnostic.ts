import type { Cents } from "./cents.js";

/** How bad it is: `error` data cannot be trusted, `warning` a rule is broken, `info` worth knowing. */
export type Severity = "error" | "warning" | "info";

/**
 * Where in the input. Every part is a position or a number of the file's own envelope; none is a
 * value of the data. A control number is given only where it consists of digits, and a segment id
 * only where it is a known one, because in a damaged file anything may stand in their place.
 */
export interface Location {
  /** Bytes from the start of the input, 0-based. */
  readonly byteOffset: number;
  /** Segments from the start of the input, 1-based (ISA is 1). */
  readonly segment: number;
  readonly segmentId?: string | undefined;
  /** 1-based, as the guide counts: CLP03 is element 3. */
  readonly element?: number | undefined;
  /** 1-based: SVC01-2 is component 2. */
  readonly component?: number | undefined;
  readonly loop?: string | undefined;
  readonly interchange?: string | undefined;
  readonly group?: string | undefined;
  readonly transaction?: string | undefined;
}

/** One finding about the data. Its message is fixed text and never holds a value of the file. */
export interface Diagnostic {
  /** Stable: `room/what-is-wrong`. */
  readonly code: string;
  readonly severity: Severity;
  /** What is wrong, and what to do about it. */
  readonly message: string;
  readonly location: Location;
  /** Amounts (names end in `Cents`) and counts only. */
  readonly details?: Readonly<Record<string, number | Cents>> | undefined;
}

/** A row of a room's table of findings. */
export interface Finding {
  readonly severity: Severity;
  /** What is wrong: one sentence. */
  readonly what: string;
  /** What to do: one sentence. */
  readonly advice: string;
}

/** A room's table of findings, keyed by diagnostic code. */
export type Findings = Readonly<Record<string, Finding>>;

/** Builds a diagnostic from its row. */
export function diagnosticOf(
  findings: Findings,
  code: string,
  location: Location,
  details?: Readonly<Record<string, number>>,
): Diagnostic {
  const finding = findings[code];
  if (finding === undefined) throw new Error(`remitkit invariant failed: no finding ${code}`);
  return {
    code,
    severity: finding.severity,
    message: `${finding.what} ${finding.advice}`,
    location,
    details,
  };
}
