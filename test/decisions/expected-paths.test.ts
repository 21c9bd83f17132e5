import { describe, expect, it } from "vitest";
import {
  type ExpectedRow,
  LAST_DAY_IS_AS_OF,
  type Outcome,
  outcomeOf,
  tableOf,
} from "./expected-paths.js";

interface SettledRow {
  readonly id: string;
  readonly path: string;
  readonly action: string;
  readonly reason: string;
}

const expected = tableOf<ExpectedRow>("expected-paths.tsv");
const settled = new Map(
  tableOf<SettledRow>("expected-paths-settled.tsv").map((row) => [row.id, row]),
);

/** The table's words for actions that the engine tells apart. */
const SAME_ACTION: Readonly<Record<string, readonly string[]>> = {
  respond: ["respondToRequest", "sendDocuments", "reopening"],
  billNextPayer: ["billOtherPayer", "awaitNextPayer", "billPrimaryPayer"],
  billPrimaryPayer: ["billPrimaryPayer", "billOtherPayer"],
  waitUntil: [
    "awaitPayer",
    "awaitCorrection",
    "checkOriginal",
    "contactPatient",
    "resolveEnrollment",
  ],
  appeal: ["appeal", "reconsideration"],
  executiveEscalation: ["executiveEscalation", "enforceOutcome"],
  none: ["none", "writeOff"],
};

/** What is wrong with an outcome by its row; empty where nothing is. */
function differences(row: ExpectedRow, { path, action }: Outcome): readonly string[] {
  const forbidden = row.mustNot
    .split(";")
    .filter((rule) => rule === `path:${path}` || rule === `action:${action}`);
  // "none": no path is owed, so any will do that is not forbidden.
  if (row.expectedPath === "none") return forbidden;
  const wrongPath = path === row.expectedPath ? [] : [`path ${path}, not ${row.expectedPath}`];
  const actions = SAME_ACTION[row.expectedAction] ?? [row.expectedAction];
  const wrongAction =
    path !== row.expectedPath || row.expectedAction === "any" || actions.includes(action)
      ? []
      : [`action ${action}, not ${row.expectedAction}`];
  return [...forbidden, ...wrongPath, ...wrongAction];
}

describe("the table of expected decisions, written by another hand", () => {
  it("is large enough, and its last day is the day of deciding", () => {
    expect(expected.length).toBeGreaterThanOrEqual(300);
    expect(new Set(expected.map(({ id }) => id)).size).toBe(expected.length);
    expect(LAST_DAY_IS_AS_OF).toBe(true);
  });

  it("is met in every row, or the difference is settled with a reason", () => {
    const wrong: string[] = [];
    for (const row of expected) {
      const outcome = outcomeOf(row);
      const found = differences(row, outcome);
      const agreed = settled.get(row.id);
      const isSettled =
        agreed !== undefined && agreed.path === outcome.path && agreed.action === outcome.action;
      if (found.length > 0 && !isSettled) {
        wrong.push(`${row.id}: ${found.join("; ")} (rule ${outcome.ruleId}). ${row.why}`);
      }
      if (found.length === 0 && agreed !== undefined) {
        wrong.push(`${row.id}: is settled and no longer differs`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it("is never contradicted on a path that it calls certain", () => {
    const byId = new Map(expected.map((row) => [row.id, row]));
    for (const { id, path, reason } of settled.values()) {
      const row = byId.get(id);
      expect(row, id).toBeDefined();
      expect(reason.length, id).toBeGreaterThan(30);
      if (row?.certainty === "certain") expect(path, id).toBe(row.expectedPath);
    }
  });
});
