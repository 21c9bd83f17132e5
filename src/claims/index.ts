export { type PayerAliases, type PayerIdentity, payerIdentity } from "../835/index.js";
export {
  CALLER_EVENT,
  type CallerEvent,
  type CallerEventKind,
  TOUCHES,
} from "./caller-event.js";
export { CLAIM_FINDINGS } from "./findings.js";
export { claimKeyOf, isKnownNumber, paymentKeyOf, shardOf } from "./key.js";
export {
  type AsOf,
  type ClaimLedger,
  claimLedger,
  type LedgerOptions,
  type LedgerState,
  partitionLedger,
  type ReportOptions,
  type Source,
} from "./ledger.js";
export type * from "./model.js";
export {
  type CallerEvents,
  type EventDiagnostic,
  parseCallerEvents,
} from "./read-events.js";
export type { AllowedQuestion, PriceSource } from "./risk.js";
