import { UsageError } from "../values/index.js";
import {
  type Delimiters,
  type SegmentWriter,
  type TransactionWriting,
  writeTransactions,
} from "../x12/index.js";
import { placeClaims } from "./level-order.js";
import type { StatusDocument, StatusFile } from "./model.js";
import { parse277 } from "./parse.js";
import { type Output, writeClaim, writeHeader, writeLevel } from "./segments.js";

/** What `write277` needs of a file: its interchanges and, where it was read, its bytes. */
export type WritableStatusFile = Pick<StatusFile, "interchanges" | "limits" | "source">;

/** How 277s and 276s are written. */
const WRITING: TransactionWriting<StatusDocument> = {
  parse: parse277,
  header: ({ header }) => [header.transactionSet, header.controlNumber, header.implementation],
  body: writeBody,
};

/**
 * Writes 277s and 276s, envelopes included, as bytes.
 *
 * What was read by `parse277` and not changed is given back verbatim, byte for byte; what was changed
 * or made anew is rendered in the guide's order, amounts without trailing zeros, counts computed.
 * Reading the result gives the model back. Where a caller makes claims and leaves `levels` empty and
 * `levelIndex` out, the levels (HL) are made from those the claims carry, and numbered.
 *
 * @throws UsageError where a value cannot stand in the file, and where the levels of a claim are not
 * those of its document; it names the field.
 * @example
 * write277(parse277(bytes)); // the same bytes
 */
export function write277(file: WritableStatusFile): Uint8Array {
  if (file === null || typeof file !== "object" || !Array.isArray(file.interchanges)) {
    throw new UsageError("write277: expected what parse277 gives: an object with interchanges");
  }
  return writeTransactions(file, WRITING);
}

function writeBody(writer: SegmentWriter, document: StatusDocument, delimiters: Delimiters): void {
  const { header, unmapped } = document;
  const out: Output = { writer, delimiters };
  const { outside, levels } = placeClaims(document);
  writeHeader(out, header);
  for (const claim of outside) writeClaim(out, claim);
  for (const { level, claims } of levels) {
    writeLevel(out, level);
    for (const claim of claims) writeClaim(out, claim);
  }
  for (const { kind, segment } of unmapped) if (kind === "segment") writer.writeSegment(segment);
}
