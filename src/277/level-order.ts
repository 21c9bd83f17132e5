import { sameValue, UsageError } from "../values/index.js";
import { isClaim } from "./claim-parts.js";
import { PATIENT, rankOf, SUBSCRIBER } from "./guide.js";
import type { ClaimStatus, Level, StatusDocument } from "./model.js";

/** Levels in the order they are written, each with its claims. */
export interface PlacedLevel {
  readonly level: Level;
  readonly claims: readonly ClaimStatus[];
}

/** What a document is written as: claims outside any level first, then level by level. */
export interface PlacedClaims {
  readonly outside: readonly ClaimStatus[];
  readonly levels: readonly PlacedLevel[];
}

/** The five levels of a claim, from the top, with the names a caller knows them by. */
const PATH = [
  "informationSource",
  "informationReceiver",
  "provider",
  "subscriber",
  "patient",
] as const;

/**
 * Puts the claims of a document under its levels: those it lists, or, where the caller made the claims
 * and no list, those the claims carry.
 *
 * @throws UsageError where a claim's own levels are not those of the list, or a claim has none.
 */
export function placeClaims(document: StatusDocument): PlacedClaims {
  const { claims, levels } = document;
  const placed =
    levels.length === 0 && claims.some((claim) => claim.levelIndex === undefined)
      ? derived(claims)
      : listed(claims, levels);
  placed.levels.forEach(({ level, claims: own }, i) => {
    if (rankOf(level.code) >= SUBSCRIBER) {
      if (level.traces.length + level.statuses.length > 0) {
        throw new UsageError(
          `levels[${i}].traces: a subscriber or patient has no trace or status; put it on a claim`,
        );
      }
    } else if (
      own[0] !== undefined &&
      level.traces.length + level.statuses.length === 0 &&
      !isClaim(own[0])
    ) {
      const at = claims.indexOf(own[0]);
      throw new UsageError(`claims[${at}].subscriber: absent, and so is claims[${at}].patient`);
    }
  });
  return placed;
}

function listed(claims: readonly ClaimStatus[], levels: readonly Level[]): PlacedClaims {
  const outside: ClaimStatus[] = [];
  const own: ClaimStatus[][] = levels.map(() => []);
  // Where the level of each rank was found last: claims of one provider follow each other.
  const found: (number | undefined)[] = [];
  claims.forEach((claim, i) => {
    const index = claim.levelIndex;
    if (index === -1) {
      outside.push(claim);
      return;
    }
    const place = index === undefined ? undefined : own[index];
    if (index === undefined || place === undefined) {
      throw new UsageError(`claims[${i}].levelIndex: it names none of the document's levels`);
    }
    checkPath(claim, i, index, levels, found);
    place.push(claim);
  });
  const all = levels.map((level, i) => ({ level, claims: own[i]! }));
  return { outside, levels: levels.every(({ id }) => id !== undefined) ? all : numbered(all) };
}

function checkPath(
  claim: ClaimStatus,
  i: number,
  index: number,
  levels: readonly Level[],
  found: (number | undefined)[],
): void {
  PATH.forEach((name, rank) => {
    const level = claim[name];
    if (level === undefined) return;
    const same = (at: number | undefined) => {
      const other = at === undefined ? undefined : levels[at];
      if (other === undefined) return false;
      return other === level || (other.code === level.code && sameValue(other, level));
    };
    if (same(found[rank])) return;
    for (let at = index; at >= 0; at -= 1) {
      if (!same(at)) continue;
      found[rank] = at;
      return;
    }
    throw new UsageError(
      `claims[${i}].${name}: it is none of the document's levels; change both, or leave levels ` +
        "empty and levelIndex out, and they are made from the claims",
    );
  });
}

/** Levels from claims: those that follow each other share what they have in common. */
function derived(claims: readonly ClaimStatus[]): PlacedClaims {
  const made: { level: Level; claims: ClaimStatus[] }[] = [];
  let open: { readonly level: Level; readonly rank: number }[] = [];
  claims.forEach((claim, i) => {
    const path: { readonly level: Level; readonly rank: number }[] = [];
    PATH.forEach((name, rank) => {
      const level = claim[name];
      if (level === undefined) return;
      if (rankOf(level.code) !== rank) {
        throw new UsageError(`claims[${i}].${name}.code: it is not the code of such a level`);
      }
      path.push({ level, rank });
    });
    if (path.length === 0) {
      throw new UsageError(`claims[${i}].informationSource: absent, and so are all other levels`);
    }
    let shared = 0;
    while (
      shared < path.length &&
      open[shared]?.rank === path[shared]!.rank &&
      sameValue(open[shared]!.level, path[shared]!.level)
    ) {
      shared += 1;
    }
    for (const { level } of path.slice(shared)) made.push({ level, claims: [] });
    // Under a level that is open further down, a claim would land in the wrong one.
    if (shared === path.length && open.length > path.length) {
      made.push({ level: path.at(-1)!.level, claims: [] });
    }
    made.at(-1)!.claims.push(claim);
    open = path;
  });
  return { outside: [], levels: numbered(made) };
}

/** The levels with HL01, HL02 and HL04 made anew, by their order and kinds. */
function numbered(placed: readonly PlacedLevel[]): readonly PlacedLevel[] {
  const ranks = placed.map(({ level }) => rankOf(level.code));
  const open: { readonly id: string; readonly rank: number }[] = [];
  return placed.map(({ level, claims }, i) => {
    const rank = ranks[i]!;
    const id = String(i + 1);
    while (open.length > 0 && open.at(-1)!.rank >= rank) open.pop();
    const parentId = open.at(-1)?.id;
    open.push({ id, rank });
    const children = (ranks[i + 1] ?? 0) > rank;
    const childCode = rank === PATIENT ? undefined : children ? "1" : "0";
    return { level: { ...level, id, parentId, childCode }, claims };
  });
}
