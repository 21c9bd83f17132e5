import type { Definition } from "../kpi/index.js";
import type { FullReport } from "./full-model.js";
import { withoutControls } from "./masking.js";
import { formatCell, kindOf, type Sheet } from "./sheet.js";
import { checkFull, reportSheets } from "./sheets.js";
import { leadSentence, privacyText, windowLine } from "./story.js";

/**
 * The report as Markdown: a heading and a table for each part, each table followed by links to the
 * definitions of its numbers, which stand at the end. Empty tables are left out.
 *
 * @example
 * writeFileSync("report.md", reportMarkdown(report));
 */
export function reportMarkdown(report: FullReport): string {
  checkFull(report);
  const known = new Map(report.definitions.map((definition) => [definition.id, definition]));
  const parts = [
    `# Denial report as of ${report.asOf}`,
    windowLine(report),
    escaped(leadSentence(report)),
    ...reportSheets(report)
      .filter(({ rows }) => rows.length > 0)
      .map((sheet) => sheetText(sheet, known)),
    definitionsText(report.definitions),
    escaped(privacyText(report)),
  ];
  return `${parts.map((part) => part.trim()).join("\n\n")}\n`;
}

function sheetText(sheet: Sheet, known: ReadonlyMap<string, Definition>): string {
  const { title, note, columns, rows } = sheet;
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const links = definitionIds(sheet).map(
    (id) => `[${known.get(id)?.name ?? id}](#${anchorOf(id)})`,
  );
  return [
    `## ${title}`,
    ...(note === undefined ? [] : ["", note]),
    "",
    line(columns.map((column) => escaped(column.title))),
    line(columns.map(({ kind }) => (kind === "text" ? "---" : "--:"))),
    ...rows.map((row) =>
      line(
        columns.map((column, at) =>
          escaped(formatCell(row.cells[at] ?? null, kindOf(column, row))),
        ),
      ),
    ),
    ...(links.length === 0 ? [] : ["", `Definitions: ${links.join(", ")}`]),
  ].join("\n");
}

/** Ids of the definitions that a table rests on, each once. */
export function definitionIds({ columns, rows }: Sheet): readonly string[] {
  const ids = [
    ...columns.map(({ definition }) => definition),
    ...rows.map(({ definition }) => definition),
  ];
  return [...new Set(ids.filter((id) => id !== undefined))];
}

function definitionsText(definitions: readonly Definition[]): string {
  const entries = definitions.map(({ id, name, meaning, formula, source }) => {
    const means = meaning === undefined ? "" : `${meaning} `;
    return `- <a id="${anchorOf(id)}"></a>**${escaped(name)}**: ${escaped(`${means}Formula: ${formula}. Source: ${source}.`)}`;
  });
  return ["## Definitions", "", ...entries].join("\n");
}

/**
 * The anchor of a definition: its id, with what an anchor may not hold turned into dashes.
 *
 * @example
 * anchorOf("initial-denial-rate/claim-count/primary"); //=> "def-initial-denial-rate-claim-count-primary"
 */
export function anchorOf(id: string): string {
  return `def-${id.replace(/[^A-Za-z0-9]+/g, "-")}`;
}

/** Text of a file loses the power of Markdown and of the HTML within it. */
function escaped(text: string): string {
  return withoutControls(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replace(/[\\`*_[\]|#~]/g, "\\$&");
}
