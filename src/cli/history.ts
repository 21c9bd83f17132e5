import { readFile as readWhole } from "node:fs/promises";
import { resolve } from "node:path";
import { claimStatusReader, type StatusEvent } from "../277/index.js";
import {
  type ClaimHistory,
  type ClaimLedger,
  claimLedger,
  type LedgerReport,
  parseCallerEvents,
} from "../claims/index.js";
import { formatDollars, UsageError } from "../values/index.js";
import { asOfDay } from "./as-of.js";
import { printStory, STANDINGS } from "./history-story.js";
import { inputsOf, systemReason } from "./input.js";
import { claimNumbers, maskFinding, maskHistory } from "./mask-history.js";
import { plural, printable, wrap } from "./output.js";
import { type Progress, progressOn } from "./progress.js";
import { type AlsoReading, readFile } from "./read-file.js";
import { type Column, tableLines } from "./table.js";
import type { ExitCode, World } from "./world.js";

export interface HistoryOptions {
  readonly format: "table" | "ndjson";
  /** JSON lines of the caller's own events. */
  readonly events?: string | undefined;
  /** Patient control number, payer claim control number or id of one claim. */
  readonly claim?: string | undefined;
  /** YYYY-MM-DD; today where left out. */
  readonly asOf?: string | undefined;
  /** Names, ids and references as they are in the file. */
  readonly unmask: boolean;
}

/**
 * `remitkit history`: each claim's story across all files: one row or JSON line per claim, or the time
 * line of one.
 *
 * Exit code 1 where a file or a line of events could not be read, or the claim is in none of them.
 */
export async function history(
  files: readonly string[],
  options: HistoryOptions,
  world: World,
): Promise<ExitCode> {
  const { out } = world;
  const asOf = asOfDay(options.asOf ?? world.today());
  const events = options.events === undefined ? undefined : resolve(options.events);
  // A file of events that lies in a folder of remittances is not one of them.
  const inputs = (await inputsOf(files)).filter(({ name }) => resolve(name) !== events);
  const ledger = claimLedger();
  const failedLines =
    options.events === undefined ? 0 : await readEvents(options.events, ledger, world);
  const progress = progressOn(world.stderr, inputs, world.now);
  let failed = 0;
  for (const input of inputs) {
    const failure = await addFile(input, ledger, progress);
    progress.clear();
    if (failure === undefined) continue;
    failed += 1;
    world.note(`${printable(input.name)}: not read: ${failure}`);
  }
  const report = ledger.report({ asOf });
  const wanted = options.claim;
  const histories =
    wanted === undefined
      ? report.histories
      : report.histories.filter((one) => isNamed(one, wanted));
  const missing = wanted !== undefined && histories.length === 0;
  if (missing) world.note("--claim: no such claim in these files");
  else if (options.format === "ndjson") writeLines(histories, report, options.unmask, world);
  else if (wanted !== undefined) {
    for (const one of histories) printStory(one, options.unmask, out);
  } else writeTable(report, options.unmask, world);
  await out.flush();
  return failed + failedLines > 0 || missing ? 1 : 0;
}

function isNamed({ id, identity }: ClaimHistory, name: string): boolean {
  return (
    id === name ||
    identity.patientControlNumbers.includes(name) ||
    identity.payerClaimControlNumbers.includes(name)
  );
}

/** Reads the caller's events; tells how many lines were wrong. */
async function readEvents(path: string, ledger: ClaimLedger, world: World): Promise<number> {
  let bytes: Uint8Array;
  try {
    bytes = await readWhole(path);
  } catch (error) {
    throw new UsageError(`--events: cannot read it: ${systemReason(error)}`);
  }
  const { events, diagnostics } = parseCallerEvents(bytes);
  for (const event of events) ledger.addEvent(event);
  for (const { line, field, message } of diagnostics) {
    const where = field === undefined ? `line ${line}` : `line ${line}, ${field}`;
    world.note(`${printable(path)}: ${where}: ${message}`);
  }
  return diagnostics.length;
}

/** Takes in a file of 835s and 277s; why not, where it could not be read. */
async function addFile(
  input: Parameters<typeof readFile>[0],
  ledger: ClaimLedger,
  progress: Progress,
): Promise<string | undefined> {
  const statuses = statusesInto(ledger);
  const outcome = await readFile(
    input,
    progress,
    (event) => ledger.addRemittance(event, { source: input.name }),
    undefined,
    statuses,
  );
  return outcome.failure;
}

function statusesInto(ledger: ClaimLedger): AlsoReading {
  const reader = claimStatusReader();
  let transactions = 0;
  const take = (events: readonly StatusEvent[]) => {
    for (const event of events) {
      if (event.kind === "transactionEnd") transactions += 1;
      ledger.addStatus(event);
    }
  };
  return {
    push: (chunk) => take(reader.push(chunk)),
    end() {
      take(reader.end());
      return transactions;
    },
  };
}

function writeLines(
  histories: readonly ClaimHistory[],
  report: LedgerReport,
  unmask: boolean,
  { out }: World,
): void {
  const idOf = claimNumbers(report.histories);
  for (const one of histories) out.line(JSON.stringify(unmask ? one : maskHistory(one, idOf)));
}

const SERVICE = 1;
const COLUMNS: readonly Column[] = [
  { title: "Claim", least: 5 },
  { title: "Service" },
  { title: "Payer", least: 6 },
  { title: "Charge", align: "right" },
  { title: "Paid", align: "right" },
  { title: "Patient", align: "right" },
  { title: "At risk", align: "right" },
  { title: "Open", least: 6 },
  { title: "Standing", least: 10 },
  { title: "Since" },
];

function writeTable(report: LedgerReport, unmask: boolean, { out }: World): void {
  const { histories, findings } = report;
  const idOf = unmask ? (id: string) => id : claimNumbers(histories);
  // A narrow terminal has no room for the day of service beside the amounts.
  const isShown = (_: unknown, at: number) => at !== SERVICE || out.width >= 92;
  const rows = histories.map((one) => cellsOf(one, idOf).filter(isShown));
  const [titles = "", ...lines] = tableLines(COLUMNS.filter(isShown), rows, out.width);
  if (rows.length > 0) {
    out.line(out.paint("dim", titles));
    for (const line of lines) out.line(line);
    out.line();
  }
  const sum = (amountOf: (one: ClaimHistory) => number) =>
    formatDollars(histories.reduce((total, one) => total + amountOf(one), 0));
  const paid = sum((one) => one.netPaidCents);
  const atRisk = sum((one) => one.outstandingAtRiskCents);
  out.line(
    `${out.paint("bold", plural(histories.length, "claim"))}, ${paid} net paid, ` +
      `${out.paint("bold", atRisk)} at risk`,
  );
  const open = report.balances.filter(({ openCents }) => openCents > 0);
  if (open.length > 0) {
    const cents = open.reduce((total, { openCents }) => total + openCents, 0);
    out.line(
      `${plural(open.length, "open balance")} of payers: ${formatDollars(cents)} to be taken`,
    );
  }
  writeFindings(
    findings.map((finding) => maskFinding(finding, idOf)),
    out,
  );
}

/** Findings by code, each with the claims or payments it is about. */
function writeFindings(findings: LedgerReport["findings"], out: World["out"]): void {
  const byCode = new Map<string, (typeof findings)[number][]>();
  for (const finding of findings) {
    const list = byCode.get(finding.code);
    if (list === undefined) byCode.set(finding.code, [finding]);
    else list.push(finding);
  }
  for (const [code, own] of byCode) {
    const [{ severity, message }] = own as [(typeof findings)[number]];
    const colour = severity === "info" ? "cyan" : "yellow";
    const subjects = own.flatMap(({ histories, payments }) =>
      histories.length > 0 ? histories.slice(0, 1) : payments.map(traceOf),
    );
    const shown = [...new Set(subjects)].slice(0, SHOWN).map(printable).join(", ");
    const more = subjects.length > SHOWN ? " …" : "";
    out.line();
    out.line(`${out.paint(colour, code)} ${own.length}x: ${shown}${more}`);
    for (const line of wrap(message, out.width - 2)) out.line(`  ${line}`);
  }
}

/** Most claims or payments that are named for one finding. */
const SHOWN = 5;

/** TRN02 of a payment key. */
function traceOf(key: string): string {
  return `payment ${key.split("|")[1] || "without number"}`;
}

function cellsOf(one: ClaimHistory, idOf: (id: string) => string): readonly string[] {
  const { identity, payers, episodes, standing } = one;
  const open = episodes.filter(({ resolution }) => resolution === "open");
  const names = payers.map(({ payer }) => payer.name ?? "not named");
  return [
    printable(idOf(one.id)),
    identity.serviceFrom ?? "",
    printable([...new Set(names)].join(" + ")),
    identity.chargeCents === undefined ? "" : formatDollars(identity.chargeCents),
    formatDollars(one.netPaidCents),
    formatDollars(one.patientBalanceCents),
    formatDollars(one.outstandingAtRiskCents),
    printable(open.map((episode) => `${episode.groupCode}-${episode.reasonCode}`).join(" ")),
    STANDINGS[standing.state],
    standing.since ?? "",
  ];
}
