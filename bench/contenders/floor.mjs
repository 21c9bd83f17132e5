// The floor: one of the loops that find every delimiter, and nothing else.

import { CHUNK_BYTES, inputFiles, measure, readChunks } from "../measure.mjs";
import { SCANS } from "../scans.mjs";

await measure((path, variant) => {
  const scan = SCANS[variant];
  const offsets = new Int32Array(CHUNK_BYTES + 1);
  let delimiters = 0;
  for (const file of inputFiles(path)) {
    readChunks(file, (chunk) => {
      delimiters += scan(chunk, offsets);
    });
  }
  return { delimiters };
});
