import { expect, test } from "vitest";
import {
  checkAllowed,
  type DisputeFacts,
  disputePathOf,
  surpriseBillingCandidates,
} from "../../src/underpayments/index.js";
import { type LineSpec, line } from "../denials/build-claim.js";
import { item } from "./build.js";

const short: LineSpec = { paid: 60, cas: ["CO-45 40"] };
const commercial = { contracted: true, payerKind: "commercial" } as const;

test.each<[string, LineSpec, DisputeFacts, string]>([
  ["under a contract", short, commercial, "contractDispute"],
  ["without one", short, { ...commercial, contracted: false }, "outOfNetworkNegotiation"],
  ["nobody knows", short, { ...commercial, contracted: undefined }, "contractUnknown"],
  [
    "Medicare Advantage without contract",
    short,
    { contracted: false, payerKind: "medicareAdvantage" },
    "medicareAdvantagePaymentDispute",
  ],
  [
    "Medicare Advantage with one",
    short,
    { contracted: true, payerKind: "medicareAdvantage" },
    "contractDispute",
  ],
  ["the Act, negotiable", { ...short, rarcs: ["N877"] }, commercial, "openNegotiation"],
  ["the Act, federal", { ...short, rarcs: ["N859"] }, commercial, "openNegotiation"],
  ["a state's law", { ...short, rarcs: ["N871"] }, commercial, "stateProcess"],
  ["an all-payer model", { ...short, rarcs: ["N873"] }, commercial, "stateProcess"],
  ["settled", { ...short, rarcs: ["N875"] }, commercial, "enforceSettlement"],
  [
    "the payer disputes that the Act applies",
    { ...short, rarcs: ["N885"] },
    { ...commercial, contracted: false },
    "outOfNetworkNegotiation",
  ],
  ["paid in full", { paid: 80, cas: ["CO-45 20"], rarcs: ["N877"] }, commercial, "none"],
  ["denied", { cas: ["CO-50 100"] }, commercial, "none"],
  [
    "allowed in full and not paid",
    { paid: 50, allowed: 80, cas: ["CO-45 20", "OA-209 30"] },
    commercial,
    "contractDispute",
  ],
])("%s", (_, spec, facts, path) => {
  const input = item({ lines: [line(spec)] });
  const [found] = checkAllowed(input, { expected: () => ({ cents: 8000, basis: "b" }) });
  const [surpriseBilling] = surpriseBillingCandidates(input);
  expect(disputePathOf(found!, { ...facts, surpriseBilling })).toBe(path);
});
