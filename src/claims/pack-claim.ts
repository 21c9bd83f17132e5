import {
  type Adjustment,
  amountOf,
  type Claim,
  type Procedure,
  payerIdentity,
  type Remittance,
  referenceOf,
  type ServiceLine,
  servicePeriod,
} from "../835/index.js";
import { ADJUSTMENT_CLASSES, type ClaimDenials, centsByClass, classify } from "../denials/index.js";
import { DENIAL_STATES, type FactText } from "./fact.js";
import { factKey, paymentKeyOf, tokensOf } from "./key.js";
import type { PackOptions } from "./pack.js";

/** A CLP as a fact, with occurrence 0. */
export interface PackedClaim {
  readonly key: string;
  readonly text: FactText;
  /** See `identityOf`. */
  readonly identity: string;
  /** Payer and CLP07, payer and REF*F8: what may join claims of other patient control numbers. */
  readonly tokens: readonly string[];
}

/**
 * A CLP as a fact, the first of its like in its payment: `withOccurrence` makes a later one of it. The
 * text is made in one go, because pieces put together are kept in pieces and take twice the memory.
 */
export function packClaim(claim: Claim, remittance: Remittance, options: PackOptions): PackedClaim {
  const payerKey = payerIdentity(remittance, options.payerAliases).key;
  const payment = paymentKeyOf(remittance, options.payerAliases);
  const { patientControlNumber, payerClaimControlNumber } = claim;
  const key = factKey(patientControlNumber, payerKey, payerClaimControlNumber, payment);
  const denials = classify(claim, { ...options.classify, remittance });
  const { from, to } = servicePeriod(claim);
  const original = referenceOf(claim, "F8");
  const lines = linesOf(claim, denials);
  const mirror = mirrorOf(claim);
  const text = JSON.stringify([
    "A",
    key,
    payment,
    0,
    claim.statusCode,
    patientControlNumber,
    payerClaimControlNumber || null,
    original || null,
    claim.filingIndicator || null,
    claim.frequencyCode || null,
    from ?? null,
    to === from ? null : (to ?? null),
    claim.dates.find(({ qualifier }) => qualifier === "050")?.date ?? null,
    claim.chargeCents ?? 0,
    claim.paidCents ?? 0,
    claim.patientResponsibilityCents ?? null,
    amountOf(claim, "I") ?? 0,
    classCentsOf(denials),
    DENIAL_STATES.indexOf(denials.state),
    denials.denials.map((denial) => [
      denial.groupCode,
      denial.reasonCode,
      denial.remarkCodes,
      denial.category,
      denial.workType,
      denial.rootCause,
      denial.deniedCents,
      denial.serviceIndex ?? null,
      (denial.primary ? 1 : 0) | (denial.patientLiable ? 2 : 0),
    ]),
    lines,
    remarksOf(claim),
    flagsOf(claim),
    mirror,
    claim.renderingProvider?.id ?? remittance.payee?.id ?? null,
    claim.facilityTypeCode ?? null,
  ]);
  return {
    key,
    text,
    identity: identityOf(
      claim.statusCode,
      patientControlNumber,
      payerClaimControlNumber || undefined,
      mirror,
      claim.services.map((line) => referenceOf(line, "6R") || undefined),
    ),
    tokens: tokensOf(payerKey, payerClaimControlNumber, original),
  };
}

function classCentsOf(denials: ClaimDenials): readonly number[] {
  const sums = centsByClass(denials);
  const list = ADJUSTMENT_CLASSES.map((name) => sums[name]);
  while (list.length > 0 && list.at(-1) === 0) list.pop();
  return list;
}

function linesOf(claim: Claim, { denials, notDenials, lineStates }: ClaimDenials) {
  return claim.services.map((line, at) => {
    let deniedCents = 0;
    let shareCents = 0;
    let priorCents = 0;
    for (const denial of denials) if (denial.serviceIndex === at) deniedCents += denial.deniedCents;
    for (const { adjustment, adjustmentClass, serviceIndex } of notDenials) {
      if (serviceIndex !== at) continue;
      if (adjustmentClass === "patientShare") shareCents += adjustment.amountCents ?? 0;
      else if (adjustmentClass === "priorPayer") priorCents += adjustment.amountCents ?? 0;
    }
    const paidCents = line.paidCents ?? 0;
    const reckoned = paidCents + shareCents + priorCents;
    const days = line.dates;
    const day = days.find(({ qualifier }) => qualifier === "472" || qualifier === "150");
    return [
      referenceOf(line, "6R") || null,
      procedureText(line.procedure, line.revenueCode),
      line.submittedProcedure === undefined ? null : procedureText(line.submittedProcedure),
      line.revenueCode || null,
      day?.date ?? null,
      line.chargeCents ?? 0,
      paidCents,
      deniedCents,
      shareCents,
      amountOf(line, "B6") ?? (reckoned === 0 ? null : reckoned),
      line.paidUnits ?? null,
      line.submittedUnits ?? null,
      DENIAL_STATES.indexOf(lineStates[at] ?? "zeroPaidNotDenied"),
    ];
  });
}

/** SVC01 or SVC06 as one text: qualifier, code, modifiers. */
function procedureText({ qualifier, code, modifiers }: Procedure, revenueCode?: string): string {
  if (code === "") return revenueCode === undefined ? "" : `NU:${revenueCode}`;
  return modifiers.length === 0
    ? `${qualifier}:${code}`
    : `${qualifier}:${code}:${modifiers.join(":")}`;
}

const NONE: readonly never[] = Object.freeze([]);

function remarksOf({ inpatient, outpatient }: Claim): readonly string[] {
  if (inpatient === undefined && outpatient === undefined) return NONE;
  const codes = [...(inpatient?.remarks ?? []), ...(outpatient?.remarks ?? [])].map((r) => r.code);
  return [...new Set(codes)];
}

function flagsOf(claim: Claim): number {
  const { statusCode, crossoverCarrier } = claim;
  const forwarded = /^(?:19|2[013])$/.test(statusCode) || crossoverCarrier !== undefined;
  return (
    (remarksOf(claim).includes("MA15") ? 1 : 0) |
    (forwarded ? 2 : 0) |
    (isAllCorrection(claim) ? 4 : 0)
  );
}

/** 4010 takes back by group CR instead of negating each adjustment under its own group. */
function isAllCorrection({ adjustments, services }: Claim): boolean {
  const isCorrection = ({ groupCode }: Adjustment) => groupCode === "CR";
  if (adjustments.length === 0 && services.every((line) => line.adjustments.length === 0)) {
    return false;
  }
  return (
    adjustments.every(isCorrection) &&
    services.every((line) => line.adjustments.every(isCorrection))
  );
}

/**
 * What makes two CLP of one payment the same: status, control numbers, line item control numbers, and
 * all amounts with their codes. An 835 that is sent again with other remarks, dates or references is
 * still the same remittance.
 */
export function identityOf(
  statusCode: string,
  patientControlNumber: string,
  payerClaimControlNumber: string | undefined,
  mirror: number,
  lineControlNumbers: readonly (string | undefined)[],
): string {
  return JSON.stringify([
    statusCode,
    patientControlNumber,
    payerClaimControlNumber,
    mirror,
    lineControlNumbers,
  ]);
}

/**
 * A number for all amounts of a CLP with their codes, whatever the order of lines and adjustments. A
 * reversal (CLP02 22) is taken with its signs turned, so that it equals what it takes back.
 */
function mirrorOf(claim: Claim): number {
  const sign = claim.statusCode === "22" ? -1 : 1;
  const parts = [
    ...claim.adjustments.map((one) => adjustmentText(one, sign)),
    ...claim.services.map((line) => lineText(line, sign)),
  ].sort();
  parts.push(`${turned(claim.chargeCents, sign)}/${turned(claim.paidCents, sign)}`);
  return hash53(parts.join(";"));
}

function turned(amount: number | undefined, sign: number): number {
  return (amount ?? 0) === 0 ? 0 : sign * (amount ?? 0);
}

function adjustmentText({ groupCode, reasonCode, amountCents }: Adjustment, sign: number): string {
  return `${groupCode}-${reasonCode}=${turned(amountCents, sign)}`;
}

function lineText(line: ServiceLine, sign: number): string {
  const adjustments = line.adjustments.map((one) => adjustmentText(one, sign)).sort();
  const amounts = `${turned(line.chargeCents, sign)}/${turned(line.paidCents, sign)}`;
  return `${line.procedure.code}:${amounts}:${adjustments.join(",")}`;
}

/** Two rounds of a 32-bit mixing hash (cyrb53), 53 bits. Pairs amounts within one claim only. */
function hash53(text: string): number {
  let h1 = 0xdeadbeef;
  let h2 = 0x41c6ce57;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    h1 = Math.imul(h1 ^ unit, 2654435761);
    h2 = Math.imul(h2 ^ unit, 1597334677);
  }
  h1 = Math.imul(h1 ^ (h1 >>> 16), 2246822507) ^ Math.imul(h2 ^ (h2 >>> 13), 3266489909);
  h2 = Math.imul(h2 ^ (h2 >>> 16), 2246822507) ^ Math.imul(h1 ^ (h1 >>> 13), 3266489909);
  return 4294967296 * (2097151 & h2) + (h1 >>> 0);
}
