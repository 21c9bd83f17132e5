import type { Clock, FactName, Facts } from "./facts.js";
import type { Action, Confidence, Path } from "./model.js";
import {
  AUTHORIZATION_DATA,
  holdsAny,
  MISROUTED,
  PAYER_IS_MOVING,
  PEER_TO_PEER,
  PRIMARY_PAYER_DATA,
  STATUTORY_EXCLUSION,
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
const FORWARDED_STATUS: ReadonlySet<string> = new Set(["19", "20", "21"]);
const FIXABLE: ReadonlySet<string> = new Set([
  "demographic",
  "eligibility",
  "claimData",
  "coding",
  "bundling",
  "missingDocumentation",
  "providerEnrolment",
]);

const isFixable = (facts: Facts) =>
  FIXABLE.has(facts.category) ||
  facts.rootCause === "authorizationMismatch" ||
  (facts.category === "priorAuthorization" && holdsAny(facts.remarkCodes, AUTHORIZATION_DATA)) ||
  (facts.category === "other" && facts.workType !== "payer" && facts.workType !== "authorization");

const to = (path: Path, action: Action, confidence: Confidence, clock?: Clock) => (): Outcome => ({
  path,
  action,
  confidence,
  clock,
});

/**
 * The gates, in order: read them from top to bottom, the first that holds decides. The last one
 * always holds, so every denial gets a path.
 */
export const RULES: readonly Rule[] = [
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
    id: "unprocessable-too-late",
    reads: ["appealRights", "newClaimWindow"],
    when: (facts) => facts.appealRights === "newClaimOnly" && facts.newClaimWindow === "passed",
    leadsTo: to("close", "writeOff", "high", "newClaim"),
    why: "Only a new claim could mend it, and the time to file one is over.",
  },
  {
    // Before anything that could end in an appeal: one filed here is dismissed, and the time to
    // file a new claim runs out meanwhile.
    id: "unprocessable",
    reads: ["appealRights"],
    when: (facts) => facts.appealRights === "newClaimOnly",
    leadsTo: to("fix", "newClaim", "high", "newClaim"),
    why: "The payer made no decision that can be appealed (MA130, N211 or N704): correct the claim and file it as a new one.",
  },
  {
    id: "payer-is-moving",
    reads: ["remarkCodes"],
    when: (facts) => holdsAny(facts.remarkCodes, PAYER_IS_MOVING),
    leadsTo: to("hold", "awaitPayer", "high", "appeal"),
    why: "The payer is still at work on it (N938, N779 or N179); follow the status, and mind the appeal window.",
  },
  {
    id: "sent-on",
    reads: ["statusCode", "reasonCode"],
    when: (facts) => facts.statusCode === "23" || SENT_ON.has(facts.reasonCode),
    leadsTo: to("transfer", "awaitNextPayer", "high"),
    why: "The claim was sent on to another payer, whose decision is the one to work.",
  },
  {
    id: "patient-cost-share",
    reads: ["groupCode", "reasonCode"],
    when: (facts) => facts.groupCode === "PR" && COST_SHARE.has(facts.reasonCode),
    leadsTo: to("transfer", "billPatient", "high"),
    why: "It is the patient's deductible, coinsurance or copay, not a refusal to pay.",
  },
  // The No Surprises Act stands before the patient's liability: where it applies, the patient may
  // not be billed for the balance.
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
    id: "surprise-negotiate",
    reads: ["surpriseBilling", "negotiationWindow"],
    when: (facts) =>
      (facts.surpriseBilling === "negotiable" || facts.surpriseBilling === "federal") &&
      facts.negotiationWindow !== "passed",
    leadsTo: (facts) => ({
      path: "escalate",
      action: "openNegotiation",
      clock: "negotiation",
      confidence: facts.surpriseBilling === "negotiable" ? "high" : "medium",
    }),
    why: "The No Surprises Act applies; the amount is disputed by open negotiation first, then by federal dispute resolution.",
  },
  {
    id: "surprise-ask",
    reads: ["surpriseBilling"],
    when: (facts) => facts.surpriseBilling === "askPayer",
    leadsTo: to("escalate", "askPayer", "low", "negotiation"),
    why: "The payer says that the No Surprises Act may apply (N884); ask which way it is to be disputed.",
  },
  {
    id: "other-payer",
    reads: ["rootCause", "remarkCodes"],
    when: (facts) => facts.rootCause === "wrongPayer" || holdsAny(facts.remarkCodes, MISROUTED),
    leadsTo: to("transfer", "billOtherPayer", "high"),
    why: "Another payer is liable; bill that one.",
  },
  {
    id: "coordination",
    reads: ["category", "remarkCodes", "fixWindow"],
    when: (facts) =>
      facts.fixWindow !== "passed" &&
      (facts.category === "coordinationOfBenefits" ||
        holdsAny(facts.remarkCodes, PRIMARY_PAYER_DATA)),
    leadsTo: to("fix", "billPrimaryPayer", "high", "fix"),
    why: "Another payer comes first; bill it, then send this payer its explanation of benefits.",
  },
  {
    id: "patient-forwarded",
    reads: ["groupCode", "statusCode"],
    when: (facts) => facts.groupCode === "PR" && FORWARDED_STATUS.has(facts.statusCode),
    leadsTo: to("transfer", "awaitNextPayer", "high"),
    why: "The payer forwarded the claim to the next one; the patient owes only what that one leaves.",
  },
  {
    id: "patient-information",
    reads: ["groupCode", "reasonCode"],
    when: (facts) => facts.groupCode === "PR" && facts.reasonCode === "227",
    leadsTo: to("transfer", "contactPatient", "medium", "appeal"),
    why: "The payer waits for information from the patient; ask the patient to answer.",
  },
  {
    id: "patient-liable",
    reads: ["groupCode"],
    when: (facts) => facts.groupCode === "PR",
    leadsTo: to("transfer", "billPatient", "medium", "appeal"),
    why: "The payer assigns it to the patient (group PR), so it is not written off.",
  },
  {
    id: "all-windows-closed",
    reads: ["fixWindow", "appealWindow"],
    when: (facts) => facts.fixWindow === "passed" && facts.appealWindow === "passed",
    leadsTo: to("close", "writeOff", "high", "appeal"),
    why: "The time to correct it and the time to appeal are both over.",
  },
  {
    id: "duplicate",
    reads: ["category"],
    when: (facts) => facts.category === "duplicate",
    leadsTo: to("hold", "checkOriginal", "medium", "appeal"),
    why: "The payer takes it for a duplicate: find the first claim. Paid: close this one. Denied: work that one. Distinct: correct and say so.",
  },
  {
    id: "late-filing-no-proof",
    reads: ["category", "proofOfTimelyFiling"],
    when: (facts) => facts.category === "timelyFiling" && facts.proofOfTimelyFiling === "no",
    leadsTo: to("close", "writeOff", "high"),
    why: "It was filed late and nothing proves otherwise; the patient may not be billed for it.",
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
    id: "fixable",
    reads: ["category", "rootCause", "workType", "remarkCodes", "fixWindow", "fixAction"],
    when: (facts) => facts.fixWindow !== "passed" && isFixable(facts),
    leadsTo: (facts) => ({
      path: "fix",
      action: facts.fixAction,
      clock: "fix",
      confidence: facts.category === "other" ? "low" : "medium",
      reasons:
        facts.fixAction === "reopening"
          ? [
              "Medicare Part B takes no replacement claim, so a clerical error is mended by reopening.",
            ]
          : undefined,
    }),
    why: "The defect lies in what the provider sent, so correct it before arguing about it.",
  },
  {
    id: "contract",
    reads: ["category"],
    when: (facts) => facts.category === "contractAndFee",
    leadsTo: to("escalate", "contractDispute", "medium"),
    why: "It turns on the contract or the fee schedule, which a claim appeal does not settle.",
  },
  {
    id: "no-appeal-right",
    reads: ["appealRights"],
    when: (facts) => facts.appealRights === "barred",
    leadsTo: to("close", "writeOff", "medium"),
    why: "The payer says that this decision cannot be appealed (MA44, N83, N139 or N140).",
  },
  {
    id: "appeal-too-late",
    reads: ["appealWindow"],
    when: (facts) => facts.appealWindow === "passed",
    leadsTo: to("close", "writeOff", "high", "appeal"),
    why: "The time to appeal is over.",
  },
  {
    id: "late-filing",
    reads: ["category", "appealAction", "proofOfTimelyFiling"],
    when: (facts) => facts.category === "timelyFiling",
    leadsTo: (facts) => ({
      path: "appeal",
      action: facts.appealAction,
      clock: "appeal",
      confidence: facts.proofOfTimelyFiling === "yes" ? "high" : "low",
      reasons:
        facts.proofOfTimelyFiling === "yes"
          ? undefined
          : ["Whether such proof exists is not known here; without it, close."],
    }),
    why: "Proof of timely filing (a 277CA acceptance, a 999) overturns it.",
  },
  {
    id: "medical-necessity",
    reads: ["category", "remarkCodes", "appealAction"],
    when: (facts) => facts.category === "medicalNecessity",
    leadsTo: (facts) => {
      const offered = holdsAny(facts.remarkCodes, PEER_TO_PEER);
      return {
        path: "appeal",
        action: offered ? "peerToPeer" : facts.appealAction,
        clock: "appeal",
        confidence: "high",
        reasons: offered
          ? ["The payer offers a peer-to-peer review (N939); it comes first."]
          : undefined,
      };
    },
    why: "The payer disputes the clinical need, which only the record and the criteria can answer.",
  },
  {
    id: "authorization",
    reads: ["category", "appealAction"],
    when: (facts) => facts.category === "priorAuthorization",
    leadsTo: (facts) => ({
      path: "appeal",
      action: facts.appealAction,
      clock: "appeal",
      confidence: "medium",
      reasons: [
        "If an authorization was on file, a corrected claim with its number is quicker; else ask for a retroactive one first.",
      ],
    }),
    why: "The payer misses an authorization or notification for the service.",
  },
  {
    id: "otherwise",
    reads: ["appealAction", "category"],
    when: () => true,
    leadsTo: (facts) => ({
      path: "appeal",
      action: facts.appealAction,
      clock: "appeal",
      confidence: "low",
      reasons:
        facts.category === "nonCovered"
          ? ["Read the contract and the benefit first: a true exclusion is closed."]
          : undefined,
    }),
    why: "No earlier rule settles it, and it has not been shown to be right, so it is disputed.",
  },
];
