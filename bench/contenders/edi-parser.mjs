// npm edi-parser. A `transform` that returns null is its documented way to consume a row without
// the cost of emitting and formatting it. Its defaults are EDIFACT's: the delimiters are set to
// X12's, and the release character, which X12 does not have, to one that never occurs.

import { createReadStream } from "node:fs";
import edi from "edi-parser";
import {
  centsOf,
  countCharacters,
  createSegmentTally,
  measure,
  STREAM_BYTES,
} from "../measure.mjs";

const OPTIONS = {
  componentDataElementSeparator: ":",
  dataElementSeparator: "*",
  segmentTerminator: "~",
  releaseCharacter: null,
};

await measure((path, variant) => {
  const seen = createSegmentTally(variant);
  const verify = variant === "verify";
  const source = createReadStream(path, { highWaterMark: STREAM_BYTES, encoding: "latin1" });
  return new Promise((resolve, reject) => {
    edi()
      .fromStream(source, OPTIONS)
      .transform((row) => {
        seen.segments += 1;
        if (verify) seen.characters += countCharacters(row);
        if (row[0] === "CLP") {
          seen.claims += 1;
          seen.chargeCents += centsOf(row[3]);
        }
        return null;
      })
      .on("end", () => resolve(seen))
      .on("error", reject);
  });
});
