import type { Remittance } from "./model.js";

/** Which payer a remittance comes from, and from which element that is known. */
export interface PayerIdentity {
  /** Element and value, "TRN03:1512345678": the same payer gives the same key in every file. */
  readonly key: string;
  /** The value alone, as policies name it. */
  readonly id: string;
  /** N102 of loop 1000A, for people; `undefined` where the file has none. */
  readonly name: string | undefined;
}

/**
 * The caller's own names of payers. From what a file says, as a key ("TRN03:1512345678", "N102:ACME
 * HEALTH") or as the bare value, to the one key that the payer shall have: payers with several
 * identifiers, or with none but a name in some files, become one.
 */
export type PayerAliases = Readonly<Record<string, string>>;

interface Known {
  readonly identity: PayerIdentity;
  readonly candidates: readonly (readonly [string, string])[];
}

const known = new WeakMap<Remittance, Known>();

/**
 * Identifies the payer of a remittance by the first of these that the file has: TRN03, REF*2U of
 * the payer loop, N104, N102 (upper case, single spaces). Names differ between files of one payer,
 * so they come last. Answers the key "unknown" where there is none of them. With aliases, the first
 * of the four that the map knows decides.
 *
 * @example
 * payerIdentity(remittance).key; //=> "TRN03:1512345678"
 */
export function payerIdentity(remittance: Remittance, aliases?: PayerAliases): PayerIdentity {
  // A remittance is asked for once per claim; the answer can't change, so it is kept beside it.
  let found = known.get(remittance);
  if (found === undefined) {
    found = identify(remittance);
    known.set(remittance, found);
  }
  if (aliases === undefined) return found.identity;
  for (const [element, id] of found.candidates) {
    const alias = aliasOf(`${element}:${id}`, aliases) ?? aliasOf(id, aliases);
    if (alias !== undefined) return { key: alias, id: alias, name: found.identity.name };
  }
  return found.identity;
}

/** What an alias map makes of a key or name; `undefined` where it says nothing of it. */
export function aliasOf(name: string, aliases: PayerAliases): string | undefined {
  return Object.hasOwn(aliases, name) ? aliases[name] : undefined;
}

function identify(remittance: Remittance): Known {
  const { payer, trace } = remittance;
  const name = payer?.name?.trim() || undefined;
  const named: readonly (readonly [string, string | undefined])[] = [
    ["TRN03", trace?.payerId],
    ["REF2U", payer?.references.find((reference) => reference.qualifier === "2U")?.value],
    ["N104", payer?.id],
    ["N102", name?.toUpperCase().replace(/\s+/g, " ")],
  ];
  const candidates = named.flatMap(([element, value]) => {
    const id = value?.trim();
    return id ? [[element, id] as const] : [];
  });
  const [first] = candidates;
  const identity =
    first === undefined
      ? { key: "unknown", id: "", name }
      : { key: `${first[0]}:${first[1]}`, id: first[1], name };
  return { identity, candidates };
}
