// Ours, the stream door of the 277 family: the same events through an async iterable over a file stream.

import { createReadStream } from "node:fs";
import { CHUNK_BYTES, inputFiles, loadOurs, measure } from "../measure.mjs";
import { countStatusEvent, createStatusTally } from "../typed.mjs";

const { chargeCentsOf, read277, stateOf } = await loadOurs("277.js", [
  "chargeCentsOf",
  "read277",
  "stateOf",
]);

await measure(async (path) => {
  const tally = createStatusTally();
  for (const file of inputFiles(path)) {
    const chunks = createReadStream(file, { highWaterMark: CHUNK_BYTES });
    for await (const event of read277(chunks)) {
      countStatusEvent(tally, event, chargeCentsOf, stateOf);
    }
  }
  return tally;
});
