import type { Population } from "./cohort.js";
import { variantOf } from "./definitions.js";
import { positionExclusion, type RemitItem } from "./items.js";
import type { KpiResult, Measure } from "./measure.js";
import { addPart, count, leaveOut, type TallyState, tallyMeasure } from "./tally.js";

export interface RemittanceDenialOptions {
  /** Default: `claim-count`. */
  readonly basis?: "claim-count" | "charge-dollars" | undefined;
  /** Default: `primary`. */
  readonly population?: Population | undefined;
  /** Whether a claim paid in part and denied in part counts as denied. Default: true. */
  readonly includePartial?: boolean | undefined;
}

/** Why a remittance is not a decision of the population; `undefined` where it is. */
export function remitExclusion(item: RemitItem, population: Population): string | undefined {
  if (item.role === "reversal") return "reversal";
  if (item.role === "predetermination") return "predetermination";
  if (item.role === "forwarded") return "forwardedOnly";
  if (item.isCopy) return "duplicate";
  return positionExclusion(item.position, population);
}

/**
 * The remittance denial rate (MAP Key AR-5) over histories: decisions with denied dollars ÷ decisions,
 * first or later ones, by payment date (BPR16). Unlike `denialRate`, which counts a stream of claims,
 * a file read twice counts once here, and so do the parts of a split claim (MA15). Reversals (CLP02
 * 22), predeterminations (25), claims only forwarded (23) and copies within a payment stay out.
 * Numerators and denominators are claims, or cents of charges.
 *
 * @example
 * measureAll(ofRemits(remittanceDenialRate()), ledger.histories()).value;
 */
export function remittanceDenialRate(
  options: RemittanceDenialOptions = {},
): Measure<RemitItem, TallyState, KpiResult> {
  const { basis = "claim-count", population = "primary", includePartial = true } = options;
  const definition = variantOf("remittance-denial-rate", {
    id: [basis, population, includePartial ? undefined : "full", "histories"],
    name: basis === "charge-dollars" ? "dollars" : undefined,
    basis,
    ...(basis === "charge-dollars"
      ? { formula: "denied dollars of decisions ÷ charges of decisions remitted" }
      : {}),
  });
  return tallyMeasure(definition, (state, item) => {
    const excluded = remitExclusion(item, population);
    if (excluded !== undefined) {
      leaveOut(state, excluded, item.chargeCents);
      return;
    }
    const full = item.parts.every((part) => part.state === "denied");
    const denied = item.deniedCents > 0 && (includePartial || full);
    if (basis === "claim-count") {
      count(state, denied ? 1 : 0, 1, item.date);
      if (denied && full) addPart(state, "deniedInFull", 1);
    } else if (item.chargeCents === 0) leaveOut(state, "zeroCharge", 0);
    else count(state, denied ? item.deniedCents : 0, item.chargeCents, item.date);
  });
}
