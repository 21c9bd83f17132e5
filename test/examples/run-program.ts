import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { type Finished, finished } from "../cli/command-line.js";
import { entries } from "../package/bundle.js";

/** `remitkit/835` → this checkout's own source, so that a program runs before any build. */
const alias = Object.fromEntries(
  [...entries]
    .reverse()
    .map(([subpath, path]) => [`remitkit${subpath.slice(1)}`, join(process.cwd(), path)]),
);

/** Runs a program, given as text, that imports `remitkit`; its folder is the repository. */
export async function runProgram(
  text: string,
  args: readonly string[] = [],
  loader: "js" | "ts" = "js",
): Promise<Finished> {
  const folder = mkdtempSync(join(tmpdir(), "remitkit-program-"));
  const outfile = join(folder, "program.mjs");
  try {
    await build({
      stdin: { contents: text, loader, resolveDir: process.cwd() },
      bundle: true,
      platform: "node",
      target: "node20",
      format: "esm",
      alias,
      outfile,
      logLevel: "silent",
    });
    return await finished(process.execPath, [outfile, ...args]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
