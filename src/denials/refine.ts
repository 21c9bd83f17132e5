import { rarc } from "../codes/index.js";
import type { Bucket } from "./model.js";
import { keepOne, type RemarkSet } from "./remarks.js";
import { CATEGORY_ROOT_CAUSE } from "./root-causes.js";
import type { CarcRow, RarcRow, Tables } from "./taxonomy.js";
import type { RemarkFlag } from "./terms.js";

const NOTHING: readonly never[] = Object.freeze([]);

/** What a reason comes to beside its remarks. Shared by every denial with the same codes. */
export interface Refined {
  readonly bucket: Bucket;
  readonly rows: readonly string[];
  readonly missing: readonly string[];
  readonly flags: readonly RemarkFlag[];
  /** A remark chose or sharpened the bucket. */
  readonly sharpened: boolean;
  /** A remark that is not an alert stands beside the reason. */
  readonly explained: boolean;
}

/** What a reason comes to beside a set of remarks; worked out at the first question. */
export function refinedBy(row: CarcRow, set: RemarkSet, rarcs: Tables["rarcs"]): Refined {
  let refined = set.refined.get(row);
  if (refined === undefined) {
    refined = refine(row, set.codes, rarcs);
    keepOne();
    set.refined.set(row, refined);
  }
  return refined;
}

/**
 * Reads the remarks of a reason. A remark gives a generic reason (16, 96, A1, ...) its bucket. A
 * specific reason keeps its category: a remark of the same category may make its root cause finer.
 * The first remark that does so wins, line before claim; what is missing and flags add up.
 */
function refine(row: CarcRow, codes: readonly string[], rarcs: Tables["rarcs"]): Refined {
  const rows = [row.rowId];
  let { bucket } = row;
  let missing: readonly string[] = NOTHING;
  let flags: readonly RemarkFlag[] = NOTHING;
  let sharpened = false;
  let explained = false;
  for (const code of codes) {
    const remark = rarcs.get(code);
    if (remark === undefined) {
      // A retired remark changes nothing any more; it still was an explanation.
      explained ||= rarc(code)?.type === "supplemental";
      continue;
    }
    explained ||= !remark.alert;
    let used = remark.missing.length > 0 || remark.flags.length > 0;
    if (remark.bucket !== undefined && !sharpened && mayChange(row, remark, remark.bucket)) {
      // The work type of the bucket comes along: the remark says who can mend it.
      bucket = remark.bucket;
      sharpened = true;
      used = true;
    }
    missing = join(missing, remark.missing);
    flags = join(flags, remark.flags);
    if (used) rows.push(remark.rowId);
  }
  return Object.freeze({
    bucket,
    rows: Object.freeze(rows),
    missing: Object.freeze(missing),
    flags: Object.freeze(flags),
    sharpened,
    explained,
  });
}

function mayChange(row: CarcRow, remark: RarcRow, bucket: Bucket): boolean {
  if (row.generic || remark.also.includes(row.code)) return true;
  if (bucket.category !== row.bucket.category) return false;
  // Only from the category's plain root cause to a finer one, never back or sideways.
  const plain = CATEGORY_ROOT_CAUSE[bucket.category];
  return row.bucket.rootCause === plain && bucket.rootCause !== plain;
}

/** Both lists, what stands in both once. */
export function join<T>(have: readonly T[], more: readonly T[]): readonly T[] {
  if (more.length === 0) return have;
  if (have.length === 0) return more;
  const fresh = more.filter((word) => !have.includes(word));
  return fresh.length === 0 ? have : [...have, ...fresh];
}
