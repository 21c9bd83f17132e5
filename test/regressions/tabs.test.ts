import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse835, write835 } from "../../src/835/index.js";

const path = new URL("../../fixtures/835/valid/professional-patient-share.edi", import.meta.url);

describe("tabs", () => {
  test("a tab that separates elements is a delimiter, not a blank", () => {
    const stars = readFileSync(path, "latin1");
    const tabs = stars.replaceAll("*", "\t");
    const file = parse835(tabs);
    expect(file.diagnostics).toEqual([]);
    expect(file.remittances).toEqual(parse835(stars).remittances);
    const written = write835({ interchanges: file.interchanges });
    expect(new TextDecoder().decode(written)).toBe(tabs);
  });
});
