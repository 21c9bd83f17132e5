import type { CycleImpact, HistoryEffect, KpiResult } from "../kpi/index.js";
import { TABLE_DEFINITIONS } from "./figure-definitions.js";
import { STANDING_LABELS } from "./full-labels.js";
import type { FigureName, FullReport } from "./full-model.js";
import { divisionText, formatCell, type Sheet, type SheetRow } from "./sheet.js";
import { exclusionsText } from "./wording.js";

/** What the report leads with. */
export const LEAD: readonly FigureName[] = [
  "lost",
  "recoverable",
  "outOfReach",
  "recoveredCash",
  "denied",
];

const COLUMNS = [
  { title: "Figure", kind: "text" },
  { title: "Value", kind: "own" },
  { title: "Of", kind: "text" },
  { title: "To know", kind: "text" },
] as const;

/** A row for a figure: its value, what it divides, and what was left out of it. */
export function figureRow(kpi: KpiResult): SheetRow {
  const left = exclusionsText(kpi);
  // Some measures warn of it themselves.
  const isTold = kpi.warnings.some((warning) => warning.includes("still open"));
  const open =
    kpi.openCount === undefined || kpi.openCount === 0 || isTold
      ? ""
      : `${kpi.openCount} still open`;
  const reason =
    kpi.value !== null
      ? ""
      : {
          "empty-denominator": "nothing to count",
          "immature-cohort": "too early to say: denials of these claims are still open",
          "missing-input": "it needs what no file here tells",
        }[kpi.nullReason ?? "empty-denominator"];
  const { interval } = kpi;
  const sure =
    interval === undefined
      ? ""
      : `95 % interval ${formatCell(interval.low, "ratio")} to ${formatCell(interval.high, "ratio")}`;
  // They are sentences of their own; here they are joined.
  const warnings = kpi.warnings.map((warning) =>
    warning.replace(/\.$/, "").replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase()),
  );
  const know = [reason, sure, open, ...warnings, left === "" ? "" : `left out: ${left}`];
  const { definition } = kpi;
  return {
    cells: [definition.name, kpi.value, divisionText(kpi), know.filter(Boolean).join("; ")],
    unit: kpi.unit,
    definition: definition.id,
  };
}

export function leadSheet({ figures }: FullReport): Sheet {
  return {
    id: "lead",
    title: "Revenue lost and recoverable",
    note: "By what denials are worth: expected or usually allowed amounts, not charges, wherever a price is known.",
    keys: 1,
    columns: COLUMNS,
    rows: LEAD.map((name) => figureRow(figures[name])),
  };
}

export function figureSheet({ figures }: FullReport): Sheet {
  const rest = Object.entries(figures).filter(([name]) => !LEAD.some((lead) => lead === name));
  return {
    id: "figures",
    title: "All figures",
    note: "Each with what it divides. A figure without a value says why; it is never shown as zero.",
    keys: 1,
    columns: COLUMNS,
    rows: rest.map(([name, kpi]) => {
      const row = figureRow(kpi);
      // Its definition has the name of the rate that counts partial denials too.
      if (name !== "initialDenialRateInFull") return row;
      return { ...row, cells: ["Initial denial rate, denied in full", ...row.cells.slice(1)] };
    }),
  };
}

export function standingSheet({ standing, superseded, figures }: FullReport): Sheet {
  const definition = TABLE_DEFINITIONS.standing.id;
  return {
    id: "standing",
    title: "Where denied dollars stand",
    note:
      superseded.denials === 0
        ? "Every denial is in one row."
        : `Every denial is in one row. ${superseded.denials} more were denied again for another reason and stand here as their successors.`,
    keys: 1,
    columns: [
      { title: "Standing", kind: "text" },
      { title: "Denials", kind: "count", definition },
      { title: "Charges denied", kind: "usd-cents", definition },
      { title: "Worth", kind: "usd-cents", definition },
      { title: "Paid since", kind: "usd-cents", definition: figures.recoveredCash.definition.id },
    ],
    rows: standing.map((row) => ({
      cells: [
        STANDING_LABELS[row.key],
        ...(row.key === "lost" && figures.lost.value === null
          ? [null, null, null, null]
          : [row.denials, row.deniedCents, row.worthCents, row.recoveredCents]),
      ],
    })),
  };
}

export function scorecardSheets({ scorecard, categories }: FullReport): readonly Sheet[] {
  const { recoveredCash, recoveryPerHour, laborIntensity, touchesPerDenial } = scorecard;
  const { cycleImpact, preventionEffect } = scorecard;
  const labor = laborIntensity.definition.id;
  const minutes = categories.filter((row) => (row.laborIntensity?.denominator ?? 0) > 0);
  return [
    {
      id: "scorecard",
      title: "What the work brought",
      note: "Cash counts when it is posted, not when it is appealed. Cycle and prevention compare the two last whole months unless other periods were given.",
      keys: 1,
      columns: COLUMNS,
      rows: [recoveredCash, recoveryPerHour, laborIntensity, touchesPerDenial]
        .map(figureRow)
        .concat(cycleRow(cycleImpact), effectRow(preventionEffect)),
    },
    {
      id: "labor",
      title: "Work by category",
      note: "Minutes that events state; denials without any are left out, not counted as none.",
      keys: 1,
      columns: [
        { title: "Category", kind: "text" },
        { title: "Minutes per denial", kind: "minutes", definition: labor },
        { title: "Denials with minutes", kind: "count", definition: labor },
      ],
      rows: minutes.map(({ category, laborIntensity: kpi }) => ({
        cells: [category, kpi?.value ?? null, kpi?.denominator ?? 0],
      })),
    },
  ];
}

/** Median days to resolution now against before, for the same mix of categories. */
function cycleRow(impact: CycleImpact): SheetRow {
  const row = figureRow(impact);
  const [name = null, value = null, , know = null] = row.cells;
  return { ...row, cells: [name, value, "median days, now less before", know] };
}

/** Initial denials per 1,000 claims, after less before. */
function effectRow(effect: HistoryEffect): SheetRow {
  const row = figureRow(effect);
  const [name = null, value = null] = row.cells;
  const { changeInterval, ratePer1000Before, ratePer1000After } = effect;
  if (ratePer1000Before === null || ratePer1000After === null) return row;
  const rates = `from ${ratePer1000Before.toFixed(1)} to ${ratePer1000After.toFixed(1)}`;
  const interval =
    changeInterval === null
      ? ""
      : `; 95 % interval ${changeInterval.low.toFixed(1)} to ${changeInterval.high.toFixed(1)}${
          changeInterval.low < 0 && changeInterval.high > 0 ? ", so it may be chance" : ""
        }`;
  return { ...row, cells: [name, value, "denied claims per 1,000", `${rates}${interval}`] };
}
