import { readFile, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import {
  type ClaimKpis,
  type ClaimKpisState,
  claimKpis,
  KPI_DIMENSIONS,
  type KpiDimension,
} from "../kpi/index.js";
import { type CalendarDate, isCalendarDate, UsageError } from "../values/index.js";
import { systemReason } from "./input.js";

/** What `kpi --state` writes and `kpi --merge` reads. No id of a claim or a patient is in it. */
export interface KpiStateFile {
  readonly kind: "remitkit-kpi-state";
  readonly version: 1;
  /** Of the measure: only states of one id can be merged. */
  readonly id: string;
  readonly asOf: CalendarDate;
  readonly by: readonly KpiDimension[];
  /** Histories counted. */
  readonly claims: number;
  /** Names of payers by their keys. */
  readonly payers: Readonly<Record<string, string>>;
  readonly state: ClaimKpisState;
}

/**
 * Reads states and merges them.
 *
 * @throws UsageError when one cannot be read, is no state, or was counted otherwise than the first.
 */
export async function mergedStates(files: readonly string[]): Promise<KpiStateFile> {
  const parts: KpiStateFile[] = [];
  for (const file of files) parts.push(await readState(file));
  const [first] = parts;
  if (first === undefined) throw new UsageError("--merge: expected files that --state wrote");
  const measure = claimKpis({ asOf: first.asOf, by: first.by });
  let { state } = first;
  for (const [index, part] of parts.entries()) {
    if (part.id !== measure.id) {
      throw new UsageError(
        `--merge: ${files[index]} was counted with another --as-of, --by or --period, or another version`,
      );
    }
    if (index > 0) state = attempt(files[index] as string, () => measure.merge(state, part.state));
  }
  const names = parts.flatMap(({ payers }) => Object.entries(payers));
  return {
    ...first,
    claims: parts.reduce((sum, { claims }) => sum + claims, 0),
    payers: namesOf(names),
    state,
  };
}

/** What a state comes to. @throws UsageError where it is none. */
export function resultOf({ asOf, by, state }: KpiStateFile): ClaimKpis {
  return attempt("the state", () => claimKpis({ asOf, by }).result(state));
}

/** One name for each key: the smallest, whatever the order of the files. */
export function namesOf(
  names: readonly (readonly [string, string])[],
): Readonly<Record<string, string>> {
  const chosen = new Map<string, string>();
  for (const [key, name] of names) {
    const before = chosen.get(key);
    if (before === undefined || name < before) chosen.set(key, name);
  }
  return Object.fromEntries([...chosen.entries()].sort(([a], [b]) => (a < b ? -1 : 1)));
}

async function readState(file: string): Promise<KpiStateFile> {
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (error) {
    throw new UsageError(`--merge: cannot read ${file}: ${systemReason(error)}`);
  }
  const value = attempt(file, () => JSON.parse(text) as Partial<KpiStateFile> | null);
  const isState =
    value?.kind === "remitkit-kpi-state" &&
    value.version === 1 &&
    typeof value.asOf === "string" &&
    isCalendarDate(value.asOf) &&
    Array.isArray(value.by) &&
    value.by.every((name) => KPI_DIMENSIONS.includes(name)) &&
    Number.isSafeInteger(value.claims) &&
    typeof value.payers === "object" &&
    typeof value.state === "object";
  if (!isState) throw new UsageError(`--merge: ${file} is not what --state writes`);
  return value as KpiStateFile;
}

/** A damaged state fails somewhere inside: the message of that may quote it, so it is not told. */
function attempt<T>(file: string, make: () => T): T {
  try {
    return make();
  } catch {
    throw new UsageError(`--merge: ${file} is not what --state writes`);
  }
}

/** @throws UsageError when it cannot be written. */
export async function writeState(path: string, state: KpiStateFile): Promise<void> {
  try {
    await writeFile(resolve(path), `${JSON.stringify(state)}\n`);
  } catch (error) {
    throw new UsageError(`--state: cannot write it: ${systemReason(error)}`);
  }
}
