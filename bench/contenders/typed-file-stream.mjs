// Ours, the stream door over a Node file stream: what a program gets that reads a file in the usual way.

import { createReadStream } from "node:fs";
import { inputFiles, loadOurs, measure, STREAM_BYTES } from "../measure.mjs";
import { countEvent, createTally } from "../typed.mjs";

const { read835 } = await loadOurs("835.js", ["read835"]);

await measure(async (path) => {
  const tally = createTally();
  for (const file of inputFiles(path)) {
    const chunks = createReadStream(file, { highWaterMark: STREAM_BYTES });
    for await (const event of read835(chunks)) countEvent(tally, event);
  }
  return tally;
});
