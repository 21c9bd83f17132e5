import { describe, expect, it } from "vitest";
import { carc, codesAsOf, rarc, withDescriptions } from "../../src/codes/index.js";
import { UsageError } from "../../src/values/index.js";

describe("withDescriptions", () => {
  it("adds the user's text and leaves the rest as it is", () => {
    const codes = withDescriptions({ carc: { "45": "made-up text" }, rarc: [["N1", "another"]] });
    expect(codes.carc("45")).toEqual({ ...carc("45"), description: "made-up text" });
    expect(Object.isFrozen(codes.carc("45"))).toBe(true);
    expect(codes.rarc("N1")?.description).toBe("another");
    expect(codes.carc("29")).toBe(carc("29"));
    expect(codes.rarc("M51")).toBe(rarc("M51"));
    expect(codes.groupCode("CO")?.description).toBeUndefined();
    expect(carc("45")).not.toHaveProperty("description");
  });

  it("takes a Map, and every list", () => {
    const codes = withDescriptions({
      groupCode: new Map([["CO", "a"]]),
      plbReason: { WO: "b" },
      claimStatusCode: { "0": "c" },
      claimStatusCategory: { F2: "d" },
    });
    expect(codes.groupCode("CO")?.description).toBe("a");
    expect(codes.plbReason("WO")?.description).toBe("b");
    expect(codes.claimStatusCode("0")?.description).toBe("c");
    expect(codes.claimStatusCategory("F2")?.description).toBe("d");
  });

  it("describes the lists of a day too", () => {
    const codes = withDescriptions({ carc: { "15": "made-up" } }, codesAsOf("2018-01-01"));
    expect(codes.carc("15")).toMatchObject({ active: true, description: "made-up" });
    expect(codes.carc("297")).toBeUndefined();
  });

  it("is safe for any code, and for text about codes on no list", () => {
    const codes = withDescriptions({ carc: JSON.parse('{"__proto__":"x","constructor":"y"}') });
    expect(codes.carc("__proto__")).toBeUndefined();
    expect(codes.carc("constructor")).toBeUndefined();
    expect(codes.carc("toString")).toBeUndefined();
    expect(codes.carc("45")).toBe(carc("45"));
  });

  it("copies the text, so that later changes of it are not seen", () => {
    const texts: Record<string, string> = { "45": "before" };
    const codes = withDescriptions({ carc: texts });
    texts["45"] = "after";
    expect(codes.carc("45")?.description).toBe("before");
  });

  it.each([
    null,
    "text",
    { carcs: {} },
    { carc: "text" },
    { carc: null },
    { carc: { "45": 1 } },
    { carc: [["45"]] },
    { carc: [1] },
  ])("refuses %j", (wrong) => {
    expect(() => withDescriptions(wrong as never)).toThrow(UsageError);
  });
});
