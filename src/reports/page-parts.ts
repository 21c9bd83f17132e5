import type { Definition, KpiResult } from "../kpi/index.js";
import { anchorOf } from "./full-markdown.js";
import type { FullReport } from "./full-model.js";
import { html, type Insert, type Markup } from "./markup.js";
import { divisionText, figureText, type Sheet } from "./sheet.js";
import { sheetTable } from "./sheet-html.js";

/** What the sections of the page are made of. */
export interface PageParts {
  readonly report: FullReport;
  readonly known: ReadonlyMap<string, Definition>;
  readonly sheet: (id: string) => Sheet;
}

/** A section of the page; `id` is where the contents link to. */
export function pageSection(id: string, title: string, note: Insert, body: Insert): Markup {
  return html`<section id="${id}"><h2>${title}</h2><p class="note">${note}</p>${body}</section>
`;
}

/** A sheet as a section of its own. */
export function sheetSection({ sheet, known }: PageParts, name: string, id = name): Markup {
  const found = sheet(name);
  return pageSection(id, found.title, found.note ?? "", sheetTable(found, known));
}

/** What a tile's figure divides. What nobody told has nothing to divide. */
function tileDetail(kpi: KpiResult): string {
  return kpi.nullReason === "missing-input" ? "no event tells of it" : divisionText(kpi);
}

/** Figures as a row of tiles, each linked to its definition. */
export function tiles(figures: readonly KpiResult[], detail = tileDetail): Markup {
  return html`<div class="tiles">${figures.map(
    (kpi) =>
      html`<div class="tile"><p class="value"><a class="kpi" href="#${anchorOf(kpi.definition.id)}">${figureText(
        kpi,
      )}</a></p><p class="name">${kpi.definition.name}</p><p class="detail">${detail(kpi)}</p></div>`,
  )}</div>`;
}
