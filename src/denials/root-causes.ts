import type {
  Category,
  ControlPoint,
  Gate,
  Hardness,
  Owner,
  Pattern,
  Preventable,
  RootCause,
} from "./terms.js";

/** What follows from a root cause when a remark or an overlay names it and nothing more. */
export interface RootCauseDefaults {
  readonly pattern: Pattern;
  readonly controlPoint: ControlPoint;
  readonly hardness: Hardness;
  readonly preventable: Preventable;
  readonly owner: Owner;
  readonly gate: Gate;
}

const of = (
  pattern: Pattern,
  controlPoint: ControlPoint,
  hardness: Hardness,
  preventable: Preventable,
  owner: Owner,
  gate: Gate,
): RootCauseDefaults => ({ pattern, controlPoint, hardness, preventable, owner, gate });

/** Companions of each root cause; the reason code table uses the same ones unless a row says why not. */
export const ROOT_CAUSE_DEFAULTS: Readonly<Record<RootCause, RootCauseDefaults>> = {
  eligibility: of(
    "eligibilityFailures",
    "frontDesk",
    "hard",
    "yes",
    "insuranceVerification",
    "registration",
  ),
  registrationError: of(
    "registrationErrors",
    "frontDesk",
    "soft",
    "yes",
    "patientAccess",
    "registration",
  ),
  wrongPayer: of(
    "eligibilityFailures",
    "frontDesk",
    "soft",
    "yes",
    "insuranceVerification",
    "registration",
  ),
  coordinationOfBenefits: of(
    "eligibilityFailures",
    "frontDesk",
    "soft",
    "yes",
    "insuranceVerification",
    "registration",
  ),
  authorizationMissing: of(
    "authorizationIssues",
    "preServiceClearance",
    "hard",
    "yes",
    "authorizationTeam",
    "beforeService",
  ),
  authorizationTiming: of(
    "authorizationIssues",
    "preServiceClearance",
    "hard",
    "yes",
    "authorizationTeam",
    "beforeService",
  ),
  authorizationMismatch: of(
    "authorizationIssues",
    "preServiceClearance",
    "soft",
    "yes",
    "authorizationTeam",
    "beforeService",
  ),
  authorizationExceeded: of(
    "authorizationIssues",
    "preServiceClearance",
    "hard",
    "yes",
    "authorizationTeam",
    "beforeService",
  ),
  authorizationDenied: of(
    "authorizationIssues",
    "preServiceClearance",
    "hard",
    "partly",
    "utilizationReview",
    "beforeService",
  ),
  codingGap: of(
    "codingMismatches",
    "codingAndChargeCapture",
    "soft",
    "yes",
    "coding",
    "beforeBilling",
  ),
  claimBuild: of("payerEdits", "codingAndChargeCapture", "soft", "yes", "billing", "beforeBilling"),
  documentationGap: of(
    "documentationProblems",
    "clinicalOperations",
    "soft",
    "yes",
    "clinicalDocumentation",
    "beforeBilling",
  ),
  clinicalCriteria: of(
    "documentationProblems",
    "preServiceClearance",
    "hard",
    "partly",
    "utilizationReview",
    "beforeService",
  ),
  benefitDesign: of(
    "eligibilityFailures",
    "preServiceClearance",
    "hard",
    "partly",
    "insuranceVerification",
    "scheduling",
  ),
  lateFiling: of("followUpMisses", "postBillFollowUp", "hard", "yes", "billing", "afterSubmission"),
  duplicateSubmission: of(
    "followUpMisses",
    "postBillFollowUp",
    "soft",
    "yes",
    "followUp",
    "afterSubmission",
  ),
  providerEnrolment: of(
    "payerEdits",
    "preServiceClearance",
    "soft",
    "yes",
    "credentialing",
    "scheduling",
  ),
  networkStatus: of(
    "eligibilityFailures",
    "frontDesk",
    "hard",
    "partly",
    "insuranceVerification",
    "scheduling",
  ),
  contract: of(
    "payerEdits",
    "postBillFollowUp",
    "hard",
    "partly",
    "contracting",
    "afterSubmission",
  ),
  payerProcess: of("payerEdits", "postBillFollowUp", "hard", "no", "followUp", "afterSubmission"),
  regulatory: of("payerEdits", "postBillFollowUp", "hard", "no", "contracting", "afterSubmission"),
};

/** The root cause a category has when nothing finer is known. */
export const CATEGORY_ROOT_CAUSE: Readonly<Record<Category, RootCause>> = {
  eligibility: "eligibility",
  priorAuthorization: "authorizationMissing",
  coding: "codingGap",
  medicalNecessity: "clinicalCriteria",
  duplicate: "duplicateSubmission",
  timelyFiling: "lateFiling",
  missingDocumentation: "documentationGap",
  coordinationOfBenefits: "coordinationOfBenefits",
  nonCovered: "benefitDesign",
  demographic: "registrationError",
  bundling: "codingGap",
  claimData: "claimBuild",
  providerEnrolment: "providerEnrolment",
  contractAndFee: "contract",
  propertyAndCasualty: "regulatory",
  other: "payerProcess",
};

/**
 * Rank of a category in the choice of the primary reason: what makes the other reasons moot comes
 * first (no member, no coverage, another payer, too late), what is only a billing defect later, and
 * a reason that says nothing (16, 96, A1 without a telling remark) last.
 */
export const CATEGORY_PRIORITY: Readonly<Record<Category, number>> = {
  demographic: 10,
  eligibility: 15,
  coordinationOfBenefits: 20,
  timelyFiling: 25,
  duplicate: 30,
  priorAuthorization: 35,
  providerEnrolment: 40,
  nonCovered: 45,
  medicalNecessity: 50,
  coding: 55,
  bundling: 60,
  missingDocumentation: 65,
  claimData: 70,
  contractAndFee: 75,
  propertyAndCasualty: 80,
  other: 85,
};
