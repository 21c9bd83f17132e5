import { z } from "zod";
import { type CalendarDate, type Cents, isCalendarDate } from "../values/index.js";

/**
 * What the caller knows and no file of a payer tells: what was sent, filed, worked and given up. One
 * JSON object a line; `kind` says what happened, `date` when, `claim` to which claim (CLM01).
 */

const day = z.custom<CalendarDate>((value) => typeof value === "string" && isCalendarDate(value), {
  message: "expected a real day written YYYY-MM-DD",
});
const amount = z.custom<Cents>((value) => Number.isSafeInteger(value), {
  message: "expected whole cents",
});
const text = z.string().max(4000);
const name = z.string().trim().min(1).max(200);

const base = {
  date: day,
  /** CLM01, the patient control number. */
  claim: name,
  /** CLP07 or REF*1K of the claim it is about, where known: then the claim is certain. */
  payerClaimControlNumber: name.optional(),
  /** Any name or key of the payer that the alias map knows. */
  payer: name.optional(),
  /** First day of service and charge, where one patient control number has several claims. */
  serviceDate: day.optional(),
  chargeCents: amount.optional(),
  /** The caller's own id. Events that say exactly the same are one event unless ids tell them apart. */
  id: name.optional(),
  who: name.optional(),
  minutes: z.number().nonnegative().max(100_000).optional(),
  text: text.optional(),
} as const;

const submittedLine = z.strictObject({
  /** LX or REF*6R of the 837. */
  lineControlNumber: name.optional(),
  /** "HC:99213:25". */
  procedure: name,
  serviceDate: day.optional(),
  chargeCents: amount,
  /** What the contract should allow for the line. */
  expectedAllowedCents: amount.optional(),
});

const level = z.int().min(1).max(9);

/** The schema of one caller's event. */
export const CALLER_EVENT = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("submitted"),
    ...base,
    lines: z.array(submittedLine).max(999).optional(),
  }),
  z.strictObject({
    kind: z.literal("correctedClaimSubmitted"),
    ...base,
    /** CLM01 of the corrected claim, where it is not the same. */
    newClaim: name.optional(),
    lines: z.array(submittedLine).max(999).optional(),
  }),
  z.strictObject({
    kind: z.literal("appealFiled"),
    ...base,
    level,
    /** Portal, fax, mail, ... */
    method: name.optional(),
    /** The day the payer had it, with proof. */
    receivedOn: day.optional(),
  }),
  z.strictObject({
    kind: z.literal("appealDecided"),
    ...base,
    level,
    outcome: z.enum(["overturned", "partlyOverturned", "upheld", "dismissed"]),
  }),
  z.strictObject({
    kind: z.literal("documentsSent"),
    ...base,
    method: name.optional(),
    receivedOn: day.optional(),
  }),
  z.strictObject({ kind: z.literal("statusChecked"), ...base, method: name.optional() }),
  z.strictObject({ kind: z.literal("worked"), ...base }),
  z.strictObject({
    kind: z.literal("writtenOff"),
    ...base,
    amountCents: amount,
    reason: text.optional(),
    /** "CO-197": only the denial of this group and reason; all open ones where left out. */
    denial: name.optional(),
  }),
  z.strictObject({ kind: z.literal("closed"), ...base, reason: text, denial: name.optional() }),
  z.strictObject({
    kind: z.literal("transferredToPatient"),
    ...base,
    amountCents: amount,
    denial: name.optional(),
  }),
  z.strictObject({
    kind: z.literal("paymentPosted"),
    ...base,
    amountCents: amount,
    /** `payer`: in the caller's books, for the record; the 835 is what counts as paid. */
    from: z.enum(["payer", "patient"]),
    /** TRN02 of the payment. */
    traceNumber: name.optional(),
  }),
  z.strictObject({ kind: z.literal("note"), ...base, text }),
]);

/** One caller's event; see `CALLER_EVENT` for the meaning of each member. */
export type CallerEvent = Readonly<z.infer<typeof CALLER_EVENT>>;

export type CallerEventKind = CallerEvent["kind"];

/** Kinds that are work on a claim: each counts as a touch. */
export const TOUCHES: ReadonlySet<CallerEventKind> = new Set<CallerEventKind>([
  "correctedClaimSubmitted",
  "appealFiled",
  "documentsSent",
  "statusChecked",
  "worked",
]);
