// Collects segments as text and counts them, so that SE01 and the truth need no second reading.

export const NEWLINES = { none: "", lf: "\n", crlf: "\r\n" };

export class SegmentSink {
  constructor(newline = "none") {
    this.ending = `~${NEWLINES[newline]}`;
    this.text = "";
    this.segments = 0;
  }

  add(segment) {
    this.text += segment + this.ending;
    this.segments += 1;
  }

  /** Hands over what was collected and starts again empty. */
  take() {
    const { text, segments } = this;
    this.text = "";
    this.segments = 0;
    return { text, segments };
  }
}

/** Cents as an X12 decimal: 30050 is "300.5", or "300.50" for payers that always write two places. */
export function formatCents(cents, twoPlaces) {
  const sign = cents < 0 ? "-" : "";
  const whole = Math.trunc(Math.abs(cents) / 100);
  const rest = Math.abs(cents) % 100;
  if (!twoPlaces && rest === 0) return `${sign}${whole}`;
  const digits = String(rest).padStart(2, "0");
  return `${sign}${whole}.${!twoPlaces && rest % 10 === 0 ? digits[0] : digits}`;
}
