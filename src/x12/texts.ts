/** Strings under 13 characters are copied by V8; longer substrings would pin their whole window. */
export const COPIED = 12;

/**
 * The one copy of a text that V8 keeps for property names. Codes are compared all the time, and two
 * such copies are compared by their addresses.
 */
export function internalized(text: string): string {
  return Object.keys({ [text]: 0 })[0]!;
}

/** A substring that does not keep the window alive: pieces short enough to be copied, joined. */
export function copied(text: string, from: number, to: number): string {
  const length = to - from;
  if (length <= COPIED) return text.substring(from, to);
  if (length <= 2 * COPIED) {
    return text.substring(from, from + COPIED) + text.substring(from + COPIED, to);
  }
  let made = text.substring(from, from + COPIED);
  for (let i = from + COPIED; i < to; i += COPIED) {
    made += text.substring(i, Math.min(i + COPIED, to));
  }
  return made;
}
