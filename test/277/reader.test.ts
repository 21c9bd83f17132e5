import { describe, expect, it } from "vitest";
import {
  claimStatusReader,
  describeLocation,
  parse277,
  patientOf,
  read277,
  responseDueDateOf,
  STATUS_FINDINGS,
  stateOf,
} from "../../src/277/index.js";
import { UsageError } from "../../src/values/index.js";
import { fixtures } from "../x12/fixture.js";
import { fileOf, patient, read, TOP } from "./sample.js";

const CLAIM = patient("MR1", "STC*A2:20:PR*20260312*WQ*207");

describe("claimStatusReader", () => {
  it("yields the events in the order of the file, each when its loop closes", () => {
    const { bytes } = fixtures("277/valid").find(({ name }) => name === "accepted")!;
    const reader = claimStatusReader();
    const events = [...reader.push(bytes), ...reader.end()];
    expect(events.map(({ kind }) => kind)).toEqual([
      "interchange",
      "transaction",
      "batch",
      "batch",
      "claim",
      "claim",
      "transactionEnd",
    ]);
  });

  it.each([[{ limit: {} }], [null], [{ limits: { maxElements: 1 } }]])(
    "refuses the options %j, as the other doors do",
    (options) => {
      expect(() => claimStatusReader(options as never)).toThrow(UsageError);
      expect(() => parse277("", options as never)).toThrow(UsageError);
      expect(() => read277("", options as never)).toThrow(UsageError);
    },
  );

  it("refuses a call after its end", () => {
    const reader = claimStatusReader();
    reader.end();
    expect(() => reader.push("x")).toThrow(UsageError);
    expect(() => reader.end()).toThrow(UsageError);
  });

  it("passes over 835s, 999s and TA1, and says so", () => {
    const { bytes } = fixtures("x12/valid").find(({ bytes: one }) => {
      const text = new TextDecoder().decode(one);
      return text.includes("ST*999") && text.includes("TA1");
    })!;
    const codes = parse277(bytes).diagnostics.map(({ code }) => code);
    expect(codes).toContain("x12/transaction-passed-over");
    expect(codes).toContain("x12/interchange-acknowledgment");
  });
});

describe("the kind of a transaction", () => {
  it.each([
    ["ST*277*0001*005010X214", "005010X212", "DG", "acknowledgment"],
    ["ST*277*0001*005010X364", "005010X364", "TH", "acknowledgment"],
    ["ST*277*0001*005010X212", "005010X214", "TH", "statusResponse"],
    ["ST*277*0001*005010X213", "005010X213", "RQ", "informationRequest"],
    ["ST*277*0001*006020X313", "006020X313", "RQ", "informationRequest"],
    ["ST*277*0001", "004010X093A1", "DG", "statusResponse"],
    ["ST*277*0001", "004010", "DG", "statusResponse"],
    ["ST*277*0001", "004010", "TH", "acknowledgment"],
    ["ST*277*0001*005010", "005010", "RQ", "informationRequest"],
    ["ST*276*0001", "004010X093A1", "", "inquiry"],
  ])("%s in %s with BHT06 %s", (st, version, type, kind) => {
    const body = [`BHT*0085*08*1*20260312*0915*${type}`, ...TOP.slice(1), ...CLAIM];
    expect(read(body, { st, version }).document.header.kind).toBe(kind);
  });
});

describe("what real files do", () => {
  it("follows the order where HL02 points nowhere", () => {
    const { claim, codes } = read([...TOP, ...CLAIM.map((s) => s.replace("HL*4*3", "HL*4*9"))]);
    expect(codes).toEqual(["277/level-parent"]);
    expect(claim.provider?.entity?.lastName).toBe("PROVIDER");
    expect(claim.informationSource?.entity?.lastName).toBe("PAYER");
    expect(patientOf(claim)?.lastName).toBe("HALLORAN");
  });

  it("counts claims at every level above, also where patients come back to an earlier provider", () => {
    const [bht, ...top] = TOP;
    const receiver = top.indexOf("HL*2*1*21*1") + 2;
    const claim = (id: number, parent: number, stc: string) => [
      `HL*${id}*${parent}*PT`,
      "NM1*QC*1*HALLORAN*MIRA****MI*M1",
      `TRN*2*MR${id}`,
      stc,
    ];
    const ACCEPTED = "STC*A2:20:PR*20260312*WQ*10";
    const REJECTED = "STC*A7:562:85*20260312*U*7";
    const body = [
      bht!,
      ...top.slice(0, receiver),
      // Two accepted for 20, one rejected for 7; stated too high by one and by 5.
      ...["TRN*2*B1", "STC*A1:19:PR*20260312*WQ*27", "QTY*90*3", "QTY*AA*1"],
      ...["AMT*YU*25", "AMT*YY*7"],
      ...top.slice(receiver),
      "HL*4*2*19*1",
      "NM1*1P*2*SECOND*****XX*9000000114",
      ...claim(5, 3, ACCEPTED),
      ...claim(6, 4, REJECTED),
      ...claim(7, 3, ACCEPTED),
    ];
    const found = read(body).diagnostics.filter(({ code }) => code.endsWith("-differs"));
    expect(found.map(({ code, details }) => [code, details])).toEqual([
      ["277/count-differs", { stated: 3, found: 2 }],
      ["277/amount-differs", { statedCents: 2500, foundCents: 2000 }],
    ]);
  });

  it("keeps every level and claim where all HL02 and HL03 are empty", () => {
    const body = [...TOP, ...CLAIM].map((s) => s.replace(/^(HL\*\d+)\*.*/, "$1"));
    const { claims, document } = read(body);
    expect(document.levels).toHaveLength(4);
    expect(claims).toHaveLength(1);
    expect(stateOf(claims[0]!)).toBe("accepted");
  });

  it("reads a claim without any HL", () => {
    const { claim, codes } = read([TOP[0]!, "TRN*2*MR1", "STC*A2:20*20260312*WQ*207"]);
    expect(claim).toMatchObject({ levelIndex: -1, statuses: [{ category: "A2" }] });
    expect(claim.patient).toBeUndefined();
    expect(codes).toEqual(["277/missing-segment"]);
  });

  it("reads a receiver's and a provider's status without claims as batches", () => {
    const { document, claims } = read([
      ...TOP.slice(0, 5),
      "TRN*2*B1",
      "STC*E0:0*20260312",
      ...TOP.slice(5),
      "TRN*1*0",
      "STC*E0:24:1P*20260312",
    ]);
    expect(claims).toEqual([]);
    expect(document.totals.batches).toBe(2);
    expect(document.levels[1]).toMatchObject({
      traces: [{ number: "B1" }],
      statuses: [{ category: "E0" }],
    });
    expect(document.levels[2]?.statuses[0]?.entity).toBe("1P");
  });

  it("takes a second TRN at a provider's level for a claim, however many follow", () => {
    const many = Array.from({ length: 20_000 }, (_, i) => [`TRN*2*MR${i}`, "STC*A2:20**WQ*1"]);
    const { document, claims, codes } = read([...TOP, "TRN*1*0", "STC*A1:19", ...many.flat()]);
    expect(claims).toHaveLength(20_000);
    expect(document.levels[2]?.statuses).toHaveLength(1);
    expect(new Set(codes)).toEqual(new Set(["277/claim-above-patient", "x12/diagnostics-limit"]));
  });

  it("reads codes joined by commas one by one", () => {
    const { claim } = read([...TOP, ...patient("MR1", "STC*A3,A7:24,562:85*20260312*U*207")]);
    expect(claim.statuses[0]).toMatchObject({
      category: "A3",
      code: "24",
      entity: "85",
      further: [{ category: "A7", code: "562", entity: "85", element: 1 }],
    });
  });

  it("counts claims by their statuses where a TRN is repeated", () => {
    const { claims, codes } = read([
      ...TOP,
      ...CLAIM,
      "TRN*2*MR2",
      "TRN*2*MR2-B",
      ...CLAIM.slice(3),
    ]);
    expect(claims.map(({ traces }) => traces.map(({ number }) => number))).toEqual([
      ["MR1"],
      ["MR2", "MR2-B"],
    ]);
    expect(codes).toEqual(["277/trace-repeated"]);
  });

  it("reads the whole of an STC", () => {
    const stc =
      "STC*F2:88:QC*20260312**207*10.5*20260305*CHK*20260306*70001*F2:85*F2:89::RX*IN OTHER WORDS: NO";
    const { claim, codes } = read([...TOP, ...patient("MR1", stc)], { version: "005010X212" });
    expect(codes).toEqual(["277/kind-disagrees"]);
    expect(claim.statuses[0]).toMatchObject({
      category: "F2",
      code: "88",
      entity: "QC",
      effectiveDate: "2026-03-12",
      chargeCents: 20700,
      paidCents: 1050,
      finalizedDate: "2026-03-05",
      paymentMethod: "CHK",
      remittanceDate: "2026-03-06",
      remittanceNumber: "70001",
      further: [
        { category: "F2", code: "85", element: 10 },
        { category: "F2", code: "89", list: "RX", element: 11 },
      ],
      text: "IN OTHER WORDS: NO",
    });
  });

  it("reads attachments, due date and address of a request", () => {
    const { bytes } = fixtures("277/valid").find(({ name }) => name === "request-for-attachments")!;
    const [claim] = parse277(bytes).transactions[0]!.claims;
    expect(responseDueDateOf(claim!)).toBe("2026-04-26");
    expect(claim!.attachments[0]).toMatchObject({
      reportType: "M1",
      transmission: "EL",
      idQualifier: "AC",
      controlNumber: "ATT60",
    });
    expect(claim!.attachments[0]!.responseAddress).toMatchObject({
      name: "HARBOR CREST ATTACHMENTS",
      address: ["PO BOX 211", "FLOOR 2"],
      city: "QUARRYTON",
    });
    expect(claim!.attachments[0]!.contact?.numbers).toHaveLength(2);
    expect(claim!.attachments[1]).toMatchObject({
      controlNumber: "ATT63",
      contact: { numbers: [{ qualifier: "FX", value: "8005550103" }] },
      responseAddress: undefined,
    });
    expect(claim!.services[0]?.attachments[0]).toMatchObject({
      controlNumber: "ATT61",
      contact: { name: "SURGICAL REVIEW" },
      responseAddress: { name: "HARBOR CREST SURGICAL REVIEW", postalCode: "99998" },
    });
  });

  it("gives a line none of what follows the claim's own PWK", () => {
    const { bytes } = fixtures("277/valid").find(({ name }) => name === "request-for-attachments")!;
    const text = new TextDecoder().decode(bytes).replace(/PWK\*OB[^~]*~\n/, "");
    const [claim] = parse277(text).transactions[0]!.claims;
    expect(claim!.attachments[1]!.responseAddress).toBeUndefined();
    expect(claim!.services[0]!.unmapped.map(({ segment }) => segment.id)).toEqual([
      "PER",
      "N1",
      "N3",
      "N4",
    ]);
  });

  it.each(["clp", "Clp", "CLPX", "A-B", "1", ""])("tells once of the id %s", (id) => {
    const { diagnostics } = parse277(
      `ST*277*1*005010X214~BHT*0085*08*1*20260301*0915*TH~HL*1**20*1~${id}*A~SE*5*1~`,
    );
    const here = diagnostics.filter(({ location }) => location.segment === 4);
    expect(here.map(({ code }) => code)).toEqual(["x12/segment-id"]);
  });

  it.each([
    ["1 2 3 4", 0],
    ["1 2 2 3", 1],
    ["1 3 2 3", 1],
    ["1 2 3 1", 1],
    ["1 2 03 3", 0],
    ["A B C A", 1],
  ])("finds numbers of levels used twice: %s", (numbers, twice) => {
    const levels = numbers
      .split(" ")
      .map((number, i) => `HL*${number}*${i || ""}*21*0~NM1*41*2*M~`);
    const { diagnostics } = parse277(
      `ST*277*1*005010X214~BHT*0085*08*1*20260301*0915*TH~${levels.join("")}SE*11*1~`,
    );
    const found = diagnostics.filter(({ code }) => code === "277/level-number");
    expect(found).toHaveLength(twice);
  });

  it("holds the number of a patient against the patient before", () => {
    const patients = ["5", "5", "A", "A", "6"].map(
      (id) => `HL*${id}*1*PT~NM1*QC*1*DOE~TRN*2*${id}~`,
    );
    const { diagnostics } = parse277(
      `ST*277*1*005010X214~BHT*0085*08*1*20260301*0915*TH~HL*1**19*1~NM1*85*2*CLINIC~${patients.join("")}SE*20*1~`,
    );
    const found = diagnostics.filter(({ code }) => code === "277/level-number");
    expect(found.map(({ location }) => location.segment)).toEqual([8, 14]);
  });

  it("knows a provider's own numbers behind its TRN", () => {
    const { bytes } = fixtures("277/valid").find(({ name }) => name === "accepted")!;
    const text = new TextDecoder().decode(bytes);
    const { diagnostics, transactions } = parse277(
      text.replace("TRN*1*0~\n", "TRN*1*0~\nREF*TJ*000000001~\n"),
    );
    expect(diagnostics.map(({ code }) => code)).toEqual(["x12/segment-count"]);
    const provider = transactions[0]!.levels.find(({ code }) => code === "19");
    expect(provider?.references).toMatchObject([{ qualifier: "TJ", value: "000000001" }]);
  });

  it("reads a contact and an address without a PWK as the claim's", () => {
    const { bytes } = fixtures("277/valid").find(({ name }) => name === "request-for-attachments")!;
    const bare = new TextDecoder().decode(bytes).replaceAll(/PWK[^~]*~\n/g, "");
    const { transactions, diagnostics } = parse277(bare);
    const [claim] = transactions[0]!.claims;
    expect(claim!.responseAddress?.postalCode).toBe("99999");
    // The second contact is kept as well; on the line, where nothing owns them, they are unmapped.
    expect(claim!.contacts).toHaveLength(2);
    expect(claim!.services[0]!.unmapped).toHaveLength(4);
    expect(diagnostics.map(({ code }) => code)).toContain("277/segment-out-of-place");
  });
});

describe("no finding holds a value of the file", () => {
  /** Every element of every segment is a value of its own; "@" is replaced by it. */
  const TEMPLATE = [
    "BHT*@*@*@*@*@*@*@",
    "HL*@*@*@*@*@",
    "NM1*@*@*@*@*@*@*@*@*@*@",
    "HL*1**20*1",
    "TRN*@*@*@*@*@",
    "DTP*@*@*@",
    "QTY*@*@*@",
    "AMT*@*@*@",
    "HL*2*1*21*0",
    "NM1*41*2*@",
    "NM1*@*@",
    "STC*@:@:@:@:@*@*@*@*@*@*@*@*@*@:@,@*@:@*@*@",
    "HL*3*@*22*@",
    "DMG*@*@*@*@",
    "PER*@*@*@*@*@*@*@*@*@",
    "REF*@*@*@*@:@*@",
    "TRN*@",
    "TRN*@*@",
    "STC*@,@:@,@",
    "STC*A7:@*@*WQ*@",
    "STC*F2:@*@*@*1.001",
    "REF*@*@",
    "PWK*@*@*@*@*@*@*@*@",
    "N3*@*@",
    "N1*@*@*@*@*@",
    "N4*@*@*@*@*@",
    "@*@*@",
    "ZZZ*@",
    "SVC*@:@:@:@:@:@:@:@:@*@*@*@*@*@:@*@*@",
    "STC*@:@*@",
    "DTP*@*RD8*@-@",
    "REF*@*@",
    "HL*4*@*@",
  ];
  const kinds = [
    ["ST*277*0001*005010X214", "005010X214"],
    ["ST*277*0001*005010X212", "005010X212"],
    ["ST*277*0001", "@"],
    ["ST*276*0001*005010X212", "005010X212"],
  ] as const;

  it.each(kinds)("%s", (st, version) => {
    const marks: string[] = [];
    const marked = fileOf(TEMPLATE, { st, version }).replaceAll("@", () => {
      let made = "";
      for (let left = marks.length, i = 0; i < 3; i += 1, left = Math.floor(left / 26)) {
        made += String.fromCharCode(65 + (left % 26));
      }
      marks.push(`QZ${made}`);
      return `QZ${made}`;
    });
    const { diagnostics, transactions } = parse277(marked);
    expect(diagnostics.length).toBeGreaterThan(20);
    const told = diagnostics.map((one) => JSON.stringify(one) + describeLocation(one)).join("\n");
    expect(marks.filter((mark) => told.includes(mark))).toEqual([]);
    // And nothing is lost: every value is somewhere in the model, or a number of the envelope.
    const model = JSON.stringify(transactions);
    expect(marks.filter((mark) => !model.includes(mark))).toEqual([]);
    for (const { code, message } of diagnostics) {
      const finding = STATUS_FINDINGS[code];
      if (finding !== undefined) expect(message).toBe(`${finding.what} ${finding.advice}`);
    }
  });
});
