// What every contender shares: find the input, time the work, print one JSON line.
// A contender is its own process, so no one inherits the heap or the compiled code of another.

import { closeSync, openSync, readdirSync, readSync, statSync } from "node:fs";
import { join } from "node:path";

/** The chunk every contender is fed through fs.readSync. */
export const CHUNK_BYTES = 64 * 1024;

/**
 * The chunk of every contender that reads through fs.createReadStream, as the command line does: with
 * 64 KB, Node's default, a quarter of a fast reader's time goes into asking for chunks.
 */
export const STREAM_BYTES = 256 * 1024;

/** Larger inputs are read once: by their end all hot code has long been compiled. */
const WARM_UP_BYTES = 256 * 1024 * 1024;

/**
 * V8 goes on compiling hot code for half a second and more: that long a fast contender is repeated, and
 * long enough for many files, which are more bytes, to come to as many rounds as one file.
 */
const STEADY_SECONDS = 4;
const MOST_ROUNDS = 8;

/**
 * Runs `work(path, variant)` of this process's arguments and prints its counts with the seconds.
 * Process start and module loading lie before the clock. The work is done again and again:
 * `coldSeconds` is the first time, compiling included, what a command that reads one file takes;
 * `seconds` is the fastest of the later half, what a program that goes on running takes and what the
 * contenders are compared by; `medianSeconds` is the median of that half. An input of 64 MB is long enough
 * for each round to have its share of the garbage collector's work.
 */
export async function measure(work) {
  const [path, variant] = process.argv.slice(2);
  const rounds = [await timed(work, path, variant)];
  const { size } = statSync(path);
  if (size < WARM_UP_BYTES && variant !== "verify") {
    let spent = rounds[0].seconds;
    while (rounds.length < 2 || (spent < STEADY_SECONDS && rounds.length < MOST_ROUNDS)) {
      const round = await timed(work, path, variant);
      rounds.push(round);
      spent += round.seconds;
    }
  }
  const later = rounds.slice(Math.floor(rounds.length / 2)).map(({ seconds }) => seconds);
  later.sort((a, b) => a - b);
  const [seconds] = later;
  const medianSeconds = later[Math.floor(later.length / 2)];
  const coldSeconds = rounds[0].seconds;
  print({ coldSeconds, ...rounds.at(-1), seconds, medianSeconds, rounds: rounds.length });
}

async function timed(work, path, variant) {
  const start = performance.now();
  const counts = await work(path, variant);
  return { seconds: (performance.now() - start) / 1000, ...counts };
}

/** Ends this process with a row that says why the contender could not run. */
export function unavailable(reason) {
  print({ unavailable: reason });
  process.exit(0);
}

/** The named exports of one built entry of this library, e.g. `loadOurs("835.js", ["read835"])`. */
export async function loadOurs(entry, names) {
  let module;
  try {
    module = await import(new URL(`../dist/${entry}`, import.meta.url));
  } catch (error) {
    // Not built yet is a row without figures; built and broken is a failure.
    if (error.code !== "ERR_MODULE_NOT_FOUND") throw error;
    unavailable(`dist/${entry} is not built (npm run build)`);
  }
  const missing = names.filter((name) => module[name] === undefined);
  if (missing.length > 0) unavailable(`dist/${entry} has no export ${missing.join(", ")}`);
  return module;
}

/** The file itself, or the files of a directory in order. */
export function inputFiles(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .map((name) => join(path, name));
}

const reused = new Uint8Array(CHUNK_BYTES);

/** Calls `onChunk` with each chunk of the file. The buffer is reused: a chunk is valid for one call. */
export function readChunks(path, onChunk) {
  for (const chunk of chunksOfFile(path)) onChunk(chunk);
}

/** The same chunks, for a door that asks for them. It must be done with one before it asks for the next. */
export function* chunksOfFile(path) {
  const fd = openSync(path, "r");
  try {
    let length = readSync(fd, reused, 0, CHUNK_BYTES, null);
    while (length > 0) {
      yield length === CHUNK_BYTES ? reused : reused.subarray(0, length);
      length = readSync(fd, reused, 0, CHUNK_BYTES, null);
    }
  } finally {
    closeSync(fd);
  }
}

/** The same of bytes in memory, copied as reading a file copies them. */
export function* chunksOfBytes(bytes) {
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES) {
    const chunk = bytes.subarray(at, at + CHUNK_BYTES);
    reused.set(chunk);
    yield chunk.length === CHUNK_BYTES ? reused : reused.subarray(0, chunk.length);
  }
}

/** Cents of an X12 decimal, for contenders that hand out text. Rounding undoes the binary fraction. */
export function centsOf(text) {
  return Math.round(Number(text) * 100);
}

/**
 * How many characters of the elements carry text, blanks and delimiters aside. Only counted in the
 * variant "verify", outside the timed runs: it finds segments that lost or gained text even when no
 * claim is hurt.
 */
export function countCharacters(elements) {
  let count = 0;
  for (const element of elements) count += element.replace(/[\s:]/g, "").length;
  return count;
}

/** What the contenders that read untyped segments count. */
export function createSegmentTally(variant) {
  const seen = { segments: 0, claims: 0, chargeCents: 0 };
  return variant === "verify" ? { ...seen, characters: 0 } : seen;
}

function print(result) {
  // Kilobytes on Linux and macOS alike: libuv converts.
  const peakRssMb = process.resourceUsage().maxRSS / 1024;
  console.log(JSON.stringify({ ...result, peakRssMb }));
}
