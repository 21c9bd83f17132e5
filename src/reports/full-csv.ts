import type { FullReport } from "./full-model.js";
import { withoutControls } from "./masking.js";
import { type Cell, definitionOf, kindOf } from "./sheet.js";
import { reportSheets } from "./sheets.js";

const HEADER = ["table", "row", "column", "value", "unit", "definition"];

// What a spreadsheet takes for the start of a formula, in the wide forms of East Asian keyboards too.
const FORMULA = /^(?=\s*[=+\-@\uff1d\uff0b\uff0d\uff20])/;

/**
 * The report as one CSV table (RFC 4180, CRLF), one value a row: table, row, column, value, unit, id of
 * its definition. Numbers are plain and not rounded: cents, ratios from 0 to 1, days. A value that is
 * not known is empty. Text that a spreadsheet would take for a formula gets an apostrophe before it.
 *
 * @example
 * reportCsv(report).split("\r\n")[0]; //=> "table,row,column,value,unit,definition"
 */
export function reportCsv(report: FullReport): string {
  const lines = [record(HEADER)];
  for (const sheet of reportSheets(report)) {
    for (const row of sheet.rows) {
      const name = row.cells.slice(0, sheet.keys).join(", ");
      for (const [at, column] of sheet.columns.entries()) {
        if (at < sheet.keys) continue;
        const value = row.cells[at] ?? null;
        const kind = kindOf(column, row);
        lines.push(
          record([
            sheet.id,
            name,
            column.title,
            value,
            typeof value === "number" ? kind : value === null && kind !== "text" ? kind : "",
            definitionOf(column, row) ?? "",
          ]),
        );
      }
    }
  }
  return lines.join("");
}

function record(cells: readonly Cell[]): string {
  return `${cells.map(csvCell).join(",")}\r\n`;
}

function csvCell(value: Cell): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const safe = withoutControls(value).replace(FORMULA, "'");
  return /[",;]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
