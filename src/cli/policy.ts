import {
  type DecisionChange,
  decide,
  diffDecisions,
  lintPolicy,
  type NamedDecision,
  type Policy,
  type PolicyFinding,
} from "../decisions/index.js";
import { classify } from "../denials/index.js";
import { ACTION_LABELS, PATH_LABELS } from "../reports/index.js";
import { formatDollars, UsageError } from "../values/index.js";
import { asOfDay } from "./as-of.js";
import { eachClaim } from "./claims-of-files.js";
import { plural, printable } from "./output.js";
import { policyData, policyOf } from "./policy-file.js";
import { tableLines } from "./table.js";
import type { ExitCode, World } from "./world.js";

export interface PolicyLintOptions {
  /** YYYY-MM-DD; today where left out. */
  readonly asOf?: string | undefined;
  readonly format: "text" | "json";
}

/**
 * `remitkit policy lint`: gaps, contradictions, rows that nothing reaches or that are over.
 *
 * Exit code 1 where there is a warning, 2 where the policy is not valid.
 */
export async function policyLint(
  file: string,
  options: PolicyLintOptions,
  { out, today }: World,
): Promise<ExitCode> {
  const asOf = asOfDay(options.asOf ?? today());
  const data = await policyData(file);
  let findings: readonly PolicyFinding[];
  try {
    findings = lintPolicy(data, asOf);
  } catch (error) {
    if (error instanceof UsageError) throw new UsageError(`${file}: ${error.message}`);
    throw error;
  }
  if (options.format === "json") out.line(JSON.stringify({ file, asOf, findings }));
  else {
    const rows = findings.map(({ severity, kind, path, id, message }) => [
      severity,
      kind,
      printable(path),
      printable(id),
      message,
    ]);
    const columns = [
      { title: "Level" },
      { title: "Kind" },
      { title: "Where" },
      { title: "Row", least: 12 },
      { title: "What", least: 30 },
    ];
    if (rows.length > 0) for (const line of tableLines(columns, rows, out.width)) out.line(line);
    const warnings = findings.filter(({ severity }) => severity === "warning").length;
    if (rows.length > 0) out.line();
    out.line(`${plural(warnings, "warning")}, ${plural(findings.length - warnings, "note")}`);
  }
  await out.flush();
  return findings.some(({ severity }) => severity === "warning") ? 1 : 0;
}

export interface PolicyDiffOptions extends PolicyLintOptions {}

/**
 * `remitkit policy diff`: what another policy would change over the denials of some files. Denials
 * are named by file, segment and place; nothing of a patient is printed.
 *
 * Exit code 1 where a file could not be read.
 */
export async function policyDiff(
  before: string,
  after: string,
  files: readonly string[],
  options: PolicyDiffOptions,
  world: World,
): Promise<ExitCode> {
  const { out } = world;
  const asOf = asOfDay(options.asOf ?? world.today());
  const policies = [await policyOf(before), await policyOf(after)] as const;
  const decisions: readonly [NamedDecision[], NamedDecision[]] = [[], []];
  const placeOf = new Map<string, { readonly file: string; readonly place: string }>();
  const { failed } = await eachClaim(files, world, (file, claim, remittance) => {
    classify(claim).denials.forEach((denial, index) => {
      const id = `${file} seg ${denial.evidence.adjustmentSegment ?? claim.segment ?? "?"} #${index + 1}`;
      placeOf.set(id, { file, place: id.slice(file.length + 1) });
      policies.forEach((policy: Policy, at) => {
        const { path, action, ruleId, deadline } = decide(denial, {
          claim,
          remittance,
          policy,
          asOf,
        });
        decisions[at as 0 | 1].push({
          id,
          cents: denial.deniedCents,
          decision: { path, action, ruleId, deadline },
        });
      });
    });
  });
  const diff = diffDecisions(...decisions);
  if (options.format === "json") out.line(JSON.stringify(diff));
  else {
    const columns = [
      { title: "Denial" },
      { title: "At risk", align: "right" as const },
      { title: "Before", least: 20 },
      { title: "After", least: 20 },
    ];
    const rows = diff.changes.map((change) => [
      placeOf.get(change.id)?.place ?? change.id,
      formatDollars(change.cents),
      sideText(change, "before"),
      sideText(change, "after"),
    ]);
    if (rows.length > 0) {
      const [titles = "", ...lines] = tableLines(columns, rows, out.width);
      out.line(out.paint("dim", titles));
      let file: string | undefined;
      lines.forEach((line, index) => {
        const own = placeOf.get(diff.changes[index]?.id ?? "")?.file;
        if (own !== file) out.line(out.paint("bold", printable(own ?? "")));
        file = own;
        out.line(line);
      });
      out.line();
    }
    for (const { from, to, denials, cents } of diff.moves) {
      const what = `${plural(denials, "denial")}, ${formatDollars(cents)}`;
      out.line(`${PATH_LABELS[from]} → ${PATH_LABELS[to]}: ${what}`);
    }
    out.line(
      `${plural(diff.compared, "denial")} compared, ${diff.changes.length} decided otherwise`,
    );
  }
  await out.flush();
  return failed > 0 ? 1 : 0;
}

function sideText({ changed, ...sides }: DecisionChange, side: "before" | "after"): string {
  const { path, action, deadline, ruleId } = sides[side];
  const due = deadline.date === undefined ? deadline.status : deadline.date;
  const rule = changed.includes("ruleId") ? ` (${ruleId})` : "";
  return `${path}: ${ACTION_LABELS[action]}, ${due}${rule}`;
}
