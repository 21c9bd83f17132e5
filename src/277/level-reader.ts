import type { SegmentCursor } from "../x12/index.js";
import { append, type Draft, joined, NONE, readContact, readEntity } from "./fields.js";
import { LEVEL_CODES, PATIENT, QUALIFIERS, rankOf, SUBSCRIBER } from "./guide.js";
import type { ClaimStatus, Level } from "./model.js";
import type { Reporter } from "./reporter.js";
import { AMT, DMG, DTP, NM1, PER, QTY, REF } from "./segment-ids.js";
import { type BatchCounts, checkCounts, newCounts, settle } from "./tally.js";

/** Loop ids of the levels, by rank. */
export const LEVEL_LOOPS = ["2000A", "2000B", "2000C", "2000D", "2000E"];
/** Levels remembered by their number, for files that list them breadth first. */
const MAX_KNOWN = 10_000;

/**
 * A level that is being read, with what was found below it. Subscribers and patients, of which there are
 * as many as claims, share one for each rank: no more than one of them is open at a time.
 */
export interface OpenLevel {
  level: Draft<Level>;
  /** Among the levels of the transaction, 0-based. */
  index: number;
  readonly rank: number;
  parent: OpenLevel | undefined;
  /** The levels it stands under, by rank. */
  above: Path;
  /** Those and itself, once something stands below. */
  path: Path | undefined;
  /** Bytes from the start of the input to its HL. */
  offset: number;
  hasChild: boolean;
  hasClaim: boolean;
  /** What was found below; sources, receivers and providers alone have it. */
  readonly counts: BatchCounts | undefined;
}

/** Levels by rank: source, receiver, provider, subscriber, patient. */
export type Path = readonly (Level | undefined)[];

export const NO_PATH: Path = [undefined, undefined, undefined, undefined, undefined];

/** The level of a rank that an open one stands under, or is itself. */
export function levelAt(open: OpenLevel | undefined, rank: number): Level | undefined {
  if (open === undefined || rank > open.rank) return undefined;
  return rank === open.rank ? open.level : open.above[rank];
}

/** The levels above what stands below `open`. */
function pathBelow(open: OpenLevel): Path {
  return [0, 1, 2, 3, 4].map((rank) => levelAt(open, rank));
}

function newOpenLevel(level: Draft<Level>, rank: number): OpenLevel {
  return {
    level,
    index: 0,
    rank,
    parent: undefined,
    above: NO_PATH,
    path: undefined,
    offset: 0,
    hasChild: false,
    hasClaim: false,
    counts: rank < SUBSCRIBER ? newCounts() : undefined,
  };
}

/** Reads HL loops without their claims, and finds out which level stands under which. */
export class LevelReader {
  current: OpenLevel | undefined;
  private count = 0;
  private segments = 0;
  private cut = false;
  /** The greatest HL01 so far that is a number, in hundredths; below all of them at first. */
  private greatest = Number.NEGATIVE_INFINITY;
  /** One for subscribers, one for patients. */
  private readonly shared: OpenLevel[] = [];
  private readonly known = new Map<string, OpenLevel>();

  constructor(
    private readonly reporter: Reporter,
    private readonly maxSegments: number,
    private readonly onLevel: ((level: Level) => void) | undefined,
  ) {}

  begin(): void {
    this.current = undefined;
    this.count = 0;
    this.greatest = Number.NEGATIVE_INFINITY;
    this.known.clear();
  }

  /** An HL. */
  open(cursor: SegmentCursor): void {
    const { reporter } = this;
    const code = cursor.code(3);
    const isListed = cursor.codeIsIn(LEVEL_CODES, code);
    const rank = rankOf(code);
    const before = this.current;
    this.leave(rank, true);
    const above = this.current;
    const id = cursor.optional(1);
    const parentId = cursor.optionalLike(2, above?.level.id);
    const level: Draft<Level> = {
      id,
      parentId,
      code,
      childCode: cursor.count > 3 ? cursor.optionalCode(4) : undefined,
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
    const idBefore = before?.level.id;
    const open = this.openLevel(level, rank);
    this.current = open;
    reporter.loop = LEVEL_LOOPS[rank]!;
    if (!isListed) reporter.report("277/level-code", 3);
    if (id === undefined || this.isKnown(cursor, id, idBefore)) {
      reporter.report("277/level-number", 1);
    }
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
    open.index = this.count;
    open.parent = parent;
    if (parent !== undefined) {
      // Made once: patients are many, and nothing is below them.
      parent.path ??= pathBelow(parent);
      parent.hasChild = true;
      open.above = parent.path;
    }
    open.offset = cursor.byteOffset;
    this.count += 1;
    this.segments = 1;
    this.cut = false;
    // Patients are many, and no level names one that it does not follow: batches alone are remembered.
    if (rank < SUBSCRIBER && id !== undefined && this.known.size < MAX_KNOWN) {
      this.known.set(id, open);
    }
    this.onLevel?.(level);
  }

  /** What is held of a level while it is open: for a patient, what the one before had. */
  private openLevel(level: Draft<Level>, rank: number): OpenLevel {
    if (rank < SUBSCRIBER) return newOpenLevel(level, rank);
    const at = rank - SUBSCRIBER;
    const open = this.shared[at];
    if (open === undefined) {
      const made = newOpenLevel(level, rank);
      this.shared[at] = made;
      return made;
    }
    open.level = level;
    open.above = NO_PATH;
    open.path = undefined;
    open.hasChild = false;
    open.hasClaim = false;
    return open;
  }

  /**
   * Whether the level before, or one that is remembered, has this number. Numbers nearly always grow, and one that is greater
   * than all before it is new: that is told without looking it up.
   */
  private isKnown(cursor: SegmentCursor, id: string, before: string | undefined): boolean {
    // Any decimal number will do; what is none is looked up.
    const number = cursor.cents(1);
    if (number !== undefined && number > this.greatest) {
      this.greatest = number;
      return false;
    }
    return id === before || this.known.has(id);
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
    if (named === undefined || named.rank !== above?.rank) return above;
    // The levels that are open now may not be come back to.
    for (let open = above; open !== undefined; open = open.parent!) settle(open);
    return named;
  }

  /** A segment of the level itself: before its first TRN. */
  segment(open: OpenLevel, cursor: SegmentCursor): void {
    const { reporter } = this;
    const { level } = open;
    this.segments += 1;
    if (this.segments > this.maxSegments) {
      if (!this.cut) reporter.report("277/loop-too-large");
      this.cut = true;
      return;
    }
    const code = cursor.code(1);
    switch (cursor.id) {
      case NM1:
        if (level.entity !== undefined) return reporter.outOfPlace(cursor);
        level.entity = readEntity(cursor, code);
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
          reporter.reference(cursor, QUALIFIERS.levelReference, code),
        );
        return;
      case DTP: {
        const period = reporter.period(cursor, QUALIFIERS.levelDate, code);
        if (period !== undefined) level.dates = append(level.dates, period);
        return;
      }
      case QTY: {
        const entry = reporter.quantity(cursor, QUALIFIERS.quantity, code);
        if (entry !== undefined) level.quantities = append(level.quantities, entry);
        return;
      }
      case AMT: {
        const entry = reporter.amount(cursor, QUALIFIERS.amount, code);
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
      settle(open);
      if (open.rank >= SUBSCRIBER) {
        if (!open.hasClaim && !open.hasChild && whole) {
          const loop = LEVEL_LOOPS[open.rank]!;
          this.reporter.reportAt("277/level-empty", loop, open.level.segment, open.offset, "HL");
        }
      } else if (whole) checkCounts(open, this.reporter);
    }
    this.current = open;
  }
}
