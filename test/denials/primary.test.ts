import { expect, test } from "vitest";
import { classify } from "../../src/denials/index.js";
import { claim, line } from "./build-claim.js";

const primaries = (cas: readonly string[], rarcs: readonly string[] = []) =>
  classify(claim({ lines: [line({ charge: 300, cas, rarcs })] }))
    .denials.filter((denial) => denial.primary)
    .map((denial) => denial.reasonCode);

test.each([
  [["CO-16 200", "CO-197 100"], "197", "what says little comes last, whatever its amount"],
  [["CO-50 100", "CO-27 100"], "27", "no coverage makes necessity moot"],
  [["CO-197 0", "CO-50 100"], "50", "what withholds money comes before what withholds none"],
  [["CO-11 50", "CO-4 150"], "4", "of one rank, the larger amount"],
  [["CO-11 100", "CO-4 100"], "11", "of one rank and amount, the first"],
] as readonly (readonly [readonly string[], string, string])[])("%j: %s (%s)", (cas, expected) => {
  expect(primaries(cas)).toEqual([expected]);
});

test("a telling remark raises a generic reason to the rank of what it says", () => {
  expect(primaries(["CO-45 10", "CO-96 100", "CO-11 100"], ["N382"])).toEqual(["96"]);
});

test("one primary per line and per claim level; attributed amounts sum to the denied amount", () => {
  const result = classify(
    claim({
      cas: ["CO-29 10", "CO-16 5"],
      charge: 400,
      lines: [line({ cas: ["CO-16 60", "CO-197 40"] }), line({ cas: ["CO-50 100"] })],
    }),
  );
  expect(result.denials.filter((denial) => denial.primary)).toHaveLength(3);
  expect(result.denials.map((denial) => denial.attributedCents)).toEqual([
    1500, 0, 0, 10000, 10000,
  ]);
  expect(result.deniedCents).toBe(21500);
});

test("a specific reason keeps its category; a remark adds what is missing", () => {
  const denial = classify(claim({ lines: [line({ cas: ["CO-50 100"], rarcs: ["M127"] })] }))
    .denials[0]!;
  expect(denial).toMatchObject({ category: "medicalNecessity", missing: ["medicalRecord"] });
});

test("a fine root cause is not made plain again", () => {
  const late = classify(claim({ lines: [line({ cas: ["CO-164 100"], rarcs: ["M127"] })] }));
  expect(late.denials[0]).toMatchObject({ rootCause: "lateFiling", missing: ["medicalRecord"] });
  const over = classify(claim({ lines: [line({ cas: ["CO-198 100"], rarcs: ["N54"] })] }));
  expect(over.denials[0]!.rootCause).toBe("authorizationExceeded");
});

test("units over the accepted maximum make 151 a coding matter", () => {
  const denial = classify(claim({ lines: [line({ cas: ["CO-151 100"], rarcs: ["N362"] })] }))
    .denials[0]!;
  expect(denial).toMatchObject({ category: "coding", flags: ["units"] });
});

test("the line's remark speaks before the claim's", () => {
  const denial = classify(
    claim({ moa: ["M51"], lines: [line({ cas: ["CO-16 100"], rarcs: ["N382"] })] }),
  ).denials[0]!;
  expect(denial).toMatchObject({ category: "demographic", remarkCodes: ["N382", "M51"] });
  expect(denial.missing).toEqual(["patientId", "procedureCode"]);
});

test("an alert explains nothing; an NCPDP reject code does", () => {
  const one = (rarcs: readonly string[], ncpdp: readonly string[] = []) =>
    classify(claim({ lines: [line({ cas: ["CO-16 100"], rarcs, ncpdp })] })).denials[0]!.evidence;
  expect(one(["MA01"])).toMatchObject({ remarkMissing: true, confidence: 0.3 });
  expect(one([], ["75"]).remarkMissing).toBe(false);
});

test("No Surprises Act remarks are flags, and the lookalikes are not", () => {
  const flags = (code: string) =>
    classify(claim({ lines: [line({ cas: ["CO-96 100"], rarcs: [code] })] })).denials[0]!.flags;
  expect(flags("N876")).toEqual(["nsaFederal", "nsaOpenNegotiation"]);
  expect(flags("N871")).toEqual(["nsaState"]);
  expect(flags("N882")).toContain("nsaNotApplicable");
  for (const code of ["N861", "N880", "N881"]) {
    expect(flags(code).some((flag) => flag.startsWith("nsa"))).toBe(false);
  }
});

test("a code out of use on the day lowers confidence", () => {
  const of = (asOf: string) =>
    classify(claim({ lines: [line({ cas: ["CO-15 100"] })] }), { asOf }).denials[0]!.evidence
      .confidence;
  expect(of("2017-01-01")).toBe(0.8);
  expect(of("2026-01-01")).toBe(0.5);
});
