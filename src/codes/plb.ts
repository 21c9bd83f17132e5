import { type CodeEntry, codeList, type Fields } from "./code-list.js";
import { PLB_ROWS } from "./data/plb.js";

/** remitkit's own grouping of the provider adjustment reasons. */
export type PlbClass =
  | "add-on"
  | "advance"
  | "capitation"
  | "discount"
  | "fee"
  | "forward-balance"
  | "incentive"
  | "interest"
  | "non-reimbursable"
  | "other"
  | "penalty"
  | "rebate"
  | "recoupment"
  | "refund-acknowledged"
  | "retro"
  | "settlement"
  | "third-party-liability"
  | "timing"
  | "withholding";

/**
 * A provider adjustment reason code (PLB03-1). `active`: on X12's list of 2024-09. That list and
 * the guide differ, so `in5010` says whether 005010X221A1 itself allows the code.
 */
export interface PlbReason extends CodeEntry {
  readonly in5010: boolean;
  readonly class: PlbClass;
  /** Whether the money belongs to one claim (named in PLB03-2) or to the provider as a whole. */
  readonly scope: "claim" | "provider";
}

function plbOf(fields: Fields): PlbReason {
  const [code = "", active, in5010, plbClass, scope, label = ""] = fields;
  return {
    code,
    label,
    active: active === "yes",
    in5010: in5010 === "yes",
    class: plbClass as PlbClass,
    scope: scope === "claim" ? "claim" : "provider",
  };
}

const reasons = /* @__PURE__ */ codeList(PLB_ROWS, plbOf);

/**
 * Looks up a provider adjustment reason code (PLB03-1; maintained by X12); `undefined` when there
 * is none.
 *
 * @example
 * plbReason("WO")?.class; //=> "recoupment"
 */
export function plbReason(code: string): PlbReason | undefined {
  return reasons.get(code);
}

/**
 * Every provider adjustment reason code (PLB03-1), of the guide and of the list of 2024-09.
 *
 * @example
 * allPlbReasons().length; //=> 50
 */
export function allPlbReasons(): readonly PlbReason[] {
  return reasons.all();
}
