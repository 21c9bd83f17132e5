// Writes the synthetic data of the benchmark, 835 or 277CA, with a sidecar that says what is in it.
//
//   node bench/generate.mjs [--size MB] [--seed N] [--newline none|lf|crlf] [--out PATH]
//   node bench/generate.mjs --set 277CA [--size MB] [--seed N] [--newline none|lf|crlf] [--out PATH]
//   node bench/generate.mjs --many-files [--files 1000] [--file-kb 100] [--out DIRECTORY]

import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { writeAcknowledgments, writeManyFiles, writeOneFile } from "./synthetic/file.mjs";
import { NEWLINES } from "./synthetic/segments.mjs";

/** Raise it when the generator writes other bytes: data of an older version is then made anew. */
export const GENERATOR_VERSION = 1;
export const DEFAULT_SEED = 835;

const DATA = join(dirname(fileURLToPath(import.meta.url)), "data");

/** Where the data of these options lives. */
export function dataPath({ set, sizeMb, files, newline }) {
  const ending = newline === "none" ? "" : `-${newline}`;
  const one = set === "277CA" ? "acknowledgments" : "one";
  const name = files ? `many-${files}${ending}` : `${one}-${sizeMb}mb${ending}.edi`;
  return join(DATA, name);
}

export function truthPath(path) {
  return `${path}.truth.json`;
}

/** The sidecar, or undefined when the data is missing or was made from anything else than `made`. */
export function readTruth(path, made) {
  if (!existsSync(path) || !existsSync(truthPath(path))) return undefined;
  const truth = JSON.parse(readFileSync(truthPath(path), "utf8"));
  if (JSON.stringify(truth.made) !== JSON.stringify(made)) return undefined;
  const whole = statSync(path).isDirectory()
    ? readdirSync(path).length === truth.files
    : statSync(path).size === truth.bytes;
  return whole ? truth : undefined;
}

/** What the data is made from; all of it must match for the data to be used again. */
export function recipe({ set, sizeMb, files, fileKb, seed, newline }) {
  const bytes = Math.round(files ? fileKb * 1024 : sizeMb * 1024 * 1024);
  const made = { generatorVersion: GENERATOR_VERSION, seed, newline, files: files || 1, bytes };
  return set === "277CA" ? { set, ...made } : made;
}

/** Writes data and sidecar unless they are already there, and returns the truth. */
export function generate(options, path = dataPath(options)) {
  const made = recipe(options);
  const known = readTruth(path, made);
  if (known) return known;
  mkdirSync(dirname(path), { recursive: true });
  rmSync(truthPath(path), { force: true });
  rmSync(path, { recursive: true, force: true });
  const tally = writerOf(options)(path, made);
  const truth = { made, errors: 0, ...tally };
  writeFileSync(truthPath(path), `${JSON.stringify(truth, null, 2)}\n`);
  return truth;
}

function writerOf({ set, files }) {
  if (set === "277CA") return writeAcknowledgments;
  return files ? writeManyFiles : writeOneFile;
}

function main() {
  const { values } = parseArgs({
    options: {
      set: { type: "string", default: "835" },
      size: { type: "string", default: "64" },
      seed: { type: "string", default: String(DEFAULT_SEED) },
      newline: { type: "string", default: "none" },
      "many-files": { type: "boolean", default: false },
      files: { type: "string", default: "1000" },
      "file-kb": { type: "string", default: "100" },
      out: { type: "string" },
    },
  });
  if (!(values.newline in NEWLINES)) throw new Error(`Unknown newline style: ${values.newline}`);
  if (!["835", "277CA"].includes(values.set)) throw new Error(`Unknown set: ${values.set}`);
  const options = {
    set: values.set,
    sizeMb: Number(values.size),
    seed: Number(values.seed),
    newline: values.newline,
    files: values["many-files"] ? Number(values.files) : 0,
    fileKb: Number(values["file-kb"]),
  };
  const path = values.out ?? dataPath(options);
  console.log(JSON.stringify({ path, ...generate(options, path) }));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
