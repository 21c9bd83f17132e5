import type { Measure } from "../kpi/index.js";
import type { Cents } from "../values/index.js";
import type { ClaimDraft } from "./claim-draft.js";
import type { DenialFact } from "./denial-fact.js";
import { checkDraft, type GateRule } from "./gates.js";

/** A past claim: what was sent, and what came of it. */
export interface PastClaim {
  readonly draft: ClaimDraft;
  /** Its denials, from `claimFact`; empty where it was clean. */
  readonly denials: readonly DenialFact[];
}

/** What one gate would have done to past claims. Claims are counted once, dollars by line. */
export interface GateTrial {
  readonly gate: string;
  /** Claims it would have stopped; the next three add up to it. */
  readonly stopped: number;
  /** Stopped, and denied for a cause it is there to prevent. */
  readonly caught: number;
  /** Stopped, and denied for another cause only. */
  readonly stoppedOtherwiseDenied: number;
  /** Stopped, and never denied: the price of the gate. */
  readonly stoppedClean: number;
  /** Denied for a cause it is there to prevent, and let through. */
  readonly missed: number;
  /** Denials and denied dollars of its causes on the claims it would have stopped. */
  readonly caughtDenials: number;
  readonly caughtCents: Cents;
  /** The same on the claims it would have let through. */
  readonly missedCents: Cents;
}

/** All gates together, and each by itself. */
export interface BacktestResult {
  readonly claims: number;
  readonly deniedClaims: number;
  readonly cleanClaims: number;
  readonly deniedCents: Cents;
  /** Claims stopped by any hard gate, caught by any, clean and stopped. */
  readonly together: GateTrial;
  readonly gates: readonly GateTrial[];
}

type Counts = { -readonly [Name in keyof Omit<GateTrial, "gate">]: number };

export interface BacktestState {
  claims: number;
  deniedClaims: number;
  deniedCents: number;
  together: Counts;
  gates: Counts[];
}

const NONE: Counts = {
  stopped: 0,
  caught: 0,
  stoppedOtherwiseDenied: 0,
  stoppedClean: 0,
  missed: 0,
  caughtDenials: 0,
  caughtCents: 0,
  missedCents: 0,
};

/**
 * Tries gates on past claims: how many denials each would have caught, and how many clean claims it
 * would have stopped. A gate catches a claim when it stops it and the claim was denied, by the
 * primary reason of a line, for a root cause the gate is there to prevent. `warn` gates are tried
 * like hard ones, each by itself; `together` counts the hard ones only.
 *
 * @example
 * measureAll(gateBacktest(STANDARD_GATES), past).together.stoppedClean; //=> 3
 */
export function gateBacktest(
  rules: readonly GateRule[],
): Measure<PastClaim, BacktestState, BacktestResult> {
  const hard = rules.filter(({ stop }) => stop === "hard");
  const allCauses = new Set<string>(hard.flatMap(({ prevents }) => prevents));
  const causes = rules.map(({ prevents }) => new Set<string>(prevents));
  return {
    id: `gate-backtest/${rules.map(({ id }) => id).join()}`,
    empty: () => ({
      claims: 0,
      deniedClaims: 0,
      deniedCents: 0,
      together: { ...NONE },
      gates: rules.map(() => ({ ...NONE })),
    }),
    add(state, { draft, denials }) {
      const primary = denials.filter((fact) => fact.primary);
      state.claims += 1;
      state.deniedClaims += primary.length > 0 ? 1 : 0;
      state.deniedCents += primary.reduce((sum, fact) => sum + fact.attributedCents, 0);
      const failed = new Set(checkDraft(draft, rules).findings.map(({ gate }) => gate));
      rules.forEach(({ id }, at) => {
        count(state.gates[at]!, failed.has(id), primary, causes[at]!);
      });
      const stopped = hard.some(({ id }) => failed.has(id));
      count(state.together, stopped, primary, allCauses);
      return state;
    },
    merge: (a, b) => ({
      claims: a.claims + b.claims,
      deniedClaims: a.deniedClaims + b.deniedClaims,
      deniedCents: a.deniedCents + b.deniedCents,
      together: sumOf(a.together, b.together),
      gates: rules.map((_, at) => sumOf(a.gates[at] ?? NONE, b.gates[at] ?? NONE)),
    }),
    result: (state) => ({
      claims: state.claims,
      deniedClaims: state.deniedClaims,
      cleanClaims: state.claims - state.deniedClaims,
      deniedCents: state.deniedCents,
      together: { gate: "together", ...state.together },
      gates: rules.map(({ id }, at) => ({ gate: id, ...(state.gates[at] ?? NONE) })),
    }),
  };
}

function count(
  counts: Counts,
  stopped: boolean,
  primary: readonly DenialFact[],
  causes: ReadonlySet<string>,
): void {
  const aimed = primary.filter((fact) => causes.has(fact.rootCause));
  const cents = aimed.reduce((sum, fact) => sum + fact.attributedCents, 0);
  if (!stopped) {
    counts.missed += aimed.length > 0 ? 1 : 0;
    counts.missedCents += cents;
    return;
  }
  counts.stopped += 1;
  if (primary.length === 0) counts.stoppedClean += 1;
  else if (aimed.length === 0) counts.stoppedOtherwiseDenied += 1;
  else counts.caught += 1;
  counts.caughtDenials += aimed.length;
  counts.caughtCents += cents;
}

function sumOf(a: Counts, b: Counts): Counts {
  const sum = { ...a };
  for (const name of Object.keys(NONE) as (keyof Counts)[]) sum[name] += b[name];
  return sum;
}
