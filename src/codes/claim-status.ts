import { codeList, type DatedCodeEntry, dateOf, type Fields } from "./code-list.js";
import { CLAIM_STATUS_ROWS } from "./data/claim-status.js";
import { CLAIM_STATUS_CATEGORY_ROWS } from "./data/claim-status-category.js";

/** A claim status code (STC01-2; X12 external code list 508). */
export interface ClaimStatusCode extends DatedCodeEntry {}

/** What a claim status category is about, by the first letters of its code. */
export type ClaimStatusFamily =
  | "acknowledgement"
  | "data-reporting-acknowledgement"
  | "data-search"
  | "error"
  | "finalized"
  | "pending"
  | "request-for-information"
  | "supplemental";

/** A claim status category code (STC01-1; X12 external code list 507). */
export interface ClaimStatusCategory extends DatedCodeEntry {
  readonly family: ClaimStatusFamily;
}

function statusOf(fields: Fields): ClaimStatusCode {
  const [code = "", active, start, modified, stop, label = ""] = fields;
  return {
    code,
    label,
    active: active === "yes",
    start: dateOf(start),
    modified: dateOf(modified),
    stop: dateOf(stop),
  };
}

function categoryOf(fields: Fields): ClaimStatusCategory {
  const [code = "", active, family, start, modified, stop, label = ""] = fields;
  return {
    code,
    label,
    active: active === "yes",
    start: dateOf(start),
    modified: dateOf(modified),
    stop: dateOf(stop),
    family: family as ClaimStatusFamily,
  };
}

const statuses = /* @__PURE__ */ codeList(CLAIM_STATUS_ROWS, statusOf);
const categories = /* @__PURE__ */ codeList(CLAIM_STATUS_CATEGORY_ROWS, categoryOf);

/**
 * Looks up a claim status code (STC01-2; list of 2023, maintained by X12), exactly as written;
 * `undefined` for a code that is not on the list.
 *
 * @example
 * claimStatusCode("0")?.active; //=> true
 */
export function claimStatusCode(code: string): ClaimStatusCode | undefined {
  return statuses.get(code);
}

/**
 * Looks up a claim status category code (STC01-1; list of 2024-09, maintained by X12), exactly as
 * written; `undefined` for a code that is not on the list.
 *
 * @example
 * claimStatusCategory("F2")?.family; //=> "finalized"
 */
export function claimStatusCategory(code: string): ClaimStatusCategory | undefined {
  return categories.get(code);
}

/**
 * Every claim status code that the list of 2023 knows, retired ones included.
 *
 * @example
 * allClaimStatusCodes()[0]?.code; //=> "0"
 */
export function allClaimStatusCodes(): readonly ClaimStatusCode[] {
  return statuses.all();
}

/**
 * Every claim status category code that the list of 2024-09 knows, retired ones included.
 *
 * @example
 * allClaimStatusCategories().length; //=> 56
 */
export function allClaimStatusCategories(): readonly ClaimStatusCategory[] {
  return categories.all();
}
