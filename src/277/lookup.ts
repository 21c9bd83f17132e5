import type { CalendarDate, Cents } from "../values/index.js";
import type { ClaimStatus, Entity, Level, Period, StatusLine } from "./model.js";

/**
 * The charge a claim event tells: STC04 of the first status that has it, else AMT*T3 (inquiries).
 *
 * @example
 * chargeCentsOf(event.claim); //=> 15000
 */
export function chargeCentsOf(claim: ClaimStatus): Cents | undefined {
  const { statuses, amounts } = claim;
  for (let i = 0; i < statuses.length; i += 1) {
    const { chargeCents } = statuses[i]!;
    if (chargeCents !== undefined) return chargeCents;
  }
  for (let i = 0; i < amounts.length; i += 1) {
    if (amounts[i]!.qualifier === "T3") return amounts[i]!.amountCents;
  }
  return undefined;
}

/**
 * The value of the first REF with this qualifier, of a claim, line or level.
 *
 * @example
 * referenceOf(event.claim, "EJ"); // the patient control number, in status responses
 */
export function referenceOf(
  owner: Pick<ClaimStatus | StatusLine | Level, "references">,
  qualifier: string,
): string | undefined {
  return owner.references.find((reference) => reference.qualifier === qualifier)?.value;
}

/** The first DTP with this qualifier, of a claim, line or level. */
export function periodOf(
  owner: Pick<ClaimStatus | StatusLine | Level, "dates">,
  qualifier: string,
): Period | undefined {
  return owner.dates.find((period) => period.qualifier === qualifier);
}

/** The days of service of a claim: DTP*472, else DTP*232 of 4010. */
export function servicePeriodOf(claim: ClaimStatus): Period | undefined {
  return claim.service ?? periodOf(claim, "232");
}

/**
 * Who the claim is for: the patient's own level where there is one, else the subscriber.
 *
 * @example
 * patientOf(event.claim)?.lastName; //=> "HALLORAN"
 */
export function patientOf(claim: ClaimStatus): Entity | undefined {
  return claim.patient?.entity ?? claim.subscriber?.entity;
}

/**
 * The number the provider knows the claim by (CLM01): REF*EJ where it is there, as in status
 * responses, inquiries and requests; else TRN02, which holds it in an acknowledgment.
 *
 * @example
 * patientControlNumberOf(event.claim); //=> "MR1"
 */
export function patientControlNumberOf(claim: ClaimStatus): string | undefined {
  return referenceOf(claim, "EJ") ?? claim.traces[0]?.number;
}

/** The day by which an answer is due (DTP*106), of the claim or the first line that has one. */
export function responseDueDateOf(claim: ClaimStatus): CalendarDate | undefined {
  const own = periodOf(claim, "106");
  const due = own ?? claim.services.flatMap((line) => periodOf(line, "106") ?? [])[0];
  return due?.to ?? due?.from;
}
