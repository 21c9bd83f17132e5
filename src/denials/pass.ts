import type { Claim, Remittance, ServiceLine } from "../835/index.js";
import type { CalendarDate, Cents } from "../values/index.js";
import type { OpenDenial } from "./denial.js";
import type { ClassifiedAdjustment, Signal } from "./model.js";
import type { RemarksHere } from "./remarks.js";
import type { Taxonomy } from "./rules.js";
import type { PayerKind } from "./terms.js";

/** What the caller may say to `classify`. */
export interface ClassifyOptions {
  /** The tables with overlays on top (`taxonomyWith`); the shipped ones where absent. */
  readonly taxonomy?: Taxonomy | undefined;
  /**
   * The remittance that the claim came with. Its header names the payer, for overlays that name
   * payers (TRN03, REF*2U, N104 and N102 of loop 1000A), and the day where `asOf` is absent.
   */
  readonly remittance?: Remittance | undefined;
  /**
   * The day to judge by: overlay rules in force, reason codes in use. Where absent, the earlier of
   * BPR16 and DTM*405 of `remittance`.
   */
  readonly asOf?: CalendarDate | undefined;
  /** The caller's own id of the payer, for overlays that name payers; counts alone where given. */
  readonly payer?: string | undefined;
  /** The caller's own id of the plan, for overlays that name plans. */
  readonly plan?: string | undefined;
  /** The kind of payer where CLP06 names none (absent, ZZ): no element of the header tells it. */
  readonly payerKind?: PayerKind | undefined;
}

/** What CLP02 makes of the claim before any adjustment is read. */
export type ClaimMode = "decision" | "reversal" | "predetermination" | "forwarded";

/**
 * One claim on its way through `classify`. One record per claim carries all that is found: the
 * lists, and what the level at hand (the claim's own adjustments, or one line's) has come to.
 */
export interface Pass {
  readonly claim: Claim;
  readonly options: ClassifyOptions;
  readonly taxonomy: Taxonomy;
  readonly payerKind: PayerKind;
  readonly mode: ClaimMode;
  /** Lists are made when their first entry comes. */
  denials: OpenDenial[] | undefined;
  notDenials: ClassifiedAdjustment[] | undefined;
  signals: Signal[] | undefined;
  deniedCents: Cents;
  /** The marks of every outcome of the level, together. */
  levelMarks: number;
  levelDenials: number;
  levelDeniedCents: Cents;
  /** What of the allowed amount was not paid and has its reason, in cents. */
  levelExplainedCents: Cents;
  /** The remarks gathered last, and for which line: most claims never ask. */
  remarks: RemarksHere | undefined;
  remarksFor: ServiceLine | undefined;
}

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
