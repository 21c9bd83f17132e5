import { assert, type Findings } from "../values/index.js";
import type { LedgerFinding } from "./model.js";

/** What is worth a person's look in a ledger, and in the caller's event lines. */
export const CLAIM_FINDINGS: Findings = {
  "claims/adjustment-ambiguous": {
    severity: "info",
    what: "The reference of a provider adjustment fits several claims.",
    advice: "It is tied to none; see its candidates and tie it by hand.",
  },
  "claims/ambiguous-identity": {
    severity: "warning",
    what: "Nothing says whether this is a claim of its own or part of another one.",
    advice:
      "See the candidates; a corrected claim event that names the new claim, or the payer's claim number, settles it.",
  },
  "claims/claim-in-two-payments": {
    severity: "warning",
    what: "The same adjudication stands in two payments, and no reversal came between.",
    advice: "Post it once and ask the payer; if both were paid, expect the money to be taken back.",
  },
  "claims/duplicate-claim-in-payment": {
    severity: "warning",
    what: "The same claim stands more than once in one payment.",
    advice: "The money counts as often as the payment counts it; check that the payment balances.",
  },
  "claims/duplicate-remittance": {
    severity: "warning",
    what: "The remittance of this payment came more than once.",
    advice: "It is counted once; do not post it again.",
  },
  "claims/event-field-invalid": {
    severity: "error",
    what: "A field of the event is missing or has a value that it cannot have.",
    advice: "The line was left out; mend the field that is named and read the line again.",
  },
  "claims/event-field-unknown": {
    severity: "error",
    what: "The event has a field that events of its kind do not have.",
    advice: "The line was left out; check the spelling of its fields.",
  },
  "claims/event-kind-unknown": {
    severity: "error",
    what: "The kind of the event is missing or not one of the known kinds.",
    advice: "The line was left out; see the list of kinds.",
  },
  "claims/event-not-json": {
    severity: "error",
    what: "The line is not a JSON object.",
    advice: "The line was left out; write one object on each line.",
  },
  "claims/forward-balance-unknown": {
    severity: "info",
    what: "A payment applies more of a forward balance than any payment seen carried forward.",
    advice: "Feed the earlier payments of this payer, or ask for them.",
  },
  "claims/orphan-reversal": {
    severity: "warning",
    what: "A reversal takes back a decision that was never seen.",
    advice: "The money is counted; find the payment that it takes back.",
  },
  "claims/payment-differs": {
    severity: "warning",
    what: "The claims and provider adjustments of a payment do not add up to it.",
    advice: "Claims are missing or the remittance is out of balance; check it before posting.",
  },
  "claims/payment-incomplete": {
    severity: "warning",
    what: "The remittance of this payment was never seen whole.",
    advice: "Post nothing of it; get the file again.",
  },
};

/** Builds a finding of the ledger from its row. */
export function ledgerFinding(
  code: string,
  about: {
    readonly histories?: readonly string[];
    readonly payments?: readonly string[];
    readonly details?: Readonly<Record<string, number>>;
  },
): LedgerFinding {
  const finding = CLAIM_FINDINGS[code];
  assert(finding !== undefined, `no finding ${code}`);
  return {
    code,
    severity: finding.severity,
    message: `${finding.what} ${finding.advice}`,
    histories: about.histories ?? [],
    payments: about.payments ?? [],
    details: about.details ?? {},
  };
}
