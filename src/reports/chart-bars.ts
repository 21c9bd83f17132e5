import { scaleLinear } from "d3-scale";
import { anchorOf } from "./full-markdown.js";
import { html, type Insert, type Markup } from "./markup.js";

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
  /** Id of the definition of its numbers. */
  readonly definition: string;
  /** Value of a full bar; the largest value where left out. */
  readonly full?: number | undefined;
}

/**
 * Horizontal bars, each under its label and its number. The text is text, not drawing: it wraps, keeps
 * its size on a phone and is read aloud; the number links to its definition. Lengths are percent.
 */
export function barsChart(bars: readonly Bar[], options: BarsOptions): Markup {
  if (bars.length === 0) return html`<p class="soft">None.</p>`;
  const { id, title, description, definition, full } = options;
  const most = full ?? Math.max(...bars.map(({ value }) => value));
  const length = scaleLinear()
    .domain([0, most > 0 ? most : 1])
    .range([0, 100])
    .clamp(true);
  const rows = bars.map(
    ({ label, value, text, look = "fill" }, at) =>
      html`<li><span class="name">${label}</span><span class="value">${numberLink(
        text,
        definition,
      )}</span><svg class="chart" width="100%" height="10" role="img" aria-labelledby="${id}-${at}-title ${id}-${at}-desc"><title id="${id}-${at}-title">${title}</title><desc id="${id}-${at}-desc">${label}: ${text}</desc><rect class="track" width="100%" height="10" rx="3"/><rect class="${look}" width="${percent(
        length(value),
      )}" height="10" rx="3"/></svg></li>`,
  );
  return html`<ul class="bars" aria-label="${title}. ${description}">${rows}</ul>`;
}

/** Parts of a whole side by side in one strip, with a legend that has the numbers. */
export function stripChart(
  parts: readonly (Bar & { readonly more?: string | undefined })[],
  options: BarsOptions,
): Markup {
  const { id, title, description, definition } = options;
  const total = parts.reduce((sum, { value }) => sum + Math.max(0, value), 0);
  const place = scaleLinear()
    .domain([0, total || 1])
    .range([0, 100]);
  let from = 0;
  const rects = parts.map(({ label, value, text, look = "fill" }) => {
    const width = Math.max(0, value);
    const rect = html`<rect class="${look}" x="${percent(place(from))}" width="${percent(
      place(width),
    )}" height="26"><title>${label}: ${text}</title></rect>`;
    from += width;
    return rect;
  });
  const strip =
    total === 0
      ? html``
      : html`<svg class="chart strip-chart" width="100%" height="26" role="img" aria-labelledby="${id}-title ${id}-desc"><title id="${id}-title">${title}</title><desc id="${id}-desc">${description}</desc>${rects}</svg>`;
  const legend = parts.map(
    ({ label, text, more, look = "fill" }) =>
      html`<li><span class="key ${look}"></span>${label} <span class="soft">${numberLink(
        text,
        definition,
      )}${more === undefined ? "" : `, ${more}`}</span></li>`,
  );
  return html`${strip}<ul class="legend">${legend}</ul>`;
}

/**
 * A number as a link to its definition. The tab key passes over it, because the definitions of each
 * chart and table are linked once beneath it.
 */
export function numberLink(text: Insert, definition: string): Markup {
  return html`<a class="kpi" tabindex="-1" href="#${anchorOf(definition)}">${text}</a>`;
}

/** A length as SVG writes it, to a hundredth of a percent. */
export function percent(value: number): string {
  return `${Math.round(value * 100) / 100}%`;
}
