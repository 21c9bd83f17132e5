/** A column of a plain table. */
export interface Column {
  readonly title: string;
  readonly align?: "left" | "right";
  /** How narrow it may become when the table is too wide; as wide as its content where left out. */
  readonly least?: number;
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
  const widest = columns.map(({ title }, at) =>
    Math.max(title.length, ...rows.map((row) => row[at]?.length ?? 0)),
  );
  const gap = sum(widest) + 2 * (columns.length - 1) <= width ? 2 : 1;
  const widths = shrink(columns, widest, width - gap * (columns.length - 1));
  return [columns.map(({ title }) => title), ...rows].map((cells) =>
    columns
      .map(({ align }, at) => {
        const room = widths[at] ?? 0;
        const cell = cells[at] ?? "";
        const cut = cell.length > room ? `${cell.slice(0, room - 1)}…` : cell;
        return align === "right" ? cut.padStart(room) : cut.padEnd(room);
      })
      .join(" ".repeat(gap))
      .trimEnd(),
  );
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
