import { PATHS } from "../decisions/index.js";
import type { DenialItem } from "../kpi/index.js";
import { type Groups, groupsOf } from "./builder.js";
import type { OpenWork } from "./full-model.js";
import type { DeadlineBucket, WorkRow } from "./model.js";
import type { DecidedDenial } from "./open-work.js";
import { BUCKETS, bucketOf } from "./work-row.js";

/** Gathers open denials with their decisions; keeps the largest `rows` of them. */
export function openWorkGroups(rows: number) {
  const byPath: Groups<WorkRow["path"]> = groupsOf(PATHS);
  const byDeadline: Groups<DeadlineBucket> = groupsOf(BUCKETS);
  const largest: DecidedDenial[] = [];
  const outsideRates = { denials: 0, deniedCents: 0 };
  let denials = 0;
  let deniedCents = 0;
  return {
    /** `isCounted`: whether the rates of the report count the denial. */
    add({ episode }: DenialItem, decision: DecidedDenial | undefined, isCounted: boolean): void {
      if (episode.resolution !== "open" || decision === undefined) return;
      const row: DecidedDenial = { ...decision, deniedCents: episode.stillDeniedCents };
      denials += 1;
      deniedCents += row.deniedCents;
      if (!isCounted) {
        outsideRates.denials += 1;
        outsideRates.deniedCents += row.deniedCents;
      }
      for (const group of [
        byPath[row.path],
        row.path === "close" ? undefined : byDeadline[bucketOf(row)],
      ]) {
        if (group === undefined) continue;
        group.denials += 1;
        group.deniedCents += row.deniedCents;
      }
      insert(largest, row, rows);
    },
    work: (): OpenWork => ({
      denials,
      deniedCents,
      outsideRates: { ...outsideRates },
      byPath: PATHS.map((path) => ({ ...byPath[path] })),
      byDeadline: BUCKETS.map((bucket) => ({ ...byDeadline[bucket] })),
      worklist: largest.map((row, index) => ({ row: index + 1, ...row })),
    }),
  };
}

/** Equal amounts keep the order in which they came, so the list does not depend on how it was grown. */
function insert(largest: DecidedDenial[], row: DecidedDenial, rows: number): void {
  const last = largest.at(-1);
  if (largest.length >= rows && (last === undefined || row.deniedCents <= last.deniedCents)) return;
  const after = largest.findIndex((one) => one.deniedCents < row.deniedCents);
  largest.splice(after === -1 ? largest.length : after, 0, row);
  if (largest.length > rows) largest.pop();
}
