import { sameValue } from "../values/index.js";
import type { InterchangeOf, OtherTransaction } from "./document.js";
import type { Limits } from "./limits.js";
import type { Delimiters } from "./model.js";
import type { ReaderOptions } from "./options.js";
import type { SourceRange } from "./segment.js";
import {
  type ElementValue,
  padInterchangeHeader,
  type SegmentWriter,
  segmentWriter,
} from "./writer.js";

const encoder = new TextEncoder();

/** What a document must have to be written; its `kind` tells it from an `OtherTransaction`. */
export interface WritableDocument {
  readonly kind: string;
  /** Where it was read: what is unchanged is copied from there. */
  readonly source?: SourceRange | undefined;
  /** False where its SE is missing, or another transaction's: it is then written without one. */
  readonly complete?: boolean | undefined;
}

/** What is needed of a file to write it: its interchanges and, where it was read, its bytes. */
export interface WritableTransactions<Document extends WritableDocument> {
  readonly interchanges: readonly InterchangeOf<Document>[];
  readonly limits?: Partial<Limits> | undefined;
  readonly source?: Uint8Array | undefined;
}

/** How the documents of a transaction set are read and written. */
export interface TransactionWriting<Document extends WritableDocument> {
  /** Reads a file again, to find out what of it was changed. */
  parse(
    source: Uint8Array,
    options: ReaderOptions,
  ): { readonly interchanges: readonly InterchangeOf<Document>[] };
  /** ST01 to ST03. */
  header(document: Document): readonly ElementValue[];
  /** Writes all segments between ST and SE. */
  body(writer: SegmentWriter, document: Document, delimiters: Delimiters): void;
}

/**
 * Writes a file of transactions, envelopes included, as bytes. What was read and not changed is given
 * back verbatim; what was changed or made anew is rendered, counts of SE, GE and IEA computed.
 *
 * @throws UsageError where a value cannot stand in the file: it contains a delimiter or a line break.
 */
export function writeTransactions<Document extends WritableDocument>(
  file: WritableTransactions<Document>,
  writing: TransactionWriting<Document>,
): Uint8Array {
  const { interchanges, source, limits } = file;
  if (source === undefined) return renderFile(interchanges, () => undefined, writing);
  const pristine = writing.parse(source, { limits }).interchanges;
  if (sameValue(pristine, interchanges)) return source.slice();
  return renderFile(interchanges, verbatim(pristine, source), writing);
}

/** Finds the bytes of a transaction that is still what was read, if they have these delimiters. */
type Verbatim<Document> = (document: Document, delimiters: Delimiters) => Uint8Array | undefined;

function verbatim<Document extends WritableDocument>(
  pristine: readonly InterchangeOf<Document>[],
  source: Uint8Array,
): Verbatim<Document> {
  const byOffset = new Map<number, { readonly original: Document; readonly own: Delimiters }>();
  for (const { header, groups } of pristine) {
    for (const { transactions } of groups) {
      for (const transaction of transactions) {
        if (isOther(transaction) || transaction.source === undefined) continue;
        const own = header.delimiters;
        byOffset.set(transaction.source.offset, { original: transaction, own });
      }
    }
  }
  return (document, delimiters) => {
    const range = document.source;
    const found = range && byOffset.get(range.offset);
    if (range === undefined || found === undefined || !sameValue(found.original, document)) {
      return undefined;
    }
    if (!sameValue(found.own, delimiters)) return undefined;
    return source.subarray(range.offset, range.offset + range.length);
  };
}

function isOther(transaction: WritableDocument): transaction is OtherTransaction {
  return transaction.kind === "other";
}

/** The bytes of a file, from its model and from those transactions that are still as read. */
function renderFile<Document extends WritableDocument>(
  interchanges: readonly InterchangeOf<Document>[],
  verbatimOf: Verbatim<Document>,
  writing: TransactionWriting<Document>,
): Uint8Array {
  const pieces: Uint8Array[] = [];
  for (const { header, groups, otherSegments } of interchanges) {
    const { delimiters } = header;
    const hasHeader = header.elements.length > 0;
    const add = (write: (writer: SegmentWriter) => void) => {
      const writer = segmentWriter(delimiters);
      write(writer);
      pieces.push(encoder.encode(writer.text()));
    };
    if (hasHeader) {
      const elements = interchangeElements(header.elements, delimiters);
      add((writer) => writer.writeInterchangeHeader(elements));
    }
    for (const segment of otherSegments) add((writer) => writer.writeSegment(segment));
    for (const { header: gs, transactions } of groups) {
      if (gs !== undefined) add((writer) => writer.write("GS", gs.elements));
      for (const transaction of transactions) {
        const bytes = isOther(transaction) ? undefined : verbatimOf(transaction, delimiters);
        if (bytes !== undefined) pieces.push(bytes, encoder.encode(delimiters.newline));
        else add((writer) => writeTransaction(writer, transaction, delimiters, writing));
      }
      if (gs !== undefined) {
        const count = String(transactions.length);
        add((writer) => writer.write("GE", [count, gs.controlNumber]));
      }
    }
    if (hasHeader) {
      const count = groups.filter((group) => group.header !== undefined).length;
      const control = header.elements[12] ?? header.controlNumber ?? "";
      add((writer) => writer.write("IEA", [String(count), control]));
    }
  }
  return concatenated(pieces);
}

/** ISA elements as they were where their widths are right, else padded to their widths. */
function interchangeElements(elements: readonly string[], delimiters: Delimiters) {
  const padded = padInterchangeHeader(elements);
  return padded.map((text, i) => (i === 15 ? delimiters.component : text));
}

/** ST to SE. `writer` is new: what it counts is the transaction. */
function writeTransaction<Document extends WritableDocument>(
  writer: SegmentWriter,
  transaction: Document | OtherTransaction,
  delimiters: Delimiters,
  writing: TransactionWriting<Document>,
): void {
  let controlNumber: ElementValue;
  if (isOther(transaction)) {
    const [st] = transaction.segments;
    if (st === undefined) return;
    for (const segment of transaction.segments) writer.writeSegment(segment);
    controlNumber = st.elements[1];
  } else {
    const elements = writing.header(transaction);
    writer.write("ST", elements);
    writing.body(writer, transaction, delimiters);
    controlNumber = elements[1];
  }
  // What was cut short must not come out as a whole.
  if (transaction.complete === false) return;
  writer.write("SE", [String(writer.count() + 1), controlNumber]);
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
