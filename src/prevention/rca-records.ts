import { z } from "zod";
import { OWNERS } from "../denials/index.js";
import { type CalendarDate, calendarDate, isCalendarDate } from "../values/index.js";
import { checkedBy } from "./claim-draft.js";
import type { RepeatPattern } from "./repeat-patterns.js";
import { LEVERS } from "./suggested-actions.js";

const eventSchema = z.strictObject({
  /** `id` of the pattern. */
  pattern: z.string().min(1),
  /** An analysis was opened; an action was taken; the fix is in place. */
  kind: z.enum(["opened", "action", "done"]),
  on: z.string().refine(isCalendarDate, "expected a calendar day, YYYY-MM-DD"),
  owner: z.enum(OWNERS).optional(),
  lever: z.enum(LEVERS).optional(),
  note: z.string().optional(),
});

/** One entry of the caller's record of root-cause analyses. */
export type RcaEvent = z.output<typeof eventSchema>;

/**
 * `breach`: the pattern repeats and nobody has opened an analysis. `opened`, `acting`, `done`: as far
 * as the record goes. `recurring`: done, and denied again in a whole period after that.
 */
export type RcaStatus = "breach" | "recurring" | "opened" | "acting" | "done";

/** Where the analysis of one pattern stands. */
export interface RcaStanding {
  readonly pattern: RepeatPattern;
  readonly status: RcaStatus;
  readonly openedOn: CalendarDate | null;
  readonly doneOn: CalendarDate | null;
  readonly actions: readonly RcaEvent[];
  /** Denials in periods that began after the fix was in place. */
  readonly denialsSince: number;
}

/**
 * Checks the caller's records of root-cause analyses (plain data, such as parsed JSON).
 *
 * @throws UsageError that names the path.
 * @example
 * parseRcaEvents([{ pattern: id, kind: "opened", on: "2026-05-04" }]).length; //=> 1
 */
export function parseRcaEvents(input: unknown): readonly RcaEvent[] {
  return checkedBy(z.array(eventSchema), input, "RCA events");
}

const ORDER: readonly RcaStatus[] = ["breach", "recurring", "opened", "acting", "done"];

/**
 * Holds repeat patterns against the record of analyses as of a day: a pattern without one is a
 * breach, and comes first. Events after `asOf` are not known yet. A later "opened" starts the
 * analysis anew.
 *
 * @throws UsageError when `asOf` is no day.
 * @example
 * rcaStandings(patterns, events, { asOf: "2026-06-30" }).filter(({ status }) => status === "breach");
 */
export function rcaStandings(
  patterns: readonly RepeatPattern[],
  events: readonly RcaEvent[],
  options: { readonly asOf: CalendarDate },
): readonly RcaStanding[] {
  const asOf = calendarDate(options.asOf);
  return patterns
    .map((pattern) =>
      standingOf(
        pattern,
        events.filter((event) => event.pattern === pattern.id && event.on <= asOf),
      ),
    )
    .sort((a, b) => ORDER.indexOf(a.status) - ORDER.indexOf(b.status));
}

function standingOf(pattern: RepeatPattern, known: readonly RcaEvent[]): RcaStanding {
  // Stable: events of one day keep the order they were given in.
  const events = [...known].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const start = events.map(({ kind }) => kind).lastIndexOf("opened");
  const current = events.slice(Math.max(0, start));
  const done = current.filter(({ kind }) => kind === "done").at(-1);
  const actions = current.filter(({ kind }) => kind === "action");
  const denialsSince = done === undefined ? 0 : denialsAfter(pattern, done.on);
  const status = (): RcaStatus => {
    if (current.length === 0) return "breach";
    if (done !== undefined) return denialsSince > 0 ? "recurring" : "done";
    return actions.length > 0 ? "acting" : "opened";
  };
  return {
    pattern,
    status: status(),
    openedOn: current.find(({ kind }) => kind === "opened")?.on ?? null,
    doneOn: done?.on ?? null,
    actions,
    denialsSince,
  };
}

/** Denials in the first period that began after a day, and later: those before may be older claims. */
function denialsAfter({ periods }: RepeatPattern, day: CalendarDate): number {
  return periods
    .filter(({ period }) => period > day)
    .reduce((sum, { denials }) => sum + denials, 0);
}
