import { RARC_REASONS } from "./data/rarc-reasons.js";
import { GUARDS, type GuardName } from "./guards.js";
import { shippedTaxonomy, type Taxonomy } from "./rules.js";

let remarkReasons: ReadonlyMap<string, string> | undefined;

/**
 * The one-line reason of a row that a denial's evidence names (`evidence.rows`, `ruleId`): why the
 * code is mapped as it is. Own words; `undefined` where there is no such row or it has no reason.
 * Kept apart from `classify`, so that who only classifies does not carry the sentences.
 *
 * @example
 * rowReason("carc/3"); //=> "Copay: cost sharing, not a refusal; collected at the desk."
 */
export function rowReason(id: string, taxonomy: Taxonomy = shippedTaxonomy()): string | undefined {
  const slash = id.indexOf("/");
  const name = id.slice(slash + 1);
  switch (id.slice(0, slash)) {
    case "carc":
      return taxonomy.tables.carcs.get(name)?.reason;
    case "rarc":
      return (remarkReasons ??= readReasons()).get(name);
    case "guard":
      return Object.hasOwn(GUARDS, name) ? GUARDS[name as GuardName] : undefined;
    case "overlay":
      return [...taxonomy.bucketRules, ...taxonomy.classRules].find((rule) => rule.id === id)?.why;
    default:
      return undefined;
  }
}

function readReasons(): ReadonlyMap<string, string> {
  const reasons = new Map<string, string>();
  for (const line of RARC_REASONS.split("\n")) {
    const tab = line.indexOf("\t");
    if (tab > 0) reasons.set(line.slice(0, tab), line.slice(tab + 1));
  }
  return reasons;
}
