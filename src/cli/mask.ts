import type { Claim, Entity, Procedure, Reference, ServiceLine, Unmapped } from "../835/index.js";
import { knownSegmentId } from "../x12/index.js";

/** Stands in the place of a value that was hidden. Its length says nothing. */
export const MASKED = "***";

function hide<T extends string | undefined>(value: T): T {
  return (value === undefined || value === "" ? value : MASKED) as T;
}

/**
 * A claim without what names a patient: patient control number, payer claim control number, every
 * name and id of loop 2100, reference values, contacts' names and numbers, free text, and whatever
 * the model has no place for. Amounts, codes and dates stay: masked is not de-identified.
 *
 * @example
 * maskClaim(claim).patientControlNumber; //=> "***"
 */
export function maskClaim(claim: Claim): Claim {
  return hideOdd(withoutNames(claim), (key) => key !== "kind");
}

function withoutNames(claim: Claim): Claim {
  return {
    ...claim,
    patientControlNumber: hide(claim.patientControlNumber),
    payerClaimControlNumber: hide(claim.payerClaimControlNumber),
    patient: maskEntity(claim.patient),
    insured: maskEntity(claim.insured),
    correctedInsured: maskEntity(claim.correctedInsured),
    renderingProvider: maskEntity(claim.renderingProvider),
    crossoverCarrier: maskEntity(claim.crossoverCarrier),
    correctedPriorityPayer: maskEntity(claim.correctedPriorityPayer),
    otherSubscriber: maskEntity(claim.otherSubscriber),
    references: claim.references.map(maskReference),
    contacts: claim.contacts.map(({ functionCode, name, numbers }) => ({
      functionCode,
      name: hide(name),
      numbers: numbers.map(({ qualifier }) => ({ qualifier, value: MASKED })),
    })),
    services: claim.services.map(maskService),
    unmapped: claim.unmapped.map(maskUnmapped),
  };
}

function maskEntity(entity: Entity | undefined): Entity | undefined {
  return (
    entity && {
      type: entity.type,
      lastName: hide(entity.lastName),
      firstName: hide(entity.firstName),
      middleName: hide(entity.middleName),
      prefix: hide(entity.prefix),
      suffix: hide(entity.suffix),
      idQualifier: entity.idQualifier,
      id: hide(entity.id),
    }
  );
}

function maskReference({ qualifier, value, description, secondary }: Reference): Reference {
  return {
    qualifier,
    value: hide(value),
    description: hide(description),
    secondary: hide(secondary),
  };
}

function maskService(line: ServiceLine): ServiceLine {
  const { procedure, submittedProcedure } = line;
  return {
    ...line,
    procedure: maskProcedure(procedure),
    submittedProcedure: submittedProcedure && maskProcedure(submittedProcedure),
    references: line.references.map(maskReference),
    unmapped: line.unmapped.map(maskUnmapped),
  };
}

function maskProcedure(procedure: Procedure): Procedure {
  const { qualifier, description } = procedure;
  // Where ISA16 is not what the lines are written with, all of SVC01, its text too, is the qualifier.
  return {
    ...procedure,
    qualifier: maskUnlessCode("short", qualifier),
    description: hide(description),
  };
}

/** Names of properties that hold codes as the file has them, among words of our own. */
const CODES: ReadonlySet<string> = new Set([
  "groupCode",
  "reasonCode",
  "remarkCodes",
  "statusCode",
  "filingIndicator",
  "frequencyCode",
  "facilityTypeCode",
  "procedure",
  "submittedProcedure",
  "revenueCode",
  "paidUnits",
  "submittedUnits",
  "codes",
]);

/**
 * What was worked out of claims (classes, histories), without texts that stand in a damaged file where a
 * code belongs.
 */
export function maskOddCodes<T>(value: T): T {
  return hideOdd(value, (key) => CODES.has(key));
}

/** Hides texts that look like no code, number or day, where they come from the file. */
function hideOdd<T>(value: T, isOfFile: (key: string) => boolean, key = ""): T {
  if (typeof value === "string") {
    const shown = !isOfFile(key) || value === MASKED || SHAPES.any.test(value);
    return (shown ? value : MASKED) as T;
  }
  if (Array.isArray(value)) return value.map((each) => hideOdd(each, isOfFile, key)) as T;
  if (typeof value !== "object" || value === null) return value;
  const parts = Object.entries(value).map(([name, part]) => [name, hideOdd(part, isOfFile, name)]);
  return Object.fromEntries(parts) as T;
}

function maskUnmapped({ kind, segment }: Unmapped): Unmapped {
  // A terminator inside a name makes the rest of the name a segment's id.
  const id = knownSegmentId(segment.id) ?? MASKED;
  const elements = segment.elements.map(hide);
  return { kind, segment: { ...segment, id, elements } };
}

const SHAPES = {
  group: /^[A-Z]{2}$/,
  reason: /^[A-Z]?\d{1,3}$/,
  remark: /^[A-Z]{1,2}\d{1,4}$/,
  statusCategory: /^([A-Z]{1,2}\d{1,2}|F3[FN]|RQ)?$/,
  status: /^\d{0,4}$/,
  loinc: /^\d{1,7}-\d$/,
  short: /^[A-Z0-9]{0,2}$/,
  /** Of letters alone three at most, longer ones with a digit: what surnames are not. */
  any: /^([A-Z0-9]{0,3}|-?[\d.]+|(?=[A-Z.:-]*\d)[A-Z0-9.:-]{4,30})$/i,
  entity: /^([A-Z0-9]{2}|\d[A-Z0-9]{2}|ACV|MSC|PRP|SEP|TTP)$/,
} as const;

/**
 * A code of a file. In a damaged file a name may stand where a code belongs: what does not look like
 * a code is hidden.
 *
 * @example
 * maskUnlessCode("remark", "N290"); //=> "N290"
 */
export function maskUnlessCode(kind: keyof typeof SHAPES, code: string): string {
  return SHAPES[kind].test(code) ? code : MASKED;
}
