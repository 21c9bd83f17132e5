import type { DeadlineRow } from "./policy.js";

/**
 * Deadlines that were read in the source they name. Nothing else is shipped: a contract, a state
 * or a plan manual decides for everyone else, and those are the caller's to add.
 */
export const DEFAULT_ROWS: readonly DeadlineRow[] = [
  {
    id: "medicare-ffs-redetermination",
    payerKind: "medicareFfs",
    action: "appeal",
    days: 120,
    anchor: "remitDate",
    // The notice is presumed received five calendar days after its date.
    receiptPresumptionDays: 5,
    filedWhen: "received",
    weekendRoll: "none",
    source: "42 CFR 405.942",
    confidence: "high",
  },
  {
    id: "medicare-ffs-reopening",
    payerKind: "medicareFfs",
    action: "reopening",
    months: 12,
    anchor: "remitDate",
    receiptPresumptionDays: 0,
    filedWhen: "received",
    weekendRoll: "none",
    source: "42 CFR 405.980; Novitas, clerical error reopenings",
    confidence: "medium",
    note: "One year for any reason, at the contractor's discretion; the appeal window runs on meanwhile.",
  },
  {
    id: "medicare-advantage-noncontract-appeal",
    payerKind: "medicareAdvantageNonContract",
    action: "appeal",
    days: 65,
    anchor: "remitDate",
    receiptPresumptionDays: 0,
    filedWhen: "received",
    weekendRoll: "none",
    effectiveFrom: "2025-01-01",
    source: "CMS Parts C and D appeals guidance in force from 2025-01-01",
    confidence: "medium",
    note: "Needs a signed waiver of liability. It was 60 days before 2025, and many plan pages still say so.",
  },
  {
    id: "tricare-reconsideration",
    payerKind: "tricare",
    action: "reconsideration",
    days: 90,
    anchor: "remitDate",
    receiptPresumptionDays: 0,
    filedWhen: "postmarked",
    weekendRoll: "none",
    source: "TRICARE appeal fact sheet; TriWest, claim reconsiderations",
    confidence: "high",
    note: "A network provider asks for a claim reconsideration, it cannot appeal; both windows are 90 days.",
  },
  {
    id: "no-surprises-open-negotiation",
    payerKind: "any",
    action: "openNegotiation",
    businessDays: 30,
    // The text can be read either way; counting the first day gives the earlier date.
    countFirstDay: true,
    anchor: "remitDate",
    receiptPresumptionDays: 0,
    filedWhen: "submitted",
    weekendRoll: "none",
    source: "No Surprises Act, open negotiation within 30 business days of the payment or denial",
    confidence: "medium",
  },
];
