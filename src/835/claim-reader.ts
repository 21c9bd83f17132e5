import type { SegmentCursor } from "../x12/index.js";
import { ClaimSums } from "./claim-sums.js";
import {
  append,
  type Draft,
  NONE,
  PROCEDURE_COMPONENTS,
  readContact,
  readEntity,
  readFields,
  readProcedure,
  readUsualProcedure,
} from "./fields.js";
import {
  CLAIM_QUALIFIERS,
  CLAIM_STATUS_CODES,
  GROUP_CODES,
  GUIDE_SEGMENTS,
  LINE_QUALIFIERS,
  MIA_FIELDS,
  MIA_REMARKS,
  MOA_REMARKS,
} from "./guide.js";
import type { Adjustment, Claim, ClaimRemark, ServiceLine } from "./model.js";
import type { Reporter } from "./reporter.js";
import { AMT, CAS, DTM, LQ, MIA, MOA, NM1, PER, QTY, REF, SVC } from "./segment-ids.js";

/** Reads loop 2100 with its 2110 loops: one claim at a time. */
export class ClaimReader {
  claim: Draft<Claim> | undefined;
  /** Bytes from the start of the input to each line's SVC. Reused: as many count as there are lines. */
  readonly lineOffsets: number[] = [];
  line: Draft<ServiceLine> | undefined;
  readonly sums = new ClaimSums();
  /** Position of the first segment that is one too many for the claim. */
  private tooMany = 0;
  private start = 0;
  private end = 0;

  constructor(
    private readonly reporter: Reporter,
    private readonly maxSegments: number,
  ) {}

  open(cursor: SegmentCursor, summaryIndex: number): void {
    const { reporter } = this;
    const statusCode = cursor.code(2);
    const known = cursor.codeIsIn(CLAIM_STATUS_CODES, statusCode);
    const claim: Draft<Claim> = {
      patientControlNumber: cursor.text(1),
      statusCode,
      chargeCents: cursor.cents(3),
      paidCents: cursor.cents(4),
      patientResponsibilityCents: undefined,
      filingIndicator: cursor.optionalCode(6),
      payerClaimControlNumber: cursor.optional(7),
      facilityTypeCode: cursor.optionalCode(8),
      frequencyCode: cursor.optionalCode(9),
      patientStatusCode: undefined,
      drgCode: undefined,
      drgWeight: undefined,
      dischargeFraction: undefined,
      adjustments: NONE,
      patient: undefined,
      insured: undefined,
      correctedInsured: undefined,
      renderingProvider: undefined,
      crossoverCarrier: undefined,
      correctedPriorityPayer: undefined,
      otherSubscriber: undefined,
      inpatient: undefined,
      outpatient: undefined,
      references: NONE,
      dates: NONE,
      contacts: NONE,
      amounts: NONE,
      quantities: NONE,
      services: NONE,
      unmapped: NONE,
      summaryIndex,
      complete: true,
      segment: cursor.segmentNumber,
      source: undefined,
    };
    this.claim = claim;
    this.line = undefined;
    this.sums.begin();
    reporter.loop = "2100";
    if (claim.patientControlNumber === "") reporter.missing(1);
    if (claim.statusCode === "") reporter.missing(2);
    if (claim.chargeCents === undefined) reporter.unread(cursor, 3);
    if (claim.paidCents === undefined) reporter.unread(cursor, 4);
    claim.patientResponsibilityCents = reporter.cents(cursor, 5);
    if (!known && claim.statusCode !== "") reporter.report("835/claim-status-not-in-guide", 2);
    if (cursor.count > 9) {
      // An inpatient claim.
      claim.patientStatusCode = cursor.optionalCode(10);
      claim.drgCode = cursor.optionalCode(11);
      claim.drgWeight = cursor.optional(12);
      claim.dischargeFraction = cursor.optional(13);
      reporter.checkExtra(cursor, 13);
    }
    this.tooMany = cursor.segmentNumber + this.maxSegments;
    this.start = cursor.byteOffset;
    this.end = cursor.byteEnd;
  }

  /** A segment that is not the start of another loop. */
  segment(claim: Draft<Claim>, cursor: SegmentCursor): void {
    const { id } = cursor;
    if (cursor.segmentNumber >= this.tooMany) {
      this.reporter.tellTooLarge(claim);
      claim.complete = false;
      return;
    }
    this.end = cursor.byteEnd;
    if (id === SVC) return this.openLine(claim, cursor);
    // Nearly every other segment begins with a code. It is read in one place, and what a claim and a line
    // both have as well: V8 compiles little functions into their callers only up to a certain size.
    const code = cursor.code(1);
    const { line, reporter } = this;
    const owner = line ?? claim;
    const qualifiers = line === undefined ? CLAIM_QUALIFIERS : LINE_QUALIFIERS;
    switch (id) {
      case CAS:
        return this.adjustments(owner, cursor, code);
      case DTM: {
        const entry = reporter.date(cursor, qualifiers.date, code);
        if (entry !== undefined) owner.dates = append(owner.dates, entry);
        return;
      }
      case REF: {
        const entry = reporter.reference(cursor, qualifiers.reference, code);
        owner.references = append(owner.references, entry);
        return;
      }
      case AMT: {
        const entry = reporter.amount(cursor, qualifiers.amount, code);
        if (entry === undefined) return;
        owner.amounts = append(owner.amounts, entry);
        if (code === "I" && line === undefined) this.sums.interestCents += entry.amountCents;
        return;
      }
      case QTY: {
        const entry = reporter.quantity(cursor, qualifiers.quantity, code);
        if (entry !== undefined) owner.quantities = append(owner.quantities, entry);
        return;
      }
      default:
        if (line === undefined) this.ownSegment(claim, cursor, code);
        else this.lineSegment(line, cursor, code);
    }
  }

  /** What only a claim has. */
  private ownSegment(claim: Draft<Claim>, cursor: SegmentCursor, code: string): void {
    const { reporter } = this;
    switch (cursor.id) {
      case NM1:
        return this.entity(claim, cursor, code);
      case PER:
        claim.contacts = append(claim.contacts, readContact(cursor));
        return reporter.checkExtra(cursor, 8);
      case MOA:
        if (claim.outpatient !== undefined) return reporter.outOfPlace(cursor);
        // Written out, because half of all claims have one: by a list of fields it costs three times
        // as much.
        claim.outpatient = {
          reimbursementRate: cursor.optional(1),
          hcpcsPayableCents: reporter.cents(cursor, 2),
          remarks: remarksOf(cursor, MOA_REMARKS),
          esrdCents: reporter.cents(cursor, 8),
          nonpayableProfessionalCents: reporter.cents(cursor, 9),
          segment: cursor.segmentNumber,
        };
        return reporter.checkExtra(cursor, 9);
      case MIA:
        if (claim.inpatient !== undefined) return reporter.outOfPlace(cursor);
        claim.inpatient = {
          ...readFields(cursor, MIA_FIELDS, reporter.elements),
          remarks: remarksOf(cursor, MIA_REMARKS),
          segment: cursor.segmentNumber,
        };
        return reporter.checkExtra(cursor, 24);
      default:
        reporter.unknown(cursor, GUIDE_SEGMENTS);
    }
  }

  private entity(claim: Draft<Claim>, cursor: SegmentCursor, code: string): void {
    const entity = readEntity(cursor);
    // Written out, because a store under a computed name costs more than the rest of the segment.
    if (code === "QC" && claim.patient === undefined) claim.patient = entity;
    else if (code === "IL" && claim.insured === undefined) claim.insured = entity;
    else if (code === "82" && claim.renderingProvider === undefined) {
      claim.renderingProvider = entity;
    } else if (code === "74" && claim.correctedInsured === undefined) {
      claim.correctedInsured = entity;
    } else if (code === "TT" && claim.crossoverCarrier === undefined) {
      claim.crossoverCarrier = entity;
    } else if (code === "PR" && claim.correctedPriorityPayer === undefined) {
      claim.correctedPriorityPayer = entity;
    } else if (code === "GB" && claim.otherSubscriber === undefined) {
      claim.otherSubscriber = entity;
    } else return this.reporter.outOfPlace(cursor);
    this.reporter.checkExtra(cursor, 9);
  }

  private adjustments(
    owner: Draft<Claim> | Draft<ServiceLine>,
    cursor: SegmentCursor,
    groupCode: string,
  ): void {
    const { reporter } = this;
    if (!cursor.codeIsIn(GROUP_CODES, groupCode)) {
      if (groupCode === "") reporter.missing(1);
      else reporter.report("835/group-code-not-in-guide", 1);
    }
    for (let n = 2; n <= 17 && n <= cursor.count; n += 3) {
      const reasonCode = cursor.code(n);
      const quantity = cursor.count > n + 1 ? cursor.optionalCode(n + 2) : undefined;
      const amountCents = cursor.cents(n + 1);
      if (amountCents === undefined || reasonCode === "") {
        const hasAmount = cursor.has(n + 1);
        if (reasonCode === "" && !hasAmount && quantity === undefined) continue;
        if (reasonCode === "") reporter.report("835/adjustment-without-reason", n);
        if (!hasAmount) reporter.report("835/adjustment-without-amount", n + 1);
        else if (amountCents === undefined) reporter.unread(cursor, n + 1);
      }
      this.sums.adjustment(groupCode, reasonCode, amountCents);
      const adjustment: Adjustment = {
        groupCode,
        reasonCode,
        amountCents,
        quantity,
        segment: cursor.segmentNumber,
      };
      owner.adjustments = append(owner.adjustments, adjustment);
    }
    reporter.checkExtra(cursor, 19);
  }

  // ---- service line ----

  private openLine(claim: Draft<Claim>, cursor: SegmentCursor): void {
    const { reporter } = this;
    const usual = readUsualProcedure(cursor, 1);
    const components = usual === undefined ? cursor.parts(1) : 2;
    const line: Draft<ServiceLine> = {
      procedure: usual ?? readProcedure(cursor, components),
      chargeCents: cursor.cents(2),
      paidCents: cursor.cents(3),
      revenueCode: cursor.has(4) ? cursor.listed(4) : undefined,
      paidUnits: cursor.optionalCode(5),
      submittedProcedure: undefined,
      submittedUnits: undefined,
      dates: NONE,
      adjustments: NONE,
      references: NONE,
      amounts: NONE,
      quantities: NONE,
      remarks: NONE,
      unmapped: NONE,
      segment: cursor.segmentNumber,
    };
    this.line = line;
    this.sums.line(line.chargeCents, line.paidCents);
    this.lineOffsets[claim.services.length] = cursor.byteOffset;
    reporter.loop = "2110";
    if (components === 0) reporter.missing(1);
    if (line.chargeCents === undefined) reporter.unread(cursor, 2);
    if (line.paidCents === undefined) reporter.unread(cursor, 3);
    if (components > PROCEDURE_COMPONENTS) reporter.keepElement(cursor, 1);
    if (cursor.count > 5) {
      const submitted = cursor.parts(6);
      if (submitted > 0) line.submittedProcedure = readProcedure(cursor, submitted);
      if (submitted > PROCEDURE_COMPONENTS) reporter.keepElement(cursor, 6);
      line.submittedUnits = cursor.optionalCode(7);
      reporter.checkExtra(cursor, 7);
    }
    claim.services = append(claim.services, line);
  }

  /** What only a line has. */
  private lineSegment(line: Draft<ServiceLine>, cursor: SegmentCursor, list: string): void {
    const { reporter } = this;
    if (cursor.id !== LQ) return reporter.unknown(cursor, GUIDE_SEGMENTS);
    if (!cursor.has(2)) reporter.missing(2);
    const remark = { list, code: cursor.listed(2), segment: cursor.segmentNumber };
    line.remarks = append(line.remarks, remark);
    reporter.checkExtra(cursor, 2);
  }

  /** Ends the open claim, if there is one. */
  close(): Claim | undefined {
    const { claim } = this;
    if (claim === undefined) return undefined;
    claim.source = { offset: this.start, length: this.end + 1 - this.start };
    this.claim = undefined;
    this.line = undefined;
    return claim;
  }
}

function remarksOf(cursor: SegmentCursor, elements: readonly number[]): readonly ClaimRemark[] {
  let remarks: readonly ClaimRemark[] = NONE;
  for (const element of elements) {
    if (cursor.has(element)) remarks = append(remarks, { code: cursor.listed(element), element });
  }
  return remarks;
}
