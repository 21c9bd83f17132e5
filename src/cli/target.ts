import { closeSync, openSync, readSync, type Stats, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { UsageError } from "../values/index.js";
import { parseX12 } from "../x12/index.js";

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
 * Refuses to write over what is read, under its own name or through a link, and over any other X12.
 *
 * @throws UsageError where the target is one of the files named, or holds X12.
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
  // In a folder that is read, an earlier report is no input; a remittance of that name would be lost.
  if (isX12(target))
    throw new UsageError(`${option}: the file there is X12, nothing to write over`);
}

/** Whether a file begins as X12 does, in any of its framings; no, where it cannot be read. */
function isX12(path: string): boolean {
  let file: number;
  try {
    file = openSync(path, "r");
  } catch {
    return false;
  }
  try {
    const bytes = new Uint8Array(4096);
    const begin = bytes.subarray(0, readSync(file, bytes));
    return parseX12(begin).some(({ kind }) => kind === "interchange" || kind === "transaction");
  } catch {
    return false;
  } finally {
    closeSync(file);
  }
}

function statusOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}
