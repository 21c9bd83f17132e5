import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allCarcs, allRarcs, carc, codesAsOf, inForceOn } from "../../src/codes/index.js";
import { addDays, calendarDate, UsageError } from "../../src/values/index.js";

describe("codesAsOf", () => {
  it("answers from the start date on", () => {
    expect(codesAsOf("2017-10-31").carc("288")).toBeUndefined();
    expect(codesAsOf("2017-11-01").carc("288")).toBe(carc("288"));
  });

  it("answers until the day before the stop date, as an active code", () => {
    const before = codesAsOf("2018-04-30");
    expect(before.carc("15")).toEqual({ ...carc("15"), active: true });
    expect(before.carc("15")).toBe(before.carc("15"));
    expect(Object.isFrozen(before.carc("15"))).toBe(true);
    expect(codesAsOf("2018-05-01").carc("15")).toBeUndefined();
    expect(carc("15")?.active).toBe(false);
  });

  it("covers remark codes and claim status too", () => {
    expect(codesAsOf("2004-07-31").rarc("M33")?.active).toBe(true);
    expect(codesAsOf("2004-08-01").rarc("M33")).toBeUndefined();
    expect(codesAsOf("2018-06-30").claimStatusCategory("DR01")).toBeUndefined();
    expect(codesAsOf("2018-07-01").claimStatusCategory("DR01")?.active).toBe(true);
    expect(codesAsOf("2011-12-31").claimStatusCode("48")?.active).toBe(true);
    expect(codesAsOf("2012-01-01").claimStatusCode("48")).toBeUndefined();
  });

  it("keeps a code whose start date is unknown, without inventing one", () => {
    const then = codesAsOf("2020-01-01").carc("307");
    expect(then).toBeDefined();
    expect(then?.start).toBeUndefined();
    expect(inForceOn(carc("307")!, "2020-01-01", "2026-08")).toBeUndefined();
    expect(inForceOn(carc("307")!, "2026-08-01", "2026-08")).toBe(true);
  });

  it("drops a code that stopped on an unknown day only from the date of its list on", () => {
    expect(codesAsOf("2012-06-30").claimStatusCode("570")).toBeDefined();
    expect(codesAsOf("2024-01-01").claimStatusCode("570")).toBeUndefined();
  });

  it("answers undated lists as they stand", () => {
    const codes = codesAsOf("1999-01-01");
    expect(codes.groupCode("CO")?.code).toBe("CO");
    expect(codes.plbReason("WO")?.code).toBe("WO");
  });

  it("is the current list on the date of the list", () => {
    const codes = codesAsOf("2026-08-31");
    for (const entry of [...allCarcs()]) {
      expect(codes.carc(entry.code)).toBe(entry.active ? entry : undefined);
    }
    for (const entry of [...allRarcs()]) {
      expect(codes.rarc(entry.code)).toBe(entry.active ? entry : undefined);
    }
  });

  it("never answers for a day outside a code's dates", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...allCarcs(), ...allRarcs()),
        fc.integer({ min: 0, max: 13_000 }),
        (entry, days) => {
          const day = addDays(calendarDate("1994-01-01"), days);
          const found = codesAsOf(day).carc(entry.code) ?? codesAsOf(day).rarc(entry.code);
          const early = entry.start !== undefined && day < entry.start;
          const late = entry.stop !== undefined && day >= entry.stop;
          expect(found !== undefined).toBe(!early && !late);
        },
      ),
    );
  });

  it("refuses what is not a day", () => {
    for (const wrong of ["", "2026", "2026-02-30", "20260101", "constructor"]) {
      expect(() => codesAsOf(wrong)).toThrow(UsageError);
    }
  });

  it("answers undefined for unknown texts", () => {
    const codes = codesAsOf("2026-01-01");
    for (const trap of ["constructor", "__proto__", "", "x".repeat(100_000)]) {
      expect(codes.carc(trap)).toBeUndefined();
      expect(codes.rarc(trap)).toBeUndefined();
    }
  });
});

describe("inForceOn", () => {
  it.each([
    [{ start: "2020-01-01", active: true }, "2019-12-31", false],
    [{ start: "2020-01-01", active: true }, "2020-01-01", true],
    [{ start: "2020-01-01", stop: "2021-01-01", active: false }, "2020-12-31", true],
    [{ start: "2020-01-01", stop: "2021-01-01", active: false }, "2021-01-01", false],
    [{ start: "2020-01-01", active: false }, "2020-06-01", undefined],
    [{ active: true }, "2020-06-01", undefined],
    [{ stop: "2021-01-01", active: false }, "2020-06-01", undefined],
    [{ stop: "2021-01-01", active: false }, "2021-06-01", false],
  ])("%j on %s: %s", (entry, date, inForce) => {
    expect(inForceOn(entry, date)).toBe(inForce);
  });
});
