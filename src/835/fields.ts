import type { CalendarDate, Cents } from "../values/index.js";
import { append, NONE, type SegmentCursor, usualProcedureAt } from "../x12/index.js";
import type { Field } from "./guide.js";
import type { Contact, Entity, Procedure } from "./model.js";

export { append, type Draft, NONE } from "../x12/index.js";

/** Reads amounts and dates, telling of those that cannot be read. */
export interface ElementReader {
  cents(cursor: SegmentCursor, n: number): Cents | undefined;
  date(cursor: SegmentCursor, n: number): CalendarDate | undefined;
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

/** An NM1 of loop 2100, without NM101. */
export function readEntity(cursor: SegmentCursor): Entity {
  return {
    type: cursor.code(2),
    lastName: cursor.optional(3),
    firstName: cursor.optional(4),
    middleName: cursor.has(5) ? cursor.text(5) : undefined,
    prefix: cursor.has(6) ? cursor.text(6) : undefined,
    suffix: cursor.has(7) ? cursor.text(7) : undefined,
    idQualifier: cursor.optionalCode(8),
    id: cursor.optional(9),
  };
}

/** How many components SVC01 and SVC06 have in the guide. */
export const PROCEDURE_COMPONENTS = 8;

/**
 * SVC01 or SVC06, taken apart into `components` by `cursor.parts`: qualifier, code, four modifiers,
 * description and end code.
 */
export function readProcedure(cursor: SegmentCursor, components: number): Procedure {
  let modifiers: readonly string[] = NONE;
  for (let c = 3; c <= 6 && c <= components; c += 1) {
    const modifier = cursor.part(c);
    if (modifier !== "") modifiers = append(modifiers, modifier);
  }
  return {
    qualifier: components > 0 ? cursor.part(1) : "",
    code: components > 1 ? cursor.listedPart(2) : "",
    modifiers,
    description: components > 6 ? cursor.part(7) || undefined : undefined,
    endCode: components > 7 ? cursor.part(8) || undefined : undefined,
  };
}

/** As `readProcedure`, of an element that is written as most are; `undefined` for any other. */
export function readUsualProcedure(cursor: SegmentCursor, n: number): Procedure | undefined {
  const at = usualProcedureAt(cursor, n);
  if (at < 0) return undefined;
  return {
    qualifier: cursor.codeAt(at, at + 2),
    code: cursor.listedAt(at + 3, at + 8),
    modifiers: cursor.to(n) - at > 8 ? [cursor.codeAt(at + 9, at + 11)] : NONE,
    description: undefined,
    endCode: undefined,
  };
}

/** A segment that is a list of fields, by its layout. Absent fields are left out. */
export function readFields(
  cursor: SegmentCursor,
  fields: readonly Field[],
  reader: ElementReader,
): Record<string, string | number | undefined> {
  const made: Record<string, string | number | undefined> = {};
  for (const [n, name, kind] of fields) {
    if (!cursor.has(n)) continue;
    if (kind === "cents") made[name] = reader.cents(cursor, n);
    else if (kind === "date") made[name] = reader.date(cursor, n);
    else made[name] = cursor.text(n);
  }
  return made;
}
