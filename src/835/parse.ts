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
  Claim,
  OtherTransaction,
  ProviderAdjustment,
  ProviderSummary,
  RemittanceDocument,
  RemittanceEvent,
  RemittanceFile,
  RemittanceGroup,
  RemittanceInterchange,
} from "./model.js";
import { type FileObserver, RemittanceStage } from "./reader.js";

type Building<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer U)[] ? U[] : T[K] };

/** Builds the tree of a file from the same stage that the other doors run. */
class FileBuilder implements FileObserver {
  readonly remittances: RemittanceDocument[] = [];
  readonly interchanges: Building<RemittanceInterchange>[] = [];
  readonly diagnostics: Diagnostic[] = [];
  private claims: Claim[] = [];
  private summaries: ProviderSummary[] = [];
  private providerAdjustments: ProviderAdjustment[] = [];
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
    const last = this.interchanges.at(-1)?.groups.at(-1) as Draft<RemittanceGroup> | undefined;
    if (last !== undefined) last.complete = complete;
    this.groupOpen = false;
  }

  remittance(transaction: TransactionHeader): void {
    this.startOffset = transaction.byteOffset;
    this.claims = [];
    this.summaries = [];
    this.providerAdjustments = [];
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

  private add(transaction: RemittanceDocument | OtherTransaction): void {
    const interchange = this.interchanges.at(-1);
    if (interchange === undefined) return;
    // Transactions without GS form a group without a header.
    const last = interchange.groups.at(-1);
    if (!this.groupOpen && (last === undefined || last.header !== undefined)) {
      interchange.groups.push({ header: undefined, transactions: [], complete: false });
    }
    (interchange.groups.at(-1)!.transactions as (typeof transaction)[]).push(transaction);
  }

  event(event: RemittanceEvent, byteEnd: number): void {
    switch (event.kind) {
      case "claim":
        this.claims.push(event.claim);
        return;
      case "providerSummary":
        this.summaries.push(event.summary);
        return;
      case "providerAdjustment":
        this.providerAdjustments.push(event.adjustment);
        return;
      case "diagnostic":
        this.diagnostics.push(event.diagnostic);
        return;
      case "remittanceEnd": {
        const { complete, balance, totals, unmapped } = event;
        const document: RemittanceDocument = {
          kind: "remittance",
          header: event.remittance,
          summaries: this.summaries,
          claims: this.claims,
          providerAdjustments: this.providerAdjustments,
          source: { offset: this.startOffset, length: Math.max(0, byteEnd - this.startOffset) },
          complete,
          balance,
          totals,
          unmapped,
        };
        this.remittances.push(document);
        this.add(document);
      }
    }
  }
}

/**
 * Reads a whole 835 input at once: the whole door.
 *
 * @throws UsageError for an unknown option, or an input that is neither bytes nor text.
 * @example
 * const { remittances, diagnostics } = parse835(text);
 * remittances[0]?.claims[0]?.paidCents; //=> 13200
 */
export function parse835(input: Chunk, options?: ReaderOptions): RemittanceFile {
  checkOptions(options, ["limits"]);
  const source = bytesOf(input);
  const builder = new FileBuilder();
  const stage: RemittanceStage = new RemittanceStage(
    limitsOf(options?.limits),
    (event) => builder.event(event, stage.envelope.position),
    builder,
  );
  stage.push(source);
  stage.end();
  const { remittances, interchanges, diagnostics } = builder;
  return { remittances, interchanges, diagnostics, limits: options?.limits, source };
}
