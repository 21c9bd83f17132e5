import type { SegmentCursor } from "../x12/index.js";
import { append, isJoined, NONE, STATUS_COMPONENTS, splitJoined } from "./fields.js";
import { QUALIFIERS } from "./guide.js";
import type { FurtherStatusCode, Status, StatusCode } from "./model.js";
import type { Reporter } from "./reporter.js";
import { statusOf } from "./status.js";

/** The composite of an element: category, code, entity, list. */
function readCode(cursor: SegmentCursor, n: number, reporter: Reporter): StatusCode | undefined {
  const components = cursor.parts(n);
  if (components === 0) return undefined;
  if (components > STATUS_COMPONENTS) reporter.keepElement(cursor, n);
  return {
    category: cursor.part(1),
    code: components > 1 ? cursor.part(2) : "",
    entity: components > 2 ? cursor.part(3) || undefined : undefined,
    list: components > 3 ? cursor.part(4) || undefined : undefined,
  };
}

const EMPTY: StatusCode = { category: "", code: "" };

/**
 * An STC (loops 2200A to 2200E and 2220): STC01, STC10 and STC11 are statuses, STC02 to STC09 what
 * belongs to them, STC12 the payer's own words.
 */
export function readStatus(cursor: SegmentCursor, reporter: Reporter): Status {
  let first = readCode(cursor, 1, reporter) ?? EMPTY;
  let further: readonly FurtherStatusCode[] = NONE;
  if (isJoined(first)) {
    reporter.report("277/codes-joined", 1);
    const [one, ...rest] = splitJoined(first, 1);
    first = one === undefined ? EMPTY : withoutElement(one);
    if (rest.length > 0) further = rest;
  }
  reporter.checkStatusCode(first, 1);
  for (let i = 0; i < further.length; i += 1) reporter.checkStatusCode(further[i]!, 1);
  if (cursor.count > 9) {
    further = moreStatuses(cursor, 10, further, reporter);
    further = moreStatuses(cursor, 11, further, reporter);
  }
  const action = cursor.optionalCode(3);
  if (action !== undefined) checkAction(cursor, first.category, action, reporter);
  const status: Status = {
    category: first.category,
    code: first.code,
    entity: first.entity,
    list: first.list,
    further,
    effectiveDate: reporter.date(cursor, 2),
    action,
    chargeCents: reporter.cents(cursor, 4),
    paidCents: reporter.cents(cursor, 5),
    finalizedDate: reporter.date(cursor, 6),
    paymentMethod: cursor.optionalCode(7),
    remittanceDate: reporter.date(cursor, 8),
    remittanceNumber: cursor.optional(9),
    text: cursor.optional(12),
    segment: cursor.segmentNumber,
  };
  reporter.checkExtra(cursor, 12);
  return status;
}

function withoutElement(one: FurtherStatusCode): StatusCode {
  return { category: one.category, code: one.code, entity: one.entity, list: one.list };
}

function moreStatuses(
  cursor: SegmentCursor,
  element: number,
  further: readonly FurtherStatusCode[],
  reporter: Reporter,
): readonly FurtherStatusCode[] {
  const one = readCode(cursor, element, reporter);
  if (one === undefined) return further;
  const joined = isJoined(one);
  if (joined) reporter.report("277/codes-joined", element);
  const entry = { ...one, element };
  let all = further;
  for (const found of joined ? splitJoined(one, element) : [entry]) {
    reporter.checkStatusCode(found, element);
    all = append(all, found);
  }
  return all;
}

function checkAction(
  cursor: SegmentCursor,
  category: string,
  action: string,
  reporter: Reporter,
): void {
  if (reporter.kind === "acknowledgment") {
    reporter.checkQualifier(cursor, QUALIFIERS.action, action, 3);
  }
  const state = statusOf(category);
  const rejected = state === "rejected";
  if (action === "WQ" ? rejected : action === "U" && isTaken(state)) {
    reporter.report("277/action-disagrees", 3);
  }
}

function isTaken(state: string): boolean {
  return state === "acknowledged" || state === "accepted";
}
