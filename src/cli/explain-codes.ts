import { carc, groupCode, parseAdjustmentCode, rarc } from "../codes/index.js";
import type { CodesToExplain } from "../denials/index.js";
import { UsageError } from "../values/index.js";
import { printable } from "./output.js";

/** The codes that a person asked about. */
export interface AskedCodes {
  /** As they are written on a remittance: "CO-16 N290". */
  readonly asked: string;
  /** `undefined` where no reason code could be read. */
  readonly codes: (CodesToExplain & { readonly rarcs: readonly string[] }) | undefined;
  /** What is on no list, in the order of the words. */
  readonly unknown: readonly string[];
}

const LONGEST = 24;
const GROUPS = "CO|PR|OA|PI|CR";
/** A group and its reason in two words; a remark after a group is not its reason. */
const APART = new RegExp(`\\b(${GROUPS})[\\s\\-_:*/.]+(?=[A-Z]?\\d)(?!(?:MA|M|N)\\d)`, "g");
/** "CO-16/N290": remarks that hang on the code before them. */
const HANGING = /(?<=\d)[-_:*/.+|]+(?=(?:MA|M|N)-?\d)/g;
const REMARK = /^(MA|M|N)[-_.]?0*(\d{1,4})$/;

/**
 * Reads codes as people type them: "CO-16 N290", "co 16", "CO16", "16", "CO-16/N290".
 *
 * @throws UsageError when there is not exactly one reason code among them.
 * @example
 * askedCodes(["co", "16", "n290"]).codes; //=> { group: "CO", carc: "16", rarcs: ["N290"] }
 */
export function askedCodes(words: readonly string[]): AskedCodes {
  const text = words.join(" ").toUpperCase().replace(APART, "$1-").replace(HANGING, " ");
  const rarcs: string[] = [];
  const unknown: string[] = [];
  let reason: ReturnType<typeof parseAdjustmentCode>;
  for (const word of text.split(/[\s,;+]+/)) {
    if (word === "") continue;
    const [, letters, digits] = REMARK.exec(word) ?? [];
    if (letters !== undefined) {
      const remark = `${letters}${digits}`;
      if (rarcs.includes(remark)) continue;
      rarcs.push(remark);
      if (rarc(remark) === undefined) unknown.push(remark);
      continue;
    }
    const parsed = parseAdjustmentCode(word);
    if (parsed === undefined) {
      if (groupCode(word) !== undefined) {
        throw new UsageError(
          `${word} is a group code: name a reason code with it, as in ${word}-16`,
        );
      }
      unknown.push(shortened(word));
    } else if (reason !== undefined) {
      throw new UsageError(
        `one reason code at a time, not both ${writtenAs(reason)} and ${writtenAs(parsed)}`,
      );
    } else {
      reason = parsed;
      if (carc(parsed.carc) === undefined) unknown.push(parsed.carc);
    }
  }
  const [remark] = rarcs;
  if (reason === undefined && remark !== undefined && unknown.length === 0) {
    const meaning = rarc(remark)?.label ?? "";
    throw new UsageError(
      `${remark} is a remark code (${meaning}): name the reason code beside it, as in CO-16 ${remark}`,
    );
  }
  if (reason === undefined) {
    return { asked: [...unknown, ...rarcs].join(" "), codes: undefined, unknown };
  }
  const odd = unknown.filter((word) => word !== reason.carc && !rarcs.includes(word));
  return {
    asked: [writtenAs(reason), ...rarcs, ...odd].join(" "),
    codes: { group: reason.group, carc: reason.carc, rarcs },
    unknown,
  };
}

function writtenAs({ group, carc: code }: { readonly group?: string; readonly carc: string }) {
  return group === undefined ? code : `${group}-${code}`;
}

function shortened(word: string): string {
  return printable(word.length > LONGEST ? `${word.slice(0, LONGEST - 1)}…` : word);
}
