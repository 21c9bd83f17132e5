import { z } from "zod";
import { isCalendarDate, UsageError } from "../values/index.js";
import type { Bucket } from "./model.js";
import { comparable } from "./payer.js";
import { CATEGORY_PRIORITY, ROOT_CAUSE_DEFAULTS } from "./root-causes.js";
import { type CodeRange, type OverlayRule, shippedTaxonomy, type Taxonomy } from "./rules.js";
import {
  ADJUSTMENT_CLASSES,
  CATEGORIES,
  CONTROL_POINTS,
  GATES,
  HARDNESSES,
  OWNERS,
  PATTERNS,
  PAYER_KINDS,
  PREVENTABLES,
  ROOT_CAUSES,
  WORK_TYPES,
} from "./terms.js";

/** Who speaks: later ones win over earlier ones, whatever the order they are given in. */
export const OVERLAY_SCOPES = ["specialty", "payer", "plan", "customer"] as const;

/** What a rule asks. Schemas are made at the first overlay: most callers never lay one. */
function whenSchema() {
  const codes = z.array(z.string().regex(/^[A-Za-z0-9]{1,5}$/, "a code")).min(1);
  const range = z.string().regex(/^[A-Z0-9]{1,5}(-[A-Z0-9]{1,5})?$/, 'a code, or "00100-01999"');
  const ranges = z.array(range.refine(isRange, "a range has two ends of one length")).min(1);
  return z.strictObject({
    reasonCodes: codes.optional(),
    groupCodes: z
      .array(z.enum(["CO", "PR", "OA", "PI"]))
      .min(1)
      .optional(),
    remarkCodes: codes.optional(),
    categories: z.array(z.enum(CATEGORIES)).min(1).optional(),
    rootCauses: z.array(z.enum(ROOT_CAUSES)).min(1).optional(),
    payerKinds: z.array(z.enum(PAYER_KINDS)).min(1).optional(),
    level: z.enum(["claim", "line"]).optional(),
    procedures: ranges.optional(),
    revenueCodes: ranges.optional(),
    facilityTypes: ranges.optional(),
    modifiers: codes.optional(),
  });
}

function setSchema() {
  const id = idSchema();
  const words = wordsSchema();
  return z.strictObject({
    adjustmentClass: z.enum(ADJUSTMENT_CLASSES).optional(),
    category: z.enum(CATEGORIES).optional(),
    workType: z.enum(WORK_TYPES).optional(),
    rootCause: z.enum(ROOT_CAUSES).optional(),
    pattern: z.enum(PATTERNS).optional(),
    controlPoint: z.enum(CONTROL_POINTS).optional(),
    hardness: z.enum(HARDNESSES).optional(),
    preventable: z.enum(PREVENTABLES).optional(),
    owner: z.enum(OWNERS).optional(),
    gate: z.enum(GATES).optional(),
    priority: z.int().min(1).max(99).optional(),
    missing: z.array(id).optional(),
    detail: z
      .strictObject({
        cause: id,
        label: words,
        certain: z.boolean(),
        note: words,
        fix: words.optional(),
      })
      .optional(),
  });
}

const idSchema = () => z.string().regex(/^[a-z][A-Za-z0-9-]*$/, "a name such as anesthesia");
const wordsSchema = () => z.string().min(1).max(400);

function overlaySchema() {
  const id = idSchema();
  const words = wordsSchema();
  const names = z.array(z.string().min(1)).min(1);
  const day = z.string().refine(isCalendarDate, 'a real day written "YYYY-MM-DD"');
  const rule = z.strictObject({
    id,
    when: whenSchema(),
    set: setSchema().refine((value) => Object.keys(value).length > 0, "a rule sets something"),
    why: words,
    effectiveFrom: day.optional(),
    effectiveTo: day.optional(),
  });
  return z.strictObject({
    id,
    version: z.string().min(1).max(40),
    scope: z.enum(OVERLAY_SCOPES),
    label: words,
    payers: names.optional(),
    plans: names.optional(),
    effectiveFrom: day.optional(),
    effectiveTo: day.optional(),
    rules: z.array(rule).min(1),
  });
}

type OverlaySchema = ReturnType<typeof overlaySchema>;
let schema: OverlaySchema | undefined;

/** Rows that a payer, plan, specialty or customer lays over the shipped tables. Plain data. */
export type Overlay = z.input<OverlaySchema>;

/**
 * Lays overlays over the shipped tables; give the result to `classify` as `taxonomy`. Specialty
 * rules come first, then payer, plan and customer; where several hold, the last wins. Build it once
 * and keep it.
 *
 * @throws UsageError naming the place where an overlay is wrong.
 * @example
 * const taxonomy = taxonomyWith([anesthesia]);
 */
export function taxonomyWith(overlays: readonly Overlay[]): Taxonomy {
  if (!Array.isArray(overlays)) throw new UsageError("taxonomyWith: expected a list of overlays");
  const base = shippedTaxonomy();
  const parsed = overlays.map((overlay, at) => checked(overlay, at));
  const seen = new Set<string>();
  for (const [at, overlay] of parsed.entries()) {
    if (seen.has(overlay.id)) throw new UsageError(`overlays[${at}].id: given twice`);
    seen.add(overlay.id);
  }
  const ordered = [...parsed].sort(
    (one, other) => OVERLAY_SCOPES.indexOf(one.scope) - OVERLAY_SCOPES.indexOf(other.scope),
  );
  const rules = ordered.flatMap((overlay) => overlay.rules.map((rule) => ruleOf(overlay, rule)));
  return Object.freeze({
    version: [base.version, ...ordered.map((entry) => `${entry.id}@${entry.version}`)].join("+"),
    tables: base.tables,
    hasOverlays: rules.length > 0,
    classRules: rules.filter((rule) => rule.adjustmentClass !== undefined),
    bucketRules: rules.filter(
      (rule) => rule.bucket !== undefined || rule.detail !== undefined || rule.missing.length > 0,
    ),
  });
}

type CheckedOverlay = z.output<OverlaySchema>;

function checked(overlay: Overlay, at: number): CheckedOverlay {
  const result = (schema ??= overlaySchema()).safeParse(overlay);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const path = (issue?.path ?? []).map((key) =>
    typeof key === "number" ? `[${key}]` : `.${String(key)}`,
  );
  throw new UsageError(`overlays[${at}]${path.join("")}: ${issue?.message ?? "invalid"}`);
}

function ruleOf(overlay: CheckedOverlay, rule: CheckedOverlay["rules"][number]): OverlayRule {
  const { adjustmentClass, missing, detail, ...bucket } = rule.set;
  const { procedures, revenueCodes, facilityTypes, level, ...sets } = rule.when;
  return {
    id: `overlay/${overlay.id}/${rule.id}`,
    overlay: overlay.id,
    why: rule.why,
    when: {
      reasonCodes: setOf(sets.reasonCodes),
      groupCodes: setOf(sets.groupCodes),
      remarkCodes: setOf(sets.remarkCodes),
      categories: setOf(sets.categories),
      rootCauses: setOf(sets.rootCauses),
      payerKinds: setOf(sets.payerKinds),
      modifiers: setOf(sets.modifiers),
      level,
      procedures: procedures?.map(rangeOf),
      revenueCodes: revenueCodes?.map((text) => rangeOf(text)),
      facilityTypes: facilityTypes?.map(rangeOf),
      // As written for the caller's own ids, and as headers are compared.
      payers: setOf(overlay.payers?.flatMap((name) => [name, comparable(name)])),
      plans: setOf(overlay.plans),
      effectiveFrom: later(overlay.effectiveFrom, rule.effectiveFrom),
      effectiveTo: earlier(overlay.effectiveTo, rule.effectiveTo),
    },
    adjustmentClass,
    bucket: Object.keys(bucket).length === 0 ? undefined : completed(defined(bucket)),
    missing: missing ?? [],
    detail,
  };
}

/** A root cause or category that is named brings its companions along, unless they are named too. */
function completed(bucket: Partial<Bucket>): Partial<Bucket> {
  return {
    ...(bucket.rootCause === undefined ? {} : ROOT_CAUSE_DEFAULTS[bucket.rootCause]),
    ...(bucket.category === undefined ? {} : { priority: CATEGORY_PRIORITY[bucket.category] }),
    ...bucket,
  };
}

function defined(bucket: { readonly [key: string]: unknown }): Partial<Bucket> {
  return Object.fromEntries(Object.entries(bucket).filter(([, value]) => value !== undefined));
}

function setOf<T>(list: readonly T[] | undefined): ReadonlySet<T> | undefined {
  return list === undefined ? undefined : new Set(list);
}

function isRange(text: string): boolean {
  const { from, to } = rangeOf(text);
  return from.length === to.length && from <= to;
}

function rangeOf(text: string): CodeRange {
  const dash = text.indexOf("-");
  if (dash < 0) return { from: text, to: text };
  return { from: text.slice(0, dash), to: text.slice(dash + 1) };
}

function later(one: string | undefined, other: string | undefined): string | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return one > other ? one : other;
}

function earlier(one: string | undefined, other: string | undefined): string | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return one < other ? one : other;
}
