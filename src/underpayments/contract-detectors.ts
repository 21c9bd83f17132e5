import type { Cents } from "../values/index.js";
import {
  type AllowedLine,
  addToTally,
  emptyTally,
  mergeTallyRecords,
  spanOf,
  type Tally,
} from "./allowed-line.js";
import type { LineVariance } from "./check-allowed.js";
import { byText } from "./keep-first.js";
import type { DaySpan, Detector, LineEvidence } from "./model.js";

/** A network discount taken where the caller says there is no contract. */
export interface NetworkReduction {
  readonly payer: string;
  readonly groupCode: string;
  readonly reasonCode: string;
  readonly lines: number;
  /** Sum of the CAS amounts. */
  readonly reducedCents: Cents;
  readonly serviceDates: DaySpan;
  readonly evidence: readonly LineEvidence[];
}

/** Charges written off beyond what the expected allowed amount leaves to write off. */
export interface ExcessContractual {
  readonly payer: string;
  readonly procedure: string | null;
  readonly lines: number;
  /** Σ (CO-45 less (charge less expected)), over lines where it is above the tolerance. */
  readonly excessCents: Cents;
  readonly evidence: readonly LineEvidence[];
}

/** Tallies by finding. */
export interface TallyState {
  found: Record<string, Tally>;
}

/** What tells a discount without a contract. */
export interface NetworkOptions {
  /** Whether the provider has a contract that allows the discount; `undefined` where unknown. */
  readonly contracted: (line: AllowedLine) => boolean | undefined;
  /** CARCs that claim a contract. Default: 45 (fee schedule) and 131 (negotiated discount). */
  readonly reasonCodes?: readonly string[] | undefined;
}

/**
 * Finds reductions of a network the provider is not in ("silent PPO"): contractual adjustments of
 * reason 45 or 131 on lines for which the caller says that there is no contract. Lines of which the
 * caller knows nothing are no findings.
 *
 * @example
 * measureAll(unexpectedNetworkReduction({ contracted: () => false }), lines)[0]?.reducedCents;
 */
export function unexpectedNetworkReduction(
  options: NetworkOptions,
): Detector<AllowedLine, TallyState, readonly NetworkReduction[]> {
  const reasons = new Set(options.reasonCodes ?? ["45", "131"]);
  return {
    id: `unexpected-network-reduction/${[...reasons].sort().join()}`,
    empty: () => ({ found: {} }),
    add(state, line) {
      const taken = line.contractual.filter(
        ({ reasonCode, cents }) => cents > 0 && reasons.has(reasonCode),
      );
      if (taken.length === 0 || options.contracted(line) !== false) return state;
      for (const { groupCode, reasonCode, cents } of taken) {
        const key = JSON.stringify([line.payer, groupCode, reasonCode]);
        addToTally((state.found[key] ??= emptyTally()), cents, line.serviceDate, line.evidence);
      }
      return state;
    },
    merge: (a, b) => ({ found: mergeTallyRecords(a.found, b.found) }),
    result: (state) =>
      largestFirst(state).map(([key, tally]) => {
        const [payer, groupCode, reasonCode] = JSON.parse(key) as [string, string, string];
        return {
          payer,
          groupCode,
          reasonCode,
          lines: tally.lines,
          reducedCents: tally.cents,
          serviceDates: spanOf(tally),
          evidence: [...tally.evidence],
        };
      }),
  };
}

/**
 * Finds CO-45 that is larger than charge less expected allowed amount, beyond the tolerance that
 * `checkAllowed` was given: a write-off the contract does not ask for. Lines that could not be
 * compared, and denied lines, are left out.
 *
 * @example
 * measureAll(excessContractual(), variances)[0]?.excessCents; //=> 1500
 */
export function excessContractual(): Detector<
  LineVariance,
  TallyState,
  readonly ExcessContractual[]
> {
  return {
    id: "excess-contractual",
    empty: () => ({ found: {} }),
    add(state, line) {
      const excess = excessOf(line);
      if (excess === undefined) return state;
      const key = JSON.stringify([line.payer, line.procedure]);
      const { terms: _, ...evidence } = line.evidence;
      addToTally((state.found[key] ??= emptyTally()), excess, null, evidence);
      return state;
    },
    merge: (a, b) => ({ found: mergeTallyRecords(a.found, b.found) }),
    result: (state) =>
      largestFirst(state).map(([key, tally]) => {
        const [payer, procedure] = JSON.parse(key) as [string, string | null];
        return {
          payer,
          procedure,
          lines: tally.lines,
          excessCents: tally.cents,
          evidence: [...tally.evidence],
        };
      }),
  };
}

function excessOf(line: LineVariance): Cents | undefined {
  const compared =
    line.class === "match" || line.class === "underpaid" || line.class === "overpaid";
  const { chargeCents, expectedCents, toleranceCents, separate } = line;
  if (!compared || chargeCents === null || expectedCents === null) return undefined;
  const excess = separate.contractualCents - Math.max(0, chargeCents - expectedCents);
  return excess > (toleranceCents ?? 0) ? excess : undefined;
}

function largestFirst(state: TallyState): readonly (readonly [string, Tally])[] {
  return Object.entries(state.found).sort(
    ([a, one], [b, other]) => other.cents - one.cents || byText(a, b),
  );
}
