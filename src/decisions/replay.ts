import { payerIdentity } from "../835/index.js";
import type { Denial } from "../denials/index.js";
import { anchorsOf } from "./anchors.js";
import { type DecideOptions, type Question, questionOf } from "./answer.js";
import { decide } from "./decide.js";
import { canonicalJson, digestOf } from "./digest.js";
import type { Action, Confidence, Deadline, Fact, Path, TraceEntry } from "./model.js";
import type { Policy } from "./policy-schema.js";
import type { Rule } from "./rules.js";

/** A decision as plain JSON, with what it takes to tell later whether it would be the same. */
export interface DecisionRecord {
  readonly format: "remitkit-decision/1";
  readonly asOf: string;
  /** Of everything the decision was made from beside the policy: no name or number of a patient. */
  readonly inputsDigest: string;
  readonly policyId: string;
  readonly policyVersion: string;
  readonly policyDigest: string;
  readonly taxonomyVersion: string;
  readonly rulesDigest: string;
  readonly path: Path;
  readonly action: Action;
  readonly level: number | null;
  readonly ruleId: string;
  readonly deadline: Deadline;
  readonly reasons: readonly string[];
  readonly confidence: Confidence;
  readonly trace: readonly TraceEntry[];
  readonly facts: readonly Fact[];
}

/** Digests of objects that never change are kept: thousands of decisions share a policy. */
const policyDigests = new WeakMap<Policy, string>();
const rulesDigests = new WeakMap<readonly Rule[], string>();

/**
 * Decides, and records the decision with the digests and versions of what it was made from. The
 * record is plain JSON and holds no name, number or reference of the file.
 *
 * @throws UsageError as `decide`.
 * @example
 * JSON.parse(JSON.stringify(recordDecision(denial, options))).path; //=> "fix"
 */
export function recordDecision(denial: Denial, options: DecideOptions): DecisionRecord {
  const question = questionOf(denial, options);
  const decision = decide(denial, options);
  const { policy, book } = question;
  const record: DecisionRecord = {
    format: "remitkit-decision/1",
    asOf: question.asOf,
    inputsDigest: inputsDigestOf(question),
    policyId: policy.id,
    policyVersion: policy.version,
    policyDigest: kept(policyDigests, policy, () => digestOf(policy)),
    taxonomyVersion: denial.evidence.taxonomyVersion,
    rulesDigest: kept(rulesDigests, book.rules, () =>
      digestOf(book.rules.map(({ id, reads, why }) => [id, reads, why])),
    ),
    path: decision.path,
    action: decision.action,
    level: decision.level ?? null,
    ruleId: decision.ruleId,
    deadline: decision.deadline,
    reasons: decision.reasons,
    confidence: decision.confidence,
    trace: decision.trace,
    facts: decision.facts,
  };
  return record;
}

function kept<Key extends object>(map: WeakMap<Key, string>, key: Key, make: () => string): string {
  let digest = map.get(key);
  if (digest === undefined) map.set(key, (digest = make()));
  return digest;
}

/** Only what a decision reads: the codes, amounts and dates, the payer, and what is known beside. */
function inputsDigestOf({ denial, claim, remittance, asOf, known }: Question): string {
  const line = denial.serviceIndex === undefined ? undefined : claim.services[denial.serviceIndex];
  const { groupCode, reasonCode, remarkCodes, deniedCents, evidence } = denial;
  const { category, rootCause, workType, preventable } = denial;
  return digestOf({
    denial: { groupCode, reasonCode, remarkCodes, deniedCents, evidence },
    bucket: { category, rootCause, workType, preventable },
    claim: { statusCode: claim.statusCode, filingIndicator: claim.filingIndicator },
    paidCents: line === undefined ? claim.paidCents : line.paidCents,
    payer: payerIdentity(remittance).id,
    anchors: anchorsOf(remittance, claim, line),
    asOf,
    known,
  });
}

/** What replaying a record showed. */
export interface Replay {
  /** Whether the decision is the same, to the letter. */
  readonly same: boolean;
  /** What it was made from that differs now. Empty where nothing does. */
  readonly differs: readonly ("inputs" | "policy" | "taxonomy" | "rules")[];
  /** Members of the decision that came out differently. */
  readonly changed: readonly string[];
  /** The decision as it is made now. */
  readonly record: DecisionRecord;
}

const OUTCOME = ["path", "action", "level", "ruleId", "deadline", "reasons", "confidence"] as const;
const WHOLE = [...OUTCOME, "trace", "facts"] as const;

/**
 * Decides again as of the record's day, and compares. With the same inputs, policy, taxonomy and
 * rules the decision is the same; otherwise `differs` says what changed meanwhile.
 *
 * @throws UsageError as `decide`.
 * @example
 * replay(record, denial, options).same; //=> true
 */
export function replay(
  record: DecisionRecord,
  denial: Denial,
  options: Omit<DecideOptions, "asOf">,
): Replay {
  const now = recordDecision(denial, { ...options, asOf: record.asOf });
  const changed = WHOLE.filter((name) => canonicalJson(record[name]) !== canonicalJson(now[name]));
  const differs: Replay["differs"][number][] = [];
  if (record.inputsDigest !== now.inputsDigest) differs.push("inputs");
  if (record.policyDigest !== now.policyDigest) differs.push("policy");
  if (record.taxonomyVersion !== now.taxonomyVersion) differs.push("taxonomy");
  if (record.rulesDigest !== now.rulesDigest) differs.push("rules");
  return { same: changed.length === 0, differs, changed, record: now };
}

/** A decision with a name, for comparing: the same denial has the same name before and after. */
export interface NamedDecision {
  readonly id: string;
  readonly cents: number;
  readonly decision: Pick<DecisionRecord, "path" | "action" | "ruleId" | "deadline">;
}

/** One denial that is decided otherwise. */
export interface DecisionChange {
  readonly id: string;
  readonly cents: number;
  readonly before: NamedDecision["decision"];
  readonly after: NamedDecision["decision"];
  /** Which of them differ. */
  readonly changed: readonly ("path" | "action" | "ruleId" | "deadline")[];
}

/** What a change of policy, rules or tables would change over a set of denials. */
export interface DecisionDiff {
  readonly compared: number;
  readonly changes: readonly DecisionChange[];
  /** Moves between paths, most cents first. */
  readonly moves: readonly {
    readonly from: Path;
    readonly to: Path;
    readonly denials: number;
    readonly cents: number;
  }[];
  /** In the one and not in the other. */
  readonly onlyBefore: readonly string[];
  readonly onlyAfter: readonly string[];
}

/**
 * Compares the decisions of a set of denials before and after a change.
 *
 * @example
 * diffDecisions(underOldPolicy, underNewPolicy).moves; //=> [{ from: "appeal", to: "close", denials: 3, cents: 4_500 }]
 */
export function diffDecisions(
  before: readonly NamedDecision[],
  after: readonly NamedDecision[],
): DecisionDiff {
  const later = new Map(after.map((named) => [named.id, named]));
  const earlier = new Set(before.map(({ id }) => id));
  const changes: DecisionChange[] = [];
  const moves = new Map<string, { from: Path; to: Path; denials: number; cents: number }>();
  let compared = 0;
  for (const { id, cents, decision } of before) {
    const other = later.get(id)?.decision;
    if (other === undefined) continue;
    compared += 1;
    const changed = (["path", "action", "ruleId"] as const).filter(
      (name): boolean => decision[name] !== other[name],
    ) as DecisionChange["changed"][number][];
    if (canonicalJson(decision.deadline) !== canonicalJson(other.deadline))
      changed.push("deadline");
    if (changed.length === 0) continue;
    changes.push({ id, cents, before: decision, after: other, changed });
    if (decision.path === other.path) continue;
    const key = `${decision.path} ${other.path}`;
    const move = moves.get(key) ?? { from: decision.path, to: other.path, denials: 0, cents: 0 };
    moves.set(key, { ...move, denials: move.denials + 1, cents: move.cents + cents });
  }
  return {
    compared,
    changes,
    moves: [...moves.values()].sort((a, b) => b.cents - a.cents || b.denials - a.denials),
    onlyBefore: before.filter(({ id }) => !later.has(id)).map(({ id }) => id),
    onlyAfter: after.filter(({ id }) => !earlier.has(id)).map(({ id }) => id),
  };
}
