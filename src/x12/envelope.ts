import { type Diagnostic, diagnosticOf, type Findings, type Location } from "../values/index.js";
import { packId, type SegmentCursor } from "./cursor.js";
import type { DetectedHeader } from "./delimiters.js";
import { X12_FINDINGS } from "./findings.js";
import { knownSegmentId } from "./known-segments.js";
import type { Limits } from "./limits.js";
import type { FunctionalGroup, Interchange, TransactionHeader } from "./model.js";
import { type SegmentSink, Tokenizer } from "./tokenizer.js";

/**
 * How a transaction ended: at an SE; without one, because another envelope begins or ends; or cut by
 * the end of the input.
 */
export type TransactionEnding = "trailer" | "noTrailer" | "cut";

/** What reads one transaction set: a room such as 835 plugs in here. */
export interface TransactionHandler {
  /** ST was read; the cursor stands on it. */
  begin(transaction: TransactionHeader): void;
  /** A segment between ST and SE. */
  segment(cursor: SegmentCursor): void;
  /** The transaction ends. `complete`: an SE was read and it belongs to this ST. */
  end(complete: boolean, ending: TransactionEnding): void;
}

/** Hears of the envelopes, for readers that tell of them. */
export interface EnvelopeObserver {
  interchange?(interchange: Interchange): void;
  group?(group: FunctionalGroup): void;
  groupEnd?(group: FunctionalGroup, complete: boolean): void;
  interchangeEnd?(interchange: Interchange, complete: boolean): void;
  /** A transaction that no handler takes begins; its segments follow through `passedOver`. */
  otherTransaction?(transaction: TransactionHeader): void;
  otherTransactionEnd?(transaction: TransactionHeader, complete: boolean): void;
  /** A segment that stands outside any handled transaction. */
  passedOver?(cursor: SegmentCursor, transaction: TransactionHeader | undefined): void;
}

const GS = packId("GS");
const ST = packId("ST");
const SE = packId("SE");
const GE = packId("GE");
const IEA = packId("IEA");
const TA1 = packId("TA1");

/** Packed ids run from "A..." to "Z..."; 0 is an id of another length. */
const FIRST_ID = 0x410000;
const ID_RANGE = 0x1a0000;

/** The parts of a location that differ from where the reader stands. */
export type Place = { readonly [K in keyof Location]?: Location[K] | undefined };

/** Tells of a finding: its table and code; without a place, it is about the segment being read. */
export type Report = (
  findings: Findings,
  code: string,
  place?: Place,
  details?: Readonly<Record<string, number>>,
) => void;

/** Findings about the whole file's framing: told once an interchange, not once a segment. */
const ONCE = new Set([
  "x12/space-around-terminator",
  "x12/line-break-in-segment",
  "x12/non-ascii",
  "x12/not-utf8",
]);
/** ISA13, GS06 and ST02 have at most nine characters; some senders exceed that a little. */
const MAX_CONTROL_NUMBER = 32;
/** Control numbers remembered for the search of duplicates. */
const MAX_CONTROL_NUMBERS = 10_000;

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
  private readonly seenInterchanges = new Set<string>();
  private readonly seenGroups = new Set<string>();
  private readonly seenTransactions = new Set<string>();
  private readonly told = new Set<string>();
  private current: SegmentCursor | undefined;
  private diagnostics = 0;
  private suppressed = 0;
  private limitAt: Location | undefined;

  constructor(
    private readonly limits: Limits,
    private readonly handlerOf: (transaction: TransactionHeader) => TransactionHandler | undefined,
    private readonly observer: EnvelopeObserver,
    private readonly emit: (diagnostic: Diagnostic) => void,
  ) {
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
    if (this.suppressed > 0 && this.limitAt !== undefined) {
      const details = { suppressed: this.suppressed };
      this.emit(diagnosticOf(X12_FINDINGS, "x12/diagnostics-limit", this.limitAt, details));
    }
  }

  /** Bytes from the start of the input to just behind the segment being read. */
  get position(): number {
    return this.current === undefined ? this.boundary.byteOffset : this.current.byteEnd + 1;
  }

  /** Tells of a finding. Without a place, it is about the segment being read. */
  report(
    findings: Findings,
    code: string,
    place?: Place,
    details?: Readonly<Record<string, number>>,
  ): void {
    if (this.diagnostics >= this.limits.maxDiagnostics) {
      this.suppressed += 1;
      if (this.suppressed === 1) this.limitAt = this.locate(place);
      return;
    }
    this.diagnostics += 1;
    this.emit(diagnosticOf(findings, code, this.locate(place), details));
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
      interchange: digits(this.interchange?.controlNumber),
      group: digits(this.group?.controlNumber),
      transaction: digits(transaction?.controlNumber),
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
    const char = String.fromCharCode;
    const { delimiters, elements } = header;
    const at = (n: number) => elements[n - 1]?.trim() || undefined;
    this.interchange = {
      delimiters: {
        element: char(delimiters.element),
        component: char(delimiters.component),
        repetition: delimiters.repetition === undefined ? undefined : char(delimiters.repetition),
        segment: char(delimiters.segment),
        newline: header.newline,
      },
      elements,
      senderId: at(6),
      receiverId: at(8),
      version: at(12),
      controlNumber: at(13),
      usage: at(15),
      segment: segmentNumber,
    };
    this.insideInterchange = true;
    this.observer.interchange?.(this.interchange);
    const place = { byteOffset, segment: segmentNumber };
    if (elements.length === 0) {
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

  segment(cursor: SegmentCursor): void {
    this.current = cursor;
    const handler = this.handler;
    if (handler !== undefined && cursor.id !== SE && !this.isEnvelope(cursor.id)) {
      handler.segment(cursor);
    } else this.other(cursor);
    // Also where the id is no capital letter and one or two more characters, in one comparison.
    if ((cursor.id - FIRST_ID) >>> 0 >= ID_RANGE) this.report(X12_FINDINGS, "x12/segment-id");
    if (!cursor.ascii) this.checkText(cursor);
  }

  private isEnvelope(id: number): boolean {
    return id === ST || id === GE || id === IEA || id === GS;
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
    const stated = countOf(cursor.text(1));
    if (stated !== counted) {
      const details = stated === undefined ? { counted } : { counted, stated };
      this.report(X12_FINDINGS, "x12/segment-count", { element: 1 }, details);
    }
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
    const belongs = sameNumber(cursor.text(2), interchange.controlNumber ?? "");
    if (!belongs) this.report(X12_FINDINGS, "x12/control-number-mismatch", { element: 2 });
    this.closeInterchange(belongs, true);
  }

  private stray(cursor: SegmentCursor): void {
    this.observer.passedOver?.(cursor, undefined);
    this.report(X12_FINDINGS, "x12/stray-trailer");
  }

  private checkCount(code: string, cursor: SegmentCursor, counted: number): void {
    const stated = countOf(cursor.text(1));
    if (stated === counted) return;
    const details = stated === undefined ? { counted } : { counted, stated };
    this.report(X12_FINDINGS, code, { element: 1 }, details);
  }

  private checkDuplicate(seen: Set<string>, number: string, place: Place): void {
    // Longer ones are no control numbers of the standard, and would cost memory.
    if (number === "" || number.length > MAX_CONTROL_NUMBER) return;
    if (seen.has(number)) this.report(X12_FINDINGS, "x12/duplicate-control-number", place);
    else if (seen.size < MAX_CONTROL_NUMBERS) seen.add(number);
  }

  private closeTransaction(complete: boolean, trailer = false): void {
    const transaction = this.transaction;
    if (transaction === undefined) return;
    if (!trailer) this.report(X12_FINDINGS, "x12/missing-transaction-trailer");
    const handler = this.handler;
    if (handler === undefined) this.observer.otherTransactionEnd?.(transaction, complete);
    else {
      handler.end(complete, trailer ? "trailer" : this.atEnd ? "cut" : "noTrailer");
    }
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

/** A control number for a location: digits only, because in a damaged file it may be anything. */
function digits(text: string | undefined): string | undefined {
  return text !== undefined && /^\d{1,9}$/.test(text) ? text : undefined;
}

function countOf(text: string): number | undefined {
  return /^\s*\d{1,10}\s*$/.test(text) ? Number(text) : undefined;
}

/** IEA02 repeats ISA13; leading zeros are often lost on one side. */
function sameNumber(one: string, other: string): boolean {
  const bare = (text: string) => text.trim().replace(/^0+(?=.)/, "");
  return bare(one) === bare(other);
}
