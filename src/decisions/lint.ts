import type { CalendarDate } from "../values/index.js";
import { covers, holdsOn, startOf } from "./effective.js";
import { dateFindings } from "./lint-dates.js";
import { bookOf } from "./payer-book.js";
import { defaultPolicy, parsePolicy } from "./policy.js";
import type { Policy } from "./policy-schema.js";
import { RULES } from "./rules.js";

/** Something in a policy that is allowed and looks wrong. */
export interface PolicyFinding {
  readonly kind:
    | "gap"
    | "contradiction"
    | "unreachable"
    | "expired"
    /** It begins after the day of looking. */
    | "notYet"
    /** Its first day is not known. */
    | "undated"
    | "conflict";
  readonly severity: "warning" | "info";
  /** Where: "deadlines[3]", "payers[0]". */
  readonly path: string;
  /** Id of the row; the payer's for a payer. */
  readonly id: string;
  readonly message: string;
}

type Row = Policy["deadlines"][number];

/**
 * Looks through a policy for gaps (a payer without a deadline, a chance without a cost), rows that
 * contradict each other, rows that nothing can reach, and rows that are over as of a day, have not
 * begun, or do not say since when they hold. Shipped rows are only reported where the policy's own
 * rows or payers meet them. A row that ends before it begins is no policy at all.
 *
 * @throws UsageError when the policy is not valid.
 * @example
 * lintPolicy({ payers: [{ payerId: "1", kind: "commercial" }] }, "2026-02-01")[0]?.kind; //=> "gap"
 */
export function lintPolicy(input: unknown, asOf: CalendarDate | string): readonly PolicyFinding[] {
  const policy = parsePolicy(input);
  const shipped = defaultPolicy();
  // Its own rows stand behind the shipped ones; the places told are those of the policy's text.
  const own = policy.deadlines.filter((row) => !shipped.deadlines.includes(row));
  const ownFees = policy.idrFees.filter((row) => !shipped.idrFees.includes(row));
  return [
    ...payerFindings(policy),
    ...rowFindings(own, policy),
    ...otherListFindings(policy),
    ...dateFindings(policy, own, ownFees, asOf),
    ...practiceFindings(policy, asOf),
    ...rateFindings(policy),
    ...ruleFindings(policy),
  ];
}

function payerFindings(policy: Policy): PolicyFinding[] {
  const findings: PolicyFinding[] = [];
  const books = new Set([...policy.deadlines].flatMap(({ playbook }) => playbook ?? []));
  policy.payers.forEach((payer, index) => {
    const tell = (
      kind: PolicyFinding["kind"],
      severity: PolicyFinding["severity"],
      message: string,
    ) => findings.push({ kind, severity, path: `payers[${index}]`, id: payer.payerId, message });
    const { rows, ladder, topLevel } = bookOf(policy, payer.payerId, payer.kind, payer.playbook);
    if (payer.kind !== "patient") {
      if (topLevel === 0) tell("gap", "warning", "No deadline row for an appeal fits this payer.");
      if (!rows.has("newClaim")) tell("gap", "info", "No timely filing row fits this payer.");
      if (!["correctedClaim", "reopening"].some((step) => rows.has(step as "reopening"))) {
        tell("gap", "info", "No row for a corrected claim fits this payer.");
      }
    }
    for (let level = 1; level < topLevel; level += 1) {
      if (!ladder.has(level)) {
        tell("gap", "warning", `Appeal level ${level} has no row, and level ${topLevel} has one.`);
      }
    }
    if (payer.playbook !== undefined && !books.has(payer.playbook)) {
      tell("gap", "warning", "No deadline row has the playbook that this payer names.");
    }
    const later = policy.payers.findIndex(
      (other, at) =>
        at > index &&
        other.payerId === payer.payerId &&
        covers(other, payer) &&
        other.kind !== payer.kind,
    );
    if (later !== -1) {
      tell("contradiction", "warning", `payers[${later}] calls the same payer another kind.`);
    }
  });
  return findings;
}

const sameTarget = (a: Row, b: Row) =>
  a.payerId === b.payerId && a.playbook === b.playbook && a.payerKind === b.payerKind;
const sameStep = (a: Row, b: Row) => a.action === b.action && a.level === b.level;
/** Whether every denial that one row fits, the other fits too. */
const isWider = (wide: Row, narrow: Row) =>
  (wide.network === undefined || wide.network === narrow.network) &&
  (wide.needsGoodCause !== true || narrow.needsGoodCause === true) &&
  (wide.categories === undefined ||
    (narrow.categories?.every((each) => wide.categories?.includes(each)) ?? false));
const narrowness = (row: Row) =>
  Number(row.network !== undefined) +
  Number(row.needsGoodCause === true) +
  Number(row.categories !== undefined);
const lengthOf = ({ days, months, businessDays }: Row) =>
  JSON.stringify([days, months, businessDays]);

function rowFindings(own: readonly Row[], policy: Policy): PolicyFinding[] {
  const findings: PolicyFinding[] = [];
  own.forEach((row, index) => {
    const tell = (
      kind: PolicyFinding["kind"],
      severity: PolicyFinding["severity"],
      message: string,
    ) => findings.push({ kind, severity, path: `deadlines[${index}]`, id: row.id, message });
    if (row.conflicts !== undefined || row.confidence === "conflict") {
      tell("conflict", "info", "Its sources disagree.");
    }
    if (
      row.playbook !== undefined &&
      !policy.payers.some((each) => each.playbook === row.playbook)
    ) {
      tell("unreachable", "warning", "No payer of the policy has this playbook.");
    }
    for (const [at, other] of own.entries()) {
      if (at <= index || !sameTarget(row, other) || !sameStep(row, other)) continue;
      const equals =
        narrowness(row) === narrowness(other) && isWider(row, other) && isWider(other, row);
      if (!equals) continue;
      const sameStart = startOf(row) === startOf(other);
      const differ = lengthOf(row) !== lengthOf(other) || row.anchor !== other.anchor;
      if (sameStart && differ) {
        tell(
          "contradiction",
          "warning",
          `deadlines[${at}] (${other.id}) says otherwise for the same days.`,
        );
      } else if (covers(other, row) && other.anchor === row.anchor) {
        tell(
          "unreachable",
          "warning",
          `deadlines[${at}] (${other.id}) takes its place on every day.`,
        );
      }
    }
  });
  return findings;
}

function otherListFindings(policy: Policy): PolicyFinding[] {
  const findings: PolicyFinding[] = [];
  const ids = new Set(policy.deadlines.map(({ id }) => id));
  policy.extensions.forEach((row, index) => {
    if (ids.has(row.rowId)) return;
    const message = "No deadline row has the id that it extends.";
    findings.push({
      kind: "unreachable",
      severity: "warning",
      path: `extensions[${index}]`,
      id: row.id,
      message,
    });
  });
  policy.costs.forEach((row, index) => {
    const later = policy.costs.findIndex(
      (other, at) =>
        at > index &&
        other.path === row.path &&
        other.action === row.action &&
        other.level === row.level &&
        other.payerId === row.payerId &&
        other.playbook === row.playbook &&
        other.payerKind === row.payerKind &&
        covers(other, row),
    );
    if (later === -1) return;
    const message = `costs[${later}] takes its place on every day.`;
    findings.push({
      kind: "unreachable",
      severity: "warning",
      path: `costs[${index}]`,
      id: row.id,
      message,
    });
  });
  return findings;
}

/** What the organisation works by, and the policy has no row for. */
function practiceFindings(policy: Policy, asOf: string): PolicyFinding[] {
  const findings: PolicyFinding[] = [];
  const gap = (path: string, id: string, message: string) =>
    findings.push({ kind: "gap", severity: "warning", path, id, message });
  const { payerPlaybooks, closureApprovals } = policy.practices;
  policy.payers.forEach(({ kind, playbook, payerId }, index) => {
    if (!payerPlaybooks || kind === "patient" || playbook !== undefined) return;
    gap(`payers[${index}]`, payerId, "It has no playbook, and this organisation works by them.");
  });
  const governs = policy.approvals.some((row) => row.path === "close" && holdsOn(row, asOf));
  if (closureApprovals && !governs) {
    const message =
      "No closure needs an approval: add a row with the amount from which on one does.";
    gap("approvals", policy.id, message);
  }
  return findings;
}

/** Chances without a cost, and costs without a chance: no expected value comes of either. */
function rateFindings(policy: Policy): PolicyFinding[] {
  const findings: PolicyFinding[] = [];
  const costed = new Set(policy.costs.map(({ path }) => path));
  const rated = new Set(policy.successRates.map(({ path }) => path));
  policy.successRates.forEach(({ path, id }, index) => {
    if (costed.has(path)) return;
    const message = `There is no cost for the path ${path}, so no expected value.`;
    findings.push({
      kind: "gap",
      severity: "warning",
      path: `successRates[${index}]`,
      id,
      message,
    });
  });
  policy.costs.forEach(({ action, loserPaysCents, id }, index) => {
    if (action !== "idr" || loserPaysCents !== undefined) return;
    const message =
      "It names no entity's fee (loserPaysCents), so a federal dispute has no expected value.";
    findings.push({ kind: "gap", severity: "warning", path: `costs[${index}]`, id, message });
  });
  if (policy.prior.mean === undefined) {
    policy.costs.forEach(({ path, id }, index) => {
      if (rated.has(path)) return;
      const message = `There is neither history nor a prior for the path ${path}, so no expected value.`;
      findings.push({ kind: "gap", severity: "warning", path: `costs[${index}]`, id, message });
    });
  }
  return findings;
}

function ruleFindings(policy: Policy): PolicyFinding[] {
  const ids = new Set(RULES.map(({ id }) => id));
  return policy.rulesOff.flatMap((id, index) =>
    ids.has(id)
      ? []
      : [
          {
            kind: "unreachable" as const,
            severity: "warning" as const,
            path: `rulesOff[${index}]`,
            id,
            message: "No shipped rule has this id.",
          },
        ],
  );
}
