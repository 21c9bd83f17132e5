import type { Claim, Remittance } from "../835/index.js";
import type { PayerKind } from "./model.js";

/** Which payer a remittance comes from, and from which element that is known. */
export interface PayerIdentity {
  /** Element and value, "TRN03:1512345678": the same payer gives the same key in every file. */
  readonly key: string;
  /** The value alone, as policies name it. */
  readonly id: string;
  /** N102 of loop 1000A, for people; `undefined` where the file has none. */
  readonly name: string | undefined;
}

const known = new WeakMap<Remittance, PayerIdentity>();

/**
 * Identifies the payer of a remittance by the first of these that the file has: TRN03, REF*2U of
 * the payer loop, N104, N102 (upper case, single spaces). Names differ between files of one payer,
 * so they come last. Answers the key "unknown" where there is none of them.
 *
 * @example
 * payerIdentity(remittance).key; //=> "TRN03:1512345678"
 */
export function payerIdentity(remittance: Remittance): PayerIdentity {
  // A remittance is asked for once per claim; the answer can't change, so it is kept beside it.
  let identity = known.get(remittance);
  if (identity === undefined) {
    identity = identify(remittance);
    known.set(remittance, identity);
  }
  return identity;
}

function identify(remittance: Remittance): PayerIdentity {
  const { payer, trace } = remittance;
  const name = payer?.name?.trim() || undefined;
  const candidates: readonly (readonly [string, string | undefined])[] = [
    ["TRN03", trace?.payerId],
    ["REF2U", payer?.references.find((reference) => reference.qualifier === "2U")?.value],
    ["N104", payer?.id],
    ["N102", name?.toUpperCase().replace(/\s+/g, " ")],
  ];
  for (const [element, value] of candidates) {
    const id = value?.trim();
    if (id) return { key: `${element}:${id}`, id, name };
  }
  return { key: "unknown", id: "", name };
}

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
