import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type ClaimLedger,
  claimKeyOf,
  claimLedger,
  type LedgerState,
  partitionLedger,
  shardOf,
} from "../../src/claims/index.js";
import { type ClaimStories, claimStories, remittanceFile } from "../../src/testing/index.js";
import { rounds } from "./rounds.js";
import "../seed.js";

type Feed = (ledger: ClaimLedger) => void;

/** Everything a story says, as steps that may come in any order. */
function feedsOf({ documents, statuses, events }: ClaimStories): readonly Feed[] {
  return [
    ...documents.map(
      (document): Feed =>
        (ledger) =>
          ledger.addDocument(document),
    ),
    ...statuses.map(
      (status): Feed =>
        (ledger) =>
          ledger.addStatus(status),
    ),
    ...events.map(
      (event): Feed =>
        (ledger) =>
          ledger.addEvent(event),
    ),
  ];
}

function ledgerOf(feeds: readonly Feed[]): ClaimLedger {
  const ledger = claimLedger();
  for (const feed of feeds) feed(ledger);
  return ledger;
}

const AS_OF = { asOf: "2026-12-31" };
const told = (ledger: ClaimLedger) => JSON.stringify(ledger.report(AS_OF));
const idsOf = (ledger: ClaimLedger) => [...ledger.histories(AS_OF)].map(({ id }) => id);

/** A story with its steps shuffled, and for each step which of three ledgers takes it. */
const shuffled = claimStories().chain((story) => {
  const feeds = feedsOf(story);
  const order = fc.shuffledSubarray([...feeds], { minLength: feeds.length });
  const parts = fc.array(fc.nat(2), { minLength: feeds.length, maxLength: feeds.length });
  return fc.record({ feeds: fc.constant(feeds), order, parts });
});

describe("law 14: a ledger is a set of facts", () => {
  it("tells the same histories whatever the order of files and events", () => {
    fc.assert(
      fc.property(shuffled, ({ feeds, order }) => {
        expect(told(ledgerOf(order))).toBe(told(ledgerOf(feeds)));
      }),
      rounds(150),
    );
  });

  it("tells the same histories from any partition, merged in any grouping", () => {
    fc.assert(
      fc.property(shuffled, ({ feeds, order, parts }) => {
        const whole = ledgerOf(feeds);
        const ledgers = [0, 1, 2].map((part) =>
          ledgerOf(order.filter((_, at) => parts[at] === part)),
        );
        const [a, b, c] = ledgers as [ClaimLedger, ClaimLedger, ClaimLedger];
        const left = claimLedger();
        left.merge(a);
        left.merge(b);
        left.merge(c);
        const bc = claimLedger();
        bc.merge(c);
        bc.merge(JSON.parse(JSON.stringify(b.state())) as LedgerState);
        const right = claimLedger();
        right.merge(bc);
        right.merge(a);
        expect(left.state()).toEqual(whole.state());
        expect(right.state()).toEqual(whole.state());
        expect(told(left)).toBe(told(whole));
      }),
      rounds(100),
    );
  });

  it("feeding twice is feeding once", () => {
    fc.assert(
      fc.property(shuffled, ({ feeds, order }) => {
        expect(ledgerOf([...feeds, ...order]).state()).toEqual(ledgerOf(feeds).state());
      }),
      rounds(100),
    );
  });

  it("is paid what the payments paid, to the cent", () => {
    fc.assert(
      fc.property(claimStories(), (story) => {
        const { histories, providerAdjustments, payments } = ledgerOf(feedsOf(story)).report();
        const sum = (amounts: readonly number[]) => amounts.reduce((all, one) => all + one, 0);
        const net = sum(histories.map(({ netPaidCents }) => netPaidCents));
        const adjusted = sum(providerAdjustments.map(({ amountCents }) => amountCents));
        const paid = sum(
          story.documents.map(({ header: { payment } }) =>
            payment?.creditDebit === "D"
              ? -(payment.amountCents ?? 0)
              : (payment?.amountCents ?? 0),
          ),
        );
        expect(net - adjusted).toBe(paid);
        expect(payments.map(({ differenceCents }) => differenceCents)).toEqual(
          payments.map(() => 0),
        );
        for (const { lines, entries, netPaidCents } of histories) {
          const claims = entries.flatMap((entry) =>
            entry.kind === "adjudication" ? [entry.adjudication.paidCents] : [],
          );
          expect(sum(claims)).toBe(netPaidCents);
          expect(sum(lines.map((line) => line.netPaidCents))).toBe(netPaidCents);
        }
      }),
      rounds(150),
    );
  });

  it("loses no cent of any remittance, however odd", () => {
    fc.assert(
      fc.property(remittanceFile({ odd: true }), ({ remittances }) => {
        const ledger = claimLedger();
        for (const document of remittances) ledger.addDocument(document);
        // Without a day: some of these remittances are dated decades ahead.
        const { histories, payments } = ledger.report();
        const net = histories.reduce((sum, { netPaidCents }) => sum + netPaidCents, 0);
        expect(net).toBe(remittances.reduce((sum, { totals }) => sum + totals.paidCents, 0));
        for (const { differenceCents } of payments) expect(differenceCents ?? 0).toBe(0);
        for (const { lines, entries } of histories) {
          for (const { matches } of lines) {
            for (const { entry, line } of matches) {
              const held = entries[entry];
              expect(held?.kind === "adjudication" && held.adjudication.lines[line]).toBeTruthy();
            }
          }
        }
      }),
      rounds(150),
    );
  });

  it("puts every fact into exactly one history, and each provider adjustment into one at most", () => {
    fc.assert(
      fc.property(claimStories(), (story) => {
        const ledger = ledgerOf(feedsOf(story));
        const { histories, providerAdjustments } = ledger.report();
        const entries = histories.flatMap((history) => history.entries);
        const count = (kind: string) => entries.filter((entry) => entry.kind === kind).length;
        const facts = [...ledger.facts()];
        const held = (kind: string) => facts.filter((text) => text.startsWith(`["${kind}"`)).length;
        expect(count("adjudication")).toBe(held("A"));
        expect(count("status")).toBe(held("S"));
        expect(count("event")).toBe(held("E"));
        expect(providerAdjustments.length).toBe(held("B"));
        const tied = providerAdjustments.filter(({ historyId }) => historyId !== undefined);
        expect(count("providerAdjustment")).toBe(tied.length);
        expect(new Set(histories.map(({ id }) => id)).size).toBe(histories.length);
      }),
      rounds(150),
    );
  });

  it("tells the same from shards: split by claim key while reading, or from the merged ledger", () => {
    fc.assert(
      fc.property(claimStories(), fc.integer({ min: 2, max: 4 }), (story, count) => {
        const whole = ledgerOf(feedsOf(story));
        const histories = [...whole.histories(AS_OF)].map((one) => JSON.stringify(one)).sort();
        const split = partitionLedger(whole.state(), count).flatMap((state) => {
          const shard = claimLedger();
          shard.merge(state);
          return [...shard.histories(AS_OF)].map((one) => JSON.stringify(one));
        });
        expect(split.sort()).toEqual(histories);
        const shards = Array.from({ length: count }, () => claimLedger());
        for (const { header: remittance, ...document } of story.documents) {
          for (const [at, shard] of shards.entries()) {
            const claims = document.claims.filter(
              (claim) => shardOf(claimKeyOf(claim, remittance), count) === at,
            );
            shard.addDocument({ ...document, header: remittance, claims });
          }
        }
        for (const feed of feedsOf({ ...story, documents: [] })) feed(shards[0]!);
        const merged = claimLedger();
        for (const shard of shards) merged.merge(shard);
        expect(merged.state()).toEqual(whole.state());
      }),
      rounds(100),
    );
  });

  it("looks at a day as if nothing later had been said", () => {
    fc.assert(
      fc.property(claimStories(), (story) => {
        const asOf = "2026-02-01";
        const before = {
          documents: story.documents.filter(({ header }) => (header.payment?.date ?? "") <= asOf),
          statuses: story.statuses.filter(({ transaction }) => (transaction.date ?? "") <= asOf),
          events: story.events.filter(({ date }) => date <= asOf),
        };
        const ids = idsOf(ledgerOf(feedsOf(before)));
        const looked = [...ledgerOf(feedsOf(story)).histories({ asOf })];
        expect(looked.map(({ id }) => id)).toEqual(ids);
        expect(JSON.stringify(looked)).toBe(
          JSON.stringify([...ledgerOf(feedsOf(before)).histories({ asOf })]),
        );
      }),
      rounds(100),
    );
  });
});
