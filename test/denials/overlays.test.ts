import { describe, expect, test } from "vitest";
import {
  classify,
  type Overlay,
  SPECIALTY_OVERLAYS,
  TAXONOMY_VERSION,
  taxonomyWith,
} from "../../src/denials/index.js";
import { UsageError } from "../../src/values/index.js";
import { claim, type LineSpec, line } from "./build-claim.js";

const acme: Overlay = {
  id: "acme",
  version: "3",
  scope: "payer",
  label: "Acme",
  payers: ["ACME"],
  effectiveFrom: "2026-01-01",
  effectiveTo: "2026-12-31",
  rules: [
    {
      id: "plan-procedure",
      when: { reasonCodes: ["95"] },
      set: { category: "providerEnrolment", rootCause: "networkStatus" },
      why: "Acme uses 95 for care outside its network.",
    },
    {
      id: "no-denial",
      when: { reasonCodes: ["96"], remarkCodes: ["N130"] },
      set: { adjustmentClass: "contractual" },
      why: "Acme writes its package rate so.",
    },
  ],
};
const customer: Overlay = {
  id: "clinic",
  version: "1",
  scope: "customer",
  label: "Clinic",
  rules: [
    {
      id: "own-team",
      when: { reasonCodes: ["95"] },
      set: { owner: "followUp" },
      why: "Our follow-up team works these.",
    },
  ],
};

const taxonomy = taxonomyWith([customer, acme]);
const of95 = (options: { payer?: string; asOf?: string }) =>
  classify(claim({ lines: [line({ cas: ["CO-95 100"] })] }), { taxonomy, ...options }).denials[0]!;

describe("payer and customer overlays", () => {
  test("a rule overrides the row for its payer, in its time, and is evidence", () => {
    const denial = of95({ payer: "ACME", asOf: "2026-06-01" });
    expect(denial).toMatchObject({
      category: "providerEnrolment",
      rootCause: "networkStatus",
      gate: "scheduling",
      priority: 40,
      owner: "followUp",
    });
    expect(denial.evidence.rows).toEqual([
      "carc/95",
      "overlay/acme/plan-procedure",
      "overlay/clinic/own-team",
    ]);
    expect(denial.evidence.taxonomyVersion).toBe(`${TAXONOMY_VERSION}+acme@3+clinic@1`);
  });

  test.each([
    [{ payer: "OTHER", asOf: "2026-06-01" }],
    [{ asOf: "2026-06-01" }],
    [{ payer: "ACME", asOf: "2025-12-31" }],
    [{ payer: "ACME", asOf: "2027-01-01" }],
    [{ payer: "ACME" }],
  ])("it does not hold for %j", (options) => {
    expect(of95(options)).toMatchObject({ rootCause: "authorizationMissing", owner: "followUp" });
  });

  test("a rule may change the class", () => {
    const input = claim({ lines: [line({ cas: ["CO-96 100"], rarcs: ["N130"] })] });
    const result = classify(input, { taxonomy, payer: "ACME", asOf: "2026-06-01" });
    expect(result.notDenials[0]).toMatchObject({
      adjustmentClass: "contractual",
      ruleId: "overlay/acme/no-denial",
    });
    expect(classify(input, { taxonomy }).denials).toHaveLength(1);
  });

  test("an overlay may call a bundled line a denial, or know a code no list has", () => {
    const own = taxonomyWith([
      {
        ...customer,
        rules: [
          {
            id: "bundled",
            when: { reasonCodes: ["97", "999"] },
            set: { adjustmentClass: "denial" },
            why: "We appeal every one.",
          },
        ],
      },
    ]);
    const lines = [line({ paid: 100 }), line({ cas: ["CO-97 60", "CO-999 40"] })];
    const result = classify(claim({ lines }), { taxonomy: own });
    expect(result.denials.map((denial) => denial.evidence.rows)).toEqual([
      ["carc/97", "overlay/clinic/bundled"],
      ["carc/unlisted", "overlay/clinic/bundled"],
    ]);
  });
});

describe("a wrong overlay throws a UsageError that names the place", () => {
  const rule = acme.rules[0]!;
  test.each([
    [
      { ...acme, rules: [{ ...rule, set: { rootCause: "magic" } }] },
      "overlays[0].rules[0].set.rootCause",
    ],
    [{ ...acme, rules: [{ ...rule, set: {} }] }, "overlays[0].rules[0].set"],
    [{ ...acme, rules: [] }, "overlays[0].rules"],
    [{ ...acme, effectiveFrom: "2026-02-30" }, "overlays[0].effectiveFrom"],
    [{ ...acme, scope: "state" }, "overlays[0].scope"],
    [
      { ...acme, rules: [{ ...rule, when: { procedures: ["100-1"] } }] },
      "overlays[0].rules[0].when.procedures",
    ],
    [{ ...acme, surprise: 1 }, "overlays[0]"],
  ])("case %#", (overlay, place) => {
    const call = () => taxonomyWith([overlay as unknown as Overlay]);
    expect(call).toThrow(UsageError);
    expect(call).toThrow(place);
  });

  test("an id given twice", () => {
    expect(() => taxonomyWith([acme, acme])).toThrow("overlays[1].id");
  });
});

describe("specialty overlays", () => {
  const all = taxonomyWith(SPECIALTY_OVERLAYS);
  const detail = (spec: LineSpec, facility = "11") =>
    classify(claim({ facility, lines: [line(spec)] }), { taxonomy: all }).denials[0]!;

  test.each([
    [{ procedure: "00140", cas: ["CO-197 100"] }, "preServiceAuthorizationLogic", false],
    [{ procedure: "00140", cas: ["CO-16 100"], rarcs: ["N203"] }, "timeMissingOnClaim", true],
    [{ procedure: "01992", cas: ["CO-4 100"] }, "modifierMismatch", false],
    [{ procedure: "00140", cas: ["CO-4 100"], modifiers: ["QK"] }, "directionModifier", true],
    [{ procedure: "27447", cas: ["CO-197 100"] }, "procedureSpecificAuthorization", false],
    [{ procedure: "27447", cas: ["CO-284 100"] }, "authorizedOtherProcedure", true],
    [{ procedure: "27447", cas: ["CO-296 100"] }, "procedureSpecificAuthorization", false],
    [{ procedure: "29881", cas: ["CO-50 100"] }, "policyDocumentation", false],
    [{ procedure: "45378", cas: ["CO-11 100"], modifiers: ["33"] }, "screeningModifier", true],
    [{ procedure: "43239", cas: ["CO-252 100"], rarcs: ["N236"] }, "procedureDocumentation", false],
    [{ procedure: "45385", cas: ["CO-236 100"] }, "sameSessionModifier", false],
    [{ procedure: "A0431", cas: ["CO-50 100"] }, "policyDispute", false],
    [{ procedure: "A0431", cas: ["CO-96 100"], rarcs: ["N876"] }, "surprisesActDispute", true],
    [{ procedure: "90837", cas: ["CO-198 100"] }, "sessionAuthorization", false],
    [{ procedure: "90837", cas: ["CO-301 100"] }, "carveOut", true],
    [{ procedure: "90837", cas: ["CO-109 100"] }, "carveOutSuspected", false],
  ] as const)("%j: %s", (spec, cause, certain) => {
    expect(detail(spec).specialty).toMatchObject({ cause, certain });
  });

  test("facility type and revenue code tell where the procedure does not", () => {
    expect(detail({ procedure: "73721", cas: ["CO-31 100"] }, "13").specialty).toMatchObject({
      overlay: "hospital-outpatient",
      cause: "registrationError",
    });
    expect(detail({ procedure: "73721", cas: ["CO-27 100"] }, "13").specialty).toMatchObject({
      cause: "coverageMismatch",
      certain: false,
    });
    expect(detail({ revenueCode: "0900", cas: ["CO-197 100"] }).specialty?.overlay).toBe(
      "behavioral-health",
    );
    expect(detail({ revenueCode: "900", cas: ["CO-197 100"] }).specialty?.overlay).toBe(
      "behavioral-health",
    );
  });

  test("the submitted code counts, not what the payer made of it", () => {
    const spec = { procedure: "99213", submitted: "27447", cas: ["CO-197 100"] };
    expect(detail(spec).specialty?.overlay).toBe("orthopedics");
  });

  test("a denial outside every specialty has no detail", () => {
    expect(detail({ procedure: "99213", cas: ["CO-197 100"] }).specialty).toBeUndefined();
  });

  test("what the 835 cannot show, a note says", () => {
    for (const overlay of SPECIALTY_OVERLAYS) {
      for (const rule of overlay.rules) expect(rule.set.detail?.note.length).toBeGreaterThan(10);
    }
  });

  test("one category, another fix in each specialty, and in none the general one", () => {
    const fixes = ["00140", "27447", "45378", "A0431", "90837", "99213"].map(
      (procedure) => detail({ procedure, cas: ["CO-252 100"], rarcs: ["M127"] }).specialty?.fix,
    );
    expect(new Set(fixes).size).toBe(6);
    expect(fixes[5]).toBeUndefined();
    for (const overlay of SPECIALTY_OVERLAYS) {
      for (const rule of overlay.rules) expect(rule.set.detail?.fix, rule.id).toMatch(/\w{3}.*\.$/);
    }
  });
});
