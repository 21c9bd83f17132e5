import { dateOf, type Procedure, referenceOf, servicePeriod } from "../835/index.js";
import { type CalendarDate, type Cents, UsageError } from "../values/index.js";
import type { AdjudicatedClaim } from "./model.js";

/** What is asked about one line: everything a contract prices by. */
export interface ExpectedQuestion {
  readonly payer: string;
  /** CLP01 and the line's REF*6R. */
  readonly patientControlNumber: string;
  readonly lineControlNumber: string | undefined;
  /** Index into `claim.services`; `undefined` where a claim is asked for as a whole. */
  readonly serviceIndex: number | undefined;
  readonly procedure: Procedure | undefined;
  /** Decimal text; "1" where the file names no units. */
  readonly units: string;
  readonly revenueCode: string | undefined;
  /** CLP08. */
  readonly site: string | undefined;
  /** CLP11. */
  readonly drgCode: string | undefined;
  readonly serviceDate: CalendarDate | undefined;
  readonly chargeCents: Cents | undefined;
  readonly item: AdjudicatedClaim;
}

/** An expected allowed amount before the charge caps it, and where it comes from. */
export interface ExpectedAllowed {
  /** Of the whole line, in cents. */
  readonly cents: Cents;
  /** Names the contract, schedule and row. */
  readonly basis: string;
  /** What was done to the fee, in order; for people. */
  readonly steps?: readonly string[] | undefined;
}

/** Prices one line; `undefined` where it has no price for it. */
export type ExpectedFunction = (question: ExpectedQuestion) => ExpectedAllowed | undefined;

/** Prices the lines of a claim together, because reductions look across lines. */
export interface ExpectedSource {
  priceClaim(questions: readonly ExpectedQuestion[]): readonly (ExpectedAllowed | undefined)[];
}

/** A row of what a contract engine says: one line of one claim. */
export interface ExpectedRow {
  /** CLP01. */
  readonly patientControlNumber: string;
  /** REF*6R, or else the place of the line in the claim, from 0; neither for the whole claim. */
  readonly lineControlNumber?: string | undefined;
  readonly serviceIndex?: number | undefined;
  readonly cents: Cents;
  readonly basis: string;
}

/**
 * Makes a source of a table, such as a contract engine's output: rows by CLP01 and REF*6R, or by
 * CLP01 and the place of the line.
 *
 * @throws UsageError when a row's amount is not whole cents, or two rows price one line.
 * @example
 * expectedTable([{ patientControlNumber: "A1", serviceIndex: 0, cents: 12000, basis: "engine" }]);
 */
export function expectedTable(rows: readonly ExpectedRow[]): ExpectedSource {
  const known = new Map<string, ExpectedAllowed>();
  rows.forEach((row, at) => {
    if (!Number.isSafeInteger(row.cents) || row.cents < 0) {
      throw new UsageError(`expectedTable: rows[${at}].cents: expected whole cents, 0 or more`);
    }
    const key = rowKey(row.patientControlNumber, row.lineControlNumber, row.serviceIndex);
    if (known.has(key)) throw new UsageError(`expectedTable: rows[${at}]: a line priced twice`);
    known.set(key, { cents: row.cents, basis: row.basis });
  });
  return {
    priceClaim: (questions) =>
      questions.map(
        ({ patientControlNumber, lineControlNumber, serviceIndex }) =>
          (lineControlNumber === undefined
            ? undefined
            : known.get(rowKey(patientControlNumber, lineControlNumber, undefined))) ??
          known.get(rowKey(patientControlNumber, undefined, serviceIndex)),
      ),
  };
}

function rowKey(claim: string, line: string | undefined, index: number | undefined): string {
  return JSON.stringify(line === undefined ? [claim, index ?? null] : [claim, "6R", line]);
}

/** A function prices each line for itself. */
export function sourceOf(expected: ExpectedSource | ExpectedFunction): ExpectedSource {
  return typeof expected === "function"
    ? { priceClaim: (questions) => questions.map(expected) }
    : expected;
}

/**
 * The questions of a claim: one per line, or one for the whole where that is asked for or it has no
 * lines. `submitted`
 * asks for what was billed (SVC06, SVC07 where the payer adjudicated something else), `adjudicated`
 * for what the payer made of it (SVC01, SVC05).
 */
export function questionsOf(
  item: AdjudicatedClaim,
  priceBy: "submitted" | "adjudicated",
  grain: "line" | "claim",
): readonly ExpectedQuestion[] {
  const { claim, payer } = item;
  const shared = {
    payer,
    patientControlNumber: claim.patientControlNumber,
    site: claim.facilityTypeCode,
    drgCode: claim.drgCode,
    item,
  };
  const { from } = servicePeriod(claim);
  if (grain === "claim" || claim.services.length === 0) {
    return [
      {
        ...shared,
        lineControlNumber: undefined,
        serviceIndex: undefined,
        procedure: undefined,
        units: "1",
        revenueCode: undefined,
        serviceDate: from,
        chargeCents: claim.chargeCents,
      },
    ];
  }
  const submitted = priceBy === "submitted";
  return claim.services.map((line, serviceIndex) => ({
    ...shared,
    lineControlNumber: referenceOf(line, "6R"),
    serviceIndex,
    procedure: submitted ? (line.submittedProcedure ?? line.procedure) : line.procedure,
    units: (submitted ? (line.submittedUnits ?? line.paidUnits) : line.paidUnits) ?? "1",
    revenueCode: line.revenueCode,
    serviceDate: dateOf(line, "472") ?? dateOf(line, "150") ?? from,
    chargeCents: line.chargeCents,
  }));
}
