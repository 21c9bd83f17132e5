import type { BalanceVerdict, RemittanceDocument, RemittanceTotals } from "../../src/835/index.js";
import type { Expectation } from "../x12/fixture.js";

/** What stands in the .json of fixtures/835. */
export interface RemittanceExpectation extends Expectation {
  readonly totals: RemittanceTotals & {
    readonly interchanges: number;
    readonly transactions: number;
  };
  readonly balance: Readonly<Record<"transactions" | BalanceVerdict, number>>;
  readonly roundTrip: boolean;
  readonly claimVerdict?: BalanceVerdict;
  readonly unmapped?: { readonly claim: number };
  readonly remittances?: readonly unknown[];
}

/** The sums of all transactions of a file, as the expectations give them. */
export function totalsOf(documents: readonly RemittanceDocument[]) {
  const sum = (pick: (totals: RemittanceTotals) => number) =>
    documents.reduce((total, document) => total + pick(document.totals), 0);
  return {
    transactions: documents.length,
    claims: sum((totals) => totals.claims),
    services: sum((totals) => totals.services),
    adjustments: sum((totals) => totals.adjustments),
    providerAdjustments: sum((totals) => totals.providerAdjustments),
    chargeCents: sum((totals) => totals.chargeCents),
    paidCents: sum((totals) => totals.paidCents),
    adjustmentCents: sum((totals) => totals.adjustmentCents),
    providerAdjustmentCents: sum((totals) => totals.providerAdjustmentCents),
    paymentCents: sum((totals) => totals.paymentCents),
  };
}

/** A transaction in the words of the expectations. */
export function summaryOf(document: RemittanceDocument): unknown {
  const { header, claims, providerAdjustments } = document;
  return {
    controlNumber: header.controlNumber,
    claims: claims.map((claim) => {
      const { chargeCents, paidCents, patientResponsibilityCents } = claim;
      return {
        patientControlNumber: claim.patientControlNumber,
        statusCode: claim.statusCode,
        chargeCents,
        paidCents,
        ...(patientResponsibilityCents === undefined ? {} : { patientResponsibilityCents }),
        services: claim.services.length,
        adjustments: [claim, ...claim.services].flatMap((owner) =>
          owner.adjustments.map((a) => `${a.groupCode}-${a.reasonCode} ${a.amountCents}`),
        ),
        remarks: [
          ...[claim.inpatient, claim.outpatient].flatMap((part) => part?.remarks ?? []),
          ...claim.services.flatMap((line) => line.remarks),
        ].map((remark) => remark.code),
      };
    }),
    providerAdjustments: providerAdjustments.map(
      (pair) => `${pair.reasonCode} ${pair.reference ?? ""} ${pair.amountCents}`,
    ),
    paymentCents: header.payment?.amountCents,
    method: header.payment?.method,
    date: header.payment?.date,
    trace: header.trace?.number,
    payer: header.payer?.name,
    payee: header.payee?.name,
  };
}
