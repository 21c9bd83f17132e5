export type { OtherTransaction, ReaderOptions } from "../x12/index.js";
export { DataError, describe, describeLocation, orThrow } from "../x12/index.js";
export { STATUS_FINDINGS } from "./findings.js";
export type * from "./inquiry.js";
export { type InquiryAdditions, inquiryOfClaim } from "./inquiry-of-claim.js";
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
  type ClaimStanding,
  claimStanding,
  type StandingAnswer,
  type StandingOptions,
  type StandingProof,
} from "./standing.js";
export {
  CLAIM_STATES,
  type ClaimState,
  type StatusFacts,
  stateOf,
  stateOfStatus,
  statusOf,
} from "./status.js";
export {
  type AcknowledgedBy,
  type FilingProof,
  type TimelyFiling,
  timelyFilingProof,
  type UnusableAcknowledgment,
} from "./timely-filing.js";
export { write276 } from "./write276.js";
export { type WritableStatusFile, write277 } from "./writer.js";
