import { describe, expect, it } from "vitest";
import type { CallerEvent, LedgerOptions } from "../../src/claims/index.js";
import { historiesOf, remittance } from "./build.js";

const D = "DTM*472*20260105";
const line = (charge: number, paid: number, cas: string, amt = "") =>
  `SVC*HC:99213*${charge}*${paid}**1\n${D}\n${cas}${amt}`;
const claim = (charge: number, paid: number, ...lines: string[]) =>
  `CLP*N1*1*${charge}*${paid}**12*C1*11*1\nNM1*QC*1*A*B\n${lines.join("\n")}`;

const submitted = (expectedAllowedCents: number): CallerEvent => ({
  kind: "submitted",
  date: "2026-01-06",
  claim: "N1",
  lines: [
    { procedure: "HC:99213", chargeCents: 10000, serviceDate: "2026-01-05", expectedAllowedCents },
  ],
});

/** At risk and basis of each open episode. */
function risks(loop: string, events: readonly CallerEvent[] = [], options: LedgerOptions = {}) {
  const [history] = historiesOf([remittance({ claims: [loop] })], events, options);
  return history?.episodes.map((one) => `${one.reasonCode} ${one.atRiskCents} ${one.riskBasis}`);
}

const DENIED = claim(100, 0, line(100, 0, "CAS*CO*197*100"));

describe("dollars at risk", () => {
  it("are the denied charge where nothing else is known, and say so", () => {
    expect(risks(DENIED)).toEqual(["197 10000 charge"]);
  });

  it("prefer the caller's submitted line, then the price source, then comparable lines", () => {
    const prices = { expectedAllowedCents: () => 5500, comparableAllowedCents: () => 4500 };
    expect(risks(DENIED, [submitted(6000)], prices)).toEqual(["197 6000 expectedAllowed"]);
    expect(risks(DENIED, [], prices)).toEqual(["197 5500 expectedAllowed"]);
    expect(risks(DENIED, [], { comparableAllowedCents: () => 4500 })).toEqual([
      "197 4500 comparablePaid",
    ]);
  });

  it("take a paid line of the same procedure and charge in the claim as comparable", () => {
    const loop = claim(
      200,
      55,
      line(100, 55, "CAS*CO*45*45", "\nAMT*B6*55"),
      line(100, 0, "CAS*CO*197*100"),
    );
    expect(risks(loop)).toEqual(["197 5500 comparablePaid"]);
  });

  it("count less what was allowed already, and never more than was denied", () => {
    const part = claim(100, 50, line(100, 50, "CAS*CO*119*50"));
    expect(risks(part, [submitted(6000)])).toEqual(["119 1000 expectedAllowed"]);
    expect(risks(part, [submitted(4000)])).toEqual(["119 0 expectedAllowed"]);
    expect(risks(part, [submitted(99999)])).toEqual(["119 5000 expectedAllowed"]);
  });

  it("are shared by reasons of one line, so that they count once", () => {
    const two = claim(100, 0, line(100, 0, "CAS*CO*197*75**16*25"));
    expect(risks(two, [submitted(6000)])).toEqual([
      "197 4500 expectedAllowed",
      "16 1500 expectedAllowed",
    ]);
  });

  it("ask the price source with what it needs to know", () => {
    const asked: unknown[] = [];
    const expectedAllowedCents = (question: unknown) => {
      asked.push(question);
      return undefined;
    };
    risks(DENIED, [], { expectedAllowedCents });
    expect(asked[0]).toEqual({
      payerKey: "TRN03:1000000001",
      patientControlNumber: "N1",
      lineControlNumber: undefined,
      procedure: "HC:99213",
      serviceDate: "2026-01-05",
      chargeCents: 10000,
    });
  });
});
