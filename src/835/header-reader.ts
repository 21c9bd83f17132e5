import type { SegmentCursor, TransactionHeader } from "../x12/index.js";
import { append, type Draft, NONE, readContact } from "./fields.js";
import { GUIDE_SEGMENTS, HEADER_QUALIFIERS } from "./guide.js";
import type { BankAccount, Party, Remittance } from "./model.js";
import type { Reporter } from "./reporter.js";
import { BPR, CUR, DTM, N1, N3, N4, PER, RDM, REF, TRN } from "./segment-ids.js";

/** Reads the header of a transaction: BPR to the segment before the first LX, CLP or PLB. */
export class HeaderReader {
  /** The header being read, or last read. */
  header!: Draft<Remittance>;
  /** Bytes from the start of the input to the ST. */
  offset = 0;
  open = false;
  private party: Draft<Party> | undefined;
  private partyIsPayer = false;
  private inParty = false;

  private segments = 0;

  constructor(private readonly reporter: Reporter) {}

  begin(transaction: TransactionHeader): void {
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
    this.offset = transaction.byteOffset;
    this.open = true;
    this.segments = 0;
    this.party = undefined;
    this.inParty = false;
  }

  segment(cursor: SegmentCursor): void {
    const { header, reporter } = this;
    this.segments += 1;
    if (this.segments > reporter.maxLoopSegments) return reporter.tellTooLarge(header);
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
        const entry = reporter.date(cursor, HEADER_QUALIFIERS.date, cursor.code(1));
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
        ? HEADER_QUALIFIERS.reference
        : this.partyIsPayer
          ? HEADER_QUALIFIERS.payerReference
          : HEADER_QUALIFIERS.payeeReference;
    const owner = party ?? header;
    const reference = reporter.reference(cursor, place, cursor.code(1));
    owner.references = append(owner.references, reference);
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

  /** Closes the header; tells what every 835 has and this one lacks. */
  close(): void {
    this.open = false;
    this.party = undefined;
    const { header, reporter } = this;
    reporter.moveTo("header", header);
    const { payment, trace, payer, payee } = header;
    for (const present of [payment, trace, payer, payee]) {
      if (present === undefined)
        reporter.reportAt("835/missing-segment", header.segment, this.offset, "ST");
    }
  }
}
