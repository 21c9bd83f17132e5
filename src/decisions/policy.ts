import { z } from "zod";
import { UsageError } from "../values/index.js";
import { DEFAULT_ROWS, IDR_ADMINISTRATIVE_FEES } from "./default-rows.js";
import { organisationOf } from "./organisations.js";
import { deadlineRow, idrFee } from "./policy-rows.js";
import { type Policy, policySchema } from "./policy-schema.js";

export type {
  Anchor,
  ClockedStep,
  DeadlineRow,
  IdrFeeRow,
  Policy,
  PolicyInput,
} from "./policy-schema.js";

const checked = new WeakSet<object>();

/**
 * Checks a policy (plain data, such as parsed JSON) and fills in what it leaves out. The shipped
 * deadline rows come first, so that the policy's own override them; so does the organisation's preset.
 *
 * @throws UsageError that names the path, what was expected there and the kind of value found.
 * @example
 * parsePolicy({ payers: [{ payerId: "1512345678", kind: "medicareFfs" }] }).payers.length; //=> 1
 */
export function parsePolicy(input: unknown): Policy {
  if (typeof input === "object" && input !== null && checked.has(input)) return input as Policy;
  const result = policySchema.safeParse(input);
  if (!result.success) throw new UsageError(problemOf(result.error, input));
  const { deadlines, idrFees, approvals, ...rest } = result.data;
  const shipped = rest.useDefaultRows ? shippedRows() : NOTHING_SHIPPED;
  const organisation = organisationOf(rest);
  const policy: Policy = deepFreeze({
    ...rest,
    ...organisation,
    // The schema asks for an approver where the organisation has none.
    approvals: approvals.map((row) => ({
      ...row,
      by: (row.by ?? organisation.approvers[row.path])!,
    })),
    deadlines: withOwn(shipped.deadlines, deadlines),
    idrFees: withOwn(shipped.idrFees, idrFees),
  });
  checked.add(policy);
  return policy;
}

type Shipped = Pick<Policy, "deadlines" | "idrFees">;
const NOTHING_SHIPPED: Shipped = { deadlines: [], idrFees: [] };
let rows: Shipped | undefined;
function shippedRows(): Shipped {
  rows ??= {
    deadlines: z.array(deadlineRow).parse(DEFAULT_ROWS),
    idrFees: z.array(idrFee).parse(IDR_ADMINISTRATIVE_FEES),
  };
  return rows;
}

/** The shipped rows, then the policy's own; one with a shipped row's id takes its place. */
function withOwn<Row extends { readonly id: string }>(shipped: Row[], own: Row[]): Row[] {
  const ids = new Set(own.map((row) => row.id));
  return [...shipped.filter((row) => !ids.has(row.id)), ...own];
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
    case "invalid_union": {
      const values = issue.errors.flat().flatMap((each) => ("values" in each ? each.values : []));
      return `one of ${[...new Set(values)].map(String).join(", ")}`;
    }
    case "invalid_key":
      return "no such key";
    case "invalid_format":
      return "text of the right form";
    case "too_small":
      if (issue.origin === "string") return "text that is not empty";
      if (issue.origin === "array") return "a list that is not empty";
      return issue.inclusive === false ? `more than ${issue.minimum}` : `at least ${issue.minimum}`;
    case "too_big":
      return `at most ${issue.maximum}`;
    default:
      return issue.message;
  }
}

function kindName(type: string): string {
  if (type === "string") return "text";
  if (type === "boolean") return "true or false";
  return /^[aeiou]/.test(type) ? `an ${type}` : `a ${type}`;
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
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : "an array";
  if (typeof value === "number" && !Number.isInteger(value)) return "a fraction";
  if (typeof value === "number" && value < 0) return "a negative number";
  if (typeof value === "boolean") return "a boolean";
  return value === ""
    ? "empty text"
    : typeof value === "string"
      ? "other text"
      : kindName(typeof value);
}
