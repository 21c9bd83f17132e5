import type { Denial } from "../denials/index.js";
import type { DenialContext } from "./context.js";
import type { FactName, Facts, Findings } from "./facts.js";
import type { Fact } from "./model.js";

/** Where a fact stands in the file, or who told it. */
type Origin =
  | "claim"
  | "adjustment"
  | "remarks"
  | "policy"
  | "clock"
  | { readonly known: keyof DenialContext };

const known = (member: keyof DenialContext): Origin => ({ known: member });

/** The origin of every fact. A fact that was computed names what weighs most in it. */
export const FACT_ORIGINS: Readonly<Record<FactName, Origin>> = {
  statusCode: "claim",
  filingIndicator: "claim",
  groupCode: "adjustment",
  reasonCode: "adjustment",
  reasonIsListed: "adjustment",
  remarkCodes: "remarks",
  deniedCents: "adjustment",
  category: "adjustment",
  rootCause: "adjustment",
  workType: "adjustment",
  payerKind: "claim",
  network: known("network"),
  appealRights: "remarks",
  resubmission: "remarks",
  surpriseBilling: "remarks",
  standing: known("standing"),
  correctedClaim: known("correctedClaim"),
  appealState: known("appeals"),
  appealLevel: known("appeals"),
  appealLevels: known("appeals"),
  documents: known("documents"),
  authorization: known("authorization"),
  proofOfTimelyFiling: known("proofOfTimelyFiling"),
  original: known("original"),
  distinctService: known("distinctService"),
  coverage: known("coverage"),
  otherPayerOpen: known("otherPayerOpen"),
  primaryPayer: known("primaryPayer"),
  enrolment: known("enrolment"),
  correctAsFiled: known("correctAsFiled"),
  clericalError: known("clericalError"),
  criteriaMet: known("criteriaMet"),
  patientNotice: known("patientNotice"),
  exclusionConfirmed: known("exclusionConfirmed"),
  goodCause: known("goodCause"),
  representative: known("authorizedRepresentative"),
  settlementPaid: known("settlementPaid"),
  peerToPeer: "remarks",
  negotiation: known("negotiationStartedOn"),
  repeatedResistance: known("sameReasonDenials"),
  fixAction: "policy",
  appealAction: "policy",
  fixWindow: "clock",
  newClaimWindow: "clock",
  documentsWindow: "clock",
  appealWindow: "clock",
  peerToPeerWindow: "clock",
  disputeWindow: "clock",
  negotiationWindow: "clock",
  idrWindow: "clock",
  amountInControversy: "policy",
  appealIsWorth: "policy",
  disputeIsWorth: "policy",
  fixIsWorth: "policy",
  patternIsWorth: "policy",
  closeRule: "policy",
  variance: known("expectedAllowedCents"),
};

const NO_SEGMENTS: readonly number[] = Object.freeze([]);

/** The facts of a list of names, with their values, where each comes from and where it stands. */
export function factsNamed(
  names: readonly FactName[],
  findings: Findings,
  { evidence }: Denial,
): readonly Fact[] {
  const { facts } = findings;
  const claim = segmentList(evidence.claimSegment);
  const adjustment = segmentList(evidence.adjustmentSegment);
  const remarks = remarkSegments(evidence.remarkSegments);
  const list: Fact[] = [];
  for (let at = 0; at < names.length; at += 1) {
    const name = names[at]!;
    list.push(factOf(name, facts, FACT_ORIGINS[name], claim, adjustment, remarks, findings));
  }
  return list;
}

function factOf(
  name: FactName,
  facts: Facts,
  origin: Origin,
  claim: readonly number[],
  adjustment: readonly number[],
  remarks: readonly number[],
  findings: Findings,
): Fact {
  const value = facts[name];
  switch (origin) {
    case "claim":
      return name === "payerKind" && findings.payerIsInPolicy
        ? { name, value, source: "policy", segments: NO_SEGMENTS }
        : { name, value, source: "file", segments: claim };
    case "adjustment":
      return { name, value, source: "file", segments: adjustment };
    case "remarks":
      return { name, value, source: "file", segments: remarks };
    case "policy":
    case "clock":
      return { name, value, source: origin, segments: NO_SEGMENTS };
    default: {
      const { known } = findings;
      if (known[origin.known] === undefined) {
        const isTold = name === "network" && value !== "unknown";
        return { name, value, source: isTold ? "policy" : "nobody", segments: NO_SEGMENTS };
      }
      const segments = known.segments?.[origin.known] ?? NO_SEGMENTS;
      return { name, value, source: "caller", segments };
    }
  }
}

const segmentList = (segment: number | undefined): readonly number[] =>
  segment === undefined ? NO_SEGMENTS : [segment];

function remarkSegments(segments: readonly (number | undefined)[]): readonly number[] {
  if (segments.length === 0) return NO_SEGMENTS;
  return segments.filter((segment) => segment !== undefined);
}
