import { centsToText, dateToX12, UsageError } from "../values/index.js";
import type { ElementValue, SegmentWriter } from "../x12/index.js";
import {
  CLAIM_ENTITIES,
  type Field,
  MIA_FIELDS,
  MIA_REMARKS,
  MOA_FIELDS,
  MOA_REMARKS,
  TS2_FIELDS,
  TS3_FIELDS,
} from "./guide.js";
import type {
  Adjustment,
  BankAccount,
  Claim,
  ClaimRemark,
  Contact,
  Entity,
  Party,
  Procedure,
  ProviderAdjustment,
  ProviderSummary,
  Reference,
  Remittance,
  ServiceLine,
  Unmapped,
} from "./model.js";

/** CAS and PLB hold six entries. */
const PER_SEGMENT = 6;

function amount(cents: number | undefined): string | undefined {
  return cents === undefined ? undefined : centsToText(cents);
}

function day(date: string | undefined): string | undefined {
  return date === undefined ? undefined : dateToX12(date);
}

/** ST to the segment before the first LX or CLP, in the guide's order. */
export function writeHeader(writer: SegmentWriter, header: Remittance): void {
  const { payment, trace, currency } = header;
  if (payment !== undefined) {
    const account = (side: BankAccount): ElementValue[] => [
      side.routingQualifier,
      side.routingNumber,
      side.accountQualifier,
      side.accountNumber,
    ];
    writer.write("BPR", [
      payment.handlingCode,
      amount(payment.amountCents),
      payment.creditDebit,
      payment.method,
      payment.format,
      ...account(payment.sender),
      payment.originatorId,
      payment.originatorSupplementalCode,
      ...account(payment.receiver),
      day(payment.date),
      payment.businessFunction,
      ...account(payment.third),
    ]);
  }
  if (trace !== undefined) {
    const { type, number, payerId, originatorSupplementalCode } = trace;
    writer.write("TRN", [type, number, payerId, originatorSupplementalCode]);
  }
  if (currency !== undefined) {
    writer.write("CUR", [currency.entityCode, currency.code, currency.exchangeRate]);
  }
  writeReferences(writer, header.references);
  writeDates(writer, header.dates);
  if (header.payer !== undefined) writeParty(writer, "PR", header.payer);
  if (header.payee !== undefined) writeParty(writer, "PE", header.payee);
  writeUnmapped(writer, header.unmapped);
}

function writeParty(writer: SegmentWriter, code: string, party: Party): void {
  writer.write("N1", [code, party.name, party.idQualifier, party.id]);
  for (let i = 0; i < party.address.length; i += 2) {
    writer.write("N3", party.address.slice(i, i + 2));
  }
  const place = [party.city, party.state, party.postalCode, party.country];
  const city = [...place, undefined, undefined, party.countrySubdivision];
  if (city.some((text) => text !== undefined)) writer.write("N4", city);
  writeReferences(writer, party.references);
  writeContacts(writer, party.contacts);
  if (party.delivery !== undefined) {
    const { transmissionCode, name, communicationNumber } = party.delivery;
    writer.write("RDM", [transmissionCode, name, communicationNumber]);
  }
}

function writeReferences(writer: SegmentWriter, references: readonly Reference[]): void {
  for (const { qualifier, value, description, secondary } of references) {
    writer.writeSegment({
      id: "REF",
      elements: trimmed([qualifier, value, description, secondary]),
    });
  }
}

function writeContacts(writer: SegmentWriter, contacts: readonly Contact[]): void {
  for (const { functionCode, name, numbers } of contacts) {
    const pairs = numbers.flatMap(({ qualifier, value }) => [qualifier, value]);
    writer.write("PER", [functionCode, name, ...pairs]);
  }
}

function writeDates(writer: SegmentWriter, dates: Claim["dates"]): void {
  for (const { qualifier, date } of dates) writer.write("DTM", [qualifier, day(date)]);
}

function writeAmounts(writer: SegmentWriter, owner: Pick<Claim, "amounts" | "quantities">): void {
  for (const { qualifier, amountCents } of owner.amounts) {
    writer.write("AMT", [qualifier, amount(amountCents)]);
  }
  for (const { qualifier, quantity } of owner.quantities) {
    writer.write("QTY", [qualifier, quantity]);
  }
}

function writeUnmapped(writer: SegmentWriter, unmapped: readonly Unmapped[]): void {
  for (const { kind, segment } of unmapped) if (kind === "segment") writer.writeSegment(segment);
}

function trimmed(values: readonly (string | undefined)[]): readonly string[] {
  let length = values.length;
  while (length > 0 && (values[length - 1] ?? "") === "") length -= 1;
  return values.slice(0, length).map((value) => value ?? "");
}

/** A list-like segment by its layout. */
function fieldElements(fields: readonly Field[], values: object): ElementValue[] {
  const elements: ElementValue[] = [];
  for (const [n, name, kind] of fields) {
    const value = (values as Record<string, string | number | undefined>)[name];
    if (value === undefined) continue;
    while (elements.length < n) elements.push(undefined);
    if (kind === "cents") elements[n - 1] = centsToText(value as number);
    else elements[n - 1] = kind === "date" ? dateToX12(value as string) : String(value);
  }
  return elements;
}

function withRemarks(
  elements: ElementValue[],
  remarks: readonly ClaimRemark[],
  places: readonly number[],
): ElementValue[] {
  for (const { code, element } of remarks) {
    if (!places.includes(element)) {
      throw new UsageError(`remarks: element ${element} holds no remark code in this segment`);
    }
    while (elements.length < element) elements.push(undefined);
    elements[element - 1] = code;
  }
  return elements;
}

/** LX with TS3 and TS2. */
export function writeSummary(writer: SegmentWriter, summary: ProviderSummary): void {
  writer.write("LX", [summary.assignedNumber]);
  if (summary.totals !== undefined) writer.write("TS3", fieldElements(TS3_FIELDS, summary.totals));
  if (summary.supplemental !== undefined) {
    writer.write("TS2", fieldElements(TS2_FIELDS, summary.supplemental));
  }
  writeUnmapped(writer, summary.unmapped);
}

/** Loop 2100 with its 2110 loops, in the guide's order. */
export function writeClaim(writer: SegmentWriter, claim: Claim): void {
  writer.write("CLP", [
    claim.patientControlNumber,
    claim.statusCode,
    amount(claim.chargeCents),
    amount(claim.paidCents),
    amount(claim.patientResponsibilityCents),
    claim.filingIndicator,
    claim.payerClaimControlNumber,
    claim.facilityTypeCode,
    claim.frequencyCode,
    claim.patientStatusCode,
    claim.drgCode,
    claim.drgWeight,
    claim.dischargeFraction,
  ]);
  writeAdjustments(writer, claim.adjustments);
  for (const [code, property] of CLAIM_ENTITIES) {
    const entity = claim[property];
    if (entity !== undefined) writeEntity(writer, code, entity);
  }
  if (claim.inpatient !== undefined) {
    const elements = fieldElements(MIA_FIELDS, claim.inpatient);
    writer.write("MIA", withRemarks(elements, claim.inpatient.remarks, MIA_REMARKS));
  }
  if (claim.outpatient !== undefined) {
    const elements = fieldElements(MOA_FIELDS, claim.outpatient);
    writer.write("MOA", withRemarks(elements, claim.outpatient.remarks, MOA_REMARKS));
  }
  writeReferences(writer, claim.references);
  writeDates(writer, claim.dates);
  writeContacts(writer, claim.contacts);
  writeAmounts(writer, claim);
  writeUnmapped(writer, claim.unmapped);
  for (const line of claim.services) writeLine(writer, line);
}

function writeEntity(writer: SegmentWriter, code: string, entity: Entity): void {
  writer.write("NM1", [
    code,
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

function procedureComponents(procedure: Procedure): readonly (string | undefined)[] {
  const { qualifier, code, modifiers, description, endCode } = procedure;
  if (modifiers.length > 4) throw new UsageError("procedure.modifiers: at most four");
  const four = [0, 1, 2, 3].map((i) => modifiers[i]);
  return [qualifier, code, ...four, description, endCode];
}

function writeLine(writer: SegmentWriter, line: ServiceLine): void {
  writer.write("SVC", [
    procedureComponents(line.procedure),
    amount(line.chargeCents),
    amount(line.paidCents),
    line.revenueCode,
    line.paidUnits,
    line.submittedProcedure && procedureComponents(line.submittedProcedure),
    line.submittedUnits,
  ]);
  writeDates(writer, line.dates);
  writeAdjustments(writer, line.adjustments);
  writeReferences(writer, line.references);
  writeAmounts(writer, line);
  for (const { list, code } of line.remarks) writer.write("LQ", [list, code]);
  writeUnmapped(writer, line.unmapped);
}

/** Whether an entry goes into the same segment as the one before it. */
function continues<T extends { readonly segment?: number | undefined }>(
  before: T | undefined,
  entry: T,
  sameKey: (a: T, b: T) => boolean,
  length: number,
): boolean {
  if (before === undefined || length === PER_SEGMENT || !sameKey(before, entry)) return false;
  // Where both know their segment, the file's own grouping is kept.
  return before.segment === entry.segment;
}

function grouped<T extends { readonly segment?: number | undefined }>(
  entries: readonly T[],
  sameKey: (a: T, b: T) => boolean,
): readonly (readonly T[])[] {
  const groups: T[][] = [];
  for (const entry of entries) {
    const last = groups.at(-1);
    if (last !== undefined && continues(last.at(-1), entry, sameKey, last.length)) last.push(entry);
    else groups.push([entry]);
  }
  return groups;
}

function writeAdjustments(writer: SegmentWriter, adjustments: readonly Adjustment[]): void {
  for (const group of grouped(adjustments, (a, b) => a.groupCode === b.groupCode)) {
    const triplets = group.flatMap(({ reasonCode, amountCents, quantity }) => [
      reasonCode,
      amount(amountCents),
      quantity,
    ]);
    writer.write("CAS", [group[0]!.groupCode, ...triplets]);
  }
}

/** PLB segments: pairs of one provider and fiscal period, six to a segment. */
export function writeProviderAdjustments(
  writer: SegmentWriter,
  adjustments: readonly ProviderAdjustment[],
): void {
  const same = (a: ProviderAdjustment, b: ProviderAdjustment) =>
    a.providerId === b.providerId && a.fiscalPeriodDate === b.fiscalPeriodDate;
  for (const group of grouped(adjustments, same)) {
    const pairs = group.flatMap(({ reasonCode, reference, amountCents }): ElementValue[] => [
      [reasonCode, reference],
      amount(amountCents),
    ]);
    writer.write("PLB", [group[0]!.providerId, day(group[0]!.fiscalPeriodDate), ...pairs]);
  }
}
