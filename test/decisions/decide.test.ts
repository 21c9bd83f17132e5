import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type DecideOptions,
  type Decision,
  decide,
  PATHS,
  parsePolicy,
  RULES,
  traceOf,
} from "../../src/decisions/index.js";
import { addDays } from "../../src/values/index.js";
import {
  anyClaim,
  anyDate,
  anyDenial,
  anyRemittance,
  claimOf,
  denialOf,
  remittanceOf,
} from "./build.js";

const bucket = (category: string, rootCause: string, workType: string) =>
  ({ category, rootCause, workType }) as Parameters<typeof denialOf>[0];

const AUTH = bucket("priorAuthorization", "authorizationMissing", "authorization");
const NECESSITY = bucket("medicalNecessity", "clinicalCriteria", "documentation");
const DOCUMENTS = bucket("missingDocumentation", "documentationGap", "documentation");
const CODING = bucket("coding", "codingGap", "coding");
const DUPLICATE = bucket("duplicate", "duplicateSubmission", "payer");
const LATE = bucket("timelyFiling", "lateFiling", "payer");
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
}

function decided({ denial, claim, asOf = "2026-02-01", proof }: Case): Decision {
  const options: DecideOptions = { claim: claimOf(claim), remittance: remittanceOf(), asOf };
  const known = proof === undefined ? undefined : { proofOfTimelyFiling: proof };
  return decide(denialOf(denial), { ...options, known });
}

const MEDICARE_A = { filingIndicator: "MA" };
const MEDICARE_B = { filingIndicator: "MB" };
/** Remitted 2026-01-15: the 125 days of Medicare are over, the year for a reopening is not. */
const AFTER_APPEAL = "2026-05-21";
const AFTER_BOTH = "2027-01-16";

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
      "fix billPrimaryPayer coordination",
    ],
    [
      "primary's EOB missing",
      { denial: { remarkCodes: ["N4"] } },
      "fix billPrimaryPayer coordination",
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
      "appeal peerToPeer medical-necessity",
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
});

describe("laws", () => {
  const situation = fc.record({
    denial: anyDenial,
    claim: anyClaim,
    remittance: anyRemittance,
    asOf: anyDate,
    proof: fc.constantFrom(undefined, true, false),
  });
  type Situation = typeof situation extends fc.Arbitrary<infer S> ? S : never;
  // With a row for every clock, the properties about closed windows are not empty.
  const policy = parsePolicy({
    deadlines: (
      ["correctedClaim", "newClaim", "sendDocuments", "appeal", "reconsideration"] as const
    ).map((action, index) => ({
      id: action,
      payerKind: "any",
      action,
      days: 30 + 60 * index,
      anchor: "remitDate",
      filedWhen: "received",
      source: "test",
      confidence: "high",
    })),
  });
  const decideIn = ({ denial, claim, remittance, asOf, proof }: Situation, days = 0, rows = true) =>
    decide(denial, {
      claim,
      remittance,
      asOf: addDays(asOf, days),
      policy: rows ? policy : undefined,
      known: { proofOfTimelyFiling: proof },
    });

  it("total: one path, at least one reason, one rule held, and it is the last one tried", () => {
    fc.assert(
      fc.property(situation, fc.boolean(), (given, rows) => {
        const decision = decideIn(given, 0, rows);
        expect(PATHS).toContain(decision.path);
        expect(decision.reasons.length).toBeGreaterThan(0);
        expect(decision.trace.filter((entry) => entry.held)).toEqual([decision.trace.at(-1)]);
        expect(decision.trace.at(-1)?.ruleId).toBe(decision.ruleId);
        expect(decision.trace.map((entry) => entry.ruleId)).toEqual(
          RULES.slice(0, decision.trace.length).map((rule) => rule.id),
        );
      }),
    );
  });

  it("never fixes or appeals by a window that is over", () => {
    fc.assert(
      fc.property(situation, (given) => {
        const { path, deadline } = decideIn(given);
        if (path === "fix" || path === "appeal") expect(deadline.status).not.toBe("passed");
        if (deadline.date !== undefined && deadline.date < given.asOf) {
          expect(deadline.status).toBe("passed");
        }
      }),
      { numRuns: 2000 },
    );
  });

  it("a later day never revives a deadline, nor a denial that was closed for being late", () => {
    fc.assert(
      fc.property(situation, fc.integer({ min: 0, max: 900 }), (given, days) => {
        const now = decideIn(given);
        const later = decideIn(given, days);
        if (now.deadline.status === "passed" && later.deadline.rowId === now.deadline.rowId) {
          expect(later.deadline.status).toBe("passed");
          expect(later.deadline.date).toBe(now.deadline.date);
        }
        if (now.path === "close") expect(later.path).toBe("close");
      }),
      { numRuns: 2000 },
    );
  });

  it("MA130 never leads to an appeal, whatever else is true", () => {
    fc.assert(
      fc.property(situation, fc.nat(900), (given, days) => {
        const remarkCodes = [...given.denial.remarkCodes, "MA130"];
        const decision = decideIn({ ...given, denial: { ...given.denial, remarkCodes } }, days);
        expect(decision.path).not.toBe("appeal");
      }),
    );
  });

  it("reads no fact that it does not name", () => {
    fc.assert(
      fc.property(situation, (given) => {
        const { facts: known } = decideIn(given);
        for (const rule of RULES) {
          const read = new Set<string>();
          const facts = new Proxy({} as never, {
            get(_, name) {
              read.add(String(name));
              const fact = known.find((each) => each.name === name);
              return fact?.value ?? (name === "remarkCodes" ? [] : "");
            },
          });
          rule.when(facts);
          rule.leadsTo(facts);
          expect(rule.reads).toEqual(expect.arrayContaining([...read]));
        }
      }),
    );
  });

  it("every rule can be reached", () => {
    const reached = new Set<string>();
    for (const given of fc.sample(situation, { numRuns: 6000, seed: 7 })) {
      for (const days of [0, 700]) reached.add(decideIn(given, days).ruleId);
    }
    expect(RULES.map((rule) => rule.id).filter((id) => !reached.has(id))).toEqual([]);
  });

  it("the same question gives the same answer, from frozen input", () => {
    fc.assert(
      fc.property(situation, (given) => {
        Object.freeze(given.denial);
        Object.freeze(given.claim);
        Object.freeze(given.remittance);
        expect(decideIn(given)).toEqual(decideIn(given));
      }),
    );
  });
});
