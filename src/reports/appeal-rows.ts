import type { ClaimHistory } from "../claims/index.js";
import { ofAppeals, overturnRate } from "../kpi/index.js";
import type { AppealRow } from "./full-model.js";
import { running } from "./running.js";

const LEVELS = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

type Counts = Omit<
  { -readonly [Name in keyof AppealRow]: AppealRow[Name] },
  "level" | "overturnRate"
>;

/** Counts appeals by level: filed, decided, and how. */
export function appealCounter() {
  const levels = LEVELS.map((level) => ({
    level,
    counts: {
      filed: 0,
      pending: 0,
      overturned: 0,
      partlyOverturned: 0,
      upheld: 0,
      dismissed: 0,
    } as Counts,
    rate: running(ofAppeals(overturnRate({ level }))),
  }));
  return {
    add(history: ClaimHistory): void {
      if (history.appeals.length === 0) return;
      for (const { level, counts, rate } of levels) {
        rate.add(history);
        for (const appeal of history.appeals) {
          if ((appeal.level ?? 1) !== level) continue;
          counts.filed += 1;
          counts[appeal.outcome ?? "pending"] += 1;
        }
      }
    },
    /** Levels that were reached. */
    rows: (): readonly AppealRow[] =>
      levels
        .filter(({ counts }) => counts.filed > 0)
        .map(({ level, counts, rate }) => ({ level, ...counts, overturnRate: rate.result() })),
  };
}
