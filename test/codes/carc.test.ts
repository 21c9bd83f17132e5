import { describe, expect, it } from "vitest";
import { allCarcs, allowsGroup, carc } from "../../src/codes/index.js";

describe("carc", () => {
  it("answers label, dates and rules", () => {
    expect(carc("29")).toEqual({
      code: "29",
      label: "Filed too late",
      active: true,
      start: "1995-01-01",
      groups: [],
      workersCompensationGroups: [],
      remarkRequired: false,
    });
  });

  it("knows retired codes and when they stopped", () => {
    expect(carc("15")).toMatchObject({ active: false, stop: "2018-05-01" });
    expect(allCarcs().filter((entry) => !entry.active && entry.stop === undefined)).toEqual([]);
    expect(allCarcs().filter((entry) => entry.active && entry.stop !== undefined)).toEqual([]);
  });

  it("leaves start dates that nobody knows undefined", () => {
    const unknown = allCarcs().filter((entry) => entry.start === undefined);
    expect(unknown.map((entry) => entry.code)).toEqual(["307", "308"]);
  });

  // Codes that hand-copied tables often get wrong: the word must be there that tells them apart.
  it.each([
    ["22", /other coverage/i],
    ["50", /medically necessary/i],
    ["51", /pre-existing/i],
    ["54", /physician|assistant/i],
    ["97", /bundled/i],
    ["151", /quantity|frequency/i],
    ["197", /no prior authorization/i],
    ["198", /exceeded/i],
    ["234", /separate/i],
    ["252", /documentation/i],
    ["253", /sequestration/i],
    ["288", /no referral/i],
    ["B15", /qualifying/i],
    ["B20", /another provider/i],
  ])("labels %s by what it means", (code, meaning) => {
    expect(carc(code)?.label).toMatch(meaning);
  });

  it("asks for a remark where the definition does", () => {
    const asking = allCarcs().filter((entry) => entry.remarkRequired && entry.active);
    expect(asking.map((entry) => entry.code)).toEqual(
      expect.arrayContaining(["16", "96", "129", "226", "227", "252", "A1"]),
    );
    expect(carc("197")?.remarkRequired).toBe(false);
  });

  it("says where alone a code may be used", () => {
    expect(carc("P4")?.limitedTo).toBe("workers-compensation");
    expect(carc("P21")?.limitedTo).toBe("property-casualty-auto");
    expect(carc("192")?.limitedTo).toBe("837-cob");
    expect(carc("90")?.limitedTo).toBe("pharmacy");
    expect(carc("45")?.limitedTo).toBeUndefined();
  });
});

describe("allowsGroup", () => {
  it.each([
    ["249", "CO", true],
    ["249", "PR", false],
    ["45", "CO", true],
    ["45", "PR", true],
    ["45", "OA", false],
    ["23", "OA", true],
    ["23", "CO", false],
    ["278", "PI", true],
    ["278", "PR", false],
    ["201", "PR", true],
    ["29", "CO", true],
    ["29", "PI", true],
    ["no such code", "CO", undefined],
    ["constructor", "CO", undefined],
  ])("%s under %s: %s", (code, group, allowed) => {
    expect(allowsGroup(code, group)).toBe(allowed);
  });

  it("lets CO stand with 18 only in workers' compensation", () => {
    expect(allowsGroup("18", "OA")).toBe(true);
    expect(allowsGroup("18", "CO")).toBe(false);
    expect(allowsGroup("18", "CO", { workersCompensation: true })).toBe(true);
    expect(allowsGroup("18", "PR", { workersCompensation: true })).toBe(false);
    expect(allowsGroup("249", "PR", { workersCompensation: true })).toBe(false);
  });
});
