// Ours, the whole way: bytes to typed claims to denials to KPI results, in one pass.

import { inputFiles, loadOurs, measure, readChunks } from "../measure.mjs";
import { countEvent, createTally } from "../typed.mjs";

const { remittanceReader } = await loadOurs("835.js", ["remittanceReader"]);
const { classify } = await loadOurs("denials.js", ["classify"]);
const { denialKpis } = await loadOurs("kpi.js", ["denialKpis"]);

await measure((path) => {
  const tally = createTally();
  const kpis = denialKpis();
  let state = kpis.empty();
  const take = (event) => {
    countEvent(tally, event);
    if (event.kind !== "claim") return;
    const { claim, remittance } = event;
    state = kpis.add(state, { claim, remittance, denials: classify(claim) });
  };
  for (const file of inputFiles(path)) {
    const reader = remittanceReader();
    readChunks(file, (chunk) => {
      for (const event of reader.push(chunk)) take(event);
    });
    for (const event of reader.end()) take(event);
  }
  return { ...tally, denialRate: kpis.result(state).rateByClaims.value };
});
