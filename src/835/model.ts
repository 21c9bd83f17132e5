import type { CalendarDate, Cents, Diagnostic } from "../values/index.js";
import type {
  GroupOf,
  Interchange,
  InterchangeOf,
  Limits,
  Segment,
  SourceRange,
} from "../x12/index.js";
import type { Balance } from "./balance.js";

/**
 * The model of a Health Care Claim Payment/Advice (835), 005010X221A1; 005010X221 and 4010 files
 * are read into it too.
 *
 * Conventions: an absent element is `undefined`; amounts are integer cents; dates are "YYYY-MM-DD";
 * quantities, weights and fractions stay decimal text, exactly as sent. `segment` numbers are
 * 1-based positions among the segments of the input: they say where a value stands, they are not
 * part of what it says.
 */

/** A REF: qualifier (REF01), value (REF02), description (REF03), second reference (REF04). */
export interface Reference {
  readonly qualifier: string;
  readonly value: string;
  readonly description?: string | undefined;
  readonly secondary?: string | undefined;
}

/** A DTM: qualifier (DTM01) and day (DTM02). */
export interface DatedEntry {
  readonly qualifier: string;
  readonly date: CalendarDate;
}

/** An AMT: qualifier (AMT01) and amount (AMT02). AMT never takes part in balancing. */
export interface AmountEntry {
  readonly qualifier: string;
  readonly amountCents: Cents;
}

/** A QTY: qualifier (QTY01) and quantity (QTY02), decimal text. */
export interface QuantityEntry {
  readonly qualifier: string;
  readonly quantity: string;
}

/** A PER: function (PER01: CX claim office, BL technical, IC web site), name, numbers (PER03-08). */
export interface Contact {
  readonly functionCode: string;
  readonly name?: string | undefined;
  /** Qualifier (TE, FX, EM, EX, UR) and number, up to three, in order. */
  readonly numbers: readonly { readonly qualifier: string; readonly value: string }[];
}

/** RDM: how the payee gets the remittance (loop 1000B). */
export interface RemittanceDelivery {
  readonly transmissionCode: string;
  readonly name?: string | undefined;
  readonly communicationNumber?: string | undefined;
}

/** Loop 1000A (payer, N101 = PR) or 1000B (payee, N101 = PE). */
export interface Party {
  readonly name?: string | undefined;
  readonly idQualifier?: string | undefined;
  readonly id?: string | undefined;
  readonly address: readonly string[];
  readonly city?: string | undefined;
  readonly state?: string | undefined;
  readonly postalCode?: string | undefined;
  readonly country?: string | undefined;
  readonly countrySubdivision?: string | undefined;
  readonly references: readonly Reference[];
  readonly contacts: readonly Contact[];
  readonly delivery?: RemittanceDelivery | undefined;
}

/** One side of a funds transfer: BPR06-09 (sender) or BPR12-15 (receiver). */
export interface BankAccount {
  readonly routingQualifier?: string | undefined;
  readonly routingNumber?: string | undefined;
  readonly accountQualifier?: string | undefined;
  readonly accountNumber?: string | undefined;
}

/** BPR: what was paid, how and when. */
export interface Payment {
  /** BPR01: C, D, H (notice only), I, P, U, X. */
  readonly handlingCode: string;
  /** BPR02: the total payment, in cents. `undefined` where it cannot be read. */
  readonly amountCents?: Cents | undefined;
  /** BPR03: C credit, D debit. */
  readonly creditDebit?: string | undefined;
  /** BPR04: ACH, BOP, CHK, FWT, NON. */
  readonly method?: string | undefined;
  /** BPR05: CCP, CTX. */
  readonly format?: string | undefined;
  readonly sender: BankAccount;
  /** BPR10. */
  readonly originatorId?: string | undefined;
  /** BPR11. */
  readonly originatorSupplementalCode?: string | undefined;
  readonly receiver: BankAccount;
  /** BPR16: the day the money moves or the check is dated. */
  readonly date?: CalendarDate | undefined;
  /** BPR17 to BPR21: business function and a third account; hardly ever sent. */
  readonly businessFunction?: string | undefined;
  readonly third: BankAccount;
}

/** TRN: ties the remittance to the money. */
export interface Trace {
  /** TRN01: 1 is the current transaction. */
  readonly type: string;
  /** TRN02: check or EFT number. */
  readonly number: string;
  /** TRN03: payer identifier, "1" and the tax id as a rule. */
  readonly payerId?: string | undefined;
  /** TRN04. */
  readonly originatorSupplementalCode?: string | undefined;
}

/** CUR: a currency other than US dollars. Amounts are then hundredths of it. */
export interface Currency {
  readonly entityCode: string;
  readonly code: string;
  readonly exchangeRate?: string | undefined;
}

/** The header of one 835 transaction: everything before its first LX or CLP. */
export interface Remittance {
  /** ST02. */
  readonly controlNumber: string;
  /** The guide the sender names: ST03, else GS08, else "". */
  readonly version: string;
  /** ST03; absent in 4010. */
  readonly implementation?: string | undefined;
  readonly interchangeControlNumber?: string | undefined;
  readonly groupControlNumber?: string | undefined;
  readonly payment?: Payment | undefined;
  readonly trace?: Trace | undefined;
  readonly currency?: Currency | undefined;
  readonly references: readonly Reference[];
  /** DTM*405 is the production date. */
  readonly dates: readonly DatedEntry[];
  readonly payer?: Party | undefined;
  readonly payee?: Party | undefined;
  readonly unmapped: readonly Unmapped[];
  /** Position of the ST. */
  readonly segment?: number | undefined;
}

/**
 * Text that the model has no place for. `segment`: the whole segment is unknown here; it is written
 * back after its owner. `element`: the segment is modelled but not all of its text could be (an
 * unreadable amount, an element the guide does not have); kept for the audit.
 */
export interface Unmapped {
  readonly kind: "segment" | "element";
  readonly segment: Segment;
}

/** One CAS triplet: reason, amount, quantity under its group code. */
export interface Adjustment {
  /** CAS01: CO, PR, OA, PI; CR in 4010. */
  readonly groupCode: string;
  /** CARC. "" where the file has an amount and no reason. */
  readonly reasonCode: string;
  /** Positive lowers the payment. `undefined` where absent or unreadable. */
  readonly amountCents?: Cents | undefined;
  readonly quantity?: string | undefined;
  /** Position of the CAS it stands in; triplets of one CAS share it. */
  readonly segment?: number | undefined;
}

/** An NM1 of loop 2100. The kind (QC, IL, ...) is the property it stands under. */
export interface Entity {
  /** NM102: 1 person, 2 organisation. */
  readonly type: string;
  /** NM103: last name or organisation. */
  readonly lastName?: string | undefined;
  readonly firstName?: string | undefined;
  readonly middleName?: string | undefined;
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
  readonly idQualifier?: string | undefined;
  readonly id?: string | undefined;
}

/** MIA: inpatient adjudication. Amounts in cents; counts and days are decimal text. */
export interface InpatientAdjudication {
  readonly coveredDays?: string | undefined;
  readonly ppsOperatingOutlierCents?: Cents | undefined;
  readonly lifetimePsychiatricDays?: string | undefined;
  readonly drgCents?: Cents | undefined;
  /** MIA05, MIA20 to MIA23: RARCs, each with the element it stands in. */
  readonly remarks: readonly ClaimRemark[];
  readonly disproportionateShareCents?: Cents | undefined;
  readonly mspPassThroughCents?: Cents | undefined;
  readonly ppsCapitalCents?: Cents | undefined;
  readonly ppsCapitalFspDrgCents?: Cents | undefined;
  readonly ppsCapitalHspDrgCents?: Cents | undefined;
  readonly ppsCapitalDshDrgCents?: Cents | undefined;
  readonly oldCapitalCents?: Cents | undefined;
  readonly ppsCapitalImeCents?: Cents | undefined;
  readonly ppsOperatingHspDrgCents?: Cents | undefined;
  readonly costReportDays?: string | undefined;
  readonly ppsOperatingFspDrgCents?: Cents | undefined;
  readonly ppsCapitalOutlierCents?: Cents | undefined;
  readonly indirectTeachingCents?: Cents | undefined;
  readonly nonpayableProfessionalCents?: Cents | undefined;
  readonly ppsCapitalExceptionCents?: Cents | undefined;
  readonly segment?: number | undefined;
}

/** MOA: outpatient adjudication. */
export interface OutpatientAdjudication {
  /** MOA01, decimal text. */
  readonly reimbursementRate?: string | undefined;
  readonly hcpcsPayableCents?: Cents | undefined;
  /** MOA03 to MOA07. */
  readonly remarks: readonly ClaimRemark[];
  readonly esrdCents?: Cents | undefined;
  readonly nonpayableProfessionalCents?: Cents | undefined;
  readonly segment?: number | undefined;
}

/** A RARC in MIA or MOA. */
export interface ClaimRemark {
  readonly code: string;
  /** MIA or MOA element, 1-based. */
  readonly element: number;
}

/** LQ: a remark code of a line; list HE is RARC, RX is NCPDP reject. */
export interface Remark {
  readonly list: string;
  readonly code: string;
  readonly segment?: number | undefined;
}

/** SVC01 or SVC06: a procedure, drug or revenue code with its modifiers. */
export interface Procedure {
  /** HC HCPCS/CPT, AD CDT, NU revenue, N4 NDC, HP HIPPS, ... */
  readonly qualifier: string;
  readonly code: string;
  readonly modifiers: readonly string[];
  readonly description?: string | undefined;
  /** SVC01-8: end of a code range. */
  readonly endCode?: string | undefined;
}

/** Loop 2110. */
export interface ServiceLine {
  readonly procedure: Procedure;
  /** SVC02. */
  readonly chargeCents?: Cents | undefined;
  /** SVC03. */
  readonly paidCents?: Cents | undefined;
  /** SVC04. */
  readonly revenueCode?: string | undefined;
  /** SVC05, decimal text. Absent means one. */
  readonly paidUnits?: string | undefined;
  /** SVC06: what was submitted, when the payer adjudicated another code. */
  readonly submittedProcedure?: Procedure | undefined;
  /** SVC07, decimal text. */
  readonly submittedUnits?: string | undefined;
  /** 150, 151, 472. */
  readonly dates: readonly DatedEntry[];
  readonly adjustments: readonly Adjustment[];
  /** 6R line item control number, 0K policy, LU, APC, ... */
  readonly references: readonly Reference[];
  /** B6 allowed, KH, T, T2, ZK to ZO. */
  readonly amounts: readonly AmountEntry[];
  readonly quantities: readonly QuantityEntry[];
  readonly remarks: readonly Remark[];
  readonly unmapped: readonly Unmapped[];
  readonly segment?: number | undefined;
}

/** Loop 2100 with its 2110 loops: one adjudication of one claim. */
export interface Claim {
  /** CLP01. */
  readonly patientControlNumber: string;
  /** CLP02. 22 is a reversal; 4 does not by itself mean denied. */
  readonly statusCode: string;
  /** CLP03. */
  readonly chargeCents?: Cents | undefined;
  /** CLP04. */
  readonly paidCents?: Cents | undefined;
  /** CLP05. */
  readonly patientResponsibilityCents?: Cents | undefined;
  /** CLP06. */
  readonly filingIndicator?: string | undefined;
  /** CLP07. */
  readonly payerClaimControlNumber?: string | undefined;
  /** CLP08: place of service or facility type. */
  readonly facilityTypeCode?: string | undefined;
  /** CLP09. */
  readonly frequencyCode?: string | undefined;
  /** CLP10. */
  readonly patientStatusCode?: string | undefined;
  /** CLP11. */
  readonly drgCode?: string | undefined;
  /** CLP12, decimal text. */
  readonly drgWeight?: string | undefined;
  /** CLP13, decimal text. */
  readonly dischargeFraction?: string | undefined;
  readonly adjustments: readonly Adjustment[];
  /** NM1*QC. */
  readonly patient?: Entity | undefined;
  /** NM1*IL. */
  readonly insured?: Entity | undefined;
  /** NM1*74: corrected patient or insured. */
  readonly correctedInsured?: Entity | undefined;
  /** NM1*82. */
  readonly renderingProvider?: Entity | undefined;
  /** NM1*TT: crossover carrier. */
  readonly crossoverCarrier?: Entity | undefined;
  /** NM1*PR: corrected priority payer. */
  readonly correctedPriorityPayer?: Entity | undefined;
  /** NM1*GB: other subscriber. */
  readonly otherSubscriber?: Entity | undefined;
  readonly inpatient?: InpatientAdjudication | undefined;
  readonly outpatient?: OutpatientAdjudication | undefined;
  readonly references: readonly Reference[];
  /** 232 and 233 statement period, 036 coverage end, 050 received. */
  readonly dates: readonly DatedEntry[];
  readonly contacts: readonly Contact[];
  readonly amounts: readonly AmountEntry[];
  readonly quantities: readonly QuantityEntry[];
  readonly services: readonly ServiceLine[];
  readonly unmapped: readonly Unmapped[];
  /** Which of the transaction's LX loops it stands in: index into `summaries`, -1 before any. */
  readonly summaryIndex: number;
  /** False where a limit or the end of the input cut the claim short. */
  readonly complete: boolean;
  readonly segment?: number | undefined;
  readonly source?: SourceRange | undefined;
}

/** TS3: provider summary. Amounts in cents; counts are decimal text. */
export interface ProviderTotals {
  readonly providerId?: string | undefined;
  readonly facilityTypeCode?: string | undefined;
  readonly fiscalPeriodDate?: CalendarDate | undefined;
  readonly claimCount?: string | undefined;
  readonly chargeCents?: Cents | undefined;
  /** TS306 to TS312, TS314, TS316 and TS319 are 4010 only. */
  readonly coveredChargeCents?: Cents | undefined;
  readonly noncoveredChargeCents?: Cents | undefined;
  readonly deniedChargeCents?: Cents | undefined;
  readonly providerPaymentCents?: Cents | undefined;
  readonly interestCents?: Cents | undefined;
  readonly contractualAdjustmentCents?: Cents | undefined;
  readonly grammRudmanReductionCents?: Cents | undefined;
  readonly mspPayerCents?: Cents | undefined;
  readonly bloodDeductibleCents?: Cents | undefined;
  readonly nonLabChargeCents?: Cents | undefined;
  readonly coinsuranceCents?: Cents | undefined;
  readonly hcpcsReportableChargeCents?: Cents | undefined;
  readonly hcpcsPayableCents?: Cents | undefined;
  readonly deductibleCents?: Cents | undefined;
  readonly professionalComponentCents?: Cents | undefined;
  readonly mspPatientLiabilityMetCents?: Cents | undefined;
  readonly patientReimbursementCents?: Cents | undefined;
  readonly pipClaimCount?: string | undefined;
  readonly pipAdjustmentCents?: Cents | undefined;
}

/** TS2: provider supplemental summary (inpatient). Amounts in cents; counts are decimal text. */
export interface SupplementalTotals {
  readonly drgCents?: Cents | undefined;
  readonly federalSpecificCents?: Cents | undefined;
  readonly hospitalSpecificCents?: Cents | undefined;
  readonly disproportionateShareCents?: Cents | undefined;
  readonly capitalCents?: Cents | undefined;
  readonly indirectMedicalEducationCents?: Cents | undefined;
  readonly outlierDays?: string | undefined;
  readonly dayOutlierCents?: Cents | undefined;
  readonly costOutlierCents?: Cents | undefined;
  readonly averageDrgLengthOfStay?: string | undefined;
  readonly dischargeCount?: string | undefined;
  readonly costReportDays?: string | undefined;
  readonly coveredDays?: string | undefined;
  readonly noncoveredDays?: string | undefined;
  readonly mspPassThroughCents?: Cents | undefined;
  readonly averageDrgWeight?: string | undefined;
  readonly ppsCapitalFspDrgCents?: Cents | undefined;
  readonly ppsCapitalHspDrgCents?: Cents | undefined;
  readonly ppsDisproportionateShareDrgCents?: Cents | undefined;
}

/** LX with its TS3 and TS2: loop 2000. */
export interface ProviderSummary {
  /** LX01. */
  readonly assignedNumber: string;
  readonly totals?: ProviderTotals | undefined;
  readonly supplemental?: SupplementalTotals | undefined;
  readonly unmapped: readonly Unmapped[];
  readonly segment?: number | undefined;
}

/** One pair of a PLB: an adjustment of the payment that belongs to no claim of it. */
export interface ProviderAdjustment {
  /** PLB01. */
  readonly providerId: string;
  /** PLB02. */
  readonly fiscalPeriodDate?: CalendarDate | undefined;
  /** PLB03-1. */
  readonly reasonCode: string;
  /** PLB03-2. */
  readonly reference?: string | undefined;
  /** PLB04: positive lowers the payment. `undefined` where absent or unreadable. */
  readonly amountCents?: Cents | undefined;
  readonly segment?: number | undefined;
}

/** What a transaction adds up to. Unreadable amounts count as 0 here; `balance` tells of them. */
export interface RemittanceTotals {
  readonly claims: number;
  readonly services: number;
  /** CAS triplets with a reason code, claim and line level. */
  readonly adjustments: number;
  readonly providerAdjustments: number;
  readonly chargeCents: Cents;
  readonly paidCents: Cents;
  readonly adjustmentCents: Cents;
  readonly providerAdjustmentCents: Cents;
  /** BPR02. */
  readonly paymentCents: Cents;
}

/** What a reader of 835s yields, in the order of the file. */
export type RemittanceEvent =
  | { readonly kind: "interchange"; readonly interchange: Interchange }
  | { readonly kind: "remittance"; readonly remittance: Remittance }
  | {
      readonly kind: "providerSummary";
      readonly summary: ProviderSummary;
      readonly remittance: Remittance;
    }
  | { readonly kind: "claim"; readonly claim: Claim; readonly remittance: Remittance }
  | {
      readonly kind: "providerAdjustment";
      readonly adjustment: ProviderAdjustment;
      readonly remittance: Remittance;
    }
  | RemittanceEndEvent
  | { readonly kind: "diagnostic"; readonly diagnostic: Diagnostic };

/** The end of a transaction. Claims before it are provisional: post only what is complete. */
export interface RemittanceEndEvent {
  readonly kind: "remittanceEnd";
  readonly remittance: Remittance;
  /** An SE was read, and nothing before it was cut. */
  readonly complete: boolean;
  readonly balance: Balance;
  readonly totals: RemittanceTotals;
  /** Segments that stand where the model has no owner for them. */
  readonly unmapped: readonly Unmapped[];
}

/** One whole 835 transaction. */
export interface RemittanceDocument {
  readonly kind: "remittance";
  readonly header: Remittance;
  readonly summaries: readonly ProviderSummary[];
  readonly claims: readonly Claim[];
  readonly providerAdjustments: readonly ProviderAdjustment[];
  /** ST to SE, or to its last whole segment where it has none; terminators included. */
  readonly source?: SourceRange | undefined;
  readonly complete: boolean;
  readonly balance: Balance;
  readonly totals: RemittanceTotals;
  /** Segments that stand where the model has no owner for them. */
  readonly unmapped: readonly Unmapped[];
}

/** GS to GE. `header` is absent where the transactions stand in no group. */
export type RemittanceGroup = GroupOf<RemittanceDocument>;

/** ISA to IEA. */
export type RemittanceInterchange = InterchangeOf<RemittanceDocument>;

/** A whole file: what `parse835` gives and `write835` takes. */
export interface RemittanceFile {
  /** Every 835 of the file, in order: the same objects as in `interchanges`. */
  readonly remittances: readonly RemittanceDocument[];
  /** The file as it is built; `write835` follows it. */
  readonly interchanges: readonly RemittanceInterchange[];
  readonly diagnostics: readonly Diagnostic[];
  /** The limits it was read with, where the caller gave some. */
  readonly limits?: Partial<Limits> | undefined;
  /** The input, by reference: lets `write835` give back verbatim what was not changed. */
  readonly source?: Uint8Array | undefined;
}
