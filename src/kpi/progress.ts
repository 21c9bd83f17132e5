import { Decimal } from "decimal.js";
import { UsageError } from "../values/index.js";
import type { Cube } from "./by.js";
import { byText } from "./counts.js";
import type { KpiResult } from "./measure.js";
import { type Month, monthAfter } from "./month.js";

const Exact = Decimal.clone({ precision: 30, rounding: Decimal.ROUND_HALF_EVEN });

/** One figure against an earlier one. */
export interface Comparison {
  readonly current: KpiResult;
  readonly previous: KpiResult;
  /** Current less previous, in the KPI's unit; `null` where one has no value. */
  readonly change: number | null;
  /** `change` ÷ previous; `null` where that is 0 as well. */
  readonly relativeChange: number | null;
  /** By the KPI's direction; `null` where nothing changed, or no direction is better. */
  readonly isBetter: boolean | null;
  /** Where one side counts few items. */
  readonly warnings: readonly string[];
}

/**
 * Compares a figure with an earlier one of the same definition.
 *
 * @throws UsageError when the two are of different definitions.
 * @example
 * compare(march, february).isBetter; //=> true
 */
export function compare(current: KpiResult, previous: KpiResult): Comparison {
  if (current.definition.id !== previous.definition.id) {
    throw new UsageError("compare: expected two results of one definition");
  }
  const [now, then] = [current.value, previous.value];
  const change = now === null || then === null ? null : new Exact(now).minus(then);
  const relative =
    change === null || then === null || then === 0 ? null : change.div(Math.abs(then)).toNumber();
  const better = { "lower-better": -1, "higher-better": 1, neutral: 0 }[current.direction];
  const sign = change === null || change.isZero() ? 0 : change.isPositive() ? 1 : -1;
  const few = [current, previous].some(({ interval }) => interval !== undefined);
  return {
    current,
    previous,
    change: change === null ? null : change.toNumber(),
    relativeChange: relative,
    isBetter: sign * better === 0 ? null : sign === better,
    warnings: few ? ["Few items on one side: the change may be chance."] : [],
  };
}

/** A month of one's own progress. */
export interface ProgressMonth {
  readonly month: Month;
  readonly result: KpiResult;
  /** Against the month before; `null` where that has no result. */
  readonly comparison: Comparison | null;
}

/** The months of one combination of the other dimensions. */
export interface ProgressRow {
  /** Values of the other dimensions, in their order. */
  readonly values: readonly (string | null)[];
  readonly months: readonly ProgressMonth[];
}

/**
 * One's own progress month over month: the cells of a cube that has the dimension `month`, each against
 * the month before it, for each combination of the other dimensions. Cells without a month are left
 * out. A gap is not bridged: after a month without items there is nothing to compare with.
 *
 * @throws UsageError when the cube has no dimension `month`.
 * @example
 * progress(measureAll(by(initialDenialRate(), [CLAIM_DIMENSIONS.month]), histories))[0]?.months;
 */
export function progress<Result extends KpiResult>(cube: Cube<Result>): readonly ProgressRow[] {
  const at = cube.dimensions.indexOf("month");
  if (at === -1) throw new UsageError("progress: expected a cube with the dimension month");
  const rows = new Map<string, { month: Month; result: KpiResult }[]>();
  for (const { values, result } of cube.cells) {
    const month = values[at];
    if (month === null || month === undefined) continue;
    const key = JSON.stringify(values.filter((_, index) => index !== at));
    const list = rows.get(key);
    if (list === undefined) rows.set(key, [{ month, result }]);
    else list.push({ month, result });
  }
  return [...rows.entries()]
    .sort(([a], [b]) => byText(a, b))
    .map(([key, months]) => ({
      values: JSON.parse(key) as (string | null)[],
      months: months
        .sort((a, b) => byText(a.month, b.month))
        .map(({ month, result }, index, all) => {
          const before = all[index - 1];
          const follows = before !== undefined && monthAfter(before.month) === month;
          return { month, result, comparison: follows ? compare(result, before.result) : null };
        }),
    }));
}
