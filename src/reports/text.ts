import { type BreakdownRow, formatPercent, ratio } from "../kpi/index.js";
import { formatDollars } from "../values/index.js";
import type { OpenWork } from "./full-model.js";
import { ACTION_LABELS, PATH_LABELS } from "./labels.js";
import type { DenialGroup, DenialReport, PaymentRow, ReportFile, WorkRow } from "./model.js";
import { type TextColumn, textBar, textTable } from "./text-table.js";
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

export interface TextOptions {
  /** Columns of the terminal, 60 to 200. Default: 100. */
  readonly width?: number | undefined;
  /** The most rows of each table; what is left out is counted. Default: 10. */
  readonly rows?: number | undefined;
  /**
   * What is still open, where claim histories tell it (`work` of the full report): what to do is then
   * said of it, and not of every denial that the files ever told of.
   */
  readonly openWork?: OpenWork | undefined;
}

/**
 * The report as a terminal summary: plain text, no colour, no line longer than `width`.
 *
 * @example
 * process.stdout.write(reportText(report, { width: 80 }));
 */
export function reportText(report: DenialReport, options: TextOptions = {}): string {
  const width = Math.max(60, Math.min(200, Math.floor(options.width ?? 100)));
  const most = Math.max(1, options.rows ?? 10);
  const { openWork } = options;
  const work = openWork ?? report;
  const lines = [
    ...headLines(report, width),
    ...summaryLines(report, openWork, width),
    ...workLines(work, width),
    ...breakdownLines("Denied dollars by payer", report.byPayer.rows, width, most, true),
    ...breakdownLines("Denied dollars by category", report.byCategory.rows, width, most, false),
    ...section("Top denial reasons", REASON_COLUMNS, report.byReason.rows, width, most),
    ...section(
      `Largest ${openWork === undefined ? "" : "open "}denials (${formatCount(Math.min(most, work.worklist.length))} of ${formatCount(work.denials)})`,
      report.showsIds ? [ID_COLUMN, ...WORK_COLUMNS] : WORK_COLUMNS,
      work.worklist,
      width,
      most,
    ),
    ...paymentLines(report, width, most),
    ...fileLines(report, width),
  ];
  return `${lines.join("\n")}\n`;
}

function headLines(report: DenialReport, width: number): readonly string[] {
  const read = report.files.filter((file) => file.notRead === undefined).length;
  const files = `${plural(read, "file")} read, ${plural(report.files.length - read, "file")} not read`;
  return [
    `DENIAL REPORT  as of ${report.asOf}`,
    ...wrapped("", `${windowText(report)}; ${files}`, width),
    "=".repeat(width),
  ];
}

function summaryLines(
  report: DenialReport,
  openWork: OpenWork | undefined,
  width: number,
): readonly string[] {
  const { totals, balance, rateByClaims, rateByDollars } = report;
  const excluded = exclusionsText(rateByClaims);
  const rows: readonly (readonly [string, string])[] = [
    [
      "Denied",
      `${formatDollars(report.byPayer.deniedCents)}  (charge basis; ${
        openWork === undefined ? toWorkText(report) : openWorkText(openWork)
      })`,
    ],
    [
      "Denial rate, claims",
      `${rateText(rateByClaims)}  (${rateDetail(rateByClaims, formatCount, "claims")})`,
    ],
    [
      "Denial rate, dollars",
      `${rateText(rateByDollars)}  (${rateDetail(rateByDollars, formatDollars, "charges")})`,
    ],
    ...(excluded === "" ? [] : [["Left out of the rates", excluded] as const]),
    ["Claims", `${formatCount(totals.claims)} with ${plural(totals.services, "service line")}`],
    ["Charged", formatDollars(totals.chargeCents)],
    ["Paid on claims", formatDollars(totals.paidCents)],
    [
      "Payments",
      `${formatDollars(balance.paymentCents)} in ${plural(balance.transactions, "payment")}; ` +
        `${formatCount(balance.balanced)} balanced, ${formatCount(balance.unbalanced)} not, ` +
        `${formatCount(balance.notEvaluable)} can't be told, ${formatCount(balance.incomplete)} cut short`,
    ],
    ...(totals.unreadableAmounts === 0
      ? []
      : [
          [
            "Unreadable amounts",
            `${formatCount(totals.unreadableAmounts)} (counted as 0)`,
          ] as const,
        ]),
  ];
  const titled = Math.max(...rows.map(([title]) => title.length));
  return rows.flatMap(([title, text]) => wrapped(`${title.padEnd(titled)}  `, text, width));
}

/** Breaks text at spaces; what follows the first line is indented like it. */
function wrapped(title: string, text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = title;
  for (const word of text.split(" ")) {
    if (line.length + word.length > width && line.trim() !== "") {
      lines.push(line.trimEnd());
      line = " ".repeat(title.length);
    }
    line += `${word} `;
  }
  return [...lines, line.trimEnd()];
}

/** What of all that was denied is left to do. */
function openWorkText({ denials, deniedCents, outsideRates }: OpenWork): string {
  if (denials === 0) return "nothing left to work";
  const outside =
    outsideRates.denials === 0
      ? ""
      : ` (${formatCount(outsideRates.denials)} of them in no rate: duplicates, later payers)`;
  return `still open: ${plural(denials, "denial")} to work, ${formatDollars(deniedCents)}${outside}`;
}

function workLines(
  work: Pick<OpenWork, "byPath" | "byDeadline">,
  width: number,
): readonly string[] {
  const groups = <Key extends string>(
    title: string,
    label: string,
    names: Readonly<Record<Key, string>>,
    rows: readonly DenialGroup<Key>[],
  ) => {
    const total = rows.reduce((sum, row) => sum + row.deniedCents, 0);
    const columns: readonly TextColumn<DenialGroup<Key>>[] = [
      { title: label, cell: (row) => names[row.key] },
      { title: "Denials", cell: (row) => formatCount(row.denials), align: "right" },
      { title: "Denied", cell: (row) => formatDollars(row.deniedCents), align: "right" },
      { title: "of 100%", cell: (row) => textBar(ratio(row.deniedCents, total), 20), from: 70 },
    ];
    const some = rows.filter((row) => row.denials > 0);
    return section(title, columns, some, width, some.length);
  };
  return [
    ...groups("What to do", "Path", PATH_LABELS, work.byPath),
    ...groups("By when (not closed)", "Last day", BUCKET_LABELS, work.byDeadline),
  ];
}

function section<Row>(
  title: string,
  columns: readonly TextColumn<Row>[],
  rows: readonly Row[],
  width: number,
  most: number,
): readonly string[] {
  if (rows.length === 0) return ["", title.toUpperCase(), "none"];
  const left = rows.length - most;
  return [
    "",
    title.toUpperCase(),
    ...textTable(columns, rows.slice(0, most), width),
    ...(left > 0 ? [`… and ${formatCount(left)} more`] : []),
  ];
}

function breakdownLines(
  title: string,
  rows: readonly BreakdownRow[],
  width: number,
  most: number,
  rated: boolean,
): readonly string[] {
  const columns: TextColumn<BreakdownRow>[] = [
    { title: rated ? "Payer" : "Category", cell: (row) => row.name, shrinks: true },
    { title: "Denied", cell: (row) => formatDollars(row.deniedCents), align: "right" },
    { title: "Share", cell: (row) => formatPercent(row.share), align: "right", from: 70 },
    {
      title: "Claims denied",
      cell: (row) =>
        row.claims === null
          ? formatCount(row.deniedClaims)
          : `${formatCount(row.deniedClaims)} of ${formatCount(row.claims)}`,
      align: "right",
    },
    { title: "of 100%", cell: (row) => textBar(row.share, 20), from: 80 },
  ];
  if (rated) {
    columns.splice(4, 0, { title: "Rate", cell: (row) => formatPercent(row.rate), align: "right" });
  }
  return section(title, columns, rows, width, most);
}

const REASON_COLUMNS: readonly TextColumn<BreakdownRow>[] = [
  { title: "Reason", cell: (row) => row.key },
  { title: "Meaning", cell: (row) => row.name, shrinks: true },
  { title: "Denials", cell: (row) => formatCount(row.denials), align: "right" },
  { title: "Denied", cell: (row) => formatDollars(row.deniedCents), align: "right" },
  { title: "Share", cell: (row) => formatPercent(row.share), align: "right" },
];

const ID_COLUMN: TextColumn<WorkRow> = {
  title: "Patient control no.",
  cell: (row) => row.patientControlNumber ?? "",
  shrinks: true,
};

const WORK_COLUMNS: readonly TextColumn<WorkRow>[] = [
  { title: "#", cell: (row) => String(row.row), align: "right" },
  { title: "Denied", cell: (row) => formatDollars(row.deniedCents), align: "right" },
  { title: "Reason", cell: (row) => [row.reason, ...row.remarkCodes].join(" "), shrinks: true },
  { title: "Path", cell: (row) => row.path, from: 70 },
  { title: "Step", cell: (row) => ACTION_LABELS[row.action], shrinks: true },
  { title: "Last day", cell: (row) => deadlineText(row.deadline), shrinks: true },
  { title: "Payer", cell: (row) => row.payer, shrinks: true, from: 90 },
  { title: "Where", cell: placeText, from: 120 },
];

const PAYMENT_COLUMNS: readonly TextColumn<PaymentRow>[] = [
  { title: "Date", cell: (row) => row.date ?? "" },
  { title: "Payer", cell: (row) => row.payer, shrinks: true },
  { title: "Trace", cell: (row) => row.trace, shrinks: true, from: 70 },
  { title: "Paid", cell: (row) => formatDollars(row.amountCents), align: "right" },
  { title: "Verdict", cell: verdictText, shrinks: true },
  {
    title: "Off by",
    cell: (row) => (row.differenceCents ? formatDollars(row.differenceCents) : ""),
    align: "right",
  },
  { title: "File", cell: (row) => row.file, shrinks: true, from: 90 },
];

function paymentLines(report: DenialReport, width: number, most: number): readonly string[] {
  const odd = report.payments.filter(isOdd);
  return odd.length === 0 ? [] : section("Payments to check", PAYMENT_COLUMNS, odd, width, most);
}

const FILE_COLUMNS: readonly TextColumn<ReportFile>[] = [
  { title: "File", cell: (row) => row.name, shrinks: true },
  { title: "Why", cell: (row) => row.notRead ?? "", shrinks: true },
];

function fileLines(report: DenialReport, width: number): readonly string[] {
  const failed = report.files.filter((file) => file.notRead !== undefined);
  // All of them: a file that is silently missing is money that is silently missing.
  return failed.length === 0
    ? []
    : section("Files not read", FILE_COLUMNS, failed, width, failed.length);
}
