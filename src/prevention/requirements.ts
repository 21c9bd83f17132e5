import { type CalendarDate, daysBetween } from "../values/index.js";
import type { ClaimDraft } from "./claim-draft.js";
import type { Requirement } from "./gates.js";

/** A line of a draft and its place. */
export interface DraftLine {
  readonly line: ClaimDraft["lines"][number];
  readonly at: number;
}

/** Why a requirement is not met, and where to look. */
export interface Failure {
  readonly says: string;
  readonly where: readonly string[];
}

/** The lines with one of the procedures (codes, or prefixes that end in "*"); all where none is named. */
export function linesOf(
  draft: ClaimDraft,
  procedures: readonly string[] | undefined,
): readonly DraftLine[] {
  const all = draft.lines.map((line, at) => ({ line, at }));
  if (procedures === undefined) return all;
  return all.filter(({ line }) => procedures.some((wanted) => isProcedure(line.procedure, wanted)));
}

function isProcedure(code: string, wanted: string): boolean {
  return wanted.endsWith("*") ? code.startsWith(wanted.slice(0, -1)) : code === wanted;
}

/** The failure of one requirement for the lines it is about; `undefined` where it is met. */
export function failureOf(
  requirement: Requirement,
  draft: ClaimDraft,
  lines: readonly DraftLine[],
): Failure | undefined {
  const says = (met: boolean, words: string, ...where: readonly string[]) =>
    met ? undefined : { says: words, where };
  const onLines = (met: (line: DraftLine) => boolean, words: string) => {
    const where = lines.filter((line) => !met(line)).map(({ at }) => `lines.${at}`);
    return where.length === 0 ? undefined : { says: words, where };
  };
  switch (requirement.kind) {
    case "authorization":
      return authorizationFailure(draft, lines);
    case "activeCoverage":
      return coverageFailure(draft, requirement.verifiedWithinDays);
    case "requiredDocuments":
      return documentsFailure(draft, draft.requiredDocuments);
    case "documents":
      return documentsFailure(draft, requirement.documents);
    case "coordinationVerified":
      return says(
        recent(draft, draft.coordinationVerifiedOn, requirement.withinDays),
        "Coordination of benefits was not verified in time.",
        "coordinationVerifiedOn",
      );
    case "benefitsVerified":
      return says(
        recent(draft, draft.benefitsVerifiedOn, requirement.withinDays),
        "Benefits were not verified in time.",
        "benefitsVerifiedOn",
      );
    case "present":
      return says(
        fieldOf(draft, requirement.field) !== undefined,
        "A required element is missing.",
        requirement.field,
      );
    case "enrolled": {
      const name = requirement.provider === "billing" ? "billingProvider" : "renderingProvider";
      return says(
        draft[name].enrolledWith?.includes(draft.payer) === true,
        "The provider is not known to be enrolled with the payer.",
        `${name}.enrolledWith`,
      );
    }
    case "filedWithin":
      return filingFailure(draft, requirement.days);
    case "notAlreadySent":
      return says(
        !draft.alreadySent || draft.frequencyCode !== "1",
        "An original of this claim is open at the payer; correct it with frequency code 7.",
        "frequencyCode",
      );
    case "modifier":
      return onLines(
        ({ line }) => requirement.anyOf.some((code) => line.modifiers.includes(code)),
        "A line lacks a modifier this payer asks for.",
      );
    case "noModifier":
      return onLines(
        ({ line }) => !requirement.noneOf.some((code) => line.modifiers.includes(code)),
        "A line has a modifier this payer refuses.",
      );
    case "diagnosis":
      return says(
        draft.diagnoses.some((code) => requirement.anyOf.some((one) => code.startsWith(one))),
        "No diagnosis supports the service.",
        "diagnoses",
      );
    case "noDiagnosis":
      return says(
        !draft.diagnoses.some((code) => requirement.noneOf.some((one) => code.startsWith(one))),
        "A diagnosis is one this payer refuses for the service.",
        "diagnoses",
      );
    case "maxUnits":
      return onLines(
        ({ line }) => line.units <= requirement.units,
        "A line has more units than this payer takes.",
      );
    case "notTogether":
      return onLines(
        ({ line, at }) =>
          requirement.unlessModifiers.some((code) => line.modifiers.includes(code)) ||
          !draft.lines.some(
            (other, place) =>
              place !== at &&
              requirement.with.some((wanted) => isProcedure(other.procedure, wanted)),
          ),
        "A line is billed beside one this payer bundles it with.",
      );
  }
}

function lastDay(draft: ClaimDraft): CalendarDate {
  return draft.serviceTo ?? draft.serviceFrom;
}

/** Each line needs an approved authorization for its code, on all days, with enough units left. */
function authorizationFailure(draft: ClaimDraft, lines: readonly DraftLine[]): Failure | undefined {
  if (draft.authorizations.length === 0) {
    return { says: "No authorization is on the case.", where: ["authorizations"] };
  }
  const approved = draft.authorizations.filter(({ status }) => status === "approved");
  if (approved.length === 0) {
    return { says: "No authorization is approved.", where: ["authorizations"] };
  }
  const inTime = approved.filter(
    ({ from, to }) =>
      (from === undefined || from <= draft.serviceFrom) &&
      (to === undefined || lastDay(draft) <= to),
  );
  if (inTime.length === 0) {
    return { says: "No authorization covers the days of service.", where: ["authorizations"] };
  }
  const uncovered = lines.filter(
    ({ line }) =>
      !inTime.some(
        ({ procedures, unitsLeft }) =>
          (procedures === undefined ||
            procedures.some((wanted) => isProcedure(line.procedure, wanted))) &&
          (unitsLeft === undefined || line.units <= unitsLeft),
      ),
  );
  if (uncovered.length === 0) return undefined;
  return {
    says: "A line is not covered by any authorization, or by too few units.",
    where: uncovered.map(({ at }) => `lines.${at}`),
  };
}

function coverageFailure(
  draft: ClaimDraft,
  verifiedWithinDays: number | undefined,
): Failure | undefined {
  const own = draft.coverages.filter(({ payer }) => payer === draft.payer);
  if (own.length === 0) {
    return { says: "No coverage with this payer is on the case.", where: ["coverages"] };
  }
  const active = own.filter(
    ({ active, from, to }) =>
      active &&
      (from === undefined || from <= draft.serviceFrom) &&
      (to === undefined || lastDay(draft) <= to),
  );
  if (active.length === 0) {
    return { says: "Coverage is not active on every day of service.", where: ["coverages"] };
  }
  if (verifiedWithinDays === undefined) return undefined;
  const verified = active.some(({ verifiedOn }) => recent(draft, verifiedOn, verifiedWithinDays));
  return verified
    ? undefined
    : { says: "Coverage was not verified in time.", where: ["coverages"] };
}

/** Verified at all, and not longer before the first day of service than allowed. */
function recent(
  draft: ClaimDraft,
  verifiedOn: CalendarDate | undefined,
  withinDays: number | undefined,
): boolean {
  if (verifiedOn === undefined) return false;
  return withinDays === undefined || daysBetween(verifiedOn, draft.serviceFrom) <= withinDays;
}

function documentsFailure(draft: ClaimDraft, wanted: readonly string[]): Failure | undefined {
  const missing = wanted.filter((name) => !draft.documents.includes(name));
  return missing.length === 0
    ? undefined
    : { says: "A required document is missing.", where: ["documents"] };
}

function filingFailure(draft: ClaimDraft, days: number): Failure | undefined {
  if (draft.submitOn === undefined) {
    return { says: "The day of sending is not known.", where: ["submitOn"] };
  }
  // The earliest day of service starts the clock of the whole claim: the careful reading.
  return daysBetween(draft.serviceFrom, draft.submitOn) <= days
    ? undefined
    : { says: "The filing limit has passed.", where: ["submitOn"] };
}

type Field = Extract<Requirement, { kind: "present" }>["field"];

function fieldOf(draft: ClaimDraft, field: Field): string | undefined {
  switch (field) {
    case "memberId":
      return draft.memberId;
    case "billingNpi":
      return draft.billingProvider.npi;
    case "billingTaxonomy":
      return draft.billingProvider.taxonomy;
    case "renderingNpi":
      return draft.renderingProvider.npi;
    case "renderingTaxonomy":
      return draft.renderingProvider.taxonomy;
    case "referringNpi":
      return draft.referringProvider.npi;
    case "referralNumber":
      return draft.referralNumber;
    case "originalClaimNumber":
      return draft.originalClaimNumber;
  }
}
