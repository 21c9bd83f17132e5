import type { DeadlineRow, IdrFeeRow } from "./policy-schema.js";

const appealOf = (
  row: Pick<DeadlineRow, "id" | "source" | "filedWhen" | "confidence"> & Partial<DeadlineRow>,
): DeadlineRow => ({ action: "appeal", anchor: "noticeDate", ...row });

/** Least amounts in controversy by the year of the request: hearing (level 3). */
const HEARING_MINIMUM_CENTS = {
  "2016": 15_000,
  "2017": 16_000,
  "2018": 16_000,
  "2021": 18_000,
  "2022": 18_000,
  "2024": 18_000,
  "2025": 19_000,
  "2026": 20_000,
};

/** Least amounts in controversy by the year of the request: federal court (level 5). */
const COURT_MINIMUM_CENTS = {
  "2016": 150_000,
  "2017": 156_000,
  "2018": 160_000,
  "2021": 176_000,
  "2022": 176_000,
  "2024": 184_000,
  "2025": 190_000,
  "2026": 196_000,
};

const AMOUNTS = "amount in controversy: Federal Register notices of each year";

const MEDICARE_FFS: readonly DeadlineRow[] = [
  appealOf({
    id: "medicare-ffs-redetermination",
    payerKind: "medicareFfs",
    name: "redetermination",
    days: 120,
    // The notice is presumed received five calendar days after its date.
    receiptPresumptionDays: 5,
    filedWhen: "received",
    source: "42 CFR 405.942",
    confidence: "high",
  }),
  appealOf({
    id: "medicare-ffs-reconsideration",
    payerKind: "medicareFfs",
    level: 2,
    name: "reconsideration by the QIC",
    days: 180,
    anchor: "priorDecision",
    receiptPresumptionDays: 5,
    filedWhen: "received",
    source: "42 CFR 405.962",
    confidence: "high",
  }),
  appealOf({
    id: "medicare-ffs-hearing",
    payerKind: "medicareFfs",
    level: 3,
    name: "hearing before an administrative law judge",
    days: 60,
    anchor: "priorDecision",
    filedWhen: "received",
    minimumCentsByYear: HEARING_MINIMUM_CENTS,
    source: `NGS, levels of appeal; ${AMOUNTS}`,
    confidence: "medium",
    note: "60 days from receipt; counted here from the notice, which is earlier.",
  }),
  appealOf({
    id: "medicare-ffs-council",
    payerKind: "medicareFfs",
    level: 4,
    name: "review by the Medicare Appeals Council",
    days: 60,
    anchor: "priorDecision",
    filedWhen: "received",
    source: "NGS, levels of appeal",
    confidence: "medium",
    note: "60 days from receipt; counted here from the notice, which is earlier.",
  }),
  appealOf({
    id: "medicare-ffs-court",
    payerKind: "medicareFfs",
    level: 5,
    name: "federal district court",
    days: 60,
    anchor: "priorDecision",
    filedWhen: "received",
    minimumCentsByYear: COURT_MINIMUM_CENTS,
    source: `NGS, levels of appeal; ${AMOUNTS}`,
    confidence: "medium",
  }),
  {
    id: "medicare-ffs-reopening",
    payerKind: "medicareFfs",
    action: "reopening",
    months: 12,
    anchor: "remitDate",
    filedWhen: "received",
    source: "42 CFR 405.980; Novitas, clerical error reopenings",
    confidence: "medium",
    note: "One year for any reason, at the contractor's discretion; the appeal window runs on meanwhile.",
  },
  {
    id: "medicare-ffs-reopening-good-cause",
    payerKind: "medicareFfs",
    action: "reopening",
    needsGoodCause: true,
    months: 48,
    anchor: "remitDate",
    filedWhen: "received",
    source: "42 CFR 405.980; Novitas, clerical error reopenings",
    confidence: "medium",
    note: "Four years for good cause, at the contractor's discretion; the appeal window runs on meanwhile.",
  },
];

const PLAN_GUIDES =
  "plan guides for providers without contract (ATTAC, HTA, Priority Health, NAMM)";

const MEDICARE_ADVANTAGE: readonly DeadlineRow[] = [
  appealOf({
    id: "medicare-advantage-noncontract-appeal",
    payerKind: "medicareAdvantageNonContract",
    days: 65,
    filedWhen: "received",
    conflicts: [{ days: 60, source: "plan pages that still print the rule of before 2025" }],
    conflictsAre: "settled",
    requires: ["waiverOfLiability"],
    effectiveFrom: "2025-01-01",
    source: `CMS Parts C and D appeals guidance in force from 2025-01-01; ${PLAN_GUIDES}`,
    confidence: "medium",
    note: "Needs a signed waiver of liability. It was 60 days before 2025, and many plan pages still say so.",
  }),
  {
    id: "medicare-advantage-noncontract-payment-dispute",
    payerKind: "medicareAdvantageNonContract",
    action: "paymentDispute",
    days: 120,
    anchor: "remitDate",
    filedWhen: "received",
    source: PLAN_GUIDES,
    confidence: "low",
    note: "A dispute about the amount is no appeal. Most plans give 120 days; read this plan's own page.",
  },
];

const TRICARE = "TRICARE appeal fact sheet and operations manual; TriWest, claim reconsiderations";

const TRICARE_ROWS: readonly DeadlineRow[] = [
  {
    id: "tricare-reconsideration",
    payerKind: "tricare",
    action: "reconsideration",
    days: 90,
    anchor: "noticeDate",
    filedWhen: "postmarked",
    source: TRICARE,
    confidence: "high",
    note: "A network provider asks for a claim reconsideration, it cannot appeal; both windows are 90 days.",
  },
  appealOf({
    id: "tricare-formal-review",
    payerKind: "tricare",
    level: 2,
    name: "formal review",
    days: 60,
    anchor: "priorDecision",
    filedWhen: "postmarked",
    minimumCents: 5_000,
    source: TRICARE,
    confidence: "medium",
  }),
  appealOf({
    id: "tricare-hearing",
    payerKind: "tricare",
    level: 3,
    name: "hearing",
    days: 60,
    anchor: "priorDecision",
    filedWhen: "postmarked",
    minimumCents: 30_000,
    source: TRICARE,
    confidence: "medium",
  }),
  {
    id: "tricare-timely-filing",
    payerKind: "tricare",
    action: "newClaim",
    days: 365,
    anchor: "serviceDate",
    filedWhen: "received",
    source: "TRICARE fact sheet; CHNEB claims filing guide",
    confidence: "medium",
    note: "Also printed as one year, which is a day longer across 29 February.",
  },
];

const ERISA: readonly DeadlineRow[] = [
  appealOf({
    id: "erisa-appeal",
    payerKind: "erisaSelfFunded",
    days: 180,
    filedWhen: "received",
    requires: ["authorizedRepresentative"],
    source: "US Department of Labor, benefit claims procedure (29 CFR 2560.503-1)",
    confidence: "medium",
    note: "At least 180 days for the member's claim; the provider needs to be the member's representative.",
  }),
];

/** Federal surprise billing. Steps whose start no file tells are counted from the caller's dates. */
const NO_SURPRISES: readonly DeadlineRow[] = (
  [
    [
      "open-negotiation",
      "openNegotiation",
      30,
      // The text can be read either way; counting the first day gives the earlier date.
      true,
      "noticeDate",
      "No Surprises Act, open negotiation within 30 business days of the payment or denial",
    ],
    [
      "negotiation-end",
      "negotiationEnd",
      30,
      true,
      "negotiationStart",
      "No Surprises Act, 30 business days of open negotiation (CMS, FMA)",
    ],
    ["idr", "idr", 4, false, "negotiationEnd", "CMS, FMA: IDR within 4 business days"],
    ["entity", "idrEntitySelection", 3, false, "idrStart", "Stratus, CBW: IDR timeline"],
    ["offer", "idrOffer", 10, false, "entitySelected", "Stratus: IDR timeline"],
    ["determination", "idrDetermination", 30, false, "entitySelected", "Stratus: IDR timeline"],
  ] as const
).map(([name, action, businessDays, countFirstDay, anchor, source]) => ({
  id: `no-surprises-${name}`,
  payerKind: "any",
  action,
  businessDays,
  countFirstDay,
  anchor,
  filedWhen: "submitted",
  source,
  confidence: "medium",
}));

const NO_SURPRISES_2026: readonly DeadlineRow[] = [
  {
    id: "no-surprises-negotiation-response",
    payerKind: "any",
    action: "negotiationResponse",
    businessDays: 15,
    countFirstDay: false,
    anchor: "negotiationStart",
    filedWhen: "submitted",
    effectiveFrom: "2026-08-03",
    source: "Federal IDR Operations final rule of 2026 (Akerman, RHL)",
    confidence: "low",
    note: "The rule's parts begin to apply on different days; check that this one does.",
  },
  {
    id: "no-surprises-payment",
    payerKind: "any",
    action: "idrPayment",
    days: 30,
    anchor: "idrDetermined",
    filedWhen: "received",
    source: "CBW: payment within 30 calendar days of the determination",
    confidence: "medium",
  },
];

/** Rows that only payers with this `playbook` have: which payer that is, the policy says. */
const PLAYBOOK_ROWS: readonly DeadlineRow[] = [
  {
    id: "aetna-reconsideration",
    playbook: "aetna",
    action: "reconsideration",
    days: 180,
    anchor: "noticeDate",
    filedWhen: "received",
    source: "Aetna, disputes and appeals overview",
    confidence: "medium",
    note: "Some states differ; Aetna lists them.",
  },
  appealOf({
    id: "aetna-appeal",
    playbook: "aetna",
    level: 2,
    days: 60,
    anchor: "priorDecision",
    filedWhen: "received",
    source: "Aetna, disputes and appeals overview",
    confidence: "medium",
  }),
  appealOf({
    id: "aetna-necessity-appeal",
    playbook: "aetna",
    categories: ["medicalNecessity", "priorAuthorization"],
    days: 180,
    filedWhen: "received",
    source: "Aetna, disputes and appeals overview",
    confidence: "medium",
    note: "A peer-to-peer review comes before it.",
  }),
  ...(["reconsideration", "appeal"] as const).map(
    (action, index): DeadlineRow => ({
      id: `unitedhealthcare-${action}`,
      playbook: "unitedHealthcare",
      action,
      level: index + 1,
      months: 12,
      // Both steps have to fit in the twelve months, so the second counts from the same day.
      anchor: "noticeDate",
      filedWhen: "received",
      conflicts: [
        {
          days: 65,
          source: "aggregators' lists of 2025 and 2026",
          note: "Printed for commercial plans; not found in the insurer's own guide.",
        },
      ],
      source: "UnitedHealthcare administrative guide of 2021; two steps confirmed in 2024",
      confidence: "conflict",
      note: "Sources disagree and the stricter one is used: put your contract's own row in the policy.",
    }),
  ),
  appealOf({
    id: "cigna-appeal",
    playbook: "cigna",
    days: 180,
    filedWhen: "received",
    source: "Cigna, provider dispute resolution",
    confidence: "medium",
    note: "From the first payment or denial, or the last adjustment. One level, then arbitration within a year.",
  }),
  {
    id: "anthem-maine-reconsideration",
    playbook: "anthemMaine",
    action: "reconsideration",
    days: 365,
    anchor: "noticeDate",
    filedWhen: "received",
    effectiveFrom: "2023-07-01",
    source: "Anthem Maine, provider disputes from 2023-07-01",
    confidence: "medium",
  },
  appealOf({
    id: "anthem-maine-appeal",
    playbook: "anthemMaine",
    level: 2,
    days: 90,
    anchor: "priorDecision",
    filedWhen: "received",
    effectiveFrom: "2023-07-01",
    source: "Anthem Maine, provider disputes from 2023-07-01",
    confidence: "medium",
  }),
  ...(
    [
      ["nebraska-medicaid", "nebraskaMedicaid", { days: 90 }],
      ["iowa-medicaid", "iowaMedicaid", { days: 365 }],
      ["south-dakota-medicaid", "southDakotaMedicaid", { months: 3 }],
      ["blue-nebraska", "blueNebraska", { days: 365 }],
    ] as const
  ).map(([id, playbook, length]) =>
    appealOf({
      id: `${id}-appeal`,
      playbook,
      ...length,
      filedWhen: "received",
      source: "CHNEB appeals guide",
      confidence: "medium",
    }),
  ),
  ...(
    [
      ["replacement", "correctedClaim"],
      ["void", "voidClaim"],
    ] as const
  ).map(
    ([name, action]): DeadlineRow => ({
      id: `medi-cal-${name}`,
      playbook: "mediCal",
      action,
      months: 6,
      anchor: "remitDate",
      filedWhen: "received",
      source: "Medi-Cal, frequency codes 7 and 8",
      confidence: "medium",
      note: "Not while a claims inquiry or an appeal is open.",
    }),
  ),
  ...(
    [
      ["unitedHealthcare", "in", { days: 90 }],
      ["unitedHealthcare", "out", { days: 180 }],
      ["cigna", "in", { days: 90 }],
      ["cigna", "out", { days: 180 }],
      ["anthem", undefined, { days: 90 }],
      ["humanaMedicareAdvantage", undefined, { months: 12 }],
    ] as const
  ).map(
    ([playbook, network, length]): DeadlineRow => ({
      id: `${playbook.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}-timely-filing${network === undefined ? "" : `-${network}`}`,
      playbook,
      action: "newClaim",
      ...(network && { network }),
      ...length,
      anchor: "serviceDate",
      filedWhen: "received",
      source: "Medclaims, a billing service's list of timely filing limits",
      confidence: "low",
      note:
        playbook === "anthem"
          ? "A list at second hand, which says since 2019 and no day: the contract comes before it."
          : "A list at second hand, and only a default: the contract comes before it.",
    }),
  ),
  appealOf({
    id: "champva-appeal",
    playbook: "champva",
    months: 12,
    filedWhen: "received",
    source: "CHAMPVA, an older edition of the CFR",
    confidence: "low",
  }),
  appealOf({
    id: "champva-second-appeal",
    playbook: "champva",
    level: 2,
    days: 90,
    anchor: "priorDecision",
    filedWhen: "received",
    source: "CHAMPVA, an older edition of the CFR",
    confidence: "low",
  }),
];

/**
 * Deadlines that were read in the source they name. Nothing else is shipped: a contract, a state
 * or a plan manual decides for everyone else, and those are the caller's to add. Where sources
 * disagree the row says so; where the source names no first day, `effectiveFrom` is "unknown".
 */
export const DEFAULT_ROWS: readonly DeadlineRow[] = [
  ...MEDICARE_FFS,
  ...MEDICARE_ADVANTAGE,
  ...TRICARE_ROWS,
  ...ERISA,
  ...NO_SURPRISES,
  ...NO_SURPRISES_2026,
  ...PLAYBOOK_ROWS,
].map((row) => ({ effectiveFrom: "unknown", ...row }));

/** The federal IDR's administrative fee per party and dispute, by the day the dispute is started. */
export const IDR_ADMINISTRATIVE_FEES: readonly IdrFeeRow[] = [
  {
    id: "idr-administrative-fee-before-2026-06-11",
    feeCents: 11_500,
    effectiveFrom: "unknown",
    effectiveTo: "2026-06-10",
    source: "the fee before the Federal IDR Operations final rule of 2026 (HH, Sidley)",
    confidence: "medium",
    note: "The source names no first day. Earlier years had other fees.",
  },
  {
    id: "idr-administrative-fee-2026-06-11",
    feeCents: 1_500,
    effectiveFrom: "2026-06-11",
    source: "Federal IDR Operations final rule of 2026 (HH, Sidley)",
    confidence: "medium",
  },
];
