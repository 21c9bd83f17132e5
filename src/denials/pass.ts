import type { Claim, ServiceLine } from "../835/index.js";
import type { CalendarDate } from "../values/index.js";
import type { Taxonomy } from "./rules.js";
import type { PayerKind } from "./terms.js";

/** What the caller may say to `classify`. */
export interface ClassifyOptions {
  /** The tables with overlays on top (`taxonomyWith`); the shipped ones where absent. */
  readonly taxonomy?: Taxonomy | undefined;
  /** The day to judge by: overlay rules in force, reason codes in use. */
  readonly asOf?: CalendarDate | undefined;
  /** The caller's own id of the payer, for overlays that name payers. */
  readonly payer?: string | undefined;
  /** The caller's own id of the plan, for overlays that name plans. */
  readonly plan?: string | undefined;
}

/** The remark codes that stand with a line (or the claim), with their segments. */
export interface RemarksHere {
  readonly codes: readonly string[];
  readonly segments: readonly (number | undefined)[];
  /** An NCPDP reject code (LQ*RX) stands here too. */
  readonly rejected: boolean;
}

/** What CLP02 makes of the claim before any adjustment is read. */
export type ClaimMode = "decision" | "reversal" | "predetermination" | "forwarded";

/** One claim on its way through `classify`. */
export interface Pass {
  readonly claim: Claim;
  readonly options: ClassifyOptions;
  readonly taxonomy: Taxonomy;
  readonly payerKind: PayerKind;
  readonly mode: ClaimMode;
  /** The remarks gathered last, and for which line: most claims never ask. */
  remarks: RemarksHere | undefined;
  remarksFor: ServiceLine | undefined;
}

const NONE: RemarksHere = Object.freeze({
  codes: Object.freeze([]),
  segments: Object.freeze([]),
  rejected: false,
});

/** Tells the mode from CLP02; any other code is a decision, 4 among them. */
export function modeOf(statusCode: string): ClaimMode {
  switch (statusCode) {
    case "22":
      return "reversal";
    case "25":
      return "predetermination";
    case "23":
      return "forwarded";
    default:
      return "decision";
  }
}

/** The remark codes of a line (LQ*HE) and then of the claim (MIA, MOA), each once. */
export function remarksOf(pass: Pass, service: ServiceLine | undefined): RemarksHere {
  if (pass.remarks === undefined || pass.remarksFor !== service) {
    pass.remarks = gather(pass.claim, service);
    pass.remarksFor = service;
  }
  return pass.remarks;
}

function gather(claim: Claim, service: ServiceLine | undefined): RemarksHere {
  const inpatient = claim.inpatient?.remarks ?? [];
  const outpatient = claim.outpatient?.remarks ?? [];
  const own = service?.remarks ?? [];
  if (own.length === 0 && inpatient.length === 0 && outpatient.length === 0) return NONE;
  const codes: string[] = [];
  const segments: (number | undefined)[] = [];
  let rejected = false;
  for (const remark of own) {
    if (remark.list === "HE") add(codes, segments, remark.code, remark.segment);
    else if (remark.list === "RX") rejected = true;
  }
  for (const remark of inpatient) add(codes, segments, remark.code, claim.inpatient?.segment);
  for (const remark of outpatient) add(codes, segments, remark.code, claim.outpatient?.segment);
  return { codes, segments, rejected };
}

function add(
  codes: string[],
  segments: (number | undefined)[],
  code: string,
  segment: number | undefined,
): void {
  if (code === "" || codes.includes(code)) return;
  codes.push(code);
  segments.push(segment);
}
