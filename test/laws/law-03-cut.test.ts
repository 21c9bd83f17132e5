import { describe, expect, test } from "vitest";
import type { Claim, RemittanceEvent } from "../../src/835/index.js";
import { COMMON_DELIMITERS, generateFiles, layoutOf } from "../../src/testing/index.js";
import { eventsOf } from "./events.js";

function claimsOf(events: readonly RemittanceEvent[]): readonly Claim[] {
  return events.flatMap((event) => (event.kind === "claim" ? [event.claim] : []));
}

/** Whether the first is what a cut may have left of the second: the CLP whole, lists shorter. */
function isLeftOf(cut: unknown, whole: unknown, isLast = true): boolean {
  if (Object.is(cut, whole)) return true;
  if (Array.isArray(cut) && Array.isArray(whole)) {
    if (cut.length > whole.length) return false;
    return cut.every((item, i) => isLeftOf(item, whole[i], isLast && i === cut.length - 1));
  }
  if (typeof cut !== "object" || typeof whole !== "object" || !cut || !whole) return false;
  const a = cut as Record<string, unknown>;
  const b = whole as Record<string, unknown>;
  return Object.keys(b).every((name) => {
    if (name === "source" || name === "complete") return true;
    // What was not reached yet is absent, never partly there.
    if (a[name] === undefined) return isLast || b[name] === undefined;
    return isLeftOf(a[name], b[name], isLast);
  });
}

describe("law 3: a file cut anywhere before its SE is never complete, and its claims are a prefix of the whole file's", () => {
  const files = COMMON_DELIMITERS.flatMap((delimiters, i) =>
    generateFiles(40 + i, 2, {
      delimiters,
      odd: i % 2 === 1,
      nonAscii: i > 2,
      remittancesOnly: true,
      maxInterchanges: 1,
      maxTransactions: 1,
      maxClaims: 2,
    }),
  );

  for (const [i, { bytes }] of files.entries()) {
    test(`file ${i} of ${bytes.length} bytes, cut at every byte`, () => {
      const whole = eventsOf(bytes);
      const all = claimsOf(whole);
      const texts = all.map((claim) => JSON.stringify(claim));
      const ends = whole.filter((event) => event.kind === "remittanceEnd").length;
      const laid = layoutOf(bytes);
      // Where the terminator of the last SE stands: before it, the last 835 is not complete.
      const tail = laid.slice(laid.map(({ id }) => id).lastIndexOf("SE") + 1);
      const after = tail.reduce(
        (sum, { text, delimiters }) => sum + text.length + 1 + delimiters.newline.length,
        0,
      );
      const lastEnd = bytes.length - after - (laid[0]?.delimiters.newline.length ?? 0);
      for (let length = 0; length < bytes.length; length += 1) {
        const events = eventsOf(bytes.subarray(0, length));
        const complete = events.filter((e) => e.kind === "remittanceEnd" && e.complete).length;
        if (length < lastEnd) expect(complete, `cut at ${length}`).toBeLessThan(ends);
        else expect(complete, `cut at ${length}`).toBe(ends);
        const claims = claimsOf(events);
        expect(claims.length).toBeLessThanOrEqual(all.length);
        for (const [n, claim] of claims.entries()) {
          const text = JSON.stringify(claim);
          if (claim.complete) expect(text, `cut at ${length}, claim ${n}`).toBe(texts[n]);
          else {
            expect(n, "only the last claim can be cut").toBe(claims.length - 1);
            expect(isLeftOf(claim, all[n]), `cut at ${length}, claim ${n}`).toBe(true);
          }
        }
        for (const event of events) {
          if (event.kind !== "remittanceEnd" || event.complete) continue;
          expect(event.balance.transaction.verdict).toBe("notEvaluable");
        }
        const begun = events.filter(({ kind }) => kind === "remittance").length;
        const told = events.some(
          (event) => event.kind === "diagnostic" && event.diagnostic.severity === "error",
        );
        if (begun > complete) expect(told, `cut at ${length} is told`).toBe(true);
      }
    });
  }
});
