import { describe, expect, it } from "vitest";
import {
  type Claim,
  parse835,
  type RemittanceDocument,
  type RemittanceFile,
  write835,
} from "../../src/835/index.js";
import { UsageError } from "../../src/values/index.js";
import { fixtures } from "../x12/fixture.js";
import { bodyOf, CLAIM, fileOf, HEADER } from "./sample.js";

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
/** The same file without its bytes: everything is rendered from the model. */
const model = (file: RemittanceFile) => ({ interchanges: file.interchanges });

/** The same file with its claims changed. */
function changed(file: RemittanceFile, change: (claim: Claim) => Claim): RemittanceFile {
  const edit = (document: RemittanceDocument): RemittanceDocument => ({
    ...document,
    claims: document.claims.map(change),
  });
  return {
    ...file,
    interchanges: file.interchanges.map((interchange) => ({
      ...interchange,
      groups: interchange.groups.map((group) => ({
        ...group,
        transactions: group.transactions.map((transaction) =>
          transaction.kind === "remittance" ? edit(transaction) : transaction,
        ),
      })),
    })),
  };
}

/** What a model says, without where it stood. */
const values = (file: RemittanceFile) =>
  JSON.parse(
    JSON.stringify(file.interchanges, (key, value) =>
      ["segment", "source", "claimSegment", "serviceSegment", "findings"].includes(key) &&
      typeof value !== "string"
        ? undefined
        : value,
    ),
  );

describe("what was not changed", () => {
  const all = ["x12/valid", "x12/invalid", "835/valid", "835/invalid"].flatMap((folder) =>
    fixtures(folder).map((fixture) => ({ ...fixture, name: `${folder}/${fixture.name}` })),
  );
  it.each(all)("is given back byte for byte: $name", ({ bytes }) => {
    const written = write835(parse835(bytes));
    expect(Buffer.from(written).equals(Buffer.from(bytes))).toBe(true);
    expect(written).not.toBe(bytes);
  });

  it("is given back though the model went through JSON", () => {
    const { bytes } = fixtures("835/valid")[0]!;
    const file = parse835(bytes);
    const again = JSON.parse(JSON.stringify(model(file)));
    expect(write835({ ...again, source: file.source })).toEqual(bytes);
  });
});

describe("with one transaction changed, the others", () => {
  const transaction = (number: string, id: string, se = `SE*9*${number}`) =>
    [
      `ST*835*${number}`,
      ...HEADER,
      "LX*1",
      `CLP*${id}*1*100.00*100.00*0*12*X1`,
      "DTM*050*20260312",
      se,
    ]
      .filter((line) => line !== "")
      .map((line) => `${line}~\n`)
      .join("");
  const start = fileOf([]).split("ST*")[0]!;
  const end = "GE*2*1~\nIEA*1*000000001~\n";
  /** The file written with the id of one claim changed. */
  const withIdChanged = (source: string, from: string, to: string) =>
    text(
      write835(
        changed(parse835(source), (claim) =>
          claim.patientControlNumber === from ? { ...claim, patientControlNumber: to } : claim,
        ),
      ),
    );

  it("stay as they were", () => {
    const source = start + transaction("0001", "A") + transaction("0002", "B") + end;
    const written = withIdChanged(source, "B", "C");
    expect(written).toContain(transaction("0001", "A"));
    expect(written).toContain("CLP*C*1*100*100*0*12*X1~");
  });

  it.each([
    ["another ST", ""],
    ["GE", "GE*1*1~\nGS*HP*SENDER*RECEIVER*20260312*0915*2*X*005010X221A1~\n"],
    ["GS", "GS*HP*SENDER*RECEIVER*20260312*0915*2*X*005010X221A1~\n"],
    ["an ISA", start.replace("000000001", "000000002")],
  ])("end before %s where they have no SE", (_, between) => {
    const source = start + transaction("0001", "A", "") + between + transaction("0002", "B") + end;
    const { remittances } = parse835(source);
    const range = remittances[0]!.source!;
    expect(`${source.slice(range.offset, range.offset + range.length)}\n`).toBe(
      transaction("0001", "A", ""),
    );
    const written = withIdChanged(source, "B", "C");
    expect(written.split("ST*835*0002")).toHaveLength(2);
    const again = parse835(written);
    expect(again.remittances.map(({ complete }) => complete)).toEqual([false, true]);
    expect(again.interchanges.map(({ groups }) => groups.length)).toEqual(
      parse835(source).interchanges.map(({ groups }) => groups.length),
    );
  });

  it("end behind their last whole segment where the file is cut", () => {
    const whole = transaction("0002", "B", "");
    const source = `${start}${transaction("0001", "A")}${whole}SVC*HC:99213*10`;
    const written = withIdChanged(source, "A", "C");
    expect(written.endsWith(`${whole}GE*2*1~\nIEA*1*000000001~\n`)).toBe(true);
    expect(parse835(written).remittances[1]!.complete).toBe(false);
  });

  it("a transaction that was cut short is not whole when it is changed", () => {
    const source = `${start}${transaction("0001", "A", "")}SVC*HC:99213*10`;
    const written = withIdChanged(source, "A", "C");
    expect(written).toContain("CLP*C*");
    expect(written).not.toContain("SE*");
    const [again] = parse835(written).remittances;
    expect(again).toMatchObject({ complete: false, claims: [{ patientControlNumber: "C" }] });
    const [cut] = parse835(source).remittances;
    const header = { ...cut!, complete: true, source: undefined };
    const file = changed(parse835(source), (claim) => claim);
    const [interchange] = file.interchanges;
    const [group] = interchange!.groups;
    const groups = [{ ...group!, transactions: [header] }];
    const asked = text(write835({ interchanges: [{ ...interchange!, groups }] }));
    expect(parse835(asked).remittances[0]!.complete).toBe(true);
  });
});

describe("rendering", () => {
  // Canonical: the guide's order, no trailing zeros. The stories are written so.
  it.each(fixtures("835/valid").filter(({ name }) => name !== "adjustments-with-gaps"))(
    "of a canonical file from its model alone gives the same bytes: $name",
    ({ bytes }) => {
      const written = text(write835(model(parse835(bytes))));
      expect(written.split(/[~']/)).toEqual(text(bytes).split(/[~']/));
    },
  );

  it.each(["x12/valid", "835/valid", "835/invalid"].flatMap((folder) => fixtures(folder)))(
    "gives the model back when it is read: $name",
    ({ bytes }) => {
      const file = parse835(bytes);
      const again = parse835(write835(model(file)));
      // Unreadable values were left undefined: they cannot come back.
      const lossy = file.diagnostics.some(({ code }) => /unreadable|not-in-guide/.test(code));
      if (lossy || file.interchanges.some(({ header }) => header.elements.length === 0)) return;
      expect(values(again)).toEqual(values(file));
    },
  );

  it("counts segments, transactions and groups", () => {
    const source = fileOf([...HEADER, ...CLAIM]);
    const wrong = source
      .replace(/SE\*\d+/, "SE*99")
      .replace("GE*1", "GE*7")
      .replace("IEA*1", "IEA*7");
    expect(text(write835(model(parse835(wrong))))).toBe(source);
  });

  it("writes amounts without trailing zeros", () => {
    const file = parse835(
      fileOf([...HEADER, "LX*1", "CLP*A*1*100.00*0100.50*0.00", "CAS*CO*45*-.50"]),
    );
    expect(bodyOf(write835(model(file))).slice(-2)).toEqual([
      "CLP*A*1*100*100.5*0",
      "CAS*CO*45*-0.5",
    ]);
  });

  it("writes more than six adjustments or pairs into further segments, grouped", () => {
    const file = parse835(fileOf([...HEADER, "CLP*A*1*8*0", "PLB*1*20261231*WO*1"]));
    const adjustment = (groupCode: string, n: number) => ({
      groupCode,
      reasonCode: String(n),
      amountCents: 100 * n,
    });
    const seven = [1, 2, 3, 4, 5, 6, 7].map((n) => adjustment("CO", n));
    const edited = changed(file, (claim) => ({
      ...claim,
      adjustments: [...seven, adjustment("PR", 8), adjustment("CO", 9)],
    }));
    expect(bodyOf(write835(edited)).filter((line) => line.startsWith("CAS"))).toEqual([
      "CAS*CO*1*1**2*2**3*3**4*4**5*5**6*6",
      "CAS*CO*7*7",
      "CAS*PR*8*8",
      "CAS*CO*9*9",
    ]);
  });

  it("keeps the file's own grouping of CAS", () => {
    const cas = ["CAS*CO*1*1", "CAS*CO*2*2**3*3", "CAS*PR*1*4"];
    const body = [...HEADER, "LX*1", "CLP*A*1*10*0", ...cas];
    const file = parse835(fileOf(body));
    expect(bodyOf(write835(model(file)))).toEqual(body);
  });

  it("writes unmapped segments after their owner", () => {
    const body = [
      ...HEADER,
      "NTE*HEADER",
      "LX*1",
      "NTE*LX",
      "CLP*A*1*100*100",
      "NTE*CLAIM",
      "SVC*HC:1*100*100",
      "NTE*LINE",
      "PLB*1*20261231*WO*0",
      "NTE*END",
    ];
    expect(bodyOf(write835(model(parse835(fileOf(body)))))).toEqual(body);
  });

  it("keeps another transaction set as it was", () => {
    const other = "ST*999*0002*005010X231A1~\nAK1*HC*1~\nAK9*A*1*1*1~\nSE*4*0002~\n";
    const source = fileOf([...HEADER, ...CLAIM]).replace("GE*1", `${other}GE*2`);
    expect(text(write835(model(parse835(source))))).toBe(source);
  });
});

describe("delimiters", () => {
  const plain = fixtures("x12/valid").find(({ name }) => name === "plain")!;
  it.each(fixtures("x12/valid").filter(({ name }) => /newline|terminator|delimiters/.test(name)))(
    "and newline style are those of the interchange: $name",
    ({ bytes }) => {
      expect(text(write835(model(parse835(bytes))))).toBe(text(bytes));
    },
  );

  it("may be exchanged for any others", () => {
    const file = parse835(plain.bytes);
    const delimiters = {
      element: "|",
      component: ">",
      repetition: "^",
      segment: "\n",
      newline: "",
    };
    const interchanges = file.interchanges.map((interchange) => ({
      ...interchange,
      header: { ...interchange.header, delimiters },
    }));
    const written = text(write835({ ...file, interchanges }));
    const expected = text(plain.bytes)
      .replaceAll(":", ">")
      .replaceAll("*", "|")
      .replaceAll("~", "\n");
    expect(written).toBe(expected);
    expect(text(write835({ interchanges }))).toBe(expected);
    const again = parse835(written).remittances[0]!.claims[0]!;
    expect(again.services[0]!.procedure.modifiers).toEqual(["25"]);
  });

  it.each([
    { element: "*", component: "*" },
    { element: "A" },
    { element: "" },
    { element: "**" },
    { element: " " },
    { element: "\n" },
    { segment: ":" },
    { segment: "é" },
    { newline: "\t" },
    { newline: "~" },
  ])("refuses %j", (wrong) => {
    const file = parse835(plain.bytes);
    const interchanges = file.interchanges.map((interchange) => ({
      ...interchange,
      header: { ...interchange.header, delimiters: { ...interchange.header.delimiters, ...wrong } },
    }));
    expect(() => write835({ interchanges })).toThrow(UsageError);
  });
});

it.each([" ", ":"])("a changed file whose ISA11 is %j keeps it", (isa11) => {
  const source = fileOf([...HEADER, ...CLAIM]).replace("*^*", `*${isa11}*`);
  const edited = changed(parse835(source), (claim) => ({ ...claim, paidCents: 9900 }));
  expect(text(write835(edited))).toBe(source.replace("*1*100*100*", "*1*100*99*"));
});

describe("a value that cannot stand in the file", () => {
  const file = parse835(fileOf([...HEADER, ...CLAIM]));
  it.each(["A*B", "A~B", "A\nB", "A\rB", "A:B", "A^B"])(
    "is refused and not repeated: %j",
    (value) => {
      const edited = changed(file, (claim) => ({ ...claim, patientControlNumber: value }));
      expect(() => write835(edited)).toThrow(UsageError);
      expect(() => write835(edited)).toThrow(/^CLP01: the value contains/);
    },
  );

  it.each([
    [
      "a delimiter in a component",
      (line: Claim["services"][0]) => ({ procedure: { ...line.procedure, code: "1:2" } }),
    ],
    [
      "five modifiers",
      (line: Claim["services"][0]) => ({
        procedure: { ...line.procedure, modifiers: ["1", "2", "3", "4", "5"] },
      }),
    ],
    ["a fraction of a cent", () => ({ chargeCents: 10.5 })],
    ["an infinite amount", () => ({ paidCents: Number.POSITIVE_INFINITY })],
    ["no number", () => ({ paidCents: Number.NaN })],
  ])("is refused: %s", (_, edit) => {
    const edited = changed(file, (claim) => ({
      ...claim,
      services: claim.services.map((line) => ({ ...line, ...(edit(line) as object) })),
    }));
    expect(() => write835(edited)).toThrow(UsageError);
  });

  it.each(["tomorrow", "2026-13-45", "20260312", ""])("is refused: the day %j", (date) => {
    const edited = changed(file, (claim) => ({
      ...claim,
      dates: [{ qualifier: "050", date: date as never }],
    }));
    expect(() => write835(edited)).toThrow(UsageError);
  });

  it("is refused where a remark is put into an element that holds none", () => {
    const edited = changed(file, (claim) => ({
      ...claim,
      outpatient: { remarks: [{ code: "N1", element: 8 }] },
    }));
    expect(() => write835(edited)).toThrow(UsageError);
  });

  it.each([undefined, null, 42, "ISA", {}, { interchanges: null }, []])(
    "as is the call with %j",
    (input) => {
      expect(() => write835(input as never)).toThrow(UsageError);
    },
  );
});

describe("a model made by hand", () => {
  const { header, balance, totals } = parse835(fileOf([...HEADER, ...CLAIM])).remittances[0]!;
  const { claims } = parse835(fileOf([...HEADER, ...CLAIM])).remittances[0]!;
  const none = { references: [], dates: [], amounts: [], quantities: [], unmapped: [] };
  const claim: Claim = {
    ...none,
    patientControlNumber: "BY HAND",
    statusCode: "1",
    chargeCents: 10000,
    paidCents: 7550,
    adjustments: [
      { groupCode: "CO", reasonCode: "45", amountCents: 2000 },
      { groupCode: "CO", reasonCode: "253", amountCents: 50, quantity: "1" },
      { groupCode: "PR", reasonCode: "3", amountCents: 400 },
    ],
    patient: { type: "1", lastName: "DOE", idQualifier: "MI", id: "M1" },
    outpatient: { remarks: [{ code: "MA01", element: 4 }], esrdCents: 25 },
    contacts: [],
    services: [],
    summaryIndex: -1,
    complete: true,
  };
  const fileWith = (document: Partial<RemittanceDocument>) => ({
    interchanges: [
      {
        header: {
          delimiters: { element: "*", component: ":", segment: "~", newline: "" },
          elements: [],
          segment: 1,
        },
        groups: [
          {
            transactions: [
              {
                kind: "remittance" as const,
                header: { ...header, implementation: undefined },
                summaries: [],
                claims: [claim],
                providerAdjustments: [],
                complete: true,
                balance,
                totals,
                unmapped: [],
                ...document,
              },
            ],
            complete: true,
          },
        ],
        otherSegments: [],
        complete: true,
      },
    ],
  });

  it("is written without envelopes where it has none, in the guide's order", () => {
    expect(text(write835(fileWith({})))).toBe(
      `ST*835*0001~${HEADER.join("~")}~CLP*BY HAND*1*100*75.5~CAS*CO*45*20**253*0.5*1~CAS*PR*3*4~` +
        "NM1*QC*1*DOE*****MI*M1~MOA****MA01****0.25~SE*11*0001~",
    );
  });

  it("is read back as it was", () => {
    const [again] = parse835(write835(fileWith({}))).remittances[0]!.claims;
    expect(again).toMatchObject(JSON.parse(JSON.stringify(claim)));
  });

  it("puts each claim under its LX, whatever the segment numbers say", () => {
    const lx = (n: string) => ({ assignedNumber: n, unmapped: [] });
    const at = (summaryIndex: number, patientControlNumber: string) => ({
      ...claims[0]!,
      services: [],
      summaryIndex,
      patientControlNumber,
    });
    const document = {
      summaries: [lx("1"), lx("2"), lx("3")],
      claims: [at(-1, "A"), at(0, "B"), at(2, "C"), at(2, "D")],
    };
    const ids = text(write835(fileWith(document)))
      .split("~")
      .filter((segment) => /^(LX|CLP)/.test(segment))
      .map((segment) => segment.split("*").slice(0, 2).join(""));
    expect(ids.join(" ")).toBe("CLPA LX1 CLPB LX2 LX3 CLPC CLPD");
  });
});

describe("a parsed file that is changed", () => {
  const two = (() => {
    const body = [...HEADER, ...CLAIM];
    const first = fileOf(body);
    const start = first.indexOf("ST*");
    const end = first.indexOf("GE*");
    // Not canonical: zeros that rendering would drop, and blanks around a terminator.
    const other = first
      .slice(start, end)
      .replaceAll("0001~", "0002~")
      .replace("835*0001", "835*0002")
      .replace("CLP*A*1*100*100*0", "CLP*B*1*100.00*0100*0.00");
    return `${first.slice(0, end)}${other}${first.slice(end).replace("GE*1", "GE*2")}`;
  })();

  it("keeps the transactions that were not changed verbatim", () => {
    const file = parse835(two);
    expect(file.remittances).toHaveLength(2);
    const edited = changed(file, (claim) =>
      claim.patientControlNumber === "A" ? { ...claim, patientControlNumber: "CHANGED" } : claim,
    );
    expect(text(write835(edited))).toBe(two.replace("CLP*A*", "CLP*CHANGED*"));
  });

  it("renders the changed one in the guide's order, and only that", () => {
    const file = parse835(two);
    const edited = changed(file, (claim) =>
      claim.patientControlNumber === "B" ? { ...claim, statusCode: "2" } : claim,
    );
    expect(text(write835(edited))).toBe(
      two.replace("CLP*B*1*100.00*0100*0.00", "CLP*B*2*100*100*0"),
    );
  });

  it("gives the change back when it is read", () => {
    const file = parse835(two);
    const edited = changed(file, (claim) => ({ ...claim, paidCents: 12345 as never }));
    const { remittances } = parse835(write835(edited));
    expect(remittances.flatMap(({ claims }) => claims.map(({ paidCents }) => paidCents))).toEqual([
      12345, 12345,
    ]);
  });

  it("may lose a transaction: the counts follow", () => {
    const file = parse835(two);
    const [interchange] = file.interchanges;
    const [group] = interchange!.groups;
    const interchanges = [
      { ...interchange!, groups: [{ ...group!, transactions: group!.transactions.slice(0, 1) }] },
    ];
    expect(text(write835({ interchanges, source: file.source }))).toBe(
      fileOf([...HEADER, ...CLAIM]),
    );
  });

  it("does not change its input", () => {
    const file = parse835(two);
    const before = JSON.stringify(file.interchanges);
    write835(changed(file, (claim) => ({ ...claim, statusCode: "2" })));
    expect(JSON.stringify(file.interchanges)).toBe(before);
  });
});
