import * as fc from "fast-check";
import type {
  AmountEntry,
  Contact,
  DatedEntry,
  QuantityEntry,
  Reference,
  Unmapped,
} from "../835/index.js";
import { anyCents, dates, positiveCents } from "./money.js";
import {
  identifier,
  oneOf,
  optionally,
  quantityText,
  type ValueOptions,
  valueText,
} from "./value.js";

/** REFs with one of the given qualifiers; REF03 and REF04 at times. */
export function references(
  qualifiers: string,
  options: ValueOptions,
  maxLength = 3,
): fc.Arbitrary<readonly Reference[]> {
  const secondary = fc
    .tuple(oneOf("D8 ZZ"), valueText(options, 8))
    .map((parts) => parts.join(options.delimiters.component));
  const plain = fc.record({ qualifier: oneOf(qualifiers), value: valueText(options, 30) });
  const full = fc.record({
    qualifier: oneOf(qualifiers),
    value: valueText(options),
    description: optionally(valueText(options, 80)),
    secondary: optionally(secondary),
  });
  return fc.array(fc.oneof({ weight: 3, arbitrary: plain }, full), { maxLength });
}

/** DTMs with one of the given qualifiers. */
export function datedEntries(
  qualifiers: string,
  maxLength = 2,
): fc.Arbitrary<readonly DatedEntry[]> {
  return fc.array(fc.record({ qualifier: oneOf(qualifiers), date: dates() }), { maxLength });
}

/** AMTs with one of the given qualifiers; interest (I) is never negative. */
export function amountEntries(
  qualifiers: string,
  maxLength = 2,
): fc.Arbitrary<readonly AmountEntry[]> {
  const entry = oneOf(qualifiers).chain((qualifier) =>
    (qualifier === "I" ? positiveCents() : anyCents()).map((amountCents) => ({
      qualifier,
      amountCents,
    })),
  );
  return fc.array(entry, { maxLength });
}

/** QTYs with one of the given qualifiers. */
export function quantityEntries(
  qualifiers: string,
  maxLength = 2,
): fc.Arbitrary<readonly QuantityEntry[]> {
  const entry = fc.record({ qualifier: oneOf(qualifiers), quantity: quantityText() });
  return fc.array(entry, { maxLength });
}

/** A PER of the given function codes with up to three numbers. */
export function contact(functionCodes: string, options: ValueOptions): fc.Arbitrary<Contact> {
  return fc.record({
    functionCode: oneOf(functionCodes),
    name: optionally(valueText(options, 30)),
    numbers: fc.array(
      fc.record({ qualifier: oneOf("TE FX EM EX UR"), value: valueText(options, 40) }),
      { maxLength: 3 },
    ),
  });
}

/** Ids that are segments of other transaction sets, or of none. */
const FOREIGN_IDS = "NTE K3 HI PWK ZZ ZZZ X1Y";

/** Segments that an 835 does not have, as they are kept on their owner. */
export function unmappedSegments(
  options: ValueOptions,
  maxLength = 1,
): fc.Arbitrary<readonly Unmapped[]> {
  const segment = fc.record({
    id: oneOf(FOREIGN_IDS),
    elements: fc.array(fc.oneof(valueText(options), identifier()), { minLength: 1, maxLength: 4 }),
  });
  return fc.array(
    segment.map((made): Unmapped => ({ kind: "segment", segment: made })),
    { maxLength },
  );
}
