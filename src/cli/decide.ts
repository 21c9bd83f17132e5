import type { Claim } from "../835/index.js";
import {
  type ClaimPlan,
  type Decision,
  decideClaim,
  defaultPolicy,
  type Policy,
} from "../decisions/index.js";
import { classify, type Denial } from "../denials/index.js";
import { ACTION_LABELS, PATH_LABELS } from "../reports/index.js";
import { type CalendarDate, formatDollars, UsageError } from "../values/index.js";
import { asOfDay } from "./as-of.js";
import { eachClaim } from "./claims-of-files.js";
import { historiesFor, isLater, knownFrom, passedOver } from "./decide-context.js";
import { explainClaim } from "./decide-explain.js";
import { maskClaim, maskUnlessCode } from "./mask.js";
import { type Output, plural, printable } from "./output.js";
import { policyOf } from "./policy-file.js";
import { type Column, type TableLayout, tableLayout } from "./table.js";
import type { ExitCode, World } from "./world.js";

export interface DecideCommandOptions {
  /** Path of a policy file; the shipped rows alone where left out. */
  readonly policy?: string | undefined;
  /** JSON lines of the caller's own events. */
  readonly events?: string | undefined;
  /** Each claim is decided by itself, without what other files and events tell of it. */
  readonly alone?: boolean | undefined;
  /** YYYY-MM-DD; today where left out. */
  readonly asOf?: string | undefined;
  /** One claim to tell everything of: its control number (CLP01), or the number of its CLP segment. */
  readonly explain?: string | undefined;
  readonly format: "table" | "ndjson";
  /** Control numbers as they are in the file. */
  readonly unmask: boolean;
}

/** One decision, as `decide --format ndjson` writes it. What is not known is `null`. */
export interface DecisionRow {
  readonly file: string;
  /** CLP01. Masked. */
  readonly claimId: string | null;
  /** CLP07. Masked. */
  readonly payerClaimId: string | null;
  /** Position of the CLP among the segments of the input, 1-based: finds the claim. */
  readonly claimSegment: number | null;
  /** Service line, 1-based; `null` where the claim as a whole was denied. */
  readonly line: number | null;
  /** REF*6R of the line. Masked. */
  readonly lineId: string | null;
  readonly groupCode: string;
  readonly reasonCode: string;
  readonly remarkCodes: readonly string[];
  readonly category: string;
  readonly atRiskCents: number;
  readonly path: string;
  readonly action: string;
  readonly level: number | null;
  readonly deadlineStatus: string;
  readonly deadline: CalendarDate | null;
  readonly targetDate: CalendarDate | null;
  readonly daysLeft: number | null;
  readonly businessDaysLeft: number | null;
  readonly deadlineRow: string | null;
  readonly deadlineSource: string | null;
  readonly checkOn: CalendarDate | null;
  readonly owner: string;
  readonly confidence: string;
  readonly reasons: readonly string[];
  readonly requiredEvidence: readonly string[];
  readonly blockers: readonly string[];
  readonly expectedValueCents: number | null;
  readonly ruleId: string;
  readonly policyId: string;
}

/** A claim with its denials decided. */
export interface DecidedClaim {
  readonly file: string;
  readonly claim: Claim;
  readonly denials: readonly Denial[];
  readonly plan: ClaimPlan;
}

/** The row of one decision. */
export function decisionRow(
  { file, claim, denials, plan }: DecidedClaim,
  index: number,
  options: { readonly policyId: string; readonly unmask: boolean },
): DecisionRow {
  const denial = denials[index]!;
  const decision = plan.decisions[index]!;
  const { deadline } = decision;
  const { serviceIndex, evidence } = denial;
  const shown = options.unmask ? claim : maskClaim(claim);
  const line = serviceIndex === undefined ? undefined : shown.services[serviceIndex];
  const code = options.unmask ? (_: unknown, text: string) => text : maskUnlessCode;
  return {
    file,
    claimId: shown.patientControlNumber || null,
    payerClaimId: shown.payerClaimControlNumber || null,
    claimSegment: evidence.claimSegment ?? null,
    line: serviceIndex === undefined ? null : serviceIndex + 1,
    lineId: line?.references.find(({ qualifier }) => qualifier === "6R")?.value || null,
    groupCode: code("group", denial.groupCode),
    reasonCode: code("reason", denial.reasonCode),
    remarkCodes: denial.remarkCodes.map((remark) => code("remark", remark)),
    category: denial.category,
    atRiskCents: denial.deniedCents,
    path: decision.path,
    action: decision.action,
    level: decision.level ?? null,
    deadlineStatus: deadline.status,
    deadline: deadline.date ?? null,
    targetDate: deadline.targetDate ?? null,
    daysLeft: deadline.daysLeft ?? null,
    businessDaysLeft: deadline.businessDaysLeft ?? null,
    deadlineRow: deadline.rowId ?? null,
    deadlineSource: deadline.source ?? null,
    checkOn: decision.checkOn ?? null,
    owner: decision.owner,
    confidence: decision.confidence,
    reasons: decision.reasons,
    requiredEvidence: decision.requiredEvidence,
    blockers: decision.blockers,
    expectedValueCents: decision.value.expectedValueCents,
    ruleId: decision.ruleId,
    policyId: options.policyId,
  };
}

/**
 * `remitkit decide`: what to do with every denial, by when, and why.
 *
 * Exit code 1 where a file could not be read, or the claim to explain is not among them.
 */
export async function decideCommand(
  files: readonly string[],
  options: DecideCommandOptions,
  world: World,
): Promise<ExitCode> {
  const { out } = world;
  const asOf = asOfDay(options.asOf ?? world.today());
  const policy = options.policy === undefined ? defaultPolicy() : await policyOf(options.policy);
  const wanted = options.explain;
  if (wanted === "")
    throw new UsageError("--explain: expected a claim's control number or segment");
  const show = { policyId: policy.id, unmask: options.unmask };
  const writer = wanted === undefined ? writerFor(options, policy, out) : undefined;
  const histories = await historiesFor(files, options, asOf, world);
  const passed = passedOver();
  let explained = 0;
  const { failed } = await eachClaim(
    files,
    world,
    (file, claim, remittance) => {
      if (wanted !== undefined && !isWanted(claim, wanted)) return;
      const { denials: all } = classify(claim, { remittance });
      const found = all.length === 0 ? undefined : histories?.of(claim, remittance);
      const isList = histories !== undefined && wanted === undefined;
      if (isList && !passed.isNext(found, all, remittance, isLater(remittance, asOf))) return;
      const denials = isList ? passed.leftOf(found, claim, all) : all;
      const knownOf = found && ((denial: Denial) => knownFrom(found, claim, denial));
      const plan = decideClaim(denials, { claim, remittance, policy, asOf, knownOf });
      const decided = { file, claim, denials, plan };
      if (writer !== undefined) {
        decided.denials.forEach((_, index) => {
          writer.row(decisionRow(decided, index, show));
        });
        return;
      }
      explained += 1;
      if (options.format === "table") explainClaim(decided, options.unmask, out);
      else out.line(JSON.stringify(explanation(decided, show)));
    },
    options.events,
  );
  writer?.end();
  for (const note of passed.notes()) world.note(note);
  if (wanted !== undefined && explained === 0) {
    world.note("no claim has this control number or segment (--explain)");
  }
  await out.flush();
  return failed > 0 || (histories?.failed ?? 0) > 0 || (wanted !== undefined && explained === 0)
    ? 1
    : 0;
}

function isWanted(claim: Claim, wanted: string): boolean {
  if (claim.patientControlNumber === wanted) return true;
  const segment = /^(?:seg\s*)?(\d+)$/.exec(wanted.trim())?.[1];
  return segment !== undefined && claim.segment === Number(segment);
}

/** Everything of a claim: its plan, and each decision with its trace and what would change it. */
function explanation(decided: DecidedClaim, show: Parameters<typeof decisionRow>[2]): object {
  const { plan } = decided;
  return {
    steps: plan.steps,
    nextDue: plan.nextDue ?? null,
    decisions: plan.decisions.map((decision, index) => ({
      ...decisionRow(decided, index, show),
      ...detailsOf(decision, show.unmask),
    })),
  };
}

function detailsOf(decision: Decision, unmask: boolean): object {
  const { trace, facts, value, alternatives, counterfactuals, needed, closure } = decision;
  return {
    trace,
    facts: unmask ? facts : facts.map((fact) => ({ ...fact, value: shownValue(fact) })),
    value,
    alternatives,
    counterfactuals,
    needed,
    closure: closure ?? null,
  };
}

/** A fact's value; what stands in a damaged file where a code belongs is hidden. */
export function shownValue({ name, value }: Decision["facts"][number]): unknown {
  if (name === "groupCode") return maskUnlessCode("group", String(value));
  if (name === "reasonCode") return maskUnlessCode("reason", String(value));
  if (name === "statusCode" || name === "filingIndicator") {
    return maskUnlessCode("short", String(value));
  }
  return Array.isArray(value) ? value.map((code) => maskUnlessCode("remark", code)) : value;
}

interface RowWriter {
  row(row: DecisionRow): void;
  end(): void;
}

function writerFor(options: DecideCommandOptions, policy: Policy, out: Output): RowWriter {
  if (options.format === "ndjson") {
    return { row: (row) => out.line(JSON.stringify(row)), end: () => {} };
  }
  return tableWriter(options.unmask, policy, out);
}

const COLUMNS: readonly Column[] = [
  // Its place or its number, of at most 20 characters in a claim (CLM01): cut, it finds nothing.
  { title: "Claim", least: 20 },
  { title: "Line", align: "right" },
  { title: "Code", least: 9 },
  { title: "At risk", align: "right" },
  { title: "Path" },
  { title: "Do", least: 12 },
  { title: "Until", least: 10 },
  { title: "Why", least: 16 },
];

const MEASURED = 500;

function tableWriter(unmask: boolean, policy: Policy, out: Output): RowWriter {
  let waiting: DecisionRow[] | undefined = [];
  let layout: TableLayout | undefined;
  let file: string | undefined;
  const totals = new Map<string, { count: number; cents: number }>();
  const write = (row: DecisionRow, { line }: TableLayout) => {
    if (row.file !== file) out.line(out.paint("bold", printable(row.file)));
    file = row.file;
    out.line(line(cellsOf(row, unmask)));
  };
  const start = (): TableLayout => {
    const rows = waiting ?? [];
    waiting = undefined;
    const cells = rows.map((row) => cellsOf(row, unmask));
    const made = tableLayout(COLUMNS, cells, out.width);
    out.line(out.paint("dim", made.titles));
    for (const row of rows) write(row, made);
    return made;
  };
  return {
    row(row) {
      const total = totals.get(row.path) ?? { count: 0, cents: 0 };
      totals.set(row.path, { count: total.count + 1, cents: total.cents + row.atRiskCents });
      if (waiting === undefined) write(row, (layout ??= start()));
      else if (waiting.push(row) >= MEASURED) layout = start();
    },
    end() {
      if (waiting !== undefined && waiting.length > 0) start();
      if (totals.size === 0) out.line("No denials.");
      else out.line();
      for (const [path, { count, cents }] of totals) {
        const label = PATH_LABELS[path as keyof typeof PATH_LABELS].padEnd(18);
        out.line(`${out.paint("bold", label)} ${plural(count, "denial")}, ${formatDollars(cents)}`);
      }
      out.line(
        out.paint("dim", `Policy ${printable(policy.id)}, version ${printable(policy.version)}`),
      );
    },
  };
}

function cellsOf(row: DecisionRow, unmask: boolean): readonly string[] {
  const segment = row.claimSegment === null ? "claim" : `seg ${row.claimSegment}`;
  const action = ACTION_LABELS[row.action as keyof typeof ACTION_LABELS];
  return [
    unmask ? printable(row.claimId ?? segment) : segment,
    row.line === null ? "all" : String(row.line),
    printable([`${row.groupCode}-${row.reasonCode}`, ...row.remarkCodes].join(" ")),
    formatDollars(row.atRiskCents),
    row.path,
    row.level !== null && row.level > 1 ? `${action}, level ${row.level}` : action,
    untilText(row),
    row.reasons[0] ?? "",
  ];
}

function untilText({ path, deadlineStatus, deadline, daysLeft, checkOn }: DecisionRow): string {
  if (deadlineStatus === "known" && deadline !== null) {
    return daysLeft === 0 ? `${deadline} today` : `${deadline} ${daysLeft}d`;
  }
  if (path === "hold" && checkOn !== null) return `look ${checkOn}`;
  if (path === "close") return "-";
  return deadline === null ? deadlineStatus : `${deadline} passed`;
}
