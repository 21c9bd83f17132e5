import type { Adjustment, ServiceLine } from "../835/index.js";
import type { Cents } from "../values/index.js";
import type { Denial, SpecialtyDetail } from "./model.js";
import { factsOf } from "./outcome.js";
import type { Pass } from "./pass.js";
import { dayOf } from "./payer.js";
import { join, type Refined, refinedBy } from "./refine.js";
import { remarksOf } from "./remarks.js";
import { ruleHolds } from "./rules.js";
import type { CarcRow, Outcome } from "./taxonomy.js";

/** A denial while its claim is still being read: which one is primary is known last. */
export interface OpenDenial extends Denial {
  primary: boolean;
  attributedCents: Cents;
}

interface Overlaid extends Refined {
  readonly detail: SpecialtyDetail | undefined;
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
  const shared = refinedBy(row, remarks.set, pass.taxonomy.tables.rarcs);
  const overlaid = pass.taxonomy.hasOverlays
    ? overlay(pass, adjustment, outcome, service, shared)
    : undefined;
  const refined = overlaid ?? shared;
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
    remarkCodes: remarks.set.codes,
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
    specialty: overlaid?.detail,
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

/** What overlays make of it. */
function overlay(
  pass: Pass,
  adjustment: Adjustment,
  outcome: Outcome,
  service: ServiceLine | undefined,
  refined: Refined,
): Overlaid {
  const rows = [...refined.rows];
  if (outcome.ruleId.startsWith("overlay/")) rows.push(outcome.ruleId);
  const facts = factsOf(pass, adjustment, service);
  let { bucket, missing } = refined;
  let detail: SpecialtyDetail | undefined;
  for (const rule of pass.taxonomy.bucketRules) {
    if (!ruleHolds(rule.when, facts, bucket)) continue;
    rows.push(rule.id);
    if (rule.bucket !== undefined) bucket = { ...bucket, ...rule.bucket };
    if (rule.missing.length > 0) missing = join(missing, rule.missing);
    const named = rule.detail;
    // What the 835 proves is not replaced by what it only suggests.
    if (named !== undefined && (named.certain || detail?.certain !== true)) {
      detail = { overlay: rule.overlay, ...named };
    }
  }
  return { ...refined, bucket, rows, missing, detail };
}

/** The table's own confidence; a telling remark raises a generic code, a missing one halves it. */
function confidenceOf(pass: Pass, row: CarcRow, refined: Refined, remarkMissing: boolean): number {
  let confidence = row.confidence;
  if (refined.sharpened) confidence = Math.max(confidence, 0.9);
  else if (remarkMissing) confidence = 0.3;
  if (row.stop === undefined || confidence <= 0.5) return confidence;
  const asOf = dayOf(pass.options);
  // A code out of use on the day is still read, but its sender is not careful.
  return asOf !== undefined && asOf >= row.stop ? 0.5 : confidence;
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
