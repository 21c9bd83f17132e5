import type { Measure } from "../kpi/index.js";
import { daysBetween } from "../values/index.js";
import type { PastClaim } from "./gate-backtest.js";
import { checkDraft, type GateRule } from "./gates.js";

/** A claim of a pilot: what the gates saw, whether it was sent, and what came of it. */
export interface PilotClaim extends PastClaim {
  /** Sent, whatever the gates said. */
  readonly sent: boolean;
  /** The payer has decided; denials of a claim that has not been decided are not known yet. */
  readonly decided: boolean;
}

/** What to watch in a pilot of gates: whether people follow it, whether it is right, how soon it learns. */
export interface PilotWatch {
  readonly claims: number;
  readonly stopped: number;
  /** Adoption gap: sent although a hard gate stopped it. */
  readonly sentThoughStopped: number;
  /** Adoption gap as a share of the stopped claims; `null` where none was stopped. */
  readonly adoptionGap: number | null;
  /** Rule mismatch: passed, and denied for a cause the gates are there to prevent. */
  readonly passedButDenied: number;
  /** Rule mismatch: sent though stopped, decided, and not denied at all: the rule was too strict. */
  readonly stoppedButPaid: number;
  /** Feedback lag: days from sending (`submitOn`) to the denial, over denied claims with both days. */
  readonly feedbackLag: {
    readonly claims: number;
    readonly meanDays: number | null;
    readonly longestDays: number | null;
  };
}

export interface PilotState {
  claims: number;
  stopped: number;
  sentThoughStopped: number;
  passedButDenied: number;
  stoppedButPaid: number;
  lagClaims: number;
  lagDays: number;
  longestDays: number | null;
}

/**
 * Watches a pilot of gate rules for the three things that sink one: adoption gaps, rule mismatches and
 * feedback lag. Only hard gates count, and a claim that has not been decided proves no rule wrong.
 *
 * @example
 * measureAll(pilotWatch(STANDARD_GATES), claims).adoptionGap; //=> 0.25
 */
export function pilotWatch(
  rules: readonly GateRule[],
): Measure<PilotClaim, PilotState, PilotWatch> {
  const hard = rules.filter(({ stop }) => stop === "hard");
  const causes = new Set<string>(hard.flatMap(({ prevents }) => prevents));
  return {
    id: `pilot-watch/${hard.map(({ id }) => id).join()}`,
    empty: () => ({
      claims: 0,
      stopped: 0,
      sentThoughStopped: 0,
      passedButDenied: 0,
      stoppedButPaid: 0,
      lagClaims: 0,
      lagDays: 0,
      longestDays: null,
    }),
    add(state, claim) {
      const { draft, denials, sent, decided } = claim;
      const stopped = !checkDraft(draft, hard).passes;
      const primary = decided && sent ? denials.filter((fact) => fact.primary) : [];
      state.claims += 1;
      if (stopped) state.stopped += 1;
      if (stopped && sent) state.sentThoughStopped += 1;
      if (!stopped && primary.some((fact) => causes.has(fact.rootCause))) {
        state.passedButDenied += 1;
      }
      if (stopped && sent && decided && primary.length === 0) state.stoppedButPaid += 1;
      const days = lagOf(draft.submitOn, primary);
      if (days !== undefined) {
        state.lagClaims += 1;
        state.lagDays += days;
        state.longestDays = Math.max(state.longestDays ?? 0, days);
      }
      return state;
    },
    merge: (a, b) => ({
      claims: a.claims + b.claims,
      stopped: a.stopped + b.stopped,
      sentThoughStopped: a.sentThoughStopped + b.sentThoughStopped,
      passedButDenied: a.passedButDenied + b.passedButDenied,
      stoppedButPaid: a.stoppedButPaid + b.stoppedButPaid,
      lagClaims: a.lagClaims + b.lagClaims,
      lagDays: a.lagDays + b.lagDays,
      longestDays:
        a.longestDays === null || b.longestDays === null
          ? (a.longestDays ?? b.longestDays)
          : Math.max(a.longestDays, b.longestDays),
    }),
    result: ({ lagClaims, lagDays, longestDays, ...counts }) => ({
      ...counts,
      adoptionGap: counts.stopped === 0 ? null : counts.sentThoughStopped / counts.stopped,
      feedbackLag: {
        claims: lagClaims,
        meanDays: lagClaims === 0 ? null : lagDays / lagClaims,
        longestDays,
      },
    }),
  };
}

/** Days from sending to the first denial; `undefined` where a day is missing or they are reversed. */
function lagOf(submitOn: string | undefined, primary: PilotClaim["denials"]): number | undefined {
  const dates = primary.flatMap(({ date }) => (date === null ? [] : [date])).sort();
  const first = dates[0];
  if (submitOn === undefined || first === undefined) return undefined;
  const days = daysBetween(submitOn, first);
  return days < 0 ? undefined : days;
}
