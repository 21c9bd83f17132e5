import { PRIOR_PAYER_REFUSED } from "../denials/index.js";
import type { Clock, FactName, Facts } from "./facts.js";
import { FREQUENCY_CODES } from "./fix-step.js";
import { isUnderTheAct } from "./idr.js";
import type { Action, Confidence, Path } from "./model.js";
import {
  AUTHORIZATION_DATA,
  COORDINATION_DATA,
  CROSSED_OVER,
  CROSSOVER_FAILED,
  ENCOUNTER_STATUS,
  holdsAny,
  MISROUTED,
  PAYER_IS_MOVING,
  PRIMARY_PAYER_DATA,
  QUALIFIED_BENEFICIARY,
  STATUTORY_EXCLUSION,
  UNPROCESSABLE as UNPROCESSABLE_REMARKS,
} from "./remarks.js";

/** Where a rule leads. */
export interface Outcome {
  readonly path: Path;
  readonly action: Action;
  /** Which deadline goes with it; none where the step has no clock that the policy could know. */
  readonly clock?: Clock | undefined;
  readonly confidence: Confidence;
  /** Further sentences, bound to the facts. */
  readonly reasons?: readonly string[] | undefined;
}

/** One gate. `reads` names every fact that `when` and `leadsTo` look at; a test holds it to that. */
export interface Rule {
  readonly id: string;
  readonly reads: readonly FactName[];
  readonly when: (facts: Facts) => boolean;
  readonly leadsTo: (facts: Facts) => Outcome;
  /** One sentence: why this rule leads where it leads. */
  readonly why: string;
}

const COST_SHARE: ReadonlySet<string> = new Set(["1", "2", "3", "66"]);
// B11 and the cross-plan codes: this payer has already sent the claim on.
const SENT_ON: ReadonlySet<string> = new Set(["B11", "290", "291", "292", "298", "300", "305"]);
// 133: pending further review. 257, 277: undetermined in the premium grace period. P8: under
// investigation. P10, P11: pending litigation.
const PENDING_CODES: ReadonlySet<string> = new Set(["133", "257", "277", "P8", "P10", "P11"]);
const FORWARDED_STATUS: ReadonlySet<string> = new Set(["19", "20", "21"]);
/** Categories that the record decides: where it does not support the service nothing is left. */
const CLINICAL_OR_BENEFIT: ReadonlySet<string> = new Set([
  "medicalNecessity",
  "nonCovered",
  "propertyAndCasualty",
  "other",
]);
const FIXABLE: ReadonlySet<string> = new Set([
  "demographic",
  "eligibility",
  "claimData",
  "coding",
  "bundling",
  "missingDocumentation",
  "providerEnrolment",
]);

/** The defect lies in data that the provider controls, and nothing says that there is none. */
const isFixable = (facts: Facts) =>
  facts.correctAsFiled !== "yes" &&
  (facts.correctAsFiled === "no" ||
    // A provider outside the network has nothing to mend.
    (FIXABLE.has(facts.category) && facts.rootCause !== "networkStatus") ||
    facts.rootCause === "authorizationMismatch" ||
    (facts.category === "priorAuthorization" && holdsAny(facts.remarkCodes, AUTHORIZATION_DATA)) ||
    // P7, P9 and their like: the fee schedule knows no such code, so it is billed with another.
    (facts.category === "propertyAndCasualty" && facts.rootCause === "codingGap") ||
    (facts.category === "other" &&
      facts.workType !== "payer" &&
      facts.workType !== "authorization"));

/** What is mended by sending something again, while that is open and allowed. */
const canResend = (facts: Facts) =>
  facts.fixWindow !== "passed" &&
  facts.resubmission !== "appealOnly" &&
  facts.resubmission !== "barred";
const RESEND = ["fixWindow", "resubmission"] as const;

/** A constant outcome: made once, shared by all decisions. */
const to = (
  path: Path,
  action: Action,
  confidence: Confidence,
  clock?: Clock,
  ...reasons: readonly string[]
) => {
  const outcome: Outcome = Object.freeze({
    path,
    action,
    confidence,
    clock,
    reasons: reasons.length === 0 ? undefined : Object.freeze(reasons),
  });
  return () => outcome;
};

const fixWith =
  (confidence: Confidence, ...reasons: readonly string[]) =>
  (facts: Facts): Outcome => ({
    path: "fix",
    action: facts.fixAction,
    clock: "fix",
    confidence,
    reasons: facts.fixAction === "voidClaim" ? [...VOID_FIRST, ...reasons] : reasons,
  });

const appealWith =
  (confidence: Confidence, ...reasons: readonly string[]) =>
  (facts: Facts): Outcome => ({
    path: "appeal",
    action: facts.appealAction,
    clock: "appeal",
    confidence,
    reasons,
  });

const PART_B = [
  "Medicare mends a clerical error by reopening; Part B takes no replacement claim (frequency code 7).",
];
const RECORDS = [
  "Records that come after Medicare refused for want of them are a reopening (42 CFR 405.980).",
];
const REPLACEMENT = [
  `A replacement claim: frequency code ${FREQUENCY_CODES.replacement} in CLM05-3, the payer claim control number (CLP07) in REF*F8.`,
];
const VOID_FIRST = [
  `Void the first claim (frequency code ${FREQUENCY_CODES.void} in CLM05-3, the payer claim control number in REF*F8), then file a new one (N798).`,
];
const TAKE_BACK = `Void it: frequency code ${FREQUENCY_CODES.void} in CLM05-3, the payer claim control number (CLP07) in REF*F8.`;

/** What isn't a denial to work, or is still moving. */
const NOT_YET: readonly Rule[] = [
  {
    id: "reversal",
    reads: ["statusCode", "groupCode"],
    when: (facts) => facts.statusCode === "22" || facts.groupCode === "CR",
    leadsTo: to("hold", "awaitCorrection", "high"),
    why: "It takes back an earlier decision; the correction that follows is what to work.",
  },
  {
    id: "predetermination",
    reads: ["statusCode"],
    when: (facts) => facts.statusCode === "25",
    leadsTo: to("close", "none", "high"),
    why: "It prices a service that was not yet billed; nothing was refused.",
  },
  {
    id: "nothing-withheld",
    reads: ["deniedCents"],
    when: (facts) => facts.deniedCents <= 0,
    leadsTo: to("close", "none", "medium"),
    why: "Its amount is zero or negative, so it takes nothing from the payment.",
  },
  {
    id: "encounter-status",
    reads: ["remarkCodes"],
    when: (facts) => holdsAny(facts.remarkCodes, ENCOUNTER_STATUS),
    leadsTo: to("close", "none", "medium"),
    why: "It reports the status of a plan's encounter (N923 to N926); no provider was refused.",
  },
  {
    id: "patient-cost-share",
    reads: ["groupCode", "reasonCode"],
    when: (facts) => facts.groupCode === "PR" && COST_SHARE.has(facts.reasonCode),
    leadsTo: to("transfer", "billPatient", "high"),
    why: "It is the patient's deductible, coinsurance or copay, not a refusal to pay.",
  },
  {
    id: "patient-is-payer",
    reads: ["payerKind"],
    when: (facts) => facts.payerKind === "patient",
    leadsTo: to("transfer", "billPatient", "high"),
    why: "The patient is the payer; there is no plan to appeal to.",
  },
  {
    id: "appeal-won",
    reads: ["appealState"],
    when: (facts) => facts.appealState === "won",
    leadsTo: to("hold", "awaitCorrection", "high"),
    why: "The appeal was won; watch for the corrected remittance and that it pays what was decided.",
  },
  {
    id: "already-paid",
    reads: ["standing"],
    when: (facts) => facts.standing === "paid",
    leadsTo: to("hold", "awaitCorrection", "medium"),
    why: "The status says paid (F1) where the remittance refuses; await or ask for the remittance that pays.",
  },
  {
    id: "information-requested",
    reads: ["standing", "documents", "documentsWindow"],
    when: (facts) =>
      facts.standing === "informationRequested" &&
      facts.documents !== "sent" &&
      facts.documentsWindow !== "passed",
    leadsTo: to("fix", "respondToRequest", "high", "documents"),
    why: "The payer asks for information (277 R or P3): answer it, there is nothing to appeal yet.",
  },
  {
    id: "appeal-in-flight",
    reads: ["appealState"],
    when: (facts) => facts.appealState === "pending",
    leadsTo: to("hold", "awaitPayer", "high"),
    why: "An appeal is under way; a second one, or a reopening, would be refused while it is.",
  },
  {
    id: "corrected-claim-in-flight",
    reads: ["correctedClaim", "standing"],
    when: (facts) =>
      (facts.correctedClaim === "submitted" || facts.correctedClaim === "accepted") &&
      facts.standing !== "denied" &&
      facts.standing !== "rejected" &&
      facts.standing !== "informationRequested",
    leadsTo: to("hold", "awaitPayer", "high", "appeal"),
    why: "A corrected claim is under way; its outcome is the one to work. Mind the appeal window meanwhile.",
  },
  {
    id: "still-pending",
    reads: ["standing", "reasonCode"],
    when: (facts) =>
      facts.standing === "pending" ||
      PENDING_CODES.has(facts.reasonCode) ||
      facts.standing === "acknowledged" ||
      facts.standing === "informationRequested",
    leadsTo: to("hold", "awaitPayer", "high", "appeal"),
    why: "The claim is still moving by its latest status; nothing is decided that could be worked.",
  },
];

/**
 * MA130 holds whoever bears it. N211 and N704 only take the appeal away: a patient's balance is still
 * the patient's unless the claim is known to be wrong, and what was right as filed has no new claim.
 */
const isUnprocessable = (facts: Facts) =>
  facts.appealRights === "newClaimOnly" &&
  (holdsAny(facts.remarkCodes, UNPROCESSABLE_REMARKS) ||
    facts.correctAsFiled === "no" ||
    (facts.groupCode !== "PR" && facts.correctAsFiled !== "yes"));

/** What was never decided: a new claim, and no appeal whatever else stands. */
const UNPROCESSABLE: readonly Rule[] = [
  {
    id: "unprocessable-too-late",
    reads: [
      "appealRights",
      "groupCode",
      "remarkCodes",
      "correctAsFiled",
      "standing",
      "newClaimWindow",
    ],
    when: (facts) =>
      (isUnprocessable(facts) || facts.standing === "rejected") &&
      facts.newClaimWindow === "passed",
    leadsTo: to("close", "writeOff", "high", "newClaim"),
    why: "Only a new claim could mend it, and the time to file one is over.",
  },
  {
    id: "not-worth-a-new-claim",
    reads: ["appealRights", "groupCode", "remarkCodes", "correctAsFiled", "standing", "fixIsWorth"],
    when: (facts) =>
      (isUnprocessable(facts) || facts.standing === "rejected") && facts.fixIsWorth === "no",
    leadsTo: to("close", "writeOff", "medium", "newClaim"),
    why: "Only a new claim could mend it, and that is not worth its cost by the policy.",
  },
  {
    // Before anything that could end in an appeal: one filed here is dismissed, and the time to
    // file a new claim runs out meanwhile.
    id: "unprocessable",
    reads: ["appealRights", "groupCode", "remarkCodes", "correctAsFiled"],
    when: isUnprocessable,
    leadsTo: to("fix", "newClaim", "high", "newClaim"),
    why: "The payer made no decision that can be appealed (MA130, N211 or N704): correct the claim and file it as a new one.",
  },
  {
    id: "rejected",
    reads: ["standing"],
    when: (facts) => facts.standing === "rejected",
    leadsTo: to("fix", "newClaim", "high", "newClaim"),
    why: "The claim was rejected before it was adjudicated (277CA A3, A6, A7, A8): correct it and file it as a new one.",
  },
  {
    id: "payer-is-moving",
    reads: ["remarkCodes"],
    when: (facts) => holdsAny(facts.remarkCodes, PAYER_IS_MOVING),
    leadsTo: to("hold", "awaitPayer", "high", "appeal"),
    why: "The payer is still at work on it (N938, N779, N179 or N880); follow the status, and mind the appeal window.",
  },
  {
    id: "sent-on",
    reads: ["statusCode", "reasonCode", "standing"],
    when: (facts) =>
      facts.statusCode === "23" || SENT_ON.has(facts.reasonCode) || facts.standing === "forwarded",
    leadsTo: to("transfer", "awaitNextPayer", "high"),
    why: "The claim was sent on to another payer, whose decision is the one to work.",
  },
];

/** What the provider has to take back: nobody owes anything on it as it stands. */
const BILLED_IN_ERROR: readonly Rule[] = [
  {
    id: "never-due",
    reads: ["billedInError", "fixAction"],
    when: (facts) => facts.billedInError === "neverDue",
    leadsTo: (facts) => (facts.fixAction === "voidClaim" ? VOID_ONLY : GIVE_UP),
    why: "It should not have been billed: nothing is owed on it, by the payer or the patient, and what was paid goes back.",
  },
  {
    id: "wrong-identity-too-late",
    reads: ["billedInError", "newClaimWindow"],
    when: (facts) => facts.billedInError === "identity" && facts.newClaimWindow === "passed",
    leadsTo: to("close", "writeOff", "high", "newClaim"),
    why: "It names the wrong patient, insured, provider or payer, and the time to file a right one is over.",
  },
  {
    // A replacement repeats the identity of what it replaces: NUBC, frequency codes 7 and 8.
    id: "wrong-identity",
    reads: ["billedInError", "fixAction", "fixWindow"],
    when: (facts) => facts.billedInError === "identity",
    leadsTo: (facts) =>
      facts.fixAction === "voidClaim" && facts.fixWindow !== "passed" ? VOID_AND_REFILE : REFILE,
    why: "It names the wrong patient, insured, provider or payer, which a replacement cannot change: take it back and file it anew.",
  },
];

const VOID_ONLY = to("close", "voidClaim", "high", undefined, TAKE_BACK)();
const GIVE_UP = to("close", "writeOff", "high")();
const VOID_AND_REFILE = to("fix", "voidClaim", "high", "fix", TAKE_BACK)();
const REFILE = to("fix", "newClaim", "high", "newClaim")();

/** A remark on a network claim contradicts itself, and so does one of a payer that the act leaves out. */
const isFederal = ({ surpriseBilling, network, payerKind }: Facts) =>
  (surpriseBilling === "negotiable" || surpriseBilling === "federal") &&
  network !== "in" &&
  isUnderTheAct(payerKind);

// The No Surprises Act stands before the patient's liability: where it applies, the patient may not
// be billed for the balance.
const NO_SURPRISES: readonly Rule[] = [
  {
    id: "surprise-settled-and-paid",
    reads: ["surpriseBilling", "settlementPaid"],
    when: (facts) => facts.surpriseBilling === "settled" && facts.settlementPaid === "yes",
    leadsTo: to("close", "none", "high"),
    why: "The amount was settled (N874, N875) and has been paid.",
  },
  {
    id: "surprise-settled",
    reads: ["surpriseBilling"],
    when: (facts) => facts.surpriseBilling === "settled",
    leadsTo: to("escalate", "enforceOutcome", "medium"),
    why: "The amount was settled by negotiation or by the dispute entity (N874, N875); check that it was paid.",
  },
  {
    id: "surprise-state",
    reads: ["surpriseBilling"],
    when: (facts) => facts.surpriseBilling === "state" || facts.surpriseBilling === "allPayerModel",
    leadsTo: to("escalate", "stateDispute", "medium"),
    why: "A state law or an all-payer model set the amount; its own process decides, not the federal one.",
  },
  {
    id: "surprise-not-worth-it",
    reads: [
      "surpriseBilling",
      "network",
      "payerKind",
      "category",
      "negotiation",
      "disputeIsWorth",
      "patternIsWorth",
    ],
    when: (facts) =>
      isFederal(facts) &&
      facts.category === "contractAndFee" &&
      facts.negotiation !== "running" &&
      facts.disputeIsWorth === "no" &&
      facts.patternIsWorth !== "yes",
    leadsTo: to("close", "writeOff", "medium"),
    why: "What could be gained by negotiation and dispute resolution is not worth its cost.",
  },
  {
    id: "surprise-idr",
    reads: ["surpriseBilling", "network", "payerKind", "negotiation", "idrWindow"],
    when: (facts) =>
      isFederal(facts) && facts.negotiation === "over" && facts.idrWindow !== "passed",
    leadsTo: to("escalate", "idr", "high", "idr"),
    why: "Open negotiation ended without an agreement; federal dispute resolution (IDR) follows, within four business days.",
  },
  {
    id: "surprise-negotiating",
    reads: ["surpriseBilling", "network", "payerKind", "negotiation"],
    when: (facts) => isFederal(facts) && facts.negotiation === "running",
    leadsTo: to("hold", "awaitPayer", "high", "idr"),
    why: "Open negotiation is under way; if it fails, dispute resolution (IDR) has to be started at once.",
  },
  {
    id: "surprise-negotiate",
    reads: ["surpriseBilling", "network", "payerKind", "negotiation", "negotiationWindow"],
    when: (facts) =>
      isFederal(facts) &&
      facts.negotiation === "notStarted" &&
      facts.negotiationWindow !== "passed",
    leadsTo: (facts) => (facts.surpriseBilling === "negotiable" ? NEGOTIATE : PERHAPS_NEGOTIATE),
    why: "The No Surprises Act applies; the amount is disputed by open negotiation first, then by federal dispute resolution.",
  },
  {
    // A refusal may still be appealed within the plan; an amount has no other way left.
    id: "surprise-too-late",
    reads: [
      "surpriseBilling",
      "network",
      "payerKind",
      "category",
      "negotiation",
      "negotiationWindow",
      "idrWindow",
    ],
    when: (facts) => isFederal(facts) && facts.category === "contractAndFee",
    leadsTo: (facts) => (facts.negotiation === "over" ? IDR_TOO_LATE : NEGOTIATION_TOO_LATE),
    why: "The time to open negotiation, or to ask for dispute resolution, is over.",
  },
  {
    id: "surprise-waived",
    reads: ["surpriseBilling", "category", "groupCode"],
    when: (facts) =>
      facts.surpriseBilling === "waived" &&
      facts.category === "contractAndFee" &&
      facts.groupCode !== "PR",
    leadsTo: to("close", "writeOff", "medium"),
    why: "The patient waived the protection (N882): there is no federal dispute about the amount.",
  },
  {
    id: "surprise-ask",
    reads: ["surpriseBilling", "groupCode"],
    when: (facts) =>
      facts.surpriseBilling === "askPayer" ||
      (facts.surpriseBilling === "protected" && facts.groupCode === "PR"),
    leadsTo: to("escalate", "askPayer", "low", "negotiation"),
    why: "The payer says that the patient is protected, or may be (N830, N884); ask which way it is to be disputed.",
  },
];

const NEGOTIATION_TOO_LATE = to("close", "writeOff", "high", "negotiation")();
const IDR_TOO_LATE = to("close", "writeOff", "high", "idr")();
const NEGOTIATE = to("escalate", "openNegotiation", "high", "negotiation")();
const PERHAPS_NEGOTIATE = to("escalate", "openNegotiation", "medium", "negotiation")();

const isOtherPayers = (facts: Facts) =>
  facts.rootCause === "wrongPayer" ||
  holdsAny(facts.remarkCodes, MISROUTED) ||
  (facts.coverage === "otherPayer" &&
    (facts.groupCode === "PR" ||
      facts.category === "eligibility" ||
      facts.category === "demographic" ||
      facts.category === "propertyAndCasualty"));

const isCoordination = (facts: Facts) =>
  facts.category === "coordinationOfBenefits" || holdsAny(facts.remarkCodes, PRIMARY_PAYER_DATA);

/** The provider can show that the patient does not owe it, or knows that its own claim was wrong. */
const isDisproved = (facts: Facts): boolean => {
  if (facts.correctAsFiled === "no" && canResend(facts)) return true;
  // The payer asks for two claims; what it owes for the covered days is not the patient's.
  if (facts.reasonCode === "239" && facts.correctAsFiled !== "yes" && canResend(facts)) return true;
  switch (facts.category) {
    case "claimData":
    case "coding":
    case "missingDocumentation":
      // What the provider sent was at fault, whatever the group says: mend that before anyone is billed.
      return facts.correctAsFiled === "unknown" && canResend(facts);
    case "eligibility":
      return facts.coverage === "active";
    case "duplicate":
    case "bundling":
      // What the patient owes is on the first claim, or in the price of the other service.
      return true;
    case "timelyFiling":
      return facts.proofOfTimelyFiling === "yes";
    case "priorAuthorization":
      return facts.authorization === "emergent" || facts.authorization === "obtained";
    case "medicalNecessity":
      // Without a notice beforehand, Medicare does not let a patient be billed for it.
      return facts.patientNotice === "no";
    default:
      return false;
  }
};

/** Somebody else owes it. */
const TRANSFERS: readonly Rule[] = [
  {
    id: "other-payer-too-late",
    reads: ["rootCause", "remarkCodes", "groupCode", "coverage", "category", "otherPayerOpen"],
    when: (facts) => isOtherPayers(facts) && facts.otherPayerOpen === "no",
    leadsTo: to("close", "writeOff", "high"),
    why: "Another payer is liable, and the time to bill that one is over.",
  },
  {
    id: "other-payer",
    reads: ["rootCause", "remarkCodes", "groupCode", "coverage", "category"],
    when: (facts) => isOtherPayers(facts),
    leadsTo: to("transfer", "billOtherPayer", "high"),
    why: "Another payer is liable; bill that one.",
  },
  {
    id: "crossover-failed",
    reads: ["remarkCodes", "newClaimWindow"],
    when: (facts) =>
      holdsAny(facts.remarkCodes, CROSSOVER_FAILED) && facts.newClaimWindow !== "passed",
    leadsTo: to("fix", "newClaim", "high", "newClaim"),
    why: "The crossover failed (N8): send this payer the whole claim.",
  },
  {
    id: "prior-share-barred",
    reads: ["groupCode", "reasonCode"],
    when: (facts) => facts.groupCode !== "PR" && facts.reasonCode === "303",
    leadsTo: to("close", "writeOff", "high"),
    why: "It is the prior payer's patient share of a patient who may not be billed (CARC 303).",
  },
  {
    id: "prior-payer-refused",
    reads: ["reasonCode", "primaryPayer", "otherPayerOpen", "correctAsFiled"],
    when: (facts) =>
      PRIOR_PAYER_REFUSED.has(facts.reasonCode) &&
      (facts.primaryPayer === "unknown" || facts.primaryPayer === "billed") &&
      facts.otherPayerOpen !== "no" &&
      facts.correctAsFiled !== "no",
    leadsTo: to("transfer", "workPriorPayer", "medium", "fix"),
    why: "The payer that comes first has refused it, and this one follows: work that refusal there, then send this payer what comes of it.",
  },
  {
    id: "coordination-with-remittance",
    reads: ["category", "reasonCode", "remarkCodes", "primaryPayer", "fixAction", ...RESEND],
    // 129: what was reported of the earlier payer's decision looks wrong, so there is a decision.
    when: (facts) =>
      isCoordination(facts) &&
      (facts.primaryPayer === "billed" ||
        (facts.primaryPayer === "unknown" && facts.reasonCode === "129")) &&
      canResend(facts),
    leadsTo: fixWith("high", "The primary payer's remittance goes with it."),
    why: "Another payer comes first and has decided: send this payer its explanation of benefits.",
  },
  {
    // Reason 22 says itself that another payer comes first; these remarks alone do not.
    id: "coordination-data",
    reads: ["category", "reasonCode", "remarkCodes", "primaryPayer", "fixAction", ...RESEND],
    when: (facts) =>
      facts.category === "coordinationOfBenefits" &&
      facts.reasonCode !== "22" &&
      facts.primaryPayer === "unknown" &&
      holdsAny(facts.remarkCodes, COORDINATION_DATA) &&
      !holdsAny(facts.remarkCodes, PRIMARY_PAYER_DATA) &&
      canResend(facts),
    leadsTo: fixWith("medium"),
    why: "The order of payers, or what the claim says of the other coverage, is missing or wrong: settle it with the patient, then send the claim again.",
  },
  {
    id: "coordination",
    reads: [
      "category",
      "remarkCodes",
      "groupCode",
      "reasonCode",
      "primaryPayer",
      "otherPayerOpen",
      "correctAsFiled",
      "fixWindow",
      "appealWindow",
    ],
    when: (facts) =>
      isCoordination(facts) &&
      facts.otherPayerOpen !== "no" &&
      facts.correctAsFiled !== "no" &&
      !(facts.groupCode === "PR" && facts.reasonCode === "275") &&
      (facts.primaryPayer === "notBilled" || facts.primaryPayer === "unknown"),
    leadsTo: (facts) =>
      facts.primaryPayer === "unknown" &&
      facts.otherPayerOpen === "unknown" &&
      facts.fixWindow === "passed" &&
      facts.appealWindow === "passed"
        ? PERHAPS_PRIMARY
        : PRIMARY,
    why: "Another payer comes first; bill it, then send this payer its explanation of benefits.",
  },
  {
    id: "patient-forwarded",
    reads: ["groupCode", "statusCode", "remarkCodes"],
    when: (facts) =>
      facts.groupCode === "PR" &&
      (FORWARDED_STATUS.has(facts.statusCode) || holdsAny(facts.remarkCodes, CROSSED_OVER)),
    leadsTo: to("transfer", "awaitNextPayer", "high"),
    why: "The payer forwarded the claim to the next one; the patient owes only what that one leaves.",
  },
  {
    id: "patient-protected",
    reads: ["groupCode", "remarkCodes"],
    when: (facts) => facts.groupCode === "PR" && holdsAny(facts.remarkCodes, QUALIFIED_BENEFICIARY),
    leadsTo: to("close", "writeOff", "medium"),
    why: "The patient is a qualified Medicare beneficiary (N781 to N783) and is not billed, whatever the group says; bill Medicaid where it comes next, and refund what was taken.",
  },
  {
    id: "information-from-patient",
    reads: ["groupCode", "reasonCode", "documents"],
    when: (facts) =>
      facts.groupCode !== "PR" && facts.reasonCode === "227" && facts.documents === "unknown",
    leadsTo: to("hold", "contactPatient", "medium", "fix"),
    why: "The payer waits for information from the patient: ask the patient to answer, and wait.",
  },
  {
    id: "patient-information",
    reads: ["groupCode", "reasonCode"],
    when: (facts) => facts.groupCode === "PR" && facts.reasonCode === "227",
    leadsTo: to("transfer", "contactPatient", "medium", "appeal"),
    why: "The payer waits for information from the patient; ask the patient to answer.",
  },
  {
    id: "patient-bundled",
    reads: ["groupCode", "category", "distinctService", "correctAsFiled"],
    when: (facts) =>
      facts.groupCode === "PR" &&
      facts.category === "bundling" &&
      facts.distinctService === "unknown" &&
      facts.correctAsFiled !== "no",
    leadsTo: to("escalate", "askPayer", "medium", "appeal"),
    why: "A price inside another service's leaves nothing for the patient to owe: ask the payer why it says group PR, and bill nobody until it answers.",
  },
  {
    id: "patient-liable",
    reads: [
      "groupCode",
      "reasonCode",
      "category",
      "correctAsFiled",
      "coverage",
      "proofOfTimelyFiling",
      "authorization",
      "patientNotice",
      ...RESEND,
    ],
    when: (facts) => facts.groupCode === "PR" && !isDisproved(facts),
    leadsTo: to("transfer", "billPatient", "medium", "appeal"),
    why: "The payer assigns it to the patient (group PR), so it is not written off.",
  },
  {
    id: "no-coverage",
    reads: ["category", "coverage"],
    when: (facts) =>
      (facts.category === "eligibility" || facts.category === "demographic") &&
      facts.coverage === "none",
    leadsTo: to("transfer", "billPatient", "medium"),
    why: "There was no coverage on the day of service; the patient is liable.",
  },
  {
    id: "patient-signed-notice",
    reads: [
      "category",
      "remarkCodes",
      "patientNotice",
      "criteriaMet",
      "exclusionConfirmed",
      "goodCause",
      "fixWindow",
      "appealWindow",
    ],
    when: (facts) =>
      (facts.category === "medicalNecessity" || facts.category === "nonCovered") &&
      facts.patientNotice === "yes" &&
      (facts.criteriaMet === "no" ||
        (facts.category === "nonCovered" &&
          (facts.exclusionConfirmed === "yes" ||
            holdsAny(facts.remarkCodes, STATUTORY_EXCLUSION))) ||
        (facts.fixWindow === "passed" &&
          facts.appealWindow === "passed" &&
          facts.goodCause !== "yes")),
    leadsTo: to("transfer", "billPatient", "medium"),
    why: "Nothing is left to dispute with the payer, and the patient signed for it beforehand (ABN, modifier GA).",
  },
];

/** Whether it is lost turns on the first claim, whose own days may be open: that is looked up first. */
const isUncheckedDuplicate = (facts: Facts) =>
  facts.category === "duplicate" &&
  facts.original === "unknown" &&
  facts.distinctService !== "yes" &&
  facts.correctAsFiled !== "no";

const PRIMARY = to("transfer", "billPrimaryPayer", "high", "fix")();
const PERHAPS_PRIMARY = to(
  "transfer",
  "billPrimaryPayer",
  "low",
  "fix",
  "This payer's time is over; whether the primary payer still takes the claim is not known here, and if it does not, close.",
)();

/** What the facts settle before anybody weighs a fix against an appeal. */
const SETTLED: readonly Rule[] = [
  {
    id: "unknown-code",
    reads: ["category", "reasonIsListed"],
    when: (facts) => facts.category === "other" && facts.reasonIsListed === "no",
    leadsTo: to("hold", "askPayer", "low", "appeal"),
    why: "The reason code is on no list: ask the payer what it means before choosing a path.",
  },
  {
    id: "close-rule",
    reads: ["closeRule"],
    when: (facts) => facts.closeRule !== "",
    leadsTo: to("close", "writeOff", "high"),
    why: "A close rule of the policy fits.",
  },
  {
    id: "duplicate-of-paid",
    reads: ["category", "original", "distinctService"],
    when: (facts) =>
      facts.category === "duplicate" &&
      facts.original === "paid" &&
      facts.distinctService !== "yes",
    leadsTo: to("close", "none", "high"),
    why: "The first claim was paid; this one is a true duplicate and nothing is lost.",
  },
  {
    id: "duplicate-of-denied",
    reads: ["category", "original", "distinctService", "resubmission"],
    when: (facts) =>
      facts.category === "duplicate" &&
      facts.original === "denied" &&
      facts.resubmission !== "appealOnly" &&
      facts.distinctService !== "yes",
    leadsTo: to("close", "workOriginal", "high"),
    why: "The first claim was denied; that denial is the one to work, not its duplicate.",
  },
  {
    id: "duplicate-of-pending",
    reads: ["category", "original", "distinctService"],
    when: (facts) =>
      facts.category === "duplicate" &&
      facts.original === "pending" &&
      facts.distinctService !== "yes",
    leadsTo: to("hold", "awaitPayer", "high", "appeal"),
    why: "The first claim is still pending; its decision comes first.",
  },
  {
    id: "late-filing-no-proof",
    reads: ["category", "proofOfTimelyFiling", "goodCause"],
    when: (facts) =>
      facts.category === "timelyFiling" &&
      facts.proofOfTimelyFiling === "no" &&
      facts.goodCause !== "yes",
    leadsTo: to("close", "writeOff", "high"),
    why: "It was filed late and nothing proves otherwise; the patient may not be billed for it.",
  },
  {
    id: "late-filing-good-cause",
    reads: ["category", "goodCause", "payerKind"],
    when: (facts) =>
      facts.category === "timelyFiling" &&
      facts.goodCause === "yes" &&
      facts.payerKind === "medicareFfs",
    leadsTo: to("escalate", "filingException", "medium"),
    why: "It was filed late with a good cause: ask for an exception and show the cause.",
  },
  {
    // This payer's days say nothing of who else may owe it.
    id: "coverage-unknown-too-late",
    reads: ["category", "coverage", "fixWindow", "appealWindow", "goodCause"],
    when: (facts) =>
      facts.category === "eligibility" &&
      facts.coverage === "unknown" &&
      facts.fixWindow === "passed" &&
      facts.appealWindow === "passed" &&
      facts.goodCause !== "yes",
    leadsTo: to("hold", "verifyCoverage", "medium", "appeal"),
    why: "This payer's time to correct and to appeal is over, but who covered that day is not known: verify coverage, then bill the other payer or, where there was none, the patient.",
  },
  {
    id: "all-windows-closed",
    reads: [
      "category",
      "payerKind",
      "proofOfTimelyFiling",
      "original",
      "distinctService",
      "correctAsFiled",
      "fixWindow",
      "appealWindow",
      "goodCause",
    ],
    when: (facts) =>
      facts.fixWindow === "passed" &&
      facts.appealWindow === "passed" &&
      facts.goodCause !== "yes" &&
      !isUncheckedDuplicate(facts) &&
      // Medicare's refusal of a late claim has no appeal whose days could be over.
      !(
        facts.category === "timelyFiling" &&
        facts.payerKind === "medicareFfs" &&
        facts.proofOfTimelyFiling === "yes"
      ),
    leadsTo: to("close", "writeOff", "high", "appeal"),
    why: "The time to correct it and the time to appeal are both over.",
  },
  {
    id: "late-filing-medicare",
    reads: ["category", "payerKind"],
    when: (facts) => facts.category === "timelyFiling" && facts.payerKind === "medicareFfs",
    leadsTo: to("escalate", "filingException", "medium"),
    why: "Medicare gives no appeal for late filing; only an exception of 42 CFR 424.44 can help.",
  },
  {
    id: "excluded-by-statute",
    reads: ["remarkCodes"],
    when: (facts) => holdsAny(facts.remarkCodes, STATUTORY_EXCLUSION),
    leadsTo: to("close", "writeOff", "medium"),
    why: "The law excludes the service from coverage (N425).",
  },
  {
    id: "exclusion-confirmed",
    reads: ["category", "exclusionConfirmed"],
    when: (facts) =>
      (facts.category === "nonCovered" || facts.category === "contractAndFee") &&
      facts.exclusionConfirmed === "yes",
    leadsTo: to("close", "writeOff", "high"),
    why: "The plan or the contract does say so, and the provider bears it.",
  },
  {
    id: "criteria-not-met",
    reads: ["category", "criteriaMet", "authorization"],
    when: (facts) =>
      facts.criteriaMet === "no" &&
      (CLINICAL_OR_BENEFIT.has(facts.category) ||
        (facts.category === "priorAuthorization" && facts.authorization === "unknown")),
    leadsTo: to("close", "writeOff", "medium"),
    why: "The record does not meet the payer's criteria, and no notice makes the patient liable.",
  },
  {
    id: "records-do-not-exist",
    reads: ["category", "documents"],
    when: (facts) => facts.category === "missingDocumentation" && facts.documents === "unavailable",
    leadsTo: to("close", "writeOff", "high"),
    why: "The records that the payer asks for do not exist.",
  },
  {
    id: "never-enrolled",
    reads: ["category", "enrolment"],
    when: (facts) =>
      (facts.category === "providerEnrolment" || facts.category === "propertyAndCasualty") &&
      facts.enrolment === "never",
    leadsTo: to("close", "writeOff", "high"),
    why: "The provider was not enrolled on the day of service, and no date reaches back to it.",
  },
  {
    id: "enrolment-pending",
    reads: ["category", "enrolment"],
    when: (facts) => facts.category === "providerEnrolment" && facts.enrolment === "pending",
    leadsTo: to("hold", "resolveEnrollment", "medium", "fix"),
    why: "The enrolment is being settled; send the claim again once it is effective, before its window ends.",
  },
  {
    id: "bundling-correct",
    reads: ["category", "distinctService"],
    when: (facts) => facts.category === "bundling" && facts.distinctService === "no",
    leadsTo: to("close", "writeOff", "high"),
    why: "The record supports no service apart from the one it is bundled with; the edit is right.",
  },
  {
    id: "authorization-refused",
    reads: ["category", "authorization"],
    when: (facts) => facts.category === "priorAuthorization" && facts.authorization === "refused",
    leadsTo: to("close", "writeOff", "medium"),
    why: "No authorization was given, and a retroactive one was refused.",
  },
  {
    id: "repeated-resistance",
    reads: ["category", "repeatedResistance"],
    when: (facts) =>
      facts.repeatedResistance === "yes" &&
      facts.category !== "timelyFiling" &&
      facts.category !== "duplicate",
    leadsTo: to("escalate", "executiveEscalation", "medium", "appeal"),
    why: "The same service was denied for the same reason again; sending it once more would end the same way.",
  },
];

function howToSend({ category, fixAction, resubmission }: Facts): readonly string[] | undefined {
  if (fixAction === "reopening") return category === "missingDocumentation" ? RECORDS : PART_B;
  if (fixAction === "correctedClaim") return REPLACEMENT;
  // A new claim alone: there is nothing to void, or that is done.
  return resubmission === "voidFirst" && fixAction !== "newClaim" ? VOID_FIRST : undefined;
}

/** Defects that the provider can mend. */
const FIXES: readonly Rule[] = [
  {
    id: "clerical-reopening",
    reads: ["clericalError", "fixAction", ...RESEND],
    when: (facts) =>
      facts.clericalError === "yes" && facts.fixAction === "reopening" && canResend(facts),
    leadsTo: fixWith("high"),
    why: "It is a clerical error, which Medicare mends by reopening instead of an appeal.",
  },
  {
    id: "duplicate-distinct",
    reads: ["category", "distinctService", "correctAsFiled", "payerKind", "fixAction", ...RESEND],
    when: (facts) =>
      facts.category === "duplicate" &&
      facts.distinctService === "yes" &&
      // Medicare mends what it took for a duplicate by reopening, even where all was billed right.
      (facts.correctAsFiled !== "yes" || facts.payerKind === "medicareFfs") &&
      canResend(facts),
    leadsTo: fixWith("high", "The modifier that tells the two services apart goes with it."),
    why: "It is no duplicate but a distinct service: say so, by the modifier.",
  },
  {
    id: "duplicate-not-found",
    reads: ["category", "original", "payerKind", "fixAction", ...RESEND],
    when: (facts) =>
      facts.category === "duplicate" &&
      facts.original === "notFound" &&
      facts.payerKind === "medicareFfs" &&
      canResend(facts),
    leadsTo: fixWith("medium"),
    why: "Medicare took it for a duplicate of a claim that cannot be found; that is a clerical error, mended by reopening.",
  },
  {
    id: "duplicate",
    reads: ["category", "original", "distinctService", "correctAsFiled"],
    when: (facts) =>
      facts.category === "duplicate" &&
      (facts.original === "unknown" || facts.original === "notFound") &&
      facts.correctAsFiled !== "no" &&
      facts.distinctService !== "yes",
    leadsTo: to("hold", "checkOriginal", "medium", "appeal"),
    why: "The payer takes it for a duplicate: find the first claim. Paid: close this one. Denied: work that one. Distinct: correct and say so.",
  },
  {
    id: "authorization-on-file",
    reads: ["category", "authorization", "fixAction", ...RESEND],
    when: (facts) =>
      facts.category === "priorAuthorization" &&
      facts.authorization === "onFile" &&
      canResend(facts),
    leadsTo: fixWith("high"),
    why: "The authorization exists; send its number on a corrected claim.",
  },
  {
    id: "records-at-hand",
    reads: ["category", "documents", "documentsWindow"],
    when: (facts) =>
      (facts.category === "propertyAndCasualty" || facts.category === "other") &&
      facts.documents === "available" &&
      facts.documentsWindow !== "passed",
    leadsTo: to("fix", "sendDocuments", "medium", "documents"),
    why: "The records that are missing are at hand: send them.",
  },
  {
    id: "fixable",
    reads: [
      "category",
      "rootCause",
      "workType",
      "remarkCodes",
      "correctAsFiled",
      "documents",
      "coverage",
      "enrolment",
      "fixIsWorth",
      "fixAction",
      ...RESEND,
    ],
    when: (facts) =>
      canResend(facts) &&
      isFixable(facts) &&
      facts.fixIsWorth !== "no" &&
      !(facts.category === "missingDocumentation" && facts.documents === "sent") &&
      !(facts.category === "eligibility" && facts.coverage === "active") &&
      !(facts.category === "providerEnrolment" && facts.enrolment === "effective"),
    leadsTo: (facts) => ({
      path: "fix",
      action: facts.fixAction,
      clock: "fix",
      confidence: facts.category === "other" ? "low" : "medium",
      reasons: howToSend(facts),
    }),
    why: "It is for the provider to mend, so mend it before arguing about it.",
  },
];

/** Nothing is left to appeal, or it does not pay. */
const CLOSINGS: readonly Rule[] = [
  {
    id: "own-error-too-late",
    reads: ["category", "correctAsFiled", "distinctService", "fixWindow"],
    when: (facts) =>
      facts.correctAsFiled === "no" &&
      facts.fixWindow === "passed" &&
      facts.distinctService !== "yes" &&
      FIXABLE.has(facts.category),
    leadsTo: to("close", "writeOff", "medium", "fix"),
    why: "The error is the provider's own and the time to correct it is over; an appeal has nothing to argue.",
  },
  {
    id: "within-tolerance",
    reads: ["category", "variance"],
    when: (facts) => facts.category === "contractAndFee" && facts.variance === "withinTolerance",
    leadsTo: to("close", "writeOff", "high"),
    why: "What is missing is within the policy's tolerance.",
  },
  {
    id: "payment-dispute-too-late",
    reads: ["category", "payerKind", "disputeWindow"],
    when: (facts) => facts.category === "contractAndFee" && facts.disputeWindow === "passed",
    leadsTo: to("close", "writeOff", "high", "dispute"),
    why: "The time to dispute the payment is over.",
  },
  {
    id: "dispute-not-worth-it",
    reads: ["category", "disputeIsWorth", "patternIsWorth"],
    when: (facts) =>
      facts.category === "contractAndFee" &&
      facts.disputeIsWorth === "no" &&
      facts.patternIsWorth !== "yes",
    leadsTo: to("close", "writeOff", "medium"),
    why: "A dispute's expected value after all costs is not above the policy's threshold.",
  },
  {
    id: "payment-dispute",
    reads: ["category", "payerKind"],
    when: (facts) =>
      facts.category === "contractAndFee" && facts.payerKind === "medicareAdvantageNonContract",
    leadsTo: to("escalate", "paymentDispute", "medium", "dispute"),
    why: "A provider without contract disputes the amount by the plan's payment dispute; an appeal is for refusals.",
  },
  {
    id: "contract",
    reads: ["category"],
    when: (facts) => facts.category === "contractAndFee",
    leadsTo: to("escalate", "contractDispute", "medium", "dispute"),
    why: "It turns on the contract or the fee schedule, which a claim appeal does not settle.",
  },
  {
    id: "no-appeal-right",
    reads: ["appealRights", "representative", "distinctService"],
    when: (facts) =>
      facts.appealRights === "barred" ||
      facts.appealRights === "newClaimOnly" ||
      (facts.appealRights === "duplicateOnly" && facts.distinctService !== "yes") ||
      (facts.appealRights === "notParty" && facts.representative !== "yes"),
    leadsTo: to("close", "writeOff", "medium"),
    why: "The payer says that this decision cannot be appealed, or not by this provider (MA44, N83, N111, N139, N140 or MA28).",
  },
  {
    id: "good-cause",
    reads: ["goodCause", "appealWindow"],
    when: (facts) => facts.goodCause === "yes" && facts.appealWindow === "passed",
    leadsTo: to("escalate", "filingException", "medium", "appeal"),
    why: "The time is over, but there is a good cause for being late: ask for an extension and show it.",
  },
  {
    id: "appeal-too-late",
    reads: ["appealWindow"],
    when: (facts) => facts.appealWindow === "passed",
    leadsTo: to("close", "writeOff", "high", "appeal"),
    why: "The time to appeal is over.",
  },
  {
    id: "appeals-exhausted",
    reads: ["appealState", "appealLevels", "appealLevel"],
    when: (facts) => facts.appealState === "lost" && facts.appealLevels === "exhausted",
    leadsTo: to("close", "writeOff", "medium"),
    why: "Every level of appeal that the policy knows of was lost.",
  },
  {
    id: "amount-too-small",
    reads: ["amountInControversy", "appealLevel"],
    when: (facts) => facts.amountInControversy === "below",
    leadsTo: to("close", "writeOff", "high"),
    why: "The amount in controversy does not reach what the next level asks for.",
  },
  {
    id: "worth-as-pattern",
    reads: ["appealIsWorth", "patternIsWorth", "appealAction", "payerKind", "network"],
    when: (facts) =>
      facts.appealIsWorth === "no" && facts.patternIsWorth === "yes" && !isTricareNetwork(facts),
    leadsTo: appealWith("medium", "File it together with the others of its pattern."),
    why: "Alone it is not worth its cost, but it repeats, and the pattern is worth it as one batch.",
  },
  {
    id: "not-worth-it",
    reads: ["appealIsWorth"],
    when: (facts) => facts.appealIsWorth === "no",
    leadsTo: to("close", "writeOff", "medium"),
    why: "Its expected value after all costs is not above the policy's threshold.",
  },
];

const isTricareNetwork = (facts: Facts) => facts.payerKind === "tricare" && facts.network === "in";

/** What is left is disputed, at the level that comes next. */
const APPEALS: readonly Rule[] = [
  {
    id: "tricare-network",
    reads: ["payerKind", "network"],
    when: isTricareNetwork,
    leadsTo: to("escalate", "reconsideration", "high", "appeal"),
    why: "A TRICARE network provider is no party that can appeal; it asks for a claim reconsideration.",
  },
  {
    id: "late-filing",
    reads: ["category", "appealAction", "proofOfTimelyFiling", "goodCause"],
    when: (facts) => facts.category === "timelyFiling",
    leadsTo: (facts) =>
      facts.proofOfTimelyFiling === "yes" || facts.goodCause === "yes"
        ? PROVEN_TIMELY(facts)
        : PERHAPS_TIMELY(facts),
    why: "Proof of timely filing (a 277CA acceptance, a 999), or a good cause, overturns it.",
  },
  {
    id: "peer-to-peer",
    reads: ["category", "peerToPeer", "peerToPeerWindow", "appealLevel"],
    when: (facts) =>
      (facts.category === "medicalNecessity" || facts.category === "priorAuthorization") &&
      facts.peerToPeer === "offered" &&
      facts.peerToPeerWindow !== "passed" &&
      facts.appealLevel === 1,
    leadsTo: (facts) =>
      facts.peerToPeerWindow === "known" ? PEER_TO_PEER_BY_ITS_CLOCK : PEER_TO_PEER_FIRST,
    why: "The payer offers a peer-to-peer review, which comes before the appeal.",
  },
  {
    id: "medical-necessity",
    reads: ["category", "appealAction"],
    when: (facts) => facts.category === "medicalNecessity",
    leadsTo: appealWith("high"),
    why: "The payer disputes the clinical need, which only the record and the criteria can answer.",
  },
  {
    id: "authorization",
    reads: ["category", "authorization", "appealAction"],
    when: (facts) => facts.category === "priorAuthorization",
    leadsTo: (facts) => {
      switch (facts.authorization) {
        case "none":
        case "retroactive":
          return RETROACTIVE;
        case "obtained":
          return OBTAINED(facts);
        case "emergent":
          return EMERGENT(facts);
        default:
          return PERHAPS_AUTHORIZED(facts);
      }
    },
    why: "The payer misses an authorization or notification for the service.",
  },
  {
    id: "right-as-filed",
    reads: [
      "category",
      "correctAsFiled",
      "documents",
      "coverage",
      "enrolment",
      "primaryPayer",
      "distinctService",
      "appealAction",
    ],
    when: (facts) =>
      facts.correctAsFiled === "yes" ||
      facts.primaryPayer === "exhausted" ||
      facts.distinctService === "yes" ||
      (facts.category === "missingDocumentation" && facts.documents === "sent") ||
      (facts.category === "eligibility" && facts.coverage === "active") ||
      (facts.category === "providerEnrolment" && facts.enrolment === "effective"),
    leadsTo: appealWith("high"),
    why: "The claim was right as it was filed and that can be shown, so it is disputed and not corrected.",
  },
  {
    id: "otherwise",
    reads: ["appealAction", "category"],
    when: () => true,
    leadsTo: (facts) => (facts.category === "nonCovered" ? READ_FIRST(facts) : DISPUTE(facts)),
    why: "No earlier rule settles it, and it has not been shown to be right, so it is disputed.",
  },
];

const PROVEN_TIMELY = appealWith("high");
const PERHAPS_TIMELY = appealWith(
  "low",
  "Whether such proof exists is not known here; without it, close.",
);
const PEER_TO_PEER_FIRST = to("appeal", "peerToPeer", "high", "appeal")();
const PEER_TO_PEER_BY_ITS_CLOCK = to("appeal", "peerToPeer", "high", "peerToPeer")();
const RETROACTIVE = to(
  "appeal",
  "retroAuthorization",
  "medium",
  "appeal",
  "Ask for a retroactive authorization first; the appeal follows while its window is open.",
)();
const OBTAINED = appealWith("high", "The authorization was given; the payer overlooks it.");
const EMERGENT = appealWith(
  "high",
  "The service was an emergency, which needs no authorization beforehand.",
);
const PERHAPS_AUTHORIZED = appealWith(
  "medium",
  "If an authorization was on file, a corrected claim with its number is quicker; else ask for a retroactive one first.",
);
const READ_FIRST = appealWith(
  "low",
  "Read the contract and the benefit first: a true exclusion is closed.",
);
const DISPUTE = appealWith("low");

/**
 * The gates, in order: read them from top to bottom, the first that holds decides. The last one
 * always holds, so every denial gets a path.
 */
export const RULES: readonly Rule[] = [
  ...NOT_YET,
  ...UNPROCESSABLE,
  ...BILLED_IN_ERROR,
  ...NO_SURPRISES,
  ...TRANSFERS,
  ...SETTLED,
  ...FIXES,
  ...CLOSINGS,
  ...APPEALS,
];
