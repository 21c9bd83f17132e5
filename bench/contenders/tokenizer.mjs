// Ours, the syntax room alone: envelopes checked and every segment seen through the reused cursor,
// with CLP03 read as cents. No object is made per segment. This is what the 835 reader stands on.

import { createSegmentTally, inputFiles, loadOurs, measure, readChunks } from "../measure.mjs";

const { DEFAULT_LIMITS, EnvelopeReader, packId } = await loadOurs("x12.js", [
  "DEFAULT_LIMITS",
  "EnvelopeReader",
  "packId",
]);
const CLP = packId("CLP");

await measure((path) => {
  const seen = { ...createSegmentTally(), errors: 0 };
  // The envelope's segments (ISA, GS, ST and their ends) arrive as calls of their own.
  const countSegment = () => {
    seen.segments += 1;
  };
  const handler = {
    begin: countSegment,
    segment(cursor) {
      seen.segments += 1;
      if (cursor.id !== CLP) return;
      seen.claims += 1;
      seen.chargeCents += cursor.cents(3);
    },
    end: countSegment,
  };
  const observer = {
    interchange: countSegment,
    group: countSegment,
    groupEnd: countSegment,
    interchangeEnd: countSegment,
  };
  const onDiagnostic = (diagnostic) => {
    if (diagnostic.severity === "error") seen.errors += 1;
  };
  for (const file of inputFiles(path)) {
    const reader = new EnvelopeReader(DEFAULT_LIMITS, () => handler, observer, onDiagnostic);
    readChunks(file, (chunk) => reader.push(chunk));
    reader.end();
  }
  return seen;
});
