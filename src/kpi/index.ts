export {
  type BalanceVerdictState,
  type BalanceVerdicts,
  balanceVerdicts,
  type RemittanceItem,
} from "./balance-verdicts.js";
export {
  type Breakdown,
  type BreakdownOptions,
  type BreakdownRow,
  type BreakdownState,
  deniedByCategory,
  deniedByPayer,
  deniedByReason,
} from "./breakdown.js";
export { type ClaimItem, type ExclusionReason, exclusionOf, type Population } from "./cohort.js";
export {
  type DenialKpiOptions,
  type DenialKpis,
  type DenialKpisState,
  denialKpis,
} from "./denial-kpis.js";
export { type DenialRateOptions, type DenialRateState, denialRate } from "./denial-rate.js";
export {
  type Basis,
  combine,
  type Definition,
  type Direction,
  type Exclusion,
  type KpiResult,
  type Measure,
  measureAll,
  type TimeBasis,
  type Unit,
  type Window,
} from "./measure.js";
export {
  type ClassTotal,
  type PortfolioState,
  type PortfolioTotals,
  portfolioTotals,
} from "./portfolio.js";
export { formatPercent, ratio, wilson } from "./ratio.js";
