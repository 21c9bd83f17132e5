import { z } from "zod";
import { type OrganisationPreset, organisationOf } from "./organisations.js";
import {
  type ANCHORS,
  action,
  approval,
  type CLOCKED_STEPS,
  cents,
  closeRule,
  cost,
  day,
  deadlineRow,
  extension,
  idrFee,
  path,
  payer,
  share,
  success,
  text,
  wholeNumber,
} from "./policy-rows.js";

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
    /** A preset of what follows it here; each thing that the policy says itself comes before. */
    organisation: z.enum(["smallPractice", "largeGroup", "hospital"]).optional(),
    /** Whose work a path is; `owners` of single actions come before. */
    pathOwners: z.partialRecord(path, text).optional(),
    /** Who approves a path, where an approval row names nobody. */
    approvers: z.partialRecord(path, text).optional(),
    /** For whoever ranks work; no path depends on it. */
    ranking: z.strictObject({ quickFixBoost: z.number().min(0).max(100).optional() }).optional(),
    /** `null`: none, whatever the organisation. */
    rootCauseReview: z
      .strictObject({
        everyDays: z.number().int().min(1).max(366),
        topPatterns: z.number().int().min(1).max(1_000),
      })
      .nullable()
      .optional(),
    practices: z
      .strictObject({
        payerPlaybooks: z.boolean().optional(),
        closureApprovals: z.boolean().optional(),
        templates: z.boolean().optional(),
        standardTaxonomy: z.boolean().optional(),
        preventionAnalytics: z.boolean().optional(),
      })
      .optional(),
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
    const { approvers } = organisationOf(policy);
    policy.approvals.forEach(({ by, path }, index) => {
      if (by !== undefined || approvers[path] !== undefined) return;
      context.addIssue({ code: "custom", path: ["approvals", index, "by"], message: "text" });
    });
  });

/** One deadline: who, what, how long, from when, counted how, and by which source. */
export type DeadlineRow = z.input<typeof deadlineRow>;

/** A fee of the federal dispute, in cents, with the days it holds for and its source. */
export type IdrFeeRow = z.input<typeof idrFee>;

/** A policy as a person writes it: every part may be left out. */
export type PolicyInput = z.input<typeof policySchema>;

type Parsed = z.output<typeof policySchema>;

/** A checked policy: what `parsePolicy` gives, the organisation's preset merged into it. */
export type Policy = Omit<Parsed, keyof OrganisationPreset | "approvals"> &
  OrganisationPreset & { approvals: (Parsed["approvals"][number] & { by: string })[] };

/** What a deadline row can count from: one of `ANCHORS`. */
export type Anchor = (typeof ANCHORS)[number];

/** Steps that can have a clock: one of `CLOCKED_STEPS`. */
export type ClockedStep = (typeof CLOCKED_STEPS)[number];
