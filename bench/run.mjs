// The benchmark: floor, ours and peers on the same data in one run. See docs/benchmarks.md.
//
//   node bench/run.mjs [--size 64] [--runs 3] [--only id,id] [--large] [--newline none|lf|crlf]
//                      [--json FILE]

import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { runContender, runGenerator, runManyFiles } from "./child.mjs";
import { readConditions } from "./conditions.mjs";
import { CONTENDERS, IDLE, LARGE_FILE, MANY_FILES } from "./contenders.mjs";
import { DEFAULT_SEED } from "./generate.mjs";
import { formatNotes, formatTable, formatTargets } from "./report.mjs";
import { buildRow, compareRows } from "./rows.mjs";
import { judgeTargets } from "./targets.mjs";

const LARGE_MB = 1024;
const FILE_KB = 100;

function readOptions() {
  const { values } = parseArgs({
    options: {
      size: { type: "string", default: "64" },
      runs: { type: "string", default: "3" },
      only: { type: "string" },
      large: { type: "boolean", default: false },
      newline: { type: "string", default: "none" },
      json: { type: "string" },
    },
  });
  const only = values.only?.split(",");
  const name = `${values.size}mb${values.newline === "none" ? "" : `-${values.newline}`}`;
  return {
    sizeMb: Number(values.size),
    runs: Number(values.runs),
    newline: values.newline,
    large: values.large,
    contenders: CONTENDERS.filter(({ id }) => !only || only.some((part) => id.includes(part))),
    json: values.json ?? fileURLToPath(new URL(`results/${name}.json`, import.meta.url)),
  };
}

/** A thousand files, but in a small trial run no more data than the one file has. */
function filesFor(sizeMb) {
  return sizeMb >= 64 ? 1000 : Math.ceil((sizeMb * 1024) / FILE_KB);
}

/** What is to be run on what. Data is only generated for the jobs that are asked for. */
function planJobs({ contenders, sizeMb, newline, large: withLarge }) {
  const made = { seed: DEFAULT_SEED, newline };
  const data = new Map();
  for (const set of new Set(contenders.map((contender) => contender.set ?? "835"))) {
    data.set(set, runGenerator({ ...made, set, sizeMb }));
  }
  const job = (contender, input, { path, ...truth }) => ({
    id: input.startsWith("one ") ? contender.id : `${contender.id}, ${input}`,
    ...{ contender, input, path, truth },
  });
  const jobs = contenders.map((contender) => {
    const input = contender.set === undefined ? "one file" : `one ${contender.set}`;
    return job(contender, input, data.get(contender.set ?? "835"));
  });

  const small = contenders.filter(({ id }) => MANY_FILES.includes(id));
  if (small.length > 0) {
    const many = runGenerator({ ...made, files: filesFor(sizeMb), fileKb: FILE_KB });
    for (const contender of small) jobs.push(job(contender, "many files", many));
  }
  const huge = withLarge ? contenders.filter(({ id }) => LARGE_FILE.includes(id)) : [];
  if (huge.length > 0) {
    const large = runGenerator({ ...made, sizeMb: LARGE_MB });
    for (const contender of huge) jobs.push({ ...job(contender, "1 GB", large), once: true });
  }
  return jobs;
}

/** Runs the jobs in rounds, every second one backwards, so that a drifting machine favours nobody. */
function runJobs(jobs, rounds) {
  const runsOf = new Map(jobs.map((job) => [job, []]));
  for (let round = 0; round < rounds; round++) {
    for (const job of round % 2 === 0 ? jobs : jobs.toReversed()) {
      const runs = runsOf.get(job);
      const done =
        (job.once && runs.length > 0) || runs.some((run) => run.unavailable || run.error);
      if (done) continue;
      process.stderr.write(`round ${round + 1}/${rounds}  ${job.id}\n`);
      runs.push(runContender(job.contender, job.path));
    }
  }
  return jobs.map((job) => {
    const verification = job.contender.verify
      ? runContender(job.contender, job.path, "verify")
      : undefined;
    return buildRow({ job, runs: runsOf.get(job), verification });
  });
}

/** Brings a file into the page cache, so that the first contender does not pay for the disk. */
function warm(path) {
  runContender(CONTENDERS[0], path);
}

/** Many files in pairs with one, where the rows of many files belong to the run. */
function runPairs(rows, { sizeMb }) {
  const read = rows.some(({ id, seconds }) => seconds && id === "typed-stream, many files");
  if (!read) return undefined;
  process.stderr.write("pairs of many files and one\n");
  return runManyFiles({ files: filesFor(sizeMb), fileKb: FILE_KB });
}

function main() {
  const options = readOptions();
  const conditions = readConditions();
  const jobs = planJobs(options);
  for (const path of new Set(jobs.map((job) => job.path))) warm(path);
  const rows = runJobs(jobs, options.runs);
  const idleRssMb = runContender(IDLE, jobs[0].path).peakRssMb;
  const compared = compareRows(rows);
  const pairs = runPairs(rows, options);
  const targets = judgeTargets(rows, options.sizeMb, pairs);
  const data = Object.fromEntries(jobs.map(({ input, truth }) => [input, truth]));
  const result = {
    conditions,
    runs: options.runs,
    data,
    idleRssMb,
    ...compared,
    rows,
    pairs,
    targets,
  };
  mkdirSync(dirname(options.json), { recursive: true });
  writeFileSync(options.json, `${JSON.stringify(result, null, 2)}\n`);

  const { node, cpu, cores, loadAverageBefore: load } = conditions;
  console.log(`\nNode ${node}, ${cpu}, ${cores} cores, load before the run ${load.toFixed(2)}`);
  const claims = Object.entries(data).map(([input, truth]) => `${truth.claims} claims in ${input}`);
  console.log(`${options.sizeMb} MB, ${claims.join(", ")}, fastest round of ${options.runs} runs`);
  console.log(
    `Node alone takes ${idleRssMb.toFixed(0)} MB; fastest floor: ${compared.floor ?? "-"}\n`,
  );
  console.log(formatTable(rows));
  console.log(`\n${formatNotes(rows)}\n\n${formatTargets(targets)}\n\nWritten to ${options.json}`);
  // A slow reader is a figure; a reader of ours that counts wrongly or breaks is a failure.
  const failed = rows.some((row) => row.role === "ours" && (row.error || row.wrong.length > 0));
  process.exitCode = failed ? 1 : 0;
}

main();
