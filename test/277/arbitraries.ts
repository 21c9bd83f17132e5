import * as fc from "fast-check";
import type {
  ClaimStatus,
  Level,
  Period,
  Reference,
  Status,
  StatusDocument,
  StatusFile,
  StatusKind,
  StatusLine,
  Unmapped,
} from "../../src/277/index.js";
import { CLAIM_STATES } from "../../src/277/index.js";
import { type CalendarDate, type Cents, calendarDate, cents } from "../../src/values/index.js";
import { DEFAULT_DELIMITERS } from "../../src/x12/index.js";

// Models of 277s and 276s: whatever a sender might say, well formed. The reader fills in what is
// derived (kind, totals, positions); here it is left as the reader would make it or taken from it.

const LETTERS = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"];
const text = (maxLength = 16) =>
  fc
    .string({ unit: fc.constantFrom(...LETTERS, " ", "-", "'", "."), minLength: 1, maxLength })
    .map((made) => made.trim() || "X");
const id = (maxLength = 12) =>
  fc.string({ unit: fc.constantFrom(...LETTERS), minLength: 1, maxLength });
const oneOf = (words: string) => fc.constantFrom(...words.split(" "));
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 2 });
const few = <T>(arbitrary: fc.Arbitrary<T>, maxLength = 2) => fc.array(arbitrary, { maxLength });

const day: fc.Arbitrary<CalendarDate> = fc
  .tuple(fc.integer({ min: 1990, max: 2030 }), fc.integer({ min: 1, max: 12 }), fc.nat(27))
  .map(([year, month, n]) =>
    calendarDate(`${year}-${String(month).padStart(2, "0")}-${String(n + 1).padStart(2, "0")}`),
  );
const money: fc.Arbitrary<Cents> = fc.oneof(fc.nat(999_999), fc.constant(0)).map(cents);
const segment = 0;

const period = (qualifiers: string): fc.Arbitrary<Period> =>
  fc.record({ qualifier: oneOf(qualifiers), from: day, to: maybe(day) });
const reference = (qualifiers: string): fc.Arbitrary<Reference> =>
  fc.record({
    qualifier: oneOf(qualifiers),
    value: text(),
    description: maybe(text()),
    secondary: maybe(fc.tuple(id(2), id(4)).map((parts) => parts.join(":"))),
  });
const unmapped: fc.Arbitrary<readonly Unmapped[]> = few(
  fc
    .tuple(oneOf("ZZZ K3 NTE LX"), fc.array(id(5), { minLength: 1, maxLength: 3 }))
    .map(([name, elements]): Unmapped => ({ kind: "segment", segment: { id: name, elements } })),
  1,
);

const CATEGORIES: Readonly<Record<StatusKind, string>> = {
  acknowledgment: "A0 A1 A2 A3 A4 A5 A6 A7 A8 E0 E1",
  statusResponse: "A1 A4 D0 E2 F0 F1 F2 F3 F3F F4 P0 P1 P2 P3 P4 P5",
  informationRequest: "R0 R1 R4 R7 R9 R13",
  inquiry: "A0",
  unknown: "A0 F1",
};

function status(kind: StatusKind, odd: boolean): fc.Arbitrary<Status> {
  const category = odd ? oneOf(`${CATEGORIES[kind]} ZZ QQ1`) : oneOf(CATEGORIES[kind]);
  const code = {
    category,
    code: odd ? oneOf("3 19 20 21 88 562 9999") : oneOf("3 19 20 21 88 562"),
    entity: maybe(oneOf("PR 85 QC 41")),
  };
  const further = fc
    .subarray(odd ? [1, 10, 11] : [10, 11])
    .chain((elements) => fc.tuple(...elements.map((element) => further1(code, element))));
  return fc
    .record({
      ...code,
      further,
      effectiveDate: maybe(day),
      action: kind === "acknowledgment" && odd ? maybe(oneOf("WQ U")) : fc.constant(undefined),
      chargeCents: money,
      paidCents: maybe(money),
      finalizedDate: maybe(day),
      paymentMethod: maybe(oneOf("ACH CHK NON")),
      remittanceDate: maybe(day),
      remittanceNumber: maybe(id()),
      text: maybe(fc.tuple(text(30), text(10)).map((parts) => parts.join(": "))),
    })
    .map((made) => ({ ...made, further: distinct(made, made.further) }));
}

function further1(
  code: { readonly [K in "category" | "code"]: fc.Arbitrary<string> },
  element: number,
) {
  return fc.record({ category: code.category, code: code.code, element: fc.constant(element) });
}

/** Joined by commas, a code said twice is said once; and the entity is one for all of them. */
function distinct(
  first: { category: string; code: string; entity?: string | undefined },
  further: Status["further"],
) {
  return further
    .filter((one) => {
      return one.element !== 1 || one.category !== first.category || one.code !== first.code;
    })
    .map((one) => (one.element === 1 ? { ...one, entity: first.entity } : one));
}

const contact = fc.record({
  functionCode: fc.constant("IC"),
  name: maybe(text()),
  numbers: few(fc.record({ qualifier: oneOf("TE FX"), value: id() })),
});

const responseAddress = fc.record({
  code: fc.constant("PR"),
  name: text(),
  address: fc.array(text(), { minLength: 1, maxLength: 2 }),
  city: text(),
  state: oneOf("OR TX"),
  postalCode: id(9),
});

const attachment = fc.record({
  reportType: oneOf("OZ 03 M1"),
  transmission: maybe(oneOf("BM EL FX")),
  idQualifier: fc.constant("AC"),
  controlNumber: id(),
  contact: maybe(contact),
  responseAddress: maybe(responseAddress),
  segment: fc.constant(segment),
});

const line = (kind: StatusKind, odd: boolean): fc.Arbitrary<StatusLine> =>
  fc.record({
    procedure: fc.record({
      qualifier: oneOf("HC AD NU"),
      code: id(5),
      modifiers: few(id(2), 4),
    }),
    chargeCents: money,
    paidCents: maybe(money),
    revenueCode: maybe(id(4)),
    submittedUnits: maybe(oneOf("1 2.5")),
    statuses: kind === "inquiry" ? fc.constant([]) : few(status(kind, odd)),
    lineItemControlNumber: maybe(id()),
    references: few(reference("XZ"), 1),
    service: maybe(period("472")),
    dates: fc.constant([]),
    attachments: kind === "informationRequest" ? few(attachment) : fc.constant([]),
    unmapped: odd ? unmapped : fc.constant([]),
    segment: fc.constant(segment),
  });

function claim(kind: StatusKind, odd: boolean): fc.Arbitrary<ClaimStatus> {
  const request = kind === "informationRequest";
  return fc.record({
    traces: id().map((number) => [{ type: kind === "inquiry" ? "1" : "2", number, segment }]),
    statuses:
      kind === "inquiry"
        ? fc.constant([])
        : fc.array(status(kind, odd), { minLength: 1, maxLength: 2 }),
    payerClaimControlNumber: maybe(id()),
    clearinghouseTraceNumber: maybe(id()),
    references: few(reference("BLT EJ XZ"), 3),
    service: maybe(period("472")),
    dates: request ? few(period("106"), 1) : fc.constant([]),
    amounts:
      kind === "inquiry"
        ? few(fc.record({ qualifier: fc.constant("T3"), amountCents: money }), 1)
        : fc.constant([]),
    quantities: fc.constant([]),
    attachments: request ? few(attachment) : fc.constant([]),
    contacts: request ? few(contact, 1) : fc.constant([]),
    responseAddress: request ? maybe(responseAddress) : fc.constant(undefined),
    services: few(line(kind, odd)),
    unmapped: odd ? unmapped : fc.constant([]),
    complete: fc.constant(true),
  });
}

function level(code: string, entity: string): fc.Arbitrary<Level> {
  const person = code === "22" || code === "23" || code === "PT";
  const batch = code === "20" || code === "21" || code === "19";
  return fc.record({
    code: fc.constant(code),
    entity: fc.record({
      code: fc.constant(entity),
      type: fc.constant(person ? "1" : "2"),
      lastName: text(),
      firstName: person ? maybe(text()) : fc.constant(undefined),
      idQualifier: fc.constant("ZZ"),
      id: id(),
    }),
    demographics: person
      ? maybe(fc.record({ birthDate: day, gender: oneOf("F M U") }))
      : fc.constant(undefined),
    contacts: fc.constant([]),
    traces: batch ? id().map((number) => [{ type: "1", number, segment }]) : fc.constant([]),
    statuses: code === "21" ? few(status("acknowledgment", false)) : fc.constant([]),
    references: few(reference("0B G2"), 1),
    dates: code === "20" ? few(period("050 009")) : fc.constant([]),
    quantities: batch
      ? few(fc.record({ qualifier: oneOf("90 AA QA QC"), quantity: oneOf("0 1 2 12") }))
      : fc.constant([]),
    amounts: batch
      ? few(fc.record({ qualifier: oneOf("YU YY"), amountCents: money }))
      : fc.constant([]),
    unmapped: fc.constant([]),
    segment: fc.constant(segment),
  });
}

interface Subject {
  readonly subscriber: Level | undefined;
  readonly patient: Level | undefined;
  readonly claims: readonly ClaimStatus[];
}

function subject(kind: StatusKind, odd: boolean): fc.Arbitrary<Subject> {
  const claims = fc.array(claim(kind, odd), { minLength: 1, maxLength: 2 });
  if (kind === "acknowledgment") {
    return fc.record({ subscriber: fc.constant(undefined), patient: level("PT", "QC"), claims });
  }
  return fc.record({
    subscriber: level("22", "IL"),
    patient: maybe(level("23", "QC")),
    claims,
  });
}

/** The guide of each kind, the elements of its BHT, and its functional group. */
const GUIDES = {
  acknowledgment: ["005010X214 005010X364", "0085", "08", "TH", "HN"],
  statusResponse: ["005010X212", "0010", "08", "DG", "HN"],
  informationRequest: ["005010X213 006020X313", "0085", "48", "RQ", "HN"],
  inquiry: ["005010X212", "0010", "13", undefined, "HR"],
} as const;

export type WrittenKind = keyof typeof GUIDES;
export const KINDS = Object.keys(GUIDES) as readonly WrittenKind[];

/** Claims with the levels they carry, as a caller makes them: no list of levels, no index. */
function claims(kind: StatusKind, odd: boolean): fc.Arbitrary<readonly ClaimStatus[]> {
  const providers = fc.array(
    fc.tuple(level("19", "1P"), fc.array(subject(kind, odd), { minLength: 1, maxLength: 3 })),
    { minLength: 1, maxLength: 2 },
  );
  return fc
    .tuple(level("20", "PR"), level("21", "41"), providers)
    .map(([informationSource, informationReceiver, all]) =>
      all.flatMap(([provider, subjects]) =>
        subjects.flatMap(({ subscriber, patient, claims: own }) =>
          own.map((one) => ({
            ...one,
            informationSource,
            informationReceiver,
            provider,
            subscriber,
            patient,
          })),
        ),
      ),
    );
}

/** Totals are the reader's business; the writer looks at none of them. */
const TOTALS = { claims: 0, services: 0, batches: 0, chargeCents: cents(0), states: {} };

/** A file of one transaction, as a caller makes it. `odd`: with what no guide has. */
export function statusFile(
  options: { readonly odd?: boolean; readonly kinds?: readonly WrittenKind[] } = {},
): fc.Arbitrary<StatusFile> {
  const { odd = false, kinds = KINDS } = options;
  return fc.constantFrom(...kinds).chain((kind) => {
    const [versions, structure, purpose, type, functionalId] = GUIDES[kind];
    return fc
      .tuple(oneOf(versions), claims(kind, odd), day, id(), oneOf("\n \r\n none"))
      .map(([version, made, date, reference1, newline]): StatusFile => {
        const transactionSet = kind === "inquiry" ? "276" : "277";
        const document: StatusDocument = {
          kind: "status",
          header: {
            transactionSet,
            kind,
            controlNumber: "0001",
            version,
            implementation: version,
            interchangeControlNumber: "000000001",
            groupControlNumber: "1",
            structure,
            purpose,
            reference: reference1,
            date,
            time: "0915",
            type,
            unmapped: [],
          },
          levels: [],
          claims: made,
          complete: true,
          totals: TOTALS,
          unmapped: [],
        };
        const delimiters = { ...DEFAULT_DELIMITERS, newline: newline === "none" ? "" : newline };
        const elements = ISA.split("*");
        return {
          transactions: [document],
          interchanges: [
            {
              header: { delimiters, elements, segment },
              groups: [
                {
                  header: {
                    elements: [functionalId, "A", "B", "20260312", "0915", "1", "X", version],
                    functionalId,
                    controlNumber: "1",
                    version,
                    segment,
                  },
                  transactions: [document],
                  complete: true,
                },
              ],
              otherSegments: [],
              complete: true,
            },
          ],
          diagnostics: [],
        };
      });
  });
}

const ISA =
  "00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *260312*0915*^*00501*000000001*0*P*:";

/** Any state, for tables. */
export const states = fc.constantFrom(...CLAIM_STATES);

const WORDS =
  "ISA GS ST SE GE IEA BHT HL NM1 TRN STC REF DTP QTY AMT SVC PWK N1 N3 N4 PER DMG ZZZ 277 276 20 21 19 22 23 PT " +
  "A7:21,562:85 A3,A7:21 F2:88 1K D9 472 RD8 20260101-20260131 D8 20260131 WQ U 100.5 1.234 HC:99213:25";
const HEADER = `ISA*${ISA}~`;
const WHOLE = [
  "GS*HN*A*B*20260131*1253*1*X*005010X214~",
  "ST*277*0001*005010X214~",
  "ST*277*0001~",
  "BHT*0085*08*1*20260131*1253*TH~",
  "HL*1**20*1~",
  "NM1*PR*2*P*****PI*1~",
  "TRN*1*B~",
  "HL*2*1*21*1~",
  "HL*3*2*19*1~",
  "HL*4*3*PT~",
  "HL*4*9*22*0~",
  "TRN*2*T~",
  "STC*A2:20:PR*20260131*WQ*150~",
  "REF*1K*C~",
  "DTP*472*D8*20260131~",
  "SVC*HC:99213*150*0****1~",
  "QTY*90*1~",
  "AMT*YU*150~",
  "SE*12*0001~",
  "GE*1*1~",
  "IEA*1*000000001~",
];

/** What looks like a 277 and is none: ids, delimiters, whole segments and noise in any order. */
export function statusSoup(maxLength = 100): fc.Arbitrary<Uint8Array> {
  const token = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom("*", "*", "*", "~", "~", ":", "\n", " ", "\0") },
    { weight: 5, arbitrary: fc.constantFrom(...WORDS.split(" ")) },
    { weight: 8, arbitrary: fc.constantFrom(...WHOLE, HEADER) },
    { weight: 1, arbitrary: fc.constantFrom("\xfc", "\xc3\xbc", "ISA", "ISA*") },
  );
  return fc
    .tuple(fc.boolean(), fc.array(token, { maxLength, size: "max" }))
    .map(([begun, tokens]) => {
      const all = (begun ? HEADER + WHOLE.slice(0, 2).join("") : "") + tokens.join("");
      return Uint8Array.from(all, (character) => character.charCodeAt(0));
    });
}
