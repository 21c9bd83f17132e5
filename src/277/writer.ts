import { sameValue, UsageError } from "../values/index.js";
import {
  type Delimiters,
  padInterchangeHeader,
  type Segment,
  type SegmentWriter,
  type SourceRange,
  segmentWriter,
} from "../x12/index.js";
import { placeClaims } from "./level-order.js";
import type { OtherTransaction, StatusDocument, StatusFile, StatusInterchange } from "./model.js";
import { parse277 } from "./parse.js";
import { type Output, writeClaim, writeHeader, writeLevel } from "./segments.js";

const encoder = new TextEncoder();

/** What `write277` needs of a file: its interchanges and, where it was read, its bytes. */
export type WritableStatusFile = Pick<StatusFile, "interchanges" | "limits" | "source">;

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
  const { source, limits } = file;
  if (source === undefined) return renderFile(file.interchanges, () => undefined);
  const pristine = parse277(source, { limits }).interchanges;
  if (sameValue(pristine, file.interchanges)) return source.slice();
  return renderFile(file.interchanges, verbatim(pristine, source));
}

/** Finds the bytes of a transaction that is still what was read. */
type Verbatim = (document: StatusDocument) => Uint8Array | undefined;

function verbatim(pristine: readonly StatusInterchange[], source: Uint8Array): Verbatim {
  const byOffset = new Map<number, StatusDocument>();
  for (const { groups } of pristine) {
    for (const { transactions } of groups) {
      for (const transaction of transactions) {
        if (transaction.kind !== "status" || transaction.source === undefined) continue;
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

/** The bytes of a file, from its model and from those transactions that are still as read. */
export function renderFile(
  interchanges: readonly StatusInterchange[],
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
        const bytes = transaction.kind === "status" ? verbatimOf(transaction) : undefined;
        if (bytes !== undefined) {
          pieces.push(bytes, encoder.encode(header.delimiters.newline));
          continue;
        }
        add((writer) => writeTransaction(writer, header.delimiters, transaction));
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
  delimiters: Delimiters,
  transaction: StatusDocument | OtherTransaction,
): void {
  if (transaction.kind === "other") return writeOther(writer, transaction);
  const { header, unmapped } = transaction;
  const { controlNumber, implementation, transactionSet } = header;
  const out: Output = { writer, delimiters };
  const { outside, levels } = placeClaims(transaction);
  writer.write("ST", [transactionSet, controlNumber, implementation]);
  writeHeader(out, header);
  for (const claim of outside) writeClaim(out, claim);
  for (const { level, claims } of levels) {
    writeLevel(out, level);
    for (const claim of claims) writeClaim(out, claim);
  }
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
