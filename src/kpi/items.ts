import type {
  Adjudication,
  AdjudicationRole,
  AppealRecord,
  ClaimHistory,
  DenialEpisode,
  PayerPosition,
  PayerRef,
} from "../claims/index.js";
import { type CalendarDate, type Cents, UsageError } from "../values/index.js";
import type { Population } from "./cohort.js";
import { denialItems } from "./denial-item.js";
import type { Measure } from "./measure.js";

/**
 * What the measures of histories count. A history (`ClaimHistory` of remitkit/claims) is one claim and
 * belongs to one shard; what it holds (remittances, denials, appeals) belongs to the shard with it.
 */

/** One adjudication (CLP) of a claim; of a claim that the payer split, the parts of its first decision. */
export interface RemitItem {
  readonly history: ClaimHistory;
  /** One, or the parts of a split claim. */
  readonly parts: readonly Adjudication[];
  readonly role: AdjudicationRole;
  readonly position: PayerPosition;
  readonly payer: PayerRef;
  /** Payment date (BPR16) of the first part. */
  readonly date: CalendarDate | undefined;
  readonly chargeCents: Cents;
  readonly paidCents: Cents;
  readonly deniedCents: Cents;
  /** CLP02 and the rest as the first part has them: a copy of a CLP within one payment. */
  readonly isCopy: boolean;
}

/** One denial episode of a claim, with what was done about it while it was open. */
export interface DenialItem {
  readonly history: ClaimHistory;
  readonly episode: DenialEpisode;
  /** First appeal filed while it was open. */
  readonly appealedOn: CalendarDate | undefined;
  readonly isAppealed: boolean;
  /** A corrected claim was sent while it was open. */
  readonly isCorrected: boolean;
  /** First touch while it was open: worked, status checked, documents, appeal, correction. */
  readonly firstTouchOn: CalendarDate | undefined;
  /** First appeal, corrected claim or decision to close. */
  readonly firstActionOn: CalendarDate | undefined;
  /** Paid on its lines since it was opened; a payment on a line of several denials is shared. */
  readonly recoveredCents: Cents;
  /** What the caller wrote off to end it; one write-off of several denials is shared by denied cents. */
  readonly writtenOffCents: Cents;
  /** Thousandths of a touch: one touch is shared equally by the denials then open. */
  readonly touchThousandths: number;
  /** Thousandths of a minute, shared likewise; `undefined` where no event states minutes. */
  readonly minuteThousandths: number | undefined;
}

/** One appeal of a claim, with the denials it was about. */
export interface AppealItem {
  readonly history: ClaimHistory;
  readonly appeal: AppealRecord;
  /** Denials that were open when it was filed or decided. */
  readonly episodes: readonly DenialEpisode[];
  /** Paid on their lines since they were opened. */
  readonly recoveredCents: Cents;
  /** The claim's last decided appeal: by level, then by day. */
  readonly isLastDecided: boolean;
  /** The last decided one of its level. */
  readonly isLastOfLevel: boolean;
}

/** Every remittance of a claim. */
export function remitItems(history: ClaimHistory): readonly RemitItem[] {
  const initial = new Set(history.initial);
  const items: RemitItem[] = [];
  const first = firstDecision(history);
  for (const entry of history.entries) {
    if (entry.kind !== "adjudication") continue;
    if (!initial.has(entry.index)) items.push(remitOf(history, [entry.adjudication]));
    else if (entry.index === history.initial[0] && first !== undefined) items.push(first);
  }
  return items;
}

/** The first decision of a claim, the parts of a split claim together; `undefined` where none is known. */
export function firstDecision(history: ClaimHistory): RemitItem | undefined {
  const parts: Adjudication[] = [];
  for (const index of history.initial) {
    const entry = history.entries[index];
    if (entry?.kind === "adjudication") parts.push(entry.adjudication);
  }
  return parts.length === 0 ? undefined : remitOf(history, parts);
}

function remitOf(history: ClaimHistory, parts: readonly Adjudication[]): RemitItem {
  const first = parts[0] as Adjudication;
  let chargeCents = 0;
  let paidCents = 0;
  let deniedCents = 0;
  for (const part of parts) {
    chargeCents += part.chargeCents;
    paidCents += part.paidCents;
    deniedCents += part.deniedCents;
  }
  return {
    history,
    parts,
    role: first.role,
    position: first.position,
    payer: first.payment.payer,
    date: first.payment.date,
    chargeCents,
    paidCents,
    deniedCents,
    isCopy: first.occurrence > 0,
  };
}

/** The appeals of a claim. */
export function appealItems(history: ClaimHistory): readonly AppealItem[] {
  const decided = history.appeals.filter(({ outcome }) => outcome !== undefined);
  const last = lastOf(decided);
  if (history.appeals.length === 0) return [];
  const denials = denialItems(history);
  const under = (appeal: AppealRecord) =>
    denials.filter(({ episode }) => appeal.proof.some((at) => episode.proof.includes(at)));
  return history.appeals.map((appeal) => ({
    history,
    appeal,
    episodes: under(appeal).map(({ episode }) => episode),
    recoveredCents: under(appeal).reduce((sum, item) => sum + item.recoveredCents, 0),
    isLastDecided: appeal === last,
    isLastOfLevel: appeal === lastOf(decided.filter(({ level }) => level === appeal.level)),
  }));
}

function lastOf(appeals: readonly AppealRecord[]): AppealRecord | undefined {
  let last: AppealRecord | undefined;
  const rank = ({ level, decidedOn }: AppealRecord) => `${level ?? 0}|${decidedOn ?? ""}`;
  for (const appeal of appeals) {
    if (last === undefined || rank(appeal) >= rank(last)) last = appeal;
  }
  return last;
}

/** A measure of parts, fed with wholes. */
function over<Whole, Part, State, Result>(
  partsOf: (whole: Whole) => readonly Part[],
  measure: Measure<Part, State, Result>,
): Measure<Whole, State, Result> {
  return {
    ...measure,
    add(state, whole) {
      let next = state;
      for (const part of partsOf(whole)) next = measure.add(next, part);
      return next;
    },
  };
}

/**
 * A measure of remittances, fed with histories.
 *
 * @example
 * measureAll(ofRemits(remittanceDenialRate()), ledger.histories()).value;
 */
export function ofRemits<State, Result>(
  measure: Measure<RemitItem, State, Result>,
): Measure<ClaimHistory, State, Result> {
  return over(remitItems, measure);
}

/**
 * A measure of denials, fed with histories.
 *
 * @example
 * measureAll(ofDenials(appealRate()), ledger.histories()).value;
 */
export function ofDenials<State, Result>(
  measure: Measure<DenialItem, State, Result>,
): Measure<ClaimHistory, State, Result> {
  return over(denialItems, measure);
}

/**
 * A measure of appeals, fed with histories.
 *
 * @example
 * measureAll(ofAppeals(overturnRate()), ledger.histories()).value;
 */
export function ofAppeals<State, Result>(
  measure: Measure<AppealItem, State, Result>,
): Measure<ClaimHistory, State, Result> {
  return over(appealItems, measure);
}

/** Why a payer's place keeps an item out of a population; `undefined` where it does not. */
export function positionExclusion(
  position: PayerPosition,
  population: Population,
): "notPrimary" | "notSecondary" | undefined {
  if (population === "primary") return position === "primary" ? undefined : "notPrimary";
  if (population === "all") return undefined;
  // Anything else would be counted as secondary, and be told under the name of a population.
  if (population !== "secondary") {
    throw new UsageError("population: expected one of primary, secondary, all");
  }
  return position === "primary" || position === "unknown" ? "notSecondary" : undefined;
}
