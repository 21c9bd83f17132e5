/** ISA13, GS06 and ST02 have at most nine characters; some senders exceed that a little. */
const MAX_LENGTH = 32;
/** Control numbers remembered for the search of duplicates. */
const MAX_REMEMBERED = 10_000;

/** The control numbers of one kind that were seen so far. */
export class SeenNumbers {
  private readonly seen = new Set<string>();

  /** Whether the number was seen before; from now on it was. */
  isRepeated(number: string): boolean {
    // Longer ones are no control numbers of the standard, and would cost memory.
    if (number === "" || number.length > MAX_LENGTH) return false;
    if (this.seen.has(number)) return true;
    if (this.seen.size < MAX_REMEMBERED) this.seen.add(number);
    return false;
  }

  clear(): void {
    this.seen.clear();
  }
}

/** A control number for a location: digits only, because in a damaged file it may be anything. */
export function digitsOnly(text: string | undefined): string | undefined {
  return text !== undefined && /^\d{1,9}$/.test(text) ? text : undefined;
}

/** The count that a trailer states (SE01, GE01, IEA01); `undefined` where it is none. */
export function countFromText(text: string): number | undefined {
  return /^\s*\d{1,10}\s*$/.test(text) ? Number(text) : undefined;
}

/** IEA02 repeats ISA13; leading zeros are often lost on one side. */
export function isSameNumber(one: string, other: string): boolean {
  const bare = (text: string) => text.trim().replace(/^0+(?=.)/, "");
  return bare(one) === bare(other);
}
