import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse835, write835 } from "../../src/835/index.js";
import { remittanceFile, withoutPositions } from "../../src/testing/index.js";
import { rounds } from "./rounds.js";

describe("law 4: write(read(file)) = file for well-formed files; read(write(model)) = model for any model", () => {
  test("reading what was written gives the model back, without a single finding", () => {
    fc.assert(
      fc.property(remittanceFile({ remittancesOnly: true }), (model) => {
        const read = parse835(write835(model));
        expect(read.diagnostics).toEqual([]);
        expect(withoutPositions(read.interchanges)).toEqual(withoutPositions(model.interchanges));
        expect(withoutPositions(read.remittances)).toEqual(withoutPositions(model.remittances));
      }),
      rounds(300),
    );
  });

  test("so does what no guide has, and text outside ASCII", () => {
    fc.assert(
      fc.property(remittanceFile({ odd: true, nonAscii: true }), (model) => {
        const read = parse835(write835(model));
        expect(withoutPositions(read.interchanges)).toEqual(withoutPositions(model.interchanges));
        const broken = read.diagnostics.filter(({ severity }) => severity === "error");
        expect(broken).toEqual([]);
      }),
      rounds(300),
    );
  });

  test("writing what was read gives the bytes back, rendered from the model alone too", () => {
    fc.assert(
      fc.property(remittanceFile({ odd: true, nonAscii: true }), (model) => {
        const bytes = write835(model);
        const read = parse835(bytes);
        expect(write835(read)).toEqual(bytes);
        expect(write835({ interchanges: read.interchanges })).toEqual(bytes);
      }),
      rounds(300),
    );
  });
});
