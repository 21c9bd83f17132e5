import { describe, expect, it } from "vitest";
import {
  type Inquiry,
  type InquiryEnvelope,
  inquiryOfClaim,
  parse277,
  write276,
} from "../../src/277/index.js";
import { parse835 } from "../../src/835/index.js";
import { UsageError } from "../../src/values/index.js";
import { fixtures } from "../x12/fixture.js";

const ENVELOPE: InquiryEnvelope = {
  senderId: "MILLRACE",
  receiverId: "HARBORCREST",
  controlNumber: "71",
  date: "2026-03-12",
  time: "0915",
  reference: "INQ70",
};
const INQUIRY: Inquiry = {
  payer: { name: "HARBOR CREST HEALTH PLAN", id: "HC100" },
  receiver: { name: "MILLRACE BILLING", id: "MR900" },
  provider: { name: "MILLRACE FAMILY MEDICINE", id: "9000000106" },
  subscriber: {
    lastName: "HALLORAN",
    firstName: "MIRA",
    memberId: "HCX4",
    birthDate: "1980-02-29",
    gender: "F",
  },
  traceNumber: "T97",
  payerClaimControlNumber: "HC97",
  billType: "111",
  patientControlNumber: "MR97",
  chargeCents: 20700,
  service: { from: "2026-02-17", to: "2026-02-19" },
};
const DEPENDENT: Inquiry = {
  ...INQUIRY,
  subscriber: { lastName: "BRANDT", firstName: "OTIS", memberId: "HCX5" },
  patient: { lastName: "BRANDT", firstName: "ADA", birthDate: "2015-01-01", gender: "M" },
  traceNumber: "T98",
  payerClaimControlNumber: undefined,
  billType: undefined,
  patientControlNumber: "MR98",
  chargeCents: undefined,
  service: undefined,
  lines: [
    {
      procedure: { qualifier: "HC", code: "99213" },
      chargeCents: 12000,
      units: "1",
      lineItemControlNumber: "1",
      service: { from: "2026-02-19" },
    },
  ],
};
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

describe("write276", () => {
  it("writes what the guide wants, as the fixture has it", () => {
    const { bytes } = fixtures("277/valid").find(({ name }) => name === "inquiry")!;
    const written = text(write276([INQUIRY, DEPENDENT], ENVELOPE)).split("~");
    const expected = text(bytes).split("~\n");
    expect(written.slice(2, -3)).toEqual(expected.slice(2, -3));
    expect(written[0]).toHaveLength(105);
    expect(written[1]).toBe("GS*HR*MILLRACE*HARBORCREST*20260312*0915*71*X*005010X212");
    expect(written.at(-2)).toBe("IEA*1*000000071");
  });

  it("can be read again without a finding", () => {
    const delimiters = {
      element: "|",
      component: ">",
      repetition: "^",
      segment: "'",
      newline: "\n",
    };
    for (const envelope of [ENVELOPE, { ...ENVELOPE, usage: "T" as const, delimiters }]) {
      const read = parse277(write276([INQUIRY, DEPENDENT, INQUIRY], envelope));
      expect(read.diagnostics).toEqual([]);
      expect(read.transactions[0]!.header.kind).toBe("inquiry");
      const { claims, levels, totals } = read.transactions[0]!;
      expect(claims.map(({ traces }) => traces[0]!.number)).toEqual(["T97", "T98", "T97"]);
      expect(levels).toHaveLength(7);
      expect(totals).toMatchObject({ claims: 3, services: 1, states: {} });
    }
  });

  it("shares the levels of inquiries that follow each other", () => {
    const other = { ...INQUIRY, traceNumber: "T2", provider: { name: "OTHER", id: "9000000114" } };
    const read = parse277(write276([INQUIRY, { ...INQUIRY, traceNumber: "T1" }, other], ENVELOPE));
    expect(read.transactions[0]!.levels.map(({ code }) => code)).toEqual(
      "20 21 19 22 19 22".split(" "),
    );
    expect(read.transactions[0]!.claims.map(({ levelIndex }) => levelIndex)).toEqual([3, 3, 5]);
  });

  it.each([
    ["payer", { ...INQUIRY.payer, name: "" }, "inquiries[0].payer.name: required"],
    ["payer", undefined, "inquiries[0].payer.name: required"],
    ["receiver", { name: "X" }, "inquiries[0].receiver.id: required"],
    ["provider", { name: "X" }, "inquiries[0].provider.id: required"],
    ["subscriber", undefined, "inquiries[0].subscriber.lastName: required"],
    ["subscriber", { lastName: "X" }, "inquiries[0].subscriber.memberId: required"],
    [
      "subscriber",
      { lastName: "X", memberId: "1" },
      "inquiries[0].subscriber.birthDate: required (DMG02",
    ],
    [
      "subscriber",
      { lastName: "X", memberId: "1", birthDate: "29.2.1980" },
      "inquiries[0].subscriber.birthDate: expected a real calendar day",
    ],
    ["patient", { lastName: "X" }, "inquiries[0].patient.birthDate: required"],
    ["traceNumber", undefined, "inquiries[0].traceNumber: required (TRN02)"],
    ["chargeCents", undefined, "inquiries[0].chargeCents: required"],
    ["chargeCents", 1.5, "inquiries[0].chargeCents: expected whole cents"],
    ["service", undefined, "inquiries[0].service.from: required"],
    ["service", { from: "2026-02-30" }, "inquiries[0].service.from: expected a real"],
    [
      "lines",
      [{ procedure: { qualifier: "HC" }, chargeCents: 1 }],
      "inquiries[0].lines[0].procedure.code: required",
    ],
  ])("names what is wrong with %s: %j", (name, value, message) => {
    const call = () => write276([{ ...INQUIRY, [name]: value } as never], ENVELOPE);
    expect(call).toThrow(UsageError);
    expect(call).toThrow(message);
  });

  it.each([
    ["senderId", "", "envelope.senderId: required (ISA06)"],
    ["receiverId", "A".repeat(16), "envelope.receiverId: longer than 15"],
    ["controlNumber", "12A", "envelope.controlNumber: expected digits"],
    ["date", "20260312", "envelope.date: expected a real calendar day"],
    ["time", "9:15", 'envelope.time: expected "HHMM"'],
    ["reference", undefined, "envelope.reference: required (BHT03)"],
    ["usage", "X", "envelope.usage: expected P or T"],
  ])("names what is wrong with the envelope's %s: %j", (name, value, message) => {
    const call = () => write276([INQUIRY], { ...ENVELOPE, [name]: value } as never);
    expect(call).toThrow(UsageError);
    expect(call).toThrow(message);
  });

  it("refuses no inquiries, and values that would break the file, without repeating them", () => {
    expect(() => write276([], ENVELOPE)).toThrow(UsageError);
    const evil = { ...INQUIRY, traceNumber: "SECRET~ST" };
    expect(() => write276([evil], ENVELOPE)).toThrow("TRN02: the value contains a delimiter");
    expect(() => write276([evil], ENVELOPE)).not.toThrow(/SECRET/);
  });
});

describe("inquiryOfClaim", () => {
  const { bytes } = fixtures("835/valid").find(({ name }) => name.startsWith("adjustments-with"))!;
  const { claims, header } = parse835(bytes).remittances[0]!;
  const additions = {
    receiver: { name: "MILLRACE BILLING", id: "MR900" },
    traceNumber: "T1",
    payer: { id: "HC100" },
    subscriber: { birthDate: "1980-02-29" },
  };

  it("takes from the 835 what it tells", () => {
    const inquiry = inquiryOfClaim(claims[0]!, header, additions);
    expect(inquiry).toMatchObject({
      payer: { name: "HARBOR CREST HEALTH PLAN", id: "HC100" },
      provider: { name: "MILLRACE FAMILY MEDICINE", id: "9000000106", idQualifier: "XX" },
      subscriber: { lastName: "HALLORAN", memberId: "HCX1", birthDate: "1980-02-29" },
      patientControlNumber: "MR1",
      chargeCents: 20700,
    });
    const read = parse277(write276([inquiry], ENVELOPE));
    expect(read.diagnostics).toEqual([]);
    expect(read.transactions[0]!.claims[0]!.service?.from).toBe(inquiry.service?.from);
  });

  it("asks about the lines where it is told to", () => {
    const inquiry = inquiryOfClaim(claims[0]!, header, { ...additions, withLines: true });
    expect(inquiry.lines).toHaveLength(claims[0]!.services.length);
    expect(parse277(write276([inquiry], ENVELOPE)).transactions[0]!.totals.services).toBe(2);
  });

  it("names what neither the 835 nor the caller tells", () => {
    const call = (more: object) => () =>
      inquiryOfClaim(claims[0]!, header, { ...additions, ...more });
    expect(call({ subscriber: undefined })).toThrow("inquiry.subscriber.birthDate: required");
    expect(call({ payer: undefined })).toThrow("inquiry.payer.id: required");
    expect(call({ receiver: undefined })).toThrow("inquiry.receiver.name: required");
    expect(call({ traceNumber: "" })).toThrow("inquiry.traceNumber: required");
  });
});
