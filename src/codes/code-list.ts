import type { CalendarDate } from "../values/index.js";

/** What every code of every list carries. */
export interface CodeEntry {
  readonly code: string;
  /** remitkit's own words, eight at most; not the maintainer's text. */
  readonly label: string;
  /** In use on the date of the list (see `codeListDates`), or, from `codesAsOf`, on the day asked for. */
  readonly active: boolean;
}

/** A code of a list whose codes start, change and stop on known days. */
export interface DatedCodeEntry extends CodeEntry {
  /** First day in use; `undefined` where it is not known. */
  readonly start?: CalendarDate | undefined;
  /** Last change of the maintainer's wording or rules. */
  readonly modified?: CalendarDate | undefined;
  /** First day out of use; `undefined` where the code never stopped, or the day is not known. */
  readonly stop?: CalendarDate | undefined;
}

/** A list of codes, read from its table at the first look. */
export interface CodeList<Entry extends CodeEntry> {
  get(code: string): Entry | undefined;
  all(): readonly Entry[];
}

/** The fields of one row of a generated table, in the order of its columns. */
export type Fields = readonly (string | undefined)[];

/** Makes a list from the rows of a generated table. Nothing is read before the first look. */
export function codeList<Entry extends CodeEntry>(
  rows: string,
  entryOf: (fields: Fields) => Entry,
): CodeList<Entry> {
  let byCode: Map<string, Entry> | undefined;
  let entries: readonly Entry[] | undefined;
  const read = (): Map<string, Entry> => {
    const map = new Map<string, Entry>();
    for (const row of rows.split("\n")) {
      const entry = Object.freeze(entryOf(row.split("\t")));
      map.set(entry.code, entry);
    }
    return map;
  };
  return {
    get: (code) => (byCode ??= read()).get(code),
    all: () => (entries ??= Object.freeze([...(byCode ??= read()).values()])),
  };
}

/** Reads the three dates of a row, empty ones as `undefined`. */
export function dateOf(field: string | undefined): CalendarDate | undefined {
  return field === undefined || field === "" ? undefined : (field as CalendarDate);
}
