import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { measureAll } from "../../src/kpi/index.js";
import {
  type DiagnosisId,
  diagnose,
  feedbackSignals,
  rootCauseTrails,
  type WorkOutcome,
} from "../../src/prevention/index.js";
import { obeysTheLaws } from "../underpayments/laws.js";
import { fact } from "./build.js";

describe("diagnosis", () => {
  const months = (category: "priorAuthorization" | "coding" | "contractAndFee", cents: number) =>
    ["2026-01-10", "2026-02-10"].map((date) => fact({ category, date, deniedCents: cents / 2 }));
  const trails = measureAll(rootCauseTrails(), [
    ...months("priorAuthorization", 5000),
    ...months("coding", 3000),
    ...months("contractAndFee", 2000),
  ]);
  const held = (more: Parameters<typeof diagnose>[1]) =>
    Object.fromEntries(diagnose(trails, more).map(({ id, holds }) => [id, holds])) as Record<
      DiagnosisId,
      boolean | null
    >;

  it("rests on shares of denied dollars, and says which clusters", () => {
    const [frontEnd, rules, owner] = diagnose(trails);
    expect(frontEnd).toMatchObject({ holds: true, share: 0.5, cents: 5000, ofCents: 10_000 });
    expect(frontEnd?.trails).toEqual([trails[0]?.id]);
    expect(rules).toMatchObject({ holds: true, share: 0.3 });
    expect(owner).toMatchObject({ holds: null, share: null, trails: [] });
  });

  it("holds from its threshold on, and is asked only where it can be", () => {
    expect(held({ frontEndPercent: 51, payerRulesPercent: 31 })).toEqual({
      frontEndControlsWeak: false,
      payerRulesUnmapped: false,
      recoveryUnowned: null,
    });
    const isOwned = ({ rootCause }: { rootCause: string }) => rootCause === "authorizationMissing";
    expect(held({ isOwned }).recoveryUnowned).toBe(true);
    expect(held({ isOwned: () => true }).recoveryUnowned).toBe(false);
    expect(diagnose([]).map(({ holds }) => holds)).toEqual([null, null, null]);
    expect(() => diagnose(trails, { frontEndPercent: 101 })).toThrow(/thresholds/);
  });

  it("a rule denied in one month only is not yet poorly mapped", () => {
    const once = measureAll(rootCauseTrails(), [fact({ category: "coding" })]);
    expect(diagnose(once)[1]).toMatchObject({ holds: false, cents: 0 });
  });
});

const outcome = (over: Partial<WorkOutcome> = {}): WorkOutcome => ({
  payer: "P1",
  category: "missingDocumentation",
  rootCause: "documentationGap",
  serviceLine: null,
  appeal: "none",
  deniedCents: 10_000,
  recoveredCents: 0,
  minutes: null,
  ...over,
});
const times = (count: number, over: Partial<WorkOutcome>) =>
  Array.from({ length: count }, () => outcome(over));
const signals = (outcomes: readonly WorkOutcome[]) =>
  measureAll(feedbackSignals({ hourCents: 6000 }), outcomes).map(({ kind, cluster }) => [
    kind,
    cluster,
  ]);

describe("feedback", () => {
  it("appeals that keep failing for the record change the standard", () => {
    const failing = [...times(3, { appeal: "upheld" }), ...times(2, { appeal: "overturned" })];
    expect(signals(failing)).toEqual([
      ["documentationStandard", { payer: "P1", rootCause: "documentationGap" }],
    ]);
    // 3 of 6 is under 60 %; 4 decided are under 5; pending ones are not decided.
    expect(signals([...failing, outcome({ appeal: "overturned" })])).toEqual([]);
    expect(signals(times(4, { appeal: "upheld" }))).toEqual([]);
    expect(signals([...times(4, { appeal: "upheld" }), outcome({ appeal: "pending" })])).toEqual(
      [],
    );
    expect(
      signals(times(5, { appeal: "upheld", category: "coding", rootCause: "codingGap" })),
    ).toEqual([]);
  });

  it("a policy applied again and again to a service line is flagged earlier", () => {
    const cardiology = { category: "medicalNecessity", serviceLine: "cardiology" } as const;
    expect(signals(times(5, cardiology))).toEqual([
      ["flagEarlier", { payer: "P1", serviceLine: "cardiology", category: "medicalNecessity" }],
    ]);
    expect(signals(times(4, cardiology))).toEqual([]);
    expect(signals(times(5, { ...cardiology, category: "eligibility" }))).toEqual([]);
  });

  it("much labor and little cash is stopped; uncounted minutes are not 0", () => {
    // An hour costs 6,000: 30 minutes each must bring 3,000 each.
    const worked = (recoveredCents: number) => times(5, { minutes: 30, recoveredCents });
    expect(signals(worked(2999))).toEqual([
      ["stopOverworking", { payer: "P1", category: "missingDocumentation" }],
    ]);
    expect(signals(worked(3000))).toEqual([]);
    expect(signals(times(9, { minutes: null }))).toEqual([]);
    // What uncounted work recovered does not make counted work look better.
    expect(signals([...worked(2999), outcome({ recoveredCents: 99_000 })])).toHaveLength(1);
  });

  it("refuses half minutes and negative options", () => {
    expect(() => signals([outcome({ minutes: 0.5 })])).toThrow(/minutes/);
    expect(() => feedbackSignals({ hourCents: -1 })).toThrow(/hourCents/);
  });
});

const anyOutcome: fc.Arbitrary<WorkOutcome> = fc.record({
  payer: fc.constantFrom("P1", "__proto__"),
  category: fc.constantFrom("missingDocumentation", "bundling"),
  rootCause: fc.constantFrom("documentationGap", "codingGap"),
  serviceLine: fc.constantFrom("cardiology", null),
  appeal: fc.constantFrom("none", "pending", "overturned", "upheld"),
  deniedCents: fc.nat(900),
  recoveredCents: fc.nat(900),
  minutes: fc.option(fc.nat(60), { nil: null }),
}) as fc.Arbitrary<WorkOutcome>;
obeysTheLaws(
  "feedbackSignals",
  feedbackSignals({ hourCents: 500, minCount: 2 }),
  anyOutcome,
  (r) => r.length > 1,
);
