import { describe, expect, test } from "vitest";
import { parse835 } from "../../src/835/index.js";
import { markedRemittance } from "../../src/testing/index.js";
import { mutant, randomFrom } from "./mutate.js";
import { fuzz, seeds, survive } from "./survive.js";

const MUTANTS = 30_000;

describe("mutants of generated files, marked files and (where it is there) the corpus", () => {
  test("the files themselves are read", () => {
    for (const [n, bytes] of seeds().entries()) survive(bytes, n * 48);
  });

  test(`${MUTANTS} mutants are read: no exception, an end, sums that agree, no value told`, () => {
    expect(fuzz(835, MUTANTS)).toEqual([]);
  });

  test("no mutant of a marked file has a marked value in a finding", () => {
    const random = randomFrom(13);
    const marked = markedRemittance();
    for (let n = 0; n < 1000; n += 1) {
      const bytes = mutant(marked.bytes, random, [marked.bytes]);
      const said = JSON.stringify(parse835(bytes).diagnostics);
      expect(said).not.toMatch(/QZ/);
    }
  });
});
