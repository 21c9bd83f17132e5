import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import type { WriteStream } from "node:tty";
import { build } from "tsup";
import { commandLine } from "../../tsup.config.js";

export interface Finished {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface BuiltCommandLine {
  /** The built file. */
  readonly path: string;
  /** A folder of its own for what a test writes. */
  readonly folder: string;
  /**
   * Runs a command in this process, which takes a tenth of the time of starting one. With an `input`,
   * which goes to standard input, it is a process.
   */
  run(args: readonly string[], input?: Uint8Array | string): Promise<Finished>;
  /** Runs a command as a process of its own. */
  start(args: readonly string[], input?: Uint8Array | string): Promise<Finished>;
  remove(): void;
}

/** The command line as it is published, built once for all test files, and a folder to write to. */
export async function buildCommandLine(): Promise<BuiltCommandLine> {
  const folder = mkdtempSync(join(tmpdir(), "remitkit-cli-"));
  const built = await builtOnce();
  const path = join(built, "cli.js");
  const start = (args: readonly string[], input?: Uint8Array | string) =>
    finished(process.execPath, [path, ...args], input);
  const inHere = await loaded(built);
  return {
    path,
    folder,
    run: (args, input) => (input === undefined ? inHere(args) : start(args, input)),
    start,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Whoever comes first builds; the others wait until it is done. */
async function builtOnce(): Promise<string> {
  const outDir = join(process.env["REMITKIT_TEST_BUILD"] ?? tmpdir(), "cli");
  const done = join(outDir, "done");
  try {
    mkdirSync(outDir);
  } catch {
    for (let waited = 0; !existsSync(done); waited += 50) {
      if (waited > 60_000) throw new Error("the command line was not built within a minute");
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return outDir;
  }
  const entry = {
    ...commandLine.entry,
    program: "src/cli/program.ts",
    output: "src/cli/output.ts",
  };
  await build({ ...commandLine, entry, config: false, outDir, silent: true, clean: false });
  writeFileSync(done, "");
  return outDir;
}

/** What the published file runs, without the process around it. */
async function loaded(folder: string) {
  const { run }: typeof import("../../src/cli/program.js") = await import(
    join(folder, "program.js")
  );
  const { outputTo }: typeof import("../../src/cli/output.js") = await import(
    join(folder, "output.js")
  );
  return async (args: readonly string[]): Promise<Finished> => {
    let stdout = "";
    let stderr = "";
    const stream = new Writable({
      decodeStrings: false,
      write(text: string, _encoding, done) {
        stdout += text;
        done();
      },
    });
    const toStderr = (text: string) => {
      stderr += text;
      return true;
    };
    const code = await run(args, {
      out: outputTo(stream as WriteStream, {}),
      note: (text) => toStderr(`remitkit: ${text}\n`),
      stderr: { isTTY: false, write: toStderr },
      now: Date.now,
      today: () => new Date().toISOString().slice(0, 10),
    });
    return { code, stdout, stderr };
  };
}

/** Runs a program to its end. */
export function finished(
  program: string,
  args: readonly string[],
  input?: Uint8Array | string,
): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ["pipe", "pipe", "pipe"] });
    let stdout = "";
    let stderr = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      stderr += text;
    });
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, stdout, stderr }));
    // It may end before it has read all of its input.
    child.stdin.on("error", () => {});
    child.stdin.end(input ?? "");
  });
}
