import type { Claim, Remittance, ServiceLine } from "../835/index.js";
import type { CalendarDate } from "../values/index.js";
import type { DenialContext } from "./context.js";
import type { Anchor } from "./policy-schema.js";

/** The days that deadlines count from, as far as the file and the caller have them. */
export type Anchors = { readonly [Name in Anchor]?: CalendarDate | undefined };

/**
 * The days an 835 gives to count from. The remittance date is the earlier of the payment's date
 * (BPR16) and the production date (DTM*405), because a deadline counted too early costs nothing.
 * The service date is the earliest of the line's (DTM*472, 150), else of the claim's (DTM*232).
 *
 * @example
 * anchorsOf(remittance, claim, claim.services[0]).remitDate; //=> "2026-01-15"
 */
export function anchorsOf(
  remittance: Remittance,
  claim: Claim,
  line: ServiceLine | undefined,
): Anchors {
  return { remitDate: remitDateOf(remittance), serviceDate: serviceDateOf(claim, line) };
}

function remitDateOf(remittance: Remittance): CalendarDate | undefined {
  let remitDate = remittance.payment?.date;
  for (const entry of remittance.dates) {
    if (entry.qualifier === "405") remitDate = earlier(remitDate, entry.date);
  }
  return remitDate;
}

function serviceDateOf(claim: Claim, line: ServiceLine | undefined): CalendarDate | undefined {
  let serviceDate: CalendarDate | undefined;
  if (line !== undefined) serviceDate = earliestOf(line, serviceDate);
  else for (const each of claim.services) serviceDate = earliestOf(each, serviceDate);
  return serviceDate ?? claim.dates.find((entry) => entry.qualifier === "232")?.date;
}

function earliestOf({ dates }: ServiceLine, before: CalendarDate | undefined) {
  let date = before;
  for (const entry of dates) {
    if (entry.qualifier === "472" || entry.qualifier === "150") date = earlier(date, entry.date);
  }
  return date;
}

function earlier(a: CalendarDate | undefined, b: CalendarDate): CalendarDate {
  return a === undefined || b < a ? b : a;
}

const NO_APPEALS: NonNullable<DenialContext["appeals"]> = Object.freeze([]);

/** The anchors of a file with what the caller knows beside it; the caller's dates come first. */
export function anchorsWith(fromFile: Anchors, context: DenialContext): Anchors {
  const day = (date: CalendarDate | string | undefined) => date as CalendarDate | undefined;
  let priorDecision: CalendarDate | undefined;
  let priorLevel = 0;
  for (const appeal of context.appeals ?? NO_APPEALS) {
    if (appeal.outcome !== "pending" && appeal.level >= priorLevel) {
      priorLevel = appeal.level;
      priorDecision = day(appeal.decidedOn);
    }
  }
  return {
    remitDate: fromFile.remitDate,
    noticeDate: day(context.noticeDate) ?? fromFile.remitDate,
    receiptDate: day(context.receiptDate),
    serviceDate: day(context.serviceDate) ?? fromFile.serviceDate,
    priorDecision,
    requestDate: day(context.requestDate),
    negotiationStart: day(context.negotiationStartedOn),
  };
}
