import type { CodeSet, SegmentCursor } from "../x12/index.js";
import {
  append,
  type Draft,
  NONE,
  PROCEDURE_COMPONENTS,
  readAddressName,
  readAttachment,
  readContact,
  readProcedure,
  readTrace,
} from "./fields.js";
import { PATIENT, PROVIDER, QUALIFIERS, RECEIVER, SOURCE, SUBSCRIBER } from "./guide.js";
import { NO_PATH, type OpenLevel } from "./level-reader.js";
import type { Attachment, ClaimStatus, ResponseAddress, StatusLine } from "./model.js";
import type { Reporter } from "./reporter.js";
import { AMT, DTP, N1, N3, N4, PER, PWK, QTY, REF, STC, SVC, TRN } from "./segment-ids.js";
import { readStatus } from "./status-reader.js";

/** Loop ids of a TRN's part and of its lines, by the rank of the level. */
const LOOPS = ["2200A", "2200B", "2200C", "2200D", "2200E"];
const LINE_LOOPS = ["2220A", "2220B", "2220C", "2220D", "2220E"];

/**
 * Reads what follows a TRN (loops 2200A to 2200E with 2220): one claim, or what is said of a whole
 * batch. Which of the two it is, the handler decides when it closes.
 */
export class ClaimReader {
  claim: Draft<ClaimStatus> | undefined;
  /** Rank of the level the open claim stands in. */
  rank = PATIENT;
  /** Bytes from the start of the input to its first segment. */
  start = 0;
  line: Draft<StatusLine> | undefined;
  /** The PWK that a PER, N1, N3 or N4 behind it belongs to. */
  private attachment: Draft<Attachment> | undefined;
  private address: Draft<ResponseAddress> | undefined;
  private segments = 0;
  private end = 0;

  constructor(
    private readonly reporter: Reporter,
    private readonly maxSegments: number,
  ) {}

  /** A TRN, or an STC without one. */
  open(cursor: SegmentCursor, level: OpenLevel | undefined): void {
    const rank = level === undefined ? PATIENT : level.rank;
    const own = level === undefined ? undefined : level.level;
    const above = level === undefined ? NO_PATH : level.above;
    const claim: Draft<ClaimStatus> = {
      informationSource: rank === SOURCE ? own : above[SOURCE],
      informationReceiver: rank === RECEIVER ? own : above[RECEIVER],
      provider: rank === PROVIDER ? own : above[PROVIDER],
      subscriber: rank === SUBSCRIBER ? own : above[SUBSCRIBER],
      patient: rank === PATIENT ? own : undefined,
      traces: NONE,
      statuses: NONE,
      payerClaimControlNumber: undefined,
      clearinghouseTraceNumber: undefined,
      references: NONE,
      service: undefined,
      dates: NONE,
      amounts: NONE,
      quantities: NONE,
      attachments: NONE,
      contacts: NONE,
      responseAddress: undefined,
      services: NONE,
      unmapped: NONE,
      levelIndex: level === undefined ? -1 : level.index,
      complete: true,
      segment: cursor.segmentNumber,
      source: undefined,
    };
    this.claim = claim;
    this.line = undefined;
    this.attachment = undefined;
    this.address = undefined;
    this.rank = rank;
    this.segments = 0;
    this.start = cursor.byteOffset;
    this.reporter.loop = LOOPS[rank]!;
    if (cursor.id !== TRN) this.reporter.report("277/trace-missing");
    this.segment(claim, cursor);
  }

  /** Whether nothing but TRN was read of the open claim. */
  hasTracesOnly(claim: ClaimStatus): boolean {
    return claim.traces.length === this.segments;
  }

  segment(claim: Draft<ClaimStatus>, cursor: SegmentCursor): void {
    this.segments += 1;
    if (this.segments > this.maxSegments) {
      if (claim.complete) this.reporter.report("277/loop-too-large");
      claim.complete = false;
      return;
    }
    this.end = cursor.byteEnd;
    const { id } = cursor;
    if (id === SVC) return this.openLine(claim, cursor);
    const { line, reporter } = this;
    const owner = line ?? claim;
    if (id === STC) {
      owner.statuses = append(owner.statuses, readStatus(cursor, reporter));
      return;
    }
    // Nearly all others begin with a code. It is read in one place, and what a claim and a line both have as
    // well: V8 compiles little functions into their callers only up to a certain size.
    const code = cursor.code(1);
    switch (id) {
      case REF:
        if (line === undefined) this.reference(claim, cursor, code);
        else this.lineReference(line, cursor, code);
        return;
      case DTP: {
        const period = reporter.period(cursor, QUALIFIERS.claimDate, code);
        if (period === undefined) return;
        if (code === "472" && owner.service === undefined) owner.service = period;
        else owner.dates = append(owner.dates, period);
        return;
      }
      case PWK:
        return this.openAttachment(owner, cursor);
      case PER:
      case N1:
      case N3:
      case N4:
        if (line !== undefined && this.attachment === undefined) return reporter.outOfPlace(cursor);
        return this.responseSegment(claim, cursor);
      default:
        if (line === undefined) this.ownSegment(claim, cursor, code);
        else reporter.unknown(cursor);
    }
  }

  /** What only a claim has. */
  private ownSegment(claim: Draft<ClaimStatus>, cursor: SegmentCursor, code: string): void {
    const { reporter } = this;
    switch (cursor.id) {
      case TRN:
        if (!cursor.has(2)) reporter.missing(2);
        claim.traces = append(claim.traces, readTrace(cursor, code));
        return reporter.checkExtra(cursor, 4);
      case AMT: {
        const entry = reporter.amount(cursor, QUALIFIERS.amount, code);
        if (entry !== undefined) claim.amounts = append(claim.amounts, entry);
        return;
      }
      case QTY: {
        const entry = reporter.quantity(cursor, QUALIFIERS.quantity, code);
        if (entry !== undefined) claim.quantities = append(claim.quantities, entry);
        return;
      }
      default:
        reporter.unknown(cursor);
    }
  }

  private reference(claim: Draft<ClaimStatus>, cursor: SegmentCursor, code: string): void {
    // The two that nearly every claim has are kept as text alone.
    if (cursor.count === 2 && cursor.has(2)) {
      if (code === "1K" && claim.payerClaimControlNumber === undefined) {
        claim.payerClaimControlNumber = cursor.text(2);
        return;
      }
      if (code === "D9" && claim.clearinghouseTraceNumber === undefined) {
        claim.clearinghouseTraceNumber = cursor.text(2);
        return;
      }
    }
    const reference = this.reporter.reference(cursor, this.referencePlace(code), code);
    claim.references = append(claim.references, reference);
  }

  private lineReference(line: Draft<StatusLine>, cursor: SegmentCursor, code: string): void {
    const reference = this.reporter.reference(cursor, QUALIFIERS.lineReference, code);
    const { value } = reference;
    const first = line.lineItemControlNumber === undefined && cursor.count <= 2;
    if (first && code === "FJ" && value !== "") line.lineItemControlNumber = value;
    else line.references = append(line.references, reference);
  }

  /** Behind the TRN of a provider (2200C) its own numbers may stand. */
  private referencePlace(code: string): CodeSet {
    if (this.rank >= SUBSCRIBER) return QUALIFIERS.claimReference;
    const { claimReference, levelReference } = QUALIFIERS;
    return levelReference.codes.has(code) ? levelReference : claimReference;
  }

  /** A PWK opens loop 2210D, or 2225D of a line; it may be repeated. */
  private openAttachment(
    owner: { attachments: readonly Attachment[] },
    cursor: SegmentCursor,
  ): void {
    this.attachment = readAttachment(cursor);
    this.address = undefined;
    owner.attachments = append(owner.attachments, this.attachment);
    this.reporter.checkExtra(cursor, 7);
  }

  /** PER, N1, N3 or N4: of the attachment before; of the claim itself where there is none. */
  private responseSegment(claim: Draft<ClaimStatus>, cursor: SegmentCursor): void {
    const { attachment, reporter } = this;
    if (cursor.id === PER) {
      if (attachment === undefined) claim.contacts = append(claim.contacts, readContact(cursor));
      else if (attachment.contact === undefined) attachment.contact = readContact(cursor);
      else return reporter.outOfPlace(cursor);
      return reporter.checkExtra(cursor, 8);
    }
    if (cursor.id === N1) {
      if (this.address !== undefined) return reporter.outOfPlace(cursor);
      this.address = readAddressName(cursor);
      (attachment ?? claim).responseAddress = this.address;
      return reporter.checkExtra(cursor, 4);
    }
    this.addressSegment(cursor);
  }

  private addressSegment(cursor: SegmentCursor): void {
    const { address, reporter } = this;
    if (address === undefined) return reporter.outOfPlace(cursor);
    if (cursor.id === N3) {
      for (let n = 1; n <= 2; n += 1) {
        const text = cursor.optional(n);
        if (text !== undefined) address.address = append(address.address, text);
      }
      return reporter.checkExtra(cursor, 2);
    }
    if (address.city !== undefined || address.postalCode !== undefined) {
      return reporter.outOfPlace(cursor);
    }
    address.city = cursor.optional(1);
    address.state = cursor.optionalCode(2);
    address.postalCode = cursor.optional(3);
    address.country = cursor.optionalCode(4);
    reporter.checkExtra(cursor, 4);
  }

  private openLine(claim: Draft<ClaimStatus>, cursor: SegmentCursor): void {
    const { reporter } = this;
    const components = cursor.parts(1);
    const line: Draft<StatusLine> = {
      procedure: readProcedure(cursor, components),
      chargeCents: cursor.cents(2),
      paidCents: cursor.cents(3),
      revenueCode: cursor.optionalCode(4),
      paidUnits: cursor.optionalCode(5),
      submittedProcedure: undefined,
      submittedUnits: cursor.optionalCode(7),
      statuses: NONE,
      lineItemControlNumber: undefined,
      references: NONE,
      service: undefined,
      dates: NONE,
      attachments: NONE,
      unmapped: NONE,
      segment: cursor.segmentNumber,
    };
    this.line = line;
    this.attachment = undefined;
    this.address = undefined;
    reporter.loop = LINE_LOOPS[this.rank]!;
    if (components === 0) reporter.missing(1);
    if (components > PROCEDURE_COMPONENTS) reporter.keepElement(cursor, 1);
    if (line.chargeCents === undefined) reporter.cents(cursor, 2);
    if (line.paidCents === undefined) reporter.cents(cursor, 3);
    if (cursor.has(6)) {
      const submitted = cursor.parts(6);
      line.submittedProcedure = readProcedure(cursor, submitted);
      if (submitted > PROCEDURE_COMPONENTS) reporter.keepElement(cursor, 6);
    }
    reporter.checkExtra(cursor, 7);
    claim.services = append(claim.services, line);
  }

  /** Ends the open claim, if there is one. */
  close(): Draft<ClaimStatus> | undefined {
    const { claim } = this;
    if (claim === undefined) return undefined;
    claim.source = { offset: this.start, length: this.end + 1 - this.start };
    this.claim = undefined;
    this.line = undefined;
    this.attachment = undefined;
    this.address = undefined;
    return claim;
  }
}
