import type {
  Adjudication,
  CallerEvent,
  ClaimHistory,
  HistoryEntry,
  LedgerFinding,
  ProviderAdjustmentSummary,
} from "../claims/index.js";
import { MASKED, maskOddCodes } from "./mask.js";

const hide = <T extends string | undefined>(value: T): T =>
  (value === undefined || value === "" ? value : MASKED) as T;

/** Numbers claims in the order in which they are told, so that masked ids can still be compared. */
export function claimNumbers(ids: readonly string[]): (id: string) => string {
  const numbers = new Map(ids.map((id, at) => [id, `#${at + 1}`] as const));
  return (id) => numbers.get(id) ?? MASKED;
}

/**
 * A history without what names a patient: ids, control numbers and references, and the caller's free
 * text and names. Amounts, codes and dates stay: masked is not de-identified.
 */
export function maskHistory(history: ClaimHistory, idOf: (id: string) => string): ClaimHistory {
  const { identity } = history;
  const shown = maskOddCodes(history);
  return {
    ...shown,
    id: idOf(history.id),
    identity: {
      ...identity,
      patientControlNumbers: identity.patientControlNumbers.map(hide),
      payerClaimControlNumbers: identity.payerClaimControlNumbers.map(hide),
      candidates: identity.candidates.map(idOf),
    },
    entries: shown.entries.map((entry) => maskEntry(entry, idOf)),
    lines: shown.lines.map((line) => ({
      ...line,
      lineControlNumber: hide(line.lineControlNumber),
    })),
    appeals: history.appeals.map((appeal) => ({ ...appeal, method: hide(appeal.method) })),
    findings: history.findings.map((finding) => maskFinding(finding, idOf)),
  };
}

export function maskFinding(finding: LedgerFinding, idOf: (id: string) => string): LedgerFinding {
  return { ...finding, histories: finding.histories.map(idOf) };
}

function maskEntry(entry: HistoryEntry, idOf: (id: string) => string): HistoryEntry {
  switch (entry.kind) {
    case "adjudication":
      return { ...entry, adjudication: maskAdjudication(entry.adjudication) };
    case "status": {
      const { status } = entry;
      return {
        ...entry,
        status: {
          ...status,
          patientControlNumber: hide(status.patientControlNumber),
          payerClaimControlNumber: hide(status.payerClaimControlNumber),
        },
      };
    }
    case "event":
      return { ...entry, event: maskEvent(entry.event) };
    case "providerAdjustment":
      return { ...entry, adjustment: maskAdjustment(entry.adjustment, idOf) };
  }
}

function maskAdjudication(adjudication: Adjudication): Adjudication {
  return {
    ...adjudication,
    patientControlNumber: hide(adjudication.patientControlNumber),
    payerClaimControlNumber: hide(adjudication.payerClaimControlNumber),
    providerId: hide(adjudication.providerId),
    originalReference: hide(adjudication.originalReference),
    lines: adjudication.lines.map((line) => ({
      ...line,
      lineControlNumber: hide(line.lineControlNumber),
    })),
  };
}

function maskAdjustment(
  adjustment: ProviderAdjustmentSummary,
  idOf: (id: string) => string,
): ProviderAdjustmentSummary {
  const { historyId, candidates } = adjustment;
  return {
    ...adjustment,
    reference: hide(adjustment.reference),
    historyId: historyId === undefined ? undefined : idOf(historyId),
    candidates: candidates.map(idOf),
  };
}

/** What of an event may be shown: the schema's own words, days, amounts. All other text is hidden. */
const SHOWN: ReadonlySet<string> = new Set([
  "kind",
  "date",
  "serviceDate",
  "receivedOn",
  "outcome",
  "from",
]);

function maskEvent(event: CallerEvent): CallerEvent {
  const hidden = Object.entries(event).map(([name, value]) => {
    if (name === "lines") return [name, (value as readonly object[]).map(maskLine)] as const;
    return [name, typeof value === "string" && !SHOWN.has(name) ? hide(value) : value] as const;
  });
  return Object.fromEntries(hidden) as unknown as CallerEvent;
}

function maskLine(line: object): object {
  return "lineControlNumber" in line ? { ...line, lineControlNumber: MASKED } : line;
}
