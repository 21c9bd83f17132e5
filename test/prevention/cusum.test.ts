import { describe, expect, it, test } from "vitest";
import { planCusum, runCusum } from "../../src/prevention/index.js";
import { poisson, seeded } from "./build.js";

/** Mean periods to the first signal over many runs, at a true mean count per period. */
function simulated(
  plan: { referencePerExpected: number; threshold: number; expected: number },
  options: {
    readonly mean?: number;
    readonly runs: number;
    readonly seed: number;
    /** Exposure of a period, as a multiple of the planned one. */
    readonly exposure?: (random: () => number) => number;
  },
): number {
  const random = seeded(options.seed);
  let total = 0;
  for (let run = 0; run < options.runs; run += 1) {
    let sum = 0;
    let length = 0;
    do {
      const exposure = options.exposure?.(random) ?? 1;
      const count = poisson((options.mean ?? plan.expected) * exposure, random);
      sum = Math.max(0, sum + count - plan.referencePerExpected * plan.expected * exposure);
      length += 1;
    } while (sum <= plan.threshold && length < 20_000);
    total += length;
  }
  return total / options.runs;
}

describe("the false-alarm rate (ARL0), by simulation", () => {
  // 3,000 runs of about 100 periods: the standard error of the mean is about 2 %.
  test.each([
    [0.3, 1.5, 100],
    [1, 1.5, 100],
    [4, 1.5, 100],
    [12, 1.3, 100],
    [4, 2, 50],
  ])(
    "expected %d a period, ratio %d: no sooner than every %i periods",
    (expected, ratio, length) => {
      const plan = planCusum({ expected, ratio, averageRunLength: length });
      expect(plan.averageRunLength).toBeGreaterThanOrEqual(length);
      const seen = simulated(plan, { runs: 3000, seed: 835 });
      // The reference value is rounded down in the plan: the truth is a little more than it states.
      expect(seen).toBeLessThan(plan.averageRunLength * 1.25);
      expect(seen).toBeGreaterThan(plan.averageRunLength * 0.93);
    },
  );

  it("is exact where the reference value lies on the grid", () => {
    // ratio 2: (2 − 1) ÷ ln 2 = 1.4427; 6.931… expected make a reference value of 10.
    const expected = 10 * Math.log(2);
    const plan = planCusum({ expected, ratio: 2, averageRunLength: 60 });
    const seen = simulated(plan, { runs: 4000, seed: 7 });
    expect(Math.abs(seen / plan.averageRunLength - 1)).toBeLessThan(0.06);
  });

  it("holds when claims vary by half from month to month", () => {
    const plan = planCusum({ expected: 4, ratio: 1.5, averageRunLength: 100 });
    const exposure = (random: () => number) => 0.5 + random();
    expect(simulated(plan, { runs: 2000, seed: 11, exposure })).toBeGreaterThan(85);
  });

  it("finds the rise it is tuned to far sooner", () => {
    const plan = planCusum({ expected: 4, ratio: 1.5, averageRunLength: 100 });
    expect(simulated(plan, { runs: 2000, seed: 13, mean: 6 })).toBeLessThan(10);
    expect(simulated(plan, { runs: 2000, seed: 13, mean: 8 })).toBeLessThan(4);
  });

  // The page's figures. A known baseline alarms falsely within 12 periods in about 1 − 0.99¹² = 11 %.
  it.each([
    [6, 0.2],
    [12, 0.16],
  ])(
    "an estimated baseline (%i periods): false alarm within a year in under %d",
    (periods, most) => {
      const random = seeded(17);
      const runs = 1500;
      let alarms = 0;
      for (let run = 0; run < runs; run += 1) {
        const guess = (poisson(10 * periods, random) + 0.5) / periods;
        const plan = planCusum({ expected: guess, ratio: 1.5, averageRunLength: 100 });
        const year = Array.from({ length: 12 }, () => ({
          count: poisson(10, random),
          expected: guess,
        }));
        if (runCusum(plan, year).some(({ signal }) => signal)) alarms += 1;
      }
      expect(alarms / runs).toBeLessThan(most);
      expect(alarms / runs).toBeGreaterThan(0.05);
    },
  );
});

describe("the plan", () => {
  it("is the smallest threshold that will do", () => {
    const plan = planCusum({ expected: 4, ratio: 1.5, averageRunLength: 100 });
    const lower = { ...plan, threshold: plan.threshold - 0.5 };
    expect(simulated(lower, { runs: 3000, seed: 3 })).toBeLessThan(100);
  });

  it("takes counts from rare to many", () => {
    for (const expected of [0.001, 0.01, 0.05, 0.1, 0.5, 3, 40, 900, 20_000]) {
      const plan = planCusum({ expected, ratio: 1.5, averageRunLength: 100 });
      expect(plan.averageRunLength, String(expected)).toBeGreaterThanOrEqual(100);
      expect(plan.threshold).toBeGreaterThanOrEqual(0);
    }
  });

  it.each([
    { expected: 0, ratio: 1.5, averageRunLength: 100 },
    { expected: Number.NaN, ratio: 1.5, averageRunLength: 100 },
    { expected: 1, ratio: 1, averageRunLength: 100 },
    { expected: 1, ratio: 1.5, averageRunLength: 1 },
  ])("refuses %j", (wanted) => {
    expect(() => planCusum(wanted)).toThrow(/planCusum/);
  });
});

test("the chart adds up what is above the reference, and never goes below 0", () => {
  const plan = { referencePerExpected: 1.25, threshold: 3 };
  const points = runCusum(plan, [
    { count: 4, expected: 2 },
    { count: 0, expected: 2 },
    { count: 5, expected: 2 },
    { count: 4, expected: 2 },
  ]);
  expect(points).toEqual([
    { sum: 1.5, signal: false },
    { sum: 0, signal: false },
    { sum: 2.5, signal: false },
    { sum: 4, signal: true },
  ]);
});
