/** Plain text tables that fit a width. One character is taken to be one column wide. */

export interface TextColumn<Row> {
  readonly title: string;
  readonly cell: (row: Row) => string;
  readonly align?: "left" | "right";
  /** This column gives way, by cutting its text, where the table is too wide. */
  readonly shrinks?: boolean;
  /** Left out below this width. */
  readonly from?: number;
}

const GAP = "  ";
const NARROWEST = 8;

/**
 * Lays rows out in columns no wider than `width`: the shrinking columns share what is missing.
 *
 * @example
 * textTable([{ title: "Payer", cell: (row) => row.name, shrinks: true }], rows, 80);
 */
export function textTable<Row>(
  columns: readonly TextColumn<Row>[],
  rows: readonly Row[],
  width: number,
): readonly string[] {
  const shown = columns.filter((column) => (column.from ?? 0) <= width);
  const cells = rows.map((row) => shown.map((column) => column.cell(row)));
  const widths = shown.map((column, index) =>
    Math.max(column.title.length, ...cells.map((line) => line[index]?.length ?? 0)),
  );
  for (let over = totalOf(widths) - width; over > 0; over -= 1) {
    // One character at a time off the widest: short texts stay whole as long as they can.
    let widest = -1;
    shown.forEach((column, index) => {
      const size = widths[index] ?? 0;
      if (column.shrinks && size > NARROWEST && size > (widths[widest] ?? 0)) widest = index;
    });
    if (widest === -1) break;
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
  const line = (texts: readonly string[]) =>
    texts
      .map((text, index) => padded(text, widths[index] ?? 0, shown[index]?.align ?? "left"))
      .join(GAP)
      .trimEnd();
  return [
    line(shown.map((column) => column.title)),
    line(widths.map((size) => "-".repeat(size))),
    ...cells.map(line),
  ];
}

function totalOf(widths: readonly number[]): number {
  return widths.reduce((sum, size) => sum + size, 0) + GAP.length * Math.max(0, widths.length - 1);
}

function padded(text: string, width: number, align: "left" | "right"): string {
  const fitted = text.length > width ? `${text.slice(0, Math.max(0, width - 1))}…` : text;
  return align === "right" ? fitted.padStart(width) : fitted.padEnd(width);
}

/** A bar for a share of 0 to 1 on a track of `size` characters. */
export function textBar(share: number | null, size: number): string {
  const filled = Math.round(Math.max(0, Math.min(1, share ?? 0)) * size);
  return "█".repeat(filled) + "░".repeat(size - filled);
}
