// Ours, the stream door of the 277 family: the same events through an async iterable.

import { chunksOfFile, inputFiles, loadOurs, measure } from "../measure.mjs";
import { countStatusEvent, createStatusTally } from "../typed.mjs";

const { chargeCentsOf, read277, stateOf } = await loadOurs("277.js", [
  "chargeCentsOf",
  "read277",
  "stateOf",
]);

await measure(async (path) => {
  const tally = createStatusTally();
  for (const file of inputFiles(path)) {
    for await (const event of read277(chunksOfFile(file))) {
      countStatusEvent(tally, event, chargeCentsOf, stateOf);
    }
  }
  return tally;
});
