import * as fc from "fast-check";
import { expect, describe as group, test } from "vitest";
import {
  DataError,
  describe,
  describeLocation,
  orThrow,
  parse835,
  write835,
} from "../../src/835/index.js";
import {
  bytesOfText,
  COMMON_DELIMITERS,
  FRAMINGS,
  layoutOf,
  type MarkedRemittance,
  markedRemittance,
  remittanceFile,
  textOfLayout,
} from "../../src/testing/index.js";
import type { Diagnostic } from "../../src/values/index.js";
import { rounds } from "./rounds.js";

/** All that a reader says about the data, in words. */
function words(bytes: Uint8Array): { readonly said: string; readonly diagnostics: number } {
  const file = parse835(bytes);
  const said: string[] = file.diagnostics.flatMap((diagnostic) => [
    JSON.stringify(withoutDetails(diagnostic)),
    describeLocation({ ...diagnostic, details: undefined }),
    describe({ ...diagnostic, details: undefined }, bytes),
    describe({ ...diagnostic, details: undefined }, bytes, { context: 500 }),
  ]);
  try {
    orThrow(file);
  } catch (error) {
    expect(error).toBeInstanceOf(DataError);
    const { message, stack, diagnostics } = error as DataError;
    said.push(message, stack ?? "", JSON.stringify(diagnostics.map(withoutDetails)));
  }
  return { said: said.join("\n"), diagnostics: file.diagnostics.length };
}

/** Details hold amounts and counts alone; that they are numbers is checked, not their digits. */
function withoutDetails(diagnostic: Diagnostic) {
  for (const value of Object.values(diagnostic.details ?? {})) expect(typeof value).toBe("number");
  const { details: _, ...rest } = diagnostic;
  return rest;
}

function leaked(said: string, { marks, controlNumbers }: MarkedRemittance): readonly string[] {
  return marks.filter((mark) => !controlNumbers.includes(mark) && said.includes(mark));
}

group("law 13: no diagnostic or error ever holds a value of the file", () => {
  for (const marks of ["letters", "digits"] as const) {
    for (const readable of [true, false]) {
      test(`marked ${marks} in every element, ${readable ? "loops kept" : "loops lost"}`, () => {
        const marked = markedRemittance({ marks, readable });
        const { said, diagnostics } = words(marked.bytes);
        expect(diagnostics).toBeGreaterThan(readable ? 60 : 20);
        expect(leaked(said, marked)).toEqual([]);
        if (marks === "letters") {
          for (const number of marked.controlNumbers) expect(said).not.toContain(number);
        }
      });

      test(`marked ${marks} in every framing, ${readable ? "loops kept" : "loops lost"}`, () => {
        const marked = markedRemittance({ marks, readable });
        for (const { apply, name } of FRAMINGS) {
          const { said } = words(apply(marked.bytes));
          expect(leaked(said, marked), name).toEqual([]);
        }
      });
    }
  }

  test("marked files cut anywhere", () => {
    const marked = markedRemittance();
    for (let length = 0; length < marked.bytes.length; length += 13) {
      const { said } = words(marked.bytes.subarray(0, length));
      expect(leaked(said, marked), `cut at ${length}`).toEqual([]);
    }
  });

  test("any file with marks in place of some of its elements, ids and control numbers too", () => {
    const files = remittanceFile({ delimiters: COMMON_DELIMITERS[0], odd: true });
    fc.assert(
      fc.property(files, fc.array(fc.nat(), { minLength: 1, maxLength: 30 }), (model, picks) => {
        const laid = layoutOf(write835(model)).map((segment) => ({ ...segment }));
        const marks = new Set<string>();
        for (const pick of picks) {
          const segment = laid[1 + (pick % (laid.length - 1))]!;
          const parts = segment.text.split("*");
          const mark = `QZ${String.fromCharCode(65 + (pick % 26))}${marks.size}XVQ`;
          marks.add(mark);
          parts[(pick >>> 5) % parts.length] = mark;
          segment.text = parts.join("*");
        }
        const { said } = words(bytesOfText(textOfLayout(laid)));
        expect([...marks].filter((mark) => said.includes(mark))).toEqual([]);
      }),
      rounds(300),
    );
  });

  test("unmasked, describe() does show the bytes: the search would find them", () => {
    const marked = markedRemittance();
    const { diagnostics } = parse835(marked.bytes);
    const shown = diagnostics.map((d) => describe(d, marked.bytes, { mask: false })).join("\n");
    expect(leaked(shown, marked).length).toBeGreaterThan(100);
  });
});
