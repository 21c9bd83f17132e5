import { type Diagnostic, UsageError } from "../values/index.js";
import { EnvelopeReader } from "./envelope.js";
import type { EnvelopeObserver, Report, TransactionHandler } from "./handler.js";
import { type Limits, limitsOf } from "./limits.js";
import type { Interchange, TransactionHeader } from "./model.js";
import { checkOptions, type ReaderOptions } from "./options.js";
import { type Chunk, chunkEncoder, type PushReader } from "./source.js";

/** What every reader of transactions yields beside the events of its own. */
export type EnvelopeEvent =
  | { readonly kind: "interchange"; readonly interchange: Interchange }
  | { readonly kind: "diagnostic"; readonly diagnostic: Diagnostic };

/** Where the reader of a transaction set puts what it has read, and what it finds wrong with it. */
export interface TransactionSink<Event> {
  readonly limits: Limits;
  event(event: Event): void;
  report: Report;
}

/** One kind of reader: the transaction sets it takes, and what makes events of their segments. */
export interface TransactionReading<Event> {
  /** ST01 of what is read; any other transaction is passed over. */
  readonly transactionSets: readonly string[];
  /** Makes what reads all the transactions of one input, one after the other. */
  handler(sink: TransactionSink<Event>): TransactionHandler;
}

/** Hears of all that one input gives, in its order. */
export interface StageListener<Event> extends EnvelopeObserver {
  /** Called once an event, of which there is one for every claim: handed on as it is, without `this`. */
  readonly event: (event: Event) => void;
  diagnostic(diagnostic: Diagnostic): void;
  /** A transaction that is read begins: its ST. */
  transaction?(transaction: TransactionHeader): void;
}

/** The stage behind all doors: bytes in, events to a listener. */
export function stageOf<Event>(
  reading: TransactionReading<Event>,
  limits: Limits,
  listener: StageListener<Event>,
): EnvelopeReader {
  const handler = reading.handler({
    limits,
    event: listener.event,
    report: (findings, code, place, details) => stage.report(findings, code, place, details),
  });
  const stage: EnvelopeReader = new EnvelopeReader(
    limits,
    (transaction) => {
      if (!reading.transactionSets.includes(transaction.transactionSet)) return undefined;
      listener.transaction?.(transaction);
      return handler;
    },
    listener,
    (diagnostic) => listener.diagnostic(diagnostic),
  );
  return stage;
}

/** The push door around a stage: each call answers what it put out through `emit`. */
export function pushDoor<Event>(
  stageFor: (emit: (event: Event) => void) => EnvelopeReader,
): PushReader<Event> {
  let out: Event[] = [];
  let ended = false;
  const encoder = chunkEncoder();
  const stage = stageFor((event) => {
    // As fast as can be: there is an event for every claim.
    out[out.length] = event;
  });
  const take = () => {
    const taken = out;
    out = [];
    return taken;
  };
  return {
    push(chunk: Chunk) {
      if (ended) throw new UsageError("push: the reader has ended; make one for each input");
      stage.push(encoder.bytes(chunk));
      return take();
    },
    end() {
      if (ended) throw new UsageError("end: the reader has ended already");
      ended = true;
      stage.push(encoder.rest());
      stage.end();
      return take();
    },
  };
}

/**
 * Makes the push door of a transaction set's reader; `drain` makes the stream door of it.
 *
 * @throws UsageError for an unknown option; `push` and `end` as those of every reader.
 */
export function transactionReader<Event>(
  reading: TransactionReading<Event>,
  options?: ReaderOptions,
): PushReader<Event | EnvelopeEvent> {
  checkOptions(options, ["limits"]);
  const limits = limitsOf(options?.limits);
  return pushDoor((emit) =>
    stageOf<Event>(reading, limits, {
      event: emit,
      diagnostic: (diagnostic) => emit({ kind: "diagnostic", diagnostic }),
      interchange: (interchange) => emit({ kind: "interchange", interchange }),
    }),
  );
}
