import { type DaysResult, formatPercent, type KpiResult } from "../kpi/index.js";
import { barsChart, stripChart } from "./chart-bars.js";
import { monthChart } from "./chart-months.js";
import { TABLE_DEFINITIONS } from "./figure-definitions.js";
import { monthLabel, STANDING_LABELS, termLabel } from "./full-labels.js";
import type { StandingRow } from "./full-model.js";
import { categoryLabel } from "./labels.js";
import { html, type Markup } from "./markup.js";
import { type PageParts, pageSection, tiles } from "./page-parts.js";
import { formatCell, formatRoundDollars } from "./sheet.js";
import { figureOf, folded, sheetTable } from "./sheet-html.js";
import { diagnosisText } from "./sheets-patterns.js";
import { formatCount, plural } from "./wording.js";

/** Revenue: where the denied dollars stand. */
export function standingSection({ report, sheet, known }: PageParts): Markup {
  const rows = report.standing.filter(({ denials }) => denials > 0);
  const bars = rows.map((row) => ({
    label: STANDING_LABELS[row.key],
    value: row.worthCents,
    text: formatRoundDollars(row.worthCents),
    more: plural(row.denials, "denial"),
    look: row.key,
  }));
  const chart = stripChart(bars, {
    id: "chart-standing",
    title: "Denied dollars by where they stand",
    description: `By worth: ${bars.map(({ label, text }) => `${label} ${text}`).join("; ")}.`,
    definition: TABLE_DEFINITIONS.standing.id,
  });
  return pageSection(
    "standing",
    "What became of the denied dollars",
    standingNote(rows),
    figureOf(chart, sheet("standing"), known),
  );
}

/** Worth by what is known of prices, said in words. */
function standingNote(rows: readonly StandingRow[]): string {
  const [all, unpriced] = rows.reduce(
    ([denials, bare], row) => [denials + row.denials, bare + row.chargeBasis],
    [0, 0],
  );
  const priced =
    unpriced === 0
      ? "Every denial has a price to go by."
      : `${formatCount(unpriced)} of ${plural(all, "denial")} have no price to go by and count with their charge, which overstates them.`;
  return `By what a denial is worth: the expected amount where you told it, else what the payer allows for the like. ${priced}`;
}

/** Trend: own months, and what is growing. */
export function progressSection({ report, sheet, known }: PageParts): Markup {
  const { progress, trend, lastMonth } = report;
  // Months without a claim stay on the axis: a gap in time is a gap in the line.
  const months = trend.total.months.map(({ month }) => month);
  const claims = new Map(progress.claims.map(({ month, result }) => [month, result.value]));
  const dollars = new Map(progress.dollars.map(({ month, result }) => [month, result.value]));
  const last = progress.claims.at(-1);
  const growing = sheet("growing");
  const chart = monthChart(
    months.map((month) => monthLabel(month).slice(0, 3)),
    [
      {
        name: "Of claims",
        look: "first",
        values: months.map((month) => claims.get(month) ?? null),
      },
      {
        name: "Of dollars",
        look: "second",
        values: months.map((month) => dollars.get(month) ?? null),
      },
    ],
    {
      id: "chart-months",
      title: "Initial denial rate, month over month",
      definition: report.figures.initialDenialRate.definition.id,
      description: progress.claims
        .map(({ month, result }) => `${monthLabel(month)} ${formatPercent(result.value)}`)
        .join("; "),
      format: (value) => formatPercent(value),
    },
  );
  const change = last?.month === lastMonth ? last.comparison?.change : undefined;
  const few = last?.comparison?.warnings[0];
  const note =
    change === undefined || change === null
      ? "There is no month before the last whole one to compare it with."
      : `${monthLabel(lastMonth)}: ${formatPercent(last?.result.value ?? null)} of claims first decided were denied, ${
          Math.abs(change) < 0.0005
            ? "as in the month before"
            : `${(Math.abs(change) * 100).toFixed(1)} points ${change > 0 ? "more" : "less"} than the month before`
        }.${few === undefined ? "" : ` ${few}`}`;
  const grows =
    trend.growing.length === 0
      ? html`<p class="after">No category grew more than chance would have it.</p>`
      : html`<h3>${growing.title}</h3><p class="note">${growing.note}</p>${sheetTable(growing, known)}`;
  return pageSection(
    "progress",
    "Is it getting better?",
    note,
    html`${figureOf(chart, sheet("progress"), known)}${grows}`,
  );
}

/** Where denials enter the revenue cycle. */
export function entrySection({ report, sheet, known }: PageParts): Markup {
  const { controlPoint, rootCause } = report.entry;
  const chart = barsChart(
    controlPoint.rows.map((row) => ({
      label: termLabel("controlPoint", row.values[0]),
      value: row.deniedCents,
      text: moneyAndShare(row.deniedCents, row.shareOfCents),
    })),
    {
      id: "chart-entry",
      title: "Denied dollars by control point",
      definition: controlPoint.definition.id,
      description: "The table below has the numbers.",
    },
  );
  const causes = barsChart(
    rootCause.rows.slice(0, 6).map((row) => ({
      label: termLabel("rootCause", row.values[0]),
      value: row.deniedCents,
      text: moneyAndShare(row.deniedCents, row.shareOfCents),
    })),
    {
      id: "chart-causes",
      title: "Denied dollars by root cause",
      definition: rootCause.definition.id,
      description: "The six largest; the table below has them all.",
    },
  );
  const holds = report.patterns.diagnoses.filter(({ holds: found }) => found === true);
  return pageSection(
    "entry",
    "Where do denials enter?",
    "The point of the revenue cycle at which each defect could have been seen, by denied charges.",
    html`<div class="two">${figureOf(chart, sheet("entry"), known)}${figureOf(
      causes,
      sheet("root-causes"),
      known,
    )}</div>${holds.map((found) => html`<p class="finding">${diagnosisText(found)}</p>`)}${folded(sheet("assessment"), known)}`,
  );
}

function moneyAndShare(cents: number, share: number | null): string {
  return share === null
    ? formatRoundDollars(cents)
    : `${formatRoundDollars(cents)} · ${formatPercent(share)}`;
}

/** Most payers of a chart; the table has them all. */
const MOST_PAYERS = 10;

/** Which payers drive the burden. */
export function payerSection({ report, sheet, known }: PageParts): Markup {
  const { payers } = report;
  const shown = payers.filter(({ denials }) => denials > 0).slice(0, MOST_PAYERS);
  const denied = barsChart(
    shown.map((row) => ({
      label: row.name,
      value: row.deniedCents,
      text: moneyAndShare(row.deniedCents, row.share),
    })),
    {
      id: "chart-payers",
      title: "Denied dollars by payer",
      definition: report.inventory.definition.id,
      description: "The payer scorecard has the numbers.",
    },
  );
  const most = Math.max(0.01, ...shown.map((row) => row.initialDenialRate.value ?? 0));
  const rates = barsChart(
    shown.map((row) => ({
      label: row.name,
      value: row.initialDenialRate.value ?? 0,
      text: rateText(row.initialDenialRate, "claims"),
      look: "second",
    })),
    {
      id: "chart-rates",
      title: "Initial denial rate by payer",
      definition: report.figures.initialDenialRate.definition.id,
      description: "Of claims first decided; the payer scorecard has the numbers.",
      full: most,
    },
  );
  const left = payers.length - shown.length;
  return pageSection(
    "payers",
    "Which payers drive the burden?",
    `Denied charges on the left, how often a payer denies a claim at first on the right.${
      left > 0 ? ` ${plural(left, "more payer")} in the scorecard.` : ""
    }`,
    html`<div class="two"><figure><h3>Denied</h3>${denied}</figure><figure><h3>Initial denial rate</h3>${rates}</figure></div><div class="dense"><h3>Payer scorecard</h3>${sheetTable(sheet("payers"), known)}</div>${folded(sheet("concentration"), known)}`,
  );
}

function rateText({ value, denominator }: KpiResult, of: string): string {
  return value === null
    ? "none to count"
    : `${formatPercent(value)} of ${formatCount(denominator)} ${of}`;
}

const MOST_CATEGORIES = 8;

/** Which categories are worth the work. */
export function categorySection({ report, sheet, known }: PageParts): Markup {
  const { categories, figures } = report;
  const settled = categories.filter((row) => (row.overturned?.denominator ?? 0) > 0);
  const open = [...categories]
    .filter(({ recoverableCents }) => recoverableCents > 0)
    .sort((a, b) => b.recoverableCents - a.recoverableCents);
  const won = barsChart(
    [...settled]
      .sort((a, b) => (b.overturned?.value ?? 0) - (a.overturned?.value ?? 0))
      .slice(0, MOST_CATEGORIES)
      .map((row) => ({
        label: categoryLabel(row.category),
        value: row.overturned?.value ?? 0,
        text: row.overturned === undefined ? "" : rateText(row.overturned, "settled"),
        look: "good-fill",
      })),
    {
      id: "chart-won",
      title: "Settled denials that were paid after all, by category",
      definition: figures.initialDenialsOverturned.definition.id,
      description: "The table below has the numbers.",
      full: 1,
    },
  );
  const left = barsChart(
    open.slice(0, MOST_CATEGORIES).map((row) => ({
      label: categoryLabel(row.category),
      value: row.recoverableCents,
      text: formatRoundDollars(row.recoverableCents),
      look: "recoverable",
    })),
    {
      id: "chart-open",
      title: "What can still be won back, by category",
      definition: figures.recoverable.definition.id,
      description: "By worth; the table below has the numbers.",
    },
  );
  return pageSection(
    "categories",
    "Which categories are recoverable?",
    `Of all denials settled so far, ${rateText(figures.initialDenialsOverturned, "denials")} were paid after all.`,
    html`<div class="two"><figure><h3>Paid after all, of what is settled</h3>${won}</figure><figure><h3>Can still be won back</h3>${left}</figure></div><details class="behind keep"><summary>Table: ${
      sheet("categories").title
    }</summary>${sheetTable(sheet("categories"), known)}</details>`,
  );
}

/** How long it takes to turn denials into cash. */
export function timeSection({ report, sheet, known }: PageParts): Markup {
  const { figures, aging } = report;
  const days = [figures.identificationLag, figures.daysToAppeal, figures.daysToResolution];
  const chart = barsChart(
    aging.byAge
      .filter(({ bucket, denials }) => bucket !== "undated" || denials > 0)
      .map((row, at) => ({
        label: String(sheet("aging").rows[at]?.cells[0] ?? row.bucket),
        value: row.atRiskCents,
        text: `${formatRoundDollars(row.atRiskCents)} · ${plural(row.denials, "denial")}`,
      })),
    {
      id: "chart-aging",
      title: "What is open, by age",
      definition: aging.definition.id,
      description: "By what may still be won; the table below has the numbers.",
    },
  );
  return pageSection(
    "time",
    "How long until denials are cash?",
    "Means, with the median and the day by which nine in ten were done. What is still open is not in them: its age is below.",
    html`${tiles(days, daysDetail)}<h3>What is open, by age</h3>${figureOf(chart, sheet("aging"), known)}`,
  );
}

function daysDetail(kpi: KpiResult): string {
  const { median, p90 } = kpi as DaysResult;
  if (kpi.value === null) return "nothing to count";
  return `median ${formatCell(median, "days")}, nine in ten within ${formatCell(p90, "days")}; ${plural(kpi.denominator, "denial")}`;
}
