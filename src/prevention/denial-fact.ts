import type { Claim, Remittance } from "../835/index.js";
import { dateOf, servicePeriod } from "../835/index.js";
import { payerIdentity } from "../decisions/index.js";
import type {
  Category,
  ClaimDenials,
  ControlPoint,
  Denial,
  Gate,
  Owner,
  Pattern,
  Preventable,
  RootCause,
  WorkType,
} from "../denials/index.js";
import type { CalendarDate, Cents } from "../values/index.js";

/** Where a denial stands. Segment numbers are 1-based positions in `source`. */
export interface FactEvidence {
  readonly source: string | null;
  readonly claimSegment: number | null;
  readonly serviceSegment: number | null;
  readonly adjustmentSegment: number | null;
}

/** A denial, flat: what patterns, trails and gates read. Plain JSON, and no patient in it. */
export interface DenialFact {
  /** The payer's key, as `payerIdentity` gives it. */
  readonly payer: string;
  readonly category: Category;
  readonly rootCause: RootCause;
  readonly workType: WorkType;
  readonly pattern: Pattern;
  readonly controlPoint: ControlPoint;
  readonly owner: Owner;
  readonly gate: Gate;
  readonly preventable: Preventable;
  readonly groupCode: string;
  readonly reasonCode: string;
  readonly remarkCodes: readonly string[];
  /** What the remarks say is missing (camelCase). */
  readonly missing: readonly string[];
  /** SVC06, else SVC01; `null` at claim level. */
  readonly procedure: string | null;
  /** The caller's service line. */
  readonly serviceLine: string | null;
  /** Rendering provider (NM1*82), else the payee (N104). */
  readonly provider: string | null;
  /** CLP08. */
  readonly site: string | null;
  /** BPR16, else DTM*405. */
  readonly date: CalendarDate | null;
  readonly serviceDate: CalendarDate | null;
  /** Amount of the CAS. */
  readonly deniedCents: Cents;
  /** Whether it is the reason chosen for its line or claim. */
  readonly primary: boolean;
  /** Denied dollars of the whole line where primary, else 0: these add up to the claim's. */
  readonly attributedCents: Cents;
  readonly evidence: FactEvidence;
}

/** One adjudicated claim with its denials: the exposure that denial counts are rates of. Plain JSON. */
export interface ClaimFact {
  readonly payer: string;
  readonly serviceLine: string | null;
  readonly provider: string | null;
  readonly site: string | null;
  readonly date: CalendarDate | null;
  readonly chargeCents: Cents;
  readonly denials: readonly DenialFact[];
}

/** One claim of a remittance, classified. */
export interface ClassifiedClaim {
  readonly claim: Claim;
  readonly remittance: Remittance;
  readonly denials: ClaimDenials;
  /** The caller's name of the file: segment positions mean nothing without it. */
  readonly source?: string | undefined;
}

/** What the caller adds to the facts. */
export interface FactOptions {
  /** The service line of a claim ("cardiology"); an 835 has none. */
  readonly serviceLineOf?: ((claim: Claim) => string | undefined) | undefined;
  /** Default `primary`: a secondary payer's claim (CLP02 2, 3, 20, 21) would count twice. */
  readonly population?: "primary" | "all" | undefined;
}

const NOT_DECISIONS: ReadonlySet<string> = new Set(["reversal", "predetermination", "forwarded"]);
const LATER_PAYERS: ReadonlySet<string> = new Set(["2", "3", "20", "21"]);

/**
 * A classified claim as a flat fact: what was adjudicated, and every denial of it. Answers
 * `undefined` where nothing was decided (reversal, predetermination, only forwarded, cut short) and,
 * unless asked for all, where a later payer decided.
 *
 * @example
 * claimFact({ claim, remittance, denials: classify(claim) })?.denials.length; //=> 1
 */
export function claimFact(
  { claim, remittance, denials, source }: ClassifiedClaim,
  options: FactOptions = {},
): ClaimFact | undefined {
  if (!claim.complete || NOT_DECISIONS.has(denials.state)) return undefined;
  if (options.population !== "all" && LATER_PAYERS.has(claim.statusCode)) return undefined;
  const shared = {
    payer: payerIdentity(remittance).key,
    serviceLine: options.serviceLineOf?.(claim) ?? null,
    provider: claim.renderingProvider?.id ?? remittance.payee?.id ?? null,
    site: claim.facilityTypeCode ?? null,
    date: remittance.payment?.date ?? dateOf(remittance, "405") ?? null,
  };
  const from = servicePeriod(claim).from ?? null;
  return {
    ...shared,
    chargeCents: claim.chargeCents ?? 0,
    denials: denials.denials.map((denial) => ({
      ...shared,
      ...bucketOf(denial),
      ...lineOf(claim, denial, from),
      evidence: {
        source: source ?? null,
        claimSegment: denial.evidence.claimSegment ?? null,
        serviceSegment: denial.evidence.serviceSegment ?? null,
        adjustmentSegment: denial.evidence.adjustmentSegment ?? null,
      },
    })),
  };
}

function bucketOf(denial: Denial) {
  return {
    category: denial.category,
    rootCause: denial.rootCause,
    workType: denial.workType,
    pattern: denial.pattern,
    controlPoint: denial.controlPoint,
    owner: denial.owner,
    gate: denial.gate,
    preventable: denial.preventable,
    groupCode: denial.groupCode,
    reasonCode: denial.reasonCode,
    remarkCodes: [...denial.remarkCodes],
    missing: [...denial.missing],
    deniedCents: denial.deniedCents,
    primary: denial.primary,
    attributedCents: denial.attributedCents,
  };
}

function lineOf(claim: Claim, denial: Denial, from: CalendarDate | null) {
  const line = denial.serviceIndex === undefined ? undefined : claim.services[denial.serviceIndex];
  return {
    procedure: (line?.submittedProcedure ?? line?.procedure)?.code ?? null,
    serviceDate: (line && (dateOf(line, "472") ?? dateOf(line, "150"))) ?? from,
  };
}
