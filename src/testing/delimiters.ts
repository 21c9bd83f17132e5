import * as fc from "fast-check";
import { DEFAULT_DELIMITERS, type Delimiters } from "../x12/index.js";

/** Printable characters that may delimit: no letter, digit or blank, none that amounts need. */
const PRINTABLE = [..."*:~^|>!<+&;@\\?$#%=_{}[]`'\"(),/"];
/** Control characters of the standard's basic and extended sets; line breaks stand apart. */
const CONTROL = [1, 2, 3, 4, 5, 6, 7, 0x0b, 0x0c, 0x11, 0x14, 0x17, 0x1c, 0x1d, 0x1e, 0x1f].map(
  (code) => String.fromCharCode(code),
);

/** What may follow a terminator. */
export const NEWLINES = ["", "\n", "\r\n", "\r"] as const;

/** The separators most files use, and the ones that break naive readers. */
export const COMMON_DELIMITERS: readonly Delimiters[] = [
  DEFAULT_DELIMITERS,
  { ...DEFAULT_DELIMITERS, newline: "\n" },
  { ...DEFAULT_DELIMITERS, newline: "\r\n" },
  { ...DEFAULT_DELIMITERS, component: ">", repetition: undefined, segment: "\n" },
  { element: "|", component: "^", repetition: "~", segment: "\r", newline: "\n" },
  { element: "\x1d", component: "\x1f", repetition: "\x1c", segment: "\x1e", newline: "" },
];

/**
 * A newline style that can stand behind a terminator. Behind a line break nothing can but the other
 * half of CR LF.
 */
export function newlineAfter(terminator: string): fc.Arbitrary<string> {
  if (terminator === "\n") return fc.constant("");
  if (terminator === "\r") return fc.constantFrom("", "\n");
  return fc.constantFrom(...NEWLINES);
}

/**
 * Any legal delimiters: four (or, without a repetition separator, three) different characters,
 * control characters too, line breaks as terminator, and any newline style behind the terminator.
 *
 * @example
 * fc.sample(delimiters(), { seed: 1, numRuns: 1 }).length; //=> 1
 */
export function delimiters(): fc.Arbitrary<Delimiters> {
  const any = fc
    .tuple(
      fc.shuffledSubarray([...PRINTABLE, ...CONTROL], { minLength: 4, maxLength: 4 }),
      fc.oneof({ weight: 4, arbitrary: fc.constant("") }, fc.constantFrom("\n", "\r")),
      fc.boolean(),
    )
    .chain(([four, lineBreak, repeats]) => {
      const [element, component, repetition, other] = four as [string, string, string, string];
      const segment = lineBreak === "" ? other : lineBreak;
      return newlineAfter(segment).map((newline) => ({
        element,
        component,
        repetition: repeats ? repetition : undefined,
        segment,
        newline,
      }));
    });
  return fc.oneof(fc.constantFrom(...COMMON_DELIMITERS), any);
}
