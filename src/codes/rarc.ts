import { codeList, type DatedCodeEntry, dateOf, type Fields } from "./code-list.js";
import { RARC_ROWS } from "./data/rarc.js";

/**
 * A remittance advice remark code (MIA, MOA, LQ*HE; X12 external code list 411). A `supplemental`
 * one explains an adjustment further; an `alert` only informs and explains none.
 */
export interface Rarc extends DatedCodeEntry {
  readonly type: "supplemental" | "alert";
}

function rarcOf(fields: Fields): Rarc {
  const [code = "", active, type, start, modified, stop, label = ""] = fields;
  return {
    code,
    label,
    active: active === "yes",
    start: dateOf(start),
    modified: dateOf(modified),
    stop: dateOf(stop),
    type: type === "alert" ? "alert" : "supplemental",
  };
}

const rarcs = /* @__PURE__ */ codeList(RARC_ROWS, rarcOf);

/**
 * Looks up a remittance advice remark code (LQ02, MOA03; list of 2026-08, maintained by CMS),
 * exactly as written; `undefined` for a code that is not on the list.
 *
 * @example
 * rarc("N1")?.type; //=> "alert"
 */
export function rarc(code: string): Rarc | undefined {
  return rarcs.get(code);
}

/**
 * Every remittance advice remark code that the list of 2026-08 knows, retired ones included.
 *
 * @example
 * allRarcs().length; //=> 1216
 */
export function allRarcs(): readonly Rarc[] {
  return rarcs.all();
}
