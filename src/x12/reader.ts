import { EnvelopeReader } from "./envelope.js";
import { limitsOf } from "./limits.js";
import type { X12Event } from "./model.js";
import { checkOptions, type ReaderOptions } from "./options.js";
import { bytesOf, type Chunk, drain, type PushReader, type Source } from "./source.js";
import { pushDoor } from "./stage.js";

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
  const limits = limitsOf(options?.limits);
  return pushDoor<X12Event>(
    (emit) =>
      new EnvelopeReader(
        limits,
        (transaction) => ({
          begin: () => emit({ kind: "transaction", transaction }),
          segment: (cursor) => emit({ kind: "segment", segment: cursor.segment(), transaction }),
          end: (complete) => emit({ kind: "transactionEnd", transaction, complete }),
        }),
        {
          interchange: (interchange) => emit({ kind: "interchange", interchange }),
          group: (group) => emit({ kind: "group", group }),
          groupEnd: (group, complete) => emit({ kind: "groupEnd", group, complete }),
          interchangeEnd: (interchange, complete) =>
            emit({ kind: "interchangeEnd", interchange, complete }),
          passedOver: (cursor, transaction) =>
            emit({ kind: "segment", segment: cursor.segment(), transaction }),
        },
        (diagnostic) => emit({ kind: "diagnostic", diagnostic }),
      ),
  );
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
