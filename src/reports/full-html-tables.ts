import { formatDollars } from "../values/index.js";
import { stripChart } from "./chart-bars.js";
import { PATH_LABELS } from "./labels.js";
import { html, type Markup } from "./markup.js";
import { type PageParts, pageSection, sheetSection, tiles } from "./page-parts.js";
import { sheetTable } from "./sheet-html.js";

/** What repeats, and where to stop it. */
export function patternSections(parts: PageParts): Markup {
  const { sheet, known } = parts;
  const patterns = sheet("patterns");
  const week = sheet("this-week");
  return pageSection(
    "patterns",
    "What keeps coming back, and where to stop it",
    patterns.note ?? "",
    html`${sheetTable(patterns, known)}<h3>${week.title}</h3><p class="note">${week.note}</p>${sheetTable(week, known)}`,
  );
}

/** What is open and must be worked. */
export function workSections({ report, sheet, known }: PageParts): Markup {
  const { work } = report;
  const strip = stripChart(
    work.byPath
      .filter(({ deniedCents }) => deniedCents > 0)
      .map(({ key, deniedCents }) => ({
        label: PATH_LABELS[key],
        value: deniedCents,
        text: formatDollars(deniedCents),
        look: key,
      })),
    {
      id: "chart-paths",
      title: "Open denials by path",
      description: "By dollars still denied; the table below has the numbers.",
    },
  );
  const worklist = sheet("worklist");
  return html`${pageSection(
    "work",
    "What to do with what is open",
    sheet("paths").note ?? "",
    html`<div class="two"><div><figure>${strip}</figure>${sheetTable(sheet("paths"), known)}</div><div><h3>${
      sheet("deadlines").title
    }</h3><p class="note">${sheet("deadlines").note}</p>${sheetTable(sheet("deadlines"), known)}</div></div><details class="behind"><summary>${
      worklist.title
    }: ${worklist.note}</summary>${sheetTable(worklist, known)}</details>`,
  )}${pageSection(
    "scorecard",
    sheet("scorecard").title,
    sheet("scorecard").note ?? "",
    html`${sheetTable(sheet("scorecard"), known)}<details class="behind"><summary>Table: ${
      sheet("labor").title
    }</summary>${sheetTable(sheet("labor"), known)}</details>`,
  )}`;
}

/** Quality, reasons, appeals, and every figure with what it divides. */
export function figureSections(parts: PageParts): Markup {
  const { report, sheet, known } = parts;
  const { figures } = report;
  return html`${pageSection(
    "appeals",
    "Appeals and write-offs",
    sheet("appeals").note ?? "",
    html`${tiles([figures.appealRate, figures.overturnRate, figures.writeOffRate, figures.neverWorked])}${sheetTable(
      sheet("appeals"),
      known,
    )}`,
  )}${sheetSection(parts, "reasons")}${sheetSection(parts, "figures")}${sheetSection(parts, "benchmarks")}`;
}

/** Long tables, folded: for those who want to look something up. */
export function appendix({ sheet, known }: PageParts): Markup {
  const names = [
    "inventory",
    "segment-provider",
    "segment-site",
    "segment-department",
    "payments",
    "files",
  ];
  const found = names.map(sheet).filter(({ rows }) => rows.length > 0);
  return pageSection(
    "appendix",
    "To look things up",
    "Folded here, and left out of print.",
    found.map(
      (one) =>
        html`<details class="behind"><summary>${one.title} (${one.rows.length})</summary>${
          one.note === undefined ? "" : html`<p class="note">${one.note}</p>`
        }${sheetTable(one, known)}</details>`,
    ),
  );
}
