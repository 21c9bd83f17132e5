import { describe, expect, it } from "vitest";
import {
  type Decision,
  type DenialContext,
  decide,
  type PolicyInput,
  parsePolicy,
  traceOf,
} from "../../src/decisions/index.js";
import { classify } from "../../src/denials/index.js";
import { UsageError } from "../../src/values/index.js";
import { claimOf, denialOf, remittanceOf } from "./build.js";

const bucket = (category: string, rootCause: string, workType: string) =>
  ({ category, rootCause, workType }) as Parameters<typeof denialOf>[0];

const AUTH = bucket("priorAuthorization", "authorizationMissing", "authorization");
const NECESSITY = bucket("medicalNecessity", "clinicalCriteria", "documentation");
const DOCUMENTS = bucket("missingDocumentation", "documentationGap", "documentation");
const CODING = bucket("coding", "codingGap", "coding");
const DUPLICATE = bucket("duplicate", "duplicateSubmission", "payer");
const LATE = bucket("timelyFiling", "lateFiling", "payer");
const BUNDLED = bucket("bundling", "codingGap", "coding");
const COB = bucket("coordinationOfBenefits", "coordinationOfBenefits", "frontEnd");
const WRONG_PAYER = bucket("coordinationOfBenefits", "wrongPayer", "frontEnd");
const NON_COVERED = bucket("nonCovered", "benefitDesign", "payer");
const CONTRACT = bucket("contractAndFee", "contract", "payer");
const ENROLMENT = bucket("providerEnrolment", "providerEnrolment", "payer");

interface Case {
  readonly denial?: Parameters<typeof denialOf>[0];
  readonly claim?: Parameters<typeof claimOf>[0];
  readonly asOf?: string;
  readonly proof?: boolean;
  readonly known?: DenialContext;
  readonly policy?: PolicyInput;
}

function decided({ denial, claim, asOf = "2026-02-01", proof, known, policy }: Case): Decision {
  return decide(denialOf(denial), {
    claim: claimOf(claim),
    remittance: remittanceOf(),
    asOf,
    policy,
    known: proof === undefined ? known : { ...known, proofOfTimelyFiling: proof },
  });
}

const MEDICARE_A = { filingIndicator: "MA" };
const MEDICARE_B = { filingIndicator: "MB" };
/** Remitted 2026-01-15: the 125 days of Medicare are over, the year for a reopening is not. */
const AFTER_APPEAL = "2026-05-21";
const AFTER_BOTH = "2027-01-16";

/** Both ways back to the payer, 90 days each. */
const SHORT = (["correctedClaim", "appeal"] as const).map((action) => ({
  id: `short-${action}`,
  payerKind: "any" as const,
  action,
  days: 90,
  anchor: "noticeDate" as const,
  filedWhen: "received" as const,
  source: "a test",
  confidence: "high" as const,
}));

describe("the gates, one row each way", () => {
  it.each<[string, Case, string]>([
    // Not a denial to work
    ["a reversal", { claim: { statusCode: "22" } }, "hold awaitCorrection reversal"],
    ["a 4010 reversal", { denial: { groupCode: "CR" } }, "hold awaitCorrection reversal"],
    ["a predetermination", { claim: { statusCode: "25" } }, "close none predetermination"],
    ["a negative amount", { denial: { deniedCents: -5 } }, "close none nothing-withheld"],
    [
      "a deductible",
      { denial: { groupCode: "PR", reasonCode: "1" } },
      "transfer billPatient patient-cost-share",
    ],
    // Unprocessable
    [
      "MA130 on a clinical reason",
      { denial: { ...NECESSITY, remarkCodes: ["MA130"] } },
      "fix newClaim unprocessable",
    ],
    [
      "MA130 with an NSA notice",
      { denial: { remarkCodes: ["N876", "MA130"] } },
      "fix newClaim unprocessable",
    ],
    [
      "MA130 under PR",
      { denial: { groupCode: "PR", remarkCodes: ["MA130"] } },
      "fix newClaim unprocessable",
    ],
    ["N211", { denial: { remarkCodes: ["N211"] } }, "fix newClaim unprocessable"],
    [
      "MA130 in Part B, long past",
      { denial: { remarkCodes: ["MA130"] }, claim: MEDICARE_B, asOf: "2030-01-01" },
      "fix newClaim unprocessable",
    ],
    // Still moving, elsewhere, or the patient's
    ["payer reprocesses", { denial: { remarkCodes: ["N938"] } }, "hold awaitPayer payer-is-moving"],
    ["forwarded only", { claim: { statusCode: "23" } }, "transfer awaitNextPayer sent-on"],
    [
      "passed on by the payer",
      { denial: { reasonCode: "B11" } },
      "transfer awaitNextPayer sent-on",
    ],
    [
      "wrong payer",
      { denial: { ...WRONG_PAYER, reasonCode: "109" } },
      "transfer billOtherPayer other-payer",
    ],
    ["misrouted", { denial: { remarkCodes: ["N418"] } }, "transfer billOtherPayer other-payer"],
    [
      "another payer first",
      { denial: { ...COB, reasonCode: "22" } },
      "transfer billPrimaryPayer coordination",
    ],
    ...["136", "228", "276"].map((reasonCode): [string, Case, string] => [
      `an earlier payer has refused it (${reasonCode})`,
      { denial: { ...COB, groupCode: "OA", reasonCode }, claim: { statusCode: "2" } },
      "transfer workPriorPayer prior-payer-refused",
    ]),
    [
      "an earlier payer has refused it, and its remittance is there",
      { denial: { ...COB, reasonCode: "276" }, known: { primaryPayer: "billed" } },
      "transfer workPriorPayer prior-payer-refused",
    ],
    ...["MA83", "MA89", "MA92", "N245"].map((remark): [string, Case, string] => [
      `data of the other coverage missing on the claim (${remark})`,
      { denial: { ...COB, reasonCode: "16", remarkCodes: [remark] } },
      "fix correctedClaim coordination-data",
    ]),
    [
      "another payer first, its data missing as well",
      { denial: { ...COB, reasonCode: "22", remarkCodes: ["MA92"] } },
      "transfer billPrimaryPayer coordination",
    ],
    [
      "what was reported of the earlier payer looks wrong (129)",
      { denial: { ...COB, reasonCode: "129" }, claim: { statusCode: "2" } },
      "fix correctedClaim coordination-with-remittance",
    ],
    [
      "primary's EOB missing",
      { denial: { remarkCodes: ["N4"] } },
      "transfer billPrimaryPayer coordination",
    ],
    [
      "PR non-covered",
      { denial: { ...NON_COVERED, groupCode: "PR", reasonCode: "204" } },
      "transfer billPatient patient-liable",
    ],
    [
      "PR, forwarded to the next",
      { denial: { ...NON_COVERED, groupCode: "PR" }, claim: { statusCode: "19" } },
      "transfer awaitNextPayer patient-forwarded",
    ],
    [
      "CO, forwarded to the next, is still ours",
      { denial: AUTH, claim: { statusCode: "19" } },
      "appeal appeal authorization",
    ],
    [
      "PR-227",
      { denial: { ...DOCUMENTS, groupCode: "PR", reasonCode: "227" } },
      "transfer contactPatient patient-information",
    ],
    // No Surprises Act
    [
      "NSA denial notice",
      { denial: { remarkCodes: ["N876"] } },
      "escalate openNegotiation surprise-negotiate",
    ],
    [
      "NSA applied",
      { denial: { remarkCodes: ["N859"] } },
      "escalate openNegotiation surprise-negotiate",
    ],
    [
      "NSA before the patient's liability",
      { denial: { ...NON_COVERED, groupCode: "PR", remarkCodes: ["N876"] } },
      "escalate openNegotiation surprise-negotiate",
    ],
    ...["MB", "MC", "CH", "WC", "VA"].map((filingIndicator): [string, Case, string] => [
      `NSA remark of a payer that the act leaves out (${filingIndicator})`,
      { denial: { ...NECESSITY, remarkCodes: ["N876"] }, claim: { filingIndicator } },
      filingIndicator === "CH"
        ? "appeal reconsideration medical-necessity"
        : "appeal appeal medical-necessity",
    ]),
    [
      "NSA, negotiation window over",
      { denial: { ...NECESSITY, remarkCodes: ["N876"] }, asOf: "2026-02-28" },
      "appeal appeal medical-necessity",
    ],
    [
      "state law",
      { denial: { remarkCodes: ["N871", "N876"] } },
      "escalate stateDispute surprise-state",
    ],
    [
      "all-payer model",
      { denial: { remarkCodes: ["N863"] } },
      "escalate stateDispute surprise-state",
    ],
    ["settled", { denial: { remarkCodes: ["N875"] } }, "escalate enforceOutcome surprise-settled"],
    ["payer unsure", { denial: { remarkCodes: ["N884"] } }, "escalate askPayer surprise-ask"],
    [
      "payer: NSA does not apply",
      { denial: { ...NECESSITY, remarkCodes: ["N885"] } },
      "appeal appeal medical-necessity",
    ],
    [
      "patient waived",
      { denial: { ...NECESSITY, remarkCodes: ["N882", "N877"] } },
      "appeal appeal medical-necessity",
    ],
    [
      "N861 is not the NSA",
      { denial: { ...NECESSITY, remarkCodes: ["N861"] } },
      "appeal appeal medical-necessity",
    ],
    // Fixable
    ["claim data", { denial: { remarkCodes: ["M51"] } }, "fix correctedClaim fixable"],
    ["coding, Part A", { denial: CODING, claim: MEDICARE_A }, "fix correctedClaim fixable"],
    [
      "coding, Part B has no frequency code 7",
      { denial: CODING, claim: MEDICARE_B },
      "fix reopening fixable",
    ],
    ["documents", { denial: { ...DOCUMENTS, reasonCode: "252" } }, "fix sendDocuments fixable"],
    ["enrolment", { denial: { ...ENROLMENT, reasonCode: "B7" } }, "fix resolveEnrollment fixable"],
    [
      "eligibility",
      { denial: bucket("eligibility", "eligibility", "frontEnd") },
      "fix verifyCoverage fixable",
    ],
    [
      "authorization number wrong",
      { denial: bucket("priorAuthorization", "authorizationMismatch", "authorization") },
      "fix correctedClaim fixable",
    ],
    [
      "authorization number missing (M62)",
      { denial: { ...AUTH, remarkCodes: ["M62"] } },
      "fix correctedClaim fixable",
    ],
    [
      "coding, Part B, reopening over",
      { denial: CODING, claim: MEDICARE_B, asOf: AFTER_BOTH },
      "close writeOff all-windows-closed",
    ],
    // Duplicates and late filing
    ["duplicate", { denial: { ...DUPLICATE, reasonCode: "18" } }, "hold checkOriginal duplicate"],
    [
      "a duplicate under PR is not billed again",
      { denial: { ...DUPLICATE, groupCode: "PR", reasonCode: "18" } },
      "hold checkOriginal duplicate",
    ],
    [
      "previously paid, under PR",
      {
        denial: { ...DUPLICATE, groupCode: "PR", reasonCode: "B13" },
        known: { original: "paid" },
      },
      "close none duplicate-of-paid",
    ],
    [
      "another payer first, too late here, and that one is open",
      {
        denial: { ...COB, reasonCode: "22" },
        asOf: AFTER_BOTH,
        policy: { deadlines: SHORT },
        known: { otherPayerOpen: true },
      },
      "transfer billPrimaryPayer coordination",
    ],
    [
      "another payer first, too late here, nobody knows how long that one is open",
      { denial: { ...COB, reasonCode: "22" }, asOf: AFTER_BOTH, policy: { deadlines: SHORT } },
      "transfer billPrimaryPayer coordination",
    ],
    [
      "another payer first, too late here and there",
      {
        denial: { ...COB, reasonCode: "22" },
        asOf: AFTER_BOTH,
        policy: { deadlines: SHORT },
        known: { otherPayerOpen: false },
      },
      "close writeOff all-windows-closed",
    ],
    [
      "late to Medicare, proof at hand: no appeal whose days could be over",
      { denial: LATE, claim: MEDICARE_B, proof: true, asOf: AFTER_BOTH },
      "escalate filingException late-filing-medicare",
    ],
    [
      "a duplicate too late to dispute: the first claim is looked up all the same",
      {
        denial: { ...DUPLICATE, groupCode: "OA", reasonCode: "18" },
        claim: MEDICARE_B,
        asOf: AFTER_BOTH,
      },
      "hold checkOriginal duplicate",
    ],
    [
      "covered and not covered days under PR (239): two claims before a bill",
      { denial: { ...ELIGIBILITY, groupCode: "PR", reasonCode: "239" } },
      "fix verifyCoverage fixable",
    ],
    [
      "no coverage by this payer, too late here, nobody asked who else covered it",
      { denial: { ...ELIGIBILITY, reasonCode: "27" }, claim: MEDICARE_B, asOf: AFTER_BOTH },
      "hold verifyCoverage coverage-unknown-too-late",
    ],
    [
      "coverage was active, and it is too late",
      {
        denial: { ...ELIGIBILITY, reasonCode: "27" },
        claim: MEDICARE_B,
        asOf: AFTER_BOTH,
        known: { coverage: "active" },
      },
      "close writeOff all-windows-closed",
    ],
    [
      "the fee schedule has no such code (P7)",
      {
        denial: { ...bucket("propertyAndCasualty", "codingGap", "coding"), reasonCode: "P7" },
        claim: { filingIndicator: "WC" },
      },
      "fix correctedClaim fixable",
    ],
    [
      "not known to this payer, covered by another",
      { denial: { ...DEMOGRAPHIC, reasonCode: "31" }, known: { coverage: "otherPayer" } },
      "transfer billOtherPayer other-payer",
    ],
    [
      "not known to this payer, covered by none",
      { denial: { ...DEMOGRAPHIC, reasonCode: "31" }, known: { coverage: "none" } },
      "transfer billPatient no-coverage",
    ],
    [
      "an exclusion that the patient signed for",
      { denial: NON_COVERED, known: { exclusionConfirmed: true, patientNotice: true } },
      "transfer billPatient patient-signed-notice",
    ],
    [
      "excluded by law, and the patient signed for it",
      { denial: { ...NON_COVERED, remarkCodes: ["N425"] }, known: { patientNotice: true } },
      "transfer billPatient patient-signed-notice",
    ],
    [
      "too late to dispute, and the patient signed for it",
      {
        denial: NECESSITY,
        claim: MEDICARE_B,
        asOf: AFTER_BOTH,
        known: { patientNotice: true },
      },
      "transfer billPatient patient-signed-notice",
    ],
    [
      "bundled, under PR",
      { denial: { ...BUNDLED, groupCode: "PR", reasonCode: "97" } },
      "escalate askPayer patient-bundled",
    ],
    [
      "bundled, under PR, and the edit is right",
      { denial: { ...BUNDLED, groupCode: "PR" }, known: { distinctService: false } },
      "close writeOff bundling-correct",
    ],
    [
      "bundled, under PR, and the service is distinct",
      { denial: { ...BUNDLED, groupCode: "PR" }, known: { distinctService: true } },
      "fix correctedClaim fixable",
    ],
    [
      "wrong as it was sent, under PR",
      { denial: { ...CODING, groupCode: "PR" } },
      "fix correctedClaim fixable",
    ],
    [
      "wrong as it was sent, under PR, but it was right",
      { denial: { ...CODING, groupCode: "PR" }, known: { correctAsFiled: true } },
      "transfer billPatient patient-liable",
    ],
    [
      "records that lack, under PR",
      { denial: { ...DOCUMENTS, groupCode: "PR", reasonCode: "252" } },
      "fix sendDocuments fixable",
    ],
    ["late, proof unknown", { denial: { ...LATE, reasonCode: "29" } }, "appeal appeal late-filing"],
    ["late, proof at hand", { denial: LATE, proof: true }, "appeal appeal late-filing"],
    ["late, no proof", { denial: LATE, proof: false }, "close writeOff late-filing-no-proof"],
    [
      "late, Medicare",
      { denial: LATE, claim: MEDICARE_B },
      "escalate filingException late-filing-medicare",
    ],
    // Appeals, contract, closing
    ["authorization", { denial: { ...AUTH, reasonCode: "197" } }, "appeal appeal authorization"],
    ["medical necessity", { denial: NECESSITY }, "appeal appeal medical-necessity"],
    [
      "peer to peer offered",
      { denial: { ...NECESSITY, remarkCodes: ["N939"] } },
      "appeal peerToPeer peer-to-peer",
    ],
    [
      "TRICARE takes reconsiderations",
      { denial: NECESSITY, claim: { filingIndicator: "CH" } },
      "appeal reconsideration medical-necessity",
    ],
    [
      "medical necessity, last day",
      { denial: NECESSITY, claim: MEDICARE_B, asOf: "2026-05-20" },
      "appeal appeal medical-necessity",
    ],
    [
      "medical necessity, a day late",
      { denial: NECESSITY, claim: MEDICARE_B, asOf: AFTER_APPEAL },
      "close writeOff appeal-too-late",
    ],
    [
      "the payer says too late",
      { denial: { ...NECESSITY, remarkCodes: ["N921"] } },
      "close writeOff appeal-too-late",
    ],
    [
      "not appealable by law",
      { denial: { ...NON_COVERED, remarkCodes: ["MA44"] } },
      "close writeOff no-appeal-right",
    ],
    [
      "not appealable but fixable",
      { denial: { ...CODING, remarkCodes: ["MA44"] } },
      "fix correctedClaim fixable",
    ],
    [
      "statute",
      { denial: { ...NON_COVERED, remarkCodes: ["N425"] } },
      "close writeOff excluded-by-statute",
    ],
    ["contract", { denial: CONTRACT }, "escalate contractDispute contract"],
    ["CO non-covered", { denial: { ...NON_COVERED, reasonCode: "96" } }, "appeal appeal otherwise"],
    [
      "unknown to the taxonomy",
      { denial: bucket("someOverlay", "someCause", "payer") },
      "appeal appeal otherwise",
    ],
  ])("%s", (_, given, expected) => {
    const { path, action, ruleId } = decided(given);
    expect(`${path} ${action} ${ruleId}`).toBe(expected);
  });
});

const ELIGIBILITY = bucket("eligibility", "eligibility", "frontEnd");
const DEMOGRAPHIC = bucket("demographic", "registrationError", "frontEnd");
const BUNDLING = bucket("bundling", "codingGap", "coding");
const LOST = (level: number) => ({ level, outcome: "upheld", decidedOn: "2026-01-20" }) as const;
const source = { source: "test", confidence: "high" } as const;
/** An appeal costs 20 dollars and succeeds in half of all cases: worth it above 40 dollars. */
const COSTS: PolicyInput = {
  costs: [{ id: "c", path: "appeal", minutes: 30, ratePerHourCents: 4_000, ...source }],
  successRates: [{ id: "s", path: "appeal", decided: 100, won: 50, ...source }],
};
const TRICARE = { filingIndicator: "CH" };

describe("what is known beside the file, one row each way", () => {
  it.each<[string, Case, string]>([
    // Still moving
    [
      "pending",
      { denial: NECESSITY, known: { standing: "pending" } },
      "hold awaitPayer still-pending",
    ],
    [
      "acknowledged",
      { denial: CODING, known: { standing: "acknowledged" } },
      "hold awaitPayer still-pending",
    ],
    [
      "information requested",
      { denial: NECESSITY, known: { standing: "informationRequested" } },
      "fix respondToRequest information-requested",
    ],
    [
      "requested and sent",
      { denial: DOCUMENTS, known: { standing: "informationRequested", documents: "sent" } },
      "hold awaitPayer still-pending",
    ],
    [
      "corrected claim sent",
      { denial: CODING, known: { correctedClaim: "submitted" } },
      "hold awaitPayer corrected-claim-in-flight",
    ],
    [
      "corrected claim denied again",
      { denial: CODING, known: { correctedClaim: "accepted", standing: "denied" } },
      "fix correctedClaim fixable",
    ],
    [
      "corrected claim rejected",
      { denial: CODING, known: { correctedClaim: "rejected" } },
      "fix correctedClaim fixable",
    ],
    [
      "appeal pending",
      { denial: CODING, known: { appeals: [{ level: 1, outcome: "pending" }] } },
      "hold awaitPayer appeal-in-flight",
    ],
    [
      "appeal won",
      { denial: CODING, known: { appeals: [{ level: 1, outcome: "overturned" }] } },
      "hold awaitCorrection appeal-won",
    ],
    [
      "status says paid",
      { denial: CODING, known: { standing: "paid" } },
      "hold awaitCorrection already-paid",
    ],
    [
      "rejected by the 277CA",
      { denial: NECESSITY, known: { standing: "rejected" } },
      "fix newClaim rejected",
    ],
    [
      "forwarded",
      { denial: NECESSITY, known: { standing: "forwarded" } },
      "transfer awaitNextPayer sent-on",
    ],
    [
      "MA130 stands over all but what moves",
      { denial: { ...DUPLICATE, remarkCodes: ["MA130"] }, known: { original: "paid" } },
      "fix newClaim unprocessable",
    ],
    // Duplicates by the original
    [
      "original paid",
      { denial: DUPLICATE, known: { original: "paid" } },
      "close none duplicate-of-paid",
    ],
    [
      "original denied",
      { denial: DUPLICATE, known: { original: "denied" } },
      "close workOriginal duplicate-of-denied",
    ],
    [
      "original pending",
      { denial: DUPLICATE, known: { original: "pending" } },
      "hold awaitPayer duplicate-of-pending",
    ],
    [
      "distinct service",
      { denial: DUPLICATE, known: { original: "paid", distinctService: true } },
      "fix correctedClaim duplicate-distinct",
    ],
    [
      "Medicare, original not found",
      { denial: DUPLICATE, claim: MEDICARE_B, known: { original: "notFound" } },
      "fix reopening duplicate-not-found",
    ],
    [
      "commercial, original not found",
      { denial: DUPLICATE, known: { original: "notFound" } },
      "hold checkOriginal duplicate",
    ],
    // Authorization
    [
      "on file",
      { denial: AUTH, known: { authorization: "onFile" } },
      "fix correctedClaim authorization-on-file",
    ],
    [
      "obtained, overlooked",
      { denial: AUTH, known: { authorization: "obtained" } },
      "appeal appeal authorization",
    ],
    [
      "emergency",
      { denial: AUTH, known: { authorization: "emergent" } },
      "appeal appeal authorization",
    ],
    [
      "none yet",
      { denial: AUTH, known: { authorization: "none" } },
      "appeal retroAuthorization authorization",
    ],
    [
      "retroactive refused",
      { denial: AUTH, known: { authorization: "refused" } },
      "close writeOff authorization-refused",
    ],
    // Clinical, documents, coverage, enrolment, bundling, benefit
    [
      "criteria not met",
      { denial: NECESSITY, known: { criteriaMet: false } },
      "close writeOff criteria-not-met",
    ],
    [
      "criteria not met, notice signed",
      { denial: NECESSITY, known: { criteriaMet: false, patientNotice: true } },
      "transfer billPatient patient-signed-notice",
    ],
    [
      "criteria met",
      { denial: NECESSITY, known: { criteriaMet: true, patientNotice: true } },
      "appeal appeal medical-necessity",
    ],
    [
      "records ignored",
      { denial: DOCUMENTS, known: { documents: "sent" } },
      "appeal appeal right-as-filed",
    ],
    [
      "records missing",
      { denial: DOCUMENTS, known: { documents: "unavailable" } },
      "close writeOff records-do-not-exist",
    ],
    [
      "coverage proven",
      { denial: ELIGIBILITY, known: { coverage: "active" } },
      "appeal appeal right-as-filed",
    ],
    [
      "other coverage",
      { denial: ELIGIBILITY, known: { coverage: "otherPayer" } },
      "transfer billOtherPayer other-payer",
    ],
    [
      "no coverage",
      { denial: ELIGIBILITY, known: { coverage: "none" } },
      "transfer billPatient no-coverage",
    ],
    [
      "identity right as filed",
      { denial: DEMOGRAPHIC, known: { correctAsFiled: true } },
      "appeal appeal right-as-filed",
    ],
    [
      "enrolled on that day",
      { denial: ENROLMENT, known: { enrolment: "effective" } },
      "appeal appeal right-as-filed",
    ],
    [
      "primary exhausted",
      { denial: COB, known: { primaryPayer: "exhausted" } },
      "appeal appeal right-as-filed",
    ],
    [
      "bundling right",
      { denial: BUNDLING, known: { distinctService: false } },
      "close writeOff bundling-correct",
    ],
    [
      "bundling, distinct",
      { denial: BUNDLING, known: { distinctService: true } },
      "fix correctedClaim fixable",
    ],
    [
      "exclusion confirmed",
      { denial: NON_COVERED, known: { exclusionConfirmed: true } },
      "close writeOff exclusion-confirmed",
    ],
    // What may be sent again
    [
      "appeal instead of a bill (N368)",
      { denial: { ...CODING, remarkCodes: ["N368"] } },
      "appeal appeal otherwise",
    ],
    [
      "do not send again (N185)",
      { denial: { ...CODING, remarkCodes: ["N185"] } },
      "appeal appeal otherwise",
    ],
    [
      "new claim, no replacement (N142)",
      { denial: { ...CODING, remarkCodes: ["N142"] } },
      "fix newClaim fixable",
    ],
    [
      "a payer without replacements",
      {
        denial: CODING,
        policy: {
          payers: [{ payerId: "1512345678", kind: "commercial", takesReplacements: false }],
        },
      },
      "fix newClaim fixable",
    ],
    [
      "an encounter's status",
      { denial: { ...CODING, remarkCodes: ["N925"] } },
      "close none encounter-status",
    ],
    [
      "crossed over",
      { denial: { ...NON_COVERED, groupCode: "PR", remarkCodes: ["MA18"] } },
      "transfer awaitNextPayer patient-forwarded",
    ],
    [
      "the patient pays",
      { denial: CODING, policy: { payers: [{ payerId: "1512345678", kind: "patient" }] } },
      "transfer billPatient patient-is-payer",
    ],
    // Good cause
    [
      "late with a good cause",
      { denial: LATE, known: { proofOfTimelyFiling: false, goodCause: true } },
      "appeal appeal late-filing",
    ],
    [
      "appeal late with a good cause",
      { denial: NECESSITY, claim: MEDICARE_B, asOf: AFTER_APPEAL, known: { goodCause: true } },
      "escalate filingException good-cause",
    ],
    [
      "reopening within four years with a good cause",
      { denial: CODING, claim: MEDICARE_B, asOf: AFTER_BOTH, known: { goodCause: true } },
      "fix reopening fixable",
    ],
    // Resistance, contract
    [
      "denied again for the same",
      { denial: CODING, known: { sameReasonDenials: 2 } },
      "escalate executiveEscalation repeated-resistance",
    ],
    [
      "denied for the first time",
      { denial: CODING, known: { sameReasonDenials: 1 } },
      "fix correctedClaim fixable",
    ],
    [
      "within tolerance",
      { denial: CONTRACT, known: { expectedAllowedCents: 10_000, paidCents: 10_000 } },
      "close writeOff within-tolerance",
    ],
    [
      "beyond tolerance",
      { denial: CONTRACT, known: { expectedAllowedCents: 10_001, paidCents: 10_000 } },
      "escalate contractDispute contract",
    ],
    [
      "payment dispute of a non-contract provider",
      { denial: { ...CONTRACT, remarkCodes: ["N887"] }, claim: { filingIndicator: "16" } },
      "escalate paymentDispute payment-dispute",
    ],
    [
      "payment dispute, a day late",
      {
        denial: { ...CONTRACT, remarkCodes: ["N887"] },
        claim: { filingIndicator: "16" },
        asOf: "2026-05-16",
      },
      "close writeOff payment-dispute-too-late",
    ],
    // No Surprises Act
    [
      "negotiation running",
      { denial: { remarkCodes: ["N876"] }, known: { negotiationStartedOn: "2026-01-20" } },
      "hold awaitPayer surprise-negotiating",
    ],
    [
      "negotiation failed",
      {
        denial: { remarkCodes: ["N876"] },
        known: { negotiationStartedOn: "2026-01-20", negotiationFailed: true },
      },
      "escalate idr surprise-idr",
    ],
    [
      "negotiation over, IDR open",
      {
        denial: { remarkCodes: ["N876"] },
        known: { negotiationStartedOn: "2026-01-20" },
        asOf: "2026-03-05",
      },
      "escalate idr surprise-idr",
    ],
    [
      "IDR too late",
      {
        denial: { ...NECESSITY, remarkCodes: ["N876"] },
        known: { negotiationStartedOn: "2026-01-20" },
        asOf: "2026-04-05",
      },
      "appeal appeal medical-necessity",
    ],
    // Levels
    [
      "first level lost",
      { denial: NECESSITY, claim: MEDICARE_B, known: { appeals: [LOST(1)] } },
      "appeal appeal medical-necessity",
    ],
    [
      "hearing below the amount",
      {
        denial: NECESSITY,
        claim: MEDICARE_B,
        known: { appeals: [LOST(2)], expectedAllowedCents: 19_999 },
      },
      "close writeOff amount-too-small",
    ],
    [
      "hearing at the amount",
      {
        denial: NECESSITY,
        claim: MEDICARE_B,
        known: { appeals: [LOST(2)], expectedAllowedCents: 20_000 },
      },
      "appeal appeal medical-necessity",
    ],
    [
      "all levels lost",
      { denial: NECESSITY, claim: MEDICARE_B, known: { appeals: [LOST(5)] } },
      "close writeOff appeals-exhausted",
    ],
    [
      "dismissed: the same level again",
      {
        denial: NECESSITY,
        claim: MEDICARE_B,
        known: { appeals: [{ level: 1, outcome: "dismissed" }] },
      },
      "appeal appeal medical-necessity",
    ],
    [
      "TRICARE network",
      { denial: NECESSITY, claim: TRICARE, known: { network: "in" } },
      "escalate reconsideration tricare-network",
    ],
    [
      "TRICARE, outside the network",
      { denial: NECESSITY, claim: TRICARE, known: { network: "out" } },
      "appeal reconsideration medical-necessity",
    ],
    // Value: an appeal costs 20.00 and succeeds half the time
    [
      "a cent above break-even",
      { denial: NECESSITY, policy: COSTS, known: { expectedAllowedCents: 4_001 } },
      "appeal appeal medical-necessity",
    ],
    [
      "at break-even",
      { denial: NECESSITY, policy: COSTS, known: { expectedAllowedCents: 4_000 } },
      "close writeOff not-worth-it",
    ],
    [
      "below",
      { denial: NECESSITY, policy: COSTS, known: { expectedAllowedCents: 3_999 } },
      "close writeOff not-worth-it",
    ],
    [
      "net of the patient's share",
      {
        denial: NECESSITY,
        policy: COSTS,
        known: { expectedAllowedCents: 5_000, patientShareCents: 1_000 },
      },
      "close writeOff not-worth-it",
    ],
    [
      "the caller's own chance",
      {
        denial: NECESSITY,
        policy: COSTS,
        known: { expectedAllowedCents: 4_000, successProbability: 0.51 },
      },
      "appeal appeal medical-necessity",
    ],
    [
      "mended all the same",
      { denial: CODING, policy: COSTS, known: { expectedAllowedCents: 1 } },
      "fix correctedClaim fixable",
    ],
    [
      "small, in a pattern of two",
      {
        denial: NECESSITY,
        policy: COSTS,
        known: { expectedAllowedCents: 4_000, patternCount: 2, patternCents: 900_000 },
      },
      "close writeOff not-worth-it",
    ],
    [
      "small, in a pattern worth it",
      {
        denial: NECESSITY,
        policy: COSTS,
        known: { expectedAllowedCents: 4_000, patternCount: 3, patternCents: 12_001 },
      },
      "appeal appeal worth-as-pattern",
    ],
    [
      "small, in a pattern not worth it",
      {
        denial: NECESSITY,
        policy: COSTS,
        known: { expectedAllowedCents: 4_000, patternCount: 3, patternCents: 12_000 },
      },
      "close writeOff not-worth-it",
    ],
    [
      "a close rule",
      {
        denial: NECESSITY,
        policy: { closeRules: [{ id: "tiny", atMostCents: 10_000, why: "Tiny.", ...source }] },
      },
      "close writeOff close-rule",
    ],
    [
      "a close rule, a cent above",
      {
        denial: NECESSITY,
        known: { expectedAllowedCents: 10_001 },
        policy: { closeRules: [{ id: "tiny", atMostCents: 10_000, why: "Tiny.", ...source }] },
      },
      "appeal appeal medical-necessity",
    ],
  ])("%s", (_, given, expected) => {
    const { path, action, ruleId } = decided(given);
    expect(`${path} ${action} ${ruleId}`).toBe(expected);
  });
});

describe("a decision", () => {
  it("carries the deadline of its own step", () => {
    const reopening = decided({ denial: CODING, claim: MEDICARE_B });
    expect(reopening.deadline).toMatchObject({
      rowId: "medicare-ffs-reopening",
      date: "2027-01-15",
    });
    const appeal = decided({ denial: NECESSITY, claim: MEDICARE_B });
    expect(appeal.deadline).toMatchObject({ rowId: "medicare-ffs-redetermination", daysLeft: 108 });
    expect(appeal.reasons.join(" ")).toContain("The last day is 2026-05-20 (42 CFR 405.942).");
  });

  it("says that a last day is the appeal's where the step is another", () => {
    const denial = { ...NECESSITY, groupCode: "PR" };
    const patient = decided({ denial, claim: MEDICARE_B });
    expect([patient.action, patient.deadline.date]).toEqual(["billPatient", "2026-05-20"]);
    expect(patient.reasons).toContain("The last day to appeal is 2026-05-20 (42 CFR 405.942).");
    const late = decided({ denial: NECESSITY, claim: MEDICARE_B, asOf: "2026-05-21" });
    expect(late.path).toBe("close");
    expect(late.reasons).toContain("The last day to appeal was 2026-05-20 (42 CFR 405.942).");
  });

  it("asks for the primary payer's remittance wherever a claim goes back with it", () => {
    for (const filingIndicator of ["12", "MB"]) {
      const { ruleId, requiredEvidence } = decided({
        denial: { ...COB, reasonCode: "22" },
        claim: { filingIndicator },
        known: { primaryPayer: "billed" },
      });
      expect(ruleId).toBe("coordination-with-remittance");
      expect(requiredEvidence).toContain(
        "the primary payer's remittance or explanation of benefits",
      );
    }
  });

  it("calls records that come late to Medicare no clerical error", () => {
    for (const claim of [MEDICARE_A, MEDICARE_B]) {
      const { action, reasons } = decided({ denial: DOCUMENTS, claim });
      expect(action).toBe("reopening");
      expect(reasons.join(" ")).toContain("for want of them");
      expect(reasons.join(" ")).not.toMatch(/clerical error by reopening|Part B takes no/);
    }
  });

  it("blames nothing that was sent where coverage or enrolment is what has to be settled", () => {
    for (const [denial, action] of [
      [{ ...CODING, category: "eligibility", rootCause: "eligibility" }, "verifyCoverage"],
      [
        { ...CODING, category: "providerEnrolment", rootCause: "providerEnrolment" },
        "resolveEnrollment",
      ],
    ] as const) {
      const decision = decided({ denial: denial as never });
      expect([decision.ruleId, decision.action]).toEqual(["fixable", action]);
      expect(decision.reasons[0]).toBe(
        "It is for the provider to mend, so mend it before arguing about it.",
      );
    }
  });

  it("knows a non-contract Medicare Advantage provider by N887", () => {
    const claim = { filingIndicator: "16" };
    expect(decided({ denial: NECESSITY, claim }).deadline.status).toBe("unknown");
    const denial = { ...NECESSITY, remarkCodes: ["N887"] };
    expect(decided({ denial, claim }).deadline.date).toBe("2026-03-21");
  });

  it("takes the payer's kind from the policy before the claim", () => {
    const policy = parsePolicy({ payers: [{ payerId: "1512345678", kind: "tricare" }] });
    const decision = decide(denialOf(NECESSITY), {
      claim: claimOf(),
      remittance: remittanceOf(),
      policy,
      asOf: "2026-02-01",
    });
    expect(decision.deadline).toMatchObject({
      rowId: "tricare-reconsideration",
      filedWhen: "postmarked",
    });
  });

  it("shows what each rule read and where it stands", () => {
    const last = traceOf(decided({ denial: { ...AUTH, segment: 33 } })).at(-1);
    expect(last).toMatchObject({ ruleId: "authorization", held: true });
    expect(last?.read[0]).toEqual({
      name: "category",
      value: "priorAuthorization",
      source: "file",
      segments: [33],
    });
  });

  it("does not repeat what stands in a damaged file where a code belongs", () => {
    const { reasons } = decided({
      denial: { ...AUTH, reasonCode: "DOE JANE", remarkCodes: ["Doe*Jane"] },
    });
    expect(reasons.join(" ")).not.toMatch(/doe/i);
  });

  it("counts the next level from the decision of the one before", () => {
    const known = { appeals: [{ level: 1, outcome: "upheld", decidedOn: "2026-06-01" }] } as const;
    const { level, deadline } = decided({ denial: NECESSITY, claim: MEDICARE_B, known });
    expect(level).toBe(2);
    // 2026-06-01 and 185 days.
    expect(deadline).toMatchObject({ rowId: "medicare-ffs-reconsideration", date: "2026-12-03" });
    const dismissed = { appeals: [{ level: 1, outcome: "dismissed" }] } as const;
    const again = decided({ denial: NECESSITY, claim: MEDICARE_B, known: dismissed });
    expect([again.level, again.deadline.rowId]).toEqual([1, "medicare-ffs-redetermination"]);
    const unknownDay = { appeals: [{ level: 1, outcome: "upheld" }] } as const;
    const other = decided({ denial: NECESSITY, claim: MEDICARE_B, known: unknownDay });
    expect(other.deadline.status).toBe("unknown");
  });

  it("says what stands in the way: the waiver, the representative, the approval", () => {
    const denial = { ...NECESSITY, remarkCodes: ["N887"] };
    const claim = { filingIndicator: "16" };
    const blockers = (waiverOfLiability?: boolean) =>
      decided({ denial, claim, known: { waiverOfLiability } }).blockers;
    expect(blockers(true)).toEqual([]);
    expect(blockers(false)[0]).toContain("is missing");
    expect(blockers()[0]).toContain("is not known");
    const policy: PolicyInput = {
      payers: [{ payerId: "1512345678", kind: "erisaSelfFunded" }],
      approvals: [{ id: "a", path: "appeal", fromCents: 10_000, by: "the director", ...source }],
    };
    expect(decided({ denial: NECESSITY, policy }).blockers).toEqual([
      "The provider has to be the member's authorized representative; whether it is, is not known.",
      "It needs the approval of the director.",
    ]);
    const small = { expectedAllowedCents: 9_999, authorizedRepresentative: true };
    expect(decided({ denial: NECESSITY, policy, known: small }).blockers).toEqual([]);
  });

  it("closes with a record that prevention can use", () => {
    const denial = { ...LATE, preventable: "yes" } as Case["denial"];
    expect(decided({ denial, proof: false }).closure).toEqual({
      ruleId: "late-filing-no-proof",
      amountCents: 10_000,
      amountBasis: "charge",
      rootCause: "lateFiling",
      category: "timelyFiling",
      feedsPrevention: true,
    });
    const unpreventable = { ...LATE, preventable: "no" } as Case["denial"];
    expect(decided({ denial: unpreventable, proof: false }).closure?.feedsPrevention).toBe(false);
    const known = { proofOfTimelyFiling: false, patternCount: 2 };
    expect(decided({ denial: unpreventable, known }).closure?.feedsPrevention).toBe(true);
    expect(decided({ denial: AUTH }).closure).toBeUndefined();
  });

  it("is unsure of a window that is over by one of two readings only, and tells the other", () => {
    const payers = [
      { payerId: "1512345678", kind: "commercial", playbook: "unitedHealthcare" } as const,
    ];
    const late = decided({ denial: NECESSITY, policy: { payers }, asOf: "2026-06-01" });
    expect(late).toMatchObject({ path: "appeal", confidence: "low" });
    expect(late.deadline).toMatchObject({ status: "passed", date: "2026-03-21" });
    expect(late.reasons).toContain(
      "The last day was 2026-03-21 (aggregators' lists of 2025 and 2026).",
    );
    expect(late.reasons.join(" ")).toMatch(/Another source says 2027-01-15.* send it at once/);
    const closed = { kind: "asOf", date: "2027-01-16" };
    expect(late.counterfactuals).toContainEqual(
      expect.objectContaining({ change: closed, path: "close" }),
    );
    const last = decided({ denial: NECESSITY, policy: { payers }, asOf: "2027-01-15" });
    expect(last).toMatchObject({ path: "appeal", confidence: "low" });
    const over = decided({ denial: NECESSITY, policy: { payers }, asOf: "2027-01-16" });
    expect(over).toMatchObject({ path: "close", confidence: "high" });
  });

  it("looks again at what is held, on a business day", () => {
    // 2026-02-01 and 7 days is a Sunday.
    expect(decided({ denial: CODING, known: { standing: "pending" } }).checkOn).toBe("2026-02-09");
    expect(decided({ denial: CODING }).checkOn).toBeUndefined();
  });

  it("gives an owner: the policy's, the organisation's, else the taxonomy's", () => {
    expect(decided({ denial: NECESSITY }).owner).toBe("documentation");
    expect(decided({ denial: NECESSITY, policy: { organisation: "hospital" } }).owner).toBe(
      "denialTeam",
    );
    const policy: PolicyInput = { organisation: "hospital", owners: { appeal: "nurse" } };
    expect(decided({ denial: NECESSITY, policy }).owner).toBe("nurse");
  });

  it("tells the value of the path, and of every other way, the open ones first", () => {
    const known = { expectedAllowedCents: 10_000 };
    const { value, alternatives } = decided({ denial: NECESSITY, policy: COSTS, known });
    expect(value).toEqual({
      recoverableCents: 10_000,
      amountBasis: "allowed",
      expectedValueCents: 3_000,
      probability: 0.5,
      breakEvenProbability: 0.2,
      basis: "100 decided of all payers and categories (test)",
    });
    expect(alternatives.map(({ path, barredBy }) => [path, barredBy.length])).toEqual([
      ["close", 0],
      ["fix", 0],
      ["escalate", 0],
    ]);
    const late = decided({ denial: CODING, claim: MEDICARE_B, asOf: AFTER_BOTH });
    expect(late.alternatives.find(({ path }) => path === "appeal")?.barredBy).toEqual([
      "The time to appeal is over.",
    ]);
  });

  it("tells the amount, the chance and the day at which the path flips", () => {
    const known = { expectedAllowedCents: 4_000 };
    const { counterfactuals } = decided({
      denial: NECESSITY,
      claim: MEDICARE_B,
      policy: COSTS,
      known,
    });
    const changes = counterfactuals.map(({ change, path }) => [change, path]);
    expect(changes).toContainEqual([
      { kind: "known", name: "expectedAllowedCents", value: 4_001 },
      "appeal",
    ]);
    expect(changes).toContainEqual([
      { kind: "known", name: "successProbability", value: 0.5001 },
      "appeal",
    ]);
    const appeal = decided({ denial: NECESSITY, claim: MEDICARE_B });
    expect(appeal.counterfactuals[0]).toMatchObject({
      change: { kind: "asOf", date: "2026-05-21" },
      path: "close",
      ruleId: "appeal-too-late",
      text: "On 2026-05-21 it would be close (writeOff, rule appeal-too-late).",
    });
  });

  it("asks for what it does not know, what is about this kind of denial first", () => {
    const { needed } = decided({ denial: DUPLICATE });
    expect(needed[0]).toEqual({
      name: "original",
      question: "What became of the first claim",
      wouldLeadTo: ["close"],
    });
    expect(needed.map(({ name }) => name)).toContain("policy.deadlines");
    const known = { original: "paid" } as const;
    expect(decided({ denial: DUPLICATE, known }).needed.map(({ name }) => name)).not.toContain(
      "original",
    );
  });

  it.each([
    [{ standing: "lost" }, "known.standing: expected one of acknowledged, pending"],
    [{ expectedAllowedCents: 1.5 }, "known.expectedAllowedCents: expected a whole number"],
    [{ successProbability: 2 }, "known.successProbability: expected a number from 0 to 1"],
    [{ noticeDate: "2026-02-30" }, "known.noticeDate: expected a calendar day"],
    [
      { appeals: [{ level: 0, outcome: "upheld" }] },
      "known.appeals: expected appeals with a level",
    ],
    [
      { appeals: [{ level: 1, outcome: "lost" }] },
      "known.appeals: expected appeals with an outcome",
    ],
    [{ proof: true }, "known: expected no member of this name: proof"],
  ])("refuses a context that is wrong: %j", (known, message) => {
    expect(() => decided({ known: known as never })).toThrow(UsageError);
    expect(() => decided({ known: known as never })).toThrow(message);
  });
});

describe("a wrong call", () => {
  const claim = claimOf({ adjustments: [{ groupCode: "CO", reasonCode: "16", amountCents: 1 }] });
  const [denial] = classify(claim).denials;
  const right = { claim, remittance: remittanceOf(), asOf: "2026-02-01" };

  it.each([
    ["the claim for its denial", claim, right, "expected a denial: one of classify(claim).denials"],
    ["all denials for one", classify(claim), right, "expected a denial"],
    ["no options", denial, undefined, "expected options: { claim, remittance, asOf }"],
    ["no claim", denial, { ...right, claim: undefined }, "claim: expected the claim"],
    ["no remittance", denial, { ...right, remittance: undefined }, "remittance: expected the head"],
    [
      "the document for its header",
      denial,
      { ...right, remittance: { header: right.remittance, claims: [claim] } },
      "remittance: expected the header of the claim's 835",
    ],
    ["no day", denial, { ...right, asOf: undefined }, "asOf: expected a real calendar day"],
    ["a Date", denial, { ...right, asOf: new Date(0) }, "asOf: expected a real calendar day"],
  ])("%s: says what was expected", (_, one, options, message) => {
    expect(() => decide(one as never, options as never)).toThrow(UsageError);
    expect(() => decide(one as never, options as never)).toThrow(message);
  });
});
