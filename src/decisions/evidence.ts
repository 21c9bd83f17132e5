import { holdsOn } from "./effective.js";
import type { Findings } from "./facts.js";
import { FREQUENCY_CODES } from "./fix-step.js";
import type { Action, Deadline } from "./model.js";
import type { Policy } from "./policy-schema.js";
import type { Outcome } from "./rules.js";

type Approval = Policy["approvals"][number];

const list = (...items: readonly string[]): readonly string[] => Object.freeze(items);
const NOTHING = list();

const EXPLANATION = "the primary payer's remittance or explanation of benefits";
const BY_ACTION: Readonly<Partial<Record<Action, readonly string[]>>> = {
  correctedClaim: list(
    `the payer claim control number (CLP07), for REF*F8 with frequency code ${FREQUENCY_CODES.replacement}`,
    "what was corrected, by element",
  ),
  newClaim: list("what was corrected, by element"),
  voidClaim: list(
    `the payer claim control number (CLP07), for REF*F8 with frequency code ${FREQUENCY_CODES.void}`,
    "why the claim is taken back",
  ),
  reopening: list("the claim control number", "the clerical error and its correction"),
  sendDocuments: list("the records the remark asks for", "the payer claim control number (CLP07)"),
  respondToRequest: list("the records the request names", "the request's trace number"),
  verifyCoverage: list("eligibility response (270/271) for the day of service"),
  resolveEnrollment: list("the provider's enrollment and its effective date"),
  billPrimaryPayer: list(EXPLANATION),
  billOtherPayer: list("coverage with the other payer on the day of service"),
  workPriorPayer: list("the prior payer's remittance and what it asks for"),
  billPatient: list("the remittance with group PR, or a signed notice (ABN)"),
  peerToPeer: list("the clinical record", "the payer's criteria, point by point"),
  retroAuthorization: list("why no authorization was asked for", "the clinical record"),
  contractDispute: list("the contract's rate for the service on that day", "the remittance"),
  paymentDispute: list("what original Medicare would have paid", "the remittance"),
  openNegotiation: list("the notice's remark codes", "the qualifying payment amount", "the offer"),
  idr: list("proof of open negotiation", "the offer and what supports it"),
  stateDispute: list("the state's form"),
  enforceOutcome: list("the agreement or the determination", "the remittance that falls short"),
  filingException: list("what kept the claim from being filed in time"),
  executiveEscalation: list("every denial of the pattern", "what was sent, and when it arrived"),
};

const RECORDS = list("the records the remark asks for", "the claim control number");

const WITH_REMITTANCE: typeof BY_ACTION = {
  correctedClaim: list(...BY_ACTION.correctedClaim!, EXPLANATION),
  newClaim: list(...BY_ACTION.newClaim!, EXPLANATION),
};

const APPEALS: ReadonlySet<Action> = new Set<Action>(["appeal", "reconsideration"]);
const BY_CATEGORY: Readonly<Record<string, readonly string[]>> = {
  medicalNecessity: list(
    "the denial notice",
    "the clinical record",
    "the payer's criteria or coverage determination, point by point",
  ),
  priorAuthorization: list(
    "the denial notice",
    "the authorization, or why none was possible",
    "the clinical record",
  ),
  timelyFiling: list("the denial notice", "proof of timely filing: 277CA acceptance or 999"),
  missingDocumentation: list("the denial notice", "the records", "proof that they were sent"),
  eligibility: list("the denial notice", "eligibility response (271) for the day of service"),
  providerEnrolment: list("the denial notice", "proof of the enrollment's effective date"),
  coordinationOfBenefits: list("the denial notice", "the primary payer's final decision"),
  duplicate: list("the denial notice", "the record of both services"),
  bundling: list("the denial notice", "the record of the distinct service"),
  coding: list("the denial notice", "the record that supports the code"),
  nonCovered: list("the denial notice", "the benefit or the contract that covers the service"),
};
const ANY_APPEAL = list("the denial notice", "what shows that the claim should be paid");

/** What has to go with a step; shared lists, the same for every denial of a category. */
export function evidenceFor(action: Action, category: string): readonly string[] {
  if (action === "reopening" && category === "missingDocumentation") return RECORDS;
  if (!APPEALS.has(action)) {
    const items = category === "coordinationOfBenefits" ? WITH_REMITTANCE : BY_ACTION;
    return items[action] ?? BY_ACTION[action] ?? NOTHING;
  }
  return Object.hasOwn(BY_CATEGORY, category) ? BY_CATEGORY[category]! : ANY_APPEAL;
}

const NO_WAIVER = "The signed waiver of liability is missing; without it the appeal is dismissed.";
const WAIVER_UNKNOWN = "It needs a signed waiver of liability; whether there is one is not known.";
const NO_REPRESENTATIVE = "The provider is not the member's authorized representative.";
const REPRESENTATIVE_UNKNOWN =
  "The provider has to be the member's authorized representative; whether it is, is not known.";
const AMOUNT_UNKNOWN =
  "Whether the amount in controversy reaches what this level asks for is not known.";

/** What stands in the way of a step although it is the right one. */
export function blockersOf(
  outcome: Outcome,
  deadline: Deadline,
  findings: Findings,
  policy: Policy,
): readonly string[] {
  const { known, recoverableCents } = findings;
  let blockers: string[] | undefined;
  const add = (text: string) => {
    if (blockers === undefined) blockers = [text];
    else blockers.push(text);
  };
  if (outcome.path === "appeal") {
    const requires = requirementsOf(deadline, policy);
    if (requires?.includes("waiverOfLiability") && known.waiverOfLiability !== true) {
      add(known.waiverOfLiability === false ? NO_WAIVER : WAIVER_UNKNOWN);
    }
    if (requires?.includes("authorizedRepresentative") && known.authorizedRepresentative !== true) {
      add(known.authorizedRepresentative === false ? NO_REPRESENTATIVE : REPRESENTATIVE_UNKNOWN);
    }
    if (hasUnknownAmount(findings, deadline, policy)) add(AMOUNT_UNKNOWN);
  }
  const { asOf } = findings.estimateQuestion;
  for (const approval of policy.approvals) {
    if (approval.path !== outcome.path || !holdsOn(approval, asOf)) continue;
    if (approval.action !== undefined && approval.action !== outcome.action) continue;
    if (recoverableCents < approval.fromCents || isOverridden(approval, policy, asOf)) continue;
    add(`It needs the approval of ${approval.by}.`);
  }
  return blockers ?? NOTHING;
}

/** A later row about the same step and approver takes an earlier one's place. */
function isOverridden(row: Approval, { approvals }: Policy, asOf: string): boolean {
  const at = approvals.indexOf(row);
  return approvals.some(
    (other, index) =>
      index > at &&
      other.path === row.path &&
      other.action === row.action &&
      other.by === row.by &&
      holdsOn(other, asOf),
  );
}

function requirementsOf({ rowId }: Deadline, policy: Policy) {
  return rowId === undefined ? undefined : rowOf(rowId, policy)?.requires;
}

function hasUnknownAmount(findings: Findings, { rowId }: Deadline, policy: Policy): boolean {
  const row = rowId === undefined ? undefined : rowOf(rowId, policy);
  if (row?.minimumCents === undefined && row?.minimumCentsByYear === undefined) return false;
  return findings.facts.amountInControversy === "unknown";
}

const rowsOf = new WeakMap<Policy, ReadonlyMap<string, Policy["deadlines"][number]>>();

function rowOf(id: string, policy: Policy): Policy["deadlines"][number] | undefined {
  let rows = rowsOf.get(policy);
  if (rows === undefined) {
    rowsOf.set(policy, (rows = new Map(policy.deadlines.map((row) => [row.id, row]))));
  }
  return rows.get(id);
}
