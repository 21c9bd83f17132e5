import { type FactText, factOf } from "./fact.js";
import { eventKeyOf, hash31, paymentPartsOf, tokensOf } from "./key.js";

/** Facts under one key: most keys have one or a few; some (account numbers) have thousands. */
type Bag = FactText | FactText[] | Set<FactText>;

const SMALL = 16;

/**
 * The facts of claims, by key, with the keys that must be looked at together: because they share a
 * payer's claim number, an original reference, or the caller says that one claim replaced another.
 */
export interface FactStore {
  /** Adds a fact; tells whether it was new. `tokens`: see `tokensOf`. */
  add(key: string, text: FactText, tokens: readonly string[]): boolean;
  /** Joins two keys, whether or not either has facts yet. */
  join(one: string, other: string): void;
  /** The key that a token is known under. Another key may be meant: tokens are kept as hashes. */
  keyOfToken(token: string): string | undefined;
  has(key: string): boolean;
  keys(): IterableIterator<string>;
  facts(key: string): Iterable<FactText>;
  /** Every key that belongs together with this one, itself first. */
  company(key: string): readonly string[];
  readonly size: number;
}

export function factStore(): FactStore {
  const bags = new Map<string, Bag>();
  /** Hash of a token to the first key it came under. A clash only makes two keys keep company. */
  const holders = new Map<number, string>();
  const neighbours = new Map<string, Set<string>>();
  let size = 0;

  const join = (one: string, other: string) => {
    if (one === other) return;
    befriend(neighbours, one, other);
    befriend(neighbours, other, one);
  };

  const insert = (key: string, text: FactText): boolean => {
    const bag = bags.get(key);
    if (bag === undefined) bags.set(key, text);
    else if (typeof bag === "string") {
      if (bag === text) return false;
      bags.set(key, [bag, text]);
    } else if (Array.isArray(bag)) {
      if (bag.includes(text)) return false;
      if (bag.length < SMALL) bag.push(text);
      else bags.set(key, new Set(bag).add(text));
    } else {
      if (bag.has(text)) return false;
      bag.add(text);
    }
    size += 1;
    return true;
  };

  return {
    add(key, text, tokens) {
      if (!insert(key, text)) return false;
      for (const token of tokens) {
        const hash = hash31(token);
        const holder = holders.get(hash);
        if (holder === undefined) holders.set(hash, key);
        else join(holder, key);
      }
      return true;
    },
    join,
    keyOfToken: (token) => holders.get(hash31(token)),
    has: (key) => bags.has(key),
    keys: () => bags.keys(),
    facts(key) {
      const bag = bags.get(key);
      return bag === undefined ? [] : typeof bag === "string" ? [bag] : bag;
    },
    company(key) {
      if (!neighbours.has(key)) return [key];
      const seen = new Set([key]);
      for (const one of seen) for (const other of neighbours.get(one) ?? []) seen.add(other);
      return [...seen];
    },
    get size() {
      return size;
    },
  };
}

function befriend(neighbours: Map<string, Set<string>>, one: string, other: string): void {
  const known = neighbours.get(one);
  if (known === undefined) neighbours.set(one, new Set([other]));
  else known.add(other);
}

/** Adds a fact of a claim as text: what merging and loading do. */
export function addText(store: FactStore, text: FactText): boolean {
  const fact = factOf(text);
  switch (fact.kind) {
    case "A": {
      const { payerKey } = paymentPartsOf(fact.payment);
      const { key, payerClaimControlNumber, originalReference } = fact;
      return store.add(key, text, tokensOf(payerKey, payerClaimControlNumber, originalReference));
    }
    case "S":
      return store.add(fact.key, text, tokensOf(fact.payerKey, fact.payerClaimControlNumber));
    case "E": {
      const { event } = fact;
      if (event.kind === "correctedClaimSubmitted" && event.newClaim !== undefined) {
        store.join(fact.key, eventKeyOf(event.newClaim));
      }
      return store.add(fact.key, text, []);
    }
    default:
      throw new Error("remitkit invariant failed: payments and provider adjustments have no key");
  }
}
