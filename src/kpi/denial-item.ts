import {
  type CallerEvent,
  type ClaimHistory,
  type DenialEpisode,
  TOUCHES,
} from "../claims/index.js";
import type { CalendarDate } from "../values/index.js";
import { sharesOf } from "./counts.js";
import type { DenialItem } from "./items.js";

/** Thousandths: minutes may be fractions, and whole numbers add up the same in any order. */
const THOUSAND = 1000;

type Writable<T> = { -readonly [Name in keyof T]: T[Name] };

const CLOSING = new Set(["writtenOff", "closed", "transferredToPatient"]);

/** The denials of a claim, each with what was done about it while it was open. */
export function denialItems(history: ClaimHistory): readonly DenialItem[] {
  if (history.episodes.length === 0) return [];
  const items = history.episodes.map(
    (episode): Writable<DenialItem> => ({
      history,
      episode,
      appealedOn: undefined,
      isAppealed: false,
      isCorrected: false,
      firstTouchOn: undefined,
      firstActionOn: undefined,
      recoveredCents: episode.recoveredCents,
      writtenOffCents: 0,
      touchThousandths: 0,
      minuteThousandths: undefined,
    }),
  );
  if (items.length > 1) shareCash(items);
  for (const entry of history.entries) {
    if (entry.kind !== "event") continue;
    const open = items.filter(({ episode }) => isOpenAt(episode, entry.index));
    if (open.length > 0) tell(open, entry.event, entry.index);
  }
  return items;
}

/**
 * An episode tells what was paid on its lines, and a line can be denied for several reasons: the same
 * payment stands in each of their episodes. Among episodes that one decision of one payer settled, and
 * that share lines, it counts once, shared by denied cents.
 */
function shareCash(items: readonly Writable<DenialItem>[]): void {
  const left = new Set(items.filter(({ recoveredCents }) => recoveredCents > 0));
  for (const item of items) {
    if (!left.delete(item)) continue;
    const group = [item];
    // The group grows while it is walked: what shares a line with a member is a member.
    for (const member of group) {
      for (const other of [...left]) {
        if (!sharesPayment(member.episode, other.episode)) continue;
        left.delete(other);
        group.push(other);
      }
    }
    if (group.length === 1) continue;
    const shares = sharesOf(
      cashOf(group),
      group.map(({ episode }) => episode.deniedCents),
    );
    for (const [at, member] of group.entries()) member.recoveredCents = shares[at] as number;
  }
}

function sharesPayment(a: DenialEpisode, b: DenialEpisode): boolean {
  if (a.payer.key !== b.payer.key || a.proof.at(-1) !== b.proof.at(-1)) return false;
  // A denial at claim level is about every line.
  return a.lines.length === 0 || b.lines.length === 0 || a.lines.some((at) => b.lines.includes(at));
}

/** What was paid on all lines of a group: at least what one of them tells, at most all of them. */
function cashOf(group: readonly Writable<DenialItem>[]): number {
  const told = group.map(({ recoveredCents }) => recoveredCents);
  const [{ history, episode }] = group as [DenialItem];
  const opened = Math.min(...group.map((one) => one.episode.openedBy));
  const lines = new Set(group.flatMap((one) => one.episode.lines));
  let paid = 0;
  for (const entry of history.entries) {
    if (entry.kind !== "adjudication" || entry.index <= opened) continue;
    if (entry.adjudication.payment.payer.key !== episode.payer.key) continue;
    for (const line of entry.adjudication.lines)
      if (lines.has(line.lineIndex)) paid += line.paidCents;
  }
  const most = told.reduce((sum, one) => sum + one, 0);
  return Math.min(most, Math.max(paid, ...told));
}

/** Open when an entry came: opened before it, and not ended before it. */
function isOpenAt({ openedBy, resolution, proof }: DenialEpisode, index: number): boolean {
  return openedBy < index && (resolution === "open" || index <= (proof.at(-1) ?? -1));
}

function tell(open: readonly Writable<DenialItem>[], event: CallerEvent, index: number): void {
  const equal = open.map(() => 1);
  if (TOUCHES.has(event.kind)) {
    const shares = sharesOf(THOUSAND, equal);
    for (const [at, item] of open.entries()) {
      item.touchThousandths += shares[at] as number;
      item.firstTouchOn ??= event.date;
    }
  }
  if (event.minutes !== undefined) {
    const shares = sharesOf(Math.round(event.minutes * THOUSAND), equal);
    for (const [at, item] of open.entries()) {
      item.minuteThousandths = (item.minuteThousandths ?? 0) + (shares[at] as number);
    }
  }
  for (const item of open) act(item, event, index);
  if (event.kind === "writtenOff") {
    const ended = open.filter(({ episode }) => endedBy(episode, index));
    const shares = sharesOf(
      event.amountCents,
      ended.map(({ episode }) => episode.deniedCents),
    );
    for (const [at, item] of ended.entries()) item.writtenOffCents += shares[at] as number;
  }
}

function act(item: Writable<DenialItem>, event: CallerEvent, index: number): void {
  const acted = (date: CalendarDate) => {
    item.firstActionOn ??= date;
  };
  if (event.kind === "appealFiled") {
    item.isAppealed = true;
    item.appealedOn ??= event.date;
    acted(event.date);
  } else if (event.kind === "correctedClaimSubmitted") {
    item.isCorrected = true;
    acted(event.date);
  } else if (CLOSING.has(event.kind) && endedBy(item.episode, index)) acted(event.date);
}

function endedBy({ resolution, proof }: DenialEpisode, index: number): boolean {
  return resolution !== "open" && proof.at(-1) === index;
}
