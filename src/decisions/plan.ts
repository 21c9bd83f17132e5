import type { Denial } from "../denials/index.js";
import type { CalendarDate } from "../values/index.js";
import type { DecideOptions } from "./answer.js";
import type { DenialContext } from "./context.js";
import { decide } from "./decide.js";
import type { Action, Deadline, Decision, Path } from "./model.js";

/** One thing to do for a claim, for all the denials that it settles. */
export interface PlanStep {
  readonly path: Path;
  readonly action: Action;
  readonly level: number | undefined;
  /** Places in `decisions`, and in the list of denials that was given. */
  readonly denials: readonly number[];
  readonly cents: number;
  /** The earliest that is known of those that it settles. */
  readonly deadline: Deadline;
  readonly requiredEvidence: readonly string[];
  readonly blockers: readonly string[];
  /** Why it stands where it stands beside the other steps. */
  readonly reasons: readonly string[];
}

/** What to do with a claim: its steps in order, and the decisions behind them. */
export interface ClaimPlan {
  readonly steps: readonly PlanStep[];
  /** One per denial, in the order in which they were given. */
  readonly decisions: readonly Decision[];
  /** The earliest day on which something is due that is not yet over. */
  readonly nextDue: CalendarDate | undefined;
}

export interface DecideClaimOptions extends DecideOptions {
  /** What is known of one denial beyond `known`, which is about all of them. */
  readonly knownOf?: ((denial: Denial, index: number) => DenialContext | undefined) | undefined;
}

/** Sending the claim again: several such steps are one claim. Stronger ones first. */
const RESENDS: readonly Action[] = [
  // What is taken back cannot be replaced as well.
  "voidClaim",
  "verifyCoverage",
  "resolveEnrollment",
  "correctedClaim",
];
const ORDER: readonly Path[] = ["hold", "fix", "escalate", "appeal", "transfer", "close"];

/**
 * Decides every denial of a claim and settles them into one plan: one corrected claim for all that
 * is corrected, one appeal per level for all that is appealed.
 *
 * @throws UsageError as `decide`.
 * @example
 * decideClaim(classify(claim).denials, { claim, remittance, asOf: "2026-02-01" }).steps.length; //=> 1
 */
export function decideClaim(denials: readonly Denial[], options: DecideClaimOptions): ClaimPlan {
  const { knownOf, ...common } = options;
  const decisions = denials.map((denial, index) => {
    const own = knownOf?.(denial, index);
    const known = own === undefined ? common.known : { ...common.known, ...own };
    return decide(denial, { ...common, known });
  });
  const groups = new Map<string, number[]>();
  const isTakenBack = decisions.some(
    ({ path, action }) => path === "fix" && action === "voidClaim",
  );
  decisions.forEach((decision, index) => {
    const key = groupOf(decision, isTakenBack);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [index]);
    else group.push(index);
  });
  const steps = [...groups.values()]
    .map((indexes) => stepOf(indexes, decisions, denials))
    .sort((a, b) => ORDER.indexOf(a.path) - ORDER.indexOf(b.path) || a.denials[0]! - b.denials[0]!);
  const settled = steps.map((step) => ({ ...step, reasons: reasonsOf(step, steps) }));
  const due = steps.flatMap(({ path, deadline }) =>
    path !== "close" && deadline.status === "known" && deadline.date !== undefined
      ? [deadline.date]
      : [],
  );
  return { steps: settled, decisions, nextDue: due.sort()[0] };
}

/** Denials of one group are settled by one step. A void is followed by one new claim for them all. */
function groupOf({ path, action, level }: Decision, isTakenBack: boolean): string {
  if (path === "fix" && RESENDS.includes(action)) return "fix resend";
  if (path === "fix" && action === "newClaim" && isTakenBack) return "fix resend";
  return `${path} ${action} ${level ?? ""}`;
}

function stepOf(
  indexes: readonly number[],
  decisions: readonly Decision[],
  denials: readonly Denial[],
): Omit<PlanStep, "reasons"> {
  const own = indexes.map((index) => decisions[index]!);
  const first = own[0]!;
  const action = RESENDS.find((each) => own.some((decision) => decision.action === each));
  const unique = (lists: readonly (readonly string[])[]) => [...new Set(lists.flat())];
  return {
    path: first.path,
    action: first.path === "fix" && action !== undefined ? action : first.action,
    level: first.level,
    denials: indexes,
    cents: indexes.reduce((sum, index) => sum + denials[index]!.deniedCents, 0),
    deadline: earliest(own.map(({ deadline }) => deadline)),
    requiredEvidence: unique(own.map(({ requiredEvidence }) => requiredEvidence)),
    blockers: unique(own.map(({ blockers }) => blockers)),
  };
}

/** What is over comes first: it must be said. Then the earliest date; unknown ones last. */
function earliest(deadlines: readonly Deadline[]): Deadline {
  return [...deadlines].sort(
    (a, b) =>
      Number(b.status === "passed") - Number(a.status === "passed") ||
      (a.date ?? "9999-12-31").localeCompare(b.date ?? "9999-12-31"),
  )[0]!;
}

function reasonsOf(
  step: Omit<PlanStep, "reasons">,
  steps: readonly Omit<PlanStep, "reasons">[],
): readonly string[] {
  const reasons: string[] = [];
  const has = (test: (other: Omit<PlanStep, "reasons">) => boolean) =>
    steps.some((other) => other !== step && test(other));
  if (step.denials.length > 1) reasons.push(`One step settles ${step.denials.length} denials.`);
  if (step.path === "fix" && has(({ path }) => path === "appeal")) {
    reasons.push(
      step.action === "reopening"
        ? "Before the appeal: a reopening is refused while an appeal is pending, and does not stop its clock."
        : "Before the appeal: what is sent again is decided anew, and may settle more than it was sent for.",
    );
  }
  if (step.path === "appeal" && has(({ path }) => path === "fix")) {
    reasons.push(
      "Await what is sent again as long as this window allows, then appeal what is left.",
    );
  }
  if (
    step.path === "appeal" &&
    has(({ path, action }) => path === "fix" && action === "voidClaim")
  ) {
    reasons.push(
      "The void takes the whole claim back: appeal what the new claim is refused again.",
    );
  }
  if (
    step.path === "fix" &&
    step.action === "newClaim" &&
    has(({ action }) => action === "correctedClaim")
  ) {
    reasons.push("Leave its lines out of the corrected claim: they were never processed.");
  }
  if (step.path !== "hold" && has(({ path }) => path === "hold")) {
    reasons.push("Something of this claim is still moving; look at that first.");
  }
  return reasons;
}
