import { centsToText, dateToX12, UsageError } from "../values/index.js";
import type { Delimiters, SegmentWriter } from "../x12/index.js";
import type {
  Attachment,
  ClaimStatus,
  Contact,
  Entity,
  FurtherStatusCode,
  Level,
  Period,
  Procedure,
  Reference,
  ResponseAddress,
  Status,
  StatusCode,
  StatusLine,
  StatusTransaction,
  Trace,
  Unmapped,
} from "./model.js";

/** An element: its text, or the components of a composite. */
type Value = string | undefined | readonly (string | undefined)[];

/** Writes segments as text; only a composite may not hold the component separator in its parts. */
export interface Output {
  readonly writer: SegmentWriter;
  readonly delimiters: Delimiters;
}

function put({ writer, delimiters }: Output, id: string, values: readonly Value[]): void {
  const elements = values.map((value, i) =>
    typeof value === "object" ? composite(delimiters.component, id, i + 1, value) : (value ?? ""),
  );
  while (elements.at(-1) === "") elements.pop();
  writer.writeSegment({ id, elements });
}

function composite(
  separator: string,
  id: string,
  n: number,
  parts: readonly (string | undefined)[],
): string {
  const texts = parts.map((part) => part ?? "");
  if (texts.some((text) => text.includes(separator))) {
    const place = `${id}${String(n).padStart(2, "0")}`;
    throw new UsageError(`${place}: a component contains the component separator`);
  }
  while (texts.at(-1) === "") texts.pop();
  return texts.join(separator);
}

function amount(cents: number | undefined): string | undefined {
  return cents === undefined ? undefined : centsToText(cents);
}

function day(date: string | undefined): string | undefined {
  return date === undefined ? undefined : dateToX12(date);
}

/** BHT, and what stood with it. */
export function writeHeader(out: Output, header: StatusTransaction): void {
  const { structure, purpose, reference, date, time, type } = header;
  const elements = [structure, purpose, reference, day(date), time, type];
  if (elements.some((text) => text !== undefined)) put(out, "BHT", elements);
  writeUnmapped(out, header.unmapped);
}

/** An HL with everything of its own, its claims apart. */
export function writeLevel(out: Output, level: Level): void {
  put(out, "HL", [level.id, level.parentId, level.code, level.childCode]);
  if (level.demographics !== undefined) {
    const { birthDate, gender } = level.demographics;
    const format = birthDate === undefined ? undefined : "D8";
    put(out, "DMG", [format, day(birthDate), gender]);
  }
  if (level.entity !== undefined) writeEntity(out, level.entity);
  for (const contact of level.contacts) writeContact(out, contact);
  for (const reference of level.references) writeReference(out, reference);
  writeUnmapped(out, level.unmapped);
  for (const trace of level.traces) writeTrace(out, trace);
  for (const status of level.statuses) writeStatus(out, status);
  for (const { qualifier, quantity } of level.quantities) put(out, "QTY", [qualifier, quantity]);
  for (const { qualifier, amountCents } of level.amounts) {
    put(out, "AMT", [qualifier, amount(amountCents)]);
  }
  for (const period of level.dates) writePeriod(out, period);
}

function writeEntity(out: Output, entity: Entity): void {
  put(out, "NM1", [
    entity.code,
    entity.type,
    entity.lastName,
    entity.firstName,
    entity.middleName,
    entity.prefix,
    entity.suffix,
    entity.idQualifier,
    entity.id,
  ]);
}

function writeContact(out: Output, { functionCode, name, numbers }: Contact): void {
  put(out, "PER", [functionCode, name, ...numbers.flatMap((one) => [one.qualifier, one.value])]);
}

function writeReference(out: Output, reference: Reference): void {
  const { qualifier, value, description, secondary } = reference;
  put(out, "REF", [qualifier, value, description, secondary]);
}

function writePeriod(out: Output, { qualifier, from, to }: Period): void {
  const range = to === undefined ? day(from) : `${day(from)}-${day(to)}`;
  put(out, "DTP", [qualifier, to === undefined ? "D8" : "RD8", range]);
}

function writeTrace(out: Output, trace: Trace): void {
  const { type, number, originatorId, originatorSupplementalCode } = trace;
  put(out, "TRN", [type, number, originatorId, originatorSupplementalCode]);
}

function writeAttachment(out: Output, attachment: Attachment): void {
  put(out, "PWK", [
    attachment.reportType,
    attachment.transmission,
    attachment.copies,
    attachment.entity,
    attachment.idQualifier,
    attachment.controlNumber,
    attachment.description,
  ]);
  if (attachment.contact !== undefined) writeContact(out, attachment.contact);
  if (attachment.responseAddress !== undefined) writeAddress(out, attachment.responseAddress);
}

function writeUnmapped({ writer }: Output, unmapped: readonly Unmapped[]): void {
  for (const { kind, segment } of unmapped) if (kind === "segment") writer.writeSegment(segment);
}

/** One element of statuses: several of them are joined by commas, as they were sent. */
function statusElement(codes: readonly StatusCode[]): Value {
  const [first] = codes;
  if (first === undefined) return undefined;
  const joined = (texts: readonly string[]) =>
    texts.every((text) => text === texts[0]) ? texts[0] : texts.join(",");
  const category = joined(codes.map((one) => one.category));
  return [category, joined(codes.map((one) => one.code)), first.entity, first.list];
}

function writeStatus(out: Output, status: Status): void {
  const { further } = status;
  const at = (element: FurtherStatusCode["element"]) =>
    further.filter((one) => one.element === element);
  if (further.some(({ element }) => element !== 1 && element !== 10 && element !== 11)) {
    throw new UsageError("further.element: a status stands in element 1, 10 or 11 of STC");
  }
  put(out, "STC", [
    statusElement([status, ...at(1)]),
    day(status.effectiveDate),
    status.action,
    amount(status.chargeCents),
    amount(status.paidCents),
    day(status.finalizedDate),
    status.paymentMethod,
    day(status.remittanceDate),
    status.remittanceNumber,
    statusElement(at(10)),
    statusElement(at(11)),
    status.text,
  ]);
}

/** Loop 2200D or 2200E with its lines. */
export function writeClaim(out: Output, claim: ClaimStatus): void {
  for (const trace of claim.traces) writeTrace(out, trace);
  for (const status of claim.statuses) writeStatus(out, status);
  writeNamedReference(out, "1K", claim.payerClaimControlNumber);
  writeNamedReference(out, "D9", claim.clearinghouseTraceNumber);
  for (const reference of claim.references) writeReference(out, reference);
  for (const { qualifier, amountCents } of claim.amounts) {
    put(out, "AMT", [qualifier, amount(amountCents)]);
  }
  for (const { qualifier, quantity } of claim.quantities) put(out, "QTY", [qualifier, quantity]);
  if (claim.service !== undefined) writePeriod(out, claim.service);
  for (const period of claim.dates) writePeriod(out, period);
  // Behind a PWK they would be that attachment's.
  for (const contact of claim.contacts) writeContact(out, contact);
  if (claim.responseAddress !== undefined) writeAddress(out, claim.responseAddress);
  for (const attachment of claim.attachments) writeAttachment(out, attachment);
  writeUnmapped(out, claim.unmapped);
  for (const line of claim.services) writeLine(out, line);
}

function writeNamedReference(out: Output, qualifier: string, value: string | undefined): void {
  if (value !== undefined) put(out, "REF", [qualifier, value]);
}

function writeAddress(out: Output, where: ResponseAddress): void {
  const { address, city, state, postalCode, country } = where;
  put(out, "N1", [where.code, where.name, where.idQualifier, where.id]);
  for (let i = 0; i < address.length; i += 2) put(out, "N3", address.slice(i, i + 2));
  const place = [city, state, postalCode, country];
  if (place.some((text) => text !== undefined)) put(out, "N4", place);
}

function procedureParts(procedure: Procedure): readonly (string | undefined)[] {
  const { qualifier, code, modifiers, description, endCode } = procedure;
  if (modifiers.length > 4) throw new UsageError("procedure.modifiers: at most four");
  const four = [0, 1, 2, 3].map((i) => modifiers[i]);
  return [qualifier, code, ...four, description, endCode];
}

function writeLine(out: Output, line: StatusLine): void {
  put(out, "SVC", [
    procedureParts(line.procedure),
    amount(line.chargeCents),
    amount(line.paidCents),
    line.revenueCode,
    line.paidUnits,
    line.submittedProcedure && procedureParts(line.submittedProcedure),
    line.submittedUnits,
  ]);
  for (const status of line.statuses) writeStatus(out, status);
  writeNamedReference(out, "FJ", line.lineItemControlNumber);
  for (const reference of line.references) writeReference(out, reference);
  if (line.service !== undefined) writePeriod(out, line.service);
  for (const period of line.dates) writePeriod(out, period);
  for (const attachment of line.attachments) writeAttachment(out, attachment);
  writeUnmapped(out, line.unmapped);
}
