import type { Category } from "../denials/index.js";
import type { Measure } from "../kpi/index.js";
import { type CalendarDate, calendarDate, UsageError } from "../values/index.js";
import {
  addCount,
  byText,
  CLAIM_DIMENSIONS,
  type Cluster,
  claimKeyOf,
  clusterOf,
  type Dimension,
  keyOf,
  mergeCounts,
} from "./cluster.js";
import {
  type Chart,
  changeOf,
  chartOf,
  type DriftBaseline,
  type DriftChange,
  type DriftPeriod,
  type DriftTest,
  type Series,
} from "./control-chart.js";
import { planCusum } from "./cusum.js";
import type { ClaimFact } from "./denial-fact.js";
import { type PayerTactic, payerTacticOf } from "./payer-tactic.js";
import { type PeriodUnit, periodAfter, periodOf, periodsBetween } from "./period.js";

/**
 * What moved. `payerChange`: the rate rose at this payer and not at the others. `ownProcess`: it rose
 * at the others too. `rateRise`: it rose, and there are no others to tell by. `volume`: more denials
 * because more claims. `stable`: none of these. `tooShort`: not enough whole periods.
 */
export type DriftVerdict =
  | "payerChange"
  | "ownProcess"
  | "rateRise"
  | "volume"
  | "stable"
  | "tooShort";

/** A stratum on its control chart. */
export interface Drift {
  readonly cluster: Cluster;
  readonly verdict: DriftVerdict;
  readonly baseline: DriftBaseline | null;
  /** The test: its threshold and its mean time to a false alarm, in periods. */
  readonly test: DriftTest | null;
  readonly periods: readonly DriftPeriod[];
  /** The period that signalled first, and the one from which the sum has been above 0 now. */
  readonly firstSignal: CalendarDate | null;
  readonly since: CalendarDate | null;
  readonly change: DriftChange | null;
  /** What kind of payer behavior the category points to, where the verdict is `payerChange`. */
  readonly tactic: PayerTactic | null;
}

/** How drift is looked for. */
export interface DriftOptions {
  /** Only periods that ended before this day are tested. */
  readonly asOf: CalendarDate;
  /** Default payer and category. Claims are counted within those that a claim has (payer, site, …). */
  readonly by?: readonly Dimension[] | undefined;
  /** Default month. */
  readonly unit?: PeriodUnit | undefined;
  /** The baseline begins with the period this day lies in. Default: the first claim's. */
  readonly baselineFrom?: CalendarDate | undefined;
  /** The first so many periods are the baseline. Default 6. */
  readonly baselinePeriods?: number | undefined;
  /** The rise the test is tuned to. Default 1.5. */
  readonly ratio?: number | undefined;
  /** ARL0: mean periods until a false alarm. Default 100. */
  readonly averageRunLength?: number | undefined;
  /** Growth of denied claims per period, in percent, that counts as volume. Default 20. */
  readonly growthPercent?: number | undefined;
}

/** Claims by claim cluster and period; denied claims by cluster and period. */
export interface DriftState {
  claims: Record<string, Record<string, number>>;
  denied: Record<string, Record<string, number>>;
  undated: number;
}

/** Strata with a verdict, the alarming ones first, and what could not be placed in time. */
export interface DriftResult {
  readonly strata: readonly Drift[];
  readonly undatedClaims: number;
}

const ORDER: readonly DriftVerdict[] = [
  "payerChange",
  "ownProcess",
  "rateRise",
  "volume",
  "stable",
  "tooShort",
];

/**
 * Watches the denial rate of each stratum with a one-sided Poisson CUSUM: denied claims against
 * baseline rate × claims adjudicated, so that volume alone raises no alarm. The threshold is set for
 * a stated mean time to a false alarm (ARL0) at the baseline's mean volume; the baseline rate is
 * itself an estimate, so the true one differs (docs/prevention.md says by how much).
 *
 * @throws UsageError when `asOf` is no day or an option is out of range.
 * @example
 * measureAll(denialDrift({ asOf: "2026-12-31" }), claims).strata[0]?.verdict; //=> "payerChange"
 */
export function denialDrift(options: DriftOptions): Measure<ClaimFact, DriftState, DriftResult> {
  const settings = settingsOf(options);
  const { by, unit, asOf } = settings;
  return {
    id: `denial-drift/${by.join()}/${unit}/${settings.baselinePeriods}/${settings.ratio}/${settings.averageRunLength}/${settings.growthPercent}/${settings.baselineFrom ?? "first"}/${asOf}`,
    empty: () => ({ claims: {}, denied: {}, undated: 0 }),
    add(state, fact) {
      if (fact.date === null) {
        state.undated += 1;
        return state;
      }
      const period = periodOf(fact.date, unit);
      addCount((state.claims[claimKeyOf(fact, by)] ??= {}), period, 1);
      const primary = fact.denials.filter((denial) => denial.primary);
      for (const key of new Set(primary.map((denial) => keyOf(denial, by)))) {
        addCount((state.denied[key] ??= {}), period, 1);
      }
      return state;
    },
    merge: (a, b) => ({
      claims: mergeNested(a.claims, b.claims),
      denied: mergeNested(a.denied, b.denied),
      undated: a.undated + b.undated,
    }),
    result: (state) => resultOf(state, settings),
  };
}

type Settings = {
  readonly [Name in Exclude<keyof DriftOptions, "baselineFrom">]-?: NonNullable<DriftOptions[Name]>;
} & { readonly baselineFrom: CalendarDate | undefined };

function settingsOf(options: DriftOptions): Settings {
  const settings: Settings = {
    asOf: calendarDate(options.asOf),
    by: options.by ?? ["payer", "category"],
    unit: options.unit ?? "month",
    baselineFrom:
      options.baselineFrom === undefined ? undefined : calendarDate(options.baselineFrom),
    baselinePeriods: options.baselinePeriods ?? 6,
    ratio: options.ratio ?? 1.5,
    averageRunLength: options.averageRunLength ?? 100,
    growthPercent: options.growthPercent ?? 20,
  };
  if (!Number.isInteger(settings.baselinePeriods) || settings.baselinePeriods < 1) {
    throw new UsageError("denialDrift: baselinePeriods: expected a whole number, 1 or more");
  }
  if (!(settings.growthPercent >= 0)) {
    throw new UsageError("denialDrift: growthPercent: expected a number, 0 or more");
  }
  // Checks ratio and run length by their own rules, before any data comes.
  planCusum({ expected: 1, ratio: settings.ratio, averageRunLength: settings.averageRunLength });
  return settings;
}

function mergeNested(
  a: Readonly<Record<string, Record<string, number>>>,
  b: Readonly<Record<string, Record<string, number>>>,
): Record<string, Record<string, number>> {
  const merged: Record<string, Record<string, number>> = {};
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    merged[key] = mergeCounts(a[key] ?? {}, b[key] ?? {});
  }
  return merged;
}

function resultOf(state: DriftState, settings: Settings): DriftResult {
  const { by, unit, asOf, baselineFrom } = settings;
  const seen = Object.values(state.claims).flatMap((periods) => Object.keys(periods));
  const first = seen.reduce<string | undefined>(
    (least, period) => (least === undefined || period < least ? period : least),
    undefined,
  );
  const last = periodAfter(periodOf(asOf, unit), -1, unit);
  const start = baselineFrom === undefined ? first : periodOf(baselineFrom, unit);
  const periods =
    first === undefined || start === undefined ? [] : periodsBetween(start, last, unit);
  const strata = Object.entries(state.denied).map(([key, denied]) => {
    const claims = state.claims[claimKeyFrom(key)] ?? {};
    const own = chartOf({ claims, denied }, periods, settings);
    const rose = own.periods.at(-1)?.signal === true;
    const peers = rose && by.includes("payer") ? peersOf(state, key) : undefined;
    return { key, drift: verdictOn(key, own, rose, peers, periods, settings) };
  });
  strata.sort(
    (a, b) =>
      ORDER.indexOf(a.drift.verdict) - ORDER.indexOf(b.drift.verdict) ||
      (b.drift.change?.total ?? 0) - (a.drift.change?.total ?? 0) ||
      byText(a.key, b.key),
  );
  return { strata: strata.map(({ drift }) => drift), undatedClaims: state.undated };
}

const CLAIM_NAMES: ReadonlySet<string> = new Set(CLAIM_DIMENSIONS);

/** The claim cluster that a denial cluster lies in; the order is that of `claimKeyOf`. */
function claimKeyFrom(key: string): string {
  const pairs = JSON.parse(key) as [string, string | null][];
  const order = [...CLAIM_NAMES];
  return JSON.stringify(
    pairs
      .filter(([name]) => CLAIM_NAMES.has(name))
      .sort(([a], [b]) => order.indexOf(a) - order.indexOf(b)),
  );
}

/** The same stratum at all other payers together; `undefined` where they have no claims. */
function peersOf(state: DriftState, key: string): Series | undefined {
  const samePlace = (one: string, other: string) => {
    const [a, b] = [one, other].map((text) => {
      const pairs = JSON.parse(text) as [string, string | null][];
      const payer = pairs.find(([name]) => name === "payer")?.[1];
      return { payer, rest: JSON.stringify(pairs.filter(([name]) => name !== "payer")) };
    });
    return a?.payer !== b?.payer && a?.rest === b?.rest;
  };
  const pooled = (from: Readonly<Record<string, Record<string, number>>>, like: string) =>
    Object.entries(from)
      .filter(([other]) => samePlace(like, other))
      .reduce<Record<string, number>>((sum, [, counts]) => mergeCounts(sum, counts), {});
  const claims = pooled(state.claims, claimKeyFrom(key));
  if (Object.keys(claims).length === 0) return undefined;
  return { claims, denied: pooled(state.denied, key) };
}

function verdictOn(
  key: string,
  own: Chart,
  rose: boolean,
  peers: Series | undefined,
  periods: readonly CalendarDate[],
  settings: Settings,
): Drift {
  const cluster = clusterOf(key);
  const zeroAt = own.periods.map(({ sum }) => sum === 0).lastIndexOf(true);
  const since = own.periods[zeroAt + 1]?.period ?? null;
  const change = changeOf(own, rose ? zeroAt + 1 : 0);
  const verdict = (): DriftVerdict => {
    if (own.baseline === null) return "tooShort";
    if (rose) {
      const others = peers && chartOf(peers, periods, settings);
      if (others === undefined || others.baseline === null) return "rateRise";
      return others.periods.at(-1)?.signal === true ? "ownProcess" : "payerChange";
    }
    const before = own.baseline.deniedClaims / own.baseline.periods;
    const grown = (change?.total ?? 0) * 100 >= settings.growthPercent * before;
    const total = change?.total ?? 0;
    return total > 0 && grown && (change?.byVolume ?? 0) * 2 > total ? "volume" : "stable";
  };
  const found = verdict();
  return {
    cluster,
    verdict: found,
    ...own,
    firstSignal: own.periods.find(({ signal }) => signal)?.period ?? null,
    since,
    change,
    tactic: found === "payerChange" ? payerTacticOf((cluster.category ?? "") as Category) : null,
  };
}
