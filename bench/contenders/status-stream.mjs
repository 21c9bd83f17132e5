// Ours, the stream door of the 277 family: the same events through an async iterable.

import { chunksOfFile, inputFiles, loadOurs, measure } from "../measure.mjs";
import { createStatusTally, statusCounter } from "../typed.mjs";

const ours = await loadOurs("277.js", ["chargeCentsOf", "read277", "stateOf"]);

await measure(async (path, variant) => {
  const tally = createStatusTally();
  const count = statusCounter(tally, variant, ours);
  for (const file of inputFiles(path)) {
    for await (const event of ours.read277(chunksOfFile(file))) count(event);
  }
  return tally;
});
