import type { Claim } from "../835/index.js";
import type { Denial } from "../denials/index.js";
import { addDays, type CalendarDate } from "../values/index.js";
import type { DenialContext } from "./context.js";
import { type DeadlineQuestion, deadlineFor } from "./deadlines.js";
import { type Attempt, costOf } from "./economics.js";
import { holdsOn } from "./effective.js";
import { costRowOf, type EstimateQuestion, estimateOf } from "./estimates.js";
import type { Facts } from "./facts.js";
import { idrAttempt } from "./idr-value.js";
import type { PayerKind } from "./model.js";
import type { Policy } from "./policy-schema.js";
import { surpriseBillingOf } from "./remarks.js";

/** What the value of a federal dispute is made of: a member of the context, or a list of the policy. */
export type IdrPart =
  | "offerCents"
  | "paidCents"
  | "successProbability"
  | "idrEntityFeeCents"
  | "policy.idrFees"
  | "policy.costs";

/** What a federal dispute (open negotiation, then IDR) of one denial is worth, or why nobody can tell. */
export interface IdrEstimate {
  readonly action: "openNegotiation" | "idr";
  /** Everything but the chance; `undefined` while a part of it is missing. */
  readonly stake: Omit<Attempt, "probability"> | undefined;
  readonly probability: number | undefined;
  /** What is missing. Nothing takes its place. */
  readonly missing: readonly IdrPart[];
  /** Taken from the offer: the patient's share and the initial payment. */
  readonly takenCents: number;
  /** Whether the offer was told, or the expected allowed amount stands for it. */
  readonly offerIsTold: boolean;
  /** What stands behind the chance. */
  readonly basis: string;
}

// The act is about group and individual plans.
const OUTSIDE_THE_ACT: ReadonlySet<PayerKind> = new Set<PayerKind>([
  "medicareFfs",
  "medicareAdvantage",
  "medicareAdvantageNonContract",
  "medicaid",
  "medicaidManagedCare",
  "tricare",
  "va",
  "workersCompensation",
  "auto",
  "liability",
  "patient",
]);

/** Whether the No Surprises Act can bind a payer: government programmes and casualty have rules of their own. */
export function isUnderTheAct(kind: PayerKind): boolean {
  return !OUTSIDE_THE_ACT.has(kind);
}

/**
 * Whether a denial may be disputed under the No Surprises Act, by its remark codes, the network and
 * the kind of payer. A remark on a network claim contradicts itself: there the contract governs.
 */
export function mayBeDisputed(
  remarkCodes: readonly string[],
  network: Facts["network"] | undefined,
  payerKind: PayerKind,
): boolean {
  if (remarkCodes.length === 0 || network === "in" || !isUnderTheAct(payerKind)) return false;
  const signal = surpriseBillingOf(remarkCodes);
  return signal === "negotiable" || signal === "federal";
}

/** What this 835 paid on the line (SVC03), or on the claim that was refused as a whole (CLP04). */
export function paidInFile({ serviceIndex }: Denial, claim: Claim): number | undefined {
  return serviceIndex === undefined ? claim.paidCents : claim.services[serviceIndex]?.paidCents;
}

/**
 * The parts of a federal dispute's value: the offer (else the expected allowed amount) less the
 * patient's share and the initial payment (the caller's, else SVC03 or CLP04), the administrative fee
 * of the day on which the dispute can first be started, the entity's fee, the work and the chance.
 */
export function idrEstimateOf(
  paidInFileCents: number | undefined,
  known: DenialContext,
  negotiation: Facts["negotiation"],
  question: EstimateQuestion,
  clock: DeadlineQuestion,
  policy: Policy,
): IdrEstimate {
  const action = negotiation === "over" ? "idr" : "openNegotiation";
  const { offerCents = known.expectedAllowedCents, patientShareCents = 0 } = known;
  const paidCents = known.paidCents ?? paidInFileCents;
  const startedOn = negotiation === "over" ? clock.asOf : startOfDispute(clock, policy);
  const fee = policy.idrFees.filter((row) => holdsOn(row, startedOn)).at(-1);
  const row = costRowOf("escalate", 1, question, policy, "idr");
  const entityFeeCents = known.idrEntityFeeCents ?? row?.loserPaysCents;
  // Kept for all disputes of a payer and category; it knows the chance, and not which fee was told.
  const estimate = estimateOf("escalate", question, policy, 1, "idr");
  const probability = known.successProbability ?? estimate.levels[0]?.probability;
  const missing: IdrPart[] = [];
  if (offerCents === undefined) missing.push("offerCents");
  if (paidCents === undefined) missing.push("paidCents");
  if (probability === undefined) missing.push("successProbability");
  if (fee === undefined) missing.push("policy.idrFees");
  if (row === undefined) missing.push("policy.costs");
  if (entityFeeCents === undefined) missing.push("idrEntityFeeCents");
  const items = known.disputeItems ?? 1;
  // Where negotiation is still ahead, its own work comes before the dispute's.
  const ahead = action === "idr" ? undefined : negotiationRow(question, policy);
  const isWhole =
    offerCents !== undefined && paidCents !== undefined && fee !== undefined && row !== undefined;
  return {
    action,
    stake:
      isWhole && entityFeeCents !== undefined
        ? idrAttempt({
            probability: 0,
            offerCents: Math.max(0, offerCents - patientShareCents),
            initialPaymentCents: paidCents,
            administrativeFeeCents: fee.feeCents,
            entityFeeCents,
            staffCents:
              costOf({ ...row, items }) + (ahead === undefined ? 0 : costOf({ ...ahead, items })),
            items,
            days: row.daysToPayment + (ahead?.daysToPayment ?? 0),
            discountPerYear: policy.thresholds.discountPerYear,
          })
        : undefined,
    probability,
    missing,
    takenCents: patientShareCents + (paidCents ?? 0),
    offerIsTold: known.offerCents !== undefined,
    basis: known.successProbability === undefined ? estimate.basis : "the caller's own estimate",
  };
}

/** The dispute with its chance, once nothing is missing. */
export function attemptOf({ stake, probability }: IdrEstimate): Attempt | undefined {
  return stake === undefined || probability === undefined ? undefined : { ...stake, probability };
}

/** The first day on which the dispute can be started: after negotiation, begun today if not before. */
function startOfDispute(clock: DeadlineQuestion, policy: Policy): CalendarDate {
  const anchors = {
    ...clock.anchors,
    negotiationStart: clock.anchors.negotiationStart ?? clock.asOf,
  };
  const { date } = deadlineFor("negotiationEnd", { ...clock, anchors }, policy);
  return date === undefined || date < clock.asOf ? clock.asOf : addDays(date, 1);
}

/** Only a row of its own: one for the whole path is the dispute's. */
function negotiationRow(question: EstimateQuestion, policy: Policy) {
  const row = costRowOf("escalate", 1, question, policy, "openNegotiation");
  return row?.action === "openNegotiation" ? row : undefined;
}
