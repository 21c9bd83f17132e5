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
  billedInError: known("billedInError"),
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

/** The name of every fact. */
export const FACT_NAMES = Object.keys(FACT_ORIGINS) as readonly FactName[];

const NO_SEGMENTS: readonly number[] = Object.freeze([]);

/** Facts without a place in the file are the same for every denial: one object for each value. */
const shared = {
  nobody: new Map<string, Map<Fact["value"], Fact>>(),
  policy: new Map<string, Map<Fact["value"], Fact>>(),
  clock: new Map<string, Map<Fact["value"], Fact>>(),
};

function sharedFact(name: string, value: Fact["value"], source: keyof typeof shared): Fact {
  // An array is its own key, so it would never be met again.
  if (typeof value === "object") return { name, value, source, segments: NO_SEGMENTS };
  let byValue = shared[source].get(name);
  if (byValue === undefined) shared[source].set(name, (byValue = new Map()));
  let fact = byValue.get(value);
  if (fact === undefined) {
    if (byValue.size > 200) byValue.clear();
    byValue.set(value, (fact = Object.freeze({ name, value, source, segments: NO_SEGMENTS })));
  }
  return fact;
}

/** What nobody told, where the caller told nothing at all. */
const UNTOLD: Readonly<Partial<Record<FactName, boolean>>> = Object.fromEntries(
  FACT_NAMES.filter((name) => typeof FACT_ORIGINS[name] === "object" && name !== "network").map(
    (name) => [name, true],
  ),
);

/** By list of names: the facts of a denial of which the caller told nothing, where they are fixed. */
const templates = new WeakMap<readonly FactName[], readonly (Fact | undefined)[]>();

function templateOf(names: readonly FactName[], untold: Facts): readonly (Fact | undefined)[] {
  let template = templates.get(names);
  if (template === undefined) {
    template = names.map((name) =>
      UNTOLD[name] === true ? sharedFact(name, untold[name], "nobody") : undefined,
    );
    templates.set(names, template);
  }
  return template;
}

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
  // A copy has its full length at once, and half of it is filled already.
  const list: (Fact | undefined)[] = findings.isTold
    ? names.map(() => undefined)
    : templateOf(names, facts).slice();
  for (let at = 0; at < names.length; at += 1) {
    if (list[at] !== undefined) continue;
    const name = names[at]!;
    list[at] = factOf(name, facts, FACT_ORIGINS[name], claim, adjustment, remarks, findings);
  }
  return list as Fact[];
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
        ? sharedFact(name, value, "policy")
        : { name, value, source: "file", segments: claim };
    case "adjustment":
      return { name, value, source: "file", segments: adjustment };
    case "remarks":
      return { name, value, source: "file", segments: remarks };
    case "policy":
    case "clock":
      return sharedFact(name, value, origin);
    default: {
      const { known } = findings;
      if (known[origin.known] === undefined) {
        const isTold = name === "network" && value !== "unknown";
        return sharedFact(name, value, isTold ? "policy" : "nobody");
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
