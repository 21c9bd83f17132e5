export { type PayerIdentity, payerIdentity } from "../835/index.js";
export { type Anchors, anchorsOf } from "./anchors.js";
export type { DecideOptions } from "./answer.js";
export { businessDaysBetween } from "./business-days.js";
export { CONTEXT_ANSWERS, type DenialContext, type FiledAppeal } from "./context.js";
export { withChange } from "./counterfactuals.js";
export { type DeadlineQuestion, deadlineFor } from "./deadlines.js";
export { decide, type TracedRule, traceOf } from "./decide.js";
export { DEFAULT_ROWS, IDR_ADMINISTRATIVE_FEES } from "./default-rows.js";
export { canonicalJson, digestOf } from "./digest.js";
export {
  type Attempt,
  breakEvenAmount,
  breakEvenProbability,
  type ChainValue,
  chainValue,
  costOf,
  type Estimate,
  exceeds,
  expectedPartialValue,
  expectedValue,
  flipProbability,
  type Outcomes,
  shrunkEstimate,
} from "./economics.js";
export type { Clock, FactName, Facts, YesNo } from "./facts.js";
export { FREQUENCY_CODES } from "./fix-step.js";
export { contextOfHistory, type DenialInHistory, resolutionOf } from "./history-context.js";
export { type IdrDispute, idrAttempt, idrValue } from "./idr-value.js";
export { lintPolicy, type PolicyFinding } from "./lint.js";
export {
  ACTIONS,
  type Action,
  type Alternative,
  type AmountBasis,
  type Change,
  type Closure,
  type Confidence,
  type Counterfactual,
  type Deadline,
  type DeadlineConflict,
  type Decision,
  type Fact,
  type FactValue,
  type Needed,
  PATHS,
  PAYER_KINDS,
  type Path,
  type PathValue,
  type PayerKind,
  type TraceEntry,
} from "./model.js";
export { ORGANISATIONS, type OrganisationPreset, type Practices } from "./organisations.js";
export { payerKindOf } from "./payer.js";
export { type ClaimPlan, type DecideClaimOptions, decideClaim, type PlanStep } from "./plan.js";
export {
  type Anchor,
  type ClockedStep,
  type DeadlineRow,
  defaultPolicy,
  type IdrFeeRow,
  type Policy,
  type PolicyInput,
  parsePolicy,
} from "./policy.js";
export {
  type AppealRights,
  appealRightsOf,
  type Resubmission,
  resubmissionOf,
  type SurpriseBilling,
  surpriseBillingOf,
} from "./remarks.js";
export {
  type DecisionChange,
  type DecisionDiff,
  type DecisionRecord,
  diffDecisions,
  type NamedDecision,
  type Replay,
  recordDecision,
  replay,
} from "./replay.js";
export { type Outcome, RULES, type Rule } from "./rules.js";
export { type RuleEdit, rulesWith } from "./ruleset.js";
