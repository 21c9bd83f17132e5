import { plbReason } from "../codes/index.js";
import { paymentRef } from "./entry.js";
import type { AdjustmentFact } from "./fact.js";
import type { FactStore } from "./fact-store.js";
import type { FactGroup } from "./identity.js";
import { isKnownNumber, paymentPartsOf } from "./key.js";
import type {
  AdjustmentTie,
  BalanceEntry,
  ForwardingBalance,
  PayerRef,
  ProviderAdjustmentSummary,
} from "./model.js";

/** What a PLB reference may name: all of it, or its first word (Medicare adds more numbers). */
function wordsOf({ reference, reasonCode }: AdjustmentFact): readonly string[] {
  const text = reference?.trim();
  // FB is the provider's running balance: its reference names payments, not claims.
  if (!isKnownNumber(text) || reasonCode === "FB") return [];
  const [word = ""] = text.split(/\s+/);
  return word === text ? [text] : [text, word];
}

/** The provider adjustments that may belong to claims under a key. */
export type AdjustmentsByKey = ReadonlyMap<string, readonly AdjustmentFact[]>;

/**
 * Finds the keys that each provider adjustment's reference may name, and lets them keep company, so
 * that all claims it may belong to are looked at together.
 */
export function adjustmentsByKey(
  adjustments: readonly AdjustmentFact[],
  store: FactStore,
): AdjustmentsByKey {
  const byKey = new Map<string, AdjustmentFact[]>();
  for (const adjustment of adjustments) {
    const { payerKey } = paymentPartsOf(adjustment.payment);
    const keys = new Set<string>();
    for (const word of wordsOf(adjustment)) {
      if (store.has(`#${word}`)) keys.add(`#${word}`);
      const key = store.keyOfToken(`${payerKey}|${word}`);
      if (key !== undefined) keys.add(key);
    }
    const [first] = keys;
    for (const key of keys) {
      if (first !== undefined) store.join(first, key);
      const list = byKey.get(key);
      if (list === undefined) byKey.set(key, [adjustment]);
      else list.push(adjustment);
    }
  }
  return byKey;
}

/** Where a provider adjustment belongs. */
export interface Tied {
  readonly adjustment: AdjustmentFact;
  readonly tie: AdjustmentTie | undefined;
  /** One where it is tied; several are candidates; none where the claim was never seen. */
  readonly groups: readonly FactGroup[];
}

/**
 * Ties provider adjustments to claims by their reference (PLB03-2): a claim number of the same payer
 * (CLP07), else a patient control number (CLP01) that this payer adjudicated. What fits several claims
 * is tied to none.
 */
export function tieAdjustments(
  adjustments: Iterable<AdjustmentFact>,
  groups: readonly FactGroup[],
): readonly Tied[] {
  const made: Tied[] = [];
  for (const adjustment of adjustments) {
    const { payerKey } = paymentPartsOf(adjustment.payment);
    const words = wordsOf(adjustment);
    const by = (numberOf: (fact: AdjudicationLike) => string | undefined) =>
      groups.filter(({ facts }) =>
        facts.some(
          (fact) =>
            fact.kind === "A" &&
            words.includes(numberOf(fact)?.trim() ?? "") &&
            paymentPartsOf(fact.payment).payerKey === payerKey,
        ),
      );
    const certain = by((fact) => fact.payerClaimControlNumber);
    const fitting = certain.length > 0 ? certain : by((fact) => fact.patientControlNumber);
    const how = certain.length > 0 ? "payerClaimControlNumber" : "patientControlNumber";
    made.push({ adjustment, tie: fitting.length === 1 ? how : undefined, groups: fitting });
  }
  return made;
}

interface AdjudicationLike {
  readonly payerClaimControlNumber: string | undefined;
  readonly patientControlNumber: string;
}

/** A provider adjustment as the ledger shows it. */
export function summaryOf(
  { adjustment, tie }: Pick<Tied, "adjustment" | "tie">,
  ids: readonly string[],
  payerOf: (key: string) => PayerRef,
): ProviderAdjustmentSummary {
  return {
    payment: paymentRef(adjustment.payment, payerOf),
    providerId: adjustment.providerId,
    reasonCode: adjustment.reasonCode,
    reference: adjustment.reference,
    amountCents: adjustment.amountCents,
    tie,
    historyId: tie === undefined ? undefined : ids[0],
    candidates: tie === undefined ? ids : [],
  };
}

/** Codes that move an overpayment between payments: taken back, refund acknowledged or returned. */
const OVERPAYMENT: ReadonlySet<string> = new Set(["WO", "72", "B2"]);

function balanceKindOf(reasonCode: string): ForwardingBalance["kind"] | undefined {
  if (OVERPAYMENT.has(reasonCode)) return "overpayment";
  return plbReason(reasonCode)?.class === "forward-balance" ? "forwardBalance" : undefined;
}

/**
 * Follows the balances that payers carry from payment to payment (PLB FB; WO, 72, B2 by reference): a
 * negative amount is carried, a positive one is taken.
 */
export function balancesOf(
  adjustments: readonly ProviderAdjustmentSummary[],
): readonly ForwardingBalance[] {
  const groups = new Map<string, ProviderAdjustmentSummary[]>();
  for (const adjustment of adjustments) {
    const kind = balanceKindOf(adjustment.reasonCode);
    if (kind === undefined) continue;
    const reference = kind === "overpayment" ? (adjustment.reference ?? "") : "";
    const key = [adjustment.payment.payer.key, adjustment.providerId, kind, reference].join("|");
    const list = groups.get(key);
    if (list === undefined) groups.set(key, [adjustment]);
    else list.push(adjustment);
  }
  return [...groups.keys()].sort().map((key) => balanceOf(groups.get(key)!));
}

function balanceOf(list: readonly ProviderAdjustmentSummary[]): ForwardingBalance {
  const sorted = [...list].sort((a, b) => {
    const one = momentOf(a);
    const other = momentOf(b);
    return one < other ? -1 : one > other ? 1 : a.amountCents - b.amountCents;
  });
  let carriedCents = 0;
  let takenCents = 0;
  const entries = sorted.map((one): BalanceEntry => {
    if (one.amountCents < 0) carriedCents -= one.amountCents;
    else takenCents += one.amountCents;
    return {
      payment: one.payment.key,
      date: one.payment.date,
      reasonCode: one.reasonCode,
      amountCents: one.amountCents,
      balanceCents: carriedCents - takenCents,
    };
  });
  const [first] = sorted as [ProviderAdjustmentSummary];
  const kind = balanceKindOf(first.reasonCode) ?? "overpayment";
  return {
    payer: first.payment.payer,
    providerId: first.providerId,
    kind,
    reference: kind === "overpayment" ? first.reference : undefined,
    entries,
    carriedCents,
    takenCents,
    openCents: Math.max(0, carriedCents - takenCents),
    historyId: sorted.find(({ historyId }) => historyId !== undefined)?.historyId,
  };
}

function momentOf({ payment }: ProviderAdjustmentSummary): string {
  return `${payment.date ?? ""}|${payment.key}`;
}
