import { type Claim, payerIdentity, type Remittance } from "../835/index.js";
import type { Denial, WorkType } from "../denials/index.js";
import type { CalendarDate } from "../values/index.js";
import { anchorsOf, type DeadlineQuestion, deadlineFor } from "./deadlines.js";
import type { Action, Deadline, Fact, FactValue, PayerKind } from "./model.js";
import { payerKindOf } from "./payer.js";
import type { Policy } from "./policy.js";
import {
  type AppealRights,
  appealRightsOf,
  holdsAny,
  NON_CONTRACT_PROVIDER,
  type SurpriseBilling,
  surpriseBillingOf,
} from "./remarks.js";

/** What the caller knows beyond the file. Left out means unknown. */
export interface KnownFacts {
  /** Whether there is proof of timely filing, such as a 277CA acceptance or a 999. */
  readonly proofOfTimelyFiling?: boolean | undefined;
}

/** Everything a rule may read. */
export interface Facts {
  /** CLP02. */
  readonly statusCode: string;
  /** CLP06. */
  readonly filingIndicator: string;
  /** CAS01. */
  readonly groupCode: string;
  /** CARC. */
  readonly reasonCode: string;
  readonly remarkCodes: readonly string[];
  readonly deniedCents: number;
  readonly category: string;
  readonly rootCause: string;
  readonly workType: WorkType;
  readonly payerKind: PayerKind;
  readonly appealRights: AppealRights;
  readonly surpriseBilling: SurpriseBilling;
  readonly proofOfTimelyFiling: "yes" | "no" | "unknown";
  /** The step that would mend it, were it to be mended. */
  readonly fixAction: Action;
  readonly appealAction: Action;
  /** Deadline status of each clock: known means still open. */
  readonly fixWindow: Deadline["status"];
  readonly newClaimWindow: Deadline["status"];
  readonly appealWindow: Deadline["status"];
  readonly negotiationWindow: Deadline["status"];
}

export type FactName = keyof Facts;

/** The clocks that a rule can point to. */
export type Clock = "fix" | "newClaim" | "appeal" | "negotiation";

/** The facts of one denial, the deadlines behind them, and where each stands in the file. */
export interface Findings {
  readonly facts: Facts;
  readonly deadlines: Readonly<Record<Clock, Deadline>>;
  fact(name: FactName): Fact;
}

export interface FactsContext {
  readonly claim: Claim;
  readonly remittance: Remittance;
  readonly policy: Policy;
  readonly asOf: CalendarDate;
  readonly known?: KnownFacts | undefined;
}

const NO_APPEAL_WINDOW: Deadline = Object.freeze({
  status: "passed",
  note: "The payer says that the time to appeal is over (N921).",
});

/** Gathers the facts of one denial once, so that every rule reads the same ones. */
export function factsOf(denial: Denial, context: FactsContext): Findings {
  const { claim, remittance, policy } = context;
  const { id: payerId } = payerIdentity(remittance);
  const { remarkCodes } = denial;
  const payerKind =
    policy.payers.filter((payer) => payer.payerId === payerId).at(-1)?.kind ??
    inferredKind(claim, remarkCodes);
  const line = denial.serviceIndex === undefined ? undefined : claim.services[denial.serviceIndex];
  const question: DeadlineQuestion = {
    payerId,
    payerKind,
    anchors: anchorsOf(remittance, claim, line),
    asOf: context.asOf,
  };
  const filingIndicator = claim.filingIndicator ?? "";
  const [fixAction, fixClock] = fixActionOf(denial, filingIndicator);
  const appealAction: Action = payerKind === "tricare" ? "reconsideration" : "appeal";
  const appealRights = appealRightsOf(remarkCodes);
  const deadlines = {
    fix: deadlineFor(fixClock, question, policy),
    newClaim: deadlineFor("newClaim", question, policy),
    appeal:
      appealRights === "windowClosed"
        ? NO_APPEAL_WINDOW
        : deadlineFor(appealAction, question, policy),
    negotiation: deadlineFor("openNegotiation", question, policy),
  };
  const proof = context.known?.proofOfTimelyFiling;
  const facts: Facts = {
    statusCode: claim.statusCode,
    filingIndicator,
    groupCode: denial.groupCode,
    reasonCode: denial.reasonCode,
    remarkCodes,
    deniedCents: denial.deniedCents,
    category: denial.category,
    rootCause: denial.rootCause,
    workType: denial.workType,
    payerKind,
    appealRights,
    surpriseBilling: surpriseBillingOf(remarkCodes),
    proofOfTimelyFiling: proof === undefined ? "unknown" : proof ? "yes" : "no",
    fixAction,
    appealAction,
    fixWindow: deadlines.fix.status,
    newClaimWindow: deadlines.newClaim.status,
    appealWindow: deadlines.appeal.status,
    negotiationWindow: deadlines.negotiation.status,
  };
  return { facts, deadlines, fact: factReader(facts, denial) };
}

function inferredKind(claim: Claim, remarkCodes: readonly string[]): PayerKind {
  const kind = payerKindOf(claim);
  return kind === "medicareAdvantage" && holdsAny(remarkCodes, NON_CONTRACT_PROVIDER)
    ? "medicareAdvantageNonContract"
    : kind;
}

/** The mending step and the deadline row that times it. */
function fixActionOf(denial: Denial, filingIndicator: string): readonly [Action, Action] {
  // Medicare Part B takes no replacement claim (frequency code 7): clerical errors are reopened.
  const again: Action = filingIndicator === "MB" ? "reopening" : "correctedClaim";
  switch (denial.category) {
    case "missingDocumentation":
      return ["sendDocuments", "sendDocuments"];
    case "eligibility":
      return ["verifyCoverage", again];
    case "providerEnrolment":
      return ["resolveEnrollment", again];
    case "coordinationOfBenefits":
      return ["billPrimaryPayer", again];
    default:
      return [again, again];
  }
}

const FROM_CLAIM: ReadonlySet<FactName> = new Set<FactName>(["statusCode", "filingIndicator"]);
const FROM_REMARKS: ReadonlySet<FactName> = new Set<FactName>([
  "remarkCodes",
  "appealRights",
  "surpriseBilling",
]);
const FROM_ADJUSTMENT: ReadonlySet<FactName> = new Set<FactName>([
  "groupCode",
  "reasonCode",
  "deniedCents",
  "category",
  "rootCause",
  "workType",
]);

/** Makes each fact of the trace once per denial, however many rules read it. */
function factReader(facts: Facts, denial: Denial): (name: FactName) => Fact {
  const made = new Map<FactName, Fact>();
  return (name) => {
    let fact = made.get(name);
    if (fact === undefined) {
      const value: FactValue = facts[name];
      made.set(name, (fact = { name, value, segments: segmentsOf(name, denial) }));
    }
    return fact;
  };
}

const NO_SEGMENTS: readonly number[] = Object.freeze([]);

function segmentsOf(name: FactName, { evidence }: Denial): readonly number[] {
  if (FROM_REMARKS.has(name)) {
    return evidence.remarkSegments.filter((segment) => segment !== undefined);
  }
  const segment = FROM_CLAIM.has(name)
    ? evidence.claimSegment
    : FROM_ADJUSTMENT.has(name)
      ? evidence.adjustmentSegment
      : undefined;
  return segment === undefined ? NO_SEGMENTS : [segment];
}
