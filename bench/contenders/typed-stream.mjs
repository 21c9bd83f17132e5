// Ours, the stream door: the same events through an async iterable, from the chunks that the push door gets.

import { chunksOfFile, inputFiles, loadOurs, measure } from "../measure.mjs";
import { countEvent, createTally } from "../typed.mjs";

const { read835 } = await loadOurs("835.js", ["read835"]);

await measure(async (path) => {
  const tally = createTally();
  for (const file of inputFiles(path)) {
    for await (const event of read835(chunksOfFile(file))) countEvent(tally, event);
  }
  return tally;
});
