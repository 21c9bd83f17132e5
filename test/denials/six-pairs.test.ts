import { expect, test } from "vitest";
import { classify, type Denial } from "../../src/denials/index.js";
import { claim, line } from "./build-claim.js";

function only(adjustment: string, rarcs: readonly string[] = []): Denial {
  const result = classify(claim({ lines: [line({ cas: [`${adjustment} 100`], rarcs })] }));
  expect(result.denials).toHaveLength(1);
  return result.denials[0]!;
}

const EXPECTED = [
  ["CO-16", "N290", "claimData", "frontEnd", "claimBuild", "renderingProviderId"],
  ["CO-16", "M51", "coding", "coding", "codingGap", "procedureCode"],
  ["CO-252", "N706", "missingDocumentation", "documentation", "documentationGap", "documentation"],
  ["PR-204", "", "nonCovered", "payer", "benefitDesign", ""],
  ["CO-97", "N19", "bundling", "coding", "codingGap", ""],
  ["CO-197", "N54", "priorAuthorization", "authorization", "authorizationMismatch", ""],
] as const;

test.each(EXPECTED)("%s with %s", (adjustment, remark, category, workType, rootCause, missing) => {
  const denial = only(adjustment, remark === "" ? [] : [remark]);
  expect(denial).toMatchObject({ category, workType, rootCause });
  expect(denial.missing.join(" ")).toBe(missing);
  expect(denial.evidence.rows).toContain(`carc/${denial.reasonCode}`);
});

test("the six come out as six different buckets", () => {
  const keys = EXPECTED.map(([adjustment, remark]) => {
    const denial = only(adjustment, remark === "" ? [] : [remark]);
    return `${denial.category} ${denial.workType} ${denial.rootCause}`;
  });
  expect(new Set(keys).size).toBe(6);
});

test("without its remark, CO-197 is an authorization that is missing", () => {
  expect(only("CO-197").rootCause).toBe("authorizationMissing");
});

test("without its remark, CO-16 says little, and the confidence says so", () => {
  expect(only("CO-16").evidence).toMatchObject({ remarkMissing: true, confidence: 0.3 });
  expect(only("CO-16", ["M51"]).evidence).toMatchObject({ remarkMissing: false, confidence: 0.9 });
});

test.each([
  ["N662", ["sendInformation"], ["wait"]],
  ["N616", [], ["wait"]],
  ["N355", ["appealRights"], []],
  ["N104", ["misrouted"], []],
] as const)("what %s says of deadlines and addresses holds", (remark, has, hasNot) => {
  const { flags } = only("CO-16", [remark]);
  expect(flags).toEqual(expect.arrayContaining([...has]));
  for (const flag of hasNot) expect(flags).not.toContain(flag);
});
