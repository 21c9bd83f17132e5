import { anchorOf } from "./full-markdown.js";
import { html, type Markup } from "./markup.js";
import type { PageParts } from "./page-parts.js";

/** Every definition that the page links to: what it tells, its formula, who defined it so. */
export function definitionsSection({ report }: PageParts): Markup {
  const entries = report.definitions.map(
    ({ id, name, meaning, formula, source }) =>
      html`<div class="definition" id="${anchorOf(id)}"><dt>${name}</dt>${
        meaning === undefined ? "" : html`<dd class="meaning">${meaning}</dd>`
      }<dd>${formula}</dd><dd class="source">Source: ${source}</dd></div>`,
  );
  return html`<section id="definitions"><h2>What the figures mean</h2><p class="note">Two departments that read this page read the same definitions. Denied dollars are charges unless a figure says otherwise; worth is what was expected or is usually allowed.</p><dl>${entries}</dl></section>`;
}
