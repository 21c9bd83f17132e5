import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Decision,
  decide,
  defaultPolicy,
  lintPolicy,
  ORGANISATIONS,
  PATHS,
  type PolicyInput,
  parsePolicy,
} from "../../src/decisions/index.js";
import { claimOf, denialOf, remittanceOf } from "./build.js";
import { situation } from "./situations.js";

const KINDS = Object.keys(ORGANISATIONS) as (keyof typeof ORGANISATIONS)[];
const source = { source: "test", confidence: "high" } as const;
const NAMES = ["pathOwners", "approvers", "ranking", "rootCauseReview", "practices"] as const;
type Preset = (typeof ORGANISATIONS)["hospital"];
const presetOf = (policy: PolicyInput) => {
  const parsed = parsePolicy(policy);
  return Object.fromEntries(NAMES.map((name) => [name, parsed[name]])) as unknown as Preset;
};
const decided = (policy: PolicyInput, parts: object = {}) =>
  decide(denialOf(parts as Parameters<typeof denialOf>[0]), {
    claim: claimOf(),
    remittance: remittanceOf(),
    asOf: "2026-02-01",
    policy,
    known: {},
  });
const NECESSITY = { category: "medicalNecessity", rootCause: "clinicalCriteria" };
const closing = { closeRules: [{ id: "c", atMostCents: 90_000_000, why: "Ours.", ...source }] };

describe("a preset is data that is merged into the policy", () => {
  it("is what its name says", () => {
    const { smallPractice, largeGroup, hospital } = ORGANISATIONS;
    // One owner, quick fixes first, the top three causes each week.
    expect(new Set(Object.values(smallPractice.pathOwners)).size).toBe(1);
    expect(Object.keys(smallPractice.pathOwners).sort()).toEqual([...PATHS].sort());
    expect(smallPractice.ranking.quickFixBoost).toBeGreaterThan(0);
    expect(smallPractice.rootCauseReview).toEqual({ everyDays: 7, topPatterns: 3 });
    // A denial team apart from whoever fixes, playbooks, templates, standard categories.
    expect(largeGroup.pathOwners.appeal).toBe("denialTeam");
    expect(largeGroup.pathOwners.fix).toBeUndefined();
    expect(largeGroup.practices).toMatchObject({
      payerPlaybooks: true,
      templates: true,
      standardTaxonomy: true,
      closureApprovals: false,
    });
    // Governance, standard taxonomy, prevention from analytics, templates.
    expect(hospital.approvers).toEqual({ close: hospital.pathOwners.close });
    expect(hospital.practices).toMatchObject({
      closureApprovals: true,
      templates: true,
      standardTaxonomy: true,
      preventionAnalytics: true,
      payerPlaybooks: false,
    });
    // What no source tells is told by nobody here.
    for (const { rootCauseReview, ranking } of [largeGroup, hospital]) {
      expect([rootCauseReview, ranking.quickFixBoost]).toEqual([null, 0]);
    }
    expect(JSON.stringify(ORGANISATIONS)).not.toMatch(/cents/i);
  });

  it.each(KINDS)("%s: whole where the policy says nothing", (organisation) => {
    expect(presetOf({ organisation })).toEqual(ORGANISATIONS[organisation]);
  });

  it("no organisation: nobody named, nothing raised, nothing expected", () => {
    expect(presetOf({})).toEqual({
      pathOwners: {},
      approvers: {},
      ranking: { quickFixBoost: 0 },
      rootCauseReview: null,
      practices: {
        payerPlaybooks: false,
        closureApprovals: false,
        templates: false,
        standardTaxonomy: false,
        preventionAnalytics: false,
      },
    });
  });

  it("what the policy says comes before it, member by member", () => {
    const own = {
      pathOwners: { close: "owner" },
      approvers: { appeal: "medicalDirector" },
      ranking: { quickFixBoost: 0.25 },
      rootCauseReview: { everyDays: 30, topPatterns: 10 },
      practices: { templates: true },
    };
    for (const organisation of KINDS) {
      const preset = ORGANISATIONS[organisation];
      expect(presetOf({ organisation, ...own })).toEqual({
        pathOwners: { ...preset.pathOwners, close: "owner" },
        approvers: { ...preset.approvers, appeal: "medicalDirector" },
        ranking: { quickFixBoost: 0.25 },
        rootCauseReview: own.rootCauseReview,
        practices: { ...preset.practices, templates: true },
      });
    }
    expect(presetOf({ organisation: "smallPractice", rootCauseReview: null })).toMatchObject({
      rootCauseReview: null,
      ranking: { quickFixBoost: 1 },
    });
  });

  it.each(KINDS)("%s: written and read again it is the same policy", (organisation) => {
    const approvals = [{ id: "a", path: "close" as const, fromCents: 1, by: "Ada", ...source }];
    const once = parsePolicy({ organisation, approvals, useDefaultRows: false });
    expect(parsePolicy(JSON.parse(JSON.stringify(once)))).toEqual(once);
  });

  it.each([
    [{ ranking: { quickFixBoost: -1 } }, "policy.ranking.quickFixBoost: expected at least 0"],
    [{ ranking: { boost: 1 } }, "policy.ranking.boost: expected no such key"],
    [
      { rootCauseReview: { everyDays: 7 } },
      "policy.rootCauseReview.topPatterns: expected a number",
    ],
    [{ pathOwners: { win: "me" } }, "policy.pathOwners.win: expected no such key"],
    [{ practices: { templates: "yes" } }, "policy.practices.templates: expected true or false"],
  ])("%j is refused", (input, message) => {
    expect(() => parsePolicy(input)).toThrow(message);
  });
});

describe("owners", () => {
  it("of the action, then of the path, then of the organisation's path, then the taxonomy's", () => {
    const organisation = "hospital" as const;
    const pathOwners = { appeal: "coordinator" };
    const owner = (policy: PolicyInput) => decided(policy, NECESSITY).owner;
    expect(owner({ organisation, pathOwners, owners: { appeal: "nurse" } })).toBe("nurse");
    expect(owner({ organisation, pathOwners })).toBe("coordinator");
    expect(owner({ pathOwners })).toBe("coordinator");
    expect(owner({ organisation })).toBe("denialTeam");
    expect(owner({})).toBe("coding");
    expect(decided({ organisation: "largeGroup" }).owner).toBe("coding");
  });

  it("are all that an organisation changes: no path turns on it", () => {
    fc.assert(
      fc.property(situation, fc.constantFrom(...KINDS), ({ denial, policy, ...rest }, kind) => {
        // A checked policy has said everything: a preset has to be let in again.
        const unsaid = Object.fromEntries(NAMES.map((name) => [name, undefined]));
        const organised = { ...policy, ...unsaid, organisation: kind } as PolicyInput;
        const wholeOf = (input: PolicyInput | undefined): Decision =>
          JSON.parse(JSON.stringify(decide(denial, { ...rest, policy: input })));
        const { owner: before, ...one } = wholeOf(policy);
        const { owner: after, ...other } = wholeOf(organised);
        expect(other).toEqual(one);
        expect(after).toBe(ORGANISATIONS[kind].pathOwners[one.path] ?? before);
      }),
      { numRuns: 60 },
    );
  });
});

describe("approvals", () => {
  const row = { id: "a", path: "close" as const, fromCents: 10_000, ...source };

  it("of a hospital's closures, from the amount on that the policy gives, and from no other", () => {
    const approved = (policy: PolicyInput) => decided({ ...closing, ...policy }).blockers;
    expect(approved({ organisation: "hospital" })).toEqual([]);
    expect(approved({ organisation: "hospital", approvals: [row] })).toEqual([
      "It needs the approval of denialGovernance.",
    ]);
    expect(
      approved({ organisation: "hospital", approvals: [{ ...row, fromCents: 10_001 }] }),
    ).toEqual([]);
    expect(approved({ organisation: "hospital", approvals: [{ ...row, by: "cfo" }] })).toEqual([
      "It needs the approval of cfo.",
    ]);
    expect(approved({ approvers: { close: "board" }, approvals: [row] })).toEqual([
      "It needs the approval of board.",
    ]);
  });

  it("need somebody who approves", () => {
    const expected = "policy.approvals[0].by: expected text, found nothing";
    expect(() => parsePolicy({ approvals: [row] })).toThrow(expected);
    expect(() => parsePolicy({ organisation: "smallPractice", approvals: [row] })).toThrow(
      expected,
    );
    const appeal = { ...row, path: "appeal" as const };
    expect(() => parsePolicy({ organisation: "hospital", approvals: [appeal] })).toThrow(expected);
  });
});

describe("the linter asks for what the organisation works by", () => {
  const gaps = (policy: PolicyInput) =>
    lintPolicy(policy, "2026-06-01")
      .filter(({ message }) => message.includes("organisation") || message.includes("closure"))
      .map(({ kind, severity, path }) => `${severity} ${kind} ${path}`);
  const payers = [
    { payerId: "1", kind: "medicareFfs" as const },
    { payerId: "2", kind: "commercial" as const, playbook: "aetna" },
    { payerId: "3", kind: "patient" as const },
  ];
  const approval = { id: "a", path: "close" as const, fromCents: 1, by: "cfo", ...source };

  it.each<[string, PolicyInput, string[]]>([
    [
      "a large group's payers without a playbook",
      { organisation: "largeGroup", payers },
      ["warning gap payers[0]"],
    ],
    [
      "unless it says that it works without",
      { organisation: "largeGroup", payers, practices: { payerPlaybooks: false } },
      [],
    ],
    [
      "a hospital without governance of closures",
      { organisation: "hospital", payers },
      ["warning gap approvals"],
    ],
    [
      "a hospital whose approvals are about appeals",
      { organisation: "hospital", approvals: [{ ...approval, path: "appeal" }] },
      ["warning gap approvals"],
    ],
    [
      "a hospital whose approvals are over",
      { organisation: "hospital", approvals: [{ ...approval, effectiveTo: "2026-05-31" }] },
      ["warning gap approvals"],
    ],
    ["a hospital with them", { organisation: "hospital", approvals: [approval] }, []],
    ["a small practice", { organisation: "smallPractice", payers }, []],
    ["nobody in particular", { payers }, []],
  ])("%s", (_, policy, expected) => {
    expect(gaps(policy)).toEqual(expected);
  });

  it("and leaves the shipped policy alone", () => {
    expect(defaultPolicy().organisation).toBeUndefined();
    expect(lintPolicy({}, "2026-06-01")).toEqual([]);
  });
});
