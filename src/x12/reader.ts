import { type Diagnostic, UsageError } from "../values/index.js";
import { EnvelopeReader } from "./envelope.js";
import { type Limits, limitsOf } from "./limits.js";
import type { X12Event } from "./model.js";
import {
  bytesOf,
  type Chunk,
  chunkEncoder,
  drain,
  type PushReader,
  type Source,
} from "./source.js";

/** Options of every reader. */
export interface ReaderOptions {
  /** Bounds on what the reader holds; see `Limits` for the defaults. */
  readonly limits?: Partial<Limits> | undefined;
}

/** Checks the options' names, so that a typing mistake is told at once. */
export function checkOptions(options: unknown, known: readonly string[]): void {
  if (options === undefined) return;
  if (options === null || typeof options !== "object") {
    throw new UsageError("options: expected an object");
  }
  for (const name of Object.keys(options)) {
    if (!known.includes(name)) {
      throw new UsageError(`options: unknown option; the options are ${known.join(", ")}`);
    }
  }
}

/**
 * Reads any X12 file as envelopes and segments: the push door. It knows no transaction set.
 *
 * @example
 * const reader = x12Reader();
 * const events = [...reader.push("ST*835*1~BPR*I*0~SE*3*1~"), ...reader.end()];
 * events.filter((event) => event.kind === "segment").length; //=> 1
 */
export function x12Reader(options?: ReaderOptions): PushReader<X12Event> {
  checkOptions(options, ["limits"]);
  let out: X12Event[] = [];
  const take = () => {
    const taken = out;
    out = [];
    return taken;
  };
  const emit = (diagnostic: Diagnostic) => out.push({ kind: "diagnostic", diagnostic });
  const envelope = new EnvelopeReader(
    limitsOf(options?.limits),
    (transaction) => ({
      begin: () => out.push({ kind: "transaction", transaction }),
      segment: (cursor) => out.push({ kind: "segment", segment: cursor.segment(), transaction }),
      end: (complete) => out.push({ kind: "transactionEnd", transaction, complete }),
    }),
    {
      interchange: (interchange) => out.push({ kind: "interchange", interchange }),
      group: (group) => out.push({ kind: "group", group }),
      groupEnd: (group, complete) => out.push({ kind: "groupEnd", group, complete }),
      interchangeEnd: (interchange, complete) =>
        out.push({ kind: "interchangeEnd", interchange, complete }),
      passedOver: (cursor, transaction) =>
        out.push({ kind: "segment", segment: cursor.segment(), transaction }),
    },
    emit,
  );
  const encoder = chunkEncoder();
  let ended = false;
  return {
    push(chunk) {
      if (ended) throw new UsageError("push: the reader has ended; make a new one for each file");
      envelope.push(encoder.bytes(chunk));
      return take();
    },
    end() {
      if (ended) throw new UsageError("end: the reader has ended already");
      ended = true;
      envelope.push(encoder.rest());
      envelope.end();
      return take();
    },
  };
}

/**
 * Reads any X12 file as a stream of envelopes and segments.
 *
 * @example
 * for await (const event of readX12(["ST*835*1~", "SE*2*1~"])) event.kind;
 */
export function readX12(source: Source, options?: ReaderOptions): AsyncIterableIterator<X12Event> {
  return drain(x12Reader(options), source);
}

/**
 * Reads a whole X12 input at once.
 *
 * @example
 * parseX12("ST*835*1~SE*2*1~").some((event) => event.kind === "transactionEnd"); //=> true
 */
export function parseX12(input: Chunk, options?: ReaderOptions): readonly X12Event[] {
  const reader = x12Reader(options);
  return [...reader.push(bytesOf(input)), ...reader.end()];
}
