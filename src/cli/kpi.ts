import { resolve } from "node:path";
import { claimLedger } from "../claims/index.js";
import { claimKpis, KPI_DIMENSIONS, type KpiDimension } from "../kpi/index.js";
import { UsageError } from "../values/index.js";
import { asOfDay } from "./as-of.js";
import { inputsOf } from "./input.js";
import { kpiCsv, kpiJson } from "./kpi-export.js";
import { kpiTable } from "./kpi-output.js";
import { type KpiStateFile, mergedStates, namesOf, resultOf, writeState } from "./kpi-state.js";
import { readEvents, readInto } from "./ledger-files.js";
import { refuseInputs, targetPath } from "./target.js";
import type { ExitCode, World } from "./world.js";

export interface KpiOptions {
  /** Files of callers' events, one JSON object a line. */
  readonly events?: readonly string[] | undefined;
  /** Dimensions, with commas. */
  readonly by?: string | undefined;
  readonly period?: "month" | undefined;
  /** YYYY-MM-DD; today where left out. */
  readonly asOf?: string | undefined;
  readonly format: "table" | "json" | "csv";
  /** Where to write the mergeable state. */
  readonly state?: string | undefined;
  /** States to merge instead of files to read. */
  readonly merge?: readonly string[] | undefined;
}

/**
 * `remitkit kpi`: the KPIs of claims over all files together: 835s and 277s make claim histories, the
 * caller's events add what was done. A state written by `--state` can be merged with others by
 * `--merge`, provided that each claim is in one of them only.
 *
 * Exit code 1 where a file could not be read, or an event is not valid.
 */
export async function kpi(
  files: readonly string[],
  options: KpiOptions,
  world: World,
): Promise<ExitCode> {
  const { out } = world;
  const by = dimensionsOf(options);
  const merging = options.merge !== undefined;
  if (merging && (files.length > 0 || options.events !== undefined || by.length > 0)) {
    throw new UsageError("--merge: states only; what they were counted with is in them");
  }
  if (!merging && files.length === 0) throw new UsageError("missing required argument 'files'");
  if (options.state !== undefined) targetPath("--state", options.state);
  const { state, failed } = merging
    ? { state: await mergedStates(options.merge ?? []), failed: 0 }
    : await counted(files, options, by, world);
  if (options.state !== undefined) await writeState(options.state, state);
  const result = resultOf(state);
  if (options.format === "json") out.line(kpiJson(state, result));
  else if (options.format === "csv") for (const line of kpiCsv(state, result)) out.line(line);
  else for (const line of kpiTable(state, result, out)) out.line(line);
  await out.flush();
  return failed > 0 ? 1 : 0;
}

function dimensionsOf({ by, period }: KpiOptions): readonly KpiDimension[] {
  const names = (by ?? "")
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");
  for (const name of names) {
    if (!(KPI_DIMENSIONS as readonly string[]).includes(name)) {
      throw new UsageError(`--by: expected names among ${KPI_DIMENSIONS.join(", ")}`);
    }
  }
  const all = period === undefined ? names : [...names.filter((name) => name !== period), period];
  return [...new Set(all)] as readonly KpiDimension[];
}

/** Reads the files into a ledger and counts its histories. */
async function counted(
  files: readonly string[],
  options: KpiOptions,
  by: readonly KpiDimension[],
  world: World,
): Promise<{ readonly state: KpiStateFile; readonly failed: number }> {
  const asOf = asOfDay(options.asOf ?? world.today());
  const { events = [], state: target } = options;
  const own = new Set(
    [...events, target].filter((path) => path !== undefined).map((path) => resolve(path)),
  );
  // Events and an earlier state that lie in a folder of remittances are none of them.
  const inputs = (await inputsOf(files)).filter(({ name }) => !own.has(resolve(name)));
  if (target !== undefined) {
    refuseInputs("--state", target, [...files, ...events, ...inputs.map(({ name }) => name)]);
  }
  const ledger = claimLedger();
  // What is quick to fail comes first: the order in which a ledger hears of things does not matter.
  let failed = 0;
  for (const path of events) failed += await readEvents(path, ledger, world);
  failed += await readInto(ledger, inputs, world, { namesCut: true });
  const measure = claimKpis({ asOf, by });
  let state = measure.empty();
  let claims = 0;
  const names: (readonly [string, string])[] = [];
  for (const history of ledger.histories({ asOf })) {
    state = measure.add(state, history);
    claims += 1;
    for (const { payer } of history.payers) {
      if (payer.name !== undefined) names.push([payer.key, payer.name]);
    }
  }
  const file: KpiStateFile = {
    kind: "remitkit-kpi-state",
    version: 1,
    id: measure.id,
    asOf,
    by,
    claims,
    payers: namesOf(names),
    state,
  };
  return { state: file, failed };
}
