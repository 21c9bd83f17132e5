import type { Cents } from "../values/index.js";
import type { LineVariance } from "./check-allowed.js";
import { byText, descending, keepFirst } from "./keep-first.js";
import { type Detector, type NotEvaluable, VARIANCE_CLASSES, type VarianceClass } from "./model.js";

/**
 * Sums of the lines of one class. Amounts in cents, each over the lines that have it; reversals and
 * other lines on which nothing was decided are counted and not summed.
 */
export interface ClassSums {
  readonly lines: number;
  readonly chargeCents: Cents;
  readonly expectedCents: Cents;
  readonly actualCents: Cents;
  /** |expected less actual| of this class alone. */
  readonly varianceCents: Cents;
}

/** What stands beside the variances. */
export interface SeparateSums {
  readonly sequestrationCents: Cents;
  readonly withholdCents: Cents;
  readonly lateFilingPenaltyCents: Cents;
  readonly interestOrOffsetCents: Cents;
  readonly aboveChargeCents: Cents;
  readonly allowedNotPaidCents: Cents;
}

/** Variances of one payer, or of all. Under- and overpayments stand apart; there is no net. */
export interface VarianceSums {
  /** `null` for all payers together. */
  readonly payer: string | null;
  readonly lines: number;
  readonly classes: Readonly<Record<VarianceClass, ClassSums>>;
  readonly separate: SeparateSums;
  /** Lines that could not be compared, by reason, most frequent first. */
  readonly cannotEvaluate: readonly { readonly reason: NotEvaluable; readonly lines: number }[];
}

/** All payers together, and each by itself. */
export interface VarianceTotals extends VarianceSums {
  /** Largest underpayment first. */
  readonly payers: readonly VarianceSums[];
  /** The largest underpaid lines, with their evidence. */
  readonly largestUnderpaid: readonly LineVariance[];
}

type Writable<T> = { -readonly [Name in keyof T]: T[Name] };

interface Sums {
  classes: Partial<Record<VarianceClass, Writable<ClassSums>>>;
  separate: Writable<SeparateSums>;
  reasons: Partial<Record<NotEvaluable, number>>;
}

export interface VarianceState {
  payers: Record<string, Sums>;
  largest: LineVariance[];
}

const NOTHING: ClassSums = {
  lines: 0,
  chargeCents: 0,
  expectedCents: 0,
  actualCents: 0,
  varianceCents: 0,
};
const NOTHING_APART: SeparateSums = {
  sequestrationCents: 0,
  withholdCents: 0,
  lateFilingPenaltyCents: 0,
  interestOrOffsetCents: 0,
  aboveChargeCents: 0,
  allowedNotPaidCents: 0,
};

/**
 * Adds up compared lines, per payer and in all: lines and cents of each class. What one line is
 * underpaid never makes up for what another is overpaid. `keep` is how many of the largest underpaid
 * lines are kept with their evidence (default 20).
 *
 * @example
 * measureAll(varianceTotals(), variances).classes.underpaid.varianceCents; //=> 48200
 */
export function varianceTotals(
  options: { readonly keep?: number | undefined } = {},
): Detector<LineVariance, VarianceState, VarianceTotals> {
  const keep = options.keep ?? 20;
  return {
    id: `variance-totals/${keep}`,
    empty: () => ({ payers: {}, largest: [] }),
    add(state, line) {
      const key = JSON.stringify([line.payer]);
      addLine((state.payers[key] ??= noSums()), line);
      if (line.class === "underpaid") keepFirst(state.largest, line, keep, rankOf);
      return state;
    },
    merge(a, b) {
      const payers: VarianceState["payers"] = {};
      for (const source of [a.payers, b.payers]) {
        for (const [key, sums] of Object.entries(source)) {
          addSums((payers[key] ??= noSums()), sums);
        }
      }
      const largest = [...a.largest];
      for (const line of b.largest) keepFirst(largest, line, keep, rankOf);
      return { payers, largest };
    },
    result(state) {
      const whole = noSums();
      const payers = Object.entries(state.payers).map(([key, sums]) => {
        addSums(whole, sums);
        return sumsOf((JSON.parse(key) as [string])[0], sums);
      });
      payers.sort(
        (a, b) =>
          b.classes.underpaid.varianceCents - a.classes.underpaid.varianceCents ||
          byText(a.payer ?? "", b.payer ?? ""),
      );
      return { ...sumsOf(null, whole), payers, largestUnderpaid: [...state.largest] };
    },
  };
}

function rankOf(line: LineVariance): string {
  return `${descending(line.varianceCents ?? 0)}${JSON.stringify(line)}`;
}

function noSums(): Sums {
  return { classes: {}, separate: { ...NOTHING_APART }, reasons: {} };
}

/** Lines on which nothing was decided: a reversal's amounts would cancel those of other lines. */
const UNDECIDED: ReadonlySet<string> = new Set([
  "incompleteClaim",
  "reversal",
  "predetermination",
  "forwarded",
]);

function addLine(sums: Sums, line: LineVariance): void {
  const into = (sums.classes[line.class] ??= { ...NOTHING });
  into.lines += 1;
  if (line.class === "cannotEvaluate" && line.reason !== undefined) {
    const reason = line.reason as NotEvaluable;
    sums.reasons[reason] = (sums.reasons[reason] ?? 0) + 1;
    if (UNDECIDED.has(reason)) return;
  }
  into.chargeCents += line.chargeCents ?? 0;
  into.expectedCents += line.expectedCents ?? 0;
  into.actualCents += line.actual?.cents ?? 0;
  into.varianceCents += Math.abs(line.varianceCents ?? 0);
  const { separate } = sums;
  separate.sequestrationCents += line.separate.sequestrationCents;
  separate.withholdCents += line.separate.withholdCents;
  separate.lateFilingPenaltyCents += line.separate.lateFilingPenaltyCents;
  separate.interestOrOffsetCents += line.separate.interestOrOffsetCents;
  separate.aboveChargeCents += line.aboveChargeCents;
  separate.allowedNotPaidCents += line.allowedNotPaidCents;
}

function addSums(into: Sums, from: Sums): void {
  for (const name of VARIANCE_CLASSES) {
    const sums = from.classes[name];
    if (sums === undefined) continue;
    const target = (into.classes[name] ??= { ...NOTHING });
    for (const field of Object.keys(NOTHING) as (keyof ClassSums)[]) target[field] += sums[field];
  }
  for (const field of Object.keys(NOTHING_APART) as (keyof SeparateSums)[]) {
    into.separate[field] += from.separate[field];
  }
  for (const [reason, lines] of Object.entries(from.reasons) as [NotEvaluable, number][]) {
    into.reasons[reason] = (into.reasons[reason] ?? 0) + lines;
  }
}

function sumsOf(payer: string | null, sums: Sums): VarianceSums {
  const classes = {} as Record<VarianceClass, ClassSums>;
  for (const name of VARIANCE_CLASSES) classes[name] = { ...(sums.classes[name] ?? NOTHING) };
  const reasons = Object.entries(sums.reasons) as [NotEvaluable, number][];
  return {
    payer,
    lines: VARIANCE_CLASSES.reduce((total, name) => total + classes[name].lines, 0),
    classes,
    separate: { ...sums.separate },
    cannotEvaluate: reasons
      .map(([reason, lines]) => ({ reason, lines }))
      .sort((a, b) => b.lines - a.lines || byText(a.reason, b.reason)),
  };
}
