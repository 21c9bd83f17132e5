// How many decisions a second, in processor time, trace on. Not a contender: the floor of bytes means
// nothing here. The denials are those of the first megabytes of the benchmark's own data.
//
//   node bench/decide.mjs [--size 2] [--rounds 7]

import { parseArgs } from "node:util";
import { runGenerator } from "./child.mjs";
import { DEFAULT_SEED } from "./generate.mjs";
import { inputFiles, loadOurs, readChunks } from "./measure.mjs";

const { values } = parseArgs({
  options: {
    size: { type: "string", default: "2" },
    rounds: { type: "string", default: "7" },
  },
});
const { remittanceReader } = await loadOurs("835.js", ["remittanceReader"]);
const { classify } = await loadOurs("denials.js", ["classify"]);
const { decide, defaultPolicy, parsePolicy } = await loadOurs("decisions.js", ["decide"]);

const PER_ROUND = 100_000;
const source = { source: "the benchmark", confidence: "low" };
/** Costs and chances for every path: what a policy that weighs values adds. */
const WEIGHING = parsePolicy({
  costs: ["fix", "appeal", "escalate"].map((path) => ({
    ...{ id: path, path, minutes: 30, ratePerHourCents: 4_000 },
    ...source,
  })),
  prior: { mean: 0.5 },
});

function denialsOf(path) {
  const questions = [];
  const take = (event) => {
    if (event.kind !== "claim") return;
    const { claim, remittance } = event;
    for (const denial of classify(claim).denials) questions.push({ denial, claim, remittance });
  };
  for (const file of inputFiles(path)) {
    const reader = remittanceReader();
    readChunks(file, (chunk) => {
      for (const event of reader.push(chunk)) take(event);
    });
    for (const event of reader.end()) take(event);
  }
  return questions;
}

/** Decisions per second of processor time, in each round. */
function ratesOf(questions, policy, known, read) {
  const rates = [];
  const count = read === undefined ? PER_ROUND : PER_ROUND / 100;
  for (let round = 0; round < Number(values.rounds); round++) {
    const before = process.cpuUsage();
    let steps = 0;
    for (let at = 0; at < count; at++) {
      const { denial, claim, remittance } = questions[at % questions.length];
      const options = { claim, remittance, policy, known, asOf: "2026-03-01" };
      const decision = decide(denial, options);
      steps += decision.trace.length + (read?.(decision) ?? 0);
    }
    const { user, system } = process.cpuUsage(before);
    if (steps === 0) throw new Error("nothing was decided");
    rates.push((count / (user + system)) * 1e6);
  }
  return rates.sort((a, b) => a - b);
}

function report(name, rates) {
  const [least, median] = [rates[0], rates[Math.floor(rates.length / 2)]];
  console.log(
    `${name.padEnd(44)} ${Math.round(median).toLocaleString("en").padStart(9)} a second (least ${Math.round(least).toLocaleString("en")})`,
  );
}

const { path } = runGenerator({ seed: DEFAULT_SEED, newline: "none", sizeMb: Number(values.size) });
const questions = denialsOf(path);
console.log(`${questions.length} denials, ${values.rounds} rounds of ${PER_ROUND}, trace on\n`);
report("shipped rows", ratesOf(questions, defaultPolicy()));
report("costs and chances", ratesOf(questions, WEIGHING));
report(
  "costs, chances and a context",
  ratesOf(questions, WEIGHING, { standing: "denied", expectedAllowedCents: 12_345, network: "in" }),
);
const everything = ({ alternatives, counterfactuals, needed, value }) =>
  alternatives.length +
  counterfactuals.length +
  needed.length +
  (value.recoverableCents > 0 ? 1 : 0);
report(
  "and everything that is worked out when read",
  ratesOf(questions, WEIGHING, undefined, everything),
);
