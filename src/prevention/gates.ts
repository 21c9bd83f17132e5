import { z } from "zod";
import { GATES, OWNERS, ROOT_CAUSES } from "../denials/index.js";
import { isCalendarDate, UsageError } from "../values/index.js";
import { type ClaimDraft, checkedBy } from "./claim-draft.js";
import { failureOf, linesOf } from "./requirements.js";

const text = z.string().min(1);
const texts = z.array(text).min(1);
const day = z.string().refine(isCalendarDate, "expected a calendar day, YYYY-MM-DD");
const days = z.number().int().nonnegative();

/** What a draft must have: each kind is a pure predicate over the draft (requirements.ts). */
const requirementSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("authorization") }),
  z.strictObject({ kind: z.literal("activeCoverage"), verifiedWithinDays: days.optional() }),
  z.strictObject({ kind: z.literal("requiredDocuments") }),
  z.strictObject({ kind: z.literal("documents"), documents: texts }),
  z.strictObject({ kind: z.literal("coordinationVerified"), withinDays: days.optional() }),
  z.strictObject({ kind: z.literal("benefitsVerified"), withinDays: days.optional() }),
  z.strictObject({
    kind: z.literal("present"),
    field: z.enum([
      "memberId",
      "billingNpi",
      "billingTaxonomy",
      "renderingNpi",
      "renderingTaxonomy",
      "referringNpi",
      "referralNumber",
      "originalClaimNumber",
    ]),
  }),
  z.strictObject({ kind: z.literal("enrolled"), provider: z.enum(["billing", "rendering"]) }),
  z.strictObject({ kind: z.literal("filedWithin"), days: days.min(1) }),
  z.strictObject({ kind: z.literal("notAlreadySent") }),
  z.strictObject({ kind: z.literal("modifier"), anyOf: texts }),
  z.strictObject({ kind: z.literal("noModifier"), noneOf: texts }),
  /** Prefixes: "M54" is M54.5 too. */
  z.strictObject({ kind: z.literal("diagnosis"), anyOf: texts }),
  z.strictObject({ kind: z.literal("noDiagnosis"), noneOf: texts }),
  z.strictObject({ kind: z.literal("maxUnits"), units: z.number().positive() }),
  z.strictObject({
    kind: z.literal("notTogether"),
    with: texts,
    unlessModifiers: z.array(text).default([]),
  }),
]);

const ruleSchema = z.strictObject({
  id: text,
  name: text,
  /** Every part that is there must hold; a part lists what may stand in its place. */
  when: z
    .strictObject({
      payers: texts.optional(),
      plans: texts.optional(),
      /** Codes, or prefixes that end in "*". A rule on procedures looks at these lines alone. */
      procedures: texts.optional(),
      diagnoses: texts.optional(),
      sites: texts.optional(),
      serviceLines: texts.optional(),
      /** Rendering or billing NPI. */
      providers: texts.optional(),
      authorizationRequired: z.boolean().optional(),
      /** First and last day of service the rule holds for. */
      from: day.optional(),
      to: day.optional(),
    })
    .default({}),
  require: requirementSchema,
  /** `hard` keeps the claim from being sent; `warn` only says so. */
  stop: z.enum(["hard", "warn"]).default("hard"),
  stage: z.enum(GATES).default("beforeBilling"),
  owner: z.enum(OWNERS).default("billing"),
  /** Root causes of the denials it is there to prevent; backtests count those. */
  prevents: z.array(z.enum(ROOT_CAUSES)).default([]),
  /** Where the rule comes from: payer manual and section, or the pattern it was made of. */
  source: text,
});

/** A gate rule as a person writes it. */
export type GateRuleInput = z.input<typeof ruleSchema>;

/** A checked gate rule. */
export type GateRule = z.output<typeof ruleSchema>;

/** What a draft must have. */
export type Requirement = z.output<typeof requirementSchema>;

/** A gate that a draft does not pass. */
export interface GateFinding {
  readonly gate: string;
  readonly name: string;
  readonly stop: "hard" | "warn";
  readonly stage: GateRule["stage"];
  readonly owner: GateRule["owner"];
  readonly requirement: Requirement["kind"];
  /** What is missing or wrong: fixed text, no value of the draft. */
  readonly says: string;
  /** Where to look in the draft: "authorizations", "lines.0". */
  readonly where: readonly string[];
}

/** What the gates say of a draft. */
export interface GateVerdict {
  /** False where a hard gate stops it. */
  readonly passes: boolean;
  readonly findings: readonly GateFinding[];
}

/**
 * Checks gate rules (plain data, such as parsed JSON).
 *
 * @throws UsageError that names the path, or two rules of one id.
 * @example
 * parseGateRules([{ id: "mri", name: "MRI", require: { kind: "authorization" }, source: "manual" }]);
 */
export function parseGateRules(input: unknown): readonly GateRule[] {
  const rules = checkedBy(z.array(ruleSchema), input, "gate rules");
  const ids = new Set<string>();
  for (const { id } of rules) {
    if (ids.has(id)) throw new UsageError("gate rules: an id that is given twice");
    ids.add(id);
  }
  return rules;
}

/**
 * The hard stops every claim needs: an authorization where one is required, coverage that is active
 * on the days of service, the documents that are required, and a member id.
 */
export const STANDARD_GATES: readonly GateRule[] = parseGateRules([
  {
    id: "missing-authorization",
    name: "Authorization where one is required",
    when: { authorizationRequired: true },
    require: { kind: "authorization" },
    stage: "beforeService",
    owner: "authorizationTeam",
    prevents: [
      "authorizationMissing",
      "authorizationTiming",
      "authorizationMismatch",
      "authorizationExceeded",
    ],
    source: "remitkit",
  },
  {
    id: "inactive-coverage",
    name: "Coverage active on every day of service",
    require: { kind: "activeCoverage" },
    stage: "registration",
    owner: "insuranceVerification",
    prevents: ["eligibility", "wrongPayer"],
    source: "remitkit",
  },
  {
    id: "incomplete-documentation",
    name: "Required documents on the case",
    require: { kind: "requiredDocuments" },
    owner: "clinicalDocumentation",
    prevents: ["documentationGap"],
    source: "remitkit",
  },
  {
    id: "member-id",
    name: "Member id on the claim",
    require: { kind: "present", field: "memberId" },
    stage: "registration",
    owner: "patientAccess",
    prevents: ["registrationError"],
    source: "remitkit",
  },
] satisfies readonly GateRuleInput[]);

/**
 * Holds a claim draft against gate rules: every rule that concerns it and that it does not meet, in
 * the order of the rules. Pure: the same draft and rules give the same verdict.
 *
 * @example
 * checkDraft(draft, STANDARD_GATES).passes; //=> false
 */
export function checkDraft(draft: ClaimDraft, rules: readonly GateRule[]): GateVerdict {
  const findings = rules.flatMap((rule): readonly GateFinding[] => {
    if (!concerns(rule, draft)) return [];
    const failure = failureOf(rule.require, draft, linesOf(draft, rule.when.procedures));
    if (failure === undefined) return [];
    const { id: gate, name, stop, stage, owner } = rule;
    return [{ gate, name, stop, stage, owner, requirement: rule.require.kind, ...failure }];
  });
  return { passes: findings.every(({ stop }) => stop !== "hard"), findings };
}

/** Whether a rule is about a draft: every condition it states holds. */
function concerns({ when }: GateRule, draft: ClaimDraft): boolean {
  const among = (allowed: readonly string[] | undefined, value: string | undefined) =>
    allowed === undefined || (value !== undefined && allowed.includes(value));
  const npis = [draft.renderingProvider.npi, draft.billingProvider.npi];
  const { providers, diagnoses, authorizationRequired } = when;
  return (
    among(when.payers, draft.payer) &&
    among(when.plans, draft.plan) &&
    among(when.sites, draft.site) &&
    among(when.serviceLines, draft.serviceLine) &&
    (providers === undefined || npis.some((npi) => npi !== undefined && providers.includes(npi))) &&
    (diagnoses === undefined ||
      draft.diagnoses.some((code) => diagnoses.some((prefix) => code.startsWith(prefix)))) &&
    (authorizationRequired === undefined ||
      authorizationRequired === draft.authorizationRequired) &&
    (when.from === undefined || when.from <= draft.serviceFrom) &&
    (when.to === undefined || draft.serviceFrom <= when.to) &&
    linesOf(draft, when.procedures).length > 0
  );
}
