import type { SegmentCursor } from "../x12/index.js";
import { append, isJoined, NONE, STATUS_COMPONENTS, splitJoined } from "./fields.js";
import { CATEGORIES, QUALIFIERS, STATUS_CODES } from "./guide.js";
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
  const components = cursor.parts(1);
  let category = cursor.part(1);
  const categoryKnown = category !== "" && cursor.codeIsIn(CATEGORIES, category);
  let code = cursor.part(2);
  const codeKnown = code !== "" && cursor.codeIsIn(STATUS_CODES, code);
  const entity = components > 2 ? cursor.part(3) || undefined : undefined;
  const list = components > 3 ? cursor.part(4) || undefined : undefined;
  let further: readonly FurtherStatusCode[] = NONE;
  if (categoryKnown && codeKnown && components <= STATUS_COMPONENTS) {
    reporter.checkCategory(category, true, 1);
  } else {
    if (components > STATUS_COMPONENTS) reporter.keepElement(cursor, 1);
    const all = allOf({ category, code, entity, list }, 1, reporter);
    category = all[0]?.category ?? "";
    code = all[0]?.code ?? "";
    if (all.length > 1) further = all.slice(1);
    if (all.length === 0) reporter.checkStatusCode(EMPTY, 1);
    for (let i = 0; i < all.length; i += 1) reporter.checkStatusCode(all[i]!, 1);
  }
  const { count } = cursor;
  if (count > 9) {
    further = moreStatuses(cursor, 10, further, reporter);
    further = moreStatuses(cursor, 11, further, reporter);
  }
  const action = cursor.optionalCode(3);
  if (action !== undefined) checkAction(cursor, category, action, reporter);
  // An acknowledgment ends here, or with the charge.
  const more = count > 4;
  const status: Status = {
    category,
    code,
    entity,
    list,
    further,
    effectiveDate: reporter.date(cursor, 2),
    action,
    chargeCents: reporter.cents(cursor, 4),
    paidCents: more ? reporter.cents(cursor, 5) : undefined,
    finalizedDate: more ? reporter.date(cursor, 6) : undefined,
    paymentMethod: more ? cursor.optionalCode(7) : undefined,
    remittanceDate: more ? reporter.date(cursor, 8) : undefined,
    remittanceNumber: more ? cursor.optional(9) : undefined,
    text: more ? cursor.optional(12) : undefined,
    segment: cursor.segmentNumber,
  };
  if (more) reporter.checkExtra(cursor, 12);
  return status;
}

/** The code, or those a sender joined by commas. */
function allOf(one: StatusCode, element: number, reporter: Reporter): readonly FurtherStatusCode[] {
  if (!isJoined(one)) {
    return [
      { category: one.category, code: one.code, entity: one.entity, list: one.list, element },
    ];
  }
  reporter.report("277/codes-joined", element);
  return splitJoined(one, element);
}

function moreStatuses(
  cursor: SegmentCursor,
  element: number,
  further: readonly FurtherStatusCode[],
  reporter: Reporter,
): readonly FurtherStatusCode[] {
  const one = readCode(cursor, element, reporter);
  if (one === undefined) return further;
  let all = further;
  for (const found of allOf(one, element, reporter)) {
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
