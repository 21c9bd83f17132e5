import type { Claim, PayerAliases, Remittance } from "../835/index.js";
import { payerIdentity } from "../835/index.js";
import type { CalendarDate, Cents } from "../values/index.js";
import { assert, UsageError } from "../values/index.js";

/** Patient control numbers that payers send where they do not know it: they name no claim. */
const UNKNOWN_NUMBER = /^0*$|^(?:UNKNOWN|NONE|N\/?A)$/i;

/** Whether a patient control number (CLP01) or payer claim control number (CLP07) names a claim. */
export function isKnownNumber(number: string | undefined): number is string {
  return number !== undefined && !UNKNOWN_NUMBER.test(number.trim());
}

/**
 * The key that facts are kept under: the patient control number where it is known; else what the
 * payer calls the claim; else the payment it came in. "#" and "?" keep the kinds apart.
 */
export function factKey(
  patientControlNumber: string | undefined,
  payerKey: string,
  payerClaimControlNumber: string | undefined,
  otherwise: string,
): string {
  if (isKnownNumber(patientControlNumber)) return `#${patientControlNumber.trim()}`;
  if (isKnownNumber(payerClaimControlNumber)) return `?${payerKey}|${payerClaimControlNumber}`;
  return `?${otherwise}`;
}

/** The key of a claim that the caller names. */
export function eventKeyOf(claim: string): string {
  return factKey(claim, "", undefined, `event|${claim}`);
}

/** Whether facts under this key share a patient control number. */
export function isNumberKey(key: string): boolean {
  return key.startsWith("#");
}

/**
 * The key to shard claims by while reading: claims with equal keys must go to the same ledger. Where
 * a corrected claim gets a new patient control number, only the merged ledger can join the two: merge
 * the shards' states, and split them again with `partitionFacts` if they are too many for one machine.
 *
 * @example
 * const ledger = ledgers[shardOf(claimKeyOf(claim, remittance), ledgers.length)];
 */
export function claimKeyOf(claim: Claim, remittance: Remittance, aliases?: PayerAliases): string {
  return factKey(
    claim.patientControlNumber,
    payerIdentity(remittance, aliases).key,
    claim.payerClaimControlNumber,
    paymentKeyOf(remittance, aliases),
  );
}

/**
 * Which of `count` shards a key belongs to, from 0. The same key gives the same shard everywhere.
 *
 * @throws UsageError when `count` is no whole number of 1 or more.
 */
export function shardOf(key: string, count: number): number {
  if (!Number.isSafeInteger(count) || count < 1) {
    throw new UsageError("shardOf: expected a count of 1 or more");
  }
  return hash31(key) % count;
}

/** FNV-1a over UTF-16 code units, 31 bits. */
export function hash31(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash & 0x7fffffff;
}

/** What may join a claim to claims under other keys; nothing of payers that are not known. */
export function tokensOf(payerKey: string, ...numbers: (string | undefined)[]): readonly string[] {
  if (payerKey === "unknown") return [];
  return numbers.flatMap((number) =>
    isKnownNumber(number) ? [`${payerKey}|${number.trim()}`] : [],
  );
}

/** What a payment key is made of. */
export interface PaymentParts {
  readonly payerKey: string;
  readonly traceNumber: string | undefined;
  readonly date: CalendarDate | undefined;
  readonly amountCents: Cents | undefined;
}

function escaped(text: string): string {
  return /[%|]/.test(text) ? text.replaceAll("%", "%25").replaceAll("|", "%7C") : text;
}

function unescaped(text: string): string {
  return text.includes("%") ? text.replaceAll("%7C", "|").replaceAll("%25", "%") : text;
}

const keys = new WeakMap<
  Remittance,
  { readonly aliases: PayerAliases | undefined; readonly key: string }
>();

/**
 * Identifies a payment: payer, trace number (TRN02), day (BPR16, else DTM*405) and signed amount
 * (BPR02, negative where BPR03 is D). Every copy of an 835 gives the same key.
 *
 * @example
 * paymentKeyOf(remittance); //=> "TRN03:1512345678|EFT001|2026-01-15|12550"
 */
export function paymentKeyOf(remittance: Remittance, aliases?: PayerAliases): string {
  const known = keys.get(remittance);
  if (known !== undefined && known.aliases === aliases) return known.key;
  const { payment, trace, dates } = remittance;
  const payer = payerIdentity(remittance, aliases).key;
  const date = payment?.date ?? dates.find(({ qualifier }) => qualifier === "405")?.date ?? "";
  const amount = payment?.amountCents;
  const signed = amount === undefined ? "" : payment?.creditDebit === "D" ? 0 - amount : amount;
  const key = `${escaped(payer)}|${escaped(trace?.number ?? "")}|${date}|${signed}`;
  keys.set(remittance, { aliases, key });
  return key;
}

/** Takes a payment key apart again. */
export function paymentPartsOf(key: string): PaymentParts {
  const [payer = "", trace = "", date = "", amount = "", ...rest] = key.split("|");
  assert(rest.length === 0, "a payment key has four parts");
  return {
    payerKey: unescaped(payer),
    traceNumber: unescaped(trace) || undefined,
    date: (date || undefined) as CalendarDate | undefined,
    amountCents: amount === "" ? undefined : Number(amount),
  };
}
