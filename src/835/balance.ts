import type { Cents } from "../values/index.js";
import type { Adjustment, Claim, ProviderAdjustment, Remittance, ServiceLine } from "./model.js";

/** Which equation of the guide a finding is about. */
export type BalanceLevel =
  | "service"
  | "claim"
  | "claimServiceCharges"
  | "claimServicePayments"
  | "patientResponsibility"
  | "transaction"
  | "interest";

/** What came out of an equation. "notEvaluable": a term is absent or unreadable. */
export type BalanceVerdict = "balanced" | "unbalanced" | "notEvaluable";

/** One term of an equation: what it is, with which sign it counts, and where it stands. */
export interface BalanceTerm {
  /** "CLP03", "CAS", "PLB", ... */
  readonly name: string;
  readonly sign: 1 | -1;
  /** `undefined` where absent or unreadable. */
  readonly cents: Cents | undefined;
  /** Position of the segment it stands in; `undefined` for a sum over many. */
  readonly segment: number | undefined;
}

/** One equation, evaluated. `differenceCents` is `actualCents` less `expectedCents`. */
export interface BalanceFinding {
  readonly level: BalanceLevel;
  readonly verdict: BalanceVerdict;
  /** What the terms add up to. */
  readonly expectedCents: Cents | undefined;
  /** What the file states in their place: SVC03, CLP03, CLP04, CLP05, BPR02, PLB L6. */
  readonly actualCents: Cents | undefined;
  readonly differenceCents: Cents | undefined;
  readonly terms: readonly BalanceTerm[];
  /** Position of the claim's CLP, where the finding is about a claim or its line. */
  readonly claimSegment: number | undefined;
  /** Position of the line's SVC, where the finding is about a line. */
  readonly serviceSegment: number | undefined;
}

/** How many equations came out how. */
export interface BalanceCounts {
  readonly balanced: number;
  readonly unbalanced: number;
  readonly notEvaluable: number;
}

/** The verdicts of a transaction: counts for all, findings for what is off. */
export interface Balance {
  /** Claim payments less provider adjustments against BPR02. */
  readonly transaction: BalanceFinding;
  readonly claims: BalanceCounts;
  readonly services: BalanceCounts;
  /** Every equation that is unbalanced or not evaluable; at most 10,000 of them. */
  readonly findings: readonly BalanceFinding[];
}

/** The finding of each level, as a diagnostic code. */
export const BALANCE_CODES: Readonly<Record<BalanceLevel, string>> = {
  service: "835/service-out-of-balance",
  claim: "835/claim-out-of-balance",
  claimServiceCharges: "835/claim-charges-differ",
  claimServicePayments: "835/claim-payments-differ",
  patientResponsibility: "835/patient-responsibility-differs",
  transaction: "835/transaction-out-of-balance",
  interest: "835/interest-differs",
};

/** Adds terms up; `undefined` as soon as one is, or where the sum is no safe integer. */
function total(terms: readonly BalanceTerm[]): Cents | undefined {
  let sum = 0;
  for (const { sign, cents } of terms) {
    if (cents === undefined) return undefined;
    sum += sign * cents;
  }
  return Number.isSafeInteger(sum) ? plain(sum) : undefined;
}

/** Cents without negative zero. */
function plain(value: number): Cents {
  return (value === 0 ? 0 : value) as Cents;
}

/** Where a finding stands. */
interface Place {
  readonly claimSegment?: number | undefined;
  readonly serviceSegment?: number | undefined;
}

/** Evaluates one equation: the terms against what is stated. */
export function equation(
  level: BalanceLevel,
  terms: readonly BalanceTerm[],
  actualCents: Cents | undefined,
  place: Place = {},
): BalanceFinding {
  const expectedCents = total(terms);
  const evaluable = expectedCents !== undefined && actualCents !== undefined;
  const differenceCents = evaluable ? plain(actualCents - expectedCents) : undefined;
  return {
    level,
    verdict: !evaluable ? "notEvaluable" : differenceCents === 0 ? "balanced" : "unbalanced",
    expectedCents,
    actualCents,
    differenceCents,
    terms,
    claimSegment: place.claimSegment,
    serviceSegment: place.serviceSegment,
  };
}

function adjustmentTerms(adjustments: readonly Adjustment[]): BalanceTerm[] {
  return adjustments.map(({ amountCents, segment }) => ({
    name: "CAS",
    sign: -1,
    cents: amountCents,
    segment,
  }));
}

function term(name: string, sign: 1 | -1, cents: Cents | undefined, segment: number | undefined) {
  return { name, sign, cents, segment } as const;
}

/**
 * Service line: SVC02 less the line's CAS is SVC03 (005010X221A1, balancing).
 *
 * @example
 * balanceService(claim.services[0]).verdict; //=> "balanced"
 */
export function balanceService(line: ServiceLine, claimSegment?: number): BalanceFinding {
  const terms = [
    term("SVC02", 1, line.chargeCents, line.segment),
    ...adjustmentTerms(line.adjustments),
  ];
  return equation("service", terms, line.paidCents, { claimSegment, serviceSegment: line.segment });
}

/**
 * A claim's equations: CLP03 less all CAS, of the claim and of its lines, is CLP04; where it has
 * lines, their charges are CLP03 and their payments less the claim's CAS are CLP04; and CLP05, where
 * sent and no reversal, is the sum of the PR adjustments.
 *
 * @example
 * balanceClaim(claim).every((finding) => finding.verdict === "balanced"); //=> true
 */
export function balanceClaim(claim: Claim): readonly BalanceFinding[] {
  const place = { claimSegment: claim.segment };
  const own = adjustmentTerms(claim.adjustments);
  const lines = claim.services.flatMap((line) => adjustmentTerms(line.adjustments));
  const charge = term("CLP03", 1, claim.chargeCents, claim.segment);
  const findings = [equation("claim", [charge, ...own, ...lines], claim.paidCents, place)];
  if (claim.services.length > 0) {
    const charges = claim.services.map((s) => term("SVC02", 1, s.chargeCents, s.segment));
    const payments = claim.services.map((s) => term("SVC03", 1, s.paidCents, s.segment));
    findings.push(
      equation("claimServiceCharges", charges, claim.chargeCents, place),
      equation("claimServicePayments", [...payments, ...own], claim.paidCents, place),
    );
  }
  if (claim.patientResponsibilityCents !== undefined && !isReversal(claim)) {
    const patient = [claim, ...claim.services]
      .flatMap((owner) => owner.adjustments)
      .filter(({ groupCode }) => groupCode === "PR")
      .map(({ amountCents, segment }) => term("CAS", 1, amountCents, segment));
    findings.push(
      equation("patientResponsibility", patient, claim.patientResponsibilityCents, place),
    );
  }
  return findings;
}

/** CLP02 22, or the CR adjustments by which 4010 marks a reversal. */
function isReversal(claim: Claim): boolean {
  return claim.statusCode === "22" || claim.adjustments.some(({ groupCode }) => groupCode === "CR");
}

/** BPR02 with the sign of BPR03: a debit takes money back. */
export function signedPayment(remittance: Remittance): Cents | undefined {
  const amount = remittance.payment?.amountCents;
  if (amount === undefined) return undefined;
  return remittance.payment?.creditDebit === "D" ? plain(-amount) : amount;
}

/**
 * Transaction: the sum of CLP04 less the sum of the PLB amounts is BPR02.
 *
 * @example
 * balanceTransaction(document.header, document.claims, document.providerAdjustments).verdict;
 */
export function balanceTransaction(
  header: Remittance,
  claims: readonly Pick<Claim, "paidCents" | "segment">[],
  providerAdjustments: readonly ProviderAdjustment[],
): BalanceFinding {
  const paid = claims.map((claim) => term("CLP04", 1, claim.paidCents, claim.segment));
  const less = providerAdjustments.map((pair) => term("PLB", -1, pair.amountCents, pair.segment));
  return equation("transaction", [...paid, ...less], signedPayment(header));
}
