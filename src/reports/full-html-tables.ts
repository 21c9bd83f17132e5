import { barsChart } from "./chart-bars.js";
import { TABLE_DEFINITIONS } from "./figure-definitions.js";
import { PATH_LABELS } from "./labels.js";
import { html, type Markup } from "./markup.js";
import { type PageParts, pageSection, sheetSection, tiles } from "./page-parts.js";
import { formatRoundDollars } from "./sheet.js";
import { figureOf, folded, sheetTable } from "./sheet-html.js";
import { BUCKET_LABELS, plural } from "./wording.js";

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
  const definition = TABLE_DEFINITIONS.work.id;
  const description = "By dollars still denied; the table below has the numbers.";
  const text = (row: { readonly denials: number; readonly deniedCents: number }) =>
    `${formatRoundDollars(row.deniedCents)} · ${plural(row.denials, "denial")}`;
  const paths = barsChart(
    work.byPath
      .filter(({ denials }) => denials > 0)
      .map((row) => ({
        label: PATH_LABELS[row.key],
        value: row.deniedCents,
        text: text(row),
        look: row.key,
      })),
    { id: "chart-paths", title: "Open denials by path", description, definition },
  );
  const days = barsChart(
    work.byDeadline
      .filter(({ denials }) => denials > 0)
      .map((row) => ({ label: BUCKET_LABELS[row.key], value: row.deniedCents, text: text(row) })),
    { id: "chart-deadlines", title: "Open denials by last day", description, definition },
  );
  const worklist = sheet("worklist");
  return html`${pageSection(
    "work",
    "What to do with what is open",
    `${sheet("paths").note ?? ""} ${sheet("deadlines").note ?? ""}`,
    html`<div class="two"><div><h3>What to do</h3>${figureOf(paths, sheet("paths"), known)}</div><div><h3>By when</h3>${figureOf(
      days,
      sheet("deadlines"),
      known,
    )}</div></div>${folded(worklist, known, `${worklist.title}: ${worklist.note ?? ""}`)}`,
  )}${pageSection(
    "scorecard",
    sheet("scorecard").title,
    sheet("scorecard").note ?? "",
    html`${sheetTable(sheet("scorecard"), known)}${folded(sheet("labor"), known)}`,
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
  )}${sheetSection(parts, "reasons")}${sheetSection(parts, "figures")}`;
}

/** Long tables, folded: for those who want to look something up. */
export function appendix({ sheet, known }: PageParts): Markup {
  const names = [
    "benchmarks",
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
    "Long tables, folded; they are left out of print.",
    found.map(
      (one) =>
        html`<details class="behind"><summary>${one.title} (${one.rows.length})</summary>${
          one.note === undefined ? "" : html`<p class="note">${one.note}</p>`
        }${sheetTable(one, known)}</details>`,
    ),
  );
}
