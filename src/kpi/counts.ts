/** Counts by name. Any text may be a name, "__proto__" and "constructor" among them. */
export type Counts = Record<string, number>;

/**
 * The value under a name, made where there is none. Names come from files: they are set as own
 * properties, whatever they are.
 */
export function ownValue<T>(record: Record<string, T>, name: string, make: () => T): T {
  if (Object.hasOwn(record, name)) return record[name] as T;
  const value = make();
  Object.defineProperty(record, name, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
  return value;
}

/** Adds to a count. */
export function addCount(counts: Counts, name: string, more: number): void {
  ownValue(counts, name, () => 0);
  counts[name] = (counts[name] as number) + more;
}

/** The sum of two sets of counts, sharing nothing with either. */
export function mergeCounts(a: Readonly<Counts>, b: Readonly<Counts>): Counts {
  const merged: Counts = {};
  for (const counts of [a, b]) {
    for (const [name, count] of Object.entries(counts)) addCount(merged, name, count);
  }
  return merged;
}

/** Two records of states as one, sharing nothing with either. */
export function mergeRecords<T>(
  a: Readonly<Record<string, T>>,
  b: Readonly<Record<string, T>>,
  empty: () => T,
  merge: (a: T, b: T) => T,
): Record<string, T> {
  const merged: Record<string, T> = {};
  for (const record of [a, b]) {
    for (const [name, value] of Object.entries(record)) {
      const before = ownValue(merged, name, empty);
      merged[name] = merge(before, value);
    }
  }
  return merged;
}

/** For sort: by code units, not by anyone's language. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Splits a whole number into whole shares by weight, exactly: the shares sum to it, and none is off by
 * as much as one. Equal shares where all weights are 0.
 *
 * @example
 * sharesOf(100, [1, 1, 1]); //=> [33, 33, 34]
 */
export function sharesOf(whole: number, weights: readonly number[]): readonly number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const own = total === 0 ? weights.map(() => 1) : weights;
  const all = BigInt(total === 0 ? weights.length : total);
  let weight = 0n;
  let given = 0n;
  return own.map((one) => {
    weight += BigInt(one);
    // What is due so far, its fraction dropped: the next share makes up for it.
    const due = (BigInt(whole) * weight) / all;
    const share = due - given;
    given = due;
    return Number(share);
  });
}
