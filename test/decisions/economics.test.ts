import { Decimal } from "decimal.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Attempt,
  breakEvenAmount,
  breakEvenProbability,
  chainValue,
  costOf,
  exceeds,
  expectedPartialValue,
  expectedValue,
  flipProbability,
  IDR_ADMINISTRATIVE_FEES,
  idrValue,
  shrunkEstimate,
} from "../../src/decisions/index.js";
import { UsageError } from "../../src/values/index.js";

const attempt = (parts: Partial<Attempt> = {}): Attempt => ({
  probability: 0.5,
  recoverableCents: 10_000,
  costCents: 2_000,
  ...parts,
});

describe("expected value: p·R/(1+r)^(t/365) − C − (1−p)·L", () => {
  it.each<[string, Partial<Attempt>, number]>([
    ["the formula", {}, 3_000],
    ["nothing to win", { recoverableCents: 0 }, -2_000],
    ["certain", { probability: 1 }, 8_000],
    ["a year at 10 %", { days: 365, discountPerYear: 0.1 }, 2_545],
    [
      "half a year at 10 %: 5000/1.1^(182/365) = 4768.06",
      { days: 182, discountPerYear: 0.1 },
      2_768,
    ],
    ["no rate, no discount", { days: 365 }, 3_000],
    ["the loser pays", { lossCents: 1_000 }, 2_500],
    [
      "half a cent rounds to even, down",
      { probability: 0.5, recoverableCents: 5, costCents: 0 },
      2,
    ],
    ["half a cent rounds to even, up", { probability: 0.5, recoverableCents: 7, costCents: 0 }, 4],
    [
      "0.1 + 0.2 is not 0.30000000000000004",
      { probability: 0.1, recoverableCents: 30, costCents: 3 },
      0,
    ],
  ])("%s", (_, parts, value) => {
    expect(expectedValue(attempt(parts))).toBe(value);
  });

  it("sums partial outcomes", () => {
    const options = { costCents: 1_000 };
    expect(
      expectedPartialValue(
        [
          [0.3, 10_000],
          [0.2, 4_000],
        ],
        options,
      ),
    ).toBe(2_800);
    expect(
      expectedPartialValue(
        [
          [0.3, 10_000],
          [0.2, 4_000],
        ],
        { ...options, lossCents: 200 },
      ),
    ).toBe(2_700);
    expect(() =>
      expectedPartialValue(
        [
          [0.6, 1],
          [0.5, 1],
        ],
        options,
      ),
    ).toThrow("chances of 1 or less");
  });

  it.each([
    [{ probability: 1.01 }, "probability"],
    [{ probability: Number.NaN }, "probability"],
    [{ costCents: -1 }, "costCents"],
    [{ recoverableCents: Number.POSITIVE_INFINITY }, "recoverableCents"],
    [{ days: -1 }, "days"],
  ])("refuses %j", (parts, name) => {
    expect(() => expectedValue(attempt(parts))).toThrow(UsageError);
    expect(() => expectedValue(attempt(parts))).toThrow(name);
  });

  it("is not changed by the settings of the application's own Decimal", () => {
    const before = expectedValue(attempt({ probability: 1 / 3 }));
    Decimal.set({ precision: 2, rounding: Decimal.ROUND_UP });
    try {
      expect(expectedValue(attempt({ probability: 1 / 3 }))).toBe(before);
    } finally {
      Decimal.set({ precision: 20, rounding: Decimal.ROUND_HALF_UP });
    }
  });
});

describe("a chain of levels, with the right to stop", () => {
  it.each<[string, Partial<Attempt>[], number, number, number[]]>([
    ["one level", [{}], 3_000, 1, [3_000]],
    // 0.4·10000 − 2000 = 2000; the second level loses 4000 and is never gone to.
    [
      "a second level that does not pay",
      [{ probability: 0.4 }, { probability: 0.1, costCents: 5_000 }],
      2_000,
      1,
      [2_000, -4_000],
    ],
    // 0.4·10000 − 2000 + 0.6·(0.5·10000 − 1000) = 4400
    [
      "a second level that pays",
      [{ probability: 0.4 }, { probability: 0.5, costCents: 1_000 }],
      4_400,
      2,
      [4_400, 4_000],
    ],
    // 0.1·10000 − 2000 + 0.9·4000 = 2600: the first level is worth it for the second alone.
    [
      "a first level only worth it for the second",
      [{ probability: 0.1 }, { probability: 0.5, costCents: 1_000 }],
      2_600,
      2,
      [2_600, 4_000],
    ],
    ["not worth it at all", [{ probability: 0.1 }], -1_000, 0, [-1_000]],
    ["no levels", [], 0, 0, []],
  ])("%s", (_, levels, valueCents, count, byLevel) => {
    expect(chainValue(levels.map(attempt))).toEqual({ valueCents, levels: count, byLevel });
  });

  it("another level never makes a chain worth less, and never more than certainty", () => {
    const anyLevel = fc.record({
      probability: fc.integer({ min: 0, max: 100 }).map((n) => n / 100),
      recoverableCents: fc.constant(50_000),
      costCents: fc.integer({ min: 0, max: 30_000 }),
      days: fc.integer({ min: 0, max: 900 }),
      discountPerYear: fc.constantFrom(0, 0.08),
    });
    fc.assert(
      fc.property(fc.array(anyLevel, { minLength: 1, maxLength: 5 }), anyLevel, (levels, more) => {
        const { valueCents } = chainValue(levels);
        expect(chainValue([...levels, more]).valueCents).toBeGreaterThanOrEqual(valueCents);
        expect(valueCents).toBeLessThanOrEqual(50_000);
        // Compared exactly, told in whole cents.
        expect(exceeds(levels, valueCents - 1)).toBe(true);
        expect(exceeds(levels, valueCents + 1)).toBe(false);
        expect(valueCents).toBeGreaterThanOrEqual(expectedValue(levels[0]!));
      }),
    );
  });
});

describe("break-even", () => {
  it.each<[Partial<Attempt>, number | null]>([
    [{}, 0.2],
    [{ costCents: 0 }, 0],
    [{ recoverableCents: 1_000 }, 2],
    [{ recoverableCents: 0 }, null],
    [{ lossCents: 10_000 }, 0.6],
  ])("probability of %j is %s", (parts, probability) => {
    expect(breakEvenProbability(attempt(parts))).toBe(probability);
  });

  it("is where the expected value is zero", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.integer({ min: 0, max: 1_000_000 }),
        (recoverableCents, costCents) => {
          const p = breakEvenProbability({ recoverableCents, costCents })!;
          if (p <= 1) {
            expect(Math.abs(expectedValue({ probability: p, recoverableCents, costCents }))).toBe(
              0,
            );
          }
        },
      ),
    );
  });

  it("amount and chance are the least that exceed the threshold", () => {
    const anyLevel = fc.record({
      probability: fc.integer({ min: 0, max: 100 }).map((n) => n / 100),
      costCents: fc.integer({ min: 0, max: 9_000 }),
    });
    const anyChain = fc.array(anyLevel, { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(anyChain, fc.integer({ min: -500, max: 5_000 }), (levels, threshold) => {
        const amount = breakEvenAmount(levels, threshold);
        const at = (recoverableCents: number) =>
          exceeds(
            levels.map((level) => ({ ...level, recoverableCents })),
            threshold,
          );
        if (amount === null) expect(at(100_000_000_000)).toBe(false);
        else {
          expect(at(amount)).toBe(true);
          if (amount > 0) expect(at(amount - 1)).toBe(false);
        }
        const whole = levels.map((level) => ({ ...level, recoverableCents: 8_000 }));
        const chance = flipProbability(whole, threshold);
        const with_ = (probability: number) =>
          exceeds([{ ...whole[0]!, probability }, ...whole.slice(1)], threshold);
        if (chance === null) expect(with_(1)).toBe(false);
        else {
          expect(with_(chance)).toBe(true);
          const below = Math.round(chance * 10_000) - 1;
          if (below >= 0) expect(with_(below / 10_000)).toBe(false);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("is null without a level", () => {
    expect(breakEvenAmount([], 0)).toBeNull();
    expect(flipProbability([], 0)).toBeNull();
  });
});

describe("cost", () => {
  it.each([
    [{ minutes: 30, ratePerHourCents: 4_000 }, 2_000],
    [{ minutes: 30, ratePerHourCents: 4_000, feeCents: 250 }, 2_250],
    [{ minutes: 1, ratePerHourCents: 4_000 }, 67],
    // 5 + 60/10 = 11 minutes each.
    [{ minutes: 5, ratePerHourCents: 6_000, batchMinutes: 60, items: 10 }, 1_100],
    [{ minutes: 5, ratePerHourCents: 6_000, batchMinutes: 60 }, 6_500],
  ])("of %j is %i", (work, cents) => {
    expect(costOf(work)).toBe(cents);
  });

  it("refuses a batch of nothing", () => {
    expect(() => costOf({ minutes: 1, ratePerHourCents: 1, items: 0 })).toThrow(UsageError);
  });
});

describe("chance by Beta-binomial shrinkage", () => {
  it.each<[string, [number, number][], number | undefined, number | undefined, number]>([
    ["neither history nor prior", [], undefined, undefined, 0],
    ["the prior alone", [], 0.3, 0.3, 0],
    ["history alone", [[50, 100]], undefined, 0.5, 100],
    // (0 + 0.5·10) / (2 + 10)
    [
      "two losses do not make a zero",
      [
        [50, 100],
        [0, 2],
      ],
      undefined,
      5 / 12,
      2,
    ],
    // (3 + 0.3·10) / (10 + 10)
    ["a prior worth ten", [[3, 10]], 0.3, 0.3, 10],
    [
      "a group without outcomes says nothing",
      [
        [50, 100],
        [0, 0],
      ],
      undefined,
      0.5,
      100,
    ],
  ])("%s", (_, groups, mean, probability, n) => {
    const counts = groups.map(([won, decided]) => ({ won, decided }));
    const estimate = shrunkEstimate(counts, { mean, strength: 10 });
    if (probability === undefined) expect(estimate).toBeUndefined();
    else {
      expect(estimate?.probability).toBeCloseTo(probability, 14);
      expect(estimate?.n).toBe(n);
    }
  });

  it("lies between the coarse estimate and the fine one, and moves to the fine one with n", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 0, max: 200 }), (n, w) => {
        const won = Math.min(w, n);
        const at = (times: number) =>
          shrunkEstimate([{ won: won * times, decided: n * times }], { mean: 0.5, strength: 10 })!
            .probability;
        const raw = won / n;
        expect(at(1)).toBeGreaterThanOrEqual(Math.min(raw, 0.5) - 1e-12);
        expect(at(1)).toBeLessThanOrEqual(Math.max(raw, 0.5) + 1e-12);
        expect(Math.abs(at(100) - raw)).toBeLessThanOrEqual(Math.abs(at(1) - raw) + 1e-12);
      }),
    );
  });

  it("refuses more won than decided", () => {
    expect(() => shrunkEstimate([{ won: 3, decided: 2 }], { strength: 1 })).toThrow(UsageError);
  });
});

describe("federal IDR", () => {
  it("is worth p·(offer − payment) − fee − (1−p)·entity − staff", () => {
    const dispute = {
      probability: 0.85,
      offerCents: 60_000,
      initialPaymentCents: 20_000,
      administrativeFeeCents: 1_500,
      entityFeeCents: 40_000,
      staffCents: 5_000,
    };
    // 34000 − 1500 − 6000 − 5000
    expect(idrValue(dispute)).toBe(21_500);
    // The fee before June 2026 was 100 dollars dearer.
    expect(idrValue({ ...dispute, administrativeFeeCents: 11_500 })).toBe(11_500);
    expect(IDR_ADMINISTRATIVE_FEES.map(({ feeCents }) => feeCents)).toEqual([11_500, 1_500]);
    expect(IDR_ADMINISTRATIVE_FEES[1]?.effectiveFrom).toBe("2026-06-11");
  });
});
