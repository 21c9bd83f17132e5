import { describe, expect, it } from "vitest";
import { allGroupCodes, groupCode } from "../../src/codes/index.js";

describe("groupCode", () => {
  it("says who bears an adjustment", () => {
    expect(groupCode("CO")?.liability).toBe("provider");
    expect(groupCode("PR")?.liability).toBe("patient");
    expect(groupCode("OA")?.liability).toBe("unassigned");
  });

  it("knows CR, which 005010 no longer allows", () => {
    expect(groupCode("CR")?.active).toBe(false);
    expect(allGroupCodes().filter((entry) => entry.active)).toHaveLength(4);
  });

  it("reads codes exactly", () => {
    expect(groupCode("co")).toBeUndefined();
  });
});
