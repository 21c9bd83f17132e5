export type { Brand } from "./brand.js";
export { type Cents, cents, centsFromText, centsToText, formatDollars } from "./cents.js";
export {
  addDays,
  addMonths,
  type CalendarDate,
  calendarDate,
  dateFromX12,
  dateToX12,
  daysBetween,
  isCalendarDate,
  isRealDay,
} from "./date.js";
export {
  type Diagnostic,
  diagnosticOf,
  type Finding,
  type Findings,
  type Location,
  type Severity,
} from "./diagnostic.js";
export { assert, UsageError } from "./error.js";
export { addBusinessDays, dayOfWeek, federalHolidays, isBusinessDay } from "./holidays.js";
export { sameValue } from "./same-value.js";
