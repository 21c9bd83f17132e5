import type { Diagnostic, Findings, Location } from "../values/index.js";
import { countFromText, digitsOnly, isSameNumber, SeenNumbers } from "./control-number.js";
import { packId, type SegmentCursor } from "./cursor.js";
import type { DetectedHeader } from "./delimiters.js";
import { DiagnosticLog } from "./diagnostic-log.js";
import { X12_FINDINGS } from "./findings.js";
import type { EnvelopeObserver, Place, TransactionHandler } from "./handler.js";
import { interchangeOf } from "./interchange.js";
import { knownSegmentId } from "./known-segments.js";
import type { Limits } from "./limits.js";
import type { FunctionalGroup, Interchange, TransactionHeader } from "./model.js";
import type { SegmentSink } from "./segment-walk.js";
import { Tokenizer } from "./tokenizer.js";

const GS = packId("GS");
const ST = packId("ST");
const SE = packId("SE");
const GE = packId("GE");
const IEA = packId("IEA");
const TA1 = packId("TA1");

/** Packed ids run from "A..." to "Z..."; 0 is an id of another length. */
const FIRST_ID = 0x410000;
const ID_RANGE = 0x1a0000;

function isEnvelope(id: number): boolean {
  return id === SE || id === ST || id === GE || id === IEA || id === GS;
}

/** Findings about the whole file's framing: told once an interchange, not once a segment. */
const ONCE = new Set([
  "x12/space-around-terminator",
  "x12/line-break-in-segment",
  "x12/non-ascii",
  "x12/not-utf8",
]);

/**
 * Reads envelopes: checks control numbers and counts, hands each transaction to its handler, and
 * turns what is wrong into diagnostics. Push bytes in; take what the handlers put out.
 */
export class EnvelopeReader implements SegmentSink {
  private readonly tokenizer: Tokenizer;
  private interchange: Interchange | undefined;
  private group: FunctionalGroup | undefined;
  private transaction: TransactionHeader | undefined;
  private handler: TransactionHandler | undefined;
  insideInterchange = false;
  /** Where the last ISA or the end of the input stands: the place of what is told between segments. */
  private boundary = { byteOffset: 0, segment: 1 };
  private atEnd = false;
  private lastHeader: DetectedHeader | undefined;
  private groupsInInterchange = 0;
  private transactionsInGroup = 0;
  private readonly seenInterchanges = new SeenNumbers();
  private readonly seenGroups = new SeenNumbers();
  private readonly seenTransactions = new SeenNumbers();
  private readonly told = new Set<string>();
  private current: SegmentCursor | undefined;
  /** Whether the segment being read is part of the transaction; what closes one without SE is not. */
  private belongs = true;
  private readonly log: DiagnosticLog;

  constructor(
    limits: Limits,
    private readonly handlerOf: (transaction: TransactionHeader) => TransactionHandler | undefined,
    private readonly observer: EnvelopeObserver,
    emit: (diagnostic: Diagnostic) => void,
  ) {
    this.log = new DiagnosticLog(limits.maxDiagnostics, emit);
    this.tokenizer = new Tokenizer(this, limits);
  }

  push(bytes: Uint8Array): void {
    this.tokenizer.push(bytes);
  }

  end(): void {
    this.tokenizer.end();
    this.current = undefined;
    this.atEnd = true;
    const { byteCount, segmentCount } = this.tokenizer;
    this.boundary = { byteOffset: byteCount, segment: segmentCount };
    this.closeInterchange(false);
    this.log.end();
  }

  /**
   * Bytes from the start of the input to just behind the segment being read; to its begin where it is no
   * SE and closes a transaction.
   */
  get position(): number {
    if (this.current === undefined) return this.boundary.byteOffset;
    return this.belongs ? this.current.byteEnd + 1 : this.current.byteOffset;
  }

  /** Tells of a finding. Without a place, it is about the segment being read. */
  report(
    findings: Findings,
    code: string,
    place?: Place,
    details?: Readonly<Record<string, number>>,
  ): void {
    this.log.add(findings, code, () => this.locate(place), details);
  }

  private locate(place: Place | undefined): Location {
    const cursor = this.current;
    const transaction = this.transaction;
    return {
      byteOffset: place?.byteOffset ?? cursor?.byteOffset ?? this.boundary.byteOffset,
      segment: place?.segment ?? cursor?.segmentNumber ?? this.boundary.segment,
      segmentId: place?.segmentId ?? (cursor && knownSegmentId(cursor.idText())),
      element: place?.element,
      component: place?.component,
      loop: place?.loop,
      interchange: digitsOnly(this.interchange?.controlNumber),
      group: digitsOnly(this.group?.controlNumber),
      transaction: digitsOnly(transaction?.controlNumber),
    };
  }

  framing(code: string, byteOffset: number, details?: Readonly<Record<string, number>>): void {
    if (ONCE.has(code)) {
      if (this.told.has(code)) return;
      this.told.add(code);
    }
    const place = { byteOffset, segment: this.tokenizer.segmentCount + 1, segmentId: undefined };
    const kept = this.current;
    this.current = undefined;
    this.report(X12_FINDINGS, code, place, details);
    this.current = kept;
  }

  header(header: DetectedHeader, segmentNumber: number, byteOffset: number): void {
    this.lastHeader = header;
    this.boundary = { byteOffset, segment: Math.max(1, segmentNumber) };
    this.current = undefined;
    this.closeInterchange(false);
    this.told.clear();
    this.seenGroups.clear();
    this.seenTransactions.clear();
    this.groupsInInterchange = 0;
    this.interchange = interchangeOf(header, segmentNumber);
    this.insideInterchange = true;
    this.observer.interchange?.(this.interchange);
    const place = { byteOffset, segment: segmentNumber };
    if (header.elements.length === 0) {
      const segment = Math.max(1, segmentNumber);
      this.report(X12_FINDINGS, "x12/no-interchange-header", { byteOffset, segment });
    } else {
      const isa = { ...place, segmentId: "ISA" };
      if (header.wrapped) this.tellOnce("x12/line-break-in-segment", isa);
      if (header.widthsOff) this.report(X12_FINDINGS, "x12/interchange-header-widths", isa);
      this.checkDuplicate(this.seenInterchanges, this.interchange.controlNumber ?? "", {
        ...isa,
        element: 13,
      });
    }
  }

  usual(cursor: SegmentCursor): void {
    if (this.current !== cursor) this.current = cursor;
    const { id } = cursor;
    const handler = this.handler;
    // The envelope's ids have two letters, but for IEA, which is never a usual one; most others three.
    if (handler !== undefined && ((id & 0xff) !== 0 || !isEnvelope(id))) handler.segment(cursor);
    else this.other(cursor);
  }

  segment(cursor: SegmentCursor): void {
    this.current = cursor;
    const handler = this.handler;
    if (handler !== undefined && !isEnvelope(cursor.id)) handler.segment(cursor);
    else this.other(cursor);
    this.checkText(cursor);
  }

  private other(cursor: SegmentCursor): void {
    switch (cursor.id) {
      case GS:
        return this.openGroup(cursor);
      case ST:
        return this.openTransaction(cursor);
      case SE:
        return this.readTransactionTrailer(cursor);
      case GE:
        return this.readGroupTrailer(cursor);
      case IEA:
        return this.readInterchangeTrailer(cursor);
      default:
        this.observer.passedOver?.(cursor, this.transaction);
        if (this.transaction !== undefined) return;
        if (cursor.id === TA1) this.report(X12_FINDINGS, "x12/interchange-acknowledgment");
        else this.report(X12_FINDINGS, "x12/segment-outside-transaction");
    }
  }

  /** GS or ST outside any interchange: its ISA is missing; the delimiters in force go on. */
  private implyInterchange(cursor: SegmentCursor): void {
    const last = this.lastHeader;
    if (this.interchange !== undefined || last === undefined) return;
    this.header({ ...last, elements: [] }, cursor.segmentNumber, cursor.byteOffset);
    this.current = cursor;
  }

  private openGroup(cursor: SegmentCursor): void {
    this.implyInterchange(cursor);
    this.closeGroup(false);
    const { elements, segment } = cursor.segment();
    this.groupsInInterchange += 1;
    this.transactionsInGroup = 0;
    this.seenTransactions.clear();
    this.group = {
      elements,
      functionalId: cursor.text(1),
      controlNumber: cursor.text(6).trim(),
      version: cursor.text(8).trim(),
      segment: segment ?? 0,
    };
    this.observer.group?.(this.group);
    this.checkDuplicate(this.seenGroups, this.group.controlNumber, { element: 6 });
  }

  private openTransaction(cursor: SegmentCursor): void {
    this.implyInterchange(cursor);
    this.closeTransaction(false);
    this.transactionsInGroup += 1;
    const transaction: TransactionHeader = {
      transactionSet: cursor.text(1).trim(),
      controlNumber: cursor.text(2).trim(),
      implementation: cursor.text(3).trim(),
      group: this.group,
      interchange: this.interchange!,
      segment: cursor.segmentNumber,
      byteOffset: cursor.byteOffset,
    };
    this.transaction = transaction;
    this.handler = this.handlerOf(transaction);
    if (this.handler === undefined) this.observer.otherTransaction?.(transaction);
    else this.handler.begin(transaction);
    if (this.group === undefined && this.interchange!.elements.length > 0) {
      this.report(X12_FINDINGS, "x12/missing-group-header");
    }
    const groupVersion = this.group?.version ?? "";
    const ownVersion = transaction.implementation;
    if (ownVersion !== "" && groupVersion !== "" && ownVersion !== groupVersion) {
      this.report(X12_FINDINGS, "x12/version-mismatch", { element: 3 });
    }
    this.checkDuplicate(this.seenTransactions, transaction.controlNumber, { element: 2 });
    if (this.handler === undefined) this.report(X12_FINDINGS, "x12/transaction-passed-over");
  }

  private readTransactionTrailer(cursor: SegmentCursor): void {
    const transaction = this.transaction;
    if (transaction === undefined) return this.stray(cursor);
    const counted = cursor.segmentNumber - transaction.segment + 1;
    this.checkCount("x12/segment-count", cursor, counted);
    const belongs = cursor.text(2).trim() === transaction.controlNumber;
    if (!belongs) this.report(X12_FINDINGS, "x12/control-number-mismatch", { element: 2 });
    this.closeTransaction(belongs, true);
  }

  private readGroupTrailer(cursor: SegmentCursor): void {
    this.closeTransaction(false);
    const group = this.group;
    if (group === undefined) return this.stray(cursor);
    this.checkCount("x12/transaction-count", cursor, this.transactionsInGroup);
    const belongs = cursor.text(2).trim() === group.controlNumber;
    if (!belongs) this.report(X12_FINDINGS, "x12/control-number-mismatch", { element: 2 });
    this.closeGroup(belongs, true);
  }

  private readInterchangeTrailer(cursor: SegmentCursor): void {
    this.closeGroup(false);
    const interchange = this.interchange;
    if (interchange === undefined || interchange.elements.length === 0) return this.stray(cursor);
    this.checkCount("x12/group-count", cursor, this.groupsInInterchange);
    const belongs = isSameNumber(cursor.text(2), interchange.controlNumber ?? "");
    if (!belongs) this.report(X12_FINDINGS, "x12/control-number-mismatch", { element: 2 });
    this.closeInterchange(belongs, true);
  }

  private stray(cursor: SegmentCursor): void {
    this.observer.passedOver?.(cursor, undefined);
    this.report(X12_FINDINGS, "x12/stray-trailer");
  }

  private checkCount(code: string, cursor: SegmentCursor, counted: number): void {
    const stated = countFromText(cursor.text(1));
    if (stated === counted) return;
    const details = stated === undefined ? { counted } : { counted, stated };
    this.report(X12_FINDINGS, code, { element: 1 }, details);
  }

  private checkDuplicate(seen: SeenNumbers, number: string, place: Place): void {
    if (seen.isRepeated(number)) this.report(X12_FINDINGS, "x12/duplicate-control-number", place);
  }

  private closeTransaction(complete: boolean, trailer = false): void {
    const transaction = this.transaction;
    if (transaction === undefined) return;
    if (!trailer) this.report(X12_FINDINGS, "x12/missing-transaction-trailer");
    const handler = this.handler;
    this.belongs = trailer;
    if (handler === undefined) this.observer.otherTransactionEnd?.(transaction, complete);
    else {
      handler.end(complete, trailer ? "trailer" : this.atEnd ? "cut" : "noTrailer");
    }
    this.belongs = true;
    this.handler = undefined;
    this.transaction = undefined;
  }

  private closeGroup(complete: boolean, trailer = false): void {
    this.closeTransaction(false);
    const group = this.group;
    if (group === undefined) return;
    if (!trailer) this.report(X12_FINDINGS, "x12/missing-group-trailer");
    this.group = undefined;
    this.observer.groupEnd?.(group, complete);
  }

  private closeInterchange(complete: boolean, trailer = false): void {
    this.closeGroup(false);
    const interchange = this.interchange;
    if (interchange === undefined) return;
    if (!trailer && interchange.elements.length > 0) {
      this.report(X12_FINDINGS, "x12/missing-interchange-trailer");
    }
    this.interchange = undefined;
    this.insideInterchange = false;
    this.observer.interchangeEnd?.(interchange, complete);
  }

  private checkText(cursor: SegmentCursor): void {
    // Also where the id is no capital letter and one or two more characters, in one comparison.
    if ((cursor.id - FIRST_ID) >>> 0 >= ID_RANGE) this.report(X12_FINDINGS, "x12/segment-id");
    if (cursor.ascii) return;
    const encoding = cursor.encoding();
    if (encoding === "latin-1") this.tellOnce("x12/not-utf8");
    else if (encoding === "utf-8") this.tellOnce("x12/non-ascii");
  }

  private tellOnce(code: string, place?: Place): void {
    if (this.told.has(code)) return;
    this.told.add(code);
    this.report(X12_FINDINGS, code, place);
  }
}
