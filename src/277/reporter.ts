import type { CalendarDate, Cents } from "../values/index.js";
import {
  type CodeSet,
  type SegmentCursor,
  type TransactionSink,
  X12_FINDINGS,
} from "../x12/index.js";
import { append, NONE, readPeriod } from "./fields.js";
import { STATUS_FINDINGS } from "./findings.js";
import { CATEGORIES, GUIDE_SEGMENTS, isOfResponses, STATUS_CODES } from "./guide.js";
import type {
  AmountEntry,
  Period,
  QuantityEntry,
  Reference,
  StatusCode,
  StatusEvent,
  StatusKind,
  Unmapped,
} from "./model.js";

/** Where a handler puts what it has read. */
export type StatusSink = TransactionSink<StatusEvent>;

/** Whatever can own unmapped segments. */
export interface Owner {
  unmapped: readonly Unmapped[];
}

/** Tells which line, claim or level is open, innermost first. */
export interface OpenParts {
  part(): Owner | undefined;
}

const NOTHING_OPEN: OpenParts = { part: () => undefined };

/** Most codes and qualifiers remembered as told. */
const MAX_TOLD = 1000;

/**
 * Reads elements that may be unreadable, tells of them with loop and element, and keeps what the
 * model has no place for on its owner. It never puts a value into a finding.
 */
export class Reporter {
  loop = "header";
  /** What is open, innermost first: it owns what stands in it. */
  open: OpenParts = NOTHING_OPEN;
  private owner: Owner = { unmapped: NONE };
  kind: StatusKind = "unknown";
  private readonly told = new Set<string>();

  constructor(private readonly sink: StatusSink) {}

  reset(): void {
    this.told.clear();
  }

  /**
   * From here on, findings are about `loop`, and what stands outside of levels and claims belongs to
   * `owner`.
   */
  moveTo(loop: string, owner: Owner): void {
    this.loop = loop;
    this.owner = owner;
  }

  report(
    code: string,
    element?: number,
    details?: Readonly<Record<string, number>>,
    component?: number,
  ): void {
    const place = { element, component, loop: this.loop };
    this.sink.report(STATUS_FINDINGS, code, place, details);
  }

  /** A finding about what stands at another segment than the one being read. */
  reportAt(
    code: string,
    loop: string,
    segment: number | undefined,
    byteOffset: number,
    segmentId: string,
    details?: Readonly<Record<string, number>>,
  ): void {
    const place = { segment, byteOffset, segmentId, loop };
    this.sink.report(STATUS_FINDINGS, code, place, details);
  }

  missing(element: number): void {
    this.report("277/missing-element", element);
  }

  cents(cursor: SegmentCursor, n: number): Cents | undefined {
    if (n > cursor.count) return undefined;
    const value = cursor.cents(n);
    if (value === undefined && cursor.has(n)) this.unreadable("277/amount-unreadable", cursor, n);
    return value;
  }

  date(cursor: SegmentCursor, n: number): CalendarDate | undefined {
    if (n > cursor.count) return undefined;
    const value = cursor.date(n);
    if (value === undefined && cursor.has(n)) this.unreadable("277/date-unreadable", cursor, n);
    return value;
  }

  private unreadable(code: string, cursor: SegmentCursor, n: number): void {
    this.report(code, n);
    this.keep(cursor, "element");
  }

  // What follows takes the qualifier that was just read: it is asked whether its place has it.

  /** A REF. */
  reference(cursor: SegmentCursor, place: CodeSet, qualifier: string): Reference {
    this.checkQualifier(cursor, place, qualifier, 1);
    if (!cursor.has(2)) this.missing(2);
    const hasMore = cursor.count > 2;
    if (hasMore) this.checkExtra(cursor, 4);
    return {
      qualifier,
      value: cursor.text(2),
      description: hasMore ? cursor.optional(3) : undefined,
      secondary: hasMore ? cursor.optional(4) : undefined,
    };
  }

  /** A DTP; one without a readable day or range is kept whole. */
  period(cursor: SegmentCursor, place: CodeSet, qualifier: string): Period | undefined {
    const known = cursor.codeIsIn(place, qualifier);
    const period = readPeriod(cursor, qualifier);
    if (period === undefined) {
      this.report(cursor.has(3) ? "277/date-unreadable" : "277/missing-element", 3);
      this.keep(cursor);
      return undefined;
    }
    if (!known) this.unknownQualifier(place, qualifier, 1);
    this.checkExtra(cursor, 3);
    return period;
  }

  /** An AMT; one without a readable amount is kept whole. */
  amount(cursor: SegmentCursor, place: CodeSet, qualifier: string): AmountEntry | undefined {
    const amountCents = cursor.cents(2);
    if (amountCents === undefined) {
      this.report(cursor.has(2) ? "277/amount-unreadable" : "277/missing-element", 2);
      this.keep(cursor);
      return undefined;
    }
    this.checkQualifier(cursor, place, qualifier, 1);
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
    this.checkQualifier(cursor, place, qualifier, 1);
    this.checkExtra(cursor, 2);
    return { qualifier, quantity: cursor.text(2) };
  }

  /** Checks the code just read; an unknown one is told once a transaction and place. */
  checkQualifier(cursor: SegmentCursor, place: CodeSet, qualifier: string, n: number): void {
    if (!cursor.codeIsIn(place, qualifier)) this.unknownQualifier(place, qualifier, n);
  }

  private unknownQualifier(place: CodeSet, qualifier: string, n: number): void {
    if (this.firstTime(`${place.bit} ${qualifier}`)) this.report("277/qualifier-not-in-guide", n);
  }

  /** Checks a status against the lists, and its category against the kind of transaction. */
  checkStatusCode(one: StatusCode, element: number): void {
    const { category, code } = one;
    if (category === "") this.report("277/missing-element", element, undefined, 1);
    else if (!CATEGORIES.codes.has(category)) {
      if (this.firstTime(`category ${category}`)) {
        this.report("277/category-unknown", element, undefined, 1);
      }
    } else if (isOfResponses(category)) this.categoryOfResponses(element);
    if (one.list !== undefined || code === "" || STATUS_CODES.codes.has(code)) return;
    if (this.firstTime(`status ${code}`)) {
      this.report("277/status-code-unknown", element, undefined, 2);
    }
  }

  /** A category that only status responses and requests have. */
  categoryOfResponses(element: number): void {
    if (this.kind !== "acknowledgment") return;
    this.report("277/category-not-in-acknowledgment", element, undefined, 1);
  }

  private firstTime(key: string): boolean {
    if (this.told.has(key) || this.told.size > MAX_TOLD) return false;
    this.told.add(key);
    return true;
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
    this.report("277/element-not-in-guide", n);
    this.keep(cursor, "element");
  }

  /** A segment the guide has elsewhere, or once only. */
  outOfPlace(cursor: SegmentCursor): void {
    this.report("277/segment-out-of-place");
    this.keep(cursor);
  }

  /** A segment the guide does not have here, or at all. */
  unknown(cursor: SegmentCursor): void {
    const id = cursor.idText();
    if (GUIDE_SEGMENTS.has(id)) return this.outOfPlace(cursor);
    if (!/^[A-Z][A-Z0-9]{1,2}$/.test(id)) {
      // The envelope tells of those that do not even begin as an id does.
      if (/^[A-Z].{1,2}$/.test(id)) {
        this.sink.report(X12_FINDINGS, "x12/segment-id", { loop: this.loop });
      }
      return this.keep(cursor);
    }
    this.report("277/segment-not-in-guide");
    this.keep(cursor);
  }

  keep(cursor: SegmentCursor, kind: Unmapped["kind"] = "segment"): void {
    const owner = this.open.part() ?? this.owner;
    const last = owner.unmapped[owner.unmapped.length - 1];
    // One segment may have several odd elements; it is kept once.
    if (last?.segment.segment === cursor.segmentNumber) return;
    owner.unmapped = append(owner.unmapped, { kind, segment: cursor.segment() });
  }
}
