import * as fc from "fast-check";
import type {
  Adjustment,
  Claim,
  InpatientAdjudication,
  OutpatientAdjudication,
  ServiceLine,
} from "../835/index.js";
import { type Cents, cents } from "../values/index.js";
import { adjustments } from "./adjustment.js";
import {
  amountEntries,
  contact,
  datedEntries,
  quantityEntries,
  references,
  unmappedSegments,
} from "./entry.js";
import { anyCents, positiveCents, sumOf } from "./money.js";
import { entity } from "./party.js";
import { type ModelOptions, serviceLine } from "./service-line.js";
import { digitText, oneOf, optionally, quantityText, valueText } from "./value.js";

/** A claim before it is put into a transaction: it does not know its LX loop yet. */
export type LooseClaim = Omit<Claim, "summaryIndex">;

const REMARKS = "MA01 MA07 MA18 MA130 N1 N30 N95 M86";

function remarksIn(elements: readonly number[]) {
  return fc
    .subarray([...elements])
    .chain((chosen) =>
      fc.tuple(...chosen.map((element) => oneOf(REMARKS).map((code) => ({ code, element })))),
    );
}

/** MIA with any of its elements. */
export function inpatientAdjudication(): fc.Arbitrary<InpatientAdjudication> {
  const amount = optionally(anyCents());
  const count = optionally(quantityText());
  return fc.record({
    coveredDays: quantityText(),
    ppsOperatingOutlierCents: amount,
    lifetimePsychiatricDays: count,
    drgCents: amount,
    remarks: remarksIn([5, 20, 21, 22, 23]),
    disproportionateShareCents: amount,
    mspPassThroughCents: amount,
    ppsCapitalCents: amount,
    ppsCapitalFspDrgCents: amount,
    ppsCapitalHspDrgCents: amount,
    ppsCapitalDshDrgCents: amount,
    oldCapitalCents: amount,
    ppsCapitalImeCents: amount,
    ppsOperatingHspDrgCents: amount,
    costReportDays: count,
    ppsOperatingFspDrgCents: amount,
    ppsCapitalOutlierCents: amount,
    indirectTeachingCents: amount,
    nonpayableProfessionalCents: amount,
    ppsCapitalExceptionCents: amount,
  });
}

/** MOA with any of its elements. */
export function outpatientAdjudication(): fc.Arbitrary<OutpatientAdjudication> {
  const amount = optionally(anyCents());
  return fc.record({
    reimbursementRate: optionally(quantityText()),
    hcpcsPayableCents: amount,
    remarks: remarksIn([3, 4, 5, 6, 7]),
    esrdCents: amount,
    nonpayableProfessionalCents: amount,
  });
}

const REFERENCES = "1L 1W 28 6P 9A 9C BB CE EA F8 G1 G3 IG SY 0B 1A 1B 1C 1D 1G 1H 1J D3 G2 LU";

function claimParts(options: ModelOptions) {
  const party = fc.option(entity(options), { nil: undefined, freq: 2 });
  const statuses = "1 2 3 4 19 20 21 22 22 23 25";
  return fc.record({
    patientControlNumber: valueText(options, 20),
    statusCode: oneOf(options.odd ? `${statuses} 5 10 17` : statuses),
    statesPatientShare: fc.boolean(),
    paidCents: positiveCents(),
    filingIndicator: optionally(oneOf("12 13 14 15 16 AM CH HM MA MB MC OF VA ZZ")),
    payerClaimControlNumber: optionally(valueText(options, 30)),
    facilityTypeCode: optionally(oneOf("11 21 22 13 81")),
    frequencyCode: optionally(oneOf("1 7 8")),
    patientStatusCode: optionally(oneOf("01 30")),
    drgCode: optionally(digitText(3)),
    drgWeight: optionally(quantityText()),
    dischargeFraction: optionally(quantityText()),
    adjustments: adjustments(options.odd),
    patient: party,
    insured: party,
    correctedInsured: party,
    renderingProvider: party,
    crossoverCarrier: party,
    correctedPriorityPayer: party,
    otherSubscriber: party,
    inpatient: fc.option(inpatientAdjudication(), { nil: undefined, freq: 4 }),
    outpatient: fc.option(outpatientAdjudication(), { nil: undefined, freq: 4 }),
    references: references(REFERENCES, options),
    dates: datedEntries("232 233 036 050", 3),
    contacts: fc.array(contact("CX", options), { maxLength: 1 }),
    amounts: amountEntries("AU D8 DY F5 I NL T T2 ZK ZL ZM ZN ZO", 3),
    quantities: quantityEntries("CA CD LA LE NE NR OU PS VS ZK ZL ZM ZN ZO", 2),
    services: fc.array(serviceLine(options), { maxLength: 3 }),
    unmapped: options.odd ? unmappedSegments(options) : fc.constant([]),
  });
}

/**
 * A claim (loop 2100) that balances to the cent: CLP03 less all CAS is CLP04; the lines' charges are
 * CLP03; the lines' payments less the claim's CAS are CLP04; and CLP05, where stated, is the sum of
 * the PR adjustments. Reversals (CLP02 22) have every amount with its sign turned.
 */
export function claim(options: ModelOptions): fc.Arbitrary<LooseClaim> {
  return claimParts(options).map(({ statesPatientShare, ...parts }) => {
    const isReversal = parts.statusCode === "22";
    const services = isReversal ? parts.services.map(reversedLine) : parts.services;
    const own = isReversal ? parts.adjustments.map(reversedAdjustment) : parts.adjustments;
    const ownCents = sumOf(own.map((entry) => entry.amountCents));
    const loose = isReversal ? negated(parts.paidCents) : parts.paidCents;
    const hasLines = services.length > 0;
    const paidCents = hasLines
      ? cents(sumOf(services.map((line) => line.paidCents)) - ownCents)
      : loose;
    const chargeCents = hasLines
      ? sumOf(services.map((line) => line.chargeCents))
      : cents(paidCents + ownCents);
    const share = [...own, ...services.flatMap((line) => line.adjustments)]
      .filter(({ groupCode }) => groupCode === "PR")
      .map(({ amountCents }) => amountCents);
    return {
      ...parts,
      chargeCents,
      paidCents,
      patientResponsibilityCents: statesPatientShare ? sumOf(share) : undefined,
      adjustments: own,
      services,
      complete: true,
    };
  });
}

function negated(amount: number | undefined): Cents {
  return cents(0 - (amount ?? 0));
}

function reversedAdjustment(adjustment: Adjustment): Adjustment {
  return { ...adjustment, amountCents: negated(adjustment.amountCents) };
}

function reversedLine(line: ServiceLine): ServiceLine {
  return {
    ...line,
    chargeCents: negated(line.chargeCents),
    paidCents: negated(line.paidCents),
    adjustments: line.adjustments.map(reversedAdjustment),
  };
}
