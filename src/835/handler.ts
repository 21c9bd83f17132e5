import type {
  SegmentCursor,
  TransactionEnding,
  TransactionHandler,
  TransactionHeader,
} from "../x12/index.js";
import { ClaimReader } from "./claim-reader.js";
import { type Draft, NONE, readFields } from "./fields.js";
import { GUIDE_SEGMENTS, TS2_FIELDS, TS3_FIELDS } from "./guide.js";
import { HeaderReader } from "./header-reader.js";
import type { ProviderSummary } from "./model.js";
import { type RemittanceSink, Reporter } from "./reporter.js";
import { CLP, LX, PLB, SVC, TS2, TS3 } from "./segment-ids.js";
import { Tally } from "./tally.js";

/**
 * Reads one 835 transaction after another into events. It holds one claim at a time; a claim goes
 * out when the next loop begins (CLP, LX, PLB or SE).
 */
export class RemittanceHandler implements TransactionHandler {
  private readonly reporter: Reporter;
  private readonly header: HeaderReader;
  private readonly claims: ClaimReader;
  private summary: Draft<ProviderSummary> | undefined;
  private summaryOpen = false;
  private summaries = 0;
  private inAdjustments = false;
  private tally = new Tally();

  constructor(private readonly sink: RemittanceSink) {
    this.reporter = new Reporter(sink);
    this.header = new HeaderReader(this.reporter);
    this.claims = new ClaimReader(this.reporter, sink.limits.maxClaimSegments);
    this.reporter.claims = this.claims;
  }

  begin(transaction: TransactionHeader): void {
    this.reporter.reset();
    this.tally = new Tally();
    this.header.begin(transaction);
    this.summary = undefined;
    this.summaryOpen = false;
    this.summaries = 0;
    this.claims.close();
    this.inAdjustments = false;
    this.reporter.moveTo("header", this.header.header);
  }

  segment(cursor: SegmentCursor): void {
    const { id } = cursor;
    const { claim } = this.claims;
    if (claim !== undefined) {
      if (id !== CLP && id !== LX && id !== PLB) return this.claims.segment(claim, cursor);
      this.closeClaim();
    }
    if (id === CLP) return this.openClaim(cursor);
    if (id === LX) return this.openSummary(cursor);
    if (id === PLB) return this.providerAdjustments(cursor);
    if (id === SVC) return this.reporter.outOfPlace(cursor);
    if (this.header.open) this.header.segment(cursor);
    else if (this.summaryOpen) this.summarySegment(cursor);
    else this.reporter.outOfPlace(cursor);
  }

  end(complete: boolean, ending: TransactionEnding): void {
    // Of a claim that the end of the input cuts, segments may be missing.
    if (this.claims.claim !== undefined && ending === "cut") this.claims.claim.complete = false;
    this.closeClaim();
    this.closeSummary();
    this.closeHeader();
    const { header, offset } = this.header;
    this.tally.finish(header, offset, complete, ending, this.reporter.trailing, this.sink);
  }

  private closeHeader(): void {
    if (!this.header.open) return;
    this.header.close();
    this.sink.event({ kind: "remittance", remittance: this.header.header });
  }

  private openSummary(cursor: SegmentCursor): void {
    this.leaveAdjustments();
    this.closeSummary();
    this.closeHeader();
    const summary: Draft<ProviderSummary> = {
      assignedNumber: cursor.text(1),
      totals: undefined,
      supplemental: undefined,
      unmapped: NONE,
      segment: cursor.segmentNumber,
    };
    this.summary = summary;
    this.summaryOpen = true;
    this.summaries += 1;
    this.reporter.moveTo("2000", summary);
    this.reporter.checkExtra(cursor, 1);
  }

  private summarySegment(cursor: SegmentCursor): void {
    const { reporter } = this;
    const summary = this.summary!;
    if (cursor.id === TS3 && summary.totals === undefined) {
      summary.totals = readFields(cursor, TS3_FIELDS, reporter.elements);
      return reporter.checkExtra(cursor, 24);
    }
    if (cursor.id === TS2 && summary.supplemental === undefined) {
      summary.supplemental = readFields(cursor, TS2_FIELDS, reporter.elements);
      return reporter.checkExtra(cursor, 19);
    }
    reporter.unknown(cursor, GUIDE_SEGMENTS);
  }

  private closeSummary(): void {
    if (!this.summaryOpen) return;
    this.summaryOpen = false;
    this.sink.event({
      kind: "providerSummary",
      summary: this.summary!,
      remittance: this.header.header,
    });
  }

  private openClaim(cursor: SegmentCursor): void {
    if (isEmpty(cursor)) {
      this.reporter.report("835/empty-claim");
      return this.reporter.keep(cursor);
    }
    this.leaveAdjustments();
    this.closeSummary();
    this.closeHeader();
    this.claims.open(cursor, this.summaries - 1);
  }

  private closeClaim(): void {
    const claim = this.claims.close();
    if (claim === undefined) return;
    this.reporter.loop = "2100";
    this.tally.claim(claim, this.claims.sums, this.claims.lineOffsets, this.reporter);
    this.sink.event({ kind: "claim", claim, remittance: this.header.header });
    this.reporter.moveTo("2000", this.reporter.trailing);
  }

  private providerAdjustments(cursor: SegmentCursor): void {
    this.closeSummary();
    this.closeHeader();
    this.inAdjustments = true;
    const { reporter } = this;
    const { header } = this.header;
    this.reporter.moveTo("summary", reporter.trailing);
    if (!cursor.has(1)) reporter.missing(1);
    const fiscalPeriodDate = reporter.dateElement(cursor, 2);
    for (let n = 3; n <= 13 && n <= cursor.count; n += 2) {
      if (!cursor.has(n) && !cursor.has(n + 1)) continue;
      if (!cursor.has(n)) reporter.missing(n);
      if (!cursor.has(n + 1)) reporter.missing(n + 1);
      const parts = cursor.parts(n);
      if (parts > 2) reporter.keepElement(cursor, n);
      const adjustment = {
        providerId: cursor.text(1),
        fiscalPeriodDate,
        reasonCode: parts > 0 ? cursor.part(1) : "",
        reference: parts > 1 ? cursor.part(2) || undefined : undefined,
        amountCents: reporter.cents(cursor, n + 1),
        segment: cursor.segmentNumber,
      };
      this.tally.providerAdjustment(adjustment);
      this.sink.event({ kind: "providerAdjustment", adjustment, remittance: header });
    }
    reporter.checkExtra(cursor, 14);
  }

  private leaveAdjustments(): void {
    if (!this.inAdjustments) return;
    this.inAdjustments = false;
    this.reporter.report("835/loop-out-of-order");
  }
}

function isEmpty(cursor: SegmentCursor): boolean {
  for (let n = 1; n <= cursor.count; n += 1) if (cursor.has(n)) return false;
  return true;
}
