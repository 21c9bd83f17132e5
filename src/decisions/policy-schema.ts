import { z } from "zod";
import { CATEGORIES } from "../denials/index.js";
import { isCalendarDate } from "../values/index.js";
import { ACTIONS, PATHS, PAYER_KINDS } from "./model.js";

/** Steps that can have a clock. Those after `paymentDispute` are the No Surprises Act's. */
export const CLOCKED_STEPS = [
  "correctedClaim",
  "newClaim",
  /** Taking a claim back (CLM05-3 frequency code 8). */
  "voidClaim",
  "reopening",
  "sendDocuments",
  "respondToRequest",
  "appeal",
  "reconsideration",
  "peerToPeer",
  "filingException",
  "contractDispute",
  "paymentDispute",
  "openNegotiation",
  "negotiationResponse",
  "negotiationEnd",
  "idr",
  "idrEntitySelection",
  "idrOffer",
  "idrDetermination",
  "idrPayment",
] as const;

/** What a deadline row can count from. */
export const ANCHORS = [
  /** The earlier of BPR16 and DTM*405. */
  "remitDate",
  /** The notice's own date; the remittance's where none is known. */
  "noticeDate",
  "receiptDate",
  /** The earliest day of service. */
  "serviceDate",
  /** The notice of the level below. */
  "priorDecision",
  "requestDate",
  "negotiationStart",
  "negotiationEnd",
  "idrStart",
  "entitySelected",
  "idrDetermined",
] as const;

const wholeNumber = z.number().int().nonnegative();
const cents = wholeNumber;
const text = z.string().min(1);
const day = z.string().refine(isCalendarDate, "a calendar day, YYYY-MM-DD");
const share = z.number().min(0).max(1);
const payerKind = z.enum(PAYER_KINDS);
const kindOrAny = z.union([payerKind, z.literal("any")]);
const category = z.enum(CATEGORIES);
const path = z.enum(PATHS as readonly [string, ...string[]]) as unknown as z.ZodEnum<{
  [Name in (typeof PATHS)[number]]: Name;
}>;
const action = z.enum(ACTIONS);
const confidence = z.enum(["high", "medium", "low", "conflict"]);

/** When a row holds. */
const span = {
  /** First day; "unknown" where its source names none: then it holds from the beginning. */
  effectiveFrom: z
    .string()
    .refine(isStart, 'a calendar day, YYYY-MM-DD, or "unknown"')
    .default("unknown"),
  /** Last day; absent while it has no end. */
  effectiveTo: day.optional(),
};

/** What every row says of itself. */
const provenance = { ...span, source: text, confidence, note: z.string().optional() };

function isStart(value: string): boolean {
  return value === "unknown" || isCalendarDate(value);
}

/** Whom a row is about: one payer, a playbook that payers point to, or all of a kind. */
const target = {
  payerId: text.optional(),
  playbook: text.optional(),
  payerKind: kindOrAny.optional(),
};
const lengths = {
  days: wholeNumber.optional(),
  months: wholeNumber.optional(),
  businessDays: wholeNumber.optional(),
};

const count = (values: readonly unknown[]) => values.filter((value) => value !== undefined).length;
const hasOneTarget = (row: { payerId?: unknown; playbook?: unknown; payerKind?: unknown }) =>
  count([row.payerId, row.playbook, row.payerKind]) === 1;
const hasOneLength = (row: { days?: unknown; months?: unknown; businessDays?: unknown }) =>
  count([row.days, row.months, row.businessDays]) === 1;
const TARGET = { error: "exactly one of payerId, playbook and payerKind" };
const LENGTH = { error: "exactly one of days, months and businessDays" };
const ends = (row: { effectiveFrom: string; effectiveTo?: string | undefined }) =>
  row.effectiveFrom === "unknown" ||
  row.effectiveTo === undefined ||
  row.effectiveFrom <= row.effectiveTo;
const ENDS = { error: "effectiveTo not before effectiveFrom" };

const conflictingReading = z
  .strictObject({ ...lengths, source: text, note: z.string().optional() })
  .refine(hasOneLength, LENGTH);

export const deadlineRow = z
  .strictObject({
    id: text,
    ...target,
    action: z.enum(CLOCKED_STEPS),
    /** Of an appeal or reconsideration: 1 is the payer's first. */
    level: z.number().int().min(1).max(9).default(1),
    /** What the payer calls the step. */
    name: text.optional(),
    /** The row is for these categories only. */
    categories: z.array(category).min(1).optional(),
    network: z.enum(["in", "out"]).optional(),
    /** The row is only for those who have a good cause for being late. */
    needsGoodCause: z.boolean().optional(),
    ...lengths,
    /** With `businessDays`: whether the anchor day is day one. */
    countFirstDay: z.boolean().optional(),
    anchor: z.enum(ANCHORS),
    receiptPresumptionDays: wholeNumber.default(0),
    filedWhen: z.enum(["received", "postmarked", "submitted"]),
    weekendRoll: z.enum(["none", "forward"]).default("none"),
    /** Least amount in controversy, or least amount by the year of filing. */
    minimumCents: cents.optional(),
    minimumCentsByYear: z.record(z.string().regex(/^\d{4}$/), cents).optional(),
    /** Other readings of the same deadline. `settled`: told, but the row's own reading holds. */
    conflicts: z.array(conflictingReading).min(1).optional(),
    conflictsAre: z.enum(["open", "settled"]).optional(),
    /** What has to be at hand for it to count. */
    requires: z.array(z.enum(["waiverOfLiability", "authorizedRepresentative"])).optional(),
    ...provenance,
  })
  .refine(hasOneTarget, TARGET)
  .refine(hasOneLength, LENGTH)
  .refine((row) => row.countFirstDay === undefined || row.businessDays !== undefined, {
    error: "countFirstDay only beside businessDays",
  })
  .refine((row) => row.conflictsAre === undefined || row.conflicts !== undefined, {
    error: "conflictsAre only beside conflicts",
  })
  .refine(ends, ENDS);

const payer = z
  .strictObject({
    payerId: text,
    kind: payerKind,
    /** Rows with the same `playbook` are this payer's too. */
    playbook: text.optional(),
    network: z.enum(["in", "out"]).optional(),
    /** Whether it takes replacement and void claims (CLM05-3 7 and 8); true where not said. */
    takesReplacements: z.boolean().optional(),
    offersPeerToPeer: z.boolean().optional(),
    ...span,
    /** What a person knows of a payer seldom has a document: then the policy itself is the source. */
    source: text.default("the policy"),
    confidence: z.enum([...confidence.options, "unknown"]).default("unknown"),
    note: z.string().optional(),
  })
  .refine(ends, ENDS);

const cost = z
  .strictObject({
    id: text,
    ...target,
    path,
    action: action.optional(),
    level: z.number().int().min(1).max(9).optional(),
    minutes: z.number().nonnegative(),
    ratePerHourCents: cents,
    feeCents: cents.default(0),
    /** Paid by the side that loses: the IDR entity's fee. Left out: unknown to IDR, none elsewhere. */
    loserPaysCents: cents.optional(),
    /** Minutes spent once for a whole batch. */
    batchMinutes: z.number().nonnegative().default(0),
    /** Days until the money is there. */
    daysToPayment: wholeNumber.default(0),
    ...provenance,
  })
  .refine((row) => count([row.payerId, row.playbook, row.payerKind]) <= 1, {
    error: "at most one of payerId, playbook and payerKind",
  })
  .refine(ends, ENDS);

const success = z
  .strictObject({
    id: text,
    payerId: text.optional(),
    payerKind: payerKind.optional(),
    category: category.optional(),
    path,
    /** Outcomes of this step alone. Where an action has rows of its own, only they count for it. */
    action: action.optional(),
    level: z.number().int().min(1).max(9).optional(),
    /** Outcomes that are decided, and how many of them brought money. */
    decided: wholeNumber,
    won: wholeNumber,
    ...provenance,
  })
  .refine((row) => row.won <= row.decided, { error: "won no more than decided" })
  .refine(ends, ENDS);

const closeRule = z
  .strictObject({
    id: text,
    ...target,
    category: category.optional(),
    reasonCodes: z.array(text).min(1).optional(),
    /** Closes what could recover this much or less. */
    atMostCents: cents.optional(),
    why: text,
    ...provenance,
  })
  .refine((row) => count([row.payerId, row.playbook, row.payerKind]) <= 1, {
    error: "at most one of payerId, playbook and payerKind",
  })
  .refine((row) => count([row.category, row.reasonCodes, row.atMostCents]) > 0, {
    error: "at least one of category, reasonCodes and atMostCents",
  })
  .refine(ends, ENDS);

const approval = z
  .strictObject({
    id: text,
    path,
    action: action.optional(),
    /** Needed from this amount on. */
    fromCents: cents,
    by: text,
    ...provenance,
  })
  .refine(ends, ENDS);

const extension = z
  .strictObject({
    id: text,
    /** Deadline row it is about. */
    rowId: text,
    /** Last days that fall in these days are extended, the first and the last included. */
    dueFrom: day,
    dueTo: day,
    /** Either more days, or the new last day. */
    days: wholeNumber.optional(),
    until: day.optional(),
    ...provenance,
  })
  .refine((row) => count([row.days, row.until]) === 1, { error: "exactly one of days and until" })
  .refine((row) => row.dueFrom <= row.dueTo, { error: "dueTo not before dueFrom" })
  .refine(ends, ENDS);

/** What a party pays to start a federal dispute (IDR), by the day on which it is started. */
export const idrFee = z
  .strictObject({ id: text, feeCents: cents, ...provenance })
  .refine(ends, ENDS);

const thresholds = z.strictObject({
  /** An expected value of this or less is closed. */
  closeAtOrBelowCents: z.number().int().default(0),
  /** Whether a small expected value closes even what could be mended, or only appeals. */
  closesFixes: z.boolean().default(false),
  /** Yearly rate at which money that comes later is worth less: 0.08 is 8 %. */
  discountPerYear: z.number().min(0).max(10).default(0),
  /** Denials of one pattern from which on small ones are weighed together. */
  patternCount: z.number().int().min(2).default(3),
  /** Same service, same reason: from this count on it is escalated instead of sent again. */
  resistanceCount: z.number().int().min(2).default(2),
  /** Differences from the expected amount up to this are let go. */
  underpaymentToleranceCents: cents.default(0),
});

const prior = z.strictObject({
  /** Mean of the prior. Without one, only history speaks. */
  mean: share.optional(),
  /** How many outcomes the next coarser group counts for. */
  strength: z.number().positive().max(10_000).default(10),
  source: z.string().optional(),
});

export const policySchema = z
  .strictObject({
    /** Names the policy in reports and comparisons. */
    id: text.default("default"),
    /** The caller's own version of it. */
    version: text.default("1"),
    /** Whether the shipped rows stand below the policy's own. */
    useDefaultRows: z.boolean().default(true),
    /** Owners by action follow from it; the policy's own `owners` come before. */
    organisation: z.enum(["smallPractice", "largeGroup", "hospital"]).optional(),
    /** What is known of payers that CLP06 does not tell. */
    payers: z.array(payer).default([]),
    /** A later row overrides an earlier one; a payer's row its playbook's, that one its kind's. */
    deadlines: z.array(deadlineRow).default([]),
    extensions: z.array(extension).default([]),
    costs: z.array(cost).default([]),
    successRates: z.array(success).default([]),
    /** The administrative fee of the No Surprises Act's dispute. The last row of the day counts. */
    idrFees: z.array(idrFee).default([]),
    prior: prior.prefault({}),
    thresholds: thresholds.prefault({}),
    closeRules: z.array(closeRule).default([]),
    approvals: z.array(approval).default([]),
    owners: z.partialRecord(action, text).default({}),
    /** Ids of rules that are not to be tried. */
    rulesOff: z.array(text).default([]),
    /** Days on which nobody works, besides weekends and federal holidays. */
    closedDays: z.array(day).default([]),
    /** Where sources disagree, the stricter reading even of what is settled. */
    alwaysStricter: z.boolean().default(false),
    /** Business days between the target date and the last day. */
    safetyMarginBusinessDays: wholeNumber.max(60).default(5),
    /** Days after which a denial on hold is looked at again. */
    statusCadenceDays: z.number().int().min(1).max(90).default(7),
  })
  .superRefine((policy, context) => {
    const lists = [
      "deadlines",
      "extensions",
      "costs",
      "successRates",
      "idrFees",
      "closeRules",
      "approvals",
    ];
    for (const list of lists as "deadlines"[]) {
      const ids = new Set<string>();
      policy[list].forEach((row, index) => {
        if (ids.has(row.id)) {
          context.addIssue({ code: "custom", path: [list, index, "id"], message: "a new id" });
        }
        ids.add(row.id);
      });
    }
  });

/** One deadline: who, what, how long, from when, counted how, and by which source. */
export type DeadlineRow = z.input<typeof deadlineRow>;

/** A fee of the federal dispute, in cents, with the days it holds for and its source. */
export type IdrFeeRow = z.input<typeof idrFee>;

/** A policy as a person writes it: every part may be left out. */
export type PolicyInput = z.input<typeof policySchema>;

/** A checked policy: what `parsePolicy` gives. */
export type Policy = z.output<typeof policySchema>;

/** What a deadline row can count from: one of `ANCHORS`. */
export type Anchor = (typeof ANCHORS)[number];

/** Steps that can have a clock: one of `CLOCKED_STEPS`. */
export type ClockedStep = (typeof CLOCKED_STEPS)[number];
