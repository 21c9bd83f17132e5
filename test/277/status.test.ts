import { describe, expect, it } from "vitest";
import { CLAIM_STATES, type ClaimState, stateOf, statusOf } from "../../src/277/index.js";
import { allClaimStatusCategories } from "../../src/codes/index.js";
import { event } from "./sample.js";

const TABLE: Readonly<Record<string, ClaimState>> = {
  A0: "acknowledged",
  A1: "acknowledged",
  A2: "accepted",
  A3: "rejected",
  A4: "notFound",
  A5: "accepted",
  A6: "rejected",
  A7: "rejected",
  A8: "rejected",
  DR01: "acknowledged",
  DR02: "accepted",
  DR03: "rejected",
  DR04: "notFound",
  DR05: "rejected",
  DR06: "rejected",
  DR07: "rejected",
  DR08: "accepted",
  F0: "finalizedOther",
  F1: "finalizedPaid",
  F2: "finalizedDenied",
  F3: "finalizedOther",
  F3F: "finalizedOther",
  F3N: "finalizedOther",
  F4: "finalizedOther",
  F5: "finalizedOther",
  D0: "notFound",
  X0: "unknown",
  RQ: "requestForInformation",
  ...Object.fromEntries(["P0", "P1", "P2", "P3", "P4", "P5"].map((code) => [code, "pending"])),
  ...Object.fromEntries(["E0", "E1", "E2", "E3", "E4"].map((code) => [code, "error"])),
  ...Object.fromEntries(
    [0, 1, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17].map((n) => [
      `R${n}`,
      "requestForInformation",
    ]),
  ),
};

describe("statusOf", () => {
  it.each(allClaimStatusCategories())("$code of the list, retired or not", ({ code }) => {
    expect(statusOf(code)).toBe(TABLE[code]);
  });

  it("knows no category beside the list, and drops none", () => {
    expect(Object.keys(TABLE).sort()).toEqual(
      allClaimStatusCategories()
        .map(({ code }) => code)
        .sort(),
    );
    for (const code of ["", "A9", "ZZ", "a2", "F2 ", "constructor", "__proto__"]) {
      expect(statusOf(code)).toBe("unknown");
    }
  });

  it.each([
    ["A1", { action: "WQ" }, "acknowledged"],
    ["A1", { action: "U" }, "rejected"],
    ["A2", { action: "U" }, "rejected"],
    ["A7", { action: "WQ" }, "rejected"],
    ["F2", { action: "U" }, "finalizedDenied"],
    ["F0", { paidCents: 0 }, "finalizedOther"],
    ["F0", { paidCents: 1 }, "finalizedPaid"],
    ["F3F", { paidCents: 1 }, "finalizedPaid"],
    ["F4", { paidCents: 1 }, "finalizedOther"],
    ["F1", { paidCents: 0 }, "finalizedPaid"],
    ["P1", {}, "pending"],
  ] as const)("%s with %j is %s", (category, facts, state) => {
    expect(statusOf(category, facts)).toBe(state);
  });

  it("answers with states of the list only", () => {
    for (const { code } of allClaimStatusCategories()) {
      expect(CLAIM_STATES).toContain(statusOf(code));
    }
  });
});

describe("stateOf", () => {
  it.each([
    [["STC*A2:20*20260312*WQ*1"], "accepted"],
    [["STC*A2:20*20260312*WQ*1", "STC*A7:21*20260312*U*1"], "rejected"],
    [["STC*A1:20*20260312**1******A3:21"], "rejected"],
    [["STC*ZZ:20*20260312**1", "STC*P1:1*20260312**1"], "pending"],
    [["STC*F1:65*20260312**1*1", "STC*F2:88*20260312**1*0"], "finalizedPaid"],
    [["STC*A2:20*20260312**1", "SVC*HC:99213*1", "STC*A7:21**U"], "accepted"],
  ] as const)("%j is %s", ([first, ...more], state) => {
    expect(stateOf(event("2026-03-12", first, ...more).claim)).toBe(state);
  });
});
