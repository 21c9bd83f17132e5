import type { Denial } from "../denials/index.js";
import {
  addBusinessDays,
  addDays,
  type CalendarDate,
  formatDollars,
  isBusinessDay,
} from "../values/index.js";
import { alternativesOf, valueOfChosen } from "./alternatives.js";
import {
  type Answer,
  answerAfresh,
  answerTo,
  type DecideOptions,
  type Question,
  questionOf,
} from "./answer.js";
import { counterfactualsOf, type Flip, flipsOf, neededOf } from "./counterfactuals.js";
import { blockersOf, evidenceFor } from "./evidence.js";
import { factsNamed } from "./fact-list.js";
import type { Findings } from "./facts.js";
import type { Alternative, Closure, Deadline, Decision, Fact, PathValue } from "./model.js";
import type { Policy } from "./policy-schema.js";
import type { Outcome } from "./rules.js";

const NO_CLOCK: Deadline = Object.freeze({
  status: "unknown",
  note: "This step has no deadline that the file or the policy could tell.",
});

/**
 * Decides what to do with one denial: the first of the ordered rules that holds. Total: every
 * denial gets one path and at least one reason. The trace holds every rule that was tried; the
 * facts they read stand beside it, with the segments they come from. Facts, value, alternatives,
 * counterfactuals and what would be needed to decide better are worked out when they are first read.
 *
 * The same denial, policy, context and `asOf` give the same decision.
 *
 * @throws UsageError when `asOf` is no calendar day, or the policy or the context is not valid.
 * @example
 * decide(denial, { claim, remittance, asOf: "2026-02-01" }).path; //=> "fix"
 */
export function decide(denial: Denial, options: DecideOptions): Decision {
  const question = questionOf(denial, options);
  return new WorkedOutWhenRead(question, answerTo(question));
}

/** `decide` with nothing taken from an earlier decision: what tests compare it with. */
export function decideAfresh(denial: Denial, options: DecideOptions): Decision {
  const question = questionOf(denial, options);
  return new WorkedOutWhenRead(question, answerAfresh(question));
}

/**
 * What everybody reads is worked out at once; what few read, and what takes a hundred times as long,
 * when it is read. The latter are getters of the prototype, because getters of each object would
 * cost a third of the whole decision.
 */
class WorkedOutWhenRead implements Decision {
  readonly path: Decision["path"];
  readonly action: Decision["action"];
  readonly level: number | undefined;
  readonly deadline: Deadline;
  readonly checkOn: CalendarDate | undefined;
  readonly reasons: readonly string[];
  readonly ruleId: string;
  readonly trace: Decision["trace"];
  readonly confidence: Decision["confidence"];
  readonly owner: string;
  readonly requiredEvidence: readonly string[];
  readonly blockers: readonly string[];
  readonly closure: Closure | undefined;
  readonly #question: Question;
  readonly #answer: Answer;
  #facts: readonly Fact[] | undefined;
  #value: PathValue | undefined;
  #alternatives: readonly Alternative[] | undefined;
  #flips: readonly Flip[] | undefined;

  constructor(question: Question, answer: Answer) {
    const { policy, asOf, book } = question;
    const { findings, rule, at, outcome } = answer;
    const { path, action, clock } = outcome;
    const { scene } = findings;
    const deadline = clock === undefined ? NO_CLOCK : findings.deadlineOf(clock);
    const takesLevel = path === "appeal" || action === "reconsideration";
    this.path = path;
    this.action = action;
    this.level = takesLevel ? scene.appealLevel : undefined;
    this.deadline = deadline;
    this.checkOn = path === "hold" ? checkDay(asOf, policy) : undefined;
    this.reasons = reasonsOf(rule.why, outcome, deadline, asOf, findings, policy);
    this.ruleId = rule.id;
    this.trace = book.traces[at]!;
    this.confidence = isDoubtful(deadline, asOf) ? "low" : outcome.confidence;
    this.owner = ownerOf(question, outcome);
    this.requiredEvidence = evidenceFor(action, scene.inputs.category);
    this.blockers = blockersOf(outcome, deadline, findings, policy);
    this.closure = path === "close" && action !== "none" ? closureOf(question, answer) : undefined;
    this.#question = question;
    this.#answer = answer;
  }

  get facts(): readonly Fact[] {
    const { book, denial } = this.#question;
    const { at, findings } = this.#answer;
    return (this.#facts ??= factsNamed(book.reads[at]!, findings, denial));
  }

  get value(): PathValue {
    return (this.#value ??= valueOfChosen(this.#question, this.#answer));
  }

  get alternatives(): readonly Alternative[] {
    return (this.#alternatives ??= alternativesOf(this.#question, this.#answer));
  }

  get counterfactuals(): Decision["counterfactuals"] {
    return counterfactualsOf((this.#flips ??= flipsOf(this.#question, this.#answer)));
  }

  get needed(): Decision["needed"] {
    this.#flips ??= flipsOf(this.#question, this.#answer);
    return neededOf(this.#flips, this.#question, this.#answer);
  }

  /** All of it, in the order of `Decision`: JSON would leave out the getters. */
  toJSON(): Decision {
    const { path, action, level, deadline, checkOn, reasons, ruleId, trace, facts } = this;
    const { confidence, owner, requiredEvidence, blockers, closure } = this;
    const { value, alternatives, counterfactuals, needed } = this;
    return {
      ...{ path, action, level, deadline, checkOn, reasons, ruleId, trace, facts },
      ...{ confidence, owner, requiredEvidence, blockers, closure },
      ...{ value, alternatives, counterfactuals, needed },
    };
  }
}

/** A fact with the rules that read it put together again. */
export interface TracedRule {
  readonly ruleId: string;
  readonly held: boolean;
  readonly read: readonly Fact[];
}

/**
 * The trace with the facts that each rule read, in full.
 *
 * @example
 * traceOf(decision).at(-1)?.read[0]; //=> { name: "category", value: "coding", source: "file", segments: [21] }
 */
export function traceOf(decision: Pick<Decision, "trace" | "facts">): readonly TracedRule[] {
  const byName = new Map(decision.facts.map((fact) => [fact.name, fact]));
  return decision.trace.map(({ ruleId, held, read }) => ({
    ruleId,
    held,
    read: read.flatMap((name) => byName.get(name) ?? []),
  }));
}

/** Whether a deadline is over by one reading, and by another is not. */
function isDoubtful({ status, confidence, conflicts }: Deadline, asOf: CalendarDate): boolean {
  if (status !== "passed" || confidence !== "conflict") return false;
  return conflicts?.some(({ date }) => date >= asOf) ?? false;
}

function reasonsOf(
  why: string,
  outcome: Outcome,
  deadline: Deadline,
  asOf: CalendarDate,
  findings: Findings,
  policy: Policy,
): readonly string[] {
  const { scene, amountBasis, recoverableCents } = findings;
  const reasons = [why];
  if (outcome.reasons !== undefined) for (const reason of outcome.reasons) reasons.push(reason);
  if (policy.closeRules.length > 0 && outcome.action === "writeOff" && outcome.path === "close") {
    const { closeRule } = findings.facts;
    const rule = policy.closeRules.find(({ id }) => id === closeRule);
    if (rule !== undefined) reasons.push(rule.why);
  }
  reasons.push(`${scene.codes}: ${dollars(findings.deniedCents)}.`);
  if (amountBasis === "allowed") {
    reasons.push(`Of this ${formatDollars(recoverableCents)} could be recovered.`);
  }
  if (deadline.date !== undefined) {
    const verb = deadline.status === "passed" ? "was" : "is";
    // A bill to the patient has no last day of its own; the right to appeal meanwhile has.
    const what = outcome.clock === "appeal" && outcome.path !== "appeal" ? " to appeal" : "";
    reasons.push(`The last day${what} ${verb} ${deadline.date} (${deadline.source}).`);
    for (const other of deadline.conflicts ?? []) {
      reasons.push(
        other.used
          ? `Sources disagree; the stricter one is used: ${other.source}.`
          : `Another source says ${other.date}: ${other.source}.`,
      );
    }
    if (isDoubtful(deadline, asOf) && outcome.path !== "close") {
      reasons.push("Whether it is too late is not settled: send it at once.");
    }
  }
  if (deadline.note !== undefined && outcome.clock !== undefined) reasons.push(deadline.note);
  return reasons;
}

const dollarsOf = new Map<number, string>();

/** `formatDollars`, kept: the same charges come again and again. */
function dollars(cents: number): string {
  let text = dollarsOf.get(cents);
  if (text === undefined) {
    if (dollarsOf.size > 20_000) dollarsOf.clear();
    dollarsOf.set(cents, (text = formatDollars(cents)));
  }
  return text;
}

function ownerOf({ policy, denial }: Question, { action, path }: Outcome): string {
  return policy.owners[action] ?? policy.pathOwners[path] ?? denial.workType;
}

function closureOf({ denial }: Question, { rule, findings, outcome }: Answer): Closure {
  const { known, recoverableCents, amountBasis } = findings;
  return {
    ruleId: rule.id,
    // What was never due is taken back, not lost.
    amountCents: outcome.action === "voidClaim" ? 0 : recoverableCents,
    amountBasis,
    rootCause: denial.rootCause,
    category: denial.category,
    feedsPrevention:
      denial.preventable !== "no" ||
      (known.patternCount ?? 1) > 1 ||
      (known.sameReasonDenials ?? 1) > 1,
  };
}

const checkDaysOf = new WeakMap<Policy, Map<CalendarDate, CalendarDate>>();

/** The day to look again: the status cadence from `asOf`, moved to the next business day. */
function checkDay(asOf: CalendarDate, policy: Policy): CalendarDate {
  let days = checkDaysOf.get(policy);
  if (days === undefined) checkDaysOf.set(policy, (days = new Map()));
  let day = days.get(asOf);
  if (day === undefined) {
    const closed = policy.closedDays as readonly CalendarDate[];
    day = addDays(asOf, policy.statusCadenceDays);
    if (!isBusinessDay(day, closed)) day = addBusinessDays(day, 1, closed);
    if (days.size > 1_000) days.clear();
    days.set(asOf, day);
  }
  return day;
}
