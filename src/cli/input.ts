import { createReadStream, type Dirent } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { glob, isDynamicPattern } from "tinyglobby";
import { UsageError } from "../values/index.js";

/** One file to read, not yet opened. */
export interface Input {
  /** As the caller named it; "-" for standard input. */
  readonly name: string;
  /** Bytes, where known before reading. */
  readonly size: number | undefined;
  /** Opens it; throws, once read from, what the system says when it cannot be read. */
  readonly open: () => AsyncIterable<Uint8Array>;
}

/** Small enough to stay in the young heap while it is read, large enough to need few calls. */
const CHUNK = 256 * 1024;

/**
 * The files that the arguments of a command name: files, folders (every file in them, hidden ones
 * left out), glob patterns and "-". Sorted within a folder or pattern; each file once.
 *
 * @throws UsageError when an argument names nothing.
 */
export async function inputsOf(args: readonly string[]): Promise<readonly Input[]> {
  const inputs = new Map<string, Input>();
  for (const arg of args) {
    for (const input of await inputsOfArgument(arg)) {
      const key = input.name === "-" ? "-" : resolve(input.name);
      if (!inputs.has(key)) inputs.set(key, input);
    }
  }
  return [...inputs.values()];
}

async function inputsOfArgument(arg: string): Promise<readonly Input[]> {
  if (arg === "-") return [{ name: "-", size: undefined, open: () => process.stdin }];
  const found = await statusOf(arg);
  if (found?.isDirectory()) return nonEmpty(await inputsOfFolder(arg), `no files in folder ${arg}`);
  if (found !== undefined) return [fileInput(arg, found.isFile() ? found.size : undefined)];
  if (!isDynamicPattern(arg)) throw new UsageError(`no such file: ${arg}`);
  const names = (await glob(arg, { onlyFiles: true })).sort();
  return nonEmpty(await Promise.all(names.map(sizedInput)), `no file matches ${arg}`);
}

function nonEmpty(inputs: readonly Input[], message: string): readonly Input[] {
  if (inputs.length === 0) throw new UsageError(message);
  return inputs;
}

async function statusOf(path: string) {
  try {
    return await stat(path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === "ENOENT" || code === "ENOTDIR") return undefined;
    throw new UsageError(`cannot read ${path}: ${systemReason(error)}`);
  }
}

async function inputsOfFolder(folder: string): Promise<readonly Input[]> {
  let entries: Dirent[];
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    return [failing(folder, error)];
  }
  const inputs: Input[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith(".")) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) inputs.push(...(await inputsOfFolder(path)));
    else if (entry.isFile() || entry.isSymbolicLink()) inputs.push(await sizedInput(path));
  }
  return inputs;
}

async function sizedInput(path: string): Promise<Input> {
  try {
    return fileInput(path, (await stat(path)).size);
  } catch (error) {
    return failing(path, error);
  }
}

function fileInput(name: string, size: number | undefined): Input {
  return { name, size, open: () => createReadStream(name, { highWaterMark: CHUNK }) };
}

/** A file that cannot even be looked at: it is named among those that could not be read. */
function failing(name: string, error: unknown): Input {
  return {
    name,
    size: 0,
    // biome-ignore lint/correctness/useYield: it fails before there is anything to yield.
    open: async function* () {
      throw error;
    },
  };
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "no such file",
  EACCES: "permission denied",
  EPERM: "permission denied",
  EISDIR: "it is a folder",
  ENOTDIR: "no such folder",
  ELOOP: "links that lead in a circle",
  EMFILE: "too many open files",
  EIO: "the disk or network failed while reading",
  ENOSPC: "no space left",
  EROFS: "the disk is read-only",
};

/**
 * What the system said, in words; never a path or a stack.
 *
 * @example
 * systemReason({ code: "EACCES" }); //=> "permission denied"
 */
export function systemReason(error: unknown): string {
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  return (code === undefined ? undefined : REASONS[code]) ?? `the system says ${code ?? "no"}`;
}

/** As `inputsOf`, without a file that may lie in one of the folders: the caller's events. */
export async function inputsWithout(
  names: readonly string[],
  leaveOut: string | undefined,
): Promise<readonly Input[]> {
  const inputs = await inputsOf(names);
  if (leaveOut === undefined) return inputs;
  const path = resolve(leaveOut);
  return inputs.filter(({ name }) => resolve(name) !== path);
}
