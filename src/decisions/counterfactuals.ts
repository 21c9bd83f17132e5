import { addDays, calendarDate, daysBetween, formatDollars } from "../values/index.js";
import { type Answer, answerAfresh, type DecideOptions, type Question } from "./answer.js";
import { CONTEXT_ANSWERS, type DenialContext } from "./context.js";
import { breakEvenAmount, flipProbability } from "./economics.js";
import { attemptsOf, estimateOf } from "./estimates.js";
import { attemptOf, type IdrPart } from "./idr.js";
import type { Change, Counterfactual, Needed, Path } from "./model.js";

type Asked = keyof typeof CONTEXT_ANSWERS;
type Amount = "expectedAllowedCents" | "offerCents" | "successProbability";
type Told = Amount | IdrPart;

/** What to ask for each member of the context, and how to say it. */
const QUESTIONS: Readonly<Record<Asked | Told, string>> = {
  standing: "Where the claim stands by its latest status (277)",
  correctedClaim: "What became of a corrected claim",
  documents: "Whether the records exist, and were sent",
  authorization: "Whether there was an authorization",
  proofOfTimelyFiling: "Whether there is proof of timely filing",
  original: "What became of the first claim",
  distinctService: "Whether the record supports a distinct service",
  coverage: "Coverage on the day of service",
  otherPayerOpen: "Whether the other payer's filing limit is still open",
  primaryPayer: "How far the primary payer was taken",
  enrolment: "Whether the provider was enrolled on the day of service",
  correctAsFiled: "Whether the claim was right as it was filed",
  clericalError: "Whether the error is clerical",
  criteriaMet: "Whether the record meets the payer's criteria",
  patientNotice: "Whether the patient signed a notice (ABN)",
  exclusionConfirmed: "Whether the plan excludes the service",
  network: "Whether the provider is in the payer's network",
  waiverOfLiability: "Whether the waiver of liability is signed",
  authorizedRepresentative: "Whether the provider represents the member",
  goodCause: "Whether there is a good cause for being late",
  negotiationFailed: "Whether open negotiation failed",
  settlementPaid: "Whether the settled amount was paid",
  expectedAllowedCents: "What the payer should allow",
  successProbability: "The chance of success",
  offerCents: "What is offered in the dispute",
  paidCents: "What the payer paid at first",
  idrEntityFeeCents: "What the dispute entity takes of the side that loses",
  "policy.idrFees": "The administrative fee of a federal dispute on that day",
  "policy.costs": "What the work on a federal dispute costs",
};
const ASKED = Object.keys(CONTEXT_ANSWERS) as readonly Asked[];

/** A change that flips the path, with where it leads. */
export interface Flip {
  readonly change: Change;
  readonly from: string | number | boolean;
  readonly answer: Answer;
  /** Whether the rule it leads to reads the category: about this kind of denial, not any. */
  readonly specific: boolean;
}

/**
 * The options of a decision with a counterfactual's change applied.
 *
 * @example
 * decide(denial, withChange(options, counterfactual.change)).path; //=> counterfactual.path
 */
export function withChange<Options extends Pick<DecideOptions, "asOf" | "known">>(
  options: Options,
  change: Change,
): Options {
  return change.kind === "asOf"
    ? { ...options, asOf: change.date }
    : { ...options, known: { ...options.known, [change.name]: change.value } };
}

/** Every change of one input that flips the path: dates, amounts, chances, and what is known. */
export function flipsOf(question: Question, answer: Answer): readonly Flip[] {
  const flips: Flip[] = [];
  const attempt = (change: Change, from: Flip["from"]): Answer | undefined => {
    const changed = withChange(question, change);
    const asOf = calendarDate(changed.asOf);
    // Its day or what is known is hardly ever asked for again, so there is nothing to keep.
    const other = answerAfresh({ ...question, ...changed, asOf });
    if (other.outcome.path === answer.outcome.path) return undefined;
    const specific = other.rule.reads.includes("category") || change.kind === "asOf";
    flips.push({ change, from, answer: other, specific });
    return other;
  };
  tryDates(question, answer, attempt);
  tryAmounts(question, answer, attempt);
  tryOffers(question, answer, attempt);
  tryChances(question, answer, attempt);
  for (const name of ASKED) {
    const now = question.known?.[name];
    const seen = new Set<Path>();
    for (const value of CONTEXT_ANSWERS[name]) {
      if (value === now) continue;
      const before = flips.length;
      const other = attempt({ kind: "known", name, value }, now ?? "unknown");
      // The first answer that leads to a path stands for the others that lead there.
      if (other !== undefined && seen.has(other.outcome.path)) flips.length = before;
      if (other !== undefined) seen.add(other.outcome.path);
    }
  }
  return flips.sort((a, b) => Number(b.specific) - Number(a.specific));
}

type Attempt = (change: Change, from: Flip["from"]) => Answer | undefined;

/** The nearest day before and after `asOf` on which a window's edge flips the path. */
function tryDates({ asOf }: Question, { findings }: Answer, attempt: Attempt): void {
  const edges = new Set<string>();
  for (const { date, status, conflicts = [] } of Object.values(findings.deadlines)) {
    if (date !== undefined) edges.add(status === "passed" ? date : addDays(date, 1));
    // Where sources disagree, the time is over when the last of their days is.
    for (const other of conflicts)
      edges.add(other.date < asOf ? other.date : addDays(other.date, 1));
  }
  const near = [...edges]
    .map((edge) => calendarDate(edge))
    .filter((edge) => edge !== asOf)
    .sort((a, b) => Math.abs(daysBetween(asOf, a)) - Math.abs(daysBetween(asOf, b)));
  for (const side of [near.filter((edge) => edge > asOf), near.filter((edge) => edge < asOf)]) {
    for (const date of side) if (attempt({ kind: "asOf", date }, asOf) !== undefined) break;
  }
}

/** The nearest amounts, above and below, at which the value, a limit or a close rule flips the path. */
function tryAmounts(question: Question, { findings }: Answer, attempt: Attempt): void {
  const { policy, known } = question;
  const { estimateQuestion, facts, recoverableCents } = findings;
  const level = facts.appealLevel;
  const limits = new Set<number>();
  const edge = (least: number | null | undefined) => {
    if (least === null || least === undefined) return;
    limits.add(least);
    if (least > 0) limits.add(least - 1);
  };
  const { appealAction, fixAction } = facts;
  edge(estimateOf("appeal", estimateQuestion, policy, level, appealAction).breakEvenCents);
  edge(estimateOf("fix", estimateQuestion, policy, 1, fixAction).breakEvenCents);
  for (const row of policy.deadlines) {
    if (row.level !== level || row.payerId !== undefined) continue;
    edge(row.minimumCents);
    edge(row.minimumCentsByYear?.[question.asOf.slice(0, 4)]);
  }
  for (const { atMostCents } of policy.closeRules) {
    if (atMostCents !== undefined) edge(atMostCents + 1);
  }
  if (known?.paidCents !== undefined) edge(policy.thresholds.underpaymentToleranceCents + 1);
  const taken = (known?.patientShareCents ?? 0) + (known?.paidCents ?? 0);
  const near = [...limits].sort(
    (a, b) => Math.abs(a - recoverableCents) - Math.abs(b - recoverableCents),
  );
  const sides = [
    near.filter((limit) => limit > recoverableCents),
    near.filter((limit) => limit < recoverableCents),
  ];
  for (const side of sides) {
    for (const limit of side) {
      const change: Change = { kind: "known", name: "expectedAllowedCents", value: limit + taken };
      if (attempt(change, recoverableCents + taken) !== undefined) break;
    }
  }
}

/** The offer at which a federal dispute begins, or ceases, to be worth it. */
function tryOffers({ policy, known }: Question, { findings }: Answer, attempt: Attempt): void {
  const { idr } = findings;
  const one = idr === undefined ? undefined : attemptOf(idr);
  if (idr === undefined || one === undefined) return;
  const least = breakEvenAmount([one], policy.thresholds.closeAtOrBelowCents);
  if (least === null) return;
  const name = idr.offerIsTold ? "offerCents" : "expectedAllowedCents";
  const now = known?.[name] ?? "unknown";
  for (const recoverable of least > 0 ? [least, least - 1] : [least]) {
    if (recoverable === one.recoverableCents) continue;
    attempt({ kind: "known", name, value: recoverable + idr.takenCents }, now);
  }
}

/** The chance at which an appeal, or a federal dispute, begins or ceases to be worth it. */
function tryChances(question: Question, { findings }: Answer, attempt: Attempt): void {
  const { policy, known } = question;
  const { estimateQuestion, facts, recoverableCents, idr } = findings;
  const { appealLevel, appealAction } = facts;
  const estimate = estimateOf("appeal", estimateQuestion, policy, appealLevel, appealAction);
  const isDispute = idr?.stake !== undefined && facts.category === "contractAndFee";
  const now =
    known?.successProbability ?? (isDispute ? idr.probability : estimate.levels[0]?.probability);
  if (!isDispute && !estimate.costKnown) return;
  const levels = isDispute ? [idr.stake] : attemptsOf(estimate, recoverableCents, now);
  const least = flipProbability(levels, policy.thresholds.closeAtOrBelowCents);
  if (least === null) return;
  const below = Math.max(0, Math.round(least * 10_000) - 1) / 10_000;
  for (const value of new Set([least, below])) {
    attempt({ kind: "known", name: "successProbability", value }, now ?? "unknown");
  }
}

/** The flips as people and programs read them. */
export function counterfactualsOf(flips: readonly Flip[]): readonly Counterfactual[] {
  return flips.map(({ change, from, answer }) => {
    const { path, action } = answer.outcome;
    return { change, from, path, action, ruleId: answer.rule.id, text: textOf(change, answer) };
  });
}

function textOf(change: Change, { outcome, rule }: Answer): string {
  const to = `it would be ${outcome.path} (${outcome.action}, rule ${rule.id})`;
  if (change.kind === "asOf") return `On ${change.date} ${to}.`;
  const { name, value } = change;
  const what = QUESTIONS[name as Asked | Amount];
  if (name === "expectedAllowedCents" || name === "offerCents")
    return `${what}: at ${formatDollars(Number(value))} ${to}.`;
  const shown = value === true ? "yes" : value === false ? "no" : String(value);
  return `${what}: were it ${shown}, ${to}.`;
}

/** What is not known and would change the path, with the paths it could lead to. */
export function neededOf(
  flips: readonly Flip[],
  { known, policy }: Question,
  { findings, outcome }: Answer,
): readonly Needed[] {
  const needed: Needed[] = [];
  const isUnknown = (name: string) => known?.[name as keyof DenialContext] === undefined;
  for (const name of ASKED) {
    if (!isUnknown(name)) continue;
    const paths = new Set<Path>();
    for (const { change, answer } of flips) {
      if (change.kind === "known" && change.name === name) paths.add(answer.outcome.path);
    }
    if (paths.size > 0) needed.push({ name, question: QUESTIONS[name], wouldLeadTo: [...paths] });
  }
  const specific = new Set(
    flips.flatMap(({ specific, change }) =>
      specific && change.kind === "known" ? [change.name] : [],
    ),
  );
  needed.sort((a, b) => Number(specific.has(b.name)) - Number(specific.has(a.name)));
  const { clock } = outcome;
  if (clock !== undefined && findings.deadlines[clock].status === "unknown") {
    needed.push({
      name: "policy.deadlines",
      question: "Until when this step is open, by the contract or the payer's manual",
      wouldLeadTo: ["close"],
    });
  }
  const { idr, facts } = findings;
  if (idr !== undefined && (outcome.action === "openNegotiation" || outcome.action === "idr")) {
    // Only an amount is closed for its value; a refusal has other ways.
    const wouldLeadTo: readonly Path[] = facts.category === "contractAndFee" ? ["close"] : [];
    for (const name of idr.missing) needed.push({ name, question: QUESTIONS[name], wouldLeadTo });
  }
  if (outcome.path === "appeal" && policy.costs.length === 0) {
    needed.push({
      name: "policy.costs",
      question: "What an appeal costs, and how often it succeeds",
      wouldLeadTo: ["close"],
    });
  }
  return needed;
}
