import type { SegmentCursor, TransactionHeader } from "../x12/index.js";
import { type Draft, NONE } from "./fields.js";
import { kindOfHeader, kindOfType, kindOfVersion } from "./guide.js";
import type { StatusTransaction } from "./model.js";
import type { Reporter } from "./reporter.js";
import { BHT } from "./segment-ids.js";

/** Reads ST and BHT: everything before the first HL. */
export class HeaderReader {
  /** The header being read, or last read. */
  header!: Draft<StatusTransaction>;
  /** Bytes from the start of the input to the ST. */
  offset = 0;
  open = false;
  private hasBht = false;

  constructor(private readonly reporter: Reporter) {}

  begin(transaction: TransactionHeader): void {
    const { transactionSet, implementation, group } = transaction;
    const groupVersion = group?.version ?? "";
    const kind =
      transactionSet === "276"
        ? "inquiry"
        : (kindOfVersion(implementation) ?? kindOfVersion(groupVersion) ?? "unknown");
    this.header = {
      transactionSet,
      kind,
      controlNumber: transaction.controlNumber,
      version: implementation || groupVersion,
      implementation: implementation || undefined,
      interchangeControlNumber: transaction.interchange.controlNumber,
      groupControlNumber: group?.controlNumber,
      structure: undefined,
      purpose: undefined,
      reference: undefined,
      date: undefined,
      time: undefined,
      type: undefined,
      unmapped: NONE,
      segment: transaction.segment,
    };
    this.offset = transaction.byteOffset;
    this.open = true;
    this.hasBht = false;
    this.reporter.kind = kind;
  }

  segment(cursor: SegmentCursor): void {
    const { header, reporter } = this;
    if (cursor.id !== BHT || this.hasBht) return reporter.unknown(cursor);
    this.hasBht = true;
    header.structure = cursor.optionalCode(1);
    header.purpose = cursor.optionalCode(2);
    header.reference = cursor.optional(3);
    header.date = reporter.date(cursor, 4);
    header.time = cursor.optional(5);
    header.type = cursor.optionalCode(6);
    if (!cursor.has(4)) reporter.missing(4);
    reporter.checkExtra(cursor, 6);
    if (header.kind === "inquiry") return;
    const told = kindOfType(header.type);
    if (header.kind === "unknown") {
      const { structure, purpose, type } = header;
      header.kind = kindOfHeader(structure, purpose, type) ?? "unknown";
      reporter.kind = header.kind;
    } else if (told !== undefined && told !== header.kind) {
      reporter.report("277/kind-disagrees", 6);
    }
  }

  /** Closes the header; tells what is missing of it. `hasLevel`: an HL follows. */
  close(hasLevel: boolean): void {
    this.open = false;
    const { header, reporter } = this;
    const tell = (code: string) =>
      reporter.reportAt(code, "header", header.segment, this.offset, "ST");
    if (!this.hasBht) tell("277/missing-segment");
    if (!hasLevel) tell("277/missing-segment");
    if (header.kind === "unknown") tell("277/kind-unknown");
  }
}
