import { describe, expect, it } from "vitest";
import { parse835 } from "../../src/835/index.js";
import { CLAIM, fileOf, HEADER, parse, read } from "./sample.js";

const unmapped = (owner: { unmapped: readonly { kind: string; segment: { id: string } }[] }) =>
  owner.unmapped.map(({ kind, segment }) => `${kind} ${segment.id}`);

describe("envelopes", () => {
  it("are in the header of the transaction", () => {
    const { header } = read(CLAIM);
    expect(header).toMatchObject({
      controlNumber: "0001",
      version: "005010X221A1",
      implementation: "005010X221A1",
      interchangeControlNumber: "000000001",
      groupControlNumber: "1",
    });
  });

  it("name the guide by GS08 where ST03 is absent", () => {
    const file = parse835(fileOf([...HEADER, ...CLAIM], { st: "ST*835*0001" }));
    expect(file.remittances[0]!.header).toMatchObject({
      version: "005010X221A1",
      implementation: undefined,
    });
  });

  it("build a tree: interchanges, groups, transactions, other sets and stray segments", () => {
    const text = fileOf([...HEADER, ...CLAIM])
      .replace("GS*HP", "TA1*000000009*260311*0915*A*000~\nGS*HP")
      .replace("GE*1", "ST*999*0002~\nAK9*A*1*1*1~\nSE*3*0002~\nGE*2");
    const file = parse835(text);
    const [interchange] = file.interchanges;
    expect(interchange!.otherSegments.map(({ id }) => id)).toEqual(["TA1"]);
    const [group] = interchange!.groups;
    expect(group!.transactions.map(({ kind }) => kind)).toEqual(["remittance", "other"]);
    expect(group!.transactions[0]).toBe(file.remittances[0]);
    expect(group!.transactions[1]).toMatchObject({
      transactionSet: "999",
      complete: true,
      segments: [{ id: "ST" }, { id: "AK9", elements: ["A", "1", "1", "1"] }],
    });
    expect([interchange!.complete, group!.complete]).toEqual([true, true]);
  });

  it("say where a transaction and a claim stand in the bytes", () => {
    const text = fileOf([...HEADER, ...CLAIM, "CLP*B*1*0*0"]);
    const [document] = parse835(text).remittances;
    const at = ({ offset, length }: { offset: number; length: number }) =>
      text.slice(offset, offset + length);
    expect(at(document!.source!)).toBe(text.slice(text.indexOf("ST*"), text.indexOf("~\nGE*") + 1));
    expect(document!.claims.map(({ source }) => at(source!))).toEqual([
      "CLP*A*1*100*100*0*12*X1~\nSVC*HC:99213*100*100~",
      "CLP*B*1*0*0~",
    ]);
  });
});

describe("loops", () => {
  it("tell a claim's LX by summaryIndex, -1 before any", () => {
    const { document } = read([
      "CLP*A*1*1*1",
      "LX*1",
      "CLP*B*1*1*1",
      "LX*2",
      "LX*3",
      "CLP*C*1*1*1",
    ]);
    expect(document.summaries.map(({ assignedNumber }) => assignedNumber)).toEqual(["1", "2", "3"]);
    expect(document.claims.map(({ summaryIndex }) => summaryIndex)).toEqual([-1, 0, 2]);
  });

  it("keep the order of lines, adjustments and references", () => {
    const { claim } = read([
      "CLP*A*1*9*0",
      "SVC*HC:1*4*0",
      "CAS*CO*1*1",
      "CAS*PR*2*1",
      "CAS*CO*3*2",
      "SVC*HC:2*5*0",
      "CAS*OA*4*5",
    ]);
    expect(claim.services.map(({ procedure }) => procedure.code)).toEqual(["1", "2"]);
    expect(
      claim.services.map((line) => line.adjustments.map((a) => a.groupCode + a.reasonCode)),
    ).toEqual([["CO1", "PR2", "CO3"], ["OA4"]]);
  });

  it("read a claim's segments in any order, lines excepted", () => {
    const { claim, codes } = read([
      "CLP*A*1*5*5",
      "AMT*AU*5",
      "REF*EA*1",
      "NM1*QC*1*ONE",
      "DTM*232*20260101",
      "MOA***N1",
      "CAS*CO*45*0",
    ]);
    expect(codes).not.toContain("835/segment-out-of-place");
    expect(claim).toMatchObject({
      patient: { lastName: "ONE" },
      amounts: [{ qualifier: "AU", amountCents: 500 }],
      references: [{ qualifier: "EA", value: "1" }],
      outpatient: { remarks: [{ code: "N1", element: 3 }] },
      adjustments: [{ reasonCode: "45" }],
    });
  });

  it("hold at most one claim: parties of one do not leak into the next", () => {
    const { document } = read(["CLP*A*1*1*1", "NM1*QC*1*ONE", "REF*EA*1", "CLP*B*1*1*1"]);
    expect(document.claims[1]).toMatchObject({ patient: undefined, references: [], services: [] });
  });
});

describe("what the model has no place for", () => {
  it("is kept on its owner, whole and in order", () => {
    const { document, header, claim, line } = read(
      [
        "LX*1",
        "NTE*A",
        "CLP*A*1*1*1",
        "K3*B",
        "LQ*HE*N1",
        "SVC*HC:1*1*1",
        "NTE*C*D",
        "PLB*1*20261231*CS*-99",
        "NTE*E",
      ],
      [...HEADER, "NTE*Z"],
    );
    expect(unmapped(header)).toEqual(["segment NTE"]);
    expect(unmapped(document.summaries[0]!)).toEqual(["segment NTE"]);
    expect(unmapped(claim)).toEqual(["segment K3", "segment LQ"]);
    expect(line!.unmapped).toEqual([
      { kind: "segment", segment: { id: "NTE", elements: ["C", "D"], segment: 15 } },
    ]);
    expect(unmapped(document)).toEqual(["segment NTE"]);
  });

  it("of a second BPR, TRN, CUR, NM1, MIA, MOA, TS3, TS2, N4, RDM: the first one holds", () => {
    const { document, header, claim, codes } = read(
      [
        "LX*1",
        "TS3*FIRST",
        "TS3*SECOND",
        "TS2*1",
        "TS2*2",
        "CLP*A*1*1*1",
        "NM1*QC*1*FIRST",
        "NM1*QC*1*SECOND",
        "MIA*1",
        "MIA*2",
        "MOA*1",
        "MOA*2",
      ],
      [
        "BPR*I*1",
        "BPR*I*2",
        "TRN*1*FIRST",
        "TRN*1*SECOND",
        "CUR*PR*CAD",
        "CUR*PR*EUR",
        "N1*PR*FIRST",
        "N4*FIRST*OR",
        "N4*SECOND*OR",
        "N1*PE*PAYEE",
        "RDM*EM*FIRST",
        "RDM*EM*SECOND",
        "N1*PR*SECOND",
        "REF*2U*OF THE SECOND",
      ],
    );
    expect(codes.filter((code) => code === "835/segment-out-of-place")).toHaveLength(12);
    expect(unmapped(header)).toEqual(
      ["BPR", "TRN", "CUR", "N4", "RDM", "N1", "REF"].map((id) => `segment ${id}`),
    );
    expect(header).toMatchObject({
      payment: { amountCents: 100 },
      trace: { number: "FIRST" },
      currency: { code: "CAD" },
      payer: { name: "FIRST", city: "FIRST", references: [] },
      payee: { delivery: { name: "FIRST" } },
    });
    expect(unmapped(document.summaries[0]!)).toEqual(["segment TS3", "segment TS2"]);
    expect(unmapped(claim)).toEqual(["NM1", "MIA", "MOA"].map((id) => `segment ${id}`));
    expect(claim).toMatchObject({
      patient: { lastName: "FIRST" },
      inpatient: { coveredDays: "1" },
      outpatient: { reimbursementRate: "1" },
    });
  });

  it.each(["N3*STREET", "N4*CITY", "PER*CX*NAME", "RDM*EM"])("of %s before any N1", (segment) => {
    const { header, codes } = read([], [...HEADER.slice(0, 2), segment, ...HEADER.slice(2)]);
    expect(unmapped(header)).toEqual([`segment ${segment.split("*")[0]}`]);
    expect(codes).toContain("835/segment-out-of-place");
  });

  it.each(["TRN*1*2", "N1*PR*X", "BPR*I*1", "TS3*1"])("of %s in a claim", (segment) => {
    const { claim, header, codes } = read(["CLP*A*1*1*1", segment]);
    expect(unmapped(claim)).toEqual([`segment ${segment.split("*")[0]}`]);
    expect(codes).toContain("835/segment-out-of-place");
    expect(header.trace!.number).toBe("70001");
  });

  it.each([
    "BPR*I*1*C*NON*****************X*Y",
    "TRN*1*2*3*4*5",
    "CUR*PR*CAD*1*2",
    "CLP*A*1*1*1*0*12*1*1*1*1*1*1*1*X",
    "NM1*QC*1*A******B*C*D",
    "SVC*HC:1*1*1*****X",
    "CAS*CO*45*1" + "*".repeat(17) + "X",
    "REF*EA*1*2*3*4",
    "PLB*1*20261231" + "*".repeat(13) + "X",
    "LX*1*2",
  ])("of an element too many: %s", (segment) => {
    const id = segment.split("*")[0]!;
    const body =
      id === "CLP"
        ? ["LX*1"]
        : ["LX", "PLB"].includes(id)
          ? []
          : id === "SVC" || id === "CAS" || id === "REF" || id === "NM1"
            ? ["CLP*A*1*1*1"]
            : undefined;
    const header = HEADER.filter((line) => !line.startsWith(`${id}*`));
    const { diagnostics } =
      body === undefined ? read([], [segment, ...header]) : read([...body, segment]);
    const found = diagnostics.filter(({ code }) => code === "835/element-not-in-guide");
    expect(found).toHaveLength(1);
    expect(found[0]!.location.segmentId).toBe(id);
  });
});

describe("unreadable values", () => {
  it.each(["1,000", "1.005", "$5", "1E3", "--1", "9".repeat(20)])(
    "amount %s: undefined, kept",
    (text) => {
      const { claim, diagnostics } = read([
        `CLP*A*1*${text}*1`,
        `CAS*CO*45*${text}`,
        `AMT*AU*${text}`,
      ]);
      expect(claim.chargeCents).toBeUndefined();
      expect(claim.adjustments).toMatchObject([{ reasonCode: "45", amountCents: undefined }]);
      expect(claim.amounts).toEqual([]);
      expect(claim.unmapped).toMatchObject([
        { kind: "element", segment: { id: "CLP" } },
        { kind: "element", segment: { id: "CAS" } },
        { kind: "segment", segment: { id: "AMT", elements: ["AU", text] } },
      ]);
      const places = diagnostics
        .filter(({ code }) => code === "835/amount-unreadable")
        .map(({ location: { segmentId, element, loop } }) => `${segmentId}${element} ${loop}`);
      expect(places).toEqual(["CLP3 2100", "CAS3 2100", "AMT2 2100"]);
    },
  );

  it.each(["20260230", "2026", "20260101-20260131", "ABCDEFGH", "00000000"])("date %s", (text) => {
    const { header, claim } = read(
      ["CLP*A*1*1*1", `DTM*232*${text}`],
      HEADER.map((line) => line.replace("20260312", text)),
    );
    expect(header.payment!.date).toBeUndefined();
    expect(unmapped(header)).toEqual(["element BPR"]);
    expect(claim.dates).toEqual([]);
    expect(unmapped(claim)).toEqual(["segment DTM"]);
  });

  it("two in one segment: told twice, the segment kept once", () => {
    const { claim, codes } = read(["CLP*A*1*X*Y"]);
    expect(codes.filter((code) => code === "835/amount-unreadable")).toHaveLength(2);
    expect(unmapped(claim)).toEqual(["element CLP"]);
  });

  it("an absent amount is undefined, never zero", () => {
    const { claim, codes } = read(["CLP*A*1**5"]);
    expect(claim.chargeCents).toBeUndefined();
    expect(codes).toContain("835/missing-element");
    expect(codes).not.toContain("835/amount-unreadable");
  });

  it("an unknown qualifier is told once a place, the value kept each time", () => {
    const { document, codes } = read([
      "CLP*A*1*1*1",
      "REF*ZZ*1",
      "CLP*B*1*1*1",
      "REF*ZZ*2",
      "REF*YY*3",
    ]);
    expect(codes.filter((code) => code === "835/qualifier-not-in-guide")).toHaveLength(2);
    expect(document.claims[1]!.references).toMatchObject([
      { qualifier: "ZZ", value: "2" },
      { qualifier: "YY", value: "3" },
    ]);
  });

  it("are told with numbers alone, never with a value of the file", () => {
    const file = parse([
      "BPR*I*JANE*C*CHK************JANE",
      "TRN*1**JANE",
      "N1*JANE*JANE",
      "CLP*JANE*JANE*JANE*JANE*JANE",
      "JANE*JANE",
      "DTM*JANE*JANE",
      "REF*JANE*JANE*JANE*JANE*JANE",
      "CAS*JANE*JANE*JANE*JANE",
      "SVC*JANE*JANE*JANE",
      "PLB*JANE*JANE*JANE*JANE",
    ]);
    expect(file.diagnostics.length).toBeGreaterThan(15);
    expect(JSON.stringify(file.diagnostics)).not.toContain("JANE");
  });
});

describe("empty CLP", () => {
  it.each(["CLP", "CLP*", "CLP*****"])("%s is no claim", (segment) => {
    const { document, header, codes } = read([segment, "PLB*1*20261231*CS:X*-100"]);
    expect(document.claims).toEqual([]);
    expect(document.totals).toMatchObject({ claims: 0, providerAdjustments: 1 });
    expect(document.balance.transaction.verdict).toBe("balanced");
    expect(codes).toEqual(["835/empty-claim"]);
    expect(unmapped(header)).toEqual(["segment CLP"]);
  });

  it("between two claims ends neither's data", () => {
    const { document } = read(["CLP*A*1*60*60", "CLP**", "CLP*B*1*40*40"]);
    expect(document.claims.map((claim) => claim.patientControlNumber)).toEqual(["A", "B"]);
  });
});

describe("several transactions", () => {
  it("without SE between them are told apart, the first one incomplete", () => {
    const text = fileOf([...HEADER, ...CLAIM, "ST*835*0002*005010X221A1", ...HEADER, ...CLAIM])
      .replace(/SE\*\d+\*0001/, `SE*${HEADER.length + CLAIM.length + 2}*0002`)
      .replace("GE*1", "GE*2");
    const { remittances } = parse835(text);
    expect(remittances.map(({ complete, claims }) => [complete, claims.length])).toEqual([
      [false, 1],
      [true, 1],
    ]);
    expect(remittances[0]!.balance.transaction.verdict).toBe("notEvaluable");
  });
});
