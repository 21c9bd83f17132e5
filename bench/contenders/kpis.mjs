// Ours, the whole way: bytes to typed claims to denials to KPI results, in one pass.

import { inputFiles, loadOurs, measure, readChunks } from "../measure.mjs";
import { countEvent, createTally } from "../typed.mjs";

/** The measures folded over each claim with its denials. */
const MEASURES = ["initialDenialRate", "deniedDollarRate"];

const { remittanceReader } = await loadOurs("835.js", ["remittanceReader"]);
const { classify } = await loadOurs("denials.js", ["classify"]);
const kpi = await loadOurs("kpi.js", MEASURES);

await measure((path) => {
  const tally = createTally();
  const measures = MEASURES.map((name) => kpi[name]);
  const states = measures.map((each) => each.empty());
  const take = (event) => {
    countEvent(tally, event);
    if (event.kind !== "claim") return;
    const item = { claim: event.claim, denials: classify(event.claim) };
    for (let i = 0; i < measures.length; i++) states[i] = measures[i].add(states[i], item);
  };
  for (const file of inputFiles(path)) {
    const reader = remittanceReader();
    readChunks(file, (chunk) => {
      for (const event of reader.push(chunk)) take(event);
    });
    for (const event of reader.end()) take(event);
  }
  const results = measures.map((each, i) => each.result(states[i]));
  return { ...tally, results: Object.fromEntries(MEASURES.map((name, i) => [name, results[i]])) };
});
