import type { CalendarDate } from "../values/index.js";
import {
  type AdjudicationFact,
  type AdjustmentFact,
  type ClaimFact,
  type Fact,
  type FactText,
  factOf,
  type PaymentFact,
} from "./fact.js";
import type { FactStore } from "./fact-store.js";
import { ledgerFinding } from "./findings.js";
import { historyOf } from "./history.js";
import { type FactGroup, groupFacts } from "./identity.js";
import { isNumberKey, paymentPartsOf } from "./key.js";
import type {
  ClaimHistory,
  LedgerFinding,
  LedgerReport,
  PayerRef,
  ProviderAdjustmentSummary,
} from "./model.js";
import type { PackOptions } from "./pack.js";
import { identityOf } from "./pack-claim.js";
import { type PaymentSums, paymentFindings, paymentSummaries } from "./payments.js";
import {
  adjustmentsByKey,
  balancesOf,
  summaryOf,
  type Tied,
  tieAdjustments,
} from "./provider-adjustments.js";
import type { PriceSource } from "./risk.js";

/** What a ledger holds. */
export interface LedgerFacts {
  readonly claims: FactStore;
  readonly payments: ReadonlySet<FactText>;
  readonly adjustments: ReadonlySet<FactText>;
  readonly options: PackOptions & PriceSource;
}

/** The ways to look at a ledger's facts as of a day. */
export interface Derivation {
  histories(): Generator<ClaimHistory>;
  historiesUnder(key: string): readonly ClaimHistory[];
  /** `each` takes the histories one by one; without it, the report keeps them. */
  report(each?: (history: ClaimHistory) => void): LedgerReport;
}

/** What is gathered on the way through all claims. */
interface Gathered {
  readonly tied: Map<AdjustmentFact, ProviderAdjustmentSummary>;
  readonly sums: Map<string, PaymentSums>;
}

/** The day a fact happened: payment date, 277 date, the caller's date. */
export function dayOfFact(fact: Fact): CalendarDate | undefined {
  if (fact.kind === "S") return fact.date;
  if (fact.kind === "E") return fact.event.date;
  return paymentPartsOf(fact.payment).date;
}

export function derive(
  { claims, payments, adjustments, options }: LedgerFacts,
  asOf: CalendarDate | undefined,
): Derivation {
  const isKnown = (fact: Fact) => {
    const day = dayOfFact(fact);
    return asOf === undefined || day === undefined || day <= asOf;
  };
  const read = <Kind extends Fact>(texts: Iterable<FactText>): Kind[] =>
    [...texts]
      .sort()
      .map((text) => factOf(text) as Kind)
      .filter(isKnown);
  const envelopes = read<PaymentFact>(payments);
  const pairs = read<AdjustmentFact>(adjustments);
  const byKey = adjustmentsByKey(pairs, claims);
  const payerOf = payerNames(envelopes);

  const historiesOf = (company: readonly string[], gathered?: Gathered) => {
    const facts: ClaimFact[] = [];
    const near = new Set<AdjustmentFact>();
    for (const key of company) {
      for (const text of claims.facts(key)) {
        const fact = factOf(text) as ClaimFact;
        if (isKnown(fact)) facts.push(fact);
      }
      for (const pair of byKey.get(key) ?? []) near.add(pair);
    }
    const groups = groupFacts(facts.length > 1 ? withoutCopies(facts) : facts);
    const ids = idsOf(groups);
    const tied = near.size === 0 ? [] : tieAdjustments(near, groups);
    const summaries = new Map<Tied, ProviderAdjustmentSummary>();
    for (const one of tied) {
      const fitting = one.groups.map((group) => ids.get(group)!).sort();
      summaries.set(one, summaryOf(one, fitting, payerOf));
      gathered?.tied.set(one.adjustment, summaries.get(one)!);
    }
    if (gathered !== undefined) for (const group of groups) addSums(gathered.sums, group.facts);
    return groups.map((group) => ({
      owner: ownerOf(group),
      history: historyOf(group, {
        id: ids.get(group)!,
        candidates: group.candidates.map((other) => ids.get(other)!).sort(),
        asOf,
        adjustments: tied.flatMap((one) =>
          one.tie !== undefined && one.groups[0] === group ? [summaries.get(one)!] : [],
        ),
        prices: options,
        payerOf,
      }),
    }));
  };

  function* all(gathered?: Gathered): Generator<ClaimHistory> {
    const done = new Set<string>();
    // Histories of companies of keys wait here until their own key comes.
    const waiting = new Map<string, ClaimHistory[]>();
    for (const key of [...claims.keys()].sort()) {
      if (!done.has(key)) {
        const company = claims.company(key).filter((one) => claims.has(one));
        if (company.length > 1) for (const one of company) done.add(one);
        for (const { owner, history } of historiesOf(company, gathered)) {
          const list = waiting.get(owner);
          if (list === undefined) waiting.set(owner, [history]);
          else list.push(history);
        }
      }
      const own = waiting.get(key);
      if (own === undefined) continue;
      waiting.delete(key);
      yield* own.length === 1 ? own : own.sort((a, b) => (a.id < b.id ? -1 : 1));
    }
  }

  return {
    histories: () => all(),
    historiesUnder: (key) =>
      historiesOf(claims.company(key).filter((one) => claims.has(one)))
        .map(({ history }) => history)
        .filter(({ identity }) => identity.patientControlNumbers.includes(key.slice(1)))
        .sort((a, b) => (a.id < b.id ? -1 : 1)),
    report(each) {
      const gathered: Gathered = { tied: new Map(), sums: new Map() };
      const histories: ClaimHistory[] = [];
      const found: LedgerFinding[] = [];
      for (const history of all(gathered)) {
        if (each === undefined) histories.push(history);
        else each(history);
        for (const finding of history.findings) found.push(finding);
      }
      const providerAdjustments = pairs.map(
        (pair) =>
          gathered.tied.get(pair) ?? summaryOf({ adjustment: pair, tie: undefined }, [], payerOf),
      );
      for (const { payment, amountCents } of providerAdjustments) {
        sumsFor(gathered.sums, payment.key).adjustmentCents += amountCents;
      }
      const summaries = paymentSummaries(envelopes, gathered.sums, payerOf);
      const balances = balancesOf(providerAdjustments);
      return {
        histories,
        payments: summaries,
        providerAdjustments,
        balances,
        findings: [
          ...paymentFindings(summaries),
          ...adjustmentFindings(providerAdjustments, balances),
          ...found,
        ],
      };
    },
  };
}

/**
 * The same CLP of the same payment may have come with other remarks, dates or references: the copy that
 * says most is kept, of two as long the first by its text.
 */
function withoutCopies(facts: readonly ClaimFact[]): readonly ClaimFact[] {
  const kept = new Map<string, ClaimFact>();
  for (const fact of facts) {
    const name =
      fact.kind === "A" ? `${fact.payment} ${fact.occurrence} ${identityOfFact(fact)}` : fact.text;
    const known = kept.get(name);
    const isBetter =
      known === undefined ||
      fact.text.length > known.text.length ||
      (fact.text.length === known.text.length && fact.text < known.text);
    if (isBetter) kept.set(name, fact);
  }
  return [...kept.values()];
}

function identityOfFact(fact: AdjudicationFact): string {
  return identityOf(
    fact.statusCode,
    fact.patientControlNumber,
    fact.payerClaimControlNumber,
    fact.mirror,
    fact.lines.map((line) => line.lineControlNumber),
  );
}

function sumsFor(sums: Map<string, PaymentSums>, payment: string): PaymentSums {
  let own = sums.get(payment);
  if (own === undefined) {
    sums.set(payment, (own = { claims: 0, claimCents: 0, adjustmentCents: 0 }));
  }
  return own;
}

function addSums(sums: Map<string, PaymentSums>, facts: readonly ClaimFact[]): void {
  for (const fact of facts) {
    if (fact.kind !== "A") continue;
    const own = sumsFor(sums, fact.payment);
    own.claims += 1;
    own.claimCents += fact.paidCents;
  }
}

/** The name of each payer: of several, the first by the alphabet, so that no order of files counts. */
function payerNames(envelopes: readonly PaymentFact[]): (key: string) => PayerRef {
  const refs = new Map<string, PayerRef>();
  for (const { payment, payerName } of envelopes) {
    const { payerKey: key } = paymentPartsOf(payment);
    const known = refs.get(key)?.name;
    if (payerName === undefined || (known !== undefined && known <= payerName)) continue;
    refs.set(key, { key, name: payerName });
  }
  return (key) => refs.get(key) ?? { key, name: undefined };
}

/** The key in whose place a history is told: the first of its facts' keys. */
function ownerOf({ facts }: FactGroup): string {
  return facts.length === 1 ? facts[0]!.key : facts.map(({ key }) => key).sort()[0]!;
}

/**
 * Ids: the patient control number with the first day of service, and with the charge or a number
 * where that is not enough. They follow from the facts alone.
 */
function idsOf(groups: readonly FactGroup[]): ReadonlyMap<FactGroup, string> {
  const ids = new Map<FactGroup, string>();
  const taken = new Map<string, number>();
  const sorted =
    groups.length === 1
      ? groups
      : [...groups].sort((a, b) => (firstText(a) < firstText(b) ? -1 : 1));
  for (const group of sorted) {
    const owner = ownerOf(group);
    const number = isNumberKey(owner) ? owner.slice(1) : owner;
    const adjudications = group.facts.filter((fact) => fact.kind === "A");
    const days = adjudications.map((fact) => fact.serviceFrom ?? "").filter((day) => day !== "");
    const others = group.facts.map((fact) =>
      fact.kind === "E" ? fact.event.serviceDate : fact.serviceFrom,
    );
    const day = (days.length > 0 ? days : others.filter((one) => one !== undefined)).sort()[0];
    const base = day === undefined ? number : `${number}@${day}`;
    const count = (taken.get(base) ?? 0) + 1;
    taken.set(base, count);
    ids.set(group, count === 1 ? base : `${base}#${count}`);
  }
  return ids;
}

function firstText({ facts }: FactGroup): string {
  return facts.map(({ text }) => text).sort()[0]!;
}

function adjustmentFindings(
  adjustments: LedgerReport["providerAdjustments"],
  balances: LedgerReport["balances"],
): readonly LedgerFinding[] {
  const ambiguous = adjustments
    .filter(({ candidates }) => candidates.length > 0)
    .map(({ candidates, payment, amountCents }) =>
      ledgerFinding("claims/adjustment-ambiguous", {
        histories: candidates,
        payments: [payment.key],
        details: { amountCents },
      }),
    );
  const unknown = balances
    .filter(
      ({ kind, carriedCents, takenCents }) =>
        kind === "forwardBalance" && takenCents > carriedCents,
    )
    .map(({ entries, carriedCents, takenCents }) =>
      ledgerFinding("claims/forward-balance-unknown", {
        payments: entries.map(({ payment }) => payment),
        details: { carriedCents, takenCents },
      }),
    );
  return [...ambiguous, ...unknown];
}
