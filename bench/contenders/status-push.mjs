// Ours, the push door of the 277 family: typed claim statuses.

import { inputFiles, loadOurs, measure, readChunks } from "../measure.mjs";
import { createStatusTally, statusCounter } from "../typed.mjs";

const ours = await loadOurs("277.js", ["claimStatusReader", "chargeCentsOf", "stateOf"]);

await measure((path, variant) => {
  const tally = createStatusTally();
  const count = statusCounter(tally, variant, ours);
  for (const file of inputFiles(path)) {
    const reader = ours.claimStatusReader();
    readChunks(file, (chunk) => {
      for (const event of reader.push(chunk)) count(event);
    });
    for (const event of reader.end()) count(event);
  }
  return tally;
});
