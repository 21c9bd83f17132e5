import { type CalendarDate, type Cents, UsageError } from "../values/index.js";
import {
  type AllowedLine,
  addToTally,
  emptyTally,
  keyOf,
  mergeTallyRecords,
  type Stratum,
  stratumOf,
  type Tally,
} from "./allowed-line.js";
import { byText } from "./keep-first.js";
import type { Detector, LineEvidence } from "./model.js";

/** The allowed amount of a stratum moved on a day and stayed moved. */
export interface StepChange extends Stratum {
  /** First day of service at the new amount. */
  readonly from: CalendarDate;
  /** Last day of service at the old amount. */
  readonly lastBefore: CalendarDate;
  readonly beforeCents: Cents;
  readonly afterCents: Cents;
  /** After less before: negative is a cut. */
  readonly stepCents: Cents;
  readonly linesBefore: number;
  readonly linesAfter: number;
  /** `stepCents` times the lines at the new amount. */
  readonly effectCents: Cents;
  readonly evidenceBefore: readonly LineEvidence[];
  readonly evidenceAfter: readonly LineEvidence[];
}

/** When two stretches of one amount each count as a step. */
export interface StepOptions {
  /** Lines at the modal amount on either side, and lines that a step must explain. Default 3. */
  readonly minLines?: number | undefined;
  /** Share of the modal amount on either side, whole percent over 50. Default 80. */
  readonly minSharePercent?: number | undefined;
}

/** Stratum, then "day|cents"; lines without a day of service are counted and left out. */
export interface StepState {
  strata: Record<string, Record<string, Tally>>;
  undatedLines: number;
}

/** The steps, and what was left out. */
export interface StepResult {
  /** Largest loss first. */
  readonly steps: readonly StepChange[];
  readonly undatedLines: number;
}

interface Day {
  readonly date: CalendarDate;
  readonly amounts: readonly { readonly cents: Cents; readonly tally: Tally }[];
}

/**
 * Finds days from which a payer allows another amount for the same thing. The days of a stratum are
 * parted where two modal amounts explain at least `minLines` lines more than one does, and each part
 * again. A step lies between neighbouring parts of different amounts that are settled: the amount has
 * at least `minLines` lines and `minSharePercent` of the part. Amounts that alternate are no steps.
 *
 * @throws UsageError when an option is not a whole number in its range.
 * @example
 * measureAll(stepChanges(), lines).steps[0]?.from; //=> "2026-04-01"
 */
export function stepChanges(
  options: StepOptions = {},
): Detector<AllowedLine, StepState, StepResult> {
  const { minLines = 3, minSharePercent = 80 } = options;
  if (!Number.isInteger(minLines) || minLines < 1) {
    throw new UsageError("stepChanges: minLines: expected a whole number, 1 or more");
  }
  if (!Number.isInteger(minSharePercent) || minSharePercent <= 50 || minSharePercent > 100) {
    throw new UsageError("stepChanges: minSharePercent: expected a whole number, 51 to 100");
  }
  return {
    id: `step-changes/${minLines}/${minSharePercent}`,
    empty: () => ({ strata: {}, undatedLines: 0 }),
    add(state, line) {
      if (line.serviceDate === null) {
        state.undatedLines += 1;
        return state;
      }
      const cells = (state.strata[keyOf(line)] ??= {});
      const tally = (cells[`${line.serviceDate}|${line.allowedCents}`] ??= emptyTally());
      addToTally(tally, line.allowedCents, line.serviceDate, line.evidence);
      return state;
    },
    merge(a, b) {
      const strata: StepState["strata"] = {};
      for (const key of [...new Set([...Object.keys(a.strata), ...Object.keys(b.strata)])]) {
        strata[key] = mergeTallyRecords(a.strata[key] ?? {}, b.strata[key] ?? {});
      }
      return { strata, undatedLines: a.undatedLines + b.undatedLines };
    },
    result(state) {
      const found = Object.entries(state.strata).flatMap(([key, cells]) =>
        stepsIn(daysOf(cells), minLines, minSharePercent).map((step) => ({
          key,
          step: { ...stratumOf(key), ...step },
        })),
      );
      found.sort(
        (a, b) =>
          a.step.effectCents - b.step.effectCents ||
          byText(a.key, b.key) ||
          byText(a.step.from, b.step.from),
      );
      return { steps: found.map(({ step }) => step), undatedLines: state.undatedLines };
    },
  };
}

function daysOf(cells: Readonly<Record<string, Tally>>): readonly Day[] {
  const days = new Map<string, { cents: Cents; tally: Tally }[]>();
  for (const [cell, tally] of Object.entries(cells)) {
    const [date = "", cents] = cell.split("|");
    const amounts = days.get(date) ?? [];
    amounts.push({ cents: Number(cents), tally });
    days.set(date, amounts);
  }
  return [...days]
    .map(([date, amounts]) => ({ date, amounts }))
    .sort((a, b) => byText(a.date, b.date));
}

interface Mode {
  readonly cents: Cents;
  readonly lines: number;
  readonly total: number;
}

/** For each day, the modal amount of all lines up to and including it. */
function runningModes(days: readonly Day[]): readonly Mode[] {
  const counts = new Map<Cents, number>();
  let mode: Mode = { cents: 0, lines: 0, total: 0 };
  return days.map(({ amounts }) => {
    let { cents, lines, total } = mode;
    for (const amount of amounts) {
      const count = (counts.get(amount.cents) ?? 0) + amount.tally.lines;
      counts.set(amount.cents, count);
      total += amount.tally.lines;
      if (count > lines || (count === lines && amount.cents < cents)) {
        cents = amount.cents;
        lines = count;
      }
    }
    mode = { cents, lines, total };
    return mode;
  });
}

/** Days that belong together, and the amount most of their lines have. */
interface Stretch {
  readonly days: readonly Day[];
  readonly mode: Mode;
}

function stepsIn(
  days: readonly Day[],
  minLines: number,
  minSharePercent: number,
): readonly Omit<StepChange, keyof Stratum>[] {
  const settled = stretchesOf(days, minLines).filter(
    ({ mode: { lines, total } }) => lines >= minLines && lines * 100 >= minSharePercent * total,
  );
  return settled.slice(1).flatMap((after, at) => {
    const before = settled[at]!;
    return before.mode.cents === after.mode.cents
      ? []
      : [stepAt(before.days, after.days, before.mode, after.mode)];
  });
}

/**
 * Parts days where two modal amounts explain at least `minLines` lines more than one does, at the day
 * where they explain most; then each part again.
 */
function stretchesOf(days: readonly Day[], minLines: number): readonly Stretch[] {
  const before = runningModes(days);
  const after = runningModes([...days].reverse())
    .slice()
    .reverse();
  const whole = before.at(-1);
  if (whole === undefined) return [];
  let best = 0;
  let explained = whole.lines + minLines - 1;
  for (let at = 1; at < days.length; at += 1) {
    const both = before[at - 1]!.lines + after[at]!.lines;
    if (both > explained) {
      explained = both;
      best = at;
    }
  }
  if (best === 0) return [{ days, mode: whole }];
  return [
    ...stretchesOf(days.slice(0, best), minLines),
    ...stretchesOf(days.slice(best), minLines),
  ];
}

function stepAt(
  head: readonly Day[],
  tail: readonly Day[],
  old: Mode,
  next: Mode,
): Omit<StepChange, keyof Stratum> {
  const at = (days: readonly Day[], cents: Cents) =>
    days.flatMap(({ amounts }) => amounts.filter((amount) => amount.cents === cents));
  const datesAt = (days: readonly Day[], cents: Cents) =>
    days.filter(({ amounts }) => amounts.some((amount) => amount.cents === cents));
  const stepCents = next.cents - old.cents;
  return {
    from: datesAt(tail, next.cents)[0]!.date,
    lastBefore: datesAt(head, old.cents).at(-1)!.date,
    beforeCents: old.cents,
    afterCents: next.cents,
    stepCents,
    linesBefore: old.lines,
    linesAfter: next.lines,
    effectCents: stepCents * next.lines,
    // The lines nearest to the step show it best.
    evidenceBefore: at(head, old.cents)
      .flatMap(({ tally }) => tally.evidence)
      .slice(-3),
    evidenceAfter: at(tail, next.cents)
      .flatMap(({ tally }) => tally.evidence)
      .slice(0, 3),
  };
}
