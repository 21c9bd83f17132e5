import * as fc from "fast-check";
import type { Delimiters } from "../x12/index.js";

/** What values have to be safe for. */
export interface ValueOptions {
  /** Characters that no value may hold. */
  readonly delimiters: Delimiters;
  /** Values may hold text outside ASCII. Default false. */
  readonly nonAscii?: boolean | undefined;
}

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const DIGITS = "0123456789";
const PUNCTUATION = " .,-'&/()#+!%_=<>?@;:*^|~\"$[]{}\\`";
/** Two, three and four bytes of UTF-8; the last are surrogate pairs of UTF-16. */
const BEYOND_ASCII = [..."ÄÖÜßéñçøłČΩЖ日本語😀𝒳"];

/** An option that is absent about every other time. */
export function optionally<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.option(arbitrary, { nil: undefined, freq: 2 });
}

function isDelimiter(character: string, { delimiters }: ValueOptions): boolean {
  const { element, component, repetition, segment } = delimiters;
  return [element, component, repetition, segment].includes(character);
}

/**
 * Text as a value of an element: names, digits, punctuation, never a delimiter or a line break,
 * no blank at either end, at least one character.
 *
 * @example
 * fc.assert(fc.property(valueText({ delimiters: DEFAULT_DELIMITERS }), (text) => !text.includes("*")));
 */
export function valueText(options: ValueOptions, maxLength = 20): fc.Arbitrary<string> {
  const ascii = [...LETTERS, ...DIGITS, ...PUNCTUATION].filter((c) => !isDelimiter(c, options));
  const plain = fc.constantFrom(...ascii);
  const unit = options.nonAscii
    ? fc.oneof({ weight: 4, arbitrary: plain }, fc.constantFrom(...BEYOND_ASCII))
    : plain;
  return fc
    .string({ unit, minLength: 1, maxLength, size: "max" })
    .map((text) => text.trim() || "X");
}

/** Letters and digits: identifiers, control numbers, codes that no table knows. */
export function identifier(maxLength = 12): fc.Arbitrary<string> {
  const unit = fc.constantFrom(...LETTERS.slice(0, 26), ...DIGITS);
  return fc.string({ unit, minLength: 1, maxLength, size: "max" });
}

/** Digits only. */
export function digitText(minLength: number, maxLength = minLength): fc.Arbitrary<string> {
  return fc.string({ unit: fc.constantFrom(...DIGITS), minLength, maxLength, size: "max" });
}

/** One of the words of a text, blanks between them. */
export function oneOf(words: string): fc.Arbitrary<string> {
  return fc.constantFrom(...words.split(" "));
}

/** A decimal quantity as it may be sent, trailing zeros and all. */
export function quantityText(): fc.Arbitrary<string> {
  return fc.oneof(
    fc.constantFrom("1", "0", "2", "1.0", ".5", "2.50", "-1", "999999"),
    fc.tuple(fc.nat(9999), fc.nat(99)).map(([whole, part]) => `${whole}.${part}`),
  );
}
