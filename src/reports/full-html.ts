import type { KpiResult } from "../kpi/index.js";
import { definitionsSection } from "./full-html-definitions.js";
import {
  categorySection,
  entrySection,
  payerSection,
  progressSection,
  standingSection,
  timeSection,
} from "./full-html-story.js";
import { appendix, figureSections, patternSections, workSections } from "./full-html-tables.js";
import { anchorOf } from "./full-markdown.js";
import type { FigureName, FullReport } from "./full-model.js";
import { FULL_STYLE } from "./full-style.js";
import { STYLE } from "./html-style.js";
import { html, type Markup, raw } from "./markup.js";
import type { PageParts } from "./page-parts.js";
import { divisionText, figureText, type Sheet } from "./sheet.js";
import { reportSheets } from "./sheets.js";
import { worthText } from "./standing.js";
import { leadSentence, privacyText, windowLine } from "./story.js";

const CONTENTS = [
  ["standing", "Revenue"],
  ["progress", "Trend"],
  ["entry", "Where denials enter"],
  ["payers", "Payers"],
  ["categories", "Recoverable categories"],
  ["time", "Time to cash"],
  ["patterns", "Repeats"],
  ["work", "Open work"],
  ["figures", "All figures"],
  ["definitions", "Definitions"],
] as const;

/**
 * The full report as one HTML file: static charts with their tables behind them, no script, nothing
 * loaded, light and dark, readable on a phone and on paper. It leads with what is lost and what can be
 * won back; every figure links to its definition at the end. Every value of a file is escaped.
 *
 * @example
 * writeFileSync("report.html", fullReportHtml(report));
 */
export function fullReportHtml(report: FullReport): string {
  const sheets = new Map(reportSheets(report).map((sheet) => [sheet.id, sheet]));
  const empty: Sheet = { id: "none", title: "None", keys: 0, columns: [], rows: [] };
  const parts: PageParts = {
    report,
    known: new Map(report.definitions.map((definition) => [definition.id, definition])),
    sheet: (id) => sheets.get(id) ?? empty,
  };
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>Denial report as of ${report.asOf}</title>
<style>${raw(STYLE)}${raw(FULL_STYLE)}</style>
</head>
<body>
<a class="skip" href="#standing">To the report</a>
<main>
<header><h1>Denial report</h1><p class="soft">${windowLine(report)}</p><p class="lead">${leadSentence(report)}</p></header>
<div class="cards lead-cards">${leadCards(report)}</div>
<nav aria-label="Contents"><ul>${CONTENTS.map(
    ([id, title]) => html`<li><a href="#${id}">${title}</a></li>`,
  )}</ul></nav>
${standingSection(parts)}
${progressSection(parts)}
${entrySection(parts)}
${payerSection(parts)}
${categorySection(parts)}
${timeSection(parts)}
${patternSections(parts)}
${workSections(parts)}
${figureSections(parts)}
${appendix(parts)}
${definitionsSection(parts)}
<footer>${privacyText(report)}</footer>
</main>
</body>
</html>
`.markup;
}

const CARDS: readonly (readonly [FigureName, string])[] = [
  ["lost", "bad"],
  ["recoverable", "hope"],
  ["recoveredCash", ""],
  ["initialDenialRate", ""],
];

function leadCards({ figures, standing }: FullReport): readonly Markup[] {
  return CARDS.map(([name, look]) => {
    const kpi = figures[name];
    const { definition } = kpi;
    return html`<div class="card ${look}"><p class="name">${definition.name}</p><p class="value"><a class="kpi" href="#${anchorOf(
      definition.id,
    )}">${figureText(kpi)}</a></p><p class="detail">${cardDetail(name, kpi, standing)}</p></div>`;
  });
}

/** What a leading figure counts, and what its dollars are. */
function cardDetail(name: FigureName, kpi: KpiResult, standing: FullReport["standing"]): string {
  if (name === "lost" && kpi.value === null) return "no event tells of write-offs";
  if (name !== "lost" && name !== "recoverable") return divisionText(kpi);
  return `${divisionText(kpi)}, ${worthText(name, standing)}`;
}
