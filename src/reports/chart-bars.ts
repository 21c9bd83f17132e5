import { scaleLinear } from "d3-scale";
import { html, type Markup } from "./markup.js";

/** One bar: what it is of, how long, and the number as people read it. */
export interface Bar {
  readonly label: string;
  readonly value: number;
  readonly text: string;
  /** A class that colors it; the bar color where left out. */
  readonly look?: string | undefined;
}

export interface BarsOptions {
  /** Unique within the page: names the chart's title and description. */
  readonly id: string;
  readonly title: string;
  /** What a reader who does not see it should know. */
  readonly description: string;
  /** Value of a full bar; the largest value where left out. */
  readonly full?: number | undefined;
}

const ROW = 42;

/**
 * Horizontal bars, each under its label with its number at the end of the line. Lengths are percent of
 * the width and heights are pixels, so the text keeps its size on a phone and on paper.
 */
export function barsChart(bars: readonly Bar[], options: BarsOptions): Markup {
  if (bars.length === 0) return html`<p class="soft">None.</p>`;
  const { id, title, description, full } = options;
  const most = full ?? Math.max(...bars.map(({ value }) => value));
  const length = scaleLinear()
    .domain([0, most > 0 ? most : 1])
    .range([0, 100])
    .clamp(true);
  const rows = bars.map(({ label, value, text, look = "fill" }, at) => {
    const y = at * ROW;
    return html`<g><text x="0" y="${y + 14}" class="name">${label}</text><text x="100%" y="${
      y + 14
    }" class="value">${text}</text><rect class="track" x="0" y="${y + 21}" width="100%" height="10" rx="3"/><rect class="${look}" x="0" y="${
      y + 21
    }" width="${percent(length(value))}" height="10" rx="3"/></g>`;
  });
  return html`<svg class="chart" width="100%" height="${bars.length * ROW - 8}" role="img" aria-labelledby="${id}-title ${id}-desc"><title id="${id}-title">${title}</title><desc id="${id}-desc">${description}</desc>${rows}</svg>`;
}

/** Parts of a whole side by side in one strip. */
export function stripChart(parts: readonly Bar[], options: BarsOptions): Markup {
  const { id, title, description } = options;
  const total = parts.reduce((sum, { value }) => sum + Math.max(0, value), 0);
  if (total === 0) return html``;
  const place = scaleLinear().domain([0, total]).range([0, 100]);
  let from = 0;
  const rects = parts.map(({ label, value, text, look = "fill" }) => {
    const width = Math.max(0, value);
    const rect = html`<rect class="${look}" x="${percent(place(from))}" width="${percent(
      place(width),
    )}" height="26"><title>${label}: ${text}</title></rect>`;
    from += width;
    return rect;
  });
  return html`<svg class="chart strip-chart" width="100%" height="26" role="img" aria-labelledby="${id}-title ${id}-desc"><title id="${id}-title">${title}</title><desc id="${id}-desc">${description}</desc>${rects}</svg>`;
}

/** A length as SVG writes it, to a hundredth of a percent. */
export function percent(value: number): string {
  return `${Math.round(value * 100) / 100}%`;
}
