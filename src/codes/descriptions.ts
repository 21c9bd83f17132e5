import { UsageError } from "../values/index.js";
import { type CodeEntries, type CodeListName, type CodeLookups, currentCodes } from "./lookups.js";

/** The maintainer's text of some codes, as the user's licence gives it: code to text. */
export type DescriptionsOfList =
  | Readonly<Record<string, string>>
  | Iterable<readonly [code: string, text: string]>;

/** Licensed text by list; a list may be left out, and so may any of its codes. */
export type Descriptions = { readonly [Name in CodeListName]?: DescriptionsOfList | undefined };

/** Lookups whose entries carry the user's text where there is some. */
export type DescribedCodeLookups = {
  readonly [Name in CodeListName]: (
    code: string,
  ) => (CodeEntries[Name] & { readonly description?: string }) | undefined;
};

/**
 * Lookups that add the maintainer's own text, which remitkit does not ship: give it the text your
 * licence from X12 or CMS covers. Text for a code that is on no list is not used.
 *
 * @param codes the lookups to describe; those of `codesAsOf` do too
 * @throws UsageError when a list has an unknown name or a text is not a string.
 * @example
 * const codes = withDescriptions({ carc: { "45": "text from your licensed copy" } });
 * codes.carc("45")?.description; //=> "text from your licensed copy"
 */
export function withDescriptions(
  descriptions: Descriptions,
  codes: CodeLookups = currentCodes(),
): DescribedCodeLookups {
  if (typeof descriptions !== "object" || descriptions === null) {
    throw new UsageError("withDescriptions: expected an object of lists");
  }
  for (const name of Object.keys(descriptions)) {
    if (!Object.hasOwn(codes, name)) {
      throw new UsageError(
        `withDescriptions: unknown list; the lists are ${Object.keys(codes).join(", ")}`,
      );
    }
  }
  return {
    carc: described("carc", descriptions, codes),
    rarc: described("rarc", descriptions, codes),
    groupCode: described("groupCode", descriptions, codes),
    plbReason: described("plbReason", descriptions, codes),
    claimStatusCode: described("claimStatusCode", descriptions, codes),
    claimStatusCategory: described("claimStatusCategory", descriptions, codes),
  };
}

function described<Name extends CodeListName>(
  name: Name,
  descriptions: Descriptions,
  codes: CodeLookups,
): DescribedCodeLookups[Name] {
  const texts = textsOf(name, descriptions[name]);
  const lookup = (code: string) => {
    const entry = codes[name](code);
    const description = texts.get(code);
    if (entry === undefined || description === undefined) return entry;
    return Object.freeze({ ...entry, description });
  };
  return lookup as DescribedCodeLookups[Name];
}

function textsOf(name: string, list: DescriptionsOfList | undefined): ReadonlyMap<string, string> {
  if (list === undefined) return new Map();
  if (typeof list !== "object" || list === null) {
    throw new UsageError(`withDescriptions: ${name} must be an object or a list of pairs`);
  }
  const pairs = Symbol.iterator in list ? (list as Iterable<unknown>) : Object.entries(list);
  const texts = new Map<string, string>();
  for (const pair of pairs) {
    const [code, text] = Array.isArray(pair) ? pair : [];
    if (typeof code !== "string" || typeof text !== "string") {
      throw new UsageError(`withDescriptions: ${name} must give each code a text`);
    }
    texts.set(code, text);
  }
  return texts;
}
