import {
  drain,
  type PushReader,
  type ReaderOptions,
  type Source,
  type TransactionReading,
  transactionReader,
} from "../x12/index.js";
import { RemittanceHandler } from "./handler.js";
import type { RemittanceEvent } from "./model.js";

/** How 835s are read, whichever the door. */
export const REMITTANCES: TransactionReading<RemittanceEvent> = {
  transactionSets: ["835"],
  handler: (sink) => new RemittanceHandler(sink),
};

/**
 * Reads 835 remittances: the push door. `push` answers the events that a chunk completed, `end` the
 * rest. Money in cents, dates as "YYYY-MM-DD". What is wrong with the data becomes an event.
 *
 * @throws UsageError for an unknown option, a chunk that is neither bytes nor text, and for a call
 * after `end`.
 * @example
 * const reader = remittanceReader();
 * const events = [...reader.push(bytes), ...reader.end()];
 * events.filter((event) => event.kind === "claim").length; //=> 2
 */
export function remittanceReader(options?: ReaderOptions): PushReader<RemittanceEvent> {
  return transactionReader(REMITTANCES, options);
}

/**
 * Reads 835 remittances as a stream of events, from bytes, text, iterables or async iterables of
 * them (a Node stream is one), a ReadableStream or a Blob.
 *
 * @throws UsageError for an unknown option or a source of another kind.
 * @example
 * for await (const event of read835([bytes])) if (event.kind === "claim") event.claim.paidCents;
 */
export function read835(
  source: Source,
  options?: ReaderOptions,
): AsyncIterableIterator<RemittanceEvent> {
  return drain(remittanceReader(options), source);
}
