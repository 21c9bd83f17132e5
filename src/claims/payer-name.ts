import { aliasOf, type PayerAliases } from "../835/index.js";
import type { PayerRef } from "./model.js";

/** The key that the alias map gives the first of these names that it knows. */
export function payerNamed(
  names: readonly (string | undefined)[],
  aliases: PayerAliases | undefined,
): string | undefined {
  if (aliases === undefined) return undefined;
  for (const name of names) {
    const alias = name === undefined ? undefined : aliasOf(name, aliases);
    if (alias !== undefined) return alias;
  }
  return undefined;
}

/** Whether a caller's word for a payer means this one: its key, the value in it, or its name. */
export function meansPayer(word: string, { key, name }: PayerRef): boolean {
  if (word === key || key.slice(key.indexOf(":") + 1) === word) return true;
  return name !== undefined && name.trim().toUpperCase() === word.toUpperCase();
}
