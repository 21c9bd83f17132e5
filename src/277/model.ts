import type { CalendarDate, Cents, Diagnostic } from "../values/index.js";
import type {
  GroupOf,
  Interchange,
  InterchangeOf,
  Limits,
  Segment,
  SourceRange,
} from "../x12/index.js";
import type { ClaimState } from "./status.js";

/**
 * The model of the 277 family: claim acknowledgments (277CA, 005010X214), status responses
 * (005010X212), requests for additional information (005010X213, 006020X313) and 276 inquiries.
 *
 * It is flat: a claim carries the levels (HL loops) it stands under. Conventions: an absent element
 * is `undefined`; amounts are integer cents; days are "YYYY-MM-DD"; quantities stay decimal text.
 * `segment` numbers are 1-based positions among the segments of the input.
 */

/** What a transaction is, told by ST03, else GS08, else BHT. */
export type StatusKind =
  | "acknowledgment"
  | "statusResponse"
  | "informationRequest"
  | "inquiry"
  | "unknown";

/** Text that the model has no place for, on its owner; see the 835's model for the two kinds. */
export interface Unmapped {
  readonly kind: "segment" | "element";
  readonly segment: Segment;
}

/** ST and BHT of one transaction. */
export interface StatusTransaction {
  /** ST01: 277 or 276. */
  readonly transactionSet: string;
  readonly kind: StatusKind;
  /** ST02. */
  readonly controlNumber: string;
  /** The guide the sender names: ST03, else GS08, else "". */
  readonly version: string;
  /** ST03; absent in 4010. */
  readonly implementation?: string | undefined;
  readonly interchangeControlNumber?: string | undefined;
  readonly groupControlNumber?: string | undefined;
  /** BHT01: 0085 or 0010, the order of the levels. */
  readonly structure?: string | undefined;
  /** BHT02: 08 status, 13 request, 48 request for information. */
  readonly purpose?: string | undefined;
  /** BHT03: the sender's number of the transaction. */
  readonly reference?: string | undefined;
  /** BHT04: the day it was made. */
  readonly date?: CalendarDate | undefined;
  /** BHT05, as sent. */
  readonly time?: string | undefined;
  /** BHT06: TH receipt, DG response, RQ request. */
  readonly type?: string | undefined;
  readonly unmapped: readonly Unmapped[];
  /** Position of the ST. */
  readonly segment?: number | undefined;
}

/** An NM1: who a level is about. */
export interface Entity {
  /** NM101: PR payer, AY clearinghouse, 41 submitter, 1P or 85 provider, IL subscriber, QC patient. */
  readonly code: string;
  /** NM102: 1 person, 2 organisation. */
  readonly type?: string | undefined;
  /** NM103: last name or organisation. */
  readonly lastName?: string | undefined;
  readonly firstName?: string | undefined;
  readonly middleName?: string | undefined;
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
  /** NM108. */
  readonly idQualifier?: string | undefined;
  /** NM109: payer id, NPI, member id. */
  readonly id?: string | undefined;
}

/** A TRN. */
export interface Trace {
  /** TRN01: 1 of this transaction, 2 of the one it answers. */
  readonly type: string;
  /** TRN02. At claim level of a 277CA: the patient control number. */
  readonly number: string;
  /** TRN03. */
  readonly originatorId?: string | undefined;
  /** TRN04. */
  readonly originatorSupplementalCode?: string | undefined;
  readonly segment?: number | undefined;
}

/** One status: a composite of STC01, STC10 or STC11. */
export interface StatusCode {
  /** Component 1: the category (list 507). */
  readonly category: string;
  /** Component 2: the status code (list 508), or one of the list named in component 4. */
  readonly code: string;
  /** Component 3: the entity it is about (PR, 85, QC, ...). */
  readonly entity?: string | undefined;
  /** Component 4: RX for NCPDP reject codes, LOI for LOINC; absent for list 508. */
  readonly list?: string | undefined;
}

/** A status beside the first one of an STC. */
export interface FurtherStatusCode extends StatusCode {
  /** The element it stands in: 10 or 11; 1 where the sender joined several codes by commas. */
  readonly element: number;
}

/** An STC: its first status (STC01) with what belongs to it. */
export interface Status extends StatusCode {
  /** STC10 and STC11, and further codes that were joined by commas. */
  readonly further: readonly FurtherStatusCode[];
  /** STC02: the day the status took effect. */
  readonly effectiveDate?: CalendarDate | undefined;
  /** STC03: WQ accepted, U rejected; in acknowledgments. */
  readonly action?: string | undefined;
  /** STC04: total charge of the claim. */
  readonly chargeCents?: Cents | undefined;
  /** STC05: amount paid. */
  readonly paidCents?: Cents | undefined;
  /** STC06: the day the claim was finalized. */
  readonly finalizedDate?: CalendarDate | undefined;
  /** STC07: ACH, BOP, CHK, FWT, NON. */
  readonly paymentMethod?: string | undefined;
  /** STC08: the day of the remittance. */
  readonly remittanceDate?: CalendarDate | undefined;
  /** STC09: check or EFT number. */
  readonly remittanceNumber?: string | undefined;
  /** STC12: the payer's own words. */
  readonly text?: string | undefined;
  readonly segment?: number | undefined;
}

/** A REF. */
export interface Reference {
  readonly qualifier: string;
  readonly value: string;
  readonly description?: string | undefined;
  readonly secondary?: string | undefined;
}

/** A DTP: a day, or with `to` a range of days (format RD8). */
export interface Period {
  /** DTP01: 472 service, 050 receipt, 009 process, 106 due, 232 statement (4010). */
  readonly qualifier: string;
  readonly from: CalendarDate;
  readonly to?: CalendarDate | undefined;
}

/** An AMT: YU accepted, YY rejected, T3 total charge (276). */
export interface AmountEntry {
  readonly qualifier: string;
  readonly amountCents: Cents;
}

/** A QTY: 90 or QA accepted, AA or QC rejected; decimal text. */
export interface QuantityEntry {
  readonly qualifier: string;
  readonly quantity: string;
}

/** A PER: function, name, numbers. */
export interface Contact {
  readonly functionCode: string;
  readonly name?: string | undefined;
  readonly numbers: readonly { readonly qualifier: string; readonly value: string }[];
}

/**
 * A PWK: an attachment that is asked for, and how to send it (RFAI, loop 2210D; of a line, 2225D).
 */
export interface Attachment {
  /** PWK01: kind of report. */
  readonly reportType: string;
  /** PWK02: how it is to be sent. */
  readonly transmission?: string | undefined;
  /** PWK03. */
  readonly copies?: string | undefined;
  /** PWK04. */
  readonly entity?: string | undefined;
  /** PWK05: AC attachment control number. */
  readonly idQualifier?: string | undefined;
  /** PWK06: the control number to send back with the attachment. */
  readonly controlNumber?: string | undefined;
  /** PWK07. */
  readonly description?: string | undefined;
  /** PER behind it: whom to ask about it, or to send it to. */
  readonly contact?: Contact | undefined;
  /** N1, N3 and N4 behind it. */
  readonly responseAddress?: ResponseAddress | undefined;
  readonly segment?: number | undefined;
}

/** N1, N3 and N4: where an answer is to be sent (RFAI). */
export interface ResponseAddress {
  /** N101. */
  readonly code: string;
  readonly name?: string | undefined;
  readonly idQualifier?: string | undefined;
  readonly id?: string | undefined;
  readonly address: readonly string[];
  readonly city?: string | undefined;
  readonly state?: string | undefined;
  readonly postalCode?: string | undefined;
  readonly country?: string | undefined;
}

/** DMG: birth date and gender; in inquiries. */
export interface Demographics {
  readonly birthDate?: CalendarDate | undefined;
  readonly gender?: string | undefined;
}

/** An HL loop: an information source, receiver, provider, subscriber or patient. */
export interface Level {
  /** HL01. Where a caller leaves it out, the writer numbers the levels. */
  readonly id?: string | undefined;
  /** HL02: the level above, as the file says. */
  readonly parentId?: string | undefined;
  /** HL03: 20 source, 21 receiver, 19 provider, 22 subscriber, 23 dependent, PT patient. */
  readonly code: string;
  /** HL04: 1 other levels follow below, 0 none. */
  readonly childCode?: string | undefined;
  readonly entity?: Entity | undefined;
  readonly demographics?: Demographics | undefined;
  readonly contacts: readonly Contact[];
  /** TRN of the whole batch (source), of the receiver's or the provider's part. */
  readonly traces: readonly Trace[];
  /** STC about the batch, not about one claim. */
  readonly statuses: readonly Status[];
  readonly references: readonly Reference[];
  readonly dates: readonly Period[];
  readonly quantities: readonly QuantityEntry[];
  readonly amounts: readonly AmountEntry[];
  readonly unmapped: readonly Unmapped[];
  readonly segment?: number | undefined;
}

/** SVC01 or SVC06. */
export interface Procedure {
  readonly qualifier: string;
  readonly code: string;
  readonly modifiers: readonly string[];
  readonly description?: string | undefined;
  readonly endCode?: string | undefined;
}

/** A service line (loop 2220, or 2210 of an inquiry). */
export interface StatusLine {
  readonly procedure: Procedure;
  /** SVC02. */
  readonly chargeCents?: Cents | undefined;
  /** SVC03. */
  readonly paidCents?: Cents | undefined;
  /** SVC04. */
  readonly revenueCode?: string | undefined;
  /** SVC05, decimal text. */
  readonly paidUnits?: string | undefined;
  /** SVC06. */
  readonly submittedProcedure?: Procedure | undefined;
  /** SVC07, decimal text. */
  readonly submittedUnits?: string | undefined;
  readonly statuses: readonly Status[];
  /** REF*FJ: the line item control number of the claim. */
  readonly lineItemControlNumber?: string | undefined;
  readonly references: readonly Reference[];
  /** DTP*472. */
  readonly service?: Period | undefined;
  readonly dates: readonly Period[];
  readonly attachments: readonly Attachment[];
  readonly unmapped: readonly Unmapped[];
  readonly segment?: number | undefined;
}

/** One status event of one claim (loop 2200D or 2200E), or one inquiry about it. */
export interface ClaimStatus {
  readonly informationSource?: Level | undefined;
  readonly informationReceiver?: Level | undefined;
  readonly provider?: Level | undefined;
  readonly subscriber?: Level | undefined;
  /** Where the patient is a level of its own (PT, 23). */
  readonly patient?: Level | undefined;
  /** TRN: one as a rule. */
  readonly traces: readonly Trace[];
  readonly statuses: readonly Status[];
  /** REF*1K. */
  readonly payerClaimControlNumber?: string | undefined;
  /** REF*D9. */
  readonly clearinghouseTraceNumber?: string | undefined;
  /** The other REF: BLT bill type, EJ patient control number, XZ pharmacy number, ... */
  readonly references: readonly Reference[];
  /** DTP*472. */
  readonly service?: Period | undefined;
  readonly dates: readonly Period[];
  readonly amounts: readonly AmountEntry[];
  readonly quantities: readonly QuantityEntry[];
  readonly attachments: readonly Attachment[];
  /** PER that follow no PWK. */
  readonly contacts: readonly Contact[];
  /** N1, N3 and N4 that follow no PWK. */
  readonly responseAddress?: ResponseAddress | undefined;
  readonly services: readonly StatusLine[];
  readonly unmapped: readonly Unmapped[];
  /**
   * Which of the document's levels it stands in: index into `levels`; -1 where there is none. Absent
   * in what a caller makes: the writer then makes the levels from the five above.
   */
  readonly levelIndex?: number | undefined;
  /** False where a limit or the end of the input cut the claim short. */
  readonly complete: boolean;
  /** Position of its first segment. */
  readonly segment?: number | undefined;
  readonly source?: SourceRange | undefined;
}

/** What a transaction adds up to. */
export interface StatusTotals {
  /** Claims, or inquiries. */
  readonly claims: number;
  readonly services: number;
  /** Levels above the claims that have a status, a count or an amount of their own. */
  readonly batches: number;
  readonly chargeCents: Cents;
  /** Claims by what they say; see `stateOf`. States that no claim has are left out. */
  readonly states: Readonly<Partial<Record<ClaimState, number>>>;
}

/** A claim of a 277 with the transaction it came in. */
export interface ClaimEvent {
  readonly kind: "claim";
  readonly claim: ClaimStatus;
  readonly transaction: StatusTransaction;
}

/** A source, receiver or provider with a status, counts or amounts of its own. */
export interface BatchEvent {
  readonly kind: "batch";
  readonly level: Level;
  /** The source it stands under, or is. */
  readonly informationSource?: Level | undefined;
  readonly transaction: StatusTransaction;
}

/** The end of a transaction. */
export interface StatusEndEvent {
  readonly kind: "transactionEnd";
  readonly transaction: StatusTransaction;
  /** An SE was read and belongs to the ST. */
  readonly complete: boolean;
  readonly totals: StatusTotals;
  /** Segments that stand where the model has no owner for them. */
  readonly unmapped: readonly Unmapped[];
}

/** What a reader of the 277 family yields, in the order of the file. */
export type StatusEvent =
  | { readonly kind: "interchange"; readonly interchange: Interchange }
  | { readonly kind: "transaction"; readonly transaction: StatusTransaction }
  | BatchEvent
  | ClaimEvent
  /** The same loop of a 276: a question, not an answer. */
  | {
      readonly kind: "inquiry";
      readonly claim: ClaimStatus;
      readonly transaction: StatusTransaction;
    }
  | StatusEndEvent
  | { readonly kind: "diagnostic"; readonly diagnostic: Diagnostic };

/** One whole 277 or 276. */
export interface StatusDocument {
  readonly kind: "status";
  readonly header: StatusTransaction;
  /** Every HL, in order. */
  readonly levels: readonly Level[];
  readonly claims: readonly ClaimStatus[];
  /** ST to SE, or to its last whole segment where it has none; terminators included. */
  readonly source?: SourceRange | undefined;
  readonly complete: boolean;
  readonly totals: StatusTotals;
  readonly unmapped: readonly Unmapped[];
}

/** GS to GE. `header` is absent where the transactions stand in no group. */
export type StatusGroup = GroupOf<StatusDocument>;

/** ISA to IEA. */
export type StatusInterchange = InterchangeOf<StatusDocument>;

/** A whole file: what `parse277` gives and `write277` takes. */
export interface StatusFile {
  /** Every 277 and 276, in order: the same objects as in `interchanges`. */
  readonly transactions: readonly StatusDocument[];
  readonly interchanges: readonly StatusInterchange[];
  readonly diagnostics: readonly Diagnostic[];
  readonly limits?: Partial<Limits> | undefined;
  /** The input, by reference: lets `write277` give back verbatim what was not changed. */
  readonly source?: Uint8Array | undefined;
}
