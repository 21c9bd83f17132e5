import type { Deadline, Decision, PlanStep } from "../decisions/index.js";
import { traceOf } from "../decisions/index.js";
import { ACTION_LABELS, PATH_LABELS } from "../reports/index.js";
import { formatDollars } from "../values/index.js";
import { type DecidedClaim, shownValue } from "./decide.js";
import { maskUnlessCode } from "./mask.js";
import { type Output, plural, printable, wrap } from "./output.js";

/** Columns of the words on the left. */
const INDENT = 14;

/** Tells everything about one claim: its plan, then each decision from its reasons to its trace. */
export function explainClaim(decided: DecidedClaim, unmask: boolean, out: Output): void {
  const { claim, denials, plan, file } = decided;
  const id = unmask ? printable(claim.patientControlNumber) : `segment ${claim.segment ?? "?"}`;
  out.line(out.paint("bold", `Claim ${id} in ${printable(file)}`));
  if (denials.length === 0) {
    out.line("Nothing of it was denied.");
    out.line();
    return;
  }
  const tell = teller(out);
  out.line();
  plan.steps.forEach((step, at) => {
    tell(at === 0 ? "Plan" : "", stepText(step, at));
    for (const reason of step.reasons) tell("", `   ${reason}`);
  });
  if (plan.nextDue !== undefined) tell("Next due", plan.nextDue);
  plan.decisions.forEach((decision, index) => {
    const denial = denials[index]!;
    const code = unmask ? (_: unknown, text: string) => text : maskUnlessCode;
    const line =
      denial.serviceIndex === undefined ? "whole claim" : `line ${denial.serviceIndex + 1}`;
    const codes = [
      `${code("group", denial.groupCode)}-${code("reason", denial.reasonCode)}`,
      ...denial.remarkCodes.map((remark) => code("remark", remark)),
    ];
    out.line();
    const amount = formatDollars(denial.deniedCents);
    out.line(out.paint("bold", printable(`${index + 1}. ${line}: ${codes.join(" ")}, ${amount}`)));
    tellDecision(decision, tell, unmask);
  });
  out.line();
}

type Tell = (title: string, ...texts: readonly string[]) => void;

function teller(out: Output): Tell {
  return (title, ...texts) => {
    let shown = title;
    for (const text of texts) {
      for (const line of wrapKeeping(text, out.width - INDENT)) {
        out.line(out.paint("dim", shown.padEnd(INDENT)) + line);
        shown = "";
      }
    }
  };
}

/** `wrap` with the blanks that a text begins with before each of its lines. */
function wrapKeeping(text: string, width: number): readonly string[] {
  const indent = /^ */.exec(text)?.[0] ?? "";
  return wrap(text.trim(), width - indent.length).map((line) => indent + line);
}

function stepText(step: PlanStep, at: number): string {
  const level = step.level !== undefined && step.level > 1 ? `, level ${step.level}` : "";
  const which = step.denials.map((index) => index + 1).join(", ");
  const until = deadlineText(step.deadline);
  return `${at + 1}. ${PATH_LABELS[step.path]}: ${ACTION_LABELS[step.action]}${level} (denial ${which}, ${formatDollars(step.cents)})${until === "" ? "" : `, ${until}`}`;
}

function deadlineText({ status, date, daysLeft, businessDaysLeft }: Deadline): string {
  if (status === "unknown" || date === undefined) return status === "passed" ? "too late" : "";
  if (status === "passed") return `was due ${date}`;
  return `by ${date} (${plural(daysLeft ?? 0, "day")}, ${plural(businessDaysLeft ?? 0, "business day")})`;
}

function tellDecision(decision: Decision, tell: Tell, unmask: boolean): void {
  const { path, action, level, deadline, value } = decision;
  const at = level !== undefined && level > 1 ? `, level ${level}` : "";
  tell("Decision", `${PATH_LABELS[path]}: ${ACTION_LABELS[action]}${at} (rule ${decision.ruleId})`);
  tell("Why", ...decision.reasons);
  const due = deadlineText(deadline);
  if (due !== "") {
    const target =
      deadline.targetDate === undefined ? "" : `; have it done by ${deadline.targetDate}`;
    tell("Deadline", `${due}${deadline.status === "known" ? target : ""}; row ${deadline.rowId}`);
  } else tell("Deadline", deadline.note ?? "unknown");
  if (decision.checkOn !== undefined) tell("Look again", decision.checkOn);
  tell("Owner", `${decision.owner}, confidence ${decision.confidence}`);
  tell("Needs", ...decision.requiredEvidence);
  tell("In the way", ...decision.blockers);
  if (value.expectedValueCents !== null && path !== "close") {
    tell(
      "Worth",
      `${formatDollars(value.expectedValueCents)}, chance ${value.probability} by ${value.basis}`,
    );
  }
  tell("Instead", ...decision.alternatives.map(alternativeText));
  tell("Flips", ...decision.counterfactuals.map(({ text }) => text));
  tell(
    "To ask",
    ...decision.needed.map(
      ({ question, wouldLeadTo }) => `${question}: could lead to ${wouldLeadTo.join(" or ")}`,
    ),
  );
  const tried = traceOf(decision);
  const before = tried.slice(0, -1).map(({ ruleId }) => ruleId);
  tell("Held", decision.ruleId);
  if (before.length > 0) tell("Did not hold", before.join(", "));
  // What nobody has told is in `To ask`, as far as it matters; ndjson has every fact of every rule.
  const facts = decision.facts.filter(({ source, value }) => source !== "nobody" && value !== "");
  tell("Facts read", ...facts.map((fact) => factText(fact, unmask)));
}

function factText(fact: Decision["facts"][number], unmask: boolean): string {
  const shown = unmask ? fact.value : shownValue(fact);
  const text = Array.isArray(shown) ? shown.join(" ") || "none" : String(shown);
  const where = fact.segments.length === 0 ? fact.source : `segment ${fact.segments.join(", ")}`;
  return printable(`${fact.name} ${text} (${where})`);
}

function alternativeText(alternative: Decision["alternatives"][number]): string {
  const { path, action, expectedValueCents, barredBy, deadline } = alternative;
  const worth =
    expectedValueCents === null ? "value not known" : `worth ${formatDollars(expectedValueCents)}`;
  const due = deadlineText(deadline);
  const bars = barredBy.length === 0 ? "" : `; not open: ${barredBy.join(" ")}`;
  return `${PATH_LABELS[path]}: ${ACTION_LABELS[action]}, ${worth}${due === "" ? "" : `, ${due}`}${bars}`;
}
