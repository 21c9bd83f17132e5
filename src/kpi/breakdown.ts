import { payerIdentity } from "../decisions/index.js";
import type { Denial } from "../denials/index.js";
import {
  addExclusion,
  type ClaimItem,
  type ExclusionState,
  exclusionOf,
  exclusionsOf,
  mergeExclusions,
  mergeWindows,
  type Population,
  type WindowState,
  widen,
} from "./cohort.js";
import type { Definition, Exclusion, Measure, Window } from "./measure.js";
import { ratio } from "./ratio.js";

/** One slice of the denied dollars. */
export interface BreakdownRow {
  readonly key: string;
  /** For people; the key where there is nothing better. */
  readonly name: string;
  readonly deniedCents: number;
  /** `deniedCents` ÷ all denied dollars; `null` where nothing is denied. Shares sum to 1. */
  readonly share: number | null;
  /** Adjustments of class denial. */
  readonly denials: number;
  /** Denials that are the chosen reason of their line or claim; each line counts once in these. */
  readonly primaryDenials: number;
  /** Claims with at least one denial in this slice. */
  readonly deniedClaims: number;
  /** Claims in this slice, denied or not; `null` where a slice is of denials only. */
  readonly claims: number | null;
  readonly chargeCents: number | null;
  /** `deniedClaims` ÷ `claims`. */
  readonly rate: number | null;
}

export interface Breakdown {
  readonly id: string;
  /** By denied dollars, largest first; ties by key. */
  readonly rows: readonly BreakdownRow[];
  readonly deniedCents: number;
  readonly exclusions: readonly Exclusion[];
  readonly window: Window;
  readonly definition: Definition;
}

export interface BreakdownOptions {
  /** Default: `primary`. */
  readonly population?: Population | undefined;
}

interface Slice {
  name: string;
  deniedCents: number;
  denials: number;
  primaryDenials: number;
  deniedClaims: number;
  claims: number;
  chargeCents: number;
}

export interface BreakdownState {
  slices: Record<string, Slice>;
  exclusions: ExclusionState;
  window: WindowState;
}

const SOURCE =
  "Denials by reason and by payer as HFMA and AAFP list them; denied dollars are charges";

/**
 * Denied dollars and denial rate of each payer. A payer is known by TRN03, else REF*2U, else N104,
 * else its name (see `payerIdentity`), because names differ from file to file.
 *
 * @example
 * measureAll(deniedByPayer(), items).rows[0]?.name; //=> "EXAMPLE HEALTH PLAN"
 */
export function deniedByPayer(options: BreakdownOptions = {}) {
  return breakdown(
    options,
    {
      id: "denied-dollars-by-payer",
      name: "Denied dollars by payer",
      formula: "Σ CAS amounts of class denial, per payer; rate = claims denied ÷ claims remitted",
      source: SOURCE,
    },
    undefined,
  );
}

/**
 * Denied dollars of each category of the taxonomy.
 *
 * @example
 * measureAll(deniedByCategory(), items).rows[0]?.key; //=> "priorAuthorization"
 */
export function deniedByCategory(options: BreakdownOptions = {}) {
  return breakdown(
    options,
    {
      id: "denied-dollars-by-category",
      name: "Denied dollars by category",
      formula: "Σ CAS amounts of class denial, per category",
      source: SOURCE,
    },
    (denial) => denial.category,
  );
}

/**
 * Denied dollars of each reason: group code and CARC together, "CO-197".
 *
 * @example
 * measureAll(deniedByReason(), items).rows[0]?.key; //=> "CO-197"
 */
export function deniedByReason(options: BreakdownOptions = {}) {
  return breakdown(
    options,
    {
      id: "denied-dollars-by-reason",
      name: "Denied dollars by reason",
      formula: "Σ CAS amounts of class denial, per group code and reason code",
      source: SOURCE,
    },
    (denial) => `${denial.groupCode}-${denial.reasonCode}`,
  );
}

/** `keyOf` undefined: the slice is the payer, of which every claim is in exactly one. */
function breakdown(
  options: BreakdownOptions,
  definition: Definition,
  keyOf: ((denial: Denial) => string) | undefined,
): Measure<ClaimItem, BreakdownState, Breakdown> {
  const population = options.population ?? "primary";
  return {
    id: `${definition.id}/${population}`,
    empty: () => ({ slices: {}, exclusions: {}, window: { from: null, to: null } }),
    add(state, item) {
      const excluded = exclusionOf(item, population);
      if (excluded !== undefined) {
        addExclusion(state.exclusions, excluded, item.claim);
        return state;
      }
      widen(state.window, item.remittance.payment?.date);
      if (keyOf === undefined) addWhole(state, item);
      else addByDenial(state, item.denials.denials, keyOf);
      return state;
    },
    merge: (a, b) => ({
      slices: mergeSlices(a.slices, b.slices),
      exclusions: mergeExclusions(a.exclusions, b.exclusions),
      window: mergeWindows(a.window, b.window),
    }),
    result: (state) => resultOf(state, `${definition.id}/${population}`, definition, !keyOf),
  };
}

function addWhole(state: BreakdownState, { claim, remittance, denials }: ClaimItem): void {
  const { key, name } = payerIdentity(remittance);
  const slice = sliceOf(state.slices, key, name ?? "");
  // One name stands for all: the smallest, so that the order of the files does not matter.
  if (name !== undefined && name !== slice.name) slice.name = chosenName(slice.name, name);
  slice.claims += 1;
  slice.chargeCents += claim.chargeCents ?? 0;
  for (const denial of denials.denials) addDenial(slice, denial);
  if (denials.deniedCents > 0) slice.deniedClaims += 1;
}

function addByDenial(
  state: BreakdownState,
  denials: readonly Denial[],
  keyOf: (denial: Denial) => string,
): void {
  for (let index = 0; index < denials.length; index += 1) {
    const denial = denials[index] as Denial;
    const key = keyOf(denial);
    const slice = sliceOf(state.slices, key, key);
    addDenial(slice, denial);
    // A claim counts once in a slice, however many of its lines are denied for it.
    let first = true;
    for (let earlier = 0; earlier < index; earlier += 1) {
      if (keyOf(denials[earlier] as Denial) === key) {
        first = false;
        break;
      }
    }
    if (first) slice.deniedClaims += 1;
  }
}

function addDenial(slice: Slice, denial: Denial): void {
  slice.denials += 1;
  slice.deniedCents += denial.deniedCents;
  if (denial.primary) slice.primaryDenials += 1;
}

function chosenName(a: string, b: string): string {
  if (a === "" || b === "") return a === "" ? b : a;
  return b < a ? b : a;
}

function sliceOf(slices: Record<string, Slice>, key: string, name: string): Slice {
  if (Object.hasOwn(slices, key)) return slices[key] as Slice;
  const slice: Slice = {
    name,
    deniedCents: 0,
    denials: 0,
    primaryDenials: 0,
    deniedClaims: 0,
    claims: 0,
    chargeCents: 0,
  };
  return ownProperty(slices, key, slice);
}

/** Sets a property under any name: "__proto__" is a key like every other. */
function ownProperty<T>(target: Record<string, T>, key: string, value: T): T {
  Object.defineProperty(target, key, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
  return value;
}

function mergeSlices(a: Record<string, Slice>, b: Record<string, Slice>): Record<string, Slice> {
  const merged: Record<string, Slice> = {};
  for (const source of [a, b]) {
    for (const [key, slice] of Object.entries(source)) {
      const into = sliceOf(merged, key, slice.name);
      into.name = chosenName(into.name, slice.name);
      into.deniedCents += slice.deniedCents;
      into.denials += slice.denials;
      into.primaryDenials += slice.primaryDenials;
      into.deniedClaims += slice.deniedClaims;
      into.claims += slice.claims;
      into.chargeCents += slice.chargeCents;
    }
  }
  return merged;
}

function resultOf(
  state: BreakdownState,
  id: string,
  definition: Definition,
  wholeClaims: boolean,
): Breakdown {
  const entries = Object.entries(state.slices);
  const total = entries.reduce((sum, [, slice]) => sum + slice.deniedCents, 0);
  const rows = entries
    .map(([key, slice]) => ({
      key,
      name: slice.name || key,
      deniedCents: slice.deniedCents,
      share: ratio(slice.deniedCents, total),
      denials: slice.denials,
      primaryDenials: slice.primaryDenials,
      deniedClaims: slice.deniedClaims,
      claims: wholeClaims ? slice.claims : null,
      chargeCents: wholeClaims ? slice.chargeCents : null,
      rate: wholeClaims ? ratio(slice.deniedClaims, slice.claims) : null,
    }))
    .sort((a, b) => b.deniedCents - a.deniedCents || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return {
    id,
    rows,
    deniedCents: total,
    exclusions: exclusionsOf(state.exclusions),
    window: { ...state.window },
    definition,
  };
}
