import { describe, expect, it } from "vitest";
import type { ServiceLine } from "../../src/835/index.js";
import { decideAfresh } from "../../src/decisions/decide.js";
import {
  type DecideOptions,
  type Decision,
  type DenialContext,
  decide,
  type Policy,
  type PolicyInput,
  parsePolicy,
} from "../../src/decisions/index.js";
import type { Denial } from "../../src/denials/index.js";
import { calendarDate } from "../../src/values/index.js";
import { FULL, WEIGHING } from "./alike-policies.js";
import { claimOf, denialOf, remittanceOf, serviceOf } from "./build.js";

type Parts = Parameters<typeof denialOf>[0];
const remittance = remittanceOf({ date: "2026-02-20" });
const options = { claim: claimOf(), remittance, asOf: "2026-03-01" };
const BUCKET = { reasonCode: "50", category: "medicalNecessity", rootCause: "clinicalCriteria" };
const DEAR = parsePolicy({
  ...WEIGHING,
  costs: WEIGHING.costs.map((cost) => ({ ...cost, minutes: 300 })),
});

/** The decision from the kept scene, once it is seen to be the one made afresh. */
function decided(denial: Denial, given: DecideOptions): Decision {
  const kept = decide(denial, given);
  expect(JSON.stringify(kept)).toBe(JSON.stringify(decideAfresh(denial, given)));
  return kept;
}

describe("a decision from a scene that it shares", () => {
  it.each([
    [FULL, 0, 1, "nothing-withheld", "amount-too-small"],
    [FULL, 19_999, 20_000, "amount-too-small", "medical-necessity"],
    [WEIGHING, 700, 20_000, "close-rule", "medical-necessity"],
    [WEIGHING, 19_999, 20_000, "amount-too-small", "medical-necessity"],
    [DEAR, 20_000, 90_000, "not-worth-it", "medical-necessity"],
  ])("looks at the amount", (rows, less, more, small, large) => {
    const idsOf = (...amounts: readonly number[]) => {
      const policy = parsePolicy({ ...rows }); // A policy of its own has no scene yet.
      return amounts.map((deniedCents) => {
        const denial = denialOf({ ...BUCKET, deniedCents } as Parts);
        return decided(denial, { ...options, policy }).ruleId;
      });
    };
    expect(idsOf(less, more, less)).toEqual([small, large, small]);
    expect(idsOf(more, less, more)).toEqual([large, small, large]);
  });

  it("looks at what the file paid on a line that can be disputed", () => {
    const dispute = { category: "contractAndFee", rootCause: "contract", remarkCodes: ["N877"] };
    const denial = denialOf({ ...dispute, serviceIndex: 0 } as Parts);
    const policy = parsePolicy({ ...WEIGHING });
    const paid = [20_000, 2_500, undefined, 20_000, 0];
    const decisions = paid.map((paidCents) => {
      const claim = claimOf({ services: [serviceOf({ paidCents } as Partial<ServiceLine>)] });
      return decided(denial, { ...options, claim, policy });
    });
    const offers = decisions.map(({ counterfactuals }) =>
      counterfactuals.flatMap(({ change }) =>
        change.kind === "known" && change.name === "expectedAllowedCents" ? [change.value] : [],
      ),
    );
    expect(offers[0]).not.toEqual(offers[1]);
    expect(offers[3]).toEqual(offers[0]);
    const asked = decisions.map(({ needed }) => needed.some(({ name }) => name === "paidCents"));
    expect(asked).toEqual([false, false, true, false, false]);
  });

  it("looks at both windows of a void", () => {
    const policy = parsePolicy({ ...FULL });
    const denial = denialOf({ remarkCodes: ["N798"] });
    const dueOf = (remitted: string, served: string) => {
      const dates = [{ qualifier: "232", date: calendarDate(served) }];
      const paidBy = remittanceOf({ payerId: "1222222222", date: remitted });
      const given = { claim: claimOf({ dates }), remittance: paidBy, asOf: "2026-04-20", policy };
      const { action, deadline } = decided(denial, given);
      return `${action} ${deadline.rowId} ${deadline.status}`;
    };
    const rounds = [1, 2].map(() => [
      dueOf("2026-02-20", "2026-01-10"),
      dueOf("2026-02-20", "2025-05-01"),
      dueOf("2026-02-20", "2025-04-01"),
      dueOf("2026-01-02", "2026-01-01"),
    ]);
    expect(rounds[0]).toEqual([
      "voidClaim k known",
      "voidClaim b known",
      "appeal j known",
      "writeOff j passed",
    ]);
    expect(rounds[1]).toEqual(rounds[0]);
  });

  const blue = { payerId: "1512345678", kind: "blue" } as const;
  const until = { effectiveTo: "2026-02-28", source: "test", confidence: "high" } as const;
  const since = { effectiveFrom: "2026-03-01", source: "test", confidence: "high" } as const;
  const undated = { source: "test", confidence: "high" } as const;
  const filed = { anchor: "remitDate", filedWhen: "received" } as const;
  const work = { path: "appeal", ratePerHourCents: 4_000 } as const;
  it.each<[string, PolicyInput, (decision: Decision) => unknown, unknown, unknown]>([
    [
      "a payer's playbook",
      {
        payers: [
          { ...blue, playbook: "one", ...until },
          { ...blue, playbook: "two", ...since },
        ],
        deadlines: [
          { id: "one", playbook: "one", action: "appeal", days: 100, ...filed, ...undated },
          { id: "two", playbook: "two", action: "appeal", days: 100, ...filed, ...undated },
        ],
      },
      ({ deadline }) => deadline.rowId,
      "one",
      "two",
    ],
    [
      "a cost",
      {
        costs: [
          { id: "one", minutes: 15, ...work, ...until },
          { id: "two", minutes: 30, ...work, ...since },
        ],
        prior: { mean: 1 },
      },
      ({ value }) => value.expectedValueCents,
      9_000,
      8_000,
    ],
    [
      "a chance",
      {
        costs: [{ id: "one", minutes: 15, ...work, ...undated }],
        successRates: [
          { id: "one", path: "appeal", decided: 4, won: 2, ...until },
          { id: "two", path: "appeal", decided: 4, won: 4, ...since },
        ],
        prior: { strength: 0.000_01 },
      },
      ({ value }) => value.probability,
      0.5,
      1,
    ],
    [
      "an approval",
      { approvals: [{ id: "one", path: "appeal", fromCents: 1, by: "the board", ...since }] },
      ({ blockers }) => blockers.length,
      0,
      1,
    ],
    [
      "a close rule",
      { closeRules: [{ id: "one", atMostCents: 10_000, why: "Ours.", ...since }] },
      ({ ruleId }) => ruleId,
      "medical-necessity",
      "close-rule",
    ],
  ])("knows the days of %s", (_, rows, pick, before, after) => {
    const denial = denialOf(BUCKET as Parts);
    const on = (day: string, policy: Policy) =>
      pick(decided(denial, { ...options, asOf: day, policy }));
    for (const [first, then, ...order] of [
      ["2026-02-28", "2026-03-01", before, after],
      ["2026-03-01", "2026-02-28", after, before],
    ] as const) {
      const policy = parsePolicy({ ...rows });
      expect([on(first, policy), on(then, policy), on(first, policy)]).toEqual([
        ...order,
        order[0],
      ]);
    }
  });

  it("takes nothing from the scene where the caller knows what became of the claim", () => {
    const denial = denialOf({ category: "coding" });
    const actionOf = (known?: DenialContext) => decided(denial, { ...options, known }).action;
    const untold = actionOf();
    expect([
      actionOf({ voided: true }),
      actionOf(),
      actionOf({ billedInError: "identity" }),
      actionOf(),
    ]).toEqual(["newClaim", untold, "voidClaim", untold]);
    expect(untold).toBe("correctedClaim");
  });
});
