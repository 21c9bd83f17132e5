import type { Definition } from "../kpi/index.js";
import { TABLE_DEFINITIONS } from "./figure-definitions.js";
import type { FullReport } from "./full-model.js";

/** Every definition that the report rests on, each once, in the order in which it is met. */
export function definitionsOf(report: Omit<FullReport, "definitions">): readonly Definition[] {
  const found = new Map<string, Definition>();
  const add = (definition: Definition | undefined) => {
    if (definition !== undefined && !found.has(definition.id)) found.set(definition.id, definition);
  };
  for (const { definition } of Object.values(report.figures)) add(definition);
  const { scorecard, entry, remittances } = report;
  for (const { definition } of Object.values(scorecard)) add(definition);
  for (const measure of [
    report.trend,
    entry.controlPoint,
    entry.rootCause,
    report.reasons,
    report.inventory,
    report.concentration,
    report.aging,
    remittances.byPayer,
    remittances.totals,
    remittances.balance,
  ]) {
    add(measure.definition);
  }
  for (const { overturnRate } of report.appeals) add(overturnRate.definition);
  for (const definition of Object.values(TABLE_DEFINITIONS)) add(definition);
  return [...found.values()];
}
