import type { ServiceLine } from "../835/index.js";
import type { CalendarDate } from "../values/index.js";
import type { Bucket } from "./model.js";
import { shippedTables, TAXONOMY_VERSION, type Tables } from "./taxonomy.js";
import type { AdjustmentClass, Category, PayerKind, RootCause } from "./terms.js";

/** A range of codes of one length, both ends included; a single code has equal ends. */
export interface CodeRange {
  readonly from: string;
  readonly to: string;
}

/** What a rule of an overlay asks of an adjustment; an absent condition always holds. */
export interface RuleConditions {
  readonly reasonCodes?: ReadonlySet<string> | undefined;
  readonly groupCodes?: ReadonlySet<string> | undefined;
  readonly remarkCodes?: ReadonlySet<string> | undefined;
  readonly categories?: ReadonlySet<Category> | undefined;
  readonly rootCauses?: ReadonlySet<RootCause> | undefined;
  readonly payerKinds?: ReadonlySet<PayerKind> | undefined;
  readonly level?: "claim" | "line" | undefined;
  readonly procedures?: readonly CodeRange[] | undefined;
  readonly revenueCodes?: readonly CodeRange[] | undefined;
  readonly facilityTypes?: readonly CodeRange[] | undefined;
  readonly modifiers?: ReadonlySet<string> | undefined;
  readonly payers?: ReadonlySet<string> | undefined;
  readonly plans?: ReadonlySet<string> | undefined;
  readonly effectiveFrom?: CalendarDate | undefined;
  readonly effectiveTo?: CalendarDate | undefined;
}

/** A finer cause named by a specialty. */
export interface RuleDetail {
  readonly cause: string;
  readonly label: string;
  readonly certain: boolean;
  readonly note: string;
  readonly fix?: string | undefined;
}

/** One rule of an overlay, ready for use. */
export interface OverlayRule {
  /** "overlay/<overlay>/<rule>". */
  readonly id: string;
  readonly overlay: string;
  readonly why: string;
  readonly when: RuleConditions;
  readonly adjustmentClass: AdjustmentClass | undefined;
  readonly bucket: Partial<Bucket> | undefined;
  readonly missing: readonly string[];
  readonly detail: RuleDetail | undefined;
}

/** The shipped tables with any overlays on top, ready for `classify`. */
export interface Taxonomy {
  readonly version: string;
  readonly tables: Tables;
  /** Rules that change the class, in the order they are tried; the last that holds wins. */
  readonly classRules: readonly OverlayRule[];
  /** Rules that change the bucket or add a detail, likewise. */
  readonly bucketRules: readonly OverlayRule[];
  /** Whether there is any rule of either kind. */
  readonly hasOverlays: boolean;
}

let shipped: Taxonomy | undefined;

/** The shipped taxonomy without overlays. */
export function shippedTaxonomy(): Taxonomy {
  return (shipped ??= Object.freeze({
    version: TAXONOMY_VERSION,
    tables: shippedTables(),
    classRules: [],
    bucketRules: [],
    hasOverlays: false,
  }));
}

/** The facts of one adjustment that rules may ask for. */
export interface RuleFacts {
  readonly reasonCode: string;
  readonly groupCode: string;
  readonly remarkCodes: readonly string[];
  readonly service: ServiceLine | undefined;
  readonly facilityTypeCode: string | undefined;
  readonly payerKind: PayerKind;
  /** Every name that the payer goes by. */
  readonly payers: readonly string[];
  readonly plan: string | undefined;
  readonly asOf: CalendarDate | undefined;
}

/** Tells whether a rule holds; `bucket` is `undefined` while the class is being decided. */
export function ruleHolds(when: RuleConditions, facts: RuleFacts, bucket: Bucket | undefined) {
  if (when.reasonCodes !== undefined && !when.reasonCodes.has(facts.reasonCode)) return false;
  if (when.groupCodes !== undefined && !when.groupCodes.has(facts.groupCode)) return false;
  if (when.payerKinds !== undefined && !when.payerKinds.has(facts.payerKind)) return false;
  if (when.payers !== undefined && !anyOf(when.payers, facts.payers)) return false;
  if (when.plans !== undefined && !(facts.plan && when.plans.has(facts.plan))) return false;
  if (!inForce(when, facts.asOf)) return false;
  if (when.categories !== undefined && !(bucket && when.categories.has(bucket.category))) {
    return false;
  }
  if (when.rootCauses !== undefined && !(bucket && when.rootCauses.has(bucket.rootCause))) {
    return false;
  }
  if (when.remarkCodes !== undefined && !anyOf(when.remarkCodes, facts.remarkCodes)) return false;
  return placeHolds(when, facts);
}

/** Without a day to ask about, a rule is in force unless it has an end. */
function inForce(when: RuleConditions, asOf: CalendarDate | undefined): boolean {
  if (asOf === undefined) return when.effectiveTo === undefined;
  if (when.effectiveFrom !== undefined && asOf < when.effectiveFrom) return false;
  return when.effectiveTo === undefined || asOf <= when.effectiveTo;
}

function placeHolds(when: RuleConditions, facts: RuleFacts): boolean {
  const service = facts.service;
  if (when.level !== undefined && (when.level === "line") !== (service !== undefined)) return false;
  if (when.procedures !== undefined) {
    // The code that was submitted says what was done; SVC01 is what the payer made of it.
    const code = service && (service.submittedProcedure ?? service.procedure).code;
    if (code === undefined || !inRanges(when.procedures, code)) return false;
  }
  if (when.revenueCodes !== undefined) {
    const own = service?.procedure.qualifier === "NU" ? service.procedure.code : undefined;
    const code = service?.revenueCode ?? own;
    if (code === undefined || !inRanges(when.revenueCodes, code.padStart(4, "0"))) return false;
  }
  if (when.facilityTypes !== undefined) {
    const code = facts.facilityTypeCode;
    if (code === undefined || !inRanges(when.facilityTypes, code)) return false;
  }
  return when.modifiers === undefined || hasModifier(when.modifiers, service);
}

function hasModifier(wanted: ReadonlySet<string>, service: ServiceLine | undefined): boolean {
  if (service === undefined) return false;
  if (anyOf(wanted, service.procedure.modifiers)) return true;
  return anyOf(wanted, service.submittedProcedure?.modifiers ?? []);
}

function anyOf(wanted: ReadonlySet<string>, have: readonly string[]): boolean {
  for (const code of have) if (wanted.has(code)) return true;
  return false;
}

function inRanges(ranges: readonly CodeRange[], code: string): boolean {
  for (const range of ranges) {
    if (code.length === range.from.length && code >= range.from && code <= range.to) return true;
  }
  return false;
}
