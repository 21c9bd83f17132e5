import { describe, expect, it } from "vitest";
import { allPlbReasons, plbReason } from "../../src/codes/index.js";

describe("plbReason", () => {
  it("tells what the guide allows from what the list of 2024-09 holds", () => {
    expect(plbReason("WO")).toEqual({
      code: "WO",
      label: "Overpayment taken back",
      active: true,
      in5010: true,
      class: "recoupment",
      scope: "claim",
    });
    expect(plbReason("01")).toMatchObject({ active: true, in5010: false });
    expect(plbReason("LS")).toMatchObject({ active: false, in5010: true });
    expect(allPlbReasons().filter((entry) => entry.in5010)).toHaveLength(41);
  });

  it("marks the reasons that belong to one claim", () => {
    const linked = allPlbReasons().filter((entry) => entry.scope === "claim");
    expect(linked.map((entry) => entry.code)).toEqual(["72", "CS", "FR", "WO"]);
  });
});
