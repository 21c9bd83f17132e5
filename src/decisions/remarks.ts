/**
 * Remark codes (RARC) that change what may be done, whatever the reason code says. The lists are
 * short on purpose: a code is here only where a rule reads it.
 */

/** What the payer says about the right to appeal. */
export type AppealRights =
  | "newClaimOnly"
  | "barred"
  /** Only whether it is a duplicate may be disputed. */
  | "duplicateOnly"
  | "notParty"
  | "windowClosed"
  | "notStated";

/** What the payer says about the No Surprises Act. */
export type SurpriseBilling =
  | "none"
  | "negotiable"
  | "federal"
  | "state"
  | "allPayerModel"
  | "settled"
  | "askPayer"
  | "protected"
  | "doesNotApply"
  | "waived";

/** What the payer says about sending it again. */
export type Resubmission = "notStated" | "newClaim" | "voidFirst" | "appealOnly" | "barred";

// MA130, MA113: no initial determination was made. N211, N704: no appeal, correct and send again.
const NEW_CLAIM_ONLY = new Set(["MA130", "MA113", "N211", "N704"]);
// MA44: the decision rests on law. N83: a demonstration project's.
const BARRED = new Set(["MA44", "N83"]);
// N111: an earlier claim decided it; whether this one repeats it is open.
const DUPLICATE_ONLY = new Set(["N111"]);
// The provider is not the right party, unless it acts for the member.
const NOT_PARTY = new Set(["N139", "N140", "MA28"]);
const WINDOW_CLOSED = new Set(["N921"]);

/** MA130, MA113: unprocessable, whoever bears it. N211 and N704 only take the appeal away. */
export const UNPROCESSABLE: ReadonlySet<string> = new Set(["MA130", "MA113"]);

/**
 * The payer acts next: N938 reprocesses, N779's first claim is not final, N179 asked the member, N880 is
 * processed anew; N437, N581, N611 wait for an accident case, N615, N617, N618 for premiums, N748 for
 * the facility's claim, N911 and N920 for others. Those that the remark table flags with `wait`, but for
 * conditional payments (M32) and encounters (N924).
 */
export const PAYER_IS_MOVING: ReadonlySet<string> = new Set(
  "N938 N779 N179 N880 N437 N581 N611 N615 N617 N618 N748 N911 N920".split(" "),
);

/** MA04: primary payer's identity or payment missing. N4: its explanation of benefits missing. */
export const PRIMARY_PAYER_DATA: ReadonlySet<string> = new Set(["MA04", "N4"]);

/** The order of payers, or data of the other coverage, is missing or wrong on the claim itself. */
export const COORDINATION_DATA: ReadonlySet<string> = new Set(
  "MA83 MA88 MA89 MA90 MA92 N245 N327".split(" "),
);

/** Sent to the wrong place: those that the remark table flags with `misrouted`. */
export const MISROUTED: ReadonlySet<string> = new Set(
  "M11 MA16 N104 N105 N127 N418 N557 N558 N559 N747 N802 N803 N840 N904".split(" "),
);

/** N781 to N783: the patient is a qualified Medicare beneficiary, who owes no Medicare cost share. */
export const QUALIFIED_BENEFICIARY: ReadonlySet<string> = new Set(["N781", "N782", "N783"]);

/** N425: excluded by statute. */
export const STATUTORY_EXCLUSION: ReadonlySet<string> = new Set(["N425"]);

/** M62: authorization number missing or wrong. N54: claim and authorization differ. */
export const AUTHORIZATION_DATA: ReadonlySet<string> = new Set(["M62", "N54"]);

/** N887: a provider outside the Medicare Advantage network may appeal. */
export const NON_CONTRACT_PROVIDER: ReadonlySet<string> = new Set(["N887"]);

/** The payer has sent it on to the next one. */
export const CROSSED_OVER: ReadonlySet<string> = new Set(["MA07", "MA18", "N89", "N367"]);

/** N8: the crossover failed, and this payer wants the whole claim. */
export const CROSSOVER_FAILED: ReadonlySet<string> = new Set(["N8"]);

/** N923 to N926: status of an encounter that a Medicare Advantage plan reports; nobody is refused. */
export const ENCOUNTER_STATUS: ReadonlySet<string> = new Set(["N923", "N924", "N925", "N926"]);

// N368: appeal the earlier decision, a new bill is refused. N185: do not send it again.
const APPEAL_ONLY = new Set(["N368"]);
const DO_NOT_RESUBMIT = new Set(["N185"]);
// N142, N517: a new claim, not a replacement. N798: void the first, then a new claim.
const NEW_CLAIM = new Set(["N142", "N517"]);
const VOID_FIRST = new Set(["N798"]);

/** N939: the payer offers a peer-to-peer review. */
export const PEER_TO_PEER: ReadonlySet<string> = new Set(["N939"]);

// Where several stand together, the earliest of these lists decides: what ends the federal way
// comes before what opens it. N861, N880 and N881 lie in the same range and are not about the Act.
const SURPRISE: readonly (readonly [SurpriseBilling, readonly string[]])[] = [
  ["waived", ["N882"]],
  ["settled", ["N874", "N875"]],
  ["state", ["N844", "N845", "N858", "N867", "N871", "N872", "N883", "N914"]],
  ["allPayerModel", ["N863", "N868", "N873"]],
  ["doesNotApply", ["N885"]],
  ["negotiable", ["N876", "N877"]],
  ["federal", ["N859", "N860", "N862", "N869", "N870", "N878", "N879"]],
  ["askPayer", ["N884"]],
  ["protected", ["N830"]],
];

/** Reads the right to appeal off the remark codes; the strictest one counts. */
export function appealRightsOf(remarkCodes: readonly string[]): AppealRights {
  if (remarkCodes.length === 0) return "notStated";
  if (holdsAny(remarkCodes, NEW_CLAIM_ONLY)) return "newClaimOnly";
  if (holdsAny(remarkCodes, BARRED)) return "barred";
  if (holdsAny(remarkCodes, DUPLICATE_ONLY)) return "duplicateOnly";
  if (holdsAny(remarkCodes, WINDOW_CLOSED)) return "windowClosed";
  return holdsAny(remarkCodes, NOT_PARTY) ? "notParty" : "notStated";
}

/** Reads off the remark codes whether, and as what, it may be sent again. */
export function resubmissionOf(remarkCodes: readonly string[]): Resubmission {
  if (remarkCodes.length === 0) return "notStated";
  if (holdsAny(remarkCodes, APPEAL_ONLY)) return "appealOnly";
  if (holdsAny(remarkCodes, DO_NOT_RESUBMIT)) return "barred";
  if (holdsAny(remarkCodes, VOID_FIRST)) return "voidFirst";
  return holdsAny(remarkCodes, NEW_CLAIM) ? "newClaim" : "notStated";
}

const SURPRISE_RANK: ReadonlyMap<string, number> = new Map(
  SURPRISE.flatMap(([, codes], rank) => codes.map((code): [string, number] => [code, rank])),
);

/** Reads the No Surprises Act signal off the remark codes. */
export function surpriseBillingOf(remarkCodes: readonly string[]): SurpriseBilling {
  let best = SURPRISE.length;
  for (let at = 0; at < remarkCodes.length; at += 1) {
    const rank = SURPRISE_RANK.get(remarkCodes[at]!);
    if (rank !== undefined && rank < best) best = rank;
  }
  return SURPRISE[best]?.[0] ?? "none";
}

/** Whether one of the remark codes is in a set. */
export function holdsAny(remarkCodes: readonly string[], set: ReadonlySet<string>): boolean {
  for (let at = 0; at < remarkCodes.length; at += 1) {
    if (set.has(remarkCodes[at]!)) return true;
  }
  return false;
}
