import type { DenialContext } from "./context.js";
import type { Action, PayerKind } from "./model.js";
import type { ClockedStep } from "./policy-schema.js";
import type { Resubmission } from "./remarks.js";

/** CLM05-3 of a claim that takes the place of one that was decided, and of one that takes it back. */
export const FREQUENCY_CODES = { replacement: "7", void: "8" } as const;

/** A mending step, and the clock that times it. */
export interface FixStep {
  readonly action: Action;
  readonly clock: ClockedStep;
}

const step = (action: Action, clock: ClockedStep): FixStep => Object.freeze({ action, clock });

const AGAIN = {
  correctedClaim: step("correctedClaim", "correctedClaim"),
  newClaim: step("newClaim", "newClaim"),
  voidClaim: step("voidClaim", "voidClaim"),
  reopening: step("reopening", "reopening"),
};
const SENT_AGAIN = {
  verifyCoverage: each("verifyCoverage"),
  resolveEnrollment: each("resolveEnrollment"),
};
const DOCUMENTS = step("sendDocuments", "sendDocuments");
// Records that come after a Medicare denial for want of them are a reopening (42 CFR 405.980).
const DOCUMENTS_TO_MEDICARE = step("reopening", "reopening");

type Again = keyof typeof AGAIN;
type WhatWasFiled = Pick<
  DenialContext,
  "clericalError" | "correctAsFiled" | "billedInError" | "voided"
>;

function each(action: Action): Readonly<Record<Again, FixStep>> {
  return {
    correctedClaim: step(action, "correctedClaim"),
    newClaim: step(action, "newClaim"),
    voidClaim: step(action, "voidClaim"),
    reopening: step(action, "reopening"),
  };
}

/**
 * The step that would mend a denial, and the deadline row that times it. A corrected claim is a
 * replacement (CLM05-3 frequency code 7, with the payer claim control number in REF*F8). Medicare
 * Part B takes none: its clerical errors are reopened. A payer that takes no replacements gets a
 * new claim. A claim is voided (frequency code 8, the same reference) and then filed anew where the
 * payer asks for it (N798), or where it names the wrong patient, insured, provider or payer.
 */
export function fixStepOf(
  category: string,
  filingIndicator: string,
  payerKind: PayerKind,
  takesReplacements: boolean,
  resubmission: Resubmission,
  { clericalError, correctAsFiled, billedInError, voided }: WhatWasFiled,
): FixStep {
  let again = sentAgainAs(filingIndicator, payerKind, takesReplacements, resubmission);
  // What a replacement cannot change is taken back, where the payer takes frequency codes at all.
  if (billedInError !== undefined) {
    const takesVoids = again === "correctedClaim" || again === "voidClaim";
    return takesVoids && voided !== true ? AGAIN.voidClaim : AGAIN.newClaim;
  }
  // What has been taken back can neither be voided again nor replaced.
  const isTakenBack = voided === true && (again === "voidClaim" || again === "correctedClaim");
  if (isTakenBack) again = "newClaim";
  // Records alone do not do where the payer wants the claim taken back.
  if (category === "missingDocumentation" && again !== "voidClaim") {
    return payerKind === "medicareFfs" ? DOCUMENTS_TO_MEDICARE : DOCUMENTS;
  }
  const isMedicare = payerKind === "medicareFfs" || filingIndicator === "MB";
  if (isMedicare && clericalError === true) return AGAIN.reopening;
  // Omitted services and errors about another payer are not clerical: 42 CFR 405.980, contractors.
  const isClerical = clericalError !== false && category !== "coordinationOfBenefits";
  if (again === "reopening" && !isClerical) again = "newClaim";
  // An error that is known is corrected; only what is not yet known has to be looked up first.
  if (correctAsFiled === false) return AGAIN[again];
  switch (category) {
    case "eligibility":
      return SENT_AGAIN.verifyCoverage[again];
    case "providerEnrolment":
      return SENT_AGAIN.resolveEnrollment[again];
    default:
      return AGAIN[again];
  }
}

function sentAgainAs(
  filingIndicator: string,
  payerKind: PayerKind,
  takesReplacements: boolean,
  resubmission: Resubmission,
): Again {
  if (resubmission === "newClaim") return "newClaim";
  if (resubmission === "voidFirst") return "voidClaim";
  // CLP06 may be missing where the policy knows the payer for Medicare. Only Part A (MA) takes an
  // adjustment bill, so without it the safe answer is the one that Part B takes too.
  const isMedicare = payerKind === "medicareFfs";
  if (filingIndicator === "MB" || (isMedicare && filingIndicator !== "MA")) return "reopening";
  return takesReplacements ? "correctedClaim" : "newClaim";
}
