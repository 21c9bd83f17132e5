import { paymentRef } from "./entry.js";
import type { PaymentFact } from "./fact.js";
import { ledgerFinding } from "./findings.js";
import type { LedgerFinding, PayerRef, PaymentSummary } from "./model.js";

/** What the claims and provider adjustments of one payment add up to. */
export interface PaymentSums {
  claims: number;
  claimCents: number;
  adjustmentCents: number;
}

/** Payments with what the ledger holds of them, by day and key. */
export function paymentSummaries(
  envelopes: readonly PaymentFact[],
  sums: ReadonlyMap<string, PaymentSums>,
  payerOf: (key: string) => PayerRef,
): readonly PaymentSummary[] {
  const byPayment = new Map<string, PaymentFact[]>();
  for (const key of sums.keys()) byPayment.set(key, []);
  for (const envelope of envelopes) {
    const list = byPayment.get(envelope.payment);
    if (list === undefined) byPayment.set(envelope.payment, [envelope]);
    else list.push(envelope);
  }
  const made = [...byPayment].map(([key, own]) => summaryOf(key, own, sums.get(key), payerOf));
  return made.sort((a, b) => {
    const [one, other] = [a, b].map(({ date, key }) => `${date ?? ""}|${key}`) as [string, string];
    return one < other ? -1 : one > other ? 1 : 0;
  });
}

function summaryOf(
  key: string,
  envelopes: readonly PaymentFact[],
  sums: PaymentSums = { claims: 0, claimCents: 0, adjustmentCents: 0 },
  payerOf: (key: string) => PayerRef,
): PaymentSummary {
  const ref = paymentRef(key, payerOf);
  const { amountCents } = ref;
  const { claims, claimCents, adjustmentCents } = sums;
  const methods = envelopes.map(({ method }) => method).filter((one) => one !== undefined);
  return {
    ...ref,
    method: methods.sort()[0],
    claims,
    claimCents,
    adjustmentCents,
    differenceCents:
      amountCents === undefined ? undefined : claimCents - adjustmentCents - amountCents,
    copies: copiesOf(envelopes),
    complete: envelopes.some(({ complete }) => complete),
  };
}

/** The most envelopes that say the same: two parts of one payment are no copies of each other. */
function copiesOf(envelopes: readonly PaymentFact[]): number {
  const named = new Map<string, Set<string>>();
  for (const one of envelopes) {
    // A copy that was cut off is no second remittance: the same file was read whole another time.
    if (!one.complete) continue;
    const totals = [one.claims, one.chargeCents, one.claimCents, one.adjustmentCents].join("|");
    const own = named.get(totals);
    if (own === undefined) named.set(totals, new Set([one.envelope]));
    else own.add(one.envelope);
  }
  const most = Math.max(0, ...[...named.values()].map((own) => own.size));
  return Math.max(most, envelopes.length > 0 ? 1 : 0);
}

/** What is worth a look about payments. */
export function paymentFindings(payments: readonly PaymentSummary[]): readonly LedgerFinding[] {
  const findings: LedgerFinding[] = [];
  for (const { key, copies, complete, differenceCents } of payments) {
    const about = (code: string, details: Readonly<Record<string, number>>) =>
      findings.push(ledgerFinding(code, { payments: [key], details }));
    if (copies > 1) about("claims/duplicate-remittance", { copies });
    if (!complete) about("claims/payment-incomplete", {});
    else if (differenceCents !== undefined && differenceCents !== 0) {
      about("claims/payment-differs", { differenceCents });
    }
  }
  return findings;
}
