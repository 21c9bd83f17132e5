import type { Step } from "./chain.js";
import { type Draft, dateOf } from "./draft.js";
import { byClassOf } from "./fact.js";
import { paymentPartsOf } from "./key.js";
import type { Adjudication, HistoryEntry, PayerRef, PaymentRef } from "./model.js";
import { sumOf } from "./sum.js";

export interface EntryContext {
  readonly entryOf: ReadonlyMap<Step, number>;
  readonly indexes: ReadonlyMap<Step, readonly number[]>;
  readonly live: ReadonlySet<Step>;
  readonly payerOf: (key: string) => PayerRef;
}

export function entryFrom(draft: Draft, index: number, context: EntryContext): HistoryEntry {
  const date = dateOf(draft);
  switch (draft.kind) {
    case "A":
      return {
        index,
        date,
        kind: "adjudication",
        adjudication: adjudicationFrom(draft.step, context),
      };
    case "S": {
      const { fact } = draft;
      return {
        index,
        date,
        kind: "status",
        status: {
          payer: { key: fact.payerKey, name: fact.payerName },
          state: fact.state,
          codes: fact.codes,
          date: fact.date,
          patientControlNumber: fact.patientControlNumber,
          payerClaimControlNumber: fact.payerClaimControlNumber,
          serviceFrom: fact.serviceFrom,
          chargeCents: fact.chargeCents,
          paidCents: fact.paidCents,
          responseDueDate: fact.responseDueDate,
        },
      };
    }
    case "E":
      return { index, date, kind: "event", event: draft.fact.event };
    case "B":
      return { index, date, kind: "providerAdjustment", adjustment: draft.adjustment };
  }
}

/** A payment by its key. */
export function paymentRef(key: string, payerOf: (key: string) => PayerRef): PaymentRef {
  const { payerKey, ...parts } = paymentPartsOf(key);
  return { key, payer: payerOf(payerKey), ...parts };
}

function adjudicationFrom(step: Step, context: EntryContext): Adjudication {
  const { fact } = step;
  const { entryOf, indexes, live, payerOf } = context;
  const indexOf = (other: Step | undefined) =>
    other === undefined ? undefined : entryOf.get(other);
  return {
    payment: paymentRef(fact.payment, payerOf),
    role: step.role,
    position: step.position,
    statusCode: fact.statusCode,
    patientControlNumber: fact.patientControlNumber,
    payerClaimControlNumber: fact.payerClaimControlNumber,
    originalReference: fact.originalReference,
    filingIndicator: fact.filingIndicator,
    frequencyCode: fact.frequencyCode,
    providerId: fact.providerId,
    facilityTypeCode: fact.facilityTypeCode,
    serviceFrom: fact.serviceFrom,
    serviceTo: fact.serviceTo ?? fact.serviceFrom,
    receivedDate: fact.receivedDate,
    chargeCents: fact.chargeCents,
    paidCents: fact.paidCents,
    patientResponsibilityCents: fact.patientResponsibilityCents,
    interestCents: fact.interestCents,
    byClass: byClassOf(fact.classCents),
    deniedCents: sumOf(fact.denials, (denial) => denial.deniedCents),
    state: fact.state,
    denials: fact.denials,
    lines: fact.lines.map((line, at) => ({ ...line, lineIndex: indexes.get(step)?.[at] ?? -1 })),
    remarkCodes: fact.remarkCodes,
    splitPart: fact.splitPart,
    forwarded: fact.forwarded,
    occurrence: fact.occurrence,
    reversedBy: indexOf(step.reversedBy),
    reverses: indexOf(step.reverses),
    corrects: indexOf(step.corrects),
    live: live.has(step),
  };
}
