import type { Cents } from "../values/index.js";
import type { OpenLevel } from "./level-reader.js";
import type { ClaimStatus, StatusTotals } from "./model.js";
import type { Reporter } from "./reporter.js";
import { CLAIM_STATES, type ClaimState, stateOf } from "./status.js";

/** Loop ids of what is said of a whole batch, by rank. */
const COUNT_LOOPS = ["2200A", "2200B", "2200C"];

/** QTY01 of accepted and of rejected claims: of a receiver, and of a provider. */
const ACCEPTED = ["90", "QA"];
const REJECTED = ["AA", "QC"];

/** How many claims were found, and what those accepted and those rejected add up to. */
interface ClaimCounts {
  claims: number;
  accepted: number;
  rejected: number;
  acceptedCents: number;
  rejectedCents: number;
}

/** What was found below a level that may state it. */
export interface BatchCounts {
  /** All that was found, but for what is `fresh`. */
  readonly found: ClaimCounts;
  /** Found since: not yet counted at the levels above. So a claim is counted at one level, not at each. */
  readonly fresh: ClaimCounts;
}

const noClaims = (): ClaimCounts => ({
  claims: 0,
  accepted: 0,
  rejected: 0,
  acceptedCents: 0,
  rejectedCents: 0,
});

/** Nothing found yet. */
export function newCounts(): BatchCounts {
  return { found: noClaims(), fresh: noClaims() };
}

function add(to: ClaimCounts, one: ClaimCounts): void {
  to.claims += one.claims;
  to.accepted += one.accepted;
  to.rejected += one.rejected;
  to.acceptedCents += one.acceptedCents;
  to.rejectedCents += one.rejectedCents;
}

/** Counts what is fresh of a level at the one above it. */
export function settle({ counts, parent }: OpenLevel): void {
  if (counts === undefined || counts.fresh.claims === 0) return;
  const { found, fresh } = counts;
  add(found, fresh);
  if (parent?.counts !== undefined) add(parent.counts.fresh, fresh);
  Object.assign(fresh, noClaims());
}

/** The counts of the level itself, or of the first above it that is a source, receiver or provider. */
function nearestBatch(level: OpenLevel): BatchCounts | undefined {
  for (let open: OpenLevel | undefined = level; open !== undefined; open = open.parent) {
    if (open.counts !== undefined) return open.counts;
  }
  return undefined;
}

/** Counts of one transaction, kept while its claims stream by. */
export class Tally {
  private claims = 0;
  private services = 0;
  private batches = 0;
  private chargeCents = 0;
  /** One count for each state, in the order of the list. */
  private readonly states = CLAIM_STATES.map(() => 0);
  private lastState: ClaimState = "unknown";
  private lastPlace = CLAIM_STATES.indexOf("unknown");

  /** A claim, counted at the batch it stands in. `charge` is in cents; `answers`: it is no inquiry. */
  claim(claim: ClaimStatus, charge: number, level: OpenLevel | undefined, answers: boolean): void {
    this.claims += 1;
    this.services += claim.services.length;
    this.chargeCents += charge;
    const state = answers ? this.count(stateOf(claim)) : "unknown";
    const rejected = state === "rejected" ? 1 : 0;
    const neither = state === "notFound" || state === "error" || state === "unknown";
    const accepted = neither ? 0 : 1 - rejected;
    if (level === undefined) return;
    level.hasClaim = true;
    const batch = nearestBatch(level);
    if (batch === undefined) return;
    const { fresh } = batch;
    fresh.claims += 1;
    fresh.rejected += rejected;
    fresh.rejectedCents += rejected * charge;
    fresh.accepted += accepted;
    fresh.acceptedCents += accepted * charge;
  }

  private count(state: ClaimState): ClaimState {
    if (state !== this.lastState) {
      this.lastState = state;
      this.lastPlace = CLAIM_STATES.indexOf(state);
    }
    this.states[this.lastPlace]! += 1;
    return state;
  }

  batch(): void {
    this.batches += 1;
  }

  totals(): StatusTotals {
    return {
      claims: this.claims,
      services: this.services,
      batches: this.batches,
      chargeCents: this.chargeCents as Cents,
      states: Object.fromEntries(
        CLAIM_STATES.map((state, i) => [state, this.states[i]!] as const).filter(([, n]) => n > 0),
      ),
    };
  }
}

/**
 * Compares what a level states of its claims (QTY 90 or QA accepted, AA or QC rejected; AMT YU
 * accepted, YY rejected) with those found below. Where no claim is reported below, as in a batch that
 * was rejected whole, nothing is compared.
 */
export function checkCounts(open: OpenLevel, reporter: Reporter): void {
  const { quantities, amounts } = open.level;
  const below = open.counts?.found;
  if (below === undefined || below.claims === 0) return;
  if (quantities.length + amounts.length === 0) return;
  let partly = false;
  const tell = (code: string, details?: Readonly<Record<string, number>>) =>
    reporter.reportAt(
      code,
      COUNT_LOOPS[open.rank]!,
      open.level.segment,
      open.offset,
      "HL",
      details,
    );
  for (const [qualifiers, found] of [
    [ACCEPTED, below.accepted],
    [REJECTED, below.rejected],
  ] as const) {
    const entry = quantities.find(({ qualifier }) => qualifiers.includes(qualifier));
    if (entry === undefined) partly ||= found > 0;
    else {
      const stated = Number(entry.quantity);
      const details = Number.isSafeInteger(stated) ? { stated, found } : { found };
      if (stated !== found) tell("277/count-differs", details);
    }
  }
  for (const [wanted, foundCents] of [
    ["YU", below.acceptedCents],
    ["YY", below.rejectedCents],
  ] as const) {
    const entry = amounts.find(({ qualifier }) => qualifier === wanted);
    if (entry === undefined) partly ||= foundCents > 0;
    else if (entry.amountCents !== foundCents) {
      tell("277/amount-differs", { statedCents: entry.amountCents, foundCents });
    }
  }
  if (partly) tell("277/count-missing");
}
