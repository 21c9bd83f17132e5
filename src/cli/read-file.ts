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
  /** Transactions of other sets, by set: "277" → 2. */
  readonly passedOver: ReadonlyMap<string, number>;
  /** Why nothing, or not all, could be read of it: one clause. `undefined` where it could. */
  readonly failure: string | undefined;
  /** The file could not be opened, or not read to its end: not a matter of what is in it. */
  readonly systemFailed: boolean;
}

/** Diagnostics after which there is no 835 to be had, and what to say of them. */
const HOPELESS: Readonly<Record<string, string>> = {
  "x12/empty-input": "it is empty",
  "x12/not-x12": "it is not X12",
  "x12/utf-16": "it is UTF-16 text; convert it to UTF-8",
};

/** Another reader that is given the same bytes. */
export interface AlsoReading {
  push(chunk: Uint8Array): void;
  /** The end of the input: tells how many transactions it found. */
  end(): number;
}

/**
 * Streams one file through the 835 reader, and through another one where it is given. Events go to `onEvent` as they come; `afterChunk` lets a
 * command wait for its output. Never throws for what is in the file or for a file that fails.
 */
export async function readFile(
  input: Input,
  progress: Progress,
  onEvent: (event: RemittanceEvent) => void,
  afterChunk: () => Promise<void> | undefined = () => undefined,
  also?: AlsoReading,
): Promise<FileOutcome> {
  const reader = remittanceReader();
  const recent = recentBytes();
  const passedOver = new Map<string, number>();
  let interchanges = 0;
  let transactions = 0;
  let hopeless: string | undefined;
  const take = (events: readonly RemittanceEvent[]) => {
    for (const event of events) {
      if (event.kind === "interchange") {
        if (event.interchange.elements.length > 0) interchanges += 1;
      } else if (event.kind === "remittanceEnd") transactions += 1;
      else if (event.kind === "diagnostic") {
        const { code, location } = event.diagnostic;
        hopeless ??= HOPELESS[code];
        if (code === "x12/transaction-passed-over") {
          const set = recent.transactionSetAt(location.byteOffset);
          passedOver.set(set, (passedOver.get(set) ?? 0) + 1);
        }
      }
      onEvent(event);
    }
  };
  let systemFailure: string | undefined;
  const chunks = input.open()[Symbol.asyncIterator]();
  for (;;) {
    let step: IteratorResult<Uint8Array>;
    try {
      step = await chunks.next();
    } catch (error) {
      systemFailure = systemReason(error);
      break;
    }
    if (step.done) break;
    recent.add(step.value);
    take(reader.push(step.value));
    also?.push(step.value);
    progress.add(step.value.length);
    await afterChunk();
  }
  // After a failed read the rest is unknown: the reader is told that the input ends here all the
  // same, so that what is open is reported as incomplete.
  if (systemFailure === undefined || recent.any()) take(reader.end());
  const others = also?.end() ?? 0;
  await afterChunk();
  const failure =
    systemFailure ?? hopeless ?? (transactions + others > 0 ? undefined : noRemittance());
  return {
    name: input.name,
    interchanges,
    transactions,
    passedOver,
    failure,
    systemFailed: systemFailure !== undefined,
  };

  function noRemittance(): string {
    return passedOver.size === 0
      ? "there is no 835 in it"
      : `there is no 835 in it (${passedOverText(passedOver)})`;
  }
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

/** Keeps the last two chunks: a diagnostic is told while its segment is still among them. */
function recentBytes() {
  let before: Uint8Array = new Uint8Array(0);
  let last: Uint8Array = new Uint8Array(0);
  let lastOffset = 0;
  return {
    any: () => last.length > 0,
    add(chunk: Uint8Array) {
      if (chunk.length === 0) return;
      lastOffset += last.length;
      before = last;
      last = chunk;
    },
    /** ST01 of the segment at an offset; "?" where it is nothing like one. */
    transactionSetAt(offset: number): string {
      const byteAt = (at: number) =>
        at >= lastOffset ? last[at - lastOffset] : before[at - lastOffset + before.length];
      let text = "";
      for (let at = offset; text.length < 12; at += 1) {
        const byte = byteAt(at);
        if (byte === undefined) break;
        if (byte !== 10 && byte !== 13) text += String.fromCharCode(byte);
      }
      return /^ST[^A-Z0-9]\s*(\d{3})/.exec(text)?.[1] ?? "?";
    },
  };
}
