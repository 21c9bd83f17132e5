import fc from "fast-check";
import type { Claim, Remittance, ServiceLine } from "../../src/835/index.js";
import type { ClaimDenials, ClassifiedAdjustment, Denial } from "../../src/denials/index.js";
import { type CalendarDate, calendarDate } from "../../src/values/index.js";

/** Small builders of model objects: state only what the test is about. */

export function remittanceOf(
  options: {
    payerId?: string | undefined;
    payerName?: string | undefined;
    date?: string | undefined;
    productionDate?: string | undefined;
    trace?: string | undefined;
    amountCents?: number | undefined;
  } = {},
): Remittance {
  const { payerName = "EXAMPLE HEALTH PLAN", payerId = "1512345678", productionDate } = options;
  const date = "date" in options ? options.date : "2026-01-15";
  return {
    controlNumber: "0001",
    version: "005010X221A1",
    payment: {
      handlingCode: "I",
      amountCents: options.amountCents ?? 0,
      sender: {},
      receiver: {},
      third: {},
      date: date === undefined ? undefined : calendarDate(date),
    },
    trace: { type: "1", number: options.trace ?? "900112233", payerId: payerId || undefined },
    references: [],
    dates:
      productionDate === undefined
        ? []
        : [{ qualifier: "405", date: calendarDate(productionDate) }],
    payer: { name: payerName, address: [], references: [], contacts: [] },
    unmapped: [],
  };
}

export function serviceOf(parts: Partial<ServiceLine> = {}): ServiceLine {
  return {
    procedure: { qualifier: "HC", code: "99213", modifiers: [] },
    dates: [],
    adjustments: [],
    references: [],
    amounts: [],
    quantities: [],
    remarks: [],
    unmapped: [],
    ...parts,
  };
}

export function claimOf(parts: Partial<Claim> = {}): Claim {
  return {
    patientControlNumber: "PCN-SECRET-1",
    statusCode: "1",
    chargeCents: 10_000,
    paidCents: 0,
    filingIndicator: "12",
    adjustments: [],
    references: [],
    dates: [],
    contacts: [],
    amounts: [],
    quantities: [],
    services: [],
    unmapped: [],
    summaryIndex: 0,
    complete: true,
    segment: 20,
    ...parts,
  };
}

export function denialOf(
  parts: Partial<Omit<Denial, "adjustment" | "evidence">> & { segment?: number } = {},
): Denial {
  const {
    groupCode = "CO",
    reasonCode = "16",
    deniedCents = 10_000,
    segment = 21,
    ...rest
  } = parts;
  return {
    adjustment: { groupCode, reasonCode, amountCents: deniedCents, segment },
    adjustmentClass: "denial",
    level: "claim",
    serviceIndex: undefined,
    reason: "A test said so.",
    ruleId: "test",
    groupCode,
    reasonCode,
    deniedCents,
    remarkCodes: [],
    category: "claimData",
    workType: "coding",
    rootCause: "claimBuild",
    primary: true,
    evidence: {
      claimSegment: 20,
      serviceSegment: undefined,
      adjustmentSegment: segment,
      remarkSegments: [],
      taxonomyVersion: "test",
    },
    ...rest,
  } as unknown as Denial;
}

export function denialsOf(
  denials: readonly Denial[],
  parts: Partial<ClaimDenials> = {},
): ClaimDenials {
  const deniedCents = denials.reduce((sum, denial) => sum + denial.deniedCents, 0);
  return {
    denials,
    deniedCents,
    state: deniedCents > 0 ? "denied" : "paid",
    lineStates: [],
    notDenials: [],
    ...parts,
  } as ClaimDenials;
}

export function otherAdjustmentOf(
  adjustmentClass: ClassifiedAdjustment["adjustmentClass"],
  amountCents: number,
): ClassifiedAdjustment {
  return {
    adjustment: { groupCode: "CO", reasonCode: "45", amountCents },
    adjustmentClass,
    level: "claim",
    serviceIndex: undefined,
    reason: "A test said so.",
    ruleId: "test",
  };
}

/** What the taxonomy can say of a reason: category, root cause, work type. */
const BUCKETS = [
  ["eligibility", "eligibility", "frontEnd"],
  ["eligibility", "wrongPayer", "frontEnd"],
  ["demographic", "registrationError", "frontEnd"],
  ["coordinationOfBenefits", "coordinationOfBenefits", "frontEnd"],
  ["coordinationOfBenefits", "wrongPayer", "frontEnd"],
  ["priorAuthorization", "authorizationMissing", "authorization"],
  ["priorAuthorization", "authorizationMismatch", "authorization"],
  ["coding", "codingGap", "coding"],
  ["bundling", "codingGap", "coding"],
  ["claimData", "claimBuild", "coding"],
  ["missingDocumentation", "documentationGap", "documentation"],
  ["medicalNecessity", "clinicalCriteria", "documentation"],
  ["nonCovered", "benefitDesign", "payer"],
  ["duplicate", "duplicateSubmission", "payer"],
  ["timelyFiling", "lateFiling", "payer"],
  ["providerEnrolment", "providerEnrolment", "payer"],
  ["contractAndFee", "contract", "payer"],
  ["propertyAndCasualty", "regulatory", "payer"],
  ["other", "payerProcess", "payer"],
  ["other", "benefitDesign", "frontEnd"],
  ["aCategoryOfSomeOverlay", "aCauseOfSomeOverlay", "payer"],
] as const;

const REMARKS = [
  ..."MA130 N211 N704 MA44 N83 N921 N938 N779 N179 MA04 N4 N418 N425 M62 N54 N887 N939".split(" "),
  ..."N882 N874 N858 N863 N885 N876 N877 N859 N884 N861 M51 N290 N925 N8 N830 N368 N185 N139 N798".split(
    " ",
  ),
];

export const remarkCodes = fc.oneof(
  { weight: 3, arbitrary: fc.constant<readonly string[]>([]) },
  { weight: 4, arbitrary: fc.subarray(REMARKS, { minLength: 1, maxLength: 3 }) },
);

export const anyDenial: fc.Arbitrary<Denial> = fc
  .record({
    bucket: fc.constantFrom(...BUCKETS),
    groupCode: fc.constantFrom("CO", "CO", "OA", "PI", "PR", "CR", ""),
    reasonCode: fc.constantFrom(
      "1",
      "16",
      "18",
      "22",
      "29",
      "50",
      "96",
      "197",
      "227",
      "303",
      "133",
      "B11",
      "??",
    ),
    remarkCodes,
    deniedCents: fc.oneof(
      { weight: 9, arbitrary: fc.integer({ min: 1, max: 5_000_000 }) },
      { weight: 1, arbitrary: fc.constantFrom(0, -500) },
    ),
  })
  .map(({ bucket: [category, rootCause, workType], ...rest }) =>
    denialOf({ category, rootCause, workType, ...rest } as Parameters<typeof denialOf>[0]),
  );

export const anyStatus = fc.constantFrom(
  "1",
  "1",
  "1",
  "2",
  "3",
  "4",
  "19",
  "21",
  "22",
  "23",
  "25",
  "5",
  "",
);

export const anyClaim: fc.Arbitrary<Claim> = fc
  .record({
    statusCode: anyStatus,
    filingIndicator: fc.constantFrom("MA", "MB", "16", "MC", "CH", "12", "WC", "ZZ", undefined),
    chargeCents: fc.oneof(fc.constantFrom(0, undefined), fc.integer({ min: 1, max: 900_000 })),
    paidCents: fc.integer({ min: 0, max: 900_000 }),
    complete: fc.oneof({ weight: 9, arbitrary: fc.constant(true) }, fc.constant(false)),
    lines: fc.integer({ min: 0, max: 3 }),
  })
  .map(({ lines, ...parts }) =>
    claimOf({ ...parts, services: Array.from({ length: lines }, () => serviceOf()) }),
  );

export const anyDate: fc.Arbitrary<CalendarDate> = fc
  .record({
    year: fc.integer({ min: 2024, max: 2028 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  })
  .map(({ year, month, day }) =>
    calendarDate(`${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`),
  );

export const anyRemittance: fc.Arbitrary<Remittance> = fc
  .record({
    payerId: fc.constantFrom("1111111111", "1222222222", "1333333333", ""),
    payerName: fc.constantFrom("Plan A", "PLAN  A", "Plan B", "__proto__", "constructor"),
    date: fc.option(anyDate, { nil: undefined }),
    productionDate: fc.option(anyDate, { nil: undefined }),
  })
  .map(remittanceOf);
