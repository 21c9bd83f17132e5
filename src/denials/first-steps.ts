import { rarc } from "../codes/index.js";
import type { GuardName } from "./guards.js";
import type { Denial } from "./model.js";
import type { Tables } from "./taxonomy.js";
import type { AdjustmentClass, PayerKind, RemarkFlag, RootCause } from "./terms.js";

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

/** What to do with what is no denial, by the guard that says so; `CLASS_STEPS` for the others. */
const GUARD_STEPS: Partial<Readonly<Record<GuardName, string>>> = {
  "correction-group": "Pair it with the remittance it corrects; post both.",
  predetermination: "Post nothing; keep the answer with the order.",
  forwarded: "Wait for the other payer's remittance; do not bill that payer again.",
  "provider-liable-share": "Write it off; the patient is not billed.",
  "balance-billing":
    "See whether the patient may be billed (network contract, No Surprises Act); else write it off.",
  capitation: "Post it; the capitation payment covers it.",
  "value-based": "Post it; the contract pays for it elsewhere.",
  "prior-payer": "Post it; compare it with the earlier payer's remittance.",
  withhold: "Post it, and track the settlement that returns it.",
  pending: "Wait for the decision; ask for the claim's status when it is late.",
  "paid-elsewhere":
    "Ask whoever was paid for the money; check that an assignment of benefits went with the claim.",
  "late-filing-penalty": "Look for proof of earlier filing; with it dispute the cut.",
  "regulatory-no-collect":
    "Do not bill the patient; bill the next payer where there is one, else write it off.",
  sequestration: "Write it off; the cut is by law.",
};

const CLASS_STEPS: Readonly<Record<Exclude<AdjustmentClass, "denial">, string>> = {
  contractual: "Write off if the contract rate is right.",
  patientShare: "Bill the patient.",
  priorPayer: "Post it; compare it with the earlier payer's remittance.",
  paymentReduction: "Post it; dispute it where neither contract nor rule allows the cut.",
  interestOrOffset: "Post it; nothing to work.",
  informational: "Post it; nothing to work.",
  unmapped: "Ask the payer what the code means.",
};

/** The first step for an adjustment that is no denial, from its class and the rule that decided. */
export function otherFirstStep(adjustmentClass: AdjustmentClass, ruleId: string): string {
  const guard = ruleId.startsWith("guard/") ? ruleId.slice("guard/".length) : "";
  const own = Object.hasOwn(GUARD_STEPS, guard) ? GUARD_STEPS[guard as GuardName] : undefined;
  return own ?? CLASS_STEPS[adjustmentClass as keyof typeof CLASS_STEPS];
}

/**
 * Reasons (CARC) by which a payer follows the refusal of an earlier one: 136 its rules were not followed,
 * 228 it was not told what it asked, 276 it refused.
 */
export const PRIOR_PAYER_REFUSED: ReadonlySet<string> = new Set(["136", "228", "276"]);

/** The first step for a denial: by what its remarks forbid, then by who owes it, then by its root cause. */
export function denialFirstStep(denial: Denial, tables: Tables): string {
  if (denial.flags.includes("unprocessable")) return unprocessableStep(denial, tables);
  if (denial.patientLiable && denial.rootCause === "benefitDesign") {
    return "Confirm the plan's benefit, then move the balance to the patient.";
  }
  if (PRIOR_PAYER_REFUSED.has(denial.reasonCode)) {
    return "Work the earlier payer's refusal with that payer, then send this one what comes of it.";
  }
  if (denial.patientLiable && denial.category === "bundling" && denial.rootCause !== "wrongPayer") {
    return "Ask the payer why the patient should owe a bundled service; bill nobody until it answers.";
  }
  return FIRST_STEPS[denial.rootCause];
}

/** MA130 says that the claim cannot be processed, and never what is wrong with it. */
function unprocessableStep(denial: Denial, { carcs, rarcs }: Tables): string {
  const namedByRemark = denial.remarkCodes.some((code) => {
    const row = rarcs.get(code);
    if (row === undefined) return rarc(code)?.type === "supplemental";
    return row.missing.length > 0 || (!row.alert && !row.flags.includes("unprocessable"));
  });
  if (namedByRemark) return "Correct what the remarks name and send a new claim; do not appeal.";
  return carcs.get(denial.reasonCode)?.generic === false
    ? "Correct what the reason code names and send a new claim; do not appeal."
    : "No code says what is wrong: ask the payer, or run the claim through its edits; then send a new claim; do not appeal.";
}

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
