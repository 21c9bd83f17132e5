import { describe, expect, it } from "vitest";
import { parse835, write835 } from "../../src/835/index.js";
import { bodyOf, fileOf } from "./sample.js";

/** One element: its number, its text, where it must be read to, and as what (else as its text). */
type Row = readonly [element: number, text: string, path: string, value?: unknown];
interface Part {
  readonly id: string;
  /** Path of the owner in the transaction. */
  readonly at: string;
  readonly rows: readonly Row[];
}

const account = (from: number, side: string): readonly Row[] => [
  [from, `0${from}`, `${side}.routingQualifier`],
  [from + 1, `ROUTING${from}`, `${side}.routingNumber`],
  [from + 2, `Q${from}`, `${side}.accountQualifier`],
  [from + 3, `ACCOUNT NUMBER ${from}`, `${side}.accountNumber`],
];

const reference = (nth: number, qualifier: string): readonly Row[] => [
  [1, qualifier, `references.${nth}.qualifier`],
  [2, `REFERENCE ${qualifier}`, `references.${nth}.value`],
  [3, `DESCRIPTION ${qualifier}`, `references.${nth}.description`],
  [4, `BB:SECOND ${qualifier}`, `references.${nth}.secondary`],
];

const contact = (nth: number, code: string): readonly Row[] => [
  [1, code, `contacts.${nth}.functionCode`],
  [2, `CONTACT NAME ${code}`, `contacts.${nth}.name`],
  [3, "TE", `contacts.${nth}.numbers.0.qualifier`],
  [4, `80055501${code}`, `contacts.${nth}.numbers.0.value`],
  [5, "EX", `contacts.${nth}.numbers.1.qualifier`],
  [6, `11${code}`, `contacts.${nth}.numbers.1.value`],
  [7, "EM", `contacts.${nth}.numbers.2.qualifier`],
  [8, `${code}@PAYER.EXAMPLE`, `contacts.${nth}.numbers.2.value`],
];

const party = (code: string, at: string, ref: string): readonly Part[] => [
  {
    id: "N1",
    at,
    rows: [
      [1, code, ""],
      [2, `NAME OF THE PARTY ${code}`, "name"],
      [3, `X${code[1]}`, "idQualifier"],
      [4, `ID OF ${code}`, "id"],
    ],
  },
  {
    id: "N3",
    at,
    rows: [
      [1, `STREET OF ${code}`, "address.0"],
      [2, `FLOOR OF ${code}`, "address.1"],
    ],
  },
  {
    id: "N4",
    at,
    rows: [
      [1, `CITY OF ${code}`, "city"],
      [2, "OR", "state"],
      [3, `99999${code}`, "postalCode"],
      [4, "CA", "country"],
      [7, "ON", "countrySubdivision"],
    ],
  },
  { id: "REF", at, rows: reference(0, ref) },
];

const triplets = (): readonly Row[] =>
  [0, 1, 2, 3, 4, 5].flatMap((i): Row[] => [
    [2 + 3 * i, String(40 + i), `adjustments.${i}.reasonCode`],
    [3 + 3 * i, `1${i}.5`, `adjustments.${i}.amountCents`, 1050 + 100 * i],
    [4 + 3 * i, `${i + 2}`, `adjustments.${i}.quantity`],
  ]);
const adjustments = (at: string, group: string): Part => ({
  id: "CAS",
  at,
  rows: [
    [1, group, "adjustments.0.groupCode"],
    [1, group, "adjustments.5.groupCode"],
    ...triplets(),
  ],
});

const entity = (code: string, property: string): Part => ({
  id: "NM1",
  at: `claims.0.${property}`,
  rows: [
    [1, code, ""],
    [2, code === "TT" ? "2" : "1", "type"],
    [3, `LAST NAME ${code}`, "lastName"],
    [4, `FIRST${code}`, "firstName"],
    [5, `MID${code}`, "middleName"],
    [6, `PRE${code}`, "prefix"],
    [7, `SUF${code}`, "suffix"],
    [8, "MI", "idQualifier"],
    [9, `MEMBER ID OF ${code}`, "id"],
  ],
});

/** Elements that are a list of names: amounts are "100.25" and so on, each another. */
const list = (base: number, names: readonly string[]): readonly Row[] =>
  names.flatMap((name, i): Row[] => {
    if (name === "") return [];
    if (name.startsWith("remarks")) return [[i + 1, `N${base + i}`, name]];
    const cents = name.endsWith("Cents");
    const text = cents ? `${base + i}.25` : `${base + i}`;
    return [[i + 1, text, name, cents ? (base + i) * 100 + 25 : text]];
  });

const procedure = (element: number, property: string): readonly Row[] => [
  [
    element,
    `HC:9921${element}:A1:B2:C3:D4:DESCRIBED ${element}:9929${element}`,
    property,
    {
      qualifier: "HC",
      code: `9921${element}`,
      modifiers: ["A1", "B2", "C3", "D4"],
      description: `DESCRIBED ${element}`,
      endCode: `9929${element}`,
    },
  ],
];

const PARTS: readonly Part[] = [
  {
    id: "BPR",
    at: "header.payment",
    rows: [
      [1, "I", "handlingCode"],
      [2, "1234567.89", "amountCents", 123456789],
      [3, "C", "creditDebit"],
      [4, "ACH", "method"],
      [5, "CCP", "format"],
      ...account(6, "sender"),
      [10, "1000000210", "originatorId"],
      [11, "SUPPLEMENT", "originatorSupplementalCode"],
      ...account(12, "receiver"),
      [16, "20260312", "date", "2026-03-12"],
      [17, "VEN", "businessFunction"],
      ...account(18, "third"),
    ],
  },
  {
    id: "TRN",
    at: "header.trace",
    rows: [
      [1, "1", "type"],
      [2, "TRACE NUMBER 1", "number"],
      [3, "1000000211", "payerId"],
      [4, "TRACE SUPPLEMENT", "originatorSupplementalCode"],
    ],
  },
  {
    id: "CUR",
    at: "header.currency",
    rows: [
      [1, "PR", "entityCode"],
      [2, "CAD", "code"],
      [3, "1.3375", "exchangeRate"],
    ],
  },
  { id: "REF", at: "header", rows: reference(0, "EV") },
  { id: "REF", at: "header", rows: reference(1, "F2") },
  {
    id: "DTM",
    at: "header",
    rows: [
      [1, "405", "dates.0.qualifier"],
      [2, "20260311", "dates.0.date", "2026-03-11"],
    ],
  },
  ...party("PR", "header.payer", "2U"),
  { id: "PER", at: "header.payer", rows: contact(0, "CX") },
  { id: "PER", at: "header.payer", rows: contact(1, "BL") },
  { id: "PER", at: "header.payer", rows: contact(2, "IC") },
  ...party("PE", "header.payee", "TJ"),
  {
    id: "RDM",
    at: "header.payee.delivery",
    rows: [
      [1, "EM", "transmissionCode"],
      [2, "DELIVERY NAME", "name"],
      [3, "PAYEE@CLINIC.EXAMPLE", "communicationNumber"],
    ],
  },
  { id: "LX", at: "summaries.0", rows: [[1, "7", "assignedNumber"]] },
  {
    id: "TS3",
    at: "summaries.0.totals",
    rows: [
      [1, "PROVIDER 3", "providerId"],
      [2, "11", "facilityTypeCode"],
      [3, "20261231", "fiscalPeriodDate", "2026-12-31"],
      ...list(
        301,
        ",,,claimCount,chargeCents,coveredChargeCents,noncoveredChargeCents,deniedChargeCents,providerPaymentCents,interestCents,contractualAdjustmentCents,grammRudmanReductionCents,mspPayerCents,bloodDeductibleCents,nonLabChargeCents,coinsuranceCents,hcpcsReportableChargeCents,hcpcsPayableCents,deductibleCents,professionalComponentCents,mspPatientLiabilityMetCents,patientReimbursementCents,pipClaimCount,pipAdjustmentCents".split(
          ",",
        ),
      ),
    ],
  },
  {
    id: "TS2",
    at: "summaries.0.supplemental",
    rows: list(
      201,
      "drgCents,federalSpecificCents,hospitalSpecificCents,disproportionateShareCents,capitalCents,indirectMedicalEducationCents,outlierDays,dayOutlierCents,costOutlierCents,averageDrgLengthOfStay,dischargeCount,costReportDays,coveredDays,noncoveredDays,mspPassThroughCents,averageDrgWeight,ppsCapitalFspDrgCents,ppsCapitalHspDrgCents,ppsDisproportionateShareDrgCents".split(
        ",",
      ),
    ),
  },
  {
    id: "CLP",
    at: "claims.0",
    rows: [
      [1, "PATIENT CONTROL NUMBER", "patientControlNumber"],
      [2, "19", "statusCode"],
      [3, "1503.03", "chargeCents", 150303],
      [4, "1504.04", "paidCents", 150404],
      [5, "1505.05", "patientResponsibilityCents", 150505],
      [6, "MC", "filingIndicator"],
      [7, "PAYER CLAIM CONTROL", "payerClaimControlNumber"],
      [8, "13", "facilityTypeCode"],
      [9, "7", "frequencyCode"],
      [10, "01", "patientStatusCode"],
      [11, "470", "drgCode"],
      [12, "1.9012", "drgWeight"],
      [13, ".45", "dischargeFraction"],
    ],
  },
  adjustments("claims.0", "OA"),
  entity("QC", "patient"),
  entity("IL", "insured"),
  entity("74", "correctedInsured"),
  entity("82", "renderingProvider"),
  entity("TT", "crossoverCarrier"),
  entity("PR", "correctedPriorityPayer"),
  entity("GB", "otherSubscriber"),
  {
    id: "MIA",
    at: "claims.0.inpatient",
    rows: list(
      601,
      "coveredDays,ppsOperatingOutlierCents,lifetimePsychiatricDays,drgCents,remarks.0.code,disproportionateShareCents,mspPassThroughCents,ppsCapitalCents,ppsCapitalFspDrgCents,ppsCapitalHspDrgCents,ppsCapitalDshDrgCents,oldCapitalCents,ppsCapitalImeCents,ppsOperatingHspDrgCents,costReportDays,ppsOperatingFspDrgCents,ppsCapitalOutlierCents,indirectTeachingCents,nonpayableProfessionalCents,remarks.1.code,remarks.2.code,remarks.3.code,remarks.4.code,ppsCapitalExceptionCents".split(
        ",",
      ),
    ),
  },
  {
    id: "MOA",
    at: "claims.0.outpatient",
    rows: list(
      701,
      "reimbursementRate,hcpcsPayableCents,remarks.0.code,remarks.1.code,remarks.2.code,remarks.3.code,remarks.4.code,esrdCents,nonpayableProfessionalCents".split(
        ",",
      ),
    ),
  },
  { id: "REF", at: "claims.0", rows: reference(0, "EA") },
  { id: "REF", at: "claims.0", rows: reference(1, "F8") },
  ...["232", "233", "036", "050"].map(
    (qualifier, i): Part => ({
      id: "DTM",
      at: "claims.0",
      rows: [
        [1, qualifier, `dates.${i}.qualifier`],
        [2, `2026020${i + 1}`, `dates.${i}.date`, `2026-02-0${i + 1}`],
      ],
    }),
  ),
  { id: "PER", at: "claims.0", rows: contact(0, "CX") },
  ...["AU", "D8", "DY", "F5", "I", "NL", "T", "T2", "ZK", "ZL", "ZM", "ZN", "ZO"].map(
    (qualifier, i): Part => ({
      id: "AMT",
      at: "claims.0",
      rows: [
        [1, qualifier, `amounts.${i}.qualifier`],
        [2, `80${i}.5`, `amounts.${i}.amountCents`, Number(`80${i}`) * 100 + 50],
      ],
    }),
  ),
  ...["CA", "CD", "LA", "LE", "NE", "NR", "OU", "PS", "VS", "ZK", "ZL", "ZM", "ZN", "ZO"].map(
    (qualifier, i): Part => ({
      id: "QTY",
      at: "claims.0",
      rows: [
        [1, qualifier, `quantities.${i}.qualifier`],
        [2, `${i}.25`, `quantities.${i}.quantity`],
      ],
    }),
  ),
  {
    id: "SVC",
    at: "claims.0.services.0",
    rows: [
      ...procedure(1, "procedure"),
      [2, "902.02", "chargeCents", 90202],
      [3, "-903.03", "paidCents", -90303],
      [4, "0450", "revenueCode"],
      [5, "2.5", "paidUnits"],
      ...procedure(6, "submittedProcedure"),
      [7, "3.5", "submittedUnits"],
    ],
  },
  ...["150", "151", "472"].map(
    (qualifier, i): Part => ({
      id: "DTM",
      at: "claims.0.services.0",
      rows: [
        [1, qualifier, `dates.${i}.qualifier`],
        [2, `2026010${i + 1}`, `dates.${i}.date`, `2026-01-0${i + 1}`],
      ],
    }),
  ),
  adjustments("claims.0.services.0", "PI"),
  ...["6R", "0K", "APC", "LU", "HPI", "TJ"].map(
    (qualifier, i): Part => ({
      id: "REF",
      at: "claims.0.services.0",
      rows: reference(i, qualifier),
    }),
  ),
  ...["B6", "KH", "T", "T2", "ZK"].map(
    (qualifier, i): Part => ({
      id: "AMT",
      at: "claims.0.services.0",
      rows: [
        [1, qualifier, `amounts.${i}.qualifier`],
        [2, `90${i}.5`, `amounts.${i}.amountCents`, Number(`90${i}`) * 100 + 50],
      ],
    }),
  ),
  {
    id: "QTY",
    at: "claims.0.services.0",
    rows: [
      [1, "ZL", "quantities.0.qualifier"],
      [2, "12", "quantities.0.quantity"],
    ],
  },
  ...["HE", "RX"].map(
    (code, i): Part => ({
      id: "LQ",
      at: "claims.0.services.0",
      rows: [
        [1, code, `remarks.${i}.list`],
        [2, `N29${i}`, `remarks.${i}.code`],
      ],
    }),
  ),
  {
    id: "PLB",
    at: "providerAdjustments",
    rows: [
      [1, "PROVIDER OF PLB", "0.providerId"],
      [1, "PROVIDER OF PLB", "5.providerId"],
      [2, "20261231", "0.fiscalPeriodDate", "2026-12-31"],
      [2, "20261231", "5.fiscalPeriodDate", "2026-12-31"],
      ...["WO", "FB", "L6", "72", "CS", "AP"].flatMap((code, i): Row[] => [
        [3 + 2 * i, `${code}:REFERENCE ${code}`, `${i}.reasonCode`, code],
        [3 + 2 * i, `${code}:REFERENCE ${code}`, `${i}.reference`, `REFERENCE ${code}`],
        [4 + 2 * i, `-${i + 1}.1`, `${i}.amountCents`, -100 * (i + 1) - 10],
      ]),
    ],
  },
];

function segmentOf({ id, rows }: Part): string {
  const elements: string[] = [];
  for (const [n, text] of rows) {
    while (elements.length < n) elements.push("");
    elements[n - 1] = text;
  }
  return [id, ...elements].join("*");
}

function valueAt(owner: unknown, path: string): unknown {
  return path
    .split(".")
    .filter((key) => key !== "")
    .reduce((value, key) => (value as Record<string, unknown> | undefined)?.[key], owner);
}

describe("every element of the guide", () => {
  const body = PARTS.map(segmentOf);
  const file = parse835(fileOf(body));
  const document = file.remittances[0]!;

  const table = PARTS.flatMap(({ id, at, rows }) =>
    rows
      .filter(([, , path]) => path !== "")
      .map(([n, text, path, value = text]) => ({
        name: `${id}${String(n).padStart(2, "0")}`,
        path: `${at}.${path}`,
        value,
      })),
  );
  it.each(table)("$name is $path", ({ path, value }) => {
    expect(valueAt(document, path)).toEqual(value);
  });

  it("is read without a finding about it, and nothing of it is unmapped", () => {
    const codes = new Set(file.diagnostics.map(({ code }) => code));
    const balance = /balance|differ/;
    expect([...codes].filter((code) => !balance.test(code))).toEqual([]);
    const owners = [document.header, document.summaries[0]!, document.claims[0]!, document];
    for (const owner of [...owners, document.claims[0]!.services[0]!]) {
      expect(owner.unmapped).toEqual([]);
    }
  });

  it("is written back where it stood, from the model alone", () => {
    const written = write835({ interchanges: file.interchanges });
    expect(bodyOf(written)).toEqual(body);
    expect(new TextDecoder().decode(written)).toBe(fileOf(body));
  });

  it("is covered: the table leaves no element of a segment out", () => {
    const most = {
      BPR: 21,
      TRN: 4,
      CUR: 3,
      REF: 4,
      DTM: 2,
      N1: 4,
      N3: 2,
      PER: 8,
      RDM: 3,
      LX: 1,
      TS3: 24,
      TS2: 19,
      CLP: 13,
      CAS: 19,
      NM1: 9,
      MIA: 24,
      MOA: 9,
      AMT: 2,
      QTY: 2,
      SVC: 7,
      LQ: 2,
      PLB: 14,
    };
    for (const [id, count] of Object.entries(most)) {
      const numbers = PARTS.filter((part) => part.id === id).flatMap(({ rows }) =>
        rows.map(([n]) => n),
      );
      const expected = Array.from({ length: count }, (_, i) => i + 1);
      expect(
        [...new Set(numbers)].sort((a, b) => a - b),
        id,
      ).toEqual(expected);
    }
  });

  it("has its remark codes under the element they stand in", () => {
    const { inpatient, outpatient } = document.claims[0]!;
    expect(inpatient!.remarks.map(({ element }) => element)).toEqual([5, 20, 21, 22, 23]);
    expect(outpatient!.remarks.map(({ element }) => element)).toEqual([3, 4, 5, 6, 7]);
  });

  it("stands at the segment it was read from", () => {
    const at = (id: string, nth = 0) =>
      4 + body.map((line, i) => (line.startsWith(id) ? i : -1)).filter((i) => i >= 0)[nth]!;
    const claim = document.claims[0]!;
    const line = claim.services[0]!;
    expect(document.header.segment).toBe(3);
    expect(document.summaries[0]!.segment).toBe(at("LX"));
    expect(claim.segment).toBe(at("CLP"));
    expect(claim.adjustments[5]!.segment).toBe(at("CAS"));
    expect(claim.inpatient!.segment).toBe(at("MIA"));
    expect(claim.outpatient!.segment).toBe(at("MOA"));
    expect(line.segment).toBe(at("SVC"));
    expect(line.adjustments[0]!.segment).toBe(at("CAS", 1));
    expect(line.remarks[1]!.segment).toBe(at("LQ", 1));
    expect(document.providerAdjustments[5]!.segment).toBe(at("PLB"));
  });
});

describe("elements that are absent or short", () => {
  it("are undefined, or empty where the model needs a text", () => {
    const { remittances } = parse835(
      fileOf(["BPR*I*5", "CLP*A*1*5*5", "SVC*HC*5*5", "PLB*1**WO*0"]),
    );
    const [claim] = remittances[0]!.claims;
    const { payment, trace, payer, currency } = remittances[0]!.header;
    expect(payment).toMatchObject({ handlingCode: "I", amountCents: 500, sender: {}, third: {} });
    for (const value of [payment!.date, payment!.method, trace, payer, currency]) {
      expect(value).toBeUndefined();
    }
    expect(claim).toMatchObject({ references: [], services: [{ revenueCode: undefined }] });
    for (const value of [
      claim!.filingIndicator,
      claim!.patientResponsibilityCents,
      claim!.drgCode,
    ]) {
      expect(value).toBeUndefined();
    }
    expect(claim!.services[0]!.procedure).toEqual({
      qualifier: "HC",
      code: "",
      modifiers: [],
      description: undefined,
      endCode: undefined,
    });
    expect(remittances[0]!.providerAdjustments).toMatchObject([
      { providerId: "1", reasonCode: "WO", amountCents: 0 },
    ]);
    expect(remittances[0]!.providerAdjustments[0]!.fiscalPeriodDate).toBeUndefined();
    expect(remittances[0]!.providerAdjustments[0]!.reference).toBeUndefined();
  });

  it("keep their place: a CAS with an empty triplet, a PLB with an empty pair", () => {
    const { remittances } = parse835(
      fileOf(["CLP*A*1*10*5", "CAS*CO*45*3*****253*2*1", "PLB*1*20261231*WO:A*1***FB:B*2"]),
    );
    expect(remittances[0]!.claims[0]!.adjustments).toMatchObject([
      { reasonCode: "45", amountCents: 300, quantity: undefined },
      { reasonCode: "253", amountCents: 200, quantity: "1" },
    ]);
    expect(remittances[0]!.providerAdjustments).toMatchObject([
      { reasonCode: "WO", amountCents: 100 },
      { reasonCode: "FB", amountCents: 200 },
    ]);
  });
});
