import type { Segment } from "./segment.js";

/** The characters that structure an interchange, taken from its ISA. */
export interface Delimiters {
  /** Between elements, as a rule "*". */
  readonly element: string;
  /** Between components of a composite, as a rule ":" (ISA16). */
  readonly component: string;
  /** Between repetitions, as a rule "^" (ISA11 from 00501 on); absent before. */
  readonly repetition?: string | undefined;
  /** Ends a segment, as a rule "~". */
  readonly segment: string;
  /** What follows the terminator: "", "\n", "\r\n" or "\r". */
  readonly newline: string;
}

/** ISA as data: its 16 elements, padding kept, with the delimiters in force. */
export interface Interchange {
  readonly delimiters: Delimiters;
  /** ISA01 to ISA16 as sent, padding included; empty where the file has no ISA. */
  readonly elements: readonly string[];
  /** ISA06, trimmed. */
  readonly senderId?: string | undefined;
  /** ISA08, trimmed. */
  readonly receiverId?: string | undefined;
  /** ISA12. */
  readonly version?: string | undefined;
  /** ISA13. */
  readonly controlNumber?: string | undefined;
  /** ISA15: P production, T test. */
  readonly usage?: string | undefined;
  readonly segment: number;
}

/** GS as data. */
export interface FunctionalGroup {
  /** GS01 to GS08. */
  readonly elements: readonly string[];
  /** GS01: HP remittance, HN claim status. */
  readonly functionalId: string;
  /** GS06. */
  readonly controlNumber: string;
  /** GS08. */
  readonly version: string;
  readonly segment: number;
}

/** ST as data. */
export interface TransactionHeader {
  /** ST01: 835, 277, 276, 999, ... */
  readonly transactionSet: string;
  /** ST02. */
  readonly controlNumber: string;
  /** ST03, "" where absent. */
  readonly implementation: string;
  /** The group it stands in, where it has one. */
  readonly group: FunctionalGroup | undefined;
  readonly interchange: Interchange;
  readonly segment: number;
  readonly byteOffset: number;
}

/** What is read of an X12 file, whatever its transactions: envelopes, segments, findings. */
export type X12Event =
  | { readonly kind: "interchange"; readonly interchange: Interchange }
  | { readonly kind: "group"; readonly group: FunctionalGroup }
  | { readonly kind: "transaction"; readonly transaction: TransactionHeader }
  | {
      readonly kind: "segment";
      readonly segment: Segment;
      readonly transaction: TransactionHeader | undefined;
    }
  | {
      readonly kind: "transactionEnd";
      readonly transaction: TransactionHeader;
      readonly complete: boolean;
    }
  | { readonly kind: "groupEnd"; readonly group: FunctionalGroup; readonly complete: boolean }
  | {
      readonly kind: "interchangeEnd";
      readonly interchange: Interchange;
      readonly complete: boolean;
    }
  | {
      readonly kind: "diagnostic";
      readonly diagnostic: import("../values/index.js").Diagnostic;
    };
