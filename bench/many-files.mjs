// Many small files against one file of the same bytes, in pairs, so that what else the machine does
// meets both. Beside the readers stands the floor: what it loses is what the operating system takes to
// open and close the files, which no reader can save; and the readers are measured in memory as well.
//
//   node bench/many-files.mjs [--files 1000] [--file-kb 100] [--rounds 15] [--json]

import { spawnSync } from "node:child_process";
import { appendFileSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { runGenerator } from "./child.mjs";
import { DEFAULT_SEED } from "./generate.mjs";
import {
  CHUNK_BYTES,
  chunksOfBytes,
  chunksOfFile,
  inputFiles,
  loadOurs,
  readChunks,
} from "./measure.mjs";
import { SCANS } from "./scans.mjs";
import { countEvent, createTally } from "./typed.mjs";

const { values } = parseArgs({
  options: {
    files: { type: "string", default: "1000" },
    "file-kb": { type: "string", default: "100" },
    rounds: { type: "string", default: "15" },
    json: { type: "boolean", default: false },
  },
});
const { read835, remittanceReader } = await loadOurs("835.js", ["read835", "remittanceReader"]);
const COMMAND_LINE = fileURLToPath(new URL("../dist/cli.js", import.meta.url));

/** Rounds before the first that counts: V8 compiles, and the files come into the page cache. */
const WARM_UP_ROUNDS = 4;

const offsets = new Int32Array(CHUNK_BYTES + 1);

function push(inputs, chunksOf) {
  const tally = createTally();
  for (const input of inputs) {
    const reader = remittanceReader();
    for (const chunk of chunksOf(input)) {
      for (const event of reader.push(chunk)) countEvent(tally, event);
    }
    for (const event of reader.end()) countEvent(tally, event);
  }
  return tally.claims;
}

async function stream(inputs, chunksOf) {
  const tally = createTally();
  for (const input of inputs) {
    for await (const event of read835(chunksOf(input))) countEvent(tally, event);
  }
  return tally.claims;
}

/** Each takes paths, or their bytes where it is `inMemory`, and gives the claims it saw. */
const CONTENDERS = [
  {
    id: "floor",
    work(paths) {
      for (const path of paths) readChunks(path, (chunk) => SCANS.plain(chunk, offsets));
    },
  },
  { id: "typed-push", work: (paths) => push(paths, chunksOfFile) },
  { id: "typed-stream", work: (paths) => stream(paths, chunksOfFile) },
  { id: "typed-push, in memory", inMemory: true, work: (files) => push(files, chunksOfBytes) },
  { id: "typed-stream, in memory", inMemory: true, work: (files) => stream(files, chunksOfBytes) },
  { id: "remitkit check", once: true, work: check },
];

/** A process: `check` prints a verdict for each file, so that it has more to print for many. */
function check(paths) {
  const { status, stdout } = spawnSync(process.execPath, [COMMAND_LINE, "check", ...paths], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(`remitkit check ended with ${status}`);
  const claims = stdout.matchAll(/([\d,]+) claims?,/g);
  return [...claims].reduce((sum, [, count]) => sum + Number(count.replaceAll(",", "")), 0);
}

async function timed(work, paths) {
  const start = performance.now();
  const claims = await work(paths);
  return { milliseconds: performance.now() - start, claims };
}

/** Pairs of one contender, every second one the other way round. */
async function pairsOf(work, many, one, rounds) {
  const pairs = [];
  for (let round = 0; round < rounds; round++) {
    const inputs = round % 2 === 0 ? [many, one] : [one, many];
    const runs = [await timed(work, inputs[0]), await timed(work, inputs[1])];
    if (runs[0].claims !== runs[1].claims) {
      throw new Error(`${runs[0].claims} claims and ${runs[1].claims} in the same bytes`);
    }
    const [ofMany, ofOne] = round % 2 === 0 ? runs : runs.toReversed();
    pairs.push({ many: ofMany.milliseconds, one: ofOne.milliseconds });
  }
  return pairs;
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[sorted.length >> 1];
}

/** Medians: microseconds a file, how many of them one file does not take, and the speed of one file. */
function rowOf(id, pairs, files) {
  const micros = (take) => (median(pairs.map(take)) * 1000) / files;
  return {
    id,
    microseconds: micros((pair) => pair.many),
    extra: micros((pair) => pair.many - pair.one),
    speed: median(pairs.map((pair) => pair.one / pair.many)),
  };
}

async function measurePairs({ path }) {
  const paths = inputFiles(path);
  const whole = `${path}.whole.edi`;
  writeFileSync(whole, "");
  for (const each of paths) appendFileSync(whole, readFileSync(each));
  const rows = [];
  for (const { id, work, inMemory, once } of CONTENDERS) {
    const inputs = [paths, [whole]];
    const [many, one] = inMemory ? inputs.map((each) => each.map(bytesOf)) : inputs;
    const warmUp = once ? 1 : WARM_UP_ROUNDS;
    const pairs = await pairsOf(work, many, one, warmUp + Number(values.rounds));
    rows.push(rowOf(id, pairs.slice(warmUp), paths.length));
  }
  rmSync(whole);
  return rows;
}

function bytesOf(path) {
  return new Uint8Array(readFileSync(path));
}

function print(rows) {
  const [floor] = rows;
  console.log(`${values.files} files of ${values["file-kb"]} KB, and one file of the same bytes:`);
  console.log(`medians of ${values.rounds} pairs\n`);
  console.log("                           us a file   more than one file   speed of one file");
  for (const { id, microseconds, extra, speed } of rows) {
    const time = microseconds.toFixed(1).padStart(11);
    console.log(
      `${id.padEnd(25)}${time}${extra.toFixed(1).padStart(21)}${speed.toFixed(3).padStart(20)}`,
    );
  }
  console.log(
    `\nThe floor's ${floor.extra.toFixed(1)} us are the system's: opening and closing a file.`,
  );
}

const rows = await measurePairs(
  runGenerator({
    ...{ seed: DEFAULT_SEED, newline: "none" },
    ...{ files: Number(values.files), fileKb: Number(values["file-kb"]) },
  }),
);
if (values.json) console.log(JSON.stringify({ rows }));
else print(rows);
