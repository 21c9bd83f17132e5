import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  decide,
  PATHS,
  type Policy,
  RULES,
  recordDecision,
  replay,
  withChange,
} from "../../src/decisions/index.js";
import { addDays } from "../../src/values/index.js";
import { denialOf } from "../decisions/build.js";
import { type ExpectedRow, outcomeOf, tableOf } from "../decisions/expected-paths.js";
import { type Situation, situation } from "../decisions/situations.js";

const decideIn = ({ denial, ...options }: Situation, days = 0) =>
  decide(denial, { ...options, asOf: addDays(options.asOf, days) });

const withRemarks = (given: Situation, ...codes: readonly string[]): Situation => {
  const remarkCodes = [...given.denial.remarkCodes, ...codes];
  return { ...given, denial: { ...given.denial, remarkCodes } };
};

describe("law 9: decide is total: one path, at least one reason; a later day never revives a deadline; each counterfactual flips the path", () => {
  it("one path, at least one reason, one rule held, and it is the last one tried", () => {
    fc.assert(
      fc.property(situation, (given) => {
        const decision = decideIn(given);
        expect(PATHS).toContain(decision.path);
        expect(decision.reasons.length).toBeGreaterThan(0);
        expect(decision.trace.filter((entry) => entry.held)).toEqual([decision.trace.at(-1)]);
        expect(decision.trace.at(-1)?.ruleId).toBe(decision.ruleId);
        expect(decision.trace.map((entry) => entry.ruleId)).toEqual(
          RULES.slice(0, decision.trace.length).map((rule) => rule.id),
        );
        const names = new Set(decision.facts.map(({ name }) => name));
        for (const { read } of decision.trace) {
          for (const name of read) expect(names.has(name)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("a later day never revives a deadline", () => {
    fc.assert(
      fc.property(situation, fc.integer({ min: 0, max: 900 }), (given, days) => {
        const now = decideIn(given);
        const later = decideIn(given, days);
        if (now.deadline.status === "passed" && later.deadline.rowId === now.deadline.rowId) {
          expect(later.deadline.status).toBe("passed");
          expect(later.deadline.date).toBe(now.deadline.date);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("each counterfactual flips the path, to the one it names", () => {
    let flips = 0;
    fc.assert(
      fc.property(situation, (given) => {
        const { denial, ...options } = given;
        const { path, counterfactuals } = decideIn(given);
        for (const counterfactual of counterfactuals) {
          flips += 1;
          const flipped = decide(denial, withChange(options, counterfactual.change));
          expect(flipped.path).not.toBe(path);
          expect(flipped).toMatchObject({
            path: counterfactual.path,
            action: counterfactual.action,
            ruleId: counterfactual.ruleId,
          });
        }
      }),
      { numRuns: 150 },
    );
    expect(flips).toBeGreaterThan(300);
  });

  it("a record replays to the same decision, also after a journey through JSON", () => {
    fc.assert(
      fc.property(situation, ({ denial, ...options }) => {
        const record = JSON.parse(JSON.stringify(recordDecision(denial, options)));
        expect(replay(record, denial, options)).toMatchObject({
          same: true,
          differs: [],
          changed: [],
        });
      }),
      { numRuns: 100 },
    );
  });
});

describe("what no circumstance may bring about", () => {
  it("never fixes or appeals by a window that is over, and says so of every deadline that is", () => {
    fc.assert(
      fc.property(situation, (given) => {
        const { path, deadline, reasons } = decideIn(given);
        if (path === "fix" || path === "appeal") expect(deadline.status).not.toBe("passed");
        if (deadline.date !== undefined && deadline.date < given.asOf) {
          expect(deadline.status).toBe("passed");
          expect(reasons.join(" ")).toMatch(
            new RegExp(`The last day (to appeal )?was ${deadline.date}`),
          );
        }
      }),
      { numRuns: 800 },
    );
  });

  it("MA130, N211 and N704 never lead to an appeal", () => {
    fc.assert(
      fc.property(situation, fc.constantFrom("MA130", "N211", "N704"), (given, code) => {
        expect(decideIn(withRemarks(given, code)).path).not.toBe("appeal");
      }),
      { numRuns: 600 },
    );
  });

  it("a claim that is still moving never leads to an appeal", () => {
    const moving = fc.constantFrom("pending", "acknowledged", "informationRequested" as const);
    fc.assert(
      fc.property(situation, moving, (given, standing) => {
        const known = { ...given.known, standing } as Situation["known"];
        expect(decideIn({ ...given, known }).path).not.toBe("appeal");
      }),
      { numRuns: 800 },
    );
  });

  it("the patient's cost share is never fixed, appealed or escalated", () => {
    fc.assert(
      fc.property(situation, fc.constantFrom("1", "2", "3", "66"), (given, reasonCode) => {
        const denial = { ...given.denial, groupCode: "PR", reasonCode };
        expect(["transfer", "hold", "close"]).toContain(decideIn({ ...given, denial }).path);
      }),
      { numRuns: 800 },
    );
  });

  it("a TRICARE network provider is never given an appeal", () => {
    fc.assert(
      fc.property(situation, (given) => {
        const claim = { ...given.claim, filingIndicator: "CH" };
        const known = { ...given.known, network: "in" } as const;
        const remittance = { ...given.remittance, trace: undefined, payer: undefined };
        const decision = decideIn({ ...given, claim, known, remittance });
        expect(decision.path).not.toBe("appeal");
        expect(decision.action).not.toBe("appeal");
      }),
      { numRuns: 800 },
    );
  });

  it("Medicare Part B never gets a replacement claim (frequency code 7)", () => {
    fc.assert(
      fc.property(situation, (given) => {
        const claim = { ...given.claim, filingIndicator: "MB" };
        expect(decideIn({ ...given, claim }).action).not.toBe("correctedClaim");
      }),
      { numRuns: 800 },
    );
  });

  it("with a deadline that nobody knows, it is never called over", () => {
    fc.assert(
      fc.property(situation, (given) => {
        const { deadline } = decideIn(given);
        if (deadline.status === "unknown") {
          expect(deadline.date).toBeUndefined();
          expect(deadline.daysLeft).toBeUndefined();
          expect(deadline.note).toBeDefined();
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe("the rules", () => {
  it("read no fact that they do not name", () => {
    const everyName = new Set<string>(RULES.flatMap(({ reads }) => reads));
    fc.assert(
      fc.property(situation, (given) => {
        // The last rule's trace names every fact, whatever held.
        const { facts } = decideIn({
          ...given,
          denial: denialOf({ category: "other", reasonCode: "16", workType: "payer" }),
          known: undefined,
          policy: undefined,
          claim: { ...given.claim, statusCode: "1", filingIndicator: "12" },
        });
        const pool = decideIn(given).facts;
        for (const rule of RULES) {
          const read = new Set<string>();
          const proxy = new Proxy({} as never, {
            get(_, name) {
              read.add(String(name));
              const fact = [...pool, ...facts].find((each) => each.name === name);
              return fact?.value ?? "";
            },
          });
          rule.when(proxy);
          rule.leadsTo(proxy);
          expect(rule.reads, rule.id).toEqual(expect.arrayContaining([...read]));
        }
      }),
      { numRuns: 300 },
    );
    expect(everyName.size).toBeGreaterThan(40);
  });

  it("can all be reached", () => {
    const table = tableOf<ExpectedRow>("expected-paths.tsv");
    const reached = new Set(table.map((row) => outcomeOf(row).ruleId));
    for (const given of fc.sample(situation, { numRuns: 1500, seed: 7 })) {
      reached.add(decideIn(given).ruleId);
      // Too rare to be met by chance.
      const denial = { ...given.denial, category: "contractAndFee" } as Situation["denial"];
      const known = { expectedAllowedCents: 5_000, paidCents: 5_000 };
      reached.add(decideIn({ ...given, denial, known }).ruleId);
      const duplicate = { ...given.denial, category: "duplicate" } as Situation["denial"];
      const lost = { ...given, denial: duplicate, known: { original: "notFound" as const } };
      const claim = { ...given.claim, filingIndicator: "MB" };
      reached.add(decideIn({ ...lost, claim, policy: undefined }).ruleId);
      const other = {
        ...given.denial,
        category: "coordinationOfBenefits",
        rootCause: "coordinationOfBenefits",
        reasonCode: "16",
        remarkCodes: ["MA92"],
      } as Situation["denial"];
      reached.add(decideIn({ ...given, denial: other, known: undefined }).ruleId);
    }
    expect(RULES.map((rule) => rule.id).filter((id) => !reached.has(id))).toEqual([]);
  });

  it("give the same answer to the same question, from frozen input", () => {
    fc.assert(
      fc.property(situation, (given) => {
        for (const part of [given.denial, given.claim, given.remittance, given.known]) {
          if (part !== undefined) Object.freeze(part);
        }
        const policy: Policy | undefined = given.policy;
        expect(JSON.stringify(decideIn({ ...given, policy }))).toBe(
          JSON.stringify(decideIn({ ...given, policy })),
        );
      }),
      { numRuns: 100 },
    );
  });
});
