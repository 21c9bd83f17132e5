/**
 * The front door: what the tutorial needs. Everything else is behind its room's own door:
 * `remitkit/x12`, `remitkit/835`, `remitkit/codes`, `remitkit/denials`, and so on.
 */
export {
  type Claim,
  describe,
  orThrow,
  parse835,
  type Remittance,
  type RemittanceEvent,
  read835,
  remittanceReader,
  write835,
} from "./835/index.js";
export { type Decision, decide } from "./decisions/index.js";
export { type ClaimDenials, classify, type Denial } from "./denials/index.js";
export {
  type DenialReport,
  denialReport,
  reportBuilder,
  reportHtml,
  reportText,
} from "./reports/index.js";
export { type Diagnostic, formatDollars, UsageError } from "./values/index.js";
