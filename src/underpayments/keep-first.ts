/**
 * The `limit` entries that come first by `rank`, whatever the order they arrive in: so evidence kept
 * on many machines and merged is the evidence one machine would have kept.
 */
export function keepFirst<T>(list: T[], entry: T, limit: number, rank: (entry: T) => string): T[] {
  const own = rank(entry);
  if (list.length >= limit && (limit === 0 || rank(list[list.length - 1]!) <= own)) return list;
  let at = list.length;
  while (at > 0 && rank(list[at - 1]!) > own) at -= 1;
  list.splice(at, 0, entry);
  if (list.length > limit) list.pop();
  return list;
}

/** A whole number as text that sorts as the number does, from the largest to the smallest. */
export function descending(value: number): string {
  // Safe integers have 16 digits at most.
  return String(Number.MAX_SAFE_INTEGER - value).padStart(17, "0");
}

/** `compare` for sort: by code units, not by anyone's language. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
