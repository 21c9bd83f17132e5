// Ours, the push door: typed claims with integer cents. One reader per file.

import { inputFiles, loadOurs, measure, readChunks } from "../measure.mjs";
import { countEvent, createTally } from "../typed.mjs";

const { remittanceReader } = await loadOurs("835.js", ["remittanceReader"]);

await measure((path) => {
  const tally = createTally();
  for (const file of inputFiles(path)) {
    const reader = remittanceReader();
    readChunks(file, (chunk) => {
      for (const event of reader.push(chunk)) countEvent(tally, event);
    });
    for (const event of reader.end()) countEvent(tally, event);
  }
  return tally;
});
