import { printable } from "./output.js";

/** What a cell may hold; several texts stand in one cell with a blank between them. */
export type CsvValue = string | number | boolean | null | readonly string[];

// What a spreadsheet takes for the start of a formula, in the wide forms of East Asian keyboards
// too. Where the list separator is a semicolon, a cell may start after one as well.
const FORMULA = /(^|;)(?=\s*[=+\-@\uff1d\uff0b\uff0d\uff20])/g;

/**
 * One record by RFC 4180, ending in a carriage return: the caller adds the line feed. Text that a
 * spreadsheet would take for a formula gets an apostrophe before it; control characters become a
 * dot. Numbers are written plainly, a minus sign too.
 *
 * @example
 * csvRecord(["=1+1", 'say "hi"', -5, null]); //=> `'=1+1,"say ""hi""",-5,\r`
 */
export function csvRecord(values: readonly CsvValue[]): string {
  return `${values.map(cell).join(",")}\r`;
}

function cell(value: CsvValue): string {
  if (value === null) return "";
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  const text = typeof value === "string" ? value : value.join(" ");
  const safe = printable(text).replace(FORMULA, "$1'");
  return /[",;]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
