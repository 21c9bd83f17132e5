import type { AdjudicationFact, ClaimFact } from "./fact.js";
import { type FactLink, type Gathering, rootOf, unite } from "./gathering.js";
import { isKnownNumber, isNumberKey, paymentPartsOf } from "./key.js";
import type { LinkMethod } from "./model.js";

/** Joins facts that share a token to the first of them. */
function joinBy(
  facts: readonly AdjudicationFact[],
  groupOf: ReadonlyMap<ClaimFact, Gathering>,
  method: LinkMethod,
  tokenOf: (fact: AdjudicationFact) => string | undefined,
): void {
  const first = new Map<string, AdjudicationFact>();
  for (const fact of facts) {
    const token = tokenOf(fact);
    if (token === undefined) continue;
    const one = first.get(token);
    if (one === undefined) first.set(token, fact);
    else {
      const a = groupOf.get(one)!;
      const b = groupOf.get(fact)!;
      // A link that tells nothing new is left out, so that each join is proven once.
      if (rootOf(a) !== rootOf(b)) unite(a, b, { one, other: fact, method });
    }
  }
}

export const payerOf = (fact: AdjudicationFact) => paymentPartsOf(fact.payment).payerKey;
/** CLP03 without the sign of a reversal. */
export const chargeOf = (fact: AdjudicationFact) => Math.abs(fact.chargeCents);

/** Beyond so many patient control numbers under it, a claim number of a payer names no claim. */
const NUMBERS_OF_ONE_CLAIM = 2;

type ControlToken = (fact: AdjudicationFact, number: string | undefined) => string | undefined;

/**
 * Payer and claim number. Of unknown payers, and where a payer sends the same number for many claims,
 * it tells claims of one patient control number alone.
 */
function controlTokens(facts: readonly AdjudicationFact[]): ControlToken {
  const token = (fact: AdjudicationFact, number: string) => `${payerOf(fact)}|${number.trim()}`;
  const keys = new Map<string, Set<string>>();
  for (const fact of facts) {
    const { payerClaimControlNumber: number } = fact;
    if (!isKnownNumber(number) || !isNumberKey(fact.key)) continue;
    const own = keys.get(token(fact, number));
    if (own === undefined) keys.set(token(fact, number), new Set([fact.key]));
    else own.add(fact.key);
  }
  return (fact, number) => {
    if (!isKnownNumber(number)) return undefined;
    const whole = token(fact, number);
    const isShared = (keys.get(whole)?.size ?? 0) > NUMBERS_OF_ONE_CLAIM;
    return isShared || payerOf(fact) === "unknown" ? `${fact.key}|${whole}` : whole;
  };
}

/** Joins adjudications that are of one claim: what is certain first, then what is strong. */
export function joinAdjudications(
  facts: readonly AdjudicationFact[],
  groupOf: ReadonlyMap<ClaimFact, Gathering>,
): void {
  const numbered = facts.filter((fact) => isKnownNumber(fact.patientControlNumber));
  const tokenOf = controlTokens(facts);
  joinBy(facts, groupOf, "payerClaimControlNumber", (fact) =>
    tokenOf(fact, fact.payerClaimControlNumber),
  );
  joinByOriginal(facts, groupOf, tokenOf);
  joinBy(numbered, groupOf, "numberDateCharge", (fact) =>
    fact.serviceFrom === undefined
      ? undefined
      : `${fact.key}|${fact.serviceFrom}|${chargeOf(fact)}`,
  );
  joinBy(numbered, groupOf, "split", (fact) =>
    fact.splitPart ? `${fact.key}|${payerOf(fact)}` : undefined,
  );
  joinToOnly(numbered, groupOf, "exactNegative", {
    seeks: (facts) => facts.every(isReversal),
    fits: (fact, other) =>
      !isReversal(other) &&
      (other.mirror === fact.mirror || (fact.correctionGroup && negates(fact, other))),
  });
  joinBy(numbered, groupOf, "numberCharge", (fact) =>
    fact.serviceFrom === undefined ? `${fact.key}|${payerOf(fact)}|${chargeOf(fact)}` : undefined,
  );
  joinToOnly(numbered, groupOf, "numberCharge", {
    seeks: (facts) => facts.every((fact) => fact.serviceFrom === undefined),
    fits: (fact, other) => chargeOf(fact) === chargeOf(other),
  });
  joinToOnly(numbered, groupOf, "replacement", {
    seeks: (facts) => facts.every((fact) => isReversal(fact) || isReplacement(fact)),
    fits: (fact, other) =>
      isReplacement(fact) &&
      !isReplacement(other) &&
      fact.serviceFrom !== undefined &&
      fact.serviceFrom === other.serviceFrom,
  });
}

const isReversal = (fact: AdjudicationFact) => fact.statusCode === "22";
/** CLP09: 7 replaces a claim, 8 voids one. */
const isReplacement = ({ frequencyCode }: AdjudicationFact) =>
  frequencyCode === "7" || frequencyCode === "8";

/** Whether CLP03 and CLP04 of a reversal negate those of a decision. */
export function negates(reversal: AdjudicationFact, decision: AdjudicationFact): boolean {
  return (
    reversal.chargeCents + decision.chargeCents === 0 &&
    reversal.paidCents + decision.paidCents === 0
  );
}

/** REF*F8 names the CLP07 of the claim that this one takes back or replaces. */
function joinByOriginal(
  facts: readonly AdjudicationFact[],
  groupOf: ReadonlyMap<ClaimFact, Gathering>,
  tokenOf: ControlToken,
): void {
  const byNumber = new Map<string, AdjudicationFact>();
  for (const fact of facts) {
    const token = tokenOf(fact, fact.payerClaimControlNumber);
    if (token !== undefined && !byNumber.has(token)) byNumber.set(token, fact);
  }
  const byOriginal = new Map<string, AdjudicationFact>();
  for (const fact of facts) {
    const token = tokenOf(fact, fact.originalReference);
    if (token === undefined) continue;
    // Two claims that name the same original belong together even where it was never seen.
    const one = byNumber.get(token) ?? byOriginal.get(token);
    if (one === undefined) byOriginal.set(token, fact);
    else if (rootOf(groupOf.get(one)!) !== rootOf(groupOf.get(fact)!)) {
      const link = { one, other: fact, method: "originalReference" as const };
      unite(groupOf.get(one)!, groupOf.get(fact)!, link);
    }
  }
}

/**
 * Joins groups that seek another to the one group of their patient control number and payer that
 * fits. All are judged before any is joined. Where several groups fit, they are candidates.
 */
function joinToOnly(
  facts: readonly AdjudicationFact[],
  groupOf: ReadonlyMap<ClaimFact, Gathering>,
  method: LinkMethod,
  rule: {
    readonly seeks: (facts: readonly AdjudicationFact[]) => boolean;
    readonly fits: (fact: AdjudicationFact, other: AdjudicationFact) => boolean;
  },
): void {
  const byKey = new Map<string, AdjudicationFact[]>();
  for (const fact of facts) {
    const token = `${fact.key}|${payerOf(fact)}`;
    const list = byKey.get(token);
    if (list === undefined) byKey.set(token, [fact]);
    else list.push(fact);
  }
  const found: FactLink[] = [];
  for (const list of byKey.values()) {
    if (list.length < 2) continue;
    for (const own of new Set(list.map((fact) => rootOf(groupOf.get(fact)!)))) {
      if (!rule.seeks(own.facts as AdjudicationFact[])) continue;
      const fitting = new Map<Gathering, FactLink>();
      for (const fact of own.facts as AdjudicationFact[]) {
        for (const one of list) {
          const group = rootOf(groupOf.get(one)!);
          if (group === own || fitting.has(group) || !rule.fits(fact, one)) continue;
          fitting.set(group, { one, other: fact, method });
        }
      }
      const [only] = fitting.values();
      if (fitting.size === 1) found.push(only!);
      else for (const group of fitting.keys()) own.candidates.add(group);
    }
  }
  for (const link of found) {
    const one = rootOf(groupOf.get(link.one)!);
    if (one !== rootOf(groupOf.get(link.other)!)) unite(one, groupOf.get(link.other)!, link);
  }
}
