import {
  type Chunk,
  type DocumentBuilding,
  parseTransactions,
  type ReaderOptions,
  type SourceRange,
} from "../x12/index.js";
import type { ClaimStatus, Level, StatusDocument, StatusEvent, StatusFile } from "./model.js";
import { statusReading } from "./reader.js";

/** Gathers the events and levels of each 277 or 276 into a document. */
class StatusBuilding implements DocumentBuilding<StatusEvent, StatusDocument> {
  private claims: ClaimStatus[] = [];
  private levels: Level[] = [];

  begin(): void {
    this.claims = [];
    this.levels = [];
  }

  level(level: Level): void {
    this.levels.push(level);
  }

  event(event: StatusEvent, source: () => SourceRange): StatusDocument | undefined {
    switch (event.kind) {
      case "claim":
      case "inquiry":
        this.claims.push(event.claim);
        return undefined;
      case "transactionEnd": {
        const { transaction, complete, totals, unmapped } = event;
        return {
          kind: "status",
          header: transaction,
          levels: this.levels,
          claims: this.claims,
          source: source(),
          complete,
          totals,
          unmapped,
        };
      }
      default:
        return undefined;
    }
  }
}

/**
 * Reads a whole input of 277s and 276s at once: the whole door.
 *
 * @throws UsageError for an unknown option, or an input that is neither bytes nor text.
 * @example
 * const { transactions, diagnostics } = parse277(text);
 * transactions[0]?.claims[0]?.statuses[0]?.category; //=> "A2"
 */
export function parse277(input: Chunk, options?: ReaderOptions): StatusFile {
  const building = new StatusBuilding();
  const reading = statusReading((level) => building.level(level));
  const { documents, ...file } = parseTransactions(input, reading, building, options);
  return { transactions: documents, ...file };
}
