import { type CodeEntry, codeList, type Fields } from "./code-list.js";
import { GROUP_ROWS } from "./data/group.js";

/** The group codes of CAS01. */
export type GroupCodeValue = "CO" | "CR" | "OA" | "PI" | "PR";

/** A claim adjustment group code (CAS01): who bears the adjustment. `active`: valid from 005010 on. */
export interface GroupCode extends CodeEntry {
  readonly code: GroupCodeValue;
  /** Who is left with the amount; `unassigned` where the group code does not say. */
  readonly liability: "provider" | "patient" | "unassigned";
}

function groupOf(fields: Fields): GroupCode {
  const [code, active, liability, label = ""] = fields;
  return {
    code: code as GroupCodeValue,
    label,
    active: active === "yes",
    liability: liability as GroupCode["liability"],
  };
}

const groups = /* @__PURE__ */ codeList(GROUP_ROWS, groupOf);

/**
 * Looks up a claim adjustment group code (CAS01; maintained by X12); `undefined` when there is none.
 * CR answers with `active: false`: 4010 used it, 005010 and later may not.
 *
 * @example
 * groupCode("PR")?.liability; //=> "patient"
 */
export function groupCode(code: string): GroupCode | undefined {
  return groups.get(code);
}

/**
 * The five claim adjustment group codes (CAS01).
 *
 * @example
 * allGroupCodes().map((group) => group.code); //=> ["CO", "PR", "OA", "PI", "CR"]
 */
export function allGroupCodes(): readonly GroupCode[] {
  return groups.all();
}
