import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type DenialContext,
  decide,
  decideClaim,
  defaultPolicy,
  type PolicyInput,
} from "../../src/decisions/index.js";
import { claimOf, denialOf, remittanceOf } from "./build.js";
import { situation } from "./situations.js";

interface Case {
  readonly denial?: object;
  readonly claim?: Parameters<typeof claimOf>[0];
  readonly known?: DenialContext;
  readonly policy?: PolicyInput;
  readonly asOf?: string;
}

const optionsOf = ({ claim, known, policy, asOf = "2026-02-01" }: Case) => ({
  claim: claimOf(claim),
  remittance: remittanceOf(),
  asOf,
  policy,
  known,
});
const decided = (parts: Case) =>
  decide(denialOf(parts.denial as Parameters<typeof denialOf>[0]), optionsOf(parts));
const VOID_ASKED = { remarkCodes: ["N798"] };
const AUTH = { category: "priorAuthorization", rootCause: "authorizationMissing" };
const payer = { payerId: "1512345678", kind: "commercial" } as const;
const row = {
  payerId: "1512345678",
  anchor: "remitDate",
  filedWhen: "received",
  source: "contract",
  confidence: "high",
} as const;
const windows = (voidDays: number | undefined, newDays: number | undefined): PolicyInput => ({
  payers: [payer],
  deadlines: [
    ...(voidDays === undefined
      ? []
      : [{ id: "v", action: "voidClaim" as const, days: voidDays, ...row }]),
    ...(newDays === undefined
      ? []
      : [{ id: "n", action: "newClaim" as const, days: newDays, ...row }]),
  ],
});

describe("a claim is voided where the payer asks for it, or where a replacement can't mend it", () => {
  it.each<[string, Case, string]>([
    ["N798", { denial: VOID_ASKED }, "fix voidClaim fixable"],
    [
      "N798, voided meanwhile",
      { denial: VOID_ASKED, known: { voided: true } },
      "fix newClaim fixable",
    ],
    [
      "a plain defect of a claim that was voided",
      { denial: { category: "coding" }, known: { voided: true } },
      "fix newClaim fixable",
    ],
    [
      "N798 where nothing was decided",
      { denial: { remarkCodes: ["N798", "MA130"] } },
      "fix newClaim unprocessable",
    ],
    [
      "N798 while the first claim is not final",
      { denial: { remarkCodes: ["N798", "N779"] } },
      "hold awaitPayer payer-is-moving",
    ],
    [
      "N798 and the authorization is on file",
      { denial: { ...AUTH, ...VOID_ASKED }, known: { authorization: "onFile" } },
      "fix voidClaim authorization-on-file",
    ],
    [
      "N798 and the records are missing",
      { denial: { category: "missingDocumentation", ...VOID_ASKED } },
      "fix voidClaim fixable",
    ],
    ["the wrong patient", { known: { billedInError: "identity" } }, "fix voidClaim wrong-identity"],
    [
      "the wrong patient, group PR",
      { denial: { groupCode: "PR", reasonCode: "96" }, known: { billedInError: "identity" } },
      "fix voidClaim wrong-identity",
    ],
    [
      "the wrong patient, voided meanwhile",
      { known: { billedInError: "identity", voided: true } },
      "fix newClaim wrong-identity",
    ],
    [
      "the wrong patient, a payer without frequency codes",
      {
        known: { billedInError: "identity" },
        policy: { payers: [{ ...payer, takesReplacements: false }] },
      },
      "fix newClaim wrong-identity",
    ],
    [
      "the wrong patient, Part B",
      { claim: { filingIndicator: "MB" }, known: { billedInError: "identity" } },
      "fix newClaim wrong-identity",
    ],
    [
      "the wrong patient, Part A",
      { claim: { filingIndicator: "MA" }, known: { billedInError: "identity" } },
      "fix voidClaim wrong-identity",
    ],
    [
      "the wrong patient, never adjudicated",
      { known: { billedInError: "identity", standing: "rejected" } },
      "fix newClaim rejected",
    ],
    [
      "the wrong patient, still pending",
      { known: { billedInError: "identity", standing: "pending" } },
      "hold awaitPayer still-pending",
    ],
    [
      "the wrong patient, too late for a right claim",
      { known: { billedInError: "identity" }, policy: windows(90, 10) },
      "close writeOff wrong-identity-too-late",
    ],
    [
      "the wrong patient, too late for a void",
      { known: { billedInError: "identity" }, policy: windows(10, 90) },
      "fix newClaim wrong-identity",
    ],
    [
      "what was never due",
      { denial: AUTH, known: { billedInError: "neverDue" } },
      "close voidClaim never-due",
    ],
    [
      "what was never due, Part B",
      { claim: { filingIndicator: "MB" }, known: { billedInError: "neverDue" } },
      "close writeOff never-due",
    ],
    ["nothing of the kind", { denial: AUTH }, "appeal appeal authorization"],
  ])("%s", (_, parts, expected) => {
    const { path, action, ruleId } = decided(parts);
    expect(`${path} ${action} ${ruleId}`).toBe(expected);
  });

  it("loses nothing by taking back what was never due, and appeals none of it", () => {
    const { closure, alternatives } = decided({ known: { billedInError: "neverDue" } });
    expect(closure).toMatchObject({ amountCents: 0, ruleId: "never-due" });
    for (const { path, barredBy } of alternatives) {
      if (path === "appeal" || path === "fix") {
        expect(barredBy, path).toContain("Nothing is owed on the claim as it was billed.");
      }
    }
  });

  it.each<[string, number | undefined, number | undefined, string | undefined]>([
    ["the void's window ends first", 20, 90, "v"],
    ["the new claim's window ends first", 90, 20, "n"],
    ["only the new claim has one", undefined, 20, "n"],
    ["only the void has one", 20, undefined, "v"],
    ["neither has one", undefined, undefined, undefined],
  ])("%s", (_, voidDays, newDays, rowId) => {
    const policy = windows(voidDays, newDays);
    const { action, deadline } = decided({ denial: VOID_ASKED, policy });
    expect([action, deadline.rowId]).toEqual(["voidClaim", rowId]);
    // Remitted 2026-01-15.
    if (rowId !== undefined) expect(deadline.date).toBe("2026-02-04");
  });

  it("knows Medi-Cal's six months for a void as for a replacement", () => {
    const policy: PolicyInput = { payers: [{ ...payer, kind: "medicaid", playbook: "mediCal" }] };
    const { deadline } = decided({ denial: VOID_ASKED, policy });
    expect(deadline).toMatchObject({ rowId: "medi-cal-void", date: "2026-07-15" });
    const rows = defaultPolicy().deadlines.filter(({ action }) => action === "voidClaim");
    expect(rows.map(({ id }) => id)).toEqual(["medi-cal-void"]);
  });

  it("is refused in words that are not known", () => {
    const known = { billedInError: "typo" } as never;
    expect(() => decided({ known })).toThrow("known.billedInError: expected one of identity");
    expect(() => decided({ known: { voided: 1 } as never })).toThrow("known.voided: expected");
  });
});

describe("7 replaces, 8 voids, and nothing says otherwise", () => {
  const textOf = (decision: ReturnType<typeof decided>) =>
    [...decision.reasons, ...decision.requiredEvidence].join(" ");

  it("in every decision that sends something again", () => {
    const seen = { correctedClaim: 0, voidClaim: 0 };
    fc.assert(
      fc.property(situation, ({ denial, ...options }) => {
        const decision = decide(denial, options);
        const text = textOf(decision);
        if (decision.action === "correctedClaim") {
          seen.correctedClaim += 1;
          expect(text).toContain("frequency code 7");
          expect(text).not.toContain("frequency code 8");
        } else if (decision.action === "voidClaim") {
          seen.voidClaim += 1;
          expect(text).toContain("frequency code 8");
          expect(text).not.toContain("frequency code 7");
        }
      }),
      { numRuns: 600 },
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(0);
  });

  it("with the original reference beside either", () => {
    expect(textOf(decided({ denial: { category: "coding" } }))).toMatch(/REF\*F8/);
    expect(textOf(decided({ denial: VOID_ASKED }))).toMatch(/REF\*F8/);
    expect(textOf(decided({ known: { billedInError: "identity" } }))).toMatch(/REF\*F8/);
  });
});

describe("one plan", () => {
  const plan = (denials: readonly object[]) =>
    decideClaim(
      denials.map((each) => denialOf(each as Parameters<typeof denialOf>[0])),
      optionsOf({}),
    );

  it("takes the claim back once, and files one new claim for all that is sent again", () => {
    const { steps } = plan([
      { category: "coding" },
      VOID_ASKED,
      { remarkCodes: ["MA130"] },
      { category: "eligibility", rootCause: "eligibility" },
    ]);
    expect(steps.map(({ action, denials }) => [action, denials])).toEqual([
      ["voidClaim", [0, 1, 2, 3]],
    ]);
  });

  it("says what a void does to an appeal", () => {
    const { steps } = plan([VOID_ASKED, { category: "medicalNecessity" }]);
    expect(steps.map(({ action }) => action)).toEqual(["voidClaim", "appeal"]);
    expect(steps[1]?.reasons.join(" ")).toContain("The void takes the whole claim back");
  });
});
