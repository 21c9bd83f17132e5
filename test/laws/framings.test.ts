import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse835, type RemittanceDocument, write835 } from "../../src/835/index.js";
import {
  COMMON_DELIMITERS,
  type FileOptions,
  FRAMINGS,
  remittanceFile,
  withoutPositions,
} from "../../src/testing/index.js";
import { rounds } from "./rounds.js";

/** What an 835 says, without what belongs to the envelope around it. */
function said({ header, claims, summaries, providerAdjustments, totals }: RemittanceDocument) {
  const { controlNumber, version, implementation, ...rest } = header;
  const { interchangeControlNumber, groupControlNumber, ...own } = rest;
  const value = withoutPositions({ own, claims, summaries, providerAdjustments, totals });
  // A claim without its SE may be cut; an empty claim is kept on whoever is open.
  const text = JSON.stringify(value, (name, entry) =>
    name === "complete" || name === "unmapped" ? undefined : entry,
  );
  // REF04 holds component separators, which a framing may change.
  return text.replace(/("secondary":"[A-Z0-9]+)(?:\\u[0-9a-f]{4}|\\?.)/g, "$1:");
}

describe("every framing that real files arrive in is read, and told of where the file is wrong", () => {
  for (const { name, apply, copies, guesses, tells } of FRAMINGS) {
    test(name, () => {
      const kind: FileOptions = { odd: false, nonAscii: false, remittancesOnly: true };
      const usual = remittanceFile({ ...kind, delimiters: COMMON_DELIMITERS[0] });
      const files = guesses ? usual : fc.oneof(usual, remittanceFile(kind));
      fc.assert(
        fc.property(files, (model) => {
          const bytes = write835(model);
          const expected = parse835(bytes).remittances.map(said);
          const read = parse835(apply(bytes));
          const all = copies === 2 ? [...expected, ...expected] : expected;
          expect(read.remittances.map(said)).toEqual(all);
          const codes = read.diagnostics.map(({ code }) => code);
          if (tells.length > 0) expect(codes.some((code) => tells.includes(code))).toBe(true);
          else expect(read.diagnostics.filter((d) => d.severity !== "info")).toEqual([]);
        }),
        rounds(30),
      );
    });
  }
});
