import { calendarDate, cents, dateToX12, UsageError } from "../values/index.js";
import { DEFAULT_DELIMITERS, padInterchangeHeader } from "../x12/index.js";
import { NONE } from "./fields.js";
import type {
  Inquiry,
  InquiryEnvelope,
  InquiryLine,
  InquiryOrganisation,
  InquiryPeriod,
  InquiryPerson,
} from "./inquiry.js";
import { checkEnvelope, checkInquiry } from "./inquiry-check.js";
import type {
  ClaimStatus,
  Demographics,
  Entity,
  Level,
  Period,
  Reference,
  StatusDocument,
  StatusInterchange,
  StatusLine,
} from "./model.js";
import { write277 } from "./writer.js";

const VERSION = "005010X212";

/**
 * Writes claim status inquiries as one 276 (005010X212), envelopes included. Inquiries that follow
 * each other share the levels they have in common: sort them by payer, provider and subscriber for
 * the shortest file.
 *
 * @throws UsageError for a missing or unusable field; it names the field and where it would stand.
 * @example
 * write276([inquiry], { senderId: "MILLRACE", receiverId: "HARBORCREST", controlNumber: "71",
 *   date: "2026-03-12", time: "0915", reference: "INQ-1" });
 */
export function write276(inquiries: readonly Inquiry[], envelope: InquiryEnvelope): Uint8Array {
  if (!Array.isArray(inquiries) || inquiries.length === 0) {
    throw new UsageError("inquiries: expected at least one");
  }
  checkEnvelope(envelope);
  inquiries.forEach((inquiry, i) => {
    checkInquiry(inquiry, `inquiries[${i}]`);
  });
  return write277({ interchanges: [interchangeOf(inquiries, envelope)] });
}

function interchangeOf(
  inquiries: readonly Inquiry[],
  envelope: InquiryEnvelope,
): StatusInterchange {
  const { senderId, receiverId, controlNumber, time } = envelope;
  const delimiters = envelope.delimiters ?? DEFAULT_DELIMITERS;
  const day = dateToX12(calendarDate(envelope.date));
  const usage = envelope.usage ?? "P";
  const elements = padInterchangeHeader([
    "00",
    "",
    "00",
    "",
    envelope.senderQualifier ?? "ZZ",
    senderId,
    envelope.receiverQualifier ?? "ZZ",
    receiverId,
    day.slice(2),
    time,
    delimiters.repetition ?? "U",
    "00501",
    controlNumber,
    "0",
    usage,
    delimiters.component,
  ]);
  const group = envelope.groupControlNumber ?? (controlNumber.replace(/^0+(?=.)/, "") || "0");
  const sender = envelope.applicationSender ?? senderId;
  const receiver = envelope.applicationReceiver ?? receiverId;
  const document: StatusDocument = {
    kind: "status",
    header: {
      transactionSet: "276",
      kind: "inquiry",
      controlNumber: envelope.transactionControlNumber ?? "0001",
      version: VERSION,
      implementation: VERSION,
      structure: "0010",
      purpose: "13",
      reference: envelope.reference,
      date: calendarDate(envelope.date),
      time,
      unmapped: NONE,
    },
    levels: NONE,
    claims: inquiries.map(claimOf),
    complete: true,
    totals: { claims: 0, services: 0, batches: 0, chargeCents: cents(0), states: {} },
    unmapped: NONE,
  };
  const header = {
    elements: ["HR", sender, receiver, day, time, group, "X", VERSION],
    functionalId: "HR",
    controlNumber: group,
    version: VERSION,
    segment: 0,
  };
  return {
    header: { delimiters, elements, segment: 0 },
    groups: [{ header, transactions: [document], complete: true }],
    otherSegments: NONE,
    complete: true,
  };
}

function claimOf(inquiry: Inquiry): ClaimStatus {
  const { payer, receiver, provider, subscriber, patient } = inquiry;
  const person = provider.firstName !== undefined;
  const references = [
    ["BLT", inquiry.billType],
    ["EJ", inquiry.patientControlNumber],
    ["XZ", inquiry.pharmacyNumber],
  ].flatMap(([qualifier, value]): readonly Reference[] =>
    qualifier === undefined || value === undefined ? [] : [{ qualifier, value }],
  );
  const charge = inquiry.chargeCents;
  return {
    informationSource: levelOf("20", organisation("PR", payer, "PI")),
    informationReceiver: levelOf("21", organisation("41", receiver, "46")),
    provider: levelOf("19", {
      ...organisation("1P", provider, "XX"),
      type: person ? "1" : "2",
      firstName: provider.firstName,
    }),
    subscriber: levelOf(
      "22",
      {
        ...personOf("IL", subscriber),
        idQualifier: subscriber.idQualifier ?? "MI",
        id: subscriber.memberId,
      },
      patient === undefined ? demographicsOf(subscriber) : undefined,
    ),
    patient: patient && levelOf("23", personOf("QC", patient), demographicsOf(patient)),
    traces: [{ type: "1", number: inquiry.traceNumber }],
    statuses: NONE,
    payerClaimControlNumber: inquiry.payerClaimControlNumber,
    clearinghouseTraceNumber: inquiry.clearinghouseTraceNumber,
    references,
    service: periodOf(inquiry.service),
    dates: NONE,
    amounts: charge === undefined ? NONE : [{ qualifier: "T3", amountCents: cents(charge) }],
    quantities: NONE,
    attachments: NONE,
    contacts: NONE,
    services: (inquiry.lines ?? []).map(lineOf),
    unmapped: NONE,
    complete: true,
  };
}

function levelOf(code: string, entity: Entity, demographics?: Demographics): Level {
  return {
    code,
    entity,
    demographics,
    contacts: NONE,
    traces: NONE,
    statuses: NONE,
    references: NONE,
    dates: NONE,
    quantities: NONE,
    amounts: NONE,
    unmapped: NONE,
  };
}

function organisation(code: string, one: InquiryOrganisation, qualifier: string): Entity {
  const { name, id, idQualifier } = one;
  return { code, type: "2", lastName: name, idQualifier: idQualifier ?? qualifier, id };
}

function personOf(code: string, one: InquiryPerson): Entity {
  const { lastName, firstName, middleName, suffix } = one;
  return { code, type: "1", lastName, firstName, middleName, suffix };
}

function demographicsOf({ birthDate, gender }: InquiryPerson): Demographics {
  return { birthDate: birthDate === undefined ? undefined : calendarDate(birthDate), gender };
}

function periodOf(period: InquiryPeriod | undefined): Period | undefined {
  if (period === undefined) return undefined;
  const from = calendarDate(period.from);
  const to = period.to === undefined ? undefined : calendarDate(period.to);
  return { qualifier: "472", from, to: to === from ? undefined : to };
}

function lineOf(line: InquiryLine): StatusLine {
  const { qualifier, code, modifiers } = line.procedure;
  return {
    procedure: { qualifier, code, modifiers: modifiers ?? NONE },
    chargeCents: cents(line.chargeCents),
    revenueCode: line.revenueCode,
    submittedUnits: line.units,
    statuses: NONE,
    lineItemControlNumber: line.lineItemControlNumber,
    references: NONE,
    service: periodOf(line.service),
    dates: NONE,
    attachments: NONE,
    unmapped: NONE,
  };
}
