import type { Span } from "./effective.js";
import type { PolicyFinding } from "./lint.js";
import type { Policy } from "./policy-schema.js";

/** The lists of a policy whose rows have days. */
const LISTS = ["extensions", "costs", "successRates", "closeRules", "approvals"] as const;

/**
 * Rows of every kind that are over as of a day, that have not begun, and that do not say since when
 * they hold; of the deadlines and fees only the policy's own.
 */
export function dateFindings(
  policy: Policy,
  ownDeadlines: Policy["deadlines"],
  ownFees: Policy["idrFees"],
  asOf: string,
): readonly PolicyFinding[] {
  const findings: PolicyFinding[] = [];
  const look = (path: string, id: string, row: Span) => {
    const tell = (kind: PolicyFinding["kind"], message: string) =>
      findings.push({ kind, severity: "info", path, id, message });
    const { effectiveFrom, effectiveTo } = row;
    if (effectiveTo !== undefined && effectiveTo < asOf) {
      tell("expired", `It ended on ${effectiveTo}.`);
    }
    if (effectiveFrom === "unknown") {
      tell("undated", "It does not say since when it holds (effectiveFrom), so it always has.");
    } else if (effectiveFrom > asOf) tell("notYet", `It begins on ${effectiveFrom}.`);
  };
  policy.payers.forEach((row, at) => {
    look(`payers[${at}]`, row.payerId, row);
  });
  ownDeadlines.forEach((row, at) => {
    look(`deadlines[${at}]`, row.id, row);
  });
  ownFees.forEach((row, at) => {
    look(`idrFees[${at}]`, row.id, row);
  });
  for (const list of LISTS) {
    policy[list].forEach((row, at) => {
      look(`${list}[${at}]`, row.id, row);
    });
  }
  return findings;
}
