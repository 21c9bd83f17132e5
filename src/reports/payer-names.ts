/**
 * The names of payers, told apart: where several keys have one name, each gets its id behind it, because
 * two rows of one name tell nobody which payer is meant. Keys are those of `payerIdentity`.
 *
 * @example
 * namesApart([["N104:1", "ACME"], ["N104:2", "ACME"]]).get("N104:2"); //=> "ACME (2)"
 */
export function namesApart(
  names: Iterable<readonly [key: string, name: string]>,
): ReadonlyMap<string, string> {
  const all = [...names];
  const counts = new Map<string, number>();
  for (const [, name] of all) counts.set(name, (counts.get(name) ?? 0) + 1);
  return new Map(
    all.map(([key, name]) => [key, counts.get(name) === 1 ? name : `${name} (${idOf(key)})`]),
  );
}

/** A payer's id: its key without the name of the element that it comes from. */
export function idOf(key: string): string {
  return key.slice(key.indexOf(":") + 1);
}
