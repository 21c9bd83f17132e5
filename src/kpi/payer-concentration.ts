import { Decimal } from "decimal.js";
import type { Cents } from "../values/index.js";
import { byText, mergeRecords, ownValue } from "./counts.js";
import { variantOf } from "./definitions.js";
import { countsIn, type DenialOptions } from "./denial-population.js";
import type { DenialItem } from "./items.js";
import type { Definition, Exclusion, Measure, Window } from "./measure.js";
import { ratio } from "./ratio.js";
import { count, emptyTally, exclusionRows, mergeTallies, type TallyState } from "./tally.js";

const Exact = Decimal.clone({ precision: 40, rounding: Decimal.ROUND_HALF_EVEN });

/** How concentrated something is: shares of the first payer and the first three, and HHI = Σ share². */
export interface Concentration {
  readonly top1: number | null;
  readonly top3: number | null;
  /** From 1 ÷ payers (all alike) to 1 (one payer). */
  readonly hhi: number | null;
}

/** One category. */
export interface ConcentrationRow {
  readonly category: string;
  readonly denials: number;
  readonly deniedCents: Cents;
  readonly payers: number;
  /** Key of the payer with most denials; ties by key. */
  readonly topPayer: string;
  readonly byCount: Concentration;
  readonly byCents: Concentration;
  /** Fewer denials than `leastDenials`: one payer's share may be chance. */
  readonly isSmall: boolean;
}

export interface PayerConcentration {
  readonly id: string;
  /** Largest denied dollars first. */
  readonly rows: readonly ConcentrationRow[];
  /** All categories together. */
  readonly total: ConcentrationRow;
  readonly exclusions: readonly Exclusion[];
  readonly window: Window;
  readonly definition: Definition;
}

interface Sums {
  count: number;
  cents: number;
}

export interface ConcentrationState {
  tally: TallyState;
  /** By category, then payer key. */
  categories: Record<string, Record<string, Sums>>;
}

export interface ConcentrationOptions extends DenialOptions {
  /** Default: 30. */
  readonly leastDenials?: number | undefined;
}

/**
 * Payer concentration by category: for each category of denial the share of its first payer and its
 * first three, and the Herfindahl-Hirschman index on a scale of 0 to 1, by denials and by denied cents.
 *
 * @example
 * measureAll(ofDenials(payerConcentration()), ledger.histories()).rows[0]?.byCents.top1; //=> 0.62
 */
export function payerConcentration(
  options: ConcentrationOptions = {},
): Measure<DenialItem, ConcentrationState, PayerConcentration> {
  const { population = "primary", leastDenials = 30 } = options;
  const definition = variantOf("payer-concentration", { id: [population, String(leastDenials)] });
  return {
    id: definition.id,
    empty: () => ({ tally: emptyTally(), categories: {} }),
    add(state, item) {
      if (!countsIn(state.tally, item, population)) return state;
      const { category, payer, deniedCents, openedOn } = item.episode;
      const payers = ownValue(state.categories, category, () => ({}));
      const sums = ownValue(payers, payer.key, () => ({ count: 0, cents: 0 }));
      sums.count += 1;
      sums.cents += deniedCents;
      count(state.tally, 1, 1, openedOn);
      return state;
    },
    merge: (a, b) => ({
      tally: mergeTallies(a.tally, b.tally),
      categories: mergeRecords(a.categories, b.categories, () => ({}), mergePayers),
    }),
    result: ({ tally, categories }) => {
      let all: Record<string, Sums> = {};
      for (const payers of Object.values(categories)) all = mergePayers(all, payers);
      const rows = Object.entries(categories).map(([category, payers]) =>
        rowOf(category, payers, leastDenials),
      );
      rows.sort((a, b) => b.deniedCents - a.deniedCents || byText(a.category, b.category));
      return {
        id: definition.id,
        rows,
        total: rowOf("all", all, leastDenials),
        exclusions: exclusionRows(tally.exclusions),
        window: { ...tally.window },
        definition,
      };
    },
  };
}

function mergePayers(a: Record<string, Sums>, b: Record<string, Sums>): Record<string, Sums> {
  return mergeRecords(
    a,
    b,
    () => ({ count: 0, cents: 0 }),
    (one, other) => ({ count: one.count + other.count, cents: one.cents + other.cents }),
  );
}

function rowOf(category: string, payers: Record<string, Sums>, least: number): ConcentrationRow {
  const entries = Object.entries(payers);
  const counts = entries.map(([, sums]) => sums.count);
  const cents = entries.map(([, sums]) => sums.cents);
  const denials = counts.reduce((sum, one) => sum + one, 0);
  const [top] = entries.sort(([a, one], [b, other]) => other.count - one.count || byText(a, b));
  return {
    category,
    denials,
    deniedCents: cents.reduce((sum, one) => sum + one, 0),
    payers: entries.length,
    topPayer: top?.[0] ?? "",
    byCount: concentrationOf(counts),
    byCents: concentrationOf(cents),
    isSmall: denials < least,
  };
}

function concentrationOf(amounts: readonly number[]): Concentration {
  const sorted = [...amounts].sort((a, b) => b - a);
  const sum = (some: readonly number[]) => some.reduce((total, one) => total + one, 0);
  const whole = sum(sorted);
  if (whole === 0) return { top1: null, top3: null, hhi: null };
  const squares = sorted.reduce((total, one) => total.plus(new Exact(one).pow(2)), new Exact(0));
  return {
    top1: ratio(sorted[0] ?? 0, whole),
    top3: ratio(sum(sorted.slice(0, 3)), whole),
    hhi: squares.div(new Exact(whole).pow(2)).toNumber(),
  };
}
