import { type CalendarDate, isCalendarDate, UsageError } from "../values/index.js";

/** An appeal that was filed, and what came of it. */
export interface FiledAppeal {
  /** 1 is the payer's first level (redetermination, reconsideration, appeal). */
  readonly level: number;
  readonly filedOn?: CalendarDate | string | undefined;
  /** Day of the decision's notice: the next level's window counts from it. */
  readonly decidedOn?: CalendarDate | string | undefined;
  readonly outcome: "pending" | "upheld" | "overturned" | "dismissed";
}

/**
 * What is known of a denial beyond its 835: from 277 files, from the claim's history, from people.
 * Everything may be left out, and left out means unknown; a rule never takes unknown for no.
 */
export interface DenialContext {
  /** Where the claim stands by its latest status: 277 P*, A*, R*, F*. */
  readonly standing?: (typeof STANDINGS)[number] | undefined;
  /** What became of a corrected claim that was sent. */
  readonly correctedClaim?: (typeof CORRECTED)[number] | undefined;
  readonly appeals?: readonly FiledAppeal[] | undefined;
  /** Records the payer asks for. `sent`: it has them and refused all the same. */
  readonly documents?: (typeof DOCUMENTS)[number] | undefined;
  /**
   * `onFile`: there is a number to send. `obtained`: given, the payer overlooks it. `retroactive`:
   * one can still be had. `refused`: asked for afterwards, in vain.
   */
  readonly authorization?: (typeof AUTHORIZATIONS)[number] | undefined;
  /** Proof of timely filing, such as a 277CA acceptance (A1, A2) or a 999. */
  readonly proofOfTimelyFiling?: boolean | undefined;
  /** What became of the claim that this one is said to repeat. */
  readonly original?: (typeof ORIGINALS)[number] | undefined;
  /** Whether the record supports a service apart from the one it is bundled with or repeats. */
  readonly distinctService?: boolean | undefined;
  /** Coverage on the day of service, by 270/271. */
  readonly coverage?: (typeof COVERAGES)[number] | undefined;
  /** Whether the payer to bill instead, or first, still takes the claim by its own filing limit. */
  readonly otherPayerOpen?: boolean | undefined;
  /** How far the payer that comes first has been taken. */
  readonly primaryPayer?: (typeof PRIMARIES)[number] | undefined;
  /**
   * The provider's enrolment: `effective` on the day of service; `fixed` since, with a date that
   * reaches back; `pending`; or `never` for that day.
   */
  readonly enrolment?: (typeof ENROLMENTS)[number] | undefined;
  /**
   * The claim is one that the provider has to take back. `identity`: it names the wrong patient,
   * insured, provider or payer, which a replacement cannot change (NUBC, type of bill frequency code
   * 7; Medicare cancels with condition code D5). `neverDue`: it should not have been billed at all.
   */
  readonly billedInError?: (typeof BILLED_IN_ERROR)[number] | undefined;
  /** Whether the claim has been voided (frequency code 8): it can be filed anew, not replaced. */
  readonly voided?: boolean | undefined;
  /** Whether the claim was right as it was filed: nothing to correct. */
  readonly correctAsFiled?: boolean | undefined;
  /**
   * Medicare: whether the error is clerical (42 CFR 405.980). An omitted service is not, nor is an
   * error about another payer.
   */
  readonly clericalError?: boolean | undefined;
  /** Whether the record meets the payer's clinical criteria. */
  readonly criteriaMet?: boolean | undefined;
  /** A notice that makes the patient liable was signed (ABN, modifier GA). */
  readonly patientNotice?: boolean | undefined;
  /** Whether the plan, or the contract, does exclude or limit the service as the payer says. */
  readonly exclusionConfirmed?: boolean | undefined;
  readonly network?: (typeof NETWORKS)[number] | undefined;
  /** Medicare Advantage, no contract: the signed waiver of liability is at hand. */
  readonly waiverOfLiability?: boolean | undefined;
  /** ERISA: the provider is the member's authorised representative. */
  readonly authorizedRepresentative?: boolean | undefined;
  /** A good cause for being late, by the payer's own rules (42 CFR 405.942(b)). */
  readonly goodCause?: boolean | undefined;
  /** Day on the notice, where it differs from the remittance's. */
  readonly noticeDate?: CalendarDate | string | undefined;
  /** Day on which the notice arrived, where that can be shown. */
  readonly receiptDate?: CalendarDate | string | undefined;
  readonly serviceDate?: CalendarDate | string | undefined;
  /** Day of the payer's request for information. */
  readonly requestDate?: CalendarDate | string | undefined;
  /** No Surprises Act: day on which open negotiation began. */
  readonly negotiationStartedOn?: CalendarDate | string | undefined;
  /** No Surprises Act: whether negotiation ended without an agreement. */
  readonly negotiationFailed?: boolean | undefined;
  /** No Surprises Act: whether what was agreed or determined has been paid. */
  readonly settlementPaid?: boolean | undefined;
  /** No Surprises Act: what is offered in the dispute, the patient's share included, in cents. */
  readonly offerCents?: number | undefined;
  /** No Surprises Act: the dispute entity's fee, which the loser pays, in cents. */
  readonly idrEntityFeeCents?: number | undefined;
  /** No Surprises Act: how many denials one dispute is about, this one included; they share its fees. */
  readonly disputeItems?: number | undefined;
  /** What the payer should allow for it, in cents. */
  readonly expectedAllowedCents?: number | undefined;
  /** The patient's part of it, in cents. */
  readonly patientShareCents?: number | undefined;
  /** What was already paid on it, in cents. */
  readonly paidCents?: number | undefined;
  /** The caller's own estimate of the chance, 0 to 1, in place of the policy's history. */
  readonly successProbability?: number | undefined;
  /** How often this service was denied for this reason, this time included. */
  readonly sameReasonDenials?: number | undefined;
  /** How many denials of the same payer, category and service line there are, this one included. */
  readonly patternCount?: number | undefined;
  /** What those denials could recover together, in cents. */
  readonly patternCents?: number | undefined;
  /** Segments that members were read from, by name: for the trace. */
  readonly segments?: Readonly<Record<string, readonly number[]>> | undefined;
}

const STANDINGS = [
  "acknowledged",
  "pending",
  "informationRequested",
  "rejected",
  "notFound",
  "denied",
  "paid",
  "forwarded",
] as const;
const CORRECTED = ["none", "submitted", "accepted", "rejected"] as const;
const DOCUMENTS = ["available", "sent", "unavailable"] as const;
const AUTHORIZATIONS = [
  "onFile",
  "obtained",
  "emergent",
  "retroactive",
  "none",
  "refused",
] as const;
const ORIGINALS = ["paid", "denied", "pending", "notFound"] as const;
const COVERAGES = ["active", "otherPayer", "none"] as const;
const PRIMARIES = ["notBilled", "billed", "exhausted"] as const;
const ENROLMENTS = ["effective", "fixed", "pending", "never"] as const;
const BILLED_IN_ERROR = ["identity", "neverDue"] as const;
const NETWORKS = ["in", "out"] as const;
const YES_NO = [true, false] as const;

/** The answers that a member of the context can have; counterfactuals try each. */
export const CONTEXT_ANSWERS = {
  standing: STANDINGS,
  correctedClaim: CORRECTED,
  documents: DOCUMENTS,
  authorization: AUTHORIZATIONS,
  proofOfTimelyFiling: YES_NO,
  original: ORIGINALS,
  distinctService: YES_NO,
  coverage: COVERAGES,
  otherPayerOpen: YES_NO,
  primaryPayer: PRIMARIES,
  enrolment: ENROLMENTS,
  correctAsFiled: YES_NO,
  clericalError: YES_NO,
  criteriaMet: YES_NO,
  patientNotice: YES_NO,
  exclusionConfirmed: YES_NO,
  network: NETWORKS,
  waiverOfLiability: YES_NO,
  authorizedRepresentative: YES_NO,
  goodCause: YES_NO,
  negotiationFailed: YES_NO,
  settlementPaid: YES_NO,
} as const satisfies Partial<Record<keyof DenialContext, readonly (string | boolean)[]>>;

type Check = (value: unknown) => string | undefined;

const wholeNumber: Check = (value) =>
  typeof value === "number" && Number.isSafeInteger(value) && value >= 0
    ? undefined
    : "a whole number of 0 or more";
const day: Check = (value) =>
  typeof value === "string" && isCalendarDate(value) ? undefined : "a calendar day, YYYY-MM-DD";

const OUTCOMES: readonly unknown[] = ["pending", "upheld", "overturned", "dismissed"];
const filedAppeals: Check = (value) => {
  if (!Array.isArray(value)) return "an array";
  for (const appeal of value as Partial<FiledAppeal>[]) {
    const level = appeal?.level;
    if (typeof level !== "number" || !Number.isSafeInteger(level) || level < 1) {
      return "appeals with a level of 1 or more";
    }
    if (!OUTCOMES.includes(appeal.outcome))
      return `appeals with an outcome of ${OUTCOMES.join(", ")}`;
    for (const date of [appeal.filedOn, appeal.decidedOn]) {
      if (date !== undefined && day(date) !== undefined) return `appeals with ${day(date)}`;
    }
  }
  return undefined;
};

const oneOf =
  (answers: readonly unknown[]): Check =>
  (value) =>
    answers.includes(value) ? undefined : `one of ${answers.join(", ")}`;

const CHECKS: ReadonlyMap<string, Check> = new Map<string, Check>([
  ...Object.entries(CONTEXT_ANSWERS).map(([name, answers]): [string, Check] => [
    name,
    oneOf(answers),
  ]),
  // Not among the answers that counterfactuals try: nobody asks of every denial whether the claim
  // should have been filed.
  ["billedInError", oneOf(BILLED_IN_ERROR)],
  ["voided", oneOf(YES_NO)],
  ["appeals", filedAppeals],
  ...(
    ["noticeDate", "receiptDate", "serviceDate", "requestDate", "negotiationStartedOn"] as const
  ).map((name): [string, Check] => [name, day]),
  ...(
    [
      "offerCents",
      "idrEntityFeeCents",
      "expectedAllowedCents",
      "patientShareCents",
      "paidCents",
      "sameReasonDenials",
      "patternCount",
      "patternCents",
    ] as const
  ).map((name): [string, Check] => [name, wholeNumber]),
  [
    "disputeItems",
    (value) =>
      wholeNumber(value) === undefined && value !== 0 ? undefined : "a whole number of 1 or more",
  ],
  [
    "successProbability",
    (value) =>
      typeof value === "number" && value >= 0 && value <= 1 ? undefined : "a number from 0 to 1",
  ],
  ["segments", (value) => (typeof value === "object" && value !== null ? undefined : "an object")],
]);

/**
 * Refuses a context that is not what its type says; cheap enough to run for every denial.
 *
 * @throws UsageError that names the member and what was expected, never the value.
 */
export function checkContext(context: DenialContext): void {
  for (const name in context) {
    const value = context[name as keyof DenialContext];
    if (value === undefined) continue;
    const check = CHECKS.get(name);
    if (check === undefined)
      throw new UsageError(`known: expected no member of this name: ${name}`);
    const expected = check(value);
    if (expected !== undefined) throw new UsageError(`known.${name}: expected ${expected}`);
  }
}
