import type { SegmentCursor } from "../x12/index.js";
import { append, type Draft, joined, NONE, readContact, readEntity } from "./fields.js";
import { LEVEL_CODES, PATIENT, QUALIFIERS, rankOf, SUBSCRIBER } from "./guide.js";
import type { ClaimStatus, Level } from "./model.js";
import type { Reporter, StatusSink } from "./reporter.js";
import { AMT, DMG, DTP, NM1, PER, QTY, REF } from "./segment-ids.js";
import { checkCounts } from "./tally.js";

/** Loop ids of the levels, by rank. */
export const LEVEL_LOOPS = ["2000A", "2000B", "2000C", "2000D", "2000E"];
/** Levels remembered by their number, for files that list them breadth first. */
const MAX_KNOWN = 10_000;

/** A level that is being read, with what was counted below it. */
export interface OpenLevel {
  readonly level: Draft<Level>;
  /** Among the levels of the transaction, 0-based. */
  readonly index: number;
  readonly rank: number;
  readonly parent: OpenLevel | undefined;
  /** The levels it stands under, by rank. */
  readonly above: readonly (Level | undefined)[];
  /** Those and itself, once something stands below. */
  path: readonly (Level | undefined)[] | undefined;
  /** Bytes from the start of the input to its HL. */
  readonly offset: number;
  hasChild: boolean;
  claims: number;
  accepted: number;
  rejected: number;
  acceptedCents: number;
  rejectedCents: number;
}

/** The level of a rank that an open one stands under, or is itself. */
export function levelAt(open: OpenLevel | undefined, rank: number): Level | undefined {
  if (open === undefined || rank > open.rank) return undefined;
  return rank === open.rank ? open.level : open.above[rank];
}

type Path = OpenLevel["above"];

const NO_PATH: Path = [];

/** The levels above what stands below `open`. Made once: patients are many, and nothing is below. */
function pathBelow(open: OpenLevel): Path {
  open.path ??= [0, 1, 2, 3, 4].map((rank) => levelAt(open, rank));
  return open.path;
}

/** Reads HL loops without their claims, and finds out which level stands under which. */
export class LevelReader {
  current: OpenLevel | undefined;
  private count = 0;
  private segments = 0;
  private cut = false;
  private lastId: string | undefined;
  /** The greatest HL01 so far that is a number, in hundredths; below all of them at first. */
  private greatest = Number.NEGATIVE_INFINITY;
  private readonly known = new Map<string, OpenLevel>();

  constructor(
    private readonly reporter: Reporter,
    private readonly sink: StatusSink,
  ) {}

  begin(): void {
    this.current = undefined;
    this.count = 0;
    this.lastId = undefined;
    this.greatest = Number.NEGATIVE_INFINITY;
    this.known.clear();
  }

  /** An HL. */
  open(cursor: SegmentCursor): void {
    const { reporter } = this;
    const code = cursor.code(3);
    const rank = rankOf(code);
    this.leave(rank, true);
    const above = this.current;
    const id = cursor.optional(1);
    const parentId = cursor.optional(2);
    const level: Draft<Level> = {
      id,
      parentId,
      code,
      childCode: cursor.optionalCode(4),
      entity: undefined,
      demographics: undefined,
      contacts: NONE,
      traces: NONE,
      statuses: NONE,
      references: NONE,
      dates: NONE,
      quantities: NONE,
      amounts: NONE,
      unmapped: NONE,
      segment: cursor.segmentNumber,
    };
    reporter.moveTo(LEVEL_LOOPS[rank]!, level);
    if (code !== "PT" && !LEVEL_CODES.has(code)) reporter.report("277/level-code", 3);
    if (id === undefined || id === this.lastId || this.isKnown(cursor, id)) {
      reporter.report("277/level-number", 1);
    }
    this.lastId = id;
    const parent = this.parentOf(above, parentId);
    if (parent?.level.childCode === "0" && !parent.hasChild) {
      reporter.reportAt(
        "277/level-children",
        LEVEL_LOOPS[parent.rank]!,
        parent.level.segment,
        parent.offset,
        "HL",
      );
    }
    if (level.childCode === undefined && rank < PATIENT) reporter.report("277/level-children", 4);
    reporter.checkExtra(cursor, 4);
    const open: OpenLevel = {
      level,
      index: this.count,
      rank,
      parent,
      above: parent === undefined ? NO_PATH : pathBelow(parent),
      path: undefined,
      offset: cursor.byteOffset,
      hasChild: false,
      claims: 0,
      accepted: 0,
      rejected: 0,
      acceptedCents: 0,
      rejectedCents: 0,
    };
    this.count += 1;
    this.segments = 1;
    this.cut = false;
    if (parent !== undefined) parent.hasChild = true;
    // Patients are many, and no level names one that it does not follow: batches alone are remembered.
    if (rank < SUBSCRIBER && id !== undefined && this.known.size < MAX_KNOWN) {
      this.known.set(id, open);
    }
    this.current = open;
    this.sink.level?.(level);
  }

  /**
   * Whether a level of this number is remembered. Numbers nearly always grow, and one that is greater
   * than all before it is new: that is told without looking it up.
   */
  private isKnown(cursor: SegmentCursor, id: string): boolean {
    // Any decimal number will do; what is none is looked up.
    const number = cursor.cents(1);
    if (number === undefined) return this.known.has(id);
    if (number > this.greatest) {
      this.greatest = number;
      return false;
    }
    return this.known.has(id);
  }

  /**
   * The level above: by the order of levels, but where HL02 names another of the same kind, that one
   * (a file may list all providers first, and then all patients).
   */
  private parentOf(
    above: OpenLevel | undefined,
    parentId: string | undefined,
  ): OpenLevel | undefined {
    if (parentId === above?.level.id) return above;
    this.reporter.report("277/level-parent", 2);
    const named = parentId === undefined ? undefined : this.known.get(parentId);
    return named !== undefined && named.rank === above?.rank ? named : above;
  }

  /** A segment of the level itself: before its first TRN. */
  segment(open: OpenLevel, cursor: SegmentCursor): void {
    const { reporter } = this;
    const { level } = open;
    this.segments += 1;
    if (this.segments > this.sink.limits.maxClaimSegments) {
      if (!this.cut) reporter.report("277/loop-too-large");
      this.cut = true;
      return;
    }
    switch (cursor.id) {
      case NM1:
        if (level.entity !== undefined) return reporter.outOfPlace(cursor);
        level.entity = readEntity(cursor);
        return reporter.checkExtra(cursor, 9);
      case PER:
        level.contacts = append(level.contacts, readContact(cursor));
        return reporter.checkExtra(cursor, 8);
      case DMG:
        if (level.demographics !== undefined) return reporter.outOfPlace(cursor);
        level.demographics = {
          birthDate: reporter.date(cursor, 2),
          gender: cursor.optionalCode(3),
        };
        return reporter.checkExtra(cursor, 3);
      case REF:
        level.references = append(
          level.references,
          reporter.reference(cursor, QUALIFIERS.levelReference),
        );
        return;
      case DTP: {
        const period = reporter.period(cursor, QUALIFIERS.levelDate);
        if (period !== undefined) level.dates = append(level.dates, period);
        return;
      }
      case QTY: {
        const entry = reporter.quantity(cursor, QUALIFIERS.quantity);
        if (entry !== undefined) level.quantities = append(level.quantities, entry);
        return;
      }
      case AMT: {
        const entry = reporter.amount(cursor, QUALIFIERS.amount);
        if (entry !== undefined) level.amounts = append(level.amounts, entry);
        return;
      }
      default:
        reporter.unknown(cursor);
    }
  }

  /** What was said after a TRN of a batch, not of a claim, belongs to the level. */
  absorb(open: OpenLevel, part: ClaimStatus): void {
    const { level } = open;
    level.traces = joined(level.traces, part.traces);
    level.statuses = joined(level.statuses, part.statuses);
    level.references = joined(level.references, part.references);
    if (part.service !== undefined) level.dates = append(level.dates, part.service);
    level.dates = joined(level.dates, part.dates);
    level.quantities = joined(level.quantities, part.quantities);
    level.amounts = joined(level.amounts, part.amounts);
    level.contacts = joined(level.contacts, part.contacts);
    level.unmapped = joined(level.unmapped, part.unmapped);
  }

  /** What is the level's own is complete: the next HL, or the end. */
  closeOwn(): Level | undefined {
    const open = this.current;
    if (open === undefined) return undefined;
    const { level, rank } = open;
    if (level.entity === undefined) {
      const loop = LEVEL_LOOPS[rank]!;
      this.reporter.reportAt("277/missing-segment", loop, level.segment, open.offset, "HL");
    }
    if (rank >= SUBSCRIBER) return undefined;
    const { statuses, quantities, amounts } = level;
    return statuses.length + quantities.length + amounts.length > 0 ? level : undefined;
  }

  /** Closes the open levels of this rank and deeper; `whole`: nothing of them is missing. */
  leave(rank: number, whole: boolean): void {
    let open = this.current;
    for (; open !== undefined && open.rank >= rank; open = open.parent) {
      if (open.rank >= SUBSCRIBER) {
        if (open.claims === 0 && !open.hasChild && whole) {
          const loop = LEVEL_LOOPS[open.rank]!;
          this.reporter.reportAt("277/level-empty", loop, open.level.segment, open.offset, "HL");
        }
      } else if (whole) checkCounts(open, this.reporter);
    }
    this.current = open;
  }
}
