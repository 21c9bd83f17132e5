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

export const wholeNumber = z.number().int().nonnegative();
export const cents = wholeNumber;
export const text = z.string().min(1);
export const day = z.string().refine(isCalendarDate, "a calendar day, YYYY-MM-DD");
export const share = z.number().min(0).max(1);
const payerKind = z.enum(PAYER_KINDS);
const kindOrAny = z.union([payerKind, z.literal("any")]);
const category = z.enum(CATEGORIES);
export const path = z.enum(PATHS as readonly [string, ...string[]]) as unknown as z.ZodEnum<{
  [Name in (typeof PATHS)[number]]: Name;
}>;
export const action = z.enum(ACTIONS);
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

export const payer = z
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

export const cost = z
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

export const success = z
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

export const closeRule = z
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

export const approval = z
  .strictObject({
    id: text,
    path,
    action: action.optional(),
    /** Needed from this amount on. */
    fromCents: cents,
    /** Left out: whom the organisation names for the path. */
    by: text.optional(),
    ...provenance,
  })
  .refine(ends, ENDS);

export const extension = z
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
