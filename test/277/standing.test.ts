import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { claimStanding } from "../../src/277/index.js";
import { UsageError } from "../../src/values/index.js";
import { event } from "./sample.js";

type Story = readonly (readonly [day: string, category: string, ...more: readonly string[]])[];

const eventsOf = (story: Story) =>
  story.map(([day, category, ...more]) => {
    const action = category.startsWith("A") ? (/A[3678]/.test(category) ? "U" : "WQ") : "";
    return event(day, `STC*${category}:20*${day.replaceAll("-", "")}*${action}*207`, ...more);
  });
const standing = (story: Story, asOf = "2026-03-20", more = {}) =>
  claimStanding(eventsOf(story), { asOf, cadenceDays: 30, ...more });

interface Row {
  readonly says: string;
  readonly story: Story;
  readonly correctedOn?: string;
  readonly state: string;
  readonly decision: string;
  readonly correctedClaim: string;
  readonly reprocessing: string;
  readonly documents: string;
}
const none = { correctedClaim: "none", reprocessing: "no", documents: "none" };

const TABLE: readonly Row[] = [
  { says: "nothing came", story: [], state: "silent", decision: "unknown", ...none },
  {
    says: "accepted lately",
    story: [["2026-03-10", "A2"]],
    state: "accepted",
    decision: "pending",
    ...none,
  },
  {
    says: "accepted long ago",
    story: [["2026-01-10", "A2"]],
    state: "silent",
    decision: "pending",
    ...none,
  },
  {
    says: "truly denied",
    story: [
      ["2026-02-01", "A2"],
      ["2026-02-20", "P1"],
      ["2026-03-01", "F2"],
    ],
    state: "finalizedDenied",
    decision: "denied",
    ...none,
  },
  {
    says: "denied long ago is no silence",
    story: [["2025-10-01", "F2"]],
    state: "finalizedDenied",
    decision: "denied",
    ...none,
  },
  {
    says: "denied, then pending again",
    story: [
      ["2026-03-01", "F2"],
      ["2026-03-15", "P1"],
    ],
    state: "pending",
    decision: "pending",
    ...none,
    reprocessing: "reprocessing",
  },
  {
    says: "denied, then revised and paid",
    story: [
      ["2026-02-01", "F2"],
      ["2026-02-15", "P1"],
      ["2026-03-01", "F1"],
    ],
    state: "finalizedPaid",
    decision: "paid",
    ...none,
    reprocessing: "reprocessed",
  },
  {
    says: "F3 says by itself that it was revised",
    story: [["2026-03-01", "F3"]],
    state: "finalizedOther",
    decision: "closed",
    ...none,
    reprocessing: "reprocessed",
  },
  {
    says: "rejected, and nothing sent since",
    story: [
      ["2026-03-01", "A1"],
      ["2026-03-02", "A7"],
    ],
    state: "rejected",
    decision: "rejected",
    ...none,
  },
  {
    says: "rejected, the corrected claim received",
    story: [
      ["2026-03-02", "A7"],
      ["2026-03-09", "A1"],
    ],
    state: "acknowledged",
    decision: "pending",
    ...none,
    correctedClaim: "received",
  },
  {
    says: "rejected, the corrected claim accepted",
    story: [
      ["2026-03-02", "A7"],
      ["2026-03-09", "A1"],
      ["2026-03-10", "A2"],
    ],
    state: "accepted",
    decision: "pending",
    ...none,
    correctedClaim: "accepted",
  },
  {
    says: "rejected, then pending: only a corrected claim can be",
    story: [
      ["2026-03-02", "A3"],
      ["2026-03-09", "P1"],
    ],
    state: "pending",
    decision: "pending",
    ...none,
    correctedClaim: "accepted",
  },
  {
    says: "denied, the corrected claim accepted and paid",
    story: [
      ["2026-01-02", "F2"],
      ["2026-03-01", "A2"],
      ["2026-03-10", "F1"],
    ],
    state: "finalizedPaid",
    decision: "paid",
    ...none,
    correctedClaim: "accepted",
  },
  {
    says: "sent again, no word of it",
    story: [["2026-03-02", "A7"]],
    correctedOn: "2026-03-05",
    state: "rejected",
    decision: "rejected",
    ...none,
    correctedClaim: "waiting",
  },
  {
    says: "sent again, rejected again",
    story: [
      ["2026-03-02", "A7"],
      ["2026-03-09", "A6"],
    ],
    correctedOn: "2026-03-05",
    state: "rejected",
    decision: "rejected",
    ...none,
    correctedClaim: "rejected",
  },
  {
    says: "documents asked for",
    story: [
      ["2026-03-01", "P1"],
      ["2026-03-10", "R4"],
    ],
    state: "requestForInformation",
    decision: "pending",
    ...none,
    documents: "requested",
  },
  {
    says: "pending for want of information is asking too",
    story: [["2026-03-10", "P3"]],
    state: "pending",
    decision: "pending",
    ...none,
    documents: "requested",
  },
  {
    says: "documents received",
    story: [
      ["2026-03-01", "R4"],
      ["2026-03-10", "P2"],
    ],
    state: "pending",
    decision: "pending",
    ...none,
    documents: "received",
  },
  {
    says: "documents not readable",
    story: [
      ["2026-03-01", "R4"],
      ["2026-03-10", "R13"],
    ],
    state: "requestForInformation",
    decision: "pending",
    ...none,
    documents: "insufficient",
  },
  {
    says: "decided without a word of the documents",
    story: [
      ["2026-03-01", "R4"],
      ["2026-03-10", "F2"],
    ],
    state: "finalizedDenied",
    decision: "denied",
    ...none,
    documents: "decided",
  },
  {
    says: "not found after it was accepted is still in",
    story: [
      ["2026-03-01", "A2"],
      ["2026-03-10", "D0"],
    ],
    state: "accepted",
    decision: "pending",
    ...none,
  },
  {
    says: "never found",
    story: [["2026-03-10", "A4"]],
    state: "notFound",
    decision: "notFound",
    ...none,
  },
  {
    says: "only an error",
    story: [["2026-03-10", "E1"]],
    state: "error",
    decision: "unknown",
    ...none,
  },
];

describe("claimStanding", () => {
  it.each(TABLE)("$says", ({ story, correctedOn, says: _, ...expected }) => {
    const found = standing(story, "2026-03-20", { correctedOn });
    expect({
      state: found.state,
      decision: found.decision.value,
      correctedClaim: found.correctedClaim.value,
      reprocessing: found.reprocessing.value,
      documents: found.documents.value,
    }).toEqual(expected);
  });

  it("proves each answer by an event, with its age in days", () => {
    const found = standing([
      ["2026-02-01", "F2"],
      ["2026-03-01", "R4", "DTP*106*D8*20260415"],
      ["2026-03-18", "P1"],
    ]);
    expect(found.decision.proof).toMatchObject({
      date: "2026-03-18",
      ageDays: 2,
      state: "pending",
    });
    expect(found.reprocessing.proof).toMatchObject({ date: "2026-03-18", ageDays: 2 });
    expect(found.documents.proof).toMatchObject({ date: "2026-03-18" });
    expect(found.documents.dueDate).toBe("2026-04-15");
    expect(found.documents.asked.map(({ category }) => category)).toEqual(["R4"]);
    expect(found.latest).toMatchObject({ date: "2026-03-18", ageDays: 2 });
    expect(found.decision.proof?.event.claim.traces[0]?.number).toBe("MR1");
  });

  it("does not know what came after the day it is asked for", () => {
    const story: Story = [
      ["2026-03-01", "P1"],
      ["2026-03-10", "F2"],
    ];
    expect(standing(story, "2026-03-09").decision.value).toBe("pending");
    expect(standing(story, "2026-03-10").decision.value).toBe("denied");
    expect(standing(story, "2026-02-28")).toMatchObject({ state: "silent", silent: true });
  });

  it("is silent from the day after the cadence", () => {
    const story: Story = [["2026-03-01", "P1"]];
    expect(standing(story, "2026-03-31").silent).toBe(false);
    expect(standing(story, "2026-04-01")).toMatchObject({ silent: true, state: "silent" });
    expect(standing(story, "2026-03-01", { cadenceDays: 0 }).silent).toBe(false);
  });

  it("does not depend on the order the events are given in", () => {
    // Few days, so that events of one moment are frequent.
    const day = fc.constantFrom("2026-02-21", "2026-03-01", "2026-03-11");
    const category = fc.constantFrom("A1", "A2", "A7", "P1", "P3", "R4", "F1", "F2", "D0", "E0");
    const stories = fc
      .array(fc.tuple(day, category), { minLength: 1, maxLength: 5 })
      .map((all) => eventsOf(all));
    const shuffled = stories.chain((events) =>
      fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length })),
    );
    fc.assert(
      fc.property(shuffled, ([events, mixed]) => {
        const options = { asOf: "2026-03-20", cadenceDays: 14 };
        expect(claimStanding(mixed, options)).toEqual(claimStanding(events, options));
      }),
      { numRuns: 200 },
    );
  });

  it("refuses options that are none", () => {
    for (const options of [
      { asOf: "20260320", cadenceDays: 30 },
      { asOf: "2026-02-30", cadenceDays: 30 },
      { asOf: "2026-03-20", cadenceDays: -1 },
      { asOf: "2026-03-20", cadenceDays: 1.5 },
      { asOf: "2026-03-20", cadenceDays: 30, correctedOn: "soon" },
    ]) {
      expect(() => claimStanding([], options)).toThrow(UsageError);
    }
  });
});
