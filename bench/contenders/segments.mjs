// Ours, untyped: every segment as an object with its elements as text, which is what the peers give.

import {
  centsOf,
  createSegmentTally,
  inputFiles,
  loadOurs,
  measure,
  readChunks,
} from "../measure.mjs";

const { x12Reader } = await loadOurs("x12.js", ["x12Reader"]);

await measure((path) => {
  const seen = { ...createSegmentTally(), errors: 0 };
  const count = (event) => {
    if (event.kind === "diagnostic") {
      if (event.diagnostic.severity === "error") seen.errors += 1;
      return;
    }
    // Every other event stands for one segment; those of the envelopes have a kind of their own.
    seen.segments += 1;
    if (event.kind !== "segment" || event.segment.id !== "CLP") return;
    seen.claims += 1;
    seen.chargeCents += centsOf(event.segment.elements[2]);
  };
  for (const file of inputFiles(path)) {
    const reader = x12Reader();
    readChunks(file, (chunk) => {
      for (const event of reader.push(chunk)) count(event);
    });
    for (const event of reader.end()) count(event);
  }
  return seen;
});
