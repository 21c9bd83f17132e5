import type { CalendarDate, Cents } from "../values/index.js";
import type {
  Adjustment,
  AmountEntry,
  Claim,
  DatedEntry,
  QuantityEntry,
  Reference,
} from "./model.js";

/**
 * The first value under a REF qualifier: `referenceOf(line, "6R")` is the line item control number.
 *
 * @example
 * referenceOf({ references: [{ qualifier: "6R", value: "1" }] }, "6R"); //=> "1"
 */
export function referenceOf(
  owner: { readonly references: readonly Reference[] },
  qualifier: string,
): string | undefined {
  return owner.references.find((reference) => reference.qualifier === qualifier)?.value;
}

/**
 * The first day under a DTM qualifier: `dateOf(line, "472")` is the service date.
 *
 * @example
 * dateOf(claim, "050"); // the day the payer received the claim
 */
export function dateOf(
  owner: { readonly dates: readonly DatedEntry[] },
  qualifier: string,
): CalendarDate | undefined {
  return owner.dates.find((entry) => entry.qualifier === qualifier)?.date;
}

/**
 * The first amount, in cents, under an AMT qualifier: `amountOf(line, "B6")` is the allowed amount.
 *
 * @example
 * amountOf(line, "B6"); //=> 4900
 */
export function amountOf(
  owner: { readonly amounts: readonly AmountEntry[] },
  qualifier: string,
): Cents | undefined {
  return owner.amounts.find((entry) => entry.qualifier === qualifier)?.amountCents;
}

/**
 * The first quantity, decimal text, under a QTY qualifier.
 *
 * @example
 * quantityOf(claim, "CA"); //=> "3"
 */
export function quantityOf(
  owner: { readonly quantities: readonly QuantityEntry[] },
  qualifier: string,
): string | undefined {
  return owner.quantities.find((entry) => entry.qualifier === qualifier)?.quantity;
}

/**
 * The first and last day of service of a claim: its statement period (DTM*232, 233), else the
 * earliest and latest of its lines' dates (150, 151, 472).
 *
 * @example
 * servicePeriod(claim).from; //=> "2026-01-05"
 */
export function servicePeriod(claim: Claim): {
  readonly from: CalendarDate | undefined;
  readonly to: CalendarDate | undefined;
} {
  const days = claim.services.flatMap((line) => line.dates.map((entry) => entry.date)).sort();
  const from = dateOf(claim, "232") ?? days[0];
  return { from, to: dateOf(claim, "233") ?? days.at(-1) ?? from };
}

/**
 * Every adjustment of a claim, its own and its lines', each with the line it belongs to.
 *
 * @example
 * adjustmentsOf(claim).filter(({ serviceIndex }) => serviceIndex === undefined); // claim level
 */
export function adjustmentsOf(
  claim: Claim,
): readonly { readonly adjustment: Adjustment; readonly serviceIndex: number | undefined }[] {
  return [
    ...claim.adjustments.map((adjustment) => ({ adjustment, serviceIndex: undefined })),
    ...claim.services.flatMap((line, serviceIndex) =>
      line.adjustments.map((adjustment) => ({ adjustment, serviceIndex })),
    ),
  ];
}
