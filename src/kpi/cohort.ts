import type { Claim, Remittance } from "../835/index.js";
import type { ClaimDenials } from "../denials/index.js";
import type { CalendarDate } from "../values/index.js";
import type { Exclusion, Window } from "./measure.js";

/** What the denial measures count: one claim of a remittance, classified. */
export interface ClaimItem {
  readonly claim: Claim;
  readonly remittance: Remittance;
  readonly denials: ClaimDenials;
}

/**
 * Which claims count. `primary`, the default, leaves out what a later payer adjudicated, because
 * every payer accounts for the whole charge and the same claim would count twice.
 */
export type Population = "primary" | "secondary" | "all";

export type ExclusionReason =
  | "reversal"
  | "predetermination"
  | "forwardedOnly"
  | "incompleteClaim"
  | "unknownStatus"
  | "notPrimary"
  | "notSecondary"
  | "zeroCharge"
  | "unreadableCharge";

/** Fixed order, so that results read the same whatever the order of the items. */
const REASONS: readonly ExclusionReason[] = [
  "reversal",
  "predetermination",
  "forwardedOnly",
  "incompleteClaim",
  "unknownStatus",
  "notPrimary",
  "notSecondary",
  "zeroCharge",
  "unreadableCharge",
];

/**
 * Why a claim stays out of the denial measures, or `undefined` where it counts. Reversals (CLP02
 * 22), predeterminations (25) and claims only forwarded (23) stay out of every rate, on both sides.
 *
 * @example
 * exclusionOf(item, "primary"); //=> "reversal"
 */
export function exclusionOf(item: ClaimItem, population: Population): ExclusionReason | undefined {
  const { claim, denials } = item;
  // The state knows the reversals of 4010 as well, which have group CR and no CLP02 of their own.
  if (denials.state === "reversal") return "reversal";
  if (!claim.complete) return "incompleteClaim";
  switch (claim.statusCode) {
    case "1":
    case "4":
    case "19":
      return population === "secondary" ? "notSecondary" : undefined;
    case "2":
    case "3":
    case "20":
    case "21":
      return population === "primary" ? "notPrimary" : undefined;
    case "22":
      return "reversal";
    case "23":
      return "forwardedOnly";
    case "25":
      return "predetermination";
    default:
      return "unknownStatus";
  }
}

/** Counts and charges left out, by reason. */
export type ExclusionState = Partial<Record<ExclusionReason, { count: number; cents: number }>>;

export function addExclusion(state: ExclusionState, reason: ExclusionReason, claim: Claim): void {
  const entry = (state[reason] ??= { count: 0, cents: 0 });
  entry.count += 1;
  entry.cents += claim.chargeCents ?? 0;
}

export function mergeExclusions(a: ExclusionState, b: ExclusionState): ExclusionState {
  const merged: ExclusionState = {};
  for (const reason of REASONS) {
    const left = a[reason];
    const right = b[reason];
    if (left === undefined && right === undefined) continue;
    merged[reason] = {
      count: (left?.count ?? 0) + (right?.count ?? 0),
      cents: (left?.cents ?? 0) + (right?.cents ?? 0),
    };
  }
  return merged;
}

export function exclusionsOf(state: ExclusionState): readonly Exclusion[] {
  return REASONS.flatMap((reason) => {
    const entry = state[reason];
    return entry === undefined ? [] : [{ reason, ...entry }];
  });
}

/** First and last payment date, as state. */
export interface WindowState {
  from: CalendarDate | null;
  to: CalendarDate | null;
}

export function widen(window: WindowState, date: CalendarDate | null | undefined): void {
  if (date === undefined || date === null) return;
  if (window.from === null || date < window.from) window.from = date;
  if (window.to === null || date > window.to) window.to = date;
}

export function mergeWindows(a: Window, b: Window): WindowState {
  const merged: WindowState = { from: a.from, to: a.to };
  widen(merged, b.from);
  widen(merged, b.to);
  return merged;
}
