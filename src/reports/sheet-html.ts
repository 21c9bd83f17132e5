import type { Definition } from "../kpi/index.js";
import { numberLink } from "./chart-bars.js";
import { anchorOf, definitionIds } from "./full-markdown.js";
import { html, type Insert, type Markup } from "./markup.js";
import {
  definitionOf,
  formatCell,
  formatRoundDollars,
  kindOf,
  type Sheet,
  type SheetColumn,
  type SheetRow,
} from "./sheet.js";

/**
 * A sheet as a table. Each number that is a KPI links to its definition; so does its column's heading,
 * which the keyboard reaches once instead of once a cell. On a phone each row becomes a small list.
 */
export function sheetTable(sheet: Sheet, known: ReadonlyMap<string, Definition>): Markup {
  const { title, columns, rows, note } = sheet;
  if (rows.length === 0) return html`<p class="soft">None.</p>`;
  return html`<div class="scroll"><table>
<caption>${title}${note === undefined ? "" : `. ${note}`}</caption>
<thead><tr>${columns.map((column, at) => headOf(column, at < sheet.keys))}</tr></thead>
<tbody>
${rows.map(
  (row) => html`<tr>${columns.map((column, at) => cellOf(sheet, column, row, at))}</tr>
`,
)}</tbody></table></div>${definitionLinks(definitionIds(sheet), known)}`;
}

function headOf({ title, kind, definition }: SheetColumn, isKey: boolean): Markup {
  const look = kind === "text" ? (isKey ? "" : "words") : "num";
  const name =
    definition === undefined ? title : html`<a href="#${anchorOf(definition)}">${title}</a>`;
  return html`<th scope="col" class="${look}">${name}</th>`;
}

function cellOf(sheet: Sheet, column: SheetColumn, row: SheetRow, at: number): Markup {
  const kind = kindOf(column, row);
  const value = row.cells[at] ?? null;
  const isRound = kind === "usd-cents" && sheet.exactCents !== true && typeof value === "number";
  const text = isRound ? formatRoundDollars(value) : formatCell(value, kind);
  const definition = definitionOf(column, row);
  const shown: Insert =
    definition === undefined || value === null ? text : numberLink(text, definition);
  if (at === 0)
    return html`<th scope="row" class="${isShort(sheet) ? "first nowrap" : "first"}"><span>${shown}</span></th>`;
  const look = kind === "text" && column.kind !== "own" ? (at < sheet.keys ? "" : "words") : "num";
  return html`<td class="${look}" data-label="${column.title}"><span>${shown}</span></td>`;
}

/** Codes and numbers that name rows stay on one line. */
function isShort({ rows }: Sheet): boolean {
  return rows.every(({ cells: [name] }) => String(name ?? "").length <= 8);
}

/** Links to the definitions of a figure or table, for those who see no headings. */
export function definitionLinks(
  ids: readonly string[],
  known: ReadonlyMap<string, Definition>,
): Markup {
  if (ids.length === 0) return html``;
  const links = ids.map(
    (id, at) =>
      html`${at === 0 ? "" : ", "}<a href="#${anchorOf(id)}">${known.get(id)?.name ?? id}</a>`,
  );
  return html`<p class="defined">Definitions: ${links}</p>`;
}

/** A chart with the definitions of its numbers, and its table behind it. */
export function figureOf(
  chart: Markup,
  sheet: Sheet,
  known: ReadonlyMap<string, Definition>,
): Markup {
  return html`<figure>${chart}${definitionLinks(definitionIds(sheet), known)}${folded(sheet, known)}</figure>`;
}

/** A table that opens when asked for. */
export function folded(
  sheet: Sheet,
  known: ReadonlyMap<string, Definition>,
  title = `Table: ${sheet.title}`,
): Markup {
  return html`<details class="behind"><summary>${title}</summary>${sheetTable(sheet, known)}</details>`;
}
