import type {
  SegmentCursor,
  TransactionEnding,
  TransactionHandler,
  TransactionHeader,
} from "../x12/index.js";
import { isClaim } from "./claim-parts.js";
import { ClaimReader } from "./claim-reader.js";
import { NONE } from "./fields.js";
import { SOURCE, SUBSCRIBER } from "./guide.js";
import { HeaderReader } from "./header-reader.js";
import { LevelReader, levelAt, type OpenLevel } from "./level-reader.js";
import { chargeCentsOf } from "./lookup.js";
import type { ClaimStatus, Level } from "./model.js";
import { type Owner, Reporter, type StatusSink } from "./reporter.js";
import { HL, STC, TRN } from "./segment-ids.js";
import { Tally } from "./tally.js";

/**
 * Reads one 277 or 276 after another into events. It holds the levels above the claim and one claim; a
 * claim goes out when the next TRN, HL or SE comes.
 */
export class StatusHandler implements TransactionHandler {
  private readonly reporter: Reporter;
  private readonly header: HeaderReader;
  private readonly levels: LevelReader;
  private readonly claims: ClaimReader;
  private tally = new Tally();
  /** Owner of what stands between a claim and the next level. */
  private trailing: Owner = { unmapped: NONE };

  /** `onLevel` hears of every level that begins. */
  constructor(
    private readonly sink: StatusSink,
    onLevel?: (level: Level) => void,
  ) {
    this.reporter = new Reporter(sink);
    this.header = new HeaderReader(this.reporter);
    const { maxClaimSegments } = sink.limits;
    this.levels = new LevelReader(this.reporter, maxClaimSegments, onLevel);
    this.claims = new ClaimReader(this.reporter, maxClaimSegments);
    this.reporter.open = this;
  }

  /** The innermost of what is open: line, claim, level. */
  part(): Owner | undefined {
    const { claims, levels } = this;
    return claims.line ?? claims.claim ?? levels.current?.level;
  }

  begin(transaction: TransactionHeader): void {
    this.reporter.reset();
    this.tally = new Tally();
    this.trailing = { unmapped: NONE };
    this.header.begin(transaction);
    this.levels.begin();
    this.claims.close();
    this.reporter.moveTo("header", this.header.header);
  }

  segment(cursor: SegmentCursor): void {
    const { id } = cursor;
    const { claims, levels } = this;
    if (id === HL) {
      this.closeClaim();
      this.closeLevel();
      this.closeHeader(true);
      return levels.open(cursor);
    }
    const { claim } = claims;
    if (claim !== undefined) {
      if (id !== TRN) return claims.segment(claim, cursor);
      // Two TRN in a row belong to one claim; two inquiries never do.
      if (this.header.header.kind !== "inquiry" && claims.hasTracesOnly(claim)) {
        this.reporter.report("277/trace-repeated");
        return claims.segment(claim, cursor);
      }
      this.closeClaim();
    }
    if (id === TRN || id === STC) {
      this.closeHeader(levels.current !== undefined);
      claims.open(cursor, levels.current);
      // A claim that a TRN ends stands in the same level as the one that the TRN begins.
      const number = claim?.traces[0]?.number ?? "";
      if (number !== "" && number === claims.claim?.traces[0]?.number) {
        this.reporter.report("277/trace-repeated");
      }
      return;
    }
    const level = levels.current;
    if (level !== undefined) levels.segment(level, cursor);
    else if (this.header.open) this.header.segment(cursor);
    else this.reporter.unknown(cursor);
  }

  end(complete: boolean, ending: TransactionEnding): void {
    const { claims, header, levels } = this;
    // Of a claim that the end of the input cuts, segments may be missing.
    if (claims.claim !== undefined && ending === "cut") claims.claim.complete = false;
    this.closeClaim();
    this.closeLevel();
    this.closeHeader(ending === "cut");
    levels.leave(0, ending === "trailer");
    this.sink.event({
      kind: "transactionEnd",
      transaction: header.header,
      complete,
      totals: this.tally.totals(),
      unmapped: this.trailing.unmapped,
    });
  }

  private closeHeader(hasLevel: boolean): void {
    if (!this.header.open) return;
    this.header.close(hasLevel);
    this.reporter.moveTo("header", this.trailing);
    this.sink.event({ kind: "transaction", transaction: this.header.header });
  }

  private closeLevel(): void {
    const batch = this.levels.closeOwn();
    if (batch === undefined) return;
    this.tally.batch();
    const informationSource = levelAt(this.levels.current, SOURCE);
    const transaction = this.header.header;
    this.sink.event({ kind: "batch", level: batch, informationSource, transaction });
  }

  private closeClaim(): void {
    const { claims, levels } = this;
    const claim = claims.close();
    if (claim === undefined) return;
    const { header } = this.header;
    const level = levels.current;
    const above = level !== undefined && level.rank < SUBSCRIBER;
    if (above && isFirstPart(level) && !isClaim(claim)) {
      levels.absorb(level, claim);
    } else {
      const answers = header.kind !== "inquiry";
      if (above) this.tell("277/claim-above-patient", claim);
      const charge = chargeCentsOf(claim);
      if (answers) this.checkClaim(claim, charge);
      this.tally.claim(claim, charge ?? 0, level, answers);
      this.sink.event({ kind: answers ? "claim" : "inquiry", claim, transaction: header });
    }
  }

  private checkClaim(claim: ClaimStatus, charge: number | undefined): void {
    if (claim.statuses.length === 0) return this.tell("277/status-missing", claim);
    if (this.header.header.kind === "informationRequest") return;
    if (charge === undefined) this.tell("277/charge-missing", claim);
  }

  private tell(code: string, claim: ClaimStatus): void {
    const id = claim.traces.length > 0 ? "TRN" : "STC";
    const { loop } = this.reporter;
    this.reporter.reportAt(code, loop, claim.segment, this.claims.start, id);
  }
}

/**
 * A batch has one TRN of its own: what follows a second one is a claim. So a level does not change any
 * more after a claim went out with it, and holds no more than one part.
 */
function isFirstPart({ level, hasClaim }: OpenLevel): boolean {
  return !hasClaim && level.traces.length + level.statuses.length === 0;
}
