/** The guides of the 277 family as data: kinds, levels and the codes each place knows. */

import { allClaimStatusCodes } from "../codes/index.js";
import type { CodeSet } from "../x12/index.js";
import type { StatusKind } from "./model.js";
import { KNOWN_CATEGORIES } from "./status.js";

/** The number of a guide (the digits behind X) and the kind of transaction it is for. */
const KIND_OF_GUIDE: ReadonlyMap<string, StatusKind> = new Map([
  ["214", "acknowledgment"],
  ["364", "acknowledgment"],
  ["167", "acknowledgment"],
  ["212", "statusResponse"],
  ["228", "statusResponse"],
  ["093", "statusResponse"],
  ["213", "informationRequest"],
  ["313", "informationRequest"],
  ["150", "informationRequest"],
]);

/** The kind of 277 that a guide (ST03 or GS08) is for. */
export function kindOfVersion(version: string): StatusKind | undefined {
  const at = version.indexOf("X");
  return at < 0 ? undefined : KIND_OF_GUIDE.get(version.slice(at + 1, at + 4));
}

/** The kind of 277 that BHT06 tells of. */
export function kindOfType(type: string | undefined): StatusKind | undefined {
  if (type === "TH") return "acknowledgment";
  if (type === "DG") return "statusResponse";
  return type === "RQ" ? "informationRequest" : undefined;
}

/** The kind that BHT as a whole tells of, where no guide is named. */
export function kindOfHeader(
  structure: string | undefined,
  purpose: string | undefined,
  type: string | undefined,
): StatusKind | undefined {
  const byType = kindOfType(type);
  if (byType !== undefined) return byType;
  if (purpose === "48") return "informationRequest";
  if (structure === "0085") return "acknowledgment";
  return structure === "0010" ? "statusResponse" : undefined;
}

/** How deep a level stands: source, receiver, provider, subscriber, patient. */
export function rankOf(code: string): number {
  switch (code) {
    case "20":
      return SOURCE;
    case "21":
      return RECEIVER;
    case "19":
      return PROVIDER;
    case "22":
      return SUBSCRIBER;
    default:
      return PATIENT;
  }
}
export const SOURCE = 0;
export const RECEIVER = 1;
export const PROVIDER = 2;
export const SUBSCRIBER = 3;
export const PATIENT = 4;

/** HL03 of the guides. */
export const LEVEL_CODES = /* @__PURE__ */ set(24, "20 21 19 22 23 PT");

/** REF01 that only a claim has: where one stands above the patient, a claim does. */
export const CLAIM_REFERENCES: ReadonlySet<string> = new Set(["1K", "D9", "BLT", "EJ", "XZ"]);

/** Segment ids the guides have somewhere between ST and SE. */
export const GUIDE_SEGMENTS: ReadonlySet<string> = new Set(
  "BHT HL NM1 PER DMG TRN STC REF DTP AMT QTY PWK N1 N3 N4 SVC".split(" "),
);

/** A set of codes; `place` numbers it for the cursor's marks, where the 835 has 0 to 13. */
function set(place: number, codes: string): CodeSet {
  return { bit: 1 << place, codes: new Set(codes.split(" ")) };
}

const PROVIDER_IDS = "0B 1A 1B 1C 1D 1G 1H 1J EI FH G2 G5 LU N5 SY TJ X5";

/** The qualifiers the guides know, by place. Others are kept as they are and reported once. */
export const QUALIFIERS = {
  levelReference: set(16, PROVIDER_IDS),
  claimReference: set(17, "1K BLT D9 EA EJ F8 LU VV XZ"),
  lineReference: set(18, "FJ XZ"),
  levelDate: set(19, "009 050 472"),
  claimDate: set(20, "009 050 106 232 434 472"),
  amount: set(21, "T3 YU YY"),
  quantity: set(22, "90 AA QA QC"),
  action: set(23, "U WQ"),
} as const;

/** STC01-1: every category of list 507, retired ones too. */
export const CATEGORIES: Pick<CodeSet, "codes"> = { codes: KNOWN_CATEGORIES };

let statusCodes: ReadonlySet<string> | undefined;

/** STC01-2: every code of list 508, retired ones too. The list is read at the first look. */
export const STATUS_CODES: Pick<CodeSet, "codes"> = {
  get codes() {
    statusCodes ??= new Set(allClaimStatusCodes().map(({ code }) => code));
    return statusCodes;
  },
};

/** F, P, R and D belong to status responses and requests; DR does to acknowledgments. */
export function isOfResponses(category: string): boolean {
  const first = category[0];
  if (first === "D") return category[1] !== "R";
  return first === "F" || first === "P" || first === "R";
}
