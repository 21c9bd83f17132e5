import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";
import { afterAll, describe, expect, it } from "vitest";
import * as inThisZone from "../../src/values/index.js";
import {
  addDays,
  addMonths,
  calendarDate,
  dateFromX12,
  dateToX12,
  daysBetween,
  isCalendarDate,
  isRealDay,
  UsageError,
} from "../../src/values/index.js";

const on = calendarDate;

describe("isCalendarDate and calendarDate", () => {
  it.each(["2026-01-01", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"])(
    "take %s",
    (text) => {
      expect(isCalendarDate(text)).toBe(true);
      expect(on(text)).toBe(text);
    },
  );

  it.each([
    "2026-02-29",
    "1900-02-29",
    "2100-02-29",
    "2026-00-10",
    "2026-13-01",
    "2026-04-31",
    "2026-01-00",
    "2026-01-32",
    "0000-01-01",
    "2026-1-1",
    "20260101",
    "2026-01-01T00:00:00Z",
    " 2026-01-01",
    "2026-01-01\n",
    "",
  ])("refuse %j", (text) => {
    expect(isCalendarDate(text)).toBe(false);
    expect(() => on(text)).toThrow(UsageError);
  });

  it("refuse what is no text, as a UsageError", () => {
    for (const value of [undefined, null, 20260101, new Date(), {}]) {
      expect(() => on(value as never)).toThrow(UsageError);
    }
  });

  it("agree with the Gregorian calendar on every day of four centuries", () => {
    const lengths = (year: number, month: number) =>
      new Date(Date.UTC(year, month, 0)).getUTCDate();
    for (let year = 1800; year < 2200; year += 1) {
      for (let month = 1; month <= 12; month += 1) {
        const last = lengths(year, month);
        if (!isRealDay(year, month, last) || isRealDay(year, month, last + 1)) {
          expect.fail(`${year}-${month} has ${last} days`);
        }
      }
    }
  });
});

describe("dateFromX12", () => {
  it.each([
    ["20260131", "2026-01-31"],
    ["20240229", "2024-02-29"],
    ["260131", "2026-01-31"],
    // The window of two-digit years.
    ["700101", "1970-01-01"],
    ["991231", "1999-12-31"],
    ["691231", "2069-12-31"],
    ["000229", "2000-02-29"],
    [" 20260131 ", "2026-01-31"],
  ])("reads %j as %s", (text, date) => {
    expect(dateFromX12(text)).toBe(date);
  });

  it.each([
    "",
    "0",
    "20260230",
    "20261301",
    "00000000",
    "2026-01-31",
    "2026013",
    "202601311",
    "26O131",
    "700229",
  ])("refuses %j", (text) => {
    expect(dateFromX12(text)).toBeUndefined();
  });

  it("is the inverse of dateToX12", () => {
    for (const date of ["2026-01-31", "0001-01-01", "2024-02-29"]) {
      expect(dateFromX12(dateToX12(on(date)))).toBe(date);
    }
  });
});

describe("calendar arithmetic", () => {
  it.each([
    ["2026-01-15", 125, "2026-05-20"],
    ["2026-01-01", -1, "2025-12-31"],
    ["2024-02-28", 1, "2024-02-29"],
    ["2025-02-28", 1, "2025-03-01"],
    // Days on which clocks change in many zones.
    ["2026-03-07", 1, "2026-03-08"],
    ["2026-03-08", 1, "2026-03-09"],
    ["2026-11-01", 1, "2026-11-02"],
    ["2026-06-01", 0, "2026-06-01"],
    ["2026-01-01", 365, "2027-01-01"],
  ])("%s and %d days is %s", (date, days, result) => {
    expect(addDays(on(date), days)).toBe(result);
    expect(daysBetween(on(date), on(result))).toBe(days);
    expect(daysBetween(on(result), on(date))).toBe(days === 0 ? 0 : -days);
  });

  it.each([
    ["2024-02-29", 12, "2025-02-28"],
    ["2026-01-31", 1, "2026-02-28"],
    ["2026-10-31", 1, "2026-11-30"],
    ["2026-12-15", 1, "2027-01-15"],
    ["2026-03-31", -1, "2026-02-28"],
    ["2026-05-05", 0, "2026-05-05"],
  ])("%s and %d months is %s", (date, months, result) => {
    expect(addMonths(on(date), months)).toBe(result);
  });
});

describe("time zones", () => {
  const folder = mkdtempSync(join(tmpdir(), "remitkit-values-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  /** What the functions answer, as text: a child process prints the same in its own zone. */
  const answers = (values: typeof import("../../src/values/index.js")) => {
    const day = values.calendarDate;
    const made: unknown[] = [];
    for (let n = 0; n < 800; n += 1) {
      const date = values.addDays(day("2025-12-20"), n);
      made.push([date, values.addMonths(date, 1), values.daysBetween(day("2026-01-01"), date)]);
    }
    for (const year of [2026, 2027]) made.push(values.federalHolidays(year));
    made.push(values.addBusinessDays(day("2026-07-02"), 30));
    made.push(values.addBusinessDays(day("2026-01-05"), -30));
    // Samoa had no 30 December 2011; Kwajalein no 21 August 1993.
    made.push(values.addDays(day("2011-12-29"), 1), values.addDays(day("1993-08-20"), 1));
    made.push(values.daysBetween(day("2011-12-29"), day("2011-12-31")));
    return made.map((answer) => JSON.stringify(answer)).join("\n");
  };

  const script = join(folder, "answers.mjs");
  const values = fileURLToPath(new URL("../../src/values/index.ts", import.meta.url));
  buildSync({
    entryPoints: [values],
    bundle: true,
    format: "esm",
    outfile: join(folder, "values.mjs"),
  });
  writeFileSync(
    script,
    `import * as values from "./values.mjs";
     const answers = ${answers.toString()};
     console.log(new Date(2026, 0, 1).getTimezoneOffset() + "\\n" + answers(values));`,
  );

  it.each([
    ["UTC", "0"],
    ["Pacific/Kiritimati", "-840"],
    ["America/New_York", "300"],
    ["Pacific/Apia", "-780"],
    ["America/Sao_Paulo", "180"],
  ])("change nothing: %s", (zone, offset) => {
    const env = { ...process.env, TZ: zone };
    const [minutes, ...rest] = execFileSync(process.execPath, [script], { env, encoding: "utf8" })
      .trimEnd()
      .split("\n");
    expect(minutes).toBe(offset);
    const here = answers(inThisZone).split("\n");
    expect(rest.filter((line, i) => line !== here[i])).toEqual([]);
    expect(rest).toHaveLength(here.length);
  });
});
