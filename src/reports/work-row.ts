import type { Claim, Remittance } from "../835/index.js";
import { type Decision, payerIdentity } from "../decisions/index.js";
import type { Denial } from "../denials/index.js";
import { reasonLabel } from "./labels.js";
import { printable, shownReason, shownRemarks } from "./masking.js";
import type { DeadlineBucket, WorkRow } from "./model.js";

/** Every bucket, in the order of time. */
export const BUCKETS: readonly DeadlineBucket[] = [
  "passed",
  "within7Days",
  "within14Days",
  "within30Days",
  "later",
  "unknown",
];

/** The bucket of a deadline. */
export function bucketOf({ deadline }: Pick<Decision, "deadline">): DeadlineBucket {
  const { status, daysLeft } = deadline;
  if (status !== "known" || daysLeft === undefined)
    return status === "passed" ? "passed" : "unknown";
  if (daysLeft <= 7) return "within7Days";
  if (daysLeft <= 14) return "within14Days";
  return daysLeft <= 30 ? "within30Days" : "later";
}

/** One denial with its decision; `showIds` lets the patient control number through. */
export function workRow(
  { file, showIds }: { readonly file: string; readonly showIds: boolean },
  denial: Denial,
  decision: Decision,
  claim: Claim,
  remittance: Remittance,
): Omit<WorkRow, "row"> {
  const reason = shownReason(`${denial.groupCode}-${denial.reasonCode}`);
  return {
    file,
    claimSegment: claim.segment,
    line: denial.serviceIndex === undefined ? undefined : denial.serviceIndex + 1,
    patientControlNumber: showIds ? printable(claim.patientControlNumber) : undefined,
    payer: payerName(remittance),
    date: remittance.payment?.date,
    reason,
    label: reasonLabel(reason),
    remarkCodes: shownRemarks(denial.remarkCodes),
    category: denial.category,
    workType: denial.workType,
    deniedCents: denial.deniedCents,
    ...decidedParts(decision),
  };
}

/** What a row says of a decision. */
export function decidedParts({ path, action, deadline, reasons, ruleId, confidence }: Decision) {
  return { path, action, deadline, why: reasons[0] ?? "", ruleId, confidence };
}

/** The payer for people: its name, else its key. */
export function payerName(remittance: Remittance): string {
  const { name, key } = payerIdentity(remittance);
  return key === "unknown" ? "(no payer named)" : printable(name ?? key);
}
