import { Decimal } from "decimal.js";
import type { Measure } from "../kpi/index.js";
import { type CalendarDate, type Cents, calendarDate, UsageError } from "../values/index.js";
import { type Cluster, type Dimension, dimensionOf } from "./cluster.js";
import type { ClaimFact, DenialFact } from "./denial-fact.js";

// Our own constructor: settings of the application's Decimal neither reach it nor come from it.
const Exact = Decimal.clone({ precision: 30, rounding: Decimal.ROUND_HALF_EVEN });
const Z95 = "1.959963984540054";

/** First and last day of a window, both included. */
export interface EffectWindow {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** What is compared with what. */
export interface EffectOptions {
  readonly before: EffectWindow;
  readonly after: EffectWindow;
  /** The denials the prevention was aimed at: a cluster, as patterns have them. All where absent. */
  readonly aimedAt?: Cluster | undefined;
}

/** One side of the comparison. */
export interface EffectSide {
  readonly claims: number;
  /** Claims with at least one denial aimed at, by its primary reason. */
  readonly deniedClaims: number;
  readonly deniedCents: Cents;
  /** Denied claims per 1,000; `null` without claims. */
  readonly ratePer1000: number | null;
}

/** What prevention changed; with an interval, because a fall may be chance. */
export interface PreventionEffect {
  readonly before: EffectSide;
  readonly after: EffectSide;
  /** Rate after less rate before, per 1,000 claims: negative is better. */
  readonly changePer1000: number | null;
  /** 95 %, by Agresti and Caffo (2000). */
  readonly interval: { readonly low: number; readonly high: number } | null;
  /** The interval lies wholly below 0. */
  readonly fell: boolean;
  /** (rate before − rate after) × claims after: negative where it rose. Volume plays no part. */
  readonly avoidedDenials: number | null;
  /** Avoided denials × mean denied dollars of a denied claim before; half even to a cent. */
  readonly avoidedCents: Cents | null;
  readonly nullReason: "noClaimsBefore" | "noClaimsAfter" | undefined;
  readonly undatedClaims: number;
}

type Counts = { claims: number; deniedClaims: number; deniedCents: number };

export interface EffectState {
  before: Counts;
  after: Counts;
  undated: number;
}

/**
 * The effect of a fix: the rate of denied claims per 1,000 claims adjudicated before and after it,
 * with the change, its interval, and the denials and dollars avoided. A rate, not a count, so that
 * fewer claims are not taken for fewer denials. Only claims of the cluster's payer, provider, site
 * and service line count, on both sides.
 *
 * @throws UsageError when a window is no window, or the two overlap.
 * @example
 * measureAll(preventionEffect({ before, after, aimedAt: pattern.cluster }), claims).avoidedDenials;
 */
export function preventionEffect(
  options: EffectOptions,
): Measure<ClaimFact, EffectState, PreventionEffect> {
  const { before, after, aimedAt = {} } = options;
  for (const window of [before, after]) {
    if (calendarDate(window.from) > calendarDate(window.to)) {
      throw new UsageError("preventionEffect: expected a window that ends after it begins");
    }
  }
  if (before.from <= after.to && after.from <= before.to) {
    throw new UsageError("preventionEffect: expected windows that do not overlap");
  }
  const wanted = Object.entries(aimedAt).filter(([, value]) => value !== undefined) as [
    Dimension,
    string | null,
  ][];
  const isAimed = (fact: DenialFact) =>
    fact.primary && wanted.every(([name, value]) => dimensionOf(fact, name) === value);
  const isInCluster = (fact: ClaimFact) =>
    wanted.every(([name, value]) => {
      if (name !== "payer" && name !== "provider" && name !== "site" && name !== "serviceLine") {
        return true;
      }
      return fact[name] === value;
    });
  return {
    id: `prevention-effect/${[before.from, before.to, after.from, after.to].join()}/${JSON.stringify(wanted)}`,
    empty: () => ({ before: noCounts(), after: noCounts(), undated: 0 }),
    add(state, fact) {
      if (!isInCluster(fact)) return state;
      const { date } = fact;
      if (date === null) state.undated += 1;
      else if (before.from <= date && date <= before.to) addFact(state.before, fact, isAimed);
      else if (after.from <= date && date <= after.to) addFact(state.after, fact, isAimed);
      return state;
    },
    merge: (a, b) => ({
      before: sumOf(a.before, b.before),
      after: sumOf(a.after, b.after),
      undated: a.undated + b.undated,
    }),
    result: effectOf,
  };
}

function noCounts(): Counts {
  return { claims: 0, deniedClaims: 0, deniedCents: 0 };
}

function addFact(counts: Counts, fact: ClaimFact, isAimed: (denial: DenialFact) => boolean): void {
  const aimed = fact.denials.filter(isAimed);
  counts.claims += 1;
  counts.deniedClaims += aimed.length > 0 ? 1 : 0;
  counts.deniedCents += aimed.reduce((sum, denial) => sum + denial.attributedCents, 0);
}

function sumOf(a: Counts, b: Counts): Counts {
  return {
    claims: a.claims + b.claims,
    deniedClaims: a.deniedClaims + b.deniedClaims,
    deniedCents: a.deniedCents + b.deniedCents,
  };
}

function effectOf(state: EffectState): PreventionEffect {
  const { before, after, undated } = state;
  const shared = { before: sideOf(before), after: sideOf(after), undatedClaims: undated };
  if (before.claims === 0 || after.claims === 0) {
    return {
      ...shared,
      changePer1000: null,
      interval: null,
      fell: false,
      avoidedDenials: null,
      avoidedCents: null,
      nullReason: before.claims === 0 ? "noClaimsBefore" : "noClaimsAfter",
    };
  }
  const change = rateOf(after).minus(rateOf(before));
  const interval = intervalOf(before, after);
  const avoided = change.negated().times(after.claims);
  // Without a denial before there is no mean; what rose is priced by what it cost after.
  const priced = before.deniedClaims > 0 ? before : after;
  const mean =
    priced.deniedClaims === 0
      ? new Exact(0)
      : new Exact(priced.deniedCents).div(priced.deniedClaims);
  return {
    ...shared,
    changePer1000: numberOf(change.times(1000)),
    interval,
    fell: interval.high < 0,
    avoidedDenials: numberOf(avoided),
    avoidedCents: numberOf(avoided.times(mean).toDecimalPlaces(0)),
    nullReason: undefined,
  };
}

function sideOf(counts: Counts): EffectSide {
  const ratePer1000 = counts.claims === 0 ? null : rateOf(counts).times(1000).toNumber();
  return { ...counts, ratePer1000 };
}

function rateOf({ deniedClaims, claims }: Counts): Decimal {
  return new Exact(deniedClaims).div(claims);
}

/** Agresti and Caffo: one success and one failure more on each side, then the plain normal interval. */
function intervalOf(
  before: Counts,
  after: Counts,
): { readonly low: number; readonly high: number } {
  const side = ({ deniedClaims, claims }: Counts) => {
    const n = new Exact(claims).plus(2);
    const p = new Exact(deniedClaims).plus(1).div(n);
    return { p, variance: p.times(new Exact(1).minus(p)).div(n) };
  };
  const [one, other] = [side(before), side(after)];
  const middle = other.p.minus(one.p);
  const spread = one.variance.plus(other.variance).sqrt().times(Z95);
  return {
    low: numberOf(Decimal.max(-1, middle.minus(spread)).times(1000)),
    high: numberOf(Decimal.min(1, middle.plus(spread)).times(1000)),
  };
}

/** As a number; never "-0". */
function numberOf(value: Decimal): number {
  return value.isZero() ? 0 : value.toNumber();
}
