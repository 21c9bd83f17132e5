import {
  CLAIM_STATES,
  type ClaimState,
  type StatusEvent,
  type StatusKind,
  stateOf,
} from "../277/index.js";
import { countText, plural } from "./output.js";

/** What the 277 and 276 transactions of a file, or of several, add up to. */
export interface StatusCounts {
  /** 277 and 276 transactions. */
  readonly transactions: number;
  /** Transactions by kind; kinds that none has are left out. */
  readonly kinds: Readonly<Partial<Record<StatusKind, number>>>;
  /** Claims that a 277 tells of; one that is told of twice counts twice. */
  readonly claims: number;
  /** Claims that a 276 asks about. */
  readonly inquiries: number;
  readonly services: number;
  /** Sources, receivers and providers with a status, counts or amounts of their own. */
  readonly batches: number;
  /** Those of them that are refused as a whole: their claims are told of nowhere else. */
  readonly rejectedBatches: number;
  /** Sum of the claims' charges (STC04). */
  readonly chargeCents: number;
  /** Claims by what is said of them; states that none has are left out. */
  readonly states: Readonly<Partial<Record<ClaimState, number>>>;
}

type Sums = { -readonly [Name in keyof StatusCounts]: StatusCounts[Name] };

/** Counts transactions as they end. */
export class StatusTally {
  private readonly sums: Sums = {
    transactions: 0,
    kinds: {},
    claims: 0,
    inquiries: 0,
    services: 0,
    batches: 0,
    rejectedBatches: 0,
    chargeCents: 0,
    states: {},
  };

  take(event: StatusEvent): void {
    const { sums } = this;
    if (event.kind === "batch" && stateOf(event.level) === "rejected") sums.rejectedBatches += 1;
    if (event.kind !== "transactionEnd") return;
    const { totals, transaction } = event;
    const isInquiry = transaction.kind === "inquiry";
    sums.transactions += 1;
    sums.kinds = added(sums.kinds, { [transaction.kind]: 1 });
    if (isInquiry) sums.inquiries += totals.claims;
    else {
      sums.claims += totals.claims;
      sums.services += totals.services;
      sums.chargeCents += totals.chargeCents;
    }
    sums.batches += totals.batches;
    sums.states = added(sums.states, totals.states);
  }

  /** `undefined` where there was no such transaction. */
  counts(): StatusCounts | undefined {
    return this.sums.transactions === 0 ? undefined : this.sums;
  }
}

type Counts<Name extends string> = Readonly<Partial<Record<Name, number>>>;

function added<Name extends string>(one: Counts<Name>, other: Counts<Name>): Counts<Name> {
  const sum: Partial<Record<Name, number>> = { ...one };
  for (const [name, count] of Object.entries(other) as [Name, number][]) {
    sum[name] = (sum[name] ?? 0) + count;
  }
  return sum;
}

/** Kinds in words: one of it, and several. */
const KIND_NOUNS: Readonly<Record<StatusKind, readonly [string, string]>> = {
  acknowledgment: ["acknowledgment", "acknowledgments"],
  statusResponse: ["status response", "status responses"],
  informationRequest: ["request for information", "requests for information"],
  inquiry: ["inquiry", "inquiries"],
  unknown: ["277 of unknown kind", "277s of unknown kind"],
};

/** A kind in words. */
export function kindText(kind: StatusKind): string {
  return KIND_NOUNS[kind][0];
}

/** States in words. */
export const STATE_WORDS: Readonly<Record<ClaimState, string>> = {
  acknowledged: "received",
  accepted: "accepted",
  rejected: "rejected",
  pending: "pending",
  requestForInformation: "information asked for",
  finalizedPaid: "paid",
  finalizedDenied: "denied",
  finalizedOther: "closed",
  notFound: "not found",
  error: "error",
  unknown: "unknown",
};

/** "1 acknowledgment", "2 inquiries", ...: kinds that are there. */
export function kindTexts(kinds: StatusCounts["kinds"]): readonly string[] {
  return (Object.keys(KIND_NOUNS) as StatusKind[]).flatMap((kind) => {
    const count = kinds[kind] ?? 0;
    return count === 0 ? [] : [plural(count, ...KIND_NOUNS[kind])];
  });
}

/** "3 rejected", "2 pending", ...: states that are there, in the order of a claim's life. */
export function stateTexts(states: StatusCounts["states"]): readonly string[] {
  return CLAIM_STATES.flatMap((state) => {
    const count = states[state] ?? 0;
    return count === 0 ? [] : [`${countText(count)} ${STATE_WORDS[state]}`];
  });
}

/** "1 batch rejected as a whole". */
export function rejectedBatchText(count: number): string {
  return `${plural(count, "batch", "batches")} rejected as a whole`;
}
