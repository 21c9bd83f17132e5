import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
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

/** The command line as it is published, built once for all test files, and a folder to write to. */
export async function buildCommandLine(): Promise<BuiltCommandLine> {
  const folder = mkdtempSync(join(tmpdir(), "remitkit-cli-"));
  const path = await builtOnce();
  return {
    path,
    folder,
    run: (args, input) => finished(process.execPath, [path, ...args], input),
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
    return join(outDir, "cli.js");
  }
  await build({ ...commandLine, config: false, outDir, silent: true, clean: false });
  writeFileSync(done, "");
  return join(outDir, "cli.js");
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
