import { type Stats, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { UsageError } from "../values/index.js";

// The file that a command writes: --out, --state.

/**
 * Where to write; refuses a place that cannot be written before hours of reading, not after them.
 *
 * @throws UsageError for a folder, and for a file in none.
 */
export function targetPath(option: string, path: string): string {
  const target = resolve(path);
  if (statusOf(target)?.isDirectory()) throw new UsageError(`${option}: it is a folder`);
  if (!statusOf(dirname(target))?.isDirectory()) {
    throw new UsageError(`${option}: its folder does not exist`);
  }
  return target;
}

/**
 * Refuses to write over what is read, under its own name or through a link.
 *
 * @throws UsageError where the target is one of the files named.
 */
export function refuseInputs(option: string, target: string, names: readonly string[]): void {
  const status = statusOf(target);
  if (!status?.isFile()) return;
  for (const name of names) {
    const other = name === "-" ? undefined : statusOf(name);
    if (other?.dev === status.dev && other.ino === status.ino) {
      throw new UsageError(`${option}: it names one of the input files`);
    }
  }
}

function statusOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}
