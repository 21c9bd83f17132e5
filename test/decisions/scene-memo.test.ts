import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decideAfresh } from "../../src/decisions/decide.js";
import { FACT_NAMES } from "../../src/decisions/fact-list.js";
import {
  type Decision,
  type DenialContext,
  decide,
  defaultPolicy,
  type FactName,
  type Facts,
  RULES,
  type Rule,
  rulesWith,
} from "../../src/decisions/index.js";
import type { SceneInputs } from "../../src/decisions/scene.js";
import { emptyMemo, keptScene } from "../../src/decisions/scene-memo.js";
import { calendarDate } from "../../src/values/index.js";
import { alikeCases } from "./alike.js";
import { claimOf, denialOf, remittanceOf } from "./build.js";

const asOf = calendarDate("2026-03-01");
const options = { claim: claimOf(), remittance: remittanceOf(), asOf };
const inputs: SceneInputs = {
  payerId: "1512345678",
  statusCode: "1",
  filingIndicator: "12",
  groupCode: "CO",
  reasonCode: "16",
  remarkCodes: ["N290"],
  category: "claimData",
  rootCause: "claimBuild",
  workType: "coding",
};
const keep = (parts: Partial<SceneInputs>, memo = emptyMemo()) =>
  keptScene(memo, { ...inputs, ...parts }, defaultPolicy(), asOf);

describe("a decision that uses what was found for denials like it", () => {
  it("is the decision made afresh, in everything, whatever was decided before", () => {
    fc.assert(
      fc.property(alikeCases, (cases) => {
        for (const { denial, ...rest } of cases) {
          const [kept, fresh] = [decide(denial, rest), decideAfresh(denial, rest)];
          expect(kept).toEqual(fresh);
          expect(kept.facts).toEqual(fresh.facts);
          expect(JSON.stringify(kept)).toBe(JSON.stringify(fresh));
        }
      }),
      { numRuns: 150 },
    );
  });

  it("does not change when another denial of its scene is decided after it", () => {
    fc.assert(
      fc.property(alikeCases, (cases) => {
        const decisions = cases.map(({ denial, ...rest }) => decide(denial, rest));
        const fresh = cases.map(({ denial, ...rest }) => decideAfresh(denial, rest));
        expect(decisions.map(({ facts }) => facts)).toEqual(fresh.map(({ facts }) => facts));
        expect(decisions.map(({ value }) => value)).toEqual(fresh.map(({ value }) => value));
        expect(JSON.stringify(decisions)).toBe(JSON.stringify(fresh));
      }),
      { numRuns: 40 },
    );
  });

  it("is the decision of the denial as it is, when the caller changes one that was decided", () => {
    const remarkCodes = ["N290"];
    const denial = denialOf({ remarkCodes });
    decide(denial, options);
    remarkCodes[0] = "MA130";
    expect(JSON.stringify(decide(denial, options))).toBe(
      JSON.stringify(decideAfresh(denial, options)),
    );
    const again = decide(denialOf({ remarkCodes: ["N290"] }), options);
    expect(again.reasons.join(" ")).toContain("CO-16 N290: ");
  });

  it("keeps what the caller knew, when the caller uses the object for the next denial", () => {
    const known: { -readonly [Name in keyof DenialContext]: DenialContext[Name] } = {
      documents: "sent",
      successProbability: 0.25,
      segments: { documents: [7] },
    };
    const denial = denialOf({ category: "missingDocumentation" });
    const decision = decide(denial, { ...options, known });
    const before = JSON.stringify(decide(denial, { ...options, known: { ...known } }));
    known.documents = "unavailable";
    known.successProbability = 0.75;
    known.segments = {};
    expect(JSON.stringify(decision)).toBe(before);
  });
});

describe("rules of the caller's own", () => {
  const own: Omit<Rule, "when"> = {
    id: "own",
    reads: ["category"],
    leadsTo: () => ({ path: "hold", action: "awaitPayer", confidence: "low" }),
    why: "Ours.",
  };

  it("see every fact as plain data, however they look", () => {
    const seen: Facts[] = [];
    const when = (facts: Facts) => seen.push({ ...facts }) > 5;
    const rules = rulesWith([{ insert: { ...own, when }, before: RULES[0]!.id }]);
    const { facts } = decide(denialOf(), { ...options, rules });
    const names = Object.keys(seen[0]!);
    expect(names.sort()).toEqual([...FACT_NAMES].sort());
    for (const { name, value } of facts) expect(seen[0]![name as FactName]).toEqual(value);
  });

  it("are asked about every denial, even where they read nothing", () => {
    let asked = 0;
    const when = () => {
      asked += 1;
      return asked === 3;
    };
    const rules = rulesWith([{ insert: { ...own, when }, before: RULES[0]!.id }]);
    const ids = [1, 2, 3].map(() => decide(denialOf(), { ...options, rules }).ruleId);
    expect(ids[2]).toBe("own");
    expect(ids[1]).not.toBe("own");
  });

  it("may be a list that changes", () => {
    const rules: Rule[] = RULES.slice(-1);
    const first = decide(denialOf(), { ...options, rules }).ruleId;
    rules.unshift({ ...own, when: () => true });
    expect([first, decide(denialOf(), { ...options, rules }).ruleId]).toEqual(["otherwise", "own"]);
  });
});

describe("the kept scenes", () => {
  it("are told apart by every input, and met again where all are the same", () => {
    const memo = emptyMemo();
    const first = keep({}, memo);
    for (const name of Object.keys(inputs) as (keyof SceneInputs)[]) {
      const other = name === "remarkCodes" ? ["N290", "N4"] : "X";
      expect(keep({ [name]: other }, memo), name).not.toBe(first);
    }
    expect(keep({ remarkCodes: [] }, memo)).not.toBe(first);
    expect(keptScene(memo, inputs, defaultPolicy(), calendarDate("2026-03-02"))).not.toBe(first);
    expect(keep({}, memo)).toBe(first);
    expect(memo.size).toBe(Object.keys(inputs).length + 3);
  });

  it("are no more than some thousand, however many there are to keep", () => {
    const memo = emptyMemo();
    let most = 0;
    for (let at = 0; at < 9_000; at += 1) {
      keep({ reasonCode: at.toString(36).toUpperCase() }, memo);
      most = Math.max(most, memo.size);
    }
    expect(most).toBeGreaterThan(1_000);
    expect(most).toBeLessThanOrEqual(4_000);
  });

  it("hold nothing but codes, whatever stands in their place in a damaged file", () => {
    const memo = emptyMemo();
    for (const text of ["DOE JANE", "doe", "MRN-4711", "123456"]) {
      for (const name of ["statusCode", "filingIndicator", "groupCode", "reasonCode"]) {
        expect(keep({ [name]: text }, memo)).toBeUndefined();
      }
      expect(keep({ remarkCodes: ["N290", text] }, memo)).toBeUndefined();
    }
    expect(memo).toEqual(emptyMemo());
  });

  it("hold no list of the caller's", () => {
    const remarkCodes = ["N290"];
    const kept = keep({ remarkCodes });
    remarkCodes.push("DOE JANE");
    expect(kept?.scene.inputs.remarkCodes).toEqual(["N290"]);
    expect(kept?.facts.remarkCodes).toEqual(["N290"]);
  });
});

describe("the members of a decision", () => {
  const decision = decide(denialOf(), options);

  it("are all in its JSON, in the order of the type", () => {
    expect(Object.keys(JSON.parse(JSON.stringify(decision)))).toEqual([
      ..."path action deadline reasons ruleId trace facts confidence owner".split(" "),
      ..."requiredEvidence blockers value alternatives counterfactuals needed".split(" "),
    ]);
  });

  it("are its own where a spread has to have them: all but the getters", () => {
    const spread: Partial<Decision> = { ...decision };
    expect(spread.trace).toBe(decision.trace);
    expect(Object.keys(spread)).not.toContain("facts");
    expect(decision.facts).toBe(decision.facts);
  });
});
