import type { TransactionEnding, TransactionHandler } from "../x12/index.js";
import { packId, type SegmentCursor, type TransactionHeader } from "../x12/index.js";
import {
  append,
  type Draft,
  NONE,
  PROCEDURE_COMPONENTS,
  readContact,
  readEntity,
  readFields,
  readProcedure,
} from "./fields.js";
import {
  CLAIM_STATUS_CODES,
  GROUP_CODES,
  GUIDE_SEGMENTS,
  MIA_FIELDS,
  MIA_REMARKS,
  MOA_FIELDS,
  MOA_REMARKS,
  QUALIFIERS,
  TS2_FIELDS,
  TS3_FIELDS,
} from "./guide.js";
import type {
  Adjustment,
  BankAccount,
  Claim,
  ClaimRemark,
  Party,
  ProviderSummary,
  Remittance,
  ServiceLine,
} from "./model.js";
import { type RemittanceSink, Reporter } from "./reporter.js";
import { Tally } from "./tally.js";

const BPR = packId("BPR");
const TRN = packId("TRN");
const CUR = packId("CUR");
const REF = packId("REF");
const DTM = packId("DTM");
const N1 = packId("N1");
const N3 = packId("N3");
const N4 = packId("N4");
const PER = packId("PER");
const RDM = packId("RDM");
const LX = packId("LX");
const TS3 = packId("TS3");
const TS2 = packId("TS2");
const CLP = packId("CLP");
const CAS = packId("CAS");
const NM1 = packId("NM1");
const MIA = packId("MIA");
const MOA = packId("MOA");
const AMT = packId("AMT");
const QTY = packId("QTY");
const SVC = packId("SVC");
const LQ = packId("LQ");
const PLB = packId("PLB");

/**
 * Reads one 835 transaction after another into events. It holds one claim at a time; a claim goes
 * out when the next loop begins (CLP, LX, PLB or SE).
 */
export class RemittanceHandler implements TransactionHandler {
  private readonly reporter: Reporter;
  private header!: Draft<Remittance>;
  private headerOffset = 0;
  private headerOpen = false;
  private party: Draft<Party> | undefined;
  private partyIsPayer = false;
  private inParty = false;
  private summary: Draft<ProviderSummary> | undefined;
  private summaryOpen = false;
  private summaries = 0;
  private claim: Draft<Claim> | undefined;
  private line: Draft<ServiceLine> | undefined;
  private claimSegments = 0;
  private claimStart = 0;
  private claimEnd = 0;
  private readonly lineOffsets: number[] = [];
  private inAdjustments = false;
  private tally = new Tally();

  private readonly maxClaimSegments: number;

  constructor(private readonly sink: RemittanceSink) {
    this.maxClaimSegments = sink.limits.maxClaimSegments;
    this.reporter = new Reporter(sink);
  }

  begin(transaction: TransactionHeader): void {
    this.reporter.reset();
    this.tally = new Tally();
    this.header = {
      controlNumber: transaction.controlNumber,
      version: transaction.implementation || transaction.group?.version || "",
      implementation: transaction.implementation || undefined,
      interchangeControlNumber: transaction.interchange.controlNumber,
      groupControlNumber: transaction.group?.controlNumber,
      payment: undefined,
      trace: undefined,
      currency: undefined,
      references: NONE,
      dates: NONE,
      payer: undefined,
      payee: undefined,
      unmapped: NONE,
      segment: transaction.segment,
    };
    this.headerOffset = transaction.byteOffset;
    this.headerOpen = true;
    this.party = undefined;
    this.inParty = false;
    this.summary = undefined;
    this.summaryOpen = false;
    this.summaries = 0;
    this.claim = undefined;
    this.line = undefined;
    this.inAdjustments = false;
    this.moveTo("header", this.header);
  }

  /** From here on, findings are about `loop` and what is unmapped belongs to `owner`. */
  private moveTo(loop: string, owner: { unmapped: readonly Remittance["unmapped"][number][] }) {
    this.reporter.loop = loop;
    this.reporter.owner = owner;
  }

  segment(cursor: SegmentCursor): void {
    if (this.claim !== undefined) return this.claimSegment(this.claim, cursor);
    switch (cursor.id) {
      case CLP:
        return this.openClaim(cursor);
      case LX:
        return this.openSummary(cursor);
      case PLB:
        return this.providerAdjustments(cursor);
      case SVC:
        return this.reporter.outOfPlace(cursor);
      default:
        if (this.headerOpen) this.headerSegment(cursor);
        else if (this.summaryOpen) this.summarySegment(cursor);
        else this.reporter.outOfPlace(cursor);
    }
  }

  end(complete: boolean, ending: TransactionEnding): void {
    // Of a claim that the end of the input cuts, segments may be missing.
    if (this.claim !== undefined && ending === "cut") this.claim.complete = false;
    this.closeClaim();
    this.closeSummary();
    this.closeHeader();
    this.tally.finish(
      this.header,
      this.headerOffset,
      complete,
      ending,
      this.reporter.trailing,
      this.sink,
    );
  }

  // ---- header ----

  private headerSegment(cursor: SegmentCursor): void {
    const { header, reporter } = this;
    switch (cursor.id) {
      case BPR:
        if (header.payment !== undefined) return reporter.outOfPlace(cursor);
        return this.payment(cursor);
      case TRN:
        if (header.trace !== undefined) return reporter.outOfPlace(cursor);
        if (!cursor.has(2)) reporter.missing(2);
        header.trace = {
          type: cursor.code(1),
          number: cursor.text(2),
          payerId: cursor.optional(3),
          originatorSupplementalCode: cursor.optional(4),
        };
        return reporter.checkExtra(cursor, 4);
      case CUR:
        if (header.currency !== undefined) return reporter.outOfPlace(cursor);
        header.currency = {
          entityCode: cursor.code(1),
          code: cursor.code(2),
          exchangeRate: cursor.optional(3),
        };
        return reporter.checkExtra(cursor, 3);
      case REF:
        return this.headerReference(cursor);
      case DTM: {
        const entry = reporter.date(cursor, QUALIFIERS.headerDate);
        if (entry !== undefined) header.dates = append(header.dates, entry);
        return;
      }
      case N1:
        return this.openParty(cursor);
      case N3:
      case N4:
      case PER:
      case RDM:
        if (this.party === undefined) return reporter.outOfPlace(cursor);
        return this.partySegment(this.party, cursor);
      default:
        reporter.unknown(cursor, GUIDE_SEGMENTS);
    }
  }

  private payment(cursor: SegmentCursor): void {
    const account = (n: number): BankAccount => ({
      routingQualifier: cursor.optionalCode(n),
      routingNumber: cursor.optional(n + 1),
      accountQualifier: cursor.optionalCode(n + 2),
      accountNumber: cursor.optional(n + 3),
    });
    if (!cursor.has(1)) this.reporter.missing(1);
    if (!cursor.has(2)) this.reporter.missing(2);
    this.header.payment = {
      handlingCode: cursor.code(1),
      amountCents: this.reporter.cents(cursor, 2),
      creditDebit: cursor.optionalCode(3),
      method: cursor.optionalCode(4),
      format: cursor.optionalCode(5),
      sender: account(6),
      originatorId: cursor.optional(10),
      originatorSupplementalCode: cursor.optional(11),
      receiver: account(12),
      date: this.reporter.dateElement(cursor, 16),
      businessFunction: cursor.optionalCode(17),
      third: account(18),
    };
    this.reporter.checkExtra(cursor, 21);
  }

  private headerReference(cursor: SegmentCursor): void {
    const { header, party, reporter } = this;
    if (this.inParty && party === undefined) return reporter.outOfPlace(cursor);
    const place =
      party === undefined
        ? QUALIFIERS.headerReference
        : this.partyIsPayer
          ? QUALIFIERS.payerReference
          : QUALIFIERS.payeeReference;
    const owner = party ?? header;
    owner.references = append(owner.references, reporter.reference(cursor, place));
  }

  private openParty(cursor: SegmentCursor): void {
    const { header, reporter } = this;
    const code = cursor.code(1);
    this.inParty = true;
    this.party = undefined;
    const property = code === "PR" ? "payer" : code === "PE" ? "payee" : undefined;
    if (property === undefined || header[property] !== undefined) {
      return reporter.outOfPlace(cursor);
    }
    this.partyIsPayer = property === "payer";
    reporter.loop = this.partyIsPayer ? "1000A" : "1000B";
    const party: Draft<Party> = {
      name: cursor.optional(2),
      idQualifier: cursor.optionalCode(3),
      id: cursor.optional(4),
      address: NONE,
      city: undefined,
      state: undefined,
      postalCode: undefined,
      country: undefined,
      countrySubdivision: undefined,
      references: NONE,
      contacts: NONE,
      delivery: undefined,
    };
    header[property] = party;
    this.party = party;
    reporter.checkExtra(cursor, 4);
  }

  private partySegment(party: Draft<Party>, cursor: SegmentCursor): void {
    const { reporter } = this;
    if (cursor.id === N3) {
      for (let n = 1; n <= 2; n += 1) {
        const text = cursor.optional(n);
        if (text !== undefined) party.address = append(party.address, text);
      }
      return reporter.checkExtra(cursor, 2);
    }
    if (cursor.id === N4) {
      if (party.city !== undefined || party.postalCode !== undefined) {
        return reporter.outOfPlace(cursor);
      }
      party.city = cursor.optional(1);
      party.state = cursor.optionalCode(2);
      party.postalCode = cursor.optional(3);
      party.country = cursor.optionalCode(4);
      party.countrySubdivision = cursor.optionalCode(7);
      if (cursor.has(5) || cursor.has(6)) reporter.keepElement(cursor, 5);
      return reporter.checkExtra(cursor, 7);
    }
    if (cursor.id === PER) {
      party.contacts = append(party.contacts, readContact(cursor));
      return reporter.checkExtra(cursor, 8);
    }
    if (party.delivery !== undefined) return reporter.outOfPlace(cursor);
    party.delivery = {
      transmissionCode: cursor.code(1),
      name: cursor.optional(2),
      communicationNumber: cursor.optional(3),
    };
    reporter.checkExtra(cursor, 3);
  }

  private closeHeader(): void {
    if (!this.headerOpen) return;
    this.headerOpen = false;
    this.party = undefined;
    const { header, reporter } = this;
    reporter.loop = "header";
    reporter.owner = header;
    const { payment, trace, payer, payee } = header;
    for (const present of [payment, trace, payer, payee]) {
      if (present === undefined)
        reporter.reportAt("835/missing-segment", header.segment, this.headerOffset, "ST");
    }
    this.sink.event({ kind: "remittance", remittance: header });
  }

  // ---- LX, TS3, TS2 ----

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
    this.moveTo("2000", summary);
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
      remittance: this.header,
    });
  }

  // ---- claim ----

  private openClaim(cursor: SegmentCursor): void {
    if (this.isEmptyClaim(cursor)) {
      this.reporter.report("835/empty-claim");
      return this.reporter.keep(cursor);
    }
    this.leaveAdjustments();
    this.closeSummary();
    this.closeHeader();
    const { reporter } = this;
    const claim: Draft<Claim> = {
      patientControlNumber: cursor.text(1),
      statusCode: cursor.code(2),
      chargeCents: cursor.cents(3),
      paidCents: cursor.cents(4),
      patientResponsibilityCents: undefined,
      filingIndicator: cursor.optionalCode(6),
      payerClaimControlNumber: cursor.optional(7),
      facilityTypeCode: cursor.optionalCode(8),
      frequencyCode: cursor.optionalCode(9),
      patientStatusCode: cursor.optionalCode(10),
      drgCode: cursor.optionalCode(11),
      drgWeight: cursor.optional(12),
      dischargeFraction: cursor.optional(13),
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
      summaryIndex: this.summaries - 1,
      complete: true,
      segment: cursor.segmentNumber,
      source: undefined,
    };
    this.moveTo("2100", claim);
    if (claim.patientControlNumber === "") reporter.missing(1);
    if (claim.statusCode === "") reporter.missing(2);
    if (claim.chargeCents === undefined) reporter.unread(cursor, 3);
    if (claim.paidCents === undefined) reporter.unread(cursor, 4);
    claim.patientResponsibilityCents = reporter.cents(cursor, 5);
    if (claim.statusCode !== "" && !CLAIM_STATUS_CODES.codes.has(claim.statusCode)) {
      reporter.report("835/claim-status-not-in-guide", 2);
    }
    reporter.checkExtra(cursor, 13);
    this.claim = claim;
    this.line = undefined;
    this.lineOffsets.length = 0;
    this.claimSegments = 1;
    this.claimStart = cursor.byteOffset;
    this.claimEnd = cursor.byteEnd;
  }

  private isEmptyClaim(cursor: SegmentCursor): boolean {
    for (let n = 1; n <= cursor.count; n += 1) if (cursor.has(n)) return false;
    return true;
  }

  private claimSegment(claim: Draft<Claim>, cursor: SegmentCursor): void {
    const { id } = cursor;
    if (id === CLP || id === LX || id === PLB) {
      this.closeClaim();
      return this.segment(cursor);
    }
    this.claimSegments += 1;
    if (this.claimSegments > this.maxClaimSegments) {
      if (claim.complete) this.reporter.report("835/claim-too-large");
      claim.complete = false;
      return;
    }
    this.claimEnd = cursor.byteEnd;
    if (id === SVC) return this.openLine(claim, cursor);
    if (id === CAS) return this.adjustments(this.line ?? claim, cursor);
    const line = this.line;
    if (line !== undefined) this.lineSegment(line, cursor);
    else this.ownSegment(claim, cursor);
  }

  private ownSegment(claim: Draft<Claim>, cursor: SegmentCursor): void {
    const { reporter } = this;
    switch (cursor.id) {
      case NM1:
        return this.entity(claim, cursor);
      case DTM: {
        const entry = reporter.date(cursor, QUALIFIERS.claimDate);
        if (entry !== undefined) claim.dates = append(claim.dates, entry);
        return;
      }
      case AMT: {
        const entry = reporter.amount(cursor, QUALIFIERS.claimAmount);
        if (entry !== undefined) claim.amounts = append(claim.amounts, entry);
        return;
      }
      case REF:
        claim.references = append(
          claim.references,
          reporter.reference(cursor, QUALIFIERS.claimReference),
        );
        return;
      case QTY: {
        const entry = reporter.quantity(cursor, QUALIFIERS.claimQuantity);
        if (entry !== undefined) claim.quantities = append(claim.quantities, entry);
        return;
      }
      case PER:
        claim.contacts = append(claim.contacts, readContact(cursor));
        return reporter.checkExtra(cursor, 8);
      case MOA:
        if (claim.outpatient !== undefined) return reporter.outOfPlace(cursor);
        claim.outpatient = {
          ...readFields(cursor, MOA_FIELDS, reporter.elements),
          remarks: remarksOf(cursor, MOA_REMARKS),
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

  private entity(claim: Draft<Claim>, cursor: SegmentCursor): void {
    const code = cursor.code(1);
    // Written out, because a store under a computed name costs more than the rest of the segment.
    if (code === "QC" && claim.patient === undefined) claim.patient = readEntity(cursor);
    else if (code === "IL" && claim.insured === undefined) claim.insured = readEntity(cursor);
    else if (code === "82" && claim.renderingProvider === undefined) {
      claim.renderingProvider = readEntity(cursor);
    } else if (code === "74" && claim.correctedInsured === undefined) {
      claim.correctedInsured = readEntity(cursor);
    } else if (code === "TT" && claim.crossoverCarrier === undefined) {
      claim.crossoverCarrier = readEntity(cursor);
    } else if (code === "PR" && claim.correctedPriorityPayer === undefined) {
      claim.correctedPriorityPayer = readEntity(cursor);
    } else if (code === "GB" && claim.otherSubscriber === undefined) {
      claim.otherSubscriber = readEntity(cursor);
    } else return this.reporter.outOfPlace(cursor);
    this.reporter.checkExtra(cursor, 9);
  }

  private adjustments(owner: Draft<Claim> | Draft<ServiceLine>, cursor: SegmentCursor): void {
    const { reporter } = this;
    const groupCode = cursor.code(1);
    if (!cursor.codeIsIn(GROUP_CODES, groupCode)) {
      if (groupCode === "") reporter.missing(1);
      else reporter.report("835/group-code-not-in-guide", 1);
    }
    for (let n = 2; n <= 17 && n <= cursor.count; n += 3) {
      const reasonCode = cursor.code(n);
      const quantity = cursor.optionalCode(n + 2);
      const amountCents = cursor.cents(n + 1);
      if (amountCents === undefined || reasonCode === "") {
        const hasAmount = cursor.has(n + 1);
        if (reasonCode === "" && !hasAmount && quantity === undefined) continue;
        if (reasonCode === "") reporter.report("835/adjustment-without-reason", n);
        if (!hasAmount) reporter.report("835/adjustment-without-amount", n + 1);
        else if (amountCents === undefined) reporter.unread(cursor, n + 1);
      }
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
    const components = cursor.parts(1);
    const line: Draft<ServiceLine> = {
      procedure: readProcedure(cursor, components),
      chargeCents: cursor.cents(2),
      paidCents: cursor.cents(3),
      revenueCode: cursor.optionalCode(4),
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
    this.lineOffsets.push(cursor.byteOffset);
    this.moveTo("2110", line);
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

  private lineSegment(line: Draft<ServiceLine>, cursor: SegmentCursor): void {
    const { reporter } = this;
    switch (cursor.id) {
      case DTM: {
        const entry = reporter.date(cursor, QUALIFIERS.lineDate);
        if (entry !== undefined) line.dates = append(line.dates, entry);
        return;
      }
      case REF:
        line.references = append(
          line.references,
          reporter.reference(cursor, QUALIFIERS.lineReference),
        );
        return;
      case AMT: {
        const entry = reporter.amount(cursor, QUALIFIERS.lineAmount);
        if (entry !== undefined) line.amounts = append(line.amounts, entry);
        return;
      }
      case LQ:
        if (!cursor.has(2)) reporter.missing(2);
        line.remarks = append(line.remarks, {
          list: cursor.code(1),
          code: cursor.text(2),
          segment: cursor.segmentNumber,
        });
        return reporter.checkExtra(cursor, 2);
      case QTY: {
        const entry = reporter.quantity(cursor, QUALIFIERS.lineQuantity);
        if (entry !== undefined) line.quantities = append(line.quantities, entry);
        return;
      }
      default:
        reporter.unknown(cursor, GUIDE_SEGMENTS);
    }
  }

  private closeClaim(): void {
    const claim = this.claim;
    if (claim === undefined) return;
    claim.source = { offset: this.claimStart, length: this.claimEnd + 1 - this.claimStart };
    this.claim = undefined;
    this.line = undefined;
    this.reporter.loop = "2100";
    this.reporter.owner = claim;
    this.tally.claim(claim, this.lineOffsets, this.reporter);
    this.sink.event({ kind: "claim", claim, remittance: this.header });
    this.moveTo("2000", this.reporter.trailing);
  }

  // ---- provider adjustments ----

  private providerAdjustments(cursor: SegmentCursor): void {
    this.closeSummary();
    this.closeHeader();
    this.inAdjustments = true;
    const { reporter, header } = this;
    this.moveTo("summary", reporter.trailing);
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

function remarksOf(cursor: SegmentCursor, elements: readonly number[]): readonly ClaimRemark[] {
  let remarks: readonly ClaimRemark[] = NONE;
  for (const element of elements) {
    if (cursor.has(element)) remarks = append(remarks, { code: cursor.text(element), element });
  }
  return remarks;
}
