import {
  type ClaimFact,
  type Diagnosis,
  diagnose,
  type RepeatPattern,
  type RootCauseTrail,
  repeatPatterns,
  rootCauseTrails,
  topReasonsThisMonth,
  topThisWeek,
} from "../prevention/index.js";
import { addDays, type CalendarDate } from "../values/index.js";

/** What repeats, and where it comes from. */
export interface PreventionFindings {
  readonly repeated: readonly RepeatPattern[];
  /** Of the week of the report; of the week before where that has none yet. */
  readonly thisWeek: readonly RepeatPattern[];
  readonly thisMonth: readonly RepeatPattern[];
  readonly trails: readonly RootCauseTrail[];
  readonly diagnoses: readonly Diagnosis[];
}

export interface PreventionParts {
  add(fact: ClaimFact): void;
  findings(): PreventionFindings;
}

/** The measures of `remitkit/prevention` that a report shows, fed claim by claim. */
export function preventionParts(asOf: CalendarDate): PreventionParts {
  const repeat = repeatPatterns({ asOf });
  const week = topThisWeek({ asOf });
  const before = topThisWeek({ asOf: addDays(asOf, -7) });
  const month = topReasonsThisMonth({ asOf });
  const trail = rootCauseTrails();
  const states = {
    repeat: repeat.empty(),
    week: week.empty(),
    before: before.empty(),
    month: month.empty(),
    trail: trail.empty(),
  };
  return {
    add(fact) {
      for (const denial of fact.denials) {
        states.repeat = repeat.add(states.repeat, denial);
        states.week = week.add(states.week, denial);
        states.before = before.add(states.before, denial);
        states.month = month.add(states.month, denial);
        states.trail = trail.add(states.trail, denial);
      }
    },
    findings() {
      const trails = trail.result(states.trail);
      const thisWeek = week.result(states.week).patterns;
      return {
        repeated: repeat.result(states.repeat).patterns,
        thisWeek: thisWeek.length > 0 ? thisWeek : before.result(states.before).patterns,
        thisMonth: month.result(states.month).patterns,
        trails,
        diagnoses: diagnose(trails),
      };
    },
  };
}
