import type { PayerKind } from "../denials/index.js";
import type { LineVariance } from "./check-allowed.js";
import type { SurpriseBillingCandidate } from "./surprise-billing.js";

/** Where a short payment is taken to. It is not an appeal of a denial. */
export type DisputePath =
  /** Not short. */
  | "none"
  /** Payment dispute or reconsideration under the contract. */
  | "contractDispute"
  /** No Surprises Act: open negotiation, then federal dispute resolution. */
  | "openNegotiation"
  /** A state's own process for surprise bills, or its all-payer model. */
  | "stateProcess"
  /** Settled already by negotiation or the IDR entity: make the payer pay it. */
  | "enforceSettlement"
  /** Medicare Advantage, provider without contract: an amount dispute, not an appeal of a denial. */
  | "medicareAdvantagePaymentDispute"
  /** No contract, and no word of the Act: negotiate or bill by the plan's out-of-network rules. */
  | "outOfNetworkNegotiation"
  /** Nobody said whether there is a contract: find out first. */
  | "contractUnknown";

/** What the way depends on beside the line. */
export interface DisputeFacts {
  /** Whether a contract with this payer covers the line; `undefined` where unknown. */
  readonly contracted: boolean | undefined;
  readonly payerKind: PayerKind;
  /** The candidate of the same line, from `surpriseBillingCandidates`. */
  readonly surpriseBilling?: SurpriseBillingCandidate | undefined;
}

/**
 * The way a short-paid line goes: an underpayment, or an allowed amount that was not paid. What the
 * remarks say of the No Surprises Act comes first, because it is what the payer applied.
 *
 * @example
 * disputePathOf(line, { contracted: true, payerKind: "commercial" }); //=> "contractDispute"
 */
export function disputePathOf(line: LineVariance, facts: DisputeFacts): DisputePath {
  if (line.class !== "underpaid" && line.allowedNotPaidCents === 0) return "none";
  switch (facts.surpriseBilling?.path) {
    case "settled":
      return "enforceSettlement";
    case "state":
    case "allPayerModel":
      return "stateProcess";
    case "openNegotiation":
    case "federal":
      return "openNegotiation";
  }
  if (facts.contracted === undefined) return "contractUnknown";
  if (facts.contracted) return "contractDispute";
  return facts.payerKind === "medicareAdvantage"
    ? "medicareAdvantagePaymentDispute"
    : "outOfNetworkNegotiation";
}
