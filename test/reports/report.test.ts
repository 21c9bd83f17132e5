import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Claim,
  parse835,
  type Remittance,
  type RemittanceEvent,
} from "../../src/835/index.js";
import {
  type DenialReport,
  denialReport,
  type ReportOptions,
  reportBuilder,
  reportHtml,
  reportText,
} from "../../src/reports/index.js";
import { UsageError } from "../../src/values/index.js";
import { claimOf, remittanceOf } from "../decisions/build.js";
import { endOf, portfolio } from "./portfolio.js";

const OPTIONS: ReportOptions = { asOf: "2026-03-20" };

function reportOn(options: Partial<ReportOptions> = {}, files = portfolio()): DenialReport {
  const builder = reportBuilder({ ...OPTIONS, ...options });
  for (const { name, events } of files) {
    builder.startFile(name);
    for (const event of events) builder.add(event);
  }
  return builder.report();
}

function eventsOf(
  claims: readonly Claim[],
  remittance: Remittance = remittanceOf(),
): RemittanceEvent[] {
  return [
    { kind: "remittance", remittance },
    ...claims.map((claim): RemittanceEvent => ({ kind: "claim", claim, remittance })),
    endOf(remittance, claims),
  ];
}

const refused = (deniedCents: number, parts: Partial<Claim> = {}) =>
  claimOf({
    chargeCents: deniedCents,
    adjustments: [{ groupCode: "CO", reasonCode: "197", amountCents: deniedCents, segment: 21 }],
    ...parts,
  });

describe("the report as data", () => {
  it("adds up: paths, payments, payers and worklist tell of the same denials", () => {
    const report = reportOn({ population: "all", worklistRows: 10_000 });
    const sum = (rows: readonly { readonly deniedCents: number }[]) =>
      rows.reduce((total, row) => total + row.deniedCents, 0);
    expect(report.denials).toBeGreaterThan(30);
    expect(sum(report.byPath)).toBe(report.deniedCents);
    expect(sum(report.payments)).toBe(report.deniedCents);
    expect(sum(report.byPayer.rows)).toBe(report.deniedCents);
    expect(sum(report.worklist)).toBe(report.deniedCents);
    expect(report.totals.deniedCents).toBe(report.deniedCents);
    expect(report.worklist).toHaveLength(report.denials);
    expect(report.balance.transactions).toBe(report.payments.length);
  });

  it("keeps the largest denials, equal ones in the order of the input", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 30 }),
        fc.integer({ min: 0, max: 8 }),
        (amounts, worklistRows) => {
          const claims = amounts.map((amount, index) => refused(amount * 100, { segment: index }));
          const file = { name: "a", events: eventsOf(claims) };
          const expected = claims
            .map((claim, index) => [claim.chargeCents ?? 0, index] as const)
            .sort((a, b) => b[0] - a[0] || a[1] - b[1])
            .slice(0, worklistRows);
          const { worklist } = reportOn({ worklistRows }, [file]);
          expect(worklist.map((row) => [row.deniedCents, row.claimSegment])).toEqual(expected);
          expect(worklist.map((row) => row.row)).toEqual(expected.map((_, index) => index + 1));
        },
      ),
    );
  });

  it("gives the same from parsed files as from events", () => {
    const files = portfolio();
    const parsed = files.map(({ name, events }) => {
      const claims = events.flatMap((event) => (event.kind === "claim" ? [event.claim] : []));
      const end = events.find((event) => event.kind === "remittanceEnd");
      if (end?.kind !== "remittanceEnd") throw new Error("the portfolio has ends");
      const document = { ...end, kind: "remittance" as const, header: end.remittance, claims };
      const remittances = [{ ...document, summaries: [], providerAdjustments: [] }];
      return { name, file: { remittances, diagnostics: [] } };
    });
    expect(denialReport(parsed, OPTIONS)).toEqual(reportOn());
  });

  it("can be asked in between without losing count", () => {
    const builder = reportBuilder(OPTIONS);
    for (const { name, events } of portfolio()) {
      builder.startFile(name);
      for (const event of events) builder.add(event);
      builder.report();
    }
    expect(builder.report()).toEqual(reportOn());
  });

  it("counts a denied claim of a later payer in the work and not in the rate", () => {
    const claims = [refused(500), refused(700, { statusCode: "2" })];
    const report = reportOn({}, [{ name: "a", events: eventsOf(claims) }]);
    expect([report.denials, report.deniedCents, report.byPayer.deniedCents]).toEqual([
      2, 1200, 500,
    ]);
    expect(report.rateByClaims.denominator).toBe(1);
  });

  it("counts a debit (BPR03 D) as money taken back", () => {
    const file = parse835(readFileSync("fixtures/835/valid/debit.edi"));
    const report = denialReport([{ name: "debit.edi", file }], OPTIONS);
    expect(report.balance.paymentCents).toBe(-11_610);
    expect(report.payments.map(({ amountCents }) => amountCents)).toEqual([-11_610]);
    expect(reportText(report)).toContain("-$116.10 in 1 payment");
  });

  it("says which payments are off or cut, and by how much", () => {
    const odd = reportOn().payments.filter((row) => row.verdict !== "balanced" || !row.complete);
    expect(odd.map((row) => [row.file, row.verdict, row.differenceCents, row.complete])).toEqual([
      ["remit-2026-08.835", "unbalanced", -12_550, true],
      ["remit-2026-11.835", "balanced", 0, false],
    ]);
  });

  it("names the files it could not read, once each, and why", () => {
    const builder = reportBuilder(OPTIONS);
    builder.startFile("empty.835");
    builder.startFile("other.835");
    builder.add({
      kind: "diagnostic",
      diagnostic: {
        code: "x12/not-x12",
        severity: "error",
        message: "This is not X12.",
        location: { byteOffset: 0, segment: 0 },
      },
    });
    builder.failFile("gone.835", "It can't be opened.");
    builder.startFile("half.835");
    for (const event of eventsOf([refused(100)])) builder.add(event);
    builder.failFile("half.835", "The disk failed.");
    expect(builder.report().files.map((file) => [file.name, file.notRead])).toEqual([
      ["empty.835", "It holds no 835 transaction."],
      ["other.835", "This is not X12."],
      ["gone.835", "It can't be opened."],
      ["half.835", "Read in part: The disk failed."],
    ]);
  });

  it("has no rate, no zero, where there is nothing", () => {
    const report = reportOn({}, []);
    expect(report.rateByClaims.value).toBeNull();
    expect(reportText(report)).toContain("n/a");
    expect(reportHtml(report)).not.toMatch(/NaN|undefined|null|Infinity/);
  });

  it("refuses a day that is none", () => {
    expect(() => reportBuilder({ asOf: "20260320" })).toThrow(UsageError);
    expect(() => reportBuilder(undefined as never)).toThrow(UsageError);
  });

  it.each([
    ["a parsed file by itself", { remittances: [], diagnostics: [] }],
    ["files without names", [{ remittances: [], diagnostics: [] }]],
    ["nothing", undefined],
  ])("refuses %s in place of a list of named files", (_, files) => {
    const call = () => denialReport(files as never, OPTIONS);
    expect(call).toThrow(UsageError);
    expect(call).toThrow("[{ name, file: parse835(bytes) }]");
  });
});

describe("what stays out of the report", () => {
  const everyForm = (report: DenialReport) => [
    JSON.stringify(report),
    reportText(report, { width: 200, rows: 1000 }),
    reportHtml(report),
  ];

  it("patient control numbers and whole trace numbers, unless asked for", () => {
    for (const text of everyForm(reportOn())) expect(text).not.toMatch(/SECRET/);
    for (const text of everyForm(reportOn({ showIds: true }))) {
      expect(text).toContain("PCN-SECRET");
      expect(text).toContain("SECRETTRACE9008");
    }
  });

  it("markup and control characters of the file", () => {
    const nasty = `<script>alert("x")</script>' \u001b[2J\u202e`;
    const remittance = remittanceOf({ payerName: nasty, trace: nasty });
    const claim = refused(100, { patientControlNumber: nasty });
    const files = [{ name: nasty, events: eventsOf([claim], remittance) }];
    const report = reportOn({ showIds: true }, files);
    const page = reportHtml(report);
    expect(page).not.toMatch(/<script/i);
    expect(page).toContain("&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;&#39;");
    for (const text of everyForm(report)) expect(text).not.toMatch(/[\u001b\u202e]/);
  });

  it("what stands where a code belongs but is none", () => {
    const claim = claimOf({
      adjustments: [{ groupCode: "CO", reasonCode: "DOE JANE", amountCents: 100 }],
      services: [],
    });
    for (const text of everyForm(reportOn({}, [{ name: "a", events: eventsOf([claim]) }]))) {
      expect(text).not.toMatch(/DOE/);
    }
  });
});

describe("the terminal summary", () => {
  it.each([60, 80, 100, 140])("fits %i columns", (width) => {
    for (const showIds of [false, true]) {
      const lines = reportText(reportOn({ showIds }), { width }).split("\n");
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(width);
      expect(lines.filter((line) => line !== line.trimEnd())).toEqual([]);
    }
  });

  it("says how much it leaves out", () => {
    const report = reportOn();
    expect(reportText(report, { rows: 3 })).toContain(`LARGEST DENIALS (3 OF ${report.denials})`);
    expect(reportText(report, { rows: 3 })).toContain(
      `… and ${report.byPayer.rows.length - 3} more`,
    );
  });
});

describe("the page", () => {
  const page = reportHtml(reportOn());

  it("runs nothing and loads nothing", () => {
    expect(page).not.toMatch(
      /<script|<link|<img|<iframe|javascript:|\son\w+=|@import|url\(|https?:/i,
    );
  });

  it("is well formed: every tag that opens closes, every id is there once, every link leads on", () => {
    const open: string[] = [];
    for (const [, close, tag = "", rest = ""] of page.matchAll(/<(\/?)([a-z0-9]+)([^>]*)>/g)) {
      if (close) expect(open.pop()).toBe(tag);
      else if (tag !== "meta" && !rest.endsWith("/")) open.push(tag);
    }
    expect(open).toEqual([]);
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of page.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
  });

  it("gives every picture a title and every table a caption", () => {
    const count = (pattern: RegExp) => page.match(pattern)?.length ?? 0;
    expect(count(/<svg /g)).toBe(count(/<svg [^>]*role="img" aria-label="[^"]+"><title>/g));
    expect(count(/<table>/g)).toBe(count(/<table>\s*<caption>[^<]+<\/caption>/g));
  });

  it("shows the figures of the data, with their definitions", () => {
    const report = reportOn();
    for (const { definition } of [report.rateByClaims, report.rateByDollars, report.byPayer]) {
      expect(page).toContain(definition.name);
    }
    expect(page).toContain("$65,497.50");
    expect(page).toContain("14.1%");
  });

  it("is the same every time", () => {
    expect(reportHtml(reportOn())).toBe(page);
  });
});
