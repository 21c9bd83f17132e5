import { Decimal } from "decimal.js";
import { z } from "zod";
import { isCalendarDate, UsageError } from "../values/index.js";
import type { ExpectedAllowed, ExpectedQuestion, ExpectedSource } from "./expected.js";

// Our own constructor: settings of the application's Decimal neither reach it nor come from it.
const Exact = Decimal.clone({ precision: 40, rounding: Decimal.ROUND_HALF_UP });

const day = z.string().refine(isCalendarDate, "expected a calendar day, YYYY-MM-DD");
const percent = z.string().regex(/^\d{1,4}(\.\d{1,6})?$/, 'expected a percentage such as "50"');
const text = z.string().min(1);

const rowSchema = z.strictObject({
  /** Named in the basis of every price; the place of the row where absent. */
  id: text.optional(),
  /** The payer's key; any payer where absent. */
  payer: text.optional(),
  /** SVC01-2. */
  procedure: text,
  /** SVC01-1; any where absent. */
  qualifier: text.optional(),
  /** The line must have all of these; a row with more of them is the closer one. */
  modifiers: z.array(text).default([]),
  /** CLP08; any where absent. */
  sites: z.array(text).optional(),
  /** Per unit, or of the whole line where `perUnit` is false. */
  allowedCents: z.number().int().nonnegative(),
  perUnit: z.boolean().default(true),
  /** Units above this are not priced. */
  maxUnits: z.number().int().positive().optional(),
  /** First and last day of service the row holds for. */
  effectiveFrom: day.optional(),
  effectiveTo: day.optional(),
});

const scheduleSchema = z.strictObject({
  id: text,
  /** Where the schedule comes from: contract and section, or publication. */
  source: text,
  rows: z.array(rowSchema),
  /** What a modifier does to the fee, in percent, where the row itself does not ask for it. */
  modifierEffects: z
    .array(z.strictObject({ modifier: text, percent, payer: text.optional() }))
    .default([]),
  /**
   * Reductions of several procedures on one day: the dearest unit at the first percentage, the next
   * at the second, the rest at the last.
   */
  multipleProcedures: z
    .array(
      z.strictObject({
        id: text,
        procedures: z.array(text).min(1),
        percents: z.array(percent).min(1),
        /** A line with one of these is left out and takes no rank. */
        exemptModifiers: z.array(text).default([]),
      }),
    )
    .default([]),
});

/** A fee schedule as a person writes it. */
export type FeeScheduleInput = z.input<typeof scheduleSchema>;

type Schedule = z.output<typeof scheduleSchema>;
type Row = Schedule["rows"][number];
type Reduction = Schedule["multipleProcedures"][number];

/** A line with its row, before reductions and rounding. */
interface Priced {
  readonly question: ExpectedQuestion;
  readonly rowName: string;
  /** Cents per unit after modifiers, not rounded. */
  readonly unitPrice: Decimal;
  readonly units: Decimal;
  readonly steps: string[];
}

/**
 * Checks a fee schedule and makes a source of it. The row that fits a line closest prices it: most
 * modifiers first, then one that names the payer, then the site, then the latest start, then the
 * later row. Units multiply the fee, then modifiers, then multiple-procedure reductions; the line is
 * rounded once, half up to a cent. A dated row does not price a line without a date.
 *
 * @throws UsageError that names the path when the schedule is not valid.
 * @example
 * feeSchedule({ id: "2026", source: "contract", rows: [{ procedure: "99213", allowedCents: 9500 }] });
 */
export function feeSchedule(input: FeeScheduleInput): ExpectedSource {
  const checked = scheduleSchema.safeParse(input);
  if (!checked.success) {
    const issue = checked.error.issues[0];
    const path = (issue?.path ?? []).map(String).join(".");
    throw new UsageError(`feeSchedule: ${path || "schedule"}: ${issue?.message ?? "not valid"}`);
  }
  const schedule = checked.data;
  const byProcedure = new Map<string, { row: Row; at: number }[]>();
  schedule.rows.forEach((row, at) => {
    const list = byProcedure.get(row.procedure) ?? [];
    list.push({ row, at });
    byProcedure.set(row.procedure, list);
  });
  return {
    priceClaim(questions) {
      const priced = questions.map((question) =>
        pricedBy(schedule, byProcedure.get(question.procedure?.code ?? "") ?? [], question),
      );
      const factors = new Map<Priced, Decimal>();
      for (const reduction of schedule.multipleProcedures) reduce(reduction, priced, factors);
      return priced.map((line) => line && rounded(schedule, line, factors.get(line)));
    },
  };
}

function pricedBy(
  schedule: Schedule,
  rows: readonly { row: Row; at: number }[],
  question: ExpectedQuestion,
): Priced | undefined {
  const best = rows
    .filter(({ row }) => fits(row, question))
    .sort((a, b) => closeness(b.row) - closeness(a.row) || later(b, a))[0];
  if (best === undefined || !/^\d{1,9}(\.\d{1,6})?$/.test(question.units)) return undefined;
  const { row, at } = best;
  const billed = new Exact(question.units);
  const capped = row.maxUnits === undefined ? billed : Exact.min(billed, row.maxUnits);
  const units = row.perUnit ? capped : new Exact(1);
  const steps: string[] = row.perUnit ? [`${units} units`] : [];
  let unitPrice = new Exact(row.allowedCents);
  for (const effect of schedule.modifierEffects) {
    const has = question.procedure?.modifiers.includes(effect.modifier) === true;
    const forPayer = effect.payer === undefined || effect.payer === question.payer;
    if (!has || !forPayer || row.modifiers.includes(effect.modifier)) continue;
    unitPrice = unitPrice.times(effect.percent).div(100);
    steps.push(`modifier ${effect.modifier}: ${effect.percent} %`);
  }
  return { question, rowName: row.id ?? `row ${at + 1}`, unitPrice, units, steps };
}

function fits(row: Row, { payer, procedure, site, serviceDate }: ExpectedQuestion): boolean {
  if (procedure === undefined) return false;
  if (row.payer !== undefined && row.payer !== payer) return false;
  if (row.qualifier !== undefined && row.qualifier !== procedure.qualifier) return false;
  if (!row.modifiers.every((modifier) => procedure.modifiers.includes(modifier))) return false;
  if (row.sites !== undefined && (site === undefined || !row.sites.includes(site))) return false;
  if (row.effectiveFrom === undefined && row.effectiveTo === undefined) return true;
  if (serviceDate === undefined) return false;
  return (
    (row.effectiveFrom === undefined || row.effectiveFrom <= serviceDate) &&
    (row.effectiveTo === undefined || serviceDate <= row.effectiveTo)
  );
}

/** More modifiers outweigh a named payer, a named payer outweighs a named site. */
function closeness(row: Row): number {
  return (
    row.modifiers.length * 4 + (row.payer === undefined ? 0 : 2) + (row.sites === undefined ? 0 : 1)
  );
}

function later(a: { row: Row; at: number }, b: { row: Row; at: number }): number {
  const [from, other] = [a.row.effectiveFrom ?? "", b.row.effectiveFrom ?? ""];
  return from === other ? a.at - b.at : from < other ? -1 : 1;
}

/** Ranks the units of all lines of one day that a reduction names, dearest first. */
function reduce(
  reduction: Reduction,
  lines: readonly (Priced | undefined)[],
  factors: Map<Priced, Decimal>,
): void {
  const taken = lines.filter(
    (line): line is Priced => line !== undefined && named(reduction, line),
  );
  const days = new Set(taken.map(({ question }) => question.serviceDate ?? ""));
  for (const date of days) {
    const ranked = taken
      .filter(({ question }) => (question.serviceDate ?? "") === date)
      // Sorting is stable, so lines of one price keep the order of the claim.
      .sort((a, b) => b.unitPrice.comparedTo(a.unitPrice));
    let rank = 0;
    for (const line of ranked) {
      // A fraction of a unit (anesthesia time, say) has no rank of its own: the line takes one.
      const ranks = line.units.isInteger() && line.units.lte(999) ? line.units.toNumber() : 1;
      let sum = new Exact(0);
      for (let unit = 0; unit < ranks; unit += 1, rank += 1) sum = sum.plus(percentAt(rank));
      if (ranks === 0) continue;
      const factor = sum.div(ranks).div(100);
      if (factor.eq(1)) continue;
      factors.set(line, (factors.get(line) ?? new Exact(1)).times(factor));
      line.steps.push(`${reduction.id}: ${factor.times(100).toDecimalPlaces(4)} %`);
    }
  }
  function percentAt(rank: number): string {
    return reduction.percents[Math.min(rank, reduction.percents.length - 1)] ?? "100";
  }
}

function named(reduction: Reduction, { question }: Priced): boolean {
  const procedure = question.procedure;
  if (procedure === undefined || !reduction.procedures.includes(procedure.code)) return false;
  return !procedure.modifiers.some((modifier) => reduction.exemptModifiers.includes(modifier));
}

function rounded(
  schedule: Schedule,
  line: Priced,
  factor: Decimal | undefined,
): ExpectedAllowed | undefined {
  const exact = line.unitPrice.times(line.units).times(factor ?? 1);
  const cents = exact.toDecimalPlaces(0).toNumber();
  // Beyond what cents can hold there is no price, only a mistake in the units.
  if (!Number.isSafeInteger(cents)) return undefined;
  const basis = `${schedule.id} ${line.rowName}`;
  return line.steps.length === 0 ? { cents, basis } : { cents, basis, steps: line.steps };
}
