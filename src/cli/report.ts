import { writeFile } from "node:fs/promises";
import { extname, resolve } from "node:path";
import type { RemittanceEvent } from "../835/index.js";
import {
  divisionText,
  type FullReport,
  type FullReportBuilder,
  figureText,
  fullReportBuilder,
  fullReportHtml,
  reportCsv,
  reportMarkdown,
  reportText,
} from "../reports/index.js";
import { UsageError } from "../values/index.js";
import { asOfDay } from "./as-of.js";
import { type Input, inputsOf, systemReason } from "./input.js";
import { readEvents } from "./ledger-files.js";
import { countText, printable, wrap } from "./output.js";
import { progressOn } from "./progress.js";
import { passedOverText, readFile } from "./read-file.js";
import { refuseInputs, targetPath } from "./target.js";
import type { ExitCode, World } from "./world.js";

export interface ReportOptions {
  /** The file to write: a page, Markdown or CSV. */
  readonly out?: string | undefined;
  /** Files of callers' events, one JSON object a line. */
  readonly events?: readonly string[] | undefined;
  /** YYYY-MM-DD; today where left out. */
  readonly asOf?: string | undefined;
  /** Of the file where there is one, else of what is printed. */
  readonly format: "text" | "json" | "html" | "md" | "csv";
  /** Patient control numbers and whole trace numbers. */
  readonly unmask: boolean;
}

/**
 * `remitkit report`: the full report over all files together. 835s and 277s make claim histories, the
 * caller's events add what was done. Prints the summary, writes the report where a file is asked for,
 * and names every file that could not be read.
 *
 * Exit code 1 where a file could not be read, or an event is not valid.
 */
export async function report(
  files: readonly string[],
  options: ReportOptions,
  world: World,
): Promise<ExitCode> {
  const asOf = asOfDay(options.asOf ?? world.today());
  const { events = [] } = options;
  const page = options.out === undefined ? undefined : targetPath("--out", options.out);
  const own = new Set([...events.map((path) => resolve(path)), page]);
  // Events and an earlier report that lie in a folder of remittances are none of them.
  const inputs = (await inputsOf(files)).filter(({ name }) => !own.has(resolve(name)));
  if (page !== undefined) {
    refuseInputs("--out", page, [...files, ...events, ...inputs.map(({ name }) => name)]);
  }
  const builder = fullReportBuilder({ asOf, showIds: options.unmask });
  let failed = 0;
  for (const path of events) failed += await readEvents(path, builder, world);
  failed += await readAll(inputs, builder, world);
  const result = builder.report();
  if (page !== undefined) await writePage(page, writtenAs(formatOf(options), result));
  await print(result, options, world);
  return failed > 0 ? 1 : 0;
}

/** Reads the files; answers how many failed. */
async function readAll(
  inputs: readonly Input[],
  builder: FullReportBuilder,
  world: World,
): Promise<number> {
  const progress = progressOn(world.stderr, inputs, world.now);
  let failed = 0;
  for (const input of inputs) {
    const taker = fileTaker(input.name, builder);
    const outcome = await readFile(input, progress, {
      remittance: taker.take,
      status: builder.addStatus,
    });
    const holdsStatus = outcome.statusTransactions > 0 && outcome.transactions === 0;
    // A file of 277s alone has no payment, and is read all the same.
    if (outcome.failure !== undefined || !holdsStatus) taker.start();
    if (outcome.failure === undefined) {
      if (outcome.passedOver.size > 0) {
        progress.clear();
        world.note(`${printable(input.name)}: ${passedOverText(outcome.passedOver)}`);
      }
      continue;
    }
    failed += 1;
    builder.failFile(input.name, sentence(outcome.failure));
  }
  progress.clear();
  return failed;
}

/**
 * Hands a file's events to the builder, once it is known that the file holds a remittance: what comes
 * before its first one (envelopes, and findings about them) waits.
 */
function fileTaker(name: string, builder: FullReportBuilder) {
  let waiting: RemittanceEvent[] | undefined = [];
  const start = () => {
    if (waiting === undefined) return;
    builder.startFile(name);
    for (const event of waiting) builder.add(event);
    waiting = undefined;
  };
  return {
    start,
    take(event: RemittanceEvent): void {
      if (event.kind === "remittance") start();
      if (waiting === undefined) builder.add(event);
      else waiting.push(event);
    },
  };
}

type FileFormat = "json" | "html" | "md" | "csv";

const ENDINGS: Readonly<Record<string, FileFormat>> = {
  ".md": "md",
  ".csv": "csv",
  ".json": "json",
};

/** The format asked for; where that is of what is printed, the one that the file's name ends with. */
function formatOf({ format, out = "" }: ReportOptions): FileFormat {
  const isPrinted = format === "text" || (format === "json" && out !== "");
  return isPrinted ? (ENDINGS[extname(out).toLowerCase()] ?? "html") : format;
}

function writtenAs(format: FileFormat, result: FullReport): string {
  if (format === "html") return fullReportHtml(result);
  if (format === "md") return reportMarkdown(result);
  return format === "csv" ? reportCsv(result) : `${JSON.stringify(result)}\n`;
}

/** The summary, or the report itself where no file takes it. */
async function print(result: FullReport, options: ReportOptions, world: World): Promise<void> {
  const { out } = world;
  const { out: file, format } = options;
  if (format === "json" || (format !== "text" && file === undefined)) {
    // Standard output ends its lines with LF; a file has the CRLF of CSV.
    for (const line of writtenAs(format, result).trimEnd().split(/\r?\n/)) out.line(line);
    if (file !== undefined) world.note(`report written to ${file}`);
  } else {
    const shown = { width: out.width, openWork: result.work };
    out.line(reportText(result.remittances, shown).trimEnd());
    out.line();
    out.line("WHAT CAME OF IT (EACH CLAIM ONCE)");
    out.line(leadLines(result));
    for (const line of wrap(copiesText(result), out.width)) out.line(line);
    if (file !== undefined) {
      out.line();
      out.line(`Report: ${out.paint("bold", file)}`);
    }
  }
  await out.flush();
}

/** What claim histories add to the summary of the files. */
function leadLines({ figures }: FullReport): string {
  return LEADING.map((name) => {
    const kpi = figures[name];
    const { definition, nullReason } = kpi;
    const of = nullReason === "missing-input" ? "no event tells of write-offs" : divisionText(kpi);
    return `${definition.name.padEnd(22)}${figureText(kpi).padStart(14)}   ${of}`;
  }).join("\n");
}

/** Why the sums of the files can be more than those of the claims. */
function copiesText({ repeatedPayments }: FullReport): string {
  if (repeatedPayments === 0) return "";
  const again = repeatedPayments === 1 ? "payment was" : "payments were";
  return `${countText(repeatedPayments)} ${again} read again: the figures and breakdowns of the files above count each copy; what to do, and these, count a claim once.`;
}

const LEADING = [
  "lost",
  "recoverable",
  "outOfReach",
  "recoveredCash",
  "initialDenialRate",
] as const;

async function writePage(page: string, text: string): Promise<void> {
  try {
    await writeFile(page, text);
  } catch (error) {
    throw new UsageError(`--out: cannot write it: ${systemReason(error)}`);
  }
}

function sentence(clause: string): string {
  return `${clause.charAt(0).toUpperCase()}${clause.slice(1)}.`;
}
