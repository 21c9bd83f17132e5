// Ours: bytes to typed claims, each classified into its denials.

import { inputFiles, loadOurs, measure, readChunks } from "../measure.mjs";
import { countEvent, createTally } from "../typed.mjs";

const { remittanceReader } = await loadOurs("835.js", ["remittanceReader"]);
const { classify } = await loadOurs("denials.js", ["classify"]);

await measure((path) => {
  const tally = createTally();
  let denials = 0;
  const take = (event) => {
    countEvent(tally, event);
    if (event.kind === "claim") denials += classify(event.claim).denials.length;
  };
  for (const file of inputFiles(path)) {
    const reader = remittanceReader();
    readChunks(file, (chunk) => {
      for (const event of reader.push(chunk)) take(event);
    });
    for (const event of reader.end()) take(event);
  }
  return { ...tally, denials };
});
