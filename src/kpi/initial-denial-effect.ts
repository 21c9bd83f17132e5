import { Decimal } from "decimal.js";
import type { ClaimHistory } from "../claims/index.js";
import type { Cents } from "../values/index.js";
import type { Population } from "./cohort.js";
import { variantOf } from "./definitions.js";
import { denialItems } from "./denial-item.js";
import { chargeOf, cohortExclusion } from "./initial-denial-rate.js";
import { type DenialItem, firstDecision } from "./items.js";
import type { KpiResult, Measure } from "./measure.js";
import { checkPeriods, isIn, type Period } from "./period.js";
import { ratio } from "./ratio.js";
import {
  count,
  emptyTally,
  leaveOut,
  mergeTallies,
  type TallyState,
  tallyResult,
} from "./tally.js";

const Exact = Decimal.clone({ precision: 30, rounding: Decimal.ROUND_HALF_EVEN });
const Z95 = "1.959963984540054";

export interface HistoryEffectOptions {
  /** Both by the day of the first decision. */
  readonly before: Period;
  readonly after: Period;
  /** The denials the fix was aimed at; all where left out. */
  readonly aimedAt?: ((item: DenialItem) => boolean) | undefined;
  /** A name for `aimedAt`: states of measures that were aimed elsewhere must not be merged. */
  readonly name?: string | undefined;
  readonly population?: Population | undefined;
}

/** `value`: change of initially denied claims per 1,000; negative is better. */
export interface HistoryEffect extends KpiResult {
  readonly claimsBefore: number;
  readonly claimsAfter: number;
  readonly ratePer1000Before: number | null;
  readonly ratePer1000After: number | null;
  /** 95 % interval of the change per 1,000 (Agresti and Caffo, 2000); a fall may be chance. */
  readonly changeInterval: { readonly low: number; readonly high: number } | null;
  /** (rate before − rate after) × claims after. */
  readonly avoidedDenials: number | null;
  /** Times the mean denied dollars of such a claim before; half even to a cent. */
  readonly avoidedCents: Cents | null;
}

export interface HistoryEffectState {
  tally: TallyState;
  before: { claims: number; denied: number; cents: number };
  after: { claims: number; denied: number; cents: number };
}

/**
 * The effect of a fix on initial denials, over claim histories: first decisions denied for what it was
 * aimed at, per 1,000 first decisions, before and after. Like `preventionEffect` of
 * remitkit/prevention, which counts remittances as they stream and so counts denials made again; here
 * each claim counts once.
 *
 * @throws UsageError when a period is none, or the two overlap.
 * @example
 * const aimedAt = ({ episode }: DenialItem) => episode.category === "priorAuthorization";
 * initialDenialEffect({ before, after, aimedAt, name: "authorization" });
 */
export function initialDenialEffect(
  options: HistoryEffectOptions,
): Measure<ClaimHistory, HistoryEffectState, HistoryEffect> {
  const { before, after, aimedAt = () => true, name, population = "primary" } = options;
  checkPeriods(before, after);
  const definition = variantOf("prevention-effect", {
    id: [before.from, before.to, after.from, after.to, name, population],
  });
  return {
    id: definition.id,
    empty: () => ({ tally: emptyTally(), before: noSide(), after: noSide() }),
    add(state, history) {
      const first = firstDecision(history);
      const excluded = cohortExclusion(first, population);
      if (excluded !== undefined || first === undefined) {
        leaveOut(state.tally, excluded ?? "noFirstDecision", chargeOf(history));
        return state;
      }
      const side = isIn(before, first.date)
        ? state.before
        : isIn(after, first.date)
          ? state.after
          : undefined;
      if (side === undefined) return state;
      const own = denialItems(history).filter(
        (item) => history.initial.includes(item.episode.openedBy) && aimedAt(item),
      );
      count(state.tally, 0, 0, first.date);
      side.claims += 1;
      if (own.length > 0) side.denied += 1;
      side.cents += own.reduce((sum, { episode }) => sum + episode.deniedCents, 0);
      return state;
    },
    merge: (a, b) => ({
      tally: mergeTallies(a.tally, b.tally),
      before: sumOf(a.before, b.before),
      after: sumOf(a.after, b.after),
    }),
    result: (state) => effectOf(state, definition),
  };
}

const noSide = () => ({ claims: 0, denied: 0, cents: 0 });
type Side = ReturnType<typeof noSide>;

function sumOf(a: Side, b: Side): Side {
  return {
    claims: a.claims + b.claims,
    denied: a.denied + b.denied,
    cents: a.cents + b.cents,
  };
}

function effectOf(
  { tally, before, after }: HistoryEffectState,
  definition: ReturnType<typeof variantOf>,
): HistoryEffect {
  const sides = {
    claimsBefore: before.claims,
    claimsAfter: after.claims,
    ratePer1000Before: ratio(before.denied * 1000, before.claims),
    ratePer1000After: ratio(after.denied * 1000, after.claims),
  };
  if (before.claims === 0 || after.claims === 0) {
    return {
      ...tallyResult(tally, definition, { value: null }),
      ...sides,
      changeInterval: null,
      avoidedDenials: null,
      avoidedCents: null,
    };
  }
  const change = rateOf(after).minus(rateOf(before));
  const avoided = change.negated().times(after.claims);
  const mean = before.denied === 0 ? new Exact(0) : new Exact(before.cents).div(before.denied);
  return {
    ...tallyResult(tally, definition, {
      value: plain(change.times(1000)),
      numerator: after.denied,
      denominator: after.claims,
    }),
    ...sides,
    changeInterval: intervalOf(before, after),
    avoidedDenials: plain(avoided),
    avoidedCents: before.denied === 0 ? null : plain(avoided.times(mean).toDecimalPlaces(0)),
  };
}

function rateOf({ denied, claims }: Side): Decimal {
  return new Exact(denied).div(claims);
}

function intervalOf(before: Side, after: Side): { readonly low: number; readonly high: number } {
  const parts = [before, after].map(({ denied, claims }) => {
    const n = new Exact(claims).plus(2);
    const p = new Exact(denied).plus(1).div(n);
    return { p, variance: p.times(new Exact(1).minus(p)).div(n) };
  });
  const [one, other] = parts as [(typeof parts)[0], (typeof parts)[0]];
  const middle = other.p.minus(one.p);
  const spread = one.variance.plus(other.variance).sqrt().times(Z95);
  return {
    // More than all claims cannot have been spared, nor added.
    low: plain(Decimal.max(-1, middle.minus(spread)).times(1000)),
    high: plain(Decimal.min(1, middle.plus(spread)).times(1000)),
  };
}

/** As a number; never "-0". */
function plain(value: Decimal): number {
  return value.isZero() ? 0 : value.toNumber();
}
