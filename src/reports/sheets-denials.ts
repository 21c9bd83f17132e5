import type { Aging, DenialsBy, KpiResult } from "../kpi/index.js";
import { termLabel } from "./full-labels.js";
import type { FullReport } from "./full-model.js";
import { categoryLabel, reasonLabel } from "./labels.js";
import { shownReason } from "./masking.js";
import type { Sheet } from "./sheet.js";

/** A sheet of denials by one dimension. */
function bySheet(
  measure: DenialsBy,
  about: Pick<Sheet, "id" | "title" | "note"> & { readonly dimension: string },
  labels: (value: string | null) => readonly string[],
  titles: readonly string[] = [about.dimension],
): Sheet {
  const { dimension: _, ...rest } = about;
  const definition = measure.definition.id;
  return {
    ...rest,
    keys: titles.length,
    columns: [
      ...titles.map((title) => ({ title, kind: "text" as const })),
      { title: "Denials", kind: "count", definition },
      { title: "Denied", kind: "usd-cents", definition },
      { title: "Share", kind: "ratio", definition },
      { title: "Paid since", kind: "usd-cents", definition },
      { title: "Claims denied first for it", kind: "ratio", definition },
    ],
    rows: measure.rows.map((row) => ({
      cells: [
        ...labels(row.values[0] ?? null),
        row.denials,
        row.deniedCents,
        row.shareOfCents,
        row.recoveredCents,
        row.rate,
      ],
    })),
  };
}

/** A part of a figure; none where the figure needs what nobody told. */
function ifKnown({ nullReason }: KpiResult, part: number | null | undefined): number | null {
  return nullReason === "missing-input" ? null : (part ?? null);
}

export function entrySheet({ entry }: FullReport): Sheet {
  const about = {
    id: "entry",
    title: "Where denials enter",
    note: "The point of the revenue cycle at which the defect could have been seen.",
    dimension: "Control point",
  };
  return bySheet(entry.controlPoint, about, (value) => [termLabel("controlPoint", value)]);
}

export function rootCauseSheet({ entry }: FullReport): Sheet {
  const about = {
    id: "root-causes",
    title: "Root causes",
    note: undefined,
    dimension: "Root cause",
  };
  return bySheet(entry.rootCause, about, (value) => [termLabel("rootCause", value)]);
}

export function reasonSheet({ reasons }: FullReport): Sheet {
  const about = {
    id: "reasons",
    title: "Reasons",
    note: "Group and reason code, in our own words.",
    dimension: "Reason",
  };
  const labels = (value: string | null) => {
    const reason = shownReason(value ?? "");
    return [reason, reasonLabel(reason)];
  };
  return bySheet(reasons, about, labels, ["Reason", "Meaning"]);
}

export function payerSheet(report: FullReport): Sheet {
  const { figures, inventory, payers } = report;
  const own = inventory.definition.id;
  const id = (name: keyof typeof figures) => figures[name].definition.id;
  return {
    id: "payers",
    title: "Payer scorecard",
    note: "Most denied dollars first.",
    keys: 1,
    columns: [
      { title: "Payer", kind: "text" },
      { title: "Claims", kind: "count", definition: id("initialDenialRate") },
      { title: "Initial denial rate", kind: "ratio", definition: id("initialDenialRate") },
      { title: "By dollars", kind: "ratio", definition: id("initialDenialRateByDollars") },
      { title: "Denied", kind: "usd-cents", definition: own },
      { title: "Share", kind: "ratio", definition: own },
      { title: "Paid since", kind: "usd-cents", definition: id("recoveredCash") },
      { title: "Recoverable", kind: "usd-cents", definition: id("recoverable") },
      { title: "Lost", kind: "usd-cents", definition: id("lost") },
      { title: "Overturned", kind: "ratio", definition: id("overturnRate") },
      { title: "Median days to resolution", kind: "days", definition: id("daysToResolution") },
      { title: "Touches per denial", kind: "count", definition: id("touchesPerDenial") },
      { title: "Never worked", kind: "ratio", definition: id("neverWorked") },
      { title: "Largest category", kind: "text" },
    ],
    rows: payers.map((row) => ({
      cells: [
        row.name,
        row.initialDenialRate.denominator,
        row.initialDenialRate.value,
        row.initialDenialRateByDollars.value,
        row.deniedCents,
        row.share,
        row.recoveredCents,
        row.recoverableCents,
        ifKnown(figures.lost, row.lostCents),
        row.overturnRate?.value ?? null,
        row.daysToResolution?.median ?? null,
        ifKnown(figures.touchesPerDenial, row.touchesPerDenial?.value),
        ifKnown(figures.neverWorked, row.neverWorked?.value),
        row.topCategory === undefined ? "–" : categoryLabel(row.topCategory),
      ],
    })),
  };
}

export function categorySheet({ figures, inventory, categories }: FullReport): Sheet {
  const own = inventory.definition.id;
  const id = (name: keyof typeof figures) => figures[name].definition.id;
  return {
    id: "categories",
    title: "Which categories are recoverable",
    note: "Overturned: of what is settled, how much was paid after all. Yield: cash of what was at stake, open denials included.",
    keys: 1,
    columns: [
      { title: "Category", kind: "text" },
      { title: "Denials", kind: "count", definition: own },
      { title: "Denied", kind: "usd-cents", definition: own },
      { title: "Overturned", kind: "ratio", definition: id("initialDenialsOverturned") },
      { title: "Recovery yield", kind: "ratio", definition: id("recoveryYield") },
      { title: "Paid since", kind: "usd-cents", definition: id("recoveredCash") },
      { title: "Recoverable", kind: "usd-cents", definition: id("recoverable") },
      { title: "Lost", kind: "usd-cents", definition: id("lost") },
      { title: "Median days to resolution", kind: "days", definition: id("daysToResolution") },
      { title: "Preventable", kind: "ratio", definition: id("preventableRate") },
    ],
    rows: categories.map((row) => ({
      cells: [
        categoryLabel(row.category),
        row.denials,
        row.deniedCents,
        row.overturned?.value ?? null,
        row.recoveryYield?.value ?? null,
        row.recoveredCents,
        row.recoverableCents,
        ifKnown(figures.lost, row.lostCents),
        row.daysToResolution?.median ?? null,
        row.preventableRate?.value ?? null,
      ],
    })),
  };
}

export function concentrationSheet({ concentration, payerNames }: FullReport): Sheet {
  const definition = concentration.definition.id;
  return {
    id: "concentration",
    title: "Payer concentration by category",
    note: "Whether a category is one payer's doing: by denied dollars; HHI of 1 is one payer. Few denials may be chance.",
    keys: 1,
    columns: [
      { title: "Category", kind: "text" },
      { title: "Denials", kind: "count", definition },
      { title: "Payers", kind: "count", definition },
      { title: "Most denials", kind: "text" },
      { title: "Top payer", kind: "ratio", definition },
      { title: "Top three", kind: "ratio", definition },
      { title: "HHI", kind: "text", definition },
    ],
    rows: concentration.rows.map((row) => ({
      cells: [
        `${categoryLabel(row.category)}${row.isSmall ? " (few)" : ""}`,
        row.denials,
        row.payers,
        payerNames[row.topPayer] ?? "not known",
        row.byCents.top1,
        row.byCents.top3,
        row.byCents.hhi === null ? "–" : row.byCents.hhi.toFixed(2),
      ],
    })),
  };
}

const AGES: Readonly<Record<Aging["byAge"][number]["bucket"], string>> = {
  "0-30": "0 to 30 days",
  "31-60": "31 to 60 days",
  "61-90": "61 to 90 days",
  "91-120": "91 to 120 days",
  ">120": "over 120 days",
  undated: "no date",
};

export function agingSheet({ aging }: FullReport): Sheet {
  const definition = aging.definition.id;
  return {
    id: "aging",
    title: "Age of open denials",
    note: "By days since the remittance that denied, and what may still be won of them.",
    keys: 1,
    columns: [
      { title: "Age", kind: "text" },
      { title: "Open denials", kind: "count", definition },
      { title: "At risk", kind: "usd-cents", definition },
      { title: "Share", kind: "ratio", definition },
    ],
    rows: aging.byAge
      .filter(({ bucket, denials }) => bucket !== "undated" || denials > 0)
      .map((row) => ({ cells: [AGES[row.bucket], row.denials, row.atRiskCents, row.share] })),
  };
}

export function appealSheet({ appeals, figures }: FullReport): Sheet {
  const definition = figures.overturnRate.definition.id;
  return {
    id: "appeals",
    title: "Appeals",
    note: "Overturned counts decided appeals only: won, wholly or in part.",
    keys: 1,
    columns: [
      { title: "Level", kind: "text" },
      { title: "Filed", kind: "count", definition },
      { title: "Pending", kind: "count", definition },
      { title: "Won", kind: "count", definition },
      { title: "Won in part", kind: "count", definition },
      { title: "Upheld", kind: "count", definition },
      { title: "Dismissed", kind: "count", definition },
      { title: "Overturned", kind: "own" },
    ],
    rows: appeals.map((row) => ({
      cells: [
        `Level ${row.level}`,
        row.filed,
        row.pending,
        row.overturned,
        row.partlyOverturned,
        row.upheld,
        row.dismissed,
        row.overturnRate.value,
      ],
      unit: "ratio",
      definition: row.overturnRate.definition.id,
    })),
  };
}
