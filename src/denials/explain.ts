import type { Claim } from "../835/index.js";
import { allowsGroup, type Carc, carc, inForceOn, type Rarc, rarc } from "../codes/index.js";
import { type CalendarDate, UsageError } from "../values/index.js";
import { classify } from "./classify.js";
import {
  type AppealRights,
  appealRightsOf,
  denialFirstStep,
  otherFirstStep,
  SOURCES,
} from "./first-steps.js";
import type { Denial } from "./model.js";
import { rowReason } from "./row-reasons.js";
import { shippedTaxonomy, type Taxonomy } from "./rules.js";
import { GROUPS } from "./taxonomy.js";
import type { AdjustmentClass, PayerKind } from "./terms.js";

/** The codes to explain: "CO", "16", ["N290"]. Without a group, the code's usual one is taken. */
export interface CodesToExplain {
  readonly group?: string | undefined;
  readonly carc: string;
  readonly rarcs?: readonly string[] | undefined;
}

export interface ExplainOptions {
  readonly asOf?: CalendarDate | undefined;
  readonly payerKind?: PayerKind | undefined;
  readonly taxonomy?: Taxonomy | undefined;
}

/** A row of the evidence: "carc/16", "rarc/N290", "guard/...", "overlay/...". */
export interface ExplainedRow {
  readonly id: string;
  /** Its one-line reason in our own words; `undefined` where the row has none. */
  readonly reason: string | undefined;
}

/** What a combination of codes means and what to do about it, as data. */
export interface Explanation {
  readonly group: string;
  /** No group was given: `group` is the one that such a code usually stands under. */
  readonly groupAssumed: boolean;
  /** False where the code's own rule forbids the group. */
  readonly groupAllowed: boolean | undefined;
  readonly reason: Carc | undefined;
  /** In use on `asOf` (or on the date of the list). */
  readonly inForce: boolean | undefined;
  readonly remarks: readonly { readonly code: string; readonly entry: Rarc | undefined }[];
  readonly adjustmentClass: AdjustmentClass;
  /** The class under each group, on an unpaid line. */
  readonly classByGroup: Readonly<Record<(typeof GROUPS)[number], AdjustmentClass>>;
  readonly ruleId: string;
  readonly why: string;
  /** The bucket and evidence; `undefined` where it is no denial. */
  readonly denial: Denial | undefined;
  /** Every table row, guard and overlay rule that took part, each with its sentence. */
  readonly rows: readonly ExplainedRow[];
  readonly firstStep: string;
  readonly appeal: AppealRights | undefined;
  readonly sources: readonly string[];
  readonly taxonomyVersion: string;
}

const FILING: Readonly<Record<PayerKind, string>> = {
  medicare: "MB",
  medicareAdvantage: "16",
  medicaid: "MC",
  tricare: "CH",
  veterans: "VA",
  propertyCasualty: "WC",
  commercial: "12",
  other: "ZZ",
};

/**
 * Explains a group, reason and remark codes as they would be classified on a line with nothing
 * paid: whether they are a denial, the bucket, the first step and the appeal rights. An unknown
 * reason code answers class "unmapped".
 *
 * @throws UsageError when there is no reason code as text, or `asOf` is not a real day.
 * @example
 * explainAdjustment({ group: "CO", carc: "16", rarcs: ["N290"] }).denial?.missing; //=> ["renderingProviderId"]
 */
export function explainAdjustment(
  codes: CodesToExplain,
  options: ExplainOptions = {},
): Explanation {
  if (typeof codes?.carc !== "string") {
    throw new UsageError('explainAdjustment: carc: expected a reason code as text, such as "16"');
  }
  const payerKind = options.payerKind ?? "other";
  const taxonomy = options.taxonomy ?? shippedTaxonomy();
  const rarcs = codes.rarcs ?? [];
  const entry = carc(codes.carc);
  const classOf = (under: string) =>
    classify(lineClaim(under, codes.carc, rarcs, FILING[payerKind]), options);
  // OA has no class of its own in most rows: what a code is under it, is what the code is by nature.
  const isShare = classOf("OA").notDenials[0]?.adjustmentClass === "patientShare";
  const group = codes.group ?? entry?.groups[0] ?? (isShare ? "PR" : "CO");
  const result = classOf(group);
  const denial = result.denials[0];
  const outcome = denial ?? result.notDenials[0]!;
  const byGroup = GROUPS.map((under) => {
    const other = classOf(under);
    return [under, other.denials.length > 0 ? "denial" : other.notDenials[0]!.adjustmentClass];
  });
  return {
    group,
    groupAssumed: codes.group === undefined,
    groupAllowed: allowsGroup(codes.carc, group, {
      workersCompensation: payerKind === "propertyCasualty",
    }),
    reason: entry,
    inForce: inForceAt(entry, options.asOf),
    remarks: rarcs.map((code) => ({ code, entry: rarc(code) })),
    adjustmentClass: outcome.adjustmentClass,
    classByGroup: Object.fromEntries(byGroup) as Explanation["classByGroup"],
    ruleId: outcome.ruleId,
    why: outcome.reason,
    denial,
    rows: rowsOf(codes, outcome.ruleId, denial, taxonomy),
    firstStep:
      denial === undefined
        ? otherFirstStep(outcome.adjustmentClass, outcome.ruleId)
        : denialFirstStep(denial, taxonomy.tables),
    appeal: denial && appealRightsOf(denial.flags, payerKind, codes.carc),
    sources: SOURCES,
    taxonomyVersion: taxonomy.version,
  };
}

function inForceAt(entry: Carc | undefined, asOf: CalendarDate | undefined): boolean | undefined {
  if (entry === undefined) return undefined;
  return asOf === undefined ? entry.active : inForceOn(entry, asOf);
}

/** Every row that took part, the deciding rule first, with its sentence. */
function rowsOf(
  codes: CodesToExplain,
  ruleId: string,
  denial: Denial | undefined,
  taxonomy: Taxonomy,
): readonly ExplainedRow[] {
  const own = taxonomy.tables.carcs.has(codes.carc) ? [`carc/${codes.carc}`] : [];
  const ids = new Set([ruleId, ...own, ...(denial?.evidence.rows ?? [])]);
  return [...ids].map((id) => ({ id, reason: rowReason(id, taxonomy) }));
}

/** A claim of one unpaid line with one adjustment of its whole charge. */
function lineClaim(
  groupCode: string,
  reasonCode: string,
  rarcs: readonly string[],
  filingIndicator: string,
): Claim {
  return {
    patientControlNumber: "",
    statusCode: "1",
    chargeCents: 100,
    paidCents: 0,
    filingIndicator,
    adjustments: [],
    references: [],
    dates: [],
    contacts: [],
    amounts: [],
    quantities: [],
    services: [
      {
        procedure: { qualifier: "HC", code: "", modifiers: [] },
        chargeCents: 100,
        paidCents: 0,
        dates: [],
        adjustments: [{ groupCode, reasonCode, amountCents: 100 }],
        references: [],
        amounts: [],
        quantities: [],
        remarks: rarcs.map((code) => ({ list: "HE", code })),
        unmapped: [],
      },
    ],
    unmapped: [],
    summaryIndex: -1,
    complete: true,
  };
}
