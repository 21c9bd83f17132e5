import type { ClaimStatus, Status, StatusLine } from "./model.js";

/** Where a claim stands, by its status category. */
export type ClaimState =
  | "acknowledged"
  | "accepted"
  | "rejected"
  | "pending"
  | "requestForInformation"
  | "finalizedPaid"
  | "finalizedDenied"
  | "finalizedOther"
  | "notFound"
  | "error"
  | "unknown";

/** Every state, in the order of a claim's life. */
export const CLAIM_STATES: readonly ClaimState[] = [
  "acknowledged",
  "accepted",
  "rejected",
  "pending",
  "requestForInformation",
  "finalizedPaid",
  "finalizedDenied",
  "finalizedOther",
  "notFound",
  "error",
  "unknown",
];

/**
 * The categories of the list (507), retired ones too. F4 is no denial: the claim is through and no
 * payment follows, which a deductible brings about as well. X0 told nothing about a claim.
 */
const ROWS: readonly (readonly [ClaimState, string])[] = [
  ["acknowledged", "A0 A1 DR01"],
  ["accepted", "A2 A5 DR02 DR08"],
  ["rejected", "A3 A6 A7 A8 DR03 DR05 DR06 DR07"],
  ["notFound", "A4 D0 DR04"],
  ["pending", "P0 P1 P2 P3 P4 P5"],
  ["requestForInformation", "R0 R1 R3 R4 R5 R6 R7 R8 R9 R10 R11 R12 R13 R14 R15 R16 R17 RQ"],
  ["finalizedPaid", "F1"],
  ["finalizedDenied", "F2"],
  ["finalizedOther", "F0 F3 F3F F3N F4 F5"],
  ["error", "E0 E1 E2 E3 E4"],
  ["unknown", "X0"],
];

const STATES: ReadonlyMap<string, ClaimState> = /* @__PURE__ */ new Map(
  ROWS.flatMap(([state, codes]) => codes.split(" ").map((code) => [code, state] as const)),
);

// The category looked up last: in a batch it is nearly always the same one. It changes no answer.
let lastCategory = "";
let lastState: ClaimState | undefined;

function listed(category: string): ClaimState | undefined {
  if (category === lastCategory) return lastState;
  lastCategory = category;
  lastState = STATES.get(category);
  return lastState;
}

/** What may change the reading of a category. */
export interface StatusFacts {
  /** STC03: U is rejected. */
  readonly action?: string | undefined;
  /** STC05. */
  readonly paidCents?: number | undefined;
}

/**
 * The state that a status category (STC01-1) stands for.
 *
 * An acknowledgment with action U (STC03) is a rejection, whatever its category: a missed rejection
 * costs the claim, a false one a look. A finalized claim (F0, F3, F3F, F3N) with a payment (STC05) is
 * paid. A category that is not on the list is "unknown".
 *
 * @example
 * statusOf("A7"); //=> "rejected"
 * statusOf("F0", { paidCents: 759900 }); //=> "finalizedPaid"
 */
export function statusOf(category: string, facts?: StatusFacts): ClaimState {
  const state = listed(category);
  if (state === undefined) return "unknown";
  if (facts === undefined) return state;
  if ((state === "acknowledged" || state === "accepted") && facts.action === "U") return "rejected";
  if (state === "finalizedOther" && (facts.paidCents ?? 0) > 0) {
    return category === "F4" || category === "F5" ? state : "finalizedPaid";
  }
  return state;
}

/** The categories of the list, retired ones too. */
export const KNOWN_CATEGORIES: ReadonlySet<string> = /* @__PURE__ */ new Set(
  ROWS.flatMap(([, codes]) => codes.split(" ")),
);

/** The state one STC stands for: that of STC01, unless STC10 or STC11 says rejected. */
export function stateOfStatus(status: Status): ClaimState {
  const first = statusOf(status.category, status);
  if (first === "rejected") return first;
  for (let i = 0; i < status.further.length; i += 1) {
    const other = statusOf(status.further[i]!.category);
    if (other === "rejected") return other;
  }
  return first;
}

/**
 * The state a claim event, a line or a level stands for: rejected where any of its statuses is, else
 * that of the first status with a known category, else "unknown". Lines do not speak for the claim.
 *
 * @example
 * stateOf(event.claim); //=> "accepted"
 */
export function stateOf(owner: Pick<ClaimStatus | StatusLine, "statuses">): ClaimState {
  let found: ClaimState = "unknown";
  for (let i = 0; i < owner.statuses.length; i += 1) {
    const state = stateOfStatus(owner.statuses[i]!);
    if (state === "rejected") return state;
    if (found === "unknown") found = state;
  }
  return found;
}
