/** What a file holds by splitting its text alone: nothing of the reader is used. */
export interface NaiveCount {
  /** Traces of claims. */
  readonly traces: number;
  /** Claims with a status: a TRN with an STC before the next TRN, HL or SE. */
  readonly answered: number;
}

/** References that only a claim has. */
const CLAIM_REFERENCES = ["1K", "D9", "BLT", "EJ", "XZ"];

/**
 * Counts the claims of 277s and 276s by `split`. A claim is a TRN in a subscriber's or patient's HL,
 * or in one above with a reference or service line that only a claim has, or after another TRN there.
 */
export function claimsByPlainSplitting(text: string): NaiveCount {
  const start = text.indexOf("ISA");
  const element = start < 0 ? "*" : (text[start + 3] ?? "*");
  const terminator = start < 0 ? "~" : (text[start + 105] ?? "~");
  const segments = text
    .slice(Math.max(0, start))
    .split(terminator)
    .map((segment) => segment.replace(/[\r\n]+/g, "").split(element));
  let level = "";
  let partsOfLevel = 0;
  let traces = 0;
  let answered = 0;
  segments.forEach(([id, , second, third], i) => {
    if (id === "ST") level = "";
    if (id === "HL") level = third ?? "";
    if (id === "HL" || id === "ST") partsOfLevel = 0;
    if (id !== "TRN" || second === undefined) return;
    const rest = segments.slice(i + 1);
    const end = rest.findIndex(([next]) => next === "TRN" || next === "HL" || next === "SE");
    const part = end < 0 ? rest : rest.slice(0, end);
    partsOfLevel += 1;
    const ofClaim =
      partsOfLevel > 1 ||
      !["20", "21", "19"].includes(level) ||
      part.some(([next, code]) => {
        return next === "SVC" || (next === "REF" && CLAIM_REFERENCES.includes(code ?? ""));
      });
    if (!ofClaim) return;
    traces += 1;
    if (part.some(([next]) => next === "STC")) answered += 1;
  });
  return { traces, answered };
}
