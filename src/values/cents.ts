import type { Brand } from "./brand.js";
import { UsageError } from "./error.js";

/** An amount of money in whole cents: a safe integer, never a fraction. */
export type Cents = Brand<number, "Cents">;

/**
 * Checks that a number is a whole, safe number of cents.
 *
 * @throws UsageError when it is a fraction, not finite, or beyond ±9,007,199,254,740,991.
 * @example
 * cents(1050); //=> 1050
 */
export function cents(value: number): Cents {
  if (!Number.isSafeInteger(value)) {
    throw new UsageError("cents: expected a whole, safe number of cents (an integer)");
  }
  // Prevents negative zero, which prints as "-0" and fails Object.is comparisons.
  return (value === 0 ? 0 : value) as Cents;
}

/**
 * Reads an X12 decimal amount ("132", "187.5", "-.05") as whole cents.
 * Answers `undefined` where the text is no amount or has a fraction of a cent.
 *
 * @example
 * centsFromText("187.5"); //=> 18750
 */
export function centsFromText(text: string): Cents | undefined {
  const match = /^([+-]?)(\d*)(?:\.(\d*))?$/.exec(text.trim());
  if (match === null) return undefined;
  const [, sign = "", whole = "", fraction = ""] = match;
  if (whole === "" && fraction === "") return undefined;
  if (/[1-9]/.test(fraction.slice(2))) return undefined;
  const value = Number(whole + fraction.slice(0, 2).padEnd(2, "0"));
  if (!Number.isSafeInteger(value)) return undefined;
  return (value === 0 ? 0 : sign === "-" ? -value : value) as Cents;
}

/**
 * Writes cents as an X12 decimal: no trailing zeros, no leading zeros but one.
 *
 * @example
 * centsToText(18750); //=> "187.5"
 */
export function centsToText(value: number): string {
  const sign = value < 0 ? "-" : "";
  const digits = String(Math.abs(cents(value))).padStart(3, "0");
  const fraction = digits.slice(-2).replace(/0+$/, "");
  return sign + digits.slice(0, -2) + (fraction === "" ? "" : `.${fraction}`);
}

/**
 * Formats cents as US dollars for people.
 *
 * @throws UsageError when it is no whole number of cents.
 * @example
 * formatDollars(-123456); //=> "-$1,234.56"
 */
export function formatDollars(value: number): string {
  if (!Number.isInteger(value)) {
    throw new UsageError("formatDollars: expected a whole number of cents (an integer)");
  }
  const digits = String(Math.abs(value)).padStart(3, "0");
  const dollars = digits.slice(0, -2).replace(/\B(?=(\d{3})+(?!\d))/g, ",");
  return `${value < 0 ? "-" : ""}$${dollars}.${digits.slice(-2)}`;
}
