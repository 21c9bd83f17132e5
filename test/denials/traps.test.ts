import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse277, stateOf } from "../../src/277/index.js";
import { parse835 } from "../../src/835/index.js";
import { centsByClass, classify } from "../../src/denials/index.js";
import { claim, line } from "./build-claim.js";

/** Wrong maps and readings that public code holds; each must come out otherwise here. */

test("CLP05 is the patient's part, not the denied amount", () => {
  const result = classify(claim({ patient: 60, lines: [line({ cas: ["CO-45 40", "PR-1 60"] })] }));
  expect(result.deniedCents).toBe(0);
});

test("CLP02 2 is not denied, and 4 alone is not either", () => {
  for (const status of ["2", "3", "4", "19", "20", "21"]) {
    const result = classify(claim({ status, lines: [line({ paid: 60, cas: ["CO-45 40"] })] }));
    expect(result.state).toBe("paid");
  }
});

test("a status says nothing: the same denial under 1, 2, 3 and 4", () => {
  for (const status of ["1", "2", "3", "4", "19", "20", "21", "13", ""]) {
    const result = classify(claim({ status, lines: [line({ cas: ["CO-50 100"] })] }));
    expect(result.state).toBe("denied");
  }
});

test("CLP06 is the payer kind, CLP08 the place", () => {
  expect(classify(claim({ filing: "12", facility: "21", lines: [] })).payerKind).toBe("commercial");
  expect(classify(claim({ filing: "MB", facility: "12", lines: [] })).payerKind).toBe("medicare");
  expect(classify(claim({ filing: "11", facility: "11", lines: [] })).payerKind).toBe("other");
});

test("the trace number is TRN02; BPR16 is a day", () => {
  const path = join(import.meta.dirname, "../../fixtures/denials/sequestration.edi");
  const { header } = parse835(readFileSync(path)).remittances[0]!;
  expect(header.trace?.number).toBe("CHK1");
  expect(header.payment?.date).toBe("2026-01-15");
});

test("a claim rejected before adjudication is in no 835, so it is a rejection and no denial", () => {
  const path = join(import.meta.dirname, "../../fixtures/277/valid/rejected-by-payer.edi");
  const bytes = readFileSync(path);
  const states = parse277(bytes).transactions.flatMap(({ claims }) => claims.map(stateOf));
  expect(states.filter((state) => state === "rejected")).toHaveLength(4);
  expect(parse835(bytes).remittances).toEqual([]);
});

const TRAPS = [
  ["CO-97", "bundling", "codingGap", "not a benefit maximum"],
  ["CO-22", "coordinationOfBenefits", "coordinationOfBenefits", "not a prior payment"],
  ["CO-50", "medicalNecessity", "clinicalCriteria", "not coding"],
  ["CO-51", "nonCovered", "benefitDesign", "pre-existing condition"],
  ["CO-54", "coding", "codingGap", "assistants, not coordination"],
  ["CO-151", "medicalNecessity", "clinicalCriteria", "not a benefit maximum"],
  ["CO-157", "nonCovered", "benefitDesign", "act of war, not authorization"],
  ["CO-234", "bundling", "codingGap", "not paid separately"],
  ["CO-B15", "coding", "codingGap", "a qualifying service, not authorization"],
  ["CO-95", "priorAuthorization", "authorizationMissing", "plan procedure"],
  ["CO-29", "timelyFiling", "lateFiling", "filing limit"],
  ["OA-18", "duplicate", "duplicateSubmission", "duplicate"],
  ["CO-109", "coordinationOfBenefits", "wrongPayer", "another payer"],
  ["CO-119", "nonCovered", "benefitDesign", "benefit maximum"],
  ["CO-186", "medicalNecessity", "clinicalCriteria", "level of care"],
] as const;

test.each(TRAPS)("%s is %s / %s: %s", (code, category, rootCause) => {
  const denial = classify(claim({ lines: [line({ cas: [`${code} 100`] })] })).denials[0];
  expect(denial).toMatchObject({ category, rootCause });
});

test.each([
  ["CO-253", "paymentReduction"],
  ["CO-45", "contractual"],
  ["CO-94", "contractual"],
  ["CO-24", "contractual"],
  ["OA-23", "priorPayer"],
  ["PR-1", "patientShare"],
  ["PR-2", "patientShare"],
  ["PR-3", "patientShare"],
  ["OA-100", "interestOrOffset"],
  ["OA-101", "informational"],
  ["CO-104", "paymentReduction"],
  ["OA-209", "informational"],
  ["CO-303", "contractual"],
  ["OA-133", "informational"],
] as const)("%s is no denial but %s", (code, expected) => {
  const result = classify(claim({ lines: [line({ cas: [`${code} 100`] })] }));
  expect(result.denials).toEqual([]);
  expect(centsByClass(result)[expected]).toBe(10000);
});

test("zero paid is not denied, and paid is not undenied", () => {
  expect(classify(claim({ lines: [line({})] })).state).toBe("zeroPaidNotDenied");
  const mixed = classify(claim({ lines: [line({ paid: 50, cas: ["CO-197 50"] })] }));
  expect(mixed).toMatchObject({ state: "partiallyDenied", lineStates: ["partiallyDenied"] });
});

test("codes named like object members are only unknown codes", () => {
  for (const code of ["constructor", "__proto__", "toString", ""]) {
    const result = classify(
      claim({
        lines: [
          {
            ...line({ rarcs: [code] }),
            adjustments: [{ groupCode: "CO", reasonCode: code, amountCents: 1 }],
          },
        ],
      }),
    );
    expect(result.notDenials[0]!.adjustmentClass).toBe("unmapped");
  }
});

test("an unreadable amount counts as nothing and is classified all the same", () => {
  const result = classify(claim({ lines: [line({ cas: ["CO-197"] })] }));
  expect(result).toMatchObject({ deniedCents: 0, state: "denied" });
  expect(result.denials[0]).toMatchObject({ primary: true, category: "priorAuthorization" });
});

test("a denied claim with a line that only met the deductible is denied in part", () => {
  const result = classify(
    claim({ lines: [line({ cas: ["CO-197 100"] }), line({ cas: ["PR-1 100"] })] }),
  );
  expect(result.lineStates).toEqual(["denied", "zeroPaidNotDenied"]);
  expect(result.state).toBe("partiallyDenied");
});

test("a zero-charge line keeps its denial in counts", () => {
  const result = classify(claim({ lines: [line({ charge: 0, cas: ["CO-197 0"] })] }));
  expect(result).toMatchObject({ deniedCents: 0, state: "denied" });
});
