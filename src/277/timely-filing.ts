import type { CalendarDate, Cents } from "../values/index.js";
import { chargeCentsOf, patientControlNumberOf, periodOf, servicePeriodOf } from "./lookup.js";
import type { ClaimEvent, ClaimStatus, Period, Status } from "./model.js";
import { stateOf, statusOf } from "./status.js";

/** Who acknowledged. A payer's word is proof; a clearinghouse's shows only that it left the provider. */
export type AcknowledgedBy = "payer" | "clearinghouse" | "unknown";

/** One acknowledgment that can be shown to a payer that says a claim came too late. */
export interface FilingProof {
  readonly event: Pick<ClaimEvent, "claim" | "transaction">;
  readonly status: Status;
  /** A1 received, A2 accepted, A5 accepted and split. */
  readonly category: string;
  readonly by: AcknowledgedBy;
  /** The earliest day this acknowledgment proves: the least of the three below that are there. */
  readonly date: CalendarDate;
  /** DTP*050 of the information source: the day the batch was received. */
  readonly receivedOn?: CalendarDate | undefined;
  /** STC02. */
  readonly effectiveDate?: CalendarDate | undefined;
  /** BHT04: the day of the report. */
  readonly reportedOn?: CalendarDate | undefined;
  readonly patientControlNumber?: string | undefined;
  /** REF*1K. */
  readonly payerClaimControlNumber?: string | undefined;
  /** REF*D9. */
  readonly clearinghouseTraceNumber?: string | undefined;
  /** TRN02 of the information source and of the receiver: the batch. */
  readonly batchTraceNumbers: readonly string[];
  readonly interchangeControlNumber?: string | undefined;
  readonly chargeCents?: Cents | undefined;
  readonly service?: Period | undefined;
}

/** Why an acknowledgment is no proof. */
export interface UnusableAcknowledgment {
  readonly event: Pick<ClaimEvent, "claim" | "transaction">;
  readonly reason: "noDate" | "noNumber" | "rejected";
}

/** What the events of one claim prove about when it was filed. */
export interface TimelyFiling {
  /** Best first: the payer's before a clearinghouse's, accepted before received, then the earliest. */
  readonly proofs: readonly FilingProof[];
  /** Acknowledgments (A1, A2, A5) that do not do. */
  readonly unusable: readonly UnusableAcknowledgment[];
  /**
   * Rejections of the claim. A payer may hold that a rejected claim was never filed: look whether
   * each proof is of the claim that was rejected.
   */
  readonly rejections: readonly Pick<ClaimEvent, "claim" | "transaction">[];
}

/** The categories that acknowledge a claim, better ones first. */
const CATEGORIES = ["A2", "A5", "A1"];
const BY: readonly AcknowledgedBy[] = ["payer", "clearinghouse", "unknown"];

/**
 * The acknowledgments of one claim that prove when it was filed: A1 (received), A2 and A5 (accepted),
 * with the day and at least one number to find the claim by. A0 is none: it only says sent on.
 *
 * @example
 * timelyFilingProof(events).proofs[0]?.date; //=> "2026-01-05"
 */
export function timelyFilingProof(
  events: readonly Pick<ClaimEvent, "claim" | "transaction">[],
): TimelyFiling {
  const proofs: FilingProof[] = [];
  const unusable: UnusableAcknowledgment[] = [];
  const rejections: Pick<ClaimEvent, "claim" | "transaction">[] = [];
  for (const { claim, transaction } of events) {
    const event = { claim, transaction };
    const rejected = stateOf(claim) === "rejected";
    if (rejected) rejections.push(event);
    const status = acknowledgmentIn(claim);
    if (status === undefined) continue;
    const proof = rejected ? undefined : proofOf(event, status);
    const reason = rejected ? "rejected" : proof === undefined ? "noDate" : undefined;
    if (proof === undefined) unusable.push({ event, reason: reason ?? "noDate" });
    else if (!hasNumber(proof)) unusable.push({ event, reason: "noNumber" });
    else proofs.push(proof);
  }
  const place = ({ by, category }: FilingProof) =>
    BY.indexOf(by) * CATEGORIES.length + CATEGORIES.indexOf(category);
  proofs.sort((a, b) => {
    const order = place(a) - place(b);
    if (order !== 0) return order;
    return a.date < b.date ? -1 : a.date > b.date ? 1 : 0;
  });
  return { proofs, unusable, rejections };
}

/** The best acknowledging status of an event. */
function acknowledgmentIn(claim: ClaimStatus): Status | undefined {
  for (const category of CATEGORIES) {
    const status = claim.statuses.find(
      (one) => one.category === category && statusOf(category, one) !== "rejected",
    );
    if (status !== undefined) return status;
  }
  return undefined;
}

function proofOf(
  event: Pick<ClaimEvent, "claim" | "transaction">,
  status: Status,
): FilingProof | undefined {
  const { claim, transaction } = event;
  const { informationSource, informationReceiver } = claim;
  const receivedOn = informationSource && periodOf(informationSource, "050")?.from;
  const { effectiveDate } = status;
  const reportedOn = transaction.date;
  const days = [receivedOn, effectiveDate, reportedOn].filter((day) => day !== undefined);
  const date = days.sort()[0];
  if (date === undefined) return undefined;
  const traces = [informationSource, informationReceiver].flatMap((level) => level?.traces ?? []);
  return {
    event,
    status,
    category: status.category,
    by: issuerOf(claim),
    date,
    receivedOn,
    effectiveDate,
    reportedOn,
    patientControlNumber: patientControlNumberOf(claim),
    payerClaimControlNumber: claim.payerClaimControlNumber,
    clearinghouseTraceNumber: claim.clearinghouseTraceNumber,
    batchTraceNumbers: traces.map(({ number }) => number),
    interchangeControlNumber: transaction.interchangeControlNumber,
    chargeCents: chargeCentsOf(claim),
    service: servicePeriodOf(claim),
  };
}

/** NM101 of the information source: PR is the payer, AY a clearinghouse. */
function issuerOf(claim: ClaimStatus): AcknowledgedBy {
  const code = claim.informationSource?.entity?.code;
  if (code === "PR") return "payer";
  return code === "AY" || code === "ACV" ? "clearinghouse" : "unknown";
}

function hasNumber(proof: FilingProof): boolean {
  const { patientControlNumber, payerClaimControlNumber, clearinghouseTraceNumber } = proof;
  return [patientControlNumber, payerClaimControlNumber, clearinghouseTraceNumber].some(
    (number) => number !== undefined && number !== "",
  );
}
