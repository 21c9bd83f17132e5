import {
  type ClaimHistory,
  type ClaimLedger,
  claimLedger,
  type LedgerReport,
} from "../claims/index.js";
import { type CalendarDate, formatDollars } from "../values/index.js";
import { asOfDay } from "./as-of.js";
import { printStory, STANDINGS } from "./history-story.js";
import { inputsWithout } from "./input.js";
import { readEvents, readInto } from "./ledger-files.js";
import { claimNumbers, maskFinding, maskHistory } from "./mask-history.js";
import { plural, printable, wrap } from "./output.js";
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
  const inputs = await inputsWithout(files, options.events);
  const ledger = claimLedger();
  const failedLines =
    options.events === undefined ? 0 : await readEvents(options.events, ledger, world);
  const failed = await readInto(ledger, inputs, world);
  const told =
    options.claim === undefined && options.format === "table"
      ? writeTable(ledger, asOf, options.unmask, world)
      : await writeSome(ledger, asOf, options, world);
  await out.flush();
  if (told === 0 && options.claim !== undefined) {
    world.note("--claim: no such claim in these files");
    return 1;
  }
  return failed + failedLines > 0 ? 1 : 0;
}

function isNamed({ id, identity }: ClaimHistory, name: string): boolean {
  return (
    id === name ||
    identity.patientControlNumbers.includes(name) ||
    identity.payerClaimControlNumbers.includes(name)
  );
}

/** How many lines are written before the output may catch up. */
const AT_ONCE = 64;

/** The claims that are asked for, as JSON lines or time lines; tells how many there were. */
async function writeSome(
  ledger: ClaimLedger,
  asOf: CalendarDate,
  { claim, format, unmask }: HistoryOptions,
  { out }: World,
): Promise<number> {
  const wanted = (one: ClaimHistory) => claim === undefined || isNamed(one, claim);
  // Told twice, so that masked ids have their numbers before the first is written, and none is kept.
  const numbers = unmask || format === "table" ? undefined : claimNumbers(idsOf(ledger, asOf));
  let count = 0;
  for (const history of ledger.histories({ asOf })) {
    if (!wanted(history)) continue;
    count += 1;
    if (format === "table") printStory(history, unmask, out);
    else {
      const shown = numbers === undefined ? history : maskHistory(history, numbers);
      out.line(JSON.stringify(shown));
    }
    if (count % AT_ONCE === 0) await out.flush();
  }
  return count;
}

function idsOf(ledger: ClaimLedger, asOf: CalendarDate): readonly string[] {
  const ids: string[] = [];
  for (const { id } of ledger.histories({ asOf })) ids.push(id);
  return ids;
}

/** The columns that a narrow terminal has no room for: the days. */
const WIDE: ReadonlySet<number> = new Set([1, 9]);
const COLUMNS: readonly Column[] = [
  // A number is of at most 20 characters in a claim (CLM01); cut, it finds nothing.
  { title: "Claim", least: 20 },
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

/** A row per claim, then sums and findings; tells how many claims there were. */
function writeTable(
  ledger: ClaimLedger,
  asOf: CalendarDate,
  unmask: boolean,
  { out }: World,
): number {
  const ids: string[] = [];
  const rows: (readonly string[])[] = [];
  let paidCents = 0;
  let riskCents = 0;
  const report = ledger.report({
    asOf,
    each(one) {
      ids.push(one.id);
      rows.push(cellsOf(one, unmask ? printable(nameOf(one)) : `#${ids.length}`));
      paidCents += one.netPaidCents;
      riskCents += one.outstandingAtRiskCents;
    },
  });
  const isShown = (_: unknown, at: number) => !WIDE.has(at) || out.width >= 95;
  const cells = rows.map((row) => row.filter(isShown));
  const [titles = "", ...lines] = tableLines(COLUMNS.filter(isShown), cells, out.width);
  if (rows.length > 0) {
    out.line(out.paint("dim", titles));
    for (const line of lines) out.line(line);
    out.line();
  }
  out.line(
    `${out.paint("bold", plural(rows.length, "claim"))}, ${formatDollars(paidCents)} net paid, ` +
      `${out.paint("bold", formatDollars(riskCents))} at risk`,
  );
  const open = report.balances.filter(({ openCents }) => openCents > 0);
  if (open.length > 0) {
    const cents = open.reduce((total, { openCents }) => total + openCents, 0);
    out.line(
      `${plural(open.length, "open balance")} of payers: ${formatDollars(cents)} to be taken`,
    );
  }
  const idOf = unmask ? (id: string) => id : claimNumbers(ids);
  writeFindings(
    report.findings.map((finding) => maskFinding(finding, idOf)),
    out,
  );
  return rows.length;
}

/** What people call a claim: its patient control number, which `--claim` takes too, else its id. */
function nameOf({ id, identity }: ClaimHistory): string {
  return identity.patientControlNumbers[0] ?? id;
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

function cellsOf(one: ClaimHistory, id: string): readonly string[] {
  const { identity, payers, episodes, standing } = one;
  const open = episodes.filter(({ resolution }) => resolution === "open");
  const names = payers.map(({ payer }) => payer.name ?? "not named");
  return [
    id,
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
