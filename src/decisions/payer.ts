import type { Claim } from "../835/index.js";
import type { PayerKind } from "./model.js";

// CLP06, element 1032. 15 (indemnity) and 12 to 14 say the product, not whether it is insured.
const KIND_BY_FILING_INDICATOR: ReadonlyMap<string, PayerKind> = new Map<string, PayerKind>([
  ["MA", "medicareFfs"],
  ["MB", "medicareFfs"],
  ["16", "medicareAdvantage"],
  ["MC", "medicaid"],
  ["CH", "tricare"],
  ["VA", "va"],
  ["12", "commercial"],
  ["13", "commercial"],
  ["14", "commercial"],
  ["15", "commercial"],
  ["17", "commercial"],
  ["CI", "commercial"],
  ["HM", "commercial"],
  ["BL", "blue"],
  ["WC", "workersCompensation"],
  ["AM", "auto"],
  ["LM", "liability"],
]);

/**
 * The kind of payer that a claim's filing indicator (CLP06) names; `unknown` where it names none.
 *
 * @example
 * payerKindOf({ filingIndicator: "MB" }); //=> "medicareFfs"
 */
export function payerKindOf(claim: Pick<Claim, "filingIndicator">): PayerKind {
  return KIND_BY_FILING_INDICATOR.get(claim.filingIndicator ?? "") ?? "unknown";
}
