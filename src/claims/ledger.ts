import type { StatusEvent } from "../277/index.js";
import type { RemittanceDocument, RemittanceEvent } from "../835/index.js";
import { type CalendarDate, calendarDate, UsageError } from "../values/index.js";
import { CALLER_EVENT, type CallerEvent } from "./caller-event.js";
import { derive, type LedgerFacts } from "./derive.js";
import { type FactText, factOf } from "./fact.js";
import { addText, factStore } from "./fact-store.js";
import { eventKeyOf } from "./key.js";
import type { ClaimHistory, LedgerReport } from "./model.js";
import { transactionCounter } from "./occurrence.js";
import {
  type PackOptions,
  packAdjustment,
  packEvent,
  packPayment,
  packStatus,
  withOccurrence,
} from "./pack.js";
import { packClaim } from "./pack-claim.js";
import { partitionFacts } from "./partition.js";
import { fieldOf } from "./read-events.js";
import type { PriceSource } from "./risk.js";

/**
 * How a ledger reads and what it knows. Ledgers that are merged must agree on `payerAliases` and
 * `classify`.
 */
export interface LedgerOptions extends PackOptions, PriceSource {}

/** What a history is looked at with. */
export interface AsOf {
  /** "YYYY-MM-DD": facts of later days are left out, and open stretches end here. All where absent. */
  readonly asOf?: string | undefined;
}

/** How to report. */
export interface ReportOptions extends AsOf {
  /** Takes each history as it is told, instead of keeping all of them in the report. */
  readonly each?: ((history: ClaimHistory) => void) | undefined;
}

/** A ledger as plain JSON. */
export interface LedgerState {
  readonly version: 1;
  /** One line of JSON each, sorted, each once. */
  readonly facts: readonly string[];
}

/** Where a file's events come from. */
export interface Source {
  /** A name of the file. With it, a copy of a file under another name is a duplicate remittance too. */
  readonly source?: string | undefined;
}

/** Takes what was said about claims, in any order; tells each claim's story. */
export interface ClaimLedger {
  /**
   * An event of an 835, in the order of its transaction; other kinds are passed over.
   *
   * @throws UsageError for what is no event.
   */
  addRemittance(event: RemittanceEvent, source?: Source): void;
  /** A whole 835: one of the remittances of `parse835`. @throws UsageError for what is none. */
  addDocument(document: RemittanceDocument, source?: Source): void;
  /** An event of a 277; only claims count. @throws UsageError for what is no event, as a whole 277. */
  addStatus(event: StatusEvent): void;
  /** @throws UsageError for an event that is not of its schema. */
  addEvent(event: CallerEvent): void;
  /** Takes in all facts of another ledger. @throws UsageError for what is no ledger's state. */
  merge(other: LedgerState | ClaimLedger): void;
  /** The facts, sorted: what `merge` takes, one line of JSON each. */
  facts(): IterableIterator<string>;
  state(): LedgerState;
  /** How many facts it holds. */
  readonly size: number;
  /** The histories one by one, in the order of their patient control numbers. */
  histories(options?: AsOf): IterableIterator<ClaimHistory>;
  /** The histories that hold facts under a patient control number. */
  historiesOf(patientControlNumber: string, options?: AsOf): readonly ClaimHistory[];
  /** Histories, payments, provider adjustments, balances and findings together. */
  report(options?: ReportOptions): LedgerReport;
}

/**
 * A ledger of claims: 835 claims and provider adjustments, 277s and the caller's own events go in, one
 * history per claim comes out.
 *
 * It is a set of facts. Adding a fact again changes nothing; the order of files does not matter; any
 * split of the files over several ledgers, merged, gives the same. Within one day the order is fixed:
 * submissions, 277s (by time), decisions of appeals (after the appeal, where it was filed that day),
 * adjudications (a decision, the reversal that takes it back, then other decisions), provider
 * adjustments, other events; then by the text of the fact.
 *
 * The events of one 835 transaction must come together and in order, because equal claims of one
 * payment are told apart by their count.
 *
 * @example
 * const ledger = claimLedger();
 * for (const document of parse835(bytes).remittances) ledger.addDocument(document);
 * [...ledger.histories()][0].standing.state; //=> "partlyDenied"
 */
export function claimLedger(options: LedgerOptions = {}): ClaimLedger {
  const claims = factStore();
  const payments = new Set<FactText>();
  const adjustments = new Set<FactText>();
  const counter = transactionCounter();
  const facts: LedgerFacts = { claims, payments, adjustments, options };

  const addFact = (text: FactText) => {
    const kind = factKindOf(text);
    if (kind === "P") payments.add(text);
    else if (kind === "B") adjustments.add(text);
    else addText(claims, text);
  };

  const ledger: ClaimLedger = {
    addRemittance(event, source) {
      switch (event?.kind) {
        case undefined:
          throw new UsageError(`addRemittance: ${EXPECTED_835}`);
        case "remittance":
          // A whole 835 is of this kind as well: passed over, all of its claims would be missing.
          if (event.remittance === undefined) {
            throw new UsageError(`addRemittance: ${EXPECTED_835}`);
          }
          counter.start(event.remittance);
          return;
        case "claim": {
          // A claim that was cut is not what the payer said; its payment is reported as incomplete.
          if (!event.claim.complete) return;
          const packed = packClaim(event.claim, event.remittance, options);
          const { key, text, identity, tokens } = packed;
          const occurrence = counter.next(event.remittance, identity);
          claims.add(key, withOccurrence(text, occurrence), tokens);
          return;
        }
        case "providerAdjustment": {
          const text = packAdjustment(event.adjustment, event.remittance, options);
          adjustments.add(withOccurrence(text, counter.next(event.remittance, text)));
          return;
        }
        case "remittanceEnd":
          payments.add(packPayment(event, source?.source, options));
          counter.end();
      }
    },
    addDocument(document, source) {
      if (document?.header === undefined || document.claims === undefined) {
        throw new UsageError("addDocument: expected one of the remittances that parse835 gives");
      }
      for (const event of eventsOf(document)) ledger.addRemittance(event, source);
    },
    addStatus(event) {
      if (event?.kind === undefined || "claims" in event) {
        throw new UsageError(
          "addStatus: expected an event of a 277's reader: { kind, claim, transaction }",
        );
      }
      if (event.kind !== "claim" || !event.claim.complete) return;
      const { key, text, tokens } = packStatus(event, options);
      claims.add(key, text, tokens);
    },
    addEvent(event) {
      const checked = CALLER_EVENT.safeParse(event);
      if (!checked.success) throw new UsageError(problemOf(checked.error.issues[0]?.path ?? []));
      addText(claims, packEvent(checked.data, options).text);
    },
    merge(other) {
      const texts = isLedger(other) ? other.facts() : stateFacts(other);
      for (const text of texts) addFact(text);
    },
    *facts() {
      yield* [...adjustments].sort();
      yield* [...payments].sort();
      for (const key of [...claims.keys()].sort()) yield* [...claims.facts(key)].sort();
    },
    state: () => ({ version: 1, facts: [...ledger.facts()].sort() }),
    get size() {
      return claims.size + payments.size + adjustments.size;
    },
    histories: (asked) => derive(facts, dayOf(asked)).histories(),
    historiesOf: (number, asked) => derive(facts, dayOf(asked)).historiesUnder(eventKeyOf(number)),
    report: (asked) => derive(facts, dayOf(asked)).report(asked?.each),
  };
  return ledger;
}

const EXPECTED_835 = "expected an event of an 835's reader; a whole 835 goes to addDocument";

function dayOf(asked: AsOf | undefined): CalendarDate | undefined {
  return asked?.asOf === undefined ? undefined : calendarDate(asked.asOf);
}

function problemOf(path: readonly PropertyKey[]): string {
  return `caller's event: not valid${path.length === 0 ? "" : ` at ${fieldOf(path)}`}`;
}

function isLedger(other: LedgerState | ClaimLedger): other is ClaimLedger {
  return typeof other === "object" && other !== null && "state" in other;
}

function stateFacts(state: LedgerState): readonly string[] {
  if (state?.version !== 1 || !Array.isArray(state.facts)) {
    throw new UsageError("ledger state: expected version 1 and a list of facts");
  }
  return state.facts;
}

/** The kind of a fact, without reading all of it. @throws UsageError for no fact. */
function factKindOf(text: FactText): string {
  if (typeof text !== "string" || !/^\["[ASEBP]",/.test(text)) {
    throw new UsageError("ledger state: expected facts as lines of JSON");
  }
  const kind = text.charAt(2);
  // What belongs to payments is read when it is asked for: it must be readable then.
  if (kind === "B" || kind === "P") factOf(text);
  return kind;
}

function* eventsOf(document: RemittanceDocument): Generator<RemittanceEvent> {
  const { header: remittance, complete, balance, totals, unmapped } = document;
  yield { kind: "remittance", remittance };
  for (const claim of document.claims) yield { kind: "claim", claim, remittance };
  for (const adjustment of document.providerAdjustments) {
    yield { kind: "providerAdjustment", adjustment, remittance };
  }
  yield { kind: "remittanceEnd", remittance, complete, balance, totals, unmapped };
}

/**
 * Splits a ledger's facts into shards whose histories, taken together, are those of the whole: facts
 * that may belong to one claim stay together, whatever patient control numbers they have. Payments go
 * to every shard, because histories name them. What is about payments (their sums, balances between
 * them) is told by the whole ledger alone.
 *
 * @throws UsageError when `count` is no whole number of 1 or more, or for what is no ledger's state.
 * @example
 * const states = partitionLedger(ledger.state(), 8); // each for a worker: claimLedger().merge(state)
 */
export function partitionLedger(state: LedgerState, count: number): readonly LedgerState[] {
  if (!Number.isSafeInteger(count) || count < 1) {
    throw new UsageError("partitionLedger: expected a count of 1 or more");
  }
  return partitionFacts(stateFacts(state), count).map((facts) => ({ version: 1, facts }));
}
