// Ours, the push door of the 277 family: typed claim statuses, each with its state.

import { inputFiles, loadOurs, measure, readChunks } from "../measure.mjs";
import { countStatusEvent, createStatusTally } from "../typed.mjs";

const { claimStatusReader, chargeCentsOf, stateOf } = await loadOurs("277.js", [
  "claimStatusReader",
  "chargeCentsOf",
  "stateOf",
]);

await measure((path) => {
  const tally = createStatusTally();
  for (const file of inputFiles(path)) {
    const reader = claimStatusReader();
    const count = (event) => countStatusEvent(tally, event, chargeCentsOf, stateOf);
    readChunks(file, (chunk) => {
      for (const event of reader.push(chunk)) count(event);
    });
    for (const event of reader.end()) count(event);
  }
  return tally;
});
