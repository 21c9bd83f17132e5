import { carc } from "../codes/index.js";
import type { Action, Path } from "../decisions/index.js";
import { LABELS } from "../denials/index.js";

/** Words for people. The ids stay in the data; these stand only on what is printed. */

export const PATH_LABELS: Readonly<Record<Path, string>> = {
  fix: "Fix and send again",
  appeal: "Appeal",
  escalate: "Escalate",
  transfer: "Transfer",
  hold: "Hold",
  close: "Close",
};

export const ACTION_LABELS: Readonly<Record<Action, string>> = {
  correctedClaim: "Corrected claim",
  newClaim: "New claim",
  voidClaim: "Void the claim",
  reopening: "Clerical reopening",
  sendDocuments: "Send documents",
  respondToRequest: "Answer the request",
  verifyCoverage: "Verify coverage",
  resolveEnrollment: "Resolve enrollment",
  billPrimaryPayer: "Bill the primary payer",
  billOtherPayer: "Bill the other payer",
  workPriorPayer: "Work the prior payer's denial",
  awaitNextPayer: "Await the next payer",
  billPatient: "Bill the patient",
  contactPatient: "Contact the patient",
  appeal: "Appeal",
  reconsideration: "Reconsideration",
  peerToPeer: "Peer-to-peer review",
  retroAuthorization: "Retroactive authorization",
  openNegotiation: "Open negotiation (NSA)",
  idr: "Federal IDR (NSA)",
  stateDispute: "State dispute process",
  enforceOutcome: "Enforce the outcome",
  askPayer: "Ask the payer",
  contractDispute: "Contract dispute",
  paymentDispute: "Payment dispute",
  executiveEscalation: "Executive escalation",
  filingException: "Filing exception",
  checkOriginal: "Check the original claim",
  awaitPayer: "Await the payer",
  awaitCorrection: "Await the correction",
  workOriginal: "Work the original claim",
  writeOff: "Write off",
  none: "Nothing to do",
};

/** The label of a category, or its id where an overlay brought its own. */
export function categoryLabel(category: string): string {
  const labels: Readonly<Record<string, string>> = LABELS.category;
  return Object.hasOwn(labels, category) ? (labels[category] ?? category) : category;
}

/** The label of a reason written "CO-197"; our own words, never the published text. */
export function reasonLabel(reason: string): string {
  return carc(reason.slice(reason.indexOf("-") + 1))?.label ?? "Not on the code list";
}
