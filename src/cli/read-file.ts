import { claimStatusReader, type StatusEvent } from "../277/index.js";
import { type RemittanceEvent, remittanceReader } from "../835/index.js";
import type { Diagnostic } from "../values/index.js";
import { type Input, systemReason } from "./input.js";
import type { Progress } from "./progress.js";

/** What became of one file, apart from the events that were handed on. */
export interface FileOutcome {
  readonly name: string;
  /** Interchanges that have an ISA. */
  readonly interchanges: number;
  /** 835 transactions. */
  readonly transactions: number;
  /** 277 and 276 transactions; none where a command does not take them. */
  readonly statusTransactions: number;
  /** Transactions of sets that the command does not take, and TA1, by set: "999" → 2. */
  readonly passedOver: ReadonlyMap<string, number>;
  /** Why nothing, or not all, could be read of it: one clause. `undefined` where it could. */
  readonly failure: string | undefined;
  /** The file could not be opened, or not read to its end: not a matter of what is in it. */
  readonly systemFailed: boolean;
}

/** What a command takes of a file: 835s, claim status (277, 276), or both. */
export interface Takers {
  readonly remittance?: ((event: RemittanceEvent) => void) | undefined;
  /** Findings about the envelopes come as remittance events where both are taken. */
  readonly status?: ((event: StatusEvent) => void) | undefined;
}

/** Diagnostics after which there is nothing to be had, and what to say of them. */
const HOPELESS: Readonly<Record<string, string>> = {
  "x12/empty-input": "it is empty",
  "x12/not-x12": "it is not X12",
  "x12/utf-16": "it is UTF-16 text; convert it to UTF-8",
};

/**
 * Streams one file through the readers that a command asks for. Events go out as they come;
 * `afterChunk` lets a command wait for its output. Never throws for what is in the file or for a
 * file that fails.
 */
export async function readFile(
  input: Input,
  progress: Progress,
  takers: Takers,
  afterChunk: () => Promise<void> | undefined = () => undefined,
): Promise<FileOutcome> {
  const recent = recentBytes();
  // Most files have no 277. One that can be opened again is read again only where it has some.
  const reading = readingOf(takers, recent.transactionSetAt, input.size !== undefined);
  let systemFailure = await eachChunk(input, async (chunk) => {
    recent.add(chunk);
    reading.push(chunk);
    progress.add(chunk.length);
    await afterChunk();
  });
  // After a failed read the rest is unknown: the reader is told that the input ends here all the
  // same, so that what is open is reported as incomplete.
  if (systemFailure === undefined || recent.any()) reading.end();
  if (reading.wantsAgain() && systemFailure === undefined) {
    systemFailure = await eachChunk(input, async (chunk) => {
      reading.pushAgain(chunk);
      await afterChunk();
    });
    reading.endAgain();
  }
  await afterChunk();
  const { seen } = reading;
  const { interchanges, transactions, statusTransactions, passedOver } = seen;
  const found = transactions + statusTransactions > 0;
  const failure =
    systemFailure ?? seen.hopeless ?? (found ? undefined : nothingIn(takers, passedOver));
  return {
    name: input.name,
    interchanges,
    transactions,
    statusTransactions,
    passedOver,
    failure,
    systemFailed: systemFailure !== undefined,
  };
}

/** Hands over the chunks of an input; the reason where it could not be read to its end. */
async function eachChunk(
  input: Input,
  take: (chunk: Uint8Array) => Promise<void>,
): Promise<string | undefined> {
  const chunks = input.open()[Symbol.asyncIterator]();
  for (;;) {
    let step: IteratorResult<Uint8Array>;
    try {
      step = await chunks.next();
    } catch (error) {
      return systemReason(error);
    }
    if (step.done) return undefined;
    await take(step.value);
  }
}

/** "there is no 835 in it (277 passed over; see remitkit status)". */
function nothingIn(takers: Takers, passedOver: ReadonlyMap<string, number>): string {
  const sets = [takers.remittance && "835", takers.status && "277"].filter(Boolean).join(" or ");
  if (passedOver.size === 0) return `there is no ${sets} in it`;
  const hint = takers.status === undefined && passedOver.has("277") ? "; see remitkit status" : "";
  return `there is no ${sets} in it (${passedOverText(passedOver)}${hint})`;
}

/**
 * The readers that a command needs, and what they have seen. Where both are needed they run over the
 * same chunks, or, `oneByOne`, the second one over the input again where there is something for it.
 */
function readingOf(
  { remittance, status }: Takers,
  setAt: (offset: number) => string,
  oneByOne: boolean,
) {
  const payments = remittance && remittanceReader();
  const statuses = status && claimStatusReader();
  const together = payments === undefined || !oneByOne;
  let again = false;
  const seen = {
    interchanges: 0,
    transactions: 0,
    statusTransactions: 0,
    passedOver: new Map<string, number>(),
    hopeless: undefined as string | undefined,
  };
  const passOver = (set: string) => {
    seen.passedOver.set(set, (seen.passedOver.get(set) ?? 0) + 1);
  };
  /** Counts what a finding tells; whether it is to be handed on. */
  const note = ({ code, location }: Diagnostic): boolean => {
    seen.hopeless ??= HOPELESS[code];
    if (code === "x12/interchange-acknowledgment") passOver("TA1");
    // Behind the limit, transactions are passed over in silence.
    if (code === "x12/diagnostics-limit") again = true;
    if (code !== "x12/transaction-passed-over") return true;
    const set = setAt(location.byteOffset);
    if (set === "277" || set === "276" || set === "?") again = true;
    if (statuses !== undefined && (set === "277" || set === "276")) return false;
    passOver(set);
    return true;
  };
  /** Findings that both readers have, about the envelopes: of this chunk, or of the whole input. */
  const told = new Set<string>();
  const takeRemittances = (events: readonly RemittanceEvent[]) => {
    for (const event of events) {
      if (event.kind === "interchange") {
        if (event.interchange.elements.length > 0) seen.interchanges += 1;
      } else if (event.kind === "remittanceEnd") seen.transactions += 1;
      else if (event.kind === "diagnostic") {
        told.add(placeOf(event.diagnostic));
        if (!note(event.diagnostic)) continue;
      }
      remittance?.(event);
    }
  };
  const takeStatuses = (events: readonly StatusEvent[]) => {
    for (const event of events) {
      if (event.kind === "interchange") {
        if (payments !== undefined) continue;
        if (event.interchange.elements.length > 0) seen.interchanges += 1;
      } else if (event.kind === "transactionEnd") seen.statusTransactions += 1;
      else if (event.kind === "diagnostic") {
        const { diagnostic } = event;
        if (payments === undefined) note(diagnostic);
        else if (told.has(placeOf(diagnostic)) || isPassedOver(diagnostic)) continue;
      }
      status?.(event);
    }
    if (together) told.clear();
  };
  return {
    seen,
    push(chunk: Uint8Array) {
      if (payments !== undefined) takeRemittances(payments.push(chunk));
      if (statuses !== undefined && together) takeStatuses(statuses.push(chunk));
    },
    end() {
      if (payments !== undefined) takeRemittances(payments.end());
      if (statuses !== undefined && together) takeStatuses(statuses.end());
    },
    wantsAgain: () => statuses !== undefined && !together && again,
    pushAgain(chunk: Uint8Array) {
      if (statuses !== undefined) takeStatuses(statuses.push(chunk));
    },
    endAgain() {
      if (statuses !== undefined) takeStatuses(statuses.end());
    },
  };
}

function placeOf({ code, location }: Diagnostic): string {
  return `${code} ${location.byteOffset} ${location.segment} ${location.element ?? ""}`;
}

/** What the other reader passes over is read by this one, or was told already. */
function isPassedOver({ code }: Diagnostic): boolean {
  return code === "x12/transaction-passed-over";
}

/**
 * Names the transactions of other sets.
 *
 * @example
 * passedOverText(new Map([["277", 2]])); //=> "2 of 277 passed over"
 */
export function passedOverText(passedOver: ReadonlyMap<string, number>): string {
  const sets = [...passedOver].map(([set, count]) => (count === 1 ? set : `${count} of ${set}`));
  return sets.length === 0 ? "" : `${sets.join(", ")} passed over`;
}

/** A finding that the file itself cannot have: it could not be read. For `check --format json`. */
export function unreadable(reason: string): Diagnostic {
  return {
    code: "cli/unreadable",
    severity: "error",
    message: `The file could not be read: ${reason}.`,
    location: { byteOffset: 0, segment: 0 },
  };
}

/** So many bytes behind its segment a diagnostic may be told: as long as a file's start is searched for. */
const RECENT = 128 * 1024;

/** Keeps the last chunks, at least two and so many that a diagnostic's segment is among them. */
function recentBytes() {
  const chunks: Uint8Array[] = [];
  let length = 0;
  let end = 0;
  return {
    any: () => length > 0,
    add(chunk: Uint8Array) {
      if (chunk.length === 0) return;
      chunks.push(chunk);
      length += chunk.length;
      end += chunk.length;
      while (chunks.length > 2 && length - chunks[0]!.length >= RECENT) {
        length -= chunks.shift()!.length;
      }
    },
    /** ST01 of the segment at an offset; "?" where it is nothing like one. */
    transactionSetAt(offset: number): string {
      let text = "";
      let begin = end - length;
      if (offset < begin) return "?";
      for (const chunk of chunks) {
        for (let at = Math.max(0, offset - begin); at < chunk.length && text.length < 12; at += 1) {
          const byte = chunk[at]!;
          if (byte !== 10 && byte !== 13) text += String.fromCharCode(byte);
        }
        begin += chunk.length;
      }
      return /^ST[^A-Z0-9]\s*(\d{3})/.exec(text)?.[1] ?? "?";
    },
  };
}
