export { type PayerIdentity, payerIdentity } from "../835/index.js";
export {
  type Anchors,
  anchorsOf,
  type DeadlineQuestion,
  deadlineFor,
} from "./deadlines.js";
export { type DecideOptions, decide } from "./decide.js";
export { DEFAULT_ROWS } from "./default-rows.js";
export type { Clock, FactName, Facts, KnownFacts } from "./facts.js";
export {
  type Action,
  type Confidence,
  type Deadline,
  type Decision,
  type Fact,
  type FactValue,
  PATHS,
  type Path,
  type PayerKind,
  type TraceEntry,
} from "./model.js";
export { payerKindOf } from "./payer.js";
export {
  type DeadlineRow,
  defaultPolicy,
  type Policy,
  type PolicyInput,
  parsePolicy,
} from "./policy.js";
export {
  type AppealRights,
  appealRightsOf,
  type SurpriseBilling,
  surpriseBillingOf,
} from "./remarks.js";
export { type Outcome, RULES, type Rule } from "./rules.js";
