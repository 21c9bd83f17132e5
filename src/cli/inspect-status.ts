import { type ClaimState, type StatusEndEvent, type StatusEvent, stateOf } from "../277/index.js";
import { formatDollars } from "../values/index.js";
import type { Section } from "./inspect.js";
import { countText, plural, printable, wrap } from "./output.js";
import { passedOverText } from "./read-file.js";
import {
  kindText,
  kindTexts,
  rejectedBatchText,
  type StatusCounts,
  type StatusTally,
  stateTexts,
} from "./status-counts.js";
import { type Column, tableLines } from "./table.js";
import type { World } from "./world.js";

/** Narrower than this, a table has no room for the charges. */
const WIDE = 100;

function columnsFor(width: number): readonly Column[] {
  const columns: readonly Column[] = [
    { title: "Claim status", least: 8 },
    { title: "From", least: 8 },
    { title: "Date" },
    { title: "Claims", align: "right" },
    { title: "Accepted", align: "right" },
    { title: "Rejected", align: "right" },
    { title: "Pending", align: "right" },
    { title: "Asked", align: "right" },
    { title: "Final", align: "right" },
  ];
  return width < WIDE ? columns : [...columns, { title: "Charged", align: "right" }];
}

/** The 277s and 276s of one file as rows, as far as they are shown. */
export class StatusSummary {
  readonly rows: string[][] = [];
  private source = "";
  private refused = false;

  constructor(
    private readonly most: number,
    private readonly all: StatusTally,
    private readonly width: number,
  ) {}

  take(event: StatusEvent): void {
    this.all.take(event);
    if (event.kind === "transaction") {
      this.source = "";
      this.refused = false;
    } else if (event.kind === "claim" || event.kind === "inquiry") {
      this.source ||= event.claim.informationSource?.entity?.lastName ?? "";
    } else if (event.kind === "batch") {
      this.source ||= event.informationSource?.entity?.lastName ?? "";
      this.refused ||= stateOf(event.level) === "rejected";
    } else if (event.kind === "transactionEnd" && this.rows.length < this.most) {
      this.rows.push(this.cells(event));
    }
  }

  /** A transaction with its claims by what is said of them. */
  private cells({ transaction, totals }: StatusEndEvent): string[] {
    const { claims, states, chargeCents } = totals;
    const of = (...names: readonly ClaimState[]) =>
      countText(names.reduce((sum, name) => sum + (states[name] ?? 0), 0));
    // A batch that is refused as a whole may tell of no claim at all.
    const rejected = claims === 0 && this.refused ? "all" : of("rejected");
    return [
      kindText(transaction.kind),
      printable(this.source === "" ? "not named" : this.source),
      transaction.date ?? "no date",
      countText(claims),
      of("acknowledged", "accepted"),
      rejected,
      of("pending"),
      of("requestForInformation"),
      of("finalizedPaid", "finalizedDenied", "finalizedOther"),
      ...(this.width < WIDE ? [] : [formatDollars(chargeCents)]),
    ];
  }
}

/** One table for the 277s and 276s of all files. */
export function printStatusSections(all: readonly Section[], { out }: World): void {
  const sections = all.filter(({ statusRows }) => statusRows.length > 0);
  if (sections.length === 0) return;
  const { paint } = out;
  const every = sections.flatMap(({ statusRows }) => statusRows);
  const [titles, ...lines] = tableLines(columnsFor(out.width), every, out.width - 2);
  out.line(`  ${paint("dim", titles ?? "")}`);
  let next = 0;
  for (const { outcome, rows, statusRows } of sections) {
    // What was passed over is told once, with the payments where there are any.
    const other = rows.length > 0 ? "" : passedOverText(outcome.passedOver);
    const name = paint("bold", printable(outcome.name));
    out.line(other === "" ? name : `${name}  ${paint("dim", other)}`);
    for (const line of lines.slice(next, next + statusRows.length)) out.line(`  ${line}`);
    next += statusRows.length;
    const hidden = outcome.statusTransactions - statusRows.length;
    if (hidden > 0) {
      out.line(paint("dim", `  … and ${plural(hidden, "transaction")} more; --all shows them`));
    }
  }
  out.line();
}

export function printStatusTotals(counts: StatusCounts, { out }: World): void {
  const { kinds, claims, inquiries, rejectedBatches, states } = counts;
  const parts = [
    `Claim status: ${kindTexts(kinds).join(", ")}`,
    `${plural(claims, "claim")}: ${stateTexts(states).join(", ")}`,
    inquiries > 0 ? `${plural(inquiries, "claim")} asked about` : "",
    rejectedBatches > 0 ? rejectedBatchText(rejectedBatches) : "",
  ];
  if (claims === 0) parts[1] = "";
  const text = parts.filter((part) => part !== "").join("; ");
  for (const line of wrap(text, out.width)) out.line(line);
}
