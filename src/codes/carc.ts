import { codeList, type DatedCodeEntry, dateOf, type Fields } from "./code-list.js";
import { CARC_ROWS } from "./data/carc.js";
import type { GroupCodeValue } from "./group.js";

/** Where alone a reason code may be used, when its definition narrows it. */
export type CarcLimit =
  | "837-cob"
  | "institutional"
  | "medicare-mfp"
  | "pharmacy"
  | "property-casualty"
  | "property-casualty-auto"
  | "workers-compensation";

/** A claim adjustment reason code (CAS02, CAS05, …; X12 external code list 139). */
export interface Carc extends DatedCodeEntry {
  /** The group codes (CAS01) it may stand under; empty when any may. */
  readonly groups: readonly GroupCodeValue[];
  /** Further group codes allowed where state workers' compensation rules ask for them. */
  readonly workersCompensationGroups: readonly GroupCodeValue[];
  /** Its definition asks for a remark code (not an alert) or an NCPDP reject code beside it. */
  readonly remarkRequired: boolean;
  readonly limitedTo?: CarcLimit | undefined;
}

const NO_GROUPS: readonly GroupCodeValue[] = /* @__PURE__ */ Object.freeze([]);
const FOR_WORKERS_COMPENSATION = "/workers-compensation";

function carcOf(fields: Fields): Carc {
  const [code = "", active, start, modified, stop, groups, remarkRequired, limitedTo, label = ""] =
    fields;
  return {
    code,
    label,
    active: active === "yes",
    start: dateOf(start),
    modified: dateOf(modified),
    stop: dateOf(stop),
    groups: groupsOf(groups, false),
    workersCompensationGroups: groupsOf(groups, true),
    remarkRequired: remarkRequired === "yes",
    limitedTo: limitedTo ? (limitedTo as CarcLimit) : undefined,
  };
}

function groupsOf(field: string | undefined, workersCompensation: boolean) {
  if (!field) return NO_GROUPS;
  const words = field
    .split(" ")
    .filter((word) => word.endsWith(FOR_WORKERS_COMPENSATION) === workersCompensation);
  return Object.freeze(
    words.map((word) => word.replace(FOR_WORKERS_COMPENSATION, "") as GroupCodeValue),
  );
}

const carcs = /* @__PURE__ */ codeList(CARC_ROWS, carcOf);

/**
 * Looks up a claim adjustment reason code (CAS02; list of 2026-08, maintained by X12), exactly as
 * written; `undefined` for a code that is not on the list.
 *
 * @example
 * carc("29")?.label; //=> "Filed too late"
 */
export function carc(code: string): Carc | undefined {
  return carcs.get(code);
}

/**
 * Every claim adjustment reason code ever issued that the list of 2026-08 knows, retired ones
 * included.
 *
 * @example
 * allCarcs().length; //=> 407
 */
export function allCarcs(): readonly Carc[] {
  return carcs.all();
}

/**
 * Tells whether a reason code may stand under a group code (CAS01), by the rule in the reason
 * code's own definition; `undefined` when the reason code is not on the list.
 *
 * @example
 * allowsGroup("23", "CO"); //=> false
 */
export function allowsGroup(
  code: string,
  group: string,
  options: { readonly workersCompensation?: boolean } = {},
): boolean | undefined {
  const entry = carcs.get(code);
  if (entry === undefined) return undefined;
  if (entry.groups.length === 0) return true;
  const wanted = group as GroupCodeValue;
  if (entry.groups.includes(wanted)) return true;
  return options.workersCompensation === true && entry.workersCompensationGroups.includes(wanted);
}
