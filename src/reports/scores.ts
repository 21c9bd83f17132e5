import type { ClaimKpis, Cube, DaysResult, DenialsBy, KpiResult } from "../kpi/index.js";
import type { CategoryScore, PayerScore } from "./full-model.js";
import { recoverableCents, type StandingSums } from "./standing.js";
import type { StandingBooks } from "./standing-books.js";

/** What a score is put together from: the KPIs cut by the dimension, and where its denials stand. */
export interface ScoreSources {
  readonly kpis: ClaimKpis;
  readonly books: StandingBooks;
}

/** Scores of payers, most denied dollars first; payers without a denial after them, by claims. */
export function payerScores(
  { kpis, books }: ScoreSources,
  inventory: DenialsBy,
  nameOf: (key: string) => string,
): readonly PayerScore[] {
  const { figures, denialsBy } = kpis;
  const rows = new Map(denialsBy.rows.map((row) => [row.values[0] ?? "", row]));
  const scores: PayerScore[] = [];
  for (const { values, result } of figures["initialDenialRate"]?.cells ?? []) {
    const key = values[0] ?? "";
    const row = rows.get(key);
    if (result.denominator === 0 && row === undefined) continue;
    scores.push({
      key,
      name: nameOf(key),
      initialDenialRate: result,
      initialDenialRateByDollars: cell(figures["initialDenialRateByDollars"], key) ?? result,
      denials: row?.denials ?? 0,
      deniedCents: row?.deniedCents ?? 0,
      share: row?.shareOfCents ?? null,
      recoveredCents: row?.recoveredCents ?? 0,
      ...moneyOf(books.byPayer.get(key)),
      overturnRate: cell(figures["overturnRate"], key),
      daysToResolution: daysCell(figures["daysToResolution"], key),
      touchesPerDenial: cell(figures["touchesPerDenial"], key),
      neverWorked: cell(figures["neverWorked"], key),
      topCategory:
        inventory.rows.find(({ values: [payer] }) => payer === key)?.values[1] ?? undefined,
    });
  }
  return scores.sort(
    (a, b) =>
      b.deniedCents - a.deniedCents ||
      b.initialDenialRate.denominator - a.initialDenialRate.denominator,
  );
}

/** Scores of categories, most denied dollars first. */
export function categoryScores({ kpis, books }: ScoreSources): readonly CategoryScore[] {
  const { figures, denialsBy } = kpis;
  return denialsBy.rows.map((row) => {
    const category = row.values[0] ?? "other";
    return {
      category,
      denials: row.denials,
      deniedCents: row.deniedCents,
      share: row.shareOfCents,
      overturned: cell(figures["initialDenialsOverturned"], category),
      recoveryYield: cell(figures["recoveryYield"], category),
      recoveredCents: row.recoveredCents,
      ...moneyOf(books.byCategory.get(category)),
      daysToResolution: daysCell(figures["daysToResolution"], category),
      laborIntensity: cell(figures["laborIntensity"], category),
      preventableRate: cell(figures["preventableRate"], category),
    };
  });
}

function moneyOf(sums: StandingSums | undefined) {
  return {
    recoverableCents: sums === undefined ? 0 : recoverableCents(sums),
    lostCents: sums?.lost.worthCents ?? 0,
  };
}

function cell(cube: Cube<KpiResult> | undefined, value: string): KpiResult | undefined {
  return cube?.cells.find(({ values }) => values[0] === value)?.result;
}

/** Durations come with their spread, which a cube of many figures does not say. */
function daysCell(cube: Cube<KpiResult> | undefined, value: string): DaysResult | undefined {
  return cell(cube, value) as DaysResult | undefined;
}
