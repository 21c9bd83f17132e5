import { benchmarkText } from "../kpi/index.js";
import type { Diagnosis } from "../prevention/index.js";
import { TABLE_DEFINITIONS } from "./figure-definitions.js";
import { AREA_LABELS, monthLabel, termLabel } from "./full-labels.js";
import type { FullReport, PatternRow } from "./full-model.js";
import { categoryLabel, reasonLabel } from "./labels.js";
import { shownReason } from "./masking.js";
import { formatCell, formatRoundDollars, type Sheet } from "./sheet.js";

export function progressSheet({ progress, trend, figures }: FullReport): Sheet {
  const { initialDenialRate, initialDenialRateByDollars } = figures;
  const byMonth = new Map(trend.total.months.map((row) => [row.month, row]));
  const dollars = new Map(progress.dollars.map((row) => [row.month, row.result]));
  return {
    id: "progress",
    title: "Month over month",
    note: "Months of first decisions, up to the last whole one.",
    keys: 1,
    columns: [
      { title: "Month", kind: "text" },
      { title: "Claims", kind: "count", definition: initialDenialRate.definition.id },
      {
        title: "Initial denial rate",
        kind: "ratio",
        definition: initialDenialRate.definition.id,
      },
      { title: "By dollars", kind: "ratio", definition: initialDenialRateByDollars.definition.id },
      { title: "Denials", kind: "count", definition: trend.definition.id },
      { title: "Denied", kind: "usd-cents", definition: trend.definition.id },
      { title: "Against the month before", kind: "text" },
    ],
    rows: progress.claims.map(({ month, result, comparison }) => ({
      cells: [
        monthLabel(month),
        result.denominator,
        result.value,
        dollars.get(month)?.value ?? null,
        byMonth.get(month)?.denials ?? 0,
        byMonth.get(month)?.deniedCents ?? 0,
        comparison === null || comparison.change === null
          ? "–"
          : `${points(comparison.change)}${comparison.isBetter === null ? "" : comparison.isBetter ? ", better" : ", worse"}`,
      ],
    })),
  };
}

/** A change of a ratio in percentage points. */
function points(change: number): string {
  const value = (change * 100).toFixed(1);
  return `${change > 0 ? "+" : ""}${value === "-0.0" ? "0.0" : value} points`;
}

export function growingSheet({ trend, lastMonth }: FullReport): Sheet {
  const definition = trend.definition.id;
  const growing = trend.rows.filter(({ isGrowing }) => isGrowing);
  return {
    id: "growing",
    title: "Growing categories",
    note: `More denials in ${monthLabel(lastMonth)} than chance makes of the month before (one-sided, 5 %).`,
    keys: 1,
    columns: [
      { title: "Category", kind: "text" },
      { title: "Denials", kind: "count", definition },
      { title: "Month before", kind: "count", definition },
      { title: "Denied", kind: "usd-cents", definition },
    ],
    rows: growing.map(({ value, months }) => ({
      cells: [
        categoryLabel(value ?? "other"),
        months.at(-1)?.denials ?? 0,
        months.at(-2)?.denials ?? 0,
        months.at(-1)?.deniedCents ?? 0,
      ],
    })),
  };
}

/** What a diagnosis says, and the share of denied dollars that it rests on: a few claims may do. */
export function diagnosisText({
  says,
  cents,
  ofCents,
  share,
  thresholdPercent,
}: Diagnosis): string {
  const part = `${formatRoundDollars(cents)} of ${formatRoundDollars(ofCents)} denied (${formatCell(share, "ratio")})`;
  return `${says} ${part}; said from ${thresholdPercent}% on, a rule of thumb.`;
}

export function diagnosisSheet({ assessment, patterns }: FullReport): Sheet {
  const definition = TABLE_DEFINITIONS.assessment.id;
  const holds = patterns.diagnoses.filter((one) => one.holds === true);
  return {
    id: "assessment",
    title: "Assessment",
    note:
      holds.length === 0
        ? "No diagnosis reaches its threshold."
        : holds.map(diagnosisText).join(" "),
    keys: 1,
    columns: [
      { title: "Area", kind: "text" },
      { title: "Denials", kind: "count", definition },
      { title: "Denied", kind: "usd-cents", definition },
      { title: "Share", kind: "ratio", definition },
    ],
    rows: assessment.map((row) => ({
      cells: [AREA_LABELS[row.area], row.denials, row.deniedCents, row.share],
    })),
  };
}

/** Patterns shown; the data has them all. */
export const MOST_PATTERNS = 10;

function patternRows(patterns: readonly PatternRow[]) {
  return patterns.slice(0, MOST_PATTERNS).map((row) => ({
    cells: [
      row.payerName ?? "not known",
      row.cluster.reason === undefined || row.cluster.reason === null
        ? termLabel("rootCause", row.rootCause)
        : `${shownReason(row.cluster.reason)} ${reasonLabel(shownReason(row.cluster.reason))}`,
      row.denials,
      row.cents,
      termLabel("owner", row.trail?.owner),
      termLabel("gate", row.trail?.gate),
      row.trail?.actions[0]?.action ?? "–",
    ],
  }));
}

const PATTERN_COLUMNS = [
  { title: "Payer", kind: "text" },
  { title: "Denied for", kind: "text" },
  { title: "Denials", kind: "count", definition: TABLE_DEFINITIONS.pattern.id },
  { title: "Denied", kind: "usd-cents", definition: TABLE_DEFINITIONS.pattern.id },
  { title: "Owner", kind: "text" },
  { title: "Gate upstream", kind: "text" },
  { title: "First step", kind: "text" },
] as const;

export function patternSheet({ patterns }: FullReport): Sheet {
  const { repeated } = patterns;
  const shown = Math.min(MOST_PATTERNS, repeated.length);
  return {
    id: "patterns",
    title: "Denials that repeat",
    note: `In three of the last four months. ${shown} of ${repeated.length} shown, largest first.`,
    keys: 2,
    columns: PATTERN_COLUMNS,
    rows: patternRows(repeated),
  };
}

export function weekSheet({ patterns }: FullReport): Sheet {
  return {
    id: "this-week",
    title: "The three to look into first",
    note: `Most denied dollars of the last week with denials${weekOf(patterns.thisWeek)}.`,
    keys: 2,
    columns: PATTERN_COLUMNS,
    rows: patternRows(patterns.thisWeek),
  };
}

/** The Monday that a week begins on. */
function weekOf(patterns: readonly PatternRow[]): string {
  const monday = patterns[0]?.periods.at(-1)?.period;
  return monday === undefined ? "" : `, that of ${monday}`;
}

const SEGMENT_LABELS = {
  provider: ["Providers", "Provider"],
  site: ["Sites", "Facility type (CLP08)"],
  serviceLine: ["Departments", "Department"],
} as const;

export function segmentSheets({ segments, showsIds }: FullReport): readonly Sheet[] {
  const definition = TABLE_DEFINITIONS.segment.id;
  return Object.entries(SEGMENT_LABELS).map(([name, [title, first]]) => ({
    id: `segment-${name === "serviceLine" ? "department" : name}`,
    title,
    note: name === "provider" && !showsIds ? "Ids show their last four characters." : undefined,
    keys: 1,
    columns: [
      { title: first, kind: "text" },
      { title: "Claims", kind: "count", definition },
      { title: "Denied claims", kind: "count", definition },
      { title: "Denied share", kind: "ratio", definition },
      { title: "Denied", kind: "usd-cents", definition },
    ],
    rows: segments[name as keyof typeof segments].map((row) => ({
      cells: [row.name, row.claims, row.deniedClaims, row.rate, row.deniedCents],
    })),
  }));
}

export function inventorySheet({ inventory, payerNames }: FullReport): Sheet {
  const definition = inventory.definition.id;
  return {
    id: "inventory",
    title: "Denial inventory",
    note: "Every denial by payer and category.",
    keys: 2,
    columns: [
      { title: "Payer", kind: "text" },
      { title: "Category", kind: "text" },
      { title: "Denials", kind: "count", definition },
      { title: "Denied", kind: "usd-cents", definition },
      { title: "Share", kind: "ratio", definition },
      { title: "Still open", kind: "usd-cents", definition },
      { title: "Paid since", kind: "usd-cents", definition },
    ],
    rows: inventory.rows.map((row) => ({
      cells: [
        payerNames[row.values[0] ?? ""] ?? "not known",
        categoryLabel(row.values[1] ?? "other"),
        row.denials,
        row.deniedCents,
        row.shareOfCents,
        row.openCents,
        row.recoveredCents,
      ],
    })),
  };
}

export function benchmarkSheet({ benchmarks, figures }: FullReport): Sheet {
  return {
    id: "benchmarks",
    title: "Published figures to compare with",
    note: "Other organizations' figures, each of its year and population: your specialty and payer mix differ, so your own months come first.",
    keys: 2,
    columns: [
      { title: "About", kind: "text" },
      { title: "Published", kind: "text" },
      { title: "Here", kind: "own" },
    ],
    rows: benchmarks.map((one) => {
      // Several figures may share a KPI's id; the plainest comes first among them.
      const mine = Object.values(figures).find((kpi) => kpi.id.split("/")[0] === one.kpi);
      return {
        cells: [
          ABOUT[one.kpi] ?? mine?.definition.name ?? one.kpi,
          benchmarkText(one),
          mine?.value ?? null,
        ],
        unit: mine?.unit,
        definition: mine?.definition.id,
      };
    }),
  };
}

const ABOUT: Readonly<Record<string, string>> = {
  "rework-cost-per-claim": "Cost of reworking a claim",
  "denials-by": "Share of a reason",
};
