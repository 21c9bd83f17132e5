import type { Claim, Remittance } from "../835/index.js";
import type { Denial } from "../denials/index.js";
import { assert, type CalendarDate, isCalendarDate, UsageError } from "../values/index.js";
import type { DenialContext } from "./context.js";
import type { Findings } from "./facts.js";
import { findingsIn, plainFacts, sceneInputsOf } from "./gather.js";
import { defaultPolicy, parsePolicy } from "./policy.js";
import type { Policy, PolicyInput } from "./policy-schema.js";
import { type Outcome, RULES, type Rule } from "./rules.js";
import { type RuleBook, ruleBookOf } from "./ruleset.js";
import { sceneOf } from "./scene.js";
import { keptScene, placeOfRule } from "./scene-memo.js";

/** What a denial is decided from, beside itself. */
export interface DecideOptions {
  /** The claim that the denial is of. */
  readonly claim: Claim;
  /** The header of its 835: the payer and the dates. */
  readonly remittance: Remittance;
  /** What `parsePolicy` gave, or plain data that it accepts; the shipped rows where left out. */
  readonly policy?: Policy | PolicyInput | undefined;
  /** The day from which deadlines are seen. There is no other clock. */
  readonly asOf: CalendarDate | string;
  /** What the caller knows beyond the file. */
  readonly known?: DenialContext | undefined;
  /** What `rulesWith` gave; the shipped rules where left out. */
  readonly rules?: readonly Rule[] | undefined;
}

/** The options of one question, checked. */
export interface Question {
  readonly denial: Denial;
  readonly claim: Claim;
  readonly remittance: Remittance;
  readonly policy: Policy;
  readonly asOf: CalendarDate;
  readonly known: DenialContext | undefined;
  readonly book: RuleBook;
}

/** A question with its answer, before it is told. */
export interface Answer {
  readonly findings: Findings;
  readonly rule: Rule;
  readonly at: number;
  readonly outcome: Outcome;
}

/** Checks the options of a decision and fills in what they leave out. */
export function questionOf(denial: Denial, options: DecideOptions): Question {
  checkCall(denial, options);
  const policy = options.policy === undefined ? defaultPolicy() : parsePolicy(options.policy);
  return {
    denial,
    claim: options.claim,
    remittance: options.remittance,
    policy,
    asOf: dayOf(options.asOf),
    known: options.known === undefined ? undefined : copyOf(options.known),
    book: ruleBookOf(options.rules ?? RULES, policy),
  };
}

/** The mistakes that are near at hand: the claim for its denial, the document for its header. */
function checkCall(denial: Denial, options: DecideOptions | undefined): void {
  if (denial?.evidence === undefined) {
    throw new UsageError("decide: expected a denial: one of classify(claim).denials");
  }
  if (options === undefined) {
    throw new UsageError("decide: expected options: { claim, remittance, asOf }");
  }
  if (options.claim?.services === undefined) {
    throw new UsageError("decide: claim: expected the claim that the denial is of");
  }
  if (options.remittance?.dates === undefined) {
    throw new UsageError(
      "decide: remittance: expected the header of the claim's 835: event.remittance, or the header of one of parse835's remittances",
    );
  }
}

/**
 * What the caller told, as it is now: a decision is read later, and the caller may use the object
 * again for the next denial. An object of some class stays itself, because a copy would lose members.
 */
function copyOf(known: DenialContext): DenialContext {
  if (Object.getPrototypeOf(known) !== Object.prototype) return known;
  const { segments } = known;
  return segments === undefined ? { ...known } : { ...known, segments: { ...segments } };
}

let lastDay: CalendarDate | undefined;

/** `calendarDate`, which need not look twice at the day on which everything is decided. */
function dayOf(text: CalendarDate | string): CalendarDate {
  if (lastDay !== undefined && text === lastDay) return lastDay;
  if (typeof text !== "string" || !isCalendarDate(text)) {
    throw new UsageError('decide: asOf: expected a real calendar day written "YYYY-MM-DD"');
  }
  lastDay = text;
  return lastDay;
}

/**
 * The rule that holds and where it leads, without the words. Where the caller told nothing beside the
 * file, what was found for another denial of the same payer and codes is used again.
 */
export function answerTo(question: Question): Answer {
  const { denial, claim, remittance, policy, asOf, known, book } = question;
  const { memo, rules } = book;
  if (memo === undefined || known !== undefined) return answerAfresh(question);
  const inputs = sceneInputsOf(denial, claim, remittance);
  const kept = keptScene(memo, inputs, policy, asOf);
  if (kept === undefined) return answerAfresh(question);
  const findings = findingsIn(kept.scene, denial, claim, remittance);
  const at = placeOfRule(kept, rules, findings);
  return { findings, rule: rules[at]!, at, outcome: rules[at]!.leadsTo(kept.facts) };
}

/** The answer with nothing taken from an earlier one. */
export function answerAfresh(question: Question): Answer {
  const { denial, claim, remittance, policy, asOf, known, book } = question;
  const scene = sceneOf(sceneInputsOf(denial, claim, remittance), policy, asOf, known);
  const findings = findingsIn(scene, denial, claim, remittance);
  const facts = book.memo === undefined ? plainFacts(findings.facts) : findings.facts;
  const { rules } = book;
  for (let at = 0; at < rules.length; at += 1) {
    const rule = rules[at]!;
    if (rule.when(facts)) return { findings, rule, at, outcome: rule.leadsTo(facts) };
  }
  assert(false, "the last decision rule holds");
}
