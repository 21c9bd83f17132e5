import type { PayerKind, RemarkFlag, RootCause } from "./terms.js";

/** What to do first, by root cause: the step that decides between fixing and appealing. */
export const FIRST_STEPS: Readonly<Record<RootCause, string>> = {
  eligibility:
    "Check eligibility for the day of service (270/271); bill the coverage found, or the patient.",
  registrationError:
    "Compare name, birth date and member number with the card; correct and rebill.",
  wrongPayer: "Find the payer that owes it and send the claim there before its filing limit.",
  coordinationOfBenefits:
    "Settle the order of payers with the patient and payers; rebill with the primary's remittance.",
  authorizationMissing:
    "Look for an authorization; if it exists rebill with it, if not ask for a retroactive one.",
  authorizationTiming:
    "Compare the request and approval dates with the service; ask for an extension or appeal late notice.",
  authorizationMismatch:
    "Compare the authorized service, provider and dates with the claim; correct the one that is wrong.",
  authorizationExceeded: "Count what was authorized and used; ask for more units before appealing.",
  authorizationDenied: "Read the refusal and its criteria; offer peer-to-peer, then appeal.",
  codingGap: "Review codes, modifiers and units against the record; correct and rebill.",
  claimBuild: "Find the element the remark names; correct the claim and rebill.",
  documentationGap: "Send the document that is named, with the payer's claim number.",
  clinicalCriteria:
    "Match the record with the payer's criteria; peer-to-peer where offered, then appeal.",
  benefitDesign: "Read the plan's benefit: the patient's under PR, a contract question under CO.",
  lateFiling: "Look for proof of earlier filing (277CA, 999); with it appeal, without it close.",
  duplicateSubmission:
    "Find the first claim: paid, close this one; denied, work that one; truly distinct, rebill so.",
  providerEnrolment:
    "Compare the provider's enrolment and identifiers with the claim on that day; correct, then rebill.",
  networkStatus: "Check the provider's network status and whether an exception applies.",
  contract: "Read the contract for this service; dispute the payer's pricing if it disagrees.",
  payerProcess: "Call the payer: ask what was decided, what is awaited, and by when.",
  regulatory: "Read the rule the remark or policy reference names.",
};

/** Whether an appeal is open, as far as remarks and payer kind tell. */
export type AppealStanding = "none" | "closed" | "notByProvider" | "open" | "byPayerRules";

/** A standing and the sentence for it. */
export interface AppealRights {
  readonly standing: AppealStanding;
  readonly text: string;
}

/**
 * Reads appeal rights from the remark flags, else from the payer kind. MA130 means that no initial
 * determination was made, so nothing can be appealed; Medicare's first level is 42 CFR 405.942.
 */
export function appealRightsOf(
  flags: readonly RemarkFlag[],
  payerKind: PayerKind,
  reasonCode: string,
): AppealRights {
  if (flags.includes("unprocessable")) {
    return {
      standing: "none",
      text: "No appeal: unprocessable, send a new claim with the data corrected.",
    };
  }
  if (flags.includes("noAppeal")) {
    return {
      standing: "none",
      text: "No appeal, the remark says; a corrected claim may still be open.",
    };
  }
  if (flags.includes("appealWindowClosed")) {
    return { standing: "closed", text: "The time for an appeal has run out, the remark says." };
  }
  if (flags.includes("noPartyRights")) {
    return { standing: "notByProvider", text: "The provider is no party to this decision." };
  }
  if (payerKind === "medicare" && reasonCode === "29") {
    return {
      standing: "none",
      text: "Medicare's refusal of a late claim is no initial determination and cannot be appealed.",
    };
  }
  if (flags.includes("appealRights") || flags.includes("appealOnly")) {
    return { standing: "open", text: "Appeal is open, the remark says." };
  }
  if (payerKind === "medicare") {
    return {
      standing: "open",
      text: "Redetermination within 120 days of receipt, counted as five days after the notice.",
    };
  }
  return { standing: "byPayerRules", text: "By contract, plan documents or state rules." };
}

/** Where the statements come from. */
export const SOURCES: readonly string[] = [
  "Reason and group codes: X12 (external code lists 139 and 974), list of 2026-08",
  "Remark codes: CMS, list of 2026-08",
  "Class, bucket, first step: remitkit taxonomy (data/taxonomy), own mapping",
];
