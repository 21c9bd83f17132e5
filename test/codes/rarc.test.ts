import { describe, expect, it } from "vitest";
import { allRarcs, rarc } from "../../src/codes/index.js";

describe("rarc", () => {
  it("tells alerts from remarks that explain an adjustment", () => {
    expect(rarc("N1")?.type).toBe("alert");
    expect(rarc("MA01")?.type).toBe("alert");
    expect(rarc("M51")?.type).toBe("supplemental");
    expect(rarc("N290")?.type).toBe("supplemental");
    expect(allRarcs().filter((entry) => entry.type === "alert")).toHaveLength(193);
  });

  it("knows dates, and leaves those nobody knows undefined", () => {
    expect(rarc("M33")).toMatchObject({ active: false, stop: "2004-08-01" });
    const unknown = allRarcs().filter((entry) => entry.start === undefined);
    expect(unknown).toHaveLength(36);
    expect(unknown[0]?.code).toBe("N905");
    expect(unknown.at(-1)?.code).toBe("N940");
  });
});
