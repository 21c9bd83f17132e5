import { expect, test } from "vitest";
import { explainAdjustment } from "../../src/denials/index.js";

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
