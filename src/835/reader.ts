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
import { RemittanceHandler } from "./handler.js";
import type { RemittanceEvent } from "./model.js";
import type { RemittanceSink } from "./reporter.js";

/** Hears of the envelopes around the transactions too: what the whole door builds its file from. */
export type FileObserver = EnvelopeObserver & {
  /** An 835 begins: its ST. */
  remittance?(transaction: TransactionHeader): void;
};

/** The stage behind all doors: bytes in, events to a function. */
export class RemittanceStage implements RemittanceSink {
  readonly envelope: EnvelopeReader;
  private readonly encoder = chunkEncoder();
  private ended = false;

  constructor(
    readonly limits: Limits,
    readonly event: (event: RemittanceEvent) => void,
    observer: FileObserver = {},
  ) {
    const handler = new RemittanceHandler(this);
    this.envelope = new EnvelopeReader(
      limits,
      (transaction) => {
        if (transaction.transactionSet !== "835") return undefined;
        observer.remittance?.(transaction);
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
  checkOptions(options, ["limits"]);
  let out: RemittanceEvent[] = [];
  const stage = new RemittanceStage(limitsOf(options?.limits), (event) => {
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
