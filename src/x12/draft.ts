/** A model object while it is being built. */
export type Draft<T> = { -readonly [K in keyof T]: T[K] };

/** One shared empty list: most lists of most claims are empty. */
export const NONE: readonly never[] = Object.freeze([]);

/**
 * Appends to a list that may be the shared empty one. Short lists are made anew at their exact length:
 * pushing onto a literal would give each of them room for seventeen.
 */
export function append<T>(list: readonly T[], item: T): readonly T[] {
  return list.length === 0 ? [item] : extend(list, item);
}

function extend<T>(list: readonly T[], item: T): readonly T[] {
  switch (list.length) {
    case 1:
      return [list[0]!, item];
    case 2:
      return [list[0]!, list[1]!, item];
    case 3:
      return [list[0]!, list[1]!, list[2]!, item];
    default:
      (list as T[]).push(item);
      return list;
  }
}
