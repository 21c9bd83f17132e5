// Reading and writing any X12 file.

// Making a reader and a writer of a transaction set, as 835 and 277 are made: docs/x12.md has an example.
export { type CodeSet, packId, type SegmentCursor } from "./cursor.js";
export { DataError, orThrow } from "./data-error.js";
export { type DescribeOptions, describe, describeLocation, maskText } from "./describe.js";
export {
  type DocumentBuilding,
  type GroupOf,
  type InterchangeOf,
  type OtherTransaction,
  type ParsedFile,
  parseTransactions,
} from "./document.js";
export { append, type Draft, NONE } from "./draft.js";
export { ElementMemo } from "./element-memo.js";
export { EnvelopeReader } from "./envelope.js";
export {
  type TransactionWriting,
  type WritableDocument,
  type WritableTransactions,
  writeTransactions,
} from "./file-writer.js";
export { X12_FINDINGS } from "./findings.js";
export type {
  EnvelopeObserver,
  Place,
  Report,
  TransactionEnding,
  TransactionHandler,
} from "./handler.js";
export { knownSegmentId } from "./known-segments.js";
export { DEFAULT_LIMITS, type Limits } from "./limits.js";
export type {
  Delimiters,
  FunctionalGroup,
  Interchange,
  TransactionHeader,
  X12Event,
} from "./model.js";
export type { ReaderOptions } from "./options.js";
export { parseX12, readX12, x12Reader } from "./reader.js";
export { element, type Segment, type SourceRange } from "./segment.js";
export {
  type BlobLike,
  type Chunk,
  drain,
  type PushReader,
  type ReadableStreamLike,
  type Source,
} from "./source.js";
export {
  type EnvelopeEvent,
  type TransactionReading,
  type TransactionSink,
  transactionReader,
} from "./stage.js";
export { usualProcedureAt } from "./usual-procedure.js";
export {
  DEFAULT_DELIMITERS,
  type ElementValue,
  padInterchangeHeader,
  type SegmentWriter,
  segmentWriter,
} from "./writer.js";
