import { dateOf, servicePeriod } from "../835/index.js";
import type { CalendarDate, Cents } from "../values/index.js";
import { type AllowedOptions, actualAllowedOf, levelAmounts } from "./actual-allowed.js";
import { byText, keepFirst } from "./keep-first.js";
import type { AdjudicatedClaim, AllowedBasis, DaySpan, LineEvidence } from "./model.js";

/** A line that was allowed something, flat: what the detectors without a contract read. Plain JSON. */
export interface AllowedLine {
  readonly payer: string;
  /** SVC01-2: what the payer adjudicated. */
  readonly procedure: string;
  /** Sorted, because their order says nothing about the price. */
  readonly modifiers: readonly string[];
  /** SVC05, decimal text; "1" where absent. */
  readonly units: string;
  /** CLP08. */
  readonly site: string | null;
  readonly serviceDate: CalendarDate | null;
  /** BPR16. */
  readonly paidOn: CalendarDate | null;
  readonly chargeCents: Cents;
  readonly allowedCents: Cents;
  readonly basis: AllowedBasis;
  /** SVC06 where the payer adjudicated another code (SVC01); `null` where it is the same. */
  readonly submitted: { readonly procedure: string; readonly modifiers: readonly string[] } | null;
  /** SVC07, else SVC05. */
  readonly submittedUnits: string;
  /** Contractual adjustments of the line, as CAS has them. */
  readonly contractual: readonly {
    readonly groupCode: string;
    readonly reasonCode: string;
    readonly cents: Cents;
    readonly segment: number | null;
  }[];
  readonly evidence: LineEvidence;
}

/**
 * The lines of a claim whose allowed amount is known and above 0, as the detectors eat them. Denied
 * lines and lines in a reversal, predetermination or forwarded claim are left out, and so are lines
 * with denied dollars: a part of a price is no price.
 *
 * @example
 * for (const line of allowedLines(item)) state = detector.add(state, line);
 */
export function allowedLines(
  item: AdjudicatedClaim,
  options: AllowedOptions = {},
): readonly AllowedLine[] {
  const { claim, denials, payer } = item;
  if (!claim.complete) return [];
  const fallback = servicePeriod(claim).from;
  return claim.services.flatMap((line, serviceIndex) => {
    const state = denials.lineStates[serviceIndex];
    const decided = state === "paid" || state === "reduced" || state === "zeroPaidNotDenied";
    if (!decided || line.procedure.code === "") return [];
    const actual = actualAllowedOf(item, serviceIndex, options);
    if ("cannotEvaluate" in actual || actual.cents <= 0) return [];
    const { capitated, hasDenial } = levelAmounts(item, serviceIndex);
    if (capitated || hasDenial) return [];
    const submitted = line.submittedProcedure;
    const units = line.paidUnits ?? "1";
    return [
      {
        payer,
        procedure: line.procedure.code,
        modifiers: [...line.procedure.modifiers].sort(),
        units,
        site: claim.facilityTypeCode ?? null,
        serviceDate: dateOf(line, "472") ?? dateOf(line, "150") ?? fallback ?? null,
        paidOn: item.remittance.payment?.date ?? null,
        chargeCents: line.chargeCents ?? 0,
        allowedCents: actual.cents,
        basis: actual.basis,
        submitted:
          submitted === undefined || submitted.code === line.procedure.code
            ? null
            : { procedure: submitted.code, modifiers: [...submitted.modifiers].sort() },
        submittedUnits: line.submittedUnits ?? units,
        contractual: denials.notDenials
          .filter(
            (entry) =>
              entry.serviceIndex === serviceIndex && entry.adjustmentClass === "contractual",
          )
          .map(({ adjustment }) => ({
            groupCode: adjustment.groupCode,
            reasonCode: adjustment.reasonCode,
            cents: adjustment.amountCents ?? 0,
            segment: adjustment.segment ?? null,
          })),
        evidence: {
          source: item.source ?? null,
          claimSegment: claim.segment ?? null,
          serviceSegment: line.segment ?? null,
          serviceIndex,
          chargeCents: line.chargeCents ?? null,
          allowedCents: actual.cents,
          basis: actual.basis,
        },
      },
    ];
  });
}

/** Lines that one price should fit: same payer, procedure, modifiers, units and site. */
export interface Stratum {
  readonly payer: string;
  readonly procedure: string;
  readonly modifiers: readonly string[];
  readonly units: string;
  readonly site: string | null;
}

/** A stratum as a key; JSON, so that no value can be taken for another, or for `__proto__`. */
export function keyOf(stratum: Stratum): string {
  const { payer, procedure, modifiers, units, site } = stratum;
  return JSON.stringify([payer, procedure, modifiers, units, site]);
}

export function stratumOf(key: string): Stratum {
  const [payer, procedure, modifiers, units, site] = JSON.parse(key) as [
    string,
    string,
    string[],
    string,
    string | null,
  ];
  return { payer, procedure, modifiers, units, site };
}

/** Lines counted together, with the first of their evidence. Plain JSON. */
export interface Tally {
  lines: number;
  cents: number;
  from: CalendarDate | null;
  to: CalendarDate | null;
  evidence: LineEvidence[];
}

export function emptyTally(): Tally {
  return { lines: 0, cents: 0, from: null, to: null, evidence: [] };
}

/** How many places each finding shows; counts and sums are always of all lines. */
export const EVIDENCE_KEPT = 5;

export function addToTally(
  tally: Tally,
  cents: Cents,
  date: CalendarDate | null,
  evidence: LineEvidence,
): void {
  tally.lines += 1;
  tally.cents += cents;
  widen(tally, { from: date, to: date });
  keepFirst(tally.evidence, evidence, EVIDENCE_KEPT, placeOf);
}

export function mergeTallies(a: Tally | undefined, b: Tally | undefined): Tally {
  const merged = emptyTally();
  for (const tally of [a, b]) {
    if (tally === undefined) continue;
    merged.lines += tally.lines;
    merged.cents += tally.cents;
    widen(merged, tally);
    for (const entry of tally.evidence) {
      keepFirst(merged.evidence, entry, EVIDENCE_KEPT, placeOf);
    }
  }
  return merged;
}

/** Merges two records of tallies, key by key. */
export function mergeTallyRecords(
  a: Record<string, Tally>,
  b: Record<string, Tally>,
): Record<string, Tally> {
  const merged: Record<string, Tally> = {};
  for (const key of [...new Set([...Object.keys(a), ...Object.keys(b)])].sort(byText)) {
    merged[key] = mergeTallies(a[key], b[key]);
  }
  return merged;
}

export function spanOf({ from, to }: DaySpan): DaySpan {
  return { from, to };
}

function widen(tally: Tally, { from, to }: DaySpan): void {
  if (from !== null && (tally.from === null || from < tally.from)) tally.from = from;
  if (to !== null && (tally.to === null || to > tally.to)) tally.to = to;
}

function placeOf(evidence: LineEvidence): string {
  const pad = (value: number | null) => String(value ?? -1).padStart(12, "0");
  const { source, claimSegment, serviceSegment, serviceIndex } = evidence;
  const place = [pad(claimSegment), pad(serviceSegment), pad(serviceIndex)];
  return `${source ?? ""}\u0000${place.join()}\u0000${JSON.stringify(evidence)}`;
}
