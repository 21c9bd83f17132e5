import { type CalendarDate, daysBetween } from "../values/index.js";
import type { CallerEvent } from "./caller-event.js";
import { isSameThread, POSITION_ORDER, type Step } from "./chain.js";
import type { StatusFact } from "./fact.js";
import type { Stage, StageSpan } from "./model.js";

/** What stands of a claim's adjudications while the time line is being read. */
export interface Standings {
  /** Decisions neither reversed nor followed by a later one of the same payer. */
  readonly inForce: readonly Step[];
  decide(step: Step): void;
  reverse(step: Step): void;
  act(event: CallerEvent): void;
  /** Patient share by the last payer in force, and what was transferred, less what was paid. */
  patientBalanceCents(): number;
  /** Where it stands by its decisions alone; `hasOpen`: a denial is open. */
  stage(hasOpen: boolean): Stage;
}

export function standings(): Standings {
  let inForce: Step[] = [];
  let seen: Step[] = [];
  let transferred = 0;
  let paidByPatient = 0;
  const balance = () => shareOfLast(inForce) + transferred - paidByPatient;
  return {
    get inForce() {
      return inForce;
    },
    decide(step) {
      seen = [...seen, step];
      if (step.role !== "decision") return;
      inForce = inForce.filter((one) => !isSameThread(one, step));
      // Payers send reversals before what they take back: then it never comes into force.
      const isTakenBack = step.reversedBy !== undefined && seen.includes(step.reversedBy);
      if (!isTakenBack) inForce.push(step);
    },
    reverse(step) {
      seen = [...seen, step];
      inForce = inForce.filter((one) => one !== step.reverses);
    },
    act(event) {
      if (event.kind === "transferredToPatient") transferred += event.amountCents;
      if (event.kind === "paymentPosted" && event.from === "patient") {
        paidByPatient += event.amountCents;
      }
    },
    patientBalanceCents: balance,
    stage(hasOpen) {
      if (isWithoutDecision(seen, inForce)) return "reversed";
      if (hasOpen) return "denied";
      if (isForwarded(seen, inForce)) return "awaitingNextPayer";
      return balance() > 0 ? "patientBalance" : "settled";
    },
  };
}

/** Some payer took its decision back and has made no other. */
function isWithoutDecision(seen: readonly Step[], inForce: readonly Step[]): boolean {
  return seen.some(
    (step) =>
      step.role === "reversal" &&
      !inForce.some((one) => one.payment.payerKey === step.payment.payerKey),
  );
}

/** The last payer passed the claim on, and the next one has not decided. */
function isForwarded(seen: readonly Step[], inForce: readonly Step[]): boolean {
  const last = lastPayer(inForce);
  if (last.length === 0) return seen.at(-1)?.role === "forwarded";
  return last.some((step) => step.fact.forwarded);
}

/** The decisions in force of the payer that stands last. */
function lastPayer(inForce: readonly Step[]): readonly Step[] {
  // Where the place is not known, it says nothing of who is last.
  const place = ({ position }: Step) =>
    position === "unknown" ? -1 : POSITION_ORDER.indexOf(position);
  const last = inForce.reduce((most, step) => Math.max(most, place(step)), -1);
  return inForce.filter((step) => place(step) === last);
}

function shareOfLast(inForce: readonly Step[]): number {
  return lastPayer(inForce).reduce((sum, step) => sum + (step.fact.classCents[2] ?? 0), 0);
}

/** The stages a 277 leads to, from where the claim stands: what is not listed changes nothing. */
export function stageAfterStatus(
  stage: Stage | undefined,
  state: StatusFact["state"],
): Stage | undefined {
  switch (state) {
    case "acknowledged":
      return stage === undefined || stage === "rejected" ? "submitted" : stage;
    case "accepted":
      return stage === undefined || stage === "submitted" || stage === "rejected"
        ? "inReview"
        : stage;
    case "pending":
      // After a decision it says that the claim is being worked on again.
      return stage === "appealed" ? stage : "inReview";
    case "requestForInformation":
      return stage === "appealed" ? stage : "informationRequested";
    case "rejected":
      return stage === undefined ||
        stage === "submitted" ||
        stage === "inReview" ||
        stage === "correctionSent"
        ? "rejected"
        : stage;
    case "finalizedPaid":
    case "finalizedDenied":
    case "finalizedOther":
      // Through, but what it came to is in the 835.
      return stage === undefined || stage === "submitted" || stage === "informationRequested"
        ? "inReview"
        : stage;
    default:
      return stage;
  }
}

/** The stage after a caller's event; `decided`: where the claim stands by its decisions. */
export function stageAfterEvent(
  stage: Stage | undefined,
  event: CallerEvent,
  decided: Stage | undefined,
): Stage | undefined {
  switch (event.kind) {
    case "submitted":
      return stage === undefined || stage === "rejected" ? "submitted" : stage;
    case "correctedClaimSubmitted":
      return "correctionSent";
    case "appealFiled":
      return "appealed";
    case "appealDecided":
      if (stage !== "appealed") return stage;
      return event.outcome === "upheld" || event.outcome === "dismissed"
        ? (decided ?? "inReview")
        : "inReview";
    case "documentsSent":
      return stage === "informationRequested" || stage === "denied" ? "inReview" : stage;
    case "writtenOff":
    case "closed":
      return decided ?? "settled";
    case "transferredToPatient":
      return decided ?? "patientBalance";
    case "paymentPosted":
      return event.from === "patient" && stage === "patientBalance" ? decided : stage;
    default:
      return stage;
  }
}

/** A claim entered this stage, by this entry. */
export interface StageChange {
  readonly stage: Stage;
  readonly date: CalendarDate;
  readonly entry: number;
}

/** Stretches of time from changes in order; of several changes in a day the last counts. */
export function spansOf(
  changes: readonly StageChange[],
  asOf: CalendarDate | undefined,
): readonly StageSpan[] {
  const kept: StageChange[] = [];
  for (const change of changes) {
    if (kept.at(-1)?.date === change.date) kept.pop();
    if (kept.at(-1)?.stage !== change.stage) kept.push(change);
  }
  return kept.map(({ stage, date, entry }, at) => {
    const to = kept[at + 1]?.date;
    const end = to ?? asOf;
    return {
      stage,
      from: date,
      to,
      days: end === undefined ? undefined : daysBetween(date, end),
      proof: entry,
    };
  });
}
