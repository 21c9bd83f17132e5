import type { Claim, ServiceLine } from "../835/index.js";
import type { Pass } from "./pass.js";
import type { Refined } from "./refine.js";
import type { CarcRow } from "./taxonomy.js";

/**
 * The remark codes of a line (or claim), each once, in their order. The same codes in the same
 * order are one shared set, so what a reason means beside them is worked out once.
 */
export interface RemarkSet {
  readonly codes: readonly string[];
  /** What each reason comes to beside these remarks, as far as it was asked. */
  readonly refined: Map<CarcRow, Refined>;
  /** The set with one more code, by that code. */
  readonly longer: Map<string, RemarkSet>;
}

/** The remark codes that stand with a line (or the claim), with their segments. */
export interface RemarksHere {
  readonly set: RemarkSet;
  /** One per code. */
  readonly segments: readonly (number | undefined)[];
  /** An NCPDP reject code (LQ*RX) stands here too. */
  readonly rejected: boolean;
}

/**
 * Sets, and reasons read beside them, that are kept for reuse. A payer uses a few hundred; a file of
 * garbage must not fill the memory.
 */
const KEPT = 5000;
/** A remark code has at most five characters; anything longer is no code and is not kept. */
const LONGEST_CODE = 5;

let kept = 0;
let empty = setOf([]);
let none: RemarksHere = Object.freeze({ set: empty, segments: Object.freeze([]), rejected: false });

/** The remark codes of a line (LQ*HE) and then of the claim (MIA, MOA), each once. */
export function remarksOf(pass: Pass, service: ServiceLine | undefined): RemarksHere {
  if (pass.remarks === undefined || pass.remarksFor !== service) {
    pass.remarks = gather(pass.claim, service);
    pass.remarksFor = service;
  }
  return pass.remarks;
}

function gather(claim: Claim, service: ServiceLine | undefined): RemarksHere {
  const { inpatient, outpatient } = claim;
  const segments: (number | undefined)[] = [];
  let set = empty;
  let rejected = false;
  if (service !== undefined) {
    for (const remark of service.remarks) {
      if (remark.list === "HE") set = add(set, segments, remark.code, remark.segment);
      else if (remark.list === "RX") rejected = true;
    }
  }
  if (inpatient !== undefined) {
    for (const { code } of inpatient.remarks) set = add(set, segments, code, inpatient.segment);
  }
  if (outpatient !== undefined) {
    for (const { code } of outpatient.remarks) set = add(set, segments, code, outpatient.segment);
  }
  return set.codes.length === 0 && !rejected ? none : { set, segments, rejected };
}

function add(
  set: RemarkSet,
  segments: (number | undefined)[],
  code: string,
  segment: number | undefined,
): RemarkSet {
  if (code === "" || set.codes.includes(code)) return set;
  segments.push(segment);
  return set.longer.get(code) ?? longerBy(set, code);
}

function longerBy(set: RemarkSet, code: string): RemarkSet {
  const made = setOf([...set.codes, code]);
  if (code.length > LONGEST_CODE) return made;
  keepOne();
  set.longer.set(code, made);
  return made;
}

/** Counts one more thing that is kept, and lets all go when there are too many. */
export function keepOne(): void {
  if (kept >= KEPT) forget();
  kept += 1;
}

/** Starts afresh: what is in use is held by its own claim. */
function forget(): void {
  kept = 0;
  empty = setOf([]);
  none = Object.freeze({ set: empty, segments: Object.freeze([]), rejected: false });
}

function setOf(codes: readonly string[]): RemarkSet {
  return { codes: Object.freeze(codes), refined: new Map(), longer: new Map() };
}
