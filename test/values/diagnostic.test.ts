import { describe, expect, it } from "vitest";
import { assert, diagnosticOf, type Findings, UsageError } from "../../src/values/index.js";

const FINDINGS: Findings = {
  "room/odd": { severity: "warning", what: "Something is odd.", advice: "Look at it." },
};
const location = { byteOffset: 3, segment: 1 };

describe("diagnosticOf", () => {
  it("takes severity and message from the table", () => {
    expect(diagnosticOf(FINDINGS, "room/odd", location, { bytes: 4 })).toEqual({
      code: "room/odd",
      severity: "warning",
      message: "Something is odd. Look at it.",
      location,
      details: { bytes: 4 },
    });
  });

  it("fails for a code the table does not have: a defect of ours", () => {
    expect(() => diagnosticOf(FINDINGS, "room/unknown", location)).toThrow(/invariant/);
  });
});

describe("errors", () => {
  it("tell a wrong call from a defect of ours", () => {
    expect(new UsageError("x")).toMatchObject({ name: "UsageError", message: "x" });
    expect(() => assert(false, "the sky is up")).toThrow(/invariant failed: the sky is up/);
    expect(() => assert(true, "")).not.toThrow();
  });
});
