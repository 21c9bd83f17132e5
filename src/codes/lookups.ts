import { type Carc, carc } from "./carc.js";
import {
  type ClaimStatusCategory,
  type ClaimStatusCode,
  claimStatusCategory,
  claimStatusCode,
} from "./claim-status.js";
import { type GroupCode, groupCode } from "./group.js";
import { type PlbReason, plbReason } from "./plb.js";
import { type Rarc, rarc } from "./rarc.js";

/** The entry type of each list, by the name of its lookup. */
export interface CodeEntries {
  readonly carc: Carc;
  readonly rarc: Rarc;
  readonly groupCode: GroupCode;
  readonly plbReason: PlbReason;
  readonly claimStatusCode: ClaimStatusCode;
  readonly claimStatusCategory: ClaimStatusCategory;
}

/** The name of a list, which is the name of its lookup. */
export type CodeListName = keyof CodeEntries;

/** The six lookups together. */
export type CodeLookups = {
  readonly [Name in CodeListName]: (code: string) => CodeEntries[Name] | undefined;
};

/**
 * The six lookups in one object, for code that takes the lists as an argument.
 *
 * @example
 * currentCodes().carc("1")?.label; //=> "Deductible"
 */
export function currentCodes(): CodeLookups {
  return { carc, rarc, groupCode, plbReason, claimStatusCode, claimStatusCategory };
}

/**
 * The date of each list, as exactly as it is known: on that day `active` is true of the codes that
 * say so. Claim status codes rest on an estimate for 2023.
 */
export const codeListDates: Readonly<Record<CodeListName, string>> = /* @__PURE__ */ Object.freeze({
  carc: "2026-08",
  rarc: "2026-08",
  groupCode: "2024-09",
  plbReason: "2024-09",
  claimStatusCode: "2023",
  claimStatusCategory: "2024-09",
});
