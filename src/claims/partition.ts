import { type AdjustmentFact, type FactText, factOf } from "./fact.js";
import { addText, factStore } from "./fact-store.js";
import { paymentPartsOf, shardOf } from "./key.js";
import { adjustmentsByKey } from "./provider-adjustments.js";

/** See `partitionLedger`. */
export function partitionFacts(
  facts: readonly FactText[],
  count: number,
): readonly (readonly FactText[])[] {
  const store = factStore();
  const adjustments: AdjustmentFact[] = [];
  const shared: FactText[] = [];
  for (const text of facts) {
    const fact = factOf(text);
    if (fact.kind === "B") adjustments.push(fact);
    else if (fact.kind === "P") shared.push(text);
    else addText(store, text);
  }
  const byKey = adjustmentsByKey(adjustments, store);
  const shards: FactText[][] = Array.from({ length: count }, () => [...shared]);
  const placed = new Set<AdjustmentFact>();
  const done = new Set<string>();
  for (const key of store.keys()) {
    if (done.has(key)) continue;
    const company = store.company(key);
    // The company's shard is that of its first key, so that it does not depend on the order of facts.
    const [first = key] = [...company].sort();
    const shard = shards[shardOf(first, count)]!;
    for (const one of company) {
      done.add(one);
      shard.push(...store.facts(one));
      for (const adjustment of byKey.get(one) ?? []) {
        if (!placed.has(adjustment)) shard.push(adjustment.text);
        placed.add(adjustment);
      }
    }
  }
  for (const adjustment of adjustments) {
    if (placed.has(adjustment)) continue;
    const { payerKey } = paymentPartsOf(adjustment.payment);
    shards[shardOf(payerKey, count)]!.push(adjustment.text);
  }
  return shards.map((shard) => shard.sort());
}
