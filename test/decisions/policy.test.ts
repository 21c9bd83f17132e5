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

const COST = {
  id: "c",
  path: "appeal",
  minutes: 30,
  ratePerHourCents: 4_000,
  source: "s",
  confidence: "low",
};
const RATE = { id: "s", path: "appeal", decided: 10, won: 5, source: "s", confidence: "low" };

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
    [withRow({ level: 0 }), "policy.deadlines[1].level: expected at least 1, found a number"],
    [withRow({ payerKind: undefined }), "expected exactly one of payerId, playbook and payerKind"],
    [withRow({ conflictsAre: "open" }), "expected conflictsAre only beside conflicts"],
    [
      withRow({ conflicts: [] }),
      "policy.deadlines[1].conflicts: expected a list that is not empty",
    ],
    [
      withRow({ conflicts: [{ source: "x" }] }),
      "policy.deadlines[1].conflicts[0]: expected exactly one of",
    ],
    [
      withRow({ effectiveFrom: "2026-01-02", effectiveTo: "2026-01-01" }),
      "expected effectiveTo not before",
    ],
    [
      withRow({ minimumCentsByYear: { "26": 1 } }),
      "policy.deadlines[1].minimumCentsByYear.26: expected no such key",
    ],
    [
      withRow({ confidence: "sure" }),
      "policy.deadlines[1].confidence: expected one of high, medium, low, conflict",
    ],
    [
      { costs: [{ ...COST, minutes: "30" }] },
      "policy.costs[0].minutes: expected a number, found other text",
    ],
    [{ costs: [{ ...COST, path: "win" }] }, "policy.costs[0].path: expected one of fix, appeal"],
    [{ costs: [COST, COST] }, "policy.costs[1].id: expected a new id"],
    [
      { successRates: [{ ...RATE, won: 11 }] },
      "policy.successRates[0]: expected won no more than decided",
    ],
    [
      { successRates: [{ ...RATE, category: "clinical" }] },
      "policy.successRates[0].category: expected one of eligibility",
    ],
    [{ prior: { mean: 1.5 } }, "policy.prior.mean: expected at most 1, found a fraction"],
    [{ prior: { strength: 0 } }, "policy.prior.strength: expected more than 0, found a number"],
    [
      { thresholds: { closeAtOrBelowCents: 0.5 } },
      "policy.thresholds.closeAtOrBelowCents: expected a whole number",
    ],
    [
      { thresholds: { closesFixes: "yes" } },
      "policy.thresholds.closesFixes: expected true or false, found other text",
    ],
    [
      { closeRules: [{ id: "c", why: "w", source: "s", confidence: "low" }] },
      "policy.closeRules[0]: expected at least one of category",
    ],
    [
      { approvals: [{ id: "a", path: "close", by: "b", source: "s", confidence: "low" }] },
      "policy.approvals[0].fromCents: expected a number, found nothing",
    ],
    [
      {
        extensions: [
          {
            id: "e",
            rowId: "r",
            dueFrom: "2026-01-01",
            dueTo: "2026-01-02",
            source: "s",
            confidence: "low",
          },
        ],
      },
      "policy.extensions[0]: expected exactly one of days and until",
    ],
    [{ owners: { win: "me" } }, "policy.owners.win: expected no such key"],
    [
      { organisation: "clinic" },
      "policy.organisation: expected one of smallPractice, largeGroup, hospital",
    ],
    [{ closedDays: ["2026-02-30"] }, "policy.closedDays[0]: expected a calendar day"],
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

  it("lets a row of the policy take the place of a shipped one with its id", () => {
    const own = { ...ROW, id: "medicare-ffs-redetermination", payerKind: "medicareFfs", days: 100 };
    const rows = parsePolicy({ deadlines: [own] }).deadlines.filter(({ id }) => id === own.id);
    expect(rows.map(({ days }) => days)).toEqual([100]);
  });

  it("names a rule that it switches off and that is not there, when it is first used", () => {
    const context = { claim: claimOf(), remittance: remittanceOf(), asOf: "2026-02-01" };
    const decideWith = (rulesOff: string[]) =>
      decide(denialOf(), { ...context, policy: { rulesOff } });
    expect(() => decideWith(["fixible"])).toThrow("policy.rulesOff[0]: expected the id of a rule");
    expect(() => decideWith(["otherwise"])).toThrow("otherwise holds last");
    expect(decideWith(["fixable"]).ruleId).not.toBe("fixable");
  });
});
