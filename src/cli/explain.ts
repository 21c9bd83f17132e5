import { codeListDates, type DatedCodeEntry, groupCode, inForceOn, rarc } from "../codes/index.js";
import {
  type AdjustmentClass,
  type Explanation,
  explainAdjustment,
  LABELS,
  type PayerKind,
} from "../denials/index.js";
import type { CalendarDate } from "../values/index.js";
import { asOfDay } from "./as-of.js";
import { type AskedCodes, askedCodes } from "./explain-codes.js";
import { wrap } from "./output.js";
import type { ExitCode, World } from "./world.js";

export interface ExplainCommandOptions {
  /** YYYY-MM-DD; the date of the code lists where left out. */
  readonly asOf?: string | undefined;
  readonly payerType: PayerKind;
  readonly format: "text" | "json";
}

/** What `explain --format json` writes. */
export interface ExplainResult {
  /** The codes as they were read: "CO-16 N290". */
  readonly asked: string;
  readonly payerType: PayerKind;
  readonly asOf: CalendarDate | null;
  /** What is on no list. */
  readonly unknown: readonly string[];
  /** `null` where no reason code could be read. */
  readonly explanation: object | null;
}

/**
 * `remitkit explain`: what a reason code and its remarks mean, and what to do about them.
 *
 * Exit code 1 where a code is on no list.
 */
export async function explain(
  words: readonly string[],
  options: ExplainCommandOptions,
  world: World,
): Promise<ExitCode> {
  const asOf = options.asOf === undefined ? undefined : asOfDay(options.asOf);
  const asked = askedCodes(words);
  const { payerType } = options;
  const explanation = asked.codes && explainAdjustment(asked.codes, { asOf, payerKind: payerType });
  if (options.format === "json") {
    const result: ExplainResult = {
      asked: asked.asked,
      payerType,
      asOf: asOf ?? null,
      unknown: asked.unknown,
      explanation: explanation === undefined ? null : withoutExample(explanation),
    };
    world.out.line(JSON.stringify(result));
  } else printExplanation(asked, explanation, payerType, asOf, world);
  await world.out.flush();
  return asked.unknown.length > 0 ? 1 : 0;
}

/** Without the made-up line that the codes were classified on. */
function withoutExample(explanation: Explanation): object {
  const { denial, ...rest } = explanation;
  if (denial === undefined) return { ...rest, denial: null };
  const {
    adjustment: _adjustment,
    level: _level,
    serviceIndex: _serviceIndex,
    deniedCents: _deniedCents,
    attributedCents: _attributedCents,
    primary: _primary,
    evidence,
    ...bucket
  } = denial;
  const { taxonomyVersion: _version, rows, confidence, remarkMissing } = evidence;
  return { ...rest, denial: { ...bucket, evidence: { rows, confidence, remarkMissing } } };
}

/** Columns of the words on the left. */
const INDENT = 14;

function printExplanation(
  { asked, unknown }: AskedCodes,
  explanation: Explanation | undefined,
  payerType: PayerKind,
  asOf: CalendarDate | undefined,
  { out }: World,
): void {
  const { paint } = out;
  const tell = (title: string, ...texts: readonly string[]) => {
    const lines = texts.flatMap((text) => wrap(text, out.width - INDENT));
    for (const [at, line] of lines.entries()) {
      out.line((at === 0 ? paint("dim", title.padEnd(INDENT)) : " ".repeat(INDENT)) + line);
    }
  };
  out.line(paint("bold", asked));
  out.line();
  if (explanation !== undefined) {
    const { group, groupAssumed, reason, remarks } = explanation;
    const bearer = groupCode(group)?.label ?? "";
    tell(group, groupAssumed ? `${bearer} (assumed: no group was given)` : bearer);
    if (reason !== undefined) tell(reason.code, `${reason.label} (${useText(reason, asOf)})`);
    for (const { code, entry } of remarks) {
      if (entry !== undefined) tell(code, `${entry.label} (${remarkText(code, asOf)})`);
    }
  }
  for (const word of unknown) tell(word, unknownText(word));
  if (explanation?.reason === undefined) {
    out.line();
    tell(
      "What to do",
      "Compare the spelling with the remittance; if it is so written there, ask the payer what it means.",
    );
    tell("Known codes", ...LISTS);
    return;
  }
  out.line();
  for (const [title, ...texts] of readingOf(explanation)) tell(title, ...texts);
  tell("Do first", explanation.firstStep);
  const whom = payerType === "other" ? "" : `${LABELS.payerKind[payerType]}: `;
  tell("Appeal", explanation.appeal ? whom + explanation.appeal.text : "Nothing to appeal.");
  out.line();
  const { rows, taxonomyVersion, why } = explanation;
  const reasoned = rows.filter((row) => row.reason !== undefined && row.reason !== why);
  if (reasoned.length > 0) tell("Mapped", ...reasoned.map(({ id, reason }) => `${id}: ${reason}`));
  const ids = rows.map((row) => row.id);
  tell("Sources", ...explanation.sources, `Taxonomy ${taxonomyVersion}, rows ${ids.join(", ")}`);
}

const LISTS: readonly string[] = [
  `reason codes of ${codeListDates.carc}, remark codes of ${codeListDates.rarc}, group codes CO, PR, OA, PI, CR`,
];

function unknownText(word: string): string {
  if (/^(?:MA|M|N)\d+$/.test(word)) {
    return `Not on the list of remark codes (${codeListDates.rarc}): it is left out of account.`;
  }
  return /^[A-Z]?\d{1,3}$/.test(word)
    ? `Not on the list of adjustment reason codes (${codeListDates.carc}): nothing is assumed.`
    : "No adjustment reason or remark code is written like this.";
}

/** "in use since 1995-01-01", seen from a day or from the date of the list. */
function useText(entry: DatedCodeEntry, asOf: CalendarDate | undefined): string {
  const { start, stop } = entry;
  const inForce = asOf === undefined ? entry.active : inForceOn(entry, asOf);
  if (inForce === undefined) return `not known whether in use on ${asOf}`;
  if (inForce) return start === undefined ? "in use" : `in use since ${start}`;
  if (asOf !== undefined && start !== undefined && asOf < start) return `not before ${start}`;
  return stop === undefined ? "retired" : `retired on ${stop}`;
}

function remarkText(code: string, asOf: CalendarDate | undefined): string {
  const entry = rarc(code);
  if (entry === undefined) return "";
  const kind = entry.type === "alert" ? "an alert, it explains no adjustment" : "remark code";
  return `${kind}; ${useText(entry, asOf)}`;
}

const label = (adjustmentClass: AdjustmentClass) => LABELS.adjustmentClass[adjustmentClass];

/** Whether it is a denial, why, and its bucket: a title and its lines each. */
function readingOf(explanation: Explanation): readonly (readonly [string, ...string[]])[] {
  const { denial, group, adjustmentClass, classByGroup, groupAllowed, why } = explanation;
  const lines: (readonly [string, ...string[]])[] = [
    ["Denial", denial === undefined ? `No: ${label(adjustmentClass).toLowerCase()}.` : "Yes.", why],
  ];
  const others = Object.entries(classByGroup).filter(
    ([other, otherClass]) => other !== group && otherClass !== adjustmentClass,
  );
  if (others.length > 0) {
    const texts = others.map(
      ([other, otherClass]) => `${other} ${label(otherClass).toLowerCase()}`,
    );
    lines.push(["Elsewhere", `Under another group: ${texts.join(", ")}.`]);
  }
  if (groupAllowed === false) {
    lines.push(["Careful", `The code's own rule does not allow it under ${group}.`]);
  }
  if (denial === undefined) return lines;
  if (denial.evidence.remarkMissing) {
    lines.push([
      "Careful",
      "The code asks for a remark code, and none that explains it was given.",
    ]);
  }
  lines.push([
    "Bucket",
    `${LABELS.category[denial.category]}: ${LABELS.workType[denial.workType]} work, root cause ` +
      `${LABELS.rootCause[denial.rootCause].toLowerCase()}`,
    `${LABELS.hardness[denial.hardness]}, ${LABELS.preventable[denial.preventable].toLowerCase()}, ` +
      `owner ${LABELS.owner[denial.owner].toLowerCase()}, confidence ${denial.evidence.confidence}`,
    LABELS.gate[denial.gate],
  ]);
  if (denial.missing.length > 0) lines.push(["Missing", denial.missing.map(spaced).join(", ")]);
  return lines;
}

/** "renderingProviderId" → "rendering provider id". */
function spaced(id: string): string {
  return id.replace(/(?<=[a-z0-9])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
