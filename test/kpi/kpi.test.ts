import { describe, expect, it } from "vitest";
import { payerIdentity } from "../../src/decisions/index.js";
import {
  type ClaimItem,
  denialRate,
  deniedByCategory,
  deniedByPayer,
  deniedByReason,
  formatPercent,
  measureAll,
  portfolioTotals,
  ratio,
  wilson,
} from "../../src/kpi/index.js";
import {
  claimOf,
  denialOf,
  denialsOf,
  otherAdjustmentOf,
  remittanceOf,
} from "../decisions/build.js";

interface Parts {
  readonly status?: string;
  readonly charge?: number | undefined;
  readonly denied?: number;
  readonly state?: ClaimItem["denials"]["state"];
  readonly payer?: string;
  readonly payerName?: string;
  readonly complete?: boolean;
  readonly date?: string;
}

function item(parts: Parts = {}): ClaimItem {
  const { denied = 0 } = parts;
  return {
    claim: claimOf({
      statusCode: parts.status ?? "1",
      chargeCents: "charge" in parts ? parts.charge : 10_000,
      complete: parts.complete ?? true,
    }),
    remittance: remittanceOf({
      payerId: parts.payer,
      payerName: parts.payerName,
      date: parts.date ?? "2026-01-15",
    }),
    denials: denialsOf(
      denied === 0 ? [] : [denialOf({ deniedCents: denied })],
      parts.state === undefined ? {} : { state: parts.state },
    ),
  };
}

const PAID = item();
const DENIED = item({ denied: 10_000 });
const PARTLY = item({ denied: 4_000, state: "partiallyDenied" });

describe("denial rate", () => {
  it("counts claims and dollars apart", () => {
    const items = [PAID, PAID, DENIED, PARTLY];
    const claims = measureAll(denialRate(), items);
    expect([claims.numerator, claims.denominator, claims.value]).toEqual([2, 4, 0.5]);
    const dollars = measureAll(denialRate({ basis: "charge-dollars" }), items);
    expect([dollars.numerator, dollars.denominator, dollars.value]).toEqual([14_000, 40_000, 0.35]);
  });

  it("can leave out what was denied in part", () => {
    const full = measureAll(denialRate({ includePartial: false }), [PAID, DENIED, PARTLY, PARTLY]);
    expect([full.numerator, full.denominator]).toEqual([1, 4]);
  });

  it("is null, not 0, where there is nothing to divide by; and 0 where nothing is denied", () => {
    expect(measureAll(denialRate(), [])).toMatchObject({
      value: null,
      nullReason: "empty-denominator",
    });
    expect(measureAll(denialRate(), [item({ status: "22", denied: 9 })]).value).toBeNull();
    const none = measureAll(denialRate(), [PAID]);
    expect(none.value).toBe(0);
    expect(none.nullReason).toBeUndefined();
  });

  it.each<[string, Parts, string]>([
    ["a reversal", { status: "22", denied: -10_000 }, "reversal"],
    ["a 4010 reversal", { state: "reversal", denied: 10_000 }, "reversal"],
    ["a predetermination", { status: "25", denied: 10_000 }, "predetermination"],
    ["a claim only forwarded", { status: "23", denied: 10_000 }, "forwardedOnly"],
    ["a secondary payer's", { status: "2", denied: 10_000 }, "notPrimary"],
    ["a secondary payer's, forwarded", { status: "20", denied: 10_000 }, "notPrimary"],
    ["a status of old guides", { status: "5", denied: 10_000 }, "unknownStatus"],
    ["a claim cut by the end of the file", { complete: false, denied: 10_000 }, "incompleteClaim"],
  ])("keeps %s out of both sides, and says so", (_, parts, reason) => {
    for (const basis of ["claim-count", "charge-dollars"] as const) {
      const rate = measureAll(denialRate({ basis }), [PAID, DENIED, item(parts)]);
      expect(rate.value).toBe(0.5);
      expect(rate.exclusions).toEqual([{ reason, count: 1, cents: 10_000 }]);
    }
  });

  it.each(["1", "4", "19"])("counts CLP02 %s as primary", (status) => {
    expect(measureAll(denialRate(), [item({ status })]).denominator).toBe(1);
  });

  it("counts later payers apart when asked", () => {
    const items = [DENIED, item({ status: "2", denied: 1 }), item({ status: "21" })];
    const rate = measureAll(denialRate({ population: "secondary" }), items);
    expect([rate.numerator, rate.denominator]).toEqual([1, 2]);
    expect(rate.exclusions).toEqual([{ reason: "notSecondary", count: 1, cents: 10_000 }]);
  });

  it("keeps a claim of no charge in the count and out of the dollars", () => {
    const items = [PAID, item({ charge: 0 }), item({ charge: undefined })];
    expect(measureAll(denialRate(), items).denominator).toBe(3);
    const dollars = measureAll(denialRate({ basis: "charge-dollars" }), items);
    expect(dollars.exclusions.map((entry) => entry.reason)).toEqual([
      "zeroCharge",
      "unreadableCharge",
    ]);
  });

  it("gives the interval where claims are few, and not where they are many", () => {
    const few = measureAll(denialRate(), [PAID, DENIED]);
    expect(few.interval).toEqual(wilson(1, 2));
    expect(few.warnings).toHaveLength(1);
    const many = measureAll(
      denialRate(),
      Array.from({ length: 30 }, () => PAID),
    );
    expect(many.interval).toBeUndefined();
    expect(many.warnings).toEqual([]);
  });

  it("warns of claims with more denied than charged instead of clamping", () => {
    const odd = measureAll(denialRate({ basis: "charge-dollars" }), [item({ denied: 25_000 })]);
    expect(odd.value).toBe(2.5);
    expect(odd.warnings).toHaveLength(1);
  });

  it("names its definition, source and window", () => {
    const rate = measureAll(denialRate(), [
      item({ date: "2026-02-03" }),
      item({ date: "2026-01-09" }),
    ]);
    expect(rate.window).toEqual({ from: "2026-01-09", to: "2026-02-03" });
    expect(rate.definition.source).toContain("AR-5");
    const ids = (["primary", "secondary", "all"] as const).flatMap((population) =>
      (["claim-count", "charge-dollars"] as const).flatMap((basis) =>
        [true, false].map((includePartial) => denialRate({ population, basis, includePartial }).id),
      ),
    );
    expect(new Set(ids).size).toBe(12);
  });
});

describe("breakdowns", () => {
  it("know a payer by its number, whatever name it prints", () => {
    const items = [
      item({ payer: "1111111111", payerName: "Plan A", denied: 5_000 }),
      item({ payer: "1111111111", payerName: "PLAN A INC" }),
      item({ payer: "1222222222", payerName: "Plan A", denied: 9_000 }),
    ];
    const { rows } = measureAll(deniedByPayer(), items);
    expect(rows.map((row) => [row.key, row.deniedCents, row.rate, row.share])).toEqual([
      ["TRN03:1222222222", 9_000, 1, ratio(9, 14)],
      ["TRN03:1111111111", 5_000, 0.5, ratio(5, 14)],
    ]);
  });

  it("count a claim once in a slice and its dollars per adjustment", () => {
    const denials = denialsOf([
      denialOf({ deniedCents: 100, reasonCode: "16" }),
      denialOf({ deniedCents: 50, reasonCode: "16", primary: false }),
      denialOf({ deniedCents: 70, reasonCode: "197", category: "priorAuthorization" }),
    ]);
    const one = { ...PAID, denials };
    const [claimData, authorization] = [...measureAll(deniedByCategory(), [one]).rows];
    expect(claimData).toMatchObject({
      denials: 2,
      primaryDenials: 1,
      deniedClaims: 1,
      deniedCents: 150,
    });
    expect(authorization).toMatchObject({ key: "priorAuthorization", deniedClaims: 1, rate: null });
    const reasons = measureAll(deniedByReason(), [one]).rows;
    expect(reasons.map((row) => row.key)).toEqual(["CO-16", "CO-197"]);
  });
});

describe("payer identity", () => {
  it.each([
    [{ payerId: "1512345678" }, "TRN03:1512345678"],
    [{ payerId: "", payerName: " Plan   a " }, "N102:PLAN A"],
    [{ payerId: "", payerName: "" }, "unknown"],
  ])("%j is %s", (options, key) => {
    expect(payerIdentity(remittanceOf(options)).key).toBe(key);
  });

  it("prefers REF*2U to N104, and both to the name", () => {
    const base = remittanceOf({ payerId: "" });
    const payer = { name: "Plan", id: "87726", address: [], contacts: [], references: [] };
    expect(payerIdentity({ ...base, payer }).key).toBe("N104:87726");
    const references = [{ qualifier: "2U", value: "00123" }];
    expect(payerIdentity({ ...base, payer: { ...payer, references } }).key).toBe("REF2U:00123");
  });
});

describe("portfolio totals", () => {
  it("sums every class, and charge minus adjustments is paid", () => {
    const balanced: ClaimItem = {
      claim: claimOf({ chargeCents: 10_000, paidCents: 5_500 }),
      remittance: remittanceOf(),
      denials: denialsOf([denialOf({ deniedCents: 3_000 })], {
        notDenials: [
          otherAdjustmentOf("contractual", 1_000),
          otherAdjustmentOf("patientShare", 500),
        ],
      }),
    };
    const reversed: ClaimItem = {
      claim: claimOf({ statusCode: "22", chargeCents: -10_000, paidCents: -10_000 }),
      remittance: remittanceOf(),
      denials: denialsOf([], { state: "reversal" }),
    };
    const totals = measureAll(portfolioTotals(), [balanced, reversed]);
    expect(totals).toMatchObject({
      claims: 2,
      reversals: 1,
      chargeCents: 0,
      paidCents: -4_500,
      deniedCents: 3_000,
      adjustedCents: 4_500,
      unreadableAmounts: 0,
    });
    expect(totals.chargeCents - totals.adjustedCents).toBe(totals.paidCents);
  });

  it("counts what could not be read instead of calling it zero in silence", () => {
    const unread = { ...PAID, claim: claimOf({ chargeCents: undefined, paidCents: undefined }) };
    expect(measureAll(portfolioTotals(), [unread]).unreadableAmounts).toBe(2);
  });
});

describe("numbers", () => {
  it.each([
    [0.118149, "11.8%"],
    [0.0005, "0.0%"],
    [0.0015, "0.2%"],
    [0, "0.0%"],
    [1, "100.0%"],
    [null, "n/a"],
  ])("%s is written %s", (value, text) => {
    expect(formatPercent(value)).toBe(text);
  });

  it("divides exactly and never by zero", () => {
    expect(ratio(1, 3)).toBe(1 / 3);
    expect(ratio(0, 5)).toBe(0);
    expect(ratio(5, 0)).toBeNull();
  });

  it("gives Wilson's interval", () => {
    // (p + z²/2n ± z √(p(1−p)/n + z²/4n²)) / (1 + z²/n), computed apart in binary floats.
    const { low, high } = wilson(1, 10);
    expect(low).toBeCloseTo(0.01787621, 8);
    expect(high).toBeCloseTo(0.40415003, 8);
    expect(wilson(0, 5).low).toBe(0);
    expect(wilson(5, 5).high).toBe(1);
  });
});
