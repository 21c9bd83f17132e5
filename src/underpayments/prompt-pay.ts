import { Decimal } from "decimal.js";
import { amountOf, dateOf } from "../835/index.js";
import { type CalendarDate, type Cents, daysBetween, UsageError } from "../values/index.js";
import type { AdjudicatedClaim } from "./model.js";

const Exact = Decimal.clone({ precision: 40, rounding: Decimal.ROUND_HALF_UP });

/** A prompt-pay rule of a law or a contract; the caller's, with its source. */
export interface PromptPayRule {
  readonly source: string;
  /** Calendar days from receipt within which payment is on time. */
  readonly days: number;
  /** Simple interest a year, decimal text: "12" is twelve percent. */
  readonly annualPercent: string;
  /** Days in the year that interest is reckoned by. Default 365. */
  readonly yearDays?: 360 | 365 | undefined;
  /** Once, of the payment, when it is late; decimal text. */
  readonly penaltyPercent?: string | undefined;
}

/** What a late payment owes on top. It is never part of a variance. */
export interface InterestDue {
  readonly receivedOn: CalendarDate;
  readonly paidOn: CalendarDate;
  /** Days after the last day on time; 0 where it was. */
  readonly daysLate: number;
  readonly interestCents: Cents;
  readonly penaltyCents: Cents;
  /** AMT*I: interest the payer says it paid. */
  readonly paidInterestCents: Cents;
  /** Interest and penalty due less interest paid; 0 where more was paid. */
  readonly shortCents: Cents;
  readonly source: string;
  readonly claimSegment: number | null;
}

/** Why interest can't be reckoned. */
export type NoInterest = "noReceivedDate" | "noPaymentDate" | "noPayment" | "datesReversed";

/**
 * Interest and penalty due on a claim paid late: CLP04, from the day after the last day on time to
 * the payment date (BPR16), counted from receipt (DTM*050). Simple interest; each amount is rounded
 * once, half up to a cent.
 *
 * @throws UsageError when the rule has no whole days or no percentages.
 * @example
 * interestDue(item, { source: "our state's law", days: 30, annualPercent: "12" });
 */
export function interestDue(
  item: AdjudicatedClaim,
  rule: PromptPayRule,
): InterestDue | { readonly cannotEvaluate: NoInterest } {
  checkRule(rule);
  const { claim, remittance } = item;
  const receivedOn = dateOf(claim, "050");
  const paidOn = remittance.payment?.date;
  const paidCents = claim.paidCents;
  if (receivedOn === undefined) return { cannotEvaluate: "noReceivedDate" };
  if (paidOn === undefined) return { cannotEvaluate: "noPaymentDate" };
  if (paidCents === undefined || paidCents <= 0) return { cannotEvaluate: "noPayment" };
  const taken = daysBetween(receivedOn, paidOn);
  if (taken < 0) return { cannotEvaluate: "datesReversed" };
  const daysLate = Math.max(0, taken - rule.days);
  const interest = new Exact(paidCents)
    .times(rule.annualPercent)
    .times(daysLate)
    .div(100 * (rule.yearDays ?? 365));
  const penalty = new Exact(paidCents).times(rule.penaltyPercent ?? "0").div(100);
  const interestCents = interest.toDecimalPlaces(0).toNumber();
  const penaltyCents = daysLate === 0 ? 0 : penalty.toDecimalPlaces(0).toNumber();
  const paidInterestCents = amountOf(claim, "I") ?? 0;
  return {
    receivedOn,
    paidOn,
    daysLate,
    interestCents,
    penaltyCents,
    paidInterestCents,
    shortCents: Math.max(0, interestCents + penaltyCents - paidInterestCents),
    source: rule.source,
    claimSegment: claim.segment ?? null,
  };
}

function checkRule({ days, annualPercent, penaltyPercent = "0" }: PromptPayRule): void {
  if (!Number.isInteger(days) || days < 0) {
    throw new UsageError("interestDue: rule.days: expected whole days, 0 or more");
  }
  for (const percent of [annualPercent, penaltyPercent]) {
    if (!/^\d{1,3}(\.\d{1,6})?$/.test(percent)) {
      throw new UsageError('interestDue: rule: expected percentages such as "12" or "1.5"');
    }
  }
}
