import type { ClaimHistory } from "../claims/index.js";
import type { Cents } from "../values/index.js";
import type { Population } from "./cohort.js";
import { addCount, byText, type Counts, mergeCounts, mergeRecords, ownValue } from "./counts.js";
import { variantOf } from "./definitions.js";
import { denialItems } from "./denial-item.js";
import { countsIn } from "./denial-population.js";
import { DENIAL_DIMENSIONS, type Dimension } from "./dimension.js";
import { cohortExclusion } from "./initial-denial-rate.js";
import { type DenialItem, firstDecision } from "./items.js";
import type { Definition, Exclusion, Measure } from "./measure.js";
import { type Month, monthOf, monthsBetween } from "./month.js";
import { ratio } from "./ratio.js";
import { emptyTally, exclusionRows, mergeTallies, type TallyState } from "./tally.js";

/** One month of a trend. */
export interface TrendMonth {
  readonly month: Month;
  readonly denials: number;
  readonly deniedCents: Cents;
  /** Claims first decided in the month. */
  readonly claims: number;
  /** Denials ÷ claims: volume plays no part in it. */
  readonly perClaim: number | null;
  /** Change to the month before; `null` for the first. */
  readonly change: {
    readonly denials: number;
    readonly deniedCents: Cents;
    readonly perClaim: number | null;
  } | null;
}

/** A value of the dimension over the months. */
export interface TrendRow {
  readonly value: string | null;
  readonly months: readonly TrendMonth[];
  /**
   * The last month against the one before: more denials than chance makes of equal rates, one-sided at
   * 5 % (z = (n₁ − n₀) ÷ √(n₁ + n₀) ≥ 1.645, two Poisson counts).
   */
  readonly isGrowing: boolean;
  readonly z: number | null;
}

export interface DenialTrend {
  readonly id: string;
  /** All denials. */
  readonly total: TrendRow;
  /** Largest growth of the last month first. */
  readonly rows: readonly TrendRow[];
  readonly growing: readonly (string | null)[];
  /** Denials without a day. */
  readonly undated: number;
  readonly exclusions: readonly Exclusion[];
  readonly definition: Definition;
}

export interface TrendState {
  tally: TallyState;
  claims: Counts;
  /** By JSON of the value, then month. */
  values: Record<string, { denials: Counts; cents: Counts }>;
  undated: number;
}

export interface TrendOptions {
  /** Default: the category. */
  readonly dimension?: Dimension<DenialItem> | undefined;
  /** The last whole month: later ones, still growing by themselves, are left out. */
  readonly through?: Month | undefined;
  readonly population?: Population | undefined;
}

const noCell = () => ({ denials: {} as Counts, cents: {} as Counts });
const ONE_SIDED_95 = 1.645;
/** Sorts what has no z last. */
const NO_Z = -Number.MAX_SAFE_INTEGER;

/**
 * Denial volume by month and its change, for all denials and each value of a dimension, with what is
 * growing: denials by the day of the remittance, claims by the day of the first decision. For drift
 * over many months with a stated false-alarm rate see remitkit/prevention.
 *
 * @example
 * measureAll(denialTrend({ through: "2026-03" }), ledger.histories()).growing; //=> ["eligibility"]
 */
export function denialTrend(
  options: TrendOptions = {},
): Measure<ClaimHistory, TrendState, DenialTrend> {
  const { through, population = "primary" } = options;
  const { name, keyOf } = options.dimension ?? DENIAL_DIMENSIONS.category;
  const definition = variantOf("denial-trend", { id: [name, through, population], name });
  const isLate = (month: Month) => through !== undefined && month > through;
  return {
    id: definition.id,
    empty: () => ({ tally: emptyTally(), claims: {}, values: {}, undated: 0 }),
    add(state, history) {
      const first = firstDecision(history);
      if (first?.date !== undefined && cohortExclusion(first, population) === undefined) {
        const month = monthOf(first.date);
        if (!isLate(month)) addCount(state.claims, month, 1);
      }
      for (const item of denialItems(history)) {
        if (!countsIn(state.tally, item, population)) continue;
        const { openedOn, deniedCents } = item.episode;
        if (openedOn === undefined) {
          state.undated += 1;
          continue;
        }
        const month = monthOf(openedOn);
        if (isLate(month)) continue;
        const cell = ownValue(state.values, JSON.stringify(keyOf(item)), noCell);
        addCount(cell.denials, month, 1);
        addCount(cell.cents, month, deniedCents);
      }
      return state;
    },
    merge: (a, b) => ({
      tally: mergeTallies(a.tally, b.tally),
      claims: mergeCounts(a.claims, b.claims),
      values: mergeRecords(a.values, b.values, noCell, mergeCells),
      undated: a.undated + b.undated,
    }),
    result: ({ tally, claims, values, undated }) => {
      let all = noCell();
      for (const cell of Object.values(values)) all = mergeCells(all, cell);
      const known = [...Object.keys(claims), ...Object.keys(all.denials)].sort(byText);
      const months = known.length === 0 ? [] : monthsBetween(known[0]!, through ?? known.at(-1)!);
      const rows = Object.entries(values)
        .sort(([a], [b]) => byText(a, b))
        .map(([key, cell]) => rowOf(JSON.parse(key) as string | null, cell, claims, months))
        .sort((a, b) => (b.z ?? NO_Z) - (a.z ?? NO_Z));
      return {
        id: definition.id,
        total: rowOf(null, all, claims, months),
        rows,
        growing: rows.filter(({ isGrowing }) => isGrowing).map(({ value }) => value),
        undated,
        exclusions: exclusionRows(tally.exclusions),
        definition,
      };
    },
  };
}

type CellState = ReturnType<typeof noCell>;

function mergeCells(a: CellState, b: CellState): CellState {
  return { denials: mergeCounts(a.denials, b.denials), cents: mergeCounts(a.cents, b.cents) };
}

function rowOf(
  value: string | null,
  cell: CellState,
  claims: Counts,
  months: readonly Month[],
): TrendRow {
  const rows: TrendMonth[] = [];
  for (const month of months) {
    const denials = cell.denials[month] ?? 0;
    const deniedCents = cell.cents[month] ?? 0;
    const count = claims[month] ?? 0;
    const perClaim = ratio(denials, count);
    const before = rows.at(-1);
    const change = before && {
      denials: denials - before.denials,
      deniedCents: deniedCents - before.deniedCents,
      // Both rates over one denominator, so that the difference is divided once.
      perClaim: ratio(denials * before.claims - before.denials * count, count * before.claims),
    };
    rows.push({ month, denials, deniedCents, claims: count, perClaim, change: change ?? null });
  }
  const [before, last] = [rows.at(-2)?.denials, rows.at(-1)?.denials];
  const both = (before ?? 0) + (last ?? 0);
  const z =
    before === undefined || last === undefined || both === 0
      ? null
      : (last - before) / Math.sqrt(both);
  return { value, months: rows, isGrowing: z !== null && z >= ONE_SIDED_95, z };
}
