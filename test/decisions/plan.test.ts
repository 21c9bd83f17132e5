import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type DecideClaimOptions,
  decideClaim,
  type PolicyInput,
} from "../../src/decisions/index.js";
import { claimOf, denialOf, remittanceOf } from "./build.js";
import { situation } from "./situations.js";

const of = (category: string, workType: string, parts: object = {}) =>
  denialOf({ category, workType, ...parts } as Parameters<typeof denialOf>[0]);
const CODING = of("coding", "coding", { deniedCents: 1_000 });
const COVERAGE = of("eligibility", "frontEnd", { deniedCents: 2_000 });
const NECESSITY = of("medicalNecessity", "documentation", { deniedCents: 4_000 });
const RECORDS = of("missingDocumentation", "documentation", { deniedCents: 8_000 });
const UNPROCESSABLE = of("claimData", "coding", { remarkCodes: ["MA130"] });

const planOf = (
  denials: Parameters<typeof decideClaim>[0],
  parts: Partial<DecideClaimOptions> = {},
) =>
  decideClaim(denials, {
    claim: claimOf(),
    remittance: remittanceOf(),
    asOf: "2026-02-01",
    ...parts,
  });
const stepsOf = (plan: ReturnType<typeof planOf>) =>
  plan.steps.map(({ action, denials }) => `${action} ${denials.join(" ")}`);
const source = {
  source: "test",
  confidence: "high",
  filedWhen: "received",
  anchor: "remitDate",
} as const;

describe("the denials of one claim become one plan", () => {
  it("sends one corrected claim for three defects, by the strongest reason to look first", () => {
    const plan = planOf([CODING, CODING, COVERAGE]);
    expect(stepsOf(plan)).toEqual(["verifyCoverage 0 1 2"]);
    expect(plan.steps[0]).toMatchObject({ path: "fix", cents: 4_000 });
    expect(plan.steps[0]?.reasons).toEqual(["One step settles 3 denials."]);
    expect(plan.decisions.map(({ action }) => action)).toEqual([
      "correctedClaim",
      "correctedClaim",
      "verifyCoverage",
    ]);
  });

  it("files one appeal for two denials, after what is sent again, and says why", () => {
    const plan = planOf([NECESSITY, CODING, NECESSITY]);
    expect(stepsOf(plan)).toEqual(["correctedClaim 1", "appeal 0 2"]);
    expect(plan.steps[0]?.reasons.join(" ")).toContain("Before the appeal: what is sent again");
    expect(plan.steps[1]?.reasons.join(" ")).toContain("then appeal what is left");
  });

  it("reopens before it appeals: a reopening is refused while an appeal is pending", () => {
    const plan = planOf([NECESSITY, CODING], { claim: claimOf({ filingIndicator: "MB" }) });
    expect(stepsOf(plan)).toEqual(["reopening 1", "appeal 0"]);
    expect(plan.steps[0]?.reasons.join(" ")).toContain("refused while an appeal is pending");
    // The appeal's 125 days are over before the reopening's year.
    expect(plan.nextDue).toBe("2026-05-20");
  });

  it("keeps what was never processed out of the corrected claim", () => {
    const plan = planOf([UNPROCESSABLE, CODING]);
    expect(stepsOf(plan)).toEqual(["newClaim 0", "correctedClaim 1"]);
    expect(plan.steps[0]?.reasons.join(" ")).toContain("Leave its lines out");
  });

  it("takes the earliest deadline of a step, and gathers its evidence once", () => {
    const policy: PolicyInput = {
      deadlines: [
        { id: "fix", payerKind: "any", action: "correctedClaim", days: 90, ...source },
        { id: "docs", payerKind: "any", action: "sendDocuments", days: 30, ...source },
      ],
    };
    const plan = planOf([CODING, COVERAGE, RECORDS], { policy });
    expect(stepsOf(plan)).toEqual(["verifyCoverage 0 1", "sendDocuments 2"]);
    expect(plan.steps[0]?.deadline.date).toBe("2026-04-15");
    expect(plan.nextDue).toBe("2026-02-14");
    expect(plan.steps[0]?.requiredEvidence).toHaveLength(3);
  });

  it("says that a window is over even where its day is not known", () => {
    const late = of("timelyFiling", "payer");
    const tooLate = of("medicalNecessity", "documentation", { remarkCodes: ["N921"] });
    const plan = planOf([late, tooLate], { known: { proofOfTimelyFiling: false } });
    expect(stepsOf(plan)).toEqual(["writeOff 0 1"]);
    expect(plan.steps[0]?.deadline).toMatchObject({ status: "passed" });
    expect(plan.nextDue).toBeUndefined();
  });

  it("looks first at what is still moving", () => {
    const plan = planOf([CODING, NECESSITY], {
      knownOf: (denial) =>
        denial.category === "coding" ? { correctedClaim: "accepted" } : undefined,
    });
    expect(stepsOf(plan)).toEqual(["awaitPayer 0", "appeal 1"]);
    expect(plan.steps[1]?.reasons.join(" ")).toContain("still moving");
  });

  it("has no step for a claim without denials", () => {
    expect(planOf([])).toEqual({ steps: [], decisions: [], nextDue: undefined });
  });

  it("settles every denial in exactly one step, and its cents with it", () => {
    fc.assert(
      fc.property(fc.array(situation, { minLength: 1, maxLength: 4 }), (given) => {
        const { denial: _, ...options } = given[0]!;
        const denials = given.map(({ denial }) => denial);
        const plan = decideClaim(denials, options);
        const settled = plan.steps.flatMap((step) => step.denials).sort();
        expect(settled).toEqual(denials.map((_, index) => index));
        const cents = plan.steps.reduce((sum, step) => sum + step.cents, 0);
        expect(cents).toBe(denials.reduce((sum, { deniedCents }) => sum + deniedCents, 0));
        for (const step of plan.steps) {
          for (const index of step.denials) {
            expect(plan.decisions[index]?.path).toBe(step.path);
            const { date, status } = plan.decisions[index]!.deadline;
            if (status === "known" && step.deadline.status === "known") {
              expect(step.deadline.date! <= date!).toBe(true);
            }
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});
