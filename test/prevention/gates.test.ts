import { describe, expect, it, test } from "vitest";
import { ROOT_CAUSES, type RootCause } from "../../src/denials/index.js";
import { measureAll } from "../../src/kpi/index.js";
import {
  type ClaimDraftInput,
  checkDraft,
  type GateRuleInput,
  gateBacktest,
  gateFromPattern,
  type PatternForGate,
  parseClaimDraft,
  parseGateRules,
  type Requirement,
  repeatPatterns,
  STANDARD_GATES,
} from "../../src/prevention/index.js";
import { fact } from "./build.js";

/** A draft that passes the standard gates. */
const draft = (over: Partial<ClaimDraftInput> = {}) =>
  parseClaimDraft({
    id: "D1",
    payer: "P1",
    memberId: "on file",
    coverages: [{ payer: "P1" }],
    serviceFrom: "2026-03-10",
    serviceTo: "2026-03-12",
    lines: [{ procedure: "70551", units: 2 }, { procedure: "99213" }],
    ...over,
  });

const stopsOf = (over: Partial<ClaimDraftInput>) =>
  checkDraft(draft(over), STANDARD_GATES).findings.map(({ gate }) => gate);

describe("the standard gates", () => {
  it("let a whole draft pass", () => {
    expect(checkDraft(draft(), STANDARD_GATES)).toEqual({ passes: true, findings: [] });
  });

  const authorizationRequired = true;
  const auth = (over: object) => ({
    authorizationRequired,
    authorizations: [{ number: "A", ...over }],
  });
  const coverage = (over: object) => ({ coverages: [{ payer: "P1", ...over }] });
  test.each<[string, Partial<ClaimDraftInput>, string[]]>([
    ["no authorization, none required", {}, []],
    [
      "no authorization where one is required",
      { authorizationRequired },
      ["missing-authorization"],
    ],
    ["an approved one", auth({}), []],
    ["a pending one", auth({ status: "pending" }), ["missing-authorization"]],
    ["one that ends before the last day", auth({ to: "2026-03-11" }), ["missing-authorization"]],
    [
      "one that begins after the first day",
      auth({ from: "2026-03-11" }),
      ["missing-authorization"],
    ],
    ["one for all days", auth({ from: "2026-03-10", to: "2026-03-12" }), []],
    ["one for another procedure", auth({ procedures: ["70551"] }), ["missing-authorization"]],
    ["one for both, by prefix", auth({ procedures: ["705*", "99213"] }), []],
    ["one with a unit too few", auth({ unitsLeft: 1 }), ["missing-authorization"]],
    ["no coverage", { coverages: [] }, ["inactive-coverage"]],
    ["another payer's coverage", { coverages: [{ payer: "P2" }] }, ["inactive-coverage"]],
    ["coverage that ended a day early", coverage({ to: "2026-03-11" }), ["inactive-coverage"]],
    ["coverage that began a day late", coverage({ from: "2026-03-11" }), ["inactive-coverage"]],
    ["coverage marked inactive", coverage({ active: false }), ["inactive-coverage"]],
    [
      "a document that is missing",
      { requiredDocuments: ["note", "order"], documents: ["note"] },
      ["incomplete-documentation"],
    ],
    ["all documents", { requiredDocuments: ["note"], documents: ["note", "x"] }, []],
    ["no member id", { memberId: undefined }, ["member-id"]],
    ["several at once", { memberId: undefined, coverages: [] }, ["inactive-coverage", "member-id"]],
  ])("%s", (_, over, stops) => {
    expect(stopsOf(over)).toEqual(stops);
  });

  it("say where to look, and no value of the draft", () => {
    const [found] = checkDraft(
      draft(auth({ number: "SECRET", procedures: ["99213"] })),
      STANDARD_GATES,
    ).findings;
    expect(found).toMatchObject({
      gate: "missing-authorization",
      stop: "hard",
      owner: "authorizationTeam",
      stage: "beforeService",
      requirement: "authorization",
      where: ["lines.0"],
    });
    expect(JSON.stringify(found)).not.toMatch(/SECRET|70551/);
  });
});

describe("requirements as data", () => {
  const rule = (require: GateRuleInput["require"], when: GateRuleInput["when"] = {}) =>
    parseGateRules([{ id: "r", name: "r", require, when, source: "test" }]);
  const passes = (
    require: GateRuleInput["require"],
    over: Partial<ClaimDraftInput>,
    when: GateRuleInput["when"] = {},
  ) => checkDraft(draft(over), rule(require, when)).passes;
  const mods = (...modifiers: string[]) => ({ lines: [{ procedure: "70551", modifiers }] });

  test.each<[GateRuleInput["require"], Partial<ClaimDraftInput>, Partial<ClaimDraftInput>]>([
    [{ kind: "documents", documents: ["note"] }, { documents: ["note"] }, { documents: ["order"] }],
    [
      { kind: "activeCoverage", verifiedWithinDays: 3 },
      { coverages: [{ payer: "P1", verifiedOn: "2026-03-07" }] },
      { coverages: [{ payer: "P1", verifiedOn: "2026-03-06" }] },
    ],
    [
      { kind: "coordinationVerified", withinDays: 90 },
      { coordinationVerifiedOn: "2026-01-01" },
      { coordinationVerifiedOn: "2025-01-01" },
    ],
    [{ kind: "benefitsVerified" }, { benefitsVerifiedOn: "2025-01-01" }, {}],
    [{ kind: "present", field: "referringNpi" }, { referringProvider: { npi: "9000000106" } }, {}],
    [
      { kind: "present", field: "renderingNpi" },
      { renderingProvider: { npi: "9000000106" } },
      { billingProvider: { npi: "9000000106" } },
    ],
    [{ kind: "present", field: "originalClaimNumber" }, { originalClaimNumber: "1" }, {}],
    [
      { kind: "enrolled", provider: "rendering" },
      { renderingProvider: { enrolledWith: ["P1"] } },
      { renderingProvider: { enrolledWith: ["P2"] } },
    ],
    [{ kind: "filedWithin", days: 90 }, { submitOn: "2026-06-08" }, { submitOn: "2026-06-09" }],
    [{ kind: "filedWithin", days: 90 }, { submitOn: "2026-03-12" }, {}],
    [{ kind: "notAlreadySent" }, { alreadySent: true, frequencyCode: "7" }, { alreadySent: true }],
    [{ kind: "modifier", anyOf: ["25", "57"] }, mods("57"), mods("59")],
    [{ kind: "noModifier", noneOf: ["22"] }, mods("59"), mods("59", "22")],
    [{ kind: "diagnosis", anyOf: ["M54"] }, { diagnoses: ["Z00", "M54.5"] }, { diagnoses: ["M5"] }],
    [{ kind: "noDiagnosis", noneOf: ["Z00"] }, { diagnoses: ["M54.5"] }, { diagnoses: ["Z00.0"] }],
    [{ kind: "maxUnits", units: 2 }, {}, { lines: [{ procedure: "70551", units: 3 }] }],
  ])("%j", (require, good, bad) => {
    expect(passes(require, good)).toBe(true);
    expect(passes(require, bad)).toBe(false);
  });

  it("lines that a payer bundles, unless a modifier parts them", () => {
    const require = { kind: "notTogether" as const, with: ["992*"], unlessModifiers: ["59"] };
    const when = { procedures: ["70551"] };
    expect(passes(require, {}, when)).toBe(false);
    expect(passes(require, { lines: [{ procedure: "70551" }] }, when)).toBe(true);
    const parted = [{ procedure: "70551", modifiers: ["59"] }, { procedure: "99213" }];
    expect(passes(require, { lines: parted }, when)).toBe(true);
  });

  test.each<[GateRuleInput["when"], Partial<ClaimDraftInput>, boolean]>([
    [{ payers: ["P1"] }, {}, true],
    [{ payers: ["P2"] }, {}, false],
    [{ plans: ["gold"] }, { plan: "gold" }, true],
    [{ plans: ["gold"] }, {}, false],
    [{ procedures: ["70551"] }, {}, true],
    [{ procedures: ["705*"] }, {}, true],
    [{ procedures: ["705"] }, {}, false],
    [{ diagnoses: ["M54"] }, { diagnoses: ["M54.5"] }, true],
    [{ diagnoses: ["M54"] }, { diagnoses: [] }, false],
    [{ sites: ["22"] }, { site: "22" }, true],
    [{ sites: ["22"] }, { site: "11" }, false],
    [{ serviceLines: ["cardiology"] }, { serviceLine: "cardiology" }, true],
    [{ providers: ["9"] }, { billingProvider: { npi: "9" } }, true],
    [{ providers: ["9"] }, { renderingProvider: { npi: "8" } }, false],
    [{ authorizationRequired: false }, {}, true],
    [{ authorizationRequired: false }, { authorizationRequired: true }, false],
    [{ from: "2026-03-10", to: "2026-03-10" }, {}, true],
    [{ from: "2026-03-11" }, {}, false],
    [{ to: "2026-03-09" }, {}, false],
  ])("a rule when %j", (when, over, concerned) => {
    expect(passes({ kind: "benefitsVerified" }, over, when)).toBe(!concerned);
  });

  it("a warning lets the draft pass", () => {
    const [one] = rule({ kind: "benefitsVerified" });
    const verdict = checkDraft(draft(), [{ ...one!, stop: "warn" }]);
    expect(verdict).toMatchObject({ passes: true, findings: [{ stop: "warn" }] });
  });

  test.each([
    [[{ id: "a", name: "a", require: { kind: "wish" }, source: "s" }], /gate rules: 0\.require/],
    [[{ id: "a", name: "a", require: { kind: "maxUnits" }, source: "s" }], /0\.require\.units/],
    [
      [1, 2].map(() => ({ id: "a", name: "a", require: { kind: "notAlreadySent" }, source: "s" })),
      /twice/,
    ],
  ])("rules that are not valid: %#", (wrong, message) => {
    expect(() => parseGateRules(wrong)).toThrow(message);
  });

  test.each([
    [{ serviceFrom: "2026-3-1" }, /claim draft: serviceFrom/],
    [{ lines: [] }, /claim draft: lines/],
    [{ patientName: "X" } as object, /claim draft/],
  ])("drafts that are not valid: %#", (wrong, message) => {
    expect(() => draft(wrong)).toThrow(message);
  });
});

describe("a gate from a pattern", () => {
  const pattern = (rootCause: RootCause, more: Partial<PatternForGate> = {}): PatternForGate => ({
    id: "x",
    cluster: { payer: "P1", procedure: "70551", site: null },
    rootCause,
    missing: [],
    ...more,
  });

  it("is for the same payer and procedure, and asks what the root cause asks for", () => {
    const { rule } = gateFromPattern(pattern("authorizationMissing"));
    expect(rule).toMatchObject({
      when: { payers: ["P1"], procedures: ["70551"] },
      require: { kind: "authorization" },
      stage: "beforeService",
      owner: "authorizationTeam",
      prevents: ["authorizationMissing"],
    });
    expect(Object.keys(rule!.when)).toEqual(["payers", "procedures"]);
    expect(checkDraft(draft(), [rule!]).passes).toBe(false);
    expect(checkDraft(draft({ payer: "P2" }), [rule!]).passes).toBe(true);
    expect(checkDraft(draft({ authorizations: [{ number: "A" }] }), [rule!]).passes).toBe(true);
  });

  it("asks for the document that remarks name most", () => {
    const missing = ["operativeReport", "invoice"];
    expect(gateFromPattern(pattern("documentationGap", { missing })).rule?.require).toEqual({
      kind: "documents",
      documents: ["operativeReport"],
    });
    expect(
      gateFromPattern(pattern("claimBuild", { missing: ["x", "referringProviderId"] })).rule
        ?.require,
    ).toEqual({ kind: "present", field: "referringNpi" });
  });

  it("takes what only the caller knows", () => {
    expect(gateFromPattern(pattern("lateFiling")).why).toMatch(/filingDays/);
    expect(gateFromPattern(pattern("lateFiling"), { filingDays: 90 }).rule?.require).toEqual({
      kind: "filedWithin",
      days: 90,
    });
    const require: Requirement = { kind: "modifier", anyOf: ["25"] };
    expect(gateFromPattern(pattern("codingGap")).why).toMatch(/say what is required/);
    expect(gateFromPattern(pattern("codingGap"), { require }).rule?.require).toEqual(require);
  });

  it("every root cause gives a rule or a reason", () => {
    for (const cause of ROOT_CAUSES) {
      const { rule, why } = gateFromPattern(pattern(cause));
      expect((rule === undefined) !== (why === undefined), cause).toBe(true);
    }
    for (const cause of [
      "payerProcess",
      "contract",
      "regulatory",
      "authorizationDenied",
    ] as const) {
      expect(gateFromPattern(pattern(cause)).rule, cause).toBeUndefined();
    }
  });

  it("comes straight from a repeat pattern", () => {
    const facts = ["04", "05", "06"].map((month) => fact({ date: `2026-${month}-10` }));
    const by = ["payer", "rootCause", "procedure"] as const;
    const [found] = measureAll(repeatPatterns({ asOf: "2026-06-30", by }), facts).patterns;
    const { rule } = gateFromPattern(found!);
    expect(rule).toMatchObject({ when: { payers: ["P1"], procedures: ["70551"] } });
  });
});

describe("a backtest", () => {
  const bad = draft({ authorizationRequired: true });
  const rules = [
    ...STANDARD_GATES,
    ...parseGateRules([
      {
        id: "benefits",
        name: "b",
        require: { kind: "benefitsVerified" },
        stop: "warn",
        prevents: ["benefitDesign"],
        source: "s",
      },
    ]),
  ];
  const authorization = { rootCause: "authorizationMissing", deniedCents: 5000 } as const;
  const past = [
    {
      draft: bad,
      denials: [
        fact(authorization),
        fact({ ...authorization, primary: false, attributedCents: 0 }),
      ],
    },
    { draft: bad, denials: [fact(authorization), fact({ ...authorization, deniedCents: 700 })] },
    { draft: bad, denials: [fact({ category: "duplicate" })] },
    { draft: bad, denials: [] },
    { draft: draft(), denials: [fact(authorization)] },
    { draft: draft(), denials: [] },
    { draft: draft(), denials: [] },
  ];

  it("says what it would have caught, and which clean claims it would have stopped", () => {
    const result = measureAll(gateBacktest(rules), past);
    expect(result).toMatchObject({
      claims: 7,
      deniedClaims: 4,
      cleanClaims: 3,
      deniedCents: 25_700,
    });
    const trial = {
      stopped: 4,
      caught: 2,
      stoppedOtherwiseDenied: 1,
      stoppedClean: 1,
      missed: 1,
      caughtDenials: 3,
      caughtCents: 10_700,
      missedCents: 5000,
    };
    expect(result.gates[0]).toEqual({ gate: "missing-authorization", ...trial });
    expect(result.together).toEqual({ gate: "together", ...trial });
    expect(result.gates[1]).toMatchObject({ stopped: 0, caught: 0 });
    expect(result.gates.at(-1)).toMatchObject({ gate: "benefits", stopped: 7, stoppedClean: 3 });
  });
});
