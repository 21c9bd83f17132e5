import type { RemittanceEndEvent } from "../835/index.js";
import type { Definition, Measure } from "./measure.js";

/** What a remittance's end tells: its verdicts, its totals, whether it was whole. */
export type RemittanceItem = Pick<RemittanceEndEvent, "balance" | "complete" | "totals">;

export interface BalanceVerdictState {
  transactions: number;
  balanced: number;
  unbalanced: number;
  notEvaluable: number;
  /** Cut before their SE: nothing of them should be posted. */
  incomplete: number;
  claimsUnbalanced: number;
  claimsNotEvaluable: number;
  servicesUnbalanced: number;
  servicesNotEvaluable: number;
  /** Σ BPR02, debits (BPR03 D) taken off. */
  paymentCents: number;
  providerAdjustmentCents: number;
}

export interface BalanceVerdicts extends Readonly<BalanceVerdictState> {
  readonly definition: Definition;
}

const NOTHING: Readonly<BalanceVerdictState> = {
  transactions: 0,
  balanced: 0,
  unbalanced: 0,
  notEvaluable: 0,
  incomplete: 0,
  claimsUnbalanced: 0,
  claimsNotEvaluable: 0,
  servicesUnbalanced: 0,
  servicesNotEvaluable: 0,
  paymentCents: 0,
  providerAdjustmentCents: 0,
};

const NAMES = Object.keys(NOTHING) as readonly (keyof BalanceVerdictState)[];

const DEFINITION: Definition = {
  id: "balance-verdicts",
  name: "Balance verdicts",
  formula: "Transactions where Σ CLP04 − Σ PLB amounts = BPR02, and claims and lines that balance",
  source: "005010X221A1 balancing",
};

/**
 * How many payments add up: transaction, claim and line verdicts, and what the payments sum to.
 *
 * @example
 * measureAll(balanceVerdicts(), ends).unbalanced; //=> 0
 */
export function balanceVerdicts(): Measure<RemittanceItem, BalanceVerdictState, BalanceVerdicts> {
  return {
    id: DEFINITION.id,
    empty: () => ({ ...NOTHING }),
    add(state, { balance, complete, totals }) {
      state.transactions += 1;
      state[balance.transaction.verdict] += 1;
      if (!complete) state.incomplete += 1;
      state.claimsUnbalanced += balance.claims.unbalanced;
      state.claimsNotEvaluable += balance.claims.notEvaluable;
      state.servicesUnbalanced += balance.services.unbalanced;
      state.servicesNotEvaluable += balance.services.notEvaluable;
      // BPR02 has no sign; the equation gives it the one of BPR03: a debit takes money back.
      state.paymentCents += balance.transaction.actualCents ?? totals.paymentCents;
      state.providerAdjustmentCents += totals.providerAdjustmentCents;
      return state;
    },
    merge: (a, b) => {
      const merged = { ...NOTHING };
      for (const name of NAMES) merged[name] = a[name] + b[name];
      return merged;
    },
    result: (state) => ({ ...state, definition: DEFINITION }),
  };
}
