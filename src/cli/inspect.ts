import type { BalanceFinding, Claim, Remittance, RemittanceEvent } from "../835/index.js";
import { payerIdentity } from "../decisions/index.js";
import { classify } from "../denials/index.js";
import { formatDollars } from "../values/index.js";
import { inputsOf } from "./input.js";
import { printStatusSections, printStatusTotals, StatusSummary } from "./inspect-status.js";
import { countText, plural, printable } from "./output.js";
import { progressOn } from "./progress.js";
import { type FileOutcome, passedOverText, readFile } from "./read-file.js";
import { StatusTally } from "./status-counts.js";
import { type Column, tableLines } from "./table.js";
import type { ExitCode, World } from "./world.js";

export interface InspectOptions {
  /** Every payment, not only the first of each file. */
  readonly all: boolean;
}

/** Most payments shown of one file, unless all are asked for. */
const SHOWN = 20;

const COLUMNS: readonly Column[] = [
  { title: "Payer", least: 8 },
  { title: "Trace", least: 7 },
  { title: "Date" },
  { title: "Via" },
  { title: "Paid", align: "right" },
  { title: "Claims", align: "right" },
  { title: "Denied", align: "right" },
  { title: "Denied $", align: "right" },
  { title: "Balance" },
];

/** Sums over payments. */
interface Sums {
  payments: number;
  paymentCents: number;
  claims: number;
  deniedClaims: number;
  deniedCents: number;
  balanced: number;
  unbalanced: number;
  notEvaluable: number;
  incomplete: number;
}

function emptySums(): Sums {
  return {
    payments: 0,
    paymentCents: 0,
    claims: 0,
    deniedClaims: 0,
    deniedCents: 0,
    balanced: 0,
    unbalanced: 0,
    notEvaluable: 0,
    incomplete: 0,
  };
}

/** What is shown of one file. */
export interface Section {
  readonly outcome: FileOutcome;
  readonly rows: readonly (readonly string[])[];
  readonly statusRows: readonly (readonly string[])[];
}

/** What one file comes to: its rows, as far as they are shown, and its sums. */
class FileSummary {
  readonly rows: string[][] = [];
  readonly sums = emptySums();
  private deniedClaims = 0;
  private deniedCents = 0;

  constructor(
    readonly most: number,
    readonly payers: Set<string>,
  ) {}

  take(event: RemittanceEvent): void {
    if (event.kind === "claim") this.claim(event.claim, event.remittance);
    else if (event.kind === "remittanceEnd") this.payment(event);
  }

  private claim(claim: Claim, remittance: Remittance): void {
    const { state, deniedCents } = classify(claim, { remittance });
    if (state !== "denied" && state !== "partiallyDenied") return;
    this.deniedClaims += 1;
    this.deniedCents += deniedCents;
  }

  private payment(end: Extract<RemittanceEvent, { kind: "remittanceEnd" }>): void {
    const { remittance, balance, totals, complete } = end;
    const { sums } = this;
    sums.payments += 1;
    sums.paymentCents += signed(remittance);
    sums.claims += totals.claims;
    sums.deniedClaims += this.deniedClaims;
    sums.deniedCents += this.deniedCents;
    sums[balance.transaction.verdict] += 1;
    if (!complete) sums.incomplete += 1;
    this.payers.add(payerIdentity(remittance).key);
    if (this.rows.length < this.most) {
      this.rows.push([
        printable(remittance.payer?.name ?? "not named"),
        printable(remittance.trace?.number ?? "none"),
        remittance.payment?.date ?? "no date",
        printable(remittance.payment?.method ?? "?"),
        remittance.payment?.amountCents === undefined ? "?" : formatDollars(signed(remittance)),
        String(totals.claims),
        String(this.deniedClaims),
        formatDollars(this.deniedCents),
        complete ? verdictText(balance.transaction) : "incomplete",
      ]);
    }
    this.deniedClaims = 0;
    this.deniedCents = 0;
  }
}

/** BPR02; a debit (BPR03 D) takes money back. */
function signed({ payment }: Remittance): number {
  const cents = payment?.amountCents ?? 0;
  return payment?.creditDebit === "D" && cents !== 0 ? -cents : cents;
}

function verdictText({ verdict, differenceCents }: BalanceFinding): string {
  if (verdict === "balanced") return "balanced";
  return verdict === "unbalanced" ? `off ${formatDollars(differenceCents ?? 0)}` : "unknown";
}

/**
 * `remitkit inspect`: what a person wants to see first of each file, and of all together.
 *
 * Exit code 1 where a file could not be read.
 */
export async function inspect(
  files: readonly string[],
  options: InspectOptions,
  world: World,
): Promise<ExitCode> {
  const { out } = world;
  const inputs = await inputsOf(files);
  const progress = progressOn(world.stderr, inputs, world.now);
  const total = emptySums();
  const payers = new Set<string>();
  const failed: FileOutcome[] = [];
  const sections: Section[] = [];
  const statuses = new StatusTally();
  const most = options.all ? Number.POSITIVE_INFINITY : SHOWN;
  for (const input of inputs) {
    const summary = new FileSummary(most, payers);
    const status = new StatusSummary(most, statuses, out.width);
    const outcome = await readFile(input, progress, {
      remittance: (event) => summary.take(event),
      status: (event) => status.take(event),
    });
    if (outcome.failure !== undefined) failed.push(outcome);
    const { rows } = summary;
    if (rows.length + status.rows.length > 0) {
      sections.push({ outcome, rows, statusRows: status.rows });
    }
    for (const key of Object.keys(total) as (keyof Sums)[]) total[key] += summary.sums[key];
  }
  progress.clear();
  printSections(sections, world);
  printStatusSections(sections, world);
  printFailed(failed, world);
  const counts = statuses.counts();
  if (counts === undefined || total.payments > 0) {
    printTotals(total, payers.size, inputs.length, world);
  } else out.line(`${plural(inputs.length, "file")}, no payments`);
  if (counts !== undefined) printStatusTotals(counts, world);
  await out.flush();
  return failed.length > 0 ? 1 : 0;
}

const VERDICT = /(balanced|incomplete|unknown|off -?\$[\d,.]+)$/;

/** One table for all files, so that their columns stand under each other. */
function printSections(all: readonly Section[], { out }: World): void {
  const sections = all.filter(({ rows }) => rows.length > 0);
  if (sections.length === 0) return;
  const { paint } = out;
  const every = sections.flatMap(({ rows }) => rows);
  const [titles, ...lines] = tableLines(COLUMNS, every, out.width - 2);
  out.line(`  ${paint("dim", titles ?? "")}`);
  let next = 0;
  for (const { outcome, rows } of sections) {
    const other = passedOverText(outcome.passedOver);
    const name = paint("bold", printable(outcome.name));
    out.line(other === "" ? name : `${name}  ${paint("dim", other)}`);
    for (const line of lines.slice(next, next + rows.length)) {
      const colour = line.endsWith("balanced") ? "green" : "yellow";
      out.line(`  ${line.replace(VERDICT, (verdict) => paint(colour, verdict))}`);
    }
    next += rows.length;
    const hidden = outcome.transactions - rows.length;
    if (hidden > 0) {
      out.line(paint("dim", `  … and ${plural(hidden, "payment")} more; --all shows them`));
    }
  }
  out.line();
}

/** Names the files that could not be read, each with the reason. */
export function printFailed(failed: readonly FileOutcome[], { out }: World): void {
  if (failed.length === 0) return;
  out.line(out.paint("bold", "Not read"));
  for (const { name, failure, transactions, statusTransactions } of failed) {
    const part = transactions + statusTransactions > 0 ? "only in part: " : "";
    out.line(`  ${printable(name)}: ${part}${failure}`);
  }
  out.line();
}

function printTotals(total: Sums, payers: number, files: number, { out }: World): void {
  const { paint } = out;
  out.line(
    `${plural(files, "file")}: ${paint("bold", plural(total.payments, "payment"))} of ` +
      `${plural(payers, "payer")}, ${paint("bold", formatDollars(total.paymentCents))}`,
  );
  out.line(
    `${plural(total.claims, "claim")}, ${countText(total.deniedClaims)} of them denied, wholly or in part: ` +
      paint("bold", formatDollars(total.deniedCents)),
  );
  const verdicts = [
    `${countText(total.balanced)} balanced`,
    total.unbalanced > 0 ? paint("yellow", `${countText(total.unbalanced)} out of balance`) : "",
    total.notEvaluable > 0 ? paint("yellow", `${countText(total.notEvaluable)} not evaluable`) : "",
    total.incomplete > 0 ? paint("yellow", `${countText(total.incomplete)} incomplete`) : "",
  ].filter((text) => text !== "");
  out.line(`Payments: ${verdicts.join(", ")}`);
}
