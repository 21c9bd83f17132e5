import { formatDollars } from "../values/index.js";
import { countText, type Output, plural, printable, wrap, wrapList } from "./output.js";
import { STATE_WORDS } from "./status-counts.js";
import type { BatchRow, CodeText, StatusRow } from "./status-row.js";
import { type Column, tableLayout } from "./table.js";
import type { World } from "./world.js";

/** What the table says beside its rows. */
export interface StatusTableOptions {
  readonly unmask: boolean;
  readonly namesFiles: boolean;
  /** Claims that are told of only later. */
  readonly later: number;
}

/** Short enough for a column. */
const STANDING: Readonly<Record<StatusRow["state"], string>> = {
  ...STATE_WORDS,
  requestForInformation: "asked",
  silent: "silent",
};

const COLOURS: Partial<Record<StatusRow["state"], "red" | "yellow" | "green">> = {
  rejected: "red",
  finalizedDenied: "red",
  requestForInformation: "yellow",
  silent: "yellow",
  notFound: "yellow",
  error: "yellow",
  unknown: "yellow",
  accepted: "green",
  finalizedPaid: "green",
};

/** Narrower than this, there is no room for the day of service. */
const WIDE = 90;
/** Most lines of one claim that are named. */
const LINES = 5;

function columnsFor(width: number): readonly Column[] {
  return [
    { title: "Standing" },
    { title: "Claim", least: 8 },
    { title: "Payer", least: 8 },
    ...(width < WIDE ? [] : [{ title: "Service" }]),
    { title: "Charge", align: "right" },
    { title: "Status" },
    { title: "Since" },
    { title: "Days", align: "right" },
  ];
}

/** The rows as a table, each with what its status means and the answers there are below it. */
export function printStatusTable(
  rows: readonly StatusRow[],
  batches: readonly BatchRow[],
  options: StatusTableOptions,
  { out }: World,
): void {
  if (rows.length > 0) {
    const cells = rows.map((row) => cellsOf(row, options.unmask, out.width));
    const layout = tableLayout(columnsFor(out.width), cells, out.width);
    out.line(out.paint("dim", layout.titles));
    rows.forEach((row, i) => {
      const text = layout.line(cells[i]!);
      const word = STANDING[row.state];
      const colour = COLOURS[row.state];
      out.line(colour === undefined ? text : out.paint(colour, word) + text.slice(word.length));
      const meaning = row.status === null ? [] : wrap(meaningOf(row.status), out.width - 2);
      for (const line of meaning) out.line(`  ${line}`);
      for (const line of listLines(answersOf(row, options.namesFiles), out.width - 2)) {
        out.line(out.paint("dim", `  ${line}`));
      }
    });
    out.line();
  }
  printBatches(batches, out);
  printSummary(rows, batches, options.later, out);
}

/** A list in lines, broken between its items; one that is too long for a line within it as well. */
function listLines(items: readonly string[], width: number): readonly string[] {
  return wrapList(items, width).flatMap((line) => wrap(line, width));
}

function cellsOf(row: StatusRow, unmask: boolean, width: number): readonly string[] {
  const segment = row.events.at(-1)?.segment;
  const place = segment === null || segment === undefined ? "claim" : `seg ${segment}`;
  return [
    STANDING[row.state],
    unmask ? printable(row.claimId ?? row.payerClaimId ?? place) : place,
    printable(row.payerName ?? "not named"),
    ...(width < WIDE ? [] : [row.serviceFrom ?? "no date"]),
    row.chargeCents === null ? "?" : formatDollars(row.chargeCents),
    row.status === null ? "none" : printable(codesText(row.status)),
    row.date ?? "no date",
    row.ageDays === null ? "?" : countText(row.ageDays),
  ];
}

function codesText({ category, code, entity }: CodeText): string {
  return [category, code, ...(entity === null ? [] : [entity])].join(":");
}

/** What both codes mean; the status code is the particular one. */
function meaningOf({ categoryLabel, code, codeLabel }: CodeText): string {
  return code === "" || code === "0" ? `${categoryLabel}.` : `${categoryLabel}: ${codeLabel}.`;
}

/** Lines that somebody has to look at. */
const TELLING = new Set<string>(["rejected", "finalizedDenied", "requestForInformation"]);

/** What the four questions and the proof of filing come to, as far as there is an answer. */
function answersOf(row: StatusRow, namesFiles: boolean): readonly string[] {
  const { decision, correctedClaim, reprocessing, documents, timelyFiling, lines } = row;
  const on = ({ date }: { readonly date: string | null }) => (date === null ? "" : ` ${date}`);
  const decided = decision.value === "notFound" ? "not found" : decision.value;
  const answers = [`decision: ${decided}`];
  if (correctedClaim.value !== "none") {
    answers.push(`corrected claim: ${correctedClaim.value}${on(correctedClaim)}`);
  }
  if (reprocessing.value !== "no") answers.push(`${reprocessing.value} since${on(reprocessing)}`);
  if (documents.value !== "none") {
    const due = documents.dueDate === null ? "" : ` (due ${documents.dueDate})`;
    const asked = [...new Set(documents.asked.map(({ category, code }) => `${category}:${code}`))];
    answers.push(`documents: ${documents.value}${on(documents)}${due}`);
    answers.push(`asked for ${printable(asked.join(" "))}`);
  }
  if (timelyFiling !== null) {
    const { date, category, by } = timelyFiling;
    answers.push(`filed ${date} (${category}${by === "unknown" ? "" : ` of ${by}`})`);
  }
  const telling = lines.filter(({ state }) => TELLING.has(state));
  for (const { procedure, state, statuses } of telling.slice(0, LINES)) {
    const codes = statuses.map(({ category, code }) => `${category}:${code}`).join(" ");
    answers.push(printable(`line ${procedure ?? "?"} ${STANDING[state]} ${codes}`));
  }
  if (telling.length > LINES) answers.push(`${plural(telling.length - LINES, "line")} more`);
  const { length } = row.events;
  if (length > 1) answers.push(plural(length, "event"));
  if (namesFiles) answers.push(`in ${printable(row.events.at(-1)?.file ?? "")}`);
  return answers;
}

function printBatches(batches: readonly BatchRow[], out: Output): void {
  if (batches.length === 0) return;
  out.line(out.paint("bold", "Batches refused as a whole"));
  for (const row of batches) {
    const { status, rejectedClaims, rejectedCents } = row;
    const items = [
      `${printable(row.payerName ?? "not named")} of a ${row.level}'s batch`,
      status === null
        ? "no status"
        : `${printable(codesText(status))} ${meaningOf(status).slice(0, -1)}`,
      row.date ?? "no date",
      ...(rejectedClaims === null ? [] : [plural(rejectedClaims, "claim")]),
      ...(rejectedCents === null ? [] : [formatDollars(rejectedCents)]),
      `${printable(row.file)} seg ${row.segment ?? "?"}`,
    ];
    const word = out.paint(row.state === "rejected" ? "red" : "yellow", STANDING[row.state]);
    // The word stands before the first line: its room, and a blank.
    listLines(items, out.width - 4 - STANDING[row.state].length).forEach((line, i) => {
      out.line(i === 0 ? `  ${word} ${line}` : `    ${line}`);
    });
  }
  out.line();
}

function printSummary(
  rows: readonly StatusRow[],
  batches: readonly BatchRow[],
  later: number,
  out: Output,
): void {
  const states = (Object.keys(STANDING) as StatusRow["state"][]).flatMap((state) => {
    const count = rows.filter((row) => row.state === state).length;
    return count === 0
      ? []
      : [
          `${countText(count)} ${state === "requestForInformation" ? STATE_WORDS[state] : STANDING[state]}`,
        ];
  });
  const line = `${plural(rows.length, "claim")}${states.length === 0 ? "" : `: ${states.join(", ")}`}`;
  for (const part of wrap(line, out.width)) out.line(out.paint("bold", part));
  if (later > 0) out.line(`${plural(later, "claim")} told of only after that day, left out`);
  const rejected = rows.some(({ state }) => state === "rejected");
  if (rejected || batches.some(({ state }) => state === "rejected")) {
    const advice =
      "Rejected claims were never adjudicated: no 835 will come. Correct each and send it as a new claim.";
    for (const part of wrap(advice, out.width)) out.line(part);
  }
}
