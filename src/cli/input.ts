import {
  closeSync,
  createReadStream,
  type Dirent,
  openSync,
  readSync,
  type Stats,
  statSync,
} from "node:fs";
import { readdir } from "node:fs/promises";
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
  const found = statusOf(arg);
  if (found?.isDirectory()) return nonEmpty(await inputsOfFolder(arg), `no files in folder ${arg}`);
  if (found !== undefined) return [fileInput(arg, found)];
  if (!isDynamicPattern(arg)) throw new UsageError(`no such file: ${arg}`);
  const names = (await glob(arg, { onlyFiles: true })).sort();
  return nonEmpty(names.map(inputOf), `no file matches ${arg}`);
}

function nonEmpty(inputs: readonly Input[], message: string): readonly Input[] {
  if (inputs.length === 0) throw new UsageError(message);
  return inputs;
}

/** At once, as is reading small files: a thousand calls through the thread pool take a tenth of a second more. */
function statusOf(path: string): Stats | undefined {
  try {
    return statSync(path);
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
    else if (entry.isFile() || entry.isSymbolicLink()) inputs.push(inputOf(path));
  }
  return inputs;
}

function inputOf(path: string): Input {
  try {
    return fileInput(path, statSync(path));
  } catch (error) {
    return failing(path, error);
  }
}

/**
 * A stream reads ahead while a chunk is worked on, but to open one takes as long as to read 100 KB: a small
 * file is read whole. What is no regular file, a pipe that has a name, has no size before it is read.
 */
function fileInput(name: string, status: Stats): Input {
  const size = status.isFile() ? status.size : undefined;
  const small = size !== undefined && size <= CHUNK;
  return {
    name,
    size,
    open: small ? () => wholeFile(name) : () => createReadStream(name, { highWaterMark: CHUNK }),
  };
}

/** Memory of a small file that was read, for the next one: new memory takes longer than reading into it. */
let spare: Uint8Array | undefined;

async function* wholeFile(name: string): AsyncGenerator<Uint8Array> {
  const file = openSync(name, "r");
  let memory = spare ?? new Uint8Array(CHUNK);
  spare = undefined;
  try {
    for (;;) {
      const length = fill(memory, file);
      if (length > 0) yield memory.subarray(0, length);
      if (length < memory.length) return;
      // It has grown since it was looked at; what was handed out may still be looked at.
      memory = new Uint8Array(CHUNK);
    }
  } finally {
    closeSync(file);
    spare = memory;
  }
}

/** Reads until the memory is full or the file ends; how many bytes. */
function fill(memory: Uint8Array, file: number): number {
  let length = 0;
  while (length < memory.length) {
    const read = readSync(file, memory, length, memory.length - length, null);
    if (read === 0) break;
    length += read;
  }
  return length;
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
