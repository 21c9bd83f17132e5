import { describe, expect, it, test } from "vitest";
import { interestDue, type PromptPayRule } from "../../src/underpayments/index.js";
import { claim, line } from "../denials/build-claim.js";
import { item, remittance } from "./build.js";

const rule: PromptPayRule = { source: "a law of the tests", days: 30, annualPercent: "12" };
const late = (receivedOn: string | undefined, paid = 1000, interest?: number) => {
  const dates = receivedOn === undefined ? [] : [{ qualifier: "050", date: receivedOn }];
  const amounts = interest === undefined ? [] : [{ qualifier: "I", amountCents: interest }];
  const lines = [line({ charge: paid, paid })];
  return item(claim({ lines, over: { dates, amounts } }));
};

describe("interest due", () => {
  // Paid 2026-03-31. 1,000.00 × 12 % × days ÷ 365.
  test.each([
    ["2026-03-01", 0, 0],
    ["2026-02-28", 1, 33],
    ["2026-01-30", 30, 986],
    ["2025-12-31", 60, 1973],
  ])("received %s: %i days late, %i cents", (receivedOn, daysLate, interestCents) => {
    expect(interestDue(late(receivedOn), rule)).toMatchObject({
      daysLate,
      interestCents,
      shortCents: interestCents,
      receivedOn,
      paidOn: "2026-03-31",
    });
  });

  it("takes off the interest paid, never below 0, and adds a penalty once", () => {
    const paid = (cents: number) => interestDue(late("2026-01-30", 1000, cents), rule);
    expect(paid(900)).toMatchObject({ paidInterestCents: 900, shortCents: 86 });
    expect(paid(2000)).toMatchObject({ shortCents: 0 });
    const strict = { ...rule, penaltyPercent: "1.5", yearDays: 360 as const };
    expect(interestDue(late("2026-01-30"), strict)).toMatchObject({
      interestCents: 1000,
      penaltyCents: 1500,
      shortCents: 2500,
    });
    expect(interestDue(late("2026-03-30"), strict)).toMatchObject({ penaltyCents: 0 });
  });

  it.each([
    [late(undefined), "noReceivedDate"],
    [late("2026-04-02"), "datesReversed"],
    [late("2026-01-01", 0), "noPayment"],
    [{ ...late("2026-01-01"), remittance: { ...remittance, payment: undefined } }, "noPaymentDate"],
  ])("says why not: %#", (input, why) => {
    expect(interestDue(input, rule)).toEqual({ cannotEvaluate: why });
  });

  it("refuses a rule without numbers", () => {
    expect(() => interestDue(late("2026-01-01"), { ...rule, days: -1 })).toThrow(/days/);
    expect(() => interestDue(late("2026-01-01"), { ...rule, annualPercent: "a lot" })).toThrow(
      /perc/,
    );
  });
});
