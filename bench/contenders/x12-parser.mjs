// npm x12-parser: a Transform stream of segments as objects, consumed as its readme shows.

import { createReadStream } from "node:fs";
import { X12parser } from "x12-parser";
import {
  centsOf,
  countCharacters,
  createSegmentTally,
  measure,
  STREAM_BYTES,
} from "../measure.mjs";

await measure((path, variant) => {
  const seen = createSegmentTally(variant);
  const verify = variant === "verify";
  return new Promise((resolve, reject) => {
    createReadStream(path, { highWaterMark: STREAM_BYTES })
      .on("error", reject)
      .pipe(new X12parser())
      .on("data", (segment) => {
        seen.segments += 1;
        if (verify) seen.characters += countCharacters(Object.values(segment));
        if (segment.name !== "CLP") return;
        seen.claims += 1;
        seen.chargeCents += centsOf(segment["3"]);
      })
      .on("end", () => resolve(seen))
      .on("error", reject);
  });
});
