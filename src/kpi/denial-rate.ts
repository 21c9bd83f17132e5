import {
  addExclusion,
  type ClaimItem,
  type ExclusionState,
  exclusionOf,
  exclusionsOf,
  mergeExclusions,
  mergeWindows,
  type Population,
  type WindowState,
  widen,
} from "./cohort.js";
import type { Definition, KpiResult, Measure } from "./measure.js";
import { ratio, wilson } from "./ratio.js";

export interface DenialRateOptions {
  /** `claim-count` counts claims; `charge-dollars` weighs them. Default: `claim-count`. */
  readonly basis?: "claim-count" | "charge-dollars" | undefined;
  /** Default: `primary`. */
  readonly population?: Population | undefined;
  /** Whether a claim paid in part and denied in part counts as denied. Default: true. */
  readonly includePartial?: boolean | undefined;
}

export interface DenialRateState {
  numerator: number;
  denominator: number;
  /** Claims whose denied dollars exceed their charge: a sign of a file that does not balance. */
  overCharge: number;
  exclusions: ExclusionState;
  window: WindowState;
}

/** Fewer than this, and the interval is given beside the rate. */
const FEW = 30;

interface Settings {
  readonly basis: "claim-count" | "charge-dollars";
  readonly population: Population;
  readonly includePartial: boolean;
}

function definitionOf(options: Settings): Definition {
  const dollars = options.basis === "charge-dollars";
  const who = { primary: "primary payers", secondary: "later payers", all: "every payer" };
  const partial = options.includePartial ? "" : ", denied in full";
  return {
    id: `remittance-denial-rate/${options.basis}/${options.population}${options.includePartial ? "" : "/full"}`,
    name: dollars ? "Remittance denial rate, dollars" : "Remittance denial rate, claims",
    formula: dollars
      ? `Denied charges (CAS amounts of class denial${partial}) ÷ charges (CLP03) of claims remitted, ${who[options.population]}`
      : `Claims with denied dollars${partial} ÷ claims remitted, ${who[options.population]}`,
    source:
      "HFMA MAP Key AR-5, remittance denial rate; dollar form as in AAFP's denial rate. Reversals, predeterminations and forwarded claims stay out of both sides.",
  };
}

/**
 * The remittance denial rate (HFMA MAP Key AR-5): of the claims remitted, how many were denied,
 * wholly or in part; or of the dollars charged, how many. Time basis is the remittance's own date.
 * Claims of no charge count as claims and stay out of the dollar form.
 *
 * @example
 * measureAll(denialRate({ basis: "charge-dollars" }), items).value; //=> 0.094
 */
export function denialRate(
  options: DenialRateOptions = {},
): Measure<ClaimItem, DenialRateState, KpiResult> {
  const basis = options.basis ?? "claim-count";
  const population = options.population ?? "primary";
  const includePartial = options.includePartial ?? true;
  const definition = definitionOf({ basis, population, includePartial });
  return {
    id: definition.id,
    empty: () => ({
      numerator: 0,
      denominator: 0,
      overCharge: 0,
      exclusions: {},
      window: { from: null, to: null },
    }),
    add(state, item) {
      const { claim, denials } = item;
      const charge = claim.chargeCents;
      const excluded =
        exclusionOf(item, population) ??
        (basis === "charge-dollars" ? dollarExclusion(charge) : undefined);
      if (excluded !== undefined) {
        addExclusion(state.exclusions, excluded, claim);
        return state;
      }
      const denied = denials.deniedCents;
      const counts = denied > 0 && (includePartial || denials.state === "denied");
      if (basis === "claim-count") {
        state.denominator += 1;
        if (counts) state.numerator += 1;
      } else {
        state.denominator += charge ?? 0;
        if (counts) state.numerator += denied;
        if (counts && denied > (charge ?? 0)) state.overCharge += 1;
      }
      widen(state.window, item.remittance.payment?.date);
      return state;
    },
    merge: (a, b) => ({
      numerator: a.numerator + b.numerator,
      denominator: a.denominator + b.denominator,
      overCharge: a.overCharge + b.overCharge,
      exclusions: mergeExclusions(a.exclusions, b.exclusions),
      window: mergeWindows(a.window, b.window),
    }),
    result: (state) => resultOf(state, basis, definition),
  };
}

function dollarExclusion(charge: number | undefined) {
  if (charge === undefined) return "unreadableCharge";
  return charge === 0 ? "zeroCharge" : undefined;
}

function resultOf(
  state: DenialRateState,
  basis: "claim-count" | "charge-dollars",
  definition: Definition,
): KpiResult {
  const { numerator, denominator } = state;
  const value = ratio(numerator, denominator);
  const few = basis === "claim-count" && denominator > 0 && denominator < FEW;
  return {
    id: definition.id,
    value,
    nullReason: value === null ? "empty-denominator" : undefined,
    unit: "ratio",
    direction: "lower-better",
    numerator,
    denominator,
    basis,
    timeBasis: "remit-month",
    window: { ...state.window },
    exclusions: exclusionsOf(state.exclusions),
    interval: few ? wilson(numerator, denominator) : undefined,
    definition,
    warnings: [
      ...(few ? [`Fewer than ${FEW} claims: read the interval, not the rate.`] : []),
      ...(state.overCharge > 0
        ? [`${state.overCharge} claims have more denied than charged; check their balance.`]
        : []),
    ],
  };
}
