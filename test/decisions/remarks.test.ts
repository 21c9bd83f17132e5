import { describe, expect, it } from "vitest";
import { allRarcs } from "../../src/codes/index.js";
import {
  appealRightsOf,
  ENCOUNTER_STATUS,
  MISROUTED,
  PAYER_IS_MOVING,
  resubmissionOf,
  STATUTORY_EXCLUSION,
  surpriseBillingOf,
  UNPROCESSABLE,
} from "../../src/decisions/remarks.js";
import { classify, type RemarkFlag } from "../../src/denials/index.js";
import { claim, line } from "../denials/build-claim.js";

/** The flags that the remark table gives each active code. */
const flagsOf = new Map(
  allRarcs()
    .filter(({ active }) => active)
    .map(({ code }) => {
      const { denials } = classify(claim({ lines: [line({ cas: ["CO-16 100"], rarcs: [code] })] }));
      return [code, denials[0]!.flags] as const;
    }),
);
const flagged = (flag: RemarkFlag, ...but: readonly string[]) =>
  [...flagsOf]
    .filter(([code, flags]) => flags.includes(flag) && !but.includes(code))
    .map(([code]) => code)
    .sort();
const where = (test: (code: string) => boolean) =>
  [...flagsOf.keys()].filter((code) => test(code)).sort();

describe("what decisions read of remark codes is what the remark table says", () => {
  it.each([
    [
      "noAppeal",
      where((code) => ["newClaimOnly", "barred", "duplicateOnly"].includes(appealRightsOf([code]))),
    ],
    ["unprocessable", [...UNPROCESSABLE].sort()],
    ["noPartyRights", where((code) => appealRightsOf([code]) === "notParty")],
    ["appealWindowClosed", where((code) => appealRightsOf([code]) === "windowClosed")],
    ["appealOnly", where((code) => resubmissionOf([code]) === "appealOnly")],
    ["misrouted", [...MISROUTED].sort()],
    ["maEncounter", [...ENCOUNTER_STATUS].sort()],
    ["statutoryExclusion", [...STATUTORY_EXCLUSION].sort()],
    ["nsaOpenNegotiation", where((code) => surpriseBillingOf([code]) === "negotiable")],
    ["nsaState", where((code) => surpriseBillingOf([code]) === "state")],
    ["allPayerModel", where((code) => surpriseBillingOf([code]) === "allPayerModel")],
  ] as const)("%s", (flag, codes) => {
    expect(codes).toEqual(flagged(flag));
  });

  it("wait, but for a conditional payment (M32) and an encounter (N924)", () => {
    expect([...PAYER_IS_MOVING].sort()).toEqual(flagged("wait", "M32", "N924"));
  });
});
