import * as fc from "fast-check";
import type { ProviderSummary, ProviderTotals, SupplementalTotals } from "../835/index.js";
import { unmappedSegments } from "./entry.js";
import { anyCents, dates } from "./money.js";
import type { ModelOptions } from "./service-line.js";
import { digitText, oneOf, optionally, quantityText } from "./value.js";

/** TS3 with any of its elements. */
export function providerTotals(): fc.Arbitrary<ProviderTotals> {
  const amount = optionally(anyCents());
  return fc.record({
    providerId: digitText(10),
    facilityTypeCode: optionally(oneOf("11 21")),
    fiscalPeriodDate: optionally(dates()),
    claimCount: optionally(quantityText()),
    chargeCents: amount,
    coveredChargeCents: amount,
    noncoveredChargeCents: amount,
    deniedChargeCents: amount,
    providerPaymentCents: amount,
    interestCents: amount,
    contractualAdjustmentCents: amount,
    grammRudmanReductionCents: amount,
    mspPayerCents: amount,
    bloodDeductibleCents: amount,
    nonLabChargeCents: amount,
    coinsuranceCents: amount,
    hcpcsReportableChargeCents: amount,
    hcpcsPayableCents: amount,
    deductibleCents: amount,
    professionalComponentCents: amount,
    mspPatientLiabilityMetCents: amount,
    patientReimbursementCents: amount,
    pipClaimCount: optionally(quantityText()),
    pipAdjustmentCents: amount,
  });
}

/** TS2 with any of its elements. */
export function supplementalTotals(): fc.Arbitrary<SupplementalTotals> {
  const amount = optionally(anyCents());
  const count = optionally(quantityText());
  return fc.record({
    drgCents: amount,
    federalSpecificCents: amount,
    hospitalSpecificCents: amount,
    disproportionateShareCents: amount,
    capitalCents: amount,
    indirectMedicalEducationCents: amount,
    outlierDays: count,
    dayOutlierCents: amount,
    costOutlierCents: amount,
    averageDrgLengthOfStay: count,
    dischargeCount: count,
    costReportDays: count,
    coveredDays: count,
    noncoveredDays: count,
    mspPassThroughCents: amount,
    averageDrgWeight: count,
    ppsCapitalFspDrgCents: amount,
    ppsCapitalHspDrgCents: amount,
    ppsDisproportionateShareDrgCents: amount,
  });
}

/** LX with or without TS3 and TS2. */
export function providerSummary(options: ModelOptions): fc.Arbitrary<ProviderSummary> {
  return fc.record({
    assignedNumber: fc.oneof(digitText(1, 6), fc.constant("1")),
    totals: optionally(providerTotals()),
    supplemental: optionally(supplementalTotals()),
    unmapped: options.odd ? unmappedSegments(options) : fc.constant([]),
  });
}
