import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
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
  run(args: readonly string[], input?: Uint8Array | string): Promise<Finished>;
  remove(): void;
}

/** Builds the command line as it is published, into a folder of its own. */
export async function buildCommandLine(): Promise<BuiltCommandLine> {
  const folder = mkdtempSync(join(tmpdir(), "remitkit-cli-"));
  await build({ ...commandLine, config: false, outDir: folder, silent: true, clean: false });
  const path = join(folder, "cli.js");
  return {
    path,
    folder,
    run: (args, input) => finished(process.execPath, [path, ...args], input),
    remove: () => rmSync(folder, { recursive: true, force: true }),
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
