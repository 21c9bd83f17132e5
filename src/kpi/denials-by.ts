import type { ClaimHistory } from "../claims/index.js";
import type { Cents } from "../values/index.js";
import { type Population, widen } from "./cohort.js";
import { byText, mergeRecords, ownValue } from "./counts.js";
import { variantOf } from "./definitions.js";
import { denialItems } from "./denial-item.js";
import { countsIn } from "./denial-population.js";
import type { Dimension } from "./dimension.js";
import { chargeOf, cohortExclusion } from "./initial-denial-rate.js";
import { type DenialItem, firstDecision } from "./items.js";
import type { Definition, Exclusion, Measure, Window } from "./measure.js";
import { ratio } from "./ratio.js";
import { emptyTally, exclusionRows, leaveOut, mergeTallies, type TallyState } from "./tally.js";

/** Denials of one combination of values. */
export interface DenialsRow {
  readonly values: readonly (string | null)[];
  readonly denials: number;
  readonly deniedCents: Cents;
  readonly recoveredCents: Cents;
  readonly openCents: Cents;
  /** Of all denials, of all denied dollars: shares sum to 1. */
  readonly shareOfDenials: number | null;
  readonly shareOfCents: number | null;
  /** Claims whose first decision has a denial of these values. */
  readonly claims: number;
  /** `claims` ÷ all claims with a first decision: these rates of several rows may overlap. */
  readonly rate: number | null;
}

export interface DenialsBy {
  readonly id: string;
  readonly dimensions: readonly string[];
  /** Largest denied dollars first; ties by values. */
  readonly rows: readonly DenialsRow[];
  readonly denials: number;
  readonly deniedCents: Cents;
  /** Claims with a first decision. */
  readonly claims: number;
  readonly exclusions: readonly Exclusion[];
  readonly window: Window;
  readonly definition: Definition;
}

interface Sums {
  denials: number;
  deniedCents: number;
  recoveredCents: number;
  openCents: number;
  claims: number;
}

export interface DenialsByState {
  tally: TallyState;
  cells: Record<string, Sums>;
}

const NOTHING: Readonly<Sums> = {
  denials: 0,
  deniedCents: 0,
  recoveredCents: 0,
  openCents: 0,
  claims: 0,
};
const NAMES = Object.keys(NOTHING) as readonly (keyof Sums)[];

/**
 * Denials by reason, payer, category, or any dimensions: each denial (one payer, one group and reason
 * code of a claim) counts in one row, with its denied cents; shares sum to 1. The rate of a row is its
 * initially denied claims ÷ all claims with a first decision, so a claim of two categories is in two
 * rates and the rates do not add up to the initial denial rate.
 *
 * @example
 * const { rows } = measureAll(denialsBy([DENIAL_DIMENSIONS.category]), ledger.histories());
 * rows[0]; //=> { values: ["priorAuthorization"], denials: 12, deniedCents: 480000, … }
 */
export function denialsBy(
  dimensions: readonly Dimension<DenialItem>[],
  options: { readonly population?: Population | undefined } = {},
): Measure<ClaimHistory, DenialsByState, DenialsBy> {
  const { population = "primary" } = options;
  const names = dimensions.map(({ name }) => name);
  const definition = variantOf("denials-by", {
    id: [names.join("+"), population],
    // "rootCause" reads "root cause".
    name: names.map((one) => one.replace(/[A-Z]/g, (c) => ` ${c.toLowerCase()}`)).join(", "),
  });
  const keyOf = (item: DenialItem) => JSON.stringify(dimensions.map((one) => one.keyOf(item)));
  return {
    id: definition.id,
    empty: () => ({ tally: emptyTally(), cells: {} }),
    add(state, history) {
      const first = firstDecision(history);
      const excluded = cohortExclusion(first, population);
      if (excluded === undefined) {
        state.tally.denominator += 1;
        widen(state.tally.window, first?.date);
      } else leaveOut(state.tally, excluded, chargeOf(history));
      const initial = new Set<string>();
      for (const item of denialItems(history)) {
        // A denial that does not count was left out with its claim, or is another payer's.
        if (!countsIn(emptyTally(), item, population)) continue;
        const key = keyOf(item);
        const cell = ownValue(state.cells, key, () => ({ ...NOTHING }));
        const { deniedCents, stillDeniedCents, resolution } = item.episode;
        cell.denials += 1;
        cell.deniedCents += deniedCents;
        cell.recoveredCents += item.recoveredCents;
        if (resolution === "open") cell.openCents += stillDeniedCents;
        if (excluded === undefined && history.initial.includes(item.episode.openedBy)) {
          initial.add(key);
        }
      }
      for (const key of initial) (state.cells[key] as Sums).claims += 1;
      return state;
    },
    merge: (a, b) => ({
      tally: mergeTallies(a.tally, b.tally),
      cells: mergeRecords(a.cells, b.cells, () => ({ ...NOTHING }), mergeSums),
    }),
    result: (state) => resultOf(state, names, definition),
  };
}

function resultOf(
  { tally, cells }: DenialsByState,
  dimensions: readonly string[],
  definition: Definition,
): DenialsBy {
  const entries = Object.entries(cells);
  const sum = (field: keyof Sums) => entries.reduce((all, [, sums]) => all + sums[field], 0);
  const [denials, deniedCents] = [sum("denials"), sum("deniedCents")];
  entries.sort(([a, one], [b, other]) => other.deniedCents - one.deniedCents || byText(a, b));
  return {
    id: definition.id,
    dimensions,
    rows: entries.map(([key, sums]) => ({
      values: JSON.parse(key) as (string | null)[],
      ...sums,
      shareOfDenials: ratio(sums.denials, denials),
      shareOfCents: ratio(sums.deniedCents, deniedCents),
      rate: ratio(sums.claims, tally.denominator),
    })),
    denials,
    deniedCents,
    claims: tally.denominator,
    exclusions: exclusionRows(tally.exclusions),
    window: { ...tally.window },
    definition,
  };
}

function mergeSums(a: Sums, b: Sums): Sums {
  const merged = { ...NOTHING };
  for (const name of NAMES) merged[name] = a[name] + b[name];
  return merged;
}
