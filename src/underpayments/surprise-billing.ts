import { dateOf } from "../835/index.js";
import type { CalendarDate, Cents } from "../values/index.js";
import type { AdjudicatedClaim } from "./model.js";

/** Where a No Surprises Act remark points. */
export type SurpriseBillingPath =
  /** The patient waived the protection. */
  | "waived"
  /** Settled by negotiation or by the IDR entity: enforce the payment. */
  | "settled"
  /** A state's law decides. */
  | "state"
  /** An all-payer model agreement sets the price. */
  | "allPayerModel"
  /** The payer says the Act does not apply. */
  | "disputed"
  /** Federal, and open negotiation may start now. */
  | "openNegotiation"
  /** Federal; no word yet of negotiation. */
  | "federal"
  /** The payer says the Act may apply: ask. */
  | "askPayer";

/** What one remark code says about the Act. */
export interface SurpriseBillingRow {
  readonly code: string;
  /** `context`: it says something about the service, not where to go. */
  readonly effect: SurpriseBillingPath | "context";
  readonly says: string;
}

const row = (
  code: string,
  effect: SurpriseBillingRow["effect"],
  says: string,
): SurpriseBillingRow => ({ code, effect, says });

/**
 * Remark codes of the No Surprises Act and of states' like laws (RARC list; our words). N861, N880 and N881 lie in the same
 * range and are not about the Act, so they are not here.
 */
export const SURPRISE_BILLING_REMARKS: readonly SurpriseBillingRow[] = [
  row("N830", "context", "processed under balance-billing rules"),
  row("N844", "state", "Nebraska's law on emergency care out of network"),
  row("N845", "state", "Nebraska's law on emergency care out of network is pointed to"),
  row("N858", "state", "a state's law on emergency care out of network; dispute by its process"),
  row("N859", "federal", "the federal Act; dispute by the federal process"),
  row("N860", "federal", "patient share by the qualifying payment amount"),
  row("N862", "federal", "patient share by the lesser of billed and qualifying payment amount"),
  row("N863", "allPayerModel", "patient share by an all-payer model agreement"),
  row("N864", "context", "emergency service"),
  row("N865", "context", "non-emergency service at a participating facility"),
  row("N866", "context", "air ambulance"),
  row("N867", "state", "patient share by a state's law"),
  row("N868", "allPayerModel", "patient share by an all-payer model agreement"),
  row("N869", "federal", "patient share by the qualifying payment amount"),
  row("N870", "federal", "patient share by the lesser of billed and qualifying payment amount"),
  row("N871", "state", "initial payment by a state's law"),
  row("N872", "state", "final payment by a state's law"),
  row("N873", "allPayerModel", "final payment by an all-payer model agreement"),
  row("N874", "settled", "final payment by open negotiation"),
  row("N875", "settled", "final payment by the IDR entity"),
  row("N876", "openNegotiation", "notice of denial; open negotiation may start"),
  row("N877", "openNegotiation", "initial payment; open negotiation may start"),
  row("N878", "federal", "notice or consent was defective, so the Act applies"),
  row("N879", "federal", "notice and consent are not allowed here, so the Act applies"),
  row("N882", "waived", "the patient waived the protection"),
  row("N883", "state", "processed by a state's law"),
  row("N884", "askPayer", "the Act may apply; contact the payer"),
  row("N885", "disputed", "the payer says that the Act does not apply"),
  row("N914", "state", "priced by California's law on care out of network"),
];

const BY_CODE = new Map(SURPRISE_BILLING_REMARKS.map((entry) => [entry.code, entry]));

/** What ends the federal way comes before what opens it. */
const PRECEDENCE: readonly SurpriseBillingPath[] = [
  "waived",
  "settled",
  "state",
  "allPayerModel",
  "disputed",
  "openNegotiation",
  "federal",
  "askPayer",
];

const SERVICES: Readonly<Record<string, SurpriseBillingCandidate["service"]>> = {
  N864: "emergency",
  N865: "nonEmergency",
  N866: "airAmbulance",
};

/** A line, or a claim, whose remarks speak of the Act. */
export interface SurpriseBillingCandidate {
  readonly path: SurpriseBillingPath;
  /** Whether federal independent dispute resolution can still be reached from here. */
  readonly federalCandidate: boolean;
  readonly payer: string;
  /** `null`: the remarks stand at claim level (MIA, MOA) and no line has its own. */
  readonly serviceIndex: number | null;
  readonly service: "emergency" | "nonEmergency" | "airAmbulance" | null;
  readonly chargeCents: Cents | null;
  readonly paidCents: Cents | null;
  /** BPR16: the open negotiation period of 30 business days is reckoned from its receipt. */
  readonly paidOn: CalendarDate | null;
  readonly serviceDate: CalendarDate | null;
  readonly remarks: readonly {
    readonly code: string;
    readonly says: string;
    readonly segment: number | null;
  }[];
  readonly evidence: {
    readonly source: string | null;
    readonly claimSegment: number | null;
    readonly serviceSegment: number | null;
  };
}

/**
 * The lines of a claim whose remark codes speak of the No Surprises Act, and where they point: open
 * negotiation (N876, N877), the federal way, a state's, or none. Remarks of the claim (MIA, MOA)
 * count for each line that has remarks of its own on the Act; where no line has, the claim is the
 * candidate. Codes of the same range that are not about the Act are ignored.
 *
 * @example
 * surpriseBillingCandidates(item)[0]?.path; //=> "openNegotiation"
 */
export function surpriseBillingCandidates(
  item: AdjudicatedClaim,
): readonly SurpriseBillingCandidate[] {
  const { claim } = item;
  const own = [claim.inpatient, claim.outpatient].flatMap((level) =>
    (level?.remarks ?? []).map(({ code }) => ({ code, segment: level?.segment ?? null })),
  );
  const lines = claim.services.flatMap((line, serviceIndex) => {
    const remarks = line.remarks
      .filter(({ list }) => list === "HE")
      .map(({ code, segment }) => ({ code, segment: segment ?? null }));
    if (!remarks.some(({ code }) => BY_CODE.has(code))) return [];
    return candidateOf(item, serviceIndex, [...remarks, ...own]) ?? [];
  });
  if (lines.length > 0) return lines;
  const whole = candidateOf(item, undefined, own);
  return whole === undefined ? [] : [whole];
}

function candidateOf(
  item: AdjudicatedClaim,
  serviceIndex: number | undefined,
  found: readonly { readonly code: string; readonly segment: number | null }[],
): SurpriseBillingCandidate | undefined {
  const known = found.flatMap(({ code, segment }) => {
    const entry = BY_CODE.get(code);
    return entry === undefined ? [] : [{ ...entry, segment }];
  });
  const path = PRECEDENCE.find((name) => known.some(({ effect }) => effect === name));
  if (path === undefined) return undefined;
  const line = serviceIndex === undefined ? undefined : item.claim.services[serviceIndex];
  const owner = line ?? item.claim;
  const context = known.find(({ code }) => Object.hasOwn(SERVICES, code));
  return {
    path,
    federalCandidate: path === "openNegotiation" || path === "federal" || path === "askPayer",
    payer: item.payer,
    serviceIndex: serviceIndex ?? null,
    service: context === undefined ? null : (SERVICES[context.code] ?? null),
    chargeCents: owner.chargeCents ?? null,
    paidCents: owner.paidCents ?? null,
    paidOn: item.remittance.payment?.date ?? null,
    serviceDate: dateOf(owner, "472") ?? dateOf(owner, "150") ?? dateOf(owner, "232") ?? null,
    remarks: known.map(({ code, says, segment }) => ({ code, says, segment })),
    evidence: {
      source: item.source ?? null,
      claimSegment: item.claim.segment ?? null,
      serviceSegment: line?.segment ?? null,
    },
  };
}
