import { amountOf } from "../835/index.js";
import type { ClassifiedAdjustment } from "../denials/index.js";
import type { Cents } from "../values/index.js";
import type {
  ActualAllowed,
  AdjudicatedClaim,
  AllowedTerm,
  NotEvaluable,
  SeparateAmounts,
} from "./model.js";

/** What the caller knows that an 835 does not say. */
export interface AllowedOptions {
  /**
   * What earlier payers paid for a line (an index into `claim.services`; `undefined` for a
   * whole claim), in cents. OA-23 holds their write-offs too, so it can't be told from the 835.
   */
  readonly priorPaidCents?:
    | ((item: AdjudicatedClaim, serviceIndex: number | undefined) => Cents | undefined)
    | undefined;
}

/** The adjustments of one level, sorted into what an allowed amount is made of. */
export interface LevelAmounts {
  readonly separate: SeparateAmounts;
  readonly terms: readonly AllowedTerm[];
  readonly contractual: readonly AllowedTerm[];
  readonly hasDenial: boolean;
  readonly hasPriorPayer: boolean;
  readonly hasUnmapped: boolean;
  /** Something other than patient share and cuts of the payment stands here. */
  readonly changesPrice: boolean;
  readonly capitated: boolean;
  readonly bundled: boolean;
}

const DEFAULTS: AllowedOptions = Object.freeze({});

/** Cuts of the payment, not of the price, by the rule that told them apart. */
const PAYMENT_CUTS: Readonly<Record<string, AllowedTerm["name"]>> = {
  "guard/sequestration": "sequestration",
  "guard/withhold": "withhold",
  "guard/late-filing-penalty": "lateFilingPenalty",
};

/**
 * The allowed amount of a line (or, without an index, of the whole claim: CLP04 and all its
 * adjustments), by the first of these that the file has: AMT*B6; SVC03 and patient share and what was taken off the payment alone
 * (sequestration, withhold, late filing, offsets) and the prior payment; SVC02 less the contractual
 * adjustments. Cents. Answers why not where none of them can be trusted.
 *
 * @example
 * actualAllowedOf({ claim, remittance, denials: classify(claim), payer }, 0); //=> { cents: 4900, … }
 */
export function actualAllowedOf(
  item: AdjudicatedClaim,
  serviceIndex: number | undefined,
  options: AllowedOptions = DEFAULTS,
): ActualAllowed | { readonly cannotEvaluate: NotEvaluable } {
  const service = serviceIndex === undefined ? undefined : item.claim.services[serviceIndex];
  const stated = service === undefined ? undefined : amountOf(service, "B6");
  if (stated !== undefined) {
    const terms = [{ name: "allowed" as const, cents: stated, segment: service?.segment ?? null }];
    return { cents: stated, basis: "amtB6", terms };
  }
  const level = levelAmounts(item, serviceIndex ?? "whole");
  if (service !== undefined && levelAmounts(item, "claimLevel").changesPrice) {
    return { cannotEvaluate: "claimLevelAdjustment" };
  }
  if (level.hasUnmapped) return { cannotEvaluate: "unmappedAdjustment" };
  const prior = level.hasPriorPayer ? options.priorPaidCents?.(item, serviceIndex) : 0;
  if (prior === undefined) return { cannotEvaluate: "priorPaymentUnknown" };
  const owner = service ?? item.claim;
  const segment = owner.segment ?? null;
  if (owner.paidCents !== undefined) {
    const terms: AllowedTerm[] = [
      { name: "paid", cents: owner.paidCents, segment },
      ...level.terms,
      ...(prior === 0 ? [] : [{ name: "priorPayment" as const, cents: prior, segment: null }]),
    ];
    return { cents: sumOf(terms), basis: "paidPlusPatientShare", terms };
  }
  // What was denied is neither contractual nor allowed, so charge less contractual says nothing.
  if (owner.chargeCents === undefined || level.hasDenial) return { cannotEvaluate: "noAmount" };
  const terms: AllowedTerm[] = [
    { name: "charge", cents: owner.chargeCents, segment },
    ...level.contractual,
  ];
  return { cents: sumOf(terms), basis: "chargeLessContractual", terms };
}

function sumOf(terms: readonly AllowedTerm[]): Cents {
  return terms.reduce((sum, { cents }) => sum + cents, 0);
}

/**
 * Sorts the adjustments of a line (by its index), of the claim's own level, or of the whole claim with
 * its lines, by what they do to an allowed amount.
 */
export function levelAmounts(
  item: AdjudicatedClaim,
  where: number | "claimLevel" | "whole",
): LevelAmounts {
  const index = where === "claimLevel" ? undefined : where;
  const here = (entry: ClassifiedAdjustment) => where === "whole" || entry.serviceIndex === index;
  const others = item.denials.notDenials.filter(here);
  const denials = item.denials.denials.filter(here);
  const terms = others.flatMap(termOf);
  const contractual = others
    .filter((entry) => entry.adjustmentClass === "contractual")
    .map((entry) => ({ ...entryTerm("contractual", entry), cents: 0 - centsOf(entry) }));
  const total = (name: AllowedTerm["name"]) =>
    terms.reduce((sum, term) => sum + (term.name === name ? term.cents : 0), 0);
  const hasClass = (name: ClassifiedAdjustment["adjustmentClass"]) =>
    others.some((entry) => entry.adjustmentClass === name);
  const hasRule = (rule: string) => others.some((entry) => entry.ruleId === rule);
  const fromPrior = others.filter((entry) => entry.adjustmentClass === "priorPayer");
  const overFee = others.filter(
    ({ adjustmentClass, adjustment }) =>
      adjustmentClass === "contractual" && adjustment.reasonCode === "45",
  );
  return {
    separate: {
      sequestrationCents: total("sequestration"),
      withholdCents: total("withhold"),
      lateFilingPenaltyCents: total("lateFilingPenalty"),
      interestOrOffsetCents: total("interestOrOffset"),
      patientShareCents: total("patientShare"),
      priorPayerCents: fromPrior.reduce((sum, entry) => sum + centsOf(entry), 0),
      deniedCents: denials.reduce((sum, denial) => sum + denial.deniedCents, 0),
      contractualCents: overFee.reduce((sum, entry) => sum + centsOf(entry), 0),
    },
    terms,
    contractual,
    hasDenial: denials.some((denial) => denial.deniedCents > 0),
    hasPriorPayer: fromPrior.some((entry) => centsOf(entry) !== 0),
    hasUnmapped: others.some(
      (entry) => entry.adjustmentClass === "unmapped" && centsOf(entry) !== 0,
    ),
    changesPrice:
      denials.length > 0 ||
      hasClass("contractual") ||
      hasClass("unmapped") ||
      hasClass("priorPayer") ||
      others.some(
        (entry) =>
          entry.adjustmentClass === "paymentReduction" &&
          !Object.hasOwn(PAYMENT_CUTS, entry.ruleId),
      ),
    capitated: hasRule("guard/capitation") || hasRule("guard/value-based"),
    bundled: hasRule("guard/bundled-paid-elsewhere"),
  };
}

/** What an adjustment adds to the payment to make the allowed amount; nothing where it lowers the price. */
function termOf(entry: ClassifiedAdjustment): readonly AllowedTerm[] {
  switch (entry.adjustmentClass) {
    case "patientShare":
      // PR-45 is the balance above the allowed amount, whoever owes it.
      return entry.adjustment.reasonCode === "45" ? [] : [entryTerm("patientShare", entry)];
    case "paymentReduction": {
      const name = Object.hasOwn(PAYMENT_CUTS, entry.ruleId)
        ? PAYMENT_CUTS[entry.ruleId]
        : undefined;
      return name === undefined ? [] : [entryTerm(name, entry)];
    }
    case "interestOrOffset":
      return [entryTerm("interestOrOffset", entry)];
    default:
      return [];
  }
}

function entryTerm(name: AllowedTerm["name"], entry: ClassifiedAdjustment): AllowedTerm {
  return { name, cents: centsOf(entry), segment: entry.adjustment.segment ?? null };
}

function centsOf({ adjustment }: ClassifiedAdjustment): Cents {
  return adjustment.amountCents ?? 0;
}
