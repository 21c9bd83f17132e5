import type { Cents } from "../values/index.js";
import type { OpenLevel } from "./level-reader.js";
import { chargeCentsOf } from "./lookup.js";
import type { ClaimStatus, StatusTotals } from "./model.js";
import type { Reporter } from "./reporter.js";
import { type ClaimState, stateOf } from "./status.js";

/** Loop ids of what is said of a whole batch, by rank. */
const COUNT_LOOPS = ["2200A", "2200B", "2200C"];

/** QTY01 of accepted and of rejected claims: of a receiver, and of a provider. */
const ACCEPTED = ["90", "QA"];
const REJECTED = ["AA", "QC"];

/** Counts of one transaction, kept while its claims stream by. */
export class Tally {
  private claims = 0;
  private services = 0;
  private batches = 0;
  private chargeCents = 0;
  private readonly states = new Map<ClaimState, number>();

  /** A claim, counted at every level it stands under. `answers`: it is no inquiry. */
  claim(claim: ClaimStatus, level: OpenLevel | undefined, answers: boolean): void {
    const charge = chargeCentsOf(claim) ?? 0;
    this.claims += 1;
    this.services += claim.services.length;
    this.chargeCents += charge;
    for (let open = level; open !== undefined; open = open.parent) open.claims += 1;
    if (!answers) return;
    const state = stateOf(claim);
    this.states.set(state, (this.states.get(state) ?? 0) + 1);
    if (state === "notFound" || state === "error" || state === "unknown") return;
    const rejected = state === "rejected";
    for (let open = level; open !== undefined; open = open.parent) {
      if (rejected) {
        open.rejected += 1;
        open.rejectedCents += charge;
      } else {
        open.accepted += 1;
        open.acceptedCents += charge;
      }
    }
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
      states: Object.fromEntries(this.states),
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
  if (open.claims === 0 || quantities.length + amounts.length === 0) return;
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
    [ACCEPTED, open.accepted],
    [REJECTED, open.rejected],
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
    ["YU", open.acceptedCents],
    ["YY", open.rejectedCents],
  ] as const) {
    const entry = amounts.find(({ qualifier }) => qualifier === wanted);
    if (entry === undefined) partly ||= foundCents > 0;
    else if (entry.amountCents !== foundCents) {
      tell("277/amount-differs", { statedCents: entry.amountCents, foundCents });
    }
  }
  if (partly) tell("277/count-missing");
}
