import { formatPercent } from "../kpi/index.js";
import { PATH_LABELS } from "./labels.js";
import { html, type Insert, type Markup } from "./markup.js";
import type { DenialReport } from "./model.js";

/** The pieces that pages are made of: tables that turn into lists on a phone, bars, cards. */

export interface HtmlColumn<Row> {
  readonly title: string;
  readonly cell: (row: Row) => Insert;
  readonly kind?: "num" | "nowrap" | "wide" | "place";
}

/** A table with a caption for those who cannot see it; on a phone each row becomes a small list. */
export function htmlTable<Row>(
  caption: string,
  columns: readonly HtmlColumn<Row>[],
  rows: readonly Row[],
): Markup {
  if (rows.length === 0) return html`<p class="soft">None.</p>`;
  return html`<table>
<caption>${caption}</caption>
<thead><tr>${columns.map(
    ({ title, kind }) => html`<th scope="col" class="${kind ?? ""}">${title}</th>`,
  )}</tr></thead>
<tbody>
${rows.map(
  (row) => html`<tr>${columns.map((column, index) => cellOf(column, row, index === 0))}</tr>
`,
)}</tbody></table>`;
}

function cellOf<Row>({ title, cell, kind }: HtmlColumn<Row>, row: Row, isFirst: boolean): Markup {
  const classes = [kind, isFirst ? "first" : ""].filter(Boolean).join(" ");
  return html`<td class="${classes}" data-label="${title}"><span>${cell(row)}</span></td>`;
}

/** A share of 0 to 1 as a number with a bar beside it; what it is a share of stands in `title`. */
export function htmlBar(share: number | null, title: string): Markup {
  return html`<span class="share"><span class="percent">${formatPercent(share)}</span>${barOf(share, title)}</span>`;
}

function barOf(share: number | null, title: string): Markup {
  const width = Math.round(Math.max(0, Math.min(1, share ?? 0)) * 1000) / 10;
  return html`<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" role="img" aria-label="${title}"><title>${title}</title><rect class="track" width="100" height="10"/><rect class="fill" width="${width}" height="10"/></svg>`;
}

/** All paths side by side in one strip, by dollars. */
export function pathStrip(report: DenialReport): Markup {
  const total = report.byPath.reduce((sum, group) => sum + Math.max(0, group.deniedCents), 0);
  if (total === 0) return html``;
  let from = 0;
  const parts = report.byPath.map(({ key, deniedCents }) => {
    const width = (Math.max(0, deniedCents) * 100) / total;
    const part = html`<rect class="${key}" x="${from}" width="${width}" height="10"><title>${PATH_LABELS[key]}</title></rect>`;
    from += width;
    return part;
  });
  const title = "Denied dollars by path; the table below has the numbers";
  return html`<svg class="strip" viewBox="0 0 100 10" preserveAspectRatio="none" role="img" aria-label="${title}"><title>${title}</title>${parts}</svg>`;
}

export interface Card {
  readonly name: string;
  readonly value: string;
  readonly detail: string;
  /** Id of the definition that the name links to. */
  readonly definition: string;
}

export function cardOf({ name, value, detail, definition }: Card): Markup {
  return html`<div class="card"><p class="name"><a href="#${definition}">${name}</a></p><p class="value">${value}</p><p class="detail">${detail}</p></div>`;
}

export function section(title: string, note: Insert, body: Markup): Markup {
  return html`<section><h2>${title}</h2><p class="note">${note}</p>${body}</section>
`;
}
