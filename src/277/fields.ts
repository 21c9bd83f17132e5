import { dateFromX12 } from "../values/index.js";
import { append, type Draft, NONE, type SegmentCursor } from "../x12/index.js";
import type {
  Attachment,
  Contact,
  Entity,
  FurtherStatusCode,
  Period,
  Procedure,
  ResponseAddress,
  StatusCode,
  Trace,
} from "./model.js";

export { append, type Draft, NONE } from "../x12/index.js";

/** Joins two lists, keeping the shared empty one. */
export function joined<T>(one: readonly T[], other: readonly T[]): readonly T[] {
  if (other.length === 0) return one;
  return one.length === 0 ? other : [...one, ...other];
}

/** A TRN; `type` is its first element. */
export function readTrace(cursor: SegmentCursor, type: string): Trace {
  return {
    type,
    number: cursor.text(2),
    originatorId: cursor.count > 2 ? cursor.optional(3) : undefined,
    originatorSupplementalCode: cursor.count > 3 ? cursor.optional(4) : undefined,
    segment: cursor.segmentNumber,
  };
}

/** An NM1; `code` is its first element. */
export function readEntity(cursor: SegmentCursor, code: string): Entity {
  return {
    code,
    type: cursor.optionalCode(2),
    lastName: cursor.optional(3),
    firstName: cursor.optional(4),
    middleName: cursor.has(5) ? cursor.text(5) : undefined,
    prefix: cursor.has(6) ? cursor.text(6) : undefined,
    suffix: cursor.has(7) ? cursor.text(7) : undefined,
    idQualifier: cursor.optionalCode(8),
    id: cursor.optional(9),
  };
}

/** A PER: up to three pairs of qualifier and number. */
export function readContact(cursor: SegmentCursor): Contact {
  const numbers: { qualifier: string; value: string }[] = [];
  for (let n = 3; n <= 7; n += 2) {
    if (cursor.has(n) || cursor.has(n + 1)) {
      numbers.push({ qualifier: cursor.code(n), value: cursor.text(n + 1) });
    }
  }
  return { functionCode: cursor.code(1), name: cursor.optional(2), numbers };
}

/** A PWK; what follows it is put in as it comes. */
export function readAttachment(cursor: SegmentCursor): Draft<Attachment> {
  return {
    reportType: cursor.code(1),
    transmission: cursor.optionalCode(2),
    copies: cursor.optionalCode(3),
    entity: cursor.optionalCode(4),
    idQualifier: cursor.optionalCode(5),
    controlNumber: cursor.optional(6),
    description: cursor.optional(7),
    contact: undefined,
    responseAddress: undefined,
    segment: cursor.segmentNumber,
  };
}

/** An N1, still without its N3 and N4. */
export function readAddressName(cursor: SegmentCursor): Draft<ResponseAddress> {
  return {
    code: cursor.code(1),
    name: cursor.optional(2),
    idQualifier: cursor.optionalCode(3),
    id: cursor.optional(4),
    address: NONE,
    city: undefined,
    state: undefined,
    postalCode: undefined,
    country: undefined,
  };
}

/** How many components SVC01 and SVC06 have in the guides. */
export const PROCEDURE_COMPONENTS = 8;

/** SVC01 or SVC06, taken apart into `components` by `cursor.parts`. */
export function readProcedure(cursor: SegmentCursor, components: number): Procedure {
  let modifiers: readonly string[] = NONE;
  for (let c = 3; c <= 6 && c <= components; c += 1) {
    const modifier = cursor.part(c);
    if (modifier !== "") modifiers = append(modifiers, modifier);
  }
  return {
    qualifier: components > 0 ? cursor.part(1) : "",
    code: components > 1 ? cursor.part(2) : "",
    modifiers,
    description: components > 6 ? cursor.part(7) || undefined : undefined,
    endCode: components > 7 ? cursor.part(8) || undefined : undefined,
  };
}

/** A DTP as a day or a range of days; `undefined` where it is neither. */
export function readPeriod(cursor: SegmentCursor, qualifier: string): Period | undefined {
  // What is a range is told at a glance; what is a day is not.
  const from = cursor.rangeFrom(3);
  const to = from === undefined ? undefined : cursor.rangeTo(3);
  if (from !== undefined && to !== undefined) return { qualifier, from, to };
  const single = cursor.date(3);
  if (single !== undefined) return { qualifier, from: single, to: undefined };
  return readLooseRange(cursor, qualifier);
}

/** A range of days that are not written in eight digits each. */
function readLooseRange(cursor: SegmentCursor, qualifier: string): Period | undefined {
  const text = cursor.text(3);
  const dash = text.indexOf("-");
  if (dash < 0) return undefined;
  const from = dateFromX12(text.slice(0, dash));
  const to = dateFromX12(text.slice(dash + 1));
  return from === undefined || to === undefined ? undefined : { qualifier, from, to };
}

/** STC01 has four components in the guides. */
export const STATUS_COMPONENTS = 4;

/** Whether a component holds several codes, joined by commas. */
export function isJoined(one: StatusCode): boolean {
  return one.category.includes(",") || one.code.includes(",");
}

/**
 * Takes codes that a sender joined by commas apart: "A7:21,562" is A7:21 and A7:562, "A3,A7:21,562" is
 * A3:21 and A7:562. What is said twice is given once.
 */
export function splitJoined(one: StatusCode, element: number): readonly FurtherStatusCode[] {
  const categories = pieces(one.category);
  const codes = pieces(one.code);
  const made: FurtherStatusCode[] = [];
  const seen = new Set<string>();
  for (let i = 0; i < Math.max(categories.length, codes.length); i += 1) {
    const category = categories[Math.min(i, categories.length - 1)] ?? "";
    const code = codes[Math.min(i, codes.length - 1)] ?? "";
    const key = `${category}:${code}`;
    if (seen.has(key)) continue;
    seen.add(key);
    made.push({ category, code, entity: one.entity, list: one.list, element });
  }
  return made;
}

function pieces(text: string): readonly string[] {
  return text
    .split(",")
    .map((piece) => piece.trim())
    .filter((piece) => piece !== "");
}
