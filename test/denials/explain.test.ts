import { expect, test } from "vitest";
import {
  classify,
  explainAdjustment,
  rowReason,
  SPECIALTY_OVERLAYS,
  taxonomyWith,
} from "../../src/denials/index.js";
import { claim, line } from "./build-claim.js";

test("a denial: meaning, bucket, first step, appeal", () => {
  const found = explainAdjustment({ group: "CO", carc: "16", rarcs: ["N290"] });
  expect(found).toMatchObject({
    adjustmentClass: "denial",
    groupAssumed: false,
    groupAllowed: true,
    inForce: true,
    denial: { category: "claimData", missing: ["renderingProviderId"] },
    appeal: { standing: "byPayerRules" },
  });
  expect(found.reason?.label).toBeTruthy();
  expect(found.remarks[0]!.entry?.label).toBeTruthy();
  expect(found.firstStep).toContain("Find the element");
});

test.each([
  ["OA", "136", "Work the earlier payer's refusal"],
  ["CO", "228", "Work the earlier payer's refusal"],
  ["CO", "276", "Work the earlier payer's refusal"],
  ["PR", "97", "bill nobody until it answers"],
  ["PR", "190", "Find the payer that owes it"],
])("%s-%s: what to do first", (group, carc, step) => {
  expect(explainAdjustment({ group, carc }).firstStep).toContain(step);
});

test("MA130: no appeal, a new claim", () => {
  const found = explainAdjustment(
    { group: "CO", carc: "16", rarcs: ["N290", "MA130"] },
    { payerKind: "medicare" },
  );
  expect(found.appeal?.standing).toBe("none");
  expect(found.firstStep).toContain("new claim");
});

test("the payer kind decides: 24, 29 and the first appeal level", () => {
  const of = (carc: string, payerKind: "medicare" | "commercial") =>
    explainAdjustment({ group: "CO", carc }, { payerKind });
  expect(of("24", "medicare").adjustmentClass).toBe("denial");
  expect(of("24", "commercial").adjustmentClass).toBe("contractual");
  expect(of("29", "medicare").appeal?.standing).toBe("none");
  expect(of("29", "commercial").appeal?.standing).toBe("byPayerRules");
  expect(of("50", "medicare").appeal?.standing).toBe("open");
});

test("no group: the usual one, and the class under each", () => {
  expect(explainAdjustment({ carc: "23" })).toMatchObject({ group: "OA", groupAssumed: true });
  for (const carc of ["1", "2", "3", "66"]) {
    expect(explainAdjustment({ carc })).toMatchObject({
      group: "PR",
      adjustmentClass: "patientShare",
    });
  }
  for (const carc of ["16", "45", "109", "253"]) {
    expect(explainAdjustment({ carc }).group).toBe("CO");
  }
  expect(explainAdjustment({ carc: "45" }).classByGroup).toEqual({
    CO: "contractual",
    PR: "patientShare",
    OA: "contractual",
    PI: "contractual",
  });
  expect(explainAdjustment({ group: "CO", carc: "23" }).groupAllowed).toBe(false);
});

test("an unknown code, and a retired one", () => {
  expect(explainAdjustment({ carc: "999" })).toMatchObject({
    reason: undefined,
    adjustmentClass: "unmapped",
    inForce: undefined,
    denial: undefined,
    appeal: undefined,
  });
  expect(explainAdjustment({ carc: "15" }).inForce).toBe(false);
  expect(explainAdjustment({ carc: "15" }, { asOf: "2017-01-01" }).inForce).toBe(true);
  expect(() => explainAdjustment({ carc: "15" }, { asOf: "2017-13-01" })).toThrow("calendar day");
});

test.each([
  [["MA130", "N290"], "16", "Correct what the remarks name"],
  [["MA130"], "16", "No code says what is wrong"],
  [["MA130", "MA01"], "16", "No code says what is wrong"],
  [["MA130"], "A1", "No code says what is wrong"],
  [["MA130"], "140", "Correct what the reason code names"],
  [["MA113"], "16", "Correct what the remarks name"],
  // Retired, yet it named something when it was sent.
  [["MA130", "M58"], "16", "Correct what the remarks name"],
] as readonly (readonly [readonly string[], string, string])[])(
  "unprocessable with %j beside %s: %s",
  (rarcs, carc, expected) => {
    const { firstStep } = explainAdjustment({ group: "CO", carc, rarcs });
    expect(firstStep).toContain(expected);
    expect(firstStep).toMatch(/send a new claim; do not appeal\.$/);
  },
);

test.each([
  ["OA", "100", "interestOrOffset", "Ask whoever was paid"],
  ["OA", "293", "interestOrOffset", "Ask whoever was paid"],
  ["OA", "294", "interestOrOffset", "Ask whoever was paid"],
  ["OA", "133", "informational", "Wait for the decision"],
  ["OA", "B11", "informational", "do not bill that payer again"],
  ["CO", "303", "contractual", "Do not bill the patient"],
  ["OA", "209", "informational", "Do not bill the patient"],
  ["CO", "1", "contractual", "the patient is not billed"],
  ["PR", "1", "patientShare", "Bill the patient."],
  ["PR", "45", "patientShare", "whether the patient may be billed"],
  ["CO", "45", "contractual", "Write off if the contract rate is right."],
  ["CO", "24", "contractual", "capitation payment"],
  ["CO", "104", "paymentReduction", "track the settlement"],
  ["CO", "B4", "paymentReduction", "proof of earlier filing"],
  ["OA", "94", "contractual", "Write off if"],
  ["CO", "225", "interestOrOffset", "nothing to work"],
  ["CO", "999", "unmapped", "Ask the payer what"],
  ["CR", "16", "interestOrOffset", "Pair it with"],
  ["PR", "97", "denial", "bundled service"],
  ["PR", "204", "denial", "move the balance to the patient"],
] as const)("%s-%s is %s; first step: %s", (group, carc, expected, step) => {
  const found = explainAdjustment({ group, carc });
  expect(found.adjustmentClass).toBe(expected);
  expect(found.firstStep).toContain(step);
});

test("the rows that took part, each once and with its sentence", () => {
  const { rows } = explainAdjustment({ group: "PR", carc: "16", rarcs: ["N290"] });
  expect(rows.map((row) => row.id)).toEqual([
    "guard/patient-liable-denial",
    "carc/16",
    "rarc/N290",
  ]);
  expect(rows[0]!.reason).toContain("the patient bears it");
  expect(rows[1]!.reason).toContain("only the remark says which");
  expect(explainAdjustment({ carc: "999" }).rows.map((row) => row.id)).toEqual([
    "guard/unknown-reason",
  ]);
});

test("every row of evidence has its sentence, overlays included", () => {
  const taxonomy = taxonomyWith(SPECIALTY_OVERLAYS);
  const { denials } = classify(
    claim({ lines: [line({ procedure: "00140", cas: ["CO-16 100"], rarcs: ["N203"] })] }),
    { taxonomy },
  );
  const { rows } = denials[0]!.evidence;
  expect(rows.some((row) => row.startsWith("overlay/anesthesia/"))).toBe(true);
  for (const row of rows) {
    if (!row.startsWith("rarc/")) expect(rowReason(row, taxonomy), row).toMatch(/\w{3}.*\.$/);
  }
  for (const row of ["carc/999", "guard/constructor", "overlay/x/y", "rarc/ZZZ", "", "carc"]) {
    expect(rowReason(row, taxonomy)).toBeUndefined();
  }
});
