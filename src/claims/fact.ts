import type { ClaimState } from "../277/index.js";
import {
  ADJUSTMENT_CLASSES,
  type Category,
  type DenialState,
  type RootCause,
  type WorkType,
} from "../denials/index.js";
import { type CalendarDate, type Cents, isCalendarDate, UsageError } from "../values/index.js";
import type { CallerEvent } from "./caller-event.js";

/**
 * A fact is one thing that was said once: a CLP of a payment, a 277 of a claim, an event of the
 * caller, a PLB pair, an envelope that a payment came in. It is kept as one line of JSON, so that
 * equal facts are equal text: a ledger is a set of such lines, adding is idempotent, merging is union.
 * The first element tells the kind, the second the key it is kept under.
 */
export type FactText = string;

/** "A": a CLP. Amounts are cents with the signs of the file. */
export interface AdjudicationFact {
  readonly text: FactText;
  readonly kind: "A";
  readonly key: string;
  readonly payment: string;
  readonly occurrence: number;
  readonly statusCode: string;
  readonly patientControlNumber: string;
  readonly payerClaimControlNumber: string | undefined;
  readonly originalReference: string | undefined;
  readonly filingIndicator: string | undefined;
  readonly frequencyCode: string | undefined;
  readonly serviceFrom: CalendarDate | undefined;
  readonly serviceTo: CalendarDate | undefined;
  readonly receivedDate: CalendarDate | undefined;
  readonly chargeCents: Cents;
  readonly paidCents: Cents;
  readonly patientResponsibilityCents: Cents | undefined;
  readonly interestCents: Cents;
  /** In the order of ADJUSTMENT_CLASSES, trailing zeros left out. */
  readonly classCents: readonly Cents[];
  readonly state: DenialState;
  readonly denials: readonly DenialFact[];
  readonly lines: readonly LineFact[];
  readonly remarkCodes: readonly string[];
  readonly splitPart: boolean;
  readonly forwarded: boolean;
  /** Every adjustment has group CR (4010). */
  readonly correctionGroup: boolean;
  /** Of all amounts with their codes: a reversal has the mirror of what it takes back. */
  readonly mirror: number;
  readonly providerId: string | undefined;
  readonly facilityTypeCode: string | undefined;
}

export interface DenialFact {
  readonly groupCode: string;
  readonly reasonCode: string;
  readonly remarkCodes: readonly string[];
  readonly category: Category;
  readonly workType: WorkType;
  readonly rootCause: RootCause;
  readonly deniedCents: Cents;
  readonly lineIndex: number | undefined;
  readonly primary: boolean;
  readonly patientLiable: boolean;
}

export interface LineFact {
  readonly lineControlNumber: string | undefined;
  readonly procedure: string;
  readonly submittedProcedure: string | undefined;
  readonly revenueCode: string | undefined;
  readonly serviceDate: CalendarDate | undefined;
  readonly chargeCents: Cents;
  readonly paidCents: Cents;
  readonly deniedCents: Cents;
  readonly patientShareCents: Cents;
  readonly allowedCents: Cents | undefined;
  readonly paidUnits: string | undefined;
  readonly submittedUnits: string | undefined;
  readonly state: DenialState;
}

/** "S": what one 277 says of a claim. */
export interface StatusFact {
  readonly text: FactText;
  readonly kind: "S";
  readonly key: string;
  readonly payerKey: string;
  readonly payerName: string | undefined;
  readonly date: CalendarDate | undefined;
  /** BHT05 and BHT03: they keep two answers of one day apart. */
  readonly time: string | undefined;
  readonly reference: string | undefined;
  readonly patientControlNumber: string | undefined;
  readonly payerClaimControlNumber: string | undefined;
  readonly serviceFrom: CalendarDate | undefined;
  readonly chargeCents: Cents | undefined;
  readonly paidCents: Cents | undefined;
  readonly state: ClaimState;
  readonly responseDueDate: CalendarDate | undefined;
  readonly codes: readonly string[];
}

/** "E": an event of the caller. */
export interface EventFact {
  readonly text: FactText;
  readonly kind: "E";
  readonly key: string;
  readonly event: CallerEvent;
}

/** "B": a PLB pair. */
export interface AdjustmentFact {
  readonly text: FactText;
  readonly kind: "B";
  readonly payment: string;
  readonly occurrence: number;
  readonly providerId: string;
  readonly reasonCode: string;
  readonly reference: string | undefined;
  readonly amountCents: Cents;
}

/** "P": an envelope that a payment came in, with what its 835 adds up to. */
export interface PaymentFact {
  readonly text: FactText;
  readonly kind: "P";
  readonly payment: string;
  /** ISA13, GS06, ST02 and the caller's name of the source. */
  readonly envelope: string;
  readonly payerName: string | undefined;
  readonly method: string | undefined;
  readonly claims: number;
  readonly chargeCents: Cents;
  readonly claimCents: Cents;
  readonly adjustmentCents: Cents;
  readonly complete: boolean;
}

/** A fact of one claim. */
export type ClaimFact = AdjudicationFact | StatusFact | EventFact;
export type Fact = ClaimFact | AdjustmentFact | PaymentFact;

/** Order of the numbers that stand for states in the text. Append only: texts are kept. */
export const DENIAL_STATES: readonly DenialState[] = [
  "denied",
  "partiallyDenied",
  "reduced",
  "paid",
  "zeroPaidNotDenied",
  "reversal",
  "predetermination",
  "forwarded",
];

type Cell = string | number | null | readonly Cell[] | object;

const some = <T>(value: T | null | undefined): T | undefined => value ?? undefined;

/** Reads a fact's text. @throws UsageError for what no ledger of this version wrote. */
export function factOf(text: FactText): Fact {
  let cells: readonly Cell[];
  try {
    cells = JSON.parse(text) as readonly Cell[];
  } catch {
    throw new UsageError("ledger state: expected facts as lines of JSON");
  }
  if (!isWhole(cells)) throw new UsageError("ledger state: a fact that no ledger wrote");
  // biome-ignore lint/suspicious/noExplicitAny: the text is this room's own, and read in one place.
  const c = cells as any;
  switch (cells[0]) {
    case "A":
      return adjudicationOf(text, c);
    case "S":
      return statusOf(text, c);
    case "E":
      return { text, kind: "E", key: c[1], event: c[2] };
    case "B":
      return {
        text,
        kind: "B",
        payment: c[1],
        occurrence: c[2],
        providerId: c[3],
        reasonCode: c[4],
        reference: some(c[5]),
        amountCents: c[6],
      };
    case "P":
      return {
        text,
        kind: "P",
        payment: c[1],
        envelope: c[2],
        payerName: some(c[3]),
        method: some(c[4]),
        claims: c[5],
        chargeCents: c[6],
        claimCents: c[7],
        adjustmentCents: c[8],
        complete: c[9] === 1,
      };
    default:
      throw new UsageError("ledger state: a fact of an unknown kind");
  }
}

/** Payer, trace number, day and amount: see `paymentKeyOf`. */
const PAYMENT_KEY = /^[^|]*\|[^|]*\|(?:\d{4}-\d{2}-\d{2})?\|(?:-?\d+)?$/;

/** Whether a fact has what is read of its kind: what was written by hand, or cut, has not. */
function isWhole(cells: readonly Cell[]): boolean {
  if (!Array.isArray(cells) || typeof cells[1] !== "string") return false;
  const [kind, key, payment] = cells;
  switch (kind) {
    case "A":
      return isPaymentKey(payment) && [17, 19, 20, 21].every((at) => Array.isArray(cells[at]));
    case "S":
      return typeof cells[2] === "string" && typeof cells[12] === "string";
    case "E": {
      const event = payment as Partial<CallerEvent> | null | undefined;
      if (typeof event?.kind !== "string" || typeof event.date !== "string") return false;
      return isCalendarDate(event.date);
    }
    case "B":
      return isPaymentKey(key) && Number.isSafeInteger(cells[6]);
    case "P":
      return isPaymentKey(key) && typeof cells[2] === "string";
    default:
      return false;
  }
}

function isPaymentKey(cell: Cell | undefined): boolean {
  return typeof cell === "string" && PAYMENT_KEY.test(cell);
}

// biome-ignore lint/suspicious/noExplicitAny: see `factOf`.
function adjudicationOf(text: FactText, c: any): AdjudicationFact {
  return {
    text,
    kind: "A",
    key: c[1],
    payment: c[2],
    occurrence: c[3],
    statusCode: c[4],
    patientControlNumber: c[5],
    payerClaimControlNumber: some(c[6]),
    originalReference: some(c[7]),
    filingIndicator: some(c[8]),
    frequencyCode: some(c[9]),
    serviceFrom: some(c[10]),
    serviceTo: some(c[11]),
    receivedDate: some(c[12]),
    chargeCents: c[13],
    paidCents: c[14],
    patientResponsibilityCents: some(c[15]),
    interestCents: c[16],
    classCents: c[17],
    state: DENIAL_STATES[c[18]] ?? "zeroPaidNotDenied",
    // biome-ignore lint/suspicious/noExplicitAny: see `factOf`.
    denials: c[19].map((d: any) => ({
      groupCode: d[0],
      reasonCode: d[1],
      remarkCodes: d[2],
      category: d[3],
      workType: d[4],
      rootCause: d[5],
      deniedCents: d[6],
      lineIndex: some(d[7]),
      primary: (d[8] & 1) !== 0,
      patientLiable: (d[8] & 2) !== 0,
    })),
    lines: c[20].map(lineOf),
    remarkCodes: c[21],
    splitPart: (c[22] & 1) !== 0,
    forwarded: (c[22] & 2) !== 0,
    correctionGroup: (c[22] & 4) !== 0,
    mirror: c[23],
    providerId: some(c[24]),
    facilityTypeCode: some(c[25]),
  };
}

// biome-ignore lint/suspicious/noExplicitAny: see `factOf`.
function lineOf(l: any): LineFact {
  return {
    lineControlNumber: some(l[0]),
    procedure: l[1],
    submittedProcedure: some(l[2]),
    revenueCode: some(l[3]),
    serviceDate: some(l[4]),
    chargeCents: l[5],
    paidCents: l[6],
    deniedCents: l[7],
    patientShareCents: l[8],
    allowedCents: some(l[9]),
    paidUnits: some(l[10]),
    submittedUnits: some(l[11]),
    state: DENIAL_STATES[l[12]] ?? "zeroPaidNotDenied",
  };
}

// biome-ignore lint/suspicious/noExplicitAny: see `factOf`.
function statusOf(text: FactText, c: any): StatusFact {
  return {
    text,
    kind: "S",
    key: c[1],
    payerKey: c[2],
    payerName: some(c[3]),
    date: some(c[4]),
    time: some(c[5]),
    reference: some(c[6]),
    patientControlNumber: some(c[7]),
    payerClaimControlNumber: some(c[8]),
    serviceFrom: some(c[9]),
    chargeCents: some(c[10]),
    paidCents: some(c[11]),
    state: c[12],
    responseDueDate: some(c[13]),
    codes: c[14],
  };
}

/** Sums by class as an object; classes without any are left out. */
export function byClassOf(
  classCents: readonly Cents[],
): Readonly<Partial<Record<(typeof ADJUSTMENT_CLASSES)[number], Cents>>> {
  const sums: Partial<Record<(typeof ADJUSTMENT_CLASSES)[number], Cents>> = {};
  for (const [at, amount] of classCents.entries()) {
    const name = ADJUSTMENT_CLASSES[at];
    if (name !== undefined && amount !== 0) sums[name] = amount;
  }
  return sums;
}
