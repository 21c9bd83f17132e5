import { describe, expect, it } from "vitest";
import { parseX12 } from "../../src/x12/index.js";

const ISA =
  "ISA*00*          *00*          *ZZ*SENDER         *01*RECEIVER       *260312*0915*^*00501*000000012*0*T*:~";
const GS = "GS*HP*SENDER*RECEIVER*20260312*0915*34*X*005010X221A1~";
const END = "GE*1*34~IEA*1*000000012~";

const diagnosticsOf = (text: string) =>
  parseX12(text).flatMap((event) => (event.kind === "diagnostic" ? [event.diagnostic] : []));
const codes = (text: string) => diagnosticsOf(text).map(({ code }) => code.slice(4));
const events = (text: string, kind: string) =>
  parseX12(text).filter((event) => event.kind === kind) as never[];

describe("headers as data", () => {
  const text = `${ISA}${GS}ST*835*0056*005010X221A1~BPR*I*0~SE*3*0056~${END}`;

  it("ISA", () => {
    expect(events(text, "interchange")[0]).toMatchObject({
      interchange: {
        senderId: "SENDER",
        receiverId: "RECEIVER",
        version: "00501",
        controlNumber: "000000012",
        usage: "T",
        segment: 1,
        delimiters: { element: "*", component: ":", repetition: "^", segment: "~", newline: "" },
      },
    });
  });

  it("GS and ST", () => {
    expect(events(text, "group")[0]).toMatchObject({
      group: { functionalId: "HP", controlNumber: "34", version: "005010X221A1", segment: 2 },
    });
    expect(events(text, "transaction")[0]).toMatchObject({
      transaction: {
        transactionSet: "835",
        controlNumber: "0056",
        implementation: "005010X221A1",
        segment: 3,
        byteOffset: ISA.length + GS.length,
        group: { controlNumber: "34" },
        interchange: { controlNumber: "000000012" },
      },
    });
  });

  it("control numbers stand in every location, where they are digits", () => {
    const [found] = diagnosticsOf(text.replace("SE*3", "SE*4"));
    expect(found!.location).toMatchObject({
      interchange: "000000012",
      group: "34",
      transaction: "0056",
      segment: 5,
      segmentId: "SE",
      element: 1,
    });
    const [hidden] = diagnosticsOf(text.replaceAll("0056", "JANE").replace("SE*3", "SE*4"));
    expect(JSON.stringify(hidden)).not.toContain("JANE");
  });

  it("a segment id is named only where it is one of the standard's", () => {
    const [found] = diagnosticsOf(text.replace("ST*", "JANE*1~ST*"));
    expect(found).toMatchObject({ location: { segment: 3 } });
    expect(found!.location.segmentId).toBeUndefined();
  });
});

describe("trailers", () => {
  const body = "ST*835*1~BPR*I*0~SE*3*1~";
  it.each([
    [`${ISA}${GS}${body}${END}`, ""],
    // IEA02 often loses its zeros; blanks are padding.
    [`${ISA}${GS}${body}GE*1*34~IEA*1*12~`, ""],
    [`${ISA}${GS}${body}GE* 1 * 34*~IEA*01*000000012~`, ""],
    [`${ISA}${GS}ST*835*1~BPR*I*0~SE*003*1~${END}`, ""],
    [`${ISA}${GS}ST*835*1~BPR*I*0~SE*3*01~${END}`, "control-number-mismatch"],
    [`${ISA}${GS}ST*835*1~BPR*I*0~SE**1~${END}`, "segment-count"],
    [`${ISA}${GS}ST*835*1~BPR*I*0~SE~${END}`, "segment-count control-number-mismatch"],
    [`${ISA}${GS}ST*835*1~BPR*I*0~${END}`, "missing-transaction-trailer"],
    [`${ISA}${GS}${body}`, "missing-group-trailer missing-interchange-trailer"],
    [`${ISA}${GS}${body}IEA*1*12~`, "missing-group-trailer"],
    [`${ISA}${GS}${body}${END}GE*1*34~`, "stray-trailer"],
    [`${ISA}${GS}${body}${END}SE*3*1~`, "stray-trailer"],
    [`${ISA}SE*3*1~GE*0*1~IEA*0*12~`, "stray-trailer stray-trailer"],
    [`${ISA}IEA*0*12~`, ""],
    [`${ISA}${GS}GE*0*34~IEA*1*12~`, ""],
    // A group begins before the last one ended.
    [
      `${ISA}${GS}${body}${GS.replace("*34*", "*35*")}${body}GE*1*35~IEA*2*12~`,
      "missing-group-trailer",
    ],
    // An interchange begins before the last one ended.
    [
      `${ISA}${GS}${body}${ISA.replace("12*0*T", "13*0*T")}${GS}${body}GE*1*34~IEA*1*13~`,
      "missing-group-trailer missing-interchange-trailer",
    ],
  ])("%s: %s", (text, expected) => {
    expect(codes(text).join(" ")).toBe(expected);
  });

  it("a transaction is complete only with an SE of its own number", () => {
    const complete = (text: string) =>
      parseX12(text).flatMap((event) => (event.kind === "transactionEnd" ? [event.complete] : []));
    expect(complete(`${ISA}${GS}${body}${END}`)).toEqual([true]);
    expect(complete(`${ISA}${GS}${body.replace("SE*3*1", "SE*3*2")}${END}`)).toEqual([false]);
    expect(complete(`${ISA}${GS}${body.replace("SE*3*1", "SE*9*1")}${END}`)).toEqual([true]);
    expect(complete(`${ISA}${GS}ST*835*1~${body.replaceAll("*1~", "*2~")}${END}`)).toEqual([
      false,
      true,
    ]);
  });
});

describe("duplicates", () => {
  const transaction = (n: number) => `ST*835*${n}~BPR*I*0~SE*3*${n}~`;

  it("of transactions are told within their group, not across groups", () => {
    expect(codes(`${ISA}${GS}${transaction(1)}${transaction(1)}GE*2*34~IEA*1*12~`)).toEqual([
      "duplicate-control-number",
    ]);
    const second = GS.replace("*34*", "*35*");
    expect(
      codes(`${ISA}${GS}${transaction(1)}GE*1*34~${second}${transaction(1)}GE*1*35~IEA*2*12~`),
    ).toEqual([]);
  });

  it("of interchanges are told across the whole input", () => {
    const file = `${ISA}${GS}${transaction(1)}${END}`;
    expect(codes(file + file)).toEqual(["duplicate-control-number"]);
    expect(codes(file + file + file)).toEqual([
      "duplicate-control-number",
      "duplicate-control-number",
    ]);
  });
});

describe("versions", () => {
  it.each([
    ["005010X221A1", "005010X221A1", []],
    ["005010X221", "005010X221A1", ["version-mismatch"]],
    ["", "005010X221A1", []],
    ["005010X221A1", "", []],
  ])("GS08 %j and ST03 %j", (gs08, st03, expected) => {
    const group = GS.replace("005010X221A1", gs08);
    expect(codes(`${ISA}${group}ST*835*1*${st03}~BPR*I*0~SE*3*1~${END}`)).toEqual(expected);
  });
});

describe("findings about the framing", () => {
  it("are told once an interchange, not once a segment", () => {
    const text = `${ISA}${GS}ST*835*1~ BPR*I*0~ TRN*1*1~ SE*4*1~ ${END}`;
    expect(codes(text)).toEqual(["space-around-terminator"]);
    const other = text.replaceAll("000000012", "000000013");
    expect(codes(text + other)).toEqual(["space-around-terminator", "space-around-terminator"]);
  });
});
