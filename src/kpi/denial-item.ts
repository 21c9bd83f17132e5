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
      writtenOffCents: 0,
      touchThousandths: 0,
      minuteThousandths: undefined,
    }),
  );
  for (const entry of history.entries) {
    if (entry.kind !== "event") continue;
    const open = items.filter(({ episode }) => isOpenAt(episode, entry.index));
    if (open.length > 0) tell(open, entry.event, entry.index);
  }
  return items;
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
