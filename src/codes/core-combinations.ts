import * as z from "zod";
import { UsageError } from "../values/index.js";
import { rarc } from "./rarc.js";

/** One allowed combination, a row of the user's own copy of the CAQH CORE table. */
export interface CoreCombination {
  /** CORE business scenario: 1 documents, 2 claim data, 3 not covered, 4 not separately payable. */
  readonly scenario?: 1 | 2 | 3 | 4 | undefined;
  readonly carc: string;
  /** The remark code of the combination; absent when the reason code may stand without one. */
  readonly remark?: string | undefined;
  readonly groups: readonly string[];
}

/** A checked CORE table, by reason code. */
export interface CoreTable {
  readonly combinations: readonly CoreCombination[];
  readonly byCarc: ReadonlyMap<string, readonly CoreCombination[]>;
}

/** An adjustment to check: its CAS codes and the remark codes at its claim or line. */
export interface CoreAdjustment {
  readonly group: string;
  readonly carc: string;
  readonly remarks?: readonly string[] | undefined;
  /**
   * Names the claim or line. An 835 ties a remark to its claim or line, not to one adjustment, so
   * a remark that fits any adjustment of the same place is no violation of the others.
   */
  readonly place?: string | undefined;
}

/** A combination that is not in the table. */
export interface CoreViolation {
  /** Which of the adjustments given, 0-based. */
  readonly index: number;
  /**
   * `group`: the reason code may not stand under this group code. `remark`: this remark code does
   * not go with them. `remark-missing`: the table gives the pair only with a remark code.
   */
  readonly problem: "group" | "remark" | "remark-missing";
  readonly group: string;
  readonly carc: string;
  readonly remark?: string | undefined;
}

/** What a check against the table found. */
export interface CoreCompliance {
  /** Adjustments whose reason code is in the table. */
  readonly checked: number;
  /** Adjustments whose reason code is in none of the table's scenarios, which bind nothing then. */
  readonly outside: number;
  readonly violations: readonly CoreViolation[];
}

// Built at the first call: a program that only looks codes up leaves zod out of its bundle.
function tableSchema() {
  const code = z.string().regex(/^[A-Z0-9]{1,8}$/);
  return z
    .array(
      z.strictObject({
        scenario: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]).optional(),
        carc: code,
        remark: code.optional(),
        groups: z.array(z.enum(["CO", "OA", "PI", "PR"])).min(1),
      }),
    )
    .min(1);
}

/**
 * Checks and indexes the user's copy of the CAQH CORE code combinations (CORE rule 360), which
 * remitkit does not ship: one row for each combination.
 *
 * @throws UsageError when a row is not as it must be; the message names the row and the field.
 * @example
 * const table = coreCombinations([{ scenario: 2, carc: "16", remark: "M51", groups: ["CO"] }]);
 * table.combinations.length; //=> 1
 */
export function coreCombinations(table: unknown): CoreTable {
  const parsed = tableSchema().safeParse(table);
  if (!parsed.success) {
    const problems = parsed.error.issues
      .slice(0, 5)
      .map((issue) => `${issue.path.join(".") || "table"}: ${issue.message}`);
    throw new UsageError(`coreCombinations: ${problems.join("; ")}`);
  }
  const byCarc = new Map<string, CoreCombination[]>();
  for (const row of parsed.data) {
    const rows = byCarc.get(row.carc);
    if (rows === undefined) byCarc.set(row.carc, [row]);
    else rows.push(row);
  }
  return { combinations: parsed.data, byCarc };
}

/**
 * Tells which combinations of group code, reason code and remark code break the CORE table (CORE
 * rule 360). Alerts explain no adjustment, so they are no part of a combination and are passed over.
 *
 * @example
 * const table = coreCombinations([{ carc: "16", remark: "M51", groups: ["CO"] }]);
 * const found = coreCompliance([{ group: "PR", carc: "16", remarks: ["M51"] }], table);
 * found.violations[0]?.problem; //=> "group"
 */
export function coreCompliance(
  adjustments: readonly CoreAdjustment[],
  table: CoreTable,
): CoreCompliance {
  const violations: CoreViolation[] = [];
  const fitting = fittingRemarks(adjustments, table);
  let checked = 0;
  for (const [index, adjustment] of adjustments.entries()) {
    const { group, carc, place } = adjustment;
    const rows = table.byCarc.get(carc);
    if (rows === undefined) continue;
    checked += 1;
    const allowed = rows.filter((row) => row.groups.includes(group));
    if (allowed.length === 0) {
      violations.push({ index, problem: "group", group, carc });
      continue;
    }
    const remarks = explaining(adjustment);
    const matched = remarks.some((remark) => allowed.some((row) => row.remark === remark));
    if (!matched && allowed.every((row) => row.remark !== undefined)) {
      if (remarks.every((remark) => fitsElsewhere(fitting, place, remark))) {
        violations.push({ index, problem: "remark-missing", group, carc });
      }
    }
    for (const remark of remarks) {
      if (allowed.some((row) => row.remark === remark)) continue;
      if (fitsElsewhere(fitting, place, remark)) continue;
      violations.push({ index, problem: "remark", group, carc, remark });
    }
  }
  return { checked, outside: adjustments.length - checked, violations };
}

function explaining(adjustment: CoreAdjustment): readonly string[] {
  return (adjustment.remarks ?? []).filter((remark) => rarc(remark)?.type !== "alert");
}

/** For each place, the remark codes that some adjustment of the place has in the table. */
function fittingRemarks(
  adjustments: readonly CoreAdjustment[],
  table: CoreTable,
): ReadonlyMap<string, ReadonlySet<string>> {
  const fitting = new Map<string, Set<string>>();
  for (const adjustment of adjustments) {
    if (adjustment.place === undefined) continue;
    const remarks = fitting.get(adjustment.place) ?? new Set();
    fitting.set(adjustment.place, remarks);
    for (const row of table.byCarc.get(adjustment.carc) ?? []) {
      if (row.remark !== undefined && row.groups.includes(adjustment.group)) {
        remarks.add(row.remark);
      }
    }
  }
  return fitting;
}

function fitsElsewhere(
  fitting: ReadonlyMap<string, ReadonlySet<string>>,
  place: string | undefined,
  remark: string,
): boolean {
  return place !== undefined && fitting.get(place)?.has(remark) === true;
}
