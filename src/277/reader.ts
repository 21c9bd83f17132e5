import {
  drain,
  type PushReader,
  type ReaderOptions,
  type Source,
  type TransactionReading,
  transactionReader,
} from "../x12/index.js";
import { StatusHandler } from "./handler.js";
import type { Level, StatusEvent } from "./model.js";

/** How 277s and 276s are read, whichever the door. `onLevel` hears of every level that begins. */
export function statusReading(onLevel?: (level: Level) => void): TransactionReading<StatusEvent> {
  return {
    transactionSets: ["277", "276"],
    handler: (sink) => new StatusHandler(sink, onLevel),
  };
}

/**
 * Reads 277s and 276s: the push door. `push` answers the events that a chunk completed, `end` the
 * rest. What is wrong with the data becomes an event.
 *
 * @throws UsageError for an unknown option, a chunk that is neither bytes nor text, and for a call
 * after `end`.
 * @example
 * const reader = claimStatusReader();
 * const events = [...reader.push(bytes), ...reader.end()];
 * events.filter((event) => event.kind === "claim").length; //=> 2
 */
export function claimStatusReader(options?: ReaderOptions): PushReader<StatusEvent> {
  return transactionReader(statusReading(), options);
}

/**
 * Reads 277s and 276s as a stream of events, from bytes, text, iterables or async iterables of them
 * (a Node stream is one), a ReadableStream or a Blob.
 *
 * @throws UsageError for an unknown option or a source of another kind.
 * @example
 * for await (const event of read277([bytes])) if (event.kind === "claim") stateOf(event.claim);
 */
export function read277(
  source: Source,
  options?: ReaderOptions,
): AsyncIterableIterator<StatusEvent> {
  return drain(claimStatusReader(options), source);
}
