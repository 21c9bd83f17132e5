import type { Claim, Remittance } from "../835/index.js";
import { type Adjudication, type ClaimHistory, claimLedger } from "../claims/index.js";
import type { CalendarDate } from "../values/index.js";
import type { Input } from "./input.js";
import { readEvents, readInto } from "./ledger-files.js";
import type { World } from "./world.js";

/** What all the files and events tell of a claim that stands in one of them. */
export interface ClaimInHistory {
  readonly history: ClaimHistory;
  /** Index of the claim's own adjudication among the entries. */
  readonly entry: number;
  readonly adjudication: Adjudication;
}

/** The histories of all claims of the files. */
export interface ClaimHistories {
  /** Files and lines of events that could not be read; both have been named. */
  readonly failed: number;
  /** The story of a claim; `undefined` where there is none, as of a claim that was cut. */
  of(claim: Claim, remittance: Remittance): ClaimInHistory | undefined;
}

/**
 * Reads all files, and the caller's events, into a ledger, for a command that then reads the files
 * again claim by claim. Memory grows with the claims.
 */
export async function claimHistories(
  inputs: readonly Input[],
  events: string | undefined,
  asOf: CalendarDate,
  world: World,
): Promise<ClaimHistories> {
  const ledger = claimLedger();
  const failedLines = events === undefined ? 0 : await readEvents(events, ledger, world);
  const failed = failedLines + (await readInto(ledger, inputs, { ...world, note: () => {} }));
  return {
    failed,
    of(claim, remittance) {
      if (claim.patientControlNumber === "") return undefined;
      for (const history of ledger.historiesOf(claim.patientControlNumber, { asOf })) {
        const found = adjudicationOf(history, claim, remittance);
        if (found !== undefined) return found;
      }
      return undefined;
    },
  };
}

/** The entry that was made of this very claim; of equal ones in one payment, the one in force. */
function adjudicationOf(
  history: ClaimHistory,
  claim: Claim,
  { trace }: Remittance,
): ClaimInHistory | undefined {
  let first: ClaimInHistory | undefined;
  for (const entry of history.entries) {
    if (entry.kind !== "adjudication") continue;
    const { adjudication } = entry;
    if (
      adjudication.payment.traceNumber === (trace?.number || undefined) &&
      adjudication.payerClaimControlNumber === claim.payerClaimControlNumber &&
      adjudication.statusCode === claim.statusCode &&
      adjudication.chargeCents === (claim.chargeCents ?? 0) &&
      adjudication.paidCents === (claim.paidCents ?? 0) &&
      adjudication.lines.length === claim.services.length
    ) {
      if (adjudication.live) return { history, entry: entry.index, adjudication };
      first ??= { history, entry: entry.index, adjudication };
    }
  }
  return first;
}
