import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  anchorsOf,
  businessDaysBetween,
  type DeadlineQuestion,
  deadlineFor,
  defaultPolicy,
  FREQUENCY_CODES,
  type PolicyInput,
  parsePolicy,
  RULES,
} from "../../src/decisions/index.js";
import {
  addDays,
  type CalendarDate,
  calendarDate,
  federalHolidays,
  isBusinessDay,
} from "../../src/values/index.js";
import { anyDate, claimOf, remittanceOf, serviceOf } from "./build.js";

function question(parts: {
  kind?: DeadlineQuestion["payerKind"];
  payerId?: string;
  remit?: string;
  service?: string;
  asOf?: string;
}): DeadlineQuestion {
  return {
    payerId: parts.payerId ?? "1512345678",
    payerKind: parts.kind ?? "commercial",
    anchors: {
      remitDate: parts.remit === undefined ? undefined : calendarDate(parts.remit),
      serviceDate: parts.service === undefined ? undefined : calendarDate(parts.service),
    },
    asOf: calendarDate(parts.asOf ?? "2026-03-01"),
  };
}

function row(parts: object): PolicyInput {
  const base = {
    id: "row",
    payerKind: "commercial",
    action: "appeal",
    anchor: "remitDate",
    filedWhen: "received",
    source: "test",
    confidence: "high",
  };
  return { deadlines: [{ ...base, ...parts } as never] };
}

describe("the shipped rows, by the vectors of their sources", () => {
  it.each([
    // kind, action, anchor, last day. 120 days alone would give 2026-05-15 for the first.
    ["medicareFfs", "appeal", "2026-01-15", "2026-05-20"],
    ["medicareFfs", "appeal", "2026-06-30", "2026-11-02"],
    // Palmetto's own examples end on a Saturday and a Sunday: no roll.
    ["medicareFfs", "appeal", "2022-05-15", "2022-09-17"],
    ["medicareFfs", "appeal", "2022-08-15", "2022-12-18"],
    ["medicareFfs", "reopening", "2026-01-15", "2027-01-15"],
    ["medicareAdvantageNonContract", "appeal", "2026-03-02", "2026-05-06"],
    ["tricare", "reconsideration", "2026-01-15", "2026-04-15"],
    // 30 business days, the first day counted where it is one.
    ["commercial", "openNegotiation", "2026-01-15", "2026-02-27"],
    ["commercial", "openNegotiation", "2026-11-20", "2027-01-05"],
    ["commercial", "openNegotiation", "2026-01-17", "2026-03-03"],
  ] as const)("%s %s from %s ends %s", (kind, action, remit, date) => {
    expect(deadlineFor(action, question({ kind, remit }), defaultPolicy()).date).toBe(date);
  });

  it.each([
    // Contracted Medicare Advantage, commercial, Medicaid: a contract or a state decides.
    ["medicareAdvantage", "appeal", "2026-01-15"],
    ["commercial", "appeal", "2026-01-15"],
    ["medicaid", "appeal", "2026-01-15"],
    ["unknown", "appeal", "2026-01-15"],
    ["medicareFfs", "newClaim", "2026-01-15"],
    ["medicareFfs", "correctedClaim", "2026-01-15"],
    // 65 days hold from 2025 on; before that nothing was read.
    ["medicareAdvantageNonContract", "appeal", "2024-12-31"],
  ] as const)("%s %s from %s is unknown, never a guess", (kind, action, remit) => {
    const deadline = deadlineFor(action, question({ kind, remit }), defaultPolicy());
    expect(deadline).toMatchObject({ status: "unknown" });
    expect(deadline.date).toBeUndefined();
  });

  it("is unknown without a date to count from, and says that this is why", () => {
    const deadline = deadlineFor("appeal", question({ kind: "medicareFfs" }), defaultPolicy());
    expect(deadline.status).toBe("unknown");
    expect(deadline.note).toContain("counts from is not known");
  });
});

describe("status", () => {
  it.each([
    ["2026-05-19", "known", 1],
    ["2026-05-20", "known", 0],
    ["2026-05-21", "passed", -1],
  ])("as of %s it is %s with %i days left", (asOf, status, daysLeft) => {
    const asked = question({ kind: "medicareFfs", remit: "2026-01-15", asOf });
    expect(deadlineFor("appeal", asked, defaultPolicy())).toMatchObject({ status, daysLeft });
  });

  it("aims at a business day, the margin before the last day", () => {
    // The last day is Saturday 2022-09-17; the business day before is Friday 16; five back is 9.
    const asked = question({ kind: "medicareFfs", remit: "2022-05-15" });
    expect(deadlineFor("appeal", asked, defaultPolicy()).targetDate).toBe("2022-09-09");
    const none = parsePolicy({ safetyMarginBusinessDays: 0 });
    expect(deadlineFor("appeal", asked, none).targetDate).toBe("2022-09-16");
  });
});

describe("rows of the caller", () => {
  it.each([
    ["months clamp to the end of the month", { months: 1 }, "2026-01-31", "2026-02-28"],
    [
      "the presumption comes before the days",
      { days: 30, receiptPresumptionDays: 3 },
      "2026-01-01",
      "2026-02-03",
    ],
    [
      "a Saturday rolls forward when told",
      { days: 2, weekendRoll: "forward" },
      "2026-07-02",
      "2026-07-06",
    ],
    ["a Saturday stays when not told", { days: 2 }, "2026-07-02", "2026-07-04"],
    ["business days skip holidays", { businessDays: 1 }, "2026-07-02", "2026-07-06"],
    [
      "zero business days is the day itself",
      { businessDays: 0, countFirstDay: true },
      "2026-07-02",
      "2026-07-02",
    ],
  ])("%s", (_, parts, remit, date) => {
    expect(deadlineFor("appeal", question({ remit }), parsePolicy(row(parts))).date).toBe(date);
  });

  it("overrides the shipped row of the same kind", () => {
    const policy = parsePolicy(row({ payerKind: "medicareFfs", days: 10 }));
    const asked = question({ kind: "medicareFfs", remit: "2026-01-15" });
    expect(deadlineFor("appeal", asked, policy).date).toBe("2026-01-25");
  });

  it("prefers the payer's own row to its kind's, and its kind's to anyone's, in any order", () => {
    const of = (id: string, who: object, days: number) =>
      row({ id, payerKind: undefined, ...who, days });
    const rows = [
      of("own", { payerId: "77" }, 1),
      of("kind", { payerKind: "commercial" }, 2),
      of("any", { payerKind: "any" }, 3),
    ].flatMap((policy) => policy.deadlines ?? []);
    const pick = (list: typeof rows, payerId: string, kind: DeadlineQuestion["payerKind"]) =>
      deadlineFor(
        "appeal",
        question({ payerId, kind, remit: "2026-01-01" }),
        parsePolicy({ deadlines: list }),
      ).rowId;
    for (const list of [rows, [...rows].reverse()]) {
      expect(pick(list, "77", "commercial")).toBe("own");
      expect(pick(list, "78", "commercial")).toBe("kind");
      expect(pick(list, "78", "auto")).toBe("any");
    }
  });

  it("uses the row in force on the anchor day, not on the day of asking", () => {
    const deadlines = [
      ...(row({ id: "old", days: 60 }).deadlines ?? []),
      ...(row({ id: "new", days: 65, effectiveFrom: "2025-01-01" }).deadlines ?? []),
    ];
    const policy = parsePolicy({ deadlines });
    const rowOn = (remit: string) => deadlineFor("appeal", question({ remit }), policy).rowId;
    expect([rowOn("2024-12-31"), rowOn("2025-01-01")]).toEqual(["old", "new"]);
  });

  it("counts nothing from a day at the end of the calendar, which stands for none", () => {
    const policy = parsePolicy(row({ days: 60, weekendRoll: "forward" }));
    for (const remit of ["9999-12-31", "9998-12-30"]) {
      const { status, note } = deadlineFor("appeal", question({ remit }), policy);
      expect([status, note]).toEqual(["unknown", expect.stringContaining("not known")]);
    }
    expect(deadlineFor("appeal", question({ remit: "9899-12-31" }), policy).status).toBe("known");
  });

  it("counts a service-date row from the service date", () => {
    const policy = parsePolicy(row({ months: 12, anchor: "serviceDate" }));
    expect(deadlineFor("appeal", question({ service: "2024-02-29" }), policy).date).toBe(
      "2025-02-28",
    );
  });
});

describe("anchors", () => {
  it("takes the earlier of payment and production date", () => {
    const remittance = remittanceOf({ date: "2026-01-15", productionDate: "2026-01-13" });
    expect(anchorsOf(remittance, claimOf(), undefined).remitDate).toBe("2026-01-13");
    const later = remittanceOf({ date: "2026-01-15", productionDate: "2026-01-20" });
    expect(anchorsOf(later, claimOf(), undefined).remitDate).toBe("2026-01-15");
  });

  it("takes the line's own day of service, else the claim's", () => {
    const dated = (date: string) =>
      serviceOf({ dates: [{ qualifier: "472", date: calendarDate(date) }] });
    const claim = claimOf({
      services: [dated("2025-12-02"), dated("2025-12-01")],
      dates: [{ qualifier: "232", date: calendarDate("2025-11-30") }],
    });
    expect(anchorsOf(remittanceOf(), claim, claim.services[0]).serviceDate).toBe("2025-12-02");
    expect(anchorsOf(remittanceOf(), claim, undefined).serviceDate).toBe("2025-12-01");
    expect(anchorsOf(remittanceOf(), { ...claim, services: [] }, undefined).serviceDate).toBe(
      "2025-11-30",
    );
  });
});

describe("the vectors of the reference", () => {
  const on = (step: Parameters<typeof deadlineFor>[0], row: object, anchors: object) =>
    deadlineFor(step, { ...question({}), anchors } as DeadlineQuestion, parsePolicy(rowOf(row)));
  const rowOf = (parts: object) => row({ payerKind: "any", ...parts });
  const nsa = (action: string, businessDays: number, anchor: string, countFirstDay: boolean) => ({
    action,
    businessDays,
    anchor,
    countFirstDay,
  });

  it.each<[string, Parameters<typeof deadlineFor>[0], object, object, string]>([
    [
      "Medicare, 120 days without the presumption",
      "appeal",
      { days: 120, anchor: "noticeDate" },
      { remitDate: "2026-01-15" },
      "2026-05-15",
    ],
    [
      "with the presumption of five days",
      "appeal",
      { days: 120, receiptPresumptionDays: 5, anchor: "noticeDate" },
      { remitDate: "2026-01-15" },
      "2026-05-20",
    ],
    [
      "ERISA, 180 days",
      "appeal",
      { days: 180, anchor: "noticeDate" },
      { noticeDate: "2026-03-02" },
      "2026-08-29",
    ],
    [
      "open negotiation, first day counted",
      "openNegotiation",
      nsa("openNegotiation", 30, "remitDate", true),
      { remitDate: "2026-01-15" },
      "2026-02-27",
    ],
    [
      "open negotiation, from the next day",
      "openNegotiation",
      nsa("openNegotiation", 30, "remitDate", false),
      { remitDate: "2026-01-15" },
      "2026-03-02",
    ],
    [
      "negotiation ends, first day counted",
      "negotiationEnd",
      nsa("negotiationEnd", 30, "negotiationStart", true),
      { negotiationStart: "2026-03-02" },
      "2026-04-10",
    ],
    [
      "negotiation ends, from the next day",
      "negotiationEnd",
      nsa("negotiationEnd", 30, "negotiationStart", false),
      { negotiationStart: "2026-03-02" },
      "2026-04-13",
    ],
    [
      "response by business day 15",
      "negotiationResponse",
      nsa("negotiationResponse", 15, "negotiationStart", false),
      { negotiationStart: "2026-03-02" },
      "2026-03-23",
    ],
    [
      "IDR after 10 April",
      "idr",
      nsa("idr", 4, "negotiationEnd", false),
      { negotiationEnd: "2026-04-10" },
      "2026-04-16",
    ],
    [
      "IDR after 13 April",
      "idr",
      nsa("idr", 4, "negotiationEnd", false),
      { negotiationEnd: "2026-04-13" },
      "2026-04-17",
    ],
    [
      "Thanksgiving, Christmas, New Year inside",
      "openNegotiation",
      nsa("openNegotiation", 30, "remitDate", true),
      { remitDate: "2026-11-20" },
      "2027-01-05",
    ],
    [
      "the same from the next day",
      "openNegotiation",
      nsa("openNegotiation", 30, "remitDate", false),
      { remitDate: "2026-11-20" },
      "2027-01-06",
    ],
    [
      "twelve months from 29 February",
      "newClaim",
      { action: "newClaim", days: undefined, months: 12, anchor: "serviceDate" },
      { serviceDate: "2024-02-29" },
      "2025-02-28",
    ],
    [
      "twelve months across a leap day",
      "newClaim",
      { action: "newClaim", days: undefined, months: 12, anchor: "serviceDate" },
      { serviceDate: "2023-03-10" },
      "2024-03-10",
    ],
    [
      "365 days across a leap day",
      "newClaim",
      { action: "newClaim", days: 365, anchor: "serviceDate" },
      { serviceDate: "2023-03-10" },
      "2024-03-09",
    ],
  ])("%s", (_, step, parts, anchors, date) => {
    expect(on(step, parts, anchors).date).toBe(date);
  });
});

describe("wrong public recipes", () => {
  const shipped = (kind: DeadlineQuestion["payerKind"], remit: string) =>
    deadlineFor("appeal", question({ kind, remit }), defaultPolicy());

  it("120 days of Medicare are not counted without the five of receipt", () => {
    expect(shipped("medicareFfs", "2026-01-15").date).not.toBe("2026-05-15");
  });

  it("Medicare Advantage without contract has 65 days, and the 60 of old pages are told", () => {
    const deadline = shipped("medicareAdvantageNonContract", "2026-03-02");
    expect(deadline.date).toBe("2026-05-06");
    expect(deadline.conflicts).toEqual([
      {
        date: "2026-05-01",
        source: "plan pages that still print the rule of before 2025",
        used: false,
      },
    ]);
    const careful = parsePolicy({ alwaysStricter: true });
    const asked = question({ kind: "medicareAdvantageNonContract", remit: "2026-03-02" });
    expect(deadlineFor("appeal", asked, careful).date).toBe("2026-05-01");
  });

  it("frequency code 7 replaces and 8 voids, both with the original reference", () => {
    const textOf = (facts: object) =>
      RULES.find(({ id }) => id === "fixable")
        ?.leadsTo(facts as never)
        .reasons?.join(" ") ?? "";
    expect(FREQUENCY_CODES).toEqual({ replacement: "7", void: "8" });
    const replaced = textOf({ fixAction: "correctedClaim", category: "coding" });
    expect(replaced).toMatch(/replacement claim: frequency code 7 .*REF\*F8/);
    const voided = textOf({
      fixAction: "voidClaim",
      resubmission: "voidFirst",
      category: "coding",
    });
    expect(voided).toMatch(/Void the first claim \(frequency code 8 .*REF\*F8/);
    expect(replaced + voided).not.toMatch(/replacement claim: frequency code 8|[Vv]oid[^.]*code 7/);
  });
});

describe("what sources disagree about", () => {
  it("takes the stricter reading, and tells both", () => {
    const payers = [{ payerId: "1512345678", kind: "commercial", playbook: "unitedHealthcare" }];
    const policy = parsePolicy({ payers });
    const deadline = deadlineFor("reconsideration", question({ remit: "2026-03-02" }), policy);
    expect(deadline).toMatchObject({ date: "2026-05-06", confidence: "conflict" });
    // The row's own source says twelve months.
    expect(deadline.source).toBe("aggregators' lists of 2025 and 2026");
    expect(deadline.conflicts?.map(({ date, used }) => [date, used])).toEqual([
      ["2027-03-02", false],
      ["2026-05-06", true],
    ]);
  });

  it("uses the row's own reading where that is the stricter one", () => {
    const policy = parsePolicy(row({ days: 30, conflicts: [{ days: 90, source: "elsewhere" }] }));
    const deadline = deadlineFor("appeal", question({ remit: "2026-03-02" }), policy);
    expect(deadline.date).toBe("2026-04-01");
    expect(deadline.source).not.toBe("elsewhere");
    expect(deadline.conflicts).toEqual([{ date: "2026-05-31", source: "elsewhere", used: false }]);
  });
});

describe("conditions of a row", () => {
  const policyOf = (...rows: object[]) =>
    parsePolicy({
      deadlines: rows.flatMap((parts, index) => row({ id: `r${index}`, ...parts }).deadlines ?? []),
    });
  const dateOf = (policy: ReturnType<typeof parsePolicy>, more: Partial<DeadlineQuestion>) =>
    deadlineFor("appeal", { ...question({ remit: "2026-01-01" }), ...more }, policy).rowId;

  it("a row for some categories comes before one for all, wherever it stands", () => {
    const policy = policyOf({ days: 180, categories: ["medicalNecessity"] }, { days: 60 });
    expect(dateOf(policy, { category: "medicalNecessity" })).toBe("r0");
    expect(dateOf(policy, { category: "coding" })).toBe("r1");
    expect(dateOf(policy, {})).toBe("r1");
  });

  it("a row for a network needs the network to be known", () => {
    const policy = policyOf({ days: 90, network: "in" }, { days: 180, network: "out" });
    expect(dateOf(policy, { network: "in" })).toBe("r0");
    expect(dateOf(policy, { network: "out" })).toBe("r1");
    expect(dateOf(policy, {})).toBeUndefined();
  });

  it("a row for good cause needs one", () => {
    const policy = policyOf({ days: 365, needsGoodCause: true }, { days: 60 });
    expect(dateOf(policy, { goodCause: true })).toBe("r0");
    expect(dateOf(policy, {})).toBe("r1");
  });

  it("levels have rows of their own", () => {
    const policy = policyOf({ days: 60 }, { days: 30, level: 2, anchor: "priorDecision" });
    expect(dateOf(policy, { level: 2 })).toBeUndefined();
    const anchors = { priorDecision: calendarDate("2026-06-01") };
    const second = { ...question({}), level: 2, anchors };
    expect(deadlineFor("appeal", second, policy)).toMatchObject({
      rowId: "r1",
      date: "2026-07-01",
    });
  });

  it("a row that ended does not count for later notices", () => {
    const policy = policyOf({ days: 60 }, { days: 90, effectiveTo: "2025-12-31" });
    expect(dateOf(policy, {})).toBe("r0");
  });

  it("the day it arrived takes the place of the presumption, where it can be shown", () => {
    const policy = policyOf({ days: 120, receiptPresumptionDays: 5, anchor: "noticeDate" });
    const anchors = {
      remitDate: calendarDate("2026-01-15"),
      receiptDate: calendarDate("2026-01-17"),
    };
    expect(deadlineFor("appeal", { ...question({}), anchors }, policy).date).toBe("2026-05-17");
  });

  it("an extension moves the last days that fall in it, and no others", () => {
    const extensions = [
      {
        id: "storm",
        rowId: "r0",
        dueFrom: "2026-03-01",
        dueTo: "2026-03-31",
        days: 30,
        source: "the payer's notice",
        confidence: "high" as const,
      },
    ];
    const policy = parsePolicy({
      deadlines: [...(row({ id: "r0", days: 60 }).deadlines ?? [])],
      extensions,
    });
    const at = (remit: string) => deadlineFor("appeal", question({ remit }), policy).date;
    expect(at("2026-01-15")).toBe("2026-04-15");
    expect(at("2026-02-15")).toBe("2026-04-16");
    const until = { ...extensions[0]!, days: undefined, until: "2026-06-30" };
    const fixed = parsePolicy({
      deadlines: row({ id: "r0", days: 60 }).deadlines,
      extensions: [until],
    });
    expect(deadlineFor("appeal", question({ remit: "2026-01-15" }), fixed).date).toBe("2026-06-30");
  });

  it("closed days of the caller are no business days", () => {
    const deadlines = row({ days: undefined, businessDays: 1 }).deadlines;
    const policy = parsePolicy({ deadlines, closedDays: ["2026-07-06"] });
    expect(deadlineFor("appeal", question({ remit: "2026-07-02" }), policy).date).toBe(
      "2026-07-07",
    );
  });
});

describe("business days between two days", () => {
  it.each([
    ["2026-07-02", "2026-07-06", 1],
    ["2026-07-06", "2026-07-02", -1],
    ["2026-07-04", "2026-07-05", 0],
    ["2026-01-15", "2026-02-27", 29],
    ["2027-12-30", "2028-01-03", 1],
  ])("%s to %s: %i", (from, to, count) => {
    expect(businessDaysBetween(calendarDate(from), calendarDate(to), [])).toBe(count);
  });

  it("agrees with counting them one by one", () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 0, max: 400 }), (from, days) => {
        const closed = [addDays(from, 3), addDays(from, 10)];
        let count = 0;
        for (let step = 1; step <= days; step += 1) {
          if (isBusinessDay(addDays(from, step), closed)) count += 1;
        }
        expect(businessDaysBetween(from, addDays(from, days), closed)).toBe(count);
      }),
      { numRuns: 60 },
    );
  });
});

describe("business days over centuries", () => {
  const [first, middle, last] = ["0001-01-02", "1013-07-04", "2026-06-01"].map((day) =>
    calendarDate(day),
  ) as [CalendarDate, CalendarDate, CalendarDate];

  it("add up, and a closed day counts once", () => {
    const closed = [middle, middle, calendarDate("2025-12-25"), calendarDate("2025-12-27")];
    const days = (from: CalendarDate, to: CalendarDate) => businessDaysBetween(from, to, closed);
    expect(days(first, middle) + days(middle, last)).toBe(days(first, last));
    expect(days(last, first)).toBe(-days(first, last));
  });

  it("work out the holidays of a year once", () => {
    // Asking for those of every year anew took ten seconds for a thousand payments of such days.
    expect(federalHolidays(1013)).toBe(federalHolidays(1013));
  });
});

describe("the levels of the amount in controversy", () => {
  it.each([
    ["medicare-ffs-hearing", "2024", 18_000],
    ["medicare-ffs-hearing", "2025", 19_000],
    ["medicare-ffs-hearing", "2026", 20_000],
    ["medicare-ffs-court", "2025", 190_000],
    ["medicare-ffs-court", "2026", 196_000],
  ])("%s in %s: %i cents", (id, year, cents) => {
    const found = defaultPolicy().deadlines.find((each) => each.id === id);
    expect(found?.minimumCentsByYear?.[year]).toBe(cents);
  });
});
