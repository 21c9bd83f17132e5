import { describe, expect, it } from "vitest";
import {
  anchorsOf,
  type DeadlineQuestion,
  deadlineFor,
  defaultPolicy,
  type PolicyInput,
  parsePolicy,
} from "../../src/decisions/index.js";
import { calendarDate } from "../../src/values/index.js";
import { claimOf, remittanceOf, serviceOf } from "./build.js";

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
