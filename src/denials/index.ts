export { centsByClass, classify } from "./classify.js";
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
export type { ClassifyOptions } from "./pass.js";
export { CATEGORY_PRIORITY, ROOT_CAUSE_DEFAULTS, type RootCauseDefaults } from "./root-causes.js";
export { shippedTaxonomy, type Taxonomy } from "./rules.js";
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
