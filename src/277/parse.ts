import type { Diagnostic } from "../values/index.js";
import {
  bytesOf,
  type Chunk,
  checkOptions,
  type FunctionalGroup,
  type Interchange,
  limitsOf,
  type ReaderOptions,
  type Segment,
  type SegmentCursor,
  type TransactionHeader,
} from "../x12/index.js";
import type { Draft } from "./fields.js";
import type {
  ClaimStatus,
  Level,
  OtherTransaction,
  StatusDocument,
  StatusEvent,
  StatusFile,
  StatusGroup,
  StatusInterchange,
} from "./model.js";
import { type FileObserver, StatusStage } from "./reader.js";

type Building<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer U)[] ? U[] : T[K] };

/** Builds the tree of a file from the same stage that the other doors run. */
class FileBuilder implements FileObserver {
  readonly transactions: StatusDocument[] = [];
  readonly interchanges: Building<StatusInterchange>[] = [];
  readonly diagnostics: Diagnostic[] = [];
  private claims: ClaimStatus[] = [];
  private levels: Level[] = [];
  private other: Building<OtherTransaction> | undefined;
  private groupOpen = false;
  private startOffset = 0;

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
    const last = this.interchanges.at(-1)?.groups.at(-1) as Draft<StatusGroup> | undefined;
    if (last !== undefined) last.complete = complete;
    this.groupOpen = false;
  }

  status(transaction: TransactionHeader): void {
    this.startOffset = transaction.byteOffset;
    this.claims = [];
    this.levels = [];
  }

  level(level: Level): void {
    this.levels.push(level);
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

  private add(transaction: StatusDocument | OtherTransaction): void {
    const interchange = this.interchanges.at(-1);
    if (interchange === undefined) return;
    // Transactions without GS form a group without a header.
    const last = interchange.groups.at(-1);
    if (!this.groupOpen && (last === undefined || last.header !== undefined)) {
      interchange.groups.push({ header: undefined, transactions: [], complete: false });
    }
    (interchange.groups.at(-1)!.transactions as (typeof transaction)[]).push(transaction);
  }

  event(event: StatusEvent, byteEnd: number): void {
    switch (event.kind) {
      case "claim":
      case "inquiry":
        this.claims.push(event.claim);
        return;
      case "diagnostic":
        this.diagnostics.push(event.diagnostic);
        return;
      case "transactionEnd": {
        const { complete, totals, unmapped } = event;
        const document: StatusDocument = {
          kind: "status",
          header: event.transaction,
          levels: this.levels,
          claims: this.claims,
          source: { offset: this.startOffset, length: Math.max(0, byteEnd - this.startOffset) },
          complete,
          totals,
          unmapped,
        };
        this.transactions.push(document);
        this.add(document);
      }
    }
  }
}

/**
 * Reads a whole input of 277s and 276s at once: the whole door.
 *
 * @throws UsageError for an unknown option, or an input that is neither bytes nor text.
 * @example
 * const { transactions, diagnostics } = parse277(text);
 * transactions[0]?.claims[0]?.statuses[0]?.category; //=> "A2"
 */
export function parse277(input: Chunk, options?: ReaderOptions): StatusFile {
  checkOptions(options, ["limits"]);
  const source = bytesOf(input);
  const builder = new FileBuilder();
  const stage: StatusStage = new StatusStage(
    limitsOf(options?.limits),
    (event) => builder.event(event, stage.envelope.position),
    builder,
  );
  stage.push(source);
  stage.end();
  const { transactions, interchanges, diagnostics } = builder;
  return { transactions, interchanges, diagnostics, limits: options?.limits, source };
}
