/** What of a file's text may stand in a report, and how. */

// Control characters steer terminals; the others turn the direction of the text that follows.
const UNPRINTABLE =
  /[\u0000-\u001f\u007f-\u009f\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;
const LONGEST = 120;

/** The text with each character that could steer a terminal or turn a line replaced. */
export function withoutControls(text: string): string {
  return text.replace(UNPRINTABLE, "\ufffd");
}

/** Text of a file made safe to print: no control characters, no more than a line of it. */
export function printable(text: string): string {
  const clean = withoutControls(text).trim();
  return clean.length > LONGEST ? `${clean.slice(0, LONGEST - 1)}…` : clean;
}

const REASON = /^[A-Z]{2}-[A-Z0-9]{1,4}$/;
const REMARK = /^[A-Z]{1,2}\d{1,4}$/;

/** In a damaged file a name may stand where a code belongs; only what looks like a code is shown. */
export function shownReason(reason: string): string {
  return REASON.test(reason) ? reason : "(not a code)";
}

export function shownRemarks(remarkCodes: readonly string[]): readonly string[] {
  return remarkCodes.filter((code) => REMARK.test(code));
}

/**
 * A check or EFT number with all but its last four characters hidden; short ones wholly.
 *
 * @example
 * maskedTrace("900112233"); //=> "…2233"
 */
export function maskedTrace(trace: string): string {
  return trace.length > 4 ? `…${printable(trace.slice(-4))}` : "…";
}
