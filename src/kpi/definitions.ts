import type { Basis, Definition, Direction, TimeBasis, Unit } from "./measure.js";
import { KPI_SOURCES, type SourceKey } from "./sources.js";

/** A KPI as data: what it means, how it is computed, who defined it so. */
export interface KpiDefinition extends Definition {
  readonly meaning: string;
  readonly sources: readonly SourceKey[];
  readonly unit: Unit;
  readonly direction: Direction;
  readonly basis: Basis;
  readonly timeBasis: TimeBasis;
}

const RATE = ["ratio", "lower-better"] as const;
const YIELD = ["ratio", "higher-better"] as const;
const SHARE = ["ratio", "neutral"] as const;
const SOONER = ["days", "lower-better"] as const;
const CLAIMS = ["claim-count", "denial-cohort"] as const;
const DENIALS = ["denial-count", "denial-cohort"] as const;
const EXPECTED = ["expected-dollars", "denial-cohort"] as const;

type Row = readonly [
  name: string,
  meaning: string,
  formula: string,
  sources: readonly SourceKey[],
  kind: readonly [Unit, Direction],
  basis: readonly [Basis, TimeBasis],
];

const ROWS = {
  "initial-denial-rate": [
    "Initial denial rate",
    "How many claims a payer turned down, wholly or in part, when it first decided them.",
    "claims with denied dollars in their first decision ÷ claims with a first decision, same cohort",
    ["hfmaTaskForce", "hfmaSynthesis"],
    RATE,
    CLAIMS,
  ],
  "initial-denial-rate-hfma": [
    "Initial denial rate, HFMA form",
    "Initial denials of a month against the claims normally sent in a month. May exceed 1.",
    "claims first denied in the month ÷ (claims submitted in the three months before it ÷ 3)",
    ["hfmaTaskForce"],
    RATE,
    ["claim-count", "remit-month"],
  ],
  "primary-denial-rate": [
    "Primary denial rate",
    "How many remittances of primary payers came with no payment in four weeks.",
    "primary decisions paid 0 in 28 days ÷ primary decisions in the same 28 days, without copies",
    ["hfmaTaskForce"],
    RATE,
    ["claim-count", "remit-month"],
  ],
  "remittance-denial-rate": [
    "Remittance denial rate",
    "How many claims remitted came back denied, first decisions or not.",
    "decisions with denied dollars ÷ decisions remitted (MAP Key AR-5)",
    ["mapCompliant", "hfmaSynthesis"],
    RATE,
    ["claim-count", "remit-month"],
  ],
  "final-denial-rate": [
    "Final denial rate",
    "How many claims stayed unpaid after everything that was tried.",
    "claims whose denials ended in a write-off or were closed unpaid ÷ claims of the mature cohort",
    ["hfmaSynthesis", "remitkit"],
    RATE,
    CLAIMS,
  ],
  "denials-by": [
    "Denials by dimension",
    "Which reasons, payers or categories the denials are of.",
    "denials and denied dollars per value of the dimension ÷ all of them; rate = claims first denied for it ÷ claims with a first decision",
    ["remitkit"],
    SHARE,
    DENIALS,
  ],
  "appeal-rate": [
    "Appeal rate",
    "How many denials were formally appealed. A corrected claim is no appeal.",
    "denials with an appeal filed while open ÷ denials with appeal rights (without remark MA130)",
    ["kff", "remitkit"],
    SHARE,
    DENIALS,
  ],
  "overturn-rate": [
    "Appeal overturn rate",
    "How many decided appeals were won, wholly or in part.",
    "claims whose last decided appeal was overturned ÷ claims with a decided appeal",
    ["hfmaSynthesis", "remitkit"],
    YIELD,
    ["appeal-count", "decision-month"],
  ],
  "initial-denials-overturned": [
    "Initial denials overturned",
    "How many of the settled denials were paid after all, by appeal or correction.",
    "denials settled by a payment ÷ denials settled (HFMA metric 6, by volume)",
    ["hfmaArticle", "hfmaSynthesis"],
    YIELD,
    DENIALS,
  ],
  "days-to-appeal": [
    "Days from denial to appeal",
    "How long a denial waits until it is appealed.",
    "mean of (first appeal filed − remittance of the denial), over appealed denials (HFMA metric 4)",
    ["hfmaSynthesis"],
    SOONER,
    DENIALS,
  ],
  "days-to-resolution": [
    "Days to resolution",
    "How long a denial takes until it is paid, written off, closed or transferred.",
    "mean of (end − remittance of the denial), over settled denials (HFMA metric 5)",
    ["hfmaSynthesis"],
    SOONER,
    DENIALS,
  ],
  "identification-lag": [
    "Identification lag",
    "How long a denial lies before anyone touches it.",
    "mean of (first touch − remittance of the denial), over denials touched",
    ["remitkit"],
    SOONER,
    DENIALS,
  ],
  "preventable-rate": [
    "Preventable denial rate",
    "How many denials come from our own work.",
    "denials whose root cause is preventable ÷ denials",
    ["relias", "remitkit"],
    RATE,
    DENIALS,
  ],
  "clean-claim-rate": [
    "Clean claim rate",
    "How many claims went through without being turned down. The variant says where.",
    "claims clean at the edits, the clearinghouse or the payer's first pass ÷ claims that got there",
    ["idx", "mapKeys", "remitkit"],
    YIELD,
    ["claim-count", "submission-month"],
  ],
  "first-pass-yield": [
    "First-pass yield",
    "How many claims were paid on the first submission without any rework.",
    "claims paid in full measure of their first decision, never rejected or touched before it ÷ claims with a first decision",
    ["remitkit"],
    YIELD,
    CLAIMS,
  ],
  "write-off-rate": [
    "Denial write-off rate",
    "How much of what was denied was given up. Contractual write-offs (CO-45) are no part of it.",
    "dollars written off to end denials ÷ denied dollars",
    ["remitkit"],
    RATE,
    ["charge-dollars", "denial-cohort"],
  ],
  "write-off-share-of-revenue": [
    "Denial write-offs, share of net patient service revenue",
    "What was written off as denials against what is earned in a month. May exceed 1.",
    "net dollars written off to end denials in the month ÷ average monthly net patient service revenue (MAP Key AR-6)",
    ["hfmaTaskForce", "hfmaSynthesis"],
    RATE,
    ["revenue-dollars", "decision-month"],
  ],
  "recovery-yield": [
    "Recovery yield",
    "What the work on denials brings in, of what was at stake.",
    "dollars paid on denied lines since the denial (less cost, or per hour) ÷ expected dollars denied",
    ["remitkit"],
    YIELD,
    EXPECTED,
  ],
  "payer-concentration": [
    "Payer concentration by category",
    "Whether a category is one payer's doing.",
    "per category: shares of payers; top 1, top 3, HHI = Σ share²",
    ["remitkit"],
    SHARE,
    DENIALS,
  ],
  "labor-intensity": [
    "Labor intensity",
    "How much work a denial takes.",
    "minutes while denials were open ÷ denials with recorded minutes",
    ["remitkit"],
    ["minutes", "lower-better"],
    DENIALS,
  ],
  "touches-per-denial": [
    "Touches per denial",
    "How often a denial is picked up.",
    "touches while denials were open ÷ denials",
    ["remitkit"],
    ["count", "lower-better"],
    DENIALS,
  ],
  "recovered-cash": [
    "Recovered cash",
    "What payers paid on denied lines after denying them, reversals netted, interest apart.",
    "Σ paid on denied lines since the denial",
    ["remitkit"],
    ["usd-cents", "higher-better"],
    ["paid-dollars", "decision-month"],
  ],
  "cycle-impact": [
    "Cycle impact",
    "How many days sooner denials are settled than before, like for like, and what that is worth.",
    "Σ over categories: share of now × (median days now − median days then); value = recovered × days sooner × rate ÷ 365",
    ["remitkit"],
    SOONER,
    ["denial-count", "decision-month"],
  ],
  "prevention-effect": [
    "Prevention effect",
    "Whether a fix upstream made initial denials rarer, whatever the volume.",
    "initially denied claims per 1,000 after − before; avoided = (rate before − rate after) × claims after",
    ["remitkit"],
    ["count", "lower-better"],
    CLAIMS,
  ],
  aging: [
    "Aging of open denials",
    "How old the open denials are, and how near their deadlines.",
    "open denials and dollars at risk by days since the denial",
    ["remitkit"],
    ["usd-cents", "lower-better"],
    ["expected-dollars", "snapshot"],
  ],
  "never-worked": [
    "Denials never worked",
    "How many denials were left alone.",
    "denials without appeal, corrected claim or decision to close within 30 days ÷ denials that old",
    ["remitkit"],
    RATE,
    ["denial-count", "snapshot"],
  ],
  "redenial-rate": [
    "Re-denial rate",
    "How many corrected claims are denied again for the same reason.",
    "denials that came back after a corrected claim ÷ denials with a corrected claim",
    ["remitkit"],
    RATE,
    DENIALS,
  ],
  "days-in-receivables": [
    "Days in accounts receivable",
    "How many days of revenue are still owed.",
    "net receivables ÷ average daily net patient service revenue (MAP Key FM-1)",
    ["mapKeys"],
    ["days", "lower-better"],
    ["revenue-dollars", "snapshot"],
  ],
  "days-in-receivables-practice": [
    "Days in accounts receivable, practice form",
    "How many days of charges are still owed. Never to be mixed with the net form.",
    "receivables net of credits ÷ average daily charges",
    ["aafp"],
    ["days", "lower-better"],
    ["charge-dollars", "snapshot"],
  ],
  "cost-to-collect": [
    "Cost to collect",
    "What it costs to bring in a dollar.",
    "cost of the revenue cycle ÷ patient service cash collected (MAP Key FM-6)",
    ["mapKeys"],
    RATE,
    ["paid-dollars", "snapshot"],
  ],
  "cost-to-recover": [
    "Cost to recover",
    "What it costs to win back a denied dollar.",
    "cost of labor on denials ÷ dollars recovered",
    ["remitkit"],
    RATE,
    ["paid-dollars", "denial-cohort"],
  ],
  "underpayment-rate": [
    "Underpayment rate",
    "How many lines were allowed less than expected. Overpaid lines never make up for them.",
    "lines underpaid ÷ lines that could be compared; by dollars: underpaid ÷ expected",
    ["remitkit"],
    RATE,
    ["line-count", "remit-month"],
  ],
  "underpayment-variance": [
    "Underpayment variance",
    "What is missing on underpaid lines, never netted against overpaid ones.",
    "Σ (expected − actual allowed) over underpaid lines",
    ["remitkit"],
    ["usd-cents", "lower-better"],
    ["expected-dollars", "remit-month"],
  ],
  "denial-trend": [
    "Denial trend",
    "Whether denials become more, and which kind is growing.",
    "per month: denials, denied dollars, denials per claim first decided; change to the month before",
    ["remitkit"],
    RATE,
    ["denial-count", "remit-month"],
  ],
} as const satisfies Readonly<Record<string, Row>>;

/** The id of a KPI. */
export type KpiId = keyof typeof ROWS;

/** Every KPI, by id. `docs/kpi.md` has the same table. */
export const KPI_DEFINITIONS: Readonly<Record<KpiId, KpiDefinition>> = Object.fromEntries(
  Object.entries(ROWS as Readonly<Record<string, Row>>).map(([id, row]) => {
    const [name, meaning, formula, sources, [unit, direction], [basis, timeBasis]] = row;
    const source = sources.map((key) => KPI_SOURCES[key].name).join("; ");
    return [id, { id, name, meaning, formula, source, sources, unit, direction, basis, timeBasis }];
  }),
) as Readonly<Record<KpiId, KpiDefinition>>;

/** What a variant of a KPI says differently. */
export interface Variant {
  /** Joined to the id: "initial-denial-rate/line-count". Parts that are `undefined` are left out. */
  readonly id: readonly (string | undefined)[];
  /** Joined to the name after a comma. */
  readonly name?: string | undefined;
  readonly formula?: string | undefined;
  readonly basis?: Basis | undefined;
  readonly unit?: Unit | undefined;
}

/** The definition of a KPI's variant. */
export function variantOf(id: KpiId, variant: Variant): KpiDefinition {
  const base = KPI_DEFINITIONS[id];
  return {
    ...base,
    id: [id, ...variant.id.filter((part) => part !== undefined)].join("/"),
    name: variant.name === undefined ? base.name : `${base.name}, ${variant.name}`,
    formula: variant.formula ?? base.formula,
    basis: variant.basis ?? base.basis,
    unit: variant.unit ?? base.unit,
  };
}
