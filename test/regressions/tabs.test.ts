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

  test.each(["DOE", "DOÉ"])("empty elements at the end of a segment are empty: %s", (name) => {
    const stars = readFileSync(path, "utf8")
      .replaceAll(/^(CLP|CAS|NM1|SVC|REF|N1|PLB|BPR|DTM)(.*)~/gm, "$1$2***~")
      .replace(/~/, `~\nTA1*${name}*~`)
      .replaceAll(/^REF\*.*~/gm, "REF*EA*~\nREF**~\nNTE***~");
    expect(stars).toContain("***~");
    expect(stars).toContain("NTE");
    const tabs = stars.replaceAll("*", "\t");
    const read = (text: string) => {
      const { remittances, interchanges, diagnostics } = parse835(text);
      const { otherSegments } = interchanges[0]!;
      return { remittances, otherSegments, codes: diagnostics.map(({ code }) => code) };
    };
    expect(read(tabs)).toEqual(read(stars));
  });
});
