import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse835 } from "../../src/835/index.js";
import { claimLedger, parseCallerEvents } from "../../src/claims/index.js";
import { claimKpis, measureAll } from "../../src/kpi/index.js";
import {
  type FullReport,
  fullReportBuilder,
  fullReportHtml,
  reportCsv,
  reportHtml,
  reportMarkdown,
  reportSheets,
} from "../../src/reports/index.js";
import { STANDINGS, standingOf } from "../../src/reports/standing.js";
import { UsageError } from "../../src/values/index.js";
import { feed, fullReportOn } from "./feed.js";
import { PRACTICE_AS_OF, practice } from "./practice.js";

const OPTIONS = { asOf: PRACTICE_AS_OF };
const PRACTICE = practice(600);
const REPORT = fullReportOn(PRACTICE, OPTIONS);

const TEN = {
  files: [
    { name: "ten-claims.edi", text: readFileSync("fixtures/reports/ten-claims.edi", "utf8") },
  ],
  events: parseCallerEvents(readFileSync("fixtures/reports/ten-claims.events.ndjson", "utf8"))
    .events,
};
const TEN_OPTIONS = { asOf: "2026-04-30" };

const sum = (rows: readonly object[], field: string) =>
  rows.reduce<number>((total, row) => total + Number((row as Record<string, unknown>)[field]), 0);

describe("ten claims: six paid, four denied at $200 where $120 is allowed", () => {
  const report = fullReportOn(TEN, TEN_OPTIONS);

  it("says what is lost, won back and still to be won, by what it is worth", () => {
    const { figures } = report;
    expect(figures.denied).toMatchObject({ value: 80_000, denominator: 4 });
    expect(figures.lost).toMatchObject({ value: 12_000, denominator: 1 });
    expect(figures.recoveredCash.value).toBe(12_000);
    expect(figures.recoverable).toMatchObject({ value: 24_000, denominator: 2, warnings: [] });
    expect(figures.initialDenialRate.value).toBe(0.4);
    expect(figures.overturnRate).toMatchObject({ numerator: 1, denominator: 1 });
    const places = report.standing.filter(({ denials }) => denials > 0).map(({ key }) => key);
    expect(places).toEqual(["wonBack", "inProgress", "recoverable", "lost"]);
  });

  it("lists what is open only, with the decision of each", () => {
    expect(report.work.worklist.map(({ reason }) => reason).sort()).toEqual(["CO-16", "CO-252"]);
    expect(report.remittances.worklist).toHaveLength(4);
  });

  it("decides what is open by all that was done since, as `remitkit decide` does", () => {
    const told = report.work.worklist.map(({ reason, path, action, ruleId }) => {
      return [reason, path, action, ruleId];
    });
    expect(told).toContainEqual(["CO-252", "hold", "awaitPayer", "corrected-claim-in-flight"]);
    expect(told).toContainEqual(["CO-16", "fix", "correctedClaim", "fixable"]);
    expect(
      sum(
        report.work.byPath.filter(({ key }) => key === "hold"),
        "denials",
      ),
    ).toBe(1);
  });

  it("lists open duplicates and later payers' denials too: each must be worked", () => {
    const read = (name: string) => ({
      name,
      text: readFileSync(`fixtures/835/valid/${name}.edi`, "utf8"),
    });
    const files = [read("denials-clinical-and-coding"), read("secondary-after-primary")];
    const all = fullReportOn({ files, events: [] }, { asOf: "2026-11-21" });
    const listed = all.work.worklist.map(({ reason, payer }) => [reason, payer]);
    expect(listed).toContainEqual(["OA-18", "CEDAR MEADOW ADVANTAGE"]);
    expect(listed.filter(([, payer]) => payer === "EVERMOOR SUPPLEMENT")).toHaveLength(1);
    expect(all.work.outsideRates).toEqual({ denials: 2, deniedCents: 41_000 });
    expect(all.aging.openDenials).toBe(all.work.denials - 2);
    const paths = reportSheets(all).find(({ id }) => id === "paths");
    expect(paths?.note).toContain("2 of 7 ($410.00) stay out of the rates");
  });

  it("is this in Markdown and CSV", async () => {
    await expect(reportMarkdown(report)).toMatchFileSnapshot(
      "../../fixtures/reports/ten-claims.md",
    );
    await expect(reportCsv(report)).toMatchFileSnapshot("../../fixtures/reports/ten-claims.csv");
  });

  it("takes the caller's prices before what is allowed for the like", () => {
    const expected = fullReportOn(TEN, { ...TEN_OPTIONS, expectedAllowedCents: () => 15_000 });
    expect(expected.figures.recoverable.value).toBe(30_000);
    expect(expected.figures.lost.value).toBe(15_000);
  });

  it("does not call what is lost nothing where no event tells of it", () => {
    const { figures } = fullReportOn({ ...TEN, events: [] }, TEN_OPTIONS);
    expect(figures.lost).toMatchObject({ value: null, nullReason: "missing-input" });
  });

  it("says in every table and figure that what only events tell is not known without any", () => {
    const silent = fullReportOn({ ...TEN, events: [] }, TEN_OPTIONS);
    const cellOf = (id: string, row: number, title: string) => {
      const sheet = reportSheets(silent).find((one) => one.id === id);
      return sheet?.rows[row]?.cells[sheet.columns.findIndex((column) => column.title === title)];
    };
    expect(cellOf("payers", 0, "Lost")).toBeNull();
    expect(cellOf("payers", 0, "Touches per denial")).toBeNull();
    expect(cellOf("payers", 0, "Never worked")).toBeNull();
    expect(cellOf("categories", 0, "Lost")).toBeNull();
    expect(cellOf("standing", STANDINGS.indexOf("lost"), "Denials")).toBeNull();
    expect(cellOf("standing", STANDINGS.indexOf("outOfReach"), "Denials")).toBe(0);
    for (const name of ["writeOffRate", "appealRate", "neverWorked", "touchesPerDenial"] as const) {
      expect(silent.figures[name]).toMatchObject({ value: null, nullReason: "missing-input" });
    }
    expect(silent.scorecard.touchesPerDenial.value).toBeNull();
  });
});

describe("where a denial stands", () => {
  const known = { status: "known", date: "2026-09-01", daysLeft: 60 };
  const passed = { status: "passed", date: "2026-01-01", daysLeft: -60 };
  const UPHELD = { appeals: [{ level: 1, outcome: "upheld" }] };
  const UPHELD_AND_FILED = { appeals: [...UPHELD.appeals, { level: 2, outcome: undefined }] };

  it.each([
    ["open", "appeal", known, {}, "recoverable"],
    ["open", "fix", { status: "unknown" }, {}, "recoverable"],
    ["open", "appeal", passed, {}, "outOfReach"],
    ["open", "close", { status: "unknown" }, {}, "outOfReach"],
    ["open", "appeal", passed, { isAppealed: true }, "inProgress"],
    ["open", "close", known, { isCorrected: true }, "inProgress"],
    // An appeal that was lost is not under way: the next level is open, or it is not.
    ["open", "appeal", known, { isAppealed: true, history: UPHELD }, "recoverable"],
    ["open", "appeal", passed, { isAppealed: true, history: UPHELD }, "outOfReach"],
    ["open", "appeal", passed, { isAppealed: true, history: UPHELD_AND_FILED }, "inProgress"],
    ["writtenOff", "appeal", known, { isAppealed: true }, "lost"],
    ["closed", "fix", known, {}, "lost"],
    ["transferred", "transfer", known, {}, "patient"],
    ["partlyPaid", "appeal", known, {}, "remainder"],
    ["paid", "appeal", known, {}, "wonBack"],
    ["overturnedOnAppeal", "appeal", passed, {}, "wonBack"],
    ["corrected", "fix", known, {}, "wonBack"],
    ["replaced", "fix", known, {}, undefined],
  ])("%s, %s, %o, %o: %s", (resolution, path, deadline, done, expected) => {
    const item = {
      episode: { resolution },
      history: { appeals: [] },
      ...{ isAppealed: false, isCorrected: false, ...done },
    };
    expect(standingOf(item as never, { path, deadline } as never)).toBe(expected);
  });
});

describe("totals of the report", () => {
  it("equal the KPIs of the histories, counted apart from it", () => {
    const ledger = claimLedger();
    for (const { text } of PRACTICE.files) {
      for (const document of parse835(text).remittances) ledger.addDocument(document);
    }
    for (const event of PRACTICE.events) ledger.addEvent(event);
    const kpis = measureAll(
      claimKpis({ asOf: PRACTICE_AS_OF }),
      ledger.histories({ asOf: PRACTICE_AS_OF }),
    );
    // By prices the two differ: the report knows what is allowed for the like.
    const priced = new Set(["recoveryYield", "overturnRateByDollars"]);
    for (const [name, { total }] of Object.entries(kpis.figures)) {
      if (!priced.has(name)) expect(REPORT.figures[name as "appealRate"]).toEqual(total);
    }
    const counted = sum(REPORT.standing, "denials") + REPORT.superseded.denials;
    expect(counted).toBe(kpis.denialsBy.denials);
    const cents = sum(REPORT.standing, "deniedCents") + REPORT.superseded.deniedCents;
    expect(cents).toBe(kpis.denialsBy.deniedCents);
    expect(REPORT.aging.openDenials).toBe(kpis.aging.openDenials);
  });

  it("agree with each other whichever way the denials are cut", () => {
    const { deniedCents, denials } = REPORT.inventory;
    expect(denials).toBeGreaterThan(50);
    for (const rows of [REPORT.payers, REPORT.categories, REPORT.reasons.rows, REPORT.assessment]) {
      expect([sum(rows, "denials"), sum(rows, "deniedCents")]).toEqual([denials, deniedCents]);
    }
    const { figures, payers, categories, aging, work, standing } = REPORT;
    for (const rows of [payers, categories]) {
      expect(sum(rows, "recoverableCents")).toBe(figures.recoverable.value);
      expect(sum(rows, "lostCents")).toBe(figures.lost.value);
      expect(sum(rows, "recoveredCents")).toBe(figures.recoveredCash.value);
    }
    const open = (figures.recoverable.value ?? 0) + (figures.outOfReach.value ?? 0);
    expect(aging.atRiskCents).toBe(open);
    expect(aging.byDeadline.map(({ denials: count }) => count).reduce((a, b) => a + b)).toBe(
      aging.openDenials,
    );
    expect(work.denials - work.outsideRates.denials).toBe(aging.openDenials);
    expect(sum(work.byPath, "denials")).toBe(work.denials);
    expect(sum(standing, "recoveredCents")).toBe(figures.recoveredCash.value);
  });

  it("tell providers, sites and departments apart, every claim once in each", () => {
    const report = fullReportOn(PRACTICE, {
      ...OPTIONS,
      serviceLineOf: ({ facilityTypeCode }) => (facilityTypeCode === "11" ? "Clinic" : "Hospital"),
    });
    const { provider, site, serviceLine } = report.segments;
    expect(new Set([provider, site, serviceLine].map((rows) => sum(rows, "claims"))).size).toBe(1);
    expect(serviceLine.map(({ name }) => name).sort()).toEqual(["Clinic", "Hospital"]);
    expect(provider.every(({ name }) => /^….{4}$/.test(name))).toBe(true);
    expect(REPORT.segments.serviceLine).toEqual([]);
  });
});

describe("however the files come", () => {
  const withoutFiles = ({ remittances: _, repeatedPayments: __, work, ...report }: FullReport) => {
    const { worklist: ___, ...groups } = work;
    return {
      ...report,
      patterns: report.patterns.repeated.map(({ id, cents }) => [id, cents]),
      groups,
    };
  };

  it("twice, in another order, under other names: the same report", () => {
    const small = practice(80);
    const one = fullReportOn(small, OPTIONS);
    const copies = small.files.map(({ text }, at) => ({ name: `copy-${at}.835`, text }));
    const twice = fullReportOn(
      { files: [...small.files, ...copies.reverse()], events: [...small.events].reverse() },
      OPTIONS,
    );
    expect(withoutFiles(twice)).toEqual(withoutFiles(one));
    expect(twice.repeatedPayments).toBe(small.files.length);
    expect(twice.remittances.totals.claims).toBe(2 * one.remittances.totals.claims);
  });

  it("can be asked in between without losing count", () => {
    const small = practice(40);
    const builder = fullReportBuilder(OPTIONS);
    for (const file of small.files) {
      feed(builder, [file]);
      builder.report();
    }
    for (const event of small.events) builder.addEvent(event);
    expect(builder.report()).toEqual(fullReportOn(small, OPTIONS));
  });

  it("sees nothing that happened after its day", () => {
    fc.assert(
      fc.property(fc.constantFrom("2026-02-15", "2026-03-31", "2026-05-01"), (asOf) => {
        const early = practice(80);
        const until = {
          files: early.files.filter(({ name }) => name.slice(6, 16) <= asOf),
          events: early.events.filter(({ date }) => date <= asOf),
        };
        const [all, seen] = [fullReportOn(early, { asOf }), fullReportOn(until, { asOf })];
        const rates = ({ figures }: FullReport) =>
          Object.values(figures).map(({ id, numerator, denominator }) => [
            id,
            numerator,
            denominator,
          ]);
        expect(rates(all)).toEqual(rates(seen));
        expect([all.segments, all.patterns]).toEqual([seen.segments, seen.patterns]);
      }),
      { numRuns: 3 },
    );
  });
});

describe("a wrong call", () => {
  it("a report of one kind where the other is expected: says which function is meant", () => {
    for (const write of [fullReportHtml, reportMarkdown, reportCsv, reportSheets]) {
      expect(() => write(REPORT.remittances as never)).toThrow(UsageError);
      expect(() => write(REPORT.remittances as never)).toThrow(/fullReportBuilder/);
    }
    expect(() => reportHtml(REPORT as never)).toThrow(/a full report has fullReportHtml/);
  });

  it.each([
    ["no day", { asOf: "20260630" }],
    ["no options at all", undefined],
    [
      "periods that overlap",
      {
        asOf: "2026-06-30",
        compare: {
          before: { from: "2026-01-01", to: "2026-03-31" },
          after: { from: "2026-03-01", to: "2026-04-30" },
        },
      },
    ],
  ])("%s is refused", (_, options) => {
    expect(() => fullReportBuilder(options as never).report()).toThrow(UsageError);
  });
});
