import type { Diagnostic } from "../values/index.js";
import { UsageError } from "../values/index.js";
import {
  type Chunk,
  checkOptions,
  chunkEncoder,
  drain,
  type EnvelopeObserver,
  EnvelopeReader,
  type Interchange,
  type Limits,
  limitsOf,
  type PushReader,
  type ReaderOptions,
  type Source,
  type TransactionHeader,
} from "../x12/index.js";
import { StatusHandler } from "./handler.js";
import type { Level, StatusEvent } from "./model.js";
import type { StatusSink } from "./reporter.js";

/** Hears of the envelopes and levels too: what the whole door builds its file from. */
export type FileObserver = EnvelopeObserver & {
  /** A 277 or 276 begins: its ST. */
  status?(transaction: TransactionHeader): void;
  level?(level: Level): void;
};

/** The stage behind all doors: bytes in, events to a function. */
export class StatusStage implements StatusSink {
  readonly envelope: EnvelopeReader;
  private readonly encoder = chunkEncoder();
  private ended = false;

  constructor(
    readonly limits: Limits,
    readonly event: (event: StatusEvent) => void,
    private readonly observer: FileObserver = {},
  ) {
    const handler = new StatusHandler(this);
    this.envelope = new EnvelopeReader(
      limits,
      (transaction) => {
        const { transactionSet } = transaction;
        if (transactionSet !== "277" && transactionSet !== "276") return undefined;
        observer.status?.(transaction);
        return handler;
      },
      {
        group: (group) => observer.group?.(group),
        groupEnd: (group, complete) => observer.groupEnd?.(group, complete),
        interchangeEnd: (interchange, complete) => observer.interchangeEnd?.(interchange, complete),
        otherTransaction: (transaction) => observer.otherTransaction?.(transaction),
        otherTransactionEnd: (transaction, complete) =>
          observer.otherTransactionEnd?.(transaction, complete),
        passedOver: (cursor, transaction) => observer.passedOver?.(cursor, transaction),
        interchange: (interchange: Interchange) => {
          observer.interchange?.(interchange);
          event({ kind: "interchange", interchange });
        },
      },
      (diagnostic: Diagnostic) => event({ kind: "diagnostic", diagnostic }),
    );
  }

  level(level: Level): void {
    this.observer.level?.(level);
  }

  push(chunk: Chunk): void {
    if (this.ended) throw new UsageError("push: the reader has ended; make one for each input");
    this.envelope.push(this.encoder.bytes(chunk));
  }

  end(): void {
    if (this.ended) throw new UsageError("end: the reader has ended already");
    this.ended = true;
    this.envelope.push(this.encoder.rest());
    this.envelope.end();
  }
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
  checkOptions(options, ["limits"]);
  let out: StatusEvent[] = [];
  const stage = new StatusStage(limitsOf(options?.limits), (event) => {
    out.push(event);
  });
  const take = () => {
    const taken = out;
    out = [];
    return taken;
  };
  return {
    push(chunk) {
      stage.push(chunk);
      return take();
    },
    end() {
      stage.end();
      return take();
    },
  };
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
