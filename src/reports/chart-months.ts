import { scaleLinear, scalePoint } from "d3-scale";
import { line } from "d3-shape";
import { numberLink, percent } from "./chart-bars.js";
import { html, type Markup } from "./markup.js";

/** A line over months. */
export interface MonthLine {
  readonly name: string;
  /** A class that colors it. */
  readonly look: string;
  /** One for each month, in their order; `null` where there is none, and the line has a gap. */
  readonly values: readonly (number | null)[];
}

export interface MonthOptions {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** Id of the definition of its numbers. */
  readonly definition: string;
  /** A value for people, on the axis and at the end of a line. */
  readonly format: (value: number) => string;
}

const TOP = 16;
const PLOT = 150;
const BOTTOM = 26;
/** More months than this, and every other label goes on a narrow screen. */
const CROWDED = 6;

/**
 * Lines over months, with a scale that begins at zero. Places are percent of the width and heights are
 * pixels; only the lines themselves are stretched, and their strokes are not.
 */
export function monthChart(
  months: readonly string[],
  lines: readonly MonthLine[],
  { id, title, description, definition, format }: MonthOptions,
): Markup {
  const values = lines.flatMap((one) => one.values).filter((value) => value !== null);
  if (months.length === 0 || values.length === 0) {
    return html`<p class="soft">No whole month to show yet.</p>`;
  }
  const y = scaleLinear()
    .domain([0, Math.max(...values) || 1])
    .nice(4)
    .range([PLOT, 0]);
  const x = scalePoint<number>()
    .domain(months.map((_, at) => at))
    .range([14, 96]);
  const at = (index: number) => x(index) ?? 0;
  const grid = y.ticks(4).map((tick) => {
    const height = TOP + y(tick);
    return html`<line class="grid" x1="0" x2="100%" y1="${height}" y2="${height}"/><text class="tick" x="0" y="${
      height - 4
    }">${format(tick)}</text>`;
  });
  const labels = months.map(
    (month, index) =>
      html`<text class="${labelClass(index, months.length)}" x="${percent(at(index))}" y="${
        TOP + PLOT + 19
      }">${month}</text>`,
  );
  const curve = line<number | null>()
    .defined((value) => value !== null)
    .x((_, index) => at(index))
    .y((value) => TOP + y(value ?? 0))
    .digits(2);
  const height = TOP + PLOT + BOTTOM;
  const paths = lines.map(
    (one) => html`<path class="line ${one.look}" d="${curve([...one.values]) ?? ""}"/>`,
  );
  const points = lines.map((one) =>
    one.values.map((value, index) =>
      value === null
        ? undefined
        : html`<circle class="point ${one.look}" cx="${percent(at(index))}" cy="${TOP + y(value)}" r="4"><title>${
            months[index] ?? ""
          }, ${one.name}: ${format(value)}</title></circle>`,
    ),
  );
  const legend = lines.map(
    (one) =>
      html`<li><span class="key ${one.look}"></span>${one.name}${lastText(one, definition, format)}</li>`,
  );
  return html`<ul class="legend">${legend}</ul><svg class="chart" width="100%" height="${height}" role="img" aria-labelledby="${id}-title ${id}-desc"><title id="${id}-title">${title}</title><desc id="${id}-desc">${description}</desc>${grid}<svg x="0" y="0" width="100%" height="${height}" viewBox="0 0 100 ${height}" preserveAspectRatio="none">${paths}</svg>${points}${labels}</svg>`;
}

function lastText(
  { values }: MonthLine,
  definition: string,
  format: MonthOptions["format"],
): Markup | undefined {
  const last = values.at(-1);
  if (last === null || last === undefined) return undefined;
  return html`, ${numberLink(format(last), definition)} in the last month`;
}

/** The last month always keeps its label. */
function labelClass(index: number, count: number): string {
  return count > CROWDED && (count - 1 - index) % 2 === 1 ? "month alternate" : "month";
}
