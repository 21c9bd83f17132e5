import { describe, expect, it } from "vitest";
import { lintPolicy, type PolicyInput } from "../../src/decisions/index.js";
import { UsageError } from "../../src/values/index.js";

const base = {
  anchor: "noticeDate",
  filedWhen: "received",
  source: "contract",
  confidence: "high",
} as const;
const appeal = (id: string, parts: object = {}) =>
  ({ id, payerId: "7", action: "appeal", days: 60, ...base, ...parts }) as never;
const cost = (id: string, parts: object = {}) =>
  ({
    id,
    path: "appeal",
    minutes: 1,
    ratePerHourCents: 1,
    source: "s",
    confidence: "low",
    ...parts,
  }) as never;

/** Findings as "kind where", of one severity. */
const found = (policy: PolicyInput, severity?: "warning" | "info") =>
  lintPolicy(policy, "2026-06-01")
    .filter((finding) => severity === undefined || finding.severity === severity)
    // Rows of these tests mostly leave out their start; effective.test.ts is about that.
    .filter(({ kind }) => kind !== "undated")
    .map(({ kind, path }) => `${kind} ${path}`);

describe("gaps", () => {
  it.each<[string, PolicyInput, string[]]>([
    [
      "a payer without an appeal row",
      { payers: [{ payerId: "7", kind: "commercial" }] },
      ["gap payers[0]"],
    ],
    [
      "a payer with one",
      { payers: [{ payerId: "7", kind: "commercial" }], deadlines: [appeal("a")] },
      [],
    ],
    ["a kind with a shipped one", { payers: [{ payerId: "7", kind: "medicareFfs" }] }, []],
    ["a patient needs none", { payers: [{ payerId: "7", kind: "patient" }] }, []],
    [
      "a playbook that nothing has",
      { payers: [{ payerId: "7", kind: "medicareFfs", playbook: "x" }] },
      ["gap payers[0]"],
    ],
    [
      "a level between two that have rows",
      {
        payers: [{ payerId: "7", kind: "commercial" }],
        deadlines: [appeal("a"), appeal("c", { level: 3 })],
      },
      ["gap payers[0]"],
    ],
    [
      "a chance without a cost",
      {
        successRates: [
          { id: "s", path: "appeal", decided: 1, won: 1, source: "s", confidence: "low" },
        ],
      },
      ["gap successRates[0]"],
    ],
    ["a cost without a chance", { costs: [cost("c")] }, ["gap costs[0]"]],
    [
      "a federal dispute without the entity's fee",
      {
        prior: { mean: 0.5 },
        costs: [
          cost("c", { path: "escalate", action: "idr" }),
          cost("d", { path: "escalate", action: "idr", level: 1, loserPaysCents: 0 }),
          cost("e", { path: "escalate", action: "contractDispute" }),
        ],
      },
      ["gap costs[0]"],
    ],
    ["a cost with a prior", { costs: [cost("c")], prior: { mean: 0.5 } }, []],
  ])("%s", (_, policy, expected) => {
    expect(found(policy, "warning")).toEqual(expected);
  });
});

describe("contradictions, unreachable and expired rows", () => {
  it.each<[string, PolicyInput, string[]]>([
    [
      "two lengths for the same days",
      { deadlines: [appeal("a"), appeal("b", { days: 90 })] },
      ["contradiction deadlines[0]"],
    ],
    ["the same twice", { deadlines: [appeal("a"), appeal("b")] }, ["unreachable deadlines[0]"]],
    [
      "a later start is a change, no contradiction",
      { deadlines: [appeal("a"), appeal("b", { days: 90, effectiveFrom: "2026-01-01" })] },
      [],
    ],
    [
      "a row that a wider span hides",
      { deadlines: [appeal("a", { effectiveFrom: "2026-01-01" }), appeal("b", { days: 90 })] },
      ["unreachable deadlines[0]"],
    ],
    [
      "an exception beside the rule",
      { deadlines: [appeal("a", { categories: ["coding"] }), appeal("b", { days: 90 })] },
      [],
    ],
    ["other levels", { deadlines: [appeal("a"), appeal("b", { days: 90, level: 2 })] }, []],
    [
      "a playbook that no payer has",
      { deadlines: [appeal("a", { payerId: undefined, playbook: "x" })] },
      ["unreachable deadlines[0]"],
    ],
    [
      "one payer, two kinds",
      {
        payers: [
          { payerId: "7", kind: "medicareFfs" },
          { payerId: "7", kind: "tricare" },
        ],
      },
      ["contradiction payers[0]"],
    ],
    [
      "a hidden cost",
      { prior: { mean: 0.5 }, costs: [cost("a"), cost("b")] },
      ["unreachable costs[0]"],
    ],
    ["a rule that is not there", { rulesOff: ["fixible", "fixable"] }, ["unreachable rulesOff[0]"]],
    [
      "an extension of no row",
      {
        extensions: [
          {
            id: "e",
            rowId: "x",
            dueFrom: "2026-01-01",
            dueTo: "2026-01-02",
            days: 3,
            source: "s",
            confidence: "low",
          },
        ],
      },
      ["unreachable extensions[0]"],
    ],
  ])("%s", (_, policy, expected) => {
    expect(found(policy, "warning")).toEqual(expected);
  });

  it("tells what is over, and what its sources disagree about, as notes", () => {
    const policy: PolicyInput = {
      deadlines: [
        appeal("over", { effectiveTo: "2026-05-31" }),
        appeal("last", { level: 2, effectiveTo: "2026-06-01" }),
        appeal("split", { level: 3, conflicts: [{ days: 30, source: "elsewhere" }] }),
      ],
      costs: [cost("c", { effectiveTo: "2025-01-01" })],
      prior: { mean: 0.5 },
    };
    expect(found(policy, "info")).toEqual([
      "conflict deadlines[2]",
      "expired deadlines[0]",
      "expired costs[0]",
    ]);
  });

  it("finds nothing in the shipped rows, and refuses what is no policy", () => {
    expect(lintPolicy({}, "2026-06-01")).toEqual([]);
    expect(() => lintPolicy({ payers: 3 }, "2026-06-01")).toThrow(UsageError);
  });
});
