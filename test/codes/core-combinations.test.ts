import { describe, expect, it } from "vitest";
import { coreCombinations, coreCompliance } from "../../src/codes/index.js";
import { UsageError } from "../../src/values/index.js";

// A made-up table; the real one is CAQH CORE's.
const table = coreCombinations([
  { scenario: 1, carc: "252", remark: "M127", groups: ["CO", "PI"] },
  { scenario: 1, carc: "252", remark: "N706", groups: ["CO"] },
  { scenario: 2, carc: "16", remark: "M51", groups: ["CO"] },
  { scenario: 2, carc: "16", remark: "M76", groups: ["CO", "PR"] },
  { scenario: 3, carc: "29", groups: ["CO"] },
  { scenario: 4, carc: "97", groups: ["CO"] },
  { scenario: 4, carc: "97", remark: "M15", groups: ["CO"] },
]);

describe("coreCompliance", () => {
  it("passes combinations of the table", () => {
    const found = coreCompliance(
      [
        { group: "CO", carc: "16", remarks: ["M51"] },
        { group: "PR", carc: "16", remarks: ["M76"] },
        { group: "CO", carc: "29" },
        { group: "CO", carc: "97" },
        { group: "CO", carc: "97", remarks: ["M15"] },
      ],
      table,
    );
    expect(found).toEqual({ checked: 5, outside: 0, violations: [] });
  });

  it("finds a wrong group, a wrong remark and a missing remark", () => {
    const found = coreCompliance(
      [
        { group: "PR", carc: "29" },
        { group: "PR", carc: "16", remarks: ["M51"] },
        { group: "CO", carc: "252" },
        { group: "CO", carc: "29", remarks: ["M51"] },
      ],
      table,
    );
    expect(found.violations).toEqual([
      { index: 0, problem: "group", group: "PR", carc: "29" },
      { index: 1, problem: "remark", group: "PR", carc: "16", remark: "M51" },
      { index: 2, problem: "remark-missing", group: "CO", carc: "252" },
      { index: 3, problem: "remark", group: "CO", carc: "29", remark: "M51" },
    ]);
  });

  it("does not judge reason codes outside the table", () => {
    const found = coreCompliance(
      [
        { group: "PR", carc: "1", remarks: ["M51"] },
        { group: "CO", carc: "constructor" },
      ],
      table,
    );
    expect(found).toEqual({ checked: 0, outside: 2, violations: [] });
  });

  it("passes over alerts, which explain nothing and so cannot stand in for a remark", () => {
    expect(
      coreCompliance([{ group: "CO", carc: "29", remarks: ["N1"] }], table).violations,
    ).toEqual([]);
    expect(
      coreCompliance([{ group: "CO", carc: "16", remarks: ["N1"] }], table).violations,
    ).toEqual([{ index: 0, problem: "remark-missing", group: "CO", carc: "16" }]);
  });

  it("lets adjustments of one place share their remarks", () => {
    const remarks = ["M51"];
    const line = [
      { group: "CO", carc: "16", remarks, place: "claim 1, line 1" },
      { group: "CO", carc: "29", remarks, place: "claim 1, line 1" },
    ];
    expect(coreCompliance(line, table).violations).toEqual([]);
    const elsewhere = line.map((adjustment, index) => ({ ...adjustment, place: `line ${index}` }));
    expect(coreCompliance(elsewhere, table).violations).toEqual([
      { index: 1, problem: "remark", group: "CO", carc: "29", remark: "M51" },
    ]);
  });

  it("still misses a remark that only belongs to another adjustment of the place", () => {
    const remarks = ["M51"];
    const line = [
      { group: "CO", carc: "16", remarks, place: "1" },
      { group: "CO", carc: "252", remarks, place: "1" },
    ];
    expect(coreCompliance(line, table).violations).toEqual([
      { index: 1, problem: "remark-missing", group: "CO", carc: "252" },
    ]);
  });
});

describe("coreCombinations", () => {
  it.each([
    undefined,
    "table",
    [],
    [{}],
    [{ carc: "16", groups: [] }],
    [{ carc: "16", groups: ["XX"] }],
    [{ carc: "16", groups: ["CO"], scenario: 5 }],
    [{ carc: "", groups: ["CO"] }],
    [{ carc: "16", groups: ["CO"], extra: 1 }],
  ])("refuses %j", (wrong) => {
    expect(() => coreCombinations(wrong)).toThrow(UsageError);
  });

  it("names the row and the field", () => {
    const wrong = [
      { carc: "16", groups: ["CO"] },
      { carc: "16", groups: "CO" },
    ];
    expect(() => coreCombinations(wrong)).toThrow(/1\.groups/);
  });
});
