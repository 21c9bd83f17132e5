import type { Cents } from "../values/index.js";
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

/** Lines that a payer adjudicated as another, cheaper procedure than was billed. */
export interface Downcoding {
  readonly payer: string;
  readonly site: string | null;
  /** SVC06 and SVC07. */
  readonly submitted: Stratum;
  /** SVC01 and SVC05. */
  readonly adjudicated: Stratum;
  readonly lines: number;
  /** What one line was allowed. */
  readonly allowedCents: Cents;
  /** What the submitted procedure is allowed, per line. */
  readonly referenceCents: Cents;
  /** The caller's price, or the most frequent amount this payer allows for it where it accepts it. */
  readonly referenceBasis: "caller" | "observedMode";
  /** Lines behind an observed reference; `null` beside the caller's price. */
  readonly referenceLines: number | null;
  /** (reference less allowed) times the lines. */
  readonly shortfallCents: Cents;
  readonly evidence: readonly LineEvidence[];
}

/** What the caller knows of prices. */
export interface DowncodingOptions {
  /** Price of the submitted procedure in cents; before anything observed. */
  readonly referenceCents?: ((submitted: Stratum) => Cents | undefined) | undefined;
}

/** Observed prices: stratum, then cents. Swaps: submitted and adjudicated stratum and cents. */
export interface DowncodingState {
  prices: Record<string, Record<string, number>>;
  swaps: Record<string, Tally>;
}

/** The findings, and the changed codes that are none. */
export interface DowncodingResult {
  /** Largest shortfall first. */
  readonly findings: readonly Downcoding[];
  /** Changed codes without a price to compare with. */
  readonly unpricedLines: number;
  /** Changed codes that were allowed as much or more. */
  readonly notLowerLines: number;
}

/**
 * Finds downcoding: the payer adjudicated another procedure (SVC01) than was submitted (SVC06) and
 * allowed less than it allows for the submitted one. The reference is the caller's price, else the
 * amount this payer allows most often for the submitted code with the same modifiers, units and site
 * (the lower of two that are equally frequent).
 *
 * @example
 * measureAll(downcoding(), lines).findings[0]?.shortfallCents; //=> 4200
 */
export function downcoding(
  options: DowncodingOptions = {},
): Detector<AllowedLine, DowncodingState, DowncodingResult> {
  return {
    id: "downcoding",
    empty: () => ({ prices: {}, swaps: {} }),
    add(state, line) {
      const cents = String(line.allowedCents);
      if (line.submitted === null) {
        const amounts = (state.prices[keyOf(line)] ??= {});
        amounts[cents] = (amounts[cents] ?? 0) + 1;
        return state;
      }
      const submitted = { ...line, ...line.submitted, units: line.submittedUnits };
      const key = JSON.stringify([keyOf(submitted), keyOf(line), line.allowedCents]);
      const tally = (state.swaps[key] ??= emptyTally());
      addToTally(tally, line.allowedCents, line.serviceDate, line.evidence);
      return state;
    },
    merge: (a, b) => ({
      prices: mergePrices(a.prices, b.prices),
      swaps: mergeTallyRecords(a.swaps, b.swaps),
    }),
    result: (state) => resultOf(state, options),
  };
}

function mergePrices(
  a: DowncodingState["prices"],
  b: DowncodingState["prices"],
): DowncodingState["prices"] {
  const merged: DowncodingState["prices"] = {};
  for (const source of [a, b]) {
    for (const [key, amounts] of Object.entries(source)) {
      const into = (merged[key] ??= {});
      for (const [cents, lines] of Object.entries(amounts)) {
        into[cents] = (into[cents] ?? 0) + lines;
      }
    }
  }
  return merged;
}

function resultOf(state: DowncodingState, options: DowncodingOptions): DowncodingResult {
  const findings: { key: string; finding: Downcoding }[] = [];
  let unpricedLines = 0;
  let notLowerLines = 0;
  for (const [key, tally] of Object.entries(state.swaps)) {
    const [submittedKey, adjudicatedKey, allowedCents] = JSON.parse(key) as [
      string,
      string,
      number,
    ];
    const submitted = stratumOf(submittedKey);
    const stated = options.referenceCents?.(submitted);
    const observed = stated === undefined ? modeOf(state.prices[submittedKey]) : undefined;
    const referenceCents = stated ?? observed?.cents;
    if (referenceCents === undefined) unpricedLines += tally.lines;
    else if (referenceCents <= allowedCents) notLowerLines += tally.lines;
    else {
      const finding: Downcoding = {
        payer: submitted.payer,
        site: submitted.site,
        submitted,
        adjudicated: stratumOf(adjudicatedKey),
        lines: tally.lines,
        allowedCents,
        referenceCents,
        referenceBasis: stated === undefined ? "observedMode" : "caller",
        referenceLines: observed?.lines ?? null,
        shortfallCents: (referenceCents - allowedCents) * tally.lines,
        evidence: [...tally.evidence],
      };
      findings.push({ key, finding });
    }
  }
  findings.sort(
    (a, b) => b.finding.shortfallCents - a.finding.shortfallCents || byText(a.key, b.key),
  );
  return { findings: findings.map(({ finding }) => finding), unpricedLines, notLowerLines };
}

function modeOf(
  amounts: Readonly<Record<string, number>> | undefined,
): { readonly cents: Cents; readonly lines: number } | undefined {
  let mode: { cents: Cents; lines: number } | undefined;
  for (const [text, lines] of Object.entries(amounts ?? {})) {
    const cents = Number(text);
    const wins = mode === undefined || lines > mode.lines;
    if (wins || (lines === mode?.lines && cents < mode.cents)) mode = { cents, lines };
  }
  return mode;
}
