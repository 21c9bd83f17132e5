import { stat, writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { reportBuilder, reportHtml, reportText } from "../reports/index.js";
import { UsageError } from "../values/index.js";
import { asOfDay } from "./as-of.js";
import { inputsOf, systemReason } from "./input.js";
import { printable } from "./output.js";
import { progressOn } from "./progress.js";
import { passedOverText, readFile } from "./read-file.js";
import type { ExitCode, World } from "./world.js";

export interface ReportOptions {
  /** The HTML page to write. */
  readonly out?: string | undefined;
  /** YYYY-MM-DD; today where left out. */
  readonly asOf?: string | undefined;
  readonly format: "text" | "json";
  /** Patient control numbers and whole trace numbers. */
  readonly unmask: boolean;
}

/**
 * `remitkit report`: one denial report over all files together. Prints the summary, writes the page
 * where one is asked for, and names every file that could not be read.
 *
 * Exit code 1 where a file could not be read.
 */
export async function report(
  files: readonly string[],
  options: ReportOptions,
  world: World,
): Promise<ExitCode> {
  const { out } = world;
  const asOf = asOfDay(options.asOf ?? world.today());
  const page = options.out === undefined ? undefined : await pagePath(options.out, files);
  // An earlier report that lies in a folder of remittances is not one of them.
  const inputs = (await inputsOf(files)).filter(({ name }) => resolve(name) !== page);
  const progress = progressOn(world.stderr, inputs, world.now);
  const builder = reportBuilder({ asOf, showIds: options.unmask });
  let failed = 0;
  for (const input of inputs) {
    builder.startFile(input.name);
    const outcome = await readFile(input, progress, { remittance: builder.add });
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
  const result = builder.report();
  if (page !== undefined) await writePage(page, reportHtml(result));
  if (options.format === "json") {
    out.line(JSON.stringify(result));
    if (options.out !== undefined) world.note(`report written to ${options.out}`);
  } else {
    out.line(reportText(result, { width: out.width }).trimEnd());
    if (options.out !== undefined) {
      out.line();
      out.line(`Report: ${out.paint("bold", options.out)}`);
    }
  }
  await out.flush();
  return failed > 0 ? 1 : 0;
}

/** Refuses a page that cannot be written before hours of reading, not after them. */
async function pagePath(path: string, files: readonly string[]): Promise<string> {
  const page = resolve(path);
  if (files.some((file) => file !== "-" && resolve(file) === page)) {
    throw new UsageError("--out: it names one of the input files");
  }
  const kindOf = async (target: string) =>
    stat(target).then(
      (status) => (status.isDirectory() ? "folder" : "file"),
      () => undefined,
    );
  if ((await kindOf(page)) === "folder") throw new UsageError("--out: it is a folder");
  if ((await kindOf(dirname(page))) !== "folder") {
    throw new UsageError("--out: its folder does not exist");
  }
  return page;
}

async function writePage(page: string, html: string): Promise<void> {
  try {
    await writeFile(page, html);
  } catch (error) {
    throw new UsageError(`--out: cannot write it: ${systemReason(error)}`);
  }
}

function sentence(clause: string): string {
  return `${clause.charAt(0).toUpperCase()}${clause.slice(1)}.`;
}
