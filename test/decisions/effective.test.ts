import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  DEFAULT_ROWS,
  type DeadlineQuestion,
  deadlineFor,
  decide,
  defaultPolicy,
  lintPolicy,
  type PolicyInput,
  parsePolicy,
} from "../../src/decisions/index.js";
import { addDays, calendarDate, isCalendarDate } from "../../src/values/index.js";
import { anyDate, claimOf, denialOf, remittanceOf } from "./build.js";

const source = { source: "test", confidence: "high" } as const;
const PAYER = "1512345678";
const APPEAL = { id: "a", payerId: PAYER, action: "appeal", filedWhen: "received" } as const;
const COST = { id: "c", path: "appeal", minutes: 30, ratePerHourCents: 4_000, ...source } as const;
const RATE = { id: "s", path: "appeal", decided: 10, won: 5, ...source } as const;

interface Dates {
  readonly effectiveFrom?: string;
  readonly effectiveTo?: string;
}

const decided = (policy: PolicyInput, asOf: string) =>
  decide(
    denialOf({ category: "medicalNecessity", rootCause: "clinicalCriteria" } as Parameters<
      typeof denialOf
    >[0]),
    { claim: claimOf(), remittance: remittanceOf(), asOf, policy, known: {} },
  );
const questionOn = (day: string): DeadlineQuestion => ({
  payerId: PAYER,
  payerKind: "commercial",
  anchors: { remitDate: calendarDate(day) } as DeadlineQuestion["anchors"],
  asOf: calendarDate("2026-01-01"),
});

/** Whether a row with these dates counts on a day: by `asOf`, or where told by the day it is about. */
const COUNTS: Readonly<Record<string, (dates: Dates, day: string) => boolean>> = {
  payers: (dates, day) =>
    decided({ payers: [{ payerId: PAYER, kind: "patient", ...dates }] }, day).ruleId ===
    "patient-is-payer",
  "deadlines, by the anchor's day": (dates, day) => {
    const row = { ...APPEAL, days: 30, anchor: "remitDate", ...source, ...dates } as const;
    return deadlineFor("appeal", questionOn(day), parsePolicy({ deadlines: [row] })).rowId === "a";
  },
  "extensions, by the last day that they move": (dates, day) => {
    const policy = parsePolicy({
      deadlines: [{ ...APPEAL, days: 30, anchor: "remitDate", ...source }],
      extensions: [
        { id: "e", rowId: "a", dueFrom: "2020-01-01", dueTo: "2030-12-31", days: 5, ...source },
      ].map((row) => ({ ...row, ...dates })),
    });
    const remit = addDays(calendarDate(day), -30);
    return deadlineFor("appeal", questionOn(remit), policy).date !== day;
  },
  costs: (dates, day) =>
    decided({ costs: [{ ...COST, ...dates }], prior: { mean: 0.5 } }, day).value
      .expectedValueCents !== null,
  successRates: (dates, day) =>
    decided({ costs: [COST], successRates: [{ ...RATE, ...dates }] }, day).value.probability !==
    null,
  closeRules: (dates, day) =>
    decided(
      {
        closeRules: [{ id: "r", category: "medicalNecessity", why: "Ours.", ...source, ...dates }],
      },
      day,
    ).ruleId === "close-rule",
  approvals: (dates, day) =>
    decided(
      { approvals: [{ id: "p", path: "appeal", fromCents: 0, by: "Ada", ...source, ...dates }] },
      day,
    ).blockers.includes("It needs the approval of Ada."),
};
const CASES = Object.entries(COUNTS);

describe("a row of every kind counts from its first day to its last", () => {
  it.each(CASES)("%s", (_, counts) => {
    const dates = { effectiveFrom: "2026-02-03", effectiveTo: "2026-02-10" };
    const days = ["2026-02-02", "2026-02-03", "2026-02-10", "2026-02-11"];
    expect(days.map((day) => counts(dates, day))).toEqual([false, true, true, false]);
  });

  it.each(CASES)("%s: without a known start, from the beginning", (_, counts) => {
    for (const dates of [{}, { effectiveFrom: "unknown" }]) {
      expect(counts(dates, "2021-02-03"), "long ago").toBe(true);
      expect(counts({ ...dates, effectiveTo: "2026-02-10" }, "2026-02-10")).toBe(true);
      expect(counts({ ...dates, effectiveTo: "2026-02-10" }, "2026-02-11")).toBe(false);
    }
  });

  it.each(CASES)("%s, for any two days", (_, counts) => {
    fc.assert(
      fc.property(anyDate, anyDate, (effectiveFrom, day) => {
        expect(counts({ effectiveFrom }, day)).toBe(effectiveFrom <= day);
      }),
      { numRuns: 15 },
    );
  });
});

describe("later rows override earlier ones, while they hold", () => {
  it("a payer's playbook is the one of the day", () => {
    const payer = { payerId: PAYER, kind: "commercial" } as const;
    const policy: PolicyInput = {
      payers: [
        { ...payer, playbook: "aetna" },
        { ...payer, playbook: "cigna", effectiveFrom: "2026-02-10" },
      ],
    };
    const on = (asOf: string) => decided(policy, asOf);
    expect(on("2026-02-09")).toMatchObject({
      deadline: { rowId: "aetna-necessity-appeal" },
    });
    expect(on("2026-02-10")).toMatchObject({ deadline: { rowId: "cigna-appeal" } });
    const asked = { ...questionOn("2026-01-15"), asOf: calendarDate("2026-02-10") };
    expect(deadlineFor("reconsideration", asked, parsePolicy(policy)).rowId).toBeUndefined();
  });

  it("costs, close rules and approvals", () => {
    const policy: PolicyInput = {
      costs: [COST, { ...COST, id: "d", minutes: 60, effectiveFrom: "2026-02-10" }],
      prior: { mean: 0.5 },
      approvals: [
        { id: "old", path: "appeal", fromCents: 0, by: "Ada", ...source },
        { id: "new", path: "appeal", fromCents: 900_000, by: "Ada", ...source },
        { id: "other", path: "appeal", fromCents: 0, by: "Bob", ...source },
      ].map((row) => (row.id === "new" ? { ...row, effectiveFrom: "2026-02-10" } : row)) as never,
    };
    const before = decided(policy, "2026-02-09");
    const after = decided(policy, "2026-02-10");
    // 100.00 at one half, less 20.00; then less 40.00.
    expect([before.value.expectedValueCents, after.value.expectedValueCents]).toEqual([
      3_000, 1_000,
    ]);
    expect(before.blockers).toEqual([
      "It needs the approval of Ada.",
      "It needs the approval of Bob.",
    ]);
    expect(after.blockers).toEqual(["It needs the approval of Bob."]);
  });
});

describe("every row says since when, from where and how sure", () => {
  const everything = {
    payers: [{ payerId: PAYER, kind: "commercial" }],
    deadlines: [{ ...APPEAL, days: 30, anchor: "remitDate", ...source }],
    extensions: [
      { id: "e", rowId: "a", dueFrom: "2026-01-01", dueTo: "2026-01-02", days: 5, ...source },
    ],
    costs: [COST],
    successRates: [RATE],
    closeRules: [{ id: "r", atMostCents: 5, why: "Ours.", ...source }],
    approvals: [{ id: "p", path: "close", fromCents: 1, by: "Ada", ...source }],
  } satisfies PolicyInput;
  const rowsOf = (policy: ReturnType<typeof parsePolicy>) =>
    Object.entries(policy).flatMap(([name, list]) =>
      Array.isArray(list)
        ? list.flatMap((row) => (typeof row === "object" ? [[name, row] as const] : []))
        : [],
    );

  it("after parsing, whatever was left out", () => {
    const rows = rowsOf(parsePolicy(everything));
    for (const list of Object.keys(everything)) {
      expect(
        rows.some(([name]) => name === list),
        list,
      ).toBe(true);
    }
    for (const [name, row] of rows) {
      const where = `${name} ${"id" in row ? row.id : row.payerId}`;
      const { effectiveFrom, source: from, confidence } = row;
      expect(effectiveFrom === "unknown" || isCalendarDate(effectiveFrom), where).toBe(true);
      expect(from, where).toMatch(/./);
      expect(["high", "medium", "low", "conflict", "unknown"], where).toContain(confidence);
    }
    expect(parsePolicy(everything).payers[0]).toMatchObject({
      effectiveFrom: "unknown",
      source: "the policy",
      confidence: "unknown",
    });
  });

  it("and is the same policy when it is written and read again", () => {
    const once = parsePolicy({ ...everything, useDefaultRows: false });
    expect(parsePolicy(JSON.parse(JSON.stringify(once)))).toEqual(once);
  });

  it("in the shipped rows, whose dates are those that their sources name", () => {
    for (const row of DEFAULT_ROWS) expect(Object.keys(row), row.id).toContain("effectiveFrom");
    const dated = defaultPolicy().deadlines.filter((row) => row.effectiveFrom !== "unknown");
    expect(dated.map(({ id, effectiveFrom }) => `${id} ${effectiveFrom}`)).toEqual([
      "medicare-advantage-noncontract-appeal 2025-01-01",
      "no-surprises-negotiation-response 2026-08-03",
      "anthem-maine-reconsideration 2023-07-01",
      "anthem-maine-appeal 2023-07-01",
    ]);
  });

  it("or the linter tells which do not, which are over and which have not begun", () => {
    const found = (policy: PolicyInput) =>
      lintPolicy(policy, "2026-06-01")
        .filter(({ kind }) => ["undated", "expired", "notYet"].includes(kind))
        .map(({ kind, severity, path }) => `${severity} ${kind} ${path}`);
    const lists = Object.keys(everything);
    const dated = (dates: Dates) =>
      Object.fromEntries(
        Object.entries(everything).map(([name, list]) => [name, [{ ...list[0], ...dates }]]),
      );
    const each = (kind: string) => lists.map((list) => `info ${kind} ${list}[0]`);
    expect(found(everything).sort()).toEqual(each("undated").sort());
    expect(found(dated({ effectiveFrom: "2026-06-01" }))).toEqual([]);
    expect(found(dated({ effectiveFrom: "2026-06-02" })).sort()).toEqual(each("notYet").sort());
    expect(found(dated({ effectiveFrom: "2026-01-01", effectiveTo: "2026-05-31" })).sort()).toEqual(
      each("expired").sort(),
    );
    for (const list of lists) {
      const rows = dated({ effectiveFrom: "2026-06-02", effectiveTo: "2026-06-01" })[list];
      expect(() => lintPolicy({ [list]: rows }, "2026-06-01"), list).toThrow(
        `policy.${list}[0]: expected effectiveTo not before effectiveFrom`,
      );
      const other = dated({ effectiveFrom: "always" })[list];
      expect(() => parsePolicy({ [list]: other }), list).toThrow(
        `policy.${list}[0].effectiveFrom: expected a calendar day, YYYY-MM-DD, or "unknown"`,
      );
    }
  });
});
