export { type ReportBuilder, type ReportOptions, reportBuilder } from "./builder.js";
export { denialReport } from "./denial-report.js";
export { reportHtml } from "./html.js";
export { ACTION_LABELS, categoryLabel, PATH_LABELS, reasonLabel } from "./labels.js";
export type {
  DeadlineBucket,
  DenialGroup,
  DenialReport,
  PaymentRow,
  ReportFile,
  WorkRow,
} from "./model.js";
export { reportText, type TextOptions } from "./text.js";
