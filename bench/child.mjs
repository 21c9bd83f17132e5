// Starts one contender (or the generator) as its own process and reads the JSON line it prints.

import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const TIMEOUT_MS = 15 * 60 * 1000;

/** One run: `{ seconds, peakRssMb, ...counts }`, or `{ unavailable }`, or `{ error }`. */
export function runContender(contender, path, variant = contender.variant) {
  return runScript(`contenders/${contender.script}.mjs`, [path, ...(variant ? [variant] : [])]);
}

/**
 * Generates in a child, too: on Linux a process starts with the peak memory its parent had, so
 * this process must stay small for the memory figures to be the contenders' own.
 */
export function runGenerator({ set = "835", sizeMb, files, fileKb, seed, newline }) {
  const args = ["--set", set, "--seed", String(seed), "--newline", newline];
  if (files) args.push("--many-files", "--files", String(files), "--file-kb", String(fileKb));
  else args.push("--size", String(sizeMb));
  const result = runScript("generate.mjs", args);
  if (result.error) throw new Error(`The generator failed: ${result.error}`);
  return result;
}

/** Many files against one of the same bytes, in pairs: the rows of many-files.mjs. */
export function runManyFiles({ files, fileKb }) {
  const args = ["--json", "--files", String(files), "--file-kb", String(fileKb)];
  const result = runScript("many-files.mjs", args);
  if (result.error) throw new Error(`many-files.mjs failed: ${result.error}`);
  return result.rows;
}

function runScript(script, args) {
  const file = fileURLToPath(new URL(script, import.meta.url));
  const child = spawnSync(process.execPath, [file, ...args], {
    encoding: "utf8",
    timeout: TIMEOUT_MS,
  });
  const lastLine = child.stdout.trimEnd().split("\n").at(-1);
  if (child.status === 0 && lastLine.startsWith("{")) return JSON.parse(lastLine);
  const reason = child.stderr.split("\n").find((line) => /error/i.test(line)) ?? child.stderr;
  return { error: reason.trim() || `ended with ${child.signal ?? child.status}` };
}
