import { type Cents, UsageError } from "../values/index.js";
import {
  type AllowedLine,
  addToTally,
  emptyTally,
  keyOf,
  mergeTallyRecords,
  type Stratum,
  spanOf,
  stratumOf,
  type Tally,
} from "./allowed-line.js";
import { byText } from "./keep-first.js";
import type { DaySpan, Detector, LineEvidence } from "./model.js";

/** One of several amounts that a payer allows for the same thing. */
export interface ModalAmount {
  readonly allowedCents: Cents;
  readonly lines: number;
  readonly serviceDates: DaySpan;
  readonly evidence: readonly LineEvidence[];
}

/** A payer allows two or more amounts for the same procedure, modifiers, units and site. */
export interface InconsistentAllowed extends Stratum {
  /** Highest amount first. */
  readonly modes: readonly ModalAmount[];
  /** All lines of the stratum, and those at an amount too rare to be a mode. */
  readonly lines: number;
  readonly otherLines: number;
  /** Highest mode less lowest. */
  readonly spreadCents: Cents;
  /** What the lower modes would bring at the highest. */
  readonly belowHighestCents: Cents;
}

/** When an amount counts as a mode. */
export interface InconsistencyOptions {
  /** Default 2. */
  readonly minLines?: number | undefined;
  /** Share of the stratum's lines, whole percent. Default 10. */
  readonly minSharePercent?: number | undefined;
}

/** Stratum, then allowed cents. Grows with the number of different amounts, not of lines. */
export type InconsistencyState = { strata: Record<string, Record<string, Tally>> };

/**
 * Finds prices that differ where nothing does: two or more modal allowed amounts for the same payer,
 * procedure, modifiers, units and site. It needs no contract. A fee that changed on a day is one too:
 * `stepChanges` tells those apart.
 *
 * @throws UsageError when an option is not a whole number in its range.
 * @example
 * measureAll(inconsistentAllowed(), lines)[0]?.spreadCents; //=> 1750
 */
export function inconsistentAllowed(
  options: InconsistencyOptions = {},
): Detector<AllowedLine, InconsistencyState, readonly InconsistentAllowed[]> {
  const { minLines = 2, minSharePercent = 10 } = options;
  if (!Number.isInteger(minLines) || minLines < 1) {
    throw new UsageError("inconsistentAllowed: minLines: expected a whole number, 1 or more");
  }
  if (!Number.isInteger(minSharePercent) || minSharePercent < 0 || minSharePercent > 100) {
    throw new UsageError("inconsistentAllowed: minSharePercent: expected a whole number, 0 to 100");
  }
  return {
    id: `inconsistent-allowed/${minLines}/${minSharePercent}`,
    empty: () => ({ strata: {} }),
    add(state, line) {
      const amounts = (state.strata[keyOf(line)] ??= {});
      const tally = (amounts[String(line.allowedCents)] ??= emptyTally());
      addToTally(tally, line.allowedCents, line.serviceDate, line.evidence);
      return state;
    },
    merge(a, b) {
      const strata: InconsistencyState["strata"] = {};
      for (const key of [...new Set([...Object.keys(a.strata), ...Object.keys(b.strata)])]) {
        strata[key] = mergeTallyRecords(a.strata[key] ?? {}, b.strata[key] ?? {});
      }
      return { strata };
    },
    result: (state) =>
      Object.entries(state.strata)
        .flatMap(([key, amounts]) => {
          const found = findingOf(key, amounts, minLines, minSharePercent);
          return found === undefined ? [] : [{ key, found }];
        })
        .sort(
          (a, b) =>
            b.found.belowHighestCents - a.found.belowHighestCents ||
            b.found.lines - a.found.lines ||
            byText(a.key, b.key),
        )
        .map(({ found }) => found),
  };
}

function findingOf(
  key: string,
  amounts: Readonly<Record<string, Tally>>,
  minLines: number,
  minSharePercent: number,
): InconsistentAllowed | undefined {
  const all = Object.entries(amounts).map(([cents, tally]) => ({ cents: Number(cents), tally }));
  const lines = all.reduce((sum, { tally }) => sum + tally.lines, 0);
  const modal = all
    .filter(({ tally }) => tally.lines >= minLines && tally.lines * 100 >= minSharePercent * lines)
    .sort((a, b) => b.cents - a.cents);
  const highest = modal[0]?.cents;
  const lowest = modal.at(-1)?.cents;
  if (highest === undefined || lowest === undefined || modal.length < 2) return undefined;
  return {
    ...stratumOf(key),
    modes: modal.map(({ cents, tally }) => ({
      allowedCents: cents,
      lines: tally.lines,
      serviceDates: spanOf(tally),
      evidence: [...tally.evidence],
    })),
    lines,
    otherLines: lines - modal.reduce((sum, { tally }) => sum + tally.lines, 0),
    spreadCents: highest - lowest,
    belowHighestCents: modal.reduce(
      (sum, { cents, tally }) => sum + (highest - cents) * tally.lines,
      0,
    ),
  };
}
