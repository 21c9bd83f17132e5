import type { ControlPoint, Gate, Owner, Preventable, RootCause } from "../denials/index.js";
import { ROOT_CAUSE_DEFAULTS } from "../denials/index.js";
import type { Measure } from "../kpi/index.js";
import { type Cents, UsageError } from "../values/index.js";
import {
  addCount,
  byCount,
  byText,
  type Cluster,
  clusterOf,
  type Dimension,
  type EvidenceRow,
  keyOf,
  largestRows,
  mergeCounts,
  rowOf,
} from "./cluster.js";
import type { DenialFact } from "./denial-fact.js";
import { type PreventionAction, SUGGESTED_ACTIONS } from "./suggested-actions.js";

/** From a cluster of denials to the place upstream where the next one is stopped. */
export interface RootCauseTrail {
  readonly id: string;
  readonly cluster: Cluster;
  readonly rootCause: RootCause;
  /** Where the defect could have been seen, whose it is, and which gate would have stopped it. */
  readonly controlPoint: ControlPoint;
  readonly owner: Owner;
  readonly gate: Gate;
  readonly actions: readonly PreventionAction[];
  readonly denials: number;
  /** Denied dollars, each line once. */
  readonly cents: Cents;
  /** Of those, what could have been prevented, in part, or not. */
  readonly byPreventable: Readonly<Record<Preventable, Cents>>;
  /** Reasons by denied dollars, largest first. */
  readonly reasons: readonly string[];
  /** What remarks say is missing, most frequent first. */
  readonly missing: readonly string[];
  /** Repeated, avoidable and worth it: the clusters to start with. */
  readonly tests: {
    /** In two or more calendar months. */
    readonly repeated: boolean;
    /** At least half of the dollars could have been prevented, wholly or in part. */
    readonly avoidable: boolean;
    /** At least the share of all dollars that was asked for. */
    readonly meaningful: boolean;
  };
  readonly evidence: readonly EvidenceRow[];
}

/** How clusters are made. */
export interface TrailOptions {
  /** Beside the root cause, which always stands first. Default payer. */
  readonly by?: readonly Dimension[] | undefined;
  /** Share of all denied dollars that makes a cluster meaningful, in whole percent. Default 5. */
  readonly meaningfulPercent?: number | undefined;
  /** Rows of evidence kept for each cluster. Default 5. */
  readonly evidence?: number | undefined;
}

interface Cell {
  denials: number;
  cents: number;
  places: Record<string, number>;
  preventable: Record<string, number>;
  reasons: Record<string, number>;
  missing: Record<string, number>;
  months: Record<string, number>;
  evidence: EvidenceRow[];
}

export type TrailState = { clusters: Record<string, Cell> };

/**
 * Groups denials by root cause (and payer, or what `by` names) and follows each group to its control
 * point, owner, gate and suggested actions, with rows of evidence. Where the denials of a group name
 * several places, the one with the most denied dollars counts. One line counts once.
 *
 * @throws UsageError when a number is no whole number of its range.
 * @example
 * measureAll(rootCauseTrails(), facts)[0]?.owner; //=> "authorizationTeam"
 */
export function rootCauseTrails(
  options: TrailOptions = {},
): Measure<DenialFact, TrailState, readonly RootCauseTrail[]> {
  const { meaningfulPercent = 5, evidence = 5 } = options;
  const others = (options.by ?? ["payer"]).filter((name) => name !== "rootCause");
  const by: readonly Dimension[] = ["rootCause", ...others];
  if (!Number.isInteger(meaningfulPercent) || meaningfulPercent < 0 || meaningfulPercent > 100) {
    throw new UsageError("rootCauseTrails: meaningfulPercent: expected a whole number, 0 to 100");
  }
  if (!Number.isInteger(evidence) || evidence < 1) {
    throw new UsageError("rootCauseTrails: evidence: expected a whole number, 1 or more");
  }
  return {
    id: `root-cause-trails/${by.join()}/${meaningfulPercent}/${evidence}`,
    empty: () => ({ clusters: {} }),
    add(state, fact) {
      if (!fact.primary) return state;
      addFact((state.clusters[keyOf(fact, by)] ??= emptyCell()), fact, evidence);
      return state;
    },
    merge(a, b) {
      const clusters: TrailState["clusters"] = {};
      for (const key of new Set([...Object.keys(a.clusters), ...Object.keys(b.clusters)])) {
        clusters[key] = mergeCells(a.clusters[key], b.clusters[key], evidence);
      }
      return { clusters };
    },
    result(state) {
      const entries = Object.entries(state.clusters);
      const total = entries.reduce((sum, [, cell]) => sum + cell.cents, 0);
      return entries
        .map(([id, cell]) => trailOf(id, cell, total, meaningfulPercent))
        .sort((a, b) => b.cents - a.cents || b.denials - a.denials || byText(a.id, b.id));
    },
  };
}

function emptyCell(): Cell {
  return {
    denials: 0,
    cents: 0,
    places: {},
    preventable: {},
    reasons: {},
    missing: {},
    months: {},
    evidence: [],
  };
}

function addFact(cell: Cell, fact: DenialFact, evidence: number): void {
  const cents = fact.attributedCents;
  cell.denials += 1;
  cell.cents += cents;
  addCount(cell.places, JSON.stringify([fact.controlPoint, fact.owner, fact.gate]), cents);
  addCount(cell.preventable, fact.preventable, cents);
  addCount(cell.reasons, `${fact.groupCode}-${fact.reasonCode}`, cents);
  for (const name of fact.missing) addCount(cell.missing, name, 1);
  if (fact.date !== null) addCount(cell.months, fact.date.slice(0, 7), 1);
  const smallest = cell.evidence.length < evidence ? undefined : cell.evidence.at(-1);
  if (smallest !== undefined && smallest.cents > cents) return;
  cell.evidence = largestRows([...cell.evidence, rowOf(fact)], evidence);
}

function mergeCells(a: Cell = emptyCell(), b: Cell = emptyCell(), evidence: number): Cell {
  return {
    denials: a.denials + b.denials,
    cents: a.cents + b.cents,
    places: mergeCounts(a.places, b.places),
    preventable: mergeCounts(a.preventable, b.preventable),
    reasons: mergeCounts(a.reasons, b.reasons),
    missing: mergeCounts(a.missing, b.missing),
    months: mergeCounts(a.months, b.months),
    evidence: largestRows([...a.evidence, ...b.evidence], evidence),
  };
}

function trailOf(
  id: string,
  cell: Cell,
  totalCents: number,
  meaningfulPercent: number,
): RootCauseTrail {
  const cluster = clusterOf(id);
  const rootCause = cluster.rootCause as RootCause;
  const defaults = ROOT_CAUSE_DEFAULTS[rootCause];
  const place = JSON.parse(
    byCount(cell.places)[0] ??
      JSON.stringify([defaults.controlPoint, defaults.owner, defaults.gate]),
  ) as [ControlPoint, Owner, Gate];
  const { yes = 0, partly = 0, no = 0 } = cell.preventable;
  return {
    id,
    cluster,
    rootCause,
    controlPoint: place[0],
    owner: place[1],
    gate: place[2],
    actions: SUGGESTED_ACTIONS[rootCause],
    denials: cell.denials,
    cents: cell.cents,
    byPreventable: { yes, partly, no },
    reasons: byCount(cell.reasons),
    missing: byCount(cell.missing),
    tests: {
      repeated: Object.keys(cell.months).length >= 2,
      avoidable: cell.cents > 0 && (yes + partly) * 2 >= cell.cents,
      meaningful: cell.cents > 0 && cell.cents * 100 >= meaningfulPercent * totalCents,
    },
    evidence: [...cell.evidence],
  };
}
