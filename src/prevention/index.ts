export { type ClaimDraft, type ClaimDraftInput, parseClaimDraft } from "./claim-draft.js";
export {
  CLAIM_DIMENSIONS,
  type Cluster,
  DIMENSIONS,
  type Dimension,
  type EvidenceRow,
} from "./cluster.js";
export type { DriftBaseline, DriftChange, DriftPeriod, DriftTest } from "./control-chart.js";
export { type CusumPlan, type CusumPoint, planCusum, runCusum } from "./cusum.js";
export {
  type ClaimFact,
  type ClassifiedClaim,
  claimFact,
  type DenialFact,
  type FactEvidence,
  type FactOptions,
} from "./denial-fact.js";
export {
  type Diagnosis,
  type DiagnosisId,
  type DiagnosisOptions,
  diagnose,
} from "./diagnosis.js";
export {
  type Drift,
  type DriftOptions,
  type DriftResult,
  type DriftState,
  type DriftVerdict,
  denialDrift,
} from "./drift.js";
export {
  type FeedbackOptions,
  type FeedbackSignal,
  type FeedbackState,
  feedbackSignals,
  type WorkOutcome,
} from "./feedback.js";
export {
  type BacktestResult,
  type BacktestState,
  type GateTrial,
  gateBacktest,
  type PastClaim,
} from "./gate-backtest.js";
export {
  type GateFromPatternOptions,
  type GateProposal,
  gateFromPattern,
  type PatternForGate,
} from "./gate-from-pattern.js";
export {
  checkDraft,
  type GateFinding,
  type GateRule,
  type GateRuleInput,
  type GateVerdict,
  parseGateRules,
  type Requirement,
  STANDARD_GATES,
} from "./gates.js";
export { PAYER_TACTICS, type PayerTactic, payerTacticOf } from "./payer-tactic.js";
export { type PeriodUnit, periodOf } from "./period.js";
export {
  type PilotClaim,
  type PilotState,
  type PilotWatch,
  pilotWatch,
} from "./pilot-watch.js";
export {
  type EffectOptions,
  type EffectSide,
  type EffectState,
  type EffectWindow,
  type PreventionEffect,
  preventionEffect,
} from "./prevention-effect.js";
export {
  parseRcaEvents,
  type RcaEvent,
  type RcaStanding,
  type RcaStatus,
  rcaStandings,
} from "./rca-records.js";
export {
  type RepeatOptions,
  type RepeatPattern,
  type RepeatResult,
  type RepeatState,
  repeatPatterns,
  topReasonsThisMonth,
  topThisWeek,
} from "./repeat-patterns.js";
export {
  type RootCauseTrail,
  rootCauseTrails,
  type TrailOptions,
  type TrailState,
} from "./root-cause-trail.js";
export {
  LEVERS,
  type Lever,
  type PreventionAction,
  SUGGESTED_ACTIONS,
} from "./suggested-actions.js";
