import type { Findings } from "../values/index.js";

/** What can be wrong, or worth knowing, about an 835. */
export const REMITTANCE_FINDINGS: Findings = {
  "835/missing-segment": {
    severity: "warning",
    what: "The transaction lacks a segment that every 835 has (BPR, TRN, N1*PR or N1*PE).",
    advice: "Without it the payment, or who paid whom, is not known: ask the payer.",
  },
  "835/missing-element": {
    severity: "warning",
    what: "An element that the guide requires is empty.",
    advice: "It was left undefined; look at the segment and ask the payer.",
  },
  "835/amount-unreadable": {
    severity: "error",
    what: "An amount is no decimal number of whole cents.",
    advice: "It was left undefined, never guessed; equations with it are not evaluable.",
  },
  "835/date-unreadable": {
    severity: "warning",
    what: "A date is no real calendar day.",
    advice: "It was left undefined; the segment is kept as unmapped.",
  },
  "835/element-not-in-guide": {
    severity: "info",
    what: "A segment has an element that the guide does not have there.",
    advice: "The segment is kept as unmapped beside what was read of it.",
  },
  "835/segment-not-in-guide": {
    severity: "info",
    what: "The guide does not have this segment.",
    advice: "It is kept as unmapped on its owner.",
  },
  "835/segment-out-of-place": {
    severity: "warning",
    what: "A segment stands where the guide does not have it, or once too often.",
    advice: "It is kept as unmapped on its owner; look whether something before it is missing.",
  },
  "835/loop-out-of-order": {
    severity: "warning",
    what: "A claim or header loop comes after provider adjustments (PLB).",
    advice: "It was read all the same; transactions may have been joined by hand.",
  },
  "835/qualifier-not-in-guide": {
    severity: "info",
    what: "A qualifier is not one the guide has in this place.",
    advice: "The value was kept under it; told once a transaction and place.",
  },
  "835/claim-status-not-in-guide": {
    severity: "warning",
    what: "A claim status (CLP02) is not one of 005010X221A1.",
    advice: "It was kept; older guides have more. Do not read it as denied.",
  },
  "835/group-code-not-in-guide": {
    severity: "warning",
    what: "An adjustment group code (CAS01) is not CO, OA, PI or PR.",
    advice: "It was kept; CR belongs to reversals of 4010 files.",
  },
  "835/empty-claim": {
    severity: "info",
    what: "A CLP is empty; it holds no claim.",
    advice: "Nothing to do; some payers send it with provider adjustments only.",
  },
  "835/adjustment-without-reason": {
    severity: "warning",
    what: "A CAS has an amount without a reason code.",
    advice: "The amount counts in the balance; ask the payer for the reason.",
  },
  "835/adjustment-without-amount": {
    severity: "warning",
    what: "A CAS has a reason code without an amount.",
    advice: "Equations with it are not evaluable; ask the payer.",
  },
  "835/claim-too-large": {
    severity: "error",
    what: "A claim, or another loop, has more segments than the limit; the rest was passed over.",
    advice: "A CLP or SE may be missing; or raise maxClaimSegments.",
  },
  "835/service-out-of-balance": {
    severity: "error",
    what: "A service line does not balance: SVC02 less its adjustments is not SVC03.",
    advice: "Do not post the line as it stands; ask the payer.",
  },
  "835/claim-out-of-balance": {
    severity: "error",
    what: "A claim does not balance: CLP03 less all its adjustments is not CLP04.",
    advice: "Do not post the claim as it stands; ask the payer.",
  },
  "835/claim-charges-differ": {
    severity: "warning",
    what: "The charges of a claim's lines do not add up to CLP03.",
    advice: "A line may be missing, or split or bundled lines carry other charges.",
  },
  "835/claim-payments-differ": {
    severity: "warning",
    what: "The payments of a claim's lines, less claim adjustments, do not add up to CLP04.",
    advice: "A line may be missing; post by claim, and ask the payer.",
  },
  "835/patient-responsibility-differs": {
    severity: "warning",
    what: "CLP05 is not the sum of the claim's PR adjustments.",
    advice: "Bill the patient by the PR adjustments, not by CLP05, once the payer has explained.",
  },
  "835/transaction-out-of-balance": {
    severity: "error",
    what: "The payment does not balance: claim payments less provider adjustments are not BPR02.",
    advice: "Do not post it; claims or PLB may be missing. Ask the payer.",
  },
  "835/interest-differs": {
    severity: "info",
    what: "The claims' interest (AMT*I) is not the provider adjustment for interest (PLB L6).",
    advice: "Only PLB moves money; AMT is information.",
  },
  "835/balance-not-evaluable": {
    severity: "warning",
    what: "A balance equation cannot be evaluated, because a term is absent or unreadable.",
    advice: "Look at the term's segment; nothing was assumed in its place.",
  },
};
