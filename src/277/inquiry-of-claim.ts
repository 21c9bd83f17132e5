// The 835 is a sibling on the staircase: its types alone are used.
import type { Claim, Remittance, ServiceLine } from "../835/index.js";
import type { CalendarDate } from "../values/index.js";
import type {
  Inquiry,
  InquiryLine,
  InquiryOrganisation,
  InquiryPeriod,
  InquiryPerson,
  InquiryProvider,
  InquirySubscriber,
} from "./inquiry.js";
import { checkInquiry } from "./inquiry-check.js";

/** What an 835 does not tell, and what the caller knows better. */
export interface InquiryAdditions
  extends Partial<Omit<Inquiry, "payer" | "receiver" | "provider" | "subscriber" | "patient">> {
  readonly receiver: InquiryOrganisation;
  readonly traceNumber: string;
  readonly payer?: Partial<InquiryOrganisation> | undefined;
  readonly provider?: Partial<InquiryProvider> | undefined;
  readonly subscriber?: Partial<InquirySubscriber> | undefined;
  readonly patient?: Partial<InquiryPerson> | undefined;
  /** Ask about every service line too. Default false. */
  readonly withLines?: boolean | undefined;
}

/**
 * Makes an inquiry about a claim of an 835: payer, provider, subscriber, patient, numbers, charge and
 * days of service are taken from it; what `additions` says goes before. An 835 has no birth date, so
 * the caller gives it.
 *
 * @throws UsageError for what neither has; it names the field.
 * @example
 * inquiryOfClaim(claim, remittance, { receiver: { name: "MILLRACE", id: "MR" }, traceNumber: "T1",
 *   subscriber: { birthDate: "1980-02-29" } });
 */
export function inquiryOfClaim(
  claim: Claim,
  remittance: Remittance,
  additions: InquiryAdditions,
): Inquiry {
  const { receiver, payer, provider, subscriber, patient, withLines, ...rest } = additions;
  const insured = claim.insured ?? claim.patient;
  const dependent = claim.insured === undefined ? undefined : claim.patient;
  const given = dependent !== undefined || patient !== undefined;
  const inquiry = defined({
    payerClaimControlNumber: claim.payerClaimControlNumber,
    patientControlNumber: claim.patientControlNumber || undefined,
    chargeCents: claim.chargeCents,
    service: claimPeriod(claim),
    lines: withLines === true ? claim.services.map(lineOf) : undefined,
    ...defined(rest),
    payer: defined({
      name: remittance.payer?.name,
      id: remittance.payer?.id ?? reference(remittance.payer, "2U"),
      ...defined(payer ?? {}),
    }),
    receiver,
    provider: defined({
      name: remittance.payee?.name,
      id: remittance.payee?.id,
      idQualifier: remittance.payee?.idQualifier,
      ...defined(provider ?? {}),
    }),
    subscriber: defined({
      ...personOf(insured),
      memberId: insured?.id ?? claim.patient?.id,
      idQualifier: insured?.idQualifier,
      ...defined(subscriber ?? {}),
    }),
    patient: given ? defined({ ...personOf(dependent), ...defined(patient ?? {}) }) : undefined,
  });
  const checked = inquiry as unknown as Inquiry;
  checkInquiry(checked, "inquiry");
  return checked;
}

/** A copy without what is undefined, so that it overrides nothing. */
function defined<T extends object>(value: T): Partial<T> {
  const entries = Object.entries(value).filter(([, entry]) => entry !== undefined);
  return Object.fromEntries(entries) as Partial<T>;
}

function personOf(entity: Claim["patient"]): Partial<InquiryPerson> {
  if (entity === undefined) return {};
  const { lastName, firstName, middleName, suffix } = entity;
  return defined({ lastName, firstName, middleName, suffix }) as Partial<InquiryPerson>;
}

function reference(party: Remittance["payer"], qualifier: string): string | undefined {
  return party?.references.find((one) => one.qualifier === qualifier)?.value;
}

/** The statement period (232, 233), else the days of the lines, first to last. */
function claimPeriod(claim: Claim): InquiryPeriod | undefined {
  const from = dayOf(claim, "232");
  if (from !== undefined) return period([from, dayOf(claim, "233") ?? from]);
  return period(claim.services.flatMap(daysOf));
}

function daysOf(line: ServiceLine): readonly CalendarDate[] {
  return ["472", "150", "151"].flatMap((qualifier) => dayOf(line, qualifier) ?? []);
}

function dayOf(owner: Pick<Claim, "dates">, qualifier: string): CalendarDate | undefined {
  return owner.dates.find((entry) => entry.qualifier === qualifier)?.date;
}

function period(days: readonly CalendarDate[]): InquiryPeriod | undefined {
  const sorted = [...days].sort();
  const from = sorted[0];
  return from === undefined ? undefined : { from, to: sorted.at(-1) };
}

function lineOf(line: ServiceLine): InquiryLine {
  const submitted = line.submittedProcedure ?? line.procedure;
  const { qualifier, code, modifiers } = submitted;
  const control = line.references.find((one) => one.qualifier === "6R")?.value;
  return defined({
    procedure: { qualifier, code, modifiers },
    chargeCents: line.chargeCents,
    revenueCode: line.revenueCode,
    units: line.submittedUnits ?? line.paidUnits,
    lineItemControlNumber: control,
    service: period(daysOf(line)),
  }) as InquiryLine;
}
