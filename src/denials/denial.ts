import type { Adjustment, ServiceLine } from "../835/index.js";
import { rarc } from "../codes/index.js";
import type { Cents } from "../values/index.js";
import type { Bucket, Denial, SpecialtyDetail } from "./model.js";
import { factsOf } from "./outcome.js";
import { type Pass, type RemarksHere, remarksOf } from "./pass.js";
import { CATEGORY_ROOT_CAUSE } from "./root-causes.js";
import { ruleHolds } from "./rules.js";
import type { CarcRow, Outcome, RarcRow } from "./taxonomy.js";
import type { RemarkFlag } from "./terms.js";

/** A denial while its claim is still being read: which one is primary is known last. */
export interface OpenDenial extends Denial {
  primary: boolean;
  attributedCents: Cents;
}

const NOTHING: readonly never[] = Object.freeze([]);

/** What reading the remarks gave. */
interface Refined {
  bucket: Bucket;
  readonly rows: string[];
  missing: readonly string[];
  flags: readonly RemarkFlag[];
  /** A remark chose or sharpened the bucket. */
  sharpened: boolean;
  /** A remark that is not an alert stands beside the reason. */
  explained: boolean;
}

/** Builds the denial of an adjustment whose outcome is "denial". */
export function denialOf(
  pass: Pass,
  adjustment: Adjustment,
  outcome: Outcome,
  service: ServiceLine | undefined,
  serviceIndex: number | undefined,
): OpenDenial {
  const row = pass.taxonomy.tables.carcs.get(adjustment.reasonCode) ?? UNLISTED;
  const remarks = remarksOf(pass, service);
  const refined = refine(pass, row, remarks);
  if (outcome.ruleId.startsWith("overlay/")) refined.rows.push(outcome.ruleId);
  const specialty = applyOverlays(pass, adjustment, service, refined);
  const remarkMissing = row.remarkRequired && !refined.explained && !remarks.rejected;
  const bucket = refined.bucket;
  return {
    adjustment,
    adjustmentClass: "denial",
    level: service === undefined ? "claim" : "line",
    serviceIndex,
    reason: outcome.reason,
    ruleId: outcome.ruleId,
    groupCode: adjustment.groupCode,
    reasonCode: adjustment.reasonCode,
    remarkCodes: remarks.codes,
    deniedCents: adjustment.amountCents ?? 0,
    category: bucket.category,
    workType: bucket.workType,
    rootCause: bucket.rootCause,
    pattern: bucket.pattern,
    controlPoint: bucket.controlPoint,
    hardness: bucket.hardness,
    preventable: bucket.preventable,
    owner: bucket.owner,
    gate: bucket.gate,
    priority: bucket.priority,
    primary: false,
    attributedCents: 0,
    patientLiable: adjustment.groupCode === "PR",
    missing: refined.missing,
    flags: refined.flags,
    specialty,
    evidence: {
      claimSegment: pass.claim.segment,
      serviceSegment: service?.segment,
      adjustmentSegment: adjustment.segment,
      remarkSegments: remarks.segments,
      taxonomyVersion: pass.taxonomy.version,
      rows: refined.rows,
      confidence: confidenceOf(pass, row, refined, remarkMissing),
      remarkMissing,
    },
  };
}

/**
 * Reads the remarks of a reason. A remark gives a generic reason (16, 96, A1, ...) its bucket. A
 * specific reason keeps its category: a remark of the same category may make its root cause finer.
 * The first remark that does so wins, line before claim; what is missing and flags add up.
 */
function refine(pass: Pass, row: CarcRow, remarks: RemarksHere): Refined {
  const refined: Refined = {
    bucket: row.bucket,
    rows: [row.rowId],
    missing: NOTHING,
    flags: NOTHING,
    sharpened: false,
    explained: false,
  };
  for (const code of remarks.codes) {
    const remark = pass.taxonomy.tables.rarcs.get(code);
    if (remark === undefined) {
      // A retired remark changes nothing any more; it still was an explanation.
      if (rarc(code)?.type === "supplemental") refined.explained = true;
      continue;
    }
    if (!remark.alert) refined.explained = true;
    const bucket = remark.bucket;
    let used = false;
    if (bucket !== undefined && !refined.sharpened && mayChange(row, remark, bucket)) {
      // The work type of the bucket comes along: the remark says who can mend it.
      refined.bucket = bucket;
      refined.sharpened = true;
      used = true;
    }
    if (remark.missing.length > 0) {
      refined.missing = join(refined.missing, remark.missing);
      used = true;
    }
    if (remark.flags.length > 0) {
      refined.flags = join(refined.flags, remark.flags);
      used = true;
    }
    if (used) refined.rows.push(remark.rowId);
  }
  return refined;
}

function mayChange(row: CarcRow, remark: RarcRow, bucket: Bucket): boolean {
  if (row.generic || remark.also.includes(row.code)) return true;
  if (bucket.category !== row.bucket.category) return false;
  // Only from the category's plain root cause to a finer one, never back or sideways.
  const plain = CATEGORY_ROOT_CAUSE[bucket.category];
  return row.bucket.rootCause === plain && bucket.rootCause !== plain;
}

function join<T>(have: readonly T[], more: readonly T[]): readonly T[] {
  if (have.length === 0) return more;
  const fresh = more.filter((word) => !have.includes(word));
  return fresh.length === 0 ? have : [...have, ...fresh];
}

function applyOverlays(
  pass: Pass,
  adjustment: Adjustment,
  service: ServiceLine | undefined,
  refined: Refined,
): SpecialtyDetail | undefined {
  const rules = pass.taxonomy.bucketRules;
  if (rules.length === 0) return undefined;
  const facts = factsOf(pass, adjustment, service);
  let detail: SpecialtyDetail | undefined;
  for (const rule of rules) {
    if (!ruleHolds(rule.when, facts, refined.bucket)) continue;
    refined.rows.push(rule.id);
    if (rule.bucket !== undefined) refined.bucket = { ...refined.bucket, ...rule.bucket };
    if (rule.missing.length > 0) refined.missing = join(refined.missing, rule.missing);
    const named = rule.detail;
    // What the 835 proves is not replaced by what it only suggests.
    if (named !== undefined && (named.certain || detail?.certain !== true)) {
      detail = { overlay: rule.overlay, ...named };
    }
  }
  return detail;
}

/** The table's own confidence; a telling remark raises a generic code, a missing one halves it. */
function confidenceOf(pass: Pass, row: CarcRow, refined: Refined, remarkMissing: boolean): number {
  let confidence = row.confidence;
  if (refined.sharpened) confidence = Math.max(confidence, 0.9);
  else if (remarkMissing) confidence = 0.3;
  const asOf = pass.options.asOf;
  // A code out of use on the day is still read, but its sender is not careful.
  if (asOf !== undefined && row.stop !== undefined && asOf >= row.stop && confidence > 0.5)
    return 0.5;
  return confidence;
}

/** Stands in for a code that only an overlay knows. */
const UNLISTED: CarcRow = {
  code: "",
  rowId: "carc/unlisted",
  bucket: {
    category: "other",
    workType: "payer",
    rootCause: "payerProcess",
    pattern: "payerEdits",
    controlPoint: "postBillFollowUp",
    hardness: "hard",
    preventable: "no",
    owner: "followUp",
    gate: "afterSubmission",
    priority: 90,
  },
  confidence: 0.5,
  remarkRequired: false,
  stop: undefined,
  generic: true,
  bundled: false,
  reason: "Known to an overlay only.",
  outcomes: [],
  byPayer: undefined,
};
