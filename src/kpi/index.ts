export {
  AGE_BUCKETS,
  type Aging,
  type AgingBucket,
  type AgingOptions,
  type AgingState,
  aging,
  DEADLINE_BUCKETS,
} from "./aging.js";
export { type AppealRateOptions, appealRate } from "./appeal-rate.js";
export {
  type BalanceVerdictState,
  type BalanceVerdicts,
  balanceVerdicts,
  type RemittanceItem,
} from "./balance-verdicts.js";
export {
  BENCHMARKS,
  type Benchmark,
  type BenchmarkSubject,
  benchmarkFor,
  benchmarkText,
} from "./benchmarks.js";
export {
  type Breakdown,
  type BreakdownOptions,
  type BreakdownRow,
  type BreakdownState,
  deniedByCategory,
  deniedByPayer,
  deniedByReason,
} from "./breakdown.js";
export { by, type Cell, type Cube, type CubeState } from "./by.js";
export {
  type ClaimKpis,
  type ClaimKpisOptions,
  type ClaimKpisState,
  claimKpis,
  KPI_DIMENSIONS,
  type KpiDimension,
} from "./claim-kpis.js";
export {
  type CleanClaimOptions,
  type CleanClaimVariant,
  cleanClaimRate,
} from "./clean-claim-rate.js";
export { type ClaimItem, type ExclusionReason, exclusionOf, type Population } from "./cohort.js";
export { type CollectionItem, costToCollect } from "./cost-to-collect.js";
export { costToRecover } from "./cost-to-recover.js";
export {
  type CycleImpact,
  type CycleOptions,
  type CycleRow,
  type CycleState,
  cycleImpact,
} from "./cycle-impact.js";
export { type DayCounts, type DaysResult, type DayTallyState, quantile } from "./day-tally.js";
export { daysToAppeal } from "./days-to-appeal.js";
export { daysToResolution } from "./days-to-resolution.js";
export { KPI_DEFINITIONS, type KpiDefinition, type KpiId } from "./definitions.js";
export { denialItems } from "./denial-item.js";
export {
  type DenialKpiOptions,
  type DenialKpis,
  type DenialKpisState,
  denialKpis,
} from "./denial-kpis.js";
export type { DenialOptions } from "./denial-population.js";
export { type DenialRateOptions, type DenialRateState, denialRate } from "./denial-rate.js";
export {
  type DenialTrend,
  denialTrend,
  type TrendMonth,
  type TrendOptions,
  type TrendRow,
  type TrendState,
} from "./denial-trend.js";
export { type DenialsBy, type DenialsByState, type DenialsRow, denialsBy } from "./denials-by.js";
export {
  APPEAL_DIMENSIONS,
  CLAIM_DIMENSIONS,
  DENIAL_DIMENSIONS,
  type Dimension,
  dimension,
  REMIT_DIMENSIONS,
  STREAM_DIMENSIONS,
  valueLabel,
} from "./dimension.js";
export {
  type FinalDenialOptions,
  type FinalDenialState,
  finalDenialRate,
} from "./final-denial-rate.js";
export { firstPassYield } from "./first-pass-yield.js";
export { type IdentificationOptions, identificationLag } from "./identification-lag.js";
export {
  type HistoryEffect,
  type HistoryEffectOptions,
  type HistoryEffectState,
  initialDenialEffect,
} from "./initial-denial-effect.js";
export { type InitialDenialOptions, initialDenialRate } from "./initial-denial-rate.js";
export { type HfmaOptions, initialDenialRateHfma } from "./initial-denial-rate-hfma.js";
export { initialDenialsOverturned, type OverturnedOptions } from "./initial-denials-overturned.js";
export {
  type AppealItem,
  appealItems,
  type DenialItem,
  firstDecision,
  ofAppeals,
  ofDenials,
  ofRemits,
  type RemitItem,
  remitItems,
} from "./items.js";
export { laborIntensity, touchesPerDenial } from "./labor.js";
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
export { type Month, monthOf } from "./month.js";
export { type NeverWorkedOptions, neverWorked } from "./never-worked.js";
export { type OverturnOptions, overturnRate } from "./overturn-rate.js";
export {
  type Concentration,
  type ConcentrationOptions,
  type ConcentrationRow,
  type ConcentrationState,
  type PayerConcentration,
  payerConcentration,
} from "./payer-concentration.js";
export type { Period } from "./period.js";
export {
  type ClassTotal,
  type PortfolioState,
  type PortfolioTotals,
  portfolioTotals,
} from "./portfolio.js";
export { type PreventableOptions, preventableRate } from "./preventable-rate.js";
export { type PrimaryDenialOptions, primaryDenialRate } from "./primary-denial-rate.js";
export {
  type Comparison,
  compare,
  type ProgressMonth,
  type ProgressRow,
  progress,
} from "./progress.js";
export { formatPercent, ratio, wilson } from "./ratio.js";
export { daysInReceivables, type ReceivablesItem, type ReceivablesState } from "./receivables.js";
export { recoveredCash } from "./recovered-cash.js";
export { type RecoveryOptions, recoveryYield } from "./recovery-yield.js";
export { redenialRate } from "./redenial-rate.js";
export { type RemittanceDenialOptions, remittanceDenialRate } from "./remittance-denial-rate.js";
export { KPI_SOURCES, type KpiSource, type SourceKey } from "./sources.js";
export type { TallyState } from "./tally.js";
export { underpaymentRate, underpaymentVariance } from "./underpayment-rate.js";
export { type RevenueShareOptions, writeOffRate, writeOffShareOfRevenue } from "./write-offs.js";
