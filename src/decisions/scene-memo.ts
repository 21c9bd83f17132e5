import { assert, type CalendarDate } from "../values/index.js";
import { DenialFacts, type OfOneDenial } from "./denial-facts.js";
import type { Policy } from "./policy-schema.js";
import type { Rule } from "./rules.js";
import { type Scene, type SceneInputs, sceneOf } from "./scene.js";

/**
 * A scene that is kept, with what the rules make of it. Whatever rule reads no day and no amount
 * answers the same for every denial of the scene, so it is tried once.
 */
export interface KeptScene {
  readonly scene: Scene;
  /** The facts of the denial in hand; those of the scene do not change. */
  readonly facts: DenialFacts;
  /** Places of the rules to be tried for each denial: the others do not hold in this scene. */
  readonly open: number[];
  /** Place of the first rule that was not tried yet. */
  next: number;
}

/** Scenes of one list of rules and one policy: a tree with a level for the day and for each input. */
export interface SceneMemo {
  readonly byDay: Map<CalendarDate, Branch>;
  size: number;
}

interface Branch {
  readonly branches: Map<unknown, Branch>;
  kept: KeptScene | undefined;
}

type TextInput = Exclude<keyof SceneInputs, "remarkCodes">;

/**
 * What scenes are told apart by, in this order; the remark codes come last. An input that is missing
 * here is an error of types.
 */
const TOLD_APART_BY: Readonly<Record<TextInput, true>> = {
  payerId: true,
  filingIndicator: true,
  statusCode: true,
  groupCode: true,
  reasonCode: true,
  category: true,
  rootCause: true,
  workType: true,
};
const KEY = Object.keys(TOLD_APART_BY) as readonly TextInput[];

/** A scene takes about three kilobytes. */
const MOST_SCENES = 4_000;
const MOST_REMARKS = 20;
/** In a damaged file anything may stand where a code belongs, and only codes may be kept. */
const CODE = /^[A-Z0-9]{0,5}$/;

/** A memo without scenes. */
export function emptyMemo(): SceneMemo {
  return { byDay: new Map(), size: 0 };
}

/**
 * Finds the scene of some inputs, or sets and keeps it. `undefined` where they are not to be kept.
 * What is kept is the caller's own in nothing: texts are copied where they could be parts of a
 * larger one. A memo that grows too large starts anew.
 */
export function keptScene(
  memo: SceneMemo,
  inputs: SceneInputs,
  policy: Policy,
  asOf: CalendarDate,
): KeptScene | undefined {
  const kept = branchOf(memo, inputs, asOf)?.kept;
  if (kept !== undefined || !isKeepable(inputs)) return kept;
  if (memo.size >= MOST_SCENES) {
    memo.byDay.clear();
    memo.size = 0;
  }
  const scene = sceneOf(ownCopy(inputs), policy, asOf);
  const made = { scene, facts: new DenialFacts(scene), open: [], next: 0 };
  growBranch(memo, scene.inputs, asOf).kept = made;
  memo.size += 1;
  return made;
}

function branchOf(memo: SceneMemo, inputs: SceneInputs, asOf: CalendarDate): Branch | undefined {
  let branch = memo.byDay.get(asOf);
  for (let at = 0; at < KEY.length; at += 1) {
    if (branch === undefined) return undefined;
    branch = branch.branches.get(inputs[KEY[at]!]);
  }
  const { remarkCodes } = inputs;
  for (let at = 0; at < remarkCodes.length; at += 1) {
    if (branch === undefined) return undefined;
    branch = branch.branches.get(remarkCodes[at]);
  }
  return branch;
}

function growBranch(memo: SceneMemo, inputs: SceneInputs, asOf: CalendarDate): Branch {
  const { remarkCodes } = inputs;
  let branch = branchIn(memo.byDay, asOf);
  for (const name of KEY) branch = branchIn(branch.branches, inputs[name]);
  for (const code of remarkCodes) branch = branchIn(branch.branches, code);
  return branch;
}

function branchIn<Key>(branches: Map<Key, Branch>, key: Key): Branch {
  let branch = branches.get(key);
  if (branch === undefined) branches.set(key, (branch = { branches: new Map(), kept: undefined }));
  return branch;
}

function isKeepable({ remarkCodes, ...inputs }: SceneInputs): boolean {
  const { filingIndicator, statusCode, groupCode, reasonCode } = inputs;
  return (
    remarkCodes.length <= MOST_REMARKS &&
    [filingIndicator, statusCode, groupCode, reasonCode, ...remarkCodes].every(
      (code) => typeof code === "string" && CODE.test(code),
    )
  );
}

function ownCopy(inputs: SceneInputs): SceneInputs {
  return Object.freeze({
    ...inputs,
    payerId: copyOf(inputs.payerId),
    remarkCodes: Object.freeze([...inputs.remarkCodes]),
  });
}

/** A part of a text may keep all of it alive; codes are too short for that. */
const copyOf = (text: string) => [...text].join("");

/** The place of the first rule that holds for a denial of a kept scene. */
export function placeOfRule(
  kept: KeptScene,
  rules: readonly Rule[],
  ofDenial: OfOneDenial,
): number {
  const { facts, open } = kept;
  facts.about(ofDenial);
  for (let at = 0; at < open.length; at += 1) {
    const place = open[at]!;
    if (rules[place]!.when(facts)) return place;
  }
  while (kept.next < rules.length) {
    const place = kept.next;
    facts.forgetReading();
    const holds = rules[place]!.when(facts);
    if (facts.readOfDenial || holds) open.push(place);
    kept.next = place + 1;
    if (holds) return place;
  }
  assert(false, "the last decision rule holds");
}
