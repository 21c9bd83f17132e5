import { z } from "zod";
import { isCalendarDate, UsageError } from "../values/index.js";

const text = z.string().min(1);
const day = z.string().refine(isCalendarDate, "expected a calendar day, YYYY-MM-DD");
const provider = z.strictObject({
  npi: text.optional(),
  taxonomy: text.optional(),
  /** Keys of the payers the provider is enrolled with. */
  enrolledWith: z.array(text).optional(),
});

const draftSchema = z.strictObject({
  /** The caller's number of the draft. */
  id: text,
  /** The payer's key, as gate rules and denial facts name it. */
  payer: text,
  plan: text.optional(),
  /** Whether a member id is on the claim is all that gates ask; it need not be the real one. */
  memberId: text.optional(),
  coverages: z
    .array(
      z.strictObject({
        payer: text,
        /** First and last day covered; open where absent. */
        from: day.optional(),
        to: day.optional(),
        active: z.boolean().default(true),
        verifiedOn: day.optional(),
      }),
    )
    .default([]),
  coordinationVerifiedOn: day.optional(),
  benefitsVerifiedOn: day.optional(),
  serviceFrom: day,
  serviceTo: day.optional(),
  /** The day it is to be sent. */
  submitOn: day.optional(),
  /** CLM05-3: 1 original, 7 replacement, 8 void. */
  frequencyCode: text.default("1"),
  /** An original of the same service is still open at the payer. */
  alreadySent: z.boolean().default(false),
  originalClaimNumber: text.optional(),
  site: text.optional(),
  serviceLine: text.optional(),
  billingProvider: provider.default({}),
  renderingProvider: provider.default({}),
  referringProvider: provider.default({}),
  referralNumber: text.optional(),
  authorizationRequired: z.boolean().default(false),
  authorizations: z
    .array(
      z.strictObject({
        number: text,
        status: z.enum(["approved", "pending", "denied"]).default("approved"),
        /** Any procedure where absent. */
        procedures: z.array(text).optional(),
        from: day.optional(),
        to: day.optional(),
        /** Units left on it. */
        unitsLeft: z.number().nonnegative().optional(),
      }),
    )
    .default([]),
  diagnoses: z.array(text).default([]),
  lines: z
    .array(
      z.strictObject({
        procedure: text,
        modifiers: z.array(text).default([]),
        units: z.number().positive().default(1),
        chargeCents: z.number().int().nonnegative().default(0),
      }),
    )
    .min(1),
  /** Kinds of documents that are on the case, and those it needs. */
  documents: z.array(text).default([]),
  requiredDocuments: z.array(text).default([]),
});

/** A claim before it is sent, as a person or system writes it: what it leaves out is not there. */
export type ClaimDraftInput = z.input<typeof draftSchema>;

/** A checked claim draft: what `parseClaimDraft` gives. */
export type ClaimDraft = z.output<typeof draftSchema>;

/**
 * Checks a claim draft (plain data, such as parsed JSON) and fills in what it leaves out.
 *
 * @throws UsageError that names the path.
 * @example
 * parseClaimDraft({ id: "1", payer: "A", serviceFrom: "2026-03-02", lines: [{ procedure: "99213" }] });
 */
export function parseClaimDraft(input: unknown): ClaimDraft {
  return checkedBy(draftSchema, input, "claim draft");
}

/** Checks data by a schema; the message names path and rule and never a value. */
export function checkedBy<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
  what: string,
): z.output<Schema> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const path = (issue?.path ?? []).map(String).join(".");
  throw new UsageError(
    `${what}${path === "" ? "" : `: ${path}`}: ${issue?.message ?? "not valid"}`,
  );
}
