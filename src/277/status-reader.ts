import { ElementMemo, type SegmentCursor } from "../x12/index.js";
import { append, isJoined, NONE, STATUS_COMPONENTS, splitJoined } from "./fields.js";
import { CATEGORIES, isOfResponses, QUALIFIERS, STATUS_CODES } from "./guide.js";
import type { FurtherStatusCode, Status, StatusCode } from "./model.js";
import type { Reporter } from "./reporter.js";
import { type ClaimState, statusOf } from "./status.js";

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
  return (cursor.count < 5 ? readShort(cursor, reporter) : undefined) ?? readLong(cursor, reporter);
}

/** STC01 of codes that are on the lists. */
interface KnownStatus {
  readonly category: string;
  readonly code: string;
  readonly entity: string | undefined;
  readonly state: ClaimState;
  readonly isOfResponses: boolean;
}

// Shared by all readers: there are not many of them.
const knownStatuses = new ElementMemo<KnownStatus>();

/** STC01 where it is a category and a code of the lists, and an entity perhaps; else `undefined`. */
function readKnown(cursor: SegmentCursor): KnownStatus | undefined {
  const components = cursor.parts(1);
  if (components < 2 || components > 3) return undefined;
  const category = cursor.part(1);
  if (!CATEGORIES.codes.has(category)) return undefined;
  const code = cursor.part(2);
  if (!STATUS_CODES.codes.has(code)) return undefined;
  const entity = components > 2 ? cursor.part(3) || undefined : undefined;
  const state = statusOf(category);
  const known = { category, code, entity, state, isOfResponses: isOfResponses(category) };
  // Entities are codes of up to three characters; anything longer is not remembered.
  if (entity === undefined || entity.length <= 3) knownStatuses.keep(known);
  return known;
}

/**
 * What nearly every STC of an acknowledgment is: codes of the lists, a day, an action, a charge. Made
 * apart, because it is read once a claim. `undefined` where it is anything else.
 */
function readShort(cursor: SegmentCursor, reporter: Reporter): Status | undefined {
  const known = knownStatuses.find(cursor, 1) ?? readKnown(cursor);
  if (known === undefined) return undefined;
  if (known.isOfResponses) reporter.categoryOfResponses(1);
  const action = cursor.optionalCode(3);
  if (action !== undefined) checkAction(cursor, known.state, action, reporter);
  return {
    category: known.category,
    code: known.code,
    entity: known.entity,
    list: undefined,
    further: NONE,
    effectiveDate: reporter.date(cursor, 2),
    action,
    chargeCents: reporter.cents(cursor, 4),
    paidCents: undefined,
    finalizedDate: undefined,
    paymentMethod: undefined,
    remittanceDate: undefined,
    remittanceNumber: undefined,
    text: undefined,
    segment: cursor.segmentNumber,
  };
}

function readLong(cursor: SegmentCursor, reporter: Reporter): Status {
  const [first = EMPTY, ...rest] = allOf(readCode(cursor, 1, reporter) ?? EMPTY, 1, reporter);
  let further: readonly FurtherStatusCode[] = rest.length > 0 ? rest : NONE;
  reporter.checkStatusCode(first, 1);
  for (let i = 0; i < further.length; i += 1) reporter.checkStatusCode(further[i]!, 1);
  if (cursor.count > 9) {
    further = moreStatuses(cursor, 10, further, reporter);
    further = moreStatuses(cursor, 11, further, reporter);
  }
  const action = cursor.optionalCode(3);
  if (action !== undefined) checkAction(cursor, statusOf(first.category), action, reporter);
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

/** The code, or those a sender joined by commas. */
function allOf(one: StatusCode, element: number, reporter: Reporter): readonly FurtherStatusCode[] {
  const { category, code, entity, list } = one;
  if (!isJoined(one)) return [{ category, code, entity, list, element }];
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

/** Checks the action just read against the state that the category stands for. */
function checkAction(
  cursor: SegmentCursor,
  state: ClaimState,
  action: string,
  reporter: Reporter,
): void {
  if (reporter.kind === "acknowledgment") {
    reporter.checkQualifier(cursor, QUALIFIERS.action, action, 3);
  }
  if (action === "WQ" ? state === "rejected" : action === "U" && isTaken(state)) {
    reporter.report("277/action-disagrees", 3);
  }
}

function isTaken(state: ClaimState): boolean {
  return state === "acknowledged" || state === "accepted";
}
