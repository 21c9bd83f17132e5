import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  delimiters,
  FRAMINGS,
  framingNamed,
  generatedFile,
  generateFiles,
  layoutOf,
  markedRemittance,
  remittanceFile,
  singleRemittance,
  textOfBytes,
  textOfLayout,
  valueText,
} from "../../src/testing/index.js";

describe("remitkit/testing", () => {
  test("the same seed gives the same files, another gives others", () => {
    const options = { odd: true, nonAscii: true };
    expect(generateFiles(7, 5, options)).toEqual(generateFiles(7, 5, options));
    expect(generateFiles(7, 5, options)).not.toEqual(generateFiles(8, 5, options));
  });

  test("the truth is what a count of the segments gives", () => {
    for (const { bytes, truth } of generateFiles(21, 40)) {
      let inside = false;
      const count = { interchanges: 0, remittances: 0, claims: 0, services: 0 };
      for (const { id, text } of layoutOf(bytes)) {
        if (id === "ISA") count.interchanges += 1;
        if (id === "ST") inside = text.slice(3, 6) === "835";
        if (!inside) continue;
        if (id === "ST") count.remittances += 1;
        if (id === "CLP") count.claims += 1;
        if (id === "SVC") count.services += 1;
      }
      expect(truth).toMatchObject(count);
    }
  });

  test("delimiters are four different characters, none of which a value holds", () => {
    const both = delimiters().chain((chosen) =>
      fc.tuple(fc.constant(chosen), valueText({ delimiters: chosen, nonAscii: true }, 40)),
    );
    fc.assert(
      fc.property(both, ([{ element, component, repetition, segment }, text]) => {
        const all = [
          element,
          component,
          segment,
          ...(repetition === undefined ? [] : [repetition]),
        ];
        expect(new Set(all).size).toBe(all.length);
        for (const character of [...all, "\r", "\n"]) expect(text).not.toContain(character);
        expect(text.trim()).toBe(text);
        expect(text).not.toBe("");
      }),
      { numRuns: 1000 },
    );
  });

  test("a layout puts together what it cut", () => {
    fc.assert(
      fc.property(remittanceFile({ odd: true, nonAscii: true }), (model) => {
        const { bytes } = generatedFile(model);
        expect(textOfLayout(layoutOf(bytes))).toBe(textOfBytes(bytes));
      }),
      { numRuns: 100 },
    );
  });

  test("a single remittance is one", () => {
    fc.assert(
      fc.property(singleRemittance(), ({ interchanges, remittances }) => {
        expect(interchanges.length).toBe(1);
        expect(remittances.length).toBe(1);
        expect(interchanges[0]?.groups[0]?.transactions).toEqual(remittances);
      }),
      { numRuns: 50 },
    );
  });

  test("framings have names of their own, and all but one change the bytes", () => {
    expect(new Set(FRAMINGS.map(({ name }) => name)).size).toBe(FRAMINGS.length);
    expect(framingNamed("no SE")?.tells).toEqual(["x12/missing-transaction-trailer"]);
    const [generated] = generateFiles(2, 1, { remittancesOnly: true, maxInterchanges: 1 });
    const text = textOfBytes(generated!.bytes);
    const same = FRAMINGS.filter(({ apply }) => textOfBytes(apply(generated!.bytes)) === text);
    expect(same.length).toBeLessThanOrEqual(3);
    expect(same.map(({ name }) => name)).toContain("as written");
  });

  test("marks are all different, none within another, and all in the file", () => {
    for (const marks of ["letters", "digits"] as const) {
      for (const readable of [true, false]) {
        const marked = markedRemittance({ marks, readable });
        const text = textOfBytes(marked.bytes);
        expect(new Set(marked.marks).size).toBe(marked.marks.length);
        for (const mark of marked.marks) expect(text.split(mark).length).toBe(2);
      }
    }
  });
});
