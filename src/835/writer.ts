import { sameValue, UsageError } from "../values/index.js";
import {
  type Delimiters,
  padInterchangeHeader,
  type Segment,
  type SegmentWriter,
  type SourceRange,
  segmentWriter,
} from "../x12/index.js";
import type {
  OtherTransaction,
  RemittanceDocument,
  RemittanceFile,
  RemittanceInterchange,
} from "./model.js";
import { parse835 } from "./parse.js";
import { writeClaim, writeHeader, writeProviderAdjustments, writeSummary } from "./segments.js";

const encoder = new TextEncoder();

/** What `write835` needs of a file: its interchanges and, where it was read, its bytes. */
export type WritableFile = Pick<RemittanceFile, "interchanges" | "limits" | "source">;

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
  const { source, limits } = file;
  if (source === undefined) return renderFile(file.interchanges, () => undefined);
  const pristine = parse835(source, { limits }).interchanges;
  if (sameValue(pristine, file.interchanges)) return source.slice();
  return renderFile(file.interchanges, verbatim(pristine, source));
}

/** Finds the bytes of a transaction that is still what was read. */
type Verbatim = (document: RemittanceDocument) => Uint8Array | undefined;

function verbatim(pristine: readonly RemittanceInterchange[], source: Uint8Array): Verbatim {
  const byOffset = new Map<number, RemittanceDocument>();
  for (const { groups } of pristine) {
    for (const { transactions } of groups) {
      for (const transaction of transactions) {
        if (transaction.kind !== "remittance" || transaction.source === undefined) continue;
        byOffset.set(transaction.source.offset, transaction);
      }
    }
  }
  return (document) => {
    const range: SourceRange | undefined = document.source;
    const original = range && byOffset.get(range.offset);
    if (range === undefined || original === undefined || !sameValue(original, document)) {
      return undefined;
    }
    return source.subarray(range.offset, range.offset + range.length);
  };
}

function renderFile(
  interchanges: readonly RemittanceInterchange[],
  verbatimOf: Verbatim,
): Uint8Array {
  const pieces: Uint8Array[] = [];
  for (const interchange of interchanges) {
    const { header } = interchange;
    const newWriter = () => segmentWriter(header.delimiters);
    const add = (write: (writer: SegmentWriter) => void) => {
      const writer = newWriter();
      write(writer);
      pieces.push(encoder.encode(writer.text()));
    };
    if (header.elements.length > 0) {
      const elements = interchangeElements(header.elements, header.delimiters);
      add((writer) => writer.writeInterchangeHeader(elements));
    }
    for (const segment of interchange.otherSegments) add((writer) => writer.writeSegment(segment));
    for (const group of interchange.groups) {
      const { header: gs } = group;
      if (gs !== undefined) add((writer) => writer.write("GS", gs.elements));
      for (const transaction of group.transactions) {
        const bytes = transaction.kind === "remittance" ? verbatimOf(transaction) : undefined;
        if (bytes !== undefined) {
          pieces.push(bytes, encoder.encode(header.delimiters.newline));
          continue;
        }
        add((writer) => writeTransaction(writer, transaction));
      }
      if (gs !== undefined) {
        const count = String(group.transactions.length);
        add((writer) => writer.write("GE", [count, gs.controlNumber]));
      }
    }
    if (header.elements.length > 0) {
      const groups = interchange.groups.filter((group) => group.header !== undefined).length;
      const control = header.elements[12] ?? header.controlNumber ?? "";
      add((writer) => writer.write("IEA", [String(groups), control]));
    }
  }
  return concatenated(pieces);
}

/** ISA elements as they were where their widths are right, else padded to their widths. */
function interchangeElements(elements: readonly string[], delimiters: Delimiters) {
  const padded = padInterchangeHeader(elements);
  return padded.map((text, i) => (i === 15 ? delimiters.component : text));
}

function writeTransaction(
  writer: SegmentWriter,
  transaction: RemittanceDocument | OtherTransaction,
): void {
  if (transaction.kind === "other") return writeOther(writer, transaction);
  const { header, summaries, claims, providerAdjustments, unmapped } = transaction;
  const { controlNumber, implementation } = header;
  writer.write("ST", ["835", controlNumber, implementation]);
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
  writer.write("SE", [String(writer.count() + 1), controlNumber]);
}

function writeOther(writer: SegmentWriter, transaction: OtherTransaction): void {
  const [st, ...rest] = transaction.segments;
  if (st === undefined) return;
  for (const segment of [st, ...rest]) writer.writeSegment(segment as Segment);
  const count = String(writer.count() + 1);
  writer.write("SE", [count, st.elements[1] ?? ""]);
}

function concatenated(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let offset = 0;
  for (const piece of pieces) {
    all.set(piece, offset);
    offset += piece.length;
  }
  return all;
}
