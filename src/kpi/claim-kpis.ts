import type { ClaimHistory } from "../claims/index.js";
import { type CalendarDate, calendarDate, UsageError } from "../values/index.js";
import { type Aging, aging } from "./aging.js";
import { appealRate } from "./appeal-rate.js";
import { by, type Cube } from "./by.js";
import { cleanClaimRate } from "./clean-claim-rate.js";
import type { Population } from "./cohort.js";
import { daysToAppeal } from "./days-to-appeal.js";
import { daysToResolution } from "./days-to-resolution.js";
import { denialTrend } from "./denial-trend.js";
import { type DenialsBy, denialsBy } from "./denials-by.js";
import {
  APPEAL_DIMENSIONS,
  CLAIM_DIMENSIONS,
  DENIAL_DIMENSIONS,
  type Dimension,
  REMIT_DIMENSIONS,
} from "./dimension.js";
import { finalDenialRate } from "./final-denial-rate.js";
import { firstPassYield } from "./first-pass-yield.js";
import { identificationLag } from "./identification-lag.js";
import { initialDenialRate } from "./initial-denial-rate.js";
import { initialDenialRateHfma } from "./initial-denial-rate-hfma.js";
import { initialDenialsOverturned } from "./initial-denials-overturned.js";
import { ofAppeals, ofDenials, ofRemits } from "./items.js";
import { laborIntensity, touchesPerDenial } from "./labor.js";
import { combine, type KpiResult, type Measure } from "./measure.js";
import { monthAfter, monthOf } from "./month.js";
import { neverWorked } from "./never-worked.js";
import { overturnRate } from "./overturn-rate.js";
import { payerConcentration } from "./payer-concentration.js";
import { preventableRate } from "./preventable-rate.js";
import { primaryDenialRate } from "./primary-denial-rate.js";
import { recoveredCash } from "./recovered-cash.js";
import { recoveryYield } from "./recovery-yield.js";
import { redenialRate } from "./redenial-rate.js";
import { remittanceDenialRate } from "./remittance-denial-rate.js";
import { writeOffRate } from "./write-offs.js";

/** What `claimKpis` can be cut by. */
export const KPI_DIMENSIONS = [
  "payer",
  "plan",
  "provider",
  "site",
  "serviceLine",
  "category",
  "rootCause",
  "workType",
  "reason",
  "level",
  "month",
] as const;

/** One of `KPI_DIMENSIONS`. */
export type KpiDimension = (typeof KPI_DIMENSIONS)[number];

export interface ClaimKpisOptions {
  /** The day as of which the histories are: ends the 28 days of the primary denial rate. */
  readonly asOf: CalendarDate;
  /** Default: `primary`. */
  readonly population?: Population | undefined;
  /**
   * Each figure is cut by those of these that its items have: a rate of claims has a payer and a month,
   * and no category of denial.
   */
  readonly by?: readonly KpiDimension[] | undefined;
}

interface Who {
  readonly population: Population;
}

const claimParts = (who: Who) =>
  combine("claims", {
    initialDenialRate: initialDenialRate(who),
    initialDenialRateByDollars: initialDenialRate({ ...who, basis: "charge-dollars" }),
    initialDenialRateByLines: initialDenialRate({ ...who, basis: "line-count" }),
    initialDenialRateInFull: initialDenialRate({ ...who, includePartial: false }),
    finalDenialRate: finalDenialRate(who),
    cleanClaimsAccepted: cleanClaimRate({ variant: "accepted" }),
    cleanClaimsFirstPass: cleanClaimRate({ ...who, variant: "firstPass" }),
    firstPassYield: firstPassYield(who),
  });

const remitParts = (who: Who) =>
  combine("remits", {
    remittanceDenialRate: remittanceDenialRate(who),
    remittanceDenialRateByDollars: remittanceDenialRate({ ...who, basis: "charge-dollars" }),
  });

const denialParts = (who: Who) =>
  combine("denials", {
    appealRate: appealRate(who),
    initialDenialsOverturned: initialDenialsOverturned(who),
    daysToAppeal: daysToAppeal(who),
    daysToResolution: daysToResolution(who),
    identificationLag: identificationLag(who),
    preventableRate: preventableRate(who),
    writeOffRate: writeOffRate(who),
    recoveryYield: recoveryYield(who),
    recoveredCash: recoveredCash(who),
    laborIntensity: laborIntensity(who),
    touchesPerDenial: touchesPerDenial(who),
    neverWorked: neverWorked(who),
    redenialRate: redenialRate(who),
  });

const appealParts = () =>
  combine("appeals", {
    overturnRate: overturnRate(),
    overturnRateByDollars: overturnRate({ basis: "expected-dollars" }),
  });

function partsOf({ asOf, population = "primary", by: names = [] }: ClaimKpisOptions) {
  const pick = <Item>(all: Readonly<Record<string, Dimension<Item>>>) =>
    names.flatMap((name) => (Object.hasOwn(all, name) ? [all[name] as Dimension<Item>] : []));
  // Rates of a period of their own are not cut by month: their two sides are of different months.
  const pickPeriodless = <Item>(all: Readonly<Record<string, Dimension<Item>>>) =>
    pick(all).filter(({ name }) => name !== "month");
  const month = monthAfter(monthOf(asOf), -1);
  const lastMonth = combine("last-month", {
    initialDenialRateHfma: initialDenialRateHfma({ population, month }),
  });
  const lastFourWeeks = combine("last-four-weeks", {
    primaryDenialRate: primaryDenialRate({ endsOn: asOf }),
  });
  const who = { population };
  const own = pick(DENIAL_DIMENSIONS);
  return {
    claims: by(claimParts(who), pick(CLAIM_DIMENSIONS)),
    remits: ofRemits(by(remitParts(who), pick(REMIT_DIMENSIONS))),
    lastMonth: by(lastMonth, pickPeriodless(CLAIM_DIMENSIONS)),
    lastFourWeeks: ofRemits(by(lastFourWeeks, pickPeriodless(REMIT_DIMENSIONS))),
    denials: ofDenials(by(denialParts(who), own)),
    appeals: ofAppeals(by(appealParts(), pick(APPEAL_DIMENSIONS))),
    denialsBy: denialsBy(own.length > 0 ? own : [DENIAL_DIMENSIONS.category], who),
    concentration: ofDenials(payerConcentration(who)),
    aging: ofDenials(aging(who)),
    trend: denialTrend({ ...who, through: month }),
  };
}

type Parts = ReturnType<typeof partsOf>;
type StateOf<M> = M extends Measure<never, infer State, unknown> ? State : never;

/** The state of `claimKpis`: plain JSON without ids of claims or patients; payers by their keys. */
export type ClaimKpisState = { [Name in keyof Parts]: StateOf<Parts[Name]> };

/** Every KPI that histories tell without the caller's books. */
export interface ClaimKpis {
  /** By name, each cut by the dimensions that its items have. */
  readonly figures: Readonly<Record<string, Cube<KpiResult>>>;
  readonly denialsBy: DenialsBy;
  readonly concentration: ReturnType<ReturnType<typeof payerConcentration>["result"]>;
  readonly aging: Aging;
  readonly trend: ReturnType<ReturnType<typeof denialTrend>["result"]>;
}

/**
 * The KPIs of claim histories as one measure: initial, remittance and final denial rates, clean claims,
 * first-pass yield, appeals, durations, recovery, work; with denials by dimension, payer concentration,
 * aging and trend. Measures that need the caller's books (revenue, costs, expected amounts) are apart.
 *
 * A history belongs to one shard: split claims by `partitionLedger`, give each shard its own state, and
 * merge the states. Only states of one `id` can be merged.
 *
 * @throws UsageError for a dimension that is none, or where `asOf` is no calendar day.
 * @example
 * const kpis = measureAll(claimKpis({ asOf, by: ["payer"] }), ledger.histories({ asOf }));
 * kpis.figures["initialDenialRate"]?.total.value; //=> 0.118
 */
export function claimKpis(
  options: ClaimKpisOptions,
): Measure<ClaimHistory, ClaimKpisState, ClaimKpis> {
  // Measures that do not look at the day would go on without it.
  calendarDate(options?.asOf);
  for (const name of options.by ?? []) {
    if (!KPI_DIMENSIONS.includes(name)) {
      throw new UsageError(`claimKpis: expected dimensions among ${KPI_DIMENSIONS.join(", ")}`);
    }
  }
  const parts = partsOf(options);
  const { population = "primary", by: names = [], asOf } = options;
  const bundle = combine<ClaimHistory, Parts>("claim-kpis", parts);
  return {
    id: `claim-kpis/${[asOf, population, ...names].join("/")}`,
    empty: bundle.empty,
    add: bundle.add,
    merge: bundle.merge,
    result: (state) => {
      const { claims, remits, lastMonth, lastFourWeeks, denials, appeals, ...rest } =
        bundle.result(state);
      const figures: Record<string, Cube<KpiResult>> = {};
      for (const cube of [claims, remits, lastMonth, lastFourWeeks, denials, appeals]) {
        Object.assign(figures, figuresOf(cube as Cube<Readonly<Record<string, KpiResult>>>));
      }
      return { figures, ...rest };
    },
  };
}

/** One cube of many figures as one cube for each figure. */
function figuresOf(
  cube: Cube<Readonly<Record<string, KpiResult>>>,
): Readonly<Record<string, Cube<KpiResult>>> {
  return Object.fromEntries(
    Object.entries(cube.total).map(([name, total]) => [
      name,
      {
        id: `${total.id} by ${cube.dimensions.join(", ")}`,
        dimensions: cube.dimensions,
        cells: cube.cells.map(({ values, result }) => ({
          values,
          result: result[name] as KpiResult,
        })),
        total,
      },
    ]),
  );
}
