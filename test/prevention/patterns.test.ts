import { describe, expect, it, test } from "vitest";
import { ROOT_CAUSES } from "../../src/denials/index.js";
import { measureAll } from "../../src/kpi/index.js";
import {
  type DenialFact,
  LEVERS,
  parseRcaEvents,
  periodOf,
  rcaStandings,
  repeatPatterns,
  rootCauseTrails,
  SUGGESTED_ACTIONS,
  topReasonsThisMonth,
  topThisWeek,
} from "../../src/prevention/index.js";
import { fact } from "./build.js";

const asOf = "2026-06-30";
const months = (names: readonly string[], over: Partial<DenialFact> = {}) =>
  names.map((month) => fact({ date: `2026-${month}-10`, ...over }));

test.each([
  ["2026-03-12", "month", "2026-03-01"],
  ["2026-03-15", "week", "2026-03-09"],
  ["2026-03-09", "week", "2026-03-09"],
  ["2026-01-01", "week", "2025-12-29"],
] as const)("%s lies in the %s of %s", (date, unit, period) => {
  expect(periodOf(date, unit)).toBe(period);
});

describe("repeat patterns", () => {
  const patternsOf = (facts: readonly DenialFact[], more = {}) =>
    measureAll(repeatPatterns({ asOf, ...more }), facts).patterns;

  it("k of the last m periods, zeros told, dollars of the window only", () => {
    const [found, ...others] = patternsOf(months(["01", "03", "03", "05", "06", "07"]));
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      cluster: { payer: "P1", category: "priorAuthorization", reason: "CO-197" },
      periodsHit: 3,
      denials: 4,
      cents: 40_000,
      rootCause: "authorizationMissing",
      unit: "month",
    });
    expect(found?.periods.map(({ period, denials }) => [period, denials])).toEqual([
      ["2026-03-01", 2],
      ["2026-04-01", 0],
      ["2026-05-01", 1],
      ["2026-06-01", 1],
    ]);
  });

  it("too few periods are none, however many denials", () => {
    expect(patternsOf(months(["05", "06", "06", "06", "06"]))).toEqual([]);
    expect(patternsOf(months(["03", "04", "05", "06"]), { minDenials: 2 })).toEqual([]);
    expect(patternsOf(months(["05", "06"]), { inPeriods: 2, ofPeriods: 2 })).toHaveLength(1);
  });

  it("dollars rank before counts, counts before names", () => {
    const all = ["04", "05", "06"];
    const found = patternsOf([
      ...months(all, { payer: "P3", deniedCents: 5000 }),
      ...months([...all, "06"], { payer: "P2", deniedCents: 3750 }),
      ...months(all, { payer: "P4", deniedCents: 9000 }),
      ...months(all, { payer: "P1", deniedCents: 5000 }),
    ]);
    expect(found.map(({ cluster }) => cluster.payer)).toEqual(["P4", "P2", "P1", "P3"]);
    expect(patternsOf(months(all), { limit: 0.5 + 0.5 })).toHaveLength(1);
  });

  it("a line counts once, with its chosen reason and all its denied dollars", () => {
    const line = (date: string) => [
      fact({ date, deniedCents: 6000, attributedCents: 10_000 }),
      fact({ date, reasonCode: "50", primary: false, attributedCents: 0, deniedCents: 4000 }),
    ];
    const found = patternsOf(["2026-04-01", "2026-05-01", "2026-06-01"].flatMap(line));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ denials: 3, cents: 30_000 });
  });

  it("groups by what it is told, and keeps the largest as evidence", () => {
    const facts = ["04", "05", "06"].flatMap((month, at) =>
      months([month, month, month], { reasonCode: String(at), deniedCents: 100 * (at + 1) }),
    );
    const [found] = patternsOf(facts, { by: ["provider"] });
    expect(found?.cluster).toEqual({ provider: "9000000106" });
    expect(found?.evidence.map(({ cents }) => cents)).toEqual([300, 300, 300, 200, 200]);
    expect(found?.evidence[0]).toMatchObject({ reason: "CO-2", place: { source: "a.edi" } });
  });

  it("keeps the largest of many in one month, in whatever order they come", () => {
    const cents = [3, 9, 1, 7, 5, 8, 2, 6, 4];
    const facts = cents.map((deniedCents) => fact({ date: "2026-06-10", deniedCents }));
    const options = { inPeriods: 1, ofPeriods: 1 };
    for (const list of [facts, [...facts].reverse()]) {
      const [found] = patternsOf(list, options);
      expect(found?.evidence.map((row) => row.cents)).toEqual([9, 8, 7, 6, 5]);
    }
    const [trail] = measureAll(rootCauseTrails(), facts);
    expect(trail?.evidence.map((row) => row.cents)).toEqual([9, 8, 7, 6, 5]);
  });

  it("counts what has no day", () => {
    expect(measureAll(repeatPatterns({ asOf }), [fact({ date: null })]).undatedDenials).toBe(1);
  });

  it.each([
    [{ inPeriods: 5, ofPeriods: 4 }, /inPeriods/],
    [{ minDenials: 0 }, /minDenials/],
    [{ by: [] }, /by/],
    [{ asOf: "2026-02-30" }, /calendar day/],
  ])("refuses %j", (wrong, message) => {
    expect(() => repeatPatterns({ asOf, ...wrong })).toThrow(message);
  });
});

test("top three this week, top reasons this month", () => {
  const week = ["2026-06-29", "2026-06-30", "2026-07-05"];
  const facts = [
    ...week.map((date, at) => fact({ date, payer: `P${at}`, deniedCents: 1000 * (at + 1) })),
    fact({ date: "2026-06-28", payer: "P8", deniedCents: 99_000, reasonCode: "50" }),
    fact({ date: "2026-07-06", payer: "P9", deniedCents: 99_000 }),
    fact({ date: "2026-06-29", payer: "P7", deniedCents: 1 }),
  ];
  const top = measureAll(topThisWeek({ asOf }), facts).patterns;
  expect(top.map(({ cluster }) => cluster.payer)).toEqual(["P2", "P1", "P0"]);
  const reasons = measureAll(topReasonsThisMonth({ asOf }), facts).patterns;
  expect(reasons.map(({ cluster, cents }) => [cluster.reason, cents])).toEqual([
    ["CO-50", 99_000],
    ["CO-197", 3001],
  ]);
});

describe("root-cause trails", () => {
  it("from cluster to control point, owner, gate and action, with rows", () => {
    const trails = measureAll(rootCauseTrails({ meaningfulPercent: 50 }), [
      ...months(["01", "02"], { deniedCents: 30_000 }),
      ...months(["02"], { category: "contractAndFee", preventable: "no", deniedCents: 20_000 }),
      ...months(["02"], { primary: false, deniedCents: 77_000, attributedCents: 0 }),
    ]);
    expect(trails).toHaveLength(2);
    expect(trails[0]).toMatchObject({
      cluster: { rootCause: "authorizationMissing", payer: "P1" },
      controlPoint: "preServiceClearance",
      owner: "authorizationTeam",
      gate: "beforeService",
      denials: 2,
      cents: 60_000,
      byPreventable: { yes: 60_000, partly: 0, no: 0 },
      reasons: ["CO-197"],
      tests: { repeated: true, avoidable: true, meaningful: true },
      evidence: [{ cents: 30_000 }, { cents: 30_000 }],
    });
    expect(trails[0]?.actions[0]).toEqual(SUGGESTED_ACTIONS.authorizationMissing[0]);
    expect(trails[1]).toMatchObject({
      owner: "contracting",
      tests: { repeated: false, avoidable: false, meaningful: false },
    });
  });

  it("where denials of a cluster name several places, dollars decide", () => {
    const [trail] = measureAll(rootCauseTrails(), [
      fact({ owner: "billing", deniedCents: 100 }),
      fact({ owner: "billing", deniedCents: 100 }),
      fact({ owner: "coding", deniedCents: 300 }),
    ]);
    expect(trail?.owner).toBe("coding");
  });

  it("every root cause has actions, and every lever is used", () => {
    for (const cause of ROOT_CAUSES) {
      expect(SUGGESTED_ACTIONS[cause].length, cause).toBeGreaterThan(0);
      for (const { action } of SUGGESTED_ACTIONS[cause]) expect(action).toMatch(/^[A-Z].*\.$/);
    }
    const used = new Set(
      Object.values(SUGGESTED_ACTIONS).flatMap((list) => list.map(({ lever }) => lever)),
    );
    expect([...used].sort()).toEqual([...LEVERS].sort());
  });
});

describe("records of root-cause analyses", () => {
  const patterns = measureAll(
    repeatPatterns({ asOf, by: ["payer"] }),
    ["P1", "P2", "P3", "P4", "P5"].flatMap((payer, at) =>
      months(["04", "05", "06"], { payer, deniedCents: 1000 - at }),
    ),
  ).patterns;
  const id = (at: number) => patterns[at]!.id;
  const events = parseRcaEvents([
    { pattern: id(1), kind: "opened", on: "2026-05-04" },
    { pattern: id(2), kind: "opened", on: "2026-05-04" },
    { pattern: id(2), kind: "action", on: "2026-05-20", lever: "training" },
    { pattern: id(3), kind: "done", on: "2026-05-28" },
    { pattern: id(3), kind: "opened", on: "2026-05-01" },
    { pattern: id(4), kind: "opened", on: "2026-05-01" },
    { pattern: id(4), kind: "done", on: "2026-06-20" },
    { pattern: id(0), kind: "opened", on: "2026-07-01" },
  ]);

  it("a pattern without one is a breach; what came back after the fix is told", () => {
    const found = rcaStandings(patterns, events, { asOf });
    expect(found.map(({ pattern, status }) => [pattern.cluster.payer, status])).toEqual([
      ["P1", "breach"],
      ["P4", "recurring"],
      ["P2", "opened"],
      ["P3", "acting"],
      ["P5", "done"],
    ]);
    expect(found[1]).toMatchObject({
      doneOn: "2026-05-28",
      denialsSince: 1,
      openedOn: "2026-05-01",
    });
    expect(found[3]?.actions).toHaveLength(1);
  });

  it("opened again starts anew", () => {
    const again = [
      ...events,
      ...parseRcaEvents([{ pattern: id(3), kind: "opened", on: "2026-06-29" }]),
    ];
    const found = rcaStandings(patterns, again, { asOf });
    expect(found.find(({ pattern }) => pattern.id === id(3))).toMatchObject({
      status: "opened",
      doneOn: null,
    });
  });

  it("wrong records name the path", () => {
    expect(() => parseRcaEvents([{ pattern: "x", kind: "closed", on: "2026-05-04" }])).toThrow(
      /RCA events: 0\.kind/,
    );
    expect(() => parseRcaEvents([{ pattern: "x", kind: "done", on: "2026-5-4" }])).toThrow(/0\.on/);
  });
});
