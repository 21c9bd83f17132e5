import type { ClaimHistory, DenialEpisode } from "../claims/index.js";
import type { DenialItem, KpiResult } from "../kpi/index.js";
import { FIGURE_DEFINITIONS, type OwnFigure } from "./figure-definitions.js";
import type { StandingKey, StandingRow } from "./full-model.js";
import { type DecidedDenial, isWithinReach } from "./open-work.js";

/** Every standing, in the order in which a leader reads them. */
export const STANDINGS: readonly StandingKey[] = [
  "wonBack",
  "inProgress",
  "recoverable",
  "outOfReach",
  "remainder",
  "lost",
  "patient",
];

type Writable<T> = { -readonly [Name in keyof T]: T[Name] };

/** Sums by standing. */
export type StandingSums = Readonly<Record<StandingKey, Writable<StandingRow>>>;

export function emptyStanding(): StandingSums {
  return Object.fromEntries(
    STANDINGS.map((key) => [
      key,
      { key, denials: 0, deniedCents: 0, worthCents: 0, recoveredCents: 0, chargeBasis: 0 },
    ]),
  ) as unknown as StandingSums;
}

/**
 * Where a denial stands; `undefined` where another reason took it over. An open one whose decision is
 * not known is taken for recoverable: nothing says that it is out of reach.
 */
export function standingOf(
  { episode, history, isAppealed, isCorrected }: DenialItem,
  decision: DecidedDenial | undefined,
): StandingKey | undefined {
  switch (episode.resolution) {
    case "replaced":
      return undefined;
    case "writtenOff":
    case "closed":
      return "lost";
    case "transferred":
      return "patient";
    case "partlyPaid":
      return "remainder";
    case "open":
      if ((isAppealed && isUndecided(history)) || isCorrected) return "inProgress";
      return decision === undefined || isWithinReach(decision) ? "recoverable" : "outOfReach";
    default:
      return "wonBack";
  }
}

/** Whether an appeal of the claim waits for its answer; one that was lost is not under way. */
function isUndecided({ appeals }: ClaimHistory): boolean {
  return appeals.length === 0 || appeals.some(({ outcome }) => outcome === undefined);
}

/** Adds a denial to the sums. */
export function addStanding(sums: StandingSums, key: StandingKey, episode: DenialEpisode): void {
  const row = sums[key];
  row.denials += 1;
  row.deniedCents += episode.deniedCents;
  row.worthCents += worthOf(key, episode);
  row.recoveredCents += episode.recoveredCents;
  if (episode.riskBasis === "charge") row.chargeBasis += 1;
}

/** Worth: of open denials what may still be won, of those won back what was paid, of others as denied. */
function worthOf(key: StandingKey, episode: DenialEpisode): number {
  if (episode.resolution === "open") return episode.atRiskCents;
  if (key === "wonBack") return episode.recoveredCents;
  if (key !== "lost" && key !== "remainder") return episode.openedAtRiskCents;
  // Part of it may have been paid before the rest was given up.
  return Math.max(0, episode.openedAtRiskCents - episode.recoveredCents);
}

/** Worth that can still be won: open and within reach, whether begun or not. */
export function recoverableCents(sums: StandingSums): number {
  return sums.recoverable.worthCents + sums.inProgress.worthCents;
}

const PARTS: Readonly<Record<OwnFigure, readonly StandingKey[]>> = {
  denied: STANDINGS,
  lost: ["lost"],
  recoverable: ["inProgress", "recoverable"],
  outOfReach: ["outOfReach"],
};

/** What the dollars of a leading figure are: worth by prices, charges, or both. */
export function worthText(name: "lost" | "recoverable", standing: readonly StandingRow[]): string {
  const rows = standing.filter(({ key }) => PARTS[name].includes(key));
  const denials = rows.reduce((sum, row) => sum + row.denials, 0);
  const unpriced = rows.reduce((sum, row) => sum + row.chargeBasis, 0);
  if (unpriced === 0) return "by worth";
  return unpriced === denials ? "at charges" : "in part at charges";
}

/**
 * The figures that lead the report, from the sums. Write-offs are the caller's events: without any
 * event what is lost is not known, and not 0.
 */
export function leadFigures(
  sums: StandingSums,
  window: KpiResult["window"],
  hasEvents: boolean,
): Readonly<Record<OwnFigure, KpiResult>> {
  const figures = Object.fromEntries(
    Object.entries(PARTS).map(([name, keys]) => [
      name,
      figureOf(
        name as OwnFigure,
        keys.map((key) => sums[key]),
        window,
      ),
    ]),
  ) as Record<OwnFigure, KpiResult>;
  if (hasEvents) return figures;
  return { ...figures, lost: { ...figures.lost, value: null, nullReason: "missing-input" } };
}

function figureOf(
  name: OwnFigure,
  rows: readonly StandingRow[],
  window: KpiResult["window"],
): KpiResult {
  const definition = FIGURE_DEFINITIONS[name];
  const sum = (field: "denials" | "worthCents" | "deniedCents" | "chargeBasis") =>
    rows.reduce((total, row) => total + row[field], 0);
  const byCharges = name === "denied";
  const value = byCharges ? sum("deniedCents") : sum("worthCents");
  const unpriced = sum("chargeBasis");
  return {
    id: definition.id,
    value,
    unit: "usd-cents",
    direction: name === "recoverable" ? "neutral" : "lower-better",
    numerator: value,
    denominator: sum("denials"),
    basis: byCharges ? "charge-dollars" : "expected-dollars",
    timeBasis: "snapshot",
    window: { ...window },
    exclusions: [],
    definition,
    warnings:
      byCharges || unpriced === 0
        ? []
        : [
            `${unpriced} of ${sum("denials")} denials have no price to go by and count with their charge, which overstates them.`,
          ],
  };
}
