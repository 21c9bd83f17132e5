import type {
  Adjudication,
  ClaimHistory,
  DenialEpisode,
  HistoryEntry,
  Resolution,
} from "../claims/index.js";
import type { DenialContext, FiledAppeal } from "./context.js";
import { FREQUENCY_CODES } from "./fix-step.js";

/** Which denial of a history is asked about: CAS01 and CARC, and its line where it has one. */
export interface DenialInHistory {
  readonly groupCode: string;
  readonly reasonCode: string;
  /** REF*6R of the line; left out for a denial of the whole claim, or where there is none. */
  readonly lineControlNumber?: string | undefined;
}

/** Where the history stands, as the rules ask for it. What is settled in another way is not here. */
const STANDINGS: Readonly<Record<string, DenialContext["standing"]>> = {
  rejected: "rejected",
  inReview: "pending",
  // Taken back, and the correction has not come: the payer is at work on it.
  reversed: "pending",
  informationRequested: "informationRequested",
  awaitingNextPayer: "forwarded",
  denied: "denied",
  partlyDenied: "denied",
};

/** Resolutions after which nothing is left to do about a denial. */
const SETTLED: ReadonlySet<string> = new Set(["paid", "overturnedOnAppeal", "corrected"]);

/** Repeat of a claim already decided. */
const DUPLICATES: ReadonlySet<string> = new Set(["18", "B13"]);

/**
 * What a claim's history tells of one of its denials, for `decide`: where the claim stands, what was
 * sent, filed and answered since, proof of timely filing, what is expected and was paid, and how often it
 * was denied for this reason. What the history does not tell is left out: unknown, never no.
 *
 * @example
 * const known = contextOfHistory(history, denial);
 * decide(denial, { claim, remittance, asOf, known });
 */
export function contextOfHistory(history: ClaimHistory, denial: DenialInHistory): DenialContext {
  const same = episodesOf(history, denial);
  const episode = currentOf(same);
  const since = episode === undefined ? -1 : (episode.redenials.at(-1) ?? episode.openedBy);
  const later = history.entries.filter(({ index }) => index > since);
  const lines = episode?.lines.map((index) => history.lines[index]!) ?? [];
  const expected = lines.map((line) => line.expectedAllowedCents);
  const voided = later.some(isVoid) ? true : undefined;
  return withoutUndefined({
    standing:
      episode !== undefined && SETTLED.has(episode.resolution)
        ? "paid"
        : // No correction follows what the provider took back: the next claim is its own to send.
          history.standing.state === "reversed" && voided
          ? undefined
          : STANDINGS[history.standing.state],
    voided,
    correctedClaim: correctedClaimOf(later),
    appeals: appealsOf(history, episode),
    documents: later.some((entry) => isEvent(entry, "documentsSent")) ? "sent" : undefined,
    proofOfTimelyFiling: history.acceptedOn === undefined ? undefined : true,
    original: DUPLICATES.has(denial.reasonCode) ? originalOf(history, episode) : undefined,
    serviceDate: history.identity.serviceFrom,
    requestDate: requestDateOf(history.entries),
    expectedAllowedCents:
      expected.length > 0 && expected.every((cents) => cents !== undefined)
        ? expected.reduce<number>((sum, cents) => sum + cents!, 0)
        : undefined,
    paidCents:
      lines.length === 0
        ? undefined
        : Math.max(
            0,
            lines.reduce((sum, line) => sum + line.netPaidCents, 0),
          ),
    sameReasonDenials:
      same.length === 0
        ? undefined
        : same.reduce((count, one) => count + timesDenied(history, one), 0),
  });
}

/**
 * What became of a denial by its claim's history: "open", "paid", "writtenOff", ...; `undefined` where the
 * history does not hold it.
 *
 * @example
 * resolutionOf(history, denial); //=> "writtenOff"
 */
export function resolutionOf(
  history: ClaimHistory,
  denial: DenialInHistory,
): Resolution | undefined {
  return currentOf(episodesOf(history, denial))?.resolution;
}

/** The open one, else the latest: earlier ones are history. */
function currentOf(same: readonly DenialEpisode[]): DenialEpisode | undefined {
  return same.find(({ resolution }) => resolution === "open") ?? same.at(-1);
}

function episodesOf(
  { episodes, lines }: ClaimHistory,
  { groupCode, reasonCode, lineControlNumber }: DenialInHistory,
): readonly DenialEpisode[] {
  const same = episodes.filter(
    (one) => one.groupCode === groupCode && one.reasonCode === reasonCode,
  );
  if (lineControlNumber === undefined) return same;
  const onLine = same.filter((one) =>
    one.lines.some((index) => lines[index]?.lineControlNumber === lineControlNumber),
  );
  return onLine.length > 0 ? onLine : same;
}

/**
 * How often it was denied upon being sent. An appeal that was lost comes back as another denial: that is
 * the appeal's answer, and the next level is open; it is no resistance to a claim sent anew.
 */
function timesDenied({ entries }: ClaimHistory, { openedBy, redenials }: DenialEpisode): number {
  let before = openedBy;
  let times = 1;
  for (const redenial of redenials) {
    const between = entries.slice(before + 1, redenial);
    const appealed = between.some((entry) => isEvent(entry, "appealFiled"));
    if (!appealed || between.some((entry) => isEvent(entry, "correctedClaimSubmitted"))) times += 1;
    before = redenial;
  }
  return times;
}

function isEvent(entry: HistoryEntry, kind: string): boolean {
  return entry.kind === "event" && entry.event.kind === kind;
}

/**
 * The payer's answer to a void: a reversal of a claim with frequency code 8 (CLP09), or one that says
 * that the provider cancelled the claim (N693).
 */
function isVoid(entry: HistoryEntry): boolean {
  if (entry.kind !== "adjudication" || entry.adjudication.role !== "reversal") return false;
  const { frequencyCode, remarkCodes } = entry.adjudication;
  return frequencyCode === FREQUENCY_CODES.void || remarkCodes.includes("N693");
}

/** What became of the last corrected claim since the denial; `undefined` where none is known. */
function correctedClaimOf(later: readonly HistoryEntry[]): DenialContext["correctedClaim"] {
  const sent = later.map((entry) => isEvent(entry, "correctedClaimSubmitted")).lastIndexOf(true);
  if (sent < 0) return undefined;
  const answers = later.slice(sent + 1).flatMap((entry) => {
    if (entry.kind !== "status") return [];
    const { state } = entry.status;
    if (state === "rejected") return ["rejected" as const];
    return state === "accepted" ? ["accepted" as const] : [];
  });
  return answers.at(-1) ?? "submitted";
}

/** Appeals since the denial was opened. A decision in part leaves the rest to the next level. */
function appealsOf(
  { appeals }: ClaimHistory,
  episode: DenialEpisode | undefined,
): readonly FiledAppeal[] | undefined {
  const opened = episode?.openedOn;
  const filed = appeals.filter(
    ({ filedOn }) => opened === undefined || filedOn === undefined || filedOn >= opened,
  );
  if (filed.length === 0) return undefined;
  return filed.map(({ level, filedOn, decidedOn, outcome }, index) =>
    withoutUndefined({
      level: level ?? index + 1,
      filedOn,
      decidedOn,
      outcome: outcome === "partlyOverturned" ? "upheld" : (outcome ?? "pending"),
    } as const),
  );
}

/** What became of the claim that a duplicate repeats: another decision in the same history. */
function originalOf(
  { entries }: ClaimHistory,
  episode: DenialEpisode | undefined,
): DenialContext["original"] {
  const others: Adjudication[] = [];
  for (const entry of entries) {
    if (entry.kind !== "adjudication" || entry.index === episode?.openedBy) continue;
    const { adjudication } = entry;
    const repeats = adjudication.denials.some(({ reasonCode }) => DUPLICATES.has(reasonCode));
    if (adjudication.role === "decision" && adjudication.reversedBy === undefined && !repeats) {
      others.push(adjudication);
    }
  }
  const last = others.at(-1);
  if (last === undefined) return undefined;
  if (others.some(({ paidCents }) => paidCents > 0)) return "paid";
  return last.deniedCents > 0 ? "denied" : undefined;
}

/** The day of the payer's last request for information. */
function requestDateOf(entries: readonly HistoryEntry[]): DenialContext["requestDate"] {
  return entries
    .filter((entry) => entry.kind === "status" && entry.status.state === "requestForInformation")
    .at(-1)?.date;
}

function withoutUndefined<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as T;
}
