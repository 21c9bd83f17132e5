import { describe, expect, it } from "vitest";
import {
  cents,
  centsFromText,
  centsToText,
  formatDollars,
  UsageError,
} from "../../src/values/index.js";

describe("cents", () => {
  it.each([0, 1, -1, 9007199254740991, -9007199254740991])("takes %d", (value) => {
    expect(cents(value)).toBe(value);
  });

  it("turns negative zero into zero", () => {
    expect(Object.is(cents(-0), 0)).toBe(true);
  });

  it.each([0.5, 1e-9, Number.NaN, Number.POSITIVE_INFINITY, 9007199254740992, "5" as never])(
    "refuses %s",
    (value) => {
      expect(() => cents(value)).toThrow(UsageError);
    },
  );
});

describe("centsFromText", () => {
  it.each([
    ["0", 0],
    ["132", 13200],
    ["187.5", 18750],
    ["187.50", 18750],
    [".05", 5],
    ["-.05", -5],
    ["+1.1", 110],
    ["5.", 500],
    ["007", 700],
    [" 12.34 ", 1234],
    // Zeros beyond the cent are no fraction of a cent.
    ["1.230", 123],
    ["1.2300000", 123],
    // Not a sum of binary fractions: 1.005 * 100 would be 100.49999.
    ["4.35", 435],
    ["1.1", 110],
    ["90071992547409.91", 9007199254740991],
    ["-90071992547409.91", -9007199254740991],
  ])("reads %j as %d", (text, value) => {
    expect(centsFromText(text)).toBe(value);
  });

  it("never answers negative zero", () => {
    for (const text of ["-0", "-.00", "-0.0"]) {
      expect(Object.is(centsFromText(text), 0), text).toBe(true);
    }
  });

  it.each([
    "",
    " ",
    ".",
    "-",
    "+",
    "-.",
    "1,234.56",
    "12,50",
    "$5",
    "1e3",
    "0x10",
    "1.2.3",
    "--1",
    "1-",
    "1.001",
    "1.009",
    "1 2",
    "NaN",
    "Infinity",
    "١",
    "90071992547409.92",
    "99999999999999999999",
  ])("refuses %j", (text) => {
    expect(centsFromText(text)).toBeUndefined();
  });
});

describe("centsToText", () => {
  it.each([
    [0, "0"],
    [5, "0.05"],
    [50, "0.5"],
    [100, "1"],
    [-5, "-0.05"],
    [-150, "-1.5"],
    [18750, "187.5"],
    [100000, "1000"],
    [9007199254740991, "90071992547409.91"],
  ])("writes %d as %s", (value, text) => {
    expect(centsToText(value)).toBe(text);
    expect(centsFromText(text)).toBe(value);
  });

  it("refuses a fraction of a cent", () => {
    expect(() => centsToText(1.5)).toThrow(UsageError);
    for (const value of [1.5, Number.NaN, Number.POSITIVE_INFINITY, "12" as never]) {
      expect(() => formatDollars(value)).toThrow(UsageError);
    }
  });
});

describe("formatDollars", () => {
  it.each([
    [0, "$0.00"],
    [7, "$0.07"],
    [-7, "-$0.07"],
    [99999, "$999.99"],
    [100000, "$1,000.00"],
    [-123456, "-$1,234.56"],
    [123456789012, "$1,234,567,890.12"],
  ])("shows %d as %s", (value, text) => {
    expect(formatDollars(value)).toBe(text);
  });
});
