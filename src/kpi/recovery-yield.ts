import { Decimal } from "decimal.js";
import { UsageError } from "../values/index.js";
import { checkAmount } from "./caller-amount.js";
import { variantOf } from "./definitions.js";
import { countOpen, countsIn, type DenialOptions, openness } from "./denial-population.js";
import type { DenialItem } from "./items.js";
import type { KpiResult, Measure } from "./measure.js";
import { NOT_BY_EXPECTED } from "./overturn-rate.js";
import { addPart, count, type TallyState, tallyMeasure } from "./tally.js";

const Exact = Decimal.clone({ precision: 30, rounding: Decimal.ROUND_HALF_EVEN });
const THOUSANDTHS_PER_HOUR = 60_000;

export interface RecoveryOptions extends DenialOptions {
  /** `gross`, less the cost of labor (`net`), or dollars per hour of labor. Default: `gross`. */
  readonly form?: "gross" | "net" | "perHour" | undefined;
  /** What an hour of labor costs, in cents. Needed for `net`; taken off `perHour` where given. */
  readonly centsPerHour?: number | undefined;
}

/**
 * The recovery yield: cash posted on denied lines since the denial ÷ cents at risk when it was made
 * (expected allowed where known, else by comparable lines, else charges, with a warning). `net` takes
 * off the cost of the minutes that events state; `perHour` divides by them. Without minutes both are
 * `null`, `missing-input`: unknown work is not free work. Cut it by category or reason with `by`.
 *
 * @throws UsageError for another form, or when `centsPerHour` is no amount of 0 or more.
 * @example
 * measureAll(ofDenials(by(recoveryYield(), [DENIAL_DIMENSIONS.category])), histories).total.value;
 */
export function recoveryYield(
  options: RecoveryOptions = {},
): Measure<DenialItem, TallyState, KpiResult> {
  const { form = "gross", centsPerHour, population = "primary" } = options;
  if (!Object.hasOwn(FORMULAS, form)) {
    throw new UsageError("recoveryYield: form: expected one of gross, net, perHour");
  }
  checkAmount("centsPerHour", centsPerHour);
  const definition = variantOf("recovery-yield", {
    id: [form, centsPerHour === undefined ? undefined : String(centsPerHour), population],
    name: { gross: undefined, net: "net of labor", perHour: "per hour of labor" }[form],
    unit: form === "perHour" ? "usd-cents-per-hour" : "ratio",
    basis: form === "perHour" ? "labor-minutes" : "expected-dollars",
    formula: FORMULAS[form],
  });
  return tallyMeasure(
    definition,
    (state, item) => {
      if (!countsIn(state, item, population)) return;
      const { openedAtRiskCents, openedOn, riskBasis } = item.episode;
      if (riskBasis !== "expectedAllowed") addPart(state, "notByExpected", 1);
      countOpen(state, item);
      addEffort(state, item);
      count(state, item.recoveredCents, openedAtRiskCents, openedOn);
    },
    (state) => {
      const { openCount, warnings: open } = openness(state);
      const byCharge = (state.parts["notByExpected"] ?? 0) > 0 ? [NOT_BY_EXPECTED] : [];
      const told = { openCount, warnings: [...open, ...byCharge] };
      return form === "gross" ? told : { ...lessCost(state, form, centsPerHour), ...told };
    },
  );
}

const FORMULAS = {
  gross: "dollars paid on denied lines since the denial ÷ expected dollars denied",
  net: "(dollars paid on denied lines since the denial − cost of labor) ÷ expected dollars denied",
  perHour: "(dollars paid on denied lines since the denial − cost of labor) ÷ hours of labor",
} as const;

/** Minutes go into `parts`, in thousandths, with the number of denials that have any. */
function addEffort(state: TallyState, { minuteThousandths, touchThousandths }: DenialItem): void {
  if (minuteThousandths !== undefined) {
    addPart(state, "minuteThousandths", minuteThousandths);
    addPart(state, "denialsWithMinutes", 1);
  } else if (touchThousandths > 0) addPart(state, "touchedWithoutMinutes", 1);
}

function lessCost(
  { numerator, denominator, parts }: TallyState,
  form: "net" | "perHour",
  centsPerHour: number | undefined,
): Partial<KpiResult> {
  const minutes = parts["minuteThousandths"] ?? 0;
  if (parts["denialsWithMinutes"] === undefined) {
    // What was summed are dollars at stake, which no one should read as hours.
    const none = form === "perHour" ? { denominator: 0 } : {};
    return { value: null, nullReason: "missing-input", ...none };
  }
  if (form === "net" && centsPerHour === undefined) {
    return { value: null, nullReason: "missing-input" };
  }
  const hours = new Exact(minutes).div(THOUSANDTHS_PER_HOUR);
  const cost = hours.times(centsPerHour ?? 0);
  const net = new Exact(numerator).minus(cost);
  const under = form === "net" ? new Exact(denominator) : hours;
  return {
    value: under.isZero() ? null : net.div(under).toNumber(),
    numerator: net.toNumber(),
    denominator: under.toNumber(),
  };
}
