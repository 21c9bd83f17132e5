import { z } from "zod";
import { isCalendarDate, UsageError } from "../values/index.js";
import { DEFAULT_ROWS } from "./default-rows.js";

const payerKind = z.enum([
  "medicareFfs",
  "medicareAdvantage",
  "medicareAdvantageNonContract",
  "medicaid",
  "tricare",
  "va",
  "commercial",
  "blue",
  "workersCompensation",
  "auto",
  "liability",
  "unknown",
]);

/** Actions that can have a clock. */
const clockedAction = z.enum([
  "correctedClaim",
  "newClaim",
  "reopening",
  "sendDocuments",
  "appeal",
  "reconsideration",
  "openNegotiation",
]);

const wholeNumber = z.number().int().nonnegative();

const deadlineRow = z
  .strictObject({
    id: z.string().min(1),
    /** Either of these: one payer by its identifier, or all of a kind. */
    payerId: z.string().min(1).optional(),
    payerKind: z.union([payerKind, z.literal("any")]).optional(),
    action: clockedAction,
    /** Exactly one of the three. */
    days: wholeNumber.optional(),
    months: wholeNumber.optional(),
    businessDays: wholeNumber.optional(),
    /** With `businessDays`: whether the anchor day is day one. */
    countFirstDay: z.boolean().optional(),
    /** `remitDate`: the earlier of BPR16 and DTM*405. `serviceDate`: the earliest day of service. */
    anchor: z.enum(["remitDate", "serviceDate"]),
    receiptPresumptionDays: wholeNumber.default(0),
    filedWhen: z.enum(["received", "postmarked", "submitted"]),
    weekendRoll: z.enum(["none", "forward"]).default("none"),
    /** First anchor day the row holds for; absent where its source names no start. */
    effectiveFrom: z.string().refine(isCalendarDate, "a calendar day, YYYY-MM-DD").optional(),
    source: z.string().min(1),
    confidence: z.enum(["high", "medium", "low"]),
    note: z.string().optional(),
  })
  .refine((row) => (row.payerId === undefined) !== (row.payerKind === undefined), {
    error: "exactly one of payerId and payerKind",
  })
  .refine(
    (row) => [row.days, row.months, row.businessDays].filter((n) => n !== undefined).length === 1,
    { error: "exactly one of days, months and businessDays" },
  )
  .refine((row) => row.countFirstDay === undefined || row.businessDays !== undefined, {
    error: "countFirstDay only beside businessDays",
  });

const policySchema = z
  .strictObject({
    /** Names the policy in reports and comparisons. */
    id: z.string().min(1).default("default"),
    /** Whether the shipped rows stand below the policy's own. */
    useDefaultRows: z.boolean().default(true),
    /** What is known of payers that CLP06 does not tell. */
    payers: z.array(z.strictObject({ payerId: z.string().min(1), kind: payerKind })).default([]),
    /** A later row overrides an earlier one; a payer's row overrides its kind's. */
    deadlines: z.array(deadlineRow).default([]),
    /** Business days between the target date and the last day. */
    safetyMarginBusinessDays: wholeNumber.max(60).default(5),
  })
  .superRefine((policy, context) => {
    const ids = new Set<string>();
    policy.deadlines.forEach((row, index) => {
      if (ids.has(row.id)) {
        context.addIssue({ code: "custom", path: ["deadlines", index, "id"], message: "a new id" });
      }
      ids.add(row.id);
    });
  });

/** One deadline: who, what, how long, from when, counted how, and by which source. */
export type DeadlineRow = z.input<typeof deadlineRow>;

/** A policy as a person writes it: every part may be left out. */
export type PolicyInput = z.input<typeof policySchema>;

/** A checked policy: what `parsePolicy` gives. */
export type Policy = z.output<typeof policySchema>;

const checked = new WeakSet<object>();

/**
 * Checks a policy (plain data, such as parsed JSON) and fills in what it leaves out. The shipped
 * deadline rows come first, so that the policy's own override them.
 *
 * @throws UsageError that names the path, what was expected there and the kind of value found.
 * @example
 * parsePolicy({ payers: [{ payerId: "1512345678", kind: "medicareFfs" }] }).payers.length; //=> 1
 */
export function parsePolicy(input: unknown): Policy {
  if (typeof input === "object" && input !== null && checked.has(input)) return input as Policy;
  const result = policySchema.safeParse(input);
  if (!result.success) throw new UsageError(problemOf(result.error, input));
  const defaults = result.data.useDefaultRows ? defaultRows() : [];
  const policy = deepFreeze({ ...result.data, deadlines: [...defaults, ...result.data.deadlines] });
  checked.add(policy);
  return policy;
}

let rows: Policy["deadlines"] | undefined;
function defaultRows(): Policy["deadlines"] {
  rows ??= z.array(deadlineRow).parse(DEFAULT_ROWS);
  return rows;
}

let shipped: Policy | undefined;

/** The policy in force where the caller gives none: the shipped rows, nothing else. */
export function defaultPolicy(): Policy {
  shipped ??= parsePolicy({});
  return shipped;
}

// Checked policies are handed on without another check, so nobody may change one.
function deepFreeze<T extends object>(value: T): T {
  for (const child of Object.values(value)) {
    if (typeof child === "object" && child !== null) deepFreeze(child);
  }
  return Object.freeze(value);
}

function problemOf(error: z.ZodError, input: unknown): string {
  const issue = error.issues[0];
  if (issue === undefined) return "policy: not valid";
  const unknownKey = issue.code === "unrecognized_keys" ? issue.keys.slice(0, 1) : [];
  const path = [...issue.path, ...unknownKey];
  const where = path.reduce<string>(
    (text, key) => text + (typeof key === "number" ? `[${key}]` : `.${String(key)}`),
    "policy",
  );
  if (issue.code === "unrecognized_keys") return `${where}: expected no such key`;
  return `${where}: expected ${expectationOf(issue)}, found ${kindOf(valueAt(input, issue.path))}`;
}

function expectationOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return issue.expected === "int" ? "a whole number" : kindName(issue.expected);
    case "invalid_value":
      return `one of ${issue.values.map(String).join(", ")}`;
    case "invalid_union":
      return `one of ${[...payerKind.options, "any"].join(", ")}`;
    case "too_small":
      return issue.origin === "string" ? "text that is not empty" : `at least ${issue.minimum}`;
    case "too_big":
      return `at most ${issue.maximum}`;
    default:
      return issue.message;
  }
}

function kindName(type: string): string {
  return type === "string"
    ? "text"
    : type === "array" || type === "object"
      ? `an ${type}`
      : `a ${type}`;
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === "object" && value !== null
        ? (value as Record<PropertyKey, unknown>)[key]
        : undefined,
    input,
  );
}

function kindOf(value: unknown): string {
  if (value === undefined) return "nothing";
  if (value === null) return "null";
  if (Array.isArray(value)) return "an array";
  if (typeof value === "number" && !Number.isInteger(value)) return "a fraction";
  if (typeof value === "number" && value < 0) return "a negative number";
  return value === ""
    ? "empty text"
    : typeof value === "string"
      ? "other text"
      : kindName(typeof value);
}
