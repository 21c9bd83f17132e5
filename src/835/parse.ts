import {
  type Chunk,
  type DocumentBuilding,
  parseTransactions,
  type ReaderOptions,
  type SourceRange,
} from "../x12/index.js";
import type {
  Claim,
  ProviderAdjustment,
  ProviderSummary,
  RemittanceDocument,
  RemittanceEvent,
  RemittanceFile,
} from "./model.js";
import { REMITTANCES } from "./reader.js";

/** Gathers the events of each 835 into a document. */
class RemittanceBuilding implements DocumentBuilding<RemittanceEvent, RemittanceDocument> {
  private claims: Claim[] = [];
  private summaries: ProviderSummary[] = [];
  private providerAdjustments: ProviderAdjustment[] = [];

  begin(): void {
    this.claims = [];
    this.summaries = [];
    this.providerAdjustments = [];
  }

  event(event: RemittanceEvent, source: () => SourceRange): RemittanceDocument | undefined {
    switch (event.kind) {
      case "claim":
        this.claims.push(event.claim);
        return undefined;
      case "providerSummary":
        this.summaries.push(event.summary);
        return undefined;
      case "providerAdjustment":
        this.providerAdjustments.push(event.adjustment);
        return undefined;
      case "remittanceEnd": {
        const { remittance, complete, balance, totals, unmapped } = event;
        return {
          kind: "remittance",
          header: remittance,
          summaries: this.summaries,
          claims: this.claims,
          providerAdjustments: this.providerAdjustments,
          source: source(),
          complete,
          balance,
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
 * Reads a whole 835 input at once: the whole door.
 *
 * @throws UsageError for an unknown option, or an input that is neither bytes nor text.
 * @example
 * const { remittances, diagnostics } = parse835(text);
 * remittances[0]?.claims[0]?.paidCents; //=> 13200
 */
export function parse835(input: Chunk, options?: ReaderOptions): RemittanceFile {
  const building = new RemittanceBuilding();
  const { documents, ...file } = parseTransactions(input, REMITTANCES, building, options);
  return { remittances: documents, ...file };
}
