import type { Diagnostic } from "../values/index.js";
import type { SegmentCursor } from "./cursor.js";
import type { Draft } from "./draft.js";
import type { EnvelopeReader } from "./envelope.js";
import { type Limits, limitsOf } from "./limits.js";
import type { FunctionalGroup, Interchange, TransactionHeader } from "./model.js";
import { checkOptions, type ReaderOptions } from "./options.js";
import type { Segment, SourceRange } from "./segment.js";
import { bytesOf, type Chunk } from "./source.js";
import { type StageListener, stageOf, type TransactionReading } from "./stage.js";

/** A transaction of a set that the reader does not take, kept as segments from ST on; SE is made anew. */
export interface OtherTransaction {
  readonly kind: "other";
  readonly transactionSet: string;
  readonly segments: readonly Segment[];
  readonly complete: boolean;
}

/** GS to GE. `header` is absent where the transactions stand in no group. */
export interface GroupOf<Document> {
  readonly header?: FunctionalGroup | undefined;
  readonly transactions: readonly (Document | OtherTransaction)[];
  readonly complete: boolean;
}

/** ISA to IEA, with the documents that a reader makes of its transactions. */
export interface InterchangeOf<Document> {
  readonly header: Interchange;
  readonly groups: readonly GroupOf<Document>[];
  /** Segments outside any transaction, such as TA1. */
  readonly otherSegments: readonly Segment[];
  readonly complete: boolean;
}

/** What the whole door of a reader gives. */
export interface ParsedFile<Document> {
  /** Every transaction that was read, in order: the same objects as in `interchanges`. */
  readonly documents: readonly Document[];
  readonly interchanges: readonly InterchangeOf<Document>[];
  readonly diagnostics: readonly Diagnostic[];
  /** The limits it was read with, where the caller gave some. */
  readonly limits: Partial<Limits> | undefined;
  /** The input, by reference. */
  readonly source: Uint8Array;
}

/** Gathers the events of one transaction after another into documents. */
export interface DocumentBuilding<Event, Document> {
  /** A transaction begins. */
  begin(): void;
  /** Takes an event; answers the document where it was the last. `source`: from ST to here. */
  event(event: Event, source: () => SourceRange): Document | undefined;
}

type Building<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer U)[] ? U[] : T[K] };

/** Builds the tree of a file from the same stage that the other doors run. */
class FileBuilder<Event, Document> implements StageListener<Event> {
  readonly documents: Document[] = [];
  readonly interchanges: Building<InterchangeOf<Document>>[] = [];
  readonly diagnostics: Diagnostic[] = [];
  private other: Building<OtherTransaction> | undefined;
  private groupOpen = false;
  private startOffset = 0;
  /** ST to what was read last; to its terminator, because line breaks or a cut segment may follow. */
  private readonly source = (): SourceRange => {
    const { segment } = this.interchanges.at(-1)!.header.delimiters;
    const end = this.input.lastIndexOf(segment.charCodeAt(0), this.position() - 1) + 1;
    return { offset: this.startOffset, length: Math.max(0, end - this.startOffset) };
  };

  /** `position`: bytes from the start of the input to where what was read last ends. */
  constructor(
    private readonly building: DocumentBuilding<Event, Document>,
    private readonly input: Uint8Array,
    private readonly position: () => number,
  ) {}

  interchange(header: Interchange): void {
    this.interchanges.push({ header, groups: [], otherSegments: [], complete: false });
    this.groupOpen = false;
  }

  interchangeEnd(_interchange: Interchange, complete: boolean): void {
    const last = this.interchanges.at(-1);
    if (last !== undefined) last.complete = complete;
  }

  group(header: FunctionalGroup): void {
    this.interchanges.at(-1)?.groups.push({ header, transactions: [], complete: false });
    this.groupOpen = true;
  }

  groupEnd(_group: FunctionalGroup, complete: boolean): void {
    const last = this.interchanges.at(-1)?.groups.at(-1) as Draft<GroupOf<Document>> | undefined;
    if (last !== undefined) last.complete = complete;
    this.groupOpen = false;
  }

  transaction(transaction: TransactionHeader): void {
    this.startOffset = transaction.byteOffset;
    this.building.begin();
  }

  otherTransaction(transaction: TransactionHeader): void {
    const { transactionSet, controlNumber, implementation } = transaction;
    const elements = [transactionSet, controlNumber, implementation];
    if (implementation === "") elements.pop();
    const st: Segment = { id: "ST", elements, segment: transaction.segment };
    this.other = { kind: "other", transactionSet, segments: [st], complete: false };
    this.add(this.other);
  }

  otherTransactionEnd(_transaction: TransactionHeader, complete: boolean): void {
    if (this.other !== undefined) this.other.complete = complete;
    this.other = undefined;
  }

  passedOver(cursor: SegmentCursor, transaction: TransactionHeader | undefined): void {
    const owner =
      transaction === undefined ? this.interchanges.at(-1)?.otherSegments : this.other?.segments;
    owner?.push(cursor.segment());
  }

  diagnostic(diagnostic: Diagnostic): void {
    this.diagnostics.push(diagnostic);
  }

  readonly event = (event: Event): void => {
    const document = this.building.event(event, this.source);
    if (document === undefined) return;
    this.documents.push(document);
    this.add(document);
  };

  private add(transaction: Document | OtherTransaction): void {
    const interchange = this.interchanges.at(-1);
    if (interchange === undefined) return;
    // Transactions without GS form a group without a header.
    const last = interchange.groups.at(-1);
    if (!this.groupOpen && (last === undefined || last.header !== undefined)) {
      interchange.groups.push({ header: undefined, transactions: [], complete: false });
    }
    (interchange.groups.at(-1)!.transactions as (typeof transaction)[]).push(transaction);
  }
}

/**
 * Reads a whole input at once into documents: the whole door of a transaction set's reader.
 *
 * @throws UsageError for an unknown option, or an input that is neither bytes nor text.
 */
export function parseTransactions<Event, Document>(
  input: Chunk,
  reading: TransactionReading<Event>,
  building: DocumentBuilding<Event, Document>,
  options?: ReaderOptions,
): ParsedFile<Document> {
  checkOptions(options, ["limits"]);
  const source = bytesOf(input);
  const builder = new FileBuilder(building, source, () => stage.position);
  const stage: EnvelopeReader = stageOf(reading, limitsOf(options?.limits), builder);
  stage.push(source);
  stage.end();
  const { documents, interchanges, diagnostics } = builder;
  return { documents, interchanges, diagnostics, limits: options?.limits, source };
}
