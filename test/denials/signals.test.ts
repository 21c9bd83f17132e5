import { describe, expect, test } from "vitest";
import { classify, taxonomyWith } from "../../src/denials/index.js";
import { claim, type LineSpec, line } from "./build-claim.js";

const signalsOf = (spec: LineSpec, filing = "12") =>
  classify(claim({ filing, lines: [line(spec)] })).signals.map((signal) => signal.id);

describe("allowedNotPaid: what of the allowed amount neither payment nor a reason explains", () => {
  // Charge 100, allowed 80, nothing paid unless said otherwise.
  test.each<[string, LineSpec, boolean]>([
    ["nothing says where the allowed 80 went", { cas: ["CO-45 20"] }, true],
    ["45 takes all of it", { cas: ["CO-45 100"] }, true],
    ["paid in full", { paid: 80, cas: ["CO-45 20"] }, false],
    ["a cent short", { paid: 79.99, cas: ["CO-45 20.01"] }, true],
    ["patient share", { paid: 60, cas: ["CO-45 20", "PR-2 20"] }, false],
    ["an earlier payer", { cas: ["CO-45 20", "OA-23 80"] }, false],
    ["sequestration", { paid: 78.4, cas: ["CO-45 20", "CO-253 1.60"] }, false],
    ["a withhold", { paid: 72, cas: ["CO-45 20", "CO-104 8"] }, false],
    ["capitation", { cas: ["CO-45 20", "CO-24 80"] }, false],
    ["capitation takes the whole charge", { cas: ["CO-24 100"] }, false],
    ["a funding contract", { cas: ["CO-45 20", "CO-139 80"] }, false],
    ["a periodic payment", { cas: ["CO-45 20", "CO-271 80"] }, false],
    ["care coordination", { cas: ["CO-45 20", "CO-274 80"] }, false],
    ["a separate funding contract", { cas: ["CO-45 20", "CO-308 80"] }, false],
    ["a demonstration", { cas: ["CO-45 20", "CO-132 80"] }, false],
    ["deductible borne by the provider", { cas: ["CO-45 20", "CO-1 80"] }, false],
    ["coinsurance borne by the provider", { paid: 64, cas: ["CO-45 20", "CO-2 16"] }, false],
    ["a deductible waived by contract", { cas: ["CO-45 20", "CO-281 80"] }, false],
    ["a QMB patient's cost share", { cas: ["CO-45 20", "CO-303 80"] }, false],
    ["early payment's discount", { paid: 78, cas: ["CO-45 20", "CO-44 2"] }, false],
    ["a discount for this claim lowers the price", { paid: 70, cas: ["CO-131 30"] }, true],
    ["capitation of a part leaves the rest open", { cas: ["CO-45 20", "CO-24 50"] }, true],
    ["a denied line is not asked", { cas: ["CO-45 20", "CO-197 80"] }, false],
  ])("%s", (_, spec, expected) => {
    expect(signalsOf({ charge: 100, allowed: 80, ...spec }).includes("allowedNotPaid")).toBe(
      expected,
    );
  });
});

test("reason 45 may not take the whole charge, whoever calls it contractual", () => {
  expect(signalsOf({ cas: ["CO-45 100"] })).toEqual(["chargeTakenWhole"]);
  expect(signalsOf({ cas: ["PI-45 100"] })).toEqual(["chargeTakenWhole"]);
  expect(signalsOf({ cas: ["CO-45 99.99"] })).toEqual([]);
  expect(signalsOf({ cas: ["PR-45 100"] })).toEqual([]);
  expect(signalsOf({ cas: ["CO-P12 100"] })).toEqual([]);
  const lines = [line({ cas: ["PR-45 100"] })];
  const taxonomy = taxonomyWith([
    {
      id: "own",
      version: "1",
      scope: "customer",
      label: "Own",
      rules: [
        {
          id: "write-off",
          when: { reasonCodes: ["45"] },
          set: { adjustmentClass: "contractual" },
          why: "We never bill balances.",
        },
      ],
    },
  ]);
  expect(classify(claim({ lines }), { taxonomy }).signals[0]?.id).toBe("chargeTakenWhole");
  // A reversal takes back what was said; some senders leave its amounts positive.
  expect(classify(claim({ status: "22", lines: [line({ cas: ["CO-45 100"] })] })).signals).toEqual(
    [],
  );
});

describe("bundled into a paid line: a price inside another's, but not where the patient is to pay", () => {
  const of = (code: string, otherPaid: number) => {
    const lines = [line({ paid: otherPaid, cas: [] }), line({ charge: 50, cas: [`${code} 50`] })];
    const result = classify(claim({ lines }));
    const [found] = [...result.denials, ...result.notDenials];
    return [
      `${found?.adjustmentClass} ${found?.ruleId}`,
      result.lineStates[1],
      result.signals.map((signal) => signal.id).join(),
    ];
  };
  const BUNDLED = [
    "contractual guard/bundled-paid-elsewhere",
    "zeroPaidNotDenied",
    "bundledReview",
  ];
  const PATIENT = ["denial guard/patient-liable-denial", "denied", ""];
  test.each<[string, number, readonly string[]]>([
    ["CO-97", 100, BUNDLED],
    ["PI-97", 100, BUNDLED],
    ["OA-97", 100, BUNDLED],
    ["CO-234", 100, BUNDLED],
    ["CO-P14", 100, BUNDLED],
    ["PR-97", 100, PATIENT],
    ["PR-B10", 100, PATIENT],
    ["PR-234", 100, PATIENT],
    ["PR-97", 0, PATIENT],
    ["CO-97", 0, ["denial carc/97", "denied", ""]],
    ["CO-231", 100, ["denial carc/231", "denied", ""]],
  ])("%s, the other line paid %d", (code, otherPaid, expected) => {
    expect(of(code, otherPaid)).toEqual(expected);
  });
});
