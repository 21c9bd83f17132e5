import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type DeadlineQuestion,
  type DenialContext,
  deadlineFor,
  decide,
  defaultPolicy,
  idrValue,
  type PolicyInput,
  parsePolicy,
  withChange,
} from "../../src/decisions/index.js";
import { addDays, calendarDate, UsageError } from "../../src/values/index.js";
import { anyDate, claimOf, denialOf, remittanceOf, serviceOf } from "./build.js";

const source = { source: "test", confidence: "high" } as const;
// 75 minutes at 40.00 an hour: 50.00.
const WORK = {
  id: "w",
  path: "escalate",
  minutes: 75,
  ratePerHourCents: 4_000,
  ...source,
} as const;
const IDR_WORK = { ...WORK, action: "idr", loserPaysCents: 40_000 } as const;
const WON = { id: "s", path: "escalate", decided: 100, won: 85, ...source } as const;
const POLICY: PolicyInput = { costs: [IDR_WORK], successRates: [WON] };

interface Case {
  readonly known?: DenialContext | undefined;
  readonly policy?: PolicyInput | undefined;
  readonly asOf?: string | undefined;
  readonly paidCents?: number | undefined;
  readonly denial?: object | undefined;
}

/** Negotiation begun on 2026-04-28 ends on 2026-06-09; the dispute can be started until 06-15. */
const FAILED = { negotiationStartedOn: "2026-04-28", negotiationFailed: true } as const;
const OFFER = { offerCents: 60_000, ...FAILED };

function optionsOf({ known = OFFER, policy = POLICY, asOf = "2026-06-11", ...rest }: Case) {
  const paid = "paidCents" in rest ? rest.paidCents : 20_000;
  return {
    // What was paid on the claim as a whole is not what was paid on this line.
    claim: claimOf({
      paidCents: 77_700,
      services: [serviceOf({ paidCents: paid } as object)],
    } as object),
    remittance: remittanceOf({ date: "2026-04-20" }),
    asOf,
    policy,
    known,
  };
}

const denialIn = (parts: object = {}) =>
  denialOf({
    category: "contractAndFee",
    rootCause: "contract",
    workType: "payer",
    reasonCode: "45",
    remarkCodes: ["N877"],
    deniedCents: 80_000,
    serviceIndex: 0,
    ...parts,
  } as Parameters<typeof denialOf>[0]);
const decided = (parts: Case = {}) => decide(denialIn(parts.denial), optionsOf(parts));
const outcome = (parts: Case = {}) => {
  const { path, action, ruleId } = decided(parts);
  return `${path} ${action} ${ruleId}`;
};

const DISPUTE = {
  probability: 0.85,
  offerCents: 60_000,
  initialPaymentCents: 20_000,
  administrativeFeeCents: 1_500,
  entityFeeCents: 40_000,
  staffCents: 5_000,
};

describe("the value of a dispute, by hand", () => {
  it.each<[string, Partial<typeof DISPUTE> & { items?: number; days?: number }, number]>([
    // 34000 − 1500 − 6000 − 5000
    ["one item", {}, 21_500],
    // 34000 − 375 − 1500 − 5000
    ["four items share both fees", { items: 4 }, 27_125],
    // 34000 − 214.28… − 857.14… − 5000 = 27928.57…
    ["seven items", { items: 7 }, 27_929],
    ["certain", { probability: 1 }, 33_500],
    ["hopeless", { probability: 0 }, -46_500],
    ["an offer below the payment gains nothing", { offerCents: 10_000 }, -12_500],
  ])("%s", (_, parts, cents) => {
    expect(idrValue({ ...DISPUTE, ...parts })).toBe(cents);
  });

  it("discounts what comes later, and refuses half an item", () => {
    // 34000 / 1.1 = 30909.09…
    expect(idrValue({ ...DISPUTE, days: 365, discountPerYear: 0.1 })).toBe(18_409);
    expect(() => idrValue({ ...DISPUTE, items: 0 })).toThrow(UsageError);
    expect(() => idrValue({ ...DISPUTE, items: 1.5 })).toThrow(UsageError);
  });
});

describe("laws of the value", () => {
  const cents = fc.integer({ min: 0, max: 500_000 });
  const dispute = fc.record({
    probability: fc.integer({ min: 0, max: 100 }).map((p) => p / 100),
    offerCents: cents,
    initialPaymentCents: cents,
    administrativeFeeCents: cents,
    entityFeeCents: cents,
    staffCents: cents,
    items: fc.integer({ min: 1, max: 25 }),
  });

  it("a higher offer, a better chance and more items never lower it; costs and payments never raise it", () => {
    fc.assert(
      fc.property(dispute, fc.integer({ min: 1, max: 90_000 }), (one, more) => {
        const value = idrValue(one);
        const plus = (name: keyof typeof one) => idrValue({ ...one, [name]: one[name] + more });
        expect(plus("offerCents")).toBeGreaterThanOrEqual(value);
        expect(plus("items")).toBeGreaterThanOrEqual(value);
        expect(idrValue({ ...one, probability: 1 })).toBeGreaterThanOrEqual(value);
        for (const name of [
          "initialPaymentCents",
          "administrativeFeeCents",
          "entityFeeCents",
          "staffCents",
        ] as const) {
          expect(plus(name), name).toBeLessThanOrEqual(value);
        }
      }),
    );
  });

  it("decisions give the same value, and close at the threshold and below", () => {
    const seen = { close: 0, escalate: 0 };
    fc.assert(
      fc.property(dispute, fc.integer({ min: 0, max: 20_000 }), (one, threshold) => {
        const decision = decided({
          known: {
            ...FAILED,
            offerCents: one.offerCents,
            idrEntityFeeCents: one.entityFeeCents,
            disputeItems: one.items,
            successProbability: one.probability,
          },
          paidCents: one.initialPaymentCents,
          policy: {
            idrFees: [{ id: "f", feeCents: one.administrativeFeeCents, ...source }],
            costs: [{ ...IDR_WORK, minutes: 60, ratePerHourCents: one.staffCents }],
            thresholds: { closeAtOrBelowCents: threshold },
          },
        });
        const value = idrValue(one);
        const found =
          decision.path === "escalate"
            ? decision.value
            : decision.alternatives.find(({ path }) => path === "escalate");
        expect(found?.expectedValueCents).toBe(value);
        // Values are compared before they are rounded: within half a cent either path is right.
        if (Math.abs(value - threshold) > 1) {
          expect(decision.path).toBe(value > threshold ? "escalate" : "close");
        }
        seen[decision.path as "close"] += 1;
      }),
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(5);
  });
});

describe("decisions weigh a federal dispute by its own economics", () => {
  it("tells its value, its chance and its break-even chance", () => {
    const decision = decided();
    expect(outcome()).toBe("escalate idr surprise-idr");
    expect(decision.value).toEqual({
      recoverableCents: 40_000,
      amountBasis: "offer",
      expectedValueCents: 21_500,
      probability: 0.85,
      // (1500 + 5000 + 40000) / (40000 + 40000)
      breakEvenProbability: 0.58125,
      basis: "federal dispute, 100 decided of all payers and categories (test)",
    });
    expect(decision.needed.map(({ name }) => name)).not.toContain("offerCents");
  });

  it.each<[string, Case, number | null]>([
    [
      "the expected allowed amount stands for the offer",
      { known: { ...FAILED, expectedAllowedCents: 60_000 } },
      21_500,
    ],
    ["the offer comes before it", { known: { ...OFFER, expectedAllowedCents: 1 } }, 21_500],
    [
      "the patient's share is taken from the offer",
      { known: { ...OFFER, patientShareCents: 10_000 } },
      13_000,
    ],
    [
      "the caller's payment comes before the file's",
      { known: { ...OFFER, paidCents: 30_000 } },
      13_000,
    ],
    ["a denial notice paid nothing", { paidCents: 0, denial: { remarkCodes: ["N876"] } }, 38_500],
    [
      "the claim's payment, where the claim was refused as a whole",
      { denial: { serviceIndex: undefined }, known: { ...FAILED, offerCents: 117_700 } },
      21_500,
    ],
    ["the caller's own chance", { known: { ...OFFER, successProbability: 1 } }, 33_500],
    ["the caller's own entity fee", { known: { ...OFFER, idrEntityFeeCents: 0 } }, 27_500],
    ["four items of one dispute", { known: { ...OFFER, disputeItems: 4 } }, 27_125],
    [
      "the batch's work is shared as well",
      {
        known: { ...OFFER, disputeItems: 4 },
        policy: { ...POLICY, costs: [{ ...IDR_WORK, batchMinutes: 60 }] },
      },
      26_125,
    ],
    [
      "outcomes of IDR before those of other escalations",
      { policy: { ...POLICY, successRates: [WON, { ...WON, id: "i", action: "idr", won: 100 }] } },
      33_500,
    ],
    [
      "outcomes of another step do not count",
      { policy: { ...POLICY, successRates: [{ ...WON, action: "contractDispute" }] } },
      null,
    ],
    [
      "a row of the path stands in for one of the step",
      { policy: { ...POLICY, costs: [{ ...WORK, loserPaysCents: 40_000 }] } },
      21_500,
    ],
    [
      "the row of the step comes before it",
      {
        policy: {
          ...POLICY,
          costs: [IDR_WORK, { ...WORK, id: "x", minutes: 0, loserPaysCents: 0 }],
        },
      },
      21_500,
    ],
    [
      "an own fee overrides the shipped one",
      { policy: { ...POLICY, idrFees: [{ id: "own", feeCents: 0, ...source }] } },
      23_000,
    ],
  ])("%s", (_, parts, cents) => {
    expect(decided(parts).value.expectedValueCents).toBe(cents);
  });

  it("counts the fee of the day on which the dispute is started: 15 dollars from 2026-06-11", () => {
    const on = (asOf: string) => decided({ asOf }).value.expectedValueCents;
    expect([on("2026-06-10"), on("2026-06-11")]).toEqual([11_500, 21_500]);
    const rows = defaultPolicy().idrFees.map(({ effectiveFrom, effectiveTo, feeCents }) => [
      effectiveFrom,
      effectiveTo,
      feeCents,
    ]);
    expect(rows).toEqual([
      ["unknown", "2026-06-10", 11_500],
      ["2026-06-11", undefined, 1_500],
    ]);
  });

  it("before negotiation has ended, of the first day after it", () => {
    // From 2026-04-29 the 30 business days, Memorial Day left out, end on 2026-06-10.
    const known = { offerCents: 60_000 };
    const on = (asOf: string) => {
      const { action, value } = decided({ asOf, known });
      expect(action).toBe("openNegotiation");
      return value.expectedValueCents;
    };
    expect([on("2026-04-27"), on("2026-04-28"), on("2026-04-29")]).toEqual([
      11_500, 11_500, 21_500,
    ]);
    fc.assert(
      fc.property(anyDate, (asOf) => {
        const clock = {
          payerId: "",
          payerKind: "commercial",
          asOf,
          anchors: { negotiationStart: asOf },
        };
        const end = deadlineFor("negotiationEnd", clock as DeadlineQuestion, defaultPolicy()).date;
        const isLate = end !== undefined && addDays(end, 1) >= calendarDate("2026-06-11");
        const { alternatives, value, path } = decided({ asOf, known });
        const cents =
          path === "escalate"
            ? value.expectedValueCents
            : alternatives.find((each) => each.path === "escalate")?.expectedValueCents;
        expect(cents).toBe(isLate ? 21_500 : 11_500);
      }),
      { numRuns: 40 },
    );
  });

  it("adds the work of negotiation while that is ahead, where it has a row of its own", () => {
    const negotiation = { ...WORK, id: "n", action: "openNegotiation", minutes: 30 } as const;
    const policy = { ...POLICY, costs: [IDR_WORK, negotiation] };
    const ahead = decided({ policy, asOf: "2026-05-04", known: { offerCents: 60_000 } });
    expect([ahead.action, ahead.value.expectedValueCents]).toEqual(["openNegotiation", 19_500]);
    expect(decided({ policy }).value.expectedValueCents).toBe(21_500);
  });

  it("is worth it above the threshold, and closes at it", () => {
    const at = (closeAtOrBelowCents: number) =>
      outcome({ policy: { ...POLICY, thresholds: { closeAtOrBelowCents } } });
    expect(at(21_499)).toBe("escalate idr surprise-idr");
    expect(at(21_500)).toBe("close writeOff surprise-not-worth-it");
    // A hundred dollars less of fees is what makes small disputes worth it.
    const small = { known: { ...FAILED, offerCents: 45_000 } };
    expect(outcome({ ...small, asOf: "2026-06-10" })).toBe("close writeOff surprise-not-worth-it");
    expect(outcome(small)).toBe("escalate idr surprise-idr");
  });

  it("lets one dispute about several denials be worth what each alone is not", () => {
    const small = { ...FAILED, offerCents: 33_000 };
    expect(outcome({ known: small })).toBe("close writeOff surprise-not-worth-it");
    expect(outcome({ known: { ...small, disputeItems: 3 } })).toBe("escalate idr surprise-idr");
    const pattern = { ...small, patternCount: 3, patternCents: 300_000 };
    expect(outcome({ known: pattern })).toBe("escalate idr surprise-idr");
  });

  it("is not what weighs a contract's dispute", () => {
    const inNetwork = { ...OFFER, network: "in" } as const;
    expect(outcome({ known: inNetwork })).toBe("escalate contractDispute contract");
    expect(decided({ known: inNetwork }).value.expectedValueCents).toBeNull();
  });

  it("stands among the alternatives of what is held", () => {
    const { path, alternatives } = decided({
      known: { offerCents: 60_000, negotiationStartedOn: "2026-06-01" },
    });
    expect(path).toBe("hold");
    expect(alternatives.find((each) => each.path === "escalate")).toMatchObject({
      action: "openNegotiation",
      expectedValueCents: 21_500,
      probability: 0.85,
    });
  });
});

describe("what is missing is named, never guessed", () => {
  it.each<[string, Case, string[]]>([
    ["no offer", { known: FAILED }, ["offerCents"]],
    ["no payment", { paidCents: undefined }, ["paidCents"]],
    ["no chance", { policy: { costs: [IDR_WORK] } }, ["successProbability"]],
    ["no entity fee", { policy: { ...POLICY, costs: [WORK] } }, ["idrEntityFeeCents"]],
    ["no work", { policy: { successRates: [WON] } }, ["policy.costs", "idrEntityFeeCents"]],
    [
      "no fee of that day",
      {
        policy: {
          ...POLICY,
          useDefaultRows: false,
          idrFees: [{ id: "f", feeCents: 1, effectiveTo: "2026-06-10", ...source }],
        },
      },
      ["policy.idrFees"],
    ],
    [
      "nothing",
      { policy: {}, known: FAILED },
      ["offerCents", "successProbability", "policy.costs", "idrEntityFeeCents"],
    ],
    ["nothing missing", {}, []],
  ])("%s", (_, parts, missing) => {
    const { path, value, needed, facts } = decided(parts);
    expect(path).toBe("escalate");
    const parties = ["offerCents", "paidCents", "successProbability", "idrEntityFeeCents"];
    const named = needed
      .map(({ name }) => name)
      .filter(
        (name) => parties.includes(name) || name === "policy.idrFees" || name === "policy.costs",
      );
    expect(named).toEqual(missing);
    expect(value.expectedValueCents === null).toBe(missing.length > 0);
    const worth = facts.find(({ name }) => name === "disputeIsWorth")?.value;
    expect(worth).toBe(missing.length > 0 ? "unknown" : "yes");
    if (missing.length > 0)
      expect(value.basis).toBe(`federal dispute, not known: ${missing.join(", ")}`);
  });

  it("asks for it in words, and says what would follow", () => {
    const [first] = decided({ known: FAILED }).needed.filter(({ name }) => name === "offerCents");
    expect(first).toEqual({
      name: "offerCents",
      question: "What is offered in the dispute",
      wouldLeadTo: ["close"],
    });
  });

  it("refuses a dispute about nothing", () => {
    expect(() => decided({ known: { disputeItems: 0 } })).toThrow(
      "known.disputeItems: expected a whole number of 1 or more",
    );
    expect(() => decided({ known: { offerCents: -1 } })).toThrow("known.offerCents: expected");
    expect(() => parsePolicy({ idrFees: [{ id: "f", feeCents: 1.5, ...source }] })).toThrow(
      "policy.idrFees[0].feeCents: expected a whole number",
    );
  });
});

describe("the offer and the chance at which it flips", () => {
  it("are told, and do flip it", () => {
    const parts = { known: { ...OFFER, patientShareCents: 1_000 } };
    const options = optionsOf(parts);
    const { counterfactuals } = decided(parts);
    const found = counterfactuals.filter(
      ({ change }) =>
        change.kind === "known" && ["offerCents", "successProbability"].includes(change.name),
    );
    // .85·R − 1500 − 6000 − 5000 > 0 from R = 147.06 on; with the 200.00 paid and the share of 10.00.
    expect(
      found.map(({ change }) => ("value" in change ? [change.name, change.value] : [])),
    ).toEqual([
      ["offerCents", 14_705 + 21_000],
      // p·39000 − 6500 − (1 − p)·40000 > 0 from 0.5887 on.
      ["successProbability", 0.5886],
    ]);
    for (const { change, path } of found) {
      expect(path).toBe("close");
      expect(decide(denialIn(), withChange(options, change)).path).toBe("close");
    }
  });
});

describe("costs of a step", () => {
  const decidedWith = (costs: NonNullable<PolicyInput["costs"]>, reasonCode = "16") =>
    decide(denialOf({ reasonCode }), {
      claim: claimOf(),
      remittance: remittanceOf(),
      asOf: "2026-02-01",
      policy: { costs, prior: { mean: 1 } },
    }).value.expectedValueCents;
  const fix = { ...WORK, id: "f", path: "fix", minutes: 60 } as const;

  it("come before those of its path, and leave other steps alone", () => {
    expect(decidedWith([fix])).toBe(6_000);
    expect(decidedWith([{ ...fix, id: "c", action: "correctedClaim", minutes: 15 }, fix])).toBe(
      9_000,
    );
    expect(decidedWith([fix, { ...fix, id: "c", action: "newClaim", minutes: 15 }])).toBe(6_000);
    expect(decidedWith([{ ...fix, id: "c", action: "newClaim", minutes: 15 }])).toBeNull();
  });
});
