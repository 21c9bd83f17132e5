import { UsageError } from "../values/index.js";
import type { FactName } from "./facts.js";
import type { TraceEntry } from "./model.js";
import type { Policy } from "./policy-schema.js";
import { RULES, type Rule } from "./rules.js";
import { emptyMemo, type SceneMemo } from "./scene-memo.js";

/** A change to the list of rules. */
export type RuleEdit =
  | { readonly off: string }
  | { readonly replace: string; readonly with: Rule }
  | { readonly insert: Rule; readonly before: string }
  | { readonly insert: Rule; readonly after: string };

/**
 * The rules with some inserted, replaced or switched off, in the order of the edits. The last rule
 * stays: it is the one that always holds.
 *
 * @throws UsageError when an edit names a rule that is not there, repeats an id, or would leave the
 * list without its last rule.
 * @example
 * rulesWith([{ off: "repeated-resistance" }]).length; //=> RULES.length - 1
 */
export function rulesWith(
  edits: readonly RuleEdit[],
  rules: readonly Rule[] = RULES,
): readonly Rule[] {
  const list = [...rules];
  const last = rules.at(-1)?.id;
  const placeOf = (id: string): number => {
    const at = list.findIndex((rule) => rule.id === id);
    if (at === -1) throw new UsageError(`rules: expected the id of a rule, found none of ${id}`);
    return at;
  };
  for (const edit of edits) {
    if ("off" in edit) {
      if (edit.off === last) throw new UsageError(`rules: ${edit.off} holds last and has to stay`);
      list.splice(placeOf(edit.off), 1);
    } else if ("replace" in edit) {
      if (edit.replace === last) {
        throw new UsageError(`rules: ${edit.replace} holds last and has to stay`);
      }
      list.splice(placeOf(edit.replace), 1, edit.with);
    } else if ("before" in edit) list.splice(placeOf(edit.before), 0, edit.insert);
    else {
      if (edit.after === last) throw new UsageError(`rules: nothing is tried after ${edit.after}`);
      list.splice(placeOf(edit.after) + 1, 0, edit.insert);
    }
  }
  const ids = new Set<string>();
  for (const { id } of list) {
    if (ids.has(id)) throw new UsageError(`rules: expected ids that differ, found ${id} twice`);
    ids.add(id);
  }
  return Object.freeze(list);
}

/** Rules with what a decision of each needs, made once. */
export interface RuleBook {
  readonly rules: readonly Rule[];
  /** By the place of the rule that held: the trace up to it, shared by all its decisions. */
  readonly traces: readonly (readonly TraceEntry[])[];
  /** By the place of the rule that held: every fact that was read, in the order of first reading. */
  readonly reads: readonly (readonly FactName[])[];
  /** Scenes of these rules and this policy; `undefined` where a rule is the caller's own. */
  readonly memo: SceneMemo | undefined;
}

// What is kept of rules holds only while nobody changes them.
for (const rule of RULES) Object.freeze(rule);
Object.freeze(RULES);
const SHIPPED: ReadonlySet<Rule> = new Set(RULES);

const booksOf = new WeakMap<readonly Rule[], WeakMap<Policy, RuleBook>>();

/** The rules in force under a policy, without those that it switches off. */
export function ruleBookOf(rules: readonly Rule[], policy: Policy): RuleBook {
  if (last?.rules === rules && last.policy === policy) return last.book;
  const book = foundBook(rules, policy);
  last = { rules, policy, book };
  return book;
}

/** The one asked for last: a program decides thousands of denials by the same rules and policy. */
let last: { rules: readonly Rule[]; policy: Policy; book: RuleBook } | undefined;

function foundBook(rules: readonly Rule[], policy: Policy): RuleBook {
  let ofPolicy = booksOf.get(rules);
  if (ofPolicy === undefined) booksOf.set(rules, (ofPolicy = new WeakMap()));
  let book = ofPolicy.get(policy);
  if (book === undefined) ofPolicy.set(policy, (book = makeBook(rules, policy)));
  return book;
}

function makeBook(rules: readonly Rule[], policy: Policy): RuleBook {
  policy.rulesOff.forEach((id, index) => {
    if (rules.some((rule) => rule.id === id)) return;
    throw new UsageError(`policy.rulesOff[${index}]: expected the id of a rule, found other text`);
  });
  const inForce =
    policy.rulesOff.length === 0
      ? rules
      : rulesWith(
          policy.rulesOff.map((off) => ({ off })),
          rules,
        );
  const entryOf = ({ id, reads }: Rule, held: boolean): TraceEntry =>
    Object.freeze({ ruleId: id, held, read: Object.freeze([...reads]) });
  const missed = inForce.map((rule) => entryOf(rule, false));
  const traces = inForce.map((rule, at) =>
    Object.freeze([...missed.slice(0, at), entryOf(rule, true)]),
  );
  const seen = new Set<FactName>();
  const reads = inForce.map((rule) => {
    for (const name of rule.reads) seen.add(name);
    return Object.freeze([...seen]);
  });
  const canKeep = Object.isFrozen(inForce) && inForce.every((rule) => SHIPPED.has(rule));
  return { rules: inForce, traces, reads, memo: canKeep ? emptyMemo() : undefined };
}
