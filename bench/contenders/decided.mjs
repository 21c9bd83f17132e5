// Ours: bytes to typed claims, their denials, and a decision with its trace for each.

import { inputFiles, loadOurs, measure, readChunks } from "../measure.mjs";
import { countEvent, createTally } from "../typed.mjs";

const { remittanceReader } = await loadOurs("835.js", ["remittanceReader"]);
const { classify } = await loadOurs("denials.js", ["classify"]);
const { decide, defaultPolicy } = await loadOurs("decisions.js", ["decide", "defaultPolicy"]);

const policy = defaultPolicy();

await measure((path) => {
  const tally = createTally();
  let denials = 0;
  let rulesTried = 0;
  const take = (event) => {
    countEvent(tally, event);
    if (event.kind !== "claim") return;
    const { claim, remittance } = event;
    for (const denial of classify(claim).denials) {
      denials += 1;
      rulesTried += decide(denial, { claim, remittance, policy, asOf: "2026-03-01" }).trace.length;
    }
  };
  for (const file of inputFiles(path)) {
    const reader = remittanceReader();
    readChunks(file, (chunk) => {
      for (const event of reader.push(chunk)) take(event);
    });
    for (const event of reader.end()) take(event);
  }
  return { ...tally, denials, rulesTried };
});
