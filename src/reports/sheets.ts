import { UsageError } from "../values/index.js";
import type { FullReport } from "./full-model.js";
import type { Sheet } from "./sheet.js";
import {
  agingSheet,
  appealSheet,
  categorySheet,
  concentrationSheet,
  entrySheet,
  payerSheet,
  reasonSheet,
  rootCauseSheet,
} from "./sheets-denials.js";
import { figureSheet, leadSheet, scorecardSheets, standingSheet } from "./sheets-figures.js";
import {
  benchmarkSheet,
  diagnosisSheet,
  growingSheet,
  inventorySheet,
  patternSheet,
  progressSheet,
  segmentSheets,
  weekSheet,
} from "./sheets-patterns.js";
import { deadlineSheet, fileSheet, pathSheet, paymentSheet, worklistSheet } from "./sheets-work.js";

/**
 * The report as tables, in the order in which a leader reads them: what was lost and can be won back,
 * where denials enter, which payers, which categories, how long it takes, then the rest.
 *
 * @throws UsageError for a denial report, which has no histories to tell of.
 * @example
 * reportSheets(report).find(({ id }) => id === "payers")?.rows.length; //=> 6
 */
export function reportSheets(report: FullReport): readonly Sheet[] {
  checkFull(report);
  return [
    leadSheet(report),
    standingSheet(report),
    progressSheet(report),
    growingSheet(report),
    entrySheet(report),
    rootCauseSheet(report),
    diagnosisSheet(report),
    payerSheet(report),
    concentrationSheet(report),
    categorySheet(report),
    reasonSheet(report),
    agingSheet(report),
    appealSheet(report),
    figureSheet(report),
    patternSheet(report),
    weekSheet(report),
    ...scorecardSheets(report),
    pathSheet(report),
    deadlineSheet(report),
    worklistSheet(report),
    inventorySheet(report),
    ...segmentSheets(report),
    benchmarkSheet(report),
    paymentSheet(report),
    fileSheet(report),
  ];
}

/**
 * Refuses a report of the other kind: both are called report, and are made by builders much alike.
 *
 * @throws UsageError for what is no full report.
 */
export function checkFull(report: FullReport): void {
  if (report?.figures === undefined) {
    throw new UsageError(
      "expected a full report, as fullReportBuilder makes it; a denial report has reportHtml and reportText",
    );
  }
}
