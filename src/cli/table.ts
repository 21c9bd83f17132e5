/** A column of a plain table. */
export interface Column {
  readonly title: string;
  readonly align?: "left" | "right";
  /** How narrow it may become when the table is too wide; as wide as its content where left out. */
  readonly least?: number;
}

/** A table whose columns have their widths; it writes any number of rows. */
export interface TableLayout {
  readonly titles: string;
  line(row: readonly string[]): string;
}

/**
 * Rows as lines of aligned columns without borders, the titles first, at most `width` columns wide:
 * the columns that may shrink give up what is too much, and end in "…" where they lost something.
 *
 * @example
 * tableLines([{ title: "Payer" }, { title: "Paid", align: "right" }], [["ACME", "$1.00"]], 80);
 */
export function tableLines(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number,
): string[] {
  const { titles, line } = tableLayout(columns, rows, width);
  return [titles, ...rows.map(line)];
}

/**
 * The layout that fits some rows, for these and any that follow. Of a later row only the columns
 * that may shrink are cut: an amount is never.
 *
 * @example
 * tableLayout([{ title: "Payer", least: 8 }], [["ACME"]], 80).line(["AN INSURER"]); //=> "AN I…"
 */
export function tableLayout(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number,
): TableLayout {
  const widest = columns.map(({ title }) => title.length);
  for (const row of rows) {
    for (const [at, text] of row.entries()) widest[at] = Math.max(widest[at] ?? 0, text.length);
  }
  const gap = sum(widest) + 2 * (columns.length - 1) <= width ? 2 : 1;
  const widths = shrink(columns, widest, width - gap * (columns.length - 1));
  const line = (cells: readonly string[]) =>
    columns
      .map(({ align, least }, at) => {
        const room = widths[at] ?? 0;
        const text = cells[at] ?? "";
        const cut = least !== undefined && text.length > room;
        const cell = cut ? `${text.slice(0, room - 1)}…` : text;
        return align === "right" ? cell.padStart(room) : cell.padEnd(room);
      })
      .join(" ".repeat(gap))
      .trimEnd();
  return { titles: line(columns.map(({ title }) => title)), line };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** Takes columns away one by one from whichever shrinking column is widest. */
function shrink(
  columns: readonly Column[],
  widest: readonly number[],
  room: number,
): readonly number[] {
  const widths = [...widest];
  for (let left = sum(widths) - room; left > 0; left -= 1) {
    let pick = -1;
    for (let at = 0; at < widths.length; at += 1) {
      const least = columns[at]?.least;
      if (least === undefined || widths[at]! <= least) continue;
      if (pick === -1 || widths[at]! > widths[pick]!) pick = at;
    }
    if (pick === -1) break;
    widths[pick]! -= 1;
  }
  return widths;
}
