export { type CodeSet, packId, SegmentCursor } from "./cursor.js";
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
export {
  type EnvelopeObserver,
  EnvelopeReader,
  type Place,
  type Report,
  type TransactionEnding,
  type TransactionHandler,
} from "./envelope.js";
export {
  type TransactionWriting,
  type WritableDocument,
  type WritableTransactions,
  writeTransactions,
} from "./file-writer.js";
export { X12_FINDINGS } from "./findings.js";
export { knownSegmentId } from "./known-segments.js";
export { DEFAULT_LIMITS, type Limits, limitsOf } from "./limits.js";
export type {
  Delimiters,
  FunctionalGroup,
  Interchange,
  TransactionHeader,
  X12Event,
} from "./model.js";
export { checkOptions, type ReaderOptions } from "./options.js";
export { parseX12, readX12, x12Reader } from "./reader.js";
export { element, type Segment, type SourceRange } from "./segment.js";
export {
  type BlobLike,
  bytesOf,
  type Chunk,
  chunkEncoder,
  chunksOf,
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
export {
  DEFAULT_DELIMITERS,
  type ElementValue,
  padInterchangeHeader,
  type SegmentWriter,
  segmentWriter,
} from "./writer.js";
