import type { ClaimHistory } from "../claims/index.js";
import type { Population } from "./cohort.js";
import { variantOf } from "./definitions.js";
import { firstDecision, positionExclusion, type RemitItem } from "./items.js";
import type { KpiResult, Measure } from "./measure.js";
import { addPart, count, leaveOut, type TallyState, tallyMeasure } from "./tally.js";

export interface InitialDenialOptions {
  /** Default: `claim-count`. */
  readonly basis?: "claim-count" | "line-count" | "charge-dollars" | undefined;
  /**
   * What a denied claim weighs in dollars: what was denied of it (default, AAFP), or its whole charge
   * (HFMA metric 1b).
   */
  readonly dollars?: "denied" | "wholeClaim" | undefined;
  /** By the payer of the first decision. Default: `primary`. */
  readonly population?: Population | undefined;
  /** Whether a claim denied in part counts as denied. Default: true. */
  readonly includePartial?: boolean | undefined;
}

/** Why a claim is not in the cohort of first decisions; `undefined` where it is. */
export function cohortExclusion(
  first: RemitItem | undefined,
  population: Population,
): string | undefined {
  if (first === undefined) return "noFirstDecision";
  const excluded = positionExclusion(first.position, population);
  if (excluded !== undefined) return excluded;
  // CLP09 7 or 8: a replacement whose first submission was decided before the files begin.
  if (first.parts.some(({ frequencyCode }) => frequencyCode === "7" || frequencyCode === "8")) {
    return "resubmission";
  }
  return isExactDuplicate(first) ? "exactDuplicate" : undefined;
}

/** Denied for nothing but CARC 18: the claim was decided before, under another number. */
function isExactDuplicate(first: RemitItem): boolean {
  let denials = 0;
  for (const part of first.parts) {
    for (const { reasonCode } of part.denials) {
      if (reasonCode !== "18") return false;
      denials += 1;
    }
  }
  return denials > 0;
}

/** Charges of a claim that is left out. */
export function chargeOf(history: ClaimHistory): number {
  return history.identity.chargeCents ?? 0;
}

/** Whether a first decision denied anything, or everything. */
export function isDenied(first: RemitItem, includePartial: boolean): boolean {
  const denied = first.parts.some(
    ({ deniedCents, state }) =>
      deniedCents > 0 || state === "denied" || state === "partiallyDenied",
  );
  return denied && (includePartial || first.parts.every(({ state }) => state === "denied"));
}

/**
 * The initial denial rate: of the claims that payers decided for the first time, how many were denied,
 * wholly or in part; numerator and denominator are of the same cohort, by the day of that decision. A
 * later reversal or payment changes nothing. Each claim counts once, whatever its copies, corrections
 * and parts (MA15). Claims denied for being a duplicate (CARC 18) alone, and replacements whose first
 * decision is not known (CLP09 7, 8), stay out of both sides. By lines: submitted lines, split ones
 * together. By dollars: cents; claims of no charge stay out.
 *
 * @example
 * measureAll(initialDenialRate(), ledger.histories()).value; //=> 0.118
 */
export function initialDenialRate(
  options: InitialDenialOptions = {},
): Measure<ClaimHistory, TallyState, KpiResult> {
  const { basis = "claim-count", dollars = "denied" } = options;
  const { population = "primary", includePartial = true } = options;
  const whole = basis === "charge-dollars" && dollars === "wholeClaim";
  const definition = variantOf("initial-denial-rate", {
    id: [basis, population, whole ? "whole-claim" : undefined, includePartial ? undefined : "full"],
    name:
      [BASIS_NAMES[basis], includePartial ? "" : "denied in full"]
        .filter((part) => part !== "")
        .join(", ") || undefined,
    basis,
    formula: FORMULAS[whole ? "wholeClaim" : basis],
  });
  return tallyMeasure(definition, (state, history) => {
    const first = firstDecision(history);
    const excluded = cohortExclusion(first, population);
    if (excluded !== undefined || first === undefined) {
      leaveOut(state, excluded ?? "noFirstDecision", chargeOf(history));
      return;
    }
    const denied = isDenied(first, includePartial);
    if (basis === "claim-count") {
      count(state, denied ? 1 : 0, 1, first.date);
      if (denied && !isDenied(first, false)) addPart(state, "partlyDenied", 1);
      return;
    }
    if (basis === "line-count") {
      countLines(state, first, includePartial, chargeOf(history));
      return;
    }
    if (first.chargeCents === 0) leaveOut(state, "zeroCharge", 0);
    else {
      const part = whole ? first.chargeCents : first.deniedCents;
      count(state, denied ? part : 0, first.chargeCents, first.date);
    }
  });
}

const BASIS_NAMES = {
  "claim-count": "",
  "line-count": "lines",
  "charge-dollars": "dollars",
} as const;

const FORMULAS = {
  "claim-count": undefined,
  "line-count":
    "submitted lines with denied dollars in the claim's first decision ÷ submitted lines with a first decision",
  "charge-dollars":
    "denied dollars of first decisions ÷ charges of claims with a first decision, same cohort",
  wholeClaim:
    "charges of claims denied in their first decision ÷ charges of claims with a first decision, same cohort",
} as const;

function countLines(
  state: TallyState,
  first: RemitItem,
  includePartial: boolean,
  chargeCents: number,
): void {
  // A submitted line that came back as several (split, REF*6R) is one line, denied where any part is.
  const lines = new Map<number, { denied: boolean; full: boolean }>();
  for (const part of first.parts) {
    for (const { lineIndex, deniedCents, state: verdict } of part.lines) {
      const line = lines.get(lineIndex) ?? { denied: false, full: true };
      line.denied ||= deniedCents > 0 || verdict === "denied" || verdict === "partiallyDenied";
      line.full &&= verdict === "denied";
      lines.set(lineIndex, line);
    }
  }
  if (lines.size === 0) {
    leaveOut(state, "noLines", chargeCents);
    return;
  }
  let denied = 0;
  for (const line of lines.values()) if (line.denied && (includePartial || line.full)) denied += 1;
  count(state, denied, lines.size, first.date);
}
