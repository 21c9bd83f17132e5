// npm node-x12, its parser as a stream of segments. Not strict: in strict mode its `_flush` throws
// at the end of every stream, because it checks groups that the stream never builds.

import { createReadStream } from "node:fs";
import nodeX12 from "node-x12";
import {
  centsOf,
  countCharacters,
  createSegmentTally,
  measure,
  STREAM_BYTES,
} from "../measure.mjs";

const textsOf = (segment) => [segment.tag, ...segment.elements.map((element) => element.value)];

await measure((path, variant) => {
  const seen = createSegmentTally(variant);
  const verify = variant === "verify";
  return new Promise((resolve, reject) => {
    createReadStream(path, { highWaterMark: STREAM_BYTES })
      .on("error", reject)
      .pipe(new nodeX12.X12Parser())
      .on("data", (segment) => {
        seen.segments += 1;
        if (verify) seen.characters += countCharacters(textsOf(segment));
        if (segment.tag !== "CLP") return;
        seen.claims += 1;
        seen.chargeCents += centsOf(segment.valueOf(3));
      })
      .on("end", () => resolve(seen))
      .on("error", reject);
  });
});
