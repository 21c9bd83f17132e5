// Seeded randomness: the same seed gives the same file on every machine, so figures can be compared.

/** mulberry32: 32 bits of state, good enough for test data, exact in every JavaScript engine. */
export function createRandom(seed) {
  let state = seed >>> 0;

  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };

  return {
    /** A whole number from `low` to `high`, both included. */
    between: (low, high) => low + Math.floor(next() * (high - low + 1)),
    chance: (probability) => next() < probability,
    pick: (list) => list[Math.floor(next() * list.length)],
    /** The index of one of `weights`, each as likely as its share of their sum (which must be 100). */
    weighted(weights) {
      let left = next() * 100;
      for (let i = 0; i < weights.length - 1; i++) {
        left -= weights[i];
        if (left < 0) return i;
      }
      return weights.length - 1;
    },
  };
}
