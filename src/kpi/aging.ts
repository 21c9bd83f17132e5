import { type Cents, daysBetween } from "../values/index.js";
import { addCount, type Counts, mergeCounts } from "./counts.js";
import { variantOf } from "./definitions.js";
import { countsIn, type DenialOptions } from "./denial-population.js";
import type { DenialItem } from "./items.js";
import type { Definition, Exclusion, Measure, Window } from "./measure.js";
import { ratio } from "./ratio.js";
import {
  emptyTally,
  exclusionRows,
  leaveOut,
  mergeTallies,
  seenWarning,
  type TallyState,
} from "./tally.js";

/** Days since the remittance that denied. */
export const AGE_BUCKETS = ["0-30", "31-60", "61-90", "91-120", ">120", "undated"] as const;
/** Days left until the deadline. */
export const DEADLINE_BUCKETS = ["overdue", "0-7", "8-14", "15-30", ">30", "unknown"] as const;

export interface AgingBucket<Name extends string> {
  readonly bucket: Name;
  readonly denials: number;
  /** At risk: what may still be won. */
  readonly atRiskCents: Cents;
  /** Share of the dollars at risk; `null` where there are none. */
  readonly share: number | null;
}

/** Open denials by age, and by how near their deadline is. */
export interface Aging {
  readonly id: string;
  readonly openDenials: number;
  readonly atRiskCents: Cents;
  readonly byAge: readonly AgingBucket<(typeof AGE_BUCKETS)[number]>[];
  /** Empty without `deadlineOf`. */
  readonly byDeadline: readonly AgingBucket<(typeof DEADLINE_BUCKETS)[number]>[];
  readonly exclusions: readonly Exclusion[];
  readonly window: Window;
  readonly definition: Definition;
  readonly warnings: readonly string[];
}

export interface AgingState {
  tally: TallyState;
  counts: Counts;
  cents: Counts;
}

export interface AgingOptions extends DenialOptions {
  /** The last day to act, such as `decide` of remitkit/decisions gives it. */
  readonly deadlineOf?: ((item: DenialItem) => string | undefined) | undefined;
}

/**
 * Open denials by days since the remittance that denied (BPR16), as of the histories' `asOf`, and by
 * days left until their deadline where the caller tells it: counts, and cents at risk.
 *
 * @example
 * measureAll(ofDenials(aging()), ledger.histories({ asOf: "2026-03-31" })).byAge[4]?.atRiskCents;
 */
export function aging(options: AgingOptions = {}): Measure<DenialItem, AgingState, Aging> {
  const { population = "primary", deadlineOf } = options;
  const definition = variantOf("aging", {
    id: [population, deadlineOf === undefined ? undefined : "deadlines"],
  });
  return {
    id: definition.id,
    empty: () => ({ tally: emptyTally(), counts: {}, cents: {} }),
    add(state, item) {
      const { tally } = state;
      if (!countsIn(tally, item, population)) return state;
      const { resolution, atRiskCents, deniedCents, openedOn } = item.episode;
      if (resolution !== "open") {
        leaveOut(tally, "settled", deniedCents);
        return state;
      }
      tally.denominator += 1;
      tally.numerator += atRiskCents;
      const { asOf } = item.history;
      const put = (bucket: string) => {
        addCount(state.counts, bucket, 1);
        addCount(state.cents, bucket, atRiskCents);
      };
      put(`age ${ageBucket(openedOn, asOf)}`);
      if (deadlineOf !== undefined) put(`deadline ${deadlineBucket(deadlineOf(item), asOf)}`);
      return state;
    },
    merge: (a, b) => ({
      tally: mergeTallies(a.tally, b.tally),
      counts: mergeCounts(a.counts, b.counts),
      cents: mergeCounts(a.cents, b.cents),
    }),
    result: ({ tally, counts, cents }) => {
      const rows = <Name extends string>(kind: string, names: readonly Name[]) =>
        names.map((bucket) => ({
          bucket,
          denials: counts[`${kind} ${bucket}`] ?? 0,
          atRiskCents: cents[`${kind} ${bucket}`] ?? 0,
          share: ratio(cents[`${kind} ${bucket}`] ?? 0, tally.numerator),
        }));
      return {
        id: definition.id,
        openDenials: tally.denominator,
        atRiskCents: tally.numerator,
        byAge: rows("age", AGE_BUCKETS),
        byDeadline: deadlineOf === undefined ? [] : rows("deadline", DEADLINE_BUCKETS),
        exclusions: exclusionRows(tally.exclusions),
        window: { from: tally.seen.from, to: tally.seen.to },
        definition,
        warnings: seenWarning(tally.seen),
      };
    },
  };
}

function ageBucket(
  from: string | undefined,
  asOf: string | undefined,
): (typeof AGE_BUCKETS)[number] {
  if (from === undefined || asOf === undefined) return "undated";
  const days = daysBetween(from, asOf);
  if (days <= 30) return "0-30";
  if (days <= 60) return "31-60";
  if (days <= 90) return "61-90";
  return days <= 120 ? "91-120" : ">120";
}

function deadlineBucket(
  deadline: string | undefined,
  asOf: string | undefined,
): (typeof DEADLINE_BUCKETS)[number] {
  if (deadline === undefined || asOf === undefined) return "unknown";
  const left = daysBetween(asOf, deadline);
  if (left < 0) return "overdue";
  if (left <= 7) return "0-7";
  if (left <= 14) return "8-14";
  return left <= 30 ? "15-30" : ">30";
}
