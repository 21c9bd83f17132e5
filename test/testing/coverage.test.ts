import { describe, expect, test } from "vitest";
import {
  CLAIM_ENTITIES,
  CLAIM_QUALIFIERS,
  CLAIM_STATUS_CODES,
  GROUP_CODES,
  HEADER_QUALIFIERS,
  LINE_QUALIFIERS,
  MIA_FIELDS,
  MOA_FIELDS,
  TS2_FIELDS,
  TS3_FIELDS,
} from "../../src/835/guide.js";
import { generateFiles, layoutOf } from "../../src/testing/index.js";

/** Every place of every value in some hundred models, as "claims.services.procedure.endCode". */
function pathsOf(value: unknown, path: string, paths: Map<string, Set<unknown>>): void {
  if (Array.isArray(value)) for (const item of value) pathsOf(item, path, paths);
  else if (typeof value === "object" && value !== null) {
    for (const [name, entry] of Object.entries(value)) pathsOf(entry, `${path}.${name}`, paths);
  } else if (value !== undefined) {
    const values = paths.get(path) ?? new Set();
    if (values.size < 200) values.add(value);
    paths.set(path, values);
  }
}

const files = generateFiles(1, 250, { odd: true });
const paths = new Map<string, Set<unknown>>();
for (const { file } of files) pathsOf(file.remittances, "835", paths);
const has = (path: string) => paths.has(`835.${path}`);
const valuesAt = (path: string) => [...(paths.get(`835.${path}`) ?? [])];

describe("the generator makes every shape that the model knows", () => {
  const places: readonly [path: string, codes: ReadonlySet<string>][] = [
    ["header.references.qualifier", HEADER_QUALIFIERS.reference.codes],
    ["header.dates.qualifier", HEADER_QUALIFIERS.date.codes],
    ["header.payer.references.qualifier", HEADER_QUALIFIERS.payerReference.codes],
    ["header.payee.references.qualifier", HEADER_QUALIFIERS.payeeReference.codes],
    ["claims.references.qualifier", CLAIM_QUALIFIERS.reference.codes],
    ["claims.dates.qualifier", CLAIM_QUALIFIERS.date.codes],
    ["claims.amounts.qualifier", CLAIM_QUALIFIERS.amount.codes],
    ["claims.quantities.qualifier", CLAIM_QUALIFIERS.quantity.codes],
    ["claims.services.references.qualifier", LINE_QUALIFIERS.reference.codes],
    ["claims.services.dates.qualifier", LINE_QUALIFIERS.date.codes],
    ["claims.services.amounts.qualifier", LINE_QUALIFIERS.amount.codes],
    ["claims.services.quantities.qualifier", LINE_QUALIFIERS.quantity.codes],
    ["claims.statusCode", CLAIM_STATUS_CODES.codes],
    ["claims.adjustments.groupCode", GROUP_CODES.codes],
    ["claims.services.adjustments.groupCode", GROUP_CODES.codes],
  ];
  for (const [path, codes] of places) {
    test(`every code of ${path}`, () => {
      expect(valuesAt(path)).toEqual(expect.arrayContaining([...codes]));
    });
  }

  const lists = [
    ["claims.inpatient", MIA_FIELDS],
    ["claims.outpatient", MOA_FIELDS],
    ["summaries.totals", TS3_FIELDS],
    ["summaries.supplemental", TS2_FIELDS],
  ] as const;
  for (const [path, fields] of lists) {
    test(`every element of ${path}`, () => {
      for (const [, name] of fields) expect(has(`${path}.${name}`), name).toBe(true);
    });
  }

  test("every remark place of MIA and MOA", () => {
    expect(valuesAt("claims.inpatient.remarks.element").sort()).toEqual([20, 21, 22, 23, 5]);
    expect(valuesAt("claims.outpatient.remarks.element").sort()).toEqual([3, 4, 5, 6, 7]);
  });

  test("every NM1 of a claim, with all its parts", () => {
    const parts = "type lastName firstName middleName prefix suffix idQualifier id".split(" ");
    for (const [, property] of CLAIM_ENTITIES) {
      for (const part of parts) expect(has(`claims.${property}.${part}`), part).toBe(true);
    }
  });

  test("everything else a transaction can hold", () => {
    const names = [
      ..."handlingCode amountCents creditDebit method format originatorId date businessFunction"
        .split(" ")
        .map((name) => `header.payment.${name}`),
      ...["sender", "receiver", "third"].flatMap((side) =>
        ["routingQualifier", "routingNumber", "accountQualifier", "accountNumber"].map(
          (name) => `header.payment.${side}.${name}`,
        ),
      ),
      ..."type number payerId originatorSupplementalCode"
        .split(" ")
        .map((n) => `header.trace.${n}`),
      ..."entityCode code exchangeRate".split(" ").map((n) => `header.currency.${n}`),
      ...["payer", "payee"].flatMap((side) =>
        "name idQualifier id address city state postalCode country countrySubdivision references.value"
          .split(" ")
          .map((name) => `header.${side}.${name}`),
      ),
      "header.payer.contacts.functionCode",
      "header.payer.contacts.numbers.value",
      "header.payee.delivery.transmissionCode",
      "header.payee.delivery.name",
      "header.payee.delivery.communicationNumber",
      "header.unmapped.segment.id",
      "summaries.assignedNumber",
      "summaries.unmapped.segment.id",
      ..."filingIndicator payerClaimControlNumber facilityTypeCode frequencyCode patientStatusCode"
        .split(" ")
        .map((name) => `claims.${name}`),
      ..."drgCode drgWeight dischargeFraction patientResponsibilityCents adjustments.quantity"
        .split(" ")
        .map((name) => `claims.${name}`),
      ..."contacts.functionCode unmapped.segment.id references.description references.secondary"
        .split(" ")
        .map((name) => `claims.${name}`),
      ..."qualifier code modifiers description endCode"
        .split(" ")
        .flatMap((n) => [
          `claims.services.procedure.${n}`,
          `claims.services.submittedProcedure.${n}`,
        ]),
      ..."revenueCode paidUnits submittedUnits remarks.code remarks.list unmapped.segment.id"
        .split(" ")
        .map((name) => `claims.services.${name}`),
      ..."providerId fiscalPeriodDate reasonCode reference amountCents"
        .split(" ")
        .map((name) => `providerAdjustments.${name}`),
      "unmapped.segment.id",
    ];
    expect(names.filter((name) => !has(name))).toEqual([]);
    expect(valuesAt("header.payer.contacts.functionCode").sort()).toEqual(["BL", "CX", "IC"]);
    expect(valuesAt("claims.services.remarks.list").sort()).toEqual(["HE", "RX"]);
    expect(valuesAt("claims.summaryIndex")).toEqual(expect.arrayContaining([-1, 0, 1]));
  });

  test("segments filled to the last element: six CAS triplets, six PLB pairs, and more than fit", () => {
    const laid = files.flatMap(({ bytes }) => layoutOf(bytes));
    const widest = (id: string) =>
      Math.max(
        ...laid
          .filter((segment) => segment.id === id)
          .map(({ text, delimiters }) => text.split(delimiters.element).length - 1),
      );
    expect(widest("PLB")).toBe(14);
    expect(widest("CAS")).toBeGreaterThanOrEqual(18);
    expect(widest("SVC")).toBe(7);
    expect(widest("CLP")).toBe(13);
    expect(widest("MIA")).toBe(24);
    const documents = files.flatMap(({ file }) => file.remittances);
    expect(documents.some(({ claims }) => claims.some((c) => c.services.length === 0))).toBe(true);
    expect(documents.some(({ claims }) => claims.some((c) => c.statusCode === "22"))).toBe(true);
    expect(documents.some(({ header }) => header.payment?.creditDebit === "D")).toBe(true);
    const pairs = documents.map(({ providerAdjustments }) => providerAdjustments.length);
    expect(Math.max(...pairs)).toBeGreaterThan(6);
  });

  test("envelopes of every kind", () => {
    const interchanges = files.flatMap(({ file }) => file.interchanges);
    const groups = interchanges.flatMap((interchange) => interchange.groups);
    const kinds = groups.flatMap(({ transactions }) => transactions.map(({ kind }) => kind));
    expect(new Set(kinds)).toEqual(new Set(["remittance", "other"]));
    expect(groups.some(({ header }) => header === undefined)).toBe(true);
    expect(groups.some(({ header }) => header?.version === "004010X091A1")).toBe(true);
    expect(groups.some(({ transactions }) => transactions.length > 1)).toBe(true);
    expect(files.some(({ file }) => file.interchanges.length > 1)).toBe(true);
    expect(interchanges.some(({ groups: all }) => all.length > 1)).toBe(true);
    expect(interchanges.some(({ otherSegments }) => otherSegments.length > 0)).toBe(true);
    const newlines = new Set(interchanges.map(({ header }) => header.delimiters.newline));
    expect(newlines).toEqual(new Set(["", "\n", "\r\n", "\r"]));
    const terminators = new Set(interchanges.map(({ header }) => header.delimiters.segment));
    expect([...terminators]).toEqual(expect.arrayContaining(["~", "\n", "\r", "\x1e"]));
  });
});
