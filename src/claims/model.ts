import type { ClaimState } from "../277/index.js";
import type {
  AdjustmentClass,
  Category,
  DenialState,
  RootCause,
  WorkType,
} from "../denials/index.js";
import type { CalendarDate, Cents, Severity } from "../values/index.js";
import type { CallerEvent } from "./caller-event.js";

/**
 * One claim's story across files, payers and time: what a ledger derives from the facts it holds.
 *
 * Conventions: an absent value is `undefined`; amounts are integer cents; days are "YYYY-MM-DD". A
 * proof is a list of indexes into `ClaimHistory.entries`: every derived value says which entries it
 * rests on. Nothing here depends on the order in which files were read.
 */

/** How sure it is that the entries of a history tell of one claim. The weakest link counts. */
export type IdentityConfidence = "certain" | "strong" | "ambiguous";

/**
 * Why two facts are taken for the same claim.
 *
 * certain: `payerClaimControlNumber` (same payer, CLP07 or REF*1K equal), `originalReference` (same
 * payer, REF*F8 names the other's CLP07), `exactNegative` (a reversal negates every amount),
 * `callersLink` (the caller says so). strong: `numberDateCharge` (CLP01, first service day and charge
 * equal), `numberCharge` (CLP01, payer and charge equal, a day missing on one side), `replacement`
 * (CLP01, payer and day equal, CLP09 says 7 or 8, and there is one claim only to replace), `split`
 * (CLP01 and payer equal, MA15 on both), `number` (CLP01 alone, with one claim only to belong to).
 */
export type LinkMethod =
  | "payerClaimControlNumber"
  | "originalReference"
  | "exactNegative"
  | "callersLink"
  | "numberDateCharge"
  | "numberCharge"
  | "replacement"
  | "split"
  | "number";

/** One link between two entries of a history. */
export interface IdentityLink {
  /** Indexes into `entries`. */
  readonly entries: readonly [number, number];
  readonly method: LinkMethod;
  readonly confidence: "certain" | "strong";
}

/** Which claim it is, and how that is known. */
export interface ClaimIdentity {
  readonly confidence: IdentityConfidence;
  /** CLP01, TRN02 or REF*EJ of 277s, and the caller's: one, unless linked claims changed it. */
  readonly patientControlNumbers: readonly string[];
  /** CLP07 and REF*1K, each once. */
  readonly payerClaimControlNumbers: readonly string[];
  readonly serviceFrom: CalendarDate | undefined;
  readonly serviceTo: CalendarDate | undefined;
  /** What was charged: submitted where the caller tells, else CLP03 of the initial adjudication. */
  readonly chargeCents: Cents | undefined;
  readonly links: readonly IdentityLink[];
  /** Ids of other histories that may be the same claim. Not empty only where ambiguous. */
  readonly candidates: readonly string[];
}

/** A payer, as the ledger tells payers apart. */
export interface PayerRef {
  /** Canonical key: "TRN03:1512345678", or what the caller's alias map makes of it. */
  readonly key: string;
  readonly name: string | undefined;
}

/** A payment (BPR and TRN of one 835). */
export interface PaymentRef {
  /** Payer key, TRN02, BPR16 and the signed amount: the same in every copy of the 835. */
  readonly key: string;
  readonly payer: PayerRef;
  /** TRN02. */
  readonly traceNumber: string | undefined;
  /** BPR16, else the production date (DTM*405). */
  readonly date: CalendarDate | undefined;
  /** BPR02; negative where BPR03 is D. */
  readonly amountCents: Cents | undefined;
}

/** Place among a claim's payers: CLP02 1 and 19, 2 and 20, 3 and 21. */
export type PayerPosition = "primary" | "secondary" | "tertiary" | "unknown";

/** What one CLP does: only a decision can deny or pay anew. */
export type AdjudicationRole = "decision" | "reversal" | "forwarded" | "predetermination";

/** One denial of an adjudication: a CAS of class denial, in two layers. */
export interface DenialSummary {
  /** CAS01. */
  readonly groupCode: string;
  /** CARC. */
  readonly reasonCode: string;
  readonly remarkCodes: readonly string[];
  readonly category: Category;
  readonly workType: WorkType;
  readonly rootCause: RootCause;
  /** Charge basis: the amount of the CAS. */
  readonly deniedCents: Cents;
  /** Index into `Adjudication.lines`; `undefined` at claim level. */
  readonly lineIndex: number | undefined;
  readonly primary: boolean;
  /** Under PR: the payer refuses, and says the patient owes it. */
  readonly patientLiable: boolean;
}

/** Sums of an adjudication's adjustments by class, in cents; classes without any are left out. */
export type ClassCents = Readonly<Partial<Record<AdjustmentClass, Cents>>>;

/** A line (SVC) of an adjudication. */
export interface AdjudicatedLine {
  /** REF*6R. */
  readonly lineControlNumber: string | undefined;
  /** SVC01 as "HC:99213:25"; the revenue code as "NU:0450" where there is no procedure. */
  readonly procedure: string;
  /** SVC06, where the payer adjudicated another code than was submitted. */
  readonly submittedProcedure: string | undefined;
  /** SVC04. */
  readonly revenueCode: string | undefined;
  /** First day of service (DTM*472, 150). */
  readonly serviceDate: CalendarDate | undefined;
  readonly chargeCents: Cents;
  readonly paidCents: Cents;
  /** Denial-class adjustments. */
  readonly deniedCents: Cents;
  readonly patientShareCents: Cents;
  /** AMT*B6, else paid plus patient share plus prior payers; `undefined` where nothing was allowed. */
  readonly allowedCents: Cents | undefined;
  /** SVC05 and SVC07, decimal text. */
  readonly paidUnits: string | undefined;
  readonly submittedUnits: string | undefined;
  readonly state: DenialState;
  /** Index into `ClaimHistory.lines`. */
  readonly lineIndex: number;
}

/** One CLP of one payment, summed up. */
export interface Adjudication {
  readonly payment: PaymentRef;
  readonly role: AdjudicationRole;
  readonly position: PayerPosition;
  /** CLP02. */
  readonly statusCode: string;
  /** CLP01, CLP07, REF*F8, CLP06, CLP09. */
  readonly patientControlNumber: string;
  readonly payerClaimControlNumber: string | undefined;
  readonly originalReference: string | undefined;
  readonly filingIndicator: string | undefined;
  readonly frequencyCode: string | undefined;
  /** NM109 of the rendering provider (NM1*82), else N104 of the payee. */
  readonly providerId: string | undefined;
  /** CLP08: place of service or facility type. */
  readonly facilityTypeCode: string | undefined;
  readonly serviceFrom: CalendarDate | undefined;
  readonly serviceTo: CalendarDate | undefined;
  /** DTM*050: the day the payer received the claim. */
  readonly receivedDate: CalendarDate | undefined;
  /** CLP03 and CLP04, signs as sent: a reversal's are negative. */
  readonly chargeCents: Cents;
  readonly paidCents: Cents;
  /** CLP05. */
  readonly patientResponsibilityCents: Cents | undefined;
  /** AMT*I: for information; the money is in PLB L6. */
  readonly interestCents: Cents;
  readonly byClass: ClassCents;
  readonly deniedCents: Cents;
  readonly state: DenialState;
  readonly denials: readonly DenialSummary[];
  readonly lines: readonly AdjudicatedLine[];
  /** RARCs of MIA and MOA. */
  readonly remarkCodes: readonly string[];
  /** MA15: a part of a claim that the payer split. */
  readonly splitPart: boolean;
  /** Forwarded to the next payer: CLP02 19, 20, 21 or 23, or a crossover carrier is named (NM1*TT). */
  readonly forwarded: boolean;
  /** 0, or the how-many-eth equal CLP of the same payment it is (from 1): a duplicate in the file. */
  readonly occurrence: number;
  /** Entry of the reversal that took it back. */
  readonly reversedBy: number | undefined;
  /** Of a reversal: the entry it takes back; `undefined` for an orphan. */
  readonly reverses: number | undefined;
  /** Of a decision after a reversal: the entry of the decision that it corrects. */
  readonly corrects: number | undefined;
  /** In force: a decision neither reversed nor followed by a later one of the same payer. */
  readonly live: boolean;
}

/** What one 277 says of the claim. */
export interface StatusSummary {
  /** Information source (NM109 or name). */
  readonly payer: PayerRef;
  readonly state: ClaimState;
  /** STC01-1 and STC01-2 of each status, "A7:562". */
  readonly codes: readonly string[];
  /** BHT04, else STC02. */
  readonly date: CalendarDate | undefined;
  readonly patientControlNumber: string | undefined;
  readonly payerClaimControlNumber: string | undefined;
  readonly serviceFrom: CalendarDate | undefined;
  readonly chargeCents: Cents | undefined;
  readonly paidCents: Cents | undefined;
  /** DTP*106. */
  readonly responseDueDate: CalendarDate | undefined;
}

/** How a provider adjustment was tied to a claim. */
export type AdjustmentTie = "payerClaimControlNumber" | "patientControlNumber";

/** One PLB pair. */
export interface ProviderAdjustmentSummary {
  readonly payment: PaymentRef;
  /** PLB01. */
  readonly providerId: string;
  /** PLB03-1: WO, FB, 72, B2, L6, CS, ... */
  readonly reasonCode: string;
  /** PLB03-2. */
  readonly reference: string | undefined;
  /** PLB04: positive lowers the payment. */
  readonly amountCents: Cents;
  /** How it was tied to a claim; `undefined` where it was not. */
  readonly tie: AdjustmentTie | undefined;
  /** Id of the history it belongs to. */
  readonly historyId: string | undefined;
  /** Ids of the histories that its reference fits, where there are several: then it is tied to none. */
  readonly candidates: readonly string[];
}

interface EntryBase {
  /** Its place in `entries`. */
  readonly index: number;
  /** The day it happened: payment date, 277 date, the caller's date. */
  readonly date: CalendarDate | undefined;
}

/** One entry of the time line. */
export type HistoryEntry =
  | (EntryBase & { readonly kind: "adjudication"; readonly adjudication: Adjudication })
  | (EntryBase & { readonly kind: "status"; readonly status: StatusSummary })
  | (EntryBase & { readonly kind: "event"; readonly event: CallerEvent })
  | (EntryBase & {
      readonly kind: "providerAdjustment";
      readonly adjustment: ProviderAdjustmentSummary;
    });

/** How an adjudicated line was matched to the submitted line. */
export type LineMethod =
  | "lineControlNumber"
  | "procedureDateCharge"
  | "submittedProcedure"
  /** The first time this line is seen: it stands for the submitted line itself. */
  | "first";

/** A line as submitted, with everything that was adjudicated for it. */
export interface HistoryLine {
  readonly lineControlNumber: string | undefined;
  /** As submitted: the caller's, else SVC06, else SVC01. */
  readonly procedure: string;
  readonly serviceDate: CalendarDate | undefined;
  readonly chargeCents: Cents;
  /** From the caller's `submitted` event or `expectedAllowedCents`. */
  readonly expectedAllowedCents: Cents | undefined;
  readonly matches: readonly LineMatch[];
  /** More than one SVC of one adjudication stands for it. */
  readonly split: boolean;
  /** The payer adjudicated it under another code (SVC06), or two lines under one. */
  readonly bundled: boolean;
  /** Paid for it, reversals netted, all payers. */
  readonly netPaidCents: Cents;
}

export interface LineMatch {
  /** Index into `entries`. */
  readonly entry: number;
  /** Index into that adjudication's `lines`. */
  readonly line: number;
  readonly method: LineMethod;
}

/** What "dollars at risk" rests on, in the order of preference. */
export type RiskBasis = "expectedAllowed" | "comparablePaid" | "charge" | "mixed";

export type Resolution =
  /** Paid after all; why is not known. */
  | "paid"
  /** Some of it was paid, the rest is still denied. */
  | "partlyPaid"
  | "overturnedOnAppeal"
  /** Paid after a corrected claim. */
  | "corrected"
  /** Denied again, for another reason: a later episode takes over. */
  | "replaced"
  | "writtenOff"
  | "closed"
  /** To the patient or, by the payer's decision, to the patient's share. */
  | "transferred"
  | "open";

/**
 * A denial from the day it was made to the day it was settled: one payer, one group and reason code,
 * over all the lines that carry it. Denied again for the same reason while open, it goes on.
 */
export interface DenialEpisode {
  /** "1", "2", ... within its history, in order of opening. */
  readonly id: string;
  readonly payer: PayerRef;
  readonly position: PayerPosition;
  readonly openedOn: CalendarDate | undefined;
  /** Entry of the adjudication that opened it. */
  readonly openedBy: number;
  readonly groupCode: string;
  readonly reasonCode: string;
  readonly remarkCodes: readonly string[];
  readonly category: Category;
  readonly workType: WorkType;
  readonly rootCause: RootCause;
  readonly patientLiable: boolean;
  /** Indexes into `ClaimHistory.lines`; empty at claim level. */
  readonly lines: readonly number[];
  /** Charge basis, when it was opened. */
  readonly deniedCents: Cents;
  /** Charge basis, by the last decision; 0 once resolved by payment. */
  readonly stillDeniedCents: Cents;
  /** What may still be won, by `riskBasis`; 0 where it is not open. */
  readonly atRiskCents: Cents;
  /** What was at risk when it was opened. */
  readonly openedAtRiskCents: Cents;
  readonly riskBasis: RiskBasis;
  readonly resolution: Resolution;
  readonly resolvedOn: CalendarDate | undefined;
  /** Days from opening to resolution, or to `asOf` while open. */
  readonly days: number | undefined;
  /** Paid on its lines since it was opened, less what was taken back. */
  readonly recoveredCents: Cents;
  /** Entries of later decisions that denied it again for the same reason. */
  readonly redenials: readonly number[];
  /** Id of the resolved episode of the same payer and reason that came back. */
  readonly redenialOf: string | undefined;
  /** Entries: opening, actions since, resolution. */
  readonly proof: readonly number[];
}

/** An appeal as the caller's events tell it. */
export interface AppealRecord {
  readonly level: number | undefined;
  readonly method: string | undefined;
  readonly filedOn: CalendarDate | undefined;
  readonly receivedOn: CalendarDate | undefined;
  readonly decidedOn: CalendarDate | undefined;
  readonly outcome: "overturned" | "partlyOverturned" | "upheld" | "dismissed" | undefined;
  readonly proof: readonly number[];
}

/** One payer's part in the coordination of benefits. */
export interface PayerShare {
  readonly payer: PayerRef;
  readonly position: PayerPosition;
  /** Sum of CLP04 over all its adjudications, reversals too. */
  readonly netPaidCents: Cents;
  /** Of the decisions in force. */
  readonly contractualCents: Cents;
  readonly deniedCents: Cents;
  readonly patientShareCents: Cents;
  /** OA-23 and the like: what payers before it paid and wrote off. */
  readonly priorPayerCents: Cents;
  /** AMT*I over all its adjudications. */
  readonly interestCents: Cents;
  readonly forwarded: boolean;
  readonly proof: readonly number[];
}

export type Stage =
  /** Sent, nothing heard yet. */
  | "submitted"
  /** Refused before adjudication (277CA). */
  | "rejected"
  /** With the payer. */
  | "inReview"
  /** The payer waits for documents or answers. */
  | "informationRequested"
  | "denied"
  | "correctionSent"
  | "appealed"
  /** A decision was taken back and its correction has not come. */
  | "reversed"
  | "awaitingNextPayer"
  | "patientBalance"
  | "settled";

/** A stretch of time in one stage. */
export interface StageSpan {
  readonly stage: Stage;
  readonly from: CalendarDate;
  /** The day the next stage began; `undefined` for the last. */
  readonly to: CalendarDate | undefined;
  /** Whole days; for the last stage up to `asOf`, `undefined` without one. */
  readonly days: number | undefined;
  /** Entry that began it. */
  readonly proof: number;
}

/** Where a claim stands. */
export type StandingState =
  | "submitted"
  | "rejected"
  | "inReview"
  | "informationRequested"
  | "paid"
  | "partlyDenied"
  | "denied"
  | "correctionSent"
  | "appealed"
  | "reversed"
  | "awaitingNextPayer"
  | "patientBalance"
  /** Decided, and nothing is owed: capitation, deductible met by others, an encounter. */
  | "settledWithoutPayment"
  | "predetermined"
  | "writtenOff"
  | "closed"
  | "unknown";

export interface HistoryStanding {
  readonly state: StandingState;
  /** The day of the entry that said so last. */
  readonly since: CalendarDate | undefined;
  readonly payer: PayerRef | undefined;
  /** Entries, the telling one last. */
  readonly proof: readonly number[];
}

/** Time and work that went into a claim, from the caller's events. */
export interface Effort {
  /** Events that are work: worked, status checked, documents sent, appeal filed, correction sent. */
  readonly touches: number;
  /** Sum of `minutes` over all events that state them. */
  readonly minutes: number;
  readonly proof: readonly number[];
}

/** One claim's story. */
export interface ClaimHistory {
  /** Stable for the same facts; names the claim in findings and candidates. Holds CLP01. */
  readonly id: string;
  /** The day it was looked at; later facts are left out. `undefined`: all facts. */
  readonly asOf: CalendarDate | undefined;
  readonly identity: ClaimIdentity;
  /** Oldest first; see `claimLedger` for entries of one day. */
  readonly entries: readonly HistoryEntry[];
  readonly lines: readonly HistoryLine[];
  /** Entry of the first decision, the primary payer's where there is one; parts of a split claim. */
  readonly initial: readonly number[];
  /** Entries of the decisions in force. */
  readonly live: readonly number[];
  readonly episodes: readonly DenialEpisode[];
  readonly appeals: readonly AppealRecord[];
  /** By position, then payer. */
  readonly payers: readonly PayerShare[];
  /** Sum of CLP04 over all adjudications. */
  readonly netPaidCents: Cents;
  /** Sum of tied PLB amounts: positive was taken from the provider. */
  readonly providerAdjustmentCents: Cents;
  /** Patient share by the last payer in force, and what the caller transferred, less what was paid. */
  readonly patientBalanceCents: Cents;
  /** Sum of `atRiskCents` of open episodes. */
  readonly outstandingAtRiskCents: Cents;
  readonly stages: readonly StageSpan[];
  /** First and last day it was known to be with the payer. */
  readonly submittedOn: CalendarDate | undefined;
  /** First 277 that accepted it into adjudication (A2, A5, or later states). */
  readonly acceptedOn: CalendarDate | undefined;
  readonly effort: Effort;
  readonly standing: HistoryStanding;
  /** The payer split the claim (MA15): it still counts once. */
  readonly split: boolean;
  /** What a person should see of it. */
  readonly findings: readonly LedgerFinding[];
}

/** Something about the ledger that a person should see. The message is fixed text. */
export interface LedgerFinding {
  /** "claims/what-is-wrong". */
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  /** Ids of the histories it is about. They hold patient control numbers: mask before showing. */
  readonly histories: readonly string[];
  /** Keys of the payments it is about. */
  readonly payments: readonly string[];
  /** Amounts in cents and counts. */
  readonly details: Readonly<Record<string, number>>;
}

/** A payment with what the ledger holds of it. */
export interface PaymentSummary extends PaymentRef {
  /** BPR04. */
  readonly method: string | undefined;
  readonly claims: number;
  /** Sum of CLP04. */
  readonly claimCents: Cents;
  /** Sum of PLB amounts. */
  readonly adjustmentCents: Cents;
  /** Claims less adjustments less amount: 0 where it balances; `undefined` without BPR02. */
  readonly differenceCents: Cents | undefined;
  /** How many envelopes (ISA13, GS06, ST02, and the source where named) it came in. */
  readonly copies: number;
  readonly complete: boolean;
}

/** A balance that a payer carries between payments: FB, or WO and its kin by reference. */
export interface ForwardingBalance {
  readonly payer: PayerRef;
  /** PLB01. */
  readonly providerId: string;
  readonly kind: "forwardBalance" | "overpayment";
  /** PLB03-2 of an overpayment; a forward balance is one per payer and provider. */
  readonly reference: string | undefined;
  readonly entries: readonly BalanceEntry[];
  /** Negative PLB amounts: what the provider owes and the payer did not take yet. */
  readonly carriedCents: Cents;
  /** Positive PLB amounts: what the payer took. */
  readonly takenCents: Cents;
  /** Carried and not yet taken; 0 where more was taken than carried, as with overpayments by letter. */
  readonly openCents: Cents;
  /** The claim it is tied to. */
  readonly historyId: string | undefined;
}

/** One PLB pair of a balance, in order of time. */
export interface BalanceEntry {
  /** Key of the payment. */
  readonly payment: string;
  readonly date: CalendarDate | undefined;
  readonly reasonCode: string;
  /** PLB04. */
  readonly amountCents: Cents;
  /** Carried less taken, after this entry. */
  readonly balanceCents: Cents;
}

/** Everything a ledger tells, as of one day. */
export interface LedgerReport {
  /** Empty where they were handed on one by one instead. */
  readonly histories: readonly ClaimHistory[];
  readonly payments: readonly PaymentSummary[];
  readonly providerAdjustments: readonly ProviderAdjustmentSummary[];
  readonly balances: readonly ForwardingBalance[];
  readonly findings: readonly LedgerFinding[];
}
