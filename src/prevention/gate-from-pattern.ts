import { ROOT_CAUSE_DEFAULTS, type RootCause } from "../denials/index.js";
import type { Cluster } from "./cluster.js";
import { type GateRule, type GateRuleInput, parseGateRules, type Requirement } from "./gates.js";

/** What a gate can be made of: a repeat pattern, a trail, or anything with these three. */
export interface PatternForGate {
  readonly id: string;
  readonly cluster: Cluster;
  readonly rootCause: RootCause;
  readonly missing: readonly string[];
}

/** What the pattern alone does not say. */
export interface GateFromPatternOptions {
  /** The requirement, where the caller knows it: the modifier a coding pattern lacks, say. */
  readonly require?: Requirement | undefined;
  /** Days this payer gives to file: needed for late filing. */
  readonly filingDays?: number | undefined;
  /** Days before service within which coverage must have been verified. */
  readonly verifiedWithinDays?: number | undefined;
  readonly stop?: "hard" | "warn" | undefined;
}

/** A gate rule, or why no pre-bill check can stop the pattern. */
export type GateProposal =
  | { readonly rule: GateRule; readonly why: undefined }
  | { readonly rule: undefined; readonly why: string };

/**
 * Turns a pattern into a gate rule for the same payer, procedure, site, provider and service line as
 * its cluster names, with the requirement its root cause asks for. Where a claim draft cannot show
 * the defect (the payer's own process, the contract), or the pattern does not say what would be
 * right (a coding gap without the caller's `require`), there is no rule, and `why` says so. Try it on
 * past claims before it stops any: `gateBacktest`.
 *
 * @throws UsageError when the options make no valid rule.
 * @example
 * gateFromPattern(pattern).rule?.require.kind; //=> "authorization"
 */
export function gateFromPattern(
  pattern: PatternForGate,
  options: GateFromPatternOptions = {},
): GateProposal {
  const found = options.require ?? requirementOf(pattern, options);
  if (typeof found === "string") return { rule: undefined, why: found };
  const { gate, owner } = ROOT_CAUSE_DEFAULTS[pattern.rootCause];
  const input: GateRuleInput = {
    id: `pattern ${pattern.id}`,
    name: `Repeated denials: ${pattern.rootCause}`,
    when: conditionsOf(pattern.cluster),
    require: found,
    stop: options.stop ?? "hard",
    // A draft is checked before it is billed, even where the defect arose after.
    stage: gate === "afterSubmission" ? "beforeBilling" : gate,
    owner,
    prevents: [pattern.rootCause],
    source: "repeat pattern",
  };
  return { rule: parseGateRules([input])[0]!, why: undefined };
}

function conditionsOf(cluster: Cluster): NonNullable<GateRuleInput["when"]> {
  const only = (value: string | null | undefined) =>
    value === null || value === undefined || value === "" ? undefined : [value];
  const parts = {
    payers: only(cluster.payer),
    procedures: only(cluster.procedure),
    sites: only(cluster.site),
    providers: only(cluster.provider),
    serviceLines: only(cluster.serviceLine),
  };
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
}

const PAYER_SIDE =
  "The payer's own process or the contract causes it: nothing on a draft shows it.";

/** Remarks name these elements; a draft has them under its own names. */
const FIELDS: Readonly<Record<string, Extract<Requirement, { kind: "present" }>["field"]>> = {
  npi: "renderingNpi",
  renderingProviderId: "renderingNpi",
  renderingProviderTaxonomy: "renderingTaxonomy",
  taxonomy: "billingTaxonomy",
  referringProviderId: "referringNpi",
  referringProviderName: "referringNpi",
  referralForm: "referralNumber",
  patientId: "memberId",
  replacementClaimInformation: "originalClaimNumber",
};

function requirementOf(
  { rootCause, missing }: PatternForGate,
  { filingDays, verifiedWithinDays }: GateFromPatternOptions,
): Requirement | string {
  switch (rootCause) {
    case "authorizationMissing":
    case "authorizationTiming":
    case "authorizationMismatch":
    case "authorizationExceeded":
      return { kind: "authorization" };
    case "eligibility":
    case "wrongPayer":
      return { kind: "activeCoverage", verifiedWithinDays };
    case "registrationError":
      return { kind: "present", field: fieldIn(missing) ?? "memberId" };
    case "coordinationOfBenefits":
      return { kind: "coordinationVerified", withinDays: verifiedWithinDays };
    case "documentationGap":
    case "clinicalCriteria":
      return missing[0] === undefined
        ? { kind: "requiredDocuments" }
        : { kind: "documents", documents: [missing[0]] };
    case "benefitDesign":
    case "networkStatus":
      return { kind: "benefitsVerified", withinDays: verifiedWithinDays };
    case "claimBuild": {
      const field = fieldIn(missing);
      return field === undefined
        ? "The remarks name no element that a draft has: say what is required."
        : { kind: "present", field };
    }
    case "codingGap":
      return "The pattern does not say which code or modifier would be right: say what is required.";
    case "lateFiling":
      return filingDays === undefined
        ? "The payer's filing limit is not in the pattern: give `filingDays`."
        : { kind: "filedWithin", days: filingDays };
    case "duplicateSubmission":
      return { kind: "notAlreadySent" };
    case "providerEnrolment":
      return { kind: "enrolled", provider: "rendering" };
    case "authorizationDenied":
      return "The authorization was refused, not forgotten: the case for it has to be made.";
    case "contract":
    case "payerProcess":
    case "regulatory":
      return PAYER_SIDE;
  }
}

function fieldIn(missing: readonly string[]) {
  const name = missing.find((one) => Object.hasOwn(FIELDS, one));
  return name === undefined ? undefined : FIELDS[name];
}
