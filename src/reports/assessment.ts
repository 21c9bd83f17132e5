import type { ControlPoint } from "../denials/index.js";
import { type DenialsBy, ratio } from "../kpi/index.js";
import type { AssessmentRow } from "./full-model.js";

const AREAS: Readonly<Record<AssessmentRow["area"], readonly ControlPoint[]>> = {
  frontEnd: ["frontDesk", "preServiceClearance"],
  clinicalSupport: ["clinicalOperations"],
  billing: ["codingAndChargeCapture"],
  recovery: ["postBillFollowUp"],
};

/** The four areas of an assessment, with the denied dollars of their control points. */
export function assessmentOf({ rows, deniedCents }: DenialsBy): readonly AssessmentRow[] {
  return Object.entries(AREAS).map(([area, points]) => {
    const own = rows.filter(({ values }) => points.some((point) => point === values[0]));
    const sum = (field: "denials" | "deniedCents") =>
      own.reduce((total, row) => total + row[field], 0);
    return {
      area: area as AssessmentRow["area"],
      denials: sum("denials"),
      deniedCents: sum("deniedCents"),
      share: ratio(sum("deniedCents"), deniedCents),
    };
  });
}
