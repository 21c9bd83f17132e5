import { type BreakdownRow, formatPercent, ratio } from "../kpi/index.js";
import { formatDollars, UsageError } from "../values/index.js";
import { definitionList } from "./html-definitions.js";
import { cardOf, type HtmlColumn, htmlBar, htmlTable, pathStrip, section } from "./html-parts.js";
import { STYLE } from "./html-style.js";
import { ACTION_LABELS, categoryLabel, PATH_LABELS } from "./labels.js";
import { html, type Markup, raw } from "./markup.js";
import type { DenialGroup, DenialReport, PaymentRow, ReportFile, WorkRow } from "./model.js";
import {
  BUCKET_LABELS,
  deadlineText,
  exclusionsText,
  formatCount,
  isOdd,
  placeText,
  plural,
  rateDetail,
  rateText,
  toWorkText,
  verdictText,
  windowText,
} from "./wording.js";

/**
 * The report as one HTML page: no script, nothing loaded, light and dark, readable on a phone and
 * on paper. Every value of a file is escaped.
 *
 * @throws UsageError for a full report.
 * @example
 * writeFileSync("report.html", reportHtml(report));
 */
export function reportHtml(report: DenialReport): string {
  if (report?.byPayer === undefined) {
    throw new UsageError(
      "reportHtml: expected a denial report, as reportBuilder makes it; a full report has fullReportHtml",
    );
  }
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Denial report as of ${report.asOf}</title>
<style>${raw(STYLE)}</style>
</head>
<body>
<main>
<header><h1>Denial report</h1><p class="soft">${headline(report)}</p></header>
<div class="cards">${cards(report)}</div>
<div class="pair">${pathSection(report)}${deadlineSection(report)}</div>
${payerSection(report)}
<div class="pair">${categorySection(report)}${reasonSection(report)}</div>
${worklistSection(report)}
${paymentSection(report)}
${fileSection(report)}
${section("What the figures mean", "Two departments that read this page read the same definitions.", definitionList(report))}
<footer>${privacyText(report)} Deadlines by policy “${report.policy}”; an unknown deadline is one that no sourced row covers, not one that is far off.</footer>
</main>
</body>
</html>
`.markup;
}

function headline(report: DenialReport): string {
  const read = report.files.filter((file) => file.notRead === undefined).length;
  const failed = report.files.length - read;
  const files = `${plural(read, "file")} read${failed === 0 ? "" : `, ${formatCount(failed)} not read`}`;
  return `${windowText(report)} · as of ${report.asOf} · ${files}`;
}

function privacyText(report: DenialReport): string {
  return report.showsIds
    ? "This page shows patient control numbers: handle it as protected health information."
    : "Patient control numbers are left out and trace numbers shortened; a row is found by its file and segment.";
}

function cards(report: DenialReport): readonly Markup[] {
  const { totals, balance, rateByClaims, rateByDollars } = report;
  const odd = report.payments.filter(isOdd).length;
  return [
    cardOf({
      name: "Denied dollars",
      value: formatDollars(report.byPayer.deniedCents),
      detail: `charge basis; ${toWorkText(report)}`,
      definition: "denied",
    }),
    cardOf({
      name: "Denial rate, claims",
      value: rateText(rateByClaims),
      detail: rateDetail(rateByClaims, formatCount, "claims"),
      definition: "rate-claims",
    }),
    cardOf({
      name: "Denial rate, dollars",
      value: rateText(rateByDollars),
      detail: rateDetail(rateByDollars, formatDollars, "charges"),
      definition: "rate-dollars",
    }),
    cardOf({
      name: "Paid on claims",
      value: formatDollars(totals.paidCents),
      detail: `${plural(totals.claims, "claim")} in ${plural(balance.transactions, "payment")}, ${
        odd === 0 ? "all balanced" : `${formatCount(odd)} to check`
      }`,
      definition: "totals",
    }),
  ];
}

function pathSection(report: DenialReport): Markup {
  const columns: readonly HtmlColumn<DenialReport["byPath"][number]>[] = [
    {
      title: "Path",
      cell: ({ key }) => html`<span class="dot ${key}"></span>${PATH_LABELS[key]}`,
      kind: "nowrap",
    },
    { title: "Denials", cell: (row) => formatCount(row.denials), kind: "num" },
    { title: "Denied", cell: (row) => formatDollars(row.deniedCents), kind: "num" },
  ];
  const rows = report.byPath.filter((row) => row.denials > 0);
  return section(
    "What to do",
    `Each of the ${formatCount(report.denials)} denials has one path, by ordered rules. Those that the rates leave out, such as later payers', are counted here too.`,
    html`${pathStrip(report)}${htmlTable("Denials by path", columns, rows)}`,
  );
}

function deadlineSection(report: DenialReport): Markup {
  const total = report.byDeadline.reduce((sum, row) => sum + row.deniedCents, 0);
  const share = (row: DenialGroup<string>) => ratio(row.deniedCents, total);
  const columns: readonly HtmlColumn<DenialReport["byDeadline"][number]>[] = [
    { title: "Last day", cell: (row) => BUCKET_LABELS[row.key], kind: "nowrap" },
    { title: "Denials", cell: (row) => formatCount(row.denials), kind: "num" },
    { title: "Denied", cell: (row) => formatDollars(row.deniedCents), kind: "num" },
    {
      title: "Share",
      cell: (row) => htmlBar(share(row), `${BUCKET_LABELS[row.key]}: ${formatPercent(share(row))}`),
      kind: "wide",
    },
  ];
  return section(
    "By when",
    "Last days of the denials that are not closed, seen from the day of this report. No known deadline: no row of the policy covers that payer and step; add your contracts to it.",
    htmlTable(
      "Denials by deadline",
      columns,
      report.byDeadline.filter((row) => row.denials > 0),
    ),
  );
}

const shareColumn = (name: (row: BreakdownRow) => string): HtmlColumn<BreakdownRow> => ({
  title: "Share",
  cell: (row) => htmlBar(row.share, `${name(row)}: ${formatPercent(row.share)} of denied dollars`),
  kind: "wide",
});

function payerSection(report: DenialReport): Markup {
  const left = exclusionsText(report.rateByClaims);
  const columns: readonly HtmlColumn<BreakdownRow>[] = [
    { title: "Payer", cell: (row) => row.name },
    { title: "Denied", cell: (row) => formatDollars(row.deniedCents), kind: "num" },
    shareColumn((row) => row.name),
    {
      title: "Claims denied",
      cell: (row) => `${formatCount(row.deniedClaims)} of ${formatCount(row.claims ?? 0)}`,
      kind: "num",
    },
    { title: "Denial rate", cell: (row) => formatPercent(row.rate), kind: "num" },
  ];
  return section(
    "Denied dollars by payer",
    `Largest first.${left === "" ? "" : ` Left out of rates and dollars: ${left}.`}`,
    htmlTable("Denied dollars by payer", columns, report.byPayer.rows),
  );
}

function categorySection(report: DenialReport): Markup {
  const columns: readonly HtmlColumn<BreakdownRow>[] = [
    { title: "Category", cell: (row) => row.name },
    { title: "Denied", cell: (row) => formatDollars(row.deniedCents), kind: "num" },
    shareColumn((row) => row.name),
  ];
  return section(
    "Denied dollars by category",
    "What kind of defect the payer names.",
    htmlTable("Denied dollars by category", columns, report.byCategory.rows),
  );
}

const MOST_REASONS = 12;

function reasonSection(report: DenialReport): Markup {
  const { rows } = report.byReason;
  const columns: readonly HtmlColumn<BreakdownRow>[] = [
    { title: "Reason", cell: (row) => row.key, kind: "nowrap" },
    { title: "Meaning", cell: (row) => row.name },
    { title: "Denials", cell: (row) => formatCount(row.denials), kind: "num" },
    { title: "Denied", cell: (row) => formatDollars(row.deniedCents), kind: "num" },
  ];
  const left = rows.length - MOST_REASONS;
  return section(
    "Top denial reasons",
    `Group and reason code, in our own words.${left > 0 ? ` Not shown: ${plural(left, "smaller one")}.` : ""}`,
    htmlTable("Top denial reasons", columns, rows.slice(0, MOST_REASONS)),
  );
}

const DEADLINE_LOOK = { passed: "warn", known: "", unknown: "soft" } as const;

function worklistSection(report: DenialReport): Markup {
  const columns: readonly HtmlColumn<WorkRow>[] = [
    { title: "#", cell: (row) => row.row, kind: "nowrap" },
    {
      title: "Claim",
      cell: (row) =>
        html`${row.patientControlNumber ?? row.payer}<span class="sub">${
          row.patientControlNumber === undefined ? "" : `${row.payer} · `
        }${row.file} · <span class="nowrap">${placeText(row)}</span></span>`,
      kind: "place",
    },
    { title: "Denied", cell: (row) => formatDollars(row.deniedCents), kind: "num" },
    {
      title: "Reason",
      cell: (row) =>
        html`${[row.reason, ...row.remarkCodes].join(" ")}<span class="sub">${row.label} · ${categoryLabel(row.category)}</span>`,
    },
    {
      title: "Decision",
      cell: (row) =>
        html`<span class="dot ${row.path}"></span>${ACTION_LABELS[row.action]}<span class="sub">${row.why}</span>`,
    },
    {
      title: "Last day",
      cell: (row) =>
        html`<span class="${DEADLINE_LOOK[row.deadline.status]}">${deadlineText(row.deadline)}</span><span class="sub">${row.deadline.source}</span>`,
    },
  ];
  return section(
    "Largest denials",
    `${formatCount(report.worklist.length)} of ${formatCount(report.denials)}, by denied dollars, each with its decision and the rule's reason.`,
    htmlTable("Largest denials", columns, report.worklist),
  );
}

function paymentSection(report: DenialReport): Markup {
  const columns: readonly HtmlColumn<PaymentRow>[] = [
    { title: "Payer", cell: (row) => html`${row.payer}<span class="sub">${row.file}</span>` },
    { title: "Date", cell: (row) => row.date, kind: "nowrap" },
    { title: "Trace", cell: (row) => row.trace, kind: "nowrap" },
    { title: "Payment", cell: (row) => formatDollars(row.amountCents), kind: "num" },
    { title: "Claims", cell: (row) => formatCount(row.claims), kind: "num" },
    { title: "Denied", cell: (row) => formatDollars(row.deniedCents), kind: "num" },
    { title: "Balance", cell: verdictCell },
  ];
  return section(
    "Payments",
    `${plural(report.payments.length, "payment")} of ${formatDollars(report.balance.paymentCents)}. Balanced means that claims less provider adjustments equal the payment, to the cent.`,
    htmlTable("Payments", columns, report.payments),
  );
}

function verdictCell(row: PaymentRow): Markup {
  const off = row.differenceCents
    ? html`<span class="sub">off by ${formatDollars(row.differenceCents)}</span>`
    : html``;
  return html`<span class="${isOdd(row) ? "warn" : "good"}">${verdictText(row)}</span>${off}`;
}

function fileSection(report: DenialReport): Markup {
  const failed = report.files.filter((file) => file.notRead !== undefined);
  if (failed.length === 0) return html``;
  const columns: readonly HtmlColumn<ReportFile>[] = [
    { title: "File", cell: (row) => row.name },
    { title: "Why", cell: (row) => row.notRead },
  ];
  return section(
    "Files not read",
    "No payment of these files is in the report, or not every one.",
    htmlTable("Files not read", columns, failed),
  );
}
