import { describe, expect, it } from "vitest";
import { decide, defaultPolicy, parsePolicy } from "../../src/decisions/index.js";
import { UsageError } from "../../src/values/index.js";
import { claimOf, denialOf, remittanceOf } from "./build.js";

const ROW = {
  id: "r",
  payerKind: "commercial",
  action: "appeal",
  days: 30,
  anchor: "remitDate",
  filedWhen: "received",
  source: "contract",
  confidence: "high",
};

const withRow = (parts: object) => ({ deadlines: [ROW, { ...ROW, id: "s", ...parts }] });

describe("a bad policy is refused, with the place, what was expected and what was found", () => {
  it.each([
    [null, "policy: expected an object, found null"],
    ["{}", "policy: expected an object, found other text"],
    [{ payer: [] }, "policy.payer: expected no such key"],
    [{ payers: {} }, "policy.payers: expected an array, found an object"],
    [
      { payers: [{ payerId: "", kind: "auto" }] },
      "policy.payers[0].payerId: expected text that is not empty, found empty text",
    ],
    [
      { payers: [{ payerId: "1", kind: "medicare" }] },
      "policy.payers[0].kind: expected one of medicareFfs",
    ],
    [withRow({ days: "30" }), "policy.deadlines[1].days: expected a number, found other text"],
    [withRow({ days: 1.5 }), "policy.deadlines[1].days: expected a whole number, found a fraction"],
    [
      withRow({ days: -1 }),
      "policy.deadlines[1].days: expected at least 0, found a negative number",
    ],
    [withRow({ action: "complain" }), "policy.deadlines[1].action: expected one of correctedClaim"],
    [withRow({ payerKind: "blues" }), "policy.deadlines[1].payerKind: expected one of medicareFfs"],
    [
      withRow({ months: 6 }),
      "policy.deadlines[1]: expected exactly one of days, months and businessDays",
    ],
    [
      withRow({ days: undefined }),
      "policy.deadlines[1]: expected exactly one of days, months and businessDays",
    ],
    [
      withRow({ payerId: "7" }),
      "policy.deadlines[1]: expected exactly one of payerId, playbook and payerKind",
    ],
    [
      withRow({ countFirstDay: true }),
      "policy.deadlines[1]: expected countFirstDay only beside businessDays",
    ],
    [
      withRow({ effectiveFrom: "2025-02-30" }),
      "policy.deadlines[1].effectiveFrom: expected a calendar day, YYYY-MM-DD",
    ],
    [withRow({ source: undefined }), "policy.deadlines[1].source: expected text, found nothing"],
    [withRow({ id: "r" }), "policy.deadlines[1].id: expected a new id"],
    [withRow({ day: 3 }), "policy.deadlines[1].day: expected no such key"],
    [{ safetyMarginBusinessDays: 600 }, "policy.safetyMarginBusinessDays: expected at most 60"],
  ])("%j", (input, message) => {
    expect(() => parsePolicy(input)).toThrow(UsageError);
    expect(() => parsePolicy(input)).toThrow(message);
  });

  it("is refused by decide as well, and so is a day that does not exist", () => {
    const context = { claim: claimOf(), remittance: remittanceOf() };
    const bad = { ...context, asOf: "2026-02-01", policy: { payers: 3 } as never };
    expect(() => decide(denialOf(), bad)).toThrow("policy.payers");
    expect(() => decide(denialOf(), { ...context, asOf: "2026-02-30" })).toThrow(UsageError);
  });
});

describe("a checked policy", () => {
  it("can't be changed afterwards", () => {
    const policy = parsePolicy(withRow({}));
    expect(() => {
      (policy.deadlines[0] as { source: string }).source = "changed";
    }).toThrow();
    expect(parsePolicy(policy)).toBe(policy);
  });

  it("does not freeze what the caller gave", () => {
    const input = { payers: [{ payerId: "1", kind: "auto" as const }] };
    parsePolicy(input);
    input.payers[0] = { payerId: "2", kind: "auto" };
    expect(input.payers[0].payerId).toBe("2");
  });

  it("has a source and a confidence on every shipped row, and can do without them", () => {
    for (const row of defaultPolicy().deadlines) {
      expect(row.source.length).toBeGreaterThan(5);
      expect(["high", "medium", "low", "conflict"]).toContain(row.confidence);
    }
    expect(parsePolicy({ useDefaultRows: false }).deadlines).toEqual([]);
  });
});
