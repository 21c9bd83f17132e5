import type { CalendarDate, Cents } from "../values/index.js";
import type { CodeSet, SegmentCursor, TransactionSink } from "../x12/index.js";
import { append, type ElementReader, NONE } from "./fields.js";
import { REMITTANCE_FINDINGS } from "./findings.js";
import type {
  AmountEntry,
  DatedEntry,
  QuantityEntry,
  Reference,
  RemittanceEvent,
  Unmapped,
} from "./model.js";

/** A limit on claims is not meant to cut headers, which are short and of which there is one. */
const LEAST_LOOP_SEGMENTS = 10_000;

const NO_CLAIMS = { line: undefined, claim: undefined };

/** Where a handler puts what it has read. */
export type RemittanceSink = TransactionSink<RemittanceEvent>;

/** Whatever can own unmapped segments. */
export interface Owner {
  unmapped: readonly Unmapped[];
}

/**
 * Reads elements that may be unreadable, tells of them with loop and element, and keeps what the
 * model has no place for on its owner. It never puts a value into a finding.
 */
export class Reporter {
  loop = "header";
  /** The line and the claim that are open: they own what stands in them. */
  claims: { readonly line: Owner | undefined; readonly claim: Owner | undefined } = NO_CLAIMS;
  private owner: Owner = { unmapped: NONE };
  /** Owner of what stands outside header, summaries and claims. */
  trailing: Owner = { unmapped: NONE };
  /** For readers of list-like segments. */
  readonly elements: ElementReader = {
    cents: (cursor, n) => this.cents(cursor, n),
    date: (cursor, n) => this.dateElement(cursor, n),
  };
  private tooLarge: Owner | undefined;
  private readonly toldQualifiers = new Set<string>();

  /** Most segments of a header, and most that an owner other than a claim keeps. */
  readonly maxLoopSegments: number;

  constructor(private readonly sink: RemittanceSink) {
    this.maxLoopSegments = Math.max(sink.limits.maxClaimSegments, LEAST_LOOP_SEGMENTS);
  }

  reset(): void {
    this.trailing = { unmapped: NONE };
    this.toldQualifiers.clear();
  }

  /**
   * From here on, findings are about `loop`, and what is unmapped outside of claims belongs to `owner`.
   */
  moveTo(loop: string, owner: Owner): void {
    this.loop = loop;
    this.owner = owner;
  }

  report(code: string, element?: number, details?: Readonly<Record<string, number>>): void {
    const place = { element, loop: this.loop };
    this.sink.report(REMITTANCE_FINDINGS, code, place, details);
  }

  /** A finding about what stands at another segment than the one being read. */
  reportAt(
    code: string,
    segment: number | undefined,
    byteOffset: number | undefined,
    segmentId: string,
    details?: Readonly<Record<string, number>>,
  ): void {
    const place = { segment, byteOffset, segmentId, loop: this.loop };
    this.sink.report(REMITTANCE_FINDINGS, code, place, details);
  }

  missing(element: number): void {
    this.report("835/missing-element", element);
  }

  cents(cursor: SegmentCursor, n: number): Cents | undefined {
    const value = cursor.cents(n);
    if (value === undefined && cursor.has(n)) this.amountUnreadable(cursor, n);
    return value;
  }

  private amountUnreadable(cursor: SegmentCursor, n: number): void {
    this.report("835/amount-unreadable", n);
    this.keep(cursor, "element");
  }

  /** A required amount came out undefined: it is absent, or it cannot be read. */
  unread(cursor: SegmentCursor, n: number): void {
    if (cursor.has(n)) this.cents(cursor, n);
    else this.missing(n);
  }

  dateElement(cursor: SegmentCursor, n: number): CalendarDate | undefined {
    const value = cursor.date(n);
    if (value === undefined && cursor.has(n)) {
      this.report("835/date-unreadable", n);
      this.keep(cursor, "element");
    }
    return value;
  }

  // What follows takes the qualifier that was just read: it is asked whether its place has it.

  /** A REF. */
  reference(cursor: SegmentCursor, place: CodeSet, qualifier: string): Reference {
    this.checkQualifier(cursor, place, qualifier);
    const hasMore = cursor.count > 2;
    if (hasMore) this.checkExtra(cursor, 4);
    return {
      qualifier,
      value: cursor.text(2),
      description: hasMore ? cursor.optional(3) : undefined,
      secondary: hasMore ? cursor.optional(4) : undefined,
    };
  }

  /** Keeps a segment whole whose second element is absent, or cannot be read. */
  private unreadable(cursor: SegmentCursor, code: string): undefined {
    this.report(cursor.has(2) ? code : "835/missing-element", 2);
    this.keep(cursor);
  }

  /** A DTM; one without a readable day is kept whole. */
  date(cursor: SegmentCursor, place: CodeSet, qualifier: string): DatedEntry | undefined {
    const date = cursor.date(2);
    if (date === undefined) return this.unreadable(cursor, "835/date-unreadable");
    this.checkQualifier(cursor, place, qualifier);
    this.checkExtra(cursor, 2);
    return { qualifier, date };
  }

  /** An AMT; one without a readable amount is kept whole. */
  amount(cursor: SegmentCursor, place: CodeSet, qualifier: string): AmountEntry | undefined {
    const amountCents = cursor.cents(2);
    if (amountCents === undefined) return this.unreadable(cursor, "835/amount-unreadable");
    this.checkQualifier(cursor, place, qualifier);
    this.checkExtra(cursor, 2);
    return { qualifier, amountCents };
  }

  /** A QTY; one without a quantity is kept whole. */
  quantity(cursor: SegmentCursor, place: CodeSet, qualifier: string): QuantityEntry | undefined {
    if (!cursor.has(2)) {
      this.missing(2);
      this.keep(cursor);
      return undefined;
    }
    this.checkQualifier(cursor, place, qualifier);
    this.checkExtra(cursor, 2);
    return { qualifier, quantity: cursor.text(2) };
  }

  /**
   * Checks the code just read against the guide's qualifiers of a place. An unknown one is told once a
   * transaction and place, so that one habit of a payer does not flood the list.
   */
  private checkQualifier(cursor: SegmentCursor, place: CodeSet, qualifier: string): void {
    if (!cursor.codeIsIn(place, qualifier)) this.tellQualifier(place, qualifier);
  }

  private tellQualifier(place: CodeSet, qualifier: string): void {
    // All long ones count as one, because remembering them would cost memory.
    const key = `${place.bit} ${qualifier.length > 3 ? "long" : qualifier}`;
    if (this.toldQualifiers.has(key) || this.toldQualifiers.size > 1000) return;
    this.toldQualifiers.add(key);
    this.report("835/qualifier-not-in-guide", 1);
  }

  /** Elements beyond those the model has. */
  checkExtra(cursor: SegmentCursor, modelled: number): void {
    if (cursor.count > modelled) this.keepExtra(cursor, modelled);
  }

  private keepExtra(cursor: SegmentCursor, modelled: number): void {
    for (let n = modelled + 1; n <= cursor.count; n += 1) {
      if (cursor.has(n)) return this.keepElement(cursor, n);
    }
  }

  keepElement(cursor: SegmentCursor, n: number): void {
    this.report("835/element-not-in-guide", n);
    this.keep(cursor, "element");
  }

  /** A segment the guide has elsewhere, or once only. */
  outOfPlace(cursor: SegmentCursor): void {
    this.report("835/segment-out-of-place");
    this.keep(cursor);
  }

  /** A segment the guide does not have here, or at all. */
  unknown(cursor: SegmentCursor, guide: ReadonlySet<string>): void {
    const id = cursor.idText();
    if (guide.has(id)) return this.outOfPlace(cursor);
    // Of an id that is none the envelope reader tells.
    if (cursor.id !== 0) this.report("835/segment-not-in-guide");
    this.keep(cursor);
  }

  keep(cursor: SegmentCursor, kind: Unmapped["kind"] = "segment"): void {
    const owner = this.claims.line ?? this.claims.claim ?? this.owner;
    const last = owner.unmapped[owner.unmapped.length - 1];
    // One segment may have several odd elements; it is kept once.
    if (last?.segment.segment === cursor.segmentNumber) return;
    if (owner.unmapped.length >= this.maxLoopSegments) return this.tellTooLarge(owner);
    owner.unmapped = append(owner.unmapped, { kind, segment: cursor.segment() });
  }

  /** Told once for each owner. */
  tellTooLarge(owner: Owner): void {
    if (this.tooLarge === owner) return;
    this.tooLarge = owner;
    this.report("835/claim-too-large");
  }
}
