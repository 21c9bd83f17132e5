import { UsageError } from "../values/index.js";
import { type SegmentWriter, type TransactionWriting, writeTransactions } from "../x12/index.js";
import type { RemittanceDocument, RemittanceFile } from "./model.js";
import { parse835 } from "./parse.js";
import { writeClaim, writeHeader, writeProviderAdjustments, writeSummary } from "./segments.js";

/** What `write835` needs of a file: its interchanges and, where it was read, its bytes. */
export type WritableFile = Pick<RemittanceFile, "interchanges" | "limits" | "source">;

/** How 835s are written. */
const WRITING: TransactionWriting<RemittanceDocument> = {
  parse: parse835,
  header: ({ header }) => ["835", header.controlNumber, header.implementation],
  body: writeBody,
};

/**
 * Writes 835s, envelopes included, as bytes.
 *
 * What was read by `parse835` and not changed is given back verbatim, byte for byte; what was changed
 * or made anew is rendered in the guide's order, amounts without trailing zeros, counts computed.
 * Reading the result gives the model back.
 *
 * @throws UsageError where a value cannot stand in the file: it contains a delimiter or a line break.
 * @example
 * write835(parse835(bytes)); // the same bytes
 */
export function write835(file: WritableFile): Uint8Array {
  if (file === null || typeof file !== "object" || !Array.isArray(file.interchanges)) {
    throw new UsageError("write835: expected what parse835 gives: an object with interchanges");
  }
  return writeTransactions(file, WRITING);
}

function writeBody(writer: SegmentWriter, document: RemittanceDocument): void {
  const { header, summaries, claims, providerAdjustments, unmapped } = document;
  writeHeader(writer, header);
  let next = 0;
  for (let loop = -1; loop < summaries.length; loop += 1) {
    const summary = summaries[loop];
    if (summary !== undefined) writeSummary(writer, summary);
    while (next < claims.length && claims[next]!.summaryIndex <= loop) {
      writeClaim(writer, claims[next]!);
      next += 1;
    }
  }
  for (; next < claims.length; next += 1) writeClaim(writer, claims[next]!);
  writeProviderAdjustments(writer, providerAdjustments);
  for (const { kind, segment } of unmapped) if (kind === "segment") writer.writeSegment(segment);
}
