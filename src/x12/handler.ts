import type { Findings, Location } from "../values/index.js";
import type { SegmentCursor } from "./cursor.js";
import type { FunctionalGroup, Interchange, TransactionHeader } from "./model.js";

/**
 * How a transaction ended: at an SE; without one, because another envelope begins or ends; or cut by
 * the end of the input.
 */
export type TransactionEnding = "trailer" | "noTrailer" | "cut";

/** What reads one transaction set: a room such as 835 plugs in here. */
export interface TransactionHandler {
  /** ST was read; the cursor stands on it. */
  begin(transaction: TransactionHeader): void;
  /** A segment between ST and SE. */
  segment(cursor: SegmentCursor): void;
  /** The transaction ends. `complete`: an SE was read and it belongs to this ST. */
  end(complete: boolean, ending: TransactionEnding): void;
}

/** Hears of the envelopes, for readers that tell of them. */
export interface EnvelopeObserver {
  interchange?(interchange: Interchange): void;
  group?(group: FunctionalGroup): void;
  groupEnd?(group: FunctionalGroup, complete: boolean): void;
  interchangeEnd?(interchange: Interchange, complete: boolean): void;
  /** A transaction that no handler takes begins; its segments follow through `passedOver`. */
  otherTransaction?(transaction: TransactionHeader): void;
  otherTransactionEnd?(transaction: TransactionHeader, complete: boolean): void;
  /** A segment that stands outside any handled transaction. */
  passedOver?(cursor: SegmentCursor, transaction: TransactionHeader | undefined): void;
}

/** The parts of a location that differ from where the reader stands. */
export type Place = { readonly [K in keyof Location]?: Location[K] | undefined };

/** Tells of a finding: its table and code; without a place, it is about the segment being read. */
export type Report = (
  findings: Findings,
  code: string,
  place?: Place,
  details?: Readonly<Record<string, number>>,
) => void;
