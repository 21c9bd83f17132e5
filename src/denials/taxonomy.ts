import { carc, rarc } from "../codes/index.js";
import type { CalendarDate } from "../values/index.js";
import { CARC_BUCKETS, CARC_TAXONOMY } from "./data/carc-taxonomy.js";
import { RARC_TAXONOMY } from "./data/rarc-taxonomy.js";
import { GUARDS, type GuardName } from "./guards.js";
import { marksOf } from "./marks.js";
import type { Bucket } from "./model.js";
import { CATEGORY_PRIORITY, ROOT_CAUSE_DEFAULTS } from "./root-causes.js";
import type {
  AdjustmentClass,
  Category,
  PayerKind,
  RemarkFlag,
  RootCause,
  WorkType,
} from "./terms.js";

/** Version of the two tables: date of the code lists, and our count of changes since. */
export const TAXONOMY_VERSION = "2026-08.4";

/** What an adjustment is, and the rule that says so. Made once, shared by every adjustment. */
export interface Outcome {
  readonly adjustmentClass: AdjustmentClass;
  readonly ruleId: string;
  readonly reason: string;
  /** What states and signals ask of it: bits of `MARKS`. */
  readonly marks: number;
}

/** A row of the reason code table, ready for use. */
export interface CarcRow {
  readonly code: string;
  readonly rowId: string;
  readonly bucket: Bucket;
  readonly confidence: number;
  /** Its definition asks for a remark code that is not an alert. */
  readonly remarkRequired: boolean;
  /** First day out of use. */
  readonly stop: CalendarDate | undefined;
  /** The code alone says little: a remark decides the bucket. */
  readonly generic: boolean;
  /** Its price may sit in another line of the claim. */
  readonly bundled: boolean;
  /** The mapping in one sentence. */
  readonly reason: string;
  /** By group (CO, PR, OA, PI), unpaid then paid: eight outcomes. */
  readonly outcomes: readonly Outcome[];
  readonly byPayer: ReadonlyMap<PayerKind, Outcome> | undefined;
}

/** A row of the remark code table, ready for use. */
export interface RarcRow {
  readonly code: string;
  readonly rowId: string;
  /** An alert explains nothing that was adjusted. */
  readonly alert: boolean;
  /** The bucket it puts a generic reason in; `undefined` where it changes none. */
  readonly bucket: Bucket | undefined;
  /** Reason codes that it overrides although they are not generic. */
  readonly also: readonly string[];
  readonly missing: readonly string[];
  readonly flags: readonly RemarkFlag[];
}

/** The two tables. */
export interface Tables {
  readonly carcs: ReadonlyMap<string, CarcRow>;
  readonly rarcs: ReadonlyMap<string, RarcRow>;
}

export const GROUPS = ["CO", "PR", "OA", "PI"] as const;

const CONFIDENCE = { high: 0.95, medium: 0.8, low: 0.6 } as const;
const NOTHING: readonly never[] = Object.freeze([]);

/** An outcome with its marks. */
export function outcome(adjustmentClass: AdjustmentClass, ruleId: string, reason: string): Outcome {
  return Object.freeze({
    adjustmentClass,
    ruleId,
    reason,
    marks: marksOf(adjustmentClass, ruleId),
  });
}

/** The outcome of a guard. */
export function guardOutcome(name: GuardName, adjustmentClass: AdjustmentClass): Outcome {
  return outcome(adjustmentClass, `guard/${name}`, GUARDS[name]);
}

let tables: Tables | undefined;

/** The shipped tables, read at the first look. */
export function shippedTables(): Tables {
  return (tables ??= { carcs: readCarcs(), rarcs: readRarcs() });
}

function readCarcs(): Map<string, CarcRow> {
  const buckets = CARC_BUCKETS.split("\n").map(bucketOf);
  const rows = new Map<string, CarcRow>();
  for (const line of CARC_TAXONOMY.split("\n")) {
    const row = carcRowOf(line.split("\t"), buckets);
    rows.set(row.code, row);
  }
  return rows;
}

function bucketOf(line: string): Bucket {
  const fields = line.split("\t");
  return Object.freeze({
    category: fields[0],
    workType: fields[1],
    rootCause: fields[2],
    pattern: fields[3],
    controlPoint: fields[4],
    hardness: fields[5],
    preventable: fields[6],
    owner: fields[7],
    gate: fields[8],
    priority: Number(fields[9]),
  } as Bucket);
}

function carcRowOf(fields: readonly string[], buckets: readonly Bucket[]): CarcRow {
  const [code = "", base, byGroup = "", whenPaid = "", byPayer = ""] = fields;
  const [confidence, generic, bundled, rule = "", reason = ""] = fields.slice(5);
  const rowId = `carc/${code}`;
  const plain = outcome(base as AdjustmentClass, rule === "" ? rowId : `guard/${rule}`, reason);
  const entry = carc(code);
  const groups = pairsOf(byGroup);
  const outcomes: Outcome[] = [];
  for (const group of GROUPS) {
    const own = groups.get(group);
    const unpaid = own === undefined ? underGroup(plain, group) : variant(code, group, own);
    outcomes.push(
      unpaid,
      whenPaid === "" ? unpaid : guardOutcome("paid-reduction", "paymentReduction"),
    );
  }
  const kinds = pairsOf(byPayer);
  return {
    code,
    rowId,
    bucket: buckets[Number(fields[10])]!,
    confidence: CONFIDENCE[confidence as keyof typeof CONFIDENCE],
    remarkRequired: entry?.remarkRequired === true,
    stop: entry?.stop,
    generic: generic === "yes",
    bundled: bundled === "yes",
    reason,
    outcomes,
    byPayer:
      kinds.size === 0
        ? undefined
        : new Map([...kinds].map(([kind, own]) => [kind as PayerKind, variant(code, kind, own)])),
  };
}

/** PR beside a denial reason: still a denial, with the rule that keeps it one. */
function underGroup(plain: Outcome, group: string): Outcome {
  return group === "PR" && plain.adjustmentClass === "denial"
    ? guardOutcome("patient-liable-denial", "denial")
    : plain;
}

/** A group or payer kind for which the row names another class: which guard explains it. */
function variant(code: string, by: string, adjustmentClass: AdjustmentClass): Outcome {
  if (by === "medicare" && code === "24") return guardOutcome("medicare-managed-care", "denial");
  if (adjustmentClass === "contractual")
    return guardOutcome("provider-liable-share", adjustmentClass);
  if (adjustmentClass === "patientShare") {
    return guardOutcome(code === "45" ? "balance-billing" : "patient-share", adjustmentClass);
  }
  throw new Error(`remitkit invariant failed: no guard explains carc/${code}/${by}`);
}

function pairsOf(field: string): Map<string, AdjustmentClass> {
  const pairs = field === "" ? [] : field.split(" ").map((pair) => pair.split("="));
  return new Map(pairs.map(([key = "", value = ""]) => [key, value as AdjustmentClass]));
}

function readRarcs(): Map<string, RarcRow> {
  const buckets = new Map<string, Bucket>();
  const rows = new Map<string, RarcRow>();
  for (const line of RARC_TAXONOMY.split("\n")) {
    const [code = "", category = "", rootCause = "", workType = "", also, missing, flags] =
      line.split("\t");
    let bucket: Bucket | undefined;
    if (category !== "") {
      const key = `${category} ${rootCause} ${workType}`;
      bucket = buckets.get(key);
      if (bucket === undefined) {
        bucket = derivedBucket(category as Category, rootCause as RootCause, workType as WorkType);
        buckets.set(key, bucket);
      }
    }
    rows.set(code, {
      code,
      rowId: `rarc/${code}`,
      alert: rarc(code)?.type === "alert",
      bucket,
      also: wordsOf(also),
      missing: wordsOf(missing),
      flags: wordsOf(flags) as readonly RemarkFlag[],
    });
  }
  return rows;
}

function wordsOf(field: string | undefined): readonly string[] {
  return field ? Object.freeze(field.split(" ")) : NOTHING;
}

/** A bucket from its three names; the rest follows from the root cause and the category. */
export function derivedBucket(
  category: Category,
  rootCause: RootCause,
  workType: WorkType,
): Bucket {
  return Object.freeze({
    category,
    workType,
    rootCause,
    ...ROOT_CAUSE_DEFAULTS[rootCause],
    priority: CATEGORY_PRIORITY[category],
  });
}
