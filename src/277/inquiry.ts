import type { Delimiters } from "../x12/index.js";

/** An organisation in an inquiry. */
export interface InquiryOrganisation {
  readonly name: string;
  /** NM109. */
  readonly id: string;
  /** NM108: PI payer id, 46 receiver, XX NPI; as the guide wants where left out. */
  readonly idQualifier?: string | undefined;
}

/** Who gave the care: an organisation, or with `firstName` a person. */
export interface InquiryProvider extends InquiryOrganisation {
  readonly firstName?: string | undefined;
}

/** A person in an inquiry. */
export interface InquiryPerson {
  readonly lastName: string;
  readonly firstName?: string | undefined;
  readonly middleName?: string | undefined;
  readonly suffix?: string | undefined;
  /** DMG02, "YYYY-MM-DD"; wanted of the person who is the patient. */
  readonly birthDate?: string | undefined;
  /** DMG03: F, M. */
  readonly gender?: string | undefined;
}

/** The person insured: NM1*IL with the member id. */
export interface InquirySubscriber extends InquiryPerson {
  readonly memberId: string;
  /** NM108; MI where left out. */
  readonly idQualifier?: string | undefined;
}

/** Days of service, "YYYY-MM-DD". */
export interface InquiryPeriod {
  readonly from: string;
  readonly to?: string | undefined;
}

/** A service line asked about (loop 2210). */
export interface InquiryLine {
  readonly procedure: {
    /** HC, AD, NU, ... */
    readonly qualifier: string;
    readonly code: string;
    readonly modifiers?: readonly string[] | undefined;
  };
  readonly chargeCents: number;
  readonly revenueCode?: string | undefined;
  /** Decimal text. */
  readonly units?: string | undefined;
  readonly lineItemControlNumber?: string | undefined;
  readonly service?: InquiryPeriod | undefined;
}

/** A question about one claim (276, 005010X212). */
export interface Inquiry {
  readonly payer: InquiryOrganisation;
  /** Who asks: provider, billing service or clearinghouse. */
  readonly receiver: InquiryOrganisation;
  readonly provider: InquiryProvider;
  readonly subscriber: InquirySubscriber;
  /** Where the patient is not the subscriber. */
  readonly patient?: InquiryPerson | undefined;
  /** TRN02: comes back in the answer. */
  readonly traceNumber: string;
  /** REF*1K. */
  readonly payerClaimControlNumber?: string | undefined;
  /** REF*EJ: CLM01 of the claim. */
  readonly patientControlNumber?: string | undefined;
  /** REF*BLT: facility type and frequency code, of an institutional claim. */
  readonly billType?: string | undefined;
  /** REF*D9. */
  readonly clearinghouseTraceNumber?: string | undefined;
  /** REF*XZ. */
  readonly pharmacyNumber?: string | undefined;
  /** AMT*T3; wanted where there are no lines. */
  readonly chargeCents?: number | undefined;
  /** DTP*472; wanted unless every line has its own. */
  readonly service?: InquiryPeriod | undefined;
  readonly lines?: readonly InquiryLine[] | undefined;
}

/** What stands around the inquiries: ISA, GS, ST and BHT. Nothing of it is made up. */
export interface InquiryEnvelope {
  /** ISA06. */
  readonly senderId: string;
  /** ISA08. */
  readonly receiverId: string;
  /** ISA05; ZZ where left out. */
  readonly senderQualifier?: string | undefined;
  /** ISA07; ZZ where left out. */
  readonly receiverQualifier?: string | undefined;
  /** GS02; ISA06 where left out. */
  readonly applicationSender?: string | undefined;
  /** GS03; ISA08 where left out. */
  readonly applicationReceiver?: string | undefined;
  /** ISA13: up to nine digits. */
  readonly controlNumber: string;
  /** GS06; ISA13 without leading zeros where left out. */
  readonly groupControlNumber?: string | undefined;
  /** ST02; "0001" where left out. */
  readonly transactionControlNumber?: string | undefined;
  /** "YYYY-MM-DD". */
  readonly date: string;
  /** "HHMM". */
  readonly time: string;
  /** BHT03. */
  readonly reference: string;
  /** ISA15: P production (where left out), T test. */
  readonly usage?: "P" | "T" | undefined;
  readonly delimiters?: Delimiters | undefined;
}
