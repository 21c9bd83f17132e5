import * as fc from "fast-check";
import type { Adjustment, ProviderAdjustment } from "../835/index.js";
import { anyCents, dates } from "./money.js";
import {
  digitText,
  oneOf,
  optionally,
  quantityText,
  type ValueOptions,
  valueText,
} from "./value.js";

const REASONS =
  "1 2 3 4 11 16 18 22 23 24 26 27 29 31 39 45 50 59 94 96 97 100 109 119 125 129 144 151 " +
  "167 170 197 204 216 223 226 227 236 242 251 252 253 256 272 A1 A6 B7 B13 B16 P14 W1 ZZ9";
const PROVIDER_REASONS =
  "50 51 72 90 AH AM AP B2 B3 BD BN C5 CR CS CT CV CW DM E3 FB FC GO HM IP IR IS J1 L3 LE LS OA OB PI PL RA RE SL TL WO WU";

/**
 * CAS triplets: runs of one group code, some of them longer than the six a segment holds; where they
 * may be odd, group CR and amounts without a reason too.
 */
export function adjustments(odd = false): fc.Arbitrary<readonly Adjustment[]> {
  const groupCodes = odd ? "CO PR OA PI CR" : "CO PR OA PI";
  const reason = oneOf(REASONS);
  const triplet = fc.record({
    reasonCode: odd ? fc.oneof({ weight: 9, arbitrary: reason }, fc.constant("")) : reason,
    amountCents: anyCents(),
    quantity: fc.option(quantityText(), { nil: undefined, freq: 4 }),
  });
  const run = fc
    .tuple(
      oneOf(groupCodes),
      fc.oneof(
        { weight: 6, arbitrary: fc.array(triplet, { minLength: 1, maxLength: 3 }) },
        { weight: 1, arbitrary: fc.array(triplet, { minLength: 6, maxLength: 8, size: "max" }) },
      ),
    )
    .map(([groupCode, triplets]) => triplets.map((entry) => ({ groupCode, ...entry })));
  return fc.array(run, { maxLength: 2 }).map((runs) => runs.flat());
}

/** PLB pairs of one or two providers, with and without their reference. L6 is made with the claims. */
export function providerAdjustments(
  options: ValueOptions,
): fc.Arbitrary<readonly ProviderAdjustment[]> {
  const pair = fc.record({
    reasonCode: oneOf(PROVIDER_REASONS),
    reference: optionally(valueText(options, 30)),
    amountCents: anyCents(),
  });
  const run = fc
    .tuple(
      digitText(10),
      optionally(dates()),
      fc.oneof(
        { weight: 6, arbitrary: fc.array(pair, { minLength: 1, maxLength: 3 }) },
        { weight: 1, arbitrary: fc.array(pair, { minLength: 6, maxLength: 8, size: "max" }) },
      ),
    )
    .map(([providerId, fiscalPeriodDate, pairs]) =>
      pairs.map((entry) => ({ providerId, fiscalPeriodDate, ...entry })),
    );
  return fc.array(run, { maxLength: 2 }).map((runs) => runs.flat());
}
