export { type ReportBuilder, type ReportOptions, reportBuilder } from "./builder.js";
export { denialReport } from "./denial-report.js";
export {
  type FullReportBuilder,
  type FullReportOptions,
  fullReportBuilder,
} from "./full-builder.js";
export { reportCsv } from "./full-csv.js";
export { fullReportHtml } from "./full-html.js";
export { AREA_LABELS, STANDING_LABELS } from "./full-labels.js";
export { reportMarkdown } from "./full-markdown.js";
export type {
  AppealRow,
  AssessmentRow,
  CategoryScore,
  FigureName,
  FullReport,
  OpenWork,
  PatternRow,
  PayerScore,
  RoiScorecard,
  SegmentRow,
  StandingKey,
  StandingRow,
} from "./full-model.js";
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
export { type PriceBook, priceBook } from "./price-book.js";
export {
  type Cell,
  type CellKind,
  divisionText,
  figureText,
  type Sheet,
  type SheetColumn,
  type SheetRow,
} from "./sheet.js";
export { reportSheets } from "./sheets.js";
export { reportText, type TextOptions } from "./text.js";
