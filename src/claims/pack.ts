import {
  type ClaimEvent,
  type ClaimState,
  type ClaimStatus,
  chargeCentsOf,
  patientControlNumberOf,
  responseDueDateOf,
  type StatusTransaction,
  stateOf,
  servicePeriodOf as statusPeriodOf,
} from "../277/index.js";
import {
  type PayerAliases,
  type ProviderAdjustment,
  payerIdentity,
  type Remittance,
  type RemittanceEndEvent,
} from "../835/index.js";
import type { ClassifyOptions } from "../denials/index.js";
import type { CallerEvent } from "./caller-event.js";
import type { FactText } from "./fact.js";
import { eventKeyOf, factKey, paymentKeyOf, tokensOf } from "./key.js";
import { payerNamed } from "./payer-name.js";

/** How facts are made; all ledgers that are to be merged must agree on it. */
export interface PackOptions {
  readonly payerAliases?: PayerAliases | undefined;
  readonly classify?: ClassifyOptions | undefined;
}

/** A 277 of a claim as a fact. */
export function packStatus(
  event: Pick<ClaimEvent, "claim" | "transaction">,
  options: PackOptions,
): { readonly key: string; readonly text: FactText; readonly tokens: readonly string[] } {
  const { claim, transaction } = event;
  const { key: payerKey, name } = sourceOf(claim, options.payerAliases);
  const number = patientControlNumberOf(claim);
  const control = claim.payerClaimControlNumber || undefined;
  const reference = `277|${transaction.reference ?? ""}|${transaction.controlNumber}`;
  const key = factKey(number, payerKey, control, `${payerKey}|${reference}`);
  const text = JSON.stringify([
    "S",
    key,
    payerKey,
    name ?? null,
    dateOf(claim, transaction) ?? null,
    transaction.time ?? null,
    transaction.reference ?? null,
    number || null,
    control ?? null,
    statusPeriodOf(claim)?.from ?? null,
    chargeCentsOf(claim) ?? null,
    claim.statuses.find((status) => status.paidCents !== undefined)?.paidCents ?? null,
    stateOfClaim(claim),
    responseDueDateOf(claim) ?? null,
    codesOf(claim),
  ]);
  return { key, text, tokens: tokensOf(payerKey, control) };
}

/** Lines that ask for documents ask for the claim: the claim's own status may only say pending. */
function stateOfClaim(claim: ClaimStatus): ClaimState {
  const own = stateOf(claim);
  if (own !== "pending" && own !== "unknown") return own;
  const asks = claim.services.some((line) => stateOf(line) === "requestForInformation");
  return asks ? "requestForInformation" : own;
}

function sourceOf(claim: ClaimStatus, aliases: PayerAliases | undefined) {
  const entity = claim.informationSource?.entity;
  const name = entity?.lastName?.trim() || undefined;
  const id = entity?.id?.trim() || undefined;
  const key = id !== undefined ? `NM109:${id}` : name !== undefined ? `NM103:${name}` : "unknown";
  return { key: payerNamed([key, id, name], aliases) ?? key, name };
}

function dateOf(claim: ClaimStatus, transaction: StatusTransaction) {
  return transaction.date ?? claim.statuses.find((status) => status.effectiveDate)?.effectiveDate;
}

function codesOf(claim: ClaimStatus): readonly string[] {
  const all = [...claim.statuses, ...claim.services.flatMap((line) => line.statuses)];
  const codes = all.flatMap((status) =>
    [status, ...status.further].map(({ category, code, entity }) =>
      entity ? `${category}:${code}:${entity}` : `${category}:${code}`,
    ),
  );
  return [...new Set(codes)];
}

/** A caller's event as a fact: its members in one order, the payer by its key. */
export function packEvent(
  event: CallerEvent,
  options: PackOptions,
): { readonly key: string; readonly text: FactText } {
  const key = eventKeyOf(event.claim);
  const { payer } = event;
  const named =
    payer === undefined
      ? event
      : { ...event, payer: payerNamed([payer], options.payerAliases) ?? payer };
  return { key, text: JSON.stringify(["E", key, ordered(named)]) };
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== "object" || value === null) return value;
  const names = Object.keys(value).sort();
  return Object.fromEntries(
    names.map((name) => [name, ordered((value as Record<string, unknown>)[name])]),
  );
}

/** A PLB pair as a fact, with occurrence 0. */
export function packAdjustment(
  adjustment: ProviderAdjustment,
  remittance: Remittance,
  options: PackOptions,
): FactText {
  return JSON.stringify([
    "B",
    paymentKeyOf(remittance, options.payerAliases),
    0,
    adjustment.providerId,
    adjustment.reasonCode,
    adjustment.reference || null,
    adjustment.amountCents ?? 0,
  ]);
}

/** The same fact as the how-many-eth of its like (from 0) in its payment. */
export function withOccurrence(text: FactText, occurrence: number): FactText {
  if (occurrence === 0) return text;
  const cells = JSON.parse(text) as unknown[];
  cells[cells[0] === "A" ? 3 : 2] = occurrence;
  return JSON.stringify(cells);
}

/** The envelope of a payment as a fact. */
export function packPayment(
  { remittance, totals, complete }: RemittanceEndEvent,
  source: string | undefined,
  options: PackOptions,
): FactText {
  const { interchangeControlNumber: isa, groupControlNumber: gs, controlNumber: st } = remittance;
  return JSON.stringify([
    "P",
    paymentKeyOf(remittance, options.payerAliases),
    [isa ?? "", gs ?? "", st, ...(source === undefined ? [] : [source])].join("/"),
    payerIdentity(remittance, options.payerAliases).name ?? null,
    remittance.payment?.method ?? null,
    totals.claims,
    totals.chargeCents,
    totals.paidCents,
    totals.providerAdjustmentCents,
    complete ? 1 : 0,
  ]);
}
