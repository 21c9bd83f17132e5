import { describe, expect, it } from "vitest";
import {
  type DenialContext,
  decide,
  type FactName,
  type PayerKind,
  type PolicyInput,
} from "../../src/decisions/index.js";
import { claimOf, denialOf, remittanceOf } from "./build.js";

const source = { source: "test", confidence: "high" } as const;
/** Minutes at 60.00 an hour: a dollar each. */
const work = { ratePerHourCents: 6_000, ...source } as const;
const DISPUTED = { category: "contractAndFee", rootCause: "contract", reasonCode: "45" };
const CODING = { category: "coding", rootCause: "codingGap" };
const costs = (...rows: readonly (readonly [string, string, number])[]): PolicyInput =>
  ({
    costs: rows.map(([path, action, minutes]) => ({ id: action, path, action, minutes, ...work })),
    prior: { mean: 1 },
    thresholds: { closesFixes: true },
  }) as PolicyInput;

interface Case {
  readonly denial: object;
  readonly kind: PayerKind;
  readonly filingIndicator?: string;
  readonly known?: DenialContext;
}

/** A denial of 100.00. */
function factIn({ denial, kind, filingIndicator = "12", known }: Case, policy: PolicyInput) {
  const decision = decide(denialOf(denial as Parameters<typeof denialOf>[0]), {
    claim: claimOf({ filingIndicator }),
    remittance: remittanceOf(),
    asOf: "2026-02-01",
    policy: { ...policy, payers: [{ payerId: "1512345678", kind }] },
    known,
  });
  return (name: FactName) => decision.facts.find((fact) => fact.name === name)?.value;
}

describe("the step that would be taken is the one weighed", () => {
  it.each<[string, FactName, Case, PolicyInput, string]>([
    [
      "a dispute of a contract",
      "disputeIsWorth",
      { denial: DISPUTED, kind: "commercial" },
      costs(["escalate", "contractDispute", 50], ["escalate", "paymentDispute", 500]),
      "yes",
    ],
    [
      "a dispute without a contract",
      "disputeIsWorth",
      { denial: DISPUTED, kind: "medicareAdvantageNonContract" },
      costs(["escalate", "contractDispute", 50], ["escalate", "paymentDispute", 500]),
      "no",
    ],
    [
      "a contract's, whatever a remark says of the network",
      "disputeIsWorth",
      {
        denial: { ...DISPUTED, remarkCodes: ["N877"] },
        kind: "commercial",
        known: { network: "in" },
      },
      costs(["escalate", "contractDispute", 500], ["escalate", "idr", 1]),
      "no",
    ],
    [
      "a corrected claim",
      "fixIsWorth",
      { denial: CODING, kind: "commercial" },
      costs(["appeal", "appeal", 500], ["fix", "correctedClaim", 500], ["fix", "newClaim", 5]),
      "no",
    ],
    [
      "a new claim of what was voided",
      "fixIsWorth",
      { denial: CODING, kind: "commercial", known: { voided: true } },
      costs(["appeal", "appeal", 500], ["fix", "correctedClaim", 500], ["fix", "newClaim", 5]),
      "yes",
    ],
  ])("%s", (_, name, given, policy, worth) => {
    expect(factIn(given, policy)(name)).toBe(worth);
  });
});
