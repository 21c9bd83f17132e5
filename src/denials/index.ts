export { centsByClass, classify } from "./classify.js";
export {
  type CodesToExplain,
  type ExplainedRow,
  type ExplainOptions,
  type Explanation,
  explainAdjustment,
} from "./explain.js";
export {
  type AppealRights,
  type AppealStanding,
  appealRightsOf,
  FIRST_STEPS,
  PRIOR_PAYER_REFUSED,
} from "./first-steps.js";
export { GUARDS, type GuardName, SIGNALS, type SignalId } from "./guards.js";
export type {
  AdjustmentClass,
  Bucket,
  ClaimDenials,
  ClassifiedAdjustment,
  Denial,
  DenialEvidence,
  DenialState,
  Signal,
  SpecialtyDetail,
  WorkType,
} from "./model.js";
export { OVERLAY_SCOPES, type Overlay, taxonomyWith } from "./overlay.js";
export type { ClassifyOptions } from "./pass.js";
export {
  CATEGORY_PRIORITY,
  CATEGORY_ROOT_CAUSE,
  ROOT_CAUSE_DEFAULTS,
  type RootCauseDefaults,
} from "./root-causes.js";
export { rowReason } from "./row-reasons.js";
export { shippedTaxonomy, type Taxonomy } from "./rules.js";
export {
  airAmbulance,
  anesthesia,
  behavioralHealth,
  gastroenterology,
  hospitalOutpatient,
  orthopedics,
  SPECIALTY_OVERLAYS,
} from "./specialties.js";
export { TAXONOMY_VERSION } from "./taxonomy.js";
export {
  ADJUSTMENT_CLASSES,
  CATEGORIES,
  type Category,
  CONTROL_POINTS,
  type ControlPoint,
  GATES,
  type Gate,
  HARDNESSES,
  type Hardness,
  LABELS,
  OWNERS,
  type Owner,
  PATTERNS,
  PAYER_KINDS,
  type Pattern,
  type PayerKind,
  PREVENTABLES,
  type Preventable,
  payerKindOf,
  REMARK_FLAGS,
  type RemarkFlag,
  ROOT_CAUSES,
  type RootCause,
  WORK_TYPES,
} from "./terms.js";
