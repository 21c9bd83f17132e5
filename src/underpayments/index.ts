export { type AllowedOptions, actualAllowedOf } from "./actual-allowed.js";
export { type AllowedLine, allowedLines, type Stratum } from "./allowed-line.js";
export {
  type CheckOptions,
  checkAllowed,
  type LineVariance,
  type Tolerance,
} from "./check-allowed.js";
export {
  type ExcessContractual,
  excessContractual,
  type NetworkOptions,
  type NetworkReduction,
  type TallyState,
  unexpectedNetworkReduction,
} from "./contract-detectors.js";
export { type DisputeFacts, type DisputePath, disputePathOf } from "./dispute-path.js";
export {
  type Downcoding,
  type DowncodingOptions,
  type DowncodingResult,
  type DowncodingState,
  downcoding,
} from "./downcoding.js";
export {
  type ExpectedAllowed,
  type ExpectedFunction,
  type ExpectedQuestion,
  type ExpectedRow,
  type ExpectedSource,
  expectedTable,
} from "./expected.js";
export { type FeeScheduleInput, feeSchedule } from "./fee-schedule.js";
export {
  type InconsistencyOptions,
  type InconsistencyState,
  type InconsistentAllowed,
  inconsistentAllowed,
  type ModalAmount,
} from "./inconsistent-allowed.js";
export {
  type ActualAllowed,
  type AdjudicatedClaim,
  type AllowedBasis,
  type AllowedTerm,
  type DaySpan,
  type Detector,
  type LineEvidence,
  type NotEvaluable,
  type SeparateAmounts,
  VARIANCE_CLASSES,
  type VarianceClass,
} from "./model.js";
export {
  type InterestDue,
  interestDue,
  type NoInterest,
  type PromptPayRule,
} from "./prompt-pay.js";
export {
  type StepChange,
  type StepOptions,
  type StepResult,
  type StepState,
  stepChanges,
} from "./step-changes.js";
export {
  SURPRISE_BILLING_REMARKS,
  type SurpriseBillingCandidate,
  type SurpriseBillingPath,
  type SurpriseBillingRow,
  surpriseBillingCandidates,
} from "./surprise-billing.js";
export {
  type ClassSums,
  type SeparateSums,
  type VarianceState,
  type VarianceSums,
  type VarianceTotals,
  varianceTotals,
} from "./variance-totals.js";
