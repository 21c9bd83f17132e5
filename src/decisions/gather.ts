import { type Claim, payerIdentity, type Remittance } from "../835/index.js";
import { carc } from "../codes/index.js";
import type { Denial } from "../denials/index.js";
import type { CalendarDate } from "../values/index.js";
import { anchorsOf, anchorsWith } from "./anchors.js";
import { checkContext, type DenialContext } from "./context.js";
import { type DeadlineQuestion, deadlineFor, deadlineIn, rowIn } from "./deadlines.js";
import type { Clock, Facts, Findings, YesNo } from "./facts.js";
import { type FixStep, fixStepOf } from "./fix-step.js";
import { idrEstimateOf, mayBeDisputed, paidInFile } from "./idr.js";
import type { Deadline, PayerKind } from "./model.js";
import { payerKindOf } from "./payer.js";
import { appealStepAt, bookOf, type PayerBook, payerIn } from "./payer-book.js";
import type { Policy } from "./policy-schema.js";
import {
  appealRightsOf,
  holdsAny,
  NON_CONTRACT_PROVIDER,
  PEER_TO_PEER,
  resubmissionOf,
  surpriseBillingOf,
} from "./remarks.js";
import { amountOf, closeRuleOf, recoverableOf, varianceOf, worthOf } from "./worth.js";

/** What facts are gathered from, beside the denial. */
export interface FactsContext {
  readonly claim: Claim;
  readonly remittance: Remittance;
  readonly policy: Policy;
  readonly asOf: CalendarDate;
  readonly known?: DenialContext | undefined;
}

const NOTHING_KNOWN: DenialContext = Object.freeze({});
const NO_APPEAL_WINDOW: Deadline = Object.freeze({
  status: "passed",
  note: "The payer says that the time to appeal is over (N921).",
});

type AppealStep = "appeal" | "reconsideration";

/** Who pays, what was appealed, how it would be sent again: what the clocks depend on. */
interface Setting {
  readonly known: DenialContext;
  readonly payer: Policy["payers"][number] | undefined;
  readonly book: PayerBook;
  readonly appeals: typeof NO_APPEALS;
  /** For the appeal level that comes next. */
  readonly question: DeadlineQuestion;
  /** For everything else. */
  readonly firstLevel: DeadlineQuestion;
  readonly fix: FixStep;
  readonly appealStep: AppealStep;
}

/** Gathers the facts of one denial once, so that every rule reads the same ones. */
export function factsOf(denial: Denial, context: FactsContext): Findings {
  const setting = settingOf(denial, context);
  const { policy, asOf } = context;
  const { question, known } = setting;
  const deadlines = clocksOf(denial, setting, policy);
  const [recoverableCents, amountBasis] = recoverableOf(denial, known);
  const { payerId, payerKind } = question;
  const { category } = denial;
  const estimateQuestion = { payerId, payerKind, category, asOf };
  const idr = mayBeDisputed(denial.remarkCodes, question.network)
    ? idrEstimateOf(
        paidInFile(denial, context.claim),
        known,
        negotiationOf(known, question, policy),
        estimateQuestion,
        setting.firstLevel,
        policy,
      )
    : undefined;
  const findings = { deadlines, estimateQuestion, recoverableCents, idr };
  return {
    ...findings,
    facts: factsFrom(denial, context, setting, findings),
    anchors: question.anchors,
    question,
    amountBasis,
    known,
    isTold: known !== NOTHING_KNOWN,
    payerIsInPolicy: setting.payer !== undefined,
  };
}

function settingOf(denial: Denial, context: FactsContext): Setting {
  const { claim, remittance, policy, asOf, known = NOTHING_KNOWN } = context;
  if (known !== NOTHING_KNOWN) checkContext(known);
  const payerId = payerIdentity(remittance).id;
  const payer = policy.payers.length === 0 ? undefined : payerIn(policy, payerId, asOf);
  const { category, remarkCodes, serviceIndex } = denial;
  const payerKind = payer?.kind ?? inferredKind(claim, remarkCodes);
  const line = serviceIndex === undefined ? undefined : claim.services[serviceIndex];
  const firstLevel: DeadlineQuestion = {
    payerId,
    payerKind,
    anchors: anchorsWith(anchorsOf(remittance, claim, line), known),
    asOf,
    level: 1,
    category,
    network: known.network ?? payer?.network,
    goodCause: known.goodCause,
  };
  const book = bookOf(policy, payerId, payerKind, payer?.playbook);
  const appeals = appealsOf(known);
  return {
    known,
    payer,
    book,
    appeals,
    question: appeals.next === 1 ? firstLevel : { ...firstLevel, level: appeals.next },
    firstLevel,
    fix: fixStepOf(
      category,
      claim.filingIndicator ?? "",
      payerKind,
      payer?.takesReplacements !== false,
      resubmissionOf(remarkCodes),
      known,
    ),
    appealStep: appealStepAt(book, appeals.next, category),
  };
}

function clocksOf(denial: Denial, setting: Setting, policy: Policy): Record<Clock, Deadline> {
  const { book, question, firstLevel, fix, appealStep } = setting;
  const isClosed = appealRightsOf(denial.remarkCodes) === "windowClosed";
  const dispute = disputeStepOf(question.payerKind);
  return {
    peerToPeer: deadlineIn(book, "peerToPeer", firstLevel, policy),
    fix: fixDeadlineIn(book, fix.clock, firstLevel, policy),
    newClaim: deadlineIn(book, "newClaim", firstLevel, policy),
    documents: deadlineIn(book, "respondToRequest", firstLevel, policy),
    appeal: isClosed ? NO_APPEAL_WINDOW : deadlineIn(book, appealStep, question, policy),
    dispute: deadlineIn(book, dispute, firstLevel, policy),
    negotiation: deadlineIn(book, "openNegotiation", firstLevel, policy),
    idr: idrDeadline(firstLevel, policy),
  };
}

const disputeStepOf = (payerKind: PayerKind) =>
  payerKind === "medicareAdvantageNonContract" ? "paymentDispute" : "contractDispute";

/** A void is followed by a new claim: what ends first of the two ends both. */
function fixDeadlineIn(
  book: PayerBook,
  clock: FixStep["clock"],
  question: DeadlineQuestion,
  policy: Policy,
): Deadline {
  const own = deadlineIn(book, clock, question, policy);
  if (clock !== "voidClaim") return own;
  const next = deadlineIn(book, "newClaim", question, policy);
  if (own.date === undefined || next.date === undefined) return own.date === undefined ? next : own;
  return next.date < own.date ? next : own;
}

/** One plain object of fixed shape: rules read its fields and nothing else. */
function factsFrom(
  denial: Denial,
  { claim, policy, asOf }: FactsContext,
  setting: Setting,
  findings: Pick<Findings, "deadlines" | "estimateQuestion" | "recoverableCents" | "idr">,
): Facts {
  const { known, payer, book, appeals, question, fix, appealStep } = setting;
  const { deadlines, estimateQuestion, recoverableCents, idr } = findings;
  const { remarkCodes } = denial;
  const found = rowIn(book, appealStep, question);
  const worth = worthOf(recoverableCents, known, estimateQuestion, policy, {
    appeal: appealStep,
    level: appeals.next,
    dispute: disputeStepOf(question.payerKind),
    fix: fix.action,
    idr,
  });
  return {
    statusCode: claim.statusCode,
    filingIndicator: claim.filingIndicator ?? "",
    groupCode: denial.groupCode,
    reasonCode: denial.reasonCode,
    reasonIsListed: carc(denial.reasonCode) === undefined ? "no" : "yes",
    remarkCodes,
    deniedCents: denial.deniedCents,
    category: denial.category,
    rootCause: denial.rootCause,
    workType: denial.workType,
    payerKind: question.payerKind,
    network: question.network ?? "unknown",
    appealRights: appealRightsOf(remarkCodes),
    resubmission: resubmissionOf(remarkCodes),
    surpriseBilling: surpriseBillingOf(remarkCodes),
    standing: known.standing ?? "unknown",
    correctedClaim: known.correctedClaim ?? "unknown",
    appealState: appeals.state,
    appealLevel: appeals.next,
    appealLevels:
      appeals.next > 1 && book.topLevel > 0 && appeals.next > book.topLevel ? "exhausted" : "left",
    documents: known.documents ?? "unknown",
    authorization: known.authorization ?? "unknown",
    proofOfTimelyFiling: yesNo(known.proofOfTimelyFiling),
    original: known.original ?? "unknown",
    distinctService: yesNo(known.distinctService),
    coverage: known.coverage ?? "unknown",
    otherPayerOpen: yesNo(known.otherPayerOpen),
    primaryPayer: known.primaryPayer ?? "unknown",
    enrolment: known.enrolment ?? "unknown",
    correctAsFiled: yesNo(known.correctAsFiled),
    billedInError: known.billedInError ?? "unknown",
    clericalError: yesNo(known.clericalError),
    criteriaMet: yesNo(known.criteriaMet),
    patientNotice: yesNo(known.patientNotice),
    exclusionConfirmed: yesNo(known.exclusionConfirmed),
    goodCause: yesNo(known.goodCause),
    representative: yesNo(known.authorizedRepresentative),
    settlementPaid: yesNo(known.settlementPaid),
    peerToPeer:
      holdsAny(remarkCodes, PEER_TO_PEER) || payer?.offersPeerToPeer === true
        ? "offered"
        : "notOffered",
    negotiation: negotiationOf(known, question, policy),
    repeatedResistance:
      known.sameReasonDenials === undefined
        ? "unknown"
        : yesNo(known.sameReasonDenials >= policy.thresholds.resistanceCount),
    fixAction: fix.action,
    appealAction: appealStep,
    fixWindow: deadlines.fix.status,
    newClaimWindow: deadlines.newClaim.status,
    documentsWindow: deadlines.documents.status,
    appealWindow: deadlines.appeal.status,
    peerToPeerWindow: deadlines.peerToPeer.status,
    disputeWindow: deadlines.dispute.status,
    negotiationWindow: deadlines.negotiation.status,
    idrWindow: deadlines.idr.status,
    amountInControversy:
      typeof found === "string" ? "unknown" : amountOf(found.row, asOf, recoverableCents),
    appealIsWorth: worth.appeal,
    disputeIsWorth: worth.dispute,
    fixIsWorth: worth.fix,
    patternIsWorth: worth.pattern,
    closeRule:
      policy.closeRules.length === 0
        ? ""
        : closeRuleOf(denial, recoverableCents, estimateQuestion, payer?.playbook, policy),
    variance: varianceOf(known, policy),
  };
}

function yesNo(value: boolean | undefined): YesNo {
  return value === undefined ? "unknown" : value ? "yes" : "no";
}

function inferredKind(claim: Claim, remarkCodes: readonly string[]): PayerKind {
  const kind = payerKindOf(claim);
  return kind === "medicareAdvantage" && holdsAny(remarkCodes, NON_CONTRACT_PROVIDER)
    ? "medicareAdvantageNonContract"
    : kind;
}

const NO_APPEALS: { readonly state: Facts["appealState"]; readonly next: number } = Object.freeze({
  state: "none",
  next: 1,
});

/** The state of the highest level that was filed, and the level that follows. */
function appealsOf({ appeals }: DenialContext): typeof NO_APPEALS {
  if (appeals === undefined || appeals.length === 0) return NO_APPEALS;
  let highest = appeals[0]!;
  for (const appeal of appeals) {
    if (appeal.outcome === "pending") return { state: "pending", next: appeal.level };
    if (appeal.level >= highest.level) highest = appeal;
  }
  if (highest.outcome === "overturned") return { state: "won", next: highest.level };
  // What was dismissed was not decided: the level may be tried again while its window is open.
  const next = highest.outcome === "dismissed" ? highest.level : highest.level + 1;
  return { state: "lost", next };
}

function idrDeadline(question: DeadlineQuestion, policy: Policy): Deadline {
  if (question.anchors.negotiationStart === undefined) return NO_IDR;
  const end = deadlineFor("negotiationEnd", question, policy).date;
  const anchors = { ...question.anchors, negotiationEnd: end };
  return deadlineFor("idr", { ...question, anchors }, policy);
}

const NO_IDR: Deadline = Object.freeze({
  status: "unknown",
  note: "It counts from the end of open negotiation, which is not known to have begun.",
});

function negotiationOf(
  known: DenialContext,
  question: DeadlineQuestion,
  policy: Policy,
): Facts["negotiation"] {
  if (known.negotiationStartedOn === undefined) return "notStarted";
  if (known.negotiationFailed === true) return "over";
  const end = deadlineFor("negotiationEnd", question, policy);
  return end.status === "passed" ? "over" : "running";
}
