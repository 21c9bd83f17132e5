import { describe, expect, test } from "vitest";
import { parse835, type Remittance } from "../../src/835/index.js";
import { anchorsOf, payerIdentity } from "../../src/decisions/index.js";
import {
  type ClassifyOptions,
  classify,
  type Overlay,
  taxonomyWith,
} from "../../src/denials/index.js";
import { claim, line } from "./build-claim.js";

/** A remittance whose header names its payer in the given segments. */
function remittance({
  trn03 = "",
  n1 = "N1*PR*Acme  Health",
  ref = "",
  paid = "20260320",
  produced = "20260318",
}): Remittance {
  const segments = [
    "ISA*00*          *00*          *ZZ*PAYER          *ZZ*CLINIC         *260115*0900*^*00501*000000001*0*T*:",
    "GS*HP*PAYER*CLINIC*20260115*0900*1*X*005010X221A1",
    "ST*835*0001",
    `BPR*I*0*C*CHK************${paid}`,
    `TRN*1*CHK1*${trn03}`,
    `DTM*405*${produced}`,
    n1,
    ref,
    "N1*PE*SYNTHETIC CLINIC*XX*1234567893",
    "SE*7*0001",
    "GE*1*1",
    "IEA*1*000000001",
  ].filter((segment) => segment !== "");
  return parse835(`${segments.join("~")}~`).remittances[0]!.header;
}

const overlayFor = (payer: string, from?: string, to?: string): Overlay => ({
  id: "acme",
  version: "1",
  scope: "payer",
  label: "Acme",
  payers: [payer],
  ...(from === undefined ? {} : { effectiveFrom: from }),
  ...(to === undefined ? {} : { effectiveTo: to }),
  rules: [
    {
      id: "own",
      when: { reasonCodes: ["95"] },
      set: { rootCause: "networkStatus" },
      why: "Acme uses 95 for care outside its network.",
    },
  ],
});
const input = claim({ lines: [line({ cas: ["CO-95 100"] })] });
const holds = (overlay: Overlay, options: ClassifyOptions) =>
  classify(input, { taxonomy: taxonomyWith([overlay]), ...options }).denials[0]!.rootCause ===
  "networkStatus";

describe("an overlay's payer is found in the header of the remittance", () => {
  const header = {
    trn03: "1999999999",
    n1: "N1*PR*Acme  Health*XV*PLAN7",
    ref: "REF*2U*00123",
  };
  test.each([
    ["1999999999", true],
    ["TRN03:1999999999", true],
    ["00123", true],
    ["REF2U:00123", true],
    ["PLAN7", true],
    ["N104:PLAN7", true],
    ["Acme Health", true],
    ["N102:ACME HEALTH", true],
    ["ACME", false],
    ["N104:00123", false],
    ["unknown", false],
    ["SYNTHETIC CLINIC", false],
  ])("%s: %s", (payer, expected) => {
    expect(holds(overlayFor(payer), { remittance: remittance(header) })).toBe(expected);
  });

  test("it is found by the key that decisions and reports name the payer with", () => {
    for (const one of [
      remittance(header),
      remittance({ ...header, trn03: "" }),
      remittance({ n1: "N1*PR*Acme  Health*XV*PLAN7" }),
      remittance({}),
    ]) {
      const { key, id } = payerIdentity(one);
      expect(key).not.toBe("unknown");
      expect(holds(overlayFor(key), { remittance: one })).toBe(true);
      expect(holds(overlayFor(id), { remittance: one })).toBe(true);
    }
  });

  test("the caller's own id counts alone", () => {
    const options = { remittance: remittance(header), payer: "MINE" };
    expect(holds(overlayFor("MINE"), options)).toBe(true);
    expect(holds(overlayFor("PLAN7"), options)).toBe(false);
  });

  test("a header without a payer, or none at all, is nobody", () => {
    const nameless = remittance({ n1: "N1*PR*" });
    expect(payerIdentity(nameless).key).toBe("unknown");
    for (const one of [nameless, undefined]) {
      expect(holds(overlayFor("ACME HEALTH"), { remittance: one })).toBe(false);
    }
  });
});

describe("the day comes from the header where the caller names none", () => {
  test("the earlier of BPR16 and DTM*405, as deadlines count", () => {
    for (const [paid, produced] of [
      ["20260320", "20260318"],
      ["20260318", "20260320"],
    ] as const) {
      const one = remittance({ paid, produced });
      expect(anchorsOf(one, input, undefined).remitDate).toBe("2026-03-18");
      const on = (from: string, to: string, asOf?: string) =>
        holds(overlayFor("ACME HEALTH", from, to), { remittance: one, asOf });
      expect(on("2026-03-18", "2026-03-18")).toBe(true);
      expect(on("2026-03-19", "2026-12-31")).toBe(false);
      expect(on("2026-01-01", "2026-03-17")).toBe(false);
      expect(on("2026-03-19", "2026-12-31", "2026-04-01")).toBe(true);
    }
  });

  test("a reason out of use on that day lowers confidence", () => {
    const retired = claim({ lines: [line({ cas: ["CO-15 100"] })] });
    const of = (paid: string) =>
      classify(retired, { remittance: remittance({ paid, produced: paid }) }).denials[0]!.evidence
        .confidence;
    expect(of("20170101")).toBe(0.8);
    expect(of("20260101")).toBe(0.5);
  });
});

test("the kind of payer is CLP06's; the caller's word fills in where CLP06 names none", () => {
  const of = (filing: string) =>
    classify(claim({ filing, lines: [line({ cas: ["CO-24 100"] })] }), { payerKind: "medicare" });
  expect(of("ZZ")).toMatchObject({ payerKind: "medicare", state: "denied" });
  expect(of("")).toMatchObject({ payerKind: "medicare", state: "denied" });
  expect(of("HM")).toMatchObject({ payerKind: "commercial", state: "zeroPaidNotDenied" });
});
