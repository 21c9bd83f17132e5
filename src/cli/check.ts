import type { StatusEvent } from "../277/index.js";
import type { BalanceCounts, RemittanceEvent } from "../835/index.js";
import { type Diagnostic, formatDollars, type Severity } from "../values/index.js";
import { inputsOf } from "./input.js";
import { plural, printable, wrap, wrapList } from "./output.js";
import { progressOn } from "./progress.js";
import { type FileOutcome, passedOverText, readFile, unreadable } from "./read-file.js";
import {
  kindTexts,
  rejectedBatchText,
  type StatusCounts,
  StatusTally,
  stateTexts,
} from "./status-counts.js";
import type { ExitCode, World } from "./world.js";

export interface CheckOptions {
  readonly format: "text" | "json";
  /** Every finding, not only the first of each kind. */
  readonly all: boolean;
}

/** One file, as `check --format json` writes it: one object, on a line of its own. */
export interface CheckResult {
  readonly file: string;
  readonly totals: CheckTotals;
  /** Equations of transactions: claim payments less provider adjustments against BPR02. */
  readonly balance: BalanceCounts & { readonly transactions: number };
  readonly diagnostics: readonly Diagnostic[];
  /** Only where there is a 277 or 276: what they add up to. Nothing of it is in `totals`. */
  readonly claimStatus?: StatusCounts | undefined;
}

/** Counts, and sums in cents, over the 835 transactions of a file. */
export interface CheckTotals {
  /** Interchanges that have an ISA. */
  readonly interchanges: number;
  /** 835 transactions. */
  readonly transactions: number;
  readonly claims: number;
  readonly services: number;
  /** CAS triplets with a reason code, of claims and lines. */
  readonly adjustments: number;
  readonly providerAdjustments: number;
  readonly chargeCents: number;
  readonly paidCents: number;
  readonly adjustmentCents: number;
  readonly providerAdjustmentCents: number;
  /** Sum of BPR02, which has no sign: that of a debit (BPR03 D) counts as the others. */
  readonly paymentCents: number;
}

type Sums = { -readonly [Name in keyof CheckTotals]: number };

/** Most findings of one code that are listed for a file, unless all are asked for. */
const SHOWN = 10;

/** What one file adds up to, while its events stream by. */
class FileCheck {
  readonly diagnostics: Diagnostic[] = [];
  readonly totals: Sums = {
    interchanges: 0,
    transactions: 0,
    claims: 0,
    services: 0,
    adjustments: 0,
    providerAdjustments: 0,
    chargeCents: 0,
    paidCents: 0,
    adjustmentCents: 0,
    providerAdjustmentCents: 0,
    paymentCents: 0,
  };
  readonly balance = { transactions: 0, balanced: 0, unbalanced: 0, notEvaluable: 0 };
  /** As `paymentCents`, with debits (BPR03 D) taken off: what balances with what claims were paid. */
  signedPaymentCents = 0;
  private readonly statuses = new StatusTally();

  takeStatus(event: StatusEvent): void {
    if (event.kind === "diagnostic") this.diagnostics.push(event.diagnostic);
    else this.statuses.take(event);
  }

  /** Counts of claim status. Its findings come to stand among the others, by their place. */
  finish(): StatusCounts | undefined {
    const counts = this.statuses.counts();
    if (counts !== undefined) {
      this.diagnostics.sort((a, b) => a.location.byteOffset - b.location.byteOffset);
    }
    return counts;
  }

  take(event: RemittanceEvent): void {
    if (event.kind === "diagnostic") this.diagnostics.push(event.diagnostic);
    if (event.kind !== "remittanceEnd") return;
    this.totals.transactions += 1;
    for (const [name, value] of Object.entries(event.totals)) {
      this.totals[name as keyof typeof event.totals] += value;
    }
    this.signedPaymentCents += event.balance.transaction.actualCents ?? event.totals.paymentCents;
    this.balance.transactions += 1;
    this.balance[event.balance.transaction.verdict] += 1;
  }

  /** Errors, warnings, and payments out of balance. */
  hasFindings(): boolean {
    return (
      this.balance.unbalanced > 0 || this.diagnostics.some(({ severity }) => severity !== "info")
    );
  }
}

/**
 * `remitkit check`: what is wrong with each file, and whether its payments balance.
 *
 * Exit code 1 where there is an error or a warning, a payment out of balance, or a file that could
 * not be read.
 */
export async function check(
  files: readonly string[],
  options: CheckOptions,
  world: World,
): Promise<ExitCode> {
  const { out } = world;
  const inputs = await inputsOf(files);
  const progress = progressOn(world.stderr, inputs, world.now);
  let clean = 0;
  for (const input of inputs) {
    const found = new FileCheck();
    const outcome = await readFile(input, progress, {
      remittance: (event) => found.take(event),
      status: (event) => found.takeStatus(event),
    });
    progress.clear();
    found.totals.interchanges = outcome.interchanges;
    if (outcome.systemFailed) found.diagnostics.push(unreadable(outcome.failure ?? ""));
    const claimStatus = found.finish();
    const fine = !found.hasFindings();
    if (fine) clean += 1;
    if (options.format === "json") {
      const { totals, balance, diagnostics } = found;
      const result: CheckResult = {
        ...{ file: input.name, totals, balance, diagnostics },
        ...(claimStatus && { claimStatus }),
      };
      out.line(JSON.stringify(result));
    } else printFile(found, claimStatus, outcome, fine, options, world);
    await out.flush();
  }
  if (options.format === "text" && inputs.length > 1) {
    out.line(
      `${plural(inputs.length, "file")}: ${clean} clean, ${inputs.length - clean} with findings`,
    );
  }
  await out.flush();
  return clean === inputs.length ? 0 : 1;
}

function printFile(
  found: FileCheck,
  claimStatus: StatusCounts | undefined,
  outcome: FileOutcome,
  fine: boolean,
  options: CheckOptions,
  world: World,
): void {
  const { out } = world;
  const { paint } = out;
  const other = passedOverText(outcome.passedOver);
  const mark = fine ? paint("green", "clean") : paint("yellow", "findings");
  out.line(`${paint("bold", printable(outcome.name))}: ${mark}${other && `, ${other}`}`);
  printDiagnostics(found.diagnostics, options.all, world);
  if (found.totals.transactions > 0) printPayments(found, world);
  if (claimStatus !== undefined) printStatuses(claimStatus, world);
  if (outcome.failure !== undefined && outcome.transactions + outcome.statusTransactions === 0) {
    out.line(paint("yellow", `  not read: ${outcome.failure}`));
  }
  out.line();
}

function printStatuses(counts: StatusCounts, { out }: World): void {
  const { kinds, claims, inquiries, services, rejectedBatches, chargeCents, states } = counts;
  const lines = [
    [
      ...kindTexts(kinds),
      plural(claims, "claim"),
      ...(inquiries > 0 ? [`${plural(inquiries, "claim")} asked about`] : []),
      plural(services, "service line"),
      `charged ${formatDollars(chargeCents)}`,
    ],
    [...stateTexts(states), ...(rejectedBatches > 0 ? [rejectedBatchText(rejectedBatches)] : [])],
  ];
  for (const list of lines) {
    for (const line of wrapList(list, out.width - 2)) out.line(out.paint("dim", `  ${line}`));
  }
}

function printPayments({ totals, balance, signedPaymentCents }: FileCheck, { out }: World): void {
  const { paint } = out;
  const counts = [
    plural(totals.interchanges, "interchange"),
    plural(totals.transactions, "payment"),
    plural(totals.claims, "claim"),
    plural(totals.services, "service line"),
    plural(totals.adjustments, "adjustment"),
    plural(totals.providerAdjustments, "provider adjustment"),
  ];
  const sums = [
    `charged ${formatDollars(totals.chargeCents)}`,
    `adjusted ${formatDollars(totals.adjustmentCents)}`,
    `paid on claims ${formatDollars(totals.paidCents)}`,
    `provider adjustments ${formatDollars(totals.providerAdjustmentCents)}`,
    `payments ${formatDollars(signedPaymentCents)}`,
  ];
  const verdicts =
    `${balance.balanced} of ${plural(balance.transactions, "payment")} in balance` +
    (balance.unbalanced > 0 ? `, ${balance.unbalanced} out of balance` : "") +
    (balance.notEvaluable > 0 ? `, ${balance.notEvaluable} not evaluable` : "");
  for (const list of [counts, sums]) {
    for (const line of wrapList(list, out.width - 2)) out.line(paint("dim", `  ${line}`));
  }
  const balanced = balance.balanced === balance.transactions;
  out.line(`  ${paint(balanced ? "green" : "yellow", verdicts)}`);
}

const COLOURS = { error: "red", warning: "yellow", info: "cyan" } as const;
const WORDS: Record<Severity, string> = { error: "error", warning: "warning", info: "note" };

function printDiagnostics(diagnostics: readonly Diagnostic[], all: boolean, { out }: World): void {
  const told = new Map<string, number>();
  for (const diagnostic of diagnostics) {
    const { code, severity, message } = diagnostic;
    const count = (told.get(code) ?? 0) + 1;
    told.set(code, count);
    if (!all && count > SHOWN) continue;
    const word = out.paint(COLOURS[severity], WORDS[severity].padEnd(7));
    out.line(`  ${word} ${out.paint("bold", code)} at ${placeText(diagnostic)}`);
    for (const line of wrap(message, out.width - 10)) out.line(`          ${line}`);
    const details = detailsText(diagnostic);
    if (details !== "") out.line(`          ${out.paint("bold", details)}`);
  }
  for (const [code, count] of told) {
    if (!all && count > SHOWN) {
      out.line(out.paint("dim", `  … and ${count - SHOWN} more of ${code}; --all lists them`));
    }
  }
}

/** Where a finding stands: "CLP03, segment 14, byte 812". Positions only, no value of the file. */
function placeText({ location }: Diagnostic): string {
  const { segmentId, element, component, segment, byteOffset, transaction } = location;
  const name =
    segmentId === undefined
      ? []
      : [
          segmentId +
            (element === undefined ? "" : String(element).padStart(2, "0")) +
            (component === undefined ? "" : `-${component}`),
        ];
  const inTransaction = transaction === undefined ? [] : [`transaction ${transaction}`];
  return [...name, `segment ${segment}`, `byte ${byteOffset}`, ...inTransaction].join(", ");
}

const DETAIL_WORDS: Readonly<Record<string, string>> = {
  expectedCents: "expected",
  actualCents: "stated",
  differenceCents: "off by",
};

/** Amounts in dollars, counts as they are: "expected $10.00, stated $9.00, off by -$1.00". */
function detailsText({ details }: Diagnostic): string {
  const texts = Object.entries(details ?? {}).map(([name, value]) =>
    name.endsWith("Cents")
      ? `${DETAIL_WORDS[name] ?? name.slice(0, -5)} ${formatDollars(value)}`
      : `${name} ${value}`,
  );
  return texts.join(", ");
}
