import * as fc from "fast-check";
import { type CalendarDate, type Cents, calendarDate, cents } from "../values/index.js";

/** An amount of zero or more: round ones, odd cents, and very large ones. */
export function positiveCents(): fc.Arbitrary<Cents> {
  return fc
    .oneof(
      { weight: 5, arbitrary: fc.nat(500_000) },
      { weight: 2, arbitrary: fc.nat(5_000).map((dollars) => dollars * 100) },
      { weight: 1, arbitrary: fc.constantFrom(0, 1, 10, 99, 100, 999_999_999_99) },
    )
    .map(cents);
}

/** An amount of either sign. */
export function anyCents(): fc.Arbitrary<Cents> {
  return fc
    .tuple(positiveCents(), fc.integer({ min: 0, max: 4 }))
    .map(([amount, sign]) => cents(sign === 0 ? 0 - amount : amount));
}

/** A real day between 1970 and 2069, month ends and leap days among them. */
export function dates(): fc.Arbitrary<CalendarDate> {
  const day = fc
    .tuple(fc.integer({ min: 1970, max: 2069 }), fc.integer({ min: 1, max: 12 }), fc.nat(27))
    .map(([year, month, d]) => `${year}-${two(month)}-${two(d + 1)}`);
  const edges = fc.constantFrom("2024-02-29", "2025-12-31", "2026-01-01", "2000-02-29");
  return fc.oneof({ weight: 4, arbitrary: day }, edges).map(calendarDate);
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}

/** Adds amounts up. */
export function sumOf(amounts: readonly (number | undefined)[]): Cents {
  return cents(amounts.reduce<number>((sum, amount) => sum + (amount ?? 0), 0));
}
