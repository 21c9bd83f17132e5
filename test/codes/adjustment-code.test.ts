import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allCarcs, allGroupCodes, parseAdjustmentCode } from "../../src/codes/index.js";

describe("parseAdjustmentCode", () => {
  it.each([
    ["CO45", { group: "CO", carc: "45" }],
    ["co 45", { group: "CO", carc: "45" }],
    ["co-45", { group: "CO", carc: "45" }],
    ["CO*45", { group: "CO", carc: "45" }],
    [" CO-045 ", { group: "CO", carc: "45" }],
    ["45", { carc: "45" }],
    ["045", { carc: "45" }],
    ["B7", { carc: "B7" }],
    ["b07", { carc: "B7" }],
    ["PRB7", { group: "PR", carc: "B7" }],
    ["P14", { carc: "P14" }],
    ["PI4", { group: "PI", carc: "4" }],
    ["OAA1", { group: "OA", carc: "A1" }],
    ["OA A0", { group: "OA", carc: "A0" }],
    ["CO999", { group: "CO", carc: "999" }],
  ])("reads %s", (text, expected) => {
    expect(parseAdjustmentCode(text)).toEqual(expected);
  });

  it.each([
    "",
    "CO",
    "XX45",
    "4 5",
    "CO45 PR2",
    "0",
    "CO-",
    "N290",
    "MA130",
    "9".repeat(1_000_000),
  ])("does not read %.20s", (text) => {
    expect(parseAdjustmentCode(text)).toBeUndefined();
  });

  it("reads back every group and code, however they are joined", () => {
    const groups = [...allGroupCodes().map((entry) => entry.code), undefined];
    fc.assert(
      fc.property(
        fc.constantFrom(...allCarcs()),
        fc.constantFrom(...groups),
        fc.constantFrom("", " ", "-", "_", ":", "*", "/", ".", " - "),
        fc.boolean(),
        ({ code }, group, joint, lower) => {
          const text = group === undefined ? code : group + joint + code;
          expect(parseAdjustmentCode(lower ? text.toLowerCase() : text)).toEqual(
            group === undefined ? { carc: code } : { group, carc: code },
          );
        },
      ),
    );
  });

  it("never throws", () => {
    fc.assert(fc.property(fc.string(), (text) => void parseAdjustmentCode(text)));
  });
});
