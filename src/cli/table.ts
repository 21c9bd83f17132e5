import Table from "cli-table3";

/** A column of a plain table. */
export interface Column {
  readonly title: string;
  readonly align?: "left" | "right";
  /** How narrow it may become when the table is too wide; as wide as its content where left out. */
  readonly least?: number;
}

const NO_BORDERS = {
  top: "",
  "top-mid": "",
  "top-left": "",
  "top-right": "",
  bottom: "",
  "bottom-mid": "",
  "bottom-left": "",
  "bottom-right": "",
  left: "",
  "left-mid": "",
  mid: "",
  "mid-mid": "",
  right: "",
  "right-mid": "",
  middle: "",
};

/**
 * Rows as lines of aligned columns without borders, at most `width` wide: the columns that may
 * shrink share what is too much, and end in "…" where they lost something.
 */
export function tableLines(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number,
  indent = "  ",
): string[] {
  const widest = columns.map(({ title }, at) =>
    Math.max(title.length, ...rows.map((row) => visibleLength(row[at] ?? ""))),
  );
  const gap = total(widest) + 2 * columns.length + indent.length <= width ? 2 : 1;
  const widths = shrink(columns, widest, width - indent.length - gap * (columns.length - 1));
  const table = new Table({
    chars: NO_BORDERS,
    colWidths: widths.map((columnWidth, at) => columnWidth + (at < columns.length - 1 ? gap : 0)),
    colAligns: columns.map(({ align }) => align ?? "left"),
    style: { "padding-left": 0, "padding-right": 0, head: [], border: [], compact: true },
    truncate: "…",
  });
  const padded = (cells: readonly string[]) =>
    // Padding stands right of the text, as part of the column, so that right-aligned ones keep it.
    cells.map((text, at) => {
      const room = widths[at] ?? 0;
      const cut = visibleLength(text) > room ? `${text.slice(0, room - 1)}…` : text;
      const fill = " ".repeat(Math.max(0, room - visibleLength(cut)));
      const aligned = columns[at]?.align === "right" ? fill + cut : cut + fill;
      return at < columns.length - 1 ? aligned + " ".repeat(gap) : aligned;
    });
  table.push(padded(columns.map(({ title }) => title)), ...rows.map((row) => padded(row)));
  return table
    .toString()
    .split("\n")
    .map((line) => (indent + line).trimEnd());
}
