import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { barsChart } from "../../src/reports/chart-bars.js";
import { monthChart } from "../../src/reports/chart-months.js";
import {
  type FullReport,
  fullReportHtml,
  reportCsv,
  reportMarkdown,
} from "../../src/reports/index.js";
import { worthText } from "../../src/reports/standing.js";
import { markedRemittance } from "../../src/testing/index.js";
import { fullReportOn } from "./feed.js";
import { PRACTICE_AS_OF, practice } from "./practice.js";

const REPORT = fullReportOn(practice(600), { asOf: PRACTICE_AS_OF });
const PAGE = fullReportHtml(REPORT);

const everyForm = (report: FullReport) => [
  JSON.stringify(report),
  fullReportHtml(report),
  reportMarkdown(report),
  reportCsv(report),
];

const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, one]) => one);

/** What is wrong with a page; nothing where it is right. */
function faultsOf(page: string): readonly string[] {
  const ids = all(page, /\sid="([^"]*)"/g);
  const known = new Set(ids);
  const faults = ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `twice: ${id}`);
  for (const target of all(page, /href="([^"]*)"/g)) {
    if (!known.has(target?.slice(1))) faults.push(`leads nowhere: ${target}`);
  }
  for (const svg of all(page, /<svg([^>]*role="img"[\s\S]*?)<\/svg>/g)) {
    const [title, description] = (/aria-labelledby="(\S+) (\S+)"/.exec(svg ?? "") ?? []).slice(1);
    if (!svg?.includes(`<title id="${title}">`)) faults.push("a chart without title");
    if (!svg?.includes(`<desc id="${description}">`)) faults.push("a chart without description");
  }
  for (const cell of all(page, /<td class="num"[^>]*>(.*?)<\/td>/g)) {
    const isNumber = /\d/.test(cell?.replace(/<[^>]*>/g, "") ?? "");
    if (isNumber && !cell?.includes('class="kpi"')) faults.push(`without definition: ${cell}`);
  }
  for (const value of all(page, /class="value">(.*?)<\/(?:span|p)>/g)) {
    if (!value?.includes('class="kpi"')) faults.push(`without definition: ${value}`);
  }
  if (/<script|<link|<img|<iframe|@import|url\(|https?:|\son\w+=/i.test(page)) faults.push("loads");
  if (/NaN|undefined|Infinity|\[object/.test(page)) faults.push("what no page should say");
  return faults;
}

describe("the page", () => {
  it("links every number to a definition it has, names every chart, and loads nothing", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.boolean(),
        (claims, seed, worked) => {
          const { files, events } = practice(claims, seed);
          const told = worked ? events : [];
          const report = fullReportOn({ files, events: told }, { asOf: PRACTICE_AS_OF });
          expect(faultsOf(fullReportHtml(report))).toEqual([]);
        },
      ),
      { numRuns: 25 },
    );
    expect(faultsOf(PAGE)).toEqual([]);
    expect(all(PAGE, /(class="kpi")/g).length).toBeGreaterThan(300);
  });

  it("finds those faults where they are", () => {
    const page = `<a id="a" href="#b"></a><p id="a"></p><svg role="img"></svg><td class="num" data-label="x">12</td><script>`;
    expect(faultsOf(page)).toHaveLength(6);
  });

  it("leads with what is lost and what can be won back", () => {
    const lead = PAGE.slice(PAGE.indexOf("<main>"), PAGE.indexOf("<nav"));
    const order = ["Revenue lost", "Recoverable", "Recovered cash", "Initial denial rate"];
    const places = order.map((name) => lead.indexOf(`<p class="name">${name}`));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
    const sections = all(PAGE, /<section id="([^"]*)"/g);
    expect(sections.slice(0, 6)).toEqual([
      "standing",
      "progress",
      "entry",
      "payers",
      "categories",
      "time",
    ]);
  });

  it("says what the dollars of its figures are", () => {
    const row = (denials: number, chargeBasis: number) =>
      [{ key: "recoverable", denials, chargeBasis }] as never;
    expect(worthText("recoverable", row(3, 0))).toBe("by worth");
    expect(worthText("recoverable", row(3, 2))).toBe("in part at charges");
    expect(worthText("recoverable", row(3, 3))).toBe("at charges");
    expect(worthText("lost", row(3, 3))).toBe("by worth");
    expect(PAGE).toContain("in part at charges");
  });

  it("says what a diagnosis rests on", () => {
    const ten = fullReportOn(
      {
        files: [{ name: "ten.edi", text: readFileSync("fixtures/reports/ten-claims.edi", "utf8") }],
        events: [],
      },
      { asOf: "2026-04-30" },
    );
    const basis = "$400.00 of $800.00 denied (50.0%); said from 50% on, a rule of thumb.";
    expect(fullReportHtml(ten)).toContain(`let these denials through. ${basis}`);
    expect(reportMarkdown(ten).replaceAll("\\", "")).toContain(basis);
  });

  it("says of work that no event tells of that it is not known", () => {
    const page = fullReportHtml(
      fullReportOn({ files: practice(60).files, events: [] }, { asOf: PRACTICE_AS_OF }),
    );
    expect(page).toMatch(
      /not known<\/a><\/p><p class="name">Denials never worked<\/p><p class="detail">no event tells of it/,
    );
    expect(page).not.toMatch(/[\d,]{6,} hours/);
  });

  it("shows published figures with year, population and source only", () => {
    const { benchmarks } = REPORT;
    expect(benchmarks.length).toBeGreaterThan(20);
    for (const { year, population } of benchmarks) {
      expect(PAGE).toContain(`(${year}; ${population.replaceAll("'", "&#39;")}`);
    }
  });

  it("has a heading for each column and row of its tables", () => {
    for (const table of all(PAGE, /<table>([\s\S]*?)<\/table>/g)) {
      expect(table).toMatch(/<caption>[^<]+/);
      const rows = all(table ?? "", /<tr>(.*?)<\/tr>/g).slice(1);
      expect(rows.every((row) => row?.startsWith('<th scope="row"'))).toBe(true);
    }
  });
});

describe("what stays out of every form", () => {
  it("patient control numbers, names, trace numbers and provider ids, unless asked for", () => {
    const files = practice(80);
    const [masked, shown] = [false, true].map((showIds) =>
      everyForm(fullReportOn(files, { asOf: PRACTICE_AS_OF, showIds })),
    );
    for (const text of masked ?? []) expect(text).not.toMatch(/SECRET|19999999\d\d|ICN\d/);
    for (const text of shown ?? []) {
      expect(text).toMatch(/PCN-SECRET/);
      expect(text).toMatch(/19999999\d\d/);
      expect(text).not.toMatch(/SECRETNAME/);
    }
  });

  it("every marked value of a file, the payer's own name and id aside", () => {
    const { bytes, marks } = markedRemittance();
    const report = fullReportOn(
      { files: [{ name: "marked.835", text: bytes }], events: [] },
      { asOf: PRACTICE_AS_OF },
    );
    expect(report.claims).toBeGreaterThan(0);
    const payer = new Set(Object.entries(report.payerNames).flat().join(" ").split(/[ :]/));
    for (const text of everyForm(report)) {
      const seen = marks.filter((mark) => text.includes(mark) && !payer.has(mark));
      expect(seen).toEqual([]);
    }
  });

  it("what could be markup, a formula or a link", () => {
    const nasty = `=1+1<b>|"x"[y](z)`;
    const { files, events } = practice(60);
    const named = files.map(({ name, text }) => ({
      name,
      text: text.replaceAll("NORTHWIND HEALTH PLAN", nasty),
    }));
    const report = fullReportOn({ files: named, events }, { asOf: PRACTICE_AS_OF });
    expect(fullReportHtml(report)).toContain("=1+1&lt;b&gt;|&quot;x&quot;[y](z)");
    expect(fullReportHtml(report)).not.toContain("<b>");
    expect(reportMarkdown(report)).not.toMatch(/<b>|[^\\]\|"x"|[^\\]\[y\]/);
    expect(reportCsv(report)).toContain(`payers,"'=1+1<b>|""x""[y](z)",Claims,`);
  });
});

describe("the tables", () => {
  it("are one rectangle in CSV, and its numbers are plain", () => {
    const lines = reportCsv(REPORT).split("\r\n").slice(0, -1);
    // A field is quoted, with quotes doubled, or has none of the characters that need quotes.
    const record = /^(?:(?:"(?:[^"]|"")*"|[^",]*),){5}(?:"(?:[^"]|"")*"|[^",]*)$/;
    expect(lines.filter((line) => !record.test(line))).toEqual([]);
    expect(lines.length).toBeGreaterThan(500);
    const figure = lines.find((line) => line.startsWith("figures,Initial denial rate,Value,"));
    expect(figure).toBe(
      `figures,Initial denial rate,Value,${REPORT.figures.initialDenialRate.value},ratio,initial-denial-rate/claim-count/primary`,
    );
  });

  it("have every definition that Markdown links to", () => {
    const text = reportMarkdown(REPORT);
    const targets = new Set(all(text, /\]\(#([^)]*)\)/g));
    const anchors = new Set(all(text, /<a id="([^"]*)">/g));
    expect(targets.size).toBeGreaterThan(25);
    expect([...targets].filter((target) => !anchors.has(target))).toEqual([]);
  });
});

describe("charts", () => {
  const options = { id: "c", title: "Title", description: "Description", definition: "d" };

  it("draw bars in proportion, and never beyond the width", () => {
    const bars = [50, 200, 0].map((value) => ({ label: "l", value, text: String(value) }));
    const widths = (full?: number) =>
      all(barsChart(bars, { ...options, full }).markup, /class="fill" width="([\d.]+)%"/g);
    expect(widths()).toEqual(["25", "100", "0"]);
    expect(widths(100)).toEqual(["50", "100", "0"]);
    expect(widths(1000)).toEqual(["5", "20", "0"]);
  });

  it("begin their scale at zero and break a line where a month has no value", () => {
    const lines = [{ name: "n", look: "first", values: [0.1, null, 0.2, 0.2] }];
    const chart = monthChart(["Jan", "Feb", "Mar", "Apr"], lines, {
      ...options,
      format: (value) => `${value * 100}%`,
    }).markup;
    expect(chart).toContain(">0%</text>");
    expect(all(chart, /<circle([^>]*)/g)).toHaveLength(3);
    expect(all(chart, /class="line first" d="([^"]*)"/g)[0]?.match(/M/g)).toHaveLength(2);
  });

  it("keep a month without a claim on the axis, as a gap", () => {
    const { files, events } = practice(120);
    const kept = files.filter(({ name }) => !name.includes("2026-03"));
    const page = fullReportHtml(fullReportOn({ files: kept, events }, { asOf: PRACTICE_AS_OF }));
    const months = all(page, /<text class="month[^>]*>([A-Za-z]+)</g);
    expect(months).toEqual(["Jan", "Feb", "Mar", "Apr", "May", "Jun"]);
    expect(all(page, /class="line first" d="([^"]*)"/g)[0]?.match(/M/g)).toHaveLength(2);
  });

  it("say so where there is nothing to draw", () => {
    const nothing = fullReportOn({ files: [], events: [] }, { asOf: PRACTICE_AS_OF });
    expect(fullReportHtml(nothing)).toContain("No whole month to show yet.");
    expect(nothing.figures.initialDenialRate.value).toBeNull();
    expect(reportMarkdown(nothing)).toContain("No claim of these files was denied.");
  });
});
