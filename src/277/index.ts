export type { ReaderOptions } from "../x12/index.js";
export { DataError, describe, describeLocation, orThrow } from "../x12/index.js";
export { STATUS_FINDINGS } from "./findings.js";
export {
  chargeCentsOf,
  patientControlNumberOf,
  patientOf,
  periodOf,
  referenceOf,
  responseDueDateOf,
  servicePeriodOf,
} from "./lookup.js";
export type * from "./model.js";
export { parse277 } from "./parse.js";
export { claimStatusReader, read277 } from "./reader.js";
export {
  CLAIM_STATES,
  type ClaimState,
  type StatusFacts,
  stateOf,
  stateOfStatus,
  statusOf,
} from "./status.js";
