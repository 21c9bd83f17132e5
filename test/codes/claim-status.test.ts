import { describe, expect, it } from "vitest";
import { claimStatusCategory, claimStatusCode } from "../../src/codes/index.js";

describe("claim status", () => {
  it("gives each category its family", () => {
    expect(claimStatusCategory("A3")?.family).toBe("acknowledgement");
    expect(claimStatusCategory("F2")?.family).toBe("finalized");
    expect(claimStatusCategory("R12")?.family).toBe("request-for-information");
    expect(claimStatusCategory("F3F")?.active).toBe(true);
    expect(claimStatusCategory("RQ")).toMatchObject({ active: false, stop: "2008-01-01" });
  });

  it("looks up status codes, retired ones included", () => {
    expect(claimStatusCode("0")?.active).toBe(true);
    expect(claimStatusCode("48")).toMatchObject({ active: false, stop: "2012-01-01" });
    expect(claimStatusCode("800")).toBeUndefined();
  });
});
