/**
 * The closed vocabularies of the denials room. Each is a list of ids (camelCase), with a label for
 * people. Ids are data: reports, policies and overlays are written in them.
 */

/** Every class an adjustment can be in; exactly one each. */
export const ADJUSTMENT_CLASSES = [
  "denial",
  "contractual",
  "patientShare",
  "priorPayer",
  "paymentReduction",
  "interestOrOffset",
  "informational",
  "unmapped",
] as const;

/** Layer one: who touches a denial first. */
export const WORK_TYPES = [
  "frontEnd",
  "authorization",
  "coding",
  "documentation",
  "payer",
] as const;

/** Layer two: which upstream fix stops the next one. */
export const ROOT_CAUSES = [
  "eligibility",
  "registrationError",
  "wrongPayer",
  "coordinationOfBenefits",
  "authorizationMissing",
  "authorizationTiming",
  "authorizationMismatch",
  "authorizationExceeded",
  "authorizationDenied",
  "codingGap",
  "claimBuild",
  "documentationGap",
  "clinicalCriteria",
  "benefitDesign",
  "lateFiling",
  "duplicateSubmission",
  "providerEnrolment",
  "networkStatus",
  "contract",
  "payerProcess",
  "regulatory",
] as const;

/** The ten common denial types, and the six kinds they leave without a name. */
export const CATEGORIES = [
  "eligibility",
  "priorAuthorization",
  "coding",
  "medicalNecessity",
  "duplicate",
  "timelyFiling",
  "missingDocumentation",
  "coordinationOfBenefits",
  "nonCovered",
  "demographic",
  "bundling",
  "claimData",
  "providerEnrolment",
  "contractAndFee",
  "propertyAndCasualty",
  "other",
] as const;

/** The seven patterns that repeats are sorted into. */
export const PATTERNS = [
  "registrationErrors",
  "eligibilityFailures",
  "authorizationIssues",
  "codingMismatches",
  "documentationProblems",
  "payerEdits",
  "followUpMisses",
] as const;

/** Where in the revenue cycle the defect could have been seen. */
export const CONTROL_POINTS = [
  "frontDesk",
  "preServiceClearance",
  "clinicalOperations",
  "codingAndChargeCapture",
  "postBillFollowUp",
] as const;

/** Soft: data or documents mend it. Hard: it takes an appeal, or it is lost. */
export const HARDNESSES = ["soft", "hard"] as const;

/** Whether the provider could have prevented it. */
export const PREVENTABLES = ["yes", "partly", "no"] as const;

/** The team that owns the upstream fix. */
export const OWNERS = [
  "patientAccess",
  "insuranceVerification",
  "authorizationTeam",
  "clinicalDocumentation",
  "utilizationReview",
  "coding",
  "billing",
  "credentialing",
  "contracting",
  "followUp",
  "patientBilling",
] as const;

/** The upstream gate that would have stopped it. */
export const GATES = [
  "scheduling",
  "registration",
  "beforeService",
  "beforeBilling",
  "afterSubmission",
] as const;

/** Payer kinds told apart by the claim filing indicator (CLP06). */
export const PAYER_KINDS = [
  "medicare",
  "medicareAdvantage",
  "medicaid",
  "tricare",
  "veterans",
  "propertyCasualty",
  "commercial",
  "other",
] as const;

/**
 * What a remark code says beside the bucket: appeal rights, what may be sent again, whose law
 * applies, what the remark is about. `informational`: it changes nothing else.
 */
export const REMARK_FLAGS = [
  "noAppeal",
  "unprocessable",
  "appealRights",
  "appealWindowClosed",
  "appealOnly",
  "appealResult",
  "noPartyRights",
  "peerToPeer",
  "disputeForm",
  "resubmitAllowed",
  "resubmitNewClaim",
  "doNotResubmit",
  "splitClaim",
  "sendInformation",
  "wait",
  "nsaFederal",
  "nsaState",
  "nsaNotApplicable",
  "nsaOpenNegotiation",
  "nsaFinal",
  "allPayerModel",
  "patientProtected",
  "patientLiable",
  "providerLiable",
  "lcd",
  "ncd",
  "frequency",
  "units",
  "forwarded",
  "misrouted",
  "correction",
  "maEncounter",
  "statutoryExclusion",
  "paymentReduction",
  "erisa",
  "contact",
  "informational",
] as const;

/** Who touches a denial first: one of `WORK_TYPES`. */
export type WorkType = (typeof WORK_TYPES)[number];
/** What an adjustment is: one of `ADJUSTMENT_CLASSES`. */
export type AdjustmentClass = (typeof ADJUSTMENT_CLASSES)[number];
/** What upstream fix stops repeats: one of `ROOT_CAUSES`. */
export type RootCause = (typeof ROOT_CAUSES)[number];
/** The kind of denial: one of `CATEGORIES`. */
export type Category = (typeof CATEGORIES)[number];
/** One of `PATTERNS`. */
export type Pattern = (typeof PATTERNS)[number];
/** One of `CONTROL_POINTS`. */
export type ControlPoint = (typeof CONTROL_POINTS)[number];
/** One of `HARDNESSES`. */
export type Hardness = (typeof HARDNESSES)[number];
/** One of `PREVENTABLES`. */
export type Preventable = (typeof PREVENTABLES)[number];
/** One of `OWNERS`. */
export type Owner = (typeof OWNERS)[number];
/** One of `GATES`. */
export type Gate = (typeof GATES)[number];
/** One of `REMARK_FLAGS`. */
export type RemarkFlag = (typeof REMARK_FLAGS)[number];
/** One of `PAYER_KINDS`. */
export type PayerKind = (typeof PAYER_KINDS)[number];

/** Labels of every vocabulary, by vocabulary and id. */
export const LABELS = {
  adjustmentClass: {
    denial: "Denial",
    contractual: "Contractual adjustment",
    patientShare: "Patient share",
    priorPayer: "Prior payer",
    paymentReduction: "Payment reduction",
    interestOrOffset: "Interest or offset",
    informational: "Informational",
    unmapped: "Unmapped",
  },
  workType: {
    frontEnd: "Front-end",
    authorization: "Authorization",
    coding: "Coding",
    documentation: "Documentation",
    payer: "Payer",
  },
  rootCause: {
    eligibility: "Eligibility",
    registrationError: "Registration error",
    wrongPayer: "Wrong payer",
    coordinationOfBenefits: "Coordination of benefits",
    authorizationMissing: "Authorization missing",
    authorizationTiming: "Authorization timing",
    authorizationMismatch: "Authorization mismatch",
    authorizationExceeded: "Authorization exceeded",
    authorizationDenied: "Authorization denied",
    codingGap: "Coding gap",
    claimBuild: "Claim build",
    documentationGap: "Documentation gap",
    clinicalCriteria: "Clinical criteria",
    benefitDesign: "Benefit design",
    lateFiling: "Late filing",
    duplicateSubmission: "Duplicate submission",
    providerEnrolment: "Provider enrolment",
    networkStatus: "Network status",
    contract: "Contract",
    payerProcess: "Payer process",
    regulatory: "Regulatory",
  },
  category: {
    eligibility: "Eligibility",
    priorAuthorization: "Prior authorization",
    coding: "Coding",
    medicalNecessity: "Medical necessity",
    duplicate: "Duplicate claim",
    timelyFiling: "Timely filing",
    missingDocumentation: "Missing documentation",
    coordinationOfBenefits: "Coordination of benefits",
    nonCovered: "Non-covered service",
    demographic: "Demographic error",
    bundling: "Bundling",
    claimData: "Claim data",
    providerEnrolment: "Provider enrolment",
    contractAndFee: "Contract and fee",
    propertyAndCasualty: "Property and casualty",
    other: "Other",
  },
  pattern: {
    registrationErrors: "Registration errors",
    eligibilityFailures: "Eligibility failures",
    authorizationIssues: "Authorization issues",
    codingMismatches: "Coding mismatches",
    documentationProblems: "Documentation problems",
    payerEdits: "Payer edits",
    followUpMisses: "Follow-up misses",
  },
  controlPoint: {
    frontDesk: "Front desk and scheduling",
    preServiceClearance: "Pre-service clearance",
    clinicalOperations: "Clinical operations",
    codingAndChargeCapture: "Coding and charge capture",
    postBillFollowUp: "Post-bill follow-up",
  },
  hardness: { soft: "Soft", hard: "Hard" },
  preventable: { yes: "Preventable", partly: "Partly preventable", no: "Not preventable" },
  owner: {
    patientAccess: "Patient access",
    insuranceVerification: "Insurance verification",
    authorizationTeam: "Authorization team",
    clinicalDocumentation: "Clinical documentation",
    utilizationReview: "Utilization review",
    coding: "Coding",
    billing: "Billing",
    credentialing: "Credentialing",
    contracting: "Contracting",
    followUp: "Payer follow-up",
    patientBilling: "Patient billing",
  },
  gate: {
    scheduling: "Scheduling: benefits and referral verified",
    registration: "Registration: demographics and coverage clean",
    beforeService: "Before service: authorization and necessity secured",
    beforeBilling: "Before billing: codes, modifiers and documents checked",
    afterSubmission: "After submission: payer behavior tracked",
  },
  payerKind: {
    medicare: "Medicare (fee for service)",
    medicareAdvantage: "Medicare Advantage",
    medicaid: "Medicaid",
    tricare: "TRICARE",
    veterans: "Veterans Affairs",
    propertyCasualty: "Workers' compensation, auto or liability",
    commercial: "Commercial",
    other: "Other",
  },
} as const satisfies {
  adjustmentClass: Record<AdjustmentClass, string>;
  workType: Record<WorkType, string>;
  rootCause: Record<RootCause, string>;
  category: Record<Category, string>;
  pattern: Record<Pattern, string>;
  controlPoint: Record<ControlPoint, string>;
  hardness: Record<Hardness, string>;
  preventable: Record<Preventable, string>;
  owner: Record<Owner, string>;
  gate: Record<Gate, string>;
  payerKind: Record<PayerKind, string>;
};

/**
 * Tells the kind of payer from the claim filing indicator (CLP06; code meanings of 005010X221A1).
 * An unknown or absent indicator is "other", never a guess.
 *
 * @example
 * payerKindOf("MB"); //=> "medicare"
 */
export function payerKindOf(filingIndicator: string | undefined): PayerKind {
  switch (filingIndicator) {
    case "MA":
    case "MB":
      return "medicare";
    case "16":
      return "medicareAdvantage";
    case "MC":
      return "medicaid";
    case "CH":
      return "tricare";
    case "VA":
      return "veterans";
    case "WC":
    case "AM":
    case "LM":
      return "propertyCasualty";
    case "12":
    case "13":
    case "14":
    case "15":
    case "17":
    case "BL":
    case "CI":
    case "HM":
      return "commercial";
    default:
      return "other";
  }
}
