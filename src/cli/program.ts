import { Command, CommanderError, Option } from "commander";
import { version } from "../../package.json";
import { PAYER_KINDS } from "../denials/index.js";
import { KPI_DIMENSIONS } from "../kpi/index.js";
import { UsageError } from "../values/index.js";
import { type CheckOptions, check } from "./check.js";
import { claims } from "./claims.js";
import { type DecideCommandOptions, decideCommand } from "./decide.js";
import { type DenialsOptions, denials } from "./denials.js";
import { type ExplainCommandOptions, explain } from "./explain.js";
import { type HistoryOptions, history } from "./history.js";
import { systemReason } from "./input.js";
import { type InspectOptions, inspect } from "./inspect.js";
import { type KpiOptions, kpi } from "./kpi.js";
import { printable } from "./output.js";
import {
  type PolicyDiffOptions,
  type PolicyLintOptions,
  policyDiff,
  policyLint,
} from "./policy.js";
import { type ReportOptions, report } from "./report.js";
import { type StatusOptions, status } from "./status.js";
import type { ExitCode, World } from "./world.js";

const FILES = "files, folders (read whole), glob patterns in quotes, or - for standard input";

/** A closing part of each command's help. */
function examples(...lines: readonly string[]): string {
  return `\nExamples:\n${lines.map((line) => `  $ remitkit ${line}`).join("\n")}\n`;
}

/** The commands and their options. `done` is told the exit code of the one that ran. */
function programOf(world: World, done: (code: ExitCode) => void): Command {
  const program = new Command("remitkit")
    .description(
      "Reads X12 835 remittances: what was paid, what was denied and why, and what to do about it; " +
        "and 277s: where each claim stands. " +
        "Patients' names, ids and control numbers are never printed unless --unmask is given.",
    )
    .version(version)
    .option(
      "--unmask",
      "show what names patients, in claims, denials, decide, history, report and status",
      false,
    )
    .configureHelp({ showGlobalOptions: true })
    .addHelpText("after", "\nExit codes: 0 fine, 1 findings or files not read, 2 wrong use.")
    .exitOverride()
    .showSuggestionAfterError();
  const unmask = () => program.opts<{ unmask: boolean }>().unmask;

  program
    .command("inspect")
    .summary("payments, payers, claims, denials and balance at a glance")
    .description(
      "Shows what each file holds: its payments, claims, denials, and balance verdicts; and its 277s " +
        "and 276s, with their claims by what is said of them.",
    )
    .argument("<files...>", FILES)
    .option("--all", "list every payment and 277, not only the first 20 of a file", false)
    .addHelpText("after", examples("inspect march.835", "inspect inbox/ --all"))
    .action(async (files: string[], options: InspectOptions) => {
      done(await inspect(files, options, world));
    });

  program
    .command("check")
    .summary("what is wrong with a file, and whether its payments balance")
    .description(
      "Checks the syntax and the balance of each file, to the cent; of 277s and 276s the levels, codes " +
        "and counts. " +
        "Exit code 1 when there is an error, a warning, or a payment out of balance.",
    )
    .argument("<files...>", FILES)
    .addOption(
      new Option("--format <format>", "of the output").choices(["text", "json"]).default("text"),
    )
    .option("--all", "list every finding, not only the first 10 of each kind (text)", false)
    .addHelpText("after", "\njson writes one object per file, each on its own line.")
    .addHelpText("after", examples("check march.835", "check --format json 'inbox/**/*.835'"))
    .action(async (files: string[], options: CheckOptions) => {
      done(await check(files, options, world));
    });

  program
    .command("claims")
    .summary("one claim per line, as JSON, with its payment and classification")
    .description(
      "Writes one claim per line as JSON, money in cents: the payment's header, the claim with its " +
        "lines and adjustments, and how each adjustment is classified. Masked like all output: names, " +
        "member ids, control numbers and references are ***, unless --unmask is given. Dates and codes " +
        "stay, so masked output is still about patients: treat it with care.",
    )
    .argument("<files...>", FILES)
    .addOption(
      new Option("--format <format>", "of the output").choices(["ndjson"]).default("ndjson"),
    )
    .addHelpText(
      "after",
      examples("claims march.835 > claims.ndjson", "claims - --unmask < march.835"),
    )
    .action(async (files: string[]) => {
      done(await claims(files, { unmask: unmask() }, world));
    });

  program
    .command("denials")
    .summary("one row per denial, as a table, CSV or JSON, with its deadline")
    .description(
      "Writes one row per denial: payer and plan, claim and line, code and meaning, remit date, dollars " +
        "at risk, what to do, and how near the deadline is. csv and ndjson have every column, money in " +
        "cents. Masked like all output: claim ids and references are ***, unless --unmask is given.",
    )
    .argument("<files...>", FILES)
    .addOption(
      new Option("--format <format>", "of the output")
        .choices(["table", "csv", "ndjson"])
        .default("table"),
    )
    .option("--as-of <date>", "the day from which deadlines are seen, YYYY-MM-DD (default: today)")
    .addHelpText(
      "after",
      examples(
        "denials march.835 --as-of 2026-03-31",
        "denials inbox/ --format csv > denials.csv",
        "denials - --format ndjson --unmask < march.835",
      ),
    )
    .action(async (files: string[], options: Omit<DenialsOptions, "unmask">) => {
      done(await denials(files, { ...options, unmask: unmask() }, world));
    });

  program
    .command("status")
    .summary("where each claim stands, from all its 277s, with rejections first")
    .description(
      "Reads claim acknowledgments (277CA), status responses (277) and requests for information of all " +
        "files together, and writes one row per claim: its status with codes, meaning, day and age; " +
        "truly denied or pending, corrected claim accepted, reprocessing, documents asked for or received; " +
        "and the proof of timely filing. 835s, 276s and other sets are passed over and named. Masked like " +
        "all output: claim ids are ***, unless --unmask is given.",
    )
    .argument("<files...>", FILES)
    .addOption(
      new Option("--format <format>", "of the output")
        .choices(["table", "json", "ndjson"])
        .default("table"),
    )
    .option(
      "--as-of <date>",
      "the day from which claims are seen, YYYY-MM-DD (default: today); later 277s are left out",
    )
    .option("--cadence <days>", "days without news after which a claim is silent", "30")
    .addHelpText(
      "after",
      examples(
        "status acks/ --as-of 2026-03-31",
        "status march.277ca april.277 --unmask",
        "status - --format ndjson < march.277ca",
      ),
    )
    .action(async (files: string[], options: Omit<StatusOptions, "unmask">) => {
      done(await status(files, { ...options, unmask: unmask() }, world));
    });

  program
    .command("history")
    .summary("each claim's story across files: decisions, denials, where it stands")
    .description(
      "Tells each claim's story across all files of 835s and 277s, in any order: what was paid, taken " +
        "back, corrected and denied, how each denial ended, and where the claim stands. --events adds your " +
        "own events (JSON lines: submitted, appealFiled, ...). Masked like all output: claims are #1, #2, " +
        "..., unless --unmask is given.",
    )
    .argument("<files...>", FILES)
    .option("--events <file>", "your own events, one JSON object on each line")
    .option("--claim <id>", "the time line of one claim, by either side's control number")
    .option("--as-of <date>", "the day to look from, YYYY-MM-DD (default: today)")
    .addOption(
      new Option("--format <format>", "of the output")
        .choices(["table", "ndjson"])
        .default("table"),
    )
    .addHelpText(
      "after",
      examples(
        "history inbox/ --events work.ndjson",
        "history inbox/ --claim MR3001 --unmask",
        "history 'inbox/**/*.edi' --format ndjson > histories.ndjson",
      ),
    )
    .action(async (files: string[], options: Omit<HistoryOptions, "unmask">) => {
      done(await history(files, { ...options, unmask: unmask() }, world));
    });

  program
    .command("explain")
    .summary("what a code means, whether it is a denial, and what to do first")
    .description(
      "Explains an adjustment reason code with the remark codes beside it, as they would be read on a " +
        "line with nothing paid. Written CO-16, CO16, co 16 or 16. Exit code 1 where a code is on no list.",
    )
    .argument("<codes...>", "a reason code, with or without its group, then remark codes")
    .option("--as-of <date>", "the day on which the codes are looked up, YYYY-MM-DD")
    .addOption(
      new Option("--payer-type <type>", "who pays: it changes appeal rights")
        .choices(PAYER_KINDS)
        .default("other"),
    )
    .addOption(
      new Option("--format <format>", "of the output").choices(["text", "json"]).default("text"),
    )
    .addHelpText(
      "after",
      examples("explain CO-16 N290 --payer-type medicare", "explain 197 --format json"),
    )
    .action(async (codes: string[], options: ExplainCommandOptions) => {
      done(await explain(codes, options, world));
    });

  program
    .command("kpi")
    .summary("denial, appeal and recovery KPIs over all files together")
    .description(
      "Tells each claim's history over all files (835, 277) and the events of --events, and counts KPIs over " +
        "them: initial, remittance and final denial rates, clean claims, appeals, days, recovery. Nothing " +
        "that names a patient is printed or written, with --unmask or without.",
    )
    .argument("[files...]", FILES)
    .option(
      "--events <files...>",
      "what was sent, filed, worked and given up: one JSON object a line",
    )
    .option("--by <names>", `cut by, with commas: ${KPI_DIMENSIONS.join(", ")}`)
    .addOption(new Option("--period <period>", "cut by time").choices(["month"]))
    .option("--as-of <date>", "the day as of which claims are seen, YYYY-MM-DD (default: today)")
    .addOption(
      new Option("--format <format>", "of the output")
        .choices(["table", "json", "csv"])
        .default("table"),
    )
    .option(
      "--state <file>",
      "write what was counted, to be merged with the states of other claims",
    )
    .option(
      "--merge <states...>",
      "merge states of --state; each claim must be in one of them only",
    )
    .addHelpText(
      "after",
      examples(
        "kpi inbox/ --events events.ndjson --as-of 2026-06-30",
        "kpi inbox/ --by payer,category --period month --format csv > kpi.csv",
        "kpi east/ --as-of 2026-06-30 --state east.json",
        "kpi --merge east.json west.json",
      ),
    )
    .action(async (files: string[], options: KpiOptions) => {
      done(await kpi(files, options, world));
    });

  program
    .command("report")
    .summary("the denial report over all files together")
    .description(
      "Makes one report over all files (835, 277) and the events of --events: revenue lost and recoverable, " +
        "where denials enter, which payers and categories, how long it takes, what repeats, what to do. Prints " +
        "a summary; --out writes the whole report.",
    )
    .argument("<files...>", FILES)
    .option("--out <file>", "write the report: a static HTML page, or what --format says")
    .option("--as-of <date>", "the day from which it is seen, YYYY-MM-DD (default: today)")
    .option(
      "--events <files...>",
      "what was done: JSON lines of submissions, work, appeals, write-offs",
    )
    .addOption(
      new Option("--format <format>", "of the report; of what is printed where there is no --out")
        .choices(["text", "json", "html", "md", "csv"])
        .default("text"),
    )
    .addHelpText(
      "after",
      examples(
        "report inbox/ --out denials.html",
        "report inbox/ --events events.ndjson --as-of 2026-06-30 --out denials.md --format md",
        "report march.835 --as-of 2026-03-31 --format json",
      ),
    )
    .action(async (files: string[], options: Omit<ReportOptions, "unmask">) => {
      done(await report(files, { ...options, unmask: unmask() }, world));
    });

  program
    .command("decide")
    .summary("one decision per denial: what to do, by when, and why")
    .description(
      "Decides every denial by ordered rules and a policy: fix, appeal, escalate, transfer, hold or close, " +
        "with the next step, its deadline and the reasons. --explain tells everything of one claim: plan, " +
        "alternatives, what would flip it, and every rule that was tried. Files are read twice: first each " +
        "claim's story over all of them is told, so that what was reversed, corrected, appealed or is " +
        "still moving is known; --alone leaves that out, and memory flat. Masked like all output.",
    )
    .argument("<files...>", FILES)
    .option("--policy <file>", "a policy, as JSON; the shipped deadline rows alone where left out")
    .option("--as-of <date>", "the day from which deadlines are seen, YYYY-MM-DD (default: today)")
    .option("--events <file>", "your own events, one JSON object on each line")
    .option("--alone", "decide each claim without what other files tell of it", false)
    .option("--explain <claim>", "one claim: its control number (CLP01) or its segment number")
    .addOption(
      new Option("--format <format>", "of the output")
        .choices(["table", "ndjson"])
        .default("table"),
    )
    .addHelpText(
      "after",
      examples(
        "decide march.835 --as-of 2026-03-31",
        "decide inbox/ --policy ours.json --format ndjson > decisions.ndjson",
        "decide inbox/ --events work.ndjson --as-of 2026-03-31",
        "decide march.835 --policy ours.json --explain 17",
      ),
    )
    .action(async (files: string[], options: Omit<DecideCommandOptions, "unmask">) => {
      done(await decideCommand(files, { ...options, unmask: unmask() }, world));
    });

  addPolicyCommands(program, world, done);
  return program;
}

function addPolicyCommands(program: Command, world: World, done: (code: ExitCode) => void): void {
  const asOf = ["--as-of <date>", "the day it is seen from, YYYY-MM-DD (default: today)"] as const;
  const format = () =>
    new Option("--format <format>", "of the output").choices(["text", "json"]).default("text");
  const policy = program.command("policy").summary("check a policy, or compare two");
  policy
    .command("lint")
    .summary("gaps, contradictions, and rows that nothing reaches or that are over")
    .argument("<file>", "a policy, as JSON")
    .option(...asOf)
    .addOption(format())
    .addHelpText(
      "after",
      `\nExit code 1 where there is a warning.${examples("policy lint ours.json")}`,
    )
    .action(async (file: string, options: PolicyLintOptions) => {
      done(await policyLint(file, options, world));
    });
  policy
    .command("diff")
    .summary("what another policy would change over the denials of some files")
    .argument("<before>", "a policy, as JSON")
    .argument("<after>", "another one")
    .argument("<files...>", FILES)
    .option(...asOf)
    .addOption(format())
    .addHelpText("after", examples("policy diff ours.json next.json inbox/ --as-of 2026-03-31"))
    .action(async (before: string, after: string, files: string[], options: PolicyDiffOptions) => {
      done(await policyDiff(before, after, files, options, world));
    });
}

/**
 * Runs a command line, without the program's name. Never throws: what goes wrong becomes one line on
 * standard error and an exit code.
 */
export async function run(args: readonly string[], world: World): Promise<ExitCode> {
  let code: ExitCode = 0;
  const program = programOf(world, (result) => {
    code = result;
  });
  for (const command of commandsOf(program)) {
    command.exitOverride().configureOutput({
      writeOut: (text) => world.out.line(text.replace(/\n$/, "")),
      writeErr: (text) => world.stderr.write(text),
      // One line: a suggestion follows on the same one.
      outputError: (text) =>
        world.note(
          printable(
            text
              .trim()
              .replace(/^error: /, "")
              .replace(/\s+/g, " "),
          ),
        ),
    });
  }
  try {
    await program.parseAsync([...args], { from: "user" });
    await world.out.flush();
    return code;
  } catch (error) {
    await world.out.flush();
    return exitCodeOf(error, world);
  }
}

/** A command with all that stand under it. */
function commandsOf(command: Command): readonly Command[] {
  return [command, ...command.commands.flatMap(commandsOf)];
}

function exitCodeOf(error: unknown, world: World): ExitCode {
  // Commander has printed its message, or the help that was asked for.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  // It may repeat an argument: the name of a file that does not exist.
  if (error instanceof UsageError) world.note(printable(error.message));
  else if ((error as NodeJS.ErrnoException)?.code !== undefined) world.note(systemReason(error));
  else {
    // Messages of invariants are fixed text; of other errors only the kind is told, because their
    // message might quote what was being read.
    const { name = "Error", message = "" } = error as Partial<Error>;
    const ours = message.startsWith("remitkit invariant failed");
    world.note(`a defect of remitkit: ${ours ? message : name}; please report it`);
  }
  return 2;
}
