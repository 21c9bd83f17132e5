import { type CalendarDate, calendarDate, daysBetween, UsageError } from "../values/index.js";
import { responseDueDateOf } from "./lookup.js";
import type { ClaimEvent, ClaimStatus, Status } from "./model.js";
import { type ClaimState, stateOf, stateOfStatus } from "./status.js";

/** What a standing is asked as of. */
export interface StandingOptions {
  /** The day to look from, "YYYY-MM-DD"; later events are left out. */
  readonly asOf: string;
  /** How often the caller expects to hear of a claim, in days. */
  readonly cadenceDays: number;
  /** The day a corrected claim went out, where one did. */
  readonly correctedOn?: string | undefined;
}

/** The event an answer rests on. */
export interface StandingProof {
  readonly event: Pick<ClaimEvent, "claim" | "transaction">;
  /** The status of that event that says so. */
  readonly status?: Status | undefined;
  readonly state: ClaimState;
  /** The day it came (BHT04), else the day its status took effect (STC02). */
  readonly date?: CalendarDate | undefined;
  /** Days from that day to `asOf`. */
  readonly ageDays?: number | undefined;
}

/** An answer with its proof; without one, nothing that came tells. */
export interface StandingAnswer<Value extends string> {
  readonly value: Value;
  readonly proof?: StandingProof | undefined;
}

/** Where one claim stands, from all its 277s. */
export interface ClaimStanding {
  /** What the newest telling event says; "silent" where a claim that is not through is overdue. */
  readonly state: ClaimState | "silent";
  /** The newest event, whatever it says. */
  readonly latest?: StandingProof | undefined;
  /** Nothing came within the cadence. */
  readonly silent: boolean;
  /** Is it truly denied, or still pending? */
  readonly decision: StandingAnswer<
    "denied" | "pending" | "paid" | "closed" | "rejected" | "notFound" | "unknown"
  >;
  /** Was the corrected claim accepted? */
  readonly correctedClaim: StandingAnswer<
    "accepted" | "received" | "rejected" | "waiting" | "none"
  >;
  /** Is a claim that was through being worked on again? */
  readonly reprocessing: StandingAnswer<"reprocessing" | "reprocessed" | "no">;
  /** Were documents asked for, and received? */
  readonly documents: StandingAnswer<
    "requested" | "insufficient" | "received" | "decided" | "none"
  > & {
    /** What was asked for last: the statuses of the claim and its lines that ask. */
    readonly asked: readonly Status[];
    /** DTP*106 of that request. */
    readonly dueDate?: CalendarDate | undefined;
  };
}

interface Step extends StandingProof {
  /** It says something of the claim: neither an error, nor not found, nor unknown. */
  readonly telling: boolean;
  readonly asks: readonly Status[];
}

/** Categories that ask the provider or patient for something, beside all of R. */
const WAITING_FOR_INFORMATION = new Set(["P3", "P4"]);
/** What was sent did not do: more detail, unreadable, not what was asked. */
const INSUFFICIENT = new Set(["R5", "R13", "R14"]);

/**
 * Where a claim stands as of a day, from all its 277s in the order of time: truly denied or still
 * pending, the corrected claim accepted or not, reprocessing, documents asked for and received. Each
 * answer comes with the event that proves it and that event's age.
 *
 * The events must be those of one claim; their order does not matter. A claim is "silent" when nothing
 * came within `cadenceDays` and it is neither finalized nor rejected.
 *
 * @throws UsageError for an `asOf` or `correctedOn` that is no day, or a cadence that is no whole
 * number of days.
 * @example
 * claimStanding(events, { asOf: "2026-03-20", cadenceDays: 30 }).decision.value; //=> "pending"
 */
export function claimStanding(
  events: readonly Pick<ClaimEvent, "claim" | "transaction">[],
  options: StandingOptions,
): ClaimStanding {
  const asOf = calendarDate(options.asOf);
  const { cadenceDays } = options;
  if (!Number.isSafeInteger(cadenceDays) || cadenceDays < 0) {
    throw new UsageError("cadenceDays: expected a whole number of days, 0 or more");
  }
  const correctedOn =
    options.correctedOn === undefined ? undefined : calendarDate(options.correctedOn);
  const steps = timeline(events, asOf);
  const telling = steps.filter((step) => step.telling);
  const latest = steps.at(-1);
  const silent = latest?.ageDays === undefined || latest.ageDays > cadenceDays;
  const newest = telling.at(-1) ?? lastOf(steps, ({ state }) => state === "notFound") ?? latest;
  const state = newest?.state ?? "unknown";
  return {
    state: silent && !isThrough(state) ? "silent" : state,
    latest: latest && proofOf(latest),
    silent,
    decision: answer(DECISIONS[state], newest),
    correctedClaim: correctionOf(telling, correctedOn),
    reprocessing: reprocessingOf(telling),
    documents: documentsOf(telling),
  };
}

const DECISIONS: Readonly<Record<ClaimState, ClaimStanding["decision"]["value"]>> = {
  acknowledged: "pending",
  accepted: "pending",
  pending: "pending",
  requestForInformation: "pending",
  rejected: "rejected",
  finalizedPaid: "paid",
  finalizedDenied: "denied",
  finalizedOther: "closed",
  notFound: "notFound",
  error: "unknown",
  unknown: "unknown",
};

function answer<Value extends string>(value: Value, step: Step | undefined): StandingAnswer<Value> {
  return { value, proof: step && proofOf(step) };
}

function proofOf({ event, status, state, date, ageDays }: Step): StandingProof {
  return { event, status, state, date, ageDays };
}

function lastOf(steps: readonly Step[], holds: (step: Step) => boolean): Step | undefined {
  for (let i = steps.length - 1; i >= 0; i -= 1) if (holds(steps[i]!)) return steps[i];
  return undefined;
}

function isFinal(state: ClaimState): boolean {
  return state === "finalizedPaid" || state === "finalizedDenied" || state === "finalizedOther";
}

function isThrough(state: ClaimState): boolean {
  return isFinal(state) || state === "rejected";
}

/**
 * The events up to a day, oldest first; those without any day come before all others. Of one moment, by
 * control numbers and place in the transaction, then by what they say: never by the order they came in.
 */
function timeline(
  events: readonly Pick<ClaimEvent, "claim" | "transaction">[],
  asOf: CalendarDate,
): readonly Step[] {
  const made = events.map(({ claim, transaction }) => stepOf({ claim, transaction }, asOf));
  const key = ({ date, event: { transaction }, status }: Step) => [
    date ?? "",
    transaction.time ?? "",
    status?.effectiveDate ?? "",
    transaction.interchangeControlNumber ?? "",
    transaction.groupControlNumber ?? "",
    transaction.controlNumber,
  ];
  return made
    .filter(({ date }) => date === undefined || date <= asOf)
    .map((step) => ({ step, keys: key(step) }))
    .sort((a, b) => {
      const at = a.keys.findIndex((part, n) => part !== b.keys[n]);
      if (at >= 0) return a.keys[at]! < b.keys[at]! ? -1 : 1;
      const [one, other] = [a.step.event.claim, b.step.event.claim];
      const places = (one.segment ?? 0) - (other.segment ?? 0);
      return places === 0 ? byText(JSON.stringify(one), JSON.stringify(other)) : places;
    })
    .map(({ step }) => step);
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function stepOf(event: Pick<ClaimEvent, "claim" | "transaction">, asOf: CalendarDate): Step {
  const { claim, transaction } = event;
  const state = stateOf(claim);
  const status = claim.statuses.find((one) => stateOfStatus(one) === state) ?? claim.statuses[0];
  const date = transaction.date ?? status?.effectiveDate;
  return {
    event,
    status,
    state,
    date,
    ageDays: date === undefined ? undefined : daysBetween(date, asOf),
    telling: state !== "unknown" && state !== "error" && state !== "notFound",
    asks: asksOf(claim),
  };
}

/** The statuses of a claim and its lines that ask for information. */
function asksOf(claim: ClaimStatus): readonly Status[] {
  const all = [...claim.statuses, ...claim.services.flatMap((line) => line.statuses)];
  return all.filter((status) =>
    [status, ...status.further].some(
      ({ category }) => category.startsWith("R") || WAITING_FOR_INFORMATION.has(category),
    ),
  );
}

/**
 * After a rejection or a final status, what came of the claim that was sent next. After a
 * rejection, anything but an acknowledgment shows that a claim got in, because the first one did not.
 */
function correctionOf(
  steps: readonly Step[],
  correctedOn: CalendarDate | undefined,
): ClaimStanding["correctedClaim"] {
  if (correctedOn !== undefined) {
    const since = steps.filter(({ date }) => date !== undefined && date >= correctedOn);
    const before = steps.filter(({ date }) => date === undefined || date < correctedOn);
    const found = outcomeAfter(since, before.at(-1)?.state === "rejected");
    if (found !== undefined) return found;
    const refused = lastOf(since, ({ state }) => state === "rejected");
    return refused === undefined ? { value: "waiting" } : answer("rejected", refused);
  }
  for (let i = steps.length - 1; i >= 0; i -= 1) {
    const { state } = steps[i]!;
    if (!isThrough(state)) continue;
    const found = outcomeAfter(steps.slice(i + 1), state === "rejected");
    if (found !== undefined) return found;
  }
  return { value: "none" };
}

function outcomeAfter(
  steps: readonly Step[],
  wasRejected: boolean,
): ClaimStanding["correctedClaim"] | undefined {
  const isIn = ({ state }: Step) =>
    state === "accepted" || (wasRejected && state !== "rejected" && state !== "acknowledged");
  const accepted = lastOf(steps, isIn);
  const refused = lastOf(steps, ({ state }) => state === "rejected");
  if (refused !== undefined && (accepted === undefined || isLater(steps, refused, accepted))) {
    return answer("rejected", refused);
  }
  if (accepted !== undefined) return answer("accepted", steps.find(isIn));
  const received = lastOf(steps, ({ state }) => state === "acknowledged");
  return received === undefined ? undefined : answer("received", received);
}

function isLater(steps: readonly Step[], one: Step, other: Step): boolean {
  return steps.indexOf(one) > steps.indexOf(other);
}

/** Pending again after it was finalized; or revised (F3), or finalized once more. */
function reprocessingOf(steps: readonly Step[]): ClaimStanding["reprocessing"] {
  let final = false;
  let again: Step | undefined;
  let revised: Step | undefined;
  for (const step of steps) {
    const moving = step.state === "pending" || step.state === "requestForInformation";
    if (moving && final) again = step;
    if (!isFinal(step.state)) continue;
    if (again !== undefined || step.status?.category === "F3") {
      revised = step;
      again = undefined;
    }
    final = true;
  }
  if (again !== undefined) return answer("reprocessing", again);
  return revised === undefined ? { value: "no" } : answer("reprocessed", revised);
}

/**
 * The last request, and what followed: pending without asking shows that the documents came;
 * a decision shows only that the payer waits no longer.
 */
function documentsOf(steps: readonly Step[]): ClaimStanding["documents"] {
  const ask = lastOf(steps, ({ asks }) => asks.length > 0);
  if (ask === undefined) return { value: "none", asked: [] };
  const more = { asked: ask.asks, dueDate: responseDueDateOf(ask.event.claim) };
  const after = steps.slice(steps.indexOf(ask) + 1);
  const moving = after.find(({ state }) => state === "pending");
  if (moving !== undefined) return { ...answer("received", moving), ...more };
  const decided = after.find(({ state }) => isFinal(state));
  if (decided !== undefined) return { ...answer("decided", decided), ...more };
  const short = ask.asks.some(({ category }) => INSUFFICIENT.has(category));
  return { ...answer(short ? "insufficient" : "requested", ask), ...more };
}
