import type { StatusEvent } from "../277/index.js";
import type { Claim, Remittance, RemittanceEvent } from "../835/index.js";
import {
  type CallerEvent,
  type ClaimLedger,
  claimLedger,
  type PriceSource,
  paymentKeyOf,
} from "../claims/index.js";
import { defaultPolicy, parsePolicy, payerIdentity } from "../decisions/index.js";
import type { ClaimDenials } from "../denials/index.js";
import type { Period } from "../kpi/index.js";
import { claimFact } from "../prevention/index.js";
import { type CalendarDate, calendarDate } from "../values/index.js";
import { observedReportBuilder, type ReportBuilder, type ReportOptions } from "./builder.js";
import type { FullReport } from "./full-model.js";
import { fullReportOf } from "./full-report.js";
import { type DecisionBook, decisionBook } from "./open-work.js";
import { type PreventionParts, preventionParts } from "./prevention-parts.js";
import { type PriceBook, priceBook } from "./price-book.js";
import { segmentCounter } from "./segments.js";

export interface FullReportOptions extends ReportOptions {
  /** What the contract should allow: turns denied charges into what they are worth. */
  readonly expectedAllowedCents?: PriceSource["expectedAllowedCents"];
  /** The department or service line of a claim; an 835 has none. */
  readonly serviceLineOf?: ((claim: Claim) => string | undefined) | undefined;
  /** What an hour of labor costs, in cents: taken off what an hour brings. */
  readonly centsPerHour?: number | undefined;
  /** What to compare with. Default: the last whole month against the month before it. */
  readonly compare?: { readonly before: Period; readonly after: Period } | undefined;
}

/** Takes remittances, claim status and the caller's events in any order of files. */
export interface FullReportBuilder extends Omit<ReportBuilder, "report"> {
  /** Takes one event of `read277`. */
  addStatus(event: StatusEvent): void;
  /** @throws UsageError for an event that is not of its schema. */
  addEvent(event: CallerEvent): void;
  /** The report on everything so far; more may be added afterwards. */
  report(): FullReport;
}

/** What the builder has gathered. */
export interface Gathered {
  readonly options: FullReportOptions;
  readonly asOf: CalendarDate;
  readonly ledger: ClaimLedger;
  readonly decisions: DecisionBook;
  readonly prevention: PreventionParts;
  readonly segments: ReturnType<typeof segmentCounter>;
  readonly remittances: ReportBuilder;
  readonly payerNames: ReadonlyMap<string, string>;
  readonly repeatedPayments: number;
}

/**
 * Builds the full report: every claim goes into a ledger, so that remittances, reversals, corrections
 * and the caller's events of one claim are one history and copies of a file count once. Memory grows
 * with the claims and their events (some 4 KB a claim), not with the bytes of the files.
 *
 * @throws UsageError when `asOf` is no calendar day, or the policy is not valid.
 * @example
 * const builder = fullReportBuilder({ asOf: "2026-04-30" });
 * builder.startFile("april.835");
 * for await (const event of read835(bytes)) builder.add(event);
 * builder.addEvent({ kind: "appealFiled", date: "2026-04-20", claim: "A1", level: 1 });
 * builder.report().figures.recoverable.value; //=> 1234500
 */
export function fullReportBuilder(options: FullReportOptions): FullReportBuilder {
  const asOf = calendarDate(options?.asOf);
  const prices = priceBook();
  const policy = options.policy === undefined ? defaultPolicy() : parsePolicy(options.policy);
  const decisions = decisionBook({ policy, asOf });
  const prevention = preventionParts(asOf);
  const segments = segmentCounter();
  const { expectedAllowedCents } = options;
  const ledger = claimLedger({
    classify: options.classify,
    expectedAllowedCents,
    comparableAllowedCents: prices.allowedCents,
  });
  const payments = paymentWatch();
  const payerNames = new Map<string, string>();
  const remittances = observedReportBuilder(options, {
    claim(claim, remittance, denials) {
      const { payment } = remittance;
      if (payments.isCopy() || (payment?.date ?? asOf) > asOf) return;
      learn(claim, remittance, denials, prices);
      const fact = claimFact(
        { claim, remittance, denials },
        { serviceLineOf: options.serviceLineOf, population: factPopulation(options) },
      );
      if (fact === undefined) return;
      segments.add(fact);
      prevention.add(fact);
    },
    denial: (denial, claim, remittance, row) => decisions.add(denial, claim, remittance, row),
  });
  return {
    ...remittances,
    add(event) {
      if (event.kind === "remittance") {
        payments.start(event.remittance);
        const { key, name } = payerIdentity(event.remittance);
        if (name !== undefined && !payerNames.has(key)) payerNames.set(key, name);
      }
      remittances.add(event);
      ledger.addRemittance(event as RemittanceEvent);
    },
    addStatus: (event) => ledger.addStatus(event),
    addEvent: (event) => ledger.addEvent(event),
    report: () =>
      fullReportOf({
        options,
        asOf,
        ledger,
        decisions,
        prevention,
        segments,
        remittances,
        payerNames,
        repeatedPayments: payments.repeated(),
      }),
  };
}

function learn(
  claim: Claim,
  remittance: Remittance,
  denials: ClaimDenials,
  prices: PriceBook,
): void {
  const payer = payerIdentity(remittance).key;
  prices.add({ claim, remittance, denials, payer });
}

/** Facts are of primary payers unless others are asked for. */
function factPopulation({ population }: FullReportOptions): "primary" | "all" {
  return population === undefined || population === "primary" ? "primary" : "all";
}

/**
 * Knows payments that were read before: the same payer, trace number, date and amount. What is counted
 * as it streams must not count them twice; the ledger sees to it by itself.
 */
function paymentWatch() {
  const seen = new Set<string>();
  let repeated = 0;
  let copy = false;
  return {
    start(remittance: Remittance): void {
      // Without a trace number two payments can look alike.
      const key = remittance.trace?.number ? paymentKeyOf(remittance) : undefined;
      copy = key !== undefined && seen.has(key);
      if (copy) repeated += 1;
      if (key !== undefined) seen.add(key);
    },
    isCopy: () => copy,
    repeated: () => repeated,
  };
}
