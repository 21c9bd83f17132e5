import { type CalendarDate, UsageError } from "../values/index.js";
import { asOfDay } from "./as-of.js";
import { claimsOfEvents, type ToldClaim } from "./claim-events.js";
import { inputsOf } from "./input.js";
import { plural, printable } from "./output.js";
import { progressOn } from "./progress.js";
import { passedOverText, readFile } from "./read-file.js";
import { type BatchRow, batchRow, type StatusRow, statusRow } from "./status-row.js";
import { printStatusTable } from "./status-table.js";
import type { ExitCode, World } from "./world.js";

export interface StatusOptions {
  readonly format: "table" | "json" | "ndjson";
  /** YYYY-MM-DD; today where left out. */
  readonly asOf?: string | undefined;
  /** Days after which a claim that is not through counts as silent. */
  readonly cadence: string;
  /** Names, ids and references as they are in the file. */
  readonly unmask: boolean;
}

/** What `status --format json` writes: one object. */
export interface StatusReport {
  readonly asOf: CalendarDate;
  readonly cadenceDays: number;
  readonly files: readonly StatusFileText[];
  /** Most urgent first: see `URGENCY`. */
  readonly claims: readonly StatusRow[];
  /** Batches that were refused as a whole. */
  readonly batches: readonly BatchRow[];
  /** Claims that are told of only after `asOf`; they have no row. */
  readonly laterClaims: number;
}

export interface StatusFileText {
  readonly name: string;
  /** 277 and 276 transactions. */
  readonly transactions: number;
  /** Claim statuses in it. */
  readonly claimStatuses: number;
  /** Claims that its 276s ask about; a question tells nothing of where a claim stands. */
  readonly inquiries: number;
  /** Other transaction sets: "835" → 1. */
  readonly passedOver: Readonly<Record<string, number>>;
  readonly failure: string | null;
}

/** In which order claims are shown: what needs somebody first. */
const URGENCY: readonly StatusRow["state"][] = [
  "rejected",
  "requestForInformation",
  "finalizedDenied",
  "silent",
  "notFound",
  "error",
  "unknown",
  "pending",
  "acknowledged",
  "accepted",
  "finalizedOther",
  "finalizedPaid",
];

/**
 * `remitkit status`: where each claim stands, from all 277s of all files together.
 *
 * All claims are held until the last file is read, because any file may tell more of any claim. Exit
 * code 1 where a file could not be read or holds no 277.
 */
export async function status(
  files: readonly string[],
  options: StatusOptions,
  world: World,
): Promise<ExitCode> {
  const { out } = world;
  const asOf = asOfDay(options.asOf ?? world.today());
  const cadenceDays = cadenceOf(options.cadence);
  const inputs = await inputsOf(files);
  const progress = progressOn(world.stderr, inputs, world.now);
  const events: ToldClaim[] = [];
  const batches: BatchRow[] = [];
  const read: StatusFileText[] = [];
  for (const { name, ...input } of inputs) {
    const before = events.length;
    let inquiries = 0;
    const outcome = await readFile({ name, ...input }, progress, {
      status(event) {
        if (event.kind === "claim") {
          events.push({ file: name, claim: event.claim, transaction: event.transaction });
        } else if (event.kind === "inquiry") inquiries += 1;
        else if (event.kind === "batch" && (event.transaction.date ?? asOf) <= asOf) {
          const { level, informationSource, transaction } = event;
          const row = batchRow(name, level, informationSource, transaction.date, options.unmask);
          if (row !== undefined) batches.push(row);
        }
      },
    });
    progress.clear();
    const passedOver = Object.fromEntries(outcome.passedOver);
    read.push({
      name,
      transactions: outcome.statusTransactions,
      claimStatuses: events.length - before,
      inquiries,
      passedOver,
      failure: outcome.failure ?? null,
    });
    const notes = [
      outcome.failure === undefined ? "" : `not read: ${outcome.failure}`,
      outcome.failure === undefined ? passedOverText(outcome.passedOver) : "",
      inquiries > 0 ? `${plural(inquiries, "inquiry", "inquiries")} (276) passed over` : "",
    ].filter((note) => note !== "");
    if (notes.length > 0) world.note(`${printable(name)}: ${notes.join("; ")}`);
  }
  const { rows, later } = rowsOf(events, { asOf, cadenceDays, unmask: options.unmask });
  if (options.format === "table") {
    printStatusTable(rows, batches, { later, namesFiles: inputs.length > 1, ...options }, world);
  } else if (options.format === "ndjson") {
    for (const row of [...rows, ...batches]) {
      out.line(JSON.stringify(row));
      await out.flush();
    }
  } else {
    await writeReport(
      { asOf, cadenceDays, files: read, claims: rows, batches, laterClaims: later },
      world,
    );
  }
  await out.flush();
  return read.some(({ failure }) => failure !== null) ? 1 : 0;
}

/** One object, a claim on each line: all of them may be too much for one text. */
async function writeReport(report: StatusReport, { out }: World): Promise<void> {
  const { claims, batches, laterClaims, ...head } = report;
  out.line(`${JSON.stringify(head).slice(0, -1)},"claims":[`);
  for (const [i, claim] of claims.entries()) {
    out.line(JSON.stringify(claim) + (i < claims.length - 1 ? "," : ""));
    await out.flush();
  }
  out.line(`],${JSON.stringify({ batches, laterClaims }).slice(1)}`);
}

function cadenceOf(text: string): number {
  if (/^\d{1,5}$/.test(text)) return Number(text);
  throw new UsageError("--cadence: expected a whole number of days");
}

function rowsOf(
  events: readonly ToldClaim[],
  options: Parameters<typeof statusRow>[1],
): { readonly rows: readonly StatusRow[]; readonly later: number } {
  const claims = claimsOfEvents(events).map((told) => statusRow(told, options));
  const rows = claims.filter((row) => row !== undefined);
  // Sorting is stable: claims alike stay in the order of the files.
  rows.sort((a, b) => {
    const order = URGENCY.indexOf(a.state) - URGENCY.indexOf(b.state);
    return order === 0 ? (b.ageDays ?? 0) - (a.ageDays ?? 0) : order;
  });
  return { rows, later: claims.length - rows.length };
}
