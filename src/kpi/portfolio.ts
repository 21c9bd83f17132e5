import type { AdjustmentClass } from "../denials/index.js";
import { type ClaimItem, mergeWindows, type WindowState, widen } from "./cohort.js";
import type { Definition, Measure, Window } from "./measure.js";

const CLASSES: readonly AdjustmentClass[] = [
  "denial",
  "contractual",
  "patientShare",
  "priorPayer",
  "paymentReduction",
  "interestOrOffset",
  "informational",
  "unmapped",
];

export interface ClassTotal {
  readonly adjustments: number;
  readonly cents: number;
}

export interface PortfolioState {
  claims: number;
  services: number;
  reversals: number;
  chargeCents: number;
  paidCents: number;
  patientResponsibilityCents: number;
  unreadableAmounts: number;
  byClass: Record<string, { adjustments: number; cents: number }>;
  window: WindowState;
}

/** Everything the remittances state, reversals netted as they stand. */
export interface PortfolioTotals {
  readonly claims: number;
  readonly services: number;
  readonly reversals: number;
  readonly chargeCents: number;
  readonly paidCents: number;
  readonly patientResponsibilityCents: number;
  /** Adjustments of class denial. */
  readonly deniedCents: number;
  readonly adjustedCents: number;
  readonly byClass: Readonly<Record<AdjustmentClass, ClassTotal>>;
  /** CLP03, CLP04 and CAS amounts that could not be read and count as 0. */
  readonly unreadableAmounts: number;
  readonly window: Window;
  readonly definition: Definition;
}

const DEFINITION: Definition = {
  id: "portfolio-totals",
  name: "Portfolio totals",
  formula:
    "Sums of CLP03, CLP04, CLP05 and of every CAS amount by class, over every claim of every remittance; reversals subtract themselves",
  source: "005010X221A1 balancing; classes as in remitkit/denials",
};

/**
 * What the remittances add up to: claims, service lines, charges, payments, and adjustments by
 * class. Unlike the rates it leaves nothing out, so charge minus adjustments equals paid wherever
 * the files balance.
 *
 * @example
 * measureAll(portfolioTotals(), items).paidCents; //=> 1234500
 */
export function portfolioTotals(): Measure<ClaimItem, PortfolioState, PortfolioTotals> {
  return {
    id: DEFINITION.id,
    empty: () => ({
      claims: 0,
      services: 0,
      reversals: 0,
      chargeCents: 0,
      paidCents: 0,
      patientResponsibilityCents: 0,
      unreadableAmounts: 0,
      byClass: Object.fromEntries(CLASSES.map((name) => [name, { adjustments: 0, cents: 0 }])),
      window: { from: null, to: null },
    }),
    add(state, { claim, remittance, denials }) {
      state.claims += 1;
      state.services += claim.services.length;
      if (denials.state === "reversal") state.reversals += 1;
      if (claim.chargeCents === undefined) state.unreadableAmounts += 1;
      else state.chargeCents += claim.chargeCents;
      if (claim.paidCents === undefined) state.unreadableAmounts += 1;
      else state.paidCents += claim.paidCents;
      state.patientResponsibilityCents += claim.patientResponsibilityCents ?? 0;
      for (const entry of denials.denials) addAdjustment(state, entry);
      for (const entry of denials.notDenials) addAdjustment(state, entry);
      widen(state.window, remittance.payment?.date);
      return state;
    },
    merge: mergePortfolios,
    result: (state) => {
      const byClass = Object.fromEntries(
        CLASSES.map((name) => [name, { adjustments: 0, cents: 0, ...state.byClass[name] }]),
      ) as unknown as Record<AdjustmentClass, ClassTotal>;
      const { byClass: _, window, ...sums } = state;
      return {
        ...sums,
        deniedCents: byClass.denial.cents,
        adjustedCents: CLASSES.reduce((sum, name) => sum + byClass[name].cents, 0),
        byClass,
        window: { ...window },
        definition: DEFINITION,
      };
    },
  };
}

function addAdjustment(
  state: PortfolioState,
  entry: ClaimItem["denials"]["notDenials"][number],
): void {
  const total = state.byClass[entry.adjustmentClass];
  const amount = entry.adjustment.amountCents;
  if (amount === undefined) state.unreadableAmounts += 1;
  if (total === undefined) return;
  total.adjustments += 1;
  total.cents += amount ?? 0;
}

function mergePortfolios(a: PortfolioState, b: PortfolioState): PortfolioState {
  const byClass: PortfolioState["byClass"] = {};
  for (const name of CLASSES) {
    byClass[name] = {
      adjustments: (a.byClass[name]?.adjustments ?? 0) + (b.byClass[name]?.adjustments ?? 0),
      cents: (a.byClass[name]?.cents ?? 0) + (b.byClass[name]?.cents ?? 0),
    };
  }
  return {
    claims: a.claims + b.claims,
    services: a.services + b.services,
    reversals: a.reversals + b.reversals,
    chargeCents: a.chargeCents + b.chargeCents,
    paidCents: a.paidCents + b.paidCents,
    patientResponsibilityCents: a.patientResponsibilityCents + b.patientResponsibilityCents,
    unreadableAmounts: a.unreadableAmounts + b.unreadableAmounts,
    byClass,
    window: mergeWindows(a.window, b.window),
  };
}
