import { LABELS } from "../denials/index.js";
import type { AssessmentRow, StandingKey } from "./full-model.js";

/** Words of the full report; the ids stay in its data. */

export const STANDING_LABELS: Readonly<Record<StandingKey, string>> = {
  wonBack: "Won back",
  inProgress: "Appeal or correction under way",
  recoverable: "Open, not yet acted on",
  outOfReach: "Open, out of reach",
  remainder: "Paid in part, rest denied",
  lost: "Written off or closed",
  patient: "Billed to the patient",
};

export const AREA_LABELS: Readonly<Record<AssessmentRow["area"], string>> = {
  frontEnd: "Front-end integrity",
  clinicalSupport: "Clinical support",
  billing: "Billing discipline",
  recovery: "Recovery operations",
};

/** The label of an id of one of the taxonomy's vocabularies; the id where it has none. */
export function termLabel(
  vocabulary: "controlPoint" | "rootCause" | "owner" | "gate" | "workType",
  id: string | null | undefined,
): string {
  if (id === null || id === undefined) return "not known";
  const labels: Readonly<Record<string, string>> = LABELS[vocabulary];
  return Object.hasOwn(labels, id) ? (labels[id] ?? id) : id;
}

/** Months for people. */
export const MONTHS = [
  "Jan",
  "Feb",
  "Mar",
  "Apr",
  "May",
  "Jun",
  "Jul",
  "Aug",
  "Sep",
  "Oct",
  "Nov",
  "Dec",
] as const;

/**
 * A month for people.
 *
 * @example
 * monthLabel("2026-04"); //=> "Apr 2026"
 */
export function monthLabel(month: string): string {
  return `${MONTHS[Number(month.slice(5, 7)) - 1] ?? month} ${month.slice(0, 4)}`;
}
