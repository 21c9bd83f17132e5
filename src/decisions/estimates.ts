import {
  type Attempt,
  breakEvenAmount,
  chainValue,
  costOf,
  type Outcomes,
  shrunkEstimate,
} from "./economics.js";
import { holdsOn } from "./effective.js";
import type { Action, Path, PayerKind } from "./model.js";
import { bookOf, payerIn, rankOf } from "./payer-book.js";
import type { Policy } from "./policy-schema.js";

type Cost = Policy["costs"][number];
type Success = Policy["successRates"][number];

/** Whose estimate is asked for. */
export interface EstimateQuestion {
  readonly payerId: string;
  readonly payerKind: PayerKind;
  readonly category: string;
  readonly asOf: string;
}

/** A level without the amount: the same for every denial of a payer and category. */
export type LevelEstimate = Omit<Attempt, "recoverableCents" | "probability"> & {
  /** `undefined` where there is neither history nor prior. */
  readonly probability: number | undefined;
};

type KnownLevel = LevelEstimate & { readonly probability: number };

/** What a path costs and how often it succeeds. */
export interface PathEstimate {
  /** One for the path; for appeals one per level from the next on. */
  readonly levels: readonly LevelEstimate[];
  /** Cents of the batch's shared work, in the cost of the first level. */
  readonly batchCents: number;
  /** Outcomes behind the first level's probability, and whose they are. */
  readonly basis: string;
  /** Least amount worth more than the threshold; `null` where none is or it can't be told. */
  readonly breakEvenCents: number | null;
  /** Whether the policy has a cost row for it. */
  readonly costKnown: boolean;
  /** Whether both the chance and the cost of the first level are known. */
  readonly known: boolean;
}

const keptOf = new WeakMap<Policy, Map<string, PathEstimate>>();
const MOST_KEPT = 20_000;

/**
 * The estimate of a path for a payer and category under a policy: costs from the row that fits best
 * (of the step where one is told, else of the path), chances by shrinkage over all, the category, the payer's kind and the payer itself.
 */
export function estimateOf(
  path: Path,
  question: EstimateQuestion,
  policy: Policy,
  level = 1,
  action?: Action,
): PathEstimate {
  let kept = keptOf.get(policy);
  if (kept === undefined) keptOf.set(policy, (kept = new Map()));
  const { payerKind, payerId, category, asOf } = question;
  const key = `${path} ${action ?? ""} ${level} ${payerKind} ${category} ${asOf} ${payerId}`;
  let estimate = kept.get(key);
  if (estimate === undefined) {
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(key, (estimate = makeEstimate(path, question, policy, level, action)));
  }
  return estimate;
}

function makeEstimate(
  path: Path,
  question: EstimateQuestion,
  policy: Policy,
  level: number,
  action: Action | undefined,
): PathEstimate {
  const { payerId, payerKind, asOf } = question;
  const playbook = payerIn(policy, payerId, asOf)?.playbook;
  const top = Math.max(level, bookOf(policy, payerId, payerKind, playbook).topLevel);
  const levels: LevelEstimate[] = [];
  let batchCents = 0;
  let basis = "no history";
  for (let at = level; at <= (path === "appeal" ? top : level); at += 1) {
    const cost = costRowOf(path, at, question, policy, action);
    const chance = chanceOf(path, at, question, policy, action);
    // A later level that nothing is known of adds nothing: nobody has to go there.
    if (at > level && (cost === undefined || chance === undefined)) break;
    if (at === level) {
      basis = chance?.basis ?? basis;
      batchCents = cost === undefined ? 0 : batchCentsOf(cost);
    }
    const before = levels.at(-1)?.days ?? 0;
    levels.push({
      probability: chance?.probability,
      costCents: cost === undefined ? 0 : costOf({ ...cost, batchMinutes: 0 }),
      lossCents: cost?.loserPaysCents ?? 0,
      days: before + (cost?.daysToPayment ?? 0),
      discountPerYear: policy.thresholds.discountPerYear,
    });
  }
  const costKnown = costRowOf(path, level, question, policy, action) !== undefined;
  const known = costKnown && levels[0]?.probability !== undefined;
  return {
    levels,
    batchCents,
    basis,
    costKnown,
    known,
    breakEvenCents: known
      ? breakEvenAmount(
          withBatch(levels as KnownLevel[], batchCents),
          policy.thresholds.closeAtOrBelowCents,
        )
      : null,
  };
}

function batchCentsOf({ batchMinutes, ratePerHourCents }: Cost): number {
  return costOf({ minutes: batchMinutes, ratePerHourCents });
}

/** One denial alone bears all of the batch's work. */
function withBatch<Level extends { readonly costCents: number }>(
  levels: readonly Level[],
  batchCents: number,
): Level[] {
  return levels.map((level, at) =>
    at === 0 ? { ...level, costCents: level.costCents + batchCents } : level,
  );
}

/** The cost row that fits best: by payer, then by level, then by step, then the later one. */
export function costRowOf(
  path: Path,
  level: number,
  { payerId, payerKind, asOf }: EstimateQuestion,
  policy: Policy,
  action: Action | undefined,
): Cost | undefined {
  const playbook = payerIn(policy, payerId, asOf)?.playbook;
  let best: Cost | undefined;
  let bestRank = 0;
  for (const row of policy.costs) {
    if (row.path !== path || !holdsOn(row, asOf)) continue;
    if (row.action !== undefined && row.action !== action) continue;
    if (row.level !== undefined && row.level !== level) continue;
    const whose = rankOf(row, payerId, playbook, payerKind);
    const rank = 4 * whose + (row.level === undefined ? 0 : 2) + (row.action === undefined ? 0 : 1);
    if (whose === 0 || rank < bestRank) continue;
    best = row;
    bestRank = rank;
  }
  return best;
}

/** The chance of a step at a level; of its own outcomes alone where the policy has such rows. */
function chanceOf(
  path: Path,
  level: number,
  { payerId, payerKind, category, asOf }: EstimateQuestion,
  policy: Policy,
  action: Action | undefined,
): { probability: number; basis: string } | undefined {
  const ofPath = policy.successRates.filter(
    (row) => row.path === path && (row.level ?? 1) === level && holdsOn(row, asOf),
  );
  const ofAction = ofPath.filter((row) => action !== undefined && row.action === action);
  const rows = ofAction.length > 0 ? ofAction : ofPath.filter((row) => row.action === undefined);
  const ofCategory = (row: Success) => row.category === category;
  const ofKind = (row: Success) => ofCategory(row) && row.payerKind === payerKind;
  const ofPayer = (row: Success) => ofCategory(row) && row.payerId === payerId;
  const groups: readonly [string, readonly Success[]][] = [
    ["all payers and categories", rows],
    ["the category", rows.filter(ofCategory)],
    ["the payer's kind and the category", rows.filter(ofKind)],
    ["the payer and the category", rows.filter(ofPayer)],
  ];
  const counts = groups.map(([, list]) => sumOf(list));
  const estimate = shrunkEstimate(counts, policy.prior);
  if (estimate === undefined) return undefined;
  const group = groups.filter((_, at) => counts[at]!.decided > 0).at(-1);
  const sources = [...new Set(group?.[1].map((row) => row.source))];
  return {
    probability: estimate.probability,
    basis:
      group === undefined
        ? `prior alone (${policy.prior.source ?? "the policy"})`
        : `${estimate.n} decided of ${group[0]} (${sources.join("; ")})`,
  };
}

function sumOf(rows: readonly Success[]): Outcomes {
  let won = 0;
  let decided = 0;
  for (const row of rows) {
    won += row.won;
    decided += row.decided;
  }
  return { won, decided };
}

/** What a path is worth for one denial; `null` where a chance or a cost is not known. */
export function valueOfPath(
  estimate: PathEstimate,
  recoverableCents: number,
  ownProbability: number | undefined,
): { readonly valueCents: number | null; readonly probability: number | null } {
  const probability = ownProbability ?? estimate.levels[0]?.probability;
  if (probability === undefined || !estimate.costKnown) {
    return { valueCents: null, probability: probability ?? null };
  }
  const { valueCents } = chainValue(attemptsOf(estimate, recoverableCents, ownProbability));
  return { valueCents, probability };
}

/** The levels of an estimate for an amount; the caller's own chance replaces the first level's. */
export function attemptsOf(
  estimate: PathEstimate,
  recoverableCents: number,
  ownProbability: number | undefined,
): readonly Attempt[] {
  return withBatch(estimate.levels, estimate.batchCents).map((level, at) => ({
    ...level,
    recoverableCents,
    probability: (at === 0 ? ownProbability : undefined) ?? level.probability ?? 0,
  }));
}

/**
 * A pattern of denials worked as one batch: the shared work is paid once. `undefined` where a chance
 * or a cost is not known.
 */
export function patternAttempt(
  { levels: [first], known, batchCents }: PathEstimate,
  count: number,
  patternCents: number,
): Attempt | undefined {
  if (!known || first?.probability === undefined) return undefined;
  const { probability } = first;
  return timesOver({ ...first, probability, recoverableCents: 0 }, count, patternCents, batchCents);
}

/** One attempt for each of several denials, and what they share. */
export function timesOver(
  attempt: Attempt,
  count: number,
  recoverableCents: number,
  sharedCents = 0,
): Attempt {
  return {
    ...attempt,
    recoverableCents,
    costCents: attempt.costCents * count + sharedCents,
    lossCents: (attempt.lossCents ?? 0) * count,
  };
}
