// The baseline everyone writes first: split on the terminator, then on the element separator.

import { StringDecoder } from "node:string_decoder";
import { centsOf, countCharacters, createSegmentTally, measure, readChunks } from "../measure.mjs";

await measure((path, variant) => {
  const seen = createSegmentTally(variant);
  const verify = variant === "verify";
  const decoder = new StringDecoder("latin1");
  let rest = "";
  readChunks(path, (chunk) => {
    const segments = (rest + decoder.write(Buffer.from(chunk.buffer, 0, chunk.length))).split("~");
    rest = segments.pop();
    for (const segment of segments) {
      const elements = segment.split("*");
      seen.segments += 1;
      if (verify) seen.characters += countCharacters(elements);
      if (elements[0].trimStart() !== "CLP") continue;
      seen.claims += 1;
      seen.chargeCents += centsOf(elements[3]);
    }
  });
  return seen;
});
