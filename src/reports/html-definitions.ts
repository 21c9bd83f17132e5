import type { Definition } from "../kpi/index.js";
import { html, type Markup } from "./markup.js";
import type { DenialReport } from "./model.js";

/** Each figure of the page with its formula, source and warnings; the cards link here. */
export function definitionList(report: DenialReport): Markup {
  const entries: readonly (readonly [string, Definition, readonly string[]])[] = [
    ["denied", report.byPayer.definition, []],
    ["rate-claims", report.rateByClaims.definition, report.rateByClaims.warnings],
    ["rate-dollars", report.rateByDollars.definition, report.rateByDollars.warnings],
    ["by-category", report.byCategory.definition, []],
    ["by-reason", report.byReason.definition, []],
    ["totals", report.totals.definition, []],
    ["balance", report.balance.definition, []],
  ];
  return html`<dl>${entries.map(
    ([id, { name, formula, source }, warnings]) =>
      html`<dt id="${id}">${name}</dt><dd>${formula}. Source: ${source}</dd>${warnings.map(
        (warning) => html`<dd class="warn">${warning}</dd>`,
      )}`,
  )}</dl>
<p class="note" style="margin-top:12px">Denied dollars are charges, not expected payment: what could be recovered is less. The same remittance read twice counts twice.</p>`;
}
