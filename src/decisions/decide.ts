import type { Claim, Remittance } from "../835/index.js";
import type { Denial } from "../denials/index.js";
import { assert, type CalendarDate, calendarDate, formatDollars } from "../values/index.js";
import { type Findings, factsOf, type KnownFacts } from "./facts.js";
import type { Deadline, Decision, TraceEntry } from "./model.js";
import { defaultPolicy, type Policy, type PolicyInput, parsePolicy } from "./policy.js";
import { type Outcome, RULES } from "./rules.js";

export interface DecideOptions {
  /** The claim that the denial is of. */
  readonly claim: Claim;
  /** The header of its 835: the payer and the dates. */
  readonly remittance: Remittance;
  /** What `parsePolicy` gave, or plain data that it accepts; the shipped rows where left out. */
  readonly policy?: Policy | PolicyInput | undefined;
  /** The day from which deadlines are seen. There is no other clock. */
  readonly asOf: CalendarDate | string;
  readonly known?: KnownFacts | undefined;
}

const NO_CLOCK: Deadline = Object.freeze({
  status: "unknown",
  note: "This step has no deadline that the file or the policy could tell.",
});

const CODES = /^[A-Z0-9]{1,5}(-[A-Z0-9]{1,4})?$/;

/**
 * Decides what to do with one denial: the first of the ordered rules that holds. Total: every
 * denial gets one path and at least one reason. The trace holds every rule that was tried, with
 * the facts it read and the segments they stand in.
 *
 * The same denial, policy and `asOf` give the same decision.
 *
 * @throws UsageError when `asOf` is no calendar day or the policy is not valid.
 * @example
 * decide(denial, { claim, remittance, asOf: "2026-02-01" }).path; //=> "fix"
 */
export function decide(denial: Denial, options: DecideOptions): Decision {
  const { claim, remittance, known } = options;
  const policy = options.policy === undefined ? defaultPolicy() : parsePolicy(options.policy);
  const asOf = calendarDate(options.asOf);
  const findings = factsOf(denial, { claim, remittance, policy, asOf, known });
  const trace: TraceEntry[] = [];
  for (const rule of RULES) {
    const held = rule.when(findings.facts);
    trace.push({ ruleId: rule.id, held, read: rule.reads.map(findings.fact) });
    if (!held) continue;
    const outcome = rule.leadsTo(findings.facts);
    const deadline = outcome.clock === undefined ? NO_CLOCK : findings.deadlines[outcome.clock];
    return {
      path: outcome.path,
      action: outcome.action,
      deadline,
      reasons: reasonsOf(rule.why, outcome, deadline, findings),
      ruleId: rule.id,
      trace,
      confidence: outcome.confidence,
      owner: denial.workType,
    };
  }
  assert(false, "the last decision rule holds");
}

function reasonsOf(
  why: string,
  outcome: Outcome,
  deadline: Deadline,
  findings: Findings,
): readonly string[] {
  const { groupCode, reasonCode, remarkCodes, deniedCents } = findings.facts;
  // In a damaged file anything may stand where a code belongs; only what looks like one is shown.
  const codes = [`${groupCode}-${reasonCode}`, ...remarkCodes].filter((code) => CODES.test(code));
  const what = codes.length === 0 ? "Withheld" : codes.join(" ");
  const reasons = [why, ...(outcome.reasons ?? []), `${what}: ${formatDollars(deniedCents)}.`];
  if (deadline.status === "passed" && deadline.date !== undefined) {
    reasons.push(`The last day was ${deadline.date} (${deadline.source}).`);
  } else if (deadline.status === "known") {
    reasons.push(`The last day is ${deadline.date} (${deadline.source}).`);
  }
  if (deadline.note !== undefined && outcome.clock !== undefined) reasons.push(deadline.note);
  return reasons;
}
