import { describe, expect, it } from "vitest";
import {
  addBusinessDays,
  calendarDate,
  dayOfWeek,
  federalHolidays,
  isBusinessDay,
} from "../../src/values/index.js";

const on = calendarDate;
const inYear = (year: number) => (day: string) => `${year}-${day}`;

describe("federalHolidays", () => {
  // As published by the Office of Personnel Management, observed days.
  it.each([
    [2026, "01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-11 11-26 12-25"],
    [2027, "01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24 12-31"],
    [2022, "01-17 02-21 05-30 06-20 07-04 09-05 10-10 11-11 11-24 12-26"],
    [2023, "01-02 01-16 02-20 05-29 06-19 07-04 09-04 10-09 11-10 11-23 12-25"],
    [2021, "01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24 12-31"],
    // Before Juneteenth.
    [2020, "01-01 01-20 02-17 05-25 07-03 09-07 10-12 11-11 11-26 12-25"],
  ])("of %d", (year, days) => {
    expect(federalHolidays(year)).toEqual(days.split(" ").map(inYear(year)));
  });

  it("are known of the last year of the calendar", () => {
    expect(federalHolidays(9999).at(-1)).toBe("9999-12-31");
    expect(federalHolidays(9998).at(-1)).toBe("9998-12-25");
  });

  it("are in order and never on a weekend, for a century", () => {
    for (let year = 1990; year < 2090; year += 1) {
      const days = federalHolidays(year);
      expect([...days].sort()).toEqual(days);
      expect(new Set(days).size).toBe(days.length);
      for (const day of days) expect([0, 6], day).not.toContain(dayOfWeek(day));
    }
  });
});

describe("dayOfWeek", () => {
  it("agrees with the built-in calendar for a century", () => {
    for (let ms = Date.UTC(1970, 0, 1); ms < Date.UTC(2070, 0, 1); ms += 86_400_000) {
      const date = new Date(ms);
      const text = date.toISOString().slice(0, 10);
      if (dayOfWeek(on(text)) !== date.getUTCDay()) expect.fail(text);
    }
  });
});

describe("isBusinessDay", () => {
  it.each([
    ["2026-07-02", true],
    ["2026-07-03", false],
    ["2026-07-04", false],
    ["2026-07-05", false],
    ["2026-07-06", true],
    ["2027-12-31", false],
    ["2028-01-01", false],
    ["2026-11-27", true],
  ])("%s: %s", (date, expected) => {
    expect(isBusinessDay(on(date))).toBe(expected);
  });

  it("knows the caller's own closed days", () => {
    expect(isBusinessDay(on("2026-11-27"), [on("2026-11-27")])).toBe(false);
  });
});

describe("addBusinessDays", () => {
  it.each([
    ["2026-07-02", 1, "2026-07-06"],
    ["2026-07-06", -1, "2026-07-02"],
    ["2026-07-04", 1, "2026-07-06"],
    ["2026-07-02", 0, "2026-07-02"],
    ["2026-07-04", 0, "2026-07-04"],
    ["2026-12-24", 5, "2027-01-04"],
    ["2026-01-02", 10, "2026-01-16"],
    ["2026-01-02", 11, "2026-01-20"],
  ])("%s and %d is %s", (date, count, result) => {
    expect(addBusinessDays(on(date), count)).toBe(result);
  });

  it("passes over the caller's own closed days", () => {
    expect(addBusinessDays(on("2026-07-02"), 1, [on("2026-07-06")])).toBe("2026-07-07");
  });
});
